import type { z } from 'zod'
import { dayAt } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { reasonRefused } from '../../../../shared/documents/document-text.ts'
import { Reading } from '../../../../shared/reading/reading.ts'
import { lookupOf, recipientsOf } from '../../../../shared/reminding/recipients.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { aimed, aimedDraft } from '../../../../shared/tracking/aim.ts'
import { datedFromIssue } from '../../../../shared/tracking/counted-from-issue.ts'
import { directoryOf, officesOf } from '../../../../shared/tracking/directory.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import { isNamedOtherwise } from '../../../../shared/tracking/header-correction.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { type Folding, foldingOf, nothingFolded } from '../../../../shared/tracking/periods.ts'
import { type BoxCounts, counted, noCounts } from '../../../../shared/tracking/statistics.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { savedAs } from '../../browser-safety.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import type { Unread } from '../../unread.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { namesIn } from './unsure-names.ts'

/** A name that a plan uses, and whom it means in the unit's directory. */
export type AgencyMatch = {
  name: string
  agency: Agency | null
  /** How many offices get the work: a class's members, one for an office or a name that is not listed yet. */
  offices: number
  /** Those of them that no letter can reach, by name. */
  silent: string[]
}

export type OpenPlan = {
  ok: true
  plan: Plan
  draft: Draft
  reading: Reading
  matches: AgencyMatch[]
  /** The boxes of the plan's rows; null before it is published. */
  progress: BoxCounts | null
  /** What its page counts and does not list. */
  folding: Folding
  /** How many of the plan's rows still name the document as it was before its head was put right. */
  misnamed: number
}

export const noSuchPlan = refusal('not-found', 'Không có kế hoạch này. Có thể đường dẫn bị thiếu hoặc sai.')
const takenAway = refusal('discarded', 'Bản nháp này đã được xoá khỏi danh sách.')

/** Why a plan can't be worked on: a scan whose characters are not there yet, a draft that was taken away. Null for others. */
export function withoutDraft(plan: Plan): Refusal | null {
  if (plan.status === 'reading') {
    return refusal('still-reading', 'Bản quét đang được nhận dạng. Xin chờ đến khi có bản nháp rồi làm tiếp.')
  }
  if (plan.status === 'discarded') return takenAway
  if (plan.refused) return refusal('unreadable', reasonRefused(plan.refused))
  if (plan.status === 'refused') return refusal('not-recognised', reasonRefused(plan.recognition?.refused ?? ''))
  return null
}

/** A plan with everything that is shown of it. Another unit's plan is not found. */
export async function openPlan(deps: ApiDeps, unit: string, id: string, unread: Unread): Promise<OpenPlan | Refusal> {
  const plan = await deps.store.plans.get(unit, id)
  if (!plan) return noSuchPlan
  const [draft, reading, agencies, calendar] = await Promise.all([
    readJson(deps, plan.files.draft, Draft),
    readJson(deps, plan.files.reading, Reading),
    deps.store.agencies.list(unit, unread.agencies),
    calendarFor(deps, unit),
  ])
  const { progress, folding, misnamed } =
    plan.publishedAt === null ? notPublished : await progressOf(deps, plan, calendar, unread)
  return {
    ok: true,
    plan,
    draft: aimedDraft(datedFromIssue(draft, calendar), calendar),
    reading,
    matches: matchesOf(deps, draft, agencies),
    progress,
    folding,
    misnamed,
  }
}

type Progress = Pick<OpenPlan, 'progress' | 'folding' | 'misnamed'>
const notPublished: Progress = { progress: null, folding: nothingFolded, misnamed: 0 }

export type OriginalDocument = { ok: true; plan: Plan } & ({ bytes: Uint8Array } | { link: string })

/**
 * The document as it arrived; of one too large to pass through, an address in the bucket that is good for minutes. Also of
 * one that could not be read, so that somebody can look at it; not of a draft that was taken away.
 */
export async function originalDocument(deps: ApiDeps, unit: string, id: string): Promise<OriginalDocument | Refusal> {
  const plan = await deps.store.plans.get(unit, id)
  if (!plan) return noSuchPlan
  if (plan.status === 'discarded') return takenAway
  const key = plan.files.document
  const link = (await deps.largeDownloads?.link(key, savedAs(plan.fileName))) ?? null
  return { ok: true, plan, ...(link === null ? { bytes: await readFile(deps, key) } : { link }) }
}

export async function readJson<T extends z.ZodType>(deps: ApiDeps, key: string, schema: T): Promise<z.infer<T>> {
  return schema.parse(JSON.parse(new TextDecoder().decode(await readFile(deps, key))))
}

// A plan's item names only files that were written before it, so a missing one is a fault, not a refusal.
async function readFile(deps: ApiDeps, key: string): Promise<Uint8Array> {
  const bytes = await deps.files.get(key)
  if (bytes === null) throw new Error(`File of a plan is missing: ${key}`)
  return bytes
}

/** Whom each name in the draft means, in the order of the document. */
function matchesOf(deps: ApiDeps, draft: Draft, agencies: readonly Agency[]): AgencyMatch[] {
  const directory = directoryOf(agencies)
  const lookup = lookupOf(agencies)
  const today = dayAt(deps.clock())
  return namesIn(draft).map((name) => {
    const agency = directory.named(name)
    if (!agency) return { name, agency, offices: 1, silent: [name] }
    const offices = officesOf(agency, directory)
    const silent = offices.filter((office) => !recipientsOf(office.id, lookup, today).some((r) => r.usable))
    return { name, agency, offices: offices.length, silent: silent.map((office) => office.name) }
  })
}

async function progressOf(deps: ApiDeps, plan: Plan, calendar: WorkingCalendar, unread: Unread): Promise<Progress> {
  const today = dayAt(deps.clock())
  let progress = noCounts()
  const rows: Task[] = []
  for await (const stored of eachOf((page) => deps.store.tasks.ofPlan(plan.unit, plan.id, page), unread.tasks)) {
    const task = aimed(stored, calendar)
    progress = counted(progress, task, today)
    rows.push(task)
  }
  const misnamed = rows.filter((task) => isNamedOtherwise(task, plan)).length
  return { progress, folding: foldingOf(rows, today), misnamed }
}
