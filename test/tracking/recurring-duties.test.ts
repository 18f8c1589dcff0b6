import { describe, expect, test } from 'vitest'
import { addDays, type Day, Instant, instantAt } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import type { Draft, DraftReport } from '../../shared/tracking/draft.ts'
import { continuesOn, endOfPlan, rowsThrough, runFault } from '../../shared/tracking/plan-run.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { continuationOf, publicationOf } from '../../shared/tracking/publication.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, plan, report, task } from './plan-fixtures.ts'

type Recurring = Extract<TrackedDeadline, { kind: 'recurring' }>
const recurring = (fields: Partial<Recurring>): TrackedDeadline => ({
  kind: 'recurring',
  cycle: 'month',
  at: null,
  bound: 'before',
  next: false,
  text: 'theo kỳ',
  span: [0, 5],
  ...fields,
})

const monthly = recurring({ cycle: 'month', at: '25', text: 'trước ngày 25 hằng tháng' })
const quarterly = recurring({ cycle: 'quarter', at: '3-20', bound: 'on', text: 'ngày 20 tháng cuối quý' })
const nextJanuary = recurring({ cycle: 'year', at: '1-30', next: true, text: 'trước ngày 30/01 của năm tiếp theo' })
const nextMonth = recurring({ cycle: 'month', at: '5', next: true, text: 'trước ngày 05 của tháng sau' })

const oneDuty = (deadline: TrackedDeadline) => draftOf([[['Công an phường'], [task('t1', 'Báo cáo', [deadline])]]])
const morning = (text: string) => instantAt(day(text), 8)

/** A plan that runs until a day, as published on another, and what the following mornings add. */
function played(
  draft: Draft,
  fields: { publishedOn: string; runsUntil?: string; mornings?: string[] },
  given: Partial<Plan> = {},
) {
  const header = { ...plan.header, ...given.header }
  const begun: Plan = { ...plan, ...given, header, runsUntil: fields.runsUntil ? day(fields.runsUntil) : null }
  const now = morning(fields.publishedOn)
  const published = publicationOf(begun, draft, [], vietnamCalendar, coordinator, now)
  const agencies = published.newAgencies
  const tasks = [...published.tasks]
  let running: Plan = { ...begun, status: 'published', ...published }
  const added: Task[][] = []
  for (const text of fields.mornings ?? []) {
    const due = continuesOn(running)
    if (due === null || due > text || !running.rowsUntil || running.runsUntil === null) continue
    const until = rowsThrough(day(text), running.runsUntil)
    const from = { ...running, rowsUntil: running.rowsUntil }
    const { rows } = continuationOf(from, draft, tasks, agencies, vietnamCalendar, { until, now: morning(text) })
    added.push(rows)
    tasks.push(...rows)
    running = { ...running, rowsUntil: until }
  }
  return { published: published.tasks, added, tasks, running }
}

const days = (tasks: readonly Task[]) => tasks.map((row) => row.due?.lastDay ?? null)
const labels = (tasks: readonly Task[]) => tasks.map((row) => row.periodLabel)

describe('"trước ngày 25 hằng tháng"', () => {
  test('in a plan that runs for two years gets next year’s rows once the last quarter of this one begins', () => {
    const { published, added, running } = played(oneDuty(monthly), {
      publishedOn: '2024-05-06',
      runsUntil: '2025-12-31',
      mornings: ['2024-09-30', '2024-10-01', '2024-10-02', '2025-10-01'],
    })
    expect(days(published).at(-1)).toBe('2024-12-24')
    expect(continuesOn({ status: 'published', rowsUntil: day('2024-12-31'), runsUntil: day('2025-12-31') })).toBe(
      '2024-10-01',
    )
    expect(added).toHaveLength(1)
    expect(days(added[0] ?? [])).toEqual([
      '2025-01-24',
      '2025-02-24',
      '2025-03-24',
      '2025-04-24',
      '2025-05-24',
      '2025-06-24',
      '2025-07-24',
      '2025-08-24',
      '2025-09-24',
      '2025-10-24',
      '2025-11-24',
      '2025-12-24',
    ])
    expect(labels(added[0] ?? [])[0]).toBe('tháng 1/2025')
    expect(added[0]?.[0]?.history).toMatchObject([{ what: 'continued', by: { kind: 'system' } }])
    expect(continuesOn(running)).toBeNull()
  })

  test('published late in the year it gets both years at once', () => {
    const { published } = played(oneDuty(monthly), { publishedOn: '2024-11-20', runsUntil: '2025-12-31' })
    expect(days(published)).toHaveLength(14)
  })

  test('ends in the middle of a year where the plan does', () => {
    const { tasks } = played(oneDuty(monthly), { publishedOn: '2024-11-20', runsUntil: '2025-03-31' })
    expect(days(tasks)).toEqual(['2024-11-24', '2024-12-24', '2025-01-24', '2025-02-24', '2025-03-24'])
  })
})

