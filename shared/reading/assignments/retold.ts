import { looksLikeAgency } from '../agencies/likeness.ts'
import { isClass } from '../agencies/several.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { capitalised } from '../capitalised.ts'
import { beginsDuty } from '../duties.ts'
import type { DocumentHeader } from '../reading.ts'
import { sectionKindOf } from '../sections.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import type { Node } from '../structure/outline.ts'
import type { Clause } from './clauses.ts'
import { task, type Draft } from './draft.ts'

// A report on a paper ("UBND huyện vừa có Công văn số 12/UBND yêu cầu các xã …"), as it is copied from a page of news: who ordered stands
// in each sentence, and what a paper itself would only recite is what was ordered.

/**
 * Whether a text tells of a paper: it has neither number nor date nor addressees, no word says what it is, it is parted like no plan, and
 * something in it tells. A plan that was pasted without its head only lacks the head.
 */
export const retells = (
  { type, number, issuedOn }: DocumentHeader,
  addressed: boolean,
  outline: readonly Node[],
): boolean =>
  type === null && number === null && issuedOn === null && !addressed && !isParted(outline) && outline.some(tellsStory)

/** "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế rà soát …", "2. Công an xã", a table: how a plan gives its work. */
const isParted = (outline: readonly Node[]): boolean =>
  outline.some((node) => {
    const { marker, table, body } = node.block
    if (table !== null || sectionKindOf(node) !== null || marker?.kind === 'roman') return true
    if (marker === null) return node.children.length > 0 && looksLikeAgency(body.text) !== 'no'
    return findAgencySubject(body.text) !== null || looksLikeAgency(body.text) !== 'no'
  })

function tellsStory({ block: { marker, body } }: Node): boolean {
  if (marker !== null) return false
  const text = body.text.slice(0, longest)
  if (dateline.test(text) || past.test(text)) return true
  const [first] = sentencesOf(text)
  // "UBND phường đề nghị các khu phố kiểm đếm bè."
  return first !== undefined && toldOrder(text, first) !== null
}
// "Theo đó, …", "Chiều 3/8, …", "Ngày 25/5, …", "… vừa có Công văn số 12/UBND", "… cũng yêu cầu", "… đã ban hành chỉ thị"
const past =
  /^(?:theo đó|trước đó)(?!\p{L})|^(?:(?:sáng|trưa|chiều|tối)(?: ngày)?|ngày) \d{1,2}[/.-]\d|(?<!\p{L})(?:vừa|cũng|đã) (?:có|ra|ký|ban hành|yêu cầu|đề nghị|giao|chỉ đạo)(?!\p{L})|(?<!\p{L})(?:có|ban hành) (?:công văn|văn bản|chỉ thị|công điện)(?!\p{L})[^.;]{0,200} (?:yêu cầu|đề nghị|giao|chỉ đạo)(?!\p{L})/iu

/**
 * What a sentence says that somebody ordered: "Thành ủy cũng chỉ đạo Sở Y tế …", "UBND huyện đã yêu cầu xã Lạn …", "Sở Xây dựng có Văn bản
 * số 12/SXD đề nghị UBND các huyện …", "(BL) - UBND tỉnh yêu cầu cấp cơ sở hoàn thành …".
 */
export function toldOrder(text: string, { start, end }: Stretch): Clause | null {
  const from = start + (dateline.exec(text.slice(start, start + longestDateline))?.[0].length ?? 0)
  const sentence = text.slice(from, Math.min(end, from + longest))
  if (earlier.test(sentence)) return null
  for (const match of sentence.slice(0, longestLead).matchAll(order)) {
    const left = sentence.slice(0, match.index)
    if (!speaks(left) || (match[0].startsWith(' chỉ đạo') && directsOwn(left))) continue
    const at = match.index + match[0].length
    const told = orderedIn(sentence, at + (forNow.exec(sentence.slice(at, at + 16))?.[0].length ?? 0))
    if (told === null) continue
    const { names, subject, verb, certain } = told
    return {
      names,
      subject: { start: from + subject.start, end: from + subject.end },
      verb: from + verb,
      strength: 'order',
      certain: certain && left.length < shortLead && !papers.test(left),
    }
  }
  return null
}

