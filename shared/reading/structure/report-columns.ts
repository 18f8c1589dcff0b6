import { numberHead } from './columns.ts'

/** What the columns of a table of reports hold, by the words at their head. */
export type ReportColumn = 'report' | 'reporter' | 'recipient' | 'due' | 'other'

const heads: readonly { column: ReportColumn; pattern: RegExp }[] = [
  // "Thời gian chốt số liệu", "Kỳ số liệu": of which time the figures are, not when they are sent
  { column: 'other', pattern: /chốt|số liệu|ghi chú|biểu mẫu|hình thức|^mẫu/ },
  { column: 'report', pattern: /^(?:tên|loại|kỳ|loại hình|chế độ)?(?: loại)? ?báo cáo(?: định kỳ)?$/ },
  {
    column: 'recipient',
    pattern: /(?:nơi|đơn vị|cơ quan) (?:tiếp )?nhận|(?:nơi|đơn vị|cơ quan) gửi (?:đến|tới)|^gửi (?:về|đến)/,
  },
  {
    column: 'reporter',
    pattern:
      /^(?:các )?(?:đơn vị|cơ quan|cơ quan, đơn vị|bộ phận|đối tượng|nơi)(?: (?:gửi|báo cáo|thực hiện|lập|nộp)| gửi báo cáo| lập báo cáo)?$/,
  },
  {
    column: 'due',
    pattern:
      /^(?:thời hạn|thời gian|thời điểm|hạn|ngày)(?: (?:cuối|chót))?(?: (?:gửi|nộp|báo cáo|gửi báo cáo|nộp báo cáo|hoàn thành))?$/,
  },
]

/**
 * The columns of a table that says which report is due when: "Loại báo cáo | Đơn vị gửi | Thời gian chốt số liệu | Thời hạn
 * gửi"; null for any other.
 */
export function reportColumnsOf(cells: readonly string[]): ReportColumn[] | null {
  const names = cells.map((name) => name.replace(/\*/g, '').replace(/\s+/g, ' ').toLowerCase().trim())
  const read = names.map((name) => heads.find(({ pattern }) => pattern.test(name))?.column ?? 'other')
  // "Đơn vị báo cáo | Nội dung | Nơi nhận | Thời hạn": what is sent, where somebody reports
  const content = names.some((name) => sends.test(name)) && !read.includes('report') ? names.findIndex(isContent) : -1
  const columns = read.map((column, i) => (i === content ? 'report' : column))
  // "TT | Nội dung | Đơn vị thực hiện | Thời gian | Báo cáo": what is in front of the reports is what the table is of
  const first = columns[numberHead.test(names[0] ?? '') ? 1 : 0]
  return (first === 'report' || content >= 0) && columns.includes('due') && !names.some((name) => ofWork.test(name))
    ? columns
    : null
}
const sends = /^(?:các )?(?:đơn vị|cơ quan|cơ quan, đơn vị) (?:(?:gửi|lập|nộp) )?báo cáo$/u
const isContent = (name: string): boolean => /^nội dung(?: báo cáo)?$/u.test(name)
const ofWork = /chủ trì|phối hợp|nhiệm vụ|công việc|sản phẩm/u
