import { ulid } from 'ulid'
import type { Instant } from '../calendar/day.ts'
import { readText } from '../documents/read-text.ts'
import type { RefusalCode } from '../documents/document-text.ts'
import { readDocument } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'
import type { Files } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { directoryOf } from '../tracking/directory.ts'
import { draftFrom } from '../tracking/draft-from-reading.ts'
import type { Draft } from '../tracking/draft.ts'
import type { Plan } from '../tracking/plan.ts'

export type Received =
  | { ok: true; plan: Plan; reading: Reading; draft: Draft }
  | { ok: false; code: RefusalCode; message: string }

/**
 * A document has arrived: reads it and keeps it as a draft plan. The plan's item is written last, so a document that
 * can't be read, or a crash on the way, leaves no plan behind.
 *
 * @param input.by the coordinator's address; null for a document that came without a person, through the incoming folder
 * @param input.planId given where an arrival may be delivered twice; the second delivery then finds the plan there
 */
export async function receiveDocument(
  deps: { store: Store; files: Files },
  input: { unit: string; fileName: string; bytes: Uint8Array; by: string | null; now: Instant; planId?: string },
): Promise<Received> {
  const document = await readText(input.bytes, input.fileName)
  if (!document.ok) return document
  const reading = withNotices(readDocument(document.text), document.notices)
  const agencies = await deps.store.agencies.list(input.unit)
  const draft = draftFrom(reading, directoryOf(agencies))
  const id = input.planId ?? ulid(Date.parse(input.now))
  const folder = `units/${input.unit}/plans/${id}`
  const files = {
    document: `${folder}/document`,
    reading: `${folder}/reading.json`,
    draft: `${folder}/draft-1.json`,
  }
  await Promise.all([
    deps.files.put(files.document, input.bytes, 'application/octet-stream'),
    deps.files.put(files.reading, jsonBytes(reading), 'application/json'),
    deps.files.put(files.draft, jsonBytes(draft), 'application/json'),
  ])
  const plan: Plan = {
    id,
    unit: input.unit,
    status: 'draft',
    header: draft.header,
    fileName: input.fileName,
    format: document.format,
    files,
    counts: countsOf(draft, reading),
    createdAt: input.now,
    createdBy: input.by ?? 'system',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [
      { at: input.now, by: input.by ? { kind: 'coordinator', email: input.by } : { kind: 'system' }, what: 'received' },
    ],
    version: 1,
  }
  await deps.store.plans.create(plan)
  return { ok: true, plan, reading, draft }
}

/** What the list of plans shows of a draft. */
export function countsOf(draft: Draft, reading: Pick<Reading, 'diagnostics'>): Plan['counts'] {
  return {
    assignments: draft.assignments.length,
    tasks: draft.assignments.reduce((sum, a) => sum + a.tasks.length, 0),
    reports: draft.reports.length,
    diagnostics: reading.diagnostics.length,
  }
}

/** UTF-8 bytes of `value` as JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

// What extraction had to leave out is said in the same list as what the reader did not understand.
function withNotices(reading: Reading, notices: ReadonlyArray<{ code: string; message: string }>): Reading {
  const told = notices.map(({ code, message }) => ({ code, message, span: null }))
  return { ...reading, diagnostics: [...told, ...reading.diagnostics] }
}
