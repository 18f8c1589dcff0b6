import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { timeLine } from '../structure/plain-paragraphs.ts'
import { beginsDuty } from '../duties.ts'
import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject, looksLikeAgency } from '../agencies/subject.ts'
import { asksBack, clauseIn } from './clauses.ts'
import { task, type Draft, type DraftTask } from './draft.ts'
import { readRunOn, type RunOn } from './run-on.ts'
import { bindsTasksBefore, sharedTime, spanOfLine } from './time-lines.ts'

/**
 * A heading that names agencies, their tasks under it or run on behind its colon:
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
  const before = told.get(node)
  if (before !== undefined) return before
  const heading = headingOf(node)
  told.set(node, heading)
  return heading
}

// Several forms of assignment ask of each node.
const told = new WeakMap<Node, AgencyHeading | null>()

function headingOf(node: Node): AgencyHeading | null {
  const { block, children } = node
  const { text } = block.body
  if (text === '' || block.table) return null
  for (const end of cutsOf(node)) {
    const head = text.slice(0, end)
    const likeness = head.length > 500 ? 'no' : looksLikeAgency(head)
    if (
      likeness === 'no' ||
      ((likeness === 'unsure' || (end === text.length && orders.test(head))) && isSentence(head))
    )
      continue
    const names = splitAgencies(head)
    if (names.every((name) => nobody.test(name))) continue
    const listed = end < text.length && children.length > 0 ? namesBehind(head, text.slice(end)) : []
    if (listed.length > 1) return { names: listed, end: text.length, rest: text.length, certain: false }
    let rest = end
    while (/[\s:.*]/.test(text.charAt(rest))) rest++
    return { names, end, rest, certain: likeness === 'certain' }
  }
  return null
}

// "b) Lực lượng, cách xử lý:", "3. Trách nhiệm chung": whose is said below
export const nobody = /^(?:lực lượng|thành phần|chung|phương tiện)$/iu

const orders = /^(?:giao|đề nghị|yêu cầu)(?!\p{L})/iu

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

// "Đề nghị:", "Các sở:", "… phối hợp với các Vụ:", "… các tỉnh:" announce names, not work
const goesOn =
  /(?:^(?:kính )?(?:đề nghị|giao|yêu cầu)|(?:^|\s)(?:các|những) (?:sở|phòng|bộ|vụ|ban|ngành|cục|chi cục|trung tâm|ban quản lý(?: dự án)?|hội|trường|tổ chức|doanh nghiệp|tỉnh|huyện|xã|phường|quận|tỉnh, thành phố)|trong đó|gồm|như)\s*$/i

/** "5. Các doanh nghiệp viễn thông: Viễn thông Cồn Bãi, Mạng Sóng Xanh" over their bullets: the class is told by its names. */
function namesBehind(head: string, behind: string): string[] {
  const list = /^\s*:\s*([^.;:]{5,400}?)\s*:?\s*$/u.exec(behind)?.[1]
  if (!/^các /iu.test(head) || list === undefined || beginsDuty(list)) return []
  const names = list.split(/,\s+| và (?=\p{Lu})/u)
  return names.length > 1 && names.every((name) => /^\p{Lu}/u.test(name) && !beginsDuty(name)) ? names : []
}

/** The first colon outside brackets that closes a heading; those of "Đề nghị:" or "Các sở:" do not. */
function firstColon(text: string): number {
  let depth = 0
  for (let i = 0; i < Math.min(text.length, 600); i++) {
    const char = text.charAt(i)
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ':' && depth === 0) {
      // "UBND các xã: Lâm Sơn, …" lists, "UBND các xã: a) Lập …" says what is to be done
      const lettered = /^\s*[a-zđ]\)/u.test(text.slice(i + 1, i + 6))
      if (!lettered && goesOn.test(text.slice(Math.max(0, i - 40), i))) continue
      return i
    }
  }
  return -1
}

/** Reads an agency's heading with what stands under it; behind it, what its own line gives to others. */
export function readHeaded(document: string, node: Node, heading: AgencyHeading, children: readonly Node[]): Draft[] {
  const { block } = node
  const { body } = block
  const along = readRunOn(body, heading.rest, heading.names)
  const next = heading.rest >= body.text.length ? runsOnBelow(children[0], heading.names) : null
  const points = next ? children.slice(1) : children
  const own: Draft = {
    heading: [block.span[0], body.offsetAt(heading.end - 1) + 1],
    agencies: heading.names,
    tasks: [...along.tasks, ...(next?.tasks ?? []), ...tasksUnder(document, points)],
    // Where its line turns to others, what is whose is a guess.
    certain: heading.certain && along.others.length === 0,
  }
  return [own, ...along.others, ...(next?.others ?? []), ...sharesIn(own, points, heading.names)]
}

