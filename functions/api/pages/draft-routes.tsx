import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { discard } from '../../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../../shared/tracking/plan.ts'
import { actorOf, type CoordinatorCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { correctPlan } from '../operations/plans/correct-plan.ts'
import { discardPlan } from '../operations/plans/discard-plan.ts'
import { noSuchPlan, type OpenPlan, openPlan } from '../operations/plans/open-plan.ts'
import { publishPlan } from '../operations/plans/publish-plan.ts'
import { recordAddresses } from '../operations/directory/record-addresses.ts'
import { refusal } from '../problem.ts'
import { type Unread, unreadOf } from '../unread.ts'
import { addressForm, addressLines, refusedAddresses } from './address-form.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { correctionsFrom, refusedFields, type WrongFields } from './correction-form.ts'
import { field, formFields, type FormFields, versionIn } from './form-fields.ts'
import { draftBody, publishedBody } from './plan-body.tsx'
import { type ReturnedForm, WithReturned, WrongFieldsMessage } from './views/fields.tsx'
import { EntryBody, headId, PublishedHeadBody, UnboundReportBody } from './views/entry-page.tsx'
import { DiscardBody, DiscardedBody } from './views/plan-end-page.tsx'

/** A draft: corrected beside the document's own words, then published, or taken away. */
export function draftPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/ke-hoach/:id/muc/:entry', may('coordinator'), async (c) => {
      const { id, entry } = c.req.param()
      const viewer = await viewerOf(deps, c.var.caller)
      const unread = unreadOf(deps, c.var.caller.unit)
      const opened = await openPlan(deps, c.var.caller.unit, id, unread)
      if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
      const body = entryBody(opened, entry)
      if (body === null) return refusedAnswer(c, viewer, noSuchEntry, `/ke-hoach/${id}`)
      return pageAnswer(c, { title: titleOf(opened.plan, entry), viewer, at: '/ke-hoach', unread }, body)
    })
    .post('/ke-hoach/:id/sua', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const read = correctionsFrom(fields)
      if (!read.ok) return formReturned(deps, c, c.var.caller, { id, typed: fields, wrong: read.wrong })
      const change = { version: Number(field(fields, 'version')), corrections: read.corrections }
      const corrected = await correctPlan(deps, c.var.caller, id, change)
      if (corrected.ok && corrected.plan.publishedAt !== null && field(fields, 'op') === 'set-header')
        return doneAt(c, `/ke-hoach/${id}`, 'sua-van-ban')
      if (corrected.ok && corrected.plan.publishedAt !== null) return doneAt(c, `/ke-hoach/${id}`, 'giao-them')
      const mark = ['mark-seen', 'mark-unseen'].includes(field(fields, 'op'))
      if (corrected.ok) return doneAt(c, `/ke-hoach/${id}#${entryOf(fields)}`, mark ? 'danh-dau' : 'sua')
      const wrong = refusedFields(corrected.errors ?? [])
      if (wrong.size > 0) return formReturned(deps, c, c.var.caller, { id, typed: fields, wrong })
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), corrected, `/ke-hoach/${id}`, fields)
    })
    .post('/ke-hoach/:id/dia-chi', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const recorded = await recordAddresses(deps, c.var.caller, addressLines(fields))
      if (recorded.ok) return doneAt(c, `/ke-hoach/${id}`, 'dia-chi')
      const wrong = refusedAddresses(recorded.errors ?? [])
      const typed = { ...fields, op: addressForm }
      if (wrong.size > 0) return formReturned(deps, c, c.var.caller, { id, typed, wrong })
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), recorded, `/ke-hoach/${id}`, fields)
    })
    .get('/ke-hoach/:id/xoa', may('coordinator'), async (c) => {
      const viewer = await viewerOf(deps, c.var.caller)
      const plan = await deps.store.plans.get(c.var.caller.unit, c.req.param('id'))
      if (!plan) return refusedAnswer(c, viewer, noSuchPlan, '/ke-hoach')
      const answer = { title: 'Xoá bản nháp', viewer, at: '/ke-hoach' }
      if (plan.status === 'discarded') return pageAnswer(c, answer, <DiscardedBody plan={plan} />)
      const change = discard(plan, { by: actorOf(c.var.caller), now: deps.clock() })
      if (!change.ok) return refusedAnswer(c, viewer, change, `/ke-hoach/${plan.id}`)
      return pageAnswer(c, answer, <DiscardBody plan={plan} />)
    })
    .post('/ke-hoach/:id/xoa', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const discarded = await discardPlan(deps, c.var.caller, id, versionIn(await formFields(c)))
      if (discarded.ok) return doneAt(c, '/ke-hoach', 'xoa-nhap')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), discarded, `/ke-hoach/${id}`)
    })
    .post('/ke-hoach/:id/phat-hanh', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const refuseTwin = field(fields, 'twinChecked') !== 'yes'
      const published = await publishPlan(deps, c.var.caller, id, versionIn(fields), { refuseTwin })
      if (published.ok) return doneAt(c, `/ke-hoach/${id}`, 'phat-hanh')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), published, `/ke-hoach/${id}`)
    })
}

