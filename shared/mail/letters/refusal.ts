import { formatDay } from '../../calendar/day.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** A later date was asked for and not granted: why, and which date still counts. */
export function refusalLetter(task: Task, occasion: Occasion): Letter {
  const { unit, doors, today } = occasion
  const refused = task.extensionRefused
  const until = refused ? formatDay(refused.lastDay) : ''
  const due = effectiveDue(task)
  return {
    subject: `Chưa đồng ý gia hạn: ${shortened(task.text, 80)}`,
    preheader: `${task.planLabel}: thời hạn ${due ? formatDay(due.lastDay) : ''} vẫn giữ nguyên.`,
    title: 'Trả lời đề nghị gia hạn',
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} chưa đồng ý gia hạn nhiệm vụ dưới đây đến ngày ${until}.`,
      ...(refused ? [`Lý do: ${shortened(refused.reason)}`] : []),
      ...(due ? [`Thời hạn vẫn là hết ngày ${formatDay(due.lastDay)}.`] : []),
    ],
    groups: [{ title: '', tone: toneOf(task, today), items: [itemOf(task, occasion)] }],
    left: 0,
    buttons: buttonsOf(doors, 'Xem và xác nhận công việc'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
