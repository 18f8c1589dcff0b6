import type { Draft, DraftTask } from './assignments/draft.ts'
import { beginsDuty } from './duties.ts'
import { firstWhere } from './first-where.ts'
import type { ReadReport, Span } from './reading.ts'

/**
 * "… xây dựng kế hoạch triển khai; định kỳ trước ngày 20 báo cáo …": where several agencies' task ends in a duty to
 * report that is a report of its own, the task ends before it; where it is nothing else, it is no task.
 */
export function leaveToReports(text: string, drafts: readonly Draft[], reports: readonly ReadReport[]): Draft[] {
  const inOrder = reports.toSorted((a, b) => a.span[0] - b.span[0])
  return drafts.map((draft) => ({
    ...draft,
    tasks: draft.tasks.flatMap((task) => {
      const span = leftOf(text, task, reportsOf(inOrder, task.span))
      return span === null ? [] : [{ ...task, span }]
    }),
  }))
}

/** What the reports have of a task's words: `around` has the first of them, `later` begin behind it, in order. */
type Reported = { readonly around: ReadReport | null; readonly later: readonly ReadReport[] }

function reportsOf(inOrder: readonly ReadReport[], [from, to]: Span): Reported {
  const firstFrom = (offset: number): number => firstWhere(inOrder.length, (i) => (inOrder[i]?.span[0] ?? 0) >= offset)
  const next = firstFrom(from + 1)
  const before = inOrder[next - 1]
  return { around: before && before.span[1] > from ? before : null, later: inOrder.slice(next, firstFrom(to)) }
}

/** The words that stay a task's; null where it is nothing but reports. */
function leftOf(text: string, task: DraftTask, { around, later }: Reported): Span | null {
  const [from, to] = task.span
  if (task.kind === 'report' && (later.length > 0 || around?.span[0] === from)) return null
  if (around && task.kind !== 'point' && isAllReported(text, task.span, [around, ...later])) return null
  // "4. Báo cáo sơ bộ … về Sở chậm nhất ngày …; báo cáo chính thức … trước ngày …": an item of nothing but reports
  if (around && isItem(text, around.span[0])) return task.span
  const end = around && task.kind !== 'point' ? dutyEnd(text, task.span) : to
  // It may end before a report already: "… thực hiện Công điện này, báo cáo …; sau đó báo cáo định kỳ …".
  const last = later.find(({ span }, i) => span[0] < end && endsWork(text, task, around, later.slice(i, i + mostInRow)))
  return [from, last ? workEnd(text, from, last.span[0]) : end]
}

/**
 * "Các sở, UBND các xã định kỳ hằng tháng (trước ngày 18) báo cáo …", also with the bracket in bold; "Các khu phố thông tin cho
 * Công an phường ngay khi xảy ra cháy": a task that is a report from its first word to its last, or several in a row.
 */
const isAllReported = (text: string, [from, to]: Span, reports: readonly ReadReport[]): boolean =>
  onlyReports.test(unbroken(text, from, from + onlyReportsReach)) && rowEnd(text, reports) >= to - signs
const onlyReports =
  /^(?:thông tin|(?:thông )?báo) (?:về|cho|với)(?!\p{L})[^.;]{0,80} ngay (?:sau )?khi(?!\p{L})|^(?:định kỳ|hằng|hàng)(?!\p{L})[^,;.()]{0,60}(?:\([^;.()]{0,70}\)[^,;.()]{0,20})?[\s*_]báo cáo(?!\p{L})/iu
const onlyReportsReach = 180

/** "1. Các vụ, cục … báo cáo Bộ trưởng trước ngày …" stays whole like any item of a list; a closing paragraph has no number. */
function isItem(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 40), at)
  const line = near.slice(near.lastIndexOf('\n') + 1) + text.slice(at, at + 8)
  return /^[\s*\\(]*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[\s\\]{0,2}[.)]/iu.test(line)
}

/** Where a task ends whose words a report has as well. */
function dutyEnd(text: string, [from, to]: Span): number {
  const found = carriesOut.exec(unbroken(text, from, Math.min(to, from + carriesOutReach)))
  return found && !/\d\/\d/.test(found[0]) ? from + found[0].length : to
}
// "khẩn trương tổ chức thực hiện Công điện này, báo cáo kết quả về …", "…; trước ngày 20 hằng tháng báo cáo …", "…; 6 tháng, năm
// báo cáo …": the duty to carry out, then what is reported of it, and when
const day = '(?:trước|chậm nhất(?: là)?|vào)\\s(?:ngày\\s)?\\d[\\d/.]{0,9}'
const each = '(?:\\s(?:của\\s)?(?:(?:hằng|hàng|mỗi)\\s(?:tháng|quý|năm)|tháng\\s(?:cuối|đầu)(?:\\s(?:của\\s)?quý)?))?'
const rounds =
  '(?:định kỳ\\s)?(?:(?:hằng|hàng|mỗi)\\s(?:tuần|tháng|quý|năm)|[369]\\stháng(?:,|\\svà)\\snăm)(?:\\s\\([^()]{1,40}\\))?'
