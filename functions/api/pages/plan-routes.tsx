import { type Context, Hono } from 'hono'
import { largestFile } from '../../../shared/documents/read-text.ts'
import { isClosed } from '../../../shared/tracking/plan-changes.ts'
import { type CoordinatorCaller, may } from '../caller.ts'
import { type ApiDeps, uploadedPath } from '../deps.ts'
import { documentAnswer } from '../document-answer.ts'
import { closePlan } from '../operations/plans/close-plan.ts'
import { createPlan, pastedDocument } from '../operations/plans/create-plan.ts'
import { listPlans } from '../operations/lists/list-plans.ts'
import { noSuchPlan, openPlan, originalDocument, withoutDraft } from '../operations/plans/open-plan.ts'
import { recogniseAgain } from '../operations/plans/recognise-again.ts'
import { reopenPlan } from '../operations/plans/reopen-plan.ts'
import { setPlanRun } from '../operations/plans/set-plan-run.ts'
import { refusal, type Refusal } from '../problem.ts'
import { unreadOf } from '../unread.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { dayField, field, formFields, pastedText, uploadedFile, versionIn } from './form-fields.ts'
import { draftBody, publishedBody } from './plan-body.tsx'
import { marksOf } from './views/document-view.tsx'
import { RefusedMessage } from './views/layout.tsx'
import { CloseBody, DiscardedBody, ReopenBody } from './views/plan-end-page.tsx'
import { PlanListBody } from './views/plan-list-page.tsx'
import { DocumentBody } from './views/published-page.tsx'
import { ReadingBody, refreshOf, UnreadableBody } from './views/reading-page.tsx'

/** Plans: a document comes in, its plan is looked at, and ends. */
export function planPageRoutes(deps: ApiDeps) {
  return (
    new Hono()
      .get('/ke-hoach', may('coordinator'), (c) => planList(deps, c, c.var.caller))
      .post('/ke-hoach', may('coordinator'), async (c) => {
        const text = await pastedText(c)
        const document = (await uploadedFile(c)) ?? (text ? pastedDocument(text) : null)
        if (!document) {
          const missing = refusal(
            'invalid-input',
            'Chưa có tệp hay nội dung nào. Xin chọn tệp hoặc dán nội dung văn bản.',
          )
          return planList(deps, c, c.var.caller, { refused: missing })
        }
        const received = await createPlan(deps, c.var.caller, document)
        if (received.ok) return c.redirect(`/ke-hoach/${received.plan.id}`, 303)
        return planList(deps, c, c.var.caller, { refused: refusal('invalid-input', received.message), text })
      })
      // The bucket adds its own words to this address; they are left behind.
      .get(uploadedPath, may('public'), (c) => doneAt(c, '/ke-hoach', 'dang-doc'))
      .get('/ke-hoach/:id', may('coordinator'), (c) => planPage(deps, c, c.var.caller, c.req.param('id')))
      .get('/ke-hoach/:id/tep', may('coordinator'), async (c) => {
        const original = await originalDocument(deps, c.var.caller.unit, c.req.param('id'))
        if (!original.ok) return refusedAnswer(c, await viewerOf(deps, c.var.caller), original, '/ke-hoach')
        return documentAnswer(c, original)
      })
      .get('/ke-hoach/:id/van-ban', may('coordinator'), async (c) => {
        const viewer = await viewerOf(deps, c.var.caller)
        const { unit } = c.var.caller
        const opened = await openPlan(deps, unit, c.req.param('id'), unreadOf(deps, unit))
        if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
        const { plan, draft, reading } = opened
        const unread = withoutDraft(plan)
        if (unread) return refusedAnswer(c, viewer, unread, `/ke-hoach/${plan.id}`)
        const body = <DocumentBody plan={plan} text={reading.text} marks={marksOf(draft, reading.diagnostics)} />
        return pageAnswer(c, { title: plan.header.title ?? plan.fileName, viewer, at: '/ke-hoach' }, body)
      })
      .post('/ke-hoach/:id/nhan-dang', may('coordinator'), async (c) => {
        const id = c.req.param('id')
        const asked = await recogniseAgain(deps, c.var.caller, id)
        if (asked.ok) return c.redirect(`/ke-hoach/${id}`, 303)
        return refusedAnswer(c, await viewerOf(deps, c.var.caller), asked, '/ke-hoach')
      })
      .get('/ke-hoach/:id/ket-thuc', may('coordinator'), (c) => closePage(deps, c, c.var.caller, c.req.param('id')))
      .post('/ke-hoach/:id/ket-thuc', may('coordinator'), async (c) => {
        const id = c.req.param('id')
        const fields = await formFields(c)
        const reason = field(fields, 'reason')
        const closed = await closePlan(deps, c.var.caller, id, { reason, version: versionIn(fields) })
        if (closed.ok) return doneAt(c, `/ke-hoach/${id}`, 'ket-thuc')
        if (closed.code === 'reason-missing') return closePage(deps, c, c.var.caller, id, closed)
        return refusedAnswer(c, await viewerOf(deps, c.var.caller), closed, `/ke-hoach/${id}`, fields)
      })
      .get('/ke-hoach/:id/mo-lai', may('coordinator'), async (c) => {
        const viewer = await viewerOf(deps, c.var.caller)
        const plan = await deps.store.plans.get(c.var.caller.unit, c.req.param('id'))
        if (!plan) return refusedAnswer(c, viewer, noSuchPlan, '/ke-hoach')
        if (!isClosed(plan)) return c.redirect(`/ke-hoach/${plan.id}`, 303)
        return pageAnswer(c, { title: 'Mở lại kế hoạch', viewer, at: '/ke-hoach' }, <ReopenBody plan={plan} />)
      })
      .post('/ke-hoach/:id/mo-lai', may('coordinator'), async (c) => {
        const id = c.req.param('id')
        const reopened = await reopenPlan(deps, c.var.caller, id, versionIn(await formFields(c)))
        if (reopened.ok) return doneAt(c, `/ke-hoach/${id}`, 'mo-lai')
        return refusedAnswer(c, await viewerOf(deps, c.var.caller), reopened, `/ke-hoach/${id}`)
      })
      .post('/ke-hoach/:id/thoi-gian-chay', may('coordinator'), async (c) => {
        const id = c.req.param('id')
        const fields = await formFields(c)
        const runsUntil = dayField(fields, 'runsUntil', 'Xin chọn ngày kế hoạch kết thúc.')
        const version = Number(field(fields, 'version'))
        const set = runsUntil.ok
          ? await setPlanRun(deps, c.var.caller, id, { version, runsUntil: runsUntil.day })
          : runsUntil
        if (set.ok) return doneAt(c, `/ke-hoach/${id}#thoi-gian-chay`, 'thoi-gian-chay')
        return refusedAnswer(c, await viewerOf(deps, c.var.caller), set, `/ke-hoach/${id}`)
      })
  )
}

