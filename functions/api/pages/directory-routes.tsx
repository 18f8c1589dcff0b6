import { Hono } from 'hono'
import { agencyId } from '../../../shared/tracking/directory.ts'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { revokeLinks } from '../operations/access/revoke-links.ts'
import { deleteAgency } from '../operations/directory/delete-agency.ts'
import { exportAgencies } from '../operations/directory/export-agencies.ts'
import { importAgencies } from '../operations/directory/import-agencies.ts'
import { saveAgency } from '../operations/directory/save-agency.ts'
import { problemOf, refusal, type Refusal } from '../problem.ts'
import { unreadOf } from '../unread.ts'
import { agencyFields } from './agency-form.ts'
import { doneAt, pageAnswer, refusedAnswer, RefusedWords, statusOf, viewerOf } from './answer.tsx'
import { field, formFields, uploadedFile, versionIn } from './form-fields.ts'
import { AgencyBody, DirectoryBody, ImportedMessage } from './views/directory-page.tsx'
import { Message } from './views/layout.tsx'

/** Why nothing was taken from a spreadsheet, above the form that takes it once it is put right. */
function NotImportedMessage({ refused }: { refused: Refusal }) {
  return (
    <Message tone="bad">
      <h2>{problemOf(refused).title}</h2>
      <RefusedWords refused={refused} />
      <p>Danh bạ chưa thay đổi. Sau khi xử lý xong, xin chọn lại tệp ở mục “Nhập từ bảng tính”.</p>
    </Message>
  )
}

/** The directory: who can be given work, and where they are written to. */
export function directoryPageRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/co-quan', may('coordinator'), async (c) => {
      const unread = unreadOf(deps, c.var.caller.unit)
      const agencies = await deps.store.agencies.list(c.var.caller.unit, unread.agencies)
      const viewer = await viewerOf(deps, c.var.caller)
      const body = <DirectoryBody agencies={agencies} />
      return pageAnswer(c, { title: 'Danh bạ cơ quan', viewer, at: '/co-quan', unread }, body)
    })
    .post('/co-quan', may('coordinator'), async (c) => {
      const fields = await formFields(c)
      const name = field(fields, 'name')
      const body = agencyFields(fields, null, null)
      const id = agencyId(name)
      const saved = body.ok ? await saveAgency(deps, c.var.caller, id, body.agency) : body
      if (saved.ok) return doneAt(c, `/co-quan/${id}`, 'co-quan')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, '/co-quan', fields)
    })
    .get('/co-quan/danh-ba.csv', may('coordinator'), async (c) => {
      const unread = unreadOf(deps, c.var.caller.unit)
      const agencies = await deps.store.agencies.list(c.var.caller.unit, unread.agencies)
      return c.body(exportAgencies(agencies, unread), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="danh-ba-co-quan.csv"`,
      })
    })
    .post('/co-quan/nhap', may('coordinator'), async (c) => {
      const file = await uploadedFile(c)
      const imported = file
        ? await importAgencies(deps, c.var.caller, file.bytes)
        : refusal('invalid-input', 'Chưa chọn tệp. Xin chọn tệp CSV hoặc Excel.')
      const viewer = await viewerOf(deps, c.var.caller)
      // Answered at once, not by a redirect: an address can't carry what came of it, and importing again is harmless.
      const unread = unreadOf(deps, c.var.caller.unit)
      const agencies = await deps.store.agencies.list(c.var.caller.unit, unread.agencies)
      const answer = imported.ok
        ? { title: 'Đã nhập danh bạ' }
        : { title: 'Chưa nhập được danh bạ', status: statusOf(imported) }
      return pageAnswer(
        c,
        { ...answer, viewer, at: '/co-quan', unread },
        <>
          {imported.ok ? <ImportedMessage imported={imported} /> : <NotImportedMessage refused={imported} />}
          <DirectoryBody agencies={agencies} />
        </>,
      )
    })
    .get('/co-quan/:id', may('coordinator'), async (c) => {
      const viewer = await viewerOf(deps, c.var.caller)
      const unread = unreadOf(deps, c.var.caller.unit)
      const agencies = await deps.store.agencies.list(c.var.caller.unit, unread.agencies)
      const fault = unread.agencies.found.get(c.req.param('id'))
      if (fault) throw fault
      const agency = agencies.find(({ id }) => id === c.req.param('id'))
      if (!agency)
        return refusedAnswer(c, viewer, refusal('not-found', 'Không có cơ quan này trong danh bạ.'), '/co-quan')
      const body = <AgencyBody agency={agency} agencies={agencies} unread={[...unread.agencies.found.keys()]} />
      return pageAnswer(c, { title: agency.name, viewer, at: '/co-quan', unread }, body)
    })
    .post('/co-quan/:id', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const stored = await deps.store.agencies.get(c.var.caller.unit, id)
      const body = agencyFields(fields, Number(field(fields, 'version')), stored)
      const saved = body.ok ? await saveAgency(deps, c.var.caller, id, body.agency) : body
      if (saved.ok) return doneAt(c, `/co-quan/${id}`, 'co-quan')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, `/co-quan/${id}`, fields)
    })
    .post('/co-quan/:id/thu-hoi', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const revoked = await revokeLinks(deps, c.var.caller, id)
      if (revoked.ok) return doneAt(c, `/co-quan/${id}`, 'thu-hoi')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), revoked, '/co-quan')
    })
    .post('/co-quan/:id/xoa', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const deleted = await deleteAgency(deps, c.var.caller, id, versionIn(await formFields(c)))
      if (deleted.ok) return doneAt(c, '/co-quan', 'xoa-co-quan')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), deleted, `/co-quan/${id}`)
    })
}
