import { formatDay } from '../../calendar/day.ts'
import { countsFromIssue } from '../../tracking/counted-from-issue.ts'
import { isCountedBack } from '../../tracking/deadline.ts'
import { correctionOf } from '../../tracking/due-dates.ts'
import { replacedDue } from '../../tracking/replaced-due.ts'
import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/**
 * Work that was given without a date has one now, or another one: taken from what was proposed, set, or counted from an
 * event. Or the date of the document was put right, and why.
 */
export function limitLetter(task: Task, occasion: Occasion): Letter {
  const { unit, today, calendar } = occasion
  const until = task.due ? formatDay(task.due.lastDay) : ''
  const before = replacedDue(task, calendar)
  const instead = before === null ? '' : `, thay cho hạn ngày ${formatDay(before)}`
  const event = task.eventOn ? ` Thời hạn tính ${countedFrom(task)} ngày ${formatDay(task.eventOn)}.` : ''
  const correction = correctionOf(task)
  const period = task.periodLabel === null ? '' : ` (${task.periodLabel})`
  const isOver = task.due !== null && task.due.lastDay < today
  const said = {
    subject: `Thời hạn ${before === null ? 'đến' : 'sửa thành'} ${until}${period}: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: thời hạn là hết ngày ${until}${instead}.`,
    title: `${correction === null ? 'Thời hạn thực hiện' : 'Đính chính thời hạn'}: hết ngày ${until}`,
    opening: [
      `${unit.name} thông báo thời hạn của nhiệm vụ dưới đây là hết ngày ${until}${instead}.${event}`,
      ...(correction === null ? [] : [`Lý do đính chính: ${shortened(correction.reason)}`]),
      ...(isOver ? ['Ngày này đã qua; xin cơ quan, đơn vị hoàn thành sớm và xác nhận.'] : []),
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, occasion), button: 'Xem và xác nhận công việc' }
  return oneTaskLetter(said, shown, occasion)
}

function countedFrom({ deadline }: Task): string {
  if (countsFromIssue(deadline)) return 'từ khi ban hành văn bản,'
  return isCountedBack(deadline) ? 'lùi từ sự kiện' : 'từ sự việc'
}
