import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import { dayAt, type Clock, type Instant } from '../../shared/calendar/day.ts'
import { refusal, type RefusalCode } from '../../shared/documents/document-text.ts'
import { largestFile } from '../../shared/documents/read-text.ts'
import { receiveDocument } from '../../shared/intake/receive-document.ts'
import { refusedDocumentRows } from '../../shared/reminding/letters.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { Files } from '../../shared/store/files.ts'
import type { Store } from '../../shared/store/store.ts'

export type IngestDeps = {
  store: Store
  files: Files
  queue: DeliveryQueue
  clock: Clock
  log: (line: Record<string, unknown>) => void
}

/** A file that was put under `units/<unit>/incoming/<name>`. */
export type Arrival = {
  key: string
  /** Bytes, as S3 says; what is too large is refused without being fetched. */
  size: number
  /** Tells this arrival from an earlier one under the same name: S3's sequencer, version or time. */
  mark: string
  at: Instant
}

export type Ingested =
  | { ok: true; planId: string; already: boolean }
  | { ok: false; code: RefusalCode | 'unknown-unit' | 'not-incoming' | 'gone' }

/**
 * Makes a draft of a document that arrived in the unit's incoming folder. An event that is delivered twice finds the
 * plan it made. A document that cannot be read is told to every coordinator of the unit, once, and is then done with:
 * only faults (a table that does not answer) throw and are tried again.
 */
export async function ingest(deps: IngestDeps, arrival: Arrival): Promise<Ingested> {
  const path = /^units\/([a-z0-9-]{1,40})\/incoming\/(?:.*\/)?([^/]+)$/u.exec(arrival.key)
  const [, unit, fileName] = path ?? []
  if (unit === undefined || fileName === undefined) return { ok: false, code: 'not-incoming' }
  if (!(await deps.store.units.get(unit))) {
    deps.log({ level: 'warn', what: 'arrival-for-unknown-unit', unit })
    return { ok: false, code: 'unknown-unit' }
  }
  const planId = planIdOf(arrival)
  if (await deps.store.plans.get(unit, planId)) return { ok: true, planId, already: true }

  const received = await receive(deps, { ...arrival, unit, fileName: fileName.normalize('NFC'), planId })
  if (received.ok) return { ok: true, planId, already: false }
  if (received.code === 'gone') deps.log({ level: 'warn', what: 'arrival-gone', unit, planId })
  else await tellRefusal(deps, { unit, fileName, planId, code: received.code, at: arrival.at })
  return received
}

type Named = Arrival & { unit: string; fileName: string; planId: string }

async function receive(
  deps: IngestDeps,
  { key, size, unit, fileName, planId }: Named,
): Promise<{ ok: true } | { ok: false; code: RefusalCode | 'gone' }> {
  if (size > largestFile) return refusal('too-large')
  const bytes = await deps.files.get(key)
  if (bytes === null) return { ok: false, code: 'gone' }
  return receiveDocument(deps, { unit, fileName, bytes, by: null, now: deps.clock(), planId })
}

/** A ULID as every plan's, of the time of arrival, so that lists are in order; the rest follows from what arrived. */
function planIdOf({ key, mark, at }: Arrival): string {
  const digest = createHash('sha256').update(`${key}\n${mark}`).digest()
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const rest = [...digest.subarray(0, 16)].map((byte) => letters.charAt(byte % 32)).join('')
  return `${encodeTime(Date.parse(at))}${rest}`
}

async function tellRefusal(
  deps: IngestDeps,
  refused: { unit: string; fileName: string; planId: string; code: RefusalCode; at: Instant },
): Promise<void> {
  const coordinators = (await deps.store.coordinators.list(refused.unit)).map(({ email }) => email)
  const document = { id: refused.planId, fileName: refused.fileName, code: refused.code, day: dayAt(refused.at) }
  for (const row of refusedDocumentRows(refused.unit, coordinators, document, deps.clock())) {
    await deps.store.outbox.plan(row)
    await deps.queue.enqueue({ unit: row.unit, day: row.day, key: row.key })
  }
}
