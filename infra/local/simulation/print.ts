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
  disclaimer: 'không thuộc trách nhiệm',
  'disclaimer-refusal': 'vẫn thuộc trách nhiệm',
  limit: 'báo thời hạn',
  withdrawal: 'rút việc',
  reopened: 'mở lại việc',
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
  const lines = dutiesIn(tasks).map(([first, ...later]) => {
    const due = later.length > 0 ? daysOf([first, ...later]) : dueOf(first)
    return `    - [${due}] ${first.agency}: ${oneLine(first.text)} (${first.plan})`
  })
  return [`${formatDay(date)}  ${to}  (${kinds[kind]})`, `    ${subject}`, ...lines, ''].join('\n')
}

type SimulatedTask = SimulatedMail['tasks'][number]

/** A duty that comes back every week is one piece of work, as the subject counts it, and one line. */
function dutiesIn(tasks: readonly SimulatedTask[]): Array<[SimulatedTask, ...SimulatedTask[]]> {
  const duties = Map.groupBy(tasks, ({ plan, agency, text }) => JSON.stringify([plan, agency, text]))
  return [...duties.values()].flatMap(([first, ...later]) => (first === undefined ? [] : [[first, ...later]]))
}

function dueOf(task: SimulatedTask): string {
  return task.lastDay === null ? 'chưa có hạn' : `hạn ${formatDay(task.lastDay)}${aim(task)}`
}

/** `34 hạn: 5/1/2024, 12/1/2024, 19/1/2024, …`. */
function daysOf(tasks: readonly SimulatedTask[]): string {
  const shown = tasks.slice(0, fewDays).map(({ lastDay }) => (lastDay === null ? 'chưa có hạn' : formatDay(lastDay)))
  return `${tasks.length} hạn: ${[...shown, ...(tasks.length > fewDays ? ['…'] : [])].join(', ')}`
}
const fewDays = 3

function aim({ lastDay, remindFor }: SimulatedTask): string {
  return remindFor === null || remindFor === lastDay ? '' : `, nhắc cho ${formatDay(remindFor)}`
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= 100 ? flat : `${flat.slice(0, 99)}…`
}
