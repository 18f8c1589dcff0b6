import { formatDay } from '../../calendar/day.ts'
import { isGrantedOnRequest } from '../../tracking/changes.ts'
import { planInShort } from '../../tracking/citation.ts'
import type { Task } from '../../tracking/task.ts'
import { type Letter, type Occasion, oneTaskLetter } from '../letter.ts'
import { itemOf, shortened, toneOf } from '../words.ts'

/**
 * A later date was granted, on request or because a coordinator moved it, or another in place of the one that was told
 * before, or it was taken back; the date in the document is kept beside it.
 */
export function extensionLetter(task: Task, occasion: Occasion): Letter {
  const { unit, today } = occasion
  const { subject, preheader, title, told, reason } = newsOf(task, unit.name)
  const said = {
    subject: `${subject}: ${shortened(task.text, 80)}`,
    preheader: `${planInShort(task)}: ${preheader}`,
    title,
    opening: [told, ...(reason === '' ? [] : [`Lý do: ${shortened(reason)}`])],
  }
  const shown = { tone: toneOf(task, today), item: itemOf(task, occasion), button: 'Xem và xác nhận công việc' }
  return oneTaskLetter(said, shown, occasion)
}

type News = { subject: string; preheader: string; title: string; told: string; reason: string }

function newsOf(task: Task, office: string): News {
  const { extension, extensionCancelled: cancelled, due } = task
  if (extension === null) {
    const original = due ? formatDay(due.lastDay) : ''
    return {
      subject: `Huỷ gia hạn, hạn là ${original}`,
      preheader: `thời hạn lại là ${original}.`,
      title: `Huỷ gia hạn, thời hạn là ${original}`,
      told: `${office} huỷ việc gia hạn${cancelled ? ` đến hết ngày ${formatDay(cancelled.lastDay)}` : ''} đối với nhiệm vụ dưới đây. Hạn ban đầu, ngày ${original}, lại được tính.`,
      reason: cancelled?.reason ?? '',
    }
  }
  const { reason, replaced } = extension
  const until = formatDay(extension.lastDay)
  const preheader = `thời hạn mới là ${until}.`
  if (replaced === undefined) {
    return {
      subject: `Gia hạn đến ${until}`,
      preheader,
      title: `Gia hạn thực hiện đến ${until}`,
      told: isGrantedOnRequest(task)
        ? `${office} đồng ý gia hạn nhiệm vụ dưới đây đến hết ngày ${until}, theo đề nghị của cơ quan, đơn vị.`
        : `Cán bộ đầu mối của ${office} đã lùi thời hạn của nhiệm vụ dưới đây${due ? ` từ ngày ${formatDay(due.lastDay)}` : ''} đến hết ngày ${until}.`,
      reason,
    }
  }
  return {
    subject: `Sửa ngày gia hạn thành ${until}`,
    preheader,
    title: `Sửa ngày gia hạn thành ${until}`,
    told: `${office} sửa ngày gia hạn của nhiệm vụ dưới đây: đến hết ngày ${until}, thay cho ngày ${formatDay(replaced)} đã báo trước đó.`,
    reason,
  }
}
