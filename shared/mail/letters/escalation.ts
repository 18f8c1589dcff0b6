import { formatDay } from '../../calendar/day.ts'
import type { Task } from '../../tracking/task.ts'
import type { Button, Group, Letter, Occasion } from '../letter.ts'
import { itemOf } from '../words.ts'

/** Who reads it: the office above, or the coordinator, who can open each row. */
export type Overseer = { kind: 'superior'; names: readonly string[] } | { kind: 'coordinator'; origin: string }

/**
 * Work that has long been overdue, told to whoever stands above. It carries no link into an agency's page: only the
 * agency confirms its work.
 */
export function escalationLetter(
  tasks: readonly Task[],
  overseer: Overseer,
  { unit, today, calendar, more = 0 }: Omit<Occasion, 'doors'>,
): Letter {
  const count = tasks.length + more
  const agencies = [...new Set(tasks.map((task) => task.agencyName))]
  const groups = agencies.map((agency): Group => ({
    title: agency,
    tone: 'late',
    items: tasks
      .filter((task) => task.agencyName === agency)
      .map((task) => ({
        ...itemOf(task, { doors: [], today, calendar }),
        url: overseer.kind === 'coordinator' ? `${overseer.origin}/viec/${task.id}` : null,
      })),
  }))
  const many = agencies.length > 1 ? ` của ${agencies.length} cơ quan, đơn vị` : ` của ${agencies[0] ?? ''}`
  return {
    subject: `${count} việc quá hạn lâu${many}`,
    preheader: tasks[0]?.text ?? '',
    title: 'Việc quá hạn lâu, chưa có kết quả',
    addressee: overseer.kind === 'superior' ? `Kính gửi: ${overseer.names.join('; ')}` : null,
    opening:
      overseer.kind === 'superior'
        ? [
            `${unit.name} trân trọng thông báo: tính đến ngày ${formatDay(today)}, ${count} việc dưới đây${many} đã quá hạn lâu mà chưa có xác nhận kết quả.`,
            'Kính đề nghị quan tâm chỉ đạo thực hiện. Cơ quan, đơn vị xác nhận kết quả qua đường dẫn trong thư nhắc của mình.',
          ]
        : [
            `Tính đến ngày ${formatDay(today)}, ${count} việc dưới đây${many} đã quá hạn lâu mà chưa có xác nhận kết quả.`,
            'Xin cân nhắc liên hệ trực tiếp, gia hạn hoặc gửi công văn đôn đốc.',
          ],
    groups,
    left: more,
    buttons: buttonsOf(overseer),
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: {
      lines: [
        overseer.kind === 'superior'
          ? `Thư do hệ thống nhắc việc của ${unit.name} tự động gửi tới cấp trên của cơ quan, đơn vị được giao nhiệm vụ.`
          : `Thư do hệ thống nhắc việc của ${unit.name} tự động gửi tới cán bộ đầu mối.`,
        ...(overseer.kind === 'superior' ? [`Trả lời thư này sẽ đến cán bộ đầu mối: ${unit.replyTo}.`] : []),
      ],
      changeRecipients: null,
    },
  }
}

function buttonsOf(overseer: Overseer): Button[] {
  if (overseer.kind === 'superior') return []
  return [{ label: 'Mở danh sách quá hạn', url: `${overseer.origin}/?status=overdue` }]
}
