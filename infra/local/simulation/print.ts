import type { Day } from '../../../shared/calendar/day.ts'
import { formatDay } from '../../../shared/calendar/day.ts'
import type { MailKind } from '../../../shared/reminding/outbox.ts'

/** One e-mail that would go out, as `--json` prints it. */
export type SimulatedMail = {
  date: Day
  to: string
  kind: MailKind
  subject: string
  tasks: Array<{ plan: string; agency: string; text: string; lastDay: Day | null; remindFor: Day | null }>
}

const kinds: Record<MailKind, string> = {
  notice: 'thông báo',
  digest: 'nhắc việc',
  nudge: 'đề nghị',
  receipt: 'ghi nhận',
  extension: 'gia hạn',
  escalation: 'báo cấp trên',
  summary: 'tổng hợp tuần',
  request: 'xin gia hạn',
  refusal: 'không đồng ý gia hạn',
  limit: 'báo thời hạn',
  withdrawal: 'rút việc',
  closing: 'kết thúc',
  'sign-in': 'đăng nhập',
  alert: 'cảnh báo',
}

/** One object on one line. */
export function lineOf(mail: SimulatedMail): string {
  return JSON.stringify(mail)
}

/** A paragraph for eyes. */
export function textOf({ date, to, kind, subject, tasks }: SimulatedMail): string {
  const lines = tasks.map((task) => {
    const due = task.lastDay === null ? 'chưa có hạn' : `hạn ${formatDay(task.lastDay)}${aim(task)}`
    return `    - [${due}] ${task.agency}: ${oneLine(task.text)} (${task.plan})`
  })
  return [`${date}  ${to}  (${kinds[kind]})`, `    ${subject}`, ...lines, ''].join('\n')
}

function aim({ lastDay, remindFor }: SimulatedMail['tasks'][number]): string {
  return remindFor === null || remindFor === lastDay ? '' : `, nhắc cho ${formatDay(remindFor)}`
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= 100 ? flat : `${flat.slice(0, 99)}…`
}
