import { z } from 'zod'

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Comparing two days as strings compares them in time. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

/**
 * A day that a person types or another program asks for. Browsers make 0024 of a year typed as 24, and a row due in the
 * year 24, or in 9999, is one that nobody meant.
 */
export const NamedDay = Day.refine(
  (day) => day >= '2000-01-01' && day <= '2099-12-31',
  'Năm của ngày này phải từ 2000 đến 2099. Xin xem lại năm đã nhập.',
)

/** A moment, RFC 3339 in UTC with milliseconds (`2024-05-17T00:30:00.000Z`). Comparable as a string. */
export const Instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** The only source of "now"; handlers pass one in, rules get its value as an argument. */
export type Clock = () => Instant

// Viet Nam has been at UTC+7 without daylight saving since 1975.
const offsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** The day `year-month-day`, or null where no such day exists (32/4, 31/6, 29/2 of a common year). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return Day.safeParse(text).data ?? null
}

/** The day that it is in Viet Nam at `instant`. */
export function dayAt(instant: Instant): Day {
  return Day.parse(new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10))
}

/** The moment at which `day` reaches `hour:minute` in Viet Nam. */
export function instantAt(day: Day, hour = 0, minute = 0): Instant {
  return instantFromMs(Date.parse(`${day}T00:00:00Z`) - offsetMs + (hour * 60 + minute) * 60_000)
}

/** A moment from milliseconds since the Unix epoch. */
export function instantFromMs(ms: number): Instant {
  return Instant.parse(new Date(ms).toISOString())
}

/** `instant` moved by `hours`; negative goes back. */
export function addHours(instant: Instant, hours: number): Instant {
  return instantFromMs(Date.parse(instant) + hours * 3_600_000)
}

/** Whole seconds to wait from `now` until `until` has come, one at least: asked again any earlier, it has not come yet. */
export function secondsUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))
}

/** `day` moved by `count` calendar days; negative goes back. */
export function addDays(day: Day, count: number): Day {
  return Day.parse(new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The last day of a month (BLDS 2015 art. 146: cuối tháng). */
export function lastDayOfMonth(year: number, month: number): Day {
  return Day.parse(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
}

/** `19/5/2024`, the way Vietnamese offices write a day. */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
}

/** `15 giờ`, `17 giờ 30`, of an hour as documents name it (`15:00`). */
export function spokenTime(time: string): string {
  const [hour, minutes = '00'] = time.split(':')
  return `${Number(hour)} giờ${minutes === '00' ? '' : ` ${minutes}`}`
}
