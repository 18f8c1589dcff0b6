import { looksLikeAgency } from '../agencies/likeness.ts'
import { isClass } from '../agencies/several.ts'
import { beginsDuty } from '../duties.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { columnsOf, isHeadWord, isTimed, mayBeWeekdays, numberHead, type Column } from '../structure/columns.ts'
import { isGroup, isNumber, isTime, placed } from '../structure/placing.ts'
import { isTimeAlone } from '../structure/plain-paragraphs.ts'
import { isClause } from '../structure/table-ends.ts'
import { isHead, type Row, type Table } from '../structure/tables.ts'
import { isAbove } from '../structure/unheaded.ts'
import { isDitto, namesIn, spanOf, whoIn } from './cells.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { timesIn } from './time-lines.ts'

/**
 * A table of work, one row a task:
 *
 *   | STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |
 */
export function readTable(document: string, table: Table): Draft[] {
  const drafts: Draft[] = []
  const heads: Row[] = []
  // Rows that head others, or only number the columns: "(1) | (2) | (3)"
  const silent: Span[] = []
  let columns = table.columns ?? null
  let names: readonly Passage[] = []
  let above: Cells | null = null
  // The row just before, where it was a head
  let upper: Row | null = null
  for (const read of table.rows) {
    const merged = isMerged(read)
    const row = merged ? withoutCopies(read) : read
    const lower = upper !== null && isLowerHead(upper, row)
    if (lower || (columns ? isHeadAgain(row) || isUnknownHead(row, table) : isHead(row))) {
      const found = columnsBelow(columns, upper ? namesOfTwo(upper, row) : row.cells.map(({ text }) => text))
      columns = found && withoutFigures(found, read, table.rows)
      heads.push(row)
      names = row.cells.map((cell, i) => (cell.text === '' ? (names[i] ?? cell) : cell))
      upper = row
      above = null
      continue
    }
    upper = null
    if (!columns) continue
    const cells = cellsOf(row, columns, names)
    const lone = row.cells.length === 1 || merged || isLone(cells)
    if (row.cells.every(({ text }) => isNumber(text.replace(/[()]/g, ''))) || (lone && isTitle(row, cells, above))) {
      silent.push(row.span)
      above = null
      continue
    }
    // "| | Tổng cộng | | | | 63.750 |" sums up what stands above
    if (isTotal(cells)) {
      silent.push(row.span)
      continue
    }
    // "| Ghi chú: UBND các xã gửi danh sách trước ngày 10/4 |" is nobody's in the row above.
    if (row.cells.length === 1 || merged) continue
    if (lone && isGroupNumber(cells.number)) {
      above = null
      continue
    }
    const byTime = columns.indexOf('time') < columns.indexOf('work')
    // "| 4 | | Bảo đảm an ninh | Công an huyện |" behind a row with a time: of that time, or of none
    const sameTime = !(byTime && cells.number && !cells.time && above?.time)
    above = withAbove(cells, above, byTime)
    const said = cells.lead !== null || row.cells.some(({ text }) => isDitto(text))
    const whole =
      row.cells.length === columns.length &&
      said &&
      sameTime &&
      row.guessed !== true &&
      table.columns === undefined &&
      !isPerhapsWeekday(cells.time, table, columns)
    drafts.push(...readRow(document, row, above, whole))
  }
  const [first] = drafts
  if (first) first.noted = [...(first.noted ?? []), ...heads.map(({ span }) => span), ...silent]
  return drafts
}

/**
 * The columns by the head just read; those before where it says less of work and time: the second row of a head may be
 * printed again by itself, "| | | Chủ trì | Phối hợp | |".
 */
function columnsBelow(before: readonly Column[] | null, names: readonly string[]): readonly Column[] | null {
  const found = columnsOf(names)
  const says = (columns: readonly Column[] | null): number =>
    [(column: Column) => column === 'work', isTimed].filter((kind) => columns?.some(kind)).length
  return says(found) < says(before) ? before : (found ?? before)
}

/** "T5" is Thursday as often as May, where no other row says "T1" or "T10". */
const isPerhapsWeekday = (time: Passage | null, { rows }: Table, columns: readonly Column[]): boolean =>
  time !== null &&
  mayBeWeekdays([time.text]) &&
  mayBeWeekdays(rows.map(({ cells }) => cells[columns.indexOf('time')]?.text ?? ''))

