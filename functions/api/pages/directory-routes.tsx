import { Hono } from 'hono'
import { z } from 'zod'
import { agencyId } from '../../../shared/tracking/directory.ts'
import { may } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { importAgencies } from '../operations/import-agencies.ts'
import { revokeLinks, saveAgency } from '../operations/save-agency.ts'
import { refusal } from '../problem.ts'
import { AgencyBody as AgencyFields } from '../schemas.ts'
import { doneAt, field, formFields, pageAnswer, refusedAnswer, uploadedFile, viewerOf } from './answer.tsx'
import type { FormFields } from './correction-form.ts'
import { AgencyBody, DirectoryBody } from './views/directory-page.tsx'

/** The directory: who can be given work, and where they are written to. */
export function directoryRoutes(deps: ApiDeps) {
  return new Hono()
    .get('/co-quan', may('coordinator'), async (c) => {
      const agencies = await deps.store.agencies.list(c.var.caller.unit)
      const viewer = await viewerOf(deps, c.var.caller)
      return pageAnswer(c, { title: 'Danh bạ cơ quan', viewer, at: '/co-quan' }, <DirectoryBody agencies={agencies} />)
    })
    .post('/co-quan', may('coordinator'), async (c) => {
      const fields = await formFields(c)
      const name = field(fields, 'name')
      const body = agencyFields(fields, null)
      const id = agencyId(name)
      const saved = body.success
        ? await saveAgency(deps, c.var.caller, id, body.data)
        : refusal('invalid-input', 'Tên hoặc địa chỉ thư chưa đúng. Xin xem lại.')
      if (saved.ok) return doneAt(c, `/co-quan/${id}`, 'co-quan')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, '/co-quan', fields)
    })
    .post('/co-quan/nhap', may('coordinator'), async (c) => {
      const file = await uploadedFile(c)
      const imported = file
        ? await importAgencies(deps, c.var.caller, file.bytes)
        : refusal('invalid-input', 'Chưa chọn tệp. Xin chọn tệp CSV hoặc Excel.')
      if (imported.ok) return doneAt(c, '/co-quan', 'nhap-danh-ba')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), imported, '/co-quan')
    })
    .get('/co-quan/:id', may('coordinator'), async (c) => {
      const viewer = await viewerOf(deps, c.var.caller)
      const agencies = await deps.store.agencies.list(c.var.caller.unit)
      const agency = agencies.find(({ id }) => id === c.req.param('id'))
      if (!agency)
        return refusedAnswer(c, viewer, refusal('not-found', 'Không có cơ quan này trong danh bạ.'), '/co-quan')
      const body = <AgencyBody agency={agency} agencies={agencies} />
      return pageAnswer(c, { title: agency.name, viewer, at: '/co-quan' }, body)
    })
    .post('/co-quan/:id', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const fields = await formFields(c)
      const body = agencyFields(fields, Number(field(fields, 'version')))
      const saved = body.success
        ? await saveAgency(deps, c.var.caller, id, body.data)
        : refusal('invalid-input', 'Có ô chưa đúng. Xin xem lại tên và các địa chỉ thư.')
      if (saved.ok) return doneAt(c, `/co-quan/${id}`, 'co-quan')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), saved, `/co-quan/${id}`, fields)
    })
    .post('/co-quan/:id/thu-hoi', may('coordinator'), async (c) => {
      const id = c.req.param('id')
      const revoked = await revokeLinks(deps, c.var.caller, id)
      if (revoked.ok) return doneAt(c, `/co-quan/${id}`, 'thu-hoi')
      return refusedAnswer(c, await viewerOf(deps, c.var.caller), revoked, '/co-quan')
    })
}

function agencyFields(fields: FormFields, version: number | null) {
  const lines = (name: string) =>
    field(fields, name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const members = z
    .array(z.string())
    .catch([])
    .parse([fields['members'] ?? []].flat())
  const again = field(fields, 'reuse') === 'yes' ? { state: 'ok' as const } : {}
  const isClass = field(fields, 'class') === 'yes'
  return AgencyFields.safeParse({
    version,
    name: field(fields, 'name'),
    aliases: lines('aliases'),
    kind: isClass ? 'class' : 'office',
    members: isClass ? members : [],
    superiorId: field(fields, 'superiorId') || null,
    mailboxes: [...lines('email'), ...lines('emails')].map((address) => ({ address, ...again })),
  })
}
