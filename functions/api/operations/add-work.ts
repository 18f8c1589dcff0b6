import { contentHash, countsOf, jsonBytes } from '../../../shared/intake/draft-files.ts'
import { addedRows } from '../../../shared/reminding/letters.ts'
import { additionsTo, whyNotAdded } from '../../../shared/tracking/additions.ts'
import type { Draft } from '../../../shared/tracking/draft.ts'
import type { Plan } from '../../../shared/tracking/plan.ts'
import { recurs } from '../../../shared/tracking/plan-run.ts'
import { additionOf } from '../../../shared/tracking/publication.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { refusal, type Refusal } from '../problem.ts'
import { whyTooLarge, whyTooLong } from './publication-size.ts'
import { type Publication, publishPlan } from './publish-plan.ts'
import { calendarFor } from './unit-settings.ts'
import { writePlan } from './write-plan.ts'

/**
 * Work that a published plan was found to lack: rows of just that are created, and each of its agencies is told once.
 * What is to be created is decided and kept as a file, the plan becomes `publishing` again with the draft `file` that
 * holds the addition, and publishing completes it, as often as it takes.
 */
export async function addWork(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  { published, corrected, file }: { published: Draft; corrected: Draft; file: string },
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const added = additionsTo(published, corrected)
  if (added === null || added.size === 0) {
    return refusal(
      'already-published',
      'Kế hoạch đã phát hành nên chỉ thêm được việc. Việc đã có, xin sửa ở danh sách theo dõi.',
    )
  }
  const long = whyTooLong(corrected)
  if (long !== null) return refusal('invalid-input', long)
  const now = deps.clock()
  const by = actorOf(caller)
  const directory = await deps.store.agencies.list(plan.unit)
  const calendar = await calendarFor(deps, plan.unit)
  const { newAgencies, tasks, runsUntil, rowsUntil } = additionOf(plan, corrected, added, directory, calendar, by, now)
  if (tasks.length === 0) {
    return refusal('nothing-to-publish', 'Chưa có việc nào được thêm. Xin ghi cơ quan và nội dung, kể cả thời hạn.')
  }
  const why = whyNotAdded(tasks, now, runsUntil)
  if (why !== null) return refusal('invalid-input', why)
  const notices = addedRows(plan.id, plan.version + 1, tasks, { agencies: [...directory, ...newAgencies], now })
  const publication: Publication = { agencies: newAgencies, tasks, notices }
  const large = whyTooLarge(publication)
  if (large !== null) return refusal('invalid-input', large)
  const bytes = jsonBytes(publication)
  // Of two who add at once each has a file of its own, whoever comes to be the one.
  const addition = `units/${plan.unit}/plans/${plan.id}/addition-${plan.version + 1}-${contentHash(bytes)}.json`
  const begun: Plan = {
    ...plan,
    status: 'publishing',
    files: { ...plan.files, draft: file, addition },
    counts: { ...countsOf(corrected, { diagnostics: [] }), diagnostics: plan.counts.diagnostics },
    rowsUntil: recurs(corrected) ? rowsUntil : null,
    rows: (plan.rows ?? 0) + tasks.length,
    history: [...plan.history, { at: now, by, what: 'adding', detail: shortlyWhom(tasks) }],
  }
  await deps.files.put(addition, bytes, 'application/json')
  const written = await writePlan(deps, begun)
  return written.ok ? publishPlan(deps, caller, plan.id, null) : written
}

/** For the plan's history: "Trạm Y tế phường, Công an phường và 12 cơ quan khác". */
function shortlyWhom(tasks: readonly Task[]): string {
  const names = [...new Set(tasks.map(({ agencyName }) => agencyName))]
  const further = names.length - named
  return further > 0 ? `${names.slice(0, named).join(', ')} và ${further} cơ quan khác` : names.join(', ')
}
const named = 3
