import { capitalised } from '../capitalised.ts'
import { foldAgencyName } from '../agencies/fold.ts'
import { committees } from '../agencies/lexicon/levels.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { beginsWithOffice, isAmong, maybeAmong, sameButForLevel } from '../agencies/same-office.ts'
import { isClass } from '../agencies/several.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import {
  anyOf,
  communeLevels,
  districtLevels,
  hamlets,
  levels,
  orCapitalised,
  places,
  provinceLevels,
} from '../places.ts'
import { B, E } from '../word-edges.ts'
import type { Node } from '../structure/outline.ts'
import { type Clause, clauseOf } from './clauses.ts'
import { agencyHeading } from './agency-headings.ts'

/**
 * Paragraphs below a heading that belong to somebody else: "6. Bộ Y tế: …" / "Bộ Giáo dục và Đào tạo: …", which lost its
 * number, or "Lực lượng Cảnh sát kinh tế tăng cường …" below another agency's heading.
 */
export function isSomebodyElses(child: Node, names: readonly string[]): boolean {
  const { body } = child.block
  const { text } = body
  // "Mỗi phường chọn 01 tuyến đường …" below "UBND các phường": how much of it, and theirs all the same
  const [, each = ''] = eachOne.exec(text) ?? []
  if (each !== '' && names.some((name) => isClass(name) && name.toLowerCase().includes(each.toLowerCase())))
    return false
  // "- Cơ quan đầu mối, theo dõi, đôn đốc …": what the heading's office is
  if (itsRole.test(text)) return false
  if (leadsAsParty(text, names)) return false
  if (dividesAmongOthers(text, names)) return true
  if (child.block.marker && !/^riêng (?=\p{L})/iu.test(text)) {
    return (
      areSomeByPlace(body, names) ||
      isOneOfClass(body, names) ||
      isOneOfSeveral(body, names) ||
      isOnesOwn(body, names) ||
      areOthers(child, names)
    )
  }
  const heading = agencyHeading(child)
  if (heading?.certain === true && heading.rest < text.length && text.charAt(heading.end) === ':') return true
  // "3. Chủ rừng" / "Các ban quản lý rừng, công ty lâm nghiệp" / "+ Bố trí người trực …": names of their own, their work below
  if (heading?.certain === true && heading.rest >= text.length && child.children.length > 0) return true
  // "Riêng Sở Giao thông vận tải có trách nhiệm …" below several agencies: one of them alone
  const alone = /^riêng (?:đối với )?/iu.exec(text)?.[0].length ?? 0
  const clause = clauseOf(body, { start: alone, end: text.length })
  if (!clause?.certain || clause.strength === 'order') return false
  // "b) Văn phòng Ban: in ấn tài liệu." / "Hằng năm, sau khi kiểm điểm, các đảng ủy báo cáo …": a class, by itself
  // "Theo chức năng, nhiệm vụ: Sở Nội vụ hướng dẫn …; Báo và Đài …" below both: one of them
  if (byRemit.test(text.slice(0, clause.subject.start))) return clause.names.length < names.length
  const isTheirs = (name: string): boolean => maybeAmong(name, names) || names.some((other) => isOfLevel(name, other))
  if (clause.subject.start > alone)
    return (
      child.block.marker === null &&
      comesBack.test(text) &&
      clause.names.every((name) => isClass(name)) &&
      !clause.names.every(isTheirs)
    )
  // "- Riêng Khoa Ngoại áp dụng …" below "Các khoa lâm sàng"
  if (alone > 0) return names.length > 1 || names.some(isClass)
  if (names.length > 1 && clause.names.length < names.length) return true
  return !clause.names.every(isTheirs)
}
const eachOne = new RegExp(`^(?:mỗi|từng) (${anyOf([...places, 'trường', 'đơn vị', 'cơ quan'])})${E}`, 'iu')
const itsRole = /^(?:là )?(?:cơ quan|đơn vị) (?:đầu mối|thường trực|chủ trì)[,;.: ]/iu
const byRemit = /^(?:theo|căn cứ)(?: (?:chức năng|nhiệm vụ|quyền hạn),?){1,3}(?: được giao)?[,:]\s+$/iu
const comesBack = /^(?:định kỳ|hằng|hàng|mỗi|sau khi|kết thúc)(?!\p{L})/iu

