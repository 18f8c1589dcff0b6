import { capitalised } from '../capitalised.ts'
import { beginsFields, sectorClass } from '../agencies/by-field.ts'
import { splitAgencies } from '../agencies/split.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { anyOf, inRow, levels, orCapitalised, places } from '../places.ts'
import type { Node } from '../structure/outline.ts'
import { E } from '../word-edges.ts'
import { listsMembers } from './members.ts'
import { SPEAKER } from '../speakers.ts'

/**
 * A heading that names agencies; their tasks stand under it or run on behind its colon (headed.ts):
 *
 *   1. Phòng Tư pháp                      2. Công an huyện: Xây dựng kế hoạch …
 *   - Tăng cường phổ biến …
 */

export type AgencyHeading = {
  names: string[]
  /** Where the heading ends in the block's text, and where the run-on words start. */
  end: number
  rest: number
  certain: boolean
}

/** The heading that the block begins with; null where it names no agency. */
export function agencyHeading(node: Node): AgencyHeading | null {
  const before = known.get(node)
  if (before !== undefined) return before
  const heading = headingOf(node)
  known.set(node, heading)
  return heading
}

// Several forms of assignment ask of each node.
const known = new WeakMap<Node, AgencyHeading | null>()

function headingOf(node: Node): AgencyHeading | null {
  const { block } = node
  const { text } = block.body
  if (text === '' || block.table || listsMembers(text)) return null
  const led = node.children.length > 0 ? workLedBy(text) : null
  if (led) return led
  for (const end of cutsOf(node)) {
    const head = text.slice(0, end)
    const likeness = head.length > 500 ? 'no' : looksLikeAgency(head)
    if (
      likeness === 'no' ||
      ((likeness === 'unsure' || (end === text.length && orders.test(head))) && isSentence(head))
    )
      continue
    if (saysWhen.test(head) || (end < text.length && enumerates(head, text.slice(end)))) continue
    if (placeAlone.test(head) && onlyCounts.test(text.slice(end))) continue
    const told = speaks.test(head) ? findAgencySubject(head) : null
    const names = told?.ordered === true ? told.names : splitAgencies(head)
    if (names.every((name) => namesNone.test(name))) continue
    let rest = end
    while (/[\s:.*]/.test(text.charAt(rest))) rest++
    const listed = node.children.length > 0 && severalOf.test(head) ? namesIn(text.slice(rest), head) : null
    if (listed) return { ...listed, end: text.length, rest: text.length }
    return { names, end, rest, certain: likeness === 'certain' }
  }
  return null
}

/** "1. Nhóm nhiệm vụ do Sở Y tế chủ trì thực hiện": it says no work itself, only whose the lines below are. */
function workLedBy(text: string): AgencyHeading | null {
  const at = worksOf.exec(text)?.[0].length ?? 0
  const found = at === 0 ? null : findAgencySubject(text.slice(at))
  if (!found || !onlyLed.test(text.slice(at + found.verbStart))) return null
  return { names: found.names, end: text.length, rest: text.length, certain: true }
}
const worksOf =
  /^(?:(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Nn]hóm|[Dd]anh mục) ){0,2}(?:[Nn]hiệm vụ|[Cc]ông việc|[Pp]hần việc)(?: [^,;:.\d]{0,40}?)? (?:do|giao(?: cho)?) (?=\p{Lu}|các )/u
const onlyLed = /^(?:chủ trì|phụ trách|đảm nhiệm|thực hiện)(?:,? (?:tổ chức |triển khai )?thực hiện)?[\s:.]*$/iu

// "5. Các doanh nghiệp viễn thông: VNPT Lạn Thượng, Viettel Lạn Thượng" with their work below: who they are
const severalOf = /^(?:đề nghị |yêu cầu |giao )?(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:các|những)(?!\p{L})/iu

/** The names of a list that is nothing else, certain where none of them may be anything but a name; null where one is work. */
function namesIn(list: string, head: string): Pick<AgencyHeading, 'names' | 'certain'> | null {
  if (namesWhere.test(head)) return null
  const parts = list
    .trim()
    .replace(/[\s:*]+$/, '')
    .split(/[,;]\s+|\s+và\s+(?=\p{Lu})/u)
  const bare = /^\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*){0,5}$/u
  if (parts.length < 2 || !parts.every((part) => /^\p{Lu}[^.:]*$/u.test(part) && !beginsDuty(part))) return null
  const kind = ofPlaces.exec(head)?.[1]?.toLowerCase()
  if (kind !== undefined && parts.some((part) => looksLikeAgency(part) === 'no')) {
    const title = capitalised(kind)
    return { names: parts.map((part) => (looksLikeAgency(part) === 'no' ? `${title} ${part}` : part)), certain: false }
  }
  return {
    names: parts.flatMap((part) => splitAgencies(part)),
    certain: parts.every((part) => bare.test(part) || looksLikeAgency(part) === 'certain'),
  }
}
// "Các hộ nuôi cá lồng tại: Bến Đông, Bến Tây": where they are
const namesWhere = /(?<!\p{L})(?:tại|ở|trên địa bàn)\s*:?$/iu
// "2. Các thôn có rừng: Đồng, Bãi, Suối": Thôn Đồng, Thôn Bãi, Thôn Suối
const ofPlaces = new RegExp(`^(?:các|những) (${anyOf([...places, 'trường'])})${E}`, 'iu')

