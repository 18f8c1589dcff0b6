import type { Deadline, ReadReport, Span } from '../reading.ts'
import { adHoc, ownEnd, periodic, whenDue } from './clauses.ts'
import { periodOf, periodsIn, type Named, type Placed } from './periods.ts'

/** The place in the document of a stretch of a clause's words. */
export type PlaceOf = (start: number, end: number) => Span
export type Row = { period: ReadReport['period']; deadline: Deadline | null }

/** One row a due date; where no date is given, one a period named; and one for reports outside the rhythm. */
export function rowsOf(
  due: readonly Placed[],
  named: readonly Named[],
  words: string,
  { told, section, purposeful, placeOf }: { told: boolean; section: boolean; purposeful: boolean; placeOf: PlaceOf },
): Row[] {
  const dated = due.filter(({ deadline }, index) => deadline.kind !== 'none' && !repeats(due, index))
  const own = words.slice(0, ownEnd(words))
  const rows: Row[] = dated.every(isDayless)
    ? rhythmsOf(dated, own, placeOf, told && (section || purposeful))
    : dated.flatMap(
        (placed) =>
          withItsQuarters(placed, dated, named) ?? {
            period: periodOf(placed, dated, named, words),
            deadline: placed.deadline,
          },
      )
  if (!told) return rows
  // "Báo cáo đột xuất: khi phát hiện ổ dịch, … báo cáo ngay": the label names the very reports that follow.
  const labelled = rows.length > 0 && /^\s*báo cáo đột xuất\s*:/iu.test(own) && !adHoc.test(own.replace(/^[^:]*:/u, ''))
  // "Khi có dịch, báo cáo đột xuất chậm nhất 24 giờ kể từ khi phát hiện": what counts from an event is what is outside the
  // rhythm, unless it is asked for as well ("khi có yêu cầu hoặc khi xảy ra cháy, trong 24 giờ").
  const isThatItself =
    rows.length > 0 &&
    rows.every(({ deadline }) => deadline?.kind === 'event') &&
    !/(?:khi (?:có|được)|theo) yêu cầu/iu.test(own)
  const outside = adHoc.test(own) && !labelled && !isThatItself
  if (outside && (section || purposeful || rows.length > 0)) rows.push({ period: 'ad-hoc', deadline: null })
  if (rows.length > 0) return rows
  if (whenDue.test(own) && purposeful) return [{ period: 'ad-hoc', deadline: null }]
  return section && periodic.test(own) ? [{ period: 'unspecified', deadline: null }] : []
}

/**
 * "Báo cáo quý, 6 tháng, năm trước ngày 12 của tháng cuối kỳ": the day is that of each quarter, and of the longer periods in the
 * months with which they end; null where no quarter is named beside another period.
 */
function withItsQuarters(
  { deadline, start, end }: Placed,
  dated: readonly Placed[],
  named: readonly Named[],
): Row[] | null {
  if (deadline.kind !== 'recurring' || deadline.cycle !== 'quarter' || !/cuối kỳ/iu.test(deadline.text)) return null
  const { certain: _, at, ...known } = deadline
  const floor = Math.max(0, ...dated.filter((other) => other.end <= start).map((other) => other.end))
  const own = named.filter(
    (each) => each.start >= floor && (each.end <= start || (each.start >= end && dated.length === 1)),
  )
  const periods = [...new Set(own.map(({ period }) => period))]
  if (periods.length < 2 || !periods.includes('quarter')) return null
  const day = at?.split('-')[1] ?? ''
  return periods.flatMap((period): Row[] => {
    if (period === 'quarter') return [{ period, deadline: { ...known, at } }]
    if (period === 'month') return [{ period, deadline: { ...known, cycle: 'month', at: day } }]
    const month = lastMonths.get(period)
    return month === undefined
      ? []
      : [{ period, deadline: { ...known, cycle: 'year', at: `${month}-${day.padStart(2, '0')}` } }]
  })
}
const lastMonths = new Map<ReadReport['period'], string>([
  ['half-year', '06'],
  ['nine-months', '09'],
  ['year', '12'],
])

const isDayless = ({ deadline }: Placed): boolean =>
  deadline.kind === 'recurring' && deadline.at === null && !deadline.time

/** Reports of which only the rhythm is known: `định kỳ 6 tháng và năm`, `hằng quý`; half a year has no cycle of its own. */
function rhythmsOf(dated: readonly Placed[], own: string, placeOf: PlaceOf, named: boolean): Row[] {
  const rows = new Map<ReadReport['period'], Row>()
  for (const { deadline } of dated)
    if (deadline.kind === 'recurring') rows.set(deadline.cycle, { period: deadline.cycle, deadline })
  if (!named || !/định kỳ|hằng|hàng/iu.test(own)) return [...rows.values()]
  for (const { period, start, end } of periodsIn(own)) {
    if (rows.has(period)) continue
    const text = own.slice(start, end)
    const cycle = /hằng|hàng|mỗi|từng/iu.test(text) ? cycles.find((each) => each === period) : undefined
    const deadline: Deadline | null =
      cycle === undefined
        ? null
        : { kind: 'recurring', cycle, at: null, bound: 'by', next: false, text, span: placeOf(start, end) }
    rows.set(period, { period, deadline })
  }
  if (rows.size === 0 && /định kỳ/iu.test(own)) return [{ period: 'unspecified', deadline: null }]
  return [...rows.values()]
}
const cycles = ['day', 'week', 'month', 'quarter', 'year'] as const

/** `báo cáo hằng tháng … cập nhật hằng tháng`: one rhythm, said twice. */
function repeats(due: readonly Placed[], index: number): boolean {
  const own = due[index]?.deadline
  return due
    .slice(0, index)
    .some(
      ({ deadline }) =>
        deadline.kind === 'recurring' &&
        own?.kind === 'recurring' &&
        deadline.cycle === own.cycle &&
        own.time === deadline.time &&
        (own.at === null || own.at === deadline.at),
    )
}
