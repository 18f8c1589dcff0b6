import { z } from 'zod'
import { addDays, type Day, daysBetween, dayOf, formatDay, NamedDay, weekdayOf, yearOf } from './day.ts'
import type { CalendarRow } from './holidays.ts'
import { lunarNewYear } from './lunar.ts'
import { vietnamCalendar, workingCalendar, type WorkingCalendar } from './working-days.ts'

const Source = z.object({
  /** `8726/VPCP-KGVX`. */
  number: z.string().trim().min(1).max(80),
  date: NamedDay,
})
const name = z.string().trim().min(1).max(120)

/** A decision on working days that a unit adds to what this release knows: days off in a row, or a swapped day. */
export const CalendarDecision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('off'),
    name,
    /** A decision on Tết or National Day replaces the days that the law alone would give, in that year. */
    occasion: z.enum(['tet', 'national-day', 'other']),
    /** First and last day off; weekends within need no mention. */
    from: NamedDay,
    to: NamedDay,
    source: Source,
  }),
  /** Hoán đổi: `off` is rested, `worked`, a Saturday or Sunday, is worked in its place. */
  z.object({ kind: z.literal('swap'), off: NamedDay, worked: NamedDay, source: Source }),
])
export type CalendarDecision = z.infer<typeof CalendarDecision>

/** No decision of the Government gave more days in a row; a longer one is a slip of the keyboard. */
const longestRest = 16

/** The one place where a unit's working calendar comes from: what the release knows, corrected by the unit's decisions. */
export function unitCalendar(decisions: readonly CalendarDecision[]): WorkingCalendar {
  if (decisions.length === 0) return vietnamCalendar
  const text = JSON.stringify(decisions)
  const known = made.get(text)
  if (known) return known
  const calendar = workingCalendar(decisions.flatMap(rowsOf))
  if (made.size >= mostMade) made.clear()
  made.set(text, calendar)
  return calendar
}

// Each letter of a morning asks for its unit's calendar, and a calendar counts through a year before it can count days.
const made = new Map<string, WorkingCalendar>()
const mostMade = 100

/** The dated rows that a decision comes to. */
export function rowsOf(decision: CalendarDecision): CalendarRow[] {
  const basis = 'decision'
  const source = `Văn bản số ${decision.source.number} ngày ${formatDay(decision.source.date)}`
  if (decision.kind === 'swap') {
    const row = { occasion: 'swap', basis, source } as const
    return [
      { ...row, day: decision.off, kind: 'swapped-off', name: 'Nghỉ hoán đổi ngày làm việc' },
      { ...row, day: decision.worked, kind: 'swapped-working', name: 'Làm việc bù (hoán đổi)' },
    ]
  }
  const { occasion, from, to } = decision
  const rows: CalendarRow[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    rows.push({ day, kind: 'holiday', occasion, name: decision.name, basis, source })
  }
  return rows
}

/**
 * What is wrong with decisions that were entered, by their position, in words that a person can act on. Those in `before`
 * were taken once; they are not held against `today` or the occasion again, so that they can be removed one by one.
 */
export function decisionFaults(
  decisions: readonly CalendarDecision[],
  { before, today }: { before: readonly CalendarDecision[]; today: Day },
): Array<{ at: number; message: string }> {
  const taken = new Set(before.map((decision) => JSON.stringify(decision)))
  const seen = new Map<Day, number>()
  return decisions.flatMap((decision, at) => {
    const fault = faultOf(decision) ?? (taken.has(JSON.stringify(decision)) ? null : faultOfNew(decision, today))
    if (fault !== null) return [{ at, message: fault }]
    const days = rowsOf(decision).map((row) => row.day)
    const twice = days.find((day) => seen.has(day))
    for (const day of days) seen.set(day, at)
    return twice === undefined ? [] : [{ at, message: `Ngày ${formatDay(twice)} đã có trong một quyết định khác.` }]
  })
}

function faultOf(decision: CalendarDecision): string | null {
  if (decision.kind === 'swap') {
    if (weekdayOf(decision.off) >= 6) return `Ngày nghỉ hoán đổi ${formatDay(decision.off)} phải là ngày trong tuần.`
    if (weekdayOf(decision.worked) < 6) {
      return `Ngày làm bù ${formatDay(decision.worked)} phải là thứ Bảy hoặc Chủ nhật.`
    }
    return null
  }
  const { from, to } = decision
  if (to < from) return 'Ngày nghỉ cuối phải không sớm hơn ngày nghỉ đầu.'
  if (daysBetween(from, to) >= longestRest)
    return `Một đợt nghỉ dài nhất ${longestRest} ngày. Xin xem lại hai ngày đã nhập.`
  if (yearOf(from) !== yearOf(to)) return 'Đợt nghỉ nối hai năm xin nhập thành hai dòng, mỗi năm một dòng.'
  return null
}

/** The furthest that a day off has been from its feast, by any decision so far, is five days. */
const around = { tet: 9, 'national-day': 5 } as const

/** Days off that stand under a wrong occasion would take away the days that the law alone gives for it. */
function faultOfNew(decision: CalendarDecision, today: Day): string | null {
  const { date } = decision.source
  if (date > today) return `Ngày văn bản ${formatDay(date)} chưa đến. Xin xem lại ngày của văn bản quyết định.`
  if (decision.kind === 'swap' || decision.occasion === 'other') return null
  const { occasion, from, to } = decision
  const year = yearOf(from)
  const feast = occasion === 'tet' ? lunarNewYear(year) : (dayOf(year, 9, 2) ?? from)
  if (daysBetween(from, feast) <= around[occasion] && daysBetween(feast, to) <= around[occasion]) return null
  const what = occasion === 'tet' ? `Mùng 1 Tết Âm lịch năm ${year}` : `Quốc khánh năm ${year}`
  return `${what} là ngày ${formatDay(feast)}, xa đợt nghỉ đã nhập. Xin chọn lại dịp nghỉ hoặc xem lại hai ngày.`
}
