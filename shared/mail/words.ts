import {
  addHours,
  type Day,
  dayAt,
  daysBetween,
  formatDay,
  type Instant,
  spokenTime,
  weekdayOf,
} from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-days.ts'
import { awaitedEvent, dayAskedFor } from '../tracking/awaited-event.ts'
import { isGivenBeside } from '../tracking/additions.ts'
import { countsFromIssue } from '../tracking/counted-from-issue.ts'
import { citationOf, planInFull, planInShort } from '../tracking/citation.ts'
import { countedFromIn, isCountedBack, isWritten, type TrackedDeadline } from '../tracking/deadline.ts'
import { correctionOf } from '../tracking/due-dates.ts'
import { awaitsOccasion } from '../tracking/events.ts'
import type { Plan } from '../tracking/plan.ts'
import { dueTime, effectiveDue, type Task } from '../tracking/task.ts'
import type { Fact, Item, Occasion, Tone } from './letter.ts'
import { urlOf } from './letter.ts'

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** Longest piece of a document that a letter quotes; the page has all of it. */
const longest = 600

/** `thứ Sáu, 17/5/2024`. */
export function spokenDay(day: Day): string {
  return `${weekdays[weekdayOf(day) - 1] ?? ''}, ${formatDay(day)}`
}

/** `15 giờ, thứ Năm, 9/5/2024`: the last day, with the hour where the document names one. */
export function spokenDue(task: Task, lastDay: Day): string {
  const time = dueTime(task)
  return time === null ? spokenDay(lastDay) : `${spokenTime(time)}, ${spokenDay(lastDay)}`
}

/** `07:30 ngày 17/5/2024`, in Viet Nam. */
export function spokenInstant(instant: Instant): string {
  return `${addHours(instant, 7).slice(11, 16)} ngày ${formatDay(dayAt(instant))}`
}

