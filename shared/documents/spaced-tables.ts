import { type Row, rowsAsLines } from './table-rows.ts'

/** Blanks that part two cells. */
const gap = / {2,}/g
/** Fewer columns are a list, or a letterhead. */
const fewestColumns = 3
/** A row of more lines than fit on a page is none. */
const longestRow = 80

/** A stretch of words without a gap in it, and where it stands in its line. */
type Run = { readonly from: number; readonly to: number; readonly text: string }

/**
 * Text with each table that is set with blanks written as rows, `| a | b |`, the way tables of other files come:
 *
 *   TT   Nội dung               Đơn vị thực hiện     Thời gian
 *   1    Phun khử trùng tại     UBND các xã          15/3 - 15/4
 *        các chợ
 *
 * What shows one is a head that begins with "TT", a first column that counts, and gaps that run down all its lines. Where any of
 * that is missing the lines stay as they are.
 */
export function withSpacedTables(text: string): string {
  const lines = text.split('\n')
  const written: string[] = []
  for (let i = 0; i < lines.length;) {
    const found = tableFrom(lines, i)
    written.push(...(found?.rows ?? [lines[i] ?? '']))
    i = found?.end ?? i + 1
  }
  return written.join('\n')
}

function tableFrom(lines: readonly string[], start: number): { rows: string[]; end: number } | null {
  const head = runsIn(lines[start] ?? '')
  if (head.length < fewestColumns || !/^S?TT$/i.test(head[0]?.text ?? '')) return null
  const { starts, end } = rowsFrom(lines, start, head[1]?.from ?? 0)
  if (starts.length < 2) return null
  const all = [start, ...starts]
  const inColumns = lines.slice(start, end).filter((line) => !isTitle(line))
  const columns = columnsOf(inColumns.flatMap(runsIn))
  if (columns.length !== head.length) return null
  const rows = all.map((from, i): Row => {
    const own = lines.slice(from, all[i + 1] ?? end)
    const [number, ...title] = runsIn(own[0] ?? '')
    if (own[0] !== undefined && isTitle(own[0]))
      return [number?.text ?? '', title.map((run) => run.text).join(' ')].map(wholeCell)
    const runs = own.map(runsIn)
    return columns.map((column) => ({ columns: 1, paragraphs: paragraphsIn(runs, column) }))
  })
  return { rows: rowsAsLines(rows), end }
}

const wholeCell = (text: string): Row[number] => ({ columns: 1, paragraphs: [text] })

/** Where the rows begin below a head, and behind which line the last of them ends; `second`: where the second column begins. */
function rowsFrom(lines: readonly string[], head: number, second: number): { starts: number[]; end: number } {
  const starts: number[] = []
  let count = 0
  let end = head + 1
  for (let i = head + 1; i < lines.length && i - end < longestRow; i++) {
    const line = lines[i] ?? ''
    // A blank line may stand between rows; behind the table it is the end.
    if (line.trim() === '' && i === end && starts.length > 0) {
      const next = runsIn(lines[i + 1] ?? '')[0]?.text ?? ''
      if (Number.parseInt(next, 10) !== count + 1) break
      end = i + 1
      continue
    }
    const [first, ...others] = runsIn(line)
    const counts = first !== undefined && others.length > 0 && Number.parseInt(first.text, 10) === count + 1
    if (counts && /^\d{1,3}\.?$/.test(first.text)) {
      starts.push(i)
      count++
    } else if (isTitle(line)) starts.push(i)
    // The rest of a cell stands below it, never in the column of numbers.
    else if (first === undefined || first.from < second - 1) break
    end = i + 1
  }
  return { starts, end }
}

/** "II   TUYÊN TRUYỀN": a group's title, which may reach over columns. */
const isTitle = (line: string): boolean => /^\s*(?:[IVX]{1,4}|[A-H])\.? {2,}\p{Lu}/u.test(line)

function runsIn(line: string): Run[] {
  const runs: Run[] = []
  const indent = line.length - line.trimStart().length
  let from = indent
  const close = (to: number): void => {
    if (to > from) runs.push({ from, to, text: line.slice(from, to) })
  }
  for (const { index, 0: blanks } of line.slice(indent).matchAll(gap)) {
    const at = indent + index
    close(at)
    from = at + blanks.length
  }
  close(line.length)
  return runs
}

type Column = { from: number; to: number }

/** Where words stand in any of the lines; what is left between are the gaps that run down all of them. */
function columnsOf(runs: readonly Run[]): Column[] {
  const columns: Column[] = []
  for (const { from, to } of runs.toSorted((a, b) => a.from - b.from)) {
    const column = columns.at(-1)
    if (column === undefined || from > column.to) columns.push({ from, to })
    else column.to = Math.max(column.to, to)
  }
  return columns
}

/** A cell's lines as paragraphs: one goes on where the next line's first word had no room behind it. */
function paragraphsIn(lines: readonly (readonly Run[])[], { from, to }: Column): string[] {
  const paragraphs: string[] = []
  let room = 0
  for (const run of lines.flatMap((runs) => runs.filter((each) => each.from < to && each.to > from))) {
    const word = run.text.split(' ', 1)[0] ?? ''
    const last = paragraphs.at(-1)
    if (last !== undefined && word.length >= room) paragraphs.splice(-1, 1, `${last} ${run.text}`)
    else paragraphs.push(run.text)
    room = to - run.to
  }
  return paragraphs
}
