import { doer, part } from './doers.ts'
import { product } from './products.ts'

/**
 * What the columns of a table of work hold, by the words at their head; `start`: when work begins, beside the column of when it
 * ends; `mark`: one of several columns that are a time each, where a row has a cross.
 */
export type Column =
  | 'number'
  | 'work'
  | 'lead'
  | 'leader'
  | 'cooperating'
  | 'start'
  | 'time'
  | 'mark'
  | 'product'
  | 'note'
  | 'other'

/** "TT", "STT", "Số thứ tự", "#": the head of the numbers. */
export const numberHead = /^(?:s?tt|số (?:tt|thứ tự)|#)[\s*]*$/i

const heads: readonly { column: Column; pattern: RegExp; not?: RegExp }[] = [
  { column: 'number', pattern: numberHead },
  // "Đơn vị phối hợp", but not "Chủ trì, phối hợp"
  { column: 'cooperating', pattern: /phối hợp/, not: /chủ trì/ },
  // "Cơ quan chủ trì", "Đơn vị thực hiện", "Phòng, ban phụ trách", "Chịu trách nhiệm chính", "Phân công"
  {
    column: 'lead',
    pattern: new RegExp(
      `chủ trì|(?:${doer})[^|]{0,20}(?:${part})|phân công|trách nhiệm thực hiện|chịu trách nhiệm|^(?:thực hiện|phụ trách|trách nhiệm|đầu mối|chủ đầu tư)$`,
    ),
    not: /^(?:lãnh đạo|nội dung|nhiệm vụ|công việc)|thời gian/,
  },
  { column: 'leader', pattern: /^(?:đồng chí )?lãnh đạo/ },
  // "Kết quả thực hiện" is filled in later; "Sản phẩm của nhiệm vụ" is one as well
  { column: 'product', pattern: new RegExp(`^${product}$|sản phẩm|đầu ra`) },
  // "Hạn cũ" of what is overdue, beside "Hạn mới"
  { column: 'other', pattern: /hạn (?:cũ|trước|ban đầu|đã giao|được giao|theo (?:quyết định|văn bản))(?!\p{L})/u },
  { column: 'note', pattern: /^ghi chú/ },
  { column: 'other', pattern: /kết quả|ghi chú|kinh phí|địa điểm|địa bàn|số lượng|đơn vị tính|căn cứ/ },
  {
    column: 'time',
    pattern: /thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình|^kết thúc$|^ngày|^hạn(?!\p{L})/u,
    // "Nhiệm vụ chưa hoàn thành"
    not: /nội dung|^(?:nhiệm vụ|công việc)/,
  },
  { column: 'work', pattern: /nội dung|nhiệm vụ|công việc|hoạt động|^tên|giải pháp|việc/ },
]

function columnOf(name: string): Column {
  const words = name.toLowerCase().trim()
  if (words.length >= longestHead) return 'other'
  return heads.find(({ pattern, not }) => pattern.test(words) && !not?.test(words))?.column ?? 'other'
}
const longestHead = 80

// "STT | Nội dung | Đơn vị | Thời gian", "TT | Thành viên | Nhiệm vụ | Thời hạn", "STT | Nội dung | Trưởng đoàn | Thời gian": among work and time they do it
const implying =
  /^(?:đơn vị|cơ quan|cơ quan, đơn vị|bộ phận|thành viên|họ (?:và )?tên|trưởng đoàn|trưởng nhóm|tổ trưởng)$/i

// Who answers for a procedure, a project or a reply, which is work only where there is a time by which: "Tên thủ tục | Thời hạn
// giải quyết | Cơ quan giải quyết | Lệ phí", "Tên dự án | Chủ đầu tư | Tổng mức đầu tư" are lists
const weak = /^(?:trách nhiệm|đầu mối|chủ đầu tư)$|(?:soạn thảo|giải quyết|trả lời)$/iu
const figures = /thủ tục|lệ phí|mức phạt|điện thoại|tổng mức/iu

/** "Tuần | Nội dung | Chủ trì": the week says when, unless another column does: "Đợt | Nội dung | Thời gian" counts. */
function withPhases(cells: readonly string[], columns: readonly Column[]): Column[] {
  const phases = columns.includes('time')
    ? -1
    : cells.findIndex((name) => phaseAlone.test(name.replaceAll('*', '').trim()))
  return columns.map((column, i) => (i === phases ? 'time' : column))
}
const phaseAlone = /^(?:tuần|tháng|quý|đợt|giai đoạn)$/iu

/** "Thời gian bắt đầu | Thời gian hoàn thành": beside the column of when work ends, that of when it begins is none of its time. */
function withStarts(cells: readonly string[], columns: readonly Column[]): Column[] {
  const begins = (i: number): boolean => start.test(cells[i]?.replaceAll('*', '').trim() ?? '')
  const ends = columns.some((column, i) => column === 'time' && !begins(i))
  return columns.map((column, i) => (ends && begins(i) ? 'start' : column))
}
const start = /(?<!\p{L})(?:bắt đầu|khởi công|khởi động)$/iu

/**
 * "Quý I | Quý II | Quý III | Quý IV", "Tháng 1 | Tháng 2 | …", also below "Thời gian": columns to set a cross in. "Nhiệm vụ quý I" says
 * what is done.
 */
function withMarks(cells: readonly string[], columns: readonly Column[]): Column[] {
  const names = cells.map((name) => name.replaceAll('*', '').trim())
  // "T2 | T3 | … | T6" may be the days of a week; beside a "T1" or a "T8" they are months
  const isWeek = !names.some(isShortMonth)
  const marks = names.map((name) => markHead.test(name) && !(isWeek && isMonthOrWeekday(name)))
  return marks.filter(Boolean).length < 2 ? [...columns] : columns.map((column, i) => (marks[i] ? 'mark' : column))
}
const markHead =
  /^(?:(?:thời gian|tiến độ|lộ trình|thực hiện|hoàn thành|năm \d{4}),? ){0,3}(?:quý (?:I{1,3}|IV|[1-4])|t(?:háng )?\.?\s?(?:0?[1-9]|1[0-2]))(?:[/.-]\d{4}| năm \d{4})?$/iu

/** "T1", "T8" to "T12": no days of a week are written so. */
export const isShortMonth = (time: string): boolean => shortMonth.test(time) && ofMonthsAlone.test(time)
/** "T2" to "T7". */
export const isMonthOrWeekday = (time: string): boolean => shortMonth.test(time) && !ofMonthsAlone.test(time)
const shortMonth = /(?<!\p{L})t\.?\s?\d{1,2}$/iu
const ofMonthsAlone = /t\.?\s?(?:0?[189]|1[0-2])$/iu

export const isTimed = (column: Column): boolean => column === 'time' || column === 'mark'

/** The columns of a table by the cells of its head; null where none of them says who does the work. */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const columns = withMarks(cells, withStarts(cells, withPhases(cells, cells.map(columnOf))))
  const chief = [/chủ trì/i, /chịu trách nhiệm/i]
    .map((pattern) => cells.findIndex((name, i) => columns[i] === 'lead' && pattern.test(name)))
    .find((at) => at >= 0)
  const leader = columns.indexOf('leader')
  const bare = cells.findIndex((name) => implying.test(name.trim()))
  // "STT | Họ và tên | Chức vụ | Nhiệm vụ được phân công"; "… | Nhiệm vụ" alone is who is what on a board
  const given = cells.some((name) => /^(?:nội dung|nhiệm vụ|công việc).* (?:được giao|phân công|cụ thể)$/iu.test(name))
  const implied = bare >= 0 && columns.includes('work') && (given || columns.some(isTimed)) ? bare : leader
  const lead = chief ?? (columns.includes('lead') ? columns.indexOf('lead') : implied)
  if (lead < 0 || cells.length < 2) return null
  if (weak.test(cells[lead]?.trim() ?? '') && (!columns.some(isTimed) || cells.some((name) => figures.test(name))))
    return null
  const found = columns.map((column, i): Column =>
    i === lead ? 'lead' : column === 'lead' || column === 'leader' ? 'other' : column,
  )
  if (found.includes('work'))
    return found.map((column, i) => (column === 'work' && found.indexOf('work') !== i ? 'other' : column))
  const work = found.findIndex((column, i) => column === 'other' && i < lead)
  return found.map((column, i) =>
    i === Math.max(0, work < 0 ? lead - 1 : work) && column !== 'lead' ? 'work' : column,
  )
}

