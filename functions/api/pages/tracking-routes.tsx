import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { dayAt, NamedDay } from '../../../shared/calendar/day.ts'
import { reporting } from '../../../shared/store/reporting.ts'
import { eachOf } from '../../../shared/store/store.ts'
import type { Agency } from '../../../shared/tracking/agency.ts'
import { aimed } from '../../../shared/tracking/aim.ts'
import { calledNow, directoryOf } from '../../../shared/tracking/directory.ts'
import { whyNoTaker } from '../../../shared/tracking/handing-on.ts'
import { nothingFolded } from '../../../shared/tracking/periods.ts'
import type { Plan } from '../../../shared/tracking/plan.ts'
import { isCorrectedWith } from '../../../shared/tracking/due-dates.ts'
import { planLabel } from '../../../shared/tracking/plan.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { type CoordinatorCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { confirmTask, undoTask } from '../operations/tasks/confirm-task.ts'
import { correctAlike } from '../operations/tasks/correct-alike.ts'
import { editTask, extendTask, noteTask } from '../operations/tasks/edit-task.ts'
import { countTasks, exportTasks } from '../operations/lists/export-tasks.ts'
import { storedPage, type TaskStatus } from '../operations/lists/list-tasks.ts'
import { ownTimes } from '../operations/lists/own-times.ts'
import { enterNextEvent } from '../operations/tasks/next-event.ts'
import { nudge, whyNobodyHears } from '../operations/tasks/nudge.ts'
import { handOn, noTaker } from '../operations/plans/hand-on.ts'
import { calledByName, reachTask } from '../operations/tasks/reach-task.ts'
import { readableRows } from '../operations/tasks/readable-rows.ts'
import { withdrawPeriods } from '../operations/tasks/withdraw-periods.ts'
import { statistics } from '../operations/lists/statistics.ts'
import { calendarFor } from '../operations/settings/unit-settings.ts'
import { saysSomething } from '../../../shared/tracking/typed-words.ts'
import { refusal, type Refusal } from '../problem.ts'
import { type Unread, unreadOf } from '../unread.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { eventDayIn } from './event-form.ts'
import { factFrom } from './fact-form.ts'
import { dayField, field, formFields, type FormFields } from './form-fields.ts'
import { wrongInForm } from './task-form.ts'
import { WithReturned, WrongFieldsMessage } from './views/fields.tsx'
import { FrontBody } from './views/front-page.tsx'
import { TaskBody } from './views/task-page.tsx'
import { TrackingBody } from './views/tracking-page.tsx'

const Query = z.object({
  status: z
    .enum(['extension-asked', 'disclaimed', 'overdue', 'due-soon', 'open', 'undated', 'awaiting', 'extended', 'done'])
    .catch('overdue'),
  plan: z.string().min(1).optional().catch(undefined),
  agency: z.string().min(1).optional().catch(undefined),
  dueBefore: NamedDay.optional().catch(undefined),
  periods: z.literal('all').optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
})

