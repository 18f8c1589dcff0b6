import { isAmong, maybeAmong } from '../agencies/same-office.ts'
import { isClass } from '../agencies/several.ts'
import { beginsDuty } from '../duties.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { product } from '../structure/products.ts'
import { isBullet, isTimeAlone, timeLine } from '../structure/plain-paragraphs.ts'
import { sentencesOf } from '../structure/sentences.ts'
import type { AgencyHeading } from './agency-headings.ts'
import { type Clause, clauseOf } from './clauses.ts'
import { task, type Draft, type DraftTask } from './draft.ts'
import { readRunOn, type RunOn } from './run-on.ts'
import { isDueBy } from './due-by.ts'
import { listsMembers } from './members.ts'
import { asksBack, blames } from './no-work.ts'
import { saysHowMuch, saysWhere, whyNoWork } from './refusals.ts'
import { bindsTasksBefore, bindTasksAfter, openingTime, sharedTime, spanOfLine } from './time-lines.ts'

/** Reads an agency's heading with what stands under it; behind it, what its own line gives to others. */
export function readHeaded(document: string, node: Node, heading: AgencyHeading, children: readonly Node[]): Draft[] {
  const { block } = node
  const { body } = block
  const along = readRunOn(body, heading.rest, heading.names)
  const next = heading.rest >= body.text.length ? runsOnBelow(children[0], heading.names) : null
  const points = next ? children.slice(1) : children
  // "Phòng Kinh tế: Tổ chức các hoạt động sau:" / "Thời gian: trước ngày 10/6.": the time of what follows
  const others = [...along.others, ...(next?.others ?? [])]
  const first = others.length > 0 || body.text.endsWith(':') ? undefined : along.tasks.at(-1)
  const own: Draft = {
    heading: [block.span[0], body.offsetAt(heading.end - 1) + 1],
    agencies: heading.names,
    tasks: [...along.tasks, ...(next?.tasks ?? []), ...tasksUnder(document, points, first)],
    // Where its line turns to others, what is whose is a guess.
    certain: heading.certain && along.others.length === 0,
  }
  const taskAt = startingAt(own.tasks)
  const shares = sharesIn(taskAt, points, heading.names)
  return [own, ...along.others, ...(next?.others ?? []), ...shares, ...othersIn(taskAt, points, heading.names)]
}

type TaskAt = (offset: number) => DraftTask | undefined

/** The task that begins at a place; a heading may have as many as a file has lines. */
function startingAt(tasks: readonly DraftTask[]): TaskAt {
  const byStart = new Map(tasks.map((each): [number, DraftTask] => [each.span[0], each]))
  return (offset) => byStart.get(offset)
}

/**
 * "2. Sở Giáo dục" / "- Mở lớp dạy bơi. Sở Văn hóa bố trí huấn luyện viên.": the last sentences of a bullet that each begin with
 * another office, and say what it does, are that office's. Behind them nothing may go on with the heading's own work.
 */
function othersIn(taskAt: TaskAt, children: readonly Node[], names: readonly string[]): Draft[] {
  return children.flatMap(({ block: { body, table }, children: below }) => {
    const own = taskAt(body.offsetAt(0))
    const end = body.offsetAt(body.text.length - 1) + 1
    if (!own || table || below.length > 0 || own.span[1] !== end) return []
    const sentences = sentencesOf(body.text)
    if (sentences.length < 2) return []
    const first =
      sentences.findLastIndex((sentence) => !isAnothers(body.text, clauseOf(body, sentence), sentence.start, names)) + 1
    const begin = sentences[first]
    if (first === 0 || !begin) return []
    own.span = [own.span[0], body.offsetAt(begin.start - 1)]
    return sentences.slice(first).flatMap((sentence): Draft[] => {
      const clause = clauseOf(body, sentence)
      if (!clause) return []
      const heading = body.spanOf(clause.subject.start, clause.subject.end)
      return [
        { heading, agencies: clause.names, tasks: [task(body.spanOf(clause.verb, sentence.end))], certain: false },
      ]
    })
  })
}

/**
 * Offices by their names, none of them the heading's own, nor one that stands above it and decides ("Sở Nội vụ phê duyệt danh
 * sách …"); who helps does the heading's work.
 */
