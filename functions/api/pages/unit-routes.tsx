import { type Context, Hono } from 'hono'
import { addressOf } from '../../../shared/reminding/recipients.ts'
import { may, type CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { coordinatorsOf, dismissCoordinator, inviteCoordinator } from '../operations/access/coordinators.ts'
import { saveReplyTo } from '../operations/settings/save-reply-to.ts'
import { settingsOf } from '../operations/settings/unit-settings.ts'
import { type Refusal, refusal } from '../problem.ts'
import { NewCoordinator, ReplyTo } from '../schemas.ts'
import { takeSession } from '../session-cookie.ts'
import { unreadOf } from '../unread.ts'
import { doneAt, pageAnswer, refusedAnswer, viewerOf } from './answer.tsx'
import type { WrongFields } from './correction-form.ts'
import { field, formFields, type FormFields, versionIn } from './form-fields.ts'
import { UnitBody } from './views/unit-page.tsx'

const place = '/chinh-sach'
const title = 'Đơn vị và cán bộ đầu mối'

/** Who acts for the unit, and where answers to its letters go. */
export function unitPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/don-vi', may('coordinator'), (c) => unitPage(deps, c, c.var.caller))
    .post('/don-vi', may('coordinator'), async (c) => {
      const typed = await formFields(c)
      const replyTo = ReplyTo.safeParse(field(typed, 'replyTo'))
      const saved = replyTo.success
        ? await saveReplyTo(deps, c.var.caller, { version: versionIn(typed) ?? -1, replyTo: replyTo.data })
        : refusal('invalid-input', 'Địa chỉ nhận thư trả lời không đúng. Xin xem lại.')
      if (saved.ok) return doneAt(c, '/don-vi', 'don-vi')
      const wrong: WrongFields = replyTo.success ? new Map() : new Map([['replyTo', saved.message]])
      return unitPage(deps, c, c.var.caller, { refused: saved, typed, wrong })
    })
    .post('/don-vi/can-bo', may('coordinator'), async (c) => {
      const typed = await formFields(c)
      const asked = NewCoordinator.safeParse({ email: field(typed, 'email'), name: field(typed, 'name') })
      if (asked.success) {
        const { created } = await inviteCoordinator(deps, c.var.caller, asked.data)
        return doneAt(c, '/don-vi', created ? 'moi-can-bo' : 'moi-lai')
      }
      const refused = refusal('invalid-input', 'Chưa mời được. Xin xem lại:')
      const names = new Set(asked.error.issues.map(({ path }) => path[0]))
      const wrong = new Map(Object.entries(whatInviteLacks).filter(([name]) => names.has(name)))
      return unitPage(deps, c, c.var.caller, { refused: { ...refused, errors: errorsOf(wrong) }, typed, wrong })
    })
    .post('/don-vi/can-bo/dua-ra', may('coordinator'), async (c) => {
      const email = field(await formFields(c), 'email')
      const removed = await dismissCoordinator(deps, c.var.caller, email)
      if (!removed.ok) return refusedAnswer(c, await viewerOf(deps, c.var.caller), removed, '/don-vi')
      if (addressOf(email) !== addressOf(c.var.caller.email)) return doneAt(c, '/don-vi', 'dua-ra')
      takeSession(c)
      return c.redirect('/dang-nhap', 303)
    })
}

const whatInviteLacks = {
  name: 'Xin nhập họ và tên, nhiều nhất 100 ký tự.',
  email: 'Xin nhập địa chỉ thư đúng dạng, không quá 254 ký tự.',
}

const errorsOf = (wrong: WrongFields) => [...wrong].map(([name, message]) => ({ pointer: `/${name}`, message }))

/** `again`: a form that was refused, as it was typed. */
async function unitPage(
  deps: ApiDeps,
  c: Context,
  caller: CoordinatorCaller,
  again?: { refused: Refusal; typed: FormFields; wrong: WrongFields },
): Promise<Response> {
  const unread = unreadOf(deps, caller.unit)
  const body = (
    <UnitBody
      unit={await settingsOf(deps, caller.unit)}
      coordinators={await coordinatorsOf(deps, caller.unit, unread)}
      me={caller.email}
      {...again}
    />
  )
  const viewer = await viewerOf(deps, caller)
  return pageAnswer(c, { title, viewer, at: place, status: again ? 422 : 200, unread }, body)
}