async function closePage(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  id: string,
  refused?: Refusal,
): Promise<Response> {
  const viewer = await viewerOf(deps, caller)
  const unread = unreadOf(deps, caller.unit)
  const opened = await openPlan(deps, caller.unit, id, unread)
  if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
  const { plan, progress } = opened
  if (plan.status !== 'published' || progress === null) return c.redirect(`/ke-hoach/${id}`, 303)
  const open = progress['open-in-time'] + progress['open-overdue'] + progress.standing
  return pageAnswer(
    c,
    { title: 'Kết thúc theo dõi', viewer, at: '/ke-hoach', status: refused ? 422 : 200, unread },
    <>
      {refused && <RefusedMessage refused={refused} />}
      <CloseBody plan={plan} open={open} ahead={progress.ahead} />
    </>,
  )
}

type ListExtras = { refused?: Refusal; text?: string }

async function planList(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  { refused, text }: ListExtras = {},
): Promise<Response> {
  const cursor = c.req.query('cursor')
  const larger = deps.largeUploads && {
    largest: deps.largeUploads.largest,
    form: await deps.largeUploads.form(caller.unit),
  }
  const unread = unreadOf(deps, caller.unit)
  const page = await listPlans(deps, caller.unit, { limit: 30, cursor }, unread)
  return pageAnswer(
    c,
    { title: 'Kế hoạch', viewer: await viewerOf(deps, caller), at: '/ke-hoach', status: refused ? 422 : 200, unread },
    <>
      {refused && <RefusedMessage refused={refused} />}
      <PlanListBody
        plans={page.items}
        next={page.cursor}
        sample={deps.trial?.start}
        largest={deps.largestUpload ?? largestFile}
        larger={larger}
        {...(text ? { text } : {})}
      />
    </>,
  )
}

async function planPage(deps: ApiDeps, c: Context, caller: CoordinatorCaller, id: string): Promise<Response> {
  const viewer = await viewerOf(deps, caller)
  const unread = unreadOf(deps, caller.unit)
  const opened = await openPlan(deps, caller.unit, id, unread)
  if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
  const { plan, progress } = opened
  const answer = { title: plan.header.title ?? plan.fileName, viewer, at: '/ke-hoach' }
  if (plan.status === 'discarded') return pageAnswer(c, answer, <DiscardedBody plan={plan} />)
  if (plan.refused) return pageAnswer(c, answer, <UnreadableBody plan={plan} code={plan.refused} />)
  if (plan.recognition !== undefined && withoutDraft(plan)) {
    const waiting = { plan, recognition: plan.recognition, now: deps.clock() }
    return pageAnswer(c, { ...answer, refresh: refreshOf(waiting) }, <ReadingBody {...waiting} />)
  }
  if (plan.status === 'draft' || progress === null) {
    return pageAnswer(c, { ...answer, unread }, await draftBody(deps, opened, unread))
  }
  const shown = { cursor: c.req.query('cursor'), allPeriods: c.req.query('periods') === 'all' }
  const body = await publishedBody(deps, caller, { ...opened, progress, unread }, shown)
  return pageAnswer(c, { ...answer, unread }, body)
}
