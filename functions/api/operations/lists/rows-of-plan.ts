import { z } from 'zod'
import { BadCursor, eachOf, type Page, type PageRequest } from '../../../../shared/store/store.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'

/**
 * A plan's rows, nearest date first, undated ones last, on one date by agency, as it is called now and shown. In the table they stand by their ids, and
 * an index of their own would cost a write for every change of every row; so the plan's partition is read whole and
 * sorted. Its page reads it for the counts anyway.
 */
export function rowsOfPlan(
  { store }: Pick<ApiDeps, 'store'>,
  unit: string,
  planId: string,
  names: () => Promise<(task: Task) => Task>,
) {
  let sorted: Promise<Placed[]> | undefined
  return async ({ limit = 50, cursor, ...reported }: PageRequest): Promise<Page<Task>> => {
    const after = cursor ? placeIn(cursor, planId) : null
    // One request may ask for several pages.
    sorted ??= names().then((named) => sortedRows(store, { unit, planId }, named, reported))
    const rest = (await sorted).filter(({ place }) => after === null || isBefore(after, place))
    const given = rest.slice(0, limit)
    const last = given.at(-1)
    return {
      items: given.map(({ task }) => task),
      cursor: last !== undefined && rest.length > given.length ? cursorAt(planId, last.place) : null,
    }
  }
}

/** Date, agency, id: in this order rows are compared. */
type Place = [day: string, agency: string, id: string]
type Placed = { task: Task; place: Place }

async function sortedRows(
  store: ApiDeps['store'],
  { unit, planId }: { unit: string; planId: string },
  named: (task: Task) => Task,
  reported: Pick<PageRequest, 'onDamaged'>,
): Promise<Placed[]> {
  const rows: Placed[] = []
  for await (const stored of eachOf((page) => store.tasks.ofPlan(unit, planId, page), reported)) {
    const task = named(stored)
    rows.push({ task, place: [effectiveDue(task)?.lastDay ?? undated, task.agencyName, task.id] })
  }
  return rows.toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1))
}

/** Behind every day: digits sort before letters. */
const undated = 'undated'

const names = new Intl.Collator('vi')

function isBefore(a: Place, b: Place): boolean {
  if (a[0] !== b[0]) return a[0] < b[0]
  const byName = names.compare(a[1], b[1])
  return byName === 0 ? a[2] < b[2] : byName < 0
}

const Cursor = z.tuple([z.string(), z.string(), z.string(), z.string()])

function cursorAt(planId: string, place: Place): string {
  return Buffer.from(JSON.stringify([planId, ...place])).toString('base64url')
}

function placeIn(cursor: string, planId: string): Place {
  try {
    const [plan, ...place] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (plan === planId) return place
  } catch (cause) {
    throw new BadCursor('Not a cursor', { cause })
  }
  throw new BadCursor('The cursor belongs to another plan')
}
