import { Policy } from '../../../shared/tracking/policy.ts'
import { refusal, type Refusal } from '../problem.ts'
import type { WrongFields } from './correction-form.ts'
import type { FormFields } from './form-fields.ts'

/**
 * A policy from the page's form, typed with commas or blanks between counts. A field that the form did not bring keeps
 * the value of `base`; a ticked box left empty means no.
 */
export function policyFrom(fields: FormFields, base: Policy): { ok: true; policy: Policy } | Refusal {
  const has = (name: string) => fields[name] !== undefined
  const text = (name: string) => [fields[name] ?? ''].flat().join(' ').trim()
  const counts = (name: string) =>
    text(name)
      .split(/[\s,;]+/u)
      .filter(Boolean)
      .map(Number)
  const count = (name: string) => Number(text(name))
  const countOrNever = (name: string) => (text(name) === '' ? null : count(name))
  const { overdue, escalation } = base
  const parsed = Policy.safeParse({
    ahead: has('ahead') ? counts('ahead') : base.ahead,
    onTheDay: has('ahead') ? text('onTheDay') === 'yes' : base.onTheDay,
    overdue: {
      first: has('overdueFirst') ? counts('overdueFirst') : overdue.first,
      every: has('overdueEvery') ? count('overdueEvery') : overdue.every,
    },
    sendAt: has('sendAt') ? text('sendAt') : base.sendAt,
    undoHours: has('undoHours') ? count('undoHours') : base.undoHours,
    linkDays: has('linkDays') ? count('linkDays') : base.linkDays,
    escalation: {
      superiorAfter: has('superiorAfter') ? countOrNever('superiorAfter') : escalation.superiorAfter,
      coordinatorAfter: has('coordinatorAfter') ? countOrNever('coordinatorAfter') : escalation.coordinatorAfter,
    },
    weeklySummary: has('ahead') ? text('weeklySummary') === 'yes' : base.weeklySummary,
  })
  if (parsed.success) return { ok: true, policy: parsed.data }
  const wrong = new Map(
    parsed.error.issues.map(({ path }) => {
      const pointer = `/policy/${path.filter((part) => typeof part === 'string').join('/')}`
      return [pointer, `Ô “${titleAt(pointer)}” ${kindAt(pointer)}`]
    }),
  )
  const errors = [...wrong].map(([pointer, message]) => ({ pointer, message }))
  return refusal('invalid-input', 'Chưa lưu được chính sách. Xin xem lại:', { errors })
}

/** The fields of the form: where a policy has what is typed there, and what the page calls them. */
export const policyFields = {
  ahead: ['/policy/ahead', 'Trước hạn bao nhiêu ngày làm việc'],
  overdueFirst: ['/policy/overdue/first', 'Khi quá hạn: các lần đầu, sau bao nhiêu ngày'],
  overdueEvery: ['/policy/overdue/every', 'Sau đó nhắc lại, cách mấy ngày'],
  sendAt: ['/policy/sendAt', 'Giờ gửi thư buổi sáng'],
  superiorAfter: ['/policy/escalation/superiorAfter', 'Báo cấp trên của cơ quan, sau số ngày làm việc'],
  coordinatorAfter: ['/policy/escalation/coordinatorAfter', 'Báo cán bộ đầu mối, sau số ngày làm việc'],
  linkDays: ['/policy/linkDays', 'Dùng được trong bao nhiêu ngày'],
  undoHours: ['/policy/undoHours', 'Cơ quan tự hoàn tác xác nhận trong bao nhiêu giờ'],
} as const

/** Which fields a policy is refused for, and why. */
export function wrongPolicy({ errors = [] }: Refusal): WrongFields {
  const wrong = new Map<string, string>()
  for (const { pointer, message } of errors) {
    // What is wrong between the two is shown beside the first.
    const at = pointer === '/policy/escalation' ? '/policy/escalation/superiorAfter' : pointer
    const [name] = Object.entries(policyFields).find(([, [place]]) => place === at) ?? []
    if (name !== undefined && !wrong.has(name)) wrong.set(name, message)
  }
  return wrong
}

const titleAt = (pointer: string) => Object.values(policyFields).find(([place]) => place === pointer)?.[1] ?? pointer
const kindAt = (pointer: string) =>
  pointer === '/policy/ahead' || pointer === '/policy/overdue/first'
    ? 'phải là số nguyên dương; nhiều số thì cách nhau bằng dấu phẩy.'
    : 'phải là số nguyên dương.'
