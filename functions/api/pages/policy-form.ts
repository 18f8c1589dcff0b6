import { Policy } from '../../../shared/tracking/policy.ts'
import { refusal, type Refusal } from '../problem.ts'
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
  return refusal('invalid-input', 'Số ngày, số giờ phải là số nguyên dương; nhiều số thì cách nhau bằng dấu phẩy.')
}