/**
 * "8. Huyện đoàn, Hội Nông dân huyện" / "- Dọn suối; Hội Nông dân huyện góp thuyền.": what a bullet gives to one of several
 * is taken out of everybody's.
 */
function sharesIn(all: Draft, children: readonly Node[], names: readonly string[]): Draft[] {
  if (names.length < 2) return []
  return children.flatMap(({ block, children: below }) => {
    const own = all.tasks.find(({ span }) => span[0] === block.body.offsetAt(0))
    if (!own || block.table || below.length > 0 || !block.body.text.includes(';')) return []
    const { tasks, others } = readRunOn(block.body, 0, names)
    const [first] = tasks
    const some = others.every(({ agencies }) => agencies.every((name) => names.includes(name)))
    if (!first || tasks.length > 1 || others.length === 0 || !some) return []
    own.span = first.span
    return others
  })
}

/** "2. Phòng Y tế, Phòng Nội vụ:" / "Lập danh sách; Phòng Nội vụ rà soát hồ sơ.": one paragraph that turns to somebody else. */
function runsOnBelow(first: Node | undefined, names: readonly string[]): RunOn | null {
  if (!first || first.block.marker || first.block.table || first.children.length > 0) return null
  if (!beginsDuty(first.block.body.text)) return null
  const found = readRunOn(first.block.body, 0, names)
  return found.others.length > 0 && found.tasks.length > 0 ? found : null
}

/**
 * One task for each bullet, letter or paragraph, whatever is nested below it included. A paragraph that only gives the
 * time belongs to the task before it.
 */
export function tasksUnder(document: string, children: readonly Node[]): DraftTask[] {
  const tasks: DraftTask[] = []
  const shared = sharedTime(children)
  for (const node of children) {
    const { body } = node.block
    if (node === shared || bindsTasksBefore(document, node, tasks)) continue
    const last = tasks.at(-1)
    if (last && timeLine.test(body.text)) {
      last.span = [last.span[0], node.end]
      continue
    }
    if (asksBack(body.text)) continue
    if (last && last.point === false && node.children.length === 0 && isNextSentence(document, last.span, node)) {
      last.span = [last.span[0], node.end]
      continue
    }
    const intro = introduces(node)
    if (intro && node.children.some((child) => beginsDuty(child.block.body.text))) {
      for (const each of tasksUnder(document, node.children)) tasks.push(each)
      continue
    }
    // Under a letter, a paragraph "Chủ tịch … chịu trách nhiệm …" is not the letter's any more.
    const apart = node.children.findIndex(
      (child) =>
        !child.block.marker &&
        clauseIn(child.block.body.text, { start: 0, end: child.block.body.text.length })?.strength === 'duty',
    )
    const until = apart >= 0 ? apart : shared !== null && node.children.at(-1) === shared ? -1 : null
    const before = until === null ? undefined : (node.children.slice(0, until).at(-1)?.end ?? node.block.span[1])
    tasks.push({ ...task([body.offsetAt(0), before ?? node.end]), point: node.block.marker !== null })
    if (apart >= 0) for (const each of tasksUnder(document, node.children.slice(apart))) tasks.push(each)
  }
  if (shared) for (const each of tasks) each.common = spanOfLine(shared)
  return tasks
}

/**
 * Texts whose words and signs were set apart have each sentence on a line of its own: "… cưỡng chế , giải toả ." / "Mở
 * đợt cao điểm …" are one paragraph.
 */
function isNextSentence(document: string, [, end]: Span, { block }: Node): boolean {
  if (block.marker || block.table) return false
  const between = document.slice(end, block.span[0])
  return (
    between.length < 8 &&
    /^\s*\n\s*$/.test(between) &&
    between.indexOf('\n') === between.lastIndexOf('\n') &&
    apart.test(document.slice(end - 3, end))
  )
}
const apart = /\s\.\s*$/

// "Thực hiện các nội dung sau:", "Cụ thể như sau:", "Là cơ quan thường trực, có nhiệm vụ:"
function introduces({ block, children }: Node): boolean {
  return (
    children.length > 1 &&
    block.body.text.length < 200 &&
    /(?:sau(?: đây)?|cụ thể|như sau|(?:có|với các) (?:nhiệm vụ|trách nhiệm))\s*:$/i.test(block.body.text)
  )
}
