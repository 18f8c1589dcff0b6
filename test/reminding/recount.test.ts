import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { runReminders } from '../../functions/remind/run.ts'
import { calendarOfThen, countedDays, type CountedDays } from '../../shared/calendar/counted-days.ts'
import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import { CalendarDecision, unitCalendar } from '../../shared/calendar/unit-decisions.ts'
import { addWorkingDays, aim, isWorkingDay, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { planMorning, planRecount } from '../../shared/reminding/morning.ts'
import { isMissed, recountSince } from '../../shared/reminding/recount.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { defaultPolicy, type Policy } from '../../shared/tracking/unit.ts'
import { agency, day, mailbox, morningOf, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

const source = { number: '99/VPCP-KGVX', date: '2024-05-10' }
const rest = (from: string, to = from) =>
  CalendarDecision.parse({ kind: 'off', name: 'Nghỉ theo quyết định', occasion: 'other', from, to, source })

describe('how a calendar counted is kept', () => {
  test('and counts the same later, whatever has been decided since', () => {
    const then = unitCalendar([rest('2024-05-17')])
    const kept = countedDays(then, day('2024-05-10'))
    const read = calendarOfThen(kept, vietnamCalendar)
    for (let each = kept.from; each <= kept.to; each = addDays(each, 1)) {
      expect([each, isWorkingDay(read, each)]).toEqual([each, isWorkingDay(then, each)])
    }
    // Far outside, what holds now is all that is known.
    expect(isWorkingDay(read, day('2026-02-17'))).toBe(false)
  })
})

describe('a reminder is lost by a new count', () => {
  const last = { day: day('2024-05-16'), counted: countedDays(vietnamCalendar, day('2024-05-16')) }
  const change = recountSince(last, unitCalendar([rest('2024-05-17')]))
  const lost = (lastDay: string, policy: Partial<Policy> = {}, from = '2024-03-01') =>
    change !== null && isMissed(change, day(lastDay), { ...defaultPolicy, ...policy }, day(from))

  test('where its day was to come, and is no later than the last run now', () => {
    // On the day: Friday, now Thursday, which has had its run.
    expect(lost('2024-05-17', { ahead: [] })).toBe(true)
    expect(lost('2024-05-19', { ahead: [] })).toBe(true)
    // Three working days ahead of Wednesday: Friday, now Thursday.
    expect(lost('2024-05-22', { ahead: [3] })).toBe(true)
  })
  test('and not where it was said already, is still to come, or is not in the policy', () => {
    expect(lost('2024-05-16')).toBe(false)
    expect(lost('2024-05-20', { ahead: [1] })).toBe(true)
    expect(lost('2024-05-20', { ahead: [] })).toBe(false)
    expect(lost('2024-05-17', { ahead: [], onTheDay: false })).toBe(false)
  })
  test('and not of a row that was published or extended since: that letter said the date', () => {
    expect(lost('2024-05-17', { ahead: [] }, '2024-05-16')).toBe(false)
  })
  test('nothing is lost where days are counted as before', () => {
    expect(recountSince(last, vietnamCalendar)).toBeNull()
    expect(recountSince(null, vietnamCalendar)).toBeNull()
  })
})

/** A unit over some weeks: decisions come and go after a day's morning, and sometimes a start of the same day follows. */
const weeks = fc.record({
  lastDay: fc.integer({ min: 0, max: 40 }).map((count) => addDays(day('2024-05-13'), count)),
  ahead: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
  onTheDay: fc.boolean(),
  decisions: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 40 }),
      from: fc.integer({ min: -3, max: 12 }),
      days: fc.integer({ min: 0, max: 4 }),
      startsAgain: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
})

type Weeks = typeof weeks extends fc.Arbitrary<infer W> ? W : never

