import type { Day, Instant } from '../../shared/calendar/day.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Unit } from '../../shared/tracking/unit.ts'
import { keyOf, writtenBody } from './stepped-client.ts'

/** What something was, from one step on, and through whose write. */
export type Moment<T> = { step: number; at: Instant; by: string; was: T }

/** A letter that SES took. */
export type Accepted = {
  /** When the worker handed it over; SES may have taken it later. */
  handedAt: Instant
  step: number
  key: string
  day: Day
  to: string
  /** Names of the tasks that its text mentions. */
  names: string[]
  /** Ids of the tasks whose pages it links to. */
  linked: ReadonlySet<string>
  /** The step at which its worker last read each item. */
  readAt: ReadonlyMap<string, number>
}

/** An address is gone, or its reader complains; `notedAt` is the step by which `feedback` had taken note of it. */
export type BadNews = { address: string; at: Instant; messageId: string; eventType: string; notedAt: number }

/** What really happened, as an observer saw it who trusts no row. */
export type Account = {
  /** The outbox in the end. */
  rows: OutboxRow[]
  accepted: Accepted[]
  badNews: BadNews[]
  tasks: Map<string, Moment<Task>[]>
  agencies: Map<string, Moment<Agency>[]>
  plans: Map<string, Moment<Plan>[]>
  units: Moment<Unit>[]
  /** What each row of the outbox was, by day and key. */
  letters: Map<string, Moment<OutboxRow>[]>
  /** Morning runs: when the first try of a day began and when the day was marked as done. */
  runs: Array<{ day: Day; begunAt: number; finishedAt: number }>
  /** The morning that was completed before all this. */
  lastRun: Day | null
  coordinators: readonly string[]
  log: string[]
}

export type Witness = ReturnType<typeof createWitness>

/** Stands behind the table and writes down what each write made of tasks, agencies, plans, units and letters. */
export function createWitness(
  given: Pick<Account, 'lastRun' | 'coordinators' | 'log'>,
  now: () => { step: number; at: Instant },
) {
  const account: Account = {
    ...given,
    rows: [],
    accepted: [],
    badNews: [],
    tasks: new Map(),
    agencies: new Map(),
    plans: new Map(),
    units: [],
    letters: new Map(),
    runs: [],
  }

  function seen<T>(pasts: Map<string, Moment<T>[]>, key: string, by: string, was: T): void {
    const past = pasts.get(key) ?? []
    past.push({ ...now(), by, was })
    pasts.set(key, past)
  }

  return {
    account,

    /** A write that went through. */
    saw(command: object, by: string): void {
      const body = writtenBody(command)
      if (body === null) return
      const { pk, sk } = keyOf(command)
      const [, , what = ''] = pk.split('#')
      if (pk === 'units' && isUnit(body)) account.units.push({ ...now(), by, was: body })
      else if (what === 'plan' && isTask(body)) seen(account.tasks, sk, by, body)
      else if (what === 'agencies' && isAgency(body)) seen(account.agencies, sk, by, body)
      else if (what === 'plans' && isPlan(body)) seen(account.plans, sk, by, body)
      else if (what === 'outbox' && isLetter(body)) seen(account.letters, sk, by, body)
      else if (what === 'runs') finished(account, body, now().step)
    },
  }
}

// The store has checked each body by its schema before it wrote it; here it is only told which it was.
const isUnit = (body: object): body is Unit => 'policy' in body
const isTask = (body: object): body is Task => 'planId' in body
const isAgency = (body: object): body is Agency => 'mailboxes' in body
const isPlan = (body: object): body is Plan => 'fileName' in body
const isLetter = (body: object): body is OutboxRow => 'outcome' in body

function finished({ runs }: Account, body: object, step: number): void {
  const day: unknown = Reflect.get(body, 'day')
  const run = runs.find((one) => one.day === day)
  if (run && run.finishedAt === 0) run.finishedAt = step
}

/** `viec3`, by which letters name a task; every task of the simulation has a name of its own. */
export function nameOf(task: Pick<Task, 'text'>): string {
  return /rà soát (viec\w+)/u.exec(task.text)?.[1] ?? ''
}
