import { countsFromIssue } from './counted-from-issue.ts'
import type { TrackedDeadline } from './deadline.ts'
import type { Draft, DraftReport, DraftTask } from './draft.ts'
import { periodEndsOf } from './row-dates.ts'

/**
 * Why nobody will be reminded of a report, or of work that comes back, of which the document names no day: by its id. So
 * is work whose days count from a day of issue that is not there. What comes when it comes (đột xuất, khi có sự việc), or
 * each day, waits for no day.
 */
export function undatedDuties(draft: Draft): ReadonlyMap<string, string> {
  const reportsYear = draft.reports.some(({ period }) => period === 'year')
  const tasks = draft.assignments.flatMap((assignment) => assignment.tasks)
  return new Map([
    ...tasks.flatMap((task) => told(task.id, whyOfTask(task))),
    ...draft.reports.flatMap((report) => told(report.id, whyOfReport(report, reportsYear))),
  ])
}

const told = (id: string, why: string | null): Array<[string, string]> => (why === null ? [] : [[id, why]])

function whyOfTask({ deadlines, standing }: DraftTask): string | null {
  const [undated] = deadlines.flatMap((deadline) => whyOf(deadline) ?? [])
  return standing ? null : (undated ?? null)
}

function whyOfReport({ deadline, period }: DraftReport, reportsYear: boolean): string | null {
  if (deadline !== null) return whyOf(deadline)
  if (['ad-hoc', 'incident', 'day'].includes(period)) return null
  return periodEndsOf(period, reportsYear).some(({ half }) => half !== null) ? noDay(byDecree) : noDay()
}

function whyOf(deadline: TrackedDeadline): string | null {
  if (countsFromIssue(deadline)) return noIssue
  if (deadline.kind !== 'recurring' || deadline.at !== null || deadline.cycle === 'day') return null
  return noDay(deadline.cycle === 'week' ? 'ngày cuối của tuần' : byDecree)
}

const noIssue = 'Hạn tính từ ngày ban hành, mà văn bản chưa ghi ngày ban hành; xin nhập ở “Sửa thông tin văn bản”'
const byDecree = 'ngày theo Nghị định 09/2019/NĐ-CP'

function noDay(proposed?: string): string {
  const after = proposed === undefined ? '' : `; sau khi phát hành, hệ thống đề xuất ${proposed}`
  return `Chưa có ngày cụ thể nên không có thư nhắc cho đến khi đặt ngày${after}`
}
