import { addDays, type Day, dayAt, yearOf } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { isYearKnown, type WorkingCalendar } from '../calendar/working-days.ts'
import type { ChangeCode } from '../tracking/actor.ts'
import type { Agency } from '../tracking/agency.ts'
import { aimed } from '../tracking/aim.ts'
import { awaitedEvent } from '../tracking/awaited-event.ts'
import { awaitsOccasion } from '../tracking/events.ts'
import { hasBegun } from '../tracking/periods.ts'
import type { BoxCounts } from '../tracking/statistics.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import type { Unread } from '../tracking/unread.ts'
import type { MailKind, OutboxRow } from './outbox.ts'
import { hangsOn, lookupOf, recipientsOf } from './recipients.ts'
import { undeliveredOf } from './undelivered.ts'
import { mondayOf } from './weekly.ts'

/** What a coordinator is told of a week: the whole in numbers, and by name what needs a person. */
export type WeekAccount = {
  monday: Day
  counts: BoxCounts
  /** Open rows that are overdue since the seven days before today: their last day lay there, or it was given there, passed already. */
  newlyOverdue: Task[]
  /** Open rows that are due, or aimed at, from today to Sunday. */
  dueThisWeek: Task[]
  /** Open rows of which a later date was asked for. */
  asked: Task[]
  /** Open rows that their agency says are not its own. */
  disclaimed: Task[]
  /** Open rows that wait for the day of an event that is sure to come. */
  awaiting: Task[]
  /** Open rows without a date for another reason; standing duties are none, nor periods that have not begun. */
  undated: number
  drafts: number
  /** Agencies with open work that no letter can reach. */
  withoutAddress: number
  /** `agencies`: the names of those it was about; none of a letter to a coordinator. */
  undelivered: Array<{ to: string | null; agencies: string[]; day: Day; kind: string; why: string }>
  /** The coming year, from its last quarter on, while its Tết and National Day are not decided; reminders guess then. */
  unsureYear: number | null
  unread: UnreadOfWeek
}

/** Ids of what is stored and cannot be read, so that no number and no list of the account has it. */
export type UnreadOfWeek = Unread & Record<'plans' | 'letters', ReadonlySet<string>>

/** A quarter: as early as decisions were ever made, and before reminders look into the year. */
const daysAhead = 92

/** Draws up the account from what is open now and the e-mails of the last seven days. */
export function weekAccount(known: {
  open: readonly Task[]
  counts: BoxCounts
  drafts: number
  agencies: readonly Agency[]
  letters: readonly OutboxRow[]
  unread: UnreadOfWeek
  today: Day
  calendar: WorkingCalendar
}): WeekAccount {
  const { today, calendar, agencies, unread } = known
  const open = known.open.map((task) => aimed(task, calendar))
  const weekAgo = addDays(today, -7)
  const monday = mondayOf(today)
  const sunday = addDays(monday, 6)
  const dated = open.flatMap((task) => {
    const due = effectiveDue(task)
    return due === null ? [] : [{ task, due }]
  })
  const byDay = dated.toSorted((a, b) => inOrder(a.due.lastDay, b.due.lastDay))
  const undated = open.filter(
    (task) => effectiveDue(task) === null && !task.standing && hasBegun(task, today) && !awaitsOccasion(task),
  )
  const awaiting = undated.filter((task) => awaitedEvent(task) !== null)
  const lookup = lookupOf(agencies)
  // One that may have an address in a record that cannot be read is not said to have none.
  const silent = [...new Set(open.map((task) => task.agencyId))].filter(
    (id) =>
      !recipientsOf(id, lookup, today).some((recipient) => recipient.usable) &&
      !hangsOn(id, unread.agencies, lookup, today),
  )
  return {
    monday,
    counts: known.counts,
    newlyOverdue: byDay
      .filter(({ task, due }) => due.lastDay < today && (due.lastDay >= weekAgo || countsSince(task) >= weekAgo))
      .map(({ task }) => task),
    dueThisWeek: byDay
      .filter(({ due }) => due.lastDay >= today && (due.lastDay <= sunday || due.remindFor <= sunday))
      .map(({ task }) => task),
    asked: open.filter((task) => task.extensionRequest),
    disclaimed: open.filter((task) => task.disclaimer),
    awaiting,
    undated: undated.length - awaiting.length,
    drafts: known.drafts,
    unsureYear: unsureYearAfter(today, calendar),
    withoutAddress: silent.length,
    unread,
    undelivered: undeliveredOf(known.letters, { open: new Set(open.map(({ id }) => id)), lookup, today }).map(
      ({ row, why }) => {
        const names = row.agencyIds.map((id) => lookup(id)?.name ?? id)
        return { to: row.to, agencies: names, day: row.day, kind: kindNames[row.kind], why }
      },
    ),
  }
}

/** The day since which a row counts by its date, which can have passed by then: "sự việc ngày 2/5", entered on the 20th. */
function countsSince({ publishedAt, history }: Task): Day {
  const entry = history.findLast(({ what }) => givingDate.some((code) => code === what))
  return dayAt(entry?.at ?? publishedAt)
}
const givingDate: readonly ChangeCode[] = [
  'published',
  'added',
  'continued',
  'taken-over',
  'event-entered',
  'date-set',
  'date-corrected',
  'date-accepted',
  // The original date counts again.
  'extension-cancelled',
  // So does a row that was none of the open ones.
  'restored',
  'undone',
]

function unsureYearAfter(today: Day, calendar: WorkingCalendar): number | null {
  const year = yearOf(addDays(today, daysAhead))
  return isYearKnown(calendar, year) ? null : year
}

const kindNames: Record<MailKind, string> = {
  notice: 'thông báo giao việc',
  digest: 'thư nhắc',
  nudge: 'thư nhắc ngay',
  receipt: 'biên nhận',
  extension: 'thư gia hạn',
  escalation: 'thư báo cấp trên',
  summary: 'thư tổng hợp',
  request: 'thư xin gia hạn',
  refusal: 'thư trả lời xin gia hạn',
  disclaimer: 'thư báo việc không thuộc trách nhiệm',
  'disclaimer-refusal': 'thư trả lời về trách nhiệm',
  limit: 'thư báo thời hạn',
  withdrawal: 'thư báo rút việc',
  reopened: 'thư báo mở lại việc',
  closing: 'thư báo kết thúc theo dõi',
  'sign-in': 'thư đăng nhập',
  alert: 'thư báo cán bộ đầu mối',
}
