import { type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { firstNoticeRows } from '../../../../shared/reminding/letters.ts'
import { type NewlyHeard, newlyHeard, toldAt } from '../../../../shared/reminding/moves.ts'
import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { ApiDeps } from '../../deps.ts'

type Deps = Pick<ApiDeps, 'store' | 'clock' | 'log'>
type Opened = NewlyHeard & { open: Array<Pick<Task, 'id' | 'unit' | 'agencyId' | 'publishedAt'>> }

/**
 * The letters to addresses that a change of the directory makes an agency's own: what is open now, and that no letter
 * has told that address, since the notices of its plans went elsewhere or to nobody. An address that was taken out and
 * entered again has been told already. To be planned before the change is written and asked for after it: a crash in
 * between loses none, and a letter whose change was never written finds nobody at its address.
 *
 * An open task that cannot be read keeps no address from being put right: the letter names it by its id, and its part goes
 * out once it can be. What a letter that cannot be read told is told again: better twice than never.
 */
export async function firstNotices(
  deps: Deps,
  before: readonly Agency[],
  after: readonly Agency[],
): Promise<OutboxRow[]> {
  const now = deps.clock()
  // An agency stands in the directory before it gets its first row, so one that is new there has nothing open.
  const known = new Set(before.map(({ id }) => id))
  const heard = newlyHeard(before, after, dayAt(now)).filter(({ agency }) => known.has(agency.id))
  const opened = (await inBatches(heard, 16, (one) => withOpen(deps, one))).filter(({ open }) => open.length > 0)
  const told = await toldAlready(deps, opened, dayAt(now))
  return opened.flatMap(({ agency, fresh, open }) =>
    fresh.flatMap((to) => {
      const untold = open.filter(({ id }) => !told.has(keyOf(agency.id, to, id)))
      return firstNoticeRows(agency, to, untold, { agencies: after, now })
    }),
  )
}

async function withOpen(deps: Deps, heard: NewlyHeard): Promise<Opened> {
  const { unit, id: agencyId } = heard.agency
  const open: Opened['open'] = []
  const reported = reporting(deps, unit, 'damaged-task')
  const ofAgency = eachOf((page) => deps.store.tasks.ofAgency(unit, agencyId, { ...page, status: 'open' }), reported)
  for await (const task of ofAgency) open.push(task)
  const unread = [...reported.found.keys()].map((id) => ({ id, unit, agencyId, publishedAt: deps.clock() }))
  return { ...heard, open: [...open, ...unread] }
}

/** What the fresh addresses know, by `keyOf`. The outbox since the oldest of those tasks was given says it; read once. */
async function toldAlready(deps: Deps, opened: readonly Opened[], today: Day): Promise<Set<string>> {
  const told = new Set<string>()
  const [first] = opened
  if (first === undefined) return told
  const given = opened.flatMap(({ open }) => open.map(({ publishedAt }) => dayAt(publishedAt)))
  const from = given.reduce((oldest, day) => (day < oldest ? day : oldest), today)
  const byAddress = new Map<string, Array<[address: string, of: Opened]>>()
  const all = opened.flatMap((of) => of.fresh.map((address): [string, Opened] => [address, of]))
  for (const pair of all) byAddress.set(pair[0], [...(byAddress.get(pair[0]) ?? []), pair])
  const { unit } = first.agency
  const days = { from, to: today }
  const reported = reporting(deps, unit, 'damaged-letter')
  for await (const row of eachOf((page) => deps.store.outbox.ofUnit(unit, days, page), reported)) {
    const concerned = row.outcome.state === 'planned' ? all : (byAddress.get(row.to ?? '') ?? [])
    for (const [address, of] of concerned) {
      for (const id of toldAt(address, of, row, today)) told.add(keyOf(of.agency.id, address, id))
    }
  }
  return told
}

function keyOf(agencyId: string, address: string, taskId: string): string {
  return `${agencyId} ${address} ${taskId}`
}
