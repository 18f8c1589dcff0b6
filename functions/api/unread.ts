import { reporting } from '../../shared/store/reporting.ts'
import type { ApiDeps } from './deps.ts'

/**
 * What of a unit an answer goes without, since it cannot be read. Whoever lists items hands the part for their kind to
 * the store: the list then holds all the others, the fault is in the log, and the answer says how many entries it may
 * lack, a page above its body, JSON as `unread`. An item counts once, in however many lists of the answer it stands.
 *
 * Not for what decides by everything being there; that is refused (`operations/directory/read-directory.ts`).
 */
export function unreadOf(deps: Pick<ApiDeps, 'log'>, unit: string) {
  return {
    tasks: reporting(deps, unit, 'damaged-task'),
    plans: reporting(deps, unit, 'damaged-plan'),
    agencies: reporting(deps, unit, 'damaged-agency'),
    letters: reporting(deps, unit, 'damaged-letter'),
    coordinators: reporting(deps, unit, 'damaged-coordinator'),
  }
}
export type Unread = ReturnType<typeof unreadOf>

export function countUnread(unread: Unread): number {
  return Object.values(unread).reduce((sum, { found }) => sum + found.size, 0)
}

/** `2 việc, 1 cơ quan`; null where everything could be read. */
export function unreadInWords({ tasks, plans, agencies, letters, coordinators }: Unread): string | null {
  const kinds = [
    [tasks, 'việc'],
    [plans, 'kế hoạch'],
    [agencies, 'cơ quan'],
    [letters, 'thư'],
    [coordinators, 'cán bộ đầu mối'],
  ] as const
  const parts = kinds.filter(([{ found }]) => found.size > 0).map(([{ found }, what]) => `${found.size} ${what}`)
  return parts.length === 0 ? null : parts.join(', ')
}