// "(BL) - ", "CS - ", "CSO - "
const dateline = /^(?:\([^()]{2,40}\)|\p{Lu}{2,6}) ?[-–—] ?(?=\p{Lu})/u
const longestDateline = 50
// "Trước đó, Thanh tra tỉnh đã yêu cầu …"
const earlier = /^trước (?:đó|đây)(?!\p{L})/iu
const order = / (?:yêu cầu|đề nghị|giao(?: cho)?|chỉ đạo) (?=\p{L}|\d)/gu
// "yêu cầu trước mắt các cấp ủy …"
const forNow = /^trước mắt,? /iu
const longest = 1500
const longestLead = 500
const shortLead = 120

/** Whether what stands before an order names one who gives it, and no work of his. */
function speaks(left: string): boolean {
  const clause = left.lastIndexOf(', ') < 0 ? '' : left.slice(left.lastIndexOf(', ') + 2)
  return [left, clause].some((said) => {
    const giver = said.replace(lead, '').replace(saying, '')
    if (works.test(giver)) return false
    if (giver === '' || giver.length > longestGiver || isClass(giver)) return false
    return givers.test(giver) && (looksLikeAgency(giver) !== 'no' || called.test(giver))
  })
}
const longestGiver = 120
// "Phòng Kinh tế rà soát, tham mưu UBND xã giao …", "Hội Nông dân phối hợp …, đề nghị …": whose own work it is
const works = /(?<!\p{L})(?:tham mưu|phối hợp|chủ trì)(?!\p{L})/iu
// "Theo đó, ", "Ngày 25/5, ", "Chiều 3/8, "
const lead =
  /^(?:theo đó|qua giám sát|ngoài ra|bên cạnh đó|(?:sáng|chiều|tối)?(?: ?ngày)? ?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?),? /iu
// "… cũng", "… vừa có Công văn số 12/UBND-NN", "… đã ban hành chỉ thị"
const saying =
  /(?: (?:cũng|đã|vừa|lại|mới|đồng thời|tiếp tục|một lần nữa)){0,3}(?:,? (?:ban hành|có|ra|ký|phát hành|gửi|xây dựng) (?:công văn|văn bản|chỉ thị|công điện|kế hoạch|thông báo|quyết định|tờ trình)(?:,? [^,;]{1,200})?)?$/iu
const papers = / (?:công văn|văn bản|chỉ thị|công điện|kế hoạch|thông báo|quyết định)(?!\p{L})/iu
const givers =
  /^(?:(?:Phó )?(?:Chủ tịch|Giám đốc|Bí thư|Trưởng|Bộ trưởng)|Lãnh đạo|Ban|Thường trực|UBND|[ỦU][ỷy] ban|HĐND|Hội đồng|Sở|Bộ|Phòng|Cục|Chi cục|Văn phòng|Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|\p{Lu}\p{L}+ ủy|Hội|Liên đoàn|Đồng chí|Trung tâm|Công an|Thanh tra)(?!\p{L})/u
// "Chủ tịch Lò Văn Bình", "Lãnh đạo thành phố", "Thành phố"
const called =
  /^(?:(?:(?:Phó )?Chủ tịch|Giám đốc|Bí thư|Đồng chí)(?: \p{Lu}\p{L}+){2,5}|Lãnh đạo [^,;.]{2,60}|Thành phố|Tỉnh|Huyện|Quận|Thị xã)$/u

/**
 * "Công an tỉnh chỉ đạo Công an các huyện tuần tra", "Sở Giao thông triển khai kế hoạch …; chỉ đạo Thanh tra Giao thông kiểm tra …": what an
 * office that was told is to direct is its own work.
 */
const directsOwn = (left: string): boolean =>
  left.includes(';') ||
  !ruling.test(
    left
      .slice(left.lastIndexOf(', ') + 1)
      .trim()
      .replace(saying, ''),
  )