/** The days on which a run planned nothing, though the day of a reminder had come since the run before it. */
function silentRuns({ lastDay, ahead, onTheDay, decisions }: Weeks): Day[] {
  const counts = [...ahead, ...(onTheDay ? [0] : [])]
  const policy = { ...defaultPolicy, ahead, onTheDay }
  const input = { unit: unit.id, tasks: [task('1', 'a', lastDay)], agencies: [agency('a')], policy }
  const silent: Day[] = []
  let calendar = vietnamCalendar
  let last: { day: Day; counted: CountedDays; come: number[] } | null = null
  const run = (today: Day): void => {
    const recount = recountSince(last, calendar)
    const known = { ...input, calendar, today, now: instantAt(today, 9) }
    const again = last?.day === today
    const morning = again ? [] : planMorning({ ...known, lastRun: last?.day ?? null, recount })
    const planned = again && recount !== null ? planRecount({ ...known, recount, digests: [] }) : morning
    const come = counts.filter((count) => addWorkingDays(calendar, aim(calendar, lastDay), -count) <= today)
    const before = last?.come ?? come
    if (planned.length === 0 && come.some((count) => !before.includes(count))) silent.push(today)
    last = { day: today, counted: countedDays(calendar, today), come }
  }
  for (let each = 0; each <= 45; each++) {
    const today = addDays(day('2024-05-06'), each)
    if (isWorkingDay(calendar, today)) run(today)
    for (const { from, days, startsAgain } of decisions.filter(({ after }) => after === each)) {
      const first = addDays(today, from)
      calendar = days === 0 ? vietnamCalendar : unitCalendar([rest(first, addDays(first, days - 1))])
      if (startsAgain && isWorkingDay(calendar, today) && last !== null) run(today)
    }
  }
  return silent
}

