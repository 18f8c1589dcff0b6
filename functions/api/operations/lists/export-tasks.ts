import { dayAt, formatDay, type Day } from '../../../../shared/calendar/day.ts'
import type { WorkingCalendar } from '../../../../shared/calendar/working-days.ts'
import { stateOf } from '../../../../shared/mail/words.ts'
import { withdrawalOf } from '../../../../shared/tracking/changes.ts'
import { correctionOf } from '../../../../shared/tracking/due-dates.ts'
import { effectiveDue, type Task } from '../../../../shared/tracking/task.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { type Unread, unreadInWords, unreadOf } from '../../unread.ts'
import { csvLine, csvMark } from '../csv-line.ts'
import { namesNow } from '../names-now.ts'
import { calendarFor } from '../settings/unit-settings.ts'
import { storedPage, type TaskQuery } from './list-tasks.ts'

type Listed = Omit<TaskQuery, 'limit' | 'cursor'>

// Lambda answers with 6 MB at most, a third of which base64 takes.
const largestExport = 4 * 1024 * 1024

/**
 * The tracking list with all its pages, to be handed over: CSV as Excel in Vietnamese opens it (UTF-8 with its mark,
 * semicolons, CRLF). One that is too large for an answer is refused; it can be narrowed. One that lacks rows says so above
 * its headings, since it goes on to people who do not see the page.
 */
export async function exportTasks(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  query: Listed,
): Promise<{ ok: true; csv: string } | Refusal> {
  const calendar = await calendarFor(deps, caller.unit)
  const today = dayAt(deps.clock())
  const unread = unreadOf(deps, caller.unit)
  const lines = [csvLine(headings)]
  const named = await namesNow(deps, caller.unit)
  let size = 0
  for await (const task of everyTask(deps, caller, query, unread)) {
    const line = csvLine(cellsOf(named(task), today, calendar))
    size += Buffer.byteLength(line)
    if (size > largestExport) return tooLong
    lines.push(line)
  }
  return { ok: true, csv: `${csvMark}${lackOf(unread)}${lines.join('')}` }
}

// An empty line behind it, so that Excel still takes the headings for such.
function lackOf(unread: Unread): string {
  const lacking = unreadInWords(unread)
  if (lacking === null) return ''
  return `${csvLine([`Danh sách có thể còn thiếu: hệ thống không đọc được dữ liệu của ${lacking}.`])}\r\n`
}

const tooLong = refusal(
  'too-large',
  'Danh sách quá dài để tải một lần. Xin lọc theo kế hoạch, cơ quan hoặc thời hạn rồi tải lại.',
)

/** How many rows the list has on all its pages; `more` where there are others still, since a page reads only so much. */
export async function countTasks(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  query: Listed,
  unread: Unread,
  names?: () => Promise<(task: Task) => Task>,
): Promise<{ count: number; more: boolean }> {
  const { items, cursor } = await storedPage(deps, caller, { ...query, limit: 500 }, unread, names)
  return { count: items.length, more: cursor !== null }
}

async function* everyTask(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  query: Listed,
  unread: Unread,
): AsyncGenerator<Task, void, void> {
  let cursor: string | null = null
  do {
    const page = await storedPage(deps, caller, { ...query, limit: 500, ...(cursor !== null && { cursor }) }, unread)
    yield* page.items
    cursor = page.cursor
  } while (cursor !== null)
}

const headings = [
  'Hạn',
  'Hạn theo văn bản',
  'Tình trạng',
  'Cơ quan',
  'Nhiệm vụ',
  'Kỳ',
  'Kế hoạch',
  'Phối hợp',
  'Sản phẩm, kết quả',
  'Nhắc gần nhất',
  'Ngày hoàn thành',
  'Căn cứ hoàn thành',
  'Hạn trước khi đính chính',
]

function cellsOf(task: Task, today: Day, calendar: WorkingCalendar): string[] {
  const dayOf = (day: Day | null | undefined) => (day ? formatDay(day) : '')
  const { number = null, date = null, note = null } = task.completion?.fact ?? {}
  return [
    dayOf(effectiveDue(task)?.lastDay),
    dayOf(task.due?.lastDay),
    standingOf(task, today, calendar),
    task.agencyName,
    task.text,
    task.periodLabel ?? '',
    task.planLabel,
    task.cooperating.join(', '),
    task.product ?? '',
    dayOf(task.lastRemindedOn),
    dayOf(task.completion?.on),
    [number, dayOf(date), note].filter(Boolean).join(' · '),
    dayOf(correctionOf(task)?.before),
  ]
}

function standingOf(task: Task, today: Day, calendar: WorkingCalendar): string {
  if (task.status === 'open') return stateOf(task, today, calendar)
  const withdrawal = withdrawalOf(task)
  if (withdrawal !== null) return `Đã rút: ${withdrawal.reason}`
  const due = effectiveDue(task)
  const late = task.completion !== null && due !== null && task.completion.on > due.lastDay
  return late ? 'Hoàn thành quá hạn' : 'Đã hoàn thành'
}
