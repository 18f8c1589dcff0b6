import { ulid } from 'ulid'
import type { Instant } from '../calendar/day.ts'
import { readText } from '../documents/read-text.ts'
import type { RefusalCode } from '../documents/document-text.ts'
import type { Files } from '../store/files.ts'
import type { ReadingQueue } from '../store/reading-queue.ts'
import type { Store } from '../store/store.ts'
import type { Plan } from '../tracking/plan.ts'
import { countsOf, draftOfText, keepDocument, keepDraft, type ReadDraft, type ReadText } from './draft-files.ts'
import { receiveScan } from './receive-scan.ts'

export type Received = ({ ok: true; plan: Plan } & ReadDraft) | { ok: false; code: RefusalCode; message: string }

/** `readings` is where scans are asked to be recognised; without it they are refused. `read`: how a text is read. */
export type IntakeDeps = {
  store: Store
  files: Files
  readings?: ReadingQueue
  read?: ReadText
  log: (line: Record<string, unknown>) => void
}

/** A document that has arrived, from whom and when. */
export type Arrived = {
  unit: string
  fileName: string
  bytes: Uint8Array
  /** The coordinator's address; null for a document that came without a person, through the incoming folder. */
  by: string | null
  now: Instant
  /** Given where an arrival may be delivered twice; the second delivery then finds the plan there. */
  planId?: string
}

/**
 * A document has arrived: reads it and keeps it as a draft plan. The plan's item is written last, so a document that
 * can't be read, or a crash on the way, leaves no plan behind.
 *
 * A scan takes longer than anyone can wait for an answer: it becomes a plan that is `reading`, with an empty draft, and
 * is recognised elsewhere.
 */
export async function receiveDocument(deps: IntakeDeps, arrived: Arrived): Promise<Received> {
  const { unit, fileName, bytes, by, now } = arrived
  const document = await readText(bytes, fileName)
  if (!document.ok) {
    if (document.code !== 'no-text-layer' || deps.readings === undefined) return document
    return receiveScan({ ...deps, readings: deps.readings }, arrived)
  }
  const { reading, draft } = await draftOfText(deps, unit, document)
  const id = arrived.planId ?? ulid(Date.parse(now))
  const [kept, files] = await Promise.all([
    keepDocument(deps.files, unit, id, bytes),
    keepDraft(deps.files, { unit, id }, { reading, draft }, 1),
  ])
  const plan: Plan = {
    id,
    unit,
    status: 'draft',
    header: draft.header,
    fileName,
    format: document.format,
    files: { document: kept, ...files },
    counts: countsOf(draft, reading),
    createdAt: now,
    createdBy: by ?? 'system',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [{ at: now, by: by ? { kind: 'coordinator', email: by } : { kind: 'system' }, what: 'received' }],
    version: 1,
  }
  await deps.store.plans.create(plan)
  return { ok: true, plan, reading, draft }
}
