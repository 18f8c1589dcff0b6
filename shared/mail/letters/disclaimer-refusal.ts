import { formatDay } from '../../calendar/day.ts'
import { planInShort } from '../../tracking/citation.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** Work that an agency said is not its own is so all the same: why, and until when it is to be done. */
export function disclaimerRefusalLetter(task: Task, occasion: Occasion): Letter {
  const { unit, today } = occasion
  const reason = task.disclaimerRefused?.reason ?? ''
  const due = effectiveDue(task)
  const said = {
    subject: `Vẫn thuộc trách nhiệm của cơ quan: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: nhiệm vụ vẫn do cơ quan, đơn vị thực hiện.`,
    title: 'Trả lời về trách nhiệm thực hiện',
    opening: [
      `${unit.name} đã xem nội dung được báo. Nhiệm vụ dưới đây vẫn thuộc trách nhiệm của cơ quan, đơn vị.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
      ...(due ? [`Thời hạn là hết ngày ${formatDay(due.lastDay)}.`] : []),
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, occasion), button: 'Xem và xác nhận công việc' }
  return oneTaskLetter(said, shown, occasion)
}