/**
 * In which columns stand who has a share of one work, and until when: "STT | Đơn vị | Số lượng (cây) | Hoàn thành". Null where a
 * column says what the work is, and the table needs no line above it.
 */
export function shareColumnsOf(cells: readonly string[]): { who: number; time: number } | null {
  if (cells.length < 2 || cells.length > 8 || columnsOf(cells) || scheduleColumnsOf(cells)) return null
  const names = cells.map((name) => name.replace(/\*/g, '').trim())
  const who = names.findIndex((name) => sharer.test(name))
  const times = names.flatMap((name, i) => (due.test(name) ? [i] : []))
  const [time] = times
  const saysWork = names.some((name) => columnOf(name) === 'work')
  return who < 0 || time === undefined || times.length > 1 || saysWork ? null : { who, time }
}
const sharer = /^(?:tên )?(?:đơn vị|cơ quan|cơ quan, đơn vị|địa phương|xã|xã, phường|xã, thị trấn|thôn|trường)$/iu
const due =
  /^(?:(?:thời gian|thời hạn|hạn|ngày) )?(?:hoàn thành|nộp|gửi|thực hiện|bàn giao|cuối cùng)(?: xong| trước)?$|^(?:thời gian|thời hạn|hạn)$/iu

/**
 * The columns of a table that says in one cell who does what: "Giai đoạn | Nội dung và đơn vị chịu trách nhiệm",
 * "STT | Thời gian | Nội dung công việc". `number`, `time` and `work`, whose sentences name who does them.
 */
