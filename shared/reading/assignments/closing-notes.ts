import { endsInOffice } from '../agencies/likeness.ts'
import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { clauseIn, clauseOf, type Clause } from './clauses.ts'
import { endsInBracket, inClosingBracket } from './closing-brackets.ts'
import { task, type Draft } from './draft.ts'
import { arrow } from '../structure/arrows.ts'
import { isNameAlone, isNext, namesDoer } from './bare-leads.ts'
import { bracketsIn } from './bracket-notes.ts'
import { type Labelled, labelsIn, saysWhomItIsAbout } from './labels.ts'
import { leadIn, ownWork } from './named-leads.ts'
import { isTableHead } from './no-work.ts'
import { beginsWithTime, isOnlyTime, itemOf, says, shortestWork, spanOf, workBehindTime } from './noted-work.ts'
import { rolesIn } from './roles.ts'

/**
 * An item that names who does it at its own end:
 *
 *   … sửa chữa 12 cống. Cơ quan thực hiện: UBND các xã; thời gian: quý II/2024.
 *   … xử lý trụ sở dôi dư. Sở Tài chính chủ trì, UBND các xã phối hợp; thời gian hoàn thành: 30/9/2024.
 *   … thí điểm 01 mô hình chợ an toàn, giao Hội Phụ nữ chủ trì xây dựng, ra mắt trước ngày 20/10.
 *   … được thông báo đến các trạm bơm (Công ty A chủ trì, phối hợp với Đài B thực hiện).
 *   … lập danh mục đề nghị sửa chữa (đ/c Tuấn - bảo vệ, xong trước ngày 20/9).
 *   … kẻ lại vạch sơn đường Bờ Kè (Phòng Kinh tế, trước ngày 20/9).
 *   … thống kê tổng đàn lợn đến từng hộ. Các xã hoàn thành, gửi kết quả về Phòng Kinh tế chậm nhất ngày 20/4/2019.
 *   Nghiệm thu phiếu điều tra: do Chi cục Thống kê thực hiện, kết thúc trước ngày 15/5.
 *   Lắp đặt 6 trạm phát sóng => Phòng Kinh tế, hoàn thành trước ngày 30/4.
 */
export function readClosingNote(document: string, node: Node): Draft[] {
  const { text } = node.block.body
  if (
    text.length > longest ||
    isTableHead(text) ||
    !(says.test(text) || endsInBracket(text) || mayFinish(text) || someArrow.test(text))
  )
    return []
  for (const form of [
    behindArrow,
    behindLabels,
    closingSentence,
    finishedBy,
    closingOrder,
    bracketsIn,
    doneBy,
    inClosingBracket,
  ]) {
    const drafts = form(document, node)
    const [first] = drafts
    if (first) {
      first.noted = [node.block.span]
      return drafts
    }
  }
  return []
}
const longest = 6000

/** "Lắp đặt 6 trạm phát sóng => Phòng Kinh tế, hoàn thành trước ngày 30/4": names, and perhaps their part and when; "=> đạt 95%" is none. */
function behindArrow(document: string, node: Node): Draft[] {
  const { body } = node.block
  const sign = [...body.text.matchAll(eachArrow)].at(-1)
  const behind = sign ? sign.index + sign[0].length : 0
  const work = body.text.slice(0, sign?.index ?? 0)
  const words = body.text.slice(behind)
  const isAlone = isNameAlone(words)
  if (work.length < shortestWork || !namesDoer(words) || isNext(work, words)) return []
  // "Luân chuyển hồ sơ: Bộ phận Một cửa | => Phòng Kinh tế", "Trạm Y tế lập danh sách | → Trung tâm Y tế": from one office to the next
  if ((isAlone && endsInOffice(work)) || findAgencySubject(work)?.start === 0) return []
  const content = itemOf(document, node, { start: 0, end: work.length })
  const drafts = leadIn(document, body.spanOf(behind, body.text.length), { content, timed: [], cooperating: [] })
  return isAlone ? drafts.map((draft) => ({ ...draft, certain: false })) : drafts
}
const someArrow = new RegExp(`\\s${arrow}\\s*(?=\\p{Lu}|các )`, 'u')
const eachArrow = new RegExp(someArrow, 'gu')

/**
 * "… Đơn vị chủ trì: A; đơn vị phối hợp: B; thời gian: quý II." behind the work in one paragraph, also of several works one behind
 * another.
 */