function isAnothers(text: string, clause: Clause | null, start: number, names: readonly string[]): boolean {
  if (!clause?.certain || clause.strength === 'order' || clause.subject.start > start) return false
  const work = text.slice(clause.verb, clause.verb + 40)
  if (!beginsDuty(work) || helps.test(work) || decides.test(work)) return false
  if (clause.names.some((name) => isClass(name) || !offices.test(name))) return false
  // "3. Công an phường, Ban Chỉ huy Quân sự phường" / "- Lập danh sách. Ban CHQS phường huy động dân quân.": one of several
  const one = names.length > 1 && clause.names.length < names.length
  return clause.names.every((name) => one || !maybeAmong(name, names))
}
const offices =
  /^(?:Sở|Phòng|Công an|Trạm|Trung tâm|Bệnh viện|Hội (?!đồng)|Chi cục|Cục|Vụ|Hạt|Đài|Bảo hiểm|BHXH|Kho bạc|Thuế|Điện lực|Huyện đoàn|Đoàn Thanh niên|Liên đoàn|Ban (?:CHQS|Chỉ huy)|Trường|Công ty)(?!\p{L})/u
const decides = /^(?:phê duyệt|ban hành|giao|quyết định|công nhận|chấp thuận|xem xét|cho ý kiến)(?!\p{L})/iu
const helps = /^(?:cùng|tham gia|phối hợp|hỗ trợ|giúp|chịu trách nhiệm (?:trước|nếu|về|toàn diện))(?!\p{L})/iu

/**
 * "8. Huyện đoàn, Hội Nông dân huyện" / "- Dọn suối; Hội Nông dân huyện góp thuyền.", "- Dọn suối. Riêng Huyện đoàn dựng trại.": what a bullet gives to one of several
 * is taken out of everybody's.
 */
