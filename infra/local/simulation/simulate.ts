import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createPlan } from '../../../functions/api/operations/plans/create-plan.ts'
import { publishPlan } from '../../../functions/api/operations/plans/publish-plan.ts'
import type { ApiDeps } from '../../../functions/api/deps.ts'
import { deliver, type DeliverDeps } from '../../../functions/deliver/deliver.ts'
import { type RemindDeps, runReminders } from '../../../functions/remind/run.ts'
import { newSession } from '../../../shared/access/session.ts'
import { addDays, type Day, formatDay, type Instant, instantAt } from '../../../shared/calendar/day.ts'
import { firstWorkingDayOnOrAfter } from '../../../shared/calendar/working-days.ts'
import type { Mail } from '../../../shared/mail/message.ts'
import { shortened } from '../../../shared/mail/words.ts'
import type { Delivery } from '../../../shared/store/delivery-queue.ts'
import { readText } from '../../../shared/documents/read-text.ts'
import { readDocument } from '../../../shared/reading/read.ts'
import { createFiles } from '../../../shared/store/files.ts'
import { createStore, eachOf } from '../../../shared/store/store.ts'
import { directoryOf, unlistedAgency } from '../../../shared/tracking/directory.ts'
import { type Draft, type DraftReport, unboundReports } from '../../../shared/tracking/draft.ts'
import { effectiveDue, type Task } from '../../../shared/tracking/task.ts'
import { calendarOf, defaultPolicy, type Unit } from '../../../shared/tracking/unit.ts'
import { startEngines } from '../engines.ts'
import { Refusal, whyUnreadable } from '../refusal.ts'
import { memoryTable } from './memory-table.ts'
import type { SimulatedMail } from './print.ts'

export type SimulationEvent = { what: 'mail'; mail: SimulatedMail } | { what: 'note'; text: string }

const unit: Unit = {
  id: 'mo-phong',
  name: 'Đơn vị mô phỏng',
  replyTo: 'dau-moi@mo-phong.example',
  policy: defaultPolicy,
  version: 0,
}

/**
 * Plays the calendar from `from` to `to` over some plans: publishes each on the first working day from `from` on, not
 * before the plan itself was issued, as a coordinator would, and lets the real morning run and the real delivery work
 * every day, on a store in memory. Nobody confirms anything.
 */
export async function simulate(
  files: readonly string[],
  { from, to }: { from: Day; to: Day },
  tell: (event: SimulationEvent) => void,
): Promise<void> {
  const documents = await Promise.all(files.map(readDocumentFile))
  const engines = await startEngines(null)
  try {
    const store = createStore({ client: memoryTable(engines.client), table: engines.table })
    await store.units.put(unit)
    let now: Instant = instantAt(from, 7, 30)
    const waiting: Delivery[] = []
    const sent: Mail[] = []
    const deps: ApiDeps & DeliverDeps & RemindDeps = {
      store,
      files: createFiles(engines),
      queue: { enqueue: async (delivery) => void waiting.push(delivery) },
      send: async (mail) => ({ ok: true, messageId: `mo-phong-${sent.push(mail)}` }),
      clock: () => now,
      publicUrl: 'https://nhac-viec.example',
      mailFrom: 'nhac-viec@mo-phong.example',
      newLease: () => 'mo-phong',
      log: (line: Record<string, unknown>) => {
        if (line['level'] === 'error') throw new Error(JSON.stringify(line))
      },
    }
    const tasks = new Map<string, Task>()
    const deliverWaiting = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const mail = await deliverOne(deps, next, sent, tasks)
        if (mail) tell({ what: 'mail', mail })
      }
    }

    const publications = documents.map((document) => ({ document, on: publicationDay(document, from) }))
    const opens = firstWorkingDayOnOrAfter(calendarOf(unit), from)
    if (opens !== from && publications.some(({ on }) => on === opens)) {
      const text = `Ngày ${formatDay(from)} là ngày nghỉ; kế hoạch được phát hành ngày ${formatDay(opens)}.`
      tell({ what: 'note', text })
    }
    for (const { document, on } of publications.filter((each) => each.on !== opens)) {
      const text = `${document.path} ban hành sau ngày ${formatDay(from)}; kế hoạch được phát hành ngày ${formatDay(on)}.`
      tell({ what: 'note', text })
    }
    for (let day = from; day <= to; day = addDays(day, 1)) {
      now = instantAt(day, 7, 30)
      await runReminders(deps, { on: day, unit: unit.id })
      await deliverWaiting()
      const due = publications.filter(({ on }) => on === day)
      if (due.length === 0) continue
      now = instantAt(day, 9)
      for (const { document } of due) {
        const published = await publish(deps, document)
        for (const task of published.tasks) tasks.set(task.id, task)
        if (published.unbound.length > 0) tell({ what: 'note', text: unboundNote(document, published.unbound) })
      }
      await deliverWaiting()
    }
  } finally {
    await engines.stop()
  }
}