/**
 * "Lãnh đạo UBND xã thành lập các tổ bầu cử …" below "2. Đảng ủy UBND xã": what the Party does, and not who heads the office. "Lãnh
 * đạo Văn phòng Đảng ủy: tổng hợp …" is who does it.
 */
export const leadsAsParty = (text: string, names: readonly string[]): boolean =>
  /^Lãnh đạo (?=\p{L})/u.test(text) && names.every((name) => ofParty.test(foldAgencyName(name))) && !headsOffice(text)
const headsOffice = (text: string): boolean => {
  const [, office = ''] = /^Lãnh đạo ([^:.;]{2,120}):/u.exec(text) ?? []
  return office !== '' && looksLikeAgency(office) === 'certain'
}
const ofParty = new RegExp(
  `^(?:(?:cấp|ban thường vụ|thường trực|ban chấp hành) )?${anyOf([...committees, 'đảng bộ', 'chi ủy', 'chi bộ', 'cấp ủy'])}${E}`,
  'iu',
)

/** "- Công an tỉnh: Phân luồng …", "- Sở Y tế cử 02 kíp cấp cứu …": it begins with who is to do it. */
export function namesItself(child: Node): boolean {
  const { body } = child.block
  const { text } = body
  const heading = agencyHeading(child)
  if (heading && heading.rest < text.length && (heading.certain || text.charAt(heading.end) === ':')) return true
  // "1. Ông Lê Văn A - Trưởng ban" with his work below
  if (heading?.certain && child.children.length > 0) return true
  const clause = clauseOf(body)
  return clause !== null && clause.certain && clause.subject.start === 0
}

/**
 * "- Đoàn Thanh niên, Hội Cựu chiến binh huyện góp ngày công …" below "Các tổ chức chính trị - xã hội", "- Riêng Khoa Nội
 * áp dụng …" below "Các khoa lâm sàng": some of them by name.
 */
function isOneOfClass(body: Passage, names: readonly string[]): boolean {
  if (!names.some((name) => ofBodies.test(name))) return false
  const { text } = body
  const alone = /^riêng (?:đối với )?/iu.exec(text)?.[0].length ?? 0
  const clause = clauseOf(body, { start: alone, end: text.length })
  return (
    clause !== null &&
    (clause.certain || clause.names.every((name) => isOfKind(name, names))) &&
    clause.strength !== 'order' &&
    clause.subject.start === alone &&
    (alone > 0 || beginsDuty(text, clause.verb) || eachOfThem.test(text.slice(clause.verb)) || labels(text, clause)) &&
    clause.names.every((name) => /^\p{Lu}/u.test(name) && !speaksForAll.test(name)) &&
    !clause.names.some((name) => isClass(name))
  )
}
/** "Tổ Khoa học tự nhiên" below "Các tổ chuyên môn": a name that nobody knows, of the class's own kind. */
const isOfKind = (name: string, classes: readonly string[]): boolean =>
  classes.some((each) => {
    const kind = /^(?:[Cc]ác|[Nn]hững) (\p{Ll}+)(?!\p{L})/u.exec(each)?.[1]
    return kind !== undefined && name.startsWith(`${capitalised(kind)} `) && /^\S+ [\p{Lu}\d]/u.test(name)
  })
const ofBodies = new RegExp(`^(?:các|những) (?!${anyOf([...places, 'trường'])}${E})`, 'iu')
/** "- Bảo tàng tỉnh: Mỗi tháng mở 01 buổi …": the names are a label, whatever the work begins with. */
const labels = (text: string, { subject, verb }: Clause): boolean =>
  /^\s*:\s*$/.test(text.slice(subject.end, verb)) && /^\p{Lu}/u.test(text.slice(verb))

