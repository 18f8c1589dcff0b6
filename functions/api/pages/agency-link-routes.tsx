import { type Context, Hono } from 'hono'
import { dayAt } from '../../../shared/calendar/day.ts'
import { inOrder } from '../../../shared/calendar/order.ts'
import { inBatches } from '../../../shared/in-batches.ts'
import { unlessDamaged } from '../../../shared/store/reporting.ts'
import { eachOf } from '../../../shared/store/store.ts'
import { aimed } from '../../../shared/tracking/aim.ts'
import { dutiesToComeUp } from '../../../shared/tracking/events.ts'
import { isClosed } from '../../../shared/tracking/plan-changes.ts'
import type { Task } from '../../../shared/tracking/task.ts'
import { calendarOf } from '../../../shared/tracking/unit.ts'
import { type AgencyCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { askRecipientChange } from '../operations/letters/ask-recipient-change.ts'
import { confirmTask, undoTask } from '../operations/tasks/confirm-task.ts'
import { ownTimes } from '../operations/lists/own-times.ts'
import { makeFeed } from '../operations/access/calendar-feed.ts'
import { editTask, tellProgress } from '../operations/tasks/edit-task.ts'
import { enterNextEvent } from '../operations/tasks/next-event.ts'
import { type ClosedLink, openLink } from '../operations/access/open-link.ts'
import { calledByName, reachTask } from '../operations/tasks/reach-task.ts'
import { calendarFor, settingsOf } from '../operations/settings/unit-settings.ts'
import { problemOf, refusal, type Refusal } from '../problem.ts'
import { type Unread, unreadOf } from '../unread.ts'
import { doneAt, pageAnswer, refusedAnswer } from './answer.tsx'
import { eventDayIn } from './event-form.ts'
import { factFrom } from './fact-form.ts'
import { dayField, field, formFields, type FormFields, versionIn } from './form-fields.ts'
import { wrongInForm } from './task-form.ts'
import { AgencyLinkBody, ClosedLinkBody, RecipientBody } from './views/agency-link-page.tsx'
import { AgencyTaskBody } from './views/agency-task-page.tsx'
import { FreshFeedBody } from './views/feed-page.tsx'
import { type ReturnedForm, WithReturned } from './views/fields.tsx'
import { RefusedMessage, type Viewer } from './views/layout.tsx'

const viewer: Viewer = { kind: 'agency' }

/**
 * An agency's pages behind the link in its e-mails. The token in the address is the whole credential. A GET or HEAD
 * only reads, however often a mail scanner opens it; whatever changes something is a POST with something typed or ticked.
 */
export function agencyLinkPageRoutes(deps: ApiDeps) {
  return (
    new Hono()
      .get('/k/:token', may('public'), async (c) => {
        const caller = await callerBehind(deps, c.req.param('token'))
        return caller.ok ? agencyPage(deps, c, c.req.param('token'), caller) : closed(deps, c, caller)
      })
      .get('/k/:token/viec/:id', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const reached = await reachTask(deps, caller, id)
        if (!reached.ok) return refusedAnswer(c, viewer, reached, `/k/${token}`)
        return taskPage(deps, c, caller, { token, task: reached.task })
      })
      .post('/k/:token/viec/:id/xac-nhan', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const fact = factFrom(fields)
        const confirmed = fact.ok ? await confirmTask(deps, caller, id, fact.fact) : fact
        if (confirmed.ok) return doneAt(c, `/k/${token}/viec/${id}`, confirmed.already ? 'da-xac-nhan' : 'xac-nhan')
        return taskPageAgain(deps, c, caller, { token, id, op: 'xac-nhan', typed: fields, refused: confirmed })
      })
      .post('/k/:token/viec/:id/xin-gia-han', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const lastDay = dayField(fields, 'lastDay', 'Xin chọn ngày muốn gia hạn đến.')
        const reason = field(fields, 'reason')
        const asked = lastDay.ok
          ? await editTask(deps, caller, id, null, { extensionRequest: { lastDay: lastDay.day, reason } })
          : lastDay
        if (asked.ok || asked.code === 'already-asked') return doneAt(c, `/k/${token}/viec/${id}`, 'xin-gia-han')
        return taskPageAgain(deps, c, caller, { token, id, op: 'xin-gia-han', typed: fields, refused: asked })
      })
      .post('/k/:token/viec/:id/khong-thuoc', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const disclaimer = { reason: field(fields, 'reason'), office: field(fields, 'office') }
        const said = await editTask(deps, caller, id, null, { disclaimer })
        if (said.ok || said.code === 'already-asked') return doneAt(c, `/k/${token}/viec/${id}`, 'khong-thuoc')
        return taskPageAgain(deps, c, caller, { token, id, op: 'khong-thuoc', typed: fields, refused: said })
      })
      .post('/k/:token/viec/:id/rut-xin-gia-han', may('public'), (c) =>
        takenBack(deps, c, { ...c.req.param(), what: 'extensionRequest', op: 'rut-xin-gia-han' }),
      )
      .post('/k/:token/viec/:id/rut-khong-thuoc', may('public'), (c) =>
        takenBack(deps, c, { ...c.req.param(), what: 'disclaimer', op: 'rut-khong-thuoc' }),
      )
      .post('/k/:token/viec/:id/tien-do', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const told = await tellProgress(deps, caller, id, field(fields, 'note'))
        if (told.ok) return doneAt(c, `/k/${token}/viec/${id}`, 'tien-do')
        return taskPageAgain(deps, c, caller, { token, id, op: 'tien-do', typed: fields, refused: told })
      })
      .post('/k/:token/viec/:id/su-viec', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const eventOn = eventDayIn(fields)
        const entered = eventOn.ok
          ? await editTask(deps, caller, id, null, { eventOn: eventOn.day, eventChecked: eventOn.checked })
          : eventOn
        if (entered.ok) return doneAt(c, `/k/${token}/viec/${id}`, 'su-viec')
        return taskPageAgain(deps, c, caller, { token, id, op: 'su-viec', typed: fields, refused: entered })
      })
      .post('/k/:token/viec/:id/su-viec-khac', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const fields = await formFields(c)
        const eventOn = eventDayIn(fields)
        const entered = eventOn.ok ? await enterNextEvent(deps, caller, id, eventOn.day, eventOn) : eventOn
        if (!entered.ok) {
          return taskPageAgain(deps, c, caller, { token, id, op: 'su-viec-khac', typed: fields, refused: entered })
        }
        return doneAt(c, `/k/${token}/viec/${entered.task.id}`, entered.created ? 'them-su-viec' : 'co-su-viec')
      })
      .post('/k/:token/viec/:id/hoan-tac', may('public'), async (c) => {
        const { token, id } = c.req.param()
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const undone = isSure(await formFields(c)) ? await undoTask(deps, caller, id) : unsure
        return undone.ok ? doneAt(c, `/k/${token}#${id}`, 'hoan-tac') : refusedAnswer(c, viewer, undone, `/k/${token}`)
      })
      .post('/k/:token/lich', may('public'), async (c) => {
        const token = c.req.param('token')
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        if (!isSure(await formFields(c))) return refusedAnswer(c, viewer, unsure, `/k/${token}`)
        const { url } = await makeFeed(deps, caller)
        return pageAnswer(c, { title: 'Đăng ký lịch', viewer }, <FreshFeedBody url={url} back={`/k/${token}`} />)
      })
      .get('/k/:token/nguoi-nhan', may('public'), async (c) => {
        const token = c.req.param('token')
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        return recipientPage(deps, c, token, caller)
      })
      // "Unsubscribe" in a mail program (RFC 8058) posts here, the page's own button too. It ends in an answer, not in a
      // redirect, which mail programs do not follow.
      .post('/k/:token/nguoi-nhan', may('public'), async (c) => {
        const token = c.req.param('token')
        const caller = await callerBehind(deps, token)
        if (!caller.ok) return closed(deps, c, caller)
        const asked = field(await formFields(c), 'List-Unsubscribe') === 'One-Click'
        if (asked) await askRecipientChange(deps, caller)
        return recipientPage(deps, c, token, caller, asked)
      })
  )
}

