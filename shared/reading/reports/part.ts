import { findDeadlines, type DeadlineContext } from '../deadlines/find.ts'
import { nextEachYear } from '../deadlines/phrases/days.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { ReadReport, Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import type { Stretch } from '../structure/sentences.ts'
import {
  adHocBesides,
  dataPeriod,
  mayBeTold,
  nounOfSeveral,
  ownAfterPurpose,
  ownEnd,
  saysWhereTo,
  sendsBesides,
  sendsByDay,
  sendsFigures,
  tellsOfEvent,
  tellsToReport,
} from './clauses.ts'
import { routeIn, type Route } from './parties.ts'
import { periodsIn, type Placed } from './periods.ts'
import { labelledReporters, reportersOf, type Reporters } from './reporters.ts'
import { rowsOf, type Row } from './rows.ts'
import { reportsOthers, type Lead, type Scope, type Section } from './scope.ts'

/** What is the same for every part of a document. */
export type Reader = {
  readonly document: string
  readonly context: DeadlineContext
  /** Whose assignment a place in the document lies in. */
  readonly ownerAt: (offset: number) => readonly string[]
  /** Whether a place holds a time that binds somebody's task beside it. */
  readonly isTaken: (span: Span) => boolean
  readonly issuer: string | null
}

/** A part of a sentence, in the words of its block. */
export type Part = Stretch & { readonly words: string }

/** What was said before a part of a sentence. */
export type Said = {
  /** Above its block, or in it for what is to follow. */
  readonly scope: Scope
  /** To whom the report before it in its block goes; null where there is none. */
  readonly near: Route | null
  /** Where what the part before it in its sentence speaks of is sent, which is no report: "gửi kế hoạch về UBND xã; báo cáo kết quả …". */
  readonly sent: Route | null
  /** Whom the parts before it in its block speak of. */
  readonly subject: () => readonly string[]
}

/** The rows of a part, and who reports them to whom; `handsDown`: the items below take that over. */
export type PartRead = { readonly rows: readonly ReadReport[]; readonly lead: Lead; readonly handsDown: boolean }

/** Reads one part of a sentence of the node's block; null where it is no duty of several to report. */
export function readPart(reader: Reader, node: Node, part: Part, said: Said): PartRead | null {
  const { body } = node.block
  const { words } = part
  const { section, period: titled } = said.scope
  const labelled = section === null ? null : labelledReporters(words)
  if (labelled !== null) return { rows: [], lead: { ...said.scope.lead, reporters: labelled }, handsDown: true }
  const told = isTold(words, said)
  // "Nơi nhận: Phòng Nội vụ." says where; told to report with a figure in it, it may say when as well
  const isLine = section !== null && saysWhereTo(words)
  if (isLine && !(told && /\d/u.test(words)))
    return { rows: [], lead: { ...said.scope.lead, ...routeIn(words) }, handsDown: true }
  if (!told && !isNextReport(words, said) && !isDatedItem(reader, node, part, said)) return null
  const owner = reader.ownerAt(body.offsetAt(part.start))
  const reporters = reportersOf({ words, before: said.subject, scope: said.scope, owner, issuer: reader.issuer })
  if (reporters === null) return null
  const lead = leadOf(words, reporters, said)
  const due = withoutWorksDay(deadlinesIn(reader, body, part), words)
  const announces = announcesReports(node)
  const handsDown = announces || section !== null
  // "Báo cáo định kỳ 6 tháng, hằng năm:" only announces the items below, where the days are.
  if (announces && due.every(isRhythm)) return { rows: [], lead, handsDown }
  const named = periodsIn(words)
  const rows = rowsOf(due, named, words, {
    told,
    section: section !== null,
    purposeful: lead.recipient !== null,
    placeOf: (start, end) => body.spanOf(part.start + start, part.start + end),
  })
  const certain = reporters.certain && !isGuessed(reporters, section) && !mayBeTold(words)
  const toReport = ({ period, deadline }: Row): ReadReport => ({
    text: words.trim(),
    span: body.spanOf(part.start, part.end),
    period: period === 'one-off' && named.length === 0 ? (titled ?? period) : period,
    reporters: [...lead.reporters],
    recipient: lead.recipient,
    via: lead.via,
    deadline,
    ...(certain ? {} : { certain }),
  })
  return { rows: rows.map(toReport), lead, handsDown }
}

