import type { Instant } from '../calendar/day.ts'
import type { ChangeCode, HistoryEntry } from '../tracking/actor.ts'
import { reopenedOf, withdrawalOf } from '../tracking/changes.ts'
import type { Task } from '../tracking/task.ts'
import type { OutboxRow } from './outbox.ts'

// A letter that tells of a change of a row is planned before the change is written, under the instant of the change, and
// goes out only if the change is there. So a crash in between loses neither: the morning's sweep finds the letter, and
// the letter finds out whether there is something to tell. Were it planned afterwards, a crash would leave a
// confirmation that nobody ever gets a receipt for.

const entriesOf = {
  receipt: ['confirmed'],
  extension: ['extended', 'extension-cancelled'],
  request: ['extension-asked'],
  refusal: ['extension-refused'],
  disclaimer: ['disclaimed'],
  'disclaimer-refusal': ['disclaimer-refused'],
  limit: ['date-accepted', 'date-set', 'date-corrected', 'event-entered'],
  withdrawal: ['withdrawn'],
  reopened: ['undone'],
} as const satisfies Partial<Record<OutboxRow['kind'], readonly ChangeCode[]>>

/**
 * A letter that follows from a change: receipt, granted date (or that it is taken back), request for one, refused request,
 * work that is said to be somebody else's, the answer that it is not, first date or corrected one, withdrawal, a
 * confirmation that was taken back.
 */
export type Consequence = keyof typeof entriesOf
const consequences: readonly Consequence[] = [
  'receipt',
  'extension',
  'request',
  'refusal',
  'disclaimer',
  'disclaimer-refusal',
  'limit',
  'withdrawal',
  'reopened',
]

export function isConsequence(kind: OutboxRow['kind']): kind is Consequence {
  return kind in entriesOf
}

/** What has to be told of a change from `before` to `after`, with the instant that the letter goes by. */
export function consequencesOf(before: Task, after: Task): Array<{ kind: Consequence; at: Instant }> {
  return consequences.flatMap((kind) => {
    const at = standsSince(kind, after)
    return at === null || at === standsSince(kind, before) ? [] : [{ kind, at }]
  })
}

/** Since when what the letter tells is so; null where it is not so (any more). */
export function standsSince(kind: Consequence, task: Task): Instant | null {
  switch (kind) {
    case 'receipt':
      return task.completion?.at ?? null
    case 'extension':
      return task.extension?.grantedAt ?? task.extensionCancelled?.at ?? null
    case 'request':
      return task.extensionRequest?.at ?? null
    case 'refusal':
      return task.extensionRefused?.at ?? null
    case 'disclaimer':
      return task.disclaimer?.at ?? null
    case 'disclaimer-refusal':
      return task.disclaimerRefused?.at ?? null
    case 'limit':
      return dateGivenAt(task)
    case 'withdrawal':
      return withdrawalOf(task)?.at ?? null
    case 'reopened':
      return reopenedOf(task)?.at ?? null
  }
}

/**
 * When the date that counts was given by a coordinator; an agency that enters its own event knows. One that was put right once
 * the work was done is told only if that is opened again.
 */
function dateGivenAt({ status, due, history }: Task): Instant | null {
  const given = history.findLastIndex(({ what }) => isEntryOf('limit', what))
  const entry = history[given]
  const over = status === 'done' && given > history.findLastIndex(({ what }) => what === 'confirmed')
  return due === null || over || entry?.by.kind !== 'coordinator' ? null : entry.at
}

function isEntryOf(kind: Consequence, what: HistoryEntry['what']): boolean {
  return entriesOf[kind].some((code) => code === what)
}

/** What a letter tells the coordinators, who are to answer. */
const toCoordinators = ['request', 'disclaimer'] as const satisfies readonly Consequence[]
export type Asking = (typeof toCoordinators)[number]

export function isAsking(kind: OutboxRow['kind']): kind is Asking {
  return toCoordinators.some((one) => one === kind)
}

/** Whether the change that the letter was planned for was ever written. */
export function wasWritten(row: Pick<OutboxRow, 'plannedAt'> & { kind: Consequence }, task: Task): boolean {
  return task.history.some((entry) => isEntryOf(row.kind, entry.what) && entry.at === row.plannedAt)
}

/** For how long the change can still be on its way; no request takes longer. */
export const writingSeconds = 60
