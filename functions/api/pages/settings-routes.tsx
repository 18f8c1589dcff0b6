import { isDeepStrictEqual } from 'node:util'
import { Hono } from 'hono'
import { z } from 'zod'
import { addDays, dayAt, yearOf } from '../../../shared/calendar/day.ts'
import { CalendarDecision } from '../../../shared/calendar/unit-decisions.ts'
import { tidied } from '../../../shared/tracking/policy.ts'
import { calendarOf } from '../../../shared/tracking/unit.ts'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { nudge, whyNobodyHears } from '../operations/tasks/nudge.ts'
import { previewMails } from '../operations/plans/preview-mails.ts'
import { recountedRows } from '../operations/settings/recounted-rows.ts'
import { saveDecisions } from '../operations/settings/save-decisions.ts'
import { savePolicy } from '../operations/settings/save-policy.ts'
import { settingsOf } from '../operations/settings/unit-settings.ts'
import { refusal } from '../problem.ts'
import { countUnread, type Unread, unreadOf } from '../unread.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import { field, formFields, type FormFields } from './form-fields.ts'
import { CalendarBody } from './views/calendar-page.tsx'
import { Message } from './views/layout.tsx'
import { policyFrom } from './policy-form.ts'
import { PolicyFormBody } from './views/policy-page.tsx'
import { PreviewBody } from './views/preview-page.tsx'
import { RecountedView } from './views/recounted-view.tsx'

const place = '/chinh-sach'

/** What a unit sets for itself: its working calendar and its policy of reminding. */
export function settingsPageRoutes(deps: ApiDeps) {
  const yearIn = (text: string | undefined): number =>
    z.coerce
      .number()
      .int()
      .min(2000)
      .max(2100)
      .catch(yearOf(dayAt(deps.clock())))
      .parse(text)
  return new Hono()
    .get('/lich-lam-viec', may('coordinator'), async (c) => {
      const unit = await settingsOf(deps, c.var.caller.unit)
      const { decisions = [], version } = unit
      const year = yearIn(c.req.query('nam'))
      const moved = Number(c.req.query('doi') ?? 0)
      const unmoved = Number(c.req.query('thieu') ?? 0)
      const unread = unreadOf(deps, unit.id)
      const recounted = await recountedRows(deps, unit, unread)
      return pageAnswer(
        c,
        { title: `Lịch làm việc năm ${year}`, viewer: await viewerOf(deps, c.var.caller), at: place, unread },
        <>
          {moved > 0 && recounted.rows.length === 0 && (
            <Message tone="note">
              {moved} việc chưa hoàn thành có ngày nhắc đổi theo lịch mới
              {unmoved > 0 && `, chưa kể ${unmoved} việc không đọc được`}.
            </Message>
          )}
          <CalendarBody calendar={calendarOf(unit)} decisions={decisions} version={version} year={year}>
            <RecountedView recounted={recounted} today={dayAt(deps.clock())} />
          </CalendarBody>
        </>,
      )
    })
    .get('/chinh-sach', may('coordinator'), async (c) => {
      const { policy, version } = await settingsOf(deps, c.var.caller.unit)
      const viewer = await viewerOf(deps, c.var.caller)
      const body = <PolicyFormBody policy={policy} version={version} />
      return pageAnswer(c, { title: 'Chính sách nhắc việc', viewer, at: place }, body)
    })
    .get('/chinh-sach/xem-truoc', may('coordinator'), async (c) => {
      const { unit } = c.var.caller
      const settings = await settingsOf(deps, unit)
      const viewer = await viewerOf(deps, c.var.caller)
      const tried = policyFrom(c.req.query(), settings.policy)
      if (!tried.ok) {
        const again = { policy: settings.policy, version: settings.version, refused: tried, typed: c.req.query() }
        return pageAnswer(c, { title: 'Chính sách nhắc việc', viewer, at: place, status: 422 }, PolicyFormBody(again))
      }
      const { plan, days, assume } = PreviewChoice.parse(c.req.query())
      const from = dayAt(deps.clock())
      const asked = { plan, from, to: addDays(from, days), assume, policy: tried.policy }
      const unread = unreadOf(deps, unit)
      const previewed = await previewMails(deps, c.var.caller, asked, unread)
      if (!previewed.ok) return refusedAnswer(c, viewer, previewed, place)
      const plans = await plansToPreview(deps, unit, unread)
      const body = (
        <PreviewBody
          previewed={previewed}
          policy={tried.policy}
          unsaved={!isDeepStrictEqual(tidied(tried.policy), settings.policy)}
          version={settings.version}
          plans={plans}
          chosen={{ plan, days, assume }}
        />
      )
      return pageAnswer(c, { title: 'Xem trước thư', viewer, at: place, unread }, body)
    })
    .post('/chinh-sach', may('coordinator'), async (c) => {
      const fields = await formFields(c)
      const viewer = await viewerOf(deps, c.var.caller)
      const { policy: before, version } = await settingsOf(deps, c.var.caller.unit)
      const policy = policyFrom(fields, before)
      const saved = policy.ok
        ? await savePolicy(deps, c.var.caller, { version: Number(field(fields, 'version')), policy: policy.policy })
        : policy
      if (saved.ok) return doneAt(c, '/chinh-sach', 'chinh-sach')
      const answer = { title: 'Chính sách nhắc việc', viewer, at: place, status: 422 as const }
      return pageAnswer(c, answer, <PolicyFormBody policy={before} version={version} refused={saved} typed={fields} />)
    })
    .post('/lich-lam-viec', may('coordinator'), async (c) => {
      const fields = await formFields(c)
      const decision = CalendarDecision.safeParse(decisionFrom(fields))
      const version = Number(field(fields, 'version'))
      const { decisions = [] } = await settingsOf(deps, c.var.caller.unit)
      const unread = unreadOf(deps, c.var.caller.unit)
      const saved = decision.success
        ? await saveDecisions(deps, c.var.caller, { version, decisions: [...decisions, decision.data] }, unread)
        : refusal('invalid-input', whatIsWrong(decision.error))
      if (saved.ok) return c.redirect(savedAt(field(fields, 'nam'), saved.moved.length, unread), 303)
      // The rest are the form's own codes, which nobody typed.
      const { kind: _, occasion: __, nam, ...typed } = fields
      const back = `/lich-lam-viec?nam=${yearIn(String(nam))}`
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, back, typed)
    })
    .post('/lich-lam-viec/nhac-ngay', may('coordinator'), async (c) => {
      const { unit } = c.var.caller
      const { rows } = await recountedRows(deps, await settingsOf(deps, unit), unreadOf(deps, unit))
      const missed = rows.filter((row) => row.missed).map(({ task }) => task.id)
      const nudged = missed.length === 0 ? nothingMissed : await nudge(deps, c.var.caller, missed)
      const silence = nudged.ok ? whyNobodyHears(nudged.letters) : null
      const refused = silence === null ? nudged : refusal('no-address', silence)
      if (!refused.ok) return refusedAnswer(c, await viewerOf(deps, c.var.caller), refused, '/lich-lam-viec')
      return doneAt(c, '/lich-lam-viec', refused.already ? 'da-nhac' : 'nhac-ngay')
    })
    .post('/lich-lam-viec/bo', may('coordinator'), async (c) => {
      const fields = await formFields(c)
      const { decisions = [] } = await settingsOf(deps, c.var.caller.unit)
      const left = decisions.filter((_, at) => String(at) !== field(fields, 'at'))
      const version = Number(field(fields, 'version'))
      const unread = unreadOf(deps, c.var.caller.unit)
      const saved = await saveDecisions(deps, c.var.caller, { version, decisions: left }, unread)
      if (saved.ok) return c.redirect(savedAt(field(fields, 'nam'), saved.moved.length, unread), 303)
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, '/lich-lam-viec')
    })
}

