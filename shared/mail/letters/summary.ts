import { addDays, type Day, formatDay } from '../../calendar/day.ts'
import type { UnreadOfWeek, WeekAccount } from '../../reminding/week-account.ts'
import { type BoxCounts, boxes, boxTitles } from '../../tracking/statistics.ts'
import { effectiveDue, type Task } from '../../tracking/task.ts'
import type { Group, Item, Letter, Occasion, Tone } from '../letter.ts'
import { shortened, spokenDue, stateOf } from '../words.ts'

/** Rows of one kind that the letter names; the pages behind its links have them all. */
const mostItems = 10

/** The coordinator's week: where things stand, what has newly gone wrong, what is due, and what waits for a person. */
export function summaryLetter(
  account: WeekAccount,
  { unit, today, calendar }: Omit<Occasion, 'doors'>,
  origin: string,
): Letter {
  const { counts, newlyOverdue, dueThisWeek, asked, disclaimed, undelivered, unsureYear, unread } = account
  const rows = (title: string, tone: Tone, tasks: readonly Task[]): Group[] =>
    groupOf(
      title,
      tone,
      alike(tasks).map((same) => itemFor(same, { today, calendar }, origin)),
      tasks.length,
    )
  const sunday = addDays(account.monday, 6)
  // The numbers of the subject are read without the letter.
  const lacking = unread.tasks.size > 0 ? ' (số liệu chưa đầy đủ)' : ''
  return {
    subject: `Tổng hợp tuần ${formatDay(account.monday)} – ${formatDay(sunday)}: ${counts['open-overdue']} việc quá hạn, ${dueThisWeek.length} việc đến hạn${lacking}`,
    preheader: boxesInWords(counts),
    title: `Tổng hợp tuần ${shortDay(account.monday)} – ${formatDay(sunday)}`,
    addressee: null,
    opening: [
      `Tình hình thực hiện tính đến ngày ${formatDay(today)}: ${boxesInWords(counts)}.`,
      `Từ tuần trước có ${newlyOverdue.length} việc mới quá hạn. Tuần này có ${dueThisWeek.length} việc đến hạn.`,
      ...notCounted(unread),
      ...todo(account),
      ...(unsureYear === null ? [] : [calendarMissing(unsureYear, origin)]),
    ],
    groups: [
      ...rows('Mới quá hạn', 'late', newlyOverdue),
      ...rows('Đến hạn tuần này', 'soon', dueThisWeek),
      ...rows('Xin gia hạn, chờ trả lời', 'today', asked),
      ...rows('Cơ quan báo không thuộc trách nhiệm, chờ trả lời', 'today', disclaimed),
      ...groupOf('Thư chưa tới nơi trong tuần qua', 'late', undelivered.map(letterItem)),
    ],
    left: 0,
    buttons: [{ label: 'Mở trang theo dõi', url: `${origin}/` }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: {
      lines: [
        `Thư do hệ thống nhắc việc của ${unit.name} tự động gửi tới cán bộ đầu mối vào ngày làm việc đầu tuần.`,
        `Tắt hoặc bật thư này tại trang Chính sách nhắc việc: ${origin}/chinh-sach`,
      ],
      changeRecipients: null,
    },
  }
}

/** One duty of many agencies, due on one day, is one line. */
function alike(tasks: readonly Task[]): Task[][] {
  const groups = new Map<string, Task[]>()
  for (const task of tasks) {
    const key = [task.planId, task.text, task.periodLabel, effectiveDue(task)?.lastDay].join('|')
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups.values()]
}

function itemFor(tasks: Task[], { today, calendar }: Pick<Occasion, 'today' | 'calendar'>, origin: string): Item {
  const [first] = tasks
  if (first === undefined) throw new Error('A line has a task')
  const due = effectiveDue(first)
  const period = first.periodLabel === null ? '' : ` (${first.periodLabel})`
  return {
    taskId: first.id,
    state: stateOf(first, today, calendar),
    text: `${shortened(first.text, 200)}${period}`,
    quote: null,
    facts: [
      { label: 'Thực hiện', value: shortened(tasks.map((task) => task.agencyName).join('; '), 300) },
      { label: 'Văn bản', value: first.planLabel },
      ...(due === null ? [] : [{ label: 'Hạn cuối', value: spokenDue(first, due.lastDay) }]),
    ],
    url: `${origin}/viec/${first.id}`,
  }
}

/** A number without what could not be read must not be taken for the whole. */
function notCounted({ tasks, plans, agencies, letters }: UnreadOfWeek): string[] {
  const parts = countedParts([
    [tasks.size, 'việc'],
    [plans.size, 'kế hoạch'],
    [agencies.size, 'cơ quan'],
    [letters.size, 'thư'],
  ])
  if (parts.length === 0) return []
  return [
    `Số liệu trong thư này chưa đầy đủ: hệ thống không đọc được dữ liệu của ${parts.join(', ')} nên chưa tính vào. Xin báo người quản trị.`,
  ]
}

/** Sentences about what waits for a person; none where nothing does. */
function todo({ asked, disclaimed, awaiting, undelivered, undated, drafts, withoutAddress }: WeekAccount): string[] {
  const waiting = countedParts([
    [asked.length, 'đề nghị gia hạn chờ trả lời'],
    [disclaimed.length, 'việc mà cơ quan báo không thuộc trách nhiệm'],
    [awaiting.length, 'việc chờ nhập ngày sự việc hoặc sự kiện để tính hạn'],
    [undated, 'việc chưa có hạn'],
    [drafts, 'bản nháp chưa phát hành'],
    [withoutAddress, 'cơ quan có việc nhưng chưa có địa chỉ thư dùng được'],
    [undelivered.length, 'thư chưa tới nơi'],
  ])
  return waiting.length === 0 ? [] : [`Cần xem: ${waiting.join('; ')}.`]
}

/** `2 việc`, `1 thư`, without what there is none of. */
function countedParts(parts: ReadonlyArray<readonly [count: number, what: string]>): string[] {
  return parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
}

function calendarMissing(year: number, origin: string): string {
  return (
    `Hệ thống chưa có quyết định về ngày nghỉ Tết và Quốc khánh năm ${year}, nên ngày nhắc quanh các dịp này là tạm tính. ` +
    `Khi có văn bản, xin nhập tại trang Lịch làm việc: ${origin}/lich-lam-viec?nam=${year}`
  )
}

function boxesInWords(counts: BoxCounts): string {
  return boxes.map((box) => `${boxTitles[box].toLowerCase()} ${counts[box]}`).join(', ')
}

/** Whose letter it was: without an address nothing else tells one from the next. */
function whoOf({ to, agencies }: WeekAccount['undelivered'][number]): string {
  const names = shortened(agencies.join('; '), 200)
  if (names === '') return to ?? 'Chưa có địa chỉ'
  return to === null ? names : `${names} (${to})`
}

function letterItem(letter: WeekAccount['undelivered'][number]): Item {
  const { day, kind, why } = letter
  return {
    taskId: '',
    state: why,
    text: `${whoOf(letter)}: ${kind} ngày ${formatDay(day)}`,
    quote: null,
    facts: [],
    url: null,
  }
}

function groupOf(title: string, tone: Tone, items: Item[], count = items.length): Group[] {
  if (items.length === 0) return []
  const more = items.length - mostItems
  const shown = items.slice(0, mostItems)
  const rest = {
    taskId: '',
    state: `và ${more} mục khác`,
    text: 'Xem đủ trên trang theo dõi.',
    quote: null,
    facts: [],
    url: null,
  }
  return [{ title, tone, items: more > 0 ? [...shown, rest] : shown, count }]
}

function shortDay(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`
}
