import { passageOf } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject, looksLikeAgency } from '../agencies/subject.ts'
import { clauseIn } from './clauses.ts'
import { task, type Draft } from './draft.ts'

/**
 * An item of the plan's content that names who does it in a line of its own:
 *
 *   1. Tổ chức tập huấn chuyên sâu …
 *   - Đơn vị chủ trì: Phòng Y tế.
 *   - Đơn vị phối hợp: UBND các xã.
 *   - Thời gian thực hiện: Quý II/2024.
 */
type Label = 'lead' | 'cooperating' | 'time' | 'content'

const labels: readonly { label: Label; pattern: RegExp }[] = [
  {
    label: 'cooperating',
    pattern: /^(?:các )?(?:(?:cơ quan|đơn vị|phòng|ban|bộ phận|tổ chức)[^:]{0,30} )?phối hợp(?: thực hiện)?\s*:/i,
  },
  {
    label: 'lead',
    pattern:
      /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|cá nhân|người|tổ chức|phòng|ngành)(?:, (?:cơ quan|đơn vị|cá nhân|bộ phận|địa phương))* (?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|được giao|tham mưu|đầu mối|triển khai)|chủ trì|phân công|trách nhiệm|giao|tổ chức thực hiện|phân công thực hiện|trách nhiệm thực hiện)(?:[^:]{0,40})?\s*:/i,
  },
  { label: 'time', pattern: /^(?:thời gian|thời hạn|tiến độ|thời điểm|hoàn thành)[^:]{0,40}:/i },
  {
    label: 'content',
    pattern:
      /^(?:nội dung|nhiệm vụ|công việc|hoạt động|sản phẩm|kết quả|địa điểm|yêu cầu|mục tiêu|hình thức|thành phần|đối tượng|chỉ tiêu)[^:]{0,40}:/i,
  },
]

export function labelOf(node: Node): { label: Label; end: number } | null {
  const { text } = node.block.body
  const start = text.slice(0, 120)
  for (const { label, pattern } of labels) {
    const match = pattern.exec(start)
    if (match) return { label, end: match[0].length }
  }
  return null
}

/** Whether some line right under the node names who leads. */
export function hasLeadLine(children: readonly Node[]): boolean {
  return children.some((child) => {
    const found = labelOf(child)
    return found?.label === 'lead' && leadsSomebody(child, found.end)
  })
}

function leadsSomebody(node: Node, end: number): boolean {
  const rest = node.block.body.text.slice(end).trim()
  return rest === '' ? node.children.length > 0 : looksLikeAgency(rest) !== 'no'
}

/** Reads an item by its labelled lines; `title` is the item's own heading. */
export function readLabelled(document: string, title: Node, children: readonly Node[]): Draft[] {
  return groupsOf(children).flatMap((group) => readGroup(document, title, group))
}

