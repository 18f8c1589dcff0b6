import type { Child } from 'hono/jsx'
import { dayAt } from '../../../shared/calendar/day.ts'
import { nothingFolded } from '../../../shared/tracking/periods.ts'
import { continuesOn } from '../../../shared/tracking/plan-run.ts'
import { unknownNames } from '../../../shared/tracking/publication.ts'
import type { BoxCounts } from '../../../shared/tracking/statistics.ts'
import type { CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { listTasks } from '../operations/lists/list-tasks.ts'
import type { OpenPlan } from '../operations/plans/open-plan.ts'
import { twinOf } from '../operations/plans/twin-plan.ts'
import type { Unread } from '../unread.ts'
import { calendarFor } from '../operations/settings/unit-settings.ts'
import { DraftBody } from './views/draft-page.tsx'
import { PlanRun } from './views/plan-run.tsx'
import { PublishedBody } from './views/published-page.tsx'

/** A draft as its page shows it. */
export async function draftBody(
  deps: ApiDeps,
  { plan, draft, reading, matches }: OpenPlan,
  unread: Unread,
): Promise<Child> {
  return (
    <DraftBody
      plan={plan}
      draft={draft}
      reading={reading}
      matches={matches}
      agencies={await deps.store.agencies.list(plan.unit, unread.agencies)}
      run={<PlanRun plan={plan} draft={draft} now={deps.clock()} />}
      today={dayAt(deps.clock())}
      twin={await twinOf(deps, plan, unread.plans)}
    />
  )
}

/** A plan that has been published as its page shows it. */
export async function publishedBody(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  { plan, draft, matches, progress, folding, misnamed, unread }: OpenPlan & { progress: BoxCounts; unread: Unread },
  { cursor, allPeriods }: { cursor?: string | undefined; allPeriods: boolean },
): Promise<Child> {
  const shown = allPeriods ? nothingFolded : folding
  const asked = { plan: plan.id, limit: 100, cursor, away: shown.away }
  const tasks = await listTasks(deps, caller, asked, unread)
  const listed = () => deps.store.agencies.list(plan.unit, unread.agencies)
  const unknown = continuesOn(plan) === null ? [] : unknownNames(draft, await listed())
  // A name that is not found may be that of an agency which cannot be read: nobody is asked about it.
  const askedAbout = unread.agencies.found.size === 0 ? unknown : []
  return (
    <PublishedBody
      plan={plan}
      draft={draft}
      matches={matches}
      counts={progress}
      tasks={tasks.items}
      next={tasks.cursor}
      folding={shown}
      misnamed={misnamed}
      allPeriods={allPeriods}
      today={dayAt(deps.clock())}
      calendar={await calendarFor(deps, caller.unit)}
      run={<PlanRun plan={plan} draft={draft} now={deps.clock()} unknown={askedAbout} />}
    />
  )
}
