import { isClass } from '../agencies/several.ts'

/**
 * Bodies named by their level or kind alone, so that no name says which: "Công đoàn cơ sở báo cáo …" binds each of many. A paper
 * of one such body means itself: "UBND xã" in a commune's plan, "Bệnh viện" in a hospital's.
 */
export function isEachOfMany(names: readonly string[], issuer: string | null): boolean {
  const [name = ''] = names
  if (names.length !== 1) return false
  const kind = kindAlone.exec(name)?.[1]
  return (
    ofLevel.test(name) ||
    (kind !== undefined && !issuer?.toLowerCase().startsWith(kind.toLowerCase())) ||
    (ofSomeCommune.test(name) && issuer !== null && aboveCommunes.test(issuer))
  )
}
// "UBND cấp huyện nơi xảy ra tai nạn", "Hội Phụ nữ cấp xã", "công đoàn cấp trên trực tiếp cơ sở", "Công đoàn cơ sở"
const ofLevel =
  /(?<!\p{L})cấp (?:tỉnh|huyện|xã|cơ sở|trên trực tiếp(?: cơ sở)?)(?=$| (?:nơi|có|được|liên quan)(?!\p{L}))|\p{L} cơ sở$/iu
// "Chi bộ", "Tổ dân phố", "chủ đầu tư dự án"; but "Bệnh viện Đa khoa …", "Đảng bộ huyện", "Cơ quan thường trực" are one
const kindAlone =
  /^((?:[Cc]hi (?:bộ|đoàn|hội)|[Đđ]ảng bộ|[Tt]ổ dân phố|[Kk]hu phố|[Tt]hôn|[Bb]ản|[Ấấ]p|[Bb]uôn|[Cc]hủ (?:đầu tư|rừng|hồ|cơ sở)|[Nn]hà thầu|[Dd]oanh nghiệp|[Hh]ợp tác xã|[Bb]ệnh viện|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)(?!\p{L}))(?:,? (?!(?:và|thường trực|đầu mối|chủ trì|chủ quản|cấp trên|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|trung ương)(?!\p{L}))[\p{Ll}\d]+){0,6}$/u
// "UBND xã", "Công an phường", without a name behind
const ofSomeCommune = /\s(?:xã|phường|thị trấn)$/iu
const aboveCommunes =
  /^(?!.*(?<!\p{L})(?:(?<!thị )xã|phường|thị trấn|đặc khu|trường)(?!\p{L}))(?:(?:bộ|sở|cục|tổng cục) |.*(?<!\p{L})(?:tỉnh|thành phố|thị xã|huyện|quận)(?!\p{L}))/iu

/** "Các trạm y tế gửi báo cáo …. Khi có ca bệnh, trạm y tế phải báo cáo ngay": each of those before it. */
export function isEachOf(names: readonly string[], known: readonly string[]): boolean {
  const [name = ''] = names
  const kind = name.toLowerCase().replace(/^nhà (?=trường$)/u, '')
  return (
    names.length === 1 &&
    kinds.test(kind) &&
    known.some((several) => isClass(several) && ` ${several.toLowerCase()} `.includes(` ${kind} `))
  )
}
const kinds =
  /^(?:trường|bệnh viện|trạm y tế|cơ sở(?: y tế| giáo dục)?|doanh nghiệp|hợp tác xã|chủ (?:rừng|đầu tư|hộ|cơ sở)|đơn vị|địa phương|thôn|bản|khu phố|tổ dân phố|chi đoàn|chi hội|khoa|phòng)$/u
