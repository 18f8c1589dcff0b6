import type { Draft, DraftTask } from './assignments/draft.ts'
import { beginsDuty } from './duties.ts'
import type { ReadReport, Span } from './reading.ts'

/**
 * "… xây dựng kế hoạch triển khai; định kỳ trước ngày 20 báo cáo …": where several agencies' task ends in a duty to
 * report that is a report of its own, the task ends before it; where it is nothing else, it is no task.
 */
export function leaveToReports(text: string, drafts: readonly Draft[], reports: readonly ReadReport[]): void {
  const regime = new Set(reports.filter(({ text: words }) => rhythm.test(words)).map(({ span }) => span[0]))
  const spans = reports.map(({ span }) => span).toSorted((a, b) => a[0] - b[0])
  for (const draft of drafts)
    draft.tasks = draft.tasks.filter(
      (task) => task.reporting !== true || !spans.some(([start]) => start >= task.span[0] && start < task.span[1]),
    )
  let first = 0
  const tasks = drafts.flatMap(({ tasks: own }) => own).toSorted((a, b) => a.span[0] - b.span[0])
  const said = new Set<DraftTask>()
  for (const task of tasks) {
    const [from, to] = task.span
    while (first < spans.length && (spans[first]?.[0] ?? 0) <= from) first++
    const around = spans[first - 1]
    if (task.point !== true && around && around[1] > from) {
      const reported = lastEnd(text, spans, first - 1, to) ?? around[1]
      if (onlyReports.test(unbroken(text, from, from + 180)) && reported >= to - 3) said.add(task)
      else if (!isItem(text, around[0])) task.span = [from, dutyEnd(text, task.span)]
    }
    for (let i = first; i < spans.length; i++) {
      const [start, end] = spans[i] ?? [to, to]
      // It may end before this report already: "… thực hiện Công điện này, báo cáo …; sau đó báo cáo định kỳ …".
      if (start >= task.span[1]) break
      const rest = text.slice(lastEnd(text, spans, i, to) ?? end, to)
      const own = regime.has(start)
      if (more.test(unbroken(text, start, end)) && around && around[1] > from && start - around[1] < 3) continue
      if (beginsDuty(text, start) && worksFirst.test(unbroken(text, start, Math.min(end, start + 240)))) continue
      // "4. Báo cáo sơ bộ … về Sở chậm nhất ngày …; báo cáo chính thức … trước ngày …": an item of nothing but reports
      if (around && around[1] > from && isItem(text, around[0])) continue
      if (start > from + (own ? 15 : 20) && (task.point !== true || own) && !/\p{L}/u.test(rest)) {
        task.span = [from, from + text.slice(from, start).replace(/[\s;,(*]+(?:và|đồng thời)?\s*$/u, '').length]
        break
      }
    }
  }
  for (const draft of drafts) draft.tasks = draft.tasks.filter((task) => !said.has(task))
}

/** Where the reports end that follow one another from the `first` on, with nothing but signs between them. */
function lastEnd(text: string, spans: readonly Span[], first: number, to: number): number | undefined {
  let end = spans[first]?.[1]
  for (const [start, until] of spans.slice(first + 1, first + mostInRow)) {
    if (end === undefined || start >= to || /\p{L}/u.test(text.slice(end, start))) break
    end = Math.max(end, until)
  }
  return end
}
const mostInRow = 12

/** A stretch as one line of the same length, however its paragraph is broken: "và nộp" / "báo cáo". */
const unbroken = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s/g, ' ')

const rhythm = /^(?:định kỳ|hằng|hàng|kịp thời|trước|chậm nhất|vào ngày)(?!\p{L})/iu
// "trước ngày 05/12/2025 đối với báo cáo năm": what a clause before it began goes on
const more = /^(?:trước|chậm nhất|muộn nhất|vào) [^;.]{0,60} (?:đối với|cho|với) báo cáo/iu
// "thực hiện kê khai sản lượng và nộp báo cáo …", "đánh giá mức độ xuống cấp, báo cáo Sở …": two duties, of which the first is
// no report
const worksFirst =
  /^(?!(?:định kỳ|hằng|hàng|kịp thời|trước|chậm nhất|vào|tổng hợp|tổng kết|sơ kết|thống kê|báo cáo|gửi|nộp|thông tin|khi|nếu|đồng thời|thực hiện (?:nghiêm |tốt |đầy đủ )?(?:chế độ|việc)? ?(?:thông tin|báo cáo|chế độ))(?!\p{L}))[^;.]{10,160}(?:,| và)(?: gửi| nộp)? báo cáo(?!\p{L})/iu
// "Các sở, UBND các xã định kỳ hằng tháng (trước ngày 18) báo cáo …", also with the bracket in bold; "Các khu phố thông tin cho
// Công an phường ngay khi xảy ra cháy"
const onlyReports =
  /^(?:thông tin|(?:thông )?báo) (?:về|cho|với)(?!\p{L})[^.;]{0,80} ngay (?:sau )?khi(?!\p{L})|^(?:định kỳ|hằng|hàng)(?!\p{L})[^,;.()]{0,60}(?:\([^;.()]{0,70}\)[^,;.()]{0,20})?[\s*_]báo cáo(?!\p{L})/iu
// "khẩn trương tổ chức thực hiện Công điện này, báo cáo kết quả về …", "…; trước ngày 20 hằng tháng báo cáo …", "…; 6 tháng, năm
// báo cáo …": the duty to carry out, then what is reported of it, and when
const day = '(?:trước|chậm nhất(?: là)?|vào)\\s(?:ngày\\s)?\\d[\\d/.]{0,9}'
const each = '(?:\\s(?:của\\s)?(?:(?:hằng|hàng|mỗi)\\s(?:tháng|quý|năm)|tháng\\s(?:cuối|đầu)(?:\\s(?:của\\s)?quý)?))?'
const rounds =
  '(?:định kỳ\\s)?(?:(?:hằng|hàng|mỗi)\\s(?:tuần|tháng|quý|năm)|[369]\\stháng(?:,|\\svà)\\snăm)(?:\\s\\([^()]{1,40}\\))?'
const carriesOut = new RegExp(
  `^[^;]{0,160}?(?:thực hiện|xây dựng kế hoạch)(?!\\p{L})[^,;:]{0,80}?(?=[,;]\\s+(?:và\\s|đồng thời\\s)?(?:(?:định kỳ|kịp thời|gửi|tổng hợp,?)\\s)*(?:(?:${day}${each}|${rounds}),?\\s)?báo cáo(?!\\p{L}))`,
  'iu',
)

/** "1. Các vụ, cục … báo cáo Bộ trưởng trước ngày …" stays whole like any item of a list; a closing paragraph has no number. */
function isItem(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 40), at)
  const line = near.slice(near.lastIndexOf('\n') + 1) + text.slice(at, at + 8)
  return /^[\s*\\(]*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[\s\\]{0,2}[.)]/iu.test(line)
}

/** Where a task ends whose words a report has as well. */
function dutyEnd(text: string, [from, to]: Span): number {
  const found = carriesOut.exec(unbroken(text, from, Math.min(to, from + 400)))
  return found && !/\d\/\d/.test(found[0]) ? from + found[0].length : to
}
