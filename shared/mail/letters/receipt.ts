import { formatDay } from '../../calendar/day.ts'
import { planInShort } from '../../tracking/citation.ts'
import { type CompletionFact, dueTime, effectiveDue, type Task } from '../../tracking/task.ts'
import { addresseeOf, type Fact, footerOf, type Letter, type Occasion, urlOf } from '../letter.ts'
import { itemOf, shortened, spokenInstant } from '../words.ts'

/** What was recorded, and until when it can be taken back. */
export function receiptLetter(task: Task, occasion: Occasion): Letter {
  const { unit, doors } = occasion
  const { completion } = task
  const url = urlOf(task, doors)
  const item = itemOf(task, occasion)
  return {
    subject: `Đã ghi nhận hoàn thành: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: đã ghi nhận. Có thể hoàn tác nếu nhầm.`,
    title: 'Đã ghi nhận hoàn thành',
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} đã ghi nhận việc dưới đây là hoàn thành. Xin cảm ơn cơ quan, đơn vị.`,
      ...(completion
        ? [
            `Nếu xác nhận nhầm, xin mở đường dẫn và chọn “Hoàn tác” trước ${spokenInstant(completion.undoUntil)}. Sau thời điểm đó, xin liên hệ cán bộ đầu mối.`,
          ]
        : []),
    ],
    groups: [
      {
        title: '',
        tone: 'done',
        items: [
          {
            ...item,
            state: stateOnceDone(task),
            facts: [...recorded(completion), ...item.facts],
          },
        ],
      },
    ],
    left: 0,
    buttons: url === null ? [] : [{ label: 'Xem hoặc hoàn tác', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}

/** A confirmation names a day and no hour: where an hour counts, the last day is not said to be in time. */
function stateOnceDone(task: Task): string {
  const [due, on] = [effectiveDue(task), task.completion?.on]
  if (due === null || on === undefined) return 'Hoàn thành'
  if (on > due.lastDay) return 'Hoàn thành quá hạn'
  return on === due.lastDay && dueTime(task) !== null ? 'Hoàn thành trong ngày đến hạn' : 'Hoàn thành đúng hạn'
}

function recorded(completion: Task['completion']): Fact[] {
  if (completion === null) return []
  return [
    { label: 'Ghi nhận lúc', value: spokenInstant(completion.at) },
    { label: 'Ngày hoàn thành', value: formatDay(completion.on) },
    ...factsOf(completion.fact),
  ]
}

function factsOf({ number, date, note }: CompletionFact): Fact[] {
  return [
    ...(number ? [{ label: 'Báo cáo', value: date ? `số ${number} ngày ${formatDay(date)}` : `số ${number}` }] : []),
    ...(note ? [{ label: 'Ghi chú', value: shortened(note) }] : []),
  ]
}
