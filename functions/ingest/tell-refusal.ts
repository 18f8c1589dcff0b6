import { type Clock, dayAt, type Instant } from '../../shared/calendar/day.ts'
import { refusedDocumentRows } from '../../shared/reminding/alerts.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { reporting } from '../../shared/store/reporting.ts'
import { sendLetters } from '../../shared/store/send-letters.ts'
import type { Store } from '../../shared/store/store.ts'

/** Tells every coordinator of the unit, once, that a document which came without a person could not be read, and why. */
export async function tellRefusal(
  deps: { store: Store; queue: DeliveryQueue; clock: Clock; log: (line: Record<string, unknown>) => void },
  refused: { unit: string; fileName: string; planId: string; code: string; at: Instant },
): Promise<void> {
  const reported = reporting(deps, refused.unit, 'damaged-coordinator')
  const coordinators = (await deps.store.coordinators.list(refused.unit, reported)).map(({ email }) => email)
  const document = { id: refused.planId, fileName: refused.fileName, code: refused.code, day: dayAt(refused.at) }
  await sendLetters(deps, refusedDocumentRows(refused.unit, coordinators, document, deps.clock()))
}