function sharesIn(taskAt: TaskAt, children: readonly Node[], names: readonly string[]): Draft[] {
  if (names.length < 2) return []
  return children.flatMap(({ block, children: below }) => {
    const own = taskAt(block.body.offsetAt(0))
    if (!own || block.table || below.length > 0 || !/;|[.] Riêng /u.test(block.body.text)) return []
    const { tasks, others } = readRunOn(block.body, 0, names)
    const [first] = tasks
    const some = others.every(({ agencies }) => agencies.every((name) => isAmong(name, names)))
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
 * time, or what is handed in, belongs to the task before it; `first`: the one on the heading's own line.
 */
export function tasksUnder(document: string, children: readonly Node[], first?: DraftTask): DraftTask[] {
  const tasks: DraftTask[] = []
  const shared = sharedTime(children)
  const opening = first ? null : openingTime(children)
  for (const node of children) {
    const { body } = node.block
    if (node === shared || node === opening || bindsTasksBefore(document, node, tasks)) continue
    const last = tasks.at(-1) ?? first
    const isBeside = timeLine.test(body.text) || saysWhere(body.text) || (!node.block.marker && handsIn.test(body.text))
    if (last && isBeside) {
      last.span = [last.span[0], node.end]
      continue
    }
    if (givesNoWork(node)) continue
    if (last && last.kind !== 'point' && node.children.length === 0 && isNextSentence(document, last.span, node)) {
      last.span = [last.span[0], node.end]
      continue
    }
    // "Trong tháng 4/2024:" / "- Trực." / "- Tập huấn."
    if (node.children.length > 0 && isTimeAlone(body.text.replace(/\s*:$/u, ''))) {
      for (const each of tasksUnder(document, node.children)) tasks.push({ common: spanOfLine(node), ...each })
      continue
    }
    const intro = introduces(node) || isTopicOfPoints(node)
    const duties = namesDuties.test(body.text) && node.children.length > 0
    if (duties || (intro && node.children.some((child) => beginsDuty(child.block.body.text)))) {
      for (const each of tasksUnder(document, node.children)) tasks.push(each)
      continue
    }
    // Under a letter, a paragraph "Chủ tịch … chịu trách nhiệm …" is not the letter's any more.
    const apart = node.children.findIndex(
      (child) =>
        !child.block.marker &&
        (givesNoWork(child) ||
          blames(child.block.body.text) ||
          (!saysHowMuch(child.block.body.text) && clauseOf(child.block.body)?.strength === 'duty')),
    )
    const until = apart >= 0 ? apart : shared !== null && node.children.at(-1) === shared ? -1 : null
    const before = until === null ? undefined : (node.children.slice(0, until).at(-1)?.end ?? node.block.span[1])
    const found = task([body.offsetAt(0), before ?? node.end])
    tasks.push(node.block.marker === null ? found : { ...found, kind: 'point' })
    if (apart >= 0) for (const each of tasksUnder(document, node.children.slice(apart))) tasks.push(each)
  }
  if (shared) for (const each of tasks) each.common = spanOfLine(shared)
  if (opening) bindTasksAfter(opening, tasks)
  return tasks
}

const handsIn = new RegExp(`^${product}\\s*:`, 'iu')

/**
 * "Trong quá trình thực hiện, nếu có vướng mắc …", "Chủ tịch UBND xã nào để phát sinh điểm rác mới thì phải kiểm điểm.":
 * paragraphs that give no work. Behind a number or a dash only the invitation is none, as points are work.
 */
function givesNoWork({ block: { body, marker } }: Node): boolean {
  if (marker !== null && !asksBack(body.text) && !listsMembers(body.text)) return false
  const why = whyNoWork(body.text)
  return why !== null && (marker === null || why === 'invitation' || why === 'members')
}

// "a) Thành phần" / "b) Nhiệm vụ" / "- Lập dự toán …": what stands below a subcommittee's second letter is its work
const namesDuties = /^(?:các )?nhiệm vụ(?: cụ thể| chính| chủ yếu| được giao)?\s*:?$/iu

/**
 * Texts whose words and signs were set apart have each sentence on a line of its own: "Tổ chức khám tuyển …." / "Kết luận
 * sức khoẻ phải chính xác ." are one paragraph. What begins with a duty may as well be the next one.
 */
function isNextSentence(document: string, [, end]: Span, { block }: Node): boolean {
  if (block.marker || block.table || beginsDuty(block.body.text) || saysHowMuch(block.body.text)) return false
  const between = document.slice(end, block.span[0])
  return (
    between.length < 8 &&
    /^\s*\n\s*$/.test(between) &&
    between.indexOf('\n') === between.lastIndexOf('\n') &&
    apart.test(document.slice(end - 3, end))
  )
}
const apart = /\s\.\s*$/

/** "1.2. Bàn giao học sinh về sinh hoạt hè" above bullets of work, "1. Nâng cao nhận thức" above letters of it: a title, no task itself. */
function isTopicOfPoints({ block, children }: Node): boolean {
  const { marker, body } = block
  const points = children.filter((child) => isBullet(child.block) || child.block.marker?.kind === 'letter')
  const work = points.filter((child) => beginsDuty(child.block.body.text))
  return (
    marker?.kind === 'decimal' &&
    (marker.path.length > 1 || work.length > 1) &&
    body.text.length < longestTopic &&
    !isDueBy(body.text) &&
    !/[.;:,]$/.test(body.text) &&
    work.length * 2 > children.length
  )
}
const longestTopic = 120

// "Thực hiện các nội dung sau:", "Cụ thể như sau:", "Là cơ quan thường trực, có nhiệm vụ:"
function introduces({ block, children }: Node): boolean {
  const { text } = block.body
  // "- Phân công viên chức phụ trách địa bàn, cụ thể:" / "+ Giám sát …": the dash is work itself, its points belong to it
  const nested = isBullet(block) && children.every((child) => child.block.marker?.kind === 'plus')
  return (
    children.length > 1 &&
    text.length < 200 &&
    /(?:sau(?: đây)?|cụ thể|như sau|(?:có|với các) (?:nhiệm vụ|trách nhiệm))\s*:$/i.test(text) &&
    (!nested || !beginsDuty(text) || onlyIntroduces.test(text))
  )
}
// "Thực hiện các nhiệm vụ sau:" is no work besides
const onlyIntroduces =
  /^(?:\p{L}+ ){0,4}(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc|việc|hoạt động|giải pháp)(?!\p{L})/iu