// "- Xã Lạn: 12 hộ.", "- Thôn Bái: 120 triệu đồng;": what there is of it in a place; "- Thôn Bái: 02 tiết mục." is theirs to do
const placeAlone = new RegExp(`^${anyOf(orCapitalised(places))} \\p{Lu}[\\p{L} ]*$`, 'u')
const onlyCounts =
  /^[\s:.*]*\d[\d.,]* ?(?:%|hộ|khẩu|nhân khẩu|trường hợp|đồng|nghìn đồng|triệu đồng|tỷ đồng)(?: (?:nghèo|cận nghèo))?[.;,]?\s*$/iu

// "3. Giao Phòng Nội vụ báo cáo trước ngày 20/5/2024 các nội dung sau:": a sentence; "Phòng Y tế (xong trước ngày 20/5/2024):" is a name
export const saysWhen = /^[^(]*(?:trước|chậm nhất|hoàn thành|xong|trong (?:tháng|quý))(?!\p{L})[^(:]*\d/iu

// "b) Lực lượng, cách xử lý:", "3. Trách nhiệm chung": whose is said below
export const namesNone = /^(?:lực lượng|thành phần|chung|phương tiện)$/iu

// "UBND huyện yêu cầu UBND các xã thực hiện các nội dung sau:": those who are told, not who tells
const speaks = new RegExp(`^${SPEAKER}[^,;:]{0,60} (?:yêu cầu|đề nghị|giao) (?=\\p{Lu}|các )`, 'u')

const orders = /^(?:giao|(?:trân trọng |kính )?đề nghị|yêu cầu)(?!\p{L})/iu

/**
 * "Giao Phòng Y tế mở 03 lớp tập huấn cho: cán bộ thôn, …", "Phòng Nội vụ tổ chức hội thi với chủ đề: “…”": the colon stands
 * inside the work. Behind "… chủ trì thực hiện:" and "… chủ trì, phối hợp với Công an xã:" the work begins.
 */
function enumerates(head: string, behind: string): boolean {
  const found = findAgencySubject(head)
  const work = found === null ? '' : head.slice(found.verbStart).replace(/[\s:*]+$/u, '')
  const listed = behind.replace(/^[\s:.*-]+/u, '')
  if (!/\p{L}{2}/u.test(work) || (onlyLeads.test(work) && !rounds.test(listed))) return false
  return listed !== '' && !beginsDuty(listed)
}
// "Thuế tỉnh chủ trì, phối hợp với … dự báo nguồn thu, gửi số liệu hai lần: lần một ngày 10/7 và lần hai ngày 20/10"
const rounds = /^(?:lần|đợt|lớp|kỳ|vòng|giai đoạn) (?:\d|một|hai|nhất|đầu|thứ)/iu
const onlyLeads =
  /^(?:chủ trì|phối hợp|(?:có|chịu) trách nhiệm|có nhiệm vụ|tham mưu|(?:tổ chức )?thực hiện|triển khai|chỉ đạo|là (?:cơ quan|đơn vị) [^,;]{3,40})(?:,? (?:và |cùng )?(?:chủ trì|phối hợp|thực hiện|triển khai)(?: [^;]*)?)?$|(?:sau(?: đây)?|cụ thể|(?:nhiệm vụ|công việc|nội dung) (?:sau|này|trên)?)$/iu

// "Bộ trưởng Bộ Tài chính chủ trì … cho các tỉnh:" only happens to hold a colon
function isSentence(head: string): boolean {
  const found = findAgencySubject(head)
  if (found === null) return false
  // "Công an xã kiểm tra các chợ." is over, however short
  if (head.endsWith('.') && beginsDuty(head, found.verbStart)) return true
  if (found.verbStart >= head.length - 30) return false
  // "các tỉnh: A, B và C" behind an agency's name lists places, it is no predicate
  const between = head.slice(found.end, found.verbStart)
  return /^\s*(?:có|còn)\s/.test(between) || !/[:,]\s*$/.test(between)
}

function* cutsOf({ block, children }: Node): Generator<number> {
  const { text } = block.body
  const colon = firstColon(text)
  // "**1. Sở Nội vụ **(Cơ quan thường trực …):", "**6. Sở Nội vụ: **Tham mưu …"
  if (block.bold > 0 && block.bold < text.length && !namesPartner(text.slice(0, Math.min(block.bold, 300)))) {
    const note = /^\s*\([^)]{0,300}\)\s*:?/.exec(text.slice(block.bold, block.bold + 310))
    yield block.bold + (note?.[0].length ?? 0)
  }
  // "2. Công an huyện: Xây dựng …"; also "5. Đề nghị: Hội Nông dân tỉnh, …"
  if (colon > 0) yield colon
  // "Hội Người mù tỉnh. Tổ chức dạy chữ nổi …"
  const stop = /\.\s+(?=\p{Lu})/u.exec(text.slice(0, 160))
  const named = stop && !orders.test(text) && beginsDuty(text, stop.index + stop[0].length)
  if (colon < 0 && named && looksLikeAgency(text.slice(0, stop.index)) === 'certain') yield stop.index
  if (text.length > 500) return
  const open = children.length > 0 || block.bold >= text.length || !/[.;]$/.test(text)
  if (open) yield text.length
}

// "**6. Phòng Nội vụ phối hợp với Công đoàn** nắm tình hình …": the bold words say with whom, and so begin the work
const namesPartner = (bold: string): boolean => /\sphối hợp (?:với|cùng) .*[\p{L}\d]\s*$/u.test(bold)

const announcing =
  'sở|phòng|bộ|bộ trưởng|vụ|ban|ngành|cục|chi cục|trung tâm|ban quản lý|ban quản lý dự án|hội|trường|tổ chức|doanh nghiệp'.split(
    '|',
  )
// "Đề nghị:", "Các sở:", "Các ông:", "… phối hợp với các Vụ:" announce names, not work
const goesOn = new RegExp(
  [
    '(?:^(?:kính )?(?:đề nghị|giao|yêu cầu)',
    `(?:^|\\s)(?:các|những) ${anyOf(announcing)}`,
    '(?:^|\\s)(?:ông|bà|đồng chí|đ/c|ông \\(bà\\)|ông, bà)',
    'trong đó|gồm|như)\\s*$',
  ].join('|'),
  'iu',
)

// "UBND các xã: Lâm Sơn, …", "… các tỉnh, thành phố: …"; "Các thôn:" is not among them, as what it lists is read by itself
const levelAlone = new RegExp(`(?:^|\\s)(?:các|những) ${anyOf([...levels, 'tỉnh, thành phố'])}\\s*$`, 'iu')
// "UBND các xã, phường: Mốc Hạ, Lạn", "Trưởng các thôn: Bái, Đồng Vàng": before nothing but places
const ofSeveralKinds = new RegExp(`\\p{L} các ${inRow(places)}\\s*$`, 'iu')
const listsPlaces = /^\s*\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,3}(?:,| và) \p{Lu}/u
/** "UBND các xã: Kiểm tra …" gives work; in the name of a place, "Thu Lũng", every word has its capital. */
const beginsWork = (text: string, at: number): boolean =>
  /^\s*\p{Lu}\p{L}*\s+\p{Ll}/u.test(text.slice(at, at + 20)) && beginsDuty(text.slice(at).trimStart())