test('"ngày 20 tháng cuối quý" has a row for each quarter of each year that the plan runs', () => {
  const { tasks } = played(oneDuty(quarterly), {
    publishedOn: '2024-05-06',
    runsUntil: '2025-12-31',
    mornings: ['2024-10-01'],
  })
  expect(labels(tasks)).toEqual([
    'quý II/2024',
    'quý III/2024',
    'quý IV/2024',
    'quý I/2025',
    'quý II/2025',
    'quý III/2025',
    'quý IV/2025',
  ])
  expect(days(tasks)[3]).toBe('2025-03-20')
})

describe('"trước ngày 30/01 của năm tiếp theo"', () => {
  test('the plan’s own year is reported on after the plan has ended', () => {
    const { tasks } = played(oneDuty(nextJanuary), { publishedOn: '2024-05-06' })
    expect([labels(tasks), days(tasks)]).toEqual([['năm 2024'], ['2025-01-29']])
  })

  test('the year before the plan is not asked for', () => {
    const header = { ...plan.header, issuedOn: day('2024-01-03') }
    const { tasks } = played(oneDuty(nextJanuary), { publishedOn: '2024-01-05' }, { header })
    expect(labels(tasks)).toEqual(['năm 2024'])
  })

  test('each further year that the plan runs has its report', () => {
    const { tasks } = played(oneDuty(nextJanuary), {
      publishedOn: '2024-05-06',
      runsUntil: '2026-12-31',
      mornings: ['2024-10-01', '2025-10-01'],
    })
    expect(labels(tasks)).toEqual(['năm 2024', 'năm 2025', 'năm 2026'])
    expect(days(tasks)).toEqual(['2025-01-29', '2026-01-29', '2027-01-29'])
  })
})

test('"trước ngày 05 của tháng sau": December’s report is due in January', () => {
  const { tasks } = played(oneDuty(nextMonth), { publishedOn: '2024-11-20' })
  expect(labels(tasks)).toEqual(['tháng 11/2024', 'tháng 12/2024'])
  expect(days(tasks)).toEqual(['2024-12-04', '2025-01-04'])
})

describe('"định kỳ 6 tháng, 9 tháng và năm"', () => {
  const named = (period: DraftReport['period'], deadline: TrackedDeadline | null): DraftReport => ({
    ...report(`r-${period}`, ['Các phòng'], deadline),
    period,
  })
  const clause = [
    named('year', recurring({ cycle: 'year', bound: 'by', text: 'định kỳ 6 tháng, 9 tháng và năm' })),
    named('half-year', null),
    named('nine-months', null),
  ]

  test('each period has a row; one for which the plan gives no day has none, and waits for a coordinator', () => {
    const { tasks } = played(draftOf([], clause), {
      publishedOn: '2024-05-06',
      runsUntil: '2025-12-31',
      mornings: ['2024-10-01'],
    })
    expect(tasks.map((row) => row.due)).toEqual(tasks.map(() => null))
    expect(tasks.map((row) => [row.periodLabel, row.proposed?.lastDay ?? null])).toEqual([
      ['năm 2024', '2024-12-14'],
      ['6 tháng đầu năm 2024', '2024-06-14'],
      ['9 tháng đầu năm 2024', null],
      ['năm 2025', '2025-12-14'],
      ['6 tháng đầu năm 2025', '2025-06-14'],
      ['9 tháng đầu năm 2025', null],
    ])
  })

  test('a period that was over before the plan began has no row', () => {
    const { tasks } = played(draftOf([], clause), { publishedOn: '2024-08-06' })
    expect(labels(tasks)).toEqual(['năm 2024', 'báo cáo 6 tháng', '9 tháng đầu năm 2024'])
  })

  test('"6 tháng một lần" without a yearly report has both halves', () => {
    const { tasks } = played(draftOf([], [named('half-year', null)]), { publishedOn: '2024-05-06' })
    expect(labels(tasks)).toEqual(['6 tháng đầu năm 2024', '6 tháng cuối năm 2024'])
  })
})