/** Content, then its labels, then perhaps the next content with its own labels. */
function groupsOf(children: readonly Node[]): Node[][] {
  const groups: Node[][] = []
  let group: Node[] = []
  let labelled = false
  for (const child of children) {
    const label = labelOf(child)?.label ?? 'content'
    if (label === 'content' && labelled) {
      groups.push(group)
      group = []
      labelled = false
    }
    if (label === 'lead') labelled = true
    group.push(child)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function readGroup(document: string, title: Node, group: readonly Node[]): Draft[] {
  const contents: Node[] = []
  const times: Node[] = []
  const leads: Node[] = []
  const cooperating: string[] = []
  for (const node of group) {
    const found = labelOf(node)
    if (found?.label === 'lead') leads.push(node)
    else if (found?.label === 'time') times.push(node)
    else if (found?.label === 'cooperating') cooperating.push(...splitAgencies(node.block.body.text.slice(found.end)))
    else contents.push(node)
  }
  // "1. Rà soát bến đò" / "- Kiểm tra …" / "- Cắm biển …" / "- Đơn vị chủ trì: …": the points are the work
  const points = contents.filter((node) => labelOf(node) === null)
  const content =
    points.length > 0 && points.length === contents.length
      ? points.map((node): Span => [node.block.body.offsetAt(0), node.end])
      : [contentOf(title, contents)]
  const timed = times.map((node): Span => [node.block.body.offsetAt(0), node.end])
  // "- Thời gian thực hiện:" / "+ Bộ A gửi kết quả trước ngày …": each line is work of its own
  const dated = times
    .flatMap((node) => node.children)
    .flatMap((node) => ownWork(document, node.block.body.spanOf(0, node.block.body.text.length), []))
  const drafts = [
    ...leads.flatMap((node) => readLead(document, node, content, dated.length > 0 ? [] : timed, cooperating)),
    ...dated,
  ]
  const [draft] = drafts
  if (draft) draft.noted = group.map((node) => [node.block.span[0], node.end])
  return drafts
}

/** The item's words: its title where that says something ("Hoạt động 1" does not), and its content lines. */
function contentOf(title: Node, contents: readonly Node[]): Span {
  const [first] = contents
  const last = contents.at(-1)
  const { body } = title.block
  const says =
    body.text.length > 25 && !/^(?:hoạt động|nhiệm vụ|nội dung|giải pháp|bước|việc) (?:thứ )?[\divx]+/i.test(body.text)
  if (first && last && !says) {
    const label = labelOf(first)
    return [first.block.body.offsetAt(label ? skipSpace(first.block.body.text, label.end) : 0), last.end]
  }
  const own = /^(?:nội dung|nhiệm vụ|công việc|hoạt động)\s*:\s*/i.exec(body.text)
  return [body.offsetAt(own?.[0].length ?? 0), last && last.end > title.block.span[0] ? last.end : title.block.span[1]]
}

function readLead(
  document: string,
  node: Node,
  content: readonly Span[],
  timed: Span[],
  cooperating: string[],
): Draft[] {
  const { body } = node.block
  const from = skipSpace(body.text, labelOf(node)?.end ?? 0)
  if (from >= body.text.length)
    return node.children.flatMap((child) =>
      readLeadText(document, child.block.body.spanOf(0, child.block.body.text.length), content, timed, cooperating),
    )
  return readLeadText(document, body.spanOf(from, body.text.length), content, timed, cooperating)
}

function readLeadText(
  document: string,
  span: Span,
  content: readonly Span[],
  timed: Span[],
  cooperating: string[],
): Draft[] {
  const { text } = passageOf(document, span)
  const found = findAgencySubject(text)
  if (!found)
    return [
      {
        heading: span,
        agencies: splitAgencies(text),
        tasks: content.map((each) => task(each, timed, cooperating)),
        certain: true,
      },
    ]
  const verb = text.slice(found.verbStart)
  const together = /phối hợp (?:với|cùng)\s+/i.exec(verb)
  if (/^(?:chủ trì|phối hợp|thực hiện|tham mưu)(?:,? phối hợp| thực hiện|$|[,.;])/i.test(verb)) {
    const others = together ? splitAgencies(verb.slice(together.index + together[0].length)) : []
    return [
      {
        heading: span,
        agencies: found.names,
        tasks: content.map((each) => task(each, timed, [...cooperating, ...others])),
        certain: true,
      },
    ]
  }
  return ownWork(document, span, timed)
}

// "Cơ quan thực hiện: Bộ X tiến hành rà soát …; các bộ Y rà soát …": the line itself says what each does
function ownWork(document: string, span: Span, timed: Span[]): Draft[] {
  const passage = passageOf(document, span)
  const drafts: Draft[] = []
  for (const match of passage.text.matchAll(/[^;]+;?/g)) {
    const stretch = { start: match.index, end: match.index + match[0].length }
    const clause = clauseIn(passage.text, stretch)
    if (clause)
      drafts.push({
        heading: passage.spanOf(clause.subject.start, clause.subject.end),
        agencies: clause.names,
        tasks: [task(passage.spanOf(clause.verb, stretch.end), timed)],
        certain: false,
      })
  }
  return drafts
}

function skipSpace(text: string, at: number): number {
  let from = at
  while (text.charAt(from) === ' ') from++
  return from
}
