import type { Agency } from '../../../shared/tracking/agency.ts'
import { longest } from '../../../shared/tracking/limits.ts'
import { refusal, type Refusal } from '../problem.ts'
import { AgencyBody } from '../schemas.ts'
import { field, type FormFields } from './form-fields.ts'

/** What a form says of an agency, or which field is wrong; what it does not ask stays as it is stored. */
export function agencyFields(
  fields: FormFields,
  version: number | null,
  stored: Agency | null,
): { ok: true; agency: AgencyBody } | Refusal {
  const lines = (name: string) =>
    field(fields, name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  // A box that is not ticked is not sent at all, so the form names the lists that it asks for.
  const asked = chosen(fields, 'asked')
  const ticked = (name: 'members' | 'successors') =>
    asked.includes(name) ? chosen(fields, name) : (stored?.[name] ?? [])
  const day = (name: 'validFrom' | 'validTo') => (name in fields ? field(fields, name) || null : stored?.[name])
  const again = field(fields, 'reuse') === 'yes' ? { state: 'ok' as const } : {}
  const isClass = field(fields, 'class') === 'yes'
  const addresses = [...lines('email'), ...lines('emails')]
  const parsed = AgencyBody.safeParse({
    version,
    name: field(fields, 'name'),
    aliases: 'aliases' in fields ? lines('aliases') : stored?.aliases,
    kind: isClass ? 'class' : 'office',
    members: isClass ? ticked('members') : [],
    superiorId: 'superiorId' in fields ? field(fields, 'superiorId') || null : stored?.superiorId,
    mailboxes: addresses.map((address) => ({ address, ...again })),
    validFrom: day('validFrom'),
    validTo: day('validTo'),
    successors: ticked('successors'),
  })
  if (parsed.success) return { ok: true, agency: parsed.data }
  const sentences = parsed.error.issues.map(({ path }) => whatIsWrong(path, fields, addresses))
  return refusal('invalid-input', [...new Set(sentences)].join(' '))
}

function whatIsWrong([name, at]: readonly PropertyKey[], fields: FormFields, addresses: readonly string[]): string {
  switch (name) {
    case 'name':
      if (field(fields, 'name') === '') return 'Chưa ghi tên cơ quan. Xin nhập tên rồi gửi lại.'
      return `Tên cơ quan dài hơn ${longest.name} ký tự. Xin viết ngắn lại.`
    case 'mailboxes': {
      const address = typeof at === 'number' ? addresses[at] : undefined
      if (address === undefined) return 'Có quá nhiều địa chỉ thư. Xin giữ nhiều nhất 20 địa chỉ.'
      return `Địa chỉ thư “${address}” chưa đúng. Xin viết đủ, ví dụ van-thu@xa.gov.vn.`
    }
    case 'aliases':
      return `Có tên gọi khác quá dài, hoặc có quá nhiều tên. Xin giữ nhiều nhất 50 tên, mỗi tên không quá ${longest.name} ký tự.`
    case 'validFrom':
      return 'Ngày ở ô “Hoạt động từ ngày” chưa đúng. Xin chọn lại.'
    case 'validTo':
      return 'Ngày ở ô “Đến hết ngày” chưa đúng. Xin chọn lại.'
    default:
      return 'Có ô chưa đúng. Xin tải lại trang rồi nhập lại.'
  }
}

function chosen(fields: FormFields, name: string): string[] {
  return [fields[name] ?? []].flat()
}