type DocumentFile = { path: string; bytes: Uint8Array; issuedOn: Day | null }

/** Looked into at once, so that nothing is told of a plan that cannot be read. */
async function readDocumentFile(path: string): Promise<DocumentFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal(`${path}: ${whyUnreadable(cause)}`, { cause })
  })
  const document = await readText(bytes, basename(path))
  if (!document.ok) throw new Refusal(`${path}: ${document.message}`)
  return { path, bytes, issuedOn: readDocument(document.text).document.issuedOn }
}

/** Nobody publishes on a day off, nor a plan that has not been issued yet. */
function publicationDay({ issuedOn }: DocumentFile, from: Day): Day {
  return firstWorkingDayOnOrAfter(calendarOf(unit), issuedOn !== null && issuedOn > from ? issuedOn : from)
}

/** Its rows, and the reports of which there are none because nobody is named for them. */
async function publish(
  deps: ApiDeps,
  { path, bytes }: DocumentFile,
): Promise<{ tasks: Task[]; unbound: DraftReport[] }> {
  const { session } = newSession({ unit: unit.id, email: unit.replyTo }, null, deps.clock())
  const caller = { kind: 'coordinator' as const, unit: unit.id, email: unit.replyTo, name: unit.name, session }
  const received = await createPlan(deps, caller, { fileName: basename(path), bytes })
  if (!received.ok) throw new Refusal(`${path}: ${received.message}`)
  await giveAddresses(deps, received.draft)
  const published = await publishPlan(deps, caller, received.plan.id, received.plan.version)
  if (!published.ok) throw new Refusal(`${path}: ${published.message}`)
  const tasks: Task[] = []
  for await (const task of eachOf((page) => deps.store.tasks.ofPlan(unit.id, received.plan.id, page))) tasks.push(task)
  return { tasks, unbound: unboundReports(received.draft) }
}

function unboundNote({ path }: DocumentFile, reports: readonly DraftReport[]): string {
  const which = reports.map(({ text }) => `“${shortened(text, 100)}”`).join('; ')
  return `${path}: ${reports.length} kỳ báo cáo chưa rõ cơ quan phải báo cáo nên không được theo dõi: ${which}.`
}

/** Every agency that the plan names gets an address, invented from its name. */
async function giveAddresses({ store }: ApiDeps, draft: Draft): Promise<void> {
  const known = directoryOf(await store.agencies.list(unit.id))
  const names = [...draft.assignments.flatMap((a) => a.agencies), ...draft.reports.flatMap((r) => r.bound)]
  for (const name of names) {
    if (known.named(name) !== null) continue
    const agency = unlistedAgency(unit.id, name)
    const mailbox = { address: `${agency.id}@co-quan.example`, state: 'ok' as const, since: null }
    await store.agencies.put({ ...agency, mailboxes: [mailbox] }, null)
  }
}

async function deliverOne(
  deps: DeliverDeps,
  delivery: Delivery,
  sent: readonly Mail[],
  tasks: ReadonlyMap<string, Task>,
): Promise<SimulatedMail | null> {
  const before = sent.length
  const result = await deliver(deps, delivery)
  if (!result.done) throw new Error(`A delivery could not be completed: ${result.because}`)
  const mail = sent[before]
  if (mail === undefined || !('row' in result) || result.row?.outcome.state !== 'sent') return null
  const { row } = result
  const { taskIds } = result.row.outcome
  return {
    date: row.day,
    to: mail.to,
    kind: row.kind,
    subject: mail.subject,
    tasks: taskIds.flatMap((id) => {
      const task = tasks.get(id)
      if (task === undefined) return []
      const due = effectiveDue(task)
      const { planLabel: plan, agencyName: agency, text } = task
      return { plan, agency, text, lastDay: due?.lastDay ?? null, remindFor: due?.remindFor ?? null }
    }),
  }
}