export function scheduleColumnsOf(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.length > 4 || columnsOf(cells)) return null
  const names = cells.map((name) => name.replace(/\*/g, '').toLowerCase().trim())
  const work = names.findIndex((name) => workOf.test(name))
  const time = names.findIndex((name, i) => i < work && phase.test(name))
  return time < 0
    ? null
    : names.map((_, i): Column => (i === work ? 'work' : i === time ? 'time' : i < time ? 'number' : 'other'))
}
const phase = /^(?:các )?(?:giai đoạn|thời gian|thời điểm|tuần|tháng|quý|đợt|bước|mốc|ngày)(?!\p{L})/u
const workOf = /^(?:nội dung|công việc|nhiệm vụ|hoạt động|việc)(?!\p{L})/u

/**
 * Whether the head of a table whose cells became lines may begin with this line: "STT", "Nội dung công việc"; a timetable
 * begins with "Thời gian".
 */
export const startsHead = (line: string): boolean =>
  numberHead.test(line) || (line.length <= longestStart && firstHead.test(line))
const firstHead =
  /^(?:(?:nội dung|(?:tên )?(?:nhiệm vụ|công việc)|hoạt động)(?:[\p{L} ,]{0,30})|thời gian(?: thực hiện)?|tháng|tuần)$/iu
const longestStart = 'tên công việc'.length + 30

/** Whether a line by itself may be a cell of a head: short, and one of its words. */
export const isHeadWord = (line: string): boolean =>
  line.length <= 40 &&
  !/[.;:,]$/.test(line) &&
  (/^\p{Ll}/u.test(line) ||
    heads.some(({ pattern, not }) => pattern.test(line.toLowerCase()) && !not?.test(line.toLowerCase())))