describe('a period that is named without a day', () => {
  const source = 'theo Điều 12 NĐ 09/2019/NĐ-CP'
  const every = (cycle: Recurring['cycle']) => oneDuty(recurring({ cycle, bound: 'by', text: 'định kỳ' }))

  test('"định kỳ hằng quý" is due on no day; the day on which the quarter’s data close is proposed, with its source', () => {
    const { tasks } = played(every('quarter'), { publishedOn: '2024-05-06' })
    expect(days(tasks)).toEqual([null, null, null])
    expect(tasks.map((row) => row.proposed)).toEqual([
      { lastDay: '2024-06-14', source },
      { lastDay: '2024-09-14', source },
      { lastDay: '2024-12-14', source },
    ])
  })

  test('a day that has passed when the row is made is not proposed', () => {
    const { tasks } = played(every('quarter'), { publishedOn: '2024-06-20' })
    expect([labels(tasks)[0], tasks[0]?.due, tasks[0]?.proposed]).toEqual(['quý II/2024', null, undefined])
  })

  test('a week is not known to the decree, so the proposal does not name it', () => {
    const [first] = played(every('week'), { publishedOn: '2024-05-06' }).tasks
    expect([first?.due, first?.proposed]).toEqual([null, { lastDay: '2024-05-12', source: 'ngày cuối của tuần' }])
  })

  test('a day that the plan names is never replaced by a proposal', () => {
    const { tasks } = played(oneDuty(quarterly), { publishedOn: '2024-05-06' })
    expect(tasks.map((row) => [row.due?.lastDay.slice(-2), row.proposed])).toEqual(tasks.map(() => ['20', undefined]))
  })
})

describe('rows of further periods', () => {
  test('made again after a crash are the very same', () => {
    const draft = oneDuty(monthly)
    const both = () => played(draft, { publishedOn: '2024-05-06', runsUntil: '2025-12-31', mornings: ['2024-10-01'] })
    expect(both().tasks.map((row) => row.id)).toEqual(both().tasks.map((row) => row.id))
    expect(new Set(both().tasks.map((row) => row.id)).size).toBe(both().tasks.length)
  })

  test('a duty whose latest row was withdrawn is not begun again; one with an earlier gap goes on', () => {
    const draft = oneDuty(monthly)
    const { published, running } = played(draft, { publishedOn: '2024-05-06', runsUntil: '2025-12-31' })
    const without = (text: string) =>
      published.map((row): Task => (row.due?.lastDay === text ? { ...row, status: 'withdrawn' } : row))
    const next = (existing: Task[]) =>
      continuationOf(
        { ...running, rowsUntil: day('2024-12-31') },
        draft,
        existing,
        publishedAgencies(draft),
        vietnamCalendar,
        {
          until: day('2025-12-31'),
          now: morning('2024-10-01'),
        },
      )
    expect(next(without('2024-12-24')).rows).toEqual([])
    expect(next(without('2024-08-24')).rows).toHaveLength(12)
  })

  test('a plan without recurring duties is never looked at', () => {
    const { running } = played(draftOf([[['Công an phường'], [task('t1', 'Một')]]]), {
      publishedOn: '2024-05-06',
      runsUntil: '2026-12-31',
    })
    expect([running.rowsUntil, continuesOn(running)]).toEqual([null, null])
  })

  test('however long a plan runs, no more than fifteen months of rows exist ahead', () => {
    const far = day('2039-12-31')
    for (let today: Day = day('2024-01-01'); today < '2026-01-01'; today = addDays(today, 7)) {
      expect(rowsThrough(today, far) <= addDays(today, 458)).toBe(true)
      expect(rowsThrough(today, far) >= addDays(today, 90)).toBe(true)
    }
  })
})

