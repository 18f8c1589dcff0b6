import { findAgencySubject } from '../agencies/subject.ts'
import { splitAgencies } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import { passageOf } from '../passage.ts'
import type { Span } from '../reading.ts'
import { sectionKindOf } from '../sections.ts'
import type { Block } from '../structure/blocks.ts'
import type { Node } from '../structure/outline.ts'
import { isBullet } from '../structure/plain-paragraphs.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { bareLeadsOf, isNameAlone } from './bare-leads.ts'
import { bracketsIn } from './bracket-notes.ts'
import { clauseOf, ordering } from './clauses.ts'
import type { Draft } from './draft.ts'
import { headLabelOf, openedHeads } from './label-heads.ts'
import { labelOf, labelsIn, leads, names, saysWhomItIsAbout, type Label } from './labels.ts'
import { leadIn, ownWork, type Item } from './named-leads.ts'
import type { Scope, Walk } from './scope.ts'
import { namesItself } from './somebody-elses.ts'
import { timesIn } from './time-lines.ts'

/**
 * An item of the plan's content that names who does it in a line of its own:
 *
 *   1. Tổ chức tập huấn chuyên sâu …
 *   - Đơn vị chủ trì: Phòng Y tế.
 *   - Đơn vị phối hợp: UBND các xã.
 *   - Thời gian thực hiện: Quý II/2024.
 */
type Line = {
  readonly node: Node
  /** What its words stand under; null for a line that is work itself. */
  readonly label: Label | null
  /** It may say who leads: "→ Hội đồng nghiệm thu", "Đơn vị: Phòng Kinh tế". */
  readonly guess?: boolean
  /** Where it begins, and where its words lie, the label left out. */
  readonly from: number
  readonly words: Span
  /** Sentences behind its words that speak of others: "Chủ trì: Công an xã. Các thôn cấp điện …" */
  readonly apart: Span | null
  /** Its end, what stands below it included. */
  readonly end: number
}

/** Whether some line right under the node names who leads. */
export function hasLeadLine(node: Node): boolean {
  return linesUnder(node).some(
    ({ label, words, node: { children } }) => leads(label) && (words[1] > words[0] || children.length > 0),
  )
}

/**
 * Whether a line is an item of its own: "1. Mở lớp" / "- Chủ trì: Phòng Y tế." beside others, and what stands beside
 * them speaks for none of them.
 */
const speaksForItself = ({ node, label, end }: Line): boolean =>
  label === null && end === node.end && node.children.length > 0 && hasLeadLine(node)

/** "- Giao Phòng Y tế kiểm tra …" among the lines of an item. */
const orders = ({ block: { body } }: Node): boolean => ordering.test(body.text) && clauseOf(body)?.strength === 'order'

/**
 * A line with others behind it before the labels come, which says itself whose it is: "a) Xóa vùng lõm sóng (Sở Khoa học chủ trì,
 * …)", "b) Nâng cấp đường truyền. Giao Sở Tài chính thẩm định …".
 */
function saysWhose(document: string, node: Node): boolean {
  const { text } = node.block.body
  const [, ...later] = sentencesOf(text)
  const given = later.some(
    (sentence) => text.startsWith('Giao ', sentence.start) && clauseOf(node.block.body, sentence)?.strength === 'order',
  )
  return given || bracketsIn(document, node).length > 0
}

/** Reads an item by its labelled lines; a heading of a section has items of its own below it. */
export function readLabelled(walk: Walk, title: Node, scope: Scope): boolean {
  if (title.children.length === 0 || sectionKindOf(title) === 'assignments' || !hasLeadLine(title)) return false
  for (const group of groupsOf(walk.document, linesUnder(title))) {
    if (group.some(({ label }) => leads(label))) walk.drafts.push(...readGroup(walk.document, title, group))
    else walk.readAll([...new Set(group.map(({ node }) => node))], scope)
  }
  return true
}

/**
 * The lines below an item; a line with several labels is several. Lines without a dash below a list of dashes stand
 * under the last of them in the outline, and speak of the whole item where no other dash has such lines; so does a
 * sentence below the last label.
 *
 *   2. Nâng cao chất lượng văn bản
 *   - Rà soát danh mục.
 *   - Thẩm định dự thảo.
 *   Chủ trì thực hiện: Phòng Tư pháp.
 */
