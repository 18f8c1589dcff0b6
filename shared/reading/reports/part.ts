import { findDeadlines, type DeadlineContext } from '../deadlines/find.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { ReadReport } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import type { Stretch } from '../structure/sentences.ts'
import {
  adHocBesides,
  dataPeriod,
  mayBeTold,
  nounOfSeveral,
  ownAfterPurpose,
  ownEnd,
  sendsByDay,
  sendsFigures,
  tellsOfEvent,
  tellsToReport,
} from './clauses.ts'
import { routeIn, type Route } from './parties.ts'
import { periodsIn, type Placed } from './periods.ts'
import { reportersOf } from './reporters.ts'
import { rowsOf, type Row } from './rows.ts'
import { noLead, reportsOthers, type Lead, type Scope } from './scope.ts'

type Part = {
  document: string
  body: Passage
  part: Stretch
  words: string
  /** Whom the parts of the same block before this one speak of. */
  before: () => readonly string[]
  /** To whom the part before this one goes; `noLead` itself where no part before it was read. */
  near: Route
  node: Node
  scope: Scope
  context: DeadlineContext
  /** Whose assignment a place in the document lies in. */
  ownerAt: (offset: number) => readonly string[]
  issuer: string | null
}

/** The rows of one part of a sentence, and what it says for the items below; null where it is no duty to report. */
export function readPart({
  document,
  body,
  part,
  words,
  before,
  near,
  node,
  scope,
  context,
  ownerAt,
  issuer,
}: Part): { rows: ReadReport[]; lead: Lead | null; route: Route } | null {
  const told =
    tellsToReport(words) ||
    nounOfSeveral.test(words) ||
    (near.recipient !== null && adHocBesides.test(words)) ||
    (scope.section !== null && sendsFigures(words)) ||
    (scope.period !== undefined && sendsByDay(words)) ||
    ((scope.section !== null || near !== noLead) && tellsOfEvent(words))
  const item = scope.section !== null && node.block.marker !== null
  const goesOn = near !== noLead && nextPeriod.test(words)
  if (!told && !item && !goesOn) return null
  const named = periodsIn(words)
  const isTask = ownerAt(body.offsetAt(part.end - 1)).length > 0
  const dated = named.length > 0 || saysWhen.test(words) || sentBy.test(words) || (sentTo.test(words) && !isTask)
  if (!told && !goesOn && !dated) return null
  const reporters = reportersOf({ words, before, scope, owner: ownerAt(body.offsetAt(part.start)), issuer })
  if (reporters === null) return null
  const span = body.spanOf(part.start, part.end)
  const text = words.trim()
  const route = routeIn(words)
  // "…; báo cáo tổng kết trước ngày 10/8": sent where the part before it is sent, else where the section says.
  const known = near.recipient === null || reporters.own ? scope.lead : near
  const lead: Lead = {
    reporters: reporters.names,
    recipient: route.recipient ?? known.recipient,
    via: route.via ?? (route.recipient === null || route.recipient === known.recipient ? known.via : null),
  }
  const due = deadlinesIn(document, body, part, words, context)
  // The items below say what is due when; "… bao gồm:" above a list of figures announces no days.
  const announces = node.children.some(
    ({ block }) =>
      /^(?:các )?báo cáo|(?:trước|vào|chậm nhất|trong) (?:là )?ngày/iu.test(block.body.text) ||
      periodsIn(block.body.text).length > 0,
  )
  // "Báo cáo định kỳ 6 tháng, hằng năm:" only announces the items below, where the days are.
  const dayless = due.every(({ deadline }) => deadline.kind === 'recurring' && deadline.at === null)
  const to: Route = { recipient: lead.recipient, via: lead.via }
  if (dayless && announces) return { rows: [], lead, route: to }
  const periods = rowsOf(due, named, words, {
    told,
    section: scope.section !== null,
    purposeful: lead.recipient !== null,
    placeOf: (start, end) => body.spanOf(part.start + start, part.start + end),
  })
  // Where others report something else in between, it is a guess that the first whom the section named report this as well.
  const handedDown = !reporters.own && scope.section !== null && reportsOthers(scope.section, lead.reporters)
  const row = ({ period, deadline }: Row): ReadReport => ({
    text,
    span,
    period: period === 'one-off' && named.length === 0 ? (scope.period ?? period) : period,
    reporters: [...lead.reporters],
    recipient: lead.recipient,
    via: lead.via,
    deadline,
    ...(reporters.certain && !handedDown && !mayBeTold(words) ? {} : { certain: false }),
  })
  return { rows: periods.map(row), lead: announces || scope.section !== null ? lead : null, route: to }
}
// "báo cáo 6 tháng: trước ngày 15/6; năm: trước ngày 10/12", "…; 6 tháng trước 15/6; năm trước 10/12", "học kỳ I trước …; năm học trước …", "đợt 1 trước ngày 05/12; đợt 2 trước ngày 06/02; tổng kết toàn
// mùa trước ngày 10/5": the next report of the same sentence
const nextPeriod =
  /^(?:(?:năm|năm học|học kỳ (?:I{1,2}|[12])|0?[69] tháng(?: (?:đầu|cuối) năm)?|quý|tháng)(?:\s*[:(]|(?= (?:trước|chậm|muộn|vào) ))|(?:đợt|lần) (?:\d{1,2}|một|hai|ba|tư|cuối)(?!\p{L})[^;:.\d]{0,20}:?|(?:tổng kết|sơ kết)(?!\p{L})[^;:.\d]{0,40}:?)\s*(?:trước|chậm nhất|muộn nhất|vào|đến hết)(?: là)? (?:(?:ngày|tháng)(?!\p{L})|[\dl]{1,2}\/)/iu
// "- Tiến độ rà soát: trước 16 giờ ngày 15/10/2025", "- Kế hoạch của đơn vị: gửi trước ngày 25/3": what is due, and when
const saysWhen =
  /^[^:;.]{3,120}:\s*(?:(?:gửi|nộp) )?(?:trước|chậm nhất|muộn nhất|vào|đến hết|không quá|hằng|hàng|ngày|ngay|trong|định kỳ)(?!\p{L})/iu
// "- Kế hoạch của đơn vị gửi trước ngày 05/4/2022", "Riêng số liệu ban đầu (Biểu số 02) nộp chậm nhất ngày 20/5/2024"
const sentBy = /^[^:;.]{3,120} (?:gửi|nộp) (?:trước|chậm nhất|muộn nhất)(?!\p{L})/iu
// "Thủ trưởng các đơn vị phân công trực Tết, gửi danh sách về Văn phòng trước ngày 12/01": a report where it is no task
const sentTo = /(?:gửi|nộp) [^:;.\d]{2,60} (?:về|cho) [^:;.\d]{2,60} (?:trước|chậm nhất|muộn nhất)(?!\p{L})/iu

function deadlinesIn(
  document: string,
  body: Passage,
  part: Stretch,
  words: string,
  context: DeadlineContext,
): Placed[] {
  const cut = ownEnd(words)
  const own = ownAfterPurpose(words, cut) ? words.length : cut
  const [from, to] = body.spanOf(part.start, part.start + own)
  // "theo định kỳ: quý trước …; 6 tháng trước ngày 10/6; năm trước …": the parts before say how often
  const series = body.text.slice(Math.max(0, part.start - seriesReach), part.start)
  const begin = part.start - (/;\s*$/.test(series) ? (/[^.]*$/u.exec(series)?.[0].length ?? 0) : 0)
  const passage = passageOf(document, [body.offsetAt(begin), to])
  const { deadlines } = findDeadlines(passage, context)
  return deadlines.flatMap((deadline) => {
    if (deadline.span[0] < from) return []
    const [start = 0, end = 0] = deadline.span.map((offset) => body.indexAt(offset) - part.start)
    if (deadline.kind === 'window' && (dataPeriod.test(words) || !/báo cáo|gửi|nộp/iu.test(words.slice(0, start))))
      return []
    return [{ deadline, start, end }]
  })
}
const seriesReach = 260
