import { passageOf } from '../passage.ts'
import type { Line } from './lines.ts'
import { reportColumnsOf } from './report-columns.ts'
import type { Row, Tried } from './tables.ts'

/**
 * A table of reports whose cells became lines, each row as many as the head:
 *
 *   Loại báo cáo / Đơn vị gửi / Thời hạn gửi / Báo cáo tháng / Trạm Y tế / Trước ngày 05 hằng tháng / Báo cáo năm / …
 */
export function reportLines(document: string, lines: readonly Line[], first: number): Tried {
  const nothing = { table: null, lastLine: first }
  const wordsOf = (i: number): string => passageOf(document, [lines[i]?.wordsAt ?? 0, lines[i]?.end ?? 0]).text
  // The head is looked at first: most lines of these words begin no table.
  const opening = textLines(lines, first, longestHead + 1)
  const width = opening.findIndex((i, at) => at > 1 && startsRow(wordsOf(i)))
  const columns = width < 2 ? null : reportColumnsOf(opening.slice(0, width).map(wordsOf))
  const dueAt = columns?.indexOf('due') ?? -1
  if (!columns) return nothing
  // Rows that were numbered have the number on a line of its own.
  const texts = textLines(lines, first, mostCells).filter((i) => !/^\d{1,2}\.?$/u.test(wordsOf(i)))
  const rows: Row[] = []
  for (let at = 0; at + width <= texts.length; at += width) {
    const group = texts.slice(at, at + width)
    const [begin, end] = [lines[group[0] ?? first], lines[group.at(-1) ?? first]]
    const due = wordsOf(group[dueAt] ?? first)
    if (!begin || !end || (at > 0 && !(startsRow(wordsOf(group[0] ?? first)) && saysDay.test(due)))) break
    rows.push({
      span: [begin.wordsAt, end.end],
      cells: group.map((i) => passageOf(document, [lines[i]?.wordsAt ?? 0, lines[i]?.end ?? 0])),
      guessed: true,
    })
  }
  const [head, ...body] = rows
  const last = rows.at(-1)
  if (!head || !last || body.length === 0) return nothing
  const lastLine = texts[rows.length * width - 1] ?? first
  return { table: { span: [head.span[0], last.span[1]], lastLine, rows }, lastLine }
}

/** Whether a line may begin the head of such a table. */
export const startsReportHead = (line: string): boolean =>
  line.length <= longestStart && /^(?:tên|loại|kỳ) báo cáo$/iu.test(line)
const longestStart = 'loại báo cáo'.length

/** The lines of text from one on, blank ones left out, up to what is no cell. */
function textLines(lines: readonly Line[], first: number, most: number): number[] {
  const found: number[] = []
  for (let i = first; i < lines.length && found.length < most; i++) {
    const line = lines[i]
    if (line?.kind === 'blank') continue
    if (line?.kind !== 'text' || line.width > longestCell) break
    found.push(i)
  }
  return found
}

/** "Báo cáo tháng", "Quý I", "6 tháng"; "Báo cáo tháng trước ngày 20, gửi …" is a row of one cell. */
const startsRow = (words: string): boolean => rowStarts.test(words) && !/\d ?\/ ?\d|ngày/u.test(words)
const rowStarts = /^(?:báo cáo |(?:hằng |hàng )?(?:tuần|tháng|quý)(?: [IV\d]+)?$|[69] tháng|(?:cả )?năm$|đột xuất$)/iu
const saysDay = /\d|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)|khi có yêu cầu/iu
const longestHead = 8
const longestCell = 120
const mostCells = 600
