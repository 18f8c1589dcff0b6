import { capitalised } from '../capitalised.ts'
import { councils, levels, offices, titles } from '../agencies/lexicon.ts'
import { phraseAt } from '../agencies/matching.ts'
import { wordsOf } from '../agencies/words.ts'
import { anyOf, levels as levelNames } from '../places.ts'
import { B, E } from '../word-edges.ts'
import { inCapitals, type HeadLine } from './lines.ts'
import type { Spelling } from './spelling.ts'
import { withoutMarks } from '../without-marks.ts'

// The country's name and motto, which stand beside the issuer or run into its line.
const nation =
  /\s*(?:CỘNG\s+H[OÒÓ]À?[AÀ]?\s+X[ÃA]|CỘNG\s+HÒA|CHỦ\s+NGHĨA\s+VIỆT|XÃ\s+HỘI\s+CHỦ|ĐẢNG\s+CỘNG\s+SẢN|ĐỘC\s+LẬP|HỘI\s+CHỦ\s+NGHĨA|[Đđ]ộc\s+[Ll]ập|Tự [Dd]o|Hạnh [Pp]húc).*$/u
// The same as a scan has it: "BỘ TÀI CHÍNH ` CONG HOA XÃ HOI CHỦ NGHIA VIET NAM"; read without marks.
const nationWithoutMarks =
  /(?:CONG\s{1,3}HO\S{0,2}\s{0,3}\S{0,2}\s{0,3}(?:XA|CHU)(?!\p{L})|(?<=\p{Lu} )Doc l\S{1,2} [-–—\s]{0,3}T\S do(?!\p{L})).*$/u
const rest = /\s*(?:Số\s*[:.]|[\p{Lu}][\p{L}\s]*,\s*ngày\b).*$/u

// "ĐẢNG BỘ TỈNH LẠC KHÊ HUYỆN ỦY TRÀNG KHÊ": whose committee it is, run into its line
const partyAbove = /^[*\s]*ĐẢNG BỘ .{3,60}? (?=(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)(?!\p{L}))/u

/**
 * The issuer by the letterhead: the lines in capitals above the number. Null where there are none. Where two offices stand
 * there, the number and the type say whether both issue.
 */