type TakingBack = { token: string; id: string; what: 'extensionRequest' | 'disclaimer'; op: string }

/** Takes back what the agency asked or said, once the box is ticked. */
async function takenBack(deps: ApiDeps, c: Context, { token, id, what, op }: TakingBack): Promise<Response> {
  const caller = await callerBehind(deps, token)
  if (!caller.ok) return closed(deps, c, caller)
  const typed = await formFields(c)
  // What a colleague has asked for meanwhile is not what this page showed
  const taken = isSure(typed) ? await editTask(deps, caller, id, versionIn(typed), { takeBack: what }) : unsure
  if (taken.ok) return doneAt(c, `/k/${token}/viec/${id}`, op)
  if (taken.code === 'stale-version') return refusedAnswer(c, viewer, taken, `/k/${token}/viec/${id}`)
  return taskPageAgain(deps, c, caller, { token, id, op, typed, refused: taken })
}

const isSure = (fields: FormFields): boolean => field(fields, 'sure') === 'yes'

const unsure = refusal('invalid-input', 'Chưa có thay đổi nào. Xin đánh dấu vào ô xác nhận rồi bấm lại.')

async function callerBehind(deps: ApiDeps, token: string): Promise<({ ok: true } & AgencyCaller) | ClosedLink> {
  const opened = await openLink(deps, token)
  return opened.ok ? { ...opened, kind: 'agency', unit: opened.agency.unit } : opened
}

