import { withdrawalOf } from '../../tracking/changes.ts'
import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened } from '../words.ts'

/** Work that an earlier letter gave was withdrawn: why, and that nothing more is asked. */
export function withdrawalLetter(task: Task, occasion: Occasion): Letter {
  const { unit } = occasion
  const reason = withdrawalOf(task)?.reason ?? ''
  const said = {
    subject: `Rút nhiệm vụ: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: nhiệm vụ đã được rút, không phải thực hiện hay báo cáo.`,
    title: 'Rút nhiệm vụ đã giao',
    opening: [
      `${unit.name} đã rút nhiệm vụ dưới đây. Cơ quan, đơn vị không phải thực hiện hay báo cáo việc này nữa.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
    ],
  }
  const item = { ...itemOf(task, occasion), state: 'Đã rút' }
  return oneTaskLetter(said, { tone: 'plain', item, button: 'Xem công việc của đơn vị' }, occasion)
}
