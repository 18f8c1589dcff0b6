import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { answerLetter, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** An agency says that work is not its own: the coordinator is told why, whose it is held to be, and where to answer. */
export function disclaimerLetter(task: Task, { unit, today, calendar }: Omit<Occasion, 'doors'>, url: string): Letter {
  const { reason = '', office = null } = task.disclaimer ?? {}
  const said = {
    subject: `${shortened(task.agencyName, 60)} báo không thuộc trách nhiệm: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}. Lý do: ${shortened(reason, 120)}`,
    title: `${shortened(task.agencyName, 120)} báo việc không thuộc trách nhiệm`,
    opening: [
      `${task.agencyName} cho rằng nhiệm vụ dưới đây không thuộc trách nhiệm của mình.`,
      `Lý do: ${shortened(reason)}`,
      ...(office === null ? [] : [`Cơ quan được cho là có trách nhiệm: ${shortened(office, 200)}.`]),
      'Nhiệm vụ vẫn được theo dõi và nhắc như cũ cho đến khi có trả lời.',
    ],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, { doors: [], today, calendar }) }
  return answerLetter(said, shown, { unit, url })
}