function behindLabels(document: string, node: Node): Draft[] {
  const { text } = node.block.body
  const labels = labelsIn(text)
  const begins = [0, ...nextWorks(text, labels), text.length]
  const items = begins.slice(1).map((end, i): Stretch => ({ start: begins[i] ?? 0, end }))
  const drafts = items.map((item) =>
    labelledItem(document, items.length > 1 ? { ...node, children: [] } : node, item, labels),
  )
  return drafts.every((each) => each.length > 0) ? drafts.flat() : []
}

/** Where the next work begins behind the labels of the one before: a sentence with a duty, up to the next label of who leads. */
function nextWorks(text: string, labels: readonly Labelled[]): number[] {
  return labels.flatMap(({ from, until }, i) => {
    if (labels[i + 1]?.label !== 'lead' || !labels.slice(0, i + 1).some(({ label }) => label === 'lead')) return []
    const [, ...others] = sentencesOf(text.slice(from, until))
    const next = others.find(({ start }) => beginsDuty(text, from + start))
    return next && clauseIn(text, { start: from + next.start, end: until }) === null ? [from + next.start] : []
  })
}

/** The work with which the stretch begins, and what the labels in it say of it. */
function labelledItem(document: string, node: Node, { start, end: over }: Stretch, all: readonly Labelled[]): Draft[] {
  const { body } = node.block
  const labels = all
    .filter((label) => label.start >= start && label.start < over)
    .map((label) => ({ ...label, end: Math.min(label.end, over), until: Math.min(label.until, over) }))
  const [first] = labels
  if (!first || first.start - start < shortestWork) return []
  const spansOf = (wanted: string): Span[] =>
    labels.filter(({ label }) => label === wanted).map(({ from, end }) => spanOf(body, { start: from, end }))
  const content = itemOf(document, node, { start, end: first.start })
  const timed = labels.filter(({ label }) => label === 'time').map((each) => spanOf(body, each))
  const cooperating = labels
    .filter(({ label }) => label === 'cooperating')
    .flatMap(({ from, end }) => splitAgencies(body.text.slice(from, end)))
  const isGuess = labels.some(({ label, guess }) => label === 'lead' && guess === true)
  if (isGuess && saysWhomItIsAbout(body.text.slice(start, first.start))) return []
  const drafts = spansOf('lead')
    .flatMap((span) => leadIn(document, span, { content, timed, cooperating }))
    .map((draft) => (isGuess ? { ...draft, certain: false } : draft))
  if (drafts.length === 0) return []
  return [
    ...drafts,
    ...labels.flatMap(({ end, until }) => (end < until ? ownWork(document, body.spanOf(end, until), []) : [])),
  ]
}

/** "… . Sở Tài chính chủ trì, UBND các xã phối hợp." and "… . Giao Sở X thực hiện.": who, and no work of its own. */
function closingSentence(document: string, node: Node): Draft[] {
  const { body } = node.block
  const sentences = sentencesOf(body.text)
  const last = sentences.at(-1)
  const before = sentences.at(-2)
  if (!last || !before || before.end < shortestWork) return []
  const roles = rolesIn(body.text.slice(last.start, last.end))
  if (!roles) return []
  const rest = { start: last.start + roles.end, end: last.end }
  const theirs = actsBehind(body.text, rest)
  const behind = body.text.slice(rest.start, rest.end)
  if (!theirs && !beginsWithTime.test(behind)) return []
  // "Sở A lập danh mục. Sở B phối hợp thực hiện.": the work before it is somebody's already
  if (sentences.slice(0, -1).some((sentence) => clauseOf(body, sentence) !== null)) return []
  // "… Phòng Y tế chủ trì, thường xuyên kiểm tra các chợ, xử phạt trước ngày 20/6": work of their own besides
  const besides = theirs ? -1 : workBehindTime(behind)
  const until = theirs ? rest.start : besides < 0 ? last.end : rest.start + besides
  const own: Draft = {
    heading: spanOf(body, { start: last.start, end: until }),
    agencies: roles.leads,
    tasks: [
      ...itemOf(document, node, { start: 0, end: before.end }).map((span) =>
        task(span, until > rest.start ? [body.spanOf(rest.start, until)] : [], roles.cooperating),
      ),
      ...(besides < 0 ? [] : [task(spanOf(body, { start: until, end: last.end }))]),
    ],
    certain: !theirs && besides < 0,
  }
  if (!theirs) return [own]
  const { subject, verb, names } = theirs
  const share = task(spanOf(body, { start: verb, end: rest.end }))
  return [own, { heading: spanOf(body, subject), agencies: names, tasks: [share], certain: false }]
}

