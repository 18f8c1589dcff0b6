import { createHash } from 'node:crypto'
import type { Notice } from '../documents/document-text.ts'
import { toLookAt } from '../reading/coverage.ts'
import { readDocument } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'
import type { Files } from '../store/files.ts'
import { reporting } from '../store/reporting.ts'
import type { Store } from '../store/store.ts'
import { directoryOf } from '../tracking/directory.ts'
import { draftFrom } from '../tracking/draft-from-reading.ts'
import type { Draft } from '../tracking/draft.ts'
import type { Plan } from '../tracking/plan.ts'

/** What was read, and the draft that follows from it. */
export type ReadDraft = { reading: Reading; draft: Draft }

/** Reads a text; where one process serves everybody, apart from it. */
export type ReadText = (text: string) => Reading | Promise<Reading>

type DraftDeps = { store: Store; log: (line: Record<string, unknown>) => void; read?: ReadText }

/**
 * Reads a document's text and makes a draft of it with the unit's directory. Of the directory a draft takes no more than
 * a proposal, whom a class of reporters stands for; where an agency cannot be read it is made without, and says so.
 */
export async function draftOfText(
  deps: DraftDeps,
  unit: string,
  { text, notices }: { text: string; notices: readonly Notice[] },
): Promise<ReadDraft> {
  const { read = (whole) => readDocument(whole) } = deps
  const reported = reporting(deps, unit, 'damaged-agency')
  const agencies = await deps.store.agencies.list(unit, reported)
  const found = await read(text)
  const lacking = found.reports.length > 0 && reported.found.size > 0 ? [directoryNotRead(reported.found.size)] : []
  const reading = withNotices(found, [...notices, ...lacking])
  return { reading, draft: draftFrom(reading, directoryOf(agencies)) }
}

function directoryNotRead(unread: number): ReadNotice {
  const message =
    `Khi lập bản nháp, hệ thống không đọc được dữ liệu của ${unread} cơ quan trong danh bạ. ` +
    'Xin xem lại cơ quan phải báo cáo ở từng chế độ báo cáo.'
  return { code: 'directory-not-read', message }
}

/** The empty draft of a document that has not been read yet: nothing is missing in it, nothing is there. */
export function emptyDraft(): ReadDraft {
  const reading: Reading = { ...readDocument(''), diagnostics: [] }
  return { reading, draft: draftFrom(reading, directoryOf([])) }
}

/**
 * Keeps a reading and its draft as files of the plan, before the item that will name them. `version` is the item's to
 * be, so that no two writers who decide from different items share a file.
 */
export async function keepDraft(
  files: Files,
  { unit, id }: Pick<Plan, 'unit' | 'id'>,
  { reading, draft }: ReadDraft,
  version: number,
): Promise<{ reading: string; draft: string }> {
  const folder = folderOf(unit, id)
  const named = {
    reading: version === 1 ? `${folder}/reading.json` : `${folder}/reading-${version}.json`,
    draft: `${folder}/draft-${version}.json`,
  }
  await Promise.all([
    files.put(named.reading, jsonBytes(reading), 'application/json'),
    files.put(named.draft, jsonBytes(draft), 'application/json'),
  ])
  return named
}

/** Keeps the document as it arrived. */
export async function keepDocument(files: Files, unit: string, id: string, bytes: Uint8Array): Promise<string> {
  const key = `${folderOf(unit, id)}/document`
  await files.put(key, bytes, 'application/octet-stream')
  return key
}

/** What the list of plans shows of a draft. */
export function countsOf(draft: Draft, reading: Pick<Reading, 'diagnostics'>): Plan['counts'] {
  return {
    assignments: draft.assignments.length,
    tasks: draft.assignments.reduce((sum, a) => sum + a.tasks.length, 0),
    reports: draft.reports.length,
    diagnostics: toLookAt(reading.diagnostics).length,
  }
}

/** UTF-8 bytes of `value` as JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

/**
 * Keeps what a plan's next version will name: `draft-3-1f0c….json`, by that version and by the content's SHA-256, so that
 * of two who decide at once each has a file of its own, whoever comes to be the one.
 */
export async function keepNext(
  files: Files,
  { unit, id, version }: Pick<Plan, 'unit' | 'id' | 'version'>,
  name: 'draft' | 'addition',
  value: unknown,
): Promise<string> {
  const bytes = jsonBytes(value)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const file = `${folderOf(unit, id)}/${name}-${version + 1}-${hash}.json`
  await files.put(file, bytes, 'application/json')
  return file
}

/** What the list of plans shows of a draft that was corrected: what was not understood stays the document's. */
export function correctedCounts({ counts }: Pick<Plan, 'counts'>, draft: Draft): Plan['counts'] {
  return { ...countsOf(draft, { diagnostics: [] }), diagnostics: counts.diagnostics }
}

function folderOf(unit: string, id: string): string {
  return `units/${unit}/plans/${id}`
}

type ReadNotice = { code: string; message: string }

// What extraction had to leave out is said in the same list as what the reader did not understand.
function withNotices(reading: Reading, notices: readonly ReadNotice[]): Reading {
  const told = notices.map(({ code, message }) => ({ code, message, span: null }))
  return { ...reading, diagnostics: [...told, ...reading.diagnostics] }
}
