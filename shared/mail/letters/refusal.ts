import { formatDay } from '../../calendar/day.ts'
import { planInShort } from '../../tracking/citation.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** A later date was asked for and not granted: why, and which date still counts. */
export function refusalLetter(task: Task, occasion: Occasion): Letter {
  const { unit, today } = occasion
  const refused = task.extensionRefused
  const until = refused ? formatDay(refused.lastDay) : ''
  const due = effectiveDue(task)
  const said = {
    subject: `Chưa đồng ý gia hạn: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: thời hạn ${due ? formatDay(due.lastDay) : ''} vẫn giữ nguyên.`,
    title: 'Trả lời đề nghị gia hạn',
    opening: [
      `${unit.name} chưa đồng ý gia hạn nhiệm vụ dưới đây đến ngày ${until}.`,
      ...(refused ? [`Lý do: ${shortened(refused.reason)}`] : []),
      ...(due ? [`Thời hạn vẫn là hết ngày ${formatDay(due.lastDay)}.`] : []),
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, occasion), button: 'Xem và xác nhận công việc' }
  return oneTaskLetter(said, shown, occasion)
}
