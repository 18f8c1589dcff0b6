import { describe, expect, test } from 'vitest'
import { Day } from '../../shared/calendar/day.ts'
import { CalendarDecision, decisionFaults, unitCalendar } from '../../shared/calendar/unit-decisions.ts'
import { aim, exceptionsIn, isWorkingDay, isYearKnown, vietnamCalendar } from '../../shared/calendar/working-days.ts'

const today = Day.parse('2027-12-01')
const faults = (decisions: CalendarDecision[], before: CalendarDecision[] = []) =>
  decisionFaults(decisions, { before, today }).map(({ message }) => message)
const day = (text: string): Day => Day.parse(text)
const source = { number: '99/VPCP-KGVX', date: '2027-11-20' }
const decision = (fields: object) => CalendarDecision.parse({ source, ...fields })
const rest = (from: string, to = from, occasion = 'other') =>
  decision({ kind: 'off', name: 'Nghỉ theo quyết định', occasion, from, to })
const swap = (off: string, worked: string) => decision({ kind: 'swap', off, worked })

describe('a decision that a unit enters', () => {
  test('a day off is no working day, and deadlines on it are aimed at before it', () => {
    const calendar = unitCalendar([rest('2028-03-10')])
    expect(isWorkingDay(vietnamCalendar, day('2028-03-10'))).toBe(true)
    expect(isWorkingDay(calendar, day('2028-03-10'))).toBe(false)
    expect(aim(calendar, day('2028-03-10'))).toBe('2028-03-09')
  })

  test('a swapped Saturday is worked, the day it stands for is not', () => {
    const calendar = unitCalendar([swap('2028-05-02', '2028-05-06')])
    expect(isWorkingDay(calendar, day('2028-05-02'))).toBe(false)
    expect(isWorkingDay(calendar, day('2028-05-06'))).toBe(true)
    expect(aim(calendar, day('2028-05-07'))).toBe('2028-05-06')
  })

  test('a decided Tết replaces the days that the law alone would give, and only those', () => {
    const derived = exceptionsIn(vietnamCalendar, 2028).filter((row) => row.occasion === 'tet')
    expect(derived.every((row) => row.basis === 'derived' || row.kind === 'compensatory')).toBe(true)
    const calendar = unitCalendar([rest('2028-01-24', '2028-01-28', 'tet')])
    const tet = exceptionsIn(calendar, 2028).filter((row) => row.occasion === 'tet')
    expect(tet.map((row) => row.day)).toEqual(['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28'])
    expect(tet[0]?.source).toBe('Văn bản số 99/VPCP-KGVX ngày 20/11/2027')
    expect(exceptionsIn(calendar, 2028).some((row) => row.day === '2028-04-30')).toBe(true)
  })

  test('a year is known once Tết and National Day are decided', () => {
    const tet = rest('2028-01-24', '2028-01-28', 'tet')
    expect(isYearKnown(unitCalendar([]), 2028)).toBe(false)
    expect(isYearKnown(unitCalendar([tet]), 2028)).toBe(false)
    expect(isYearKnown(unitCalendar([tet, rest('2028-09-01', '2028-09-04', 'national-day')]), 2028)).toBe(true)
  })
})

describe('a slip of the keyboard is refused in a sentence', () => {
  test.each([
    [
      'an end before its beginning',
      [rest('2028-03-10', '2028-03-09')],
      'Ngày nghỉ cuối phải không sớm hơn ngày nghỉ đầu.',
    ],
    ['a month off', [rest('2028-03-01', '2028-03-31')], 'Một đợt nghỉ dài nhất 16 ngày. Xin xem lại hai ngày đã nhập.'],
    [
      'a rest across two years',
      [rest('2028-12-30', '2029-01-02')],
      'Đợt nghỉ nối hai năm xin nhập thành hai dòng, mỗi năm một dòng.',
    ],
    ['a swap for a Monday', [swap('2028-05-02', '2028-05-08')], 'Ngày làm bù 8/5/2028 phải là thứ Bảy hoặc Chủ nhật.'],
    [
      'a swapped Sunday off',
      [swap('2028-05-07', '2028-05-06')],
      'Ngày nghỉ hoán đổi 7/5/2028 phải là ngày trong tuần.',
    ],
    [
      'one day in two decisions',
      [rest('2028-03-10'), swap('2028-03-10', '2028-03-11')],
      'Ngày 10/3/2028 đã có trong một quyết định khác.',
    ],
    [
      'National Day as Tết',
      [rest('2027-09-02', '2027-09-03', 'tet')],
      'Mùng 1 Tết Âm lịch năm 2027 là ngày 6/2/2027, xa đợt nghỉ đã nhập. Xin chọn lại dịp nghỉ hoặc xem lại hai ngày.',
    ],
    [
      'Tết as National Day',
      [rest('2028-01-24', '2028-01-28', 'national-day')],
      'Quốc khánh năm 2028 là ngày 2/9/2028, xa đợt nghỉ đã nhập. Xin chọn lại dịp nghỉ hoặc xem lại hai ngày.',
    ],
    [
      'a decision of next year',
      [decision({ kind: 'swap', off: '2028-05-02', worked: '2028-05-06', source: { ...source, date: '2028-04-20' } })],
      'Ngày văn bản 20/4/2028 chưa đến. Xin xem lại ngày của văn bản quyết định.',
    ],
  ])('%s', (_, decisions, message) => {
    expect(faults(decisions)).toEqual([message])
  })

  test('what is right has no faults', () => {
    expect(faults([rest('2028-01-24', '2028-01-28', 'tet'), swap('2028-05-02', '2028-05-06')])).toEqual([])
  })

  test('every Tết and National Day that was decided so far could have been entered', () => {
    const rows = [2023, 2024, 2025, 2026].flatMap((year) => exceptionsIn(vietnamCalendar, year))
    for (const occasion of ['tet', 'national-day']) {
      const decided = rows.filter((row) => row.occasion === occasion)
      expect(decided.length).toBeGreaterThan(8)
      for (const { day: off } of decided) expect(faults([rest(off, off, occasion)])).toEqual([])
    }
  })

  test('what was taken before such a slip was refused can be removed one by one', () => {
    const slips = [rest('2027-09-02', '2027-09-03', 'tet'), rest('2028-09-01', '2028-09-04', 'tet')]
    expect(faults(slips.slice(1), slips)).toEqual([])
    expect(faults(slips)).toHaveLength(2)
  })
})