function linesUnder(item: Node): Line[] {
  const children = openedHeads(item.children)
  if (numbersItems(children)) return children.map(asItem)
  const isBare = bareLeadsOf(item)
  const isAbout = saysWhomItIsAbout(item.block.body.text)
  const linesAt = (child: Node, end = child.end): Line[] => linesOf(child, end, { isBare, isAbout })
  const last = children.at(-1)
  const at = last ? liftedFrom(last, children) : -1
  if (!last || at < 0) return children.flatMap((child) => linesAt(child))
  const until = last.children[at - 1]?.end ?? last.block.span[1]
  return [
    ...children.slice(0, -1).flatMap((child) => linesAt(child)),
    ...linesAt(last, until),
    ...last.children.slice(at).flatMap((child) => linesAt(child)),
  ]
}

/** "3. Đánh giá kết quả" / "4. Tổ chức thực hiện: Phòng Tư pháp": the number says an item, and no label of the others. */
function numbersItems(children: readonly Node[]): boolean {
  const numbered = children.filter(({ block: { marker } }) => (marker?.path.length ?? 0) > 0 && !isLettered(marker))
  return numbered.some(isLabelled) && !numbered.every(isLabelledOrWork)
}

const isLabelledOrWork = (node: Node): boolean => headLabelOf(node) !== null || labelOf(node.block.body.text) !== null

function asItem(node: Node): Line {
  const from = node.block.body.offsetAt(0)
  return { node, label: null, from, words: [from, node.end], apart: null, end: node.end }
}

/** From which of its children on those of an item's last line are the item's; -1 where they are its own. */
function liftedFrom(last: Node, children: readonly Node[]): number {
  // "a) Khảo sát." / "(2) Tổng hợp." / "Đơn vị chủ trì: …": of all, where only the last has them below it
  const lettered = isLettered(last.block.marker)
  if (!lettered && last.block.marker?.path.length !== 0) return -1
  const labelled = isLabelled(last)
  // "c) Mở lớp." / "- Đơn vị chủ trì: …" / "- Thời gian: …": dashes too, where nothing but labels stands below a letter
  const dashed = lettered && last.children.length > 0 && last.children.every(isLabelled)
  const at = dashed ? 0 : last.children.findIndex((child) => !child.block.marker && (labelled || isLabelled(child)))
  if (lettered && at > 0) return -1
  if (at < 0 || (!dashed && last.children.slice(at).some(({ block }) => block.marker))) return -1
  if (labelled) return at
  const others = children.slice(0, -1)
  const owned =
    dashed &&
    others.some(({ block: { body } }) => findAgencySubject(body.text) !== null || /chủ trì\)/iu.test(body.text))
  return others.length > 0 && !owned && !others.some((child) => child.children.some(isLabelled)) ? at : -1
}

/** "a)", "(1)": a point among an item's points */
const isLettered = (marker: Block['marker']): boolean => marker?.kind === 'letter' || marker?.kind === 'bracket'

/** Whether a line says something of the item's work under a label, and not the work itself. */
function isLabelled({ block: { body } }: Node): boolean {
  const found = labelOf(body.text)
  return found !== null && found.label !== 'work' && found.end < body.text.length
}

/** What the item says of the lines below it: whether one may say who leads without a label, and whether "Đơn vị:" is whom it is about. */
type Above = { readonly isBare: (line: Node) => boolean; readonly isAbout: boolean }

function linesOf(node: Node, end: number, { isBare, isAbout }: Above): Line[] {
  const { body } = node.block
  const { text } = body
  const whole = body.offsetAt(0)
  const itself: Line = { node, label: null, from: whole, words: [whole, end], apart: null, end }
  const head = headLabelOf(node)
  if (head !== null) return [{ ...itself, label: head, words: [node.block.span[1], node.block.span[1]] }]
  const first = labelOf(text)
  if (!first) return [isBare(node) ? { ...itself, label: 'lead', guess: isNameAlone(text) } : itself]
  const labels = labelsIn(text)
  const [opening] = labels
  if (opening?.start !== 0) return [itself]
  if (labels.length === 1 && leads(first.label) && !namesSomebody(node, text.slice(first.end, opening.end)))
    return [itself]
  return labels.map((each, i) => ({
    node,
    label: each.guess === true && isAbout ? 'aside' : each.label,
    guess: each.guess,
    from: body.offsetAt(each.start),
    words: body.spanOf(each.from, each.end),
    apart: each.end < each.until ? body.spanOf(each.end, each.until) : null,
    end: i === labels.length - 1 ? end : body.spanOf(each.from, each.until)[1],
  }))
}

