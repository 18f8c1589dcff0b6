import type { Plan } from '../../tracking/plan.ts'
import type { Task } from '../../tracking/task.ts'
import { addresseeOf, buttonsOf, footerOf, type Group, type Letter, type Occasion } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/** On publishing: everything that one plan gives to the agencies behind an address, dated work first. */
export function noticeLetter(tasks: readonly Task[], plan: Pick<Plan, 'header'> | null, occasion: Occasion): Letter {
  const { unit, doors, today } = occasion
  const label = tasks[0]?.planLabel ?? ''
  const title = plan?.header.title ?? null
  const about = title === null || title === label ? label : `${label} “${shortened(title, 200)}”`
  const dated = tasks.filter((task) => toneOf(task, today) !== 'plain')
  const undated = tasks.filter((task) => toneOf(task, today) === 'plain')
  return {
    subject: `Thông báo nhiệm vụ được giao tại ${shortened(label, 80)}: ${tasks.length} việc`,
    preheader: dated.length > 0 ? `${dated.length} việc có thời hạn. ${title ?? ''}` : (title ?? label),
    title: `Nhiệm vụ được giao tại ${shortened(label, 120)}`,
    addressee: addresseeOf(doors),
    opening: [
      `${unit.name} trân trọng thông báo: ${about} giao cho cơ quan, đơn vị ${tasks.length} nhiệm vụ dưới đây${
        dated.length > 0 ? `, trong đó ${dated.length} việc có thời hạn` : ''
      }.`,
      'Hệ thống sẽ nhắc trước khi đến hạn. Khi hoàn thành, xin mở liên kết và xác nhận bằng số, ngày báo cáo đã gửi hoặc một ghi chú ngắn.',
    ],
    groups: [
      ...group('Việc có thời hạn', 'soon', dated, occasion),
      ...group('Việc thường xuyên và việc chưa có hạn', 'plain', undated, occasion),
    ],
    left: 0,
    buttons: buttonsOf(doors, 'Xem nhiệm vụ được giao'),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: footerOf(occasion),
  }
}

function group(title: string, tone: Group['tone'], tasks: Task[], occasion: Occasion): Group[] {
  return tasks.length > 0 ? [{ title, tone, items: tasks.map((task) => itemOf(task, occasion)) }] : []
}
