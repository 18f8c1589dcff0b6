import { formatDay } from '../../calendar/day.ts'
import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { answerLetter, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** An agency asks for a later date: the coordinator is told what and why, and where to answer. */
export function requestLetter(task: Task, { unit, today, calendar }: Omit<Occasion, 'doors'>, url: string): Letter {
  const until = task.extensionRequest ? formatDay(task.extensionRequest.lastDay) : ''
  const reason = task.extensionRequest?.reason ?? ''
  const said = {
    subject: `${shortened(task.agencyName, 60)} xin gia hạn đến ${until}: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}. Lý do: ${shortened(reason, 120)}`,
    title: `${shortened(task.agencyName, 120)} xin gia hạn đến ${until}`,
    opening: [
      `${task.agencyName} đề nghị gia hạn nhiệm vụ dưới đây đến hết ngày ${until}.`,
      `Lý do: ${shortened(reason)}`,
      'Thời hạn hiện tại vẫn tính cho đến khi có trả lời.',
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, { doors: [], today, calendar }) }
  return answerLetter(said, shown, { unit, url })
}
