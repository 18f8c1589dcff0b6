import type { Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { shortened } from '../words.ts'
import { groupsByUrgency } from './digest.ts'

/** The coordinator asks about some work now, apart from the morning's rhythm. */
export function nudgeLetter(tasks: readonly Task[], occasion: Occasion): Letter {
  const { unit, doors, more = 0 } = occasion
  const [first] = tasks
  const count = tasks.length + more
  const what =
    count === 1 && first ? `${shortened(first.text, 60)} (${shortened(first.planLabel, 30)})` : `${count} việc`
  return {
    subject: `Đề nghị thực hiện: ${what}`,
    preheader: `${unit.name} đề nghị cơ quan, đơn vị thực hiện và xác nhận kết quả.`,
    title: 'Đề nghị thực hiện nhiệm vụ',
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} trân trọng đề nghị cơ quan, đơn vị quan tâm thực hiện ${count === 1 ? 'nhiệm vụ' : `${count} nhiệm vụ`} dưới đây và xác nhận kết quả qua đường dẫn.`,
      'Nếu có vướng mắc, xin trả lời thư này để cán bộ đầu mối được biết.',
    ],
    groups: groupsByUrgency(tasks, occasion),
    left: more,
    buttons: buttonsOf(doors, 'Xem và xác nhận công việc'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
