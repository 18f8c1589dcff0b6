import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import { type Instant, instantFromMs } from '../calendar/day.ts'
import { countScannedPages } from '../documents/scan/scanned-pages.ts'
import type { Files } from '../store/files.ts'
import type { ReadingQueue } from '../store/reading-queue.ts'
import { reporting } from '../store/reporting.ts'
import type { Store } from '../store/store.ts'
import type { Actor } from '../tracking/actor.ts'
import type { Plan, Recognition } from '../tracking/plan.ts'
import { askAgain, waitingRecognition } from '../tracking/recognition.ts'
import { countsOf, emptyDraft, keepDocument, keepDraft } from './draft-files.ts'
import { planIdFrom } from './plan-id.ts'
import type { Arrived, IntakeDeps, Received } from './receive-document.ts'

/**
 * A scan has arrived: keeps it as a plan that is `reading`, then asks for it to be recognised. A crash between the two
 * leaves a plan that says it is waiting; sending the scan again, or a button on its page, asks once more.
 *
 * The same scan sent again while it is being recognised, or after that was given up, is the same plan.
 */
export async function receiveScan(
  deps: Omit<IntakeDeps, 'read'> & { readings: ReadingQueue },
  arrived: Arrived,
): Promise<Received> {
  const counted = await countScannedPages(arrived.bytes)
  if (!counted.ok) return counted
  const digest = createHash('sha256').update(arrived.bytes).digest('hex')
  // An arrival with an id of its own is known by that id.
  const earlier = arrived.planId === undefined ? await unfinished(deps, arrived.unit, digest) : null
  const kept = earlier ?? (await keepScan(deps, arrived, { digest, pages: counted.pages }))
  const plan = await askForRecognition(deps, kept, senderOf(arrived), arrived.now)
  return { ok: true, plan, ...emptyDraft() }
}

/**
 * Asks for a plan's scan to be recognised, once more if that was given up. Asking twice is harmless, and a plan that
 * has its draft is left as it is. Answers with the plan as it stands then.
 */
export async function askForRecognition(
  deps: { store: Store; readings: ReadingQueue },
  plan: Plan,
  by: Actor,
  now: Instant,
): Promise<Plan> {
  const asked = await restarted(deps.store, plan, by, now)
  if (asked.status === 'reading') await deps.readings.enqueue({ unit: asked.unit, planId: asked.id })
  return asked
}

async function restarted(store: Store, plan: Plan, by: Actor, now: Instant): Promise<Plan> {
  const again = askAgain(plan, by, now)
  if (again === null) return plan
  const written = await store.plans.update(again, plan.version)
  // Whoever was faster asked for the same.
  return written.ok ? written.plan : ((await store.plans.get(plan.unit, plan.id)) ?? plan)
}

/**
 * A plan of the same scan whose recognition goes on or was given up, among the unit's latest. Were it one that cannot be
 * read, the scan is recognised once more: a draft too many at worst, and no scan is kept out.
 */
async function unfinished(deps: Pick<IntakeDeps, 'store' | 'log'>, unit: string, digest: string): Promise<Plan | null> {
  const { items } = await deps.store.plans.list(unit, { limit: 30, ...reporting(deps, unit, 'damaged-plan') })
  const open = items.filter(({ status }) => status === 'reading' || status === 'refused')
  return open.find(({ recognition }) => recognition?.digest === digest) ?? null
}

async function keepScan(
  deps: { store: Store; files: Files },
  arrived: Arrived,
  { digest, pages }: { digest: string; pages: number },
): Promise<Plan> {
  const { unit, now } = arrived
  const first = arrived.planId ?? planIdFrom(minuteOf(now), `${unit}\n${digest}`)
  const there = await deps.store.plans.get(unit, first)
  // Taken off the list a moment ago, and sent again because it is wanted after all.
  const id = there?.status === 'discarded' && arrived.planId === undefined ? ulid(Date.parse(now)) : first
  const plan = await waitingPlan(deps.files, arrived, id, waitingRecognition(digest, pages, now))
  if ((await deps.store.plans.create(plan)) === 'created') return plan
  return (await deps.store.plans.get(unit, id)) ?? plan
}

/** The plan as it is first written, its files kept. */
async function waitingPlan(
  files: Files,
  { unit, fileName, bytes, by, now }: Arrived,
  id: string,
  recognition: Recognition,
): Promise<Plan> {
  const empty = emptyDraft()
  const [document, kept] = await Promise.all([
    keepDocument(files, unit, id, bytes),
    keepDraft(files, { unit, id }, empty, 1),
  ])
  return {
    id,
    unit,
    status: 'reading',
    header: empty.draft.header,
    fileName,
    format: 'pdf',
    files: { document, ...kept },
    counts: countsOf(empty.draft, empty.reading),
    createdAt: now,
    createdBy: by ?? 'system',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [{ at: now, by: senderOf({ by }), what: 'received' }],
    recognition,
    version: 1,
  }
}

/** Two clicks in a row are two requests at once, neither of which sees the other's plan: they come to the same id. */
function minuteOf(now: Instant): Instant {
  return instantFromMs(Math.floor(Date.parse(now) / 60_000) * 60_000)
}

function senderOf({ by }: Pick<Arrived, 'by'>): Actor {
  return by === null ? { kind: 'system' } : { kind: 'coordinator', email: by }
}