// "Đoàn Thanh niên, Hội Phụ nữ mỗi đơn vị nhận 01 tuyến đường"
const eachOfThem = /^mỗi (?:đơn vị|tổ chức|cơ quan|hội)(?!\p{L})/iu
// "Người đứng đầu chịu trách nhiệm", "UBND cấp huyện chỉ đạo …": each of the class, not one of them
const speaksForAll =
  /^(?:các|những|mỗi|mọi|UBND|[ỦU][ỷy] ban nhân dân|thủ trưởng|người đứng đầu|chủ tịch|giám đốc|trưởng|lãnh đạo)(?!\p{L})/iu

/**
 * "- UBND các phường Nam Tân, Bắc Tân chỉnh trang tuyến phố …", "- Xã Lạn rà soát …" below "UBND các xã, phường", "- Các thôn Đông, Đoài …" below "Ban
 * Quản lý các thôn": those of them by their places.
 */
function areSomeByPlace(body: Passage, names: readonly string[]): boolean {
  if (!names.some((name) => ofPlaces.test(name) && isClass(name))) return false
  const clause = clauseOf(body)
  return (
    clause !== null &&
    clause.certain &&
    clause.strength !== 'order' &&
    clause.subject.start === 0 &&
    clause.names.every((name) => byPlace.test(name))
  )
}
const council = '(?:UBND|[ỦU][ỷy] ban nhân dân)'
const ofPlaces = new RegExp(`^${council}${E}|${B}${anyOf(hamlets)}${E}`, 'iu')
const byPlace = new RegExp(`^(?:${council} ${anyOf(levels)}|${anyOf(orCapitalised(places))}) (?=\\p{Lu}|\\d)`, 'u')

/**
 * "- Hạt Kiểm lâm phát dọn đường băng." below "Trạm Y tế xã; Hạt Kiểm lâm": one of them by its whole name, "- Huyện đoàn
 * huyện …" with the level that the heading says once for all.
 */
function isOneOfSeveral(body: Passage, names: readonly string[]): boolean {
  if (names.length < 2) return false
  const { text } = body
  const clause = clauseOf(body)
  if (!clause?.certain || clause.subject.start > 0 || clause.names.length >= names.length) return false
  if (saysTheSameOfAnother(text.slice(clause.verb, clause.verb + longestWork), names)) return false
  return clause.names.every((name) => names.some((one) => sameButForLevel(name, one)))
}

/** "BHXH huyện | báo cáo BHXH tỉnh, Phòng Y tế báo cáo Sở số thẻ trước ngày 28": work of both, each with its own superior. */
function saysTheSameOfAnother(work: string, names: readonly string[]): boolean {
  const verb = work.split(' ', 2).join(' ')
  const parts = work.split(/,\s+/).slice(1)
  return parts.some((part) => part.includes(` ${verb} `) && names.some((name) => beginsWithOffice(part, name)))
}
const longestWork = 600

/**
 * "- Giao Chi cục Thủy lợi trực các cống …", "- Thanh tra Sở kiểm tra các cửa hàng …" below "Sở Nông nghiệp": an office by its name,
 * of the heading's own or not, with work of its own.
 */
function isOnesOwn(body: Passage, names: readonly string[]): boolean {
  const { text } = body
  const order = /^giao /iu.exec(text)?.[0].length ?? 0
  // "- Thủ trưởng đơn vị …", "- UBND cấp huyện …", "- Giao Phòng Quản lý đô thị làm đầu mối" below a class say who of it
  const several = /(?<!\p{L})(?:các|những|\d+)(?!\p{L})/u.test(names[0] ?? '')
  if ((several && !(order > 0 && above.test(text.slice(order)))) || (order === 0 && names.length > 1)) return false
  if (order === 0 && titled.test(text)) return false
  const clause = clauseOf(body)
  if (!clause?.certain || clause.subject.start !== order) return false
  const paced = labels(text, clause) && opening.test(text.slice(clause.verb))
  if (order === 0 && !beginsDuty(text, clause.verb) && !paced) return false
  return clause.names.every(
    (name) =>
      /^\p{Lu}/u.test(name) &&
      !/^(?:các|những|mỗi|mọi|hai|ba|cán bộ|công chức)(?!\p{L})/iu.test(name) &&
      !isClass(name) &&
      !maybeAmong(name, names),
  )
}