export function issuerInLetterhead(
  lines: readonly HeadLine[],
  until: number,
  spelling: Spelling,
  number: string | null,
): { name: string; last: number } | null {
  const parts: string[] = []
  let last = -1
  const head = withoutNation(lines.slice(0, Math.min(until, 24)))
  for (const [index, text] of head.entries()) {
    const own = withoutMisreadNation(text.replace(/^Y BAN (?=NHÂN DÂN)/u, 'ỦY BAN '))
      .replace(nation, '')
      .replace(partyAbove, '')
      .replace(rest, '')
      .replace(/^[*\s"“”'`_]+|[*\s"“”'`_|-]+$/g, '')
    const words = inCapitals(own) && !startsIssuer(own) ? spelling.remarked(own) : own
    if (words === '') {
      if (nation.test(lines[index]?.text ?? '')) last = index
      continue
    }
    if (
      !inCapitals(words) ||
      !/^\p{L}/u.test(words) ||
      /^(?:NAM|HẠNH|PHÚC|XÃ HỘI|DỰ THẢO|MẬT|HỎA TỐC|KHẨN|BẢN SAO)$/.test(words) ||
      (words === 'VIỆT NAM' && !ofCountry.test(parts.at(-1) ?? '')) ||
      (/^H(?:ÒA|OÀ)$/u.test(words) && brokenNation.test(lines[index - 1]?.text ?? ''))
    )
      continue
    if (words.length > 200) continue
    if (parts.length === 0 && !startsIssuer(`${words} ${head[index + 1] ?? ''}`)) continue
    if (parts.length >= 5) break
    const [, above = '', office = words] = belowCouncil.exec(words) ?? []
    parts.push(...(above === '' ? [] : [above]), office)
    last = index
  }
  const jointly = (first: string, second: string): boolean =>
    lines.slice(0, 40).some(({ text }) => jointType.test(text)) || namesBoth(number, first, second)
  const name = parts.length === 0 ? null : composed(parts, spelling, jointly)
  return name === null ? null : { name, last }
}

// "UBND XÃ LẠN CỘNG" / "HÒA XÃ HỘI …" is what is left of the country's name; "UBND XÃ PHÚC" / "HÒA" is a place
const brokenNation = /(?:^|\s)C[ỘO]NG$|^\P{L}*C[ỘO]NG\s/u

// "BẢO HIỂM XÃ HỘI" / "VIỆT NAM": else it is what is left of the country's name
const ofCountry = /^(?:BẢO HIỂM XÃ HỘI|NGÂN HÀNG NHÀ NƯỚC|LIÊN MINH HỢP TÁC XÃ|TỔNG LIÊN ĐOÀN LAO ĐỘNG)$/u

/**
 * The issuer by a letterhead whose capitals were lost: "Sở khoa học và công nghệ", "Hội liên hiệp phụ nữ tỉnh hòa giang" right
 * above the number, with nothing else there. `until`: the number's line.
 */
export function issuerInSmallLetters(lines: readonly HeadLine[], until: number, spelling: Spelling): string | null {
  const names = lines.slice(0, until).map(({ text }) => text)
  if (names.length === 0 || names.length > mostNames) return null
  if (!names.every((name) => /^\p{Lu}[\p{L}\s,&-]{5,100}$/u.test(name) && startsIssuer(name))) return null
  return composed(
    names.map((name) => name.toUpperCase()),
    spelling,
  )
}
const mostNames = 3

// "UBND TỈNH BẮC LĨNH SỞ TÀI CHÍNH": two lines of a cell run into one
const anyLevel = anyOf(levelNames)
const levelInCapitals = anyOf(levelNames.map((name) => name.toUpperCase()))
const belowCouncil = new RegExp(
  `^((?:UBND|[ỦU][ỶY] BAN NHÂN DÂN) ${levelInCapitals} .{2,40}?) ` +
    '((?:SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|BỆNH VIỆN|CHI CỤC) .+)$',
  'u',
)

// "KẾ HOẠCH LIÊN TỊCH", "HƯỚNG DẪN LIÊN NGÀNH"
const jointType =
  /^[\s*#]*(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|HƯỚNG DẪN|NGHỊ QUYẾT|CÔNG VĂN|THÔNG BÁO)\s+LIÊN (?:TỊCH|NGÀNH)[\s*]*$/u

/** "64/KHLT-BHXH-HPN" of Bảo hiểm xã hội and Hội Liên hiệp Phụ nữ; "15/KH-SYT-NVY" names an office and its own room. */
function namesBoth(number: string | null, first: string, second: string): boolean {
  const [type = '', ...codes] = (number?.split('/').at(-1) ?? '').split('-')
  if (/(?:LT|LN)$/u.test(type.trim())) return true
  return codes.some(
    (code, index) => abbreviates(code, first) && codes.slice(index + 1).some((other) => abbreviates(other, second)),
  )
}

/** `HPN` is short for `HỘI LIÊN HIỆP PHỤ NỮ TỈNH X`: the first letters of its words, some left out. */
function abbreviates(short: string, name: string): boolean {
  const letters = plain(short).trim()
  let read = 0
  for (const word of plain(name).split(/\s+/))
    if (word.startsWith(letters.charAt(read)) && read < letters.length) read++
  return letters.length > 1 && read === letters.length && plain(name).startsWith(letters.charAt(0))
}
const plain = (text: string): string => withoutMarks(text).toUpperCase()

const country = /C\S{1,2}NG\s+H\S{1,2}\s+X\S\s+H\S{1,2}I\s+CH\S\s+NGH\S{1,2}A\s+VI\S{1,2}T\s+NAM/gu

function withoutMisreadNation(text: string): string {
  const bare = withoutMarks(text)
  const at = bare.length === text.length ? bare.search(nationWithoutMarks) : -1
  return at < 0 ? text : text.slice(0, at)
}

/** The lines' texts less the country's name, which may be broken over lines of its cell. */
function withoutNation(lines: readonly HeadLine[]): string[] {
  let joined = ''
  lines.forEach((line, index) => {
    joined += `${index > 0 ? (lines[index - 1]?.group === line.group ? '\n' : '\n\u0000') : ''}${line.text}`
  })
  return joined
    .replace(country, (name) => name.replace(/\S/g, ''))
    .split('\n')
    .map((text) => text.replace('\u0000', '').trim())
}

/** `THỦ TƯỚNG` + `CHÍNH PHỦ`, `ỦY` + `BAN NHÂN DÂN`: one head, broken over two lines. */
function goesOn(before: string, part: string): boolean {
  const words = wordsOf(`${before} ${part}`)
  const head = Math.max(...[councils, offices, titles].map((heads) => phraseAt(words, 0, heads)))
  return head > wordsOf(before).length
}

export function startsIssuer(text: string): boolean {
  const words = wordsOf(text)
  return (
    phraseAt(words, 0, councils) > 0 ||
    phraseAt(words, 0, offices) > 0 ||
    phraseAt(words, 0, titles) > 0 ||
    /^(?:THỦ TƯỚNG|CHÍNH PHỦ|VĂN PHÒNG|LIÊN NGÀNH|ĐẢNG|HĐND|TỔNG|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY)/.test(text)
  )
}

/**
 * One name out of a letterhead's lines: `ỦY BAN NHÂN DÂN` + `TỈNH X` → `UBND tỉnh X`; `UBND QUẬN X` + `PHÒNG Y TẾ` →
 * `Phòng Y tế quận X`; `ỦY BAN MTTQ VIỆT NAM XÃ X` + `BAN THƯỜNG TRỰC` → `Ban Thường trực Ủy ban MTTQ Việt Nam xã X`.
 */
export function composed(
  parts: readonly string[],
  spelling: Spelling,
  jointly: (first: string, second: string) => boolean = () => false,
): string | null {
  const last = parts.findLastIndex((part, index) => {
    const before = parts[index - 1] ?? ''
    // "BỆNH VIỆN ĐA" / "KHOA KHU VỰC TAM ĐIỀN" is one name
    return index > 0 && startsIssuer(part) && !goesOn(before, part) && !before.endsWith(' ĐA')
  })
  const [first = '', second = ''] =
    last > 0 ? [parts.slice(0, last), parts.slice(last)].map((own) => own.join(' ')) : []
  // "SỞ Y TẾ" + "SỞ GIÁO DỤC VÀ ĐÀO TẠO": two of one rank, neither of which is above the other; but "BỘ QUỐC PHÒNG" + "BỘ
  // TƯ LỆNH THỦ ĐÔ", a ministry and a part of it
  const rank = /^(?:SỞ|PHÒNG|BỘ(?! TƯ LỆNH| CHỈ HUY| TỔNG THAM MƯU)|CỤC) /u.exec(second)?.[0]
  const peers = rank !== undefined && first.startsWith(rank)
  // "BẢO HIỂM XÃ HỘI TỈNH THANH LƯƠNG" + "HỘI LIÊN HIỆP PHỤ NỮ TỈNH THANH LƯƠNG": two of one place that both issue; but
  // "SỞ Y TẾ TỈNH THANH LƯƠNG" + "TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH THANH LƯƠNG", an office and a part of it
  const place = placeOf.exec(first)?.[1]
  const neighbours =
    place !== undefined &&
    place === placeOf.exec(second)?.[1] &&
    !/^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)/u.test(first)
  if (peers || (neighbours && jointly(first, second)))
    return [first, second].map((name) => inOrdinaryCase(name, spelling)).join(' - ')
  const own = inOrdinaryCase(parts.slice(Math.max(last, 0)).join(' '), spelling)
  const above = last > 0 ? inOrdinaryCase(parts.slice(0, last).join(' '), spelling) : ''
  if (/^ban thường (?:trực|vụ)$/iu.test(own)) return `${own.replace(/ban thường/iu, 'Ban Thường')} ${above}`
  // "TỈNH ỦY LỘC THIỆN" + "BAN TỔ CHỨC": a committee of the Party and a part of it
  const committee = /^(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)(?= )/iu
  if (committee.test(above) && partOfCommittee.test(own)) return `${own} ${above.replace(committee, '$1 ủy')}`
  // "ỦY BAN NHÂN DÂN TỈNH X" + "VĂN PHÒNG": the office of the council, called by it
  if (/^văn phòng$/iu.test(own) && /^(?:UBND|HĐND|Hội đồng nhân dân) /u.test(above)) return `${own} ${above}`
  // A second office below a council is who issues; the council says where.
  const where = /^(?:UBND|HĐND|Hội đồng nhân dân) (.+)$/u.exec(above)?.[1]
  const words = wordsOf(own)
  const placed = words.some((_, index) => index > 0 && phraseAt(words, index, levels) > 0)
  // "TRƯỜNG THCS ĐÔNG LĨNH HẠ" of "xã Đông Lĩnh Hạ" says it already
  const named = where !== undefined && own.endsWith(` ${where.replace(/^\S+ (?=\p{Lu})/u, '')}`)
  return placed || named || where === undefined ? own : `${own} ${where}`
}

const placeOf = new RegExp(`^.+${B}(${levelInCapitals} (?!HỘI ).+)$`, 'u')

const partOfCommittee = /^(?:Ban|Văn phòng|Ủy ban Kiểm tra|Uỷ ban Kiểm tra)(?!\p{L})/u

export function inOrdinaryCase(text: string, spelling: Spelling): string {
  const name = spelling
    .named(text)
    .replace(/(?:ủy|uỷ) ban nhân dân/giu, 'UBND')
    .replace(/hội đồng nhân dân/giu, 'Hội đồng nhân dân')
    .replace(/ubnd/gi, 'UBND')
    .replace(/(?<!\p{L})việt nam(?!\p{L})/giu, 'Việt Nam')
  const words = fieldsNamed(name).split(' ')
  const named = words.map((word, index) => {
    const before = words.slice(Math.max(0, index - 2), index).join(' ')
    return levelAtEnd.test(before) && !/^(?:nhân|hội|ủy|uỷ)$/i.test(word) ? capitalised(word) : word
  })
  const joined = named.join(' ').replace(placeOfBranch, (_, branch: string, place: string) => branch + titled(place))
  // Names that the text does not repeat: what follows a level is a place.
  const placed = joined.replace(placeAtEnd, (_, level: string, place: string) =>
    /hội|nhân dân|^(?:ủy|uỷ) /i.test(place) ? `${level} ${place}` : `${level.toLowerCase()} ${titled(place)}`,
  )
  return capitalised(placed).trim()
}

/** "đặc khu", but not "khu" alone: "Trung tâm Y tế khu vực Long Thạnh" */
const levelAtEnd = new RegExp(`${B}${anyLevel}$`, 'iu')
// "Bảo hiểm xã hội cơ sở Long Thạnh", "Tòa án nhân dân khu vực 4 - Hưng Yên"; "khu vực miền Trung", "Ban Quản lý khu vực cửa khẩu"
// and "Trung tâm Dữ liệu cơ sở hạ tầng" are written small
const kindOfArea =
  'phía|miền|đồng|ven|biên|trung|nông|số|thành|tỉnh|cửa khẩu|phòng thủ|kinh tế|công nghiệp|đô thị|trọng điểm|rừng|bảo tồn|nguy hiểm'
const branch =
  '(?:^|\\s)khu vực(?: \\d{1,2} -)?|(?<=^(?:bảo hiểm xã hội|bhxh|thuế|đảng bộ|trường .{0,40}trung học)) cơ sở'
const placeOfBranch = new RegExp(`((?:${branch}) )((?!(?:${kindOfArea})${E})\\p{L}+(?: \\p{L}+){0,3})$`, 'iu')
const titled = (place: string): string => place.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
// the last of them: "huyện Cồn Sậy xã Bến Lở"
const placeAtEnd = new RegExp(`(?<= |^)(${anyLevel}) ((?:(?!${anyLevel}${E})\\p{L}+ ?){1,4})$`, 'iu')

/** `Phòng tư pháp` → `Phòng Tư pháp`, `Sở giáo dục và đào tạo` → `Sở Giáo dục và Đào tạo`. */
function fieldsNamed(name: string): string {
  const office = /^(sở|phòng|bộ|ban|chi cục|cục|trung tâm|trạm|hội|đoàn) /iu.exec(name)
  if (office === null || /^hội đồng(?!\p{L})/iu.test(name)) return name
  return name.replace(
    /(?<=(?:^| - )(?:sở|phòng|bộ|ban|chi cục|cục|trung tâm|trạm|hội|đoàn) |(?: và| -|,) )\p{L}/giu,
    (letter) => letter.toUpperCase(),
  )
}

/**
 * "ỦY BAN NHÂN DÂN" or "UBND tỉnh", whose letterhead lost its second line: the council of the place that stands by the date,
 * where the document's opening, asked only then, says what level that is ("tỉnh Hòa Sơn"); the name as it is otherwise.
 */
export function completed(name: string, place: string | null, opening: () => string): string {
  const [, council, said] = bareCouncil.exec(name) ?? []
  if (council === undefined || place === null || !/^\p{L}+(?: \p{L}+)*$/u.test(place)) return name
  const found = new RegExp(`${B}(${said ?? anyLevel}) ${place}${E}`, 'iu').exec(opening())?.[1]
  return found === undefined ? name : `${council} ${found.toLowerCase()} ${place}`
}
const bareCouncil = new RegExp(`^(UBND|HĐND|Hội đồng nhân dân)(?: (${anyLevel}))?$`, 'u')

/** `UBND tỉnh Kon Tum` → `Kon Tum`. */
export const placeOfIssuer = (issuer: string | null): string | null => namedPlace.exec(issuer ?? '')?.[1] ?? null
const namedPlace = new RegExp(`${B}${anyLevel} (\\p{Lu}[\\p{L} ]*)$`, 'u')

/** A council or an office without its place or field names nobody. */
export const isNobody = (name: string): boolean =>
  /^(?:UBND|HĐND|Hội đồng nhân dân|Chủ tịch|Đồng chí|Bộ trưởng|Giám đốc|Văn phòng|Ban|Hội|Phòng|Sở|Công an|Đoàn|Cán bộ)$/iu.test(
    name,
  )