/** "- Phân công viên chức phụ trách, cụ thể:" / "+ Giám sát việc …": work stands behind the colon, and no name. */
const namesSomebody = ({ children }: Node, words: string): boolean =>
  words !== '' ? names(words) : children.length === 0 || children.some(({ block: { body } }) => names(body.text))

/**
 * Content, then its labels, then perhaps the next content with its own labels. Where the labels come first, what stands
 * behind them is theirs: "- Đơn vị chủ trì: Chi cục Thú y." / "- Kiểm tra 30 cơ sở." / "- Thời gian: quý II/2023."
 */
function groupsOf(document: string, lines: readonly Line[]): Line[][] {
  if (labelsComeFirst(lines)) return [[...lines]]
  const groups: Line[][] = []
  let group: Line[] = []
  let labelled = false
  for (const [i, line] of lines.entries()) {
    if (speaksForItself(line)) {
      if (group.length > 0) groups.push(group)
      groups.push([line])
      group = []
      labelled = false
      continue
    }
    // An order is whoever's it names; the lines around it stay one item's.
    const next = lines[i + 1]
    if (line.label === null && (orders(line.node) || (next?.label === null && saysWhose(document, line.node)))) {
      groups.push([line])
      continue
    }
    if (isContent(line) && labelled && !followsItsLabels(line, group, lines.slice(i))) {
      groups.push(group)
      group = []
      labelled = false
    }
    if (leads(line.label)) labelled = true
    group.push(line)
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** "Cơ quan thực hiện: Sở Y tế" / "- Phát tờ rơi." / "- Tập huấn." / "- Thời gian: quý II": who does it, and behind it all the work. */
function labelsComeFirst(lines: readonly Line[]): boolean {
  const at = lines.findIndex(isContent)
  if (at < 1 || !leads(lines[0]?.label ?? null)) return false
  return lines.slice(at).every((line) => {
    const { text } = line.node.block.body
    const plain = line.node.block.marker === null || isPoint(line)
    return line.label === null ? plain && beginsDuty(text) && !orders(line.node) : !leads(line.label)
  })
}

function followsItsLabels(line: Line, group: readonly Line[], rest: readonly Line[]): boolean {
  const points = [line, ...group].every(isPoint)
  const last = !group.some(isContent) && !rest.some(({ label }) => leads(label))
  return points && last && beginsDuty(line.node.block.body.text)
}
const isPoint = ({ node }: Line): boolean => isBullet(node.block)
const isContent = ({ label }: Line): boolean => label === null || label === 'work'

function readGroup(document: string, title: Node, group: readonly Line[]): Draft[] {
  const of = (label: Label | null): Line[] => group.filter((line) => line.label === label)
  const times = of('time')
  const content = contentOf(title, group)
  const timed = times.flatMap(({ from, words, apart, end }): Span[] => {
    // "- Thời gian: Đợt 1: tháng 5; đợt 2: tháng 9": each by itself
    const turns = timesIn(passageOf(document, words))
    return turns.length > 1 ? turns : [[from, apart ? words[1] : end]]
  })
  const cooperating = of('cooperating').flatMap((line) =>
    (line.words[1] > line.words[0] ? [line.words] : linesBelow(line)).flatMap((words) =>
      splitAgencies(passageOf(document, words).text),
    ),
  )
  // "- Thời gian thực hiện:" / "+ Bộ A gửi kết quả trước ngày …": each line is work of its own
  const dated = times
    .flatMap(({ node }) => node.children)
    .flatMap((node) => ownWork(document, node.block.body.spanOf(0, node.block.body.text.length), []))
  const product = of('product')
    .map(({ words }) => words)
    .find(([from, to]) => to > from)
  const item: Item = { content, timed: dated.length > 0 ? [] : timed, cooperating, ...(product ? { product } : {}) }
  const chief = of('lead').length > 0 ? of('lead') : of('leader')
  const onlyTitled = of('work').length === 0 && of(null).length === 0
  const own = (line: Line): Item => (onlyTitled ? itemBelow(document, line, group, item) : null) ?? item
  const drafts = [...chief.flatMap((line) => readLead(document, line, own(line))), ...dated]
  const [draft] = drafts
  for (const { apart } of group) if (apart) drafts.push(...ownWork(document, apart, []))
  if (draft) draft.noted = group.map(({ node, end }) => [node.block.span[0], end])
  return drafts
}

/** "1. Cơ quan chủ trì: Sở Y tế" / "- Dự trữ thuốc." / "- Thời gian: quý II": the work that stands below who leads; null where none does. */
function itemBelow(document: string, { node }: Line, group: readonly Line[], item: Item): Item | null {
  const end = Math.max(...group.filter((line) => line.node === node).map((line) => line.end))
  const below = node.children.filter((child) => child.end <= end)
  const work = below.filter((child) => labelOf(child.block.body.text) === null)
  if (!work.some(({ block: { body } }) => beginsDuty(body.text)) || work.some(namesItself)) return null
  const said = (wanted: Label): Span[] =>
    below.flatMap(({ block: { body } }) => {
      const label = labelOf(body.text)
      return label?.label === wanted ? [body.spanOf(label.end, body.text.length)] : []
    })
  return {
    ...item,
    content: work.map((child): Span => [child.block.body.offsetAt(0), child.end]),
    timed: [...item.timed, ...said('time')],
    cooperating: [
      ...item.cooperating,
      ...said('cooperating').flatMap((words) => splitAgencies(passageOf(document, words).text)),
    ],
  }
}

/**
 * The work of an item: what stands behind "Nội dung:", its points where it has points, or its title. A content that goes
 * on with the title ("1. Xây dựng Nghị định" / "- Nội dung: quy định chi tiết …") is work together with it.
 */
function contentOf(title: Node, group: readonly Line[]): Span[] {
  const { body } = title.block
  const works = group.filter(({ label }) => label === 'work')
  const [first] = works
  const last = works.at(-1)
  if (first && last) return [[goesOn(first, body.text) ? body.offsetAt(0) : first.words[0], last.end]]
  const points = group.filter(({ label }) => label === null)
  if (points.length > 0) return points.map(({ words }) => words)
  const label = labelOf(body.text)
  return [[body.offsetAt(label?.label === 'work' ? label.end : 0), title.block.span[1]]]
}

/** In small letters, or beginning with the title's own words; "Hoạt động 1" is a title that says nothing. */
function goesOn({ node }: Line, title: string): boolean {
  if (title.length <= 25 || /^(?:hoạt động|nhiệm vụ|nội dung|giải pháp|bước|việc) (?:thứ )?[\divx]+/i.test(title))
    return false
  const { text } = node.block.body
  const work = text.slice(labelOf(text)?.end ?? 0)
  if (beginsDuty(work)) return false
  const opening = work.split(' ', 4).join(' ').toLowerCase()
  return /^\p{Ll}/u.test(work) || (opening.includes(' ') && title.toLowerCase().includes(opening))
}

const linesBelow = ({ node, end }: Line): Span[] =>
  node.children.filter((child) => child.end <= end).map(({ block: { body } }) => body.spanOf(0, body.text.length))

function readLead(document: string, line: Line, item: Item): Draft[] {
  const { words } = line
  const below = linesBelow(line)
  if (words[1] <= words[0]) return below.flatMap((each) => leadIn(document, each, item))
  // "- Phân công: + Sở A soạn kịch bản; gửi …" / "+ Sở B dựng sân khấu …": each line says what its own agency does
  const more = below.flatMap((each) => ownWork(document, each, item.timed))
  const drafts = [...leadIn(document, words, item), ...more]
  return line.guess === true ? drafts.map((draft) => ({ ...draft, certain: false })) : drafts
}