// "- Bảo tàng tỉnh: Mỗi tháng mở 01 buổi …", "…: Trước mùa mưa, …"; "- Trạm Y tế: Bác sĩ 02 người" below its centre is no work of its own
const opening =
  /^(?:mỗi|hằng|hàng|định kỳ|trước|trong|từ|vào|đến|ngay|sau|khi|chậm nhất|căn cứ|trên cơ sở|ngoài)(?!\p{L})/iu

// "c) Chủ tịch UBND các xã ven sông phải …" below "7. Chủ tịch UBND các huyện"
const ofCommunes = new RegExp(`^(?:Chủ tịch )?${council} các ${anyOf(communeLevels)}${E}`, 'iu')

/**
 * "a) Các ban quản lý rừng phòng hộ, vườn quốc gia và các công ty lâm nghiệp phải tự bố trí kinh phí …" below "7. Các chủ
 * rừng": several by their names, and what they must do.
 */
function areOthers({ block }: Node, names: readonly string[]): boolean {
  if (block.marker?.kind !== 'letter') return false
  const clause = clauseOf(block.body)
  return (
    clause !== null &&
    clause.certain &&
    clause.subject.start === 0 &&
    clause.strength === 'duty' &&
    (clause.names.length > 1 || clause.names.every((name) => ofCommunes.test(name))) &&
    !clause.names.some((name) => maybeAmong(name, names))
  )
}

const above = /^(?:sở|bộ|cục|chi cục|ban quản lý|công an tỉnh|văn phòng ubnd tỉnh|đoàn thanh niên)(?!\p{L})/iu
const titled =
  /^(?:thủ trưởng|người đứng đầu|lãnh đạo|(?:phó )?(?:chủ tịch|giám đốc)|(?:phó )?trưởng|hiệu trưởng|tổ trưởng)(?!\p{L})/iu

/** "UBND cấp tỉnh chịu trách nhiệm …" below "UBND các tỉnh, thành phố từ A đến B": the level stands for them. */
function isOfLevel(one: string, several: string): boolean {
  const [, office = '', level = ''] = /^(.+) cấp (tỉnh|huyện|xã)$/u.exec(foldAgencyName(one)) ?? []
  const others = foldAgencyName(several)
  const ofLevel = placesOf.get(level)
  return ofLevel !== undefined && others.startsWith(`${office} các `) && ofLevel.test(others.slice(office.length + 5))
}
const placesOf: ReadonlyMap<string, RegExp> = new Map([
  ['tỉnh', new RegExp(`^${anyOf(provinceLevels)}${E}`, 'u')],
  ['huyện', new RegExp(`^${anyOf(districtLevels)}${E}`, 'u')],
  ['xã', new RegExp(`^${anyOf(communeLevels)}${E}`, 'u')],
])

/**
 * "- Huyện đoàn lập đội xung kích; Hội Nông dân vận động hội viên; Hội Phụ nữ …" below "Các đoàn thể": each part is one
 * office's of its own.
 */
function dividesAmongOthers(text: string, names: readonly string[]): boolean {
  if (text.length > 2000 || !text.includes(';')) return false
  const parts = text.split(/;\s+/, mostParts + 1)
  if (parts.length < 2 || parts.length > mostParts) return false
  if (!parts.every((part) => /^\p{Lu}/u.test(part))) return false
  return parts.every((part) => {
    const found = findAgencySubject(part)
    return (
      found !== null &&
      found.certain &&
      !found.ordered &&
      found.start === 0 &&
      found.verbStart < part.length &&
      !found.names.some((name) => isAmong(name, names))
    )
  })
}
const mostParts = 12
