import { type Day, formatDay } from '../../calendar/day.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, countOf, footerOf, type Group, type Letter, type Occasion } from '../letter.ts'
import { byUrgency, itemOf, toneOf } from '../words.ts'

const titles = { late: 'Quá hạn', today: 'Đến hạn hôm nay', soon: 'Sắp đến hạn', plain: 'Chưa có hạn' } as const
const tones = ['late', 'today', 'soon', 'plain'] as const

/**
 * The morning's letter: all that is open now, most urgent first. `recounted`: one more on the same day, because days off
 * were decided after the morning and less time is left than it said.
 */
export function digestLetter(tasks: readonly Task[], occasion: Occasion, recounted = false): Letter {
  const { unit, doors, today, more = 0 } = occasion
  const groups = groupsByUrgency(tasks, occasion)
  const counts = [
    ...groups.map((group) => `${countOf({ groups: [group] })} việc ${group.title.toLowerCase()}`),
    ...(more > 0 ? [`${more} việc khác`] : []),
  ].join(', ')
  return {
    // What a phone shows of it is what matters most; the sender's name says "Nhắc việc" already.
    subject: `${counts} – nhắc việc ngày ${formatDay(today)}${recounted ? ' (lịch làm việc thay đổi)' : ''}`,
    preheader: groups[0]?.items[0]?.text ?? '',
    title: `Nhắc việc ngày ${formatDay(today)}`,
    addressee: addresseeOf(doors),
    opening: [
      ...(recounted ? [newDaysOff] : []),
      `${unit.name} trân trọng thông báo: tính đến ngày ${formatDay(today)}, cơ quan, đơn vị có ${counts}.`,
      'Việc nào đã hoàn thành, xin mở đường dẫn và xác nhận bằng số, ngày báo cáo đã gửi hoặc một ghi chú ngắn; việc đã xác nhận sẽ không được nhắc lại.',
    ],
    groups,
    left: more,
    buttons: buttonsOf(doors, 'Xem và xác nhận công việc'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}

const newDaysOff =
  'Lịch làm việc vừa thay đổi, nên số ngày làm việc còn lại đến hạn của một số việc dưới đây ít hơn so với cách tính trước đó.'

/** Work due on the Sunday is pressing on the Friday, and it is not due then: it stands apart from what is. */
const lastWorkingDay = 'Đến ngày làm việc cuối cùng'

function titleOf(task: Task, tone: (typeof tones)[number], today: Day): string {
  return tone === 'today' && effectiveDue(task)?.lastDay !== today ? lastWorkingDay : titles[tone]
}

/** Overdue, due today, due soon; empty groups are left out, and within a group the most urgent comes first. */
export function groupsByUrgency(tasks: readonly Task[], occasion: Omit<Occasion, 'unit'>): Group[] {
  return tones.flatMap((tone) => {
    const own = byUrgency(tasks).filter((task) => toneOf(task, occasion.today) === tone)
    const byTitle = Map.groupBy(own, (task) => titleOf(task, tone, occasion.today))
    return [...byTitle].map(([title, same]) => ({ title, tone, items: same.map((task) => itemOf(task, occasion)) }))
  })
}
