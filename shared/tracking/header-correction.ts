import { formatDay } from '../calendar/day.ts'
import type { DocumentHeader } from '../reading/reading.ts'
import { type Context, changed } from './changes.ts'
import { citationOf } from './citation.ts'
import { keptField } from './limits.ts'
import { planLabel, type Plan } from './plan.ts'
import type { Task } from './task.ts'

// Rows carry what lists and letters call their document, so that neither has to look the plan up. Where the head of a
// published plan is put right, its item says so first; the rows follow one by one, and whichever was not reached shows by
// what it is still called.

/** How a row names its document: in lists, in letters, and the day before which nothing that answers it can be dated. */
export function documentOf({
  header,
  fileName,
}: Pick<Plan, 'header' | 'fileName'>): Pick<Task, 'planLabel' | 'planCitation' | 'issuedOn'> {
  return {
    planLabel: planLabel({ header, fileName }),
    ...(header.number !== null && { planCitation: citationOf(header) }),
    issuedOn: header.issuedOn,
  }
}

/** The plan with its head put right, and by whom, from what to what. */
export function withHeader(plan: Plan, header: DocumentHeader, { by, now }: Context): Plan {
  const entry = { at: now, by, what: 'header-corrected', detail: differences(plan.header, header) }
  return { ...plan, header, history: [...plan.history, entry] }
}

/** Whether a row calls its document otherwise than the plan does. What a row from an earlier release does not carry is no difference. */
export function isNamedOtherwise(task: Task, plan: Pick<Plan, 'header' | 'fileName'>): boolean {
  const now = documentOf(plan)
  return (
    task.planLabel !== now.planLabel ||
    (task.planCitation !== undefined && task.planCitation !== now.planCitation) ||
    (task.issuedOn !== undefined && task.issuedOn !== now.issuedOn)
  )
}

/** The row as the plan calls the document now. Its dates stay: the agency was told of them. */
export function namedAs(task: Task, plan: Pick<Plan, 'header' | 'fileName'>, context: Context): Task {
  const { planCitation: _, ...row } = task
  const renamed = changed(row, documentOf(plan), 'header-corrected', context, planLabel(plan))
  return renamed.ok ? renamed.task : task
}

const titles = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  place: 'Nơi ban hành',
  type: 'Loại văn bản',
} as const satisfies Record<keyof DocumentHeader, string>
const fields = ['number', 'issuedOn', 'issuer', 'title', 'place', 'type'] as const

function differences(before: DocumentHeader, after: DocumentHeader): string {
  const said = (header: DocumentHeader, field: (typeof fields)[number]): string => {
    if (field === 'issuedOn') return header.issuedOn === null ? 'để trống' : formatDay(header.issuedOn)
    return keptField('name', header[field] ?? 'để trống')
  }
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => `${titles[field]}: từ ${said(before, field)} thành ${said(after, field)}`)
    .join(' · ')
}