/** A year that nobody means is said as such; anything else is missing. */
function whatIsWrong({ issues }: z.ZodError): string {
  const said = issues.find((issue) => issue.code === 'custom')?.message
  if (said === undefined && issues.some(({ path }) => path[0] === 'occasion')) {
    return 'Chưa chọn dịp nghỉ. Xin chọn Tết Âm lịch, Quốc khánh hoặc dịp khác.'
  }
  return said ?? 'Xin nhập đủ các ngày, và số, ngày của văn bản quyết định.'
}

const nothingMissed = refusal('already-done', 'Không còn việc nào cần nhắc bổ sung.')

const PreviewChoice = z.object({
  plan: z.string().min(1).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(366).catch(92),
  assume: z.enum(['nobody', 'on-time']).catch('on-time'),
})

/** Plans that a preview can be asked for: drafts and what runs, newest first. */
async function plansToPreview(
  deps: ApiDeps,
  unit: string,
  unread: Unread,
): Promise<Array<{ id: string; label: string }>> {
  const { items } = await deps.store.plans.list(unit, { limit: 100, ...unread.plans })
  return items
    .filter((plan) => plan.status === 'draft' || plan.status === 'published')
    .map((plan) => ({
      id: plan.id,
      label: `${plan.header.number ?? 'chưa có số'} · ${plan.header.title ?? plan.fileName}${plan.status === 'draft' ? ' (bản nháp)' : ''}`,
    }))
}

function savedAt(year: string, moved: number, unread: Unread): string {
  const counts = `${moved > 0 ? `&doi=${moved}` : ''}${countUnread(unread) > 0 ? `&thieu=${countUnread(unread)}` : ''}`
  return `/lich-lam-viec?nam=${encodeURIComponent(year)}&xong=lich${counts}`
}

const occasionNames: Record<string, string> = { tet: 'Tết Âm lịch', 'national-day': 'Quốc khánh', other: 'Nghỉ lễ' }

function decisionFrom(fields: FormFields): Record<string, unknown> {
  const text = (name: string) => field(fields, name)
  return {
    kind: text('kind'),
    occasion: text('occasion'),
    name: text('name') || (occasionNames[text('occasion')] ?? ''),
    from: text('from'),
    to: text('to'),
    off: text('off'),
    worked: text('worked'),
    source: { number: text('number'), date: text('date') },
  }
}