/** Columns "Quý I", "Quý II" in which no row has a cross or says when hold figures of each: "Tháng 1 | Tháng 2" over "100 | 120". */
function withoutFigures(columns: readonly Column[], head: Row, rows: readonly Row[]): readonly Column[] {
  if (!columns.includes('mark')) return columns
  const saysWhen = ({ cells }: Row): boolean =>
    cells.length === columns.length &&
    cells.some(({ text }, i) => columns[i] === 'mark' && (cross.test(text) || isTime(text)))
  if (rows.slice(rows.indexOf(head) + 1).some(saysWhen)) return columns
  return columns.map((column) => (column === 'mark' ? 'other' : column))
}

/**
 * The head on the next page, or its second row: nothing but words of a head; the head of another table begins with "TT", and
 * says neither an office nor a day: "| Số TT | Chủ trì cuộc họp | Phòng Y tế | | 12/6 |" is a row.
 */
function isHeadAgain({ cells }: Row): boolean {
  const names = cells.map(({ text }) => text).filter((text) => text !== '')
  const columns = names.length > 1 ? columnsOf(names) : null
  if (!columns) return false
  const tells = (name: string, i: number): boolean =>
    !/^(?:lead|cooperating|mark)$/.test(columns[i] ?? '') &&
    (isTimeAlone(name) || (looksLikeAgency(name) === 'certain' && !isClass(name)))
  return names.every((name) => isHeadWord(name)) || (numberHead.test(names[0] ?? '') && !names.some(tells))
}

/**
 * The second row of a head: what it says stands below cells that go over several columns, "| TT | Việc | Thời gian | | |" over
 * "| TT | Việc | Quý I | Quý II | Quý III |"; the others stand in both rows, or are empty below.
 */
function isLowerHead({ cells: above }: Row, { cells: below }: Row): boolean {
  const told = below.filter(({ text }, i) => text !== '' && text !== above[i]?.text)
  return (
    below.length === above.length &&
    told.length > 1 &&
    !isNumber(below[0]?.text ?? '') &&
    below.every(({ text }, i) => text === '' || text === above[i]?.text || goesOver(above, i))
  )
}

/** Whether the cell of a head goes over the next column too, or the one before goes over this. */
const goesOver = (cells: readonly Passage[], i: number): boolean =>
  [i, i + 1].some((at) => at > 0 && at < cells.length && ['', cells[at - 1]?.text].includes(cells[at]?.text))

/** "| I | Công tác tuyên truyền | Công tác tuyên truyền | Công tác tuyên truyền |": one cell over the row, as some converters write it. */
function isMerged({ cells }: Row): boolean {
  const words = cells.map(({ text }) => text).filter((text) => /\p{L}{2}/u.test(text) && !isNumber(text))
  return words.length > 2 && new Set(words).size === 1
}

const withoutCopies = (row: Row): Row => ({
  ...row,
  cells: row.cells.filter(({ text }, i) => row.cells.findIndex((cell) => cell.text === text) === i),
})

/** "Khi nào | Việc gì | Ai làm" over rows whose cells say what they hold. */
const isUnknownHead = (row: Row, { rows, columns }: Table): boolean =>
  columns !== undefined && row === rows[0] && isAbove(row.cells, columns)

/**
 * "| Nội dung | Phân công | | Thời gian |" over "| | Chủ trì | Phối hợp | |", or over "| Chủ trì | Phối hợp |"; a cell that
 * spans both rows may stand in both.
 */
function namesOfTwo(upper: Row, lower: Row): string[] {
  const above = upper.cells.map(({ text }) => text)
  const below = lower.cells.map(({ text }) => text)
  if (below.length === above.length)
    return above.map((name, i) =>
      name === below[i] || below[i] === '' ? name : `${overOf(above, i)} ${below[i] ?? ''}`.trim(),
    )
  const over = above.findIndex((name) => /phân công|trách nhiệm|thực hiện|cơ quan|đơn vị/i.test(name))
  return over < 0 ? above : above.toSpliced(over, 1, ...below)
}

/** What a cell that goes over several columns says of each. */
const overOf = (above: readonly string[], i: number): string =>
  above.slice(0, i + 1).findLast((name) => name !== '') ?? ''

type Cells = { readonly [column in Exclude<Column, 'leader' | 'mark' | 'other'>]: Passage | null } & {
  readonly marked: Marked
  readonly more: boolean
}