describe('a plan that is made for the next year asks for nothing of this one', () => {
  const december = {
    header: { ...plan.header, issuedOn: day('2025-12-12'), title: 'Chuyển đổi số năm 2026 trên địa bàn phường' },
  }

  test('its months and quarters begin with January', () => {
    const months = played(oneDuty(monthly), { publishedOn: '2025-12-15' }, december).published
    expect([labels(months).at(0), days(months).at(0), months.length]).toEqual(['tháng 1/2026', '2026-01-24', 12])
    const quarters = played(oneDuty(quarterly), { publishedOn: '2025-12-15' }, december).published
    expect(labels(quarters)).toEqual(['quý I/2026', 'quý II/2026', 'quý III/2026', 'quý IV/2026'])
    const next = played(oneDuty(nextMonth), { publishedOn: '2025-12-15' }, december).published
    expect([labels(next).at(0), days(next).at(0)]).toEqual(['tháng 1/2026', '2026-02-04'])
  })

  test('also when it is published in autumn', () => {
    const autumn = { header: { ...december.header, issuedOn: day('2025-09-20') } }
    const { published, running } = played(oneDuty(monthly), { publishedOn: '2025-09-22' }, autumn)
    expect([labels(published).at(0), published.length]).toEqual(['tháng 1/2026', 12])
    expect(running.rowsUntil).toBe('2026-12-31')
  })

  test('a plan for the year it is issued in begins at once', () => {
    const own = { header: { ...december.header, title: 'Chuyển đổi số năm 2025 trên địa bàn phường' } }
    expect(labels(played(oneDuty(monthly), { publishedOn: '2025-12-15' }, own).published)).toEqual(['tháng 12/2025'])
  })
})

describe('how long a plan runs', () => {
  const header = (issuedOn: string, title: string) => ({ header: { ...plan.header, issuedOn: day(issuedOn), title } })
  const now = Instant.parse('2024-12-20T02:00:00.000Z')

  test.each([
    ['2024-12-18', 'Phòng cháy, chữa cháy năm 2025', '2025-12-31'],
    ['2024-12-18', 'Cải cách hành chính năm 2025 của phường Mai Thượng', '2025-12-31'],
    ['2024-12-18', 'Phòng cháy, chữa cháy', '2024-12-31'],
    ['2024-12-18', 'Thực hiện Chiến lược đến năm 2030', '2024-12-31'],
    ['2023-02-01', 'Phòng cháy, chữa cháy năm 2023', '2024-12-31'],
  ])('issued on %s, "%s": until %s unless a coordinator says otherwise', (issuedOn, title, expected) => {
    expect(endOfPlan(header(issuedOn, title), now)).toBe(expected)
  })

  test('an end before the beginning, or in another age, is refused in a sentence', () => {
    const today = day('2024-12-20')
    const issued = header('2024-12-18', 'Kế hoạch')
    expect(runFault(issued, day('2024-12-01'), today)).toBe('Ngày kết thúc không thể trước ngày ban hành 18/12/2024.')
    expect(runFault(issued, day('2050-01-01'), today)).toBe('Ngày kết thúc xa nhất là hết năm 2039.')
    expect(runFault(issued, day('2026-12-31'), today)).toBeNull()
  })
})

function publishedAgencies(draft: Draft) {
  return publicationOf(plan, draft, [], vietnamCalendar, coordinator, morning('2024-05-06')).newAgencies
}
