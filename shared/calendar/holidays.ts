import { addDays, dayOf, weekdayOf, type Day } from './day.ts'
import { hungKingsDay, lunarNewYear } from './lunar.ts'
import { inOrder } from './order.ts'

/** What a day off (or a swapped working day) belongs to. */
export type Occasion =
  | 'new-year'
  | 'tet'
  | 'hung-kings'
  | 'victory-day'
  | 'labour-day'
  | 'national-day'
  | 'culture-day'
  | 'swap'
  | 'other'

/**
 * One dated exception to "Monday to Friday". `basis` says how sure it is:
 * - `decision`: the Government decided this very day, `source` is the letter or notice;
 * - `statute`: the law fixes the day (BLLĐ 2019 art. 112), or follows from it (art. 111(3), nghỉ bù);
 * - `derived`: the law leaves the day to a yearly decision that is not in the data; this is our guess at it.
 */
export type CalendarRow = {
  readonly day: Day
  readonly kind: 'holiday' | 'compensatory' | 'swapped-off' | 'swapped-working'
  readonly occasion: Occasion
  /** In Vietnamese, for the screen. */
  readonly name: string
  readonly basis: 'decision' | 'statute' | 'derived'
  readonly source: string
}

const article112 = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const article111 = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)'
const culture = 'Nghị quyết 28/2026/QH16, Điều 2'

const isWeekend = (day: Day): boolean => weekdayOf(day) >= 6

type Holiday = Omit<CalendarRow, 'kind'>

/** The day `month/day` of `year`; only called with days that every year has. */
function fixed(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day)
  if (found === null) throw new RangeError(`no day ${day}/${month}/${year}`)
  return found
}

/**
 * The statutory holidays of `year` with their compensatory days, for every occasion not in `decided`.
 *
 * Two of them the Prime Minister fixes anew each year (art. 112(3)): which five days are Tết, and which neighbour of
 * 2/9 is its second day. Where that is not decided they are derived: Tết is the last day of the lunar year and mùng
 * 1–4, and the second National Day is the neighbour nearer to a weekend, as in every decision from 2021 to 2026.
 */
export function statutoryRows(year: number, decided: ReadonlySet<Occasion>): CalendarRow[] {
  const holidays: Holiday[] = []
  const add = (day: Day, occasion: Occasion, name: string, basis: 'statute' | 'derived', source = article112): void => {
    if (!decided.has(occasion)) holidays.push({ day, occasion, name, basis, source })
  }
  add(fixed(year, 1, 1), 'new-year', 'Tết Dương lịch', 'statute')
  const tet = lunarNewYear(year)
  for (let i = -1; i < 4; i++) add(addDays(tet, i), 'tet', 'Tết Âm lịch', 'derived')
  add(hungKingsDay(year), 'hung-kings', 'Giỗ Tổ Hùng Vương', 'statute')
  add(fixed(year, 4, 30), 'victory-day', 'Ngày Chiến thắng', 'statute')
  add(fixed(year, 5, 1), 'labour-day', 'Ngày Quốc tế lao động', 'statute')
  const national = fixed(year, 9, 2)
  const weekday = weekdayOf(national)
  add(national, 'national-day', 'Quốc khánh', 'statute')
  add(
    addDays(national, weekday === 1 || weekday === 4 || weekday === 7 ? 1 : -1),
    'national-day',
    'Quốc khánh',
    'derived',
  )
  if (year >= 2026) add(fixed(year, 11, 24), 'culture-day', 'Ngày Văn hóa Việt Nam', 'statute', culture)

  const taken = new Set(holidays.map((h) => h.day))
  const rows: CalendarRow[] = holidays.map((h) => ({ ...h, kind: 'holiday' }))
  // In date order, so that two holidays of one weekend get two different days: 29/4 and 30/4/2023 → 2/5 and 3/5.
  for (const holiday of holidays.toSorted((a, b) => inOrder(a.day, b.day))) {
    // Ngày Văn hóa stands outside art. 112(1), which is all that nghỉ bù covers.
    if (!isWeekend(holiday.day) || holiday.occasion === 'culture-day') continue
    let day = addDays(holiday.day, 1)
    while (isWeekend(day) || taken.has(day)) day = addDays(day, 1)
    taken.add(day)
    rows.push({ ...holiday, day, kind: 'compensatory', name: `Nghỉ bù ${holiday.name}`, source: article111 })
  }
  return rows
}
