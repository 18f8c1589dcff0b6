import { jsonBytes } from '../../shared/intake/draft-files.ts'
import { addDays, type Day, instantAt } from '../../shared/calendar/day.ts'
import { aim, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { Store } from '../../shared/store/store.ts'
import type { Draft } from '../../shared/tracking/draft.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { planId, unit } from '../reminding/samples.ts'
import type { Scenario } from './scenario.ts'

/** The plan that somebody publishes, and perhaps closes, while reminders go out. */
export const laterPlan = '01HTZ0000000000000000PLAN2'
const draftFile = `units/${unit.id}/plans/${laterPlan}/draft.json`

/** Puts everything that a scenario begins with into an empty store. */
export async function begin(store: Store, files: Map<string, Uint8Array>, scenario: Scenario): Promise<void> {
  await store.units.put(scenario.unit)
  for (const email of scenario.coordinators) await store.coordinators.put({ unit: unit.id, email, name: 'Cán bộ' })
  for (const agency of scenario.agencies) await store.agencies.put(agency, null)
  for (const task of scenario.tasks) await store.tasks.createIfAbsent(task)
  if (scenario.lastRun !== null) await store.runs.finish(unit.id, scenario.lastRun, null)
  files.set(draftFile, jsonBytes(draftOf(scenario.begins)))
  await store.plans.create(planOf(scenario.begins))
  await store.plans.create(runningOf(scenario))
}

/** The plan that the scenario's rows are of. */
function runningOf({ begins, tasks }: Scenario): Plan {
  const publishedAt = instantAt(addDays(begins, -15), 9)
  const later = planOf(begins)
  const header = { ...later.header, number: '12/KH-UBND', issuedOn: addDays(begins, -20) }
  return { ...later, id: planId, status: 'published', header, publishedAt, rows: tasks.length }
}

function planOf(begins: Day): Plan {
  const createdAt = instantAt(addDays(begins, -2), 9)
  return {
    id: laterPlan,
    unit: unit.id,
    status: 'draft',
    header: headerOf(begins),
    fileName: 'ke-hoach.docx',
    format: 'docx',
    files: { document: draftFile, reading: draftFile, draft: draftFile },
    counts: { assignments: 1, tasks: 2, reports: 0, diagnostics: 0 },
    createdAt,
    createdBy: 'can-bo@anbinh.example',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [{ at: createdAt, by: { kind: 'system' }, what: 'received' }],
    version: 1,
  }
}

function headerOf(begins: Day): Plan['header'] {
  const issuedOn = addDays(begins, -3)
  return { type: 'KH', number: '57/KH-UBND', issuer: null, place: null, issuedOn, title: null }
}

function draftOf(begins: Day): Draft {
  const assignments = ['a', 'c'].map((agency, at) => ({
    id: `p${at}`,
    heading: null,
    agencies: [`Phòng ${agency}`],
    certain: true,
    tasks: [draftTask(`viecmoi${at}`, addDays(begins, 3 + 2 * at))],
  }))
  return { header: headerOf(begins), assignments, reports: [], nextId: 1 }
}

function draftTask(name: string, lastDay: Day): Draft['assignments'][number]['tasks'][number] {
  const text = `Báo cáo kết quả rà soát ${name}`
  const dated = { date: lastDay, lastDay, remindFor: aim(vietnamCalendar, lastDay) }
  const words = { text: `chậm nhất ngày ${lastDay}`, span: [0, 10] satisfies [number, number] }
  const deadline = { kind: 'date' as const, bound: 'by' as const, ...dated, ...words }
  return { id: name, text, quote: null, cooperating: [], standing: false, deadlines: [deadline] }
}