function cellsOf({ cells }: Row, columns: readonly Column[], names: readonly Passage[]): Cells {
  // Cells that were merged with those above them may be missing from the row.
  const places =
    cells.length === columns.length
      ? cells.map((_, column) => column)
      : placed(
          cells.map(({ text }) => text),
          columns,
        ).map(({ column }) => column)
  const cellOf = (wanted: Column): Passage | null => {
    const cell = cells[places.indexOf(columns.indexOf(wanted))]
    return cell && (/[\p{L}\d]/u.test(cell.text) || isDitto(cell.text)) ? cell : null
  }
  return {
    number: cellOf('number'),
    work: cellOf('work'),
    lead: notDitto(cellOf('lead')),
    cooperating: cellOf('cooperating'),
    start: cellOf('start'),
    time: cellOf('time'),
    product: cellOf('product'),
    marked: markedIn(cells, columns, names),
    note: cellOf('note'),
    more: cells.some(({ text }, i) => columns[places[i] ?? -1] === 'other' && text !== ''),
  }
}

type Marked = { readonly times: readonly Passage[]; readonly certain: boolean }

/**
 * When a row's work is to be done by the crosses in columns that are a time each: the head of the column, or what is
 * written instead of a cross. Crosses side by side may be one work that goes on until the last of them, or one that is done
 * again; the last is taken, and doubted.
 */
function markedIn(cells: readonly Passage[], columns: readonly Column[], names: readonly Passage[]): Marked {
  if (cells.length !== columns.length) return { times: [], certain: true }
  const isCross = (i: number): boolean => cross.test(cells[i]?.text ?? '')
  const at = columns.flatMap((column, i) => (column === 'mark' && isMark(cells[i]?.text ?? '') ? [i] : []))
  const runsOn = (i: number): boolean => isCross(i) && at.includes(i + 1) && isCross(i + 1)
  const times = at.filter((i) => !runsOn(i)).flatMap((i) => (isCross(i) ? names[i] : cells[i]) ?? [])
  return { times, certain: !at.some(runsOn) }
}
/** "x", "Trước 08/3", "15/5"; "120" below "Tháng 2" is how many. */
const isMark = (text: string): boolean => cross.test(text) || isTime(text) || wholeDay.test(text)
const wholeDay = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/
const cross = /^[x×✓✔√•●■v+]{1,2}$/iu

/** A cell that repeats the one above is as good as merged with it. */
const notDitto = (cell: Passage | null): Passage | null => (cell && isDitto(cell.text) ? null : cell)

/**
 * Nothing but its work is said, below no number of its own or in front of points: "| II | Tuyên truyền | | | |", "| 2 | Tổ chức: | | | |"; in
 * "| 4 | Lập sổ | | Quý II |" the lead above goes on.
 */
function isLone({ number, work, lead, cooperating, start, time, marked, product, note, more }: Cells): boolean {
  if (lead || cooperating || start || time || marked.times.length > 0 || product || note || more) return false
  if (work?.text.endsWith(':') === true) return true
  return !work || !number || !/\d/.test(number.text)
}

const isTotal = ({ work, lead }: Cells): boolean =>
  lead === null && /^[\s*_]*(?:tổng cộng|cộng|tổng số)[\s*_:.]*$/iu.test(work?.text ?? '')

const isGroupNumber = (number: Passage | null): boolean => number !== null && !/\d/.test(number.text)

/**
 * Whether a row that stands alone heads the rows below it. One that holds a day does not, nor one that goes on with the
 * row above where its cells were merged: "| | Lập danh sách học viên | | |" below "| 1 | Mở lớp | Phòng Y tế | |".
 */
function isTitle({ cells }: Row, { number, work }: Cells, above: Cells | null): boolean {
  const text = cells.map((cell) => cell.text).join(' ')
  if (day.test(text)) return false
  if (isGroupNumber(number) || isGroup(text.trim()) || !/\p{Ll}/u.test(text)) return true
  // "| 2 | Tổ chức: | | |" over "| 2.1 | Hội nghị | Phòng Y tế | 15/3 |"
  if (number && work?.text.endsWith(':') === true) return true
  if (isClause(text)) return false
  if (cells.length === 1) return !beginsDuty(text) || !/[.;]$/.test(text)
  return !work || !above?.number || !above.lead || !beginsDuty(afterBullet(work.text))
}
// "trước ngày 30/4", "trong tháng 5"; a title may speak of "năm 2026" or "quý I"
const day = /\d{1,2}\/\d{1,2}(?!\d)|(?:trước|trong|chậm nhất|hết)\s(?:ngày|tháng|quý)/iu
const afterBullet = (text: string): string => text.replace(/^[-+•\s]+/, '')

