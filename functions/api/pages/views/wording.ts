import { Day, dayAt, formatDay, type Instant, spokenTime, weekdayOf } from '../../../../shared/calendar/day.ts'
import type { ReportPeriod } from '../../../../shared/reading/reading.ts'
import { ChangeCode, type HistoryEntry } from '../../../../shared/tracking/actor.ts'
import { isWritten, type TrackedDeadline } from '../../../../shared/tracking/deadline.ts'
import { awaitsOccasion } from '../../../../shared/tracking/events.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Label } from '../../../../shared/tracking/statistics.ts'
import type { CompletionFact, Task } from '../../../../shared/tracking/task.ts'

/** What the pages say, where more than one of them says it. */

const weekdays = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** `thứ Sáu, 17/5/2024`. */
export function dayInWords(day: Day): string {
  return `${weekdays[weekdayOf(day)]}, ${formatDay(day)}`
}

/** `07:30 ngày 17/5/2024`, in Viet Nam's time. */
export function instantInWords(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ngày ${formatDay(dayAt(instant))}`
}

/** A deadline's words: quoted where the document has them, said to be the coordinator's where one entered it. */
export function deadlineInWords(deadline: TrackedDeadline): string {
  return isWritten(deadline) ? `“${deadline.text}”` : `${deadline.text} (do cán bộ đầu mối ghi)`
}

const labelTitles: Record<Label, string> = {
  overdue: 'Quá hạn',
  'due-soon': 'Sắp đến hạn',
  undated: 'Chưa có hạn',
  standing: 'Thường xuyên',
}

/** What a row's badge says; one that is due when something happens lacks no date. */
export const labelInWords = (label: Label, task: Task): string =>
  label === 'undated' && awaitsOccasion(task) ? 'Khi có sự việc' : labelTitles[label]

export const planStatusTitles: Record<Plan['status'], string> = {
  reading: 'Đang nhận dạng',
  refused: 'Không đọc được',
  draft: 'Bản nháp',
  discarded: 'Đã xoá',
  publishing: 'Đang phát hành',
  published: 'Đã phát hành',
  closing: 'Đang kết thúc',
  closed: 'Đã kết thúc',
  reopening: 'Đang mở lại',
}

export const periodTitles: Record<ReportPeriod, string> = {
  day: 'Hằng ngày',
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'Năm',
  'one-off': 'Một lần',
  'ad-hoc': 'Đột xuất',
  incident: 'Khi có sự việc',
  unspecified: 'Chưa rõ kỳ',
}

const changeTitles: Record<ChangeCode, string> = {
  received: 'Tiếp nhận văn bản',
  recognised: 'Nhận dạng xong bản quét',
  refused: 'Không nhận dạng được bản quét',
  'asked-again': 'Yêu cầu nhận dạng lại',
  corrected: 'Sửa bản nháp',
  'header-corrected': 'Sửa thông tin văn bản',
  published: 'Phát hành',
  'run-set': 'Đặt thời gian chạy',
  continued: 'Lập việc cho các kỳ tiếp theo',
  confirmed: 'Xác nhận hoàn thành',
  undone: 'Hoàn tác xác nhận',
  publishing: 'Bắt đầu phát hành',
  adding: 'Bắt đầu giao thêm việc',
  added: 'Giao thêm việc',
  'taken-back': 'Trở lại bản nháp',
  discarded: 'Xoá bản nháp',
  closing: 'Bắt đầu kết thúc theo dõi',
  closed: 'Kết thúc theo dõi',
  reopening: 'Bắt đầu mở lại kế hoạch',
  reopened: 'Mở lại kế hoạch',
  extended: 'Gia hạn',
  'extension-asked': 'Xin gia hạn',
  'extension-refused': 'Không đồng ý gia hạn',
  'extension-request-taken-back': 'Rút đề nghị gia hạn',
  'extension-cancelled': 'Huỷ gia hạn',
  disclaimed: 'Báo không thuộc trách nhiệm',
  'disclaimer-refused': 'Trả lời vẫn thuộc trách nhiệm',
  'disclaimer-taken-back': 'Rút báo không thuộc trách nhiệm',
  'handed-on': 'Chuyển cho cơ quan khác',
  'taken-over': 'Nhận từ cơ quan khác',
  'history-shortened': 'Lược bớt các lần thay đổi cũ',
  'date-accepted': 'Chấp nhận ngày suy đoán làm hạn',
  'date-set': 'Đặt hạn',
  'date-corrected': 'Đính chính hạn',
  'event-entered': 'Nhập ngày để tính hạn',
  noted: 'Ghi chú',
  withdrawn: 'Rút việc',
  restored: 'Theo dõi lại',
}

export function changeInWords(entry: HistoryEntry): string {
  const code = ChangeCode.safeParse(entry.what)
  return code.success ? changeTitles[code.data] : 'Thay đổi khác'
}

/** A history's detail with its days as they are written here: `3/6/2024 · Chờ kinh phí`. */
export function detailInWords(detail: string): string {
  return detail.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/gu, (written) => {
    const day = Day.safeParse(written)
    return day.success ? formatDay(day.data) : written
  })
}

export function actorInWords(entry: HistoryEntry): string {
  switch (entry.by.kind) {
    case 'coordinator':
      return entry.by.email
    case 'agency':
      return 'cơ quan, qua đường dẫn trong thư'
    case 'system':
      return 'hệ thống'
  }
}

/** `Báo cáo số 12/BC-UBND, ngày 14/5/2024 · đã gửi bản giấy`; what is numbered otherwise is a `Văn bản số 45/TTr-KT`. */
export function factInWords(fact: CompletionFact): string {
  const paper = /[/-]BC(?!\p{L})/u.test(fact.number ?? '') ? 'Báo cáo' : 'Văn bản'
  const report = [fact.number && `${paper} số ${fact.number}`, fact.date && `ngày ${formatDay(fact.date)}`]
    .filter(Boolean)
    .join(', ')
  return [report, fact.note].filter(Boolean).join(' · ')
}

/** The first words of a long text, cut between words. */
export function shortened(text: string, length = 140): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))}…`
}

const cycleTitles = { day: 'ngày', week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm' }
const boundWords = { before: 'trước ', by: 'chậm nhất ', on: '' }

/**
 * What was understood of a duty that comes back: "mỗi tháng, trước ngày 25", "mỗi quý, ngày 20 tháng thứ 3", "mỗi tuần,
 * trước 15 giờ thứ Năm".
 */
export function rhythmInWords(rhythm: Extract<TrackedDeadline, { kind: 'recurring' }>): string {
  const { cycle, at, bound, next, time } = rhythm
  const each = `mỗi ${cycleTitles[cycle]}`
  if (at === null) return cycle === 'day' ? each : `${each}, chưa có ngày cụ thể`
  const hour = time === undefined ? '' : `${spokenTime(time)} `
  return `${each}, ${boundWords[bound]}${hour}${dayOfCycle(cycle, at)}${next ? ' của kỳ sau' : ''}`
}

function dayOfCycle(cycle: keyof typeof cycleTitles, at: string): string {
  const [first = '', second = ''] = at.split('-').map((part) => String(Number(part)))
  if (cycle === 'week') return weekdays[Number(at)] ?? at
  if (cycle === 'quarter') return `ngày ${second} tháng thứ ${first}`
  return cycle === 'year' ? `ngày ${second}/${first}` : `ngày ${first}`
}
