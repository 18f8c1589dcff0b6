/**
 * The document with the rows of its tables whole again where a page broke them inside a cell; no offset moves.
 *
 *   | 1 | Rà soát quy định về chợ | Sở Công Thương | Quý III/2026 |
 *   | 2 | Xây dựng tiêu chí
 *   chợ văn minh | Sở Xây dựng | Trước ngày
 *   30/9/2026 |
 *
 * or, without bars at the ends, below a head that begins with the rows' numbers:
 *
 *   TT | Nội dung | Chủ trì | Thời gian
 *   1 | Rà soát quy định
 *   về chợ | Phòng Kinh tế | Quý III/2026
 *
 * A row goes on until it has as many bars as the whole one above it. What never comes to as many stays as it is.
 */
export function withWholeRows(document: string): string {
  if (!document.includes('|')) return document
  const lines = document.split('\n')
  const pieces: string[] = []
  let table: Table | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const more: number = table?.starts.test(line) === true ? linesBelow(lines, i, table) : 0
    pieces.push(more === 0 ? line : lines.slice(i, i + more + 1).join(' '))
    if (more > 0) i += more
    else if (line.trim() !== '') table = tableWith(line) ?? (table !== null && goesOn(table, line) ? table : null)
  }
  return pieces.join('\n')
}

/** How the rows of the table that is being read look. */
type Table = { readonly bars: number; readonly starts: RegExp; readonly open: boolean }

// Of three cells, the least that a table of work has
const fewest = 4
const longest = 8
const barsIn = (line: string): number => line.split('|').length - 1

const framed = /^\s*\|/
const numbered = /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\s*\|/
const openHead = /^\s*(?:TT|STT|Số TT|Số thứ tự)\s*\|[^|]*\|[^|]*\|.*[^|\s]\s*$/u

/** The table whose whole row or head the line is. */
function tableWith(line: string): Table | null {
  if (!line.includes('|')) return null
  const bars = barsIn(line)
  if (/^\s*\|.*\|\s*$/.test(line) && bars >= fewest) return { bars, starts: framed, open: false }
  return openHead.test(line) ? { bars, starts: numbered, open: true } : null
}

/** A whole row of an open table; of a framed one each is one that may begin a table too. */
const goesOn = ({ bars, starts, open }: Table, line: string): boolean =>
  open && starts.test(line) && barsIn(line) === bars

/** How many of the next lines the row goes on over; 0 where it is whole, or never becomes so. */
function linesBelow(lines: readonly string[], first: number, { bars, starts, open }: Table): number {
  let found = barsIn(lines[first] ?? '')
  if (!open && found >= bars) return 0
  let more = 0
  while (found < bars) {
    const line = lines[first + ++more]
    if (more > longest || line === undefined || line.trim() === '' || starts.test(line)) return 0
    found += barsIn(line)
    if (found > bars) return 0
    if (!open && found === bars && !line.trimEnd().endsWith('|')) return 0
  }
  return open && found === bars ? more + restOfLast(lines, first + more + 1, starts) : more
}

/**
 * How many lines the last cell of an open row goes on over: no bar tells where it ends, so only those count that stand
 * above another row and go on in small letters or figures ("Quý" / "III/2026"). A page's number does not.
 */
function restOfLast(lines: readonly string[], from: number, starts: RegExp): number {
  for (let more = 0; more <= longestRest; more++) {
    const line = lines[from + more] ?? ''
    if (starts.test(line)) return more
    if (!goesOnSmall.test(line) || line.includes('|') || /^\s*\d{1,3}\s*$/.test(line)) return 0
  }
  return 0
}
const longestRest = 3
const goesOnSmall = /^\s*(?:\p{Ll}(?!\))|\d{1,4}(?![.)]?\s|\d)|[IVX]+\/)/u
