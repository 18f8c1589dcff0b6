import { formatDay } from '../../calendar/day.ts'
import type { Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** A later date was granted; the date in the document is kept beside it. */
export function extensionLetter(task: Task, occasion: Occasion): Letter {
  const { unit, doors, today } = occasion
  const until = task.extension ? formatDay(task.extension.lastDay) : ''
  const reason = task.extension?.reason ?? ''
  return {
    subject: `Gia hạn đến ${until}: ${shortened(task.text, 80)}`,
    preheader: `${task.planLabel}: thời hạn mới là ${until}.`,
    title: `Gia hạn thực hiện đến ${until}`,
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} đồng ý gia hạn nhiệm vụ dưới đây đến hết ngày ${until}.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
    ],
    groups: [{ title: '', tone: toneOf(task, today), items: [itemOf(task, occasion)] }],
    left: 0,
    buttons: buttonsOf(doors, 'Xem và xác nhận công việc'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