const carriesOut = new RegExp(
  `^[^;]{0,160}?(?:thực hiện|xây dựng kế hoạch)(?!\\p{L})[^,;:]{0,80}?(?=(?:[,;]\\s+(?:và\\s|đồng thời\\s)?|\\s+và\\s)(?:(?:định kỳ|kịp thời|gửi|tổng hợp,?)\\s)*(?:(?:${day}${each}|${rounds}),?\\s)?báo cáo(?!\\p{L}))`,
  'iu',
)
const carriesOutReach = 400

/** Whether the work ends where the first report of a `row` begins: that is no work itself, and only reports stand behind it. */
function endsWork(text: string, task: DraftTask, around: ReadReport | null, row: readonly ReadReport[]): boolean {
  const [report] = row
  if (!report || goesOn(text, around, report) || beginsWithWork(text, report)) return false
  const regular = rhythm.test(report.text)
  if (task.kind === 'point' && !regular) return false
  const [from, to] = task.span
  const shortest = regular ? shortestBeforeRhythm : shortestWork
  return report.span[0] > from + shortest && !/\p{L}/u.test(text.slice(rowEnd(text, row), to))
}
// "Đề nghị các sở báo cáo …": so few characters before a report only begin it. With a rhythm ("Trực 24/24 giờ; hằng ngày báo
// cáo …") the report begins by itself.
const shortestWork = 20
const shortestBeforeRhythm = 15
const rhythm = /^(?:định kỳ|hằng|hàng|kịp thời|trước|chậm nhất|vào ngày)(?!\p{L})/iu

/** "…, trước ngày 05/12/2025 đối với báo cáo năm": what the report before it began goes on. */
const goesOn = (text: string, before: ReadReport | null, { span: [start, end] }: ReadReport): boolean =>
  before !== null && start - before.span[1] < signs && more.test(unbroken(text, start, end))
const more = /^(?:trước|chậm nhất|muộn nhất|vào) [^;.]{0,60} (?:đối với|cho|với) báo cáo/iu

/**
 * "thực hiện kê khai sản lượng và nộp báo cáo …", "đánh giá mức độ xuống cấp, báo cáo Sở …": two duties, of which the first is no
 * report.
 */
const beginsWithWork = (text: string, { span: [start, end] }: ReadReport): boolean =>
  beginsDuty(text, start) && worksFirst.test(unbroken(text, start, Math.min(end, start + worksFirstReach)))
const worksFirst =
  /^(?!(?:định kỳ|hằng|hàng|kịp thời|trước|chậm nhất|vào|tổng hợp|tổng kết|sơ kết|thống kê|báo cáo|gửi|nộp|thông tin|khi|nếu|đồng thời|thực hiện (?:nghiêm |tốt |đầy đủ )?(?:chế độ|việc)? ?(?:thông tin|báo cáo|chế độ))(?!\p{L}))[^;.]{10,160}(?:,| và)(?: gửi| nộp)? báo cáo(?!\p{L})/iu
const worksFirstReach = 240

/** Where the reports end that follow one another from the first on, with nothing but signs between them. */
function rowEnd(text: string, [first, ...others]: readonly ReadReport[]): number {
  let end = first?.span[1] ?? 0
  for (const { span } of others.slice(0, mostInRow - 1)) {
    if (/\p{L}/u.test(text.slice(end, span[0]))) break
    end = Math.max(end, span[1])
  }
  return end
}
const mostInRow = 12
// "; " between two reports, "." and a mark of bold letters behind the last
const signs = 3

/** Where the work ends before a report that begins at `start`: without "; và", ", đồng thời", an opened bracket. */
const workEnd = (text: string, from: number, start: number): number =>
  from + text.slice(from, start).replace(/[\s;,(*]+(?:và|đồng thời)?\s*$/u, '').length

/** A stretch as one line of the same length, however its paragraph is broken: "và nộp" / "báo cáo". */
const unbroken = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s/g, ' ')