test('whatever is decided and taken back, a reminder whose day has come since the last run is told by the next', () => {
  fc.assert(
    fc.property(weeks, (played) => {
      expect(silentRuns(played)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe('a recount, where digests of that morning wait still', () => {
  const today = day('2024-05-16')
  const calendar = unitCalendar([rest('2024-05-17')])
  const policy = { ...defaultPolicy, ahead: [1] }
  const known = { unit: unit.id, agencies: [agency('a'), agency('b')], policy, today, now: instantAt(today, 14) }
  const lost = [task('1', 'a', '2024-05-17'), task('2', 'a', '2024-05-19')]
  // Listed, since it is due on the next working day, and nothing of it is lost: it was published this morning.
  const listed = task('3', 'a', '2024-05-20', { publishedAt: instantAt(today, 10) })
  const [morning] = planMorning({ ...known, tasks: lost, calendar: vietnamCalendar, lastRun: day('2024-05-15') })
  const recounted = (tasks: Task[], ...digests: OutboxRow[]) => recountedBy(known.agencies, tasks, digests)
  const recountedBy = (agencies: Agency[], tasks: Task[], digests: OutboxRow[]) => {
    const recount = recountSince({ day: today, counted: countedDays(vietnamCalendar, today) }, calendar)
    if (recount === null) throw new Error('Nothing is counted otherwise')
    const rows = planRecount({ ...known, agencies, tasks, calendar, recount, digests })
    return rows.map(({ taskIds, outcome }) => [
      taskIds.map((id) => id.replace(/.*-/u, '')).join(),
      outcome.state === 'suppressed' ? outcome.reason : outcome.state,
    ])
  }
  const waiting = (tasks: Task[], fields: Partial<OutboxRow> = {}): OutboxRow => {
    if (morning === undefined) throw new Error('No digest of the morning')
    return { ...morning, taskIds: tasks.map(({ id }) => id), ...fields }
  }
  const until = instantAt(today, 15)

  test('tells all, where none waits', () => {
    expect(recounted([...lost, listed])).toEqual([['1,2,3', 'planned']])
    expect(recounted([listed])).toEqual([])
  })
  test('leaves to one that waits what that says, and tells the rest', () => {
    expect(recounted([...lost, listed], waiting(lost.slice(0, 1)))).toEqual([['2,3', 'planned']])
  })
  test('goes out for nobody to whom those that wait say all that is lost, and says so in a row', () => {
    expect(recounted([...lost, listed], waiting(lost))).toEqual([['1,2,3', 'duplicate']])
    const [one, other] = [waiting(lost.slice(0, 1)), waiting(lost.slice(1), { key: 'digest#a@anbinh.example#<b' })]
    expect(recounted(lost, one, other)).toEqual([['1,2', 'duplicate']])
  })
  test.each<OutboxRow['outcome']>([
    { state: 'claimed', lease: 'l', until },
    { state: 'sending', lease: 'l', until },
    { state: 'sent', messageId: 'm', at: until, taskIds: [] },
    { state: 'unknown', at: until },
    { state: 'suppressed', reason: 'bounced', at: until },
    { state: 'failed', reason: 'Địa chỉ sai', at: until },
  ])('relies on none that is $state: it may have counted as before, or go nowhere', (outcome) => {
    expect(recounted(lost, waiting(lost, { outcome }))).toEqual([['1,2', 'planned']])
  })
  test('says of an address that has gone dead since that it has, whatever waits for it', () => {
    const dead = agency('a', { mailboxes: [mailbox('a@anbinh.example', 'bounced')] })
    expect(recountedBy([dead], lost, [waiting(lost)])).toEqual([['1,2', 'bounced']])
  })
  test('relies on none to another address', () => {
    expect(recounted(lost, waiting(lost, { to: 'b@anbinh.example' }))).toEqual([['1,2', 'planned']])
  })
})

let system: System
systemForEachTest(async (started) => {
  system = started
  await system.store.units.put({ ...unit, policy: { ...defaultPolicy, ahead: [] } })
})

async function decide(...decisions: CalendarDecision[]): Promise<void> {
  await system.set({ decisions })
}

async function startAt(text: string, hour: number, minute = 0) {
  system.at(instantAt(day(text), hour, minute))
  const [report] = await runReminders(system.deps, { on: day(text), scheduled: true })
  await system.drain()
  return report?.run
}

async function startBreaksBeforeItsMark(text: string, hour: number): Promise<void> {
  system.at(instantAt(day(text), hour))
  const runs = { ...system.store.runs, recounted: () => Promise.reject(new Error('cut off')) }
  const deps = { ...system.deps, store: { ...system.store, runs } }
  await expect(runReminders(deps, { on: day(text) })).rejects.toThrow(/1 of 1/)
}

const told = () => system.sent.filter(({ mail }) => mail.to === 'a@anbinh.example').map(({ mail }) => mail)

describe('a day off that is declared after the last morning before it', () => {
  beforeEach(async () => {
    await system.holds(
      [agency('a'), agency('b')],
      [task('1', 'a', '2024-05-17'), task('2', 'a', '2024-05-23'), task('3', 'b', '2024-05-23')],
    )
    system.at(morningOf('2024-05-16'))
    await system.remind()
    await system.drain()
  })

  test('is told of on that very day, once, and to nobody whom it does not concern', async () => {
    expect(told()).toEqual([])
    await decide(rest('2024-05-17'))
    expect(await startAt('2024-05-16', 14)).toBe('recounted')
    expect(await startAt('2024-05-16', 14, 30)).toBe('already-run')
    expect(told().map(({ subject }) => subject)).toEqual([
      '1 việc đến ngày làm việc cuối cùng – nhắc việc ngày 16/5/2024 (lịch làm việc thay đổi)',
    ])
    expect(told()[0]?.text).toContain('Lịch làm việc vừa thay đổi')
    expect(system.sent.filter(({ mail }) => mail.to === 'b@anbinh.example')).toEqual([])
    expect(await startAt('2024-05-17', 9)).toBe('day-off')
    expect(told()).toHaveLength(1)
  })

  test('declared in the evening, is made good by the next morning, which speaks of it as overdue', async () => {
    await decide(rest('2024-05-17'))
    expect(await startAt('2024-05-17', 9)).toBe('day-off')
    expect(told()).toEqual([])
    const late = { ...defaultPolicy, ahead: [], overdue: { first: [3], every: 5 } }
    await system.set({ policy: late })
    expect(await startAt('2024-05-20', 9)).toBe('completed')
    expect(told().map(({ subject }) => subject)).toEqual(['1 việc quá hạn – nhắc việc ngày 20/5/2024'])
    expect(await startAt('2024-05-20', 9, 30)).toBe('already-run')
  })

  test('and taken back on the same day leaves everything as it was', async () => {
    await decide(rest('2024-05-17'))
    await decide()
    expect(await startAt('2024-05-16', 14)).toBe('already-run')
    expect(await startAt('2024-05-17', 9)).toBe('completed')
    expect(told().map(({ subject }) => subject)).toEqual(['1 việc đến hạn hôm nay – nhắc việc ngày 17/5/2024'])
  })

  test('is told of once where the start that plans it breaks before its mark', async () => {
    await decide(rest('2024-05-17'))
    await startBreaksBeforeItsMark('2024-05-16', 14)
    expect(await startAt('2024-05-16', 14, 30)).toBe('recounted')
    expect(told()).toHaveLength(1)
  })

  describe('while the morning’s own letter waits', () => {
    const ahead = task('4', 'a', '2024-05-16')
    beforeEach(async () => {
      await system.holds([], [ahead])
      system.at(morningOf('2024-05-16'))
    })
    // The morning of this describe has been completed by now; this one is completed by hand with what it left waiting.
    const waits = async () => {
      const now = morningOf('2024-05-16')
      const tasks = [ahead, task('1', 'a', '2024-05-17')]
      const policy = { ...defaultPolicy, ahead: [1] }
      const input = { unit: unit.id, tasks, agencies: [agency('a')], policy, calendar: vietnamCalendar, now }
      const [row] = planMorning({ ...input, lastRun: day('2024-05-15'), today: day('2024-05-16') })
      if (row === undefined) throw new Error('no digest')
      await system.store.outbox.plan(row)
      await system.set({ policy })
      return row
    }

    test('is told by that one alone, also where the start that leaves it so breaks before its mark', async () => {
      const row = await waits()
      await decide(rest('2024-05-17'))
      await startBreaksBeforeItsMark('2024-05-16', 14)
      await system.deliver(row)
      expect(await startAt('2024-05-16', 14, 30)).toBe('recounted')
      expect(told().map(({ subject }) => subject)).toEqual([
        '1 việc đến hạn hôm nay, 1 việc đến ngày làm việc cuối cùng – nhắc việc ngày 16/5/2024',
      ])
    })

    test('is told all the same where an index that lags knows nothing of its having gone out', async () => {
      const row = await waits()
      await system.deliver(row)
      await decide(rest('2024-05-17'))
      const { outbox } = system.store
      const lagging = { ...outbox, open: async () => ({ items: [row], cursor: null }) }
      system.at(instantAt(day('2024-05-16'), 14))
      await runReminders({ ...system.deps, store: { ...system.store, outbox: lagging } }, { on: day('2024-05-16') })
      await system.drain()
      expect(told()).toHaveLength(2)
      expect(told()[1]?.subject).toContain('(lịch làm việc thay đổi)')
    })
  })

  test('speaks only of what is open still', async () => {
    await decide(rest('2024-05-17'))
    const open = await system.store.tasks.get(unit.id, task('1', 'a', null).id)
    if (open === null) throw new Error('no task')
    await system.store.tasks.update({ ...open, status: 'withdrawn' }, open.version)
    expect(await startAt('2024-05-16', 14)).toBe('recounted')
    expect(told()).toEqual([])
  })
})
