import { isClass } from '../agencies/several.ts'
import { anyOf, communeLevels, districtLevels, hamlets, levels, orCapitalised, provinceLevels } from '../places.ts'
import { B, E } from '../word-edges.ts'

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
const bodies =
  'chi bộ|chi đoàn|chi hội|đảng bộ|chủ đầu tư|chủ rừng|chủ hồ|chủ cơ sở|nhà thầu|doanh nghiệp|hợp tác xã|bệnh viện|cơ quan|đơn vị|địa phương'.split(
    '|',
  )
const ofOne = ['và', 'thường trực', 'đầu mối', 'chủ trì', 'chủ quản', 'cấp trên', 'trung ương', ...levels]
const kindAlone = new RegExp(
  `^(${anyOf(orCapitalised([...bodies, ...hamlets]))}${E})(?:,? (?!${anyOf(ofOne)}${E})[\\p{Ll}\\d]+){0,6}$`,
  'u',
)
// "UBND xã", "Công an phường", without a name behind; not "UBND thị xã", "Liên minh Hợp tác xã"
const commune = `(?<!(?:thị|hợp tác) )${anyOf(communeLevels)}`
const ofSomeCommune = new RegExp(`\\s${commune}$`, 'iu')
const aboveCommunes = new RegExp(
  `^(?!.*${B}(?:${commune}|trường)${E})` +
    `(?:(?:bộ|sở|cục|tổng cục) |.*${B}${anyOf([...provinceLevels, ...districtLevels])}${E})`,
  'iu',
)

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
const kinds = new RegExp(
  '^(?:trường|bệnh viện|trạm y tế|cơ sở(?: y tế| giáo dục)?|doanh nghiệp|hợp tác xã|chủ (?:rừng|đầu tư|hộ|cơ sở)|' +
    `đơn vị|địa phương|chi đoàn|chi hội|khoa|phòng|${anyOf(hamlets)})$`,
  'u',
)
