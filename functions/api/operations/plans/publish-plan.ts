import { z } from 'zod'
import { dayAt } from '../../../../shared/calendar/day.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { jsonBytes } from '../../../../shared/intake/draft-files.ts'
import { noticeRows } from '../../../../shared/reminding/letters.ts'
import { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import { reporting } from '../../../../shared/store/reporting.ts'
import { sendLetters } from '../../../../shared/store/send-letters.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { Agency } from '../../../../shared/tracking/agency.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import { isClosed, takenBack } from '../../../../shared/tracking/plan-changes.ts'
import { isAdding, planLabel, type Plan } from '../../../../shared/tracking/plan.ts'
import { publicationOf } from '../../../../shared/tracking/publication.ts'
import { Task } from '../../../../shared/tracking/task.ts'
import { actorOf, type CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { whyNotListed } from './claim-new-names.ts'
import { noSuchPlan, readJson, withoutDraft } from './open-plan.ts'
import { whyNeverDone, whyTooLarge, whyTooLong } from './publication-size.ts'
import { isFollowed, twinOf } from './twin-plan.ts'
import { namesIn, whyUnsure } from './unsure-names.ts'
import { stalePlan, writePlan } from './write-plan.ts'

/** Everything that one publication must bring about, decided once. */
export const Publication = z.object({ agencies: z.array(Agency), tasks: z.array(Task), notices: z.array(OutboxRow) })
export type Publication = z.infer<typeof Publication>

type Published = { ok: true; plan: Plan; tasks: number }

/**
 * Publishes a plan: its rows are created and each agency is told once.
 *
 * 1. What is to be created is decided and kept as a file, so that resuming after the directory was edited comes to the
 *    very same rows and letters.
 * 2. The plan becomes `publishing`: one conditional write; of two who publish at once, one decides for both.
 * 3. Missing agencies, rows, letters: each created once under a deterministic key.
 * 4. The plan becomes `published`, last.
 *
 * Calling it again at any time, after a crash or a second click, completes what is missing and makes nothing twice. What
 * could not be completed is refused before 2, and so is what is not sure while an agency cannot be read, and, for
 * whom a page asks to look first (`refuseTwin`), a second copy of a plan that is followed already; a plan that was begun all
 * the same, by an earlier release, goes back to being a draft. Work that is added to a published plan (`addWork`) takes steps 3 and 4 too.
 */
export async function publishPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  version: number | null,
  { refuseTwin = false }: { refuseTwin?: boolean | undefined } = {},
): Promise<Published | Refusal> {
  const found = await deps.store.plans.get(caller.unit, id)
  if (!found) return noSuchPlan
  const unread = withoutDraft(found)
  if (unread) return unread
  if (found.status === 'draft' && version !== null && found.version !== version) return stalePlan(found.version)
  const twin = found.status === 'draft' && refuseTwin ? await whyTwin(deps, found) : null
  if (twin !== null) return twin
  const begun = found.status === 'draft' ? await begin(deps, caller, found) : { ok: true as const, plan: found }
  if (!begun.ok) return begun
  const plan = begun.plan
  if (isClosed(plan) || plan.status === 'reopening')
    return refusal('plan-closed', 'Kế hoạch này đã phát hành rồi kết thúc theo dõi. Nếu cần, xin mở lại kế hoạch.')
  if (plan.status === 'published') return { ok: true, plan, tasks: plan.rows ?? 0 }

  const publication = await readJson(deps, publicationFile(plan), Publication)
  const resumed = found.status !== 'draft'
  const never = resumed && !isAdding(plan) ? whyNeverDone(publication) : null
  if (never !== null) return takeBack(deps, caller, plan, { publication, why: never })
  return complete(deps, caller, plan, publication, resumed ? await rowsThere(deps, plan) : new Set())
}

/** Of a plan whose number and date another one has that is followed already, everything would be asked for twice. */
async function whyTwin(deps: ApiDeps, plan: Plan): Promise<Refusal | null> {
  const twin = await twinOf(deps, plan, reporting(deps, plan.unit, 'damaged-plan'))
  if (twin === null || !isFollowed(twin)) return null
  const message =
    `Kế hoạch ${planLabel(twin)} cùng số và ngày ban hành đã được phát hành. Phát hành thêm bản này thì mỗi việc được ` +
    `nhắc hai lần. Nếu vẫn cần phát hành, xin đánh dấu “${twinTick}” rồi gửi lại.`
  return refusal('twin-published', message, { errors: [{ pointer: '/refuseTwin', message }] })
}

/** What somebody says who publishes a plan beside its twin. */
export const twinTick = 'Tôi đã kiểm tra, vẫn phát hành bản này'

/** Steps 3 and 4, for a plan that is `publishing`; `there`: ids of rows that an earlier attempt has made. */
export async function complete(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  publication: Publication,
  there: ReadonlySet<string> = new Set(),
): Promise<Published | Refusal> {
  await carryOut(deps, publication, there)
  return finish(deps, caller, plan)
}

async function begin(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
): Promise<{ ok: true; plan: Plan } | Refusal> {
  const now = deps.clock()
  const by = actorOf(caller)
  const draft = await readJson(deps, plan.files.draft, Draft)
  const long = whyTooLong(draft)
  if (long !== null) return refusal('invalid-input', long)
  const reported = reporting(deps, plan.unit, 'damaged-agency')
  const directory = await deps.store.agencies.list(plan.unit, reported)
  const unread = reported.ids()
  const unsure = whyUnsure(namesIn(draft), { agencies: directory, unread }, dayAt(now))
  if (unsure !== null) return unsure
  const calendar = await calendarFor(deps, plan.unit)
  const { newAgencies, tasks, runsUntil, rowsUntil } = publicationOf(plan, draft, directory, calendar, by, now)
  if (tasks.length === 0) {
    return refusal(
      'nothing-to-publish',
      'Kế hoạch chưa có việc nào được giao cho cơ quan nào. Xin thêm việc rồi phát hành.',
    )
  }
  const notices = noticeRows(plan.id, tasks, { agencies: [...directory, ...newAgencies], now })
  const decided = { ...plan, status: 'publishing' as const, publishedAt: now, runsUntil, rowsUntil, rows: tasks.length }
  const publication: Publication = { agencies: newAgencies, tasks, notices }
  const large = whyTooLarge(publication)
  if (large !== null) return refusal('invalid-input', large)
  const lost = await whyNotListed(deps, plan.unit, newAgencies)
  if (lost !== null) return lost
  await deps.files.put(publicationFile(decided), jsonBytes(publication), 'application/json')

  const history = [...plan.history, { at: now, by, what: 'publishing' }]
  // Whoever was faster may have published too: theirs is the publication to complete.
  return writePlan(deps, { ...decided, history }, ({ publishedAt }) => publishedAt !== null)
}

/** The file of a publication is found through the moment it was begun at, which the plan's item holds. */
function publicationFile({ unit, id, publishedAt, files }: Plan): string {
  return files.addition ?? `units/${unit}/plans/${id}/publication-${publishedAt}.json`
}

async function carryOut(
  deps: ApiDeps,
  { agencies, tasks, notices }: Publication,
  there: ReadonlySet<string>,
): Promise<void> {
  await inBatches(agencies, 8, (agency) => deps.store.agencies.put(agency, null))
  const missing = tasks.filter(({ id }) => !there.has(id))
  await inBatches(missing, 16, (task) => deps.store.tasks.createIfAbsent(task))
  await sendLetters(deps, notices)
}

/**
 * A request has half a minute, so thousands of rows can take several attempts: each begins where the last one ended, not
 * at the first row again. A damaged row counts as missing; writing it finds that it exists.
 */
async function rowsThere(deps: ApiDeps, { unit, id }: Plan): Promise<Set<string>> {
  const ids = new Set<string>()
  const tasks = eachOf((page) => deps.store.tasks.ofPlan(unit, id, page), reporting(deps, unit, 'damaged-task'))
  for await (const task of tasks) ids.add(task.id)
  return ids
}

/**
 * A publication that cannot be completed is undone, the plan's status last: the rows go that nobody has worked on, and
 * letters had not been written yet, since they come after the rows. Agencies stay listed; the next publication needs
 * them.
 */
async function takeBack(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  plan: Plan,
  { publication, why }: { publication: Publication; why: string },
): Promise<Refusal> {
  await inBatches(publication.tasks, 16, (task) => deps.store.tasks.removeUntouched(task))
  const draft = takenBack(plan, { by: actorOf(caller), now: deps.clock() })
  const written = await writePlan(deps, draft, ({ status }) => status === 'draft')
  return written.ok ? refusal('invalid-input', `${why} Kế hoạch đã trở lại bản nháp để sửa.`) : written
}

async function finish(deps: ApiDeps, caller: CoordinatorCaller, plan: Plan): Promise<Published | Refusal> {
  const history = [
    ...plan.history,
    { at: deps.clock(), by: actorOf(caller), what: isAdding(plan) ? 'added' : 'published' },
  ]
  const published = { ...plan, status: 'published' as const, history }
  const written = await writePlan(deps, published, ({ status }) => status === 'published')
  return written.ok ? { ...written, tasks: written.plan.rows ?? 0 } : written
}
