import { dayAt } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { correctedCounts, keepNext } from '../../../../shared/intake/draft-files.ts'
import { addedRows } from '../../../../shared/reminding/letters.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { additionsTo, whyNotAdded } from '../../../../shared/tracking/additions.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { recurs } from '../../../../shared/tracking/plan-run.ts'
import { additionOf } from '../../../../shared/tracking/publication.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { whyNotListed } from './claim-new-names.ts'
import { whyTooLarge, whyTooLong } from './publication-size.ts'
import { complete, type Publication } from './publish-plan.ts'
import { namesIn, whyUnsure } from './unsure-names.ts'
import { writePlan } from './write-plan.ts'

/**
 * Work that a published plan was found to lack: rows of just that are created, and each of its agencies is told once.
 * What is to be created is decided and kept as a file, the plan becomes `publishing` again with the draft that holds the
 * addition, and is completed; where that is cut off, publishing it completes it, as often as it takes.
 */
export async function addWork(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  { published, corrected, calendar }: { published: Draft; corrected: Draft; calendar: WorkingCalendar },
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const added = additionsTo(published, corrected)
  if (added === null || added.size === 0) {
    return refusal(
      'already-published',
      'Kế hoạch đã phát hành nên chỉ thêm được việc, hoặc sửa riêng thông tin văn bản. Việc đã có, xin sửa ở danh sách theo dõi.',
    )
  }
  const long = whyTooLong(corrected)
  if (long !== null) return refusal('invalid-input', long)
  const now = deps.clock()
  const by = actorOf(caller)
  const reported = reporting(deps, plan.unit, 'damaged-agency')
  const directory = await deps.store.agencies.list(plan.unit, reported)
  const unread = reported.ids()
  const unsure = whyUnsure(namesIn(corrected, added), { agencies: directory, unread }, dayAt(now))
  if (unsure !== null) return unsure
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
  const lost = await whyNotListed(deps, plan.unit, newAgencies)
  if (lost !== null) return lost
  const draft = await keepNext(deps.files, plan, 'draft', corrected)
  const addition = await keepNext(deps.files, plan, 'addition', publication)
  const begun: Plan = {
    ...plan,
    status: 'publishing',
    files: { ...plan.files, draft, addition },
    counts: correctedCounts(plan, corrected),
    rowsUntil: recurs(corrected) ? rowsUntil : null,
    rows: (plan.rows ?? 0) + tasks.length,
    history: [...plan.history, { at: now, by, what: 'adding', detail: shortlyWhom(tasks) }],
  }
  const written = await writePlan(deps, begun)
  return written.ok ? complete(deps, caller, written.plan, publication) : written
}

/** For the plan's history: "Trạm Y tế phường, Công an phường và 12 cơ quan khác". */
function shortlyWhom(tasks: readonly Task[]): string {
  const names = [...new Set(tasks.map(({ agencyName }) => agencyName))]
  const further = names.length - named
  return further > 0 ? `${names.slice(0, named).join(', ')} và ${further} cơ quan khác` : names.join(', ')
}
const named = 3
