import type { RefusalCode } from '../../shared/documents/document-text.ts'
import type { Instant } from '../../shared/calendar/day.ts'
import { countsOf, emptyDraft, keepDraft } from '../../shared/intake/draft-files.ts'
import type { Files } from '../../shared/store/files.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Plan } from '../../shared/tracking/plan.ts'

/**
 * Keeps a document that came without a person and could not be read as a plan that says so: whoever dropped it looks for
 * it in the list of plans, and finds there why there is no draft. The document stays where it arrived.
 */
export async function keepRefusal(
  { store, files }: { store: Store; files: Files },
  refused: { unit: string; planId: string; key: string; fileName: string; code: RefusalCode; at: Instant },
): Promise<void> {
  const { unit, planId: id, key, fileName, code, at } = refused
  const empty = emptyDraft()
  const kept = await keepDraft(files, { unit, id }, empty, 1)
  const by = { kind: 'system' as const }
  const plan: Plan = {
    id,
    unit,
    status: 'refused',
    refused: code,
    header: empty.draft.header,
    fileName,
    format: 'unknown',
    files: { document: key, ...kept },
    counts: countsOf(empty.draft, empty.reading),
    createdAt: at,
    createdBy: 'system',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [
      { at, by, what: 'received' },
      { at, by, what: 'refused', detail: code },
    ],
    version: 1,
  }
  await store.plans.create(plan)
}