/** Whether the words put a duty to report on somebody, by themselves or among reports. */
const isTold = (words: string, { scope: { section, period }, near }: Said): boolean =>
  tellsToReport(words) ||
  nounOfSeveral.test(words) ||
  (near !== null && near.recipient !== null && (adHocBesides.test(words) || sendsBesides(words))) ||
  (section !== null && sendsFigures(words)) ||
  (period !== undefined && sendsByDay(words)) ||
  (section !== null && sentOnly.test(words) && sendsByDay(words)) ||
  ((section !== null || near !== null) && tellsOfEvent(words))

// "3. Thời hạn báo cáo: gửi về Phòng Nội vụ trước ngày 20/10", "IV. THỜI HẠN BÁO CÁO" / "Gửi về …": the heading says what
const sentOnly = /^(?:gửi|nộp) (?:về|cho)(?!\p{L})/iu

/**
 * "báo cáo 6 tháng: trước ngày 15/6; năm: trước ngày 10/12", "…; 6 tháng trước 15/6; năm trước 10/12", "học kỳ I trước …; năm học
 * trước …", "đợt 1 trước ngày 05/12; đợt 2 trước ngày 06/02; tổng kết toàn mùa trước ngày 10/5", "vụ Xuân trước ngày 10/5; vụ Hè Thu trước
 * ngày 10/8": the next report of the same sentence.
 */
