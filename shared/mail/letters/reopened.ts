import { formatDay } from '../../calendar/day.ts'
import { reopenedOf } from '../../tracking/changes.ts'
import { planInShort } from '../../tracking/citation.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** A coordinator took a confirmation back: the receipt holds no more, why, and until when the work is to be done. */
export function reopenedLetter(task: Task, occasion: Occasion): Letter {
  const { unit, today } = occasion
  const reason = reopenedOf(task)?.reason ?? ''
  const due = effectiveDue(task)
  const said = {
    subject: `Mở lại nhiệm vụ: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: xác nhận hoàn thành đã được hoàn tác.`,
    title: 'Mở lại nhiệm vụ đã xác nhận',
    opening: [
      `${unit.name} đã hoàn tác xác nhận hoàn thành đối với nhiệm vụ dưới đây. Biên nhận đã gửi không còn giá trị; nhiệm vụ được theo dõi tiếp.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
      ...(due ? [`Thời hạn là hết ngày ${formatDay(due.lastDay)}.`] : []),
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, occasion), button: 'Xem và xác nhận công việc' }
  return oneTaskLetter(said, shown, occasion)
}
