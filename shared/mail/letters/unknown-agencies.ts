import { citationOf } from '../../tracking/citation.ts'
import type { Plan } from '../../tracking/plan.ts'
import { planLabel } from '../../tracking/plan.ts'
import type { Unit } from '../../tracking/unit.ts'
import { coordinatorFooter, type Letter } from '../letter.ts'
import { shortened } from '../words.ts'

/** So many names a letter holds; the plan's page has all. */
const most = 30

/** A plan's next periods have no rows for some agencies, which the directory does not find: the coordinator is asked who they are. */
export function unknownAgenciesLetter(
  plan: Pick<Plan, 'header' | 'fileName'>,
  names: readonly string[],
  unit: Unit,
  url: string,
): Letter {
  const label = planLabel(plan)
  const named = names.slice(0, most).map((name) => `“${shortened(name, 200)}”`)
  const others = names.length > most ? ` và ${names.length - most} tên khác (xem trên trang của kế hoạch)` : ''
  const who = `${named.join('; ')}${others}`
  return {
    subject: `Chưa lập được việc định kỳ: ${label}`,
    preheader: `Danh bạ không có cơ quan mang tên ${who}.`,
    title: 'Việc định kỳ của các kỳ tới chưa lập được đủ',
    addressee: null,
    opening: [
      `${plan.header.number === null ? `Kế hoạch “${label}”` : citationOf(plan.header)} giao việc định kỳ cho ${who}, nhưng danh bạ hiện không có cơ quan nào mang tên này. Việc của các kỳ tới chưa được lập cho cơ quan đó. Các cơ quan khác đã có việc.`,
      'Nếu cơ quan đã đổi tên, xin mở cơ quan đó trong danh bạ và ghi tên cũ vào ô “Tên gọi khác”. Nếu chưa có trong danh bạ, xin thêm cơ quan với đúng tên này.',
      'Việc còn thiếu được lập trong lượt nhắc buổi sáng kế tiếp.',
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Mở kế hoạch', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}
