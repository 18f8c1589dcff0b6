import { beginsDuty } from './duties.ts'
import { findDeadlines, type DeadlineContext } from './deadlines/find.ts'
import { matchesOf } from './matches.ts'
import { type Passage, passageOf } from './passage.ts'
import type { Deadline, Diagnostic, Span } from './reading.ts'
import { shortened } from './shortened.ts'
import { overlapping } from './spans.ts'
import type { Block } from './structure/blocks.ts'
import { timeLabelOf } from './structure/plain-paragraphs.ts'

/**
 * A timetable of which no row became a task: a table whose head and cells say nothing that is known, or one that lost its
 * bars and became lines ("Tháng 10/2026" / "Diễn tập thoát hiểm" / "Tổ Văn phòng"), or lines that each say when and what
 * ("- Từ ngày 02/6 đến ngày 08/6: Ra quân đợt 1."). Rows in a row are one question. A time that is over when the document is
 * issued, or a whole year, is no time by which somebody works.
 *
 * `seen`: what was read or is asked about already.
 */
export function unreadTimetables(
  document: string,
  blocks: readonly Block[],
  seen: readonly Span[],
  context: DeadlineContext,
): Diagnostic[] {
  const isSeen = overlapping(seen)
  const rows = blocks.flatMap((block): Row[] =>
    rowsOf(document, block).map((span) => {
      if (isSeen(span)) return { span, time: null, works: false }
      const before = block.table ? null : timeBeforeWork(block.body, context)
      const time = before ?? (block.marker === null ? timeIn(document, span, context) : null)
      return { span, time, works: before !== null }
    }),
  )
  // One time by itself ("Từ ngày 01/6/2026 đến ngày 30/6/2026." as a section's only line) is no timetable.
  return runsOf(rows)
    .filter(({ times, works }) => times.length > 1 || works)
    .map(({ times, span }) => ({
      code: 'time-not-read',
      message: `Có thể là một bảng hoặc lịch chưa được đọc, đề nghị xem lại các mốc ${listed(times)}, từ “${shortened(passageOf(document, span).text)}”.`,
      span,
    }))
}

/** `works`: what is to be done stands beside the time. */
type Row = { readonly span: Span; readonly time: string | null; readonly works: boolean }

/** A table's rows, the lines of a paragraph that has cells in it; any other is one. */
function rowsOf(document: string, { span: [from, to], table }: Block): Span[] {
  if (table) return table.rows.map(({ span }) => span)
  const raw = document.slice(from, to)
  return /[|\t]/.test(raw)
    ? matchesOf(/[^\n]+/g, raw).map(({ index, 0: line }) => [from + index, from + index + line.length])
    : [[from, to]]
}

type Run = { readonly times: string[]; span: Span; works: boolean }

/** The rows with times, those that stand close together as one run; between them stand the other lines of their rows. */
function runsOf(rows: readonly Row[]): Run[] {
  const runs: Run[] = []
  let between = farthest
  for (const { span, time, works } of rows) {
    const last = runs.at(-1)
    if (time === null) between++
    else {
      if (last && between < farthest) {
        last.times.push(time)
        last.span = [last.span[0], span[1]]
        last.works ||= works
      } else runs.push({ times: [time], span, works })
      between = 0
    }
  }
  return runs
}
// A row of a table that became lines: its number, its work, who leads, who helps, what comes of it
const farthest = 6

/** The time of a line "- Từ ngày 02/6 đến ngày 08/6: Ra quân đợt 1.", where it is still to come. */
function timeBeforeWork(body: Passage, context: DeadlineContext): string | null {
  const label = timeLabelOf(body.text)
  if (label === null || !beginsDuty(body.text, label.end)) return null
  const { deadlines } = findDeadlines(body, context)
  const behind = body.offsetAt(label.end)
  return deadlines.some((each) => each.span[0] < behind && isAhead(each, context)) ? label.time : null
}

/** The time that a cell of the row, or the whole line, is; null where none is a time that is still to come. */
function timeIn(document: string, [from, to]: Span, context: DeadlineContext): string | null {
  if (to - from > longestRow) return null
  for (const { index, 0: cell } of matchesOf(/[^|\t]+/g, document.slice(from, to))) {
    if (!/\d/.test(cell)) continue
    const passage = passageOf(document, [from + index, from + index + cell.length])
    // "Từ tháng 01 đến tháng 5/2025:" heads what stands below it
    if (passage.text.length > longestTime || passage.text.endsWith(':')) continue
    const ahead = findDeadlines(passage, context).deadlines.find((each) => isAhead(each, context))
    if (ahead && ahead.text.length >= passage.text.length * most) return ahead.text
  }
  return null
}
const longestRow = 2000
const longestTime = 60
const most = 0.8

function isAhead(deadline: Deadline, { issuedOn }: DeadlineContext): boolean {
  if (deadline.kind !== 'date' && deadline.kind !== 'window' && deadline.kind !== 'period') return false
  const wholeYear = deadline.kind === 'period' && /^(?:trong )?năm/iu.test(deadline.text)
  return !wholeYear && (issuedOn === null || deadline.lastDay >= issuedOn)
}

function listed(times: readonly string[]): string {
  const shown = times.slice(0, mostShown).map((time) => `“${time}”`)
  return shown.join(', ') + (times.length > mostShown ? ` và ${times.length - mostShown} mốc khác` : '')
}
const mostShown = 3