const ruling =
  /^(?:(?:Phó )?(?:Chủ tịch|Bí thư|Bộ trưởng)|Lãnh đạo|Ban Thường vụ|Thường trực|UBND|[ỦU][ỷy] ban nhân dân|Thành phố|Tỉnh|Huyện|Quận|Thị xã|\p{Lu}\p{L}+ ủy)(?!\p{L})/u

type Told = Pick<Clause, 'names' | 'subject' | 'verb' | 'certain'>

/** Who is told from `at` on, and what. */
function orderedIn(sentence: string, at: number): Told | null {
  const found = findAgencySubject(`Yêu cầu ${sentence.slice(at)}`)
  const moved = at - 'Yêu cầu '.length
  // "… đã có Công văn số 15/UBND yêu cầu các đơn vị, UBND các xã:": what they are told stands below
  const rest = sentence.slice(moved + (found?.verbStart ?? 0))
  if (
    found?.ordered &&
    found.start === 'Yêu cầu '.length &&
    (/\p{L}{2}/u.test(rest) || sentence.trimEnd().endsWith(':'))
  )
    return {
      names: found.names,
      subject: { start: moved + found.start, end: moved + found.end },
      verb: moved + found.verbStart,
      certain: found.certain,
    }
  return unknownIn(sentence, at)
}

/** "cấp cơ sở và đảng viên | hoàn thành kiểm điểm": a name that nobody knows, up to the duty. */
function unknownIn(sentence: string, at: number): Told | null {
  const words = sentence.slice(at, at + longestName)
  if (!several.test(words)) return null
  for (const space of words.matchAll(/(?<=\S\s\S+)\s(?=\p{Ll})/gu)) {
    const name = words.slice(0, space.index)
    if (/[,.;:(]/.test(name)) return null
    if (!beginsDuty(words, space.index + 1)) continue
    const subject = { start: at, end: at + space.index }
    return {
      names: [capitalised(name)],
      subject,
      verb: subject.end + 1,
      certain: false,
    }
  }
  return null
}
const longestName = 120
const several = /^(?:các|những|cấp|mỗi|từng|toàn|ngành) /iu

/**
 * "UBND phường đề nghị các khu phố cử người …" / "Lập danh sách hộ không chấp hành …": the next paragraph says more of the same work and
 * not whose it is.
 */
export function goesOnWithWork(document: string, before: Draft | undefined, { block, children }: Node): Draft | null {
  const { body } = block
  const last = before?.tasks.at(-1)
  if (!before || !last || block.marker !== null || children.length > 0 || !further.test(body.text)) return null
  // "Chủ động phòng, chống dịch tại xã Lạn": what stands below a picture
  if (!beginsDuty(body.text.replace(further, '')) || !/[.;:…"”]\s*$/u.test(body.text)) return null
  if (!between.test(document.slice(last.span[1], block.span[0]).slice(0, longestBetween))) return null
  return { ...before, noted: [], tasks: [task(body.spanOf(0, body.text.length))], certain: false }
}
const further = /^(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),? )?/iu
// A caption may stand between
const between = /^[\s.;…”"]*(?:[^\n]{1,160}Ảnh:[^\n]{1,60}\s*)?$/u
const longestBetween = 400

/**
 * "Chiều ngày 22/2, UBND thành phố tổ chức hội nghị …", "Phó Chủ tịch … ký quyết định công bố dịch", "Đồng chí Bí thư chủ trì cuộc họp.": what
 * was done, and no work.
 */
export const tellsWhatWasDone = (work: string): boolean => wasDone.test(work)
const wasDone =
  /^(?:vừa |đã )?(?:ký(?: ban hành)? (?:công văn|văn bản|quyết định|chỉ thị|kế hoạch)|ban hành (?:công văn|văn bản|quyết định|chỉ thị|kế hoạch|thông báo)|tổ chức (?:hội nghị|hội thảo|lễ|buổi|cuộc|họp)|họp (?!dân|thôn)|chủ trì (?:cuộc|buổi|hội nghị|phiên)|có (?:công văn|văn bản|chỉ thị|công điện)(?: \p{L}+){0,2} số|chọn \d)/iu
