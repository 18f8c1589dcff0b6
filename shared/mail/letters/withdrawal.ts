import { withdrawalOf } from '../../tracking/changes.ts'
import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened } from '../words.ts'

/**
 * Work that an earlier letter gave was withdrawn: why, and that nothing more is asked; where it was handed on, who has it
 * now. Of a duty that comes back it may be several periods, in order.
 */
export function withdrawalLetter([task, ...later]: readonly [Task, ...Task[]], occasion: Occasion): Letter {
  const { unit } = occasion
  const reason = withdrawalOf(task)?.reason ?? ''
  const count = later.length + 1
  const said = {
    subject: `Rút ${count > 1 ? `${count} kỳ của ` : ''}nhiệm vụ: ${shortened(task.text, 80)}`,
    preheader:
      count > 1
        ? `${planInShort(task)}: ${count} kỳ đã được rút, không phải thực hiện hay báo cáo.`
        : `${planInShort(task)}: nhiệm vụ đã được rút, không phải thực hiện hay báo cáo.`,
    title: count > 1 ? 'Rút các kỳ của nhiệm vụ đã giao' : 'Rút nhiệm vụ đã giao',
    opening: [
      count > 1
        ? `${unit.name} đã rút ${count} kỳ của nhiệm vụ dưới đây, từ kỳ ${task.periodLabel ?? 'nêu tại đó'}. Cơ quan, đơn vị không phải thực hiện hay báo cáo các kỳ này nữa.`
        : `${unit.name} đã rút nhiệm vụ dưới đây. Cơ quan, đơn vị không phải thực hiện hay báo cáo việc này nữa.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
      ...(task.handedTo ? [`Từ nay việc này do ${shortened(task.handedTo.agencyName, 200)} thực hiện.`] : []),
    ],
  }
  const item = { ...itemOf(task, occasion, later), state: 'Đã rút' }
  return oneTaskLetter(said, { tone: 'plain', item, button: 'Xem công việc của đơn vị' }, occasion)
}