/**
 * A row whose lead or work was merged with the row above has them from there; its time too where the times stand in front
 * (`byTime`): "| Tháng 9 | Kiện toàn Ban Chỉ đạo | … |" / "| | Ký cam kết | … |". Behind the work an empty cell says that
 * no time is set.
 */
function withAbove(cells: Cells, above: Cells | null, byTime: boolean): Cells {
  return {
    ...cells,
    time:
      cells.time && isDitto(cells.time.text)
        ? (above?.time ?? null)
        : (cells.time ?? (byTime ? (above?.time ?? null) : null)),
    number: cells.number ?? above?.number ?? null,
    lead: cells.lead ?? (cells.work ? (above?.lead ?? null) : null),
    cooperating:
      cells.cooperating && isDitto(cells.cooperating.text) ? (above?.cooperating ?? null) : cells.cooperating,
    work: cells.work ?? (cells.number ? null : (above?.work ?? null)),
  }
}

function readRow(
  document: string,
  row: Row,
  { work, lead, cooperating, start, time, marked, product, note }: Cells,
  whole: boolean,
): Draft[] {
  if (!work || !lead) return []
  // "| | - Trao quà trước ngày 25/12 cho hộ nghèo. | |" among the leads names nobody.
  if (isTime(lead.text) && looksLikeAgency(lead.text) === 'no') return []
  const { leads, others, certain } = whoIn(document, lead)
  if (leads.length === 0) return []
  const together = cooperating ? namesIn(document, cooperating) : []
  // "Báo cáo trước ngày 20/3" among the notes: a day besides, or the row's own; "Kinh phí cấp trước ngày 01/5" is another's
  const isNoted = note !== null && isDueBy(note.text)
  const noted = isNoted && isOwnNote.test(note.text) ? [spanOf(note)] : []
  const told = [...(time ? timesIn(time) : []), ...marked.times.map(spanOf), ...noted]
  // Where it is not said when the work ends, the day on which it begins may be its only one, or not.
  const begins = told.length === 0 && start ? timesIn(start) : []
  const times = [...told, ...begins]
  const sure = marked.certain && !isNoted && begins.length === 0
  return [
    {
      heading: spanOf(lead),
      agencies: leads,
      tasks: pointsOf(document, work).map((span) => ({
        ...task(span, times, [...others, ...together]),
        ...(product ? { product: spanOf(product) } : {}),
      })),
      noted: [row.span],
      certain: certain && sure && looksLikeAgency(lead.text) !== 'no' && whole,
    },
  ]
}

const isOwnNote =
  /^[-+\s]*(?:(?:gửi |nộp )?báo cáo|gửi|nộp|trình|hoàn thành|hoàn tất|xong|kết thúc|sơ kết|tổng kết|nghiệm thu|bàn giao|trước|chậm nhất|muộn nhất|trong (?:tháng|quý))(?!\p{L})/iu

/**
 * "- Mở lớp sơ cứu." / "- Lập sổ theo dõi.", "1. Mở lớp sơ cứu. 2. Lập sổ theo dõi.": a cell with points is as many tasks, also where
 * its lines were put together; "Sửa tuyến Km 3. - Km 5" has one.
 */
function pointsOf(document: string, cell: Passage): Span[] {
  const [from, to] = spanOf(cell)
  const words = document.slice(from, to)
  const isPoint = (match: RegExpExecArray): boolean =>
    match.index === 0 || /[\n>]/.test(match[0]) || !isPlace(words.slice(match.index + match[0].length))
  const all = [...words.matchAll(numberedPoint)]
  const numbered = all.filter((match, i) => Number(match[1]) === i + 1 && match[2] === all[0]?.[2] && isPoint(match))
  const starts = numbered.length > 1 ? numbered : [...words.matchAll(dashedPoint)].filter(isPoint)
  if (starts[0]?.index !== 0) return [[from, to]]
  return starts.map((match, i) => {
    const point = passageOf(document, [
      from + match.index + match[0].length,
      from + (starts[i + 1]?.index ?? to - from),
    ])
    return spanOf(point)
  })
}
// "Km 5", "Điều 7", and not "Mở 5 lớp"
const isPlace = (words: string): boolean => /^\p{L}{1,6} \d/u.test(words) && !beginsDuty(words.slice(0, 40))
const dashedPoint = /(?:^|\n|<[bB][rR]\s*\/?>|(?<=[.;])(?= [-+•] \p{Lu}))\s*[-+•]\s+(?=\S)/gu
const numberedPoint = /(?:^|\n|<br\s*\/?>|(?<=[.;])(?= \d))\s*(\d{1,2})([.)])\s+(?=\p{L})/gu