/** The tracking list and each of its rows. */
export function trackingPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/', may('public'), async (c) => {
      const caller = await c.var.identify()
      if (caller?.kind === 'coordinator') return trackingPage(deps, c, caller)
      const front = <FrontBody {...(deps.trial ? { trial: deps.trial } : {})} />
      return pageAnswer(c, { title: 'Nhắc việc', viewer: { kind: 'nobody' } }, front)
    })
    .get('/theo-doi.csv', may('coordinator'), async (c) => {
      const { cursor: _, ...query } = Query.parse(c.req.query())
      const exported = await exportTasks(deps, c.var.caller, { ...query, status: listedIn(query.status) })
      if (!exported.ok) return refusedAnswer(c, await viewerOf(deps, c.var.caller), exported, '/')
      return c.body(exported.csv, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="theo-doi-${listedIn(query.status)}-${dayAt(deps.clock())}.csv"`,
      })
    })
    .get('/viec/:id', may('coordinator'), async (c) => {
      const viewer = await viewerOf(deps, c.var.caller)
      const reached = await reachTask(deps, c.var.caller, c.req.param('id'))
      if (!reached.ok) return refusedAnswer(c, viewer, reached, '/')
      const unread = unreadOf(deps, c.var.caller.unit)
      const task = await calledByName(deps, c.var.caller, reached.task)
      return pageAnswer(
        c,
        { title: task.agencyName, viewer, at: '/', unread },
        await taskBody(deps, c.var.caller, task, unread),
      )
    })
    .post('/viec/:id/:action', may('coordinator'), async (c) => {
      const { id, action } = c.req.param()
      const fields = await formFields(c)
      const acted = await act(deps, c.var.caller, id, action, fields)
      if (acted.ok) return doneAt(c, `/viec/${acted.id ?? id}`, acted.done)
      const viewer = await viewerOf(deps, c.var.caller)
      const wrong = wrongInForm(acted, fields)
      // What is not about the form can have taken it off the page: then the words are shown by themselves.
      const reached = wrong.size > 0 ? await reachTask(deps, c.var.caller, id) : acted
      if (!reached.ok) return refusedAnswer(c, viewer, acted, `/viec/${id}`, fields)
      const task = await calledByName(deps, c.var.caller, reached.task)
      const form = { op: action, typed: fields, wrong, checkDay: acted.code === 'day-unusual' }
      return pageAnswer(
        c,
        { title: `Chưa lưu được – ${task.agencyName}`, viewer, at: '/', status: 422 },
        <WithReturned form={form}>
          <WrongFieldsMessage form={form} />
          {await taskBody(deps, c.var.caller, task, unreadOf(deps, c.var.caller.unit))}
        </WithReturned>,
      )
    })
}

async function taskBody(deps: ApiDeps, caller: CoordinatorCaller, task: Task, unread: Unread): Promise<Child> {
  const isOpen = task.status === 'open'
  const [calendar, rows, takers, times] = await Promise.all([
    calendarFor(deps, task.unit),
    task.status === 'withdrawn' ? [] : rowsBeside(deps, task),
    isOpen ? takersOf(deps, task) : [],
    ownTimes(deps, caller, task, unread),
  ])
  return (
    <TaskBody
      task={aimed(task, calendar)}
      today={dayAt(deps.clock())}
      calendar={calendar}
      alike={rows.filter((row) => isCorrectedWith(row, task)).length}
      times={times}
      takers={takers.map(({ id, name }) => [id, name])}
      likely={directoryOf(takers).named(task.disclaimer?.office ?? '')?.id ?? ''}
      begun={rows.find((row) => row.handedFrom?.taskId === task.id && row.status !== 'withdrawn') ?? null}
    />
  )
}

const rowsBeside = async (deps: ApiDeps, { unit, planId }: Task): Promise<Task[]> =>
  (await readableRows(deps, { unit, id: planId })).rows

/** The agencies that can have the work of a row: each of them one office, and there today. */
async function takersOf(deps: ApiDeps, { unit, agencyId }: Task): Promise<Agency[]> {
  const agencies = await deps.store.agencies.list(unit, reporting(deps, unit, 'damaged-agency'))
  const today = dayAt(deps.clock())
  const directory = directoryOf(agencies)
  return agencies
    .filter((agency) => agency.id !== agencyId && whyNoTaker(agency, directory, today) === null)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

async function trackingPage(deps: ApiDeps, c: Context, caller: CoordinatorCaller): Promise<Response> {
  const { status, cursor, ...narrowed } = Query.parse(c.req.query())
  const chosen = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value))
  const unread = unreadOf(deps, caller.unit)
  // Whoever says up to which day wants all up to it.
  const withoutLater = farViews.has(status) && narrowed.periods === undefined && narrowed.dueBefore === undefined
  const directory = deps.store.agencies.list(caller.unit, unread.agencies)
  const named = async () => calledNow(await directory)
  const counting = statistics(deps, caller.unit, narrowed, unread, named)
  // Only a list that leaves periods out has to wait until all rows are counted.
  const listing = async () => {
    const folding = withoutLater ? (await counting).folding : nothingFolded
    const asked = { ...narrowed, status: listedIn(status), away: folding.away, cursor, limit: 50 }
    return { folding, page: await storedPage(deps, caller, asked, unread, named) }
  }
  const countAsked = (view: 'extension-asked' | 'disclaimed') =>
    countTasks(deps, caller, { ...narrowed, status: view }, unread, named)
  const [viewer, counted, { folding, page }, plans, agencies, extensionAsked, disclaimed] = await Promise.all([
    viewerOf(deps, caller),
    counting,
    listing(),
    publishedPlans(deps, caller.unit, unread),
    directory,
    countAsked('extension-asked'),
    countAsked('disclaimed'),
  ])
  const isWhole = page.cursor === null && cursor === undefined
  const total = isWhole
    ? { count: page.items.length, more: false }
    : await countTasks(deps, caller, { ...narrowed, status: listedIn(status), away: folding.away }, unread, named)
  return pageAnswer(
    c,
    { title: 'Theo dõi thực hiện', viewer, at: '/', unread },
    <TrackingBody
      view={status}
      tasks={page.items.map(calledNow(agencies))}
      total={total}
      asked={{ 'extension-asked': extensionAsked, disclaimed }}
      counts={counted.all}
      plans={plans.map((plan) => ({ id: plan.id, label: planLabel(plan) }))}
      agencies={agencies.map(({ id, name }) => ({ id, label: name }))}
      chosen={chosen}
      dueBefore={narrowed.dueBefore}
      wrongDay={Boolean(c.req.query('dueBefore')) && narrowed.dueBefore === undefined}
      folding={folding}
      next={page.cursor}
      today={counted.on}
      calendar={await calendarFor(deps, caller.unit)}
    />,
  )
}

/** Which rows a view lists: those that need a date stand apart from those that need none until something happens. */
function listedIn(view: z.infer<typeof Query>['status']): TaskStatus {
  if (view === 'undated') return 'date-missing'
  return view === 'awaiting' ? 'awaiting-occasion' : view
}

/** The views that reach into the year. */
const farViews: ReadonlySet<string> = new Set(['open', 'undated'])

async function publishedPlans(deps: ApiDeps, unit: string, unread: Unread): Promise<Plan[]> {
  const plans: Plan[] = []
  for await (const plan of eachOf((page) => deps.store.plans.list(unit, page), unread.plans)) {
    if (plan.status === 'published') plans.push(plan)
    // A choice among hundreds helps nobody; older plans are reached from their own page.
    if (plans.length >= 100) break
  }
  return plans
}

type Acted = { ok: true; done: string; id?: string } | Refusal

/** What a button of a row's page does; `done` is the code of the sentence that follows, on the page of `id` if given. */
async function act(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  action: string,
  fields: FormFields,
): Promise<Acted> {
  const version = z.coerce.number().int().nonnegative().nullable().catch(null).parse(fields['version'])
  const done = async (change: Promise<{ ok: true } | Refusal>): Promise<Acted> => {
    const result = await change
    return result.ok ? { ok: true, done: action } : result
  }
  switch (action) {
    case 'xac-nhan': {
      const fact = factFrom(fields)
      if (!fact.ok) return fact
      const confirmed = await confirmTask(deps, caller, id, fact.fact, version)
      return confirmed.ok ? { ok: true, done: confirmed.already ? 'da-xac-nhan' : 'ghi-nhan' } : confirmed
    }
    case 'hoan-tac': {
      const reason = field(fields, 'reason')
      if (!saysSomething(reason))
        return refusal('reason-missing', 'Xin ghi lý do hoàn tác; thư báo cơ quan sẽ ghi lý do này.')
      return done(undoTask(deps, caller, id, version, reason))
    }
    case 'gia-han': {
      const lastDay = dayField(fields, 'lastDay', 'Xin chọn ngày gia hạn.')
      if (!lastDay.ok) return lastDay
      const checked = field(fields, 'checked') === 'yes'
      const granted = { lastDay: lastDay.day, reason: field(fields, 'reason'), checked }
      return done(extendTask(deps, caller, id, version, granted))
    }
    case 'huy-gia-han':
      return done(editTask(deps, caller, id, version, { cancelExtension: { reason: field(fields, 'reason') } }))
    case 'nhan-ngay':
      return done(editTask(deps, caller, id, version, { acceptProposed: true }))
    case 'dat-han': {
      const dueOn = dayField(fields, 'dueOn', 'Xin chọn ngày làm hạn.')
      return dueOn.ok ? done(editTask(deps, caller, id, version, { dueOn: dueOn.day })) : dueOn
    }
    case 'dinh-chinh': {
      const lastDay = dayField(fields, 'lastDay', 'Xin chọn hạn đúng.')
      if (!lastDay.ok) return lastDay
      const checked = field(fields, 'checked') === 'yes'
      const corrected = { lastDay: lastDay.day, reason: field(fields, 'reason'), checked }
      if (field(fields, 'all') !== 'yes') {
        const one = await editTask(deps, caller, id, version, { correctDue: corrected })
        return one.ok ? { ok: true, done: one.task.status === 'done' ? 'dinh-chinh-xong' : 'dinh-chinh' } : one
      }
      const all = await correctAlike(deps, caller, id, version, corrected)
      if (!all.ok) return all
      return { ok: true, done: all.left === 0 ? 'dinh-chinh-ca' : 'dinh-chinh-thieu' }
    }
    case 'tu-choi-gia-han':
      return done(editTask(deps, caller, id, version, { refuseExtension: { reason: field(fields, 'reason') } }))
    case 'van-thuoc':
      return done(editTask(deps, caller, id, version, { refuseDisclaimer: { reason: field(fields, 'reason') } }))
    case 'chuyen':
      return handedOn(deps, caller, id, fields)
    case 'su-viec': {
      const eventOn = eventDayIn(fields)
      return eventOn.ok ? done(editTask(deps, caller, id, version, { eventOn: eventOn.day })) : eventOn
    }
    case 'su-viec-khac': {
      const eventOn = eventDayIn(fields)
      if (!eventOn.ok) return eventOn
      const entered = await enterNextEvent(deps, caller, id, eventOn.day)
      if (!entered.ok) return entered
      return { ok: true, done: entered.created ? 'them-su-viec' : 'co-su-viec', id: entered.task.id }
    }
    case 'ghi-chu':
      return done(noteTask(deps, caller, id, version, field(fields, 'note')))
    case 'rut':
      return done(editTask(deps, caller, id, version, { status: 'withdrawn', reason: field(fields, 'reason') }))
    case 'rut-cac-ky':
      return done(withdrawPeriods(deps, caller, id, field(fields, 'reason')))
    case 'theo-doi-lai':
      return done(editTask(deps, caller, id, version, { status: 'open' }))
    case 'nhac-ngay': {
      const nudged = await nudge(deps, caller, [id])
      if (!nudged.ok) return nudged
      const silence = whyNobodyHears(nudged.letters)
      if (silence !== null) return refusal('no-address', silence)
      return { ok: true, done: nudged.already ? 'da-nhac' : 'nhac-ngay' }
    }
    default:
      return refusal('not-found', 'Không có thao tác này. Xin tải lại trang.')
  }
}

async function handedOn(deps: ApiDeps, caller: CoordinatorCaller, id: string, fields: FormFields): Promise<Acted> {
  const [shown, agencyName, periods] = ['agencyId', 'agencyName', 'periods'].map((name) => field(fields, name))
  // What stood in the list already was nobody's choice.
  const agencyId = agencyName && shown === field(fields, 'likely') ? '' : shown
  if (!agencyId && !agencyName) return noTaker
  if (agencyId && agencyName) return twoTakers
  const to = agencyId ? { id: agencyId } : { name: agencyName ?? '' }
  if ('periods' in fields && !periods) return noPeriods
  const withLater = periods === 'this-and-later'
  const handed = await handOn(deps, caller, id, { to, reason: field(fields, 'reason'), withLater })
  if (!handed.ok) return handed
  const said = withLater ? 'chuyen-cac-ky' : 'chuyen'
  return { ok: true, done: handed.count === 0 ? 'da-chuyen' : said, id: handed.task.id }
}

const two = 'Xin chọn một cơ quan trong danh bạ, hoặc ghi tên cơ quan chưa có; không dùng cả hai.'
const twoTakers = refusal('invalid-input', two, { errors: [{ pointer: '/agencyName', message: two }] })
const which = 'Xin chọn chuyển kỳ này và mọi kỳ sau, hay chỉ kỳ này.'
const noPeriods = refusal('invalid-input', which, { errors: [{ pointer: '/periods', message: which }] })
