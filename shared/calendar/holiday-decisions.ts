import { addDays, Day, weekdayOf } from './day.ts'
import type { CalendarRow, Occasion } from './holidays.ts'
import { inOrder } from './order.ts'

/**
 * What the Government decided, year by year, for offices that rest on Saturday and Sunday. A new year is one more
 * entry here; days that the law itself fixes are not repeated (see `statutoryRows`). Each entry was read in the letter
 * or notice named, or in the Government's own report of it.
 */
type Decision = {
  readonly occasion: Occasion
  readonly name: string
  /** First and last day off, weekends within included. */
  readonly off: readonly [first: string, last: string]
  /** The holidays proper; the other weekdays of `off` make up for those on a weekend (nghỉ bù). */
  readonly holidays: readonly string[]
  readonly source: string
}

const decisions: readonly Decision[] = [
  {
    occasion: 'tet',
    name: 'Tết Âm lịch',
    off: ['2023-01-20', '2023-01-26'],
    holidays: ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'],
    source: 'Công văn 8056/VPCP-KGVX ngày 01/12/2022; Thông báo 5034/TB-LĐTBXH',
  },
  {
    occasion: 'national-day',
    name: 'Quốc khánh',
    off: ['2023-09-01', '2023-09-04'],
    holidays: ['2023-09-01', '2023-09-02'],
    source: 'Công văn 8056/VPCP-KGVX ngày 01/12/2022; Thông báo 5034/TB-LĐTBXH',
  },
  {
    occasion: 'tet',
    name: 'Tết Âm lịch',
    off: ['2024-02-08', '2024-02-14'],
    holidays: ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'],
    source: 'Công văn 8662/VPCP-KGVX ngày 03/11/2023; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023',
  },
  {
    occasion: 'national-day',
    name: 'Quốc khánh',
    off: ['2024-08-31', '2024-09-03'],
    holidays: ['2024-09-02', '2024-09-03'],
    source: 'Công văn 8662/VPCP-KGVX ngày 03/11/2023; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023',
  },
  {
    occasion: 'tet',
    name: 'Tết Âm lịch',
    off: ['2025-01-25', '2025-02-02'],
    holidays: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    source: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024',
  },
  {
    occasion: 'national-day',
    name: 'Quốc khánh',
    off: ['2025-08-30', '2025-09-02'],
    holidays: ['2025-09-01', '2025-09-02'],
    source: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024',
  },
  {
    occasion: 'tet',
    name: 'Tết Âm lịch',
    off: ['2026-02-14', '2026-02-22'],
    holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    source: 'Thông báo 9441/TB-BNV ngày 16/10/2025',
  },
  {
    occasion: 'national-day',
    name: 'Quốc khánh',
    // Monday 31/8, which joins these days to the weekend before, is a swap, below.
    off: ['2026-09-01', '2026-09-02'],
    holidays: ['2026-09-01', '2026-09-02'],
    source: 'Thông báo 9441/TB-BNV ngày 16/10/2025',
  },
]

/**
 * A weekday off and the Saturday worked in its place (hoán đổi ngày làm việc). Years without an entry had none: 2023; and
 * for 30/4/2026 it was said that there is none (Công văn 3383/BNV-CVL ngày 10/4/2026).
 */
const swaps: readonly { off: string; worked: string; source: string }[] = [
  { off: '2024-04-29', worked: '2024-05-04', source: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024' },
  { off: '2025-05-02', worked: '2025-04-26', source: 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024' },
  { off: '2026-01-02', worked: '2026-01-10', source: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025' },
  { off: '2026-08-31', worked: '2026-08-22', source: 'Thông báo 9441/TB-BNV ngày 16/10/2025' },
]

function daysOff(decision: Decision): CalendarRow[] {
  const { occasion, name, source } = decision
  const holidays = new Set(decision.holidays)
  const last = Day.parse(decision.off[1])
  const rows: CalendarRow[] = []
  for (let day = Day.parse(decision.off[0]); day <= last; day = addDays(day, 1)) {
    if (holidays.has(day)) rows.push({ day, kind: 'holiday', occasion, name, basis: 'decision', source })
    else if (weekdayOf(day) < 6)
      rows.push({ day, kind: 'compensatory', occasion, name: `Nghỉ bù ${name}`, basis: 'decision', source })
  }
  return rows
}

function swapped(swap: { off: string; worked: string; source: string }): CalendarRow[] {
  const row = { occasion: 'swap', basis: 'decision', source: swap.source } as const
  return [
    { ...row, day: Day.parse(swap.off), kind: 'swapped-off', name: 'Nghỉ hoán đổi ngày làm việc' },
    { ...row, day: Day.parse(swap.worked), kind: 'swapped-working', name: 'Làm việc bù (hoán đổi)' },
  ]
}

/** Every dated row that rests on a decision, oldest first. */
export const decidedRows: readonly CalendarRow[] = [...decisions.flatMap(daysOff), ...swaps.flatMap(swapped)].toSorted(
  (a, b) => inOrder(a.day, b.day),
)
