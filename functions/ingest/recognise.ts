import { type Clock, type Instant, secondsUntil } from '../../shared/calendar/day.ts'
import type { DocumentText } from '../../shared/documents/document-text.ts'
import type { OnPage } from '../../shared/documents/scan/recognise-scan.ts'
import { countsOf, draftOfText, keepDraft } from '../../shared/intake/draft-files.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { Files } from '../../shared/store/files.ts'
import type { ReadingJob, ReadingQueue } from '../../shared/store/reading-queue.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import {
  claimReading,
  endRecognised,
  endRefused,
  isReading,
  type ReadingPlan,
  release,
  tellPages,
  worthTelling,
} from '../../shared/tracking/recognition.ts'
import { tellRefusal } from './tell-refusal.ts'

export type RecogniseDeps = {
  store: Store
  files: Files
  queue: DeliveryQueue
  readings: ReadingQueue
  clock: Clock
  newLease: () => string
  /** Bytes of a scan to text. */
  recognise: (bytes: Uint8Array, onPage: OnPage) => Promise<DocumentText>
  log: (line: Record<string, unknown>) => void
}

/** What became of a job; `later` is one that another worker holds, asked for again when that one's time is up. */
export type RecognitionEnd = 'draft' | 'refused' | 'settled' | 'gone' | 'lost' | 'later'

/**
 * Recognises a scan that waits, and makes its draft. The worker holds the plan by a lease that each page prolongs: if
 * it falls silent, the queue brings the job back and another begins anew, three times at the most. The draft's files
 * are written before the one write that makes the plan a draft, so a crash leaves nothing half there.
 *
 * What goes wrong here is thrown after the plan was released, so that the queue tries again.
 */
export async function recogniseScannedPlan(deps: RecogniseDeps, job: ReadingJob): Promise<RecognitionEnd> {
  const found = await deps.store.plans.get(job.unit, job.planId)
  if (found === null) return 'gone'
  const claimed = claimReading(found, deps.newLease(), deps.clock())
  if (!claimed.ok) {
    switch (claimed.code) {
      case 'settled':
        // A crash may have come between the refusal and its being told.
        await tellWhoCannotSee(deps, found)
        return 'settled'
      case 'leased':
        await deps.readings.enqueue(job, secondsUntil(claimed.until, deps.clock()))
        return 'later'
      case 'given-up':
        return refuse(deps, claimed.plan, found.version)
    }
  }
  const held = await written(deps, claimed.plan)
  if (held === null) return 'lost'
  return recogniseHeld(deps, held)
}

/** The work itself, by the worker that holds the plan. */
async function recogniseHeld(deps: RecogniseDeps, held: ReadingPlan): Promise<RecognitionEnd> {
  let plan = held
  let toldAt: Instant | null = null
  const onPage: OnPage = async (done) => {
    const now = deps.clock()
    if (!worthTelling(toldAt, now)) return
    const told = await written(deps, tellPages(plan, done, now))
    if (told === null) throw new LostPlan()
    plan = told
    toldAt = now
  }
  try {
    const bytes = await deps.files.get(plan.files.document)
    if (bytes === null) throw new Error(`File of a plan is missing: ${plan.files.document}`)
    const document = await deps.recognise(bytes, onPage)
    if (!document.ok) return await refuse(deps, endRefused(plan, document.code, deps.clock()), plan.version)
    return await keep(deps, plan, document)
  } catch (error) {
    if (error instanceof LostPlan) return 'lost'
    await giveBack(deps, plan)
    throw error
  }
}

/** Somebody else has changed the plan (its lease ran out, or it was taken away): whatever is done here counts no more. */
class LostPlan extends Error {
  override readonly name = 'LostPlan'
}

async function keep(
  deps: RecogniseDeps,
  plan: ReadingPlan,
  document: Extract<DocumentText, { ok: true }>,
): Promise<RecognitionEnd> {
  const { reading, draft } = await draftOfText(deps, plan.unit, document)
  const files = await keepDraft(deps.files, plan, { reading, draft }, plan.version + 1)
  const done = endRecognised(
    plan,
    {
      header: draft.header,
      format: document.format,
      files: { ...plan.files, ...files },
      counts: countsOf(draft, reading),
    },
    deps.clock(),
  )
  return (await deps.store.plans.update(done, plan.version)).ok ? 'draft' : 'lost'
}

async function refuse(deps: RecogniseDeps, refused: Plan, fromVersion: number): Promise<RecognitionEnd> {
  if (!(await deps.store.plans.update(refused, fromVersion)).ok) return 'lost'
  await tellWhoCannotSee(deps, refused)
  return 'refused'
}

/** A person who sent a scan sees on the plan's page what became of it; of one that came by itself nobody would know. */
async function tellWhoCannotSee(deps: RecogniseDeps, plan: Plan): Promise<void> {
  const { unit, id: planId, fileName, createdAt: at, createdBy, recognition } = plan
  if (plan.status !== 'refused' || createdBy !== 'system') return
  await tellRefusal(deps, { unit, planId, fileName, code: recognition?.refused ?? '', at })
}

/** Lets the next worker begin at once. Fails in silence: the lease runs out by itself, and what matters is the fault. */
async function giveBack(deps: RecogniseDeps, plan: ReadingPlan): Promise<void> {
  const released = release(plan, deps.clock())
  try {
    if (released.status === 'refused') await refuse(deps, released, plan.version)
    else await deps.store.plans.update(released, plan.version)
  } catch (error) {
    deps.log({ level: 'warn', what: 'reading-not-released', planId: plan.id, error: String(error) })
  }
}

async function written(deps: RecogniseDeps, plan: ReadingPlan): Promise<ReadingPlan | null> {
  const updated = await deps.store.plans.update(plan, plan.version)
  return updated.ok && isReading(updated.plan) ? updated.plan : null
}
