import { formatDay } from '../../calendar/day.ts'
import type { Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** Work that was given without a date has one now: taken from what was proposed, set, or counted from an event. */
export function limitLetter(task: Task, occasion: Occasion): Letter {
  const { unit, doors, today } = occasion
  const until = task.due ? formatDay(task.due.lastDay) : ''
  const event = task.eventOn ? ` Thời hạn tính từ sự việc ngày ${formatDay(task.eventOn)}.` : ''
  return {
    subject: `Thời hạn đến ${until}: ${shortened(task.text, 80)}`,
    preheader: `${task.planLabel}: thời hạn là hết ngày ${until}.`,
    title: `Thời hạn thực hiện: hết ngày ${until}`,
    addressee: addresseeOf(doors),
    opening: [`${unit.name} thông báo thời hạn của nhiệm vụ dưới đây là hết ngày ${until}.${event}`],
    groups: [{ title: '', tone: toneOf(task, today), items: [itemOf(task, occasion)] }],
    left: 0,
    buttons: buttonsOf(doors, 'Xem và xác nhận công việc'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}
