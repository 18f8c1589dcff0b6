import type { Clock, Instant } from '../../shared/calendar/day.ts'
import { refusal, type RefusalCode } from '../../shared/documents/document-text.ts'
import { largestFile } from '../../shared/documents/read-text.ts'
import { planIdFrom } from '../../shared/intake/plan-id.ts'
import { receiveDocument } from '../../shared/intake/receive-document.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { Files } from '../../shared/store/files.ts'
import type { ReadingQueue } from '../../shared/store/reading-queue.ts'
import type { Store } from '../../shared/store/store.ts'
import { keepRefusal } from './keep-refusal.ts'
import { tellRefusal } from './tell-refusal.ts'

export type IngestDeps = {
  store: Store
  files: Files
  queue: DeliveryQueue
  /** Where scans are asked to be recognised; without it they are refused. */
  readings?: ReadingQueue
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
  /** `unknown-unit`, `not-incoming`, `gone`, or why the document could not be read. */
  | { ok: false; code: string }

/**
 * Makes a draft of a document that arrived in the unit's incoming folder; a scan's follows when it is recognised. An
 * event that is delivered twice finds the plan it made. A document that cannot be read is told to every coordinator of
 * the unit, once, stands in the list of plans with the reason, and is then done with: only faults (a table that does not
 * answer) throw and are tried again.
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
  const there = await deps.store.plans.get(unit, planId)
  if (there) {
    // A crash may have come between a scan's being kept and its being asked for.
    if (there.refused) return { ok: false, code: there.refused }
    if (there.status === 'reading') await deps.readings?.enqueue({ unit, planId })
    return { ok: true, planId, already: true }
  }

  const received = await receive(deps, { ...arrival, unit, fileName: fileName.normalize('NFC'), planId })
  if (received.ok) return { ok: true, planId, already: false }
  if (received.code === 'gone') deps.log({ level: 'warn', what: 'arrival-gone', unit, planId })
  else {
    const refused = { unit, fileName: fileName.normalize('NFC'), planId, code: received.code, at: arrival.at }
    await tellRefusal(deps, refused)
    // Last: once it stands in the list, the event is over.
    await keepRefusal(deps, { ...refused, key: arrival.key })
  }
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

function planIdOf({ key, mark, at }: Arrival): string {
  return planIdFrom(at, `${key}\n${mark}`)
}