/** "Đoàn xã chủ trì, trong đó Hội Phụ nữ trồng 200 cây trước ngày 20/5": a share of the work, and its date. */
function actsBehind(text: string, { start, end }: Stretch): Clause | null {
  const opening = /^[\s,;.()–-]*(trong đó(?: có)?\s+)?/iu.exec(text.slice(start, end))
  const from = start + (opening?.[0].length ?? 0)
  // "Giao Trung tâm A là đơn vị thực hiện; Sở B giới thiệu các tuyến tham quan"
  const another = /^\s*;/.test(text.slice(start, end))
  return another || opening?.[1] !== undefined || isOnlyTime(text.slice(start, end))
    ? clauseIn(text, { start: from, end })
    : null
}

/**
 * "Thống kê tổng đàn lợn đến từng hộ. Các xã hoàn thành, gửi kết quả về …", "Kiện toàn Ban Chỉ đạo. Phòng Kinh tế tham mưu, trình
 * Chủ tịch ký trước ngày 25/8": what the last sentence finishes is said before it, and is whose it names.
 */
function finishedBy(_: string, { block: { body }, children }: Node): Draft[] {
  const { text } = body
  const sentences = sentencesOf(text)
  const last = sentences.at(-1)
  const before = sentences.slice(0, -1)
  if (!last || before.length === 0 || children.length > 0) return []
  const clause = clauseOf(body, last)
  if (!clause || clause.subject.start > last.start + 1 || !finishes.test(text.slice(clause.verb, last.end))) return []
  if (!before.every((said) => beginsDuty(text, said.start) && clauseOf(body, said) === null)) return []
  return [
    {
      heading: spanOf(body, clause.subject),
      agencies: clause.names,
      tasks: [task(body.spanOf(0, text.length))],
      certain: false,
    },
  ]
}
const mayFinish = (text: string): boolean => text.includes('. ') && /hoàn thành|trình/u.test(text)
const finishes =
  /^(?:hoàn thành,? (?:và )?(?:gửi|nộp|báo cáo|trước|trong|xong|chậm)|(?:tham mưu,? )?trình (?:Chủ tịch |Giám đốc |Bộ trưởng )?[^,.;]{0,60}? ?(?:ký|ban hành|phê duyệt|quyết định)(?= (?:trước|trong|chậm|xong)))(?!\p{L})/u

/** "…; thí điểm 01 mô hình, giao Hội Phụ nữ chủ trì xây dựng, ra mắt …": the part with the order, to its end. */
function closingOrder(_: string, { block: { body }, children }: Node): Draft[] {
  const { text } = body
  const order = [...text.matchAll(/,\s+(?=giao\s)/gi)].at(-1)
  if (!order || children.length > 0) return []
  const at = order.index + order[0].length
  const roles = rolesIn(text.slice(at, at + 600))
  const before = Math.max(text.lastIndexOf('; ', at), text.lastIndexOf('. ', at))
  const work = { start: before < 0 ? 0 : before + 2, end: text.length }
  if (!roles || order.index - work.start < shortestWork || clauseOf(body, { start: work.start, end: order.index }))
    return []
  const tasks = [task(spanOf(body, work), [], [...roles.cooperating])]
  return [{ heading: body.spanOf(at, at + roles.end), agencies: roles.leads, tasks, certain: true }]
}

/**
 * "Nghiệm thu phiếu: do Chi cục Thống kê thực hiện, kết thúc trước ngày 15/5.": who does the item, behind its colon, also in
 * "Việc nghiệm thu phiếu do Chi cục Thống kê chủ trì, …", "Hội nghị tổng kết do Phòng Nội vụ chủ trì, …" and "Kiểm tra: 02 đợt,
 * do Sở Y tế chủ trì.". "Nguyên nhân: do Ban Quản lý thực hiện chưa nghiêm" tells, of two who do a part each nobody does all, and
 * where another office's sentence follows, both are read by themselves.
 */