const isNextReport = (words: string, { near }: Said): boolean => near !== null && nextPeriod.test(words)
const nextPeriod =
  /^(?:(?:năm|năm học|học kỳ (?:I{1,2}|[12])|0?[69] tháng(?: (?:đầu|cuối) năm)?|quý|tháng)(?:\s*[:(]|(?= (?:trước|chậm|muộn|vào) ))|(?:đợt|lần) (?:\d{1,2}|một|hai|ba|tư|cuối)(?!\p{L})[^;:.\d]{0,20}:?|(?:tổng kết|sơ kết|vụ)(?!\p{L})[^;:.\d]{0,40}:?)\s*(?:trước|chậm nhất|muộn nhất|vào|đến hết)(?: là)? (?:(?:ngày|tháng)(?!\p{L})|[\dl]{1,2}\/)/iu

/** An item of a reporting section that says when something is due, or to whom it is sent. */
function isDatedItem(
  { ownerAt, isTaken }: Reader,
  { block: { marker, body } }: Node,
  part: Part,
  { scope }: Said,
): boolean {
  const { words, start, end } = part
  if (scope.section === null || marker === null) return false
  // "- Phòng Kinh tế: trước ngày 10/5;" below what each of them is to hand in
  if (isTaken(body.spanOf(start, end))) return false
  if (periodsIn(words).length > 0 || saysWhen.test(words) || sentBy.test(words)) return true
  return sentTo.test(words) && ownerAt(body.offsetAt(end - 1)).length === 0
}
// "- Tiến độ rà soát: trước 16 giờ ngày 15/10/2025", "- Kế hoạch của đơn vị: gửi trước ngày 25/3": what is due, and when
const saysWhen =
  /^[^:;.]{3,120}:\s*(?:(?:gửi|nộp) )?(?:trước|chậm nhất|muộn nhất|vào|đến hết|không quá|hằng|hàng|ngày|ngay|trong|định kỳ)(?!\p{L})/iu
// "- Kế hoạch của đơn vị gửi trước ngày 05/4/2022", "Riêng số liệu ban đầu (Biểu số 02) nộp chậm nhất ngày 20/5/2024"
const sentBy = /^[^:;.]{3,120} (?:gửi|nộp) (?:trước|chậm nhất|muộn nhất)(?!\p{L})/iu
// "Thủ trưởng các đơn vị phân công trực Tết, gửi danh sách về Văn phòng trước ngày 12/01": a report where it is no task
const sentTo = /(?:gửi|nộp) [^:;.\d]{2,60} (?:về|cho) [^:;.\d]{2,60} (?:trước|chậm nhất|muộn nhất)(?!\p{L})/iu

/** "…; báo cáo tổng kết trước ngày 10/8": sent where the part before it is sent, else where the section says. */
function leadOf(words: string, reporters: Reporters, { scope, near, sent }: Said): Lead {
  const route = routeIn(words)
  const before = reporters.own
    ? null
    : [near, scope.lead, sent].find((each) => each !== null && each.recipient !== null)
  const known = before ?? scope.lead
  const recipient = route.recipient ?? known.recipient
  const via = route.via ?? (recipient === known.recipient ? known.via : null)
  return { reporters: reporters.names, recipient, via }
}

/** Where others report something else in between, it is a guess that the first whom the section named report this as well. */
const isGuessed = ({ names, own }: Reporters, section: Section | null): boolean =>
  !own && section !== null && reportsOthers(section, names)

/** The items below say what is due when; "… bao gồm:" above a list of figures announces no days. */
const announcesReports = ({ children }: Node): boolean =>
  children.some(({ block: { body } }) => announced.test(body.text) || periodsIn(body.text).length > 0)
const announced = /^(?:các )?báo cáo|(?:trước|vào|chậm nhất|trong) (?:là )?ngày/iu

/** "triển khai trước ngày 15/3 và báo cáo kết quả trước ngày 30/3": the day before "và" is the other work's. */
function withoutWorksDay(due: readonly Placed[], words: string): readonly Placed[] {
  const turn = andReports.exec(words)
  const before = turn === null ? '' : words.slice(0, turn.index)
  if (
    turn === null ||
    !(worksBefore.test(before) || paperSent.test(before)) ||
    !due.some(({ start }) => start >= turn.index)
  )
    return due
  return due.filter(({ end, start }) => start >= turn.index || words.slice(end, turn.index).trim() !== '')
}
const andReports = /(?:,| và) (?:tổng hợp,? )?báo cáo(?!\p{L})/iu
const papers = '(?:kế hoạch|phương án|danh sách|dự toán|quy chế|chương trình)'
/** "gửi kế hoạch về UBND xã; báo cáo kết quả …": a paper on the same work, whose receiver gets the report too; "gửi hồ sơ vay vốn" is none. */
export const sendsPaper = (words: string): boolean => ownPaper.test(words)
const ownPaper = new RegExp(
  `(?<!\\p{L})(?:(?:gửi|nộp) ${papers}|${papers}(?!\\p{L})[^.;]{0,120} (?:gửi|nộp))(?!\\p{L})`,
  'iu',
)
/** "xây dựng kế hoạch gửi Sở trước ngày 18/4 và báo cáo kết quả …": what is sent before is a paper, and no report. */
const paperSent = new RegExp(
  `^(?!.*báo cáo(?!\\p{L}))[^.;]{0,200}(?:xây dựng|lập|ban hành|hoàn thiện|rà soát)(?:,? \\p{L}+){0,3} (?:hồ sơ|${papers})(?!\\p{L})[^.;]{0,200}(?:gửi|nộp|trình)(?!\\p{L})`,
  'iu',
)
const worksBefore =
  /^(?!.*(?:báo cáo|gửi|nộp)(?!\p{L}))[^.;]{0,200}(?:triển khai|thực hiện|hoàn thành|xây dựng|ban hành|tổ chức|rà soát|kiểm tra)(?!\p{L})/iu

const isRhythm = ({ deadline }: Placed): boolean => deadline.kind === 'recurring' && deadline.at === null

/** By when the reports of a part are due. */
function deadlinesIn({ document, context }: Reader, body: Passage, part: Part): Placed[] {
  const { words } = part
  const cut = ownEnd(words)
  const own = ownAfterPurpose(words, cut) ? words.length : cut
  const [from, to] = body.spanOf(part.start, part.start + own)
  // "theo định kỳ: quý trước …; 6 tháng trước ngày 10/6; năm trước …": the parts before say how often
  const series = body.text.slice(Math.max(0, part.start - seriesReach), part.start)
  const begin = part.start - (/;\s*$/.test(series) ? (/[^.]*$/u.exec(series)?.[0].length ?? 0) : 0)
  // "báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 05/12 hằng năm": so may the part behind
  const next = nextEachYear.exec(body.text.slice(part.end, part.end + seriesReach))?.[0].length ?? 0
  const until = own === words.length && next > 0 ? body.spanOf(part.start, part.end + next)[1] : to
  const passage = passageOf(document, [body.offsetAt(begin), until])
  const { deadlines } = findDeadlines(passage, context)
  return deadlines.flatMap((deadline) => {
    if (deadline.span[0] < from || deadline.span[0] >= to) return []
    const [start = 0, end = 0] = deadline.span.map((offset) => body.indexAt(offset) - part.start)
    if (deadline.kind === 'window' && (dataPeriod.test(words) || !/báo cáo|gửi|nộp/iu.test(words.slice(0, start))))
      return []
    return [{ deadline, start, end }]
  })
}
const seriesReach = 260
