import { withdrawalOf } from '../../tracking/changes.ts'
import type { Plan } from '../../tracking/plan.ts'
import type { Task } from '../../tracking/task.ts'
import { dutiesOf } from '../duties.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { byUrgency, documentOf, itemOf, shortened } from '../words.ts'

/**
 * A plan is not followed any more: why, and what of it is asked no longer. A plan can have come twice, or be replaced by
 * another, so that it says as well that this is about no other plan.
 */
export function closingLetter(tasks: readonly Task[], plan: Pick<Plan, 'header'> | null, given: Occasion): Letter {
  const { unit, doors, today, more = 0 } = given
  // Named in the first sentence; below, each task says it shortly.
  const occasion = { ...given, named: true }
  const { full, short, label } = documentOf(tasks, plan)
  const duties = dutiesOf(byUrgency(tasks), today)
  const count = duties.length + more
  const [reason = ''] = tasks.flatMap((task) => withdrawalOf(task)?.reason ?? [])
  return {
    subject: `Kết thúc theo dõi ${count} việc: ${label}`,
    preheader: reason === '' ? (plan?.header.title ?? label) : `Lý do: ${shortened(reason, 200)}`,
    title: `Kết thúc theo dõi ${short}`,
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} đã kết thúc theo dõi ${full}. Cơ quan, đơn vị không phải báo cáo ${count} việc dưới đây theo văn bản này nữa và không được nhắc các việc này.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
      'Nhiệm vụ được giao theo văn bản khác không thay đổi.',
    ],
    groups: [
      {
        title: 'Việc không theo dõi nữa',
        tone: 'plain',
        items: duties.map(({ task, later }) => ({ ...itemOf(task, occasion, later), state: 'Đã kết thúc' })),
      },
    ],
    left: more,
    buttons: buttonsOf(doors, 'Xem công việc của đơn vị'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
