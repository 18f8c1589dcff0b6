import { anyOf, hamlets, levels, places } from '../places.ts'
import { B, E } from '../word-edges.ts'

/** Of whom a number is said: `12 xã`, `các 07 thôn`, `5 chi đoàn`. */
export const counted = [...places, 'trường', 'đơn vị', 'chi đoàn', 'chi hội']

/** `UBND các xã`, `Các phòng, ban`, `UBND xã, phường`, `Thủ trưởng các đơn vị`: one string, many offices. */
export function isClass(name: string): boolean {
  if (oneOfAll.test(name) && !levelsInARow.test(name)) return false
  return (
    /^(?:các|những|mọi|tất cả|toàn thể)\s|\scác\s/iu.test(name) ||
    levelsInARow.test(name) ||
    (/\d/.test(name) && byTheirNumber.test(name)) ||
    kindAlone.test(name) ||
    (nounsAlone.test(name) && !/, .*\p{Lu}/u.test(name)) ||
    ofUnions.test(name) ||
    ofLevel.test(name)
  )
}
// "Ban Quản lý các khu công nghiệp tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh": one office for all of them; "… các tỉnh",
// "… các dự án huyện, thị xã" and "Ban Quản lý các khu dân cư" are many
const oneOfAll =
  /^(?:(?:Ban Quản lý|BQL|Ban QL) các (?:khu (?:công nghiệp|kinh tế|chế xuất|công nghệ|nông nghiệp|bảo tồn|dự trữ|di tích|du lịch)|KCN|KKT|dự án)|Liên hiệp các)(?!\p{L})(?!.*\scác\s)/iu
const levelsInARow = new RegExp(`${B}${anyOf(levels)}(?:,| -| và) ${anyOf(levels)}`, 'iu')

// "UBND 12 xã", "Trưởng thôn 9 thôn"; the number in "Trường Tiểu học số 2 xã …", "Kho bạc Nhà nước khu vực 8 tỉnh …", "Tổ dân phố
// 4 phường …" is a name's
const byTheirNumber = new RegExp(
  [
    `(?<=^|(?<!${B}${anyOf(['số', 'khu vực', ...places])})\\s)\\d+ ${anyOf(counted)}${E}`,
    `${B}(${anyOf(places)}) \\d+ \\1${E}`,
  ].join('|'),
  'iu',
)

const kindAlone = new RegExp(`^${anyOf(['cơ quan', 'đơn vị', 'trường học', ...hamlets])}(?:,|$)`, 'iu')

// "Chi bộ, đảng bộ cơ sở", "Khoa, phòng", "giáo viên, nhân viên": kinds of offices side by side, none of them by name
const kinds =
  'chi bộ|chi đoàn|chi hội|đảng bộ|khoa|phòng|sở|ban|trạm|trường|tổ chuyên môn|cán bộ|giáo viên|nhân viên|công chức|viên chức'.split(
    '|',
  )
const nounsAlone = new RegExp(
  `^${anyOf([...kinds, ...places])},(?: \\p{L}+,?){1,5}$|^giáo viên (?:chủ nhiệm|bộ môn)(?: các (?:lớp|khối))?$`,
  'iu',
)

// "UBND cấp xã", "Phòng Giáo dục và Đào tạo cấp huyện": those of every commune or district; a board of a level is one
const ofLevel =
  /^(?:chủ tịch )?(?:UBND|[uủ][yỷ] ban nhân dân|HĐND|công an|phòng|trạm|trung tâm|hội(?! đồng)|đoàn(?! (?:kiểm tra|giám sát|công tác|liên ngành))|công chức)(?!\p{L})[^,;]{0,60} cấp (?:xã|huyện|cơ sở)$/iu

// "Công đoàn cấp trên trực tiếp cơ sở", "Công đoàn cơ sở": each union of that rank
const ofUnions = /^công đoàn (?:cấp trên|cơ sở)(?: trực tiếp(?: cơ sở)?)?$/iu

/** Whether the names are several offices, or one class of them: only then is their reporting a regime of its own. */
export const areSeveral = (names: readonly string[]): boolean => names.length > 1 || names.some(isClass)