function doneBy(document: string, node: Node): Draft[] {
  const { body } = node.block
  const { text } = body
  const found = byDoer
    .map(({ form, behind, duty }) => ({ match: form.exec(text), behind, duty }))
    .find(({ match }) => match !== null)
  const before = found?.match?.[1] ?? ''
  const at = before.length
  const roles = at < shortestWork ? null : rolesIn(text.slice(at))
  if (!found || !roles || /: do(?!\p{L})/u.test(text.slice(at)) || told.test(before)) return []
  if (!found.behind(text.slice(at + roles.end)) || (found.duty && !beginsDuty(before))) return []
  // "Đánh giá chương trình phối hợp Sở A - Sở B thực hiện": the dash stands between two of whom it speaks
  if (/[-–—] $/.test(before) && endsInOffice(before.slice(0, -2))) return []
  const [, ...others] = sentencesOf(text)
  if (others.some((sentence) => sentence.start > at && clauseOf(body, sentence) !== null)) return []
  return [
    {
      heading: body.spanOf(at, at + roles.end),
      agencies: roles.leads,
      tasks: itemOf(document, node, { start: 0, end: text.length }).map((span) =>
        task(span, [], [...roles.cooperating]),
      ),
      certain: true,
    },
  ]
}
const told = /(?<!\p{L})(?:nguyên nhân|lý do|đã|trong năm|(?:năm|thời gian) qua|mất|vi phạm)(?!\p{L})/iu
const isDone = (behind: string): boolean => !failed.test(behind)
const failed = /^[\s,]*(?:chưa|không|còn|chậm)(?!\p{L})/iu
// "… do Sở Tư pháp chủ trì đã thu hút 2.000 người", "… do Bộ Y tế chủ trì, Sở Y tế cử 03 cán bộ tham dự": an event told of, or
// another's work at it
const passesOn = /^\s*(?:đã|được|sẽ|thu hút|với|,\s+\p{Lu})/u
const part = '(?:chủ trì|thực hiện|đảm nhiệm|đảm nhận|phụ trách|chịu trách nhiệm)(?!\\p{L})'
const event = '(?:Các )?(?:[Hh]ội nghị|[Hh]ội thảo|[Hh]ội thi|[Ll]ễ|[Ll]ớp|[Cc]uộc họp|[Cc]uộc thi|[Bb]uổi)'

/** Who does it stands behind "do"; `behind`: whether the words behind the role leave it so. `duty`: before it stands what is done. */
const byDoer: readonly { readonly form: RegExp; readonly behind: (words: string) => boolean; readonly duty?: true }[] =
  [
    {
      form: new RegExp(`^([^:.;]{6,160}: do )\\p{L}[^.;:()]{3,120}? ${part}`, 'iu'),
      behind: isDone,
    },
    {
      form: new RegExp(`^((?:[Vv]iệc|[Cc]ông tác) [^:.;,]{6,160} do )\\p{Lu}[^.;:()]{3,120}? ${part}`, 'u'),
      behind: isDone,
    },
    {
      form: new RegExp(`^(${event} [^:.;,]{3,160} do )\\p{Lu}[^.;:()]{3,120}? ${part}`, 'u'),
      behind: (words) => isDone(words) && !passesOn.test(words),
    },
    // "Tuần tra đêm do Công an xã thực hiện trước ngày 30/5.", "Kiểm tra chợ: Phòng Kinh tế thực hiện trong tháng 5."
    {
      form: new RegExp(`^([^:.;,]{6,160}(?: do |: ))(?:\\p{Lu}|các )[^.;:()]{3,120}? ${part}`, 'u'),
      behind: isOnlyTime,
      duty: true,
    },
    // "Lấy mẫu nước, mỗi trạm 02 lần/năm - Sở Y tế thực hiện.", "Lấy mẫu nước; Sở Y tế chủ trì, xong trước ngày 10/6."
    {
      form: new RegExp(`^((?:[^;.]|\\.(?!\\s+\\p{Lu})){6,300}?(?: [-–—]|;) )\\p{Lu}[^.;:,()–—]{3,120}? ${part}`, 'u'),
      behind: isOnlyTime,
      duty: true,
    },
    // "Ban hành hướng dẫn, do Sở Tư pháp thực hiện trong tháng 4/2024.": behind it nothing but when
    { form: new RegExp(`^([^;]{6,300}?, do )\\p{Lu}[^.;:,()]{3,120}? ${part}`, 'u'), behind: isOnlyTime },
  ]
