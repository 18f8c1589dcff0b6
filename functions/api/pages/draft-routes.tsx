import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayAt } from '../../../shared/calendar/day.ts'
import { discard } from '../../../shared/tracking/plan-changes.ts'
import type { Plan } from '../../../shared/tracking/plan.ts'
import { actorOf, type CoordinatorCaller, may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { correctPlan } from '../operations/correct-plan.ts'
import { discardPlan } from '../operations/discard-plan.ts'
import { noSuchPlan, type OpenPlan, openPlan } from '../operations/open-plan.ts'
import { publishPlan } from '../operations/publish-plan.ts'
import { recordAddresses } from '../operations/record-addresses.ts'
import { refusal } from '../problem.ts'
import { addressForm, addressLines, refusedAddresses } from './address-form.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { correctionFrom, refusedFields, type WrongFields } from './correction-form.ts'
import { field, formFields, type FormFields, versionIn } from './form-fields.ts'
import { type ReturnedForm, WithReturned, WrongFieldsMessage } from './views/correction-fields.tsx'
import { DraftBody } from './views/draft-page.tsx'
import { EntryBody } from './views/entry-page.tsx'
import { DiscardBody, DiscardedBody } from './views/plan-end-page.tsx'
import { PlanRun } from './views/plan-run.tsx'

/** A draft: corrected beside the document's own words, then published, or taken away. */
export function draftRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/ke-hoach/:id/muc/:entry', may('coordinator'), async (c) => {
      const { id, entry } = c.req.param()
      const viewer = await viewerOf(deps, c.var.caller)
      const opened = await openPlan(deps, c.var.caller.unit, id)
      if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
      const body = EntryBody({ plan: opened.plan, draft: opened.draft, id: entry })
      if (body === null || opened.plan.status !== 'draft')
        return refusedAnswer(c, viewer, noSuchEntry, `/ke-hoach/${id}`)
      return pageAnswer(c, { title: 'Sửa bản nháp', viewer, at: '/ke-hoach' }, body)
    })
    .post('/ke-hoach/:id/sua', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const read = correctionFrom(fields)
      if (!read.ok) return formReturned(deps, c, c.var.caller, { id, typed: fields, wrong: read.wrong })
      const change = { version: Number(field(fields, 'version')), corrections: [read.correction] }
      const corrected = await correctPlan(deps, c.var.caller, id, change)
      if (corrected.ok) return doneAt(c, `/ke-hoach/${id}#${entryOf(fields)}`, 'sua')
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
      const published = await publishPlan(deps, c.var.caller, id, versionIn(await formFields(c)))
      if (published.ok) return doneAt(c, `/ke-hoach/${id}`, 'phat-hanh')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), published, `/ke-hoach/${id}`)
    })
}

/** A draft as its page shows it. */
export async function draftBody(deps: ApiDeps, { plan, draft, reading }: OpenPlan): Promise<Child> {
  return (
    <DraftBody
      plan={plan}
      draft={draft}
      reading={reading}
      agencies={await deps.store.agencies.list(plan.unit)}
      run={<PlanRun plan={plan} draft={draft} now={deps.clock()} />}
      today={dayAt(deps.clock())}
      twin={await twinOf(deps, plan)}
    />
  )
}

/** Another plan with this one's number and date among the newest, which is where a second upload stands. */
async function twinOf(deps: ApiDeps, plan: Plan): Promise<Plan | null> {
  const { number, issuedOn } = plan.header
  if (number === null || issuedOn === null) return null
  const { items } = await deps.store.plans.list(plan.unit, { limit: 100 })
  const same = ({ id, status, header }: Plan): boolean =>
    id !== plan.id && status !== 'discarded' && header.number === number && header.issuedOn === issuedOn
  return items.find(same) ?? null
}

const noSuchEntry = refusal('not-found', 'Không còn mục này trong bản nháp.')
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
  const opened = await openPlan(deps, caller.unit, id)
  if (!opened.ok) return refusedAnswer(c, viewer, opened, '/ke-hoach')
  const form = { op: field(typed, 'op'), typed, wrong }
  const page = opened.plan.status === 'draft' ? await pageOf(deps, opened, form) : null
  if (page === null) return refusedAnswer(c, viewer, noSuchEntry, `/ke-hoach/${id}`, typed)
  return pageAnswer(
    c,
    { title: 'Chưa lưu được – Sửa bản nháp', viewer, at: '/ke-hoach', status: 422 },
    <WithReturned form={form}>
      <WrongFieldsMessage form={form} />
      {page}
    </WithReturned>,
  )
}

/** The page that a form stands on: what adds to the draft stands on its own, anything else on its entry's. */
async function pageOf(deps: ApiDeps, opened: OpenPlan, { op, typed }: ReturnedForm): Promise<Child> {
  if (op === 'add-assignment' || op === 'add-report' || op === addressForm) return draftBody(deps, opened)
  const ids = ['taskId', 'reportId', 'entryId', 'assignmentId'].map((name) => field(typed, name))
  const id = op === 'set-header' ? 'dau-van-ban' : (ids.find((one) => one !== '') ?? '')
  return EntryBody({ plan: opened.plan, draft: opened.draft, id })
}

/** Where on the draft's page the corrected entry stands. */
function entryOf(fields: FormFields): string {
  const ids = ['into', 'taskId', 'reportId', 'entryId', 'assignmentId'].map((name) => field(fields, name))
  return ids.find((id) => id !== '') ?? 'phan-cong'
}