/** White space collapsed, NFC, cut at a word with `…` where longer than `limit` characters. */
export function shortened(text: string, limit: number = longest): string {
  const flat = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (flat.length <= limit) return flat
  const cut = flat.slice(0, limit)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > limit / 2 ? end : limit).trimEnd()}…`
}

/** Which of a letter's groups a row belongs to today. */
export function toneOf(task: Task, today: Day): Extract<Tone, 'late' | 'today' | 'soon' | 'plain'> {
  const due = effectiveDue(task)
  if (due === null) return 'plain'
  if (today > due.lastDay) return 'late'
  return today >= due.remindFor ? 'today' : 'soon'
}

/** Most urgent first: the longest overdue, the soonest due, then what has no date, each in the order given. */
export function byUrgency(tasks: readonly Task[]): Task[] {
  const dayOf = (task: Task) => effectiveDue(task)?.lastDay ?? '9999'
  return tasks.toSorted((a, b) => inOrder(dayOf(a), dayOf(b)))
}

/** How a row stands today, in the words of the overdue list: calendar days late, working days left. */
export function stateOf(task: Task, today: Day, calendar: WorkingCalendar): string {
  const due = effectiveDue(task)
  if (due === null) return undatedState(task)
  if (today > due.lastDay) return `Quá hạn ${daysBetween(due.lastDay, today)} ngày`
  if (today === due.lastDay) return 'Đến hạn hôm nay'
  if (today >= due.remindFor) return 'Ngày làm việc cuối cùng trước hạn'
  return `Còn ${workingDaysBetween(calendar, today, due.remindFor)} ngày làm việc`
}

/**
 * A row as a letter shows it: state, words, where they stand, the date as written, the days it comes to. `later`: the
 * next periods of the same duty, in order, whose days it names.
 */
export function itemOf(
  task: Task,
  { doors, today, calendar, named = false }: Omit<Occasion, 'unit'>,
  later: readonly Task[] = [],
): Item {
  const quote = task.quote === null ? null : shortened(task.quote.text)
  const text = shortened(task.text)
  const due = effectiveDue(task)
  const awaited = awaitedEvent(task)
  const doer = doors.length > 1 ? task.agencyName : null
  return {
    taskId: task.id,
    laterIds: later.map(({ id }) => id),
    state: stateOf(task, today, calendar),
    text,
    quote: quote === text ? null : quote,
    lastDay: due && formatDay(due.lastDay),
    doer,
    facts: [
      { label: 'Văn bản', value: sourceOf(task, named) },
      ...fact('Vị trí', placeOf(task)),
      ...fact('Thực hiện', doer),
      ...fact(periodTitle(task), task.periodLabel),
      ...fact('Nơi nhận báo cáo', recipientOf(task)),
      ...fact('Sản phẩm, kết quả', task.product ? shortened(task.product, 300) : null),
      ...fact('Phối hợp', task.cooperating.length > 0 ? shortened(task.cooperating.join(', '), 200) : null),
      ...datesOf(task),
      ...fact('Lưu ý', awaited && dayAskedFor[awaited]),
      ...fact('Các kỳ tiếp theo', daysOf(later)),
    ],
    url: urlOf(task, doors),
  }
}

/**
 * The document that a letter is about: in full with its title, where the letter names it first; named again; and for a
 * subject. Of several only how many they are.
 */
export function documentOf(
  tasks: readonly Task[],
  plan: Pick<Plan, 'header'> | null,
): { full: string; short: string; label: string; isOne: boolean } {
  const labels = [...new Set(tasks.map(({ planLabel }) => planLabel))]
  const [first] = tasks
  const label = labels.length > 1 ? `${labels.length} văn bản` : shortened(first?.planLabel ?? '', 80)
  const isOne = first !== undefined && labels.length === 1
  const name = isOne && plan?.header.number === first.planLabel ? citationOf(plan.header) : first && planInFull(first)
  const full = isOne ? shortened(name ?? label, 300) : label
  const title = plan?.header.title ?? null
  const isTitled = title === null || title === first?.planLabel
  return {
    full: isTitled ? full : `${full} “${shortened(title, 200)}”`,
    short: isOne ? shortened(planInShort(first), 120) : label,
    label,
    isOne,
  }
}

function sourceOf(task: Task, named: boolean): string {
  const name = named ? planInShort(task) : planInFull(task)
  return isGivenBeside(task) ? `giao thêm, ngoài ${name}` : name
}

function datesOf(task: Task): Fact[] {
  const due = effectiveDue(task)
  const days = due
    ? [
        { label: 'Ngày cuối còn đúng hạn', value: spokenDue(task, due.lastDay) },
        { label: 'Ngày làm việc cuối cùng', value: spokenDay(due.remindFor) },
      ]
    : []
  const granted = task.extension
    ? [
        {
          label: 'Đã gia hạn',
          value: `đến ${formatDay(task.extension.lastDay)}${task.due ? ` (hạn ban đầu: ${formatDay(task.due.lastDay)})` : ''}`,
        },
      ]
    : []
  const correction = correctionOf(task)
  const corrected = correction
    ? [
        {
          label: 'Đã đính chính',
          value: `đến ${formatDay(correction.lastDay)} (trước đó: ${formatDay(correction.before)}; lý do: ${shortened(correction.reason, 200)})`,
        },
      ]
    : []
  const from = countedFromIn(task.deadline)
  const counted = from && correction === null ? fact('Cách tính', `từ ngày ban hành ${formatDay(from)}`) : []
  return [...(task.deadline === null ? [] : [statedFact(task.deadline)]), ...counted, ...corrected, ...granted, ...days]
}

/** `19/6/2024; 19/7/2024`, or the periods' names where no day is set; of many the first three, the last and their number. */
function daysOf(tasks: readonly Task[]): string | null {
  const days = tasks.flatMap((task) => {
    const due = effectiveDue(task)
    return (due ? formatDay(due.lastDay) : task.periodLabel) ?? []
  })
  if (days.length === 0) return null
  return days.length <= fewDays
    ? days.join('; ')
    : `${days.slice(0, 3).join('; ')} … ${days.at(-1) ?? ''} (${days.length} kỳ)`
}
const fewDays = 6

function statedFact(deadline: TrackedDeadline): Fact {
  const text = shortened(deadline.text, 200)
  return { label: statedBy(deadline), value: isWritten(deadline) ? `“${text}”` : text }
}

/** Who says a deadline: the document, whose words are then quoted, or the coordinator who entered it. */
export function statedBy(deadline: TrackedDeadline): string {
  return isWritten(deadline) ? 'Thời hạn ghi trong văn bản' : 'Thời hạn do cán bộ đầu mối ghi'
}

function undatedState(task: Task): string {
  if (task.standing) return 'Nhiệm vụ thường xuyên'
  if (task.deadline?.kind === 'event') return countedInWords(task.deadline)
  return awaitsOccasion(task) ? 'Khi có sự việc hoặc yêu cầu' : 'Chưa có hạn'
}

function countedInWords(deadline: TrackedDeadline): string {
  if (countsFromIssue(deadline)) return 'Tính hạn từ ngày ban hành'
  return isCountedBack(deadline) ? 'Tính hạn lùi từ ngày sự kiện' : 'Tính hạn từ khi có sự việc'
}

/** What a row's period is called: one of a report, or the event that its days are counted on or back from. */
export function periodTitle({ eventOn, deadline, kind }: Task): string {
  if (!eventOn) return kind === 'report' ? 'Kỳ báo cáo' : 'Kỳ'
  return isCountedBack(deadline) ? 'Tính lùi từ' : 'Tính từ'
}

/**
 * Under which heading the document says it; those that a letter is written to are no heading of it. What a coordinator
 * wrote under a heading is not the document's, and where it is given beside the document the line above says so.
 */
function placeOf(task: Task): string | null {
  const { heading, kind, quote } = task
  if (quote === null) return isGivenBeside(task) ? null : 'cán bộ đầu mối ghi thêm, ngoài lời của văn bản'
  if (heading !== null) return /^kính gửi/iu.test(heading) ? null : `mục “${shortened(heading, 200)}”`
  return kind === 'report' ? 'phần chế độ báo cáo' : null
}

function recipientOf(task: Task): string | null {
  if (task.recipient === null) return task.via === null ? null : `qua ${task.via}`
  return task.via === null ? task.recipient : `${task.recipient} (qua ${task.via})`
}

function fact(label: string, value: string | null): Fact[] {
  return value === null ? [] : [{ label, value }]
}
