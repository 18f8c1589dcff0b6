import { withdrawalOf } from '../../tracking/changes.ts'
import type { Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened } from '../words.ts'

/** Work that an earlier letter gave was withdrawn: why, and that nothing more is asked. */
export function withdrawalLetter(task: Task, occasion: Occasion): Letter {
  const { unit, doors } = occasion
  const reason = withdrawalOf(task)?.reason ?? ''
  return {
    subject: `Rút nhiệm vụ: ${shortened(task.text, 80)}`,
    preheader: `${task.planLabel}: nhiệm vụ đã được rút, không phải thực hiện hay báo cáo.`,
    title: 'Rút nhiệm vụ đã giao',
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} đã rút nhiệm vụ dưới đây. Cơ quan, đơn vị không phải thực hiện hay báo cáo việc này nữa.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
    ],
    groups: [{ title: '', tone: 'plain', items: [{ ...itemOf(task, occasion), state: 'Đã rút' }] }],
    left: 0,
    buttons: buttonsOf(doors, 'Xem công việc của đơn vị'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