async function recipientPage(
  deps: ApiDeps,
  c: Context,
  token: string,
  { unit, agency }: AgencyCaller,
  asked = false,
): Promise<Response> {
  const replyTo = (await deps.store.units.get(unit))?.replyTo ?? ''
  const body = <RecipientBody token={token} agency={agency} replyTo={replyTo} asked={asked} />
  return pageAnswer(c, { title: 'Đổi người nhận', viewer }, body)
}

/** Says whom to ask, too: what a letter with that link said of its office, and nothing of the agency or its work. */
async function closed(deps: ApiDeps, c: Context, refused: ClosedLink): Promise<Response> {
  const { title, detail } = problemOf(refused)
  const office = refused.unit === undefined ? null : await deps.store.units.get(refused.unit)
  return pageAnswer(c, { title, viewer, status: 404 }, <ClosedLinkBody title={title} detail={detail} office={office} />)
}

async function agencyPage(deps: ApiDeps, c: Context, token: string, caller: AgencyCaller): Promise<Response> {
  const { unit, agency } = caller
  const settings = await settingsOf(deps, unit)
  const unread = unreadOf(deps, unit)
  const calendar = calendarOf(settings)
  const open: Task[] = []
  const { tasks } = deps.store
  const listed = eachOf((page) => tasks.ofAgency(unit, agency.id, { ...page, status: 'open' }), unread.tasks)
  for await (const task of listed) open.push(aimed(task, calendar))
  const done: Task[] = []
  const finished = eachOf((page) => tasks.ofAgency(unit, agency.id, { ...page, status: 'done' }), unread.tasks)
  for await (const task of finished) done.push(aimed(task, calendar))
  const now = deps.clock()
  return pageAnswer(
    c,
    { title: agency.name, viewer, unread },
    <AgencyLinkBody
      token={token}
      agency={agency}
      unitName={settings.name}
      open={open}
      done={done.toSorted((a, b) => inOrder(b.completion?.at ?? '', a.completion?.at ?? ''))}
      toComeUp={await stillFollowed(deps, unit, dutiesToComeUp([...open, ...done]), unread)}
      today={dayAt(now)}
      now={now}
      calendar={calendar}
    />,
  )
}

/** Those of plans that go on: to one that was ended, or that cannot be read, nothing is added. */
async function stillFollowed<T extends { latest: Task }>(
  { store }: ApiDeps,
  unit: string,
  duties: T[],
  unread: Unread,
): Promise<T[]> {
  const ids = [...new Set(duties.map(({ latest }) => latest.planId))]
  const plans = await inBatches(ids, 16, (id) => unlessDamaged(store.plans.get(unit, id), unread.plans))
  const goOn = new Set(plans.flatMap((plan) => (plan === null || isClosed(plan) ? [] : [plan.id])))
  return duties.filter(({ latest }) => goOn.has(latest.planId))
}

type Again = { token: string; id: string; op: string; typed: FormFields; refused: Refusal }

/** The task's page once more, with why a form (`op`) was refused and what was typed into it. */
async function taskPageAgain(
  deps: ApiDeps,
  c: Context,
  caller: AgencyCaller,
  { token, id, op, typed, refused }: Again,
): Promise<Response> {
  const reached = await reachTask(deps, caller, id)
  if (!reached.ok) return refusedAnswer(c, viewer, reached, `/k/${token}`)
  const form = { op, typed, wrong: wrongInForm(refused, typed), checkDay: refused.code === 'day-to-check' }
  return taskPage(deps, c, caller, { token, task: reached.task, again: { refused, form } })
}

async function taskPage(
  deps: ApiDeps,
  c: Context,
  caller: AgencyCaller,
  { token, task: stored, again }: { token: string; task: Task; again?: { refused: Refusal; form: ReturnedForm } },
): Promise<Response> {
  const task = await calledByName(deps, caller, stored)
  const calendar = await calendarFor(deps, task.unit)
  const unread = unreadOf(deps, task.unit)
  const times = await ownTimes(deps, caller, task, unread)
  return pageAnswer(
    c,
    { title: 'Việc được giao', viewer, status: again ? 422 : 200, unread },
    <WithReturned form={again?.form ?? null}>
      {again && <RefusedMessage refused={again.refused} />}
      <AgencyTaskBody
        token={token}
        task={aimed(task, calendar)}
        today={dayAt(deps.clock())}
        calendar={calendar}
        times={times}
      />
    </WithReturned>,
  )
}
