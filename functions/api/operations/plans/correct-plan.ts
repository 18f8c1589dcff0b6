import { type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { correctedCounts, keepNext } from '../../../../shared/intake/draft-files.ts'
import type { HistoryEntry } from '../../../../shared/tracking/actor.ts'
import { Reading } from '../../../../shared/reading/reading.ts'
import { correct } from '../../../../shared/tracking/correct.ts'
import { type Correction, isQuestionMark } from '../../../../shared/tracking/correction.ts'
import { datedFromIssue } from '../../../../shared/tracking/counted-from-issue.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import { type Doubt, whyDeadlineDoubted } from '../../../../shared/tracking/entered-deadline.ts'
import { whyIssueDoubted } from '../../../../shared/tracking/issue-date.ts'
import { isAdding, type Plan } from '../../../../shared/tracking/plan.ts'
import { questionsOf } from '../../../../shared/tracking/questions.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { addWork } from './add-work.ts'
import { correctHeader } from './correct-header.ts'
import { noSuchPlan, readJson, withoutDraft } from './open-plan.ts'
import { whyNotUntil } from './rows-beyond.ts'
import { stalePlan, writePlan } from './write-plan.ts'

type Change = { version: number; corrections: Correction[]; runsUntil?: Day | undefined }
type Corrected = { ok: true; plan: Plan; draft: Draft }

/**
 * Applies corrections to a draft, all or none. The corrected draft is a new file, named by its content, and one
 * conditional write makes the plan point at it; whoever decided from an older version is told the current one. Of a
 * published plan they may add work (`addWork`) or put its head right (`correctHeader`), nothing else.
 *
 * What is asked says itself whether it still stands, so a question may be ticked off from any version: of two who tick at
 * once the slower is decided once more.
 */
export async function correctPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  change: Change,
): Promise<Corrected | Refusal> {
  const first = await correctOnce(deps, caller, id, change)
  const isSlower = !first.ok && first.code === 'stale-version' && areMarks(change.corrections)
  return isSlower ? correctOnce(deps, caller, id, change) : first
}

const areMarks = (corrections: readonly Correction[]): boolean =>
  corrections.length > 0 && corrections.every(isQuestionMark)

async function correctOnce(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  change: Change,
): Promise<Corrected | Refusal> {
  const plan = await deps.store.plans.get(caller.unit, id)
  if (!plan) return noSuchPlan
  const unread = withoutDraft(plan)
  if (unread) return unread
  if (plan.status === 'publishing') {
    return refusal(
      'publishing-begun',
      isAdding(plan)
        ? 'Việc giao thêm trước đó chưa xong. Xin bấm “Tiếp tục giao thêm” trên trang kế hoạch để hoàn tất.'
        : 'Kế hoạch đang được phát hành nên không sửa được nữa. Xin bấm phát hành lại để hoàn tất.',
    )
  }
  const isPublished = plan.publishedAt !== null
  if (isPublished && plan.status !== 'published') {
    return refusal('plan-closed', 'Kế hoạch đã kết thúc theo dõi. Nếu cần, xin mở lại kế hoạch rồi giao thêm việc.')
  }
  if (plan.version !== change.version && !areMarks(change.corrections)) return stalePlan(plan.version)

  const why = change.runsUntil ? await whyNotUntil(deps, plan, change.runsUntil) : null
  if (why !== null) return why

  const calendar = await calendarFor(deps, caller.unit)
  const before = await readJson(deps, plan.files.draft, Draft)
  const reading = change.corrections.some(isQuestionMark) ? await readJson(deps, plan.files.reading, Reading) : null
  let draft = before
  for (const [index, correction] of change.corrections.entries()) {
    if (reading !== null && isQuestionMark(correction)) {
      const asked = questionsOf(datedFromIssue(draft, calendar), reading)
      if (!asked.some(({ id: question }) => question === correction.question)) return notAsked(index)
    }
    const result = correct(draft, correction, calendar)
    if (!result.ok) {
      const field = 'field' in result ? result.field : ''
      const errors = [{ pointer: `/corrections/${index}${field}`, message: result.message }]
      return refusal(result.code, result.message, { errors })
    }
    const today = dayAt(deps.clock())
    const doubt = whyDoubted(correction, draft, today) ?? whyDeadlineDoubted(correction, draft, result.draft, today)
    if (doubt !== null) {
      const errors = [{ pointer: `/corrections/${index}${doubt.field}`, message: doubt.message }]
      return refusal('day-unusual', doubt.message, { errors })
    }
    draft = result.draft
  }

  if (isPublished) {
    const { runsUntil = plan.runsUntil } = change
    const run = { at: deps.clock(), by: actorOf(caller), what: 'run-set', detail: runsUntil ?? undefined }
    const running = runsUntil === plan.runsUntil ? plan : { ...plan, runsUntil, history: [...plan.history, run] }
    if (change.corrections.length > 0 && change.corrections.every(({ op }) => op === 'set-header')) {
      const renamed = await correctHeader(deps, caller, running, draft)
      return renamed.ok ? { ...renamed, draft } : renamed
    }
    const added = await addWork(deps, caller, running, { published: before, corrected: draft, calendar })
    return added.ok ? { ...added, draft } : added
  }
  const written = await writePlan(deps, {
    ...plan,
    header: draft.header,
    files: { ...plan.files, draft: await keepNext(deps.files, plan, 'draft', draft) },
    counts: correctedCounts(plan, draft),
    runsUntil: change.runsUntil ?? plan.runsUntil,
    history: corrected(plan.history, { at: deps.clock(), by: actorOf(caller), what: 'corrected' }),
  })
  return written.ok ? { ...written, draft } : written
}

function notAsked(index: number): Refusal {
  const message = 'Điểm này không còn trong bản nháp. Xin tải lại trang để xem các điểm còn lại.'
  return refusal('unknown-entry', message, { errors: [{ pointer: `/corrections/${index}/question`, message }] })
}

function whyDoubted(correction: Correction, draft: Draft, today: Day): Doubt | null {
  if (correction.op !== 'set-header' || correction.checked === true) return null
  const message = whyIssueDoubted(correction.header.issuedOn, draft, today)
  return message === null ? null : { field: '/header/issuedOn', message }
}

/** A person's corrections in a row are one entry, or an afternoon's work would fill the item. */
function corrected(history: HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const last = history.at(-1)
  const same = last?.what === entry.what && JSON.stringify(last.by) === JSON.stringify(entry.by)
  return [...(same ? history.slice(0, -1) : history), entry]
}
