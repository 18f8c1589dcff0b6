import type { WorkingCalendar } from '../../../shared/calendar/working-days.ts'
import { type AgencyLookup } from '../../../shared/reminding/recipients.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { calendarOf, type Unit } from '../../../shared/tracking/unit.ts'
import { type Account, type Moment, nameOf } from '../witness.ts'

// What the checks ask of the account: how things stood at a step.

/** As far apart as clocks are, and some more. */
export const clockHours = 1 / 60

/** What something was when a step began; undefined before its first. */
export function asOf<T>(past: readonly Moment<T>[] | undefined, step: number): Moment<T> | undefined {
  return past?.findLast((moment) => moment.step < step)
}

/** What something was once a step was over. */
export function after<T>(past: readonly Moment<T>[] | undefined, step: number): Moment<T> | undefined {
  return asOf(past, step + 1)
}

/** Whether something changed within steps, the first one excluded. */
export function isStirred(past: readonly Moment<unknown>[] | undefined, from: number, to: number): boolean {
  return past?.some(({ step }) => step > from && step <= to) ?? false
}

/** The pasts of the tasks that letters call by this name: several where the work was handed on. */
export function pastsNamed({ tasks }: Account, name: string): Moment<Task>[][] {
  return [...tasks.values()].filter(([first]) => first !== undefined && nameOf(first.was) === name)
}

export function unitAfter({ units }: Account, step: number): Unit {
  const moment = after(units, step) ?? units[0]
  if (moment === undefined) throw new Error('There is no unit')
  return moment.was
}

const calendars = new WeakMap<Unit, WorkingCalendar>()

export function calendarAfter(account: Account, step: number): WorkingCalendar {
  const unit = unitAfter(account, step)
  const calendar = calendars.get(unit) ?? calendarOf(unit)
  calendars.set(unit, calendar)
  return calendar
}

/** The directory once a step was over. */
export function directoryAfter({ agencies }: Account, step: number): AgencyLookup {
  return (id) => after(agencies.get(id), step)?.was ?? null
}