// "các Tập đoàn: VNPT, Viettel tiếp tục …"; "Các tập đoàn: Xây dựng phương án …" gives work
const firms = /(?:^|\s)(?:các|những) (?:tập đoàn|tổng công ty|công ty)\s*$/iu

// "Các sở, ngành: Nội vụ, Y tế, Công an tỉnh …": the fields are whose offices are meant
const sectors = new RegExp(`(?:^|\\s)${sectorClass}\\s*$`, 'iu')

// "Giao Giám đốc: Sở Y tế, Sở Nội vụ …": of which offices
const titleAlone = /(?:^|\s)(?:giám đốc|thủ trưởng|chủ tịch|hiệu trưởng)\s*$/iu
const startsOffice = (text: string, at: number): boolean =>
  looksLikeAgency(
    text
      .slice(at, at + 120)
      .trim()
      .split(/[,;]/u, 1)[0] ?? '',
  ) === 'certain'

/** The first colon outside brackets that closes a heading; those of "Đề nghị:" or "Các sở:" do not. */
function firstColon(text: string): number {
  if (!text.includes(':')) return -1
  let depth = 0
  for (let i = 0; i < Math.min(text.length, 600); i++) {
    const char = text.charAt(i)
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ':' && depth === 0) {
      // "UBND các xã: Lâm Sơn, …" lists, "UBND các xã: a) Lập …" says what is to be done
      const lettered = /^\s*[a-zđ]\)/u.test(text.slice(i + 1, i + 6))
      const before = text.slice(Math.max(0, i - 40), i)
      if (!lettered && levelAlone.test(before) && !beginsWork(text, i + 1)) continue
      if (ofSeveralKinds.test(before) && listsPlaces.test(text.slice(i + 1, i + 80))) continue
      if (!lettered && (goesOn.test(before) || (titleAlone.test(before) && startsOffice(text, i + 1)))) continue
      if (sectors.test(before) && beginsFields(text.slice(i + 1, i + 200))) continue
      if (firms.test(before) && !beginsDuty(text, i + 2)) continue
      return i
    }
  }
  return -1
}
