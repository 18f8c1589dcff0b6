import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import type { CalendarDecision } from '../../shared/calendar/unit-decisions.ts'
import { isWorkingDay, type WorkingCalendar } from '../../shared/calendar/working-days.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { aim } from '../../shared/calendar/working-days.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { calendarOf, defaultPolicy, type Unit } from '../../shared/tracking/unit.ts'
import { agency, day, mailbox, task, unit as sampleUnit } from '../reminding/samples.ts'
import type { Chance } from './chance.ts'

/** What one seed begins with; what happens then follows from the same chance. */
export type Scenario = {
  begins: Day
  /** The first day on which everything works again, so that all can come to its end. */
  calmFrom: Day
  ends: Day
  unit: Unit
  coordinators: string[]
  agencies: Agency[]
  tasks: Task[]
  /** The last morning that was completed before; null where there was none. */
  lastRun: Day | null
  /** Something does not work at all on some days, until an hour of each of them. */
  outage: { of: 'mornings' | 'workers' | 'ses' | 'quota'; from: Day; to: Day; untilHour: number } | null
  /** A decision on working days that is entered while reminders go out. */
  decision: CalendarDecision | null
}

/**
 * Stretches of days that differ: an ordinary week; the holidays around 30 April with a Monday that is rested in exchange
 * for a worked Saturday; the days before and after that Saturday.
 */
const beginnings: Array<{ begins: Day; trouble: readonly number[] }> = [
  { begins: day('2024-05-15'), trouble: [2, 4] },
  { begins: day('2024-05-16'), trouble: [2, 3] },
  { begins: day('2024-05-02'), trouble: [2, 3] },
  { begins: day('2024-04-26'), trouble: [7] },
]

/** Friday 17 May is rested and Saturday 18 May worked in its place, in this unit alone. */
const exchanged: CalendarDecision = {
  kind: 'swap',
  off: day('2024-05-17'),
  worked: day('2024-05-18'),
  source: { number: '15/UBND-VP', date: day('2024-05-02') },
}
const dayOff: CalendarDecision = {
  kind: 'off',
  name: 'Nghỉ theo quyết định của tỉnh',
  occasion: 'other',
  from: day('2024-05-20'),
  to: day('2024-05-20'),
  source: { number: '16/UBND-VP', date: day('2024-05-02') },
}

export function scenarioOf(chance: Chance): Scenario {
  const { begins, trouble: lengths } = chance.pick(beginnings)
  const trouble = chance.pick(lengths)
  const calmFrom = addDays(begins, trouble)
  const decision = chance.happens(0.3) ? chance.pick([exchanged, dayOff]) : null
  const isKnown = decision !== null && chance.happens(0.5)
  const superiors = chance.happens(0.4)
  const unit: Unit = {
    ...sampleUnit,
    policy: {
      ...defaultPolicy,
      escalation: superiors ? { superiorAfter: 1, coordinatorAfter: 3 } : defaultPolicy.escalation,
      weeklySummary: chance.happens(0.5),
    },
    ...(isKnown && { decisions: [decision] }),
  }
  const calendar = calendarOf(unit)
  return {
    begins,
    calmFrom,
    ends: secondWorkingDayFrom(calmFrom, calendar),
    unit,
    coordinators: chance.happens(0.2) ? ['can-bo@anbinh.example', 'pho@anbinh.example'] : ['can-bo@anbinh.example'],
    agencies: agenciesOf(superiors),
    tasks: [
      ...['a', 'b', 'c', 'c', 'd', 'e'].map((who, at) => taskOf(chance, `viec${at}`, who, begins, calendar)),
      task('viec6', 'b', null, { deadline: onceItHappened, ...publishedBefore(begins) }),
    ],
    lastRun: chance.happens(0.7) ? addDays(begins, -1) : null,
    outage: chance.happens(0.3) ? outageIn(chance, begins, trouble) : null,
    decision: isKnown ? null : decision,
  }
}

/** Two agencies behind one address, one with two addresses, one with none, one that was dissolved into another. */
function agenciesOf(superiors: boolean): Agency[] {
  const shared = [mailbox('chung@anbinh.example')]
  const above = superiors ? { superiorId: 'tren' } : {}
  return [
    agency('a', { mailboxes: shared, ...above }),
    agency('b', { mailboxes: shared }),
    agency('c', { mailboxes: [mailbox('c1@anbinh.example'), mailbox('c2@anbinh.example')], ...above }),
    agency('d', { mailboxes: [] }),
    agency('e', { mailboxes: [mailbox('e@anbinh.example')], validTo: day('2024-04-01'), successors: ['b'] }),
    ...(superiors ? [agency('tren', { mailboxes: [mailbox('tren@anbinh.example')] })] : []),
  ]
}

function taskOf(chance: Chance, name: string, who: string, begins: Day, calendar: WorkingCalendar): Task {
  const lastDay = addDays(begins, chance.pick([-9, -2, 0, 1, 1, 2, 3, 6, 9]))
  const due = { lastDay, remindFor: aim(calendar, lastDay) }
  return task(name, who, lastDay, { due, ...publishedBefore(begins) })
}

function publishedBefore(begins: Day): Pick<Task, 'publishedAt' | 'history'> {
  const publishedAt = instantAt(addDays(begins, -15), 9)
  return { publishedAt, history: [{ at: publishedAt, by: { kind: 'system' }, what: 'published' }] }
}

/** Has no date until somebody enters the event. */
const onceItHappened: Task['deadline'] = {
  kind: 'event',
  after: 'sau khi sự việc xảy ra',
  within: { days: 1, working: true },
  text: 'chậm nhất 01 ngày làm việc sau khi sự việc xảy ra',
  span: [0, 10],
}

function outageIn(chance: Chance, begins: Day, trouble: number): Scenario['outage'] {
  const first = chance.between(0, trouble - 2)
  const last = Math.min(trouble - 1, first + chance.between(0, 3))
  const of = chance.pick(['mornings', 'workers', 'ses', 'quota'] as const)
  // Letters ask for quota, and for SES, every ten minutes: a whole day of that is long and shows no more.
  const untilHour = of === 'mornings' || of === 'workers' ? 24 : chance.between(8, 10)
  return { of, from: addDays(begins, first), to: addDays(begins, last), untilHour }
}

/** What the first calm morning leaves behind, a letter of unknown end, is settled by the second. */
function secondWorkingDayFrom(from: Day, calendar: WorkingCalendar): Day {
  let on = from
  for (let found = 0; ; on = addDays(on, 1)) {
    if (isWorkingDay(calendar, on)) found++
    if (found === 2) return on
  }
}
