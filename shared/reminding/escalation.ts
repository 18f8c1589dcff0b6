import type { Day, Instant } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../calendar/working-days.ts'
import type { Agency } from '../tracking/agency.ts'
import { aimed } from '../tracking/aim.ts'
import type { Policy } from '../tracking/policy.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { nothingUnread, type Unread } from '../tracking/unread.ts'
import { plannedRow } from './planned-row.ts'
import { milestonesOf } from './milestones.ts'
import { countedFrom } from './morning.ts'
import type { OutboxRow } from './outbox.ts'
import { overtakenOf } from './overtaken.ts'
import { lookBack, type PassedOver } from './passed-over.ts'
import { addressOf, isUnknown, lookupOf, type Recipient, recipientsOf } from './recipients.ts'

type EscalationInput = {
  unit: string
  tasks: readonly Task[]
  agencies: readonly Agency[]
  /** Addresses of the unit's coordinators. */
  coordinators: readonly string[]
  policy: Policy
  calendar: WorkingCalendar
  lastRun: Day | null
  today: Day
  now: Instant
  open?: readonly OutboxRow[]
  unread?: Unread
  passedOver?: PassedOver | undefined
}

type Hearer = { recipient: Recipient; superiors: Set<string>; tasks: Task[]; triggered: boolean }

/**
 * Who else is told this morning: on each day on which an agency is reminded of work that has been overdue for as many
 * working days as the policy says, its superior, and from the second threshold on every coordinator. A letter of their
 * own, one an address a day, since theirs has no link by which to confirm in the agency's name. It lists all that is
 * overdue for so long, not only what brought it about.
 */
export function planEscalations(input: EscalationInput): OutboxRow[] {
  const { unit, agencies, policy, calendar, today, now } = input
  const { superiorAfter, coordinatorAfter } = policy.escalation
  const earliest = Math.min(superiorAfter ?? Infinity, coordinatorAfter ?? Infinity)
  if (earliest === Infinity || !isWorkingDay(calendar, today)) return []
  const lookup = lookupOf(agencies)
  const overtaken = overtakenOf('escalation', input)
  const owed = new Set(overtaken.flatMap(({ owes }) => owes))
  // One that only counted some of it owes all that its reader hears of.
  const owedWhole = new Set(overtaken.flatMap(({ row }) => (row.more === undefined ? [] : (row.to ?? []))))
  const hearers = new Map<string, Hearer>()
  const hear = (recipient: Recipient, superior: string | null, task: Task, triggers: boolean) => {
    const key = recipient.to ?? `agency:${superior ?? ''}`
    const hearer = hearers.get(key) ?? { recipient, superiors: new Set(), tasks: [], triggered: false }
    if (superior !== null) hearer.superiors.add(superior)
    // A coordinator can be a superior too; each row is told once.
    if (!hearer.tasks.includes(task)) hearer.tasks.push(task)
    hearer.triggered ||= triggers || owedWhole.has(key)
    hearers.set(key, hearer)
  }

  const { unread = nothingUnread, lastRun } = input
  const before = lookBack(input.passedOver, { lookup, lastRun, today })
  for (const { task, count, toldAfter } of longOverdue(input, earliest)) {
    const told = toldAfter(before.lastRunOf(task.id))
    const triggers = (after: number) => owed.has(task.id) || told >= after
    const superior = lookup(task.agencyId)?.superiorId ?? null
    const isKnown = superior !== null && !isUnknown(superior, unread.agencies, lookup, today)
    if (superiorAfter !== null && count >= superiorAfter && superior !== null && isKnown) {
      const unreadSince = before.unreadSince(task.agencyId)
      const late = unreadSince === undefined ? before.lateFor(superior) : { since: unreadSince, reached: nobody }
      const own = new Set(recipientsOf(task.agencyId, lookup, today).map((recipient) => recipient.to))
      for (const recipient of recipientsOf(superior, lookup, today)) {
        // Who sits in both offices has the digest already.
        if (recipient.to !== null && own.has(recipient.to)) continue
        const isLate = late !== null && !late.reached.has(recipient.to ?? '') && toldAfter(late.since) >= superiorAfter
        hear(recipient, superior, task, isLate || triggers(superiorAfter))
      }
    }
    if (coordinatorAfter === null || count < coordinatorAfter) continue
    for (const email of new Set(input.coordinators.map(addressOf))) {
      hear({ usable: true, to: email }, null, task, triggers(coordinatorAfter))
    }
  }
  return [...hearers.values()]
    .filter((hearer) => hearer.triggered)
    .map(({ recipient, superiors, tasks }) =>
      plannedRow({
        unit,
        day: today,
        kind: 'escalation',
        recipient,
        about: '',
        agencyIds: [...superiors].toSorted(),
        taskIds: tasks.map((task) => task.id),
        now,
      }),
    )
}

const nobody: ReadonlySet<string> = new Set()

/**
 * Rows overdue for at least `earliest` working days, the longest first, with the count at which they were last reminded
 * of after a run (0 where that was not so).
 */
function longOverdue(
  { tasks, policy, calendar, today }: EscalationInput,
  earliest: number,
): Array<{ task: Task; count: number; toldAfter: (run: Day | null) => number }> {
  return tasks
    .flatMap((stored) => {
      const task = aimed(stored, calendar)
      const due = effectiveDue(task)
      if (task.status !== 'open' || due === null || due.lastDay >= today) return []
      const count = workingDaysBetween(calendar, due.lastDay, today)
      if (count < earliest) return []
      const counted = countedFrom(task)
      const toldAfter = (run: Day | null) => {
        const from = run !== null && run > counted ? run : counted
        const reminded = milestonesOf(due, policy, calendar, from, today).filter(({ kind }) => kind === 'overdue')
        return Math.max(0, ...reminded.map((milestone) => milestone.count))
      }
      return [{ task, due, count, toldAfter }]
    })
    .toSorted((a, b) => inOrder(a.due.lastDay, b.due.lastDay) || inOrder(a.task.id, b.task.id))
}