const noSuchEntry = refusal('not-found', 'Không còn mục này ở đây. Mục đã được bỏ, được gộp hoặc đã giao xong.')
const notOurForm = refusal('invalid-input', 'Nội dung sửa chưa đủ hoặc chưa đúng. Xin xem lại các ô đã nhập.')

/** The page of a form that could not be taken, with the form as it was typed and the reason beside each wrong field. */
async function formReturned(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  { id, typed, wrong }: { id: string; typed: FormFields; wrong: WrongFields },
): Promise<Response> {
  const viewer = await viewerOf(deps, caller)
  if (wrong.size === 0) return refusedAnswer(c, viewer, notOurForm, `/ke-hoach/${id}`, typed)
  const unread = unreadOf(deps, caller.unit)
  const opened = await openPlan(deps, caller.unit, id, unread)
  if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
  const form = { op: field(typed, 'op'), typed, wrong }
  const page = await pageOf(deps, caller, opened, { form, unread })
  if (page === null) return refusedAnswer(c, viewer, noSuchEntry, `/ke-hoach/${id}`, typed)
  return pageAnswer(
    c,
    {
      title: `Chưa lưu được – ${titleOf(opened.plan, form.op === 'set-header' ? headId : '')}`,
      viewer,
      at: '/ke-hoach',
      status: 422,
      unread,
    },
    <WithReturned form={form}>
      <WrongFieldsMessage form={form} />
      {page}
    </WithReturned>,
  )
}

function titleOf({ status }: Plan, entry: string): string {
  if (entry === headId) return 'Sửa thông tin văn bản'
  return status === 'draft' ? 'Sửa bản nháp' : 'Giao thêm việc'
}

/** The page that a form stands on: what adds to the plan stands on its own, anything else on its entry's. */
async function pageOf(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  opened: OpenPlan,
  { form: { op, typed }, unread }: { form: ReturnedForm; unread: Unread },
): Promise<Child> {
  const { plan, progress } = opened
  if (op === 'add-assignment' || op === 'add-report' || op === addressForm) {
    if (plan.status === 'draft') return draftBody(deps, opened, unread)
    return plan.status === 'published' && progress !== null
      ? publishedBody(deps, caller, { ...opened, progress, unread }, { allPeriods: false })
      : null
  }
  const ids = ['taskId', 'reportId', 'entryId', 'assignmentId'].map((name) => field(typed, name))
  const id = op === 'set-header' ? headId : (ids.find((one) => one !== '') ?? '')
  return entryBody(opened, id)
}

/** What can be corrected of an entry: everything of a draft's, of a published plan's its head and whom a report binds. */
function entryBody({ plan, draft }: OpenPlan, id: string): Child {
  if (plan.status === 'published' && id === headId) return <PublishedHeadBody plan={plan} />
  if (plan.status === 'draft') return EntryBody({ plan, draft, id })
  return plan.status === 'published' ? UnboundReportBody({ plan, draft, id }) : null
}

/** Where on the draft's page the corrected entry stands; behind what was ticked off, where the form says so. */
function entryOf(fields: FormFields): string {
  const next = field(fields, 'next')
  if (/^[\w-]{1,80}$/u.test(next)) return next
  const merged = field(fields, 'besides').startsWith('merge-') ? ['into'] : []
  const ids = [...merged, 'taskId', 'reportId', 'entryId', 'assignmentId'].map((name) => field(fields, name))
  return ids.find((id) => id !== '') ?? 'phan-cong'
}
