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
  const period = task.periodFrom === undefined ? null : `kỳ ${task.periodLabel ?? 'nêu dưới đây'}`
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
        : `${unit.name} đã rút ${period === null ? '' : `${period} của `}nhiệm vụ dưới đây. Cơ quan, đơn vị không phải thực hiện hay báo cáo ${period === null ? 'việc' : 'kỳ'} này nữa.`,
      ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`]),
      ...(task.handedTo ? [whoseNow(task, task.handedTo, count)] : []),
    ],
  }
  const item = { ...itemOf(task, occasion, later), state: 'Đã rút' }
  return oneTaskLetter(said, { tone: 'plain', item, button: 'Xem công việc của đơn vị' }, occasion)
}

/** Of a duty that comes back, how far it went as well: one period, or all that are still to come. */
function whoseNow(
  { periodFrom }: Task,
  { agencyName, withLater }: NonNullable<Task['handedTo']>,
  count: number,
): string {
  const name = shortened(agencyName, 200)
  if (periodFrom === undefined) return `Từ nay việc này do ${name} thực hiện.`
  if (!withLater) return `Kỳ này do ${name} thực hiện; các kỳ khác của việc này giữ nguyên.`
  return `${count > 1 ? 'Các kỳ này' : 'Kỳ này'} và mọi kỳ sau, kể cả các kỳ chưa lập, từ nay do ${name} thực hiện.`
}
