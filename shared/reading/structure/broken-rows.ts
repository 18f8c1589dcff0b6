/**
 * The document with the rows of its tables whole again where a page broke them inside a cell; no offset moves.
 *
 *   | 1 | Rà soát quy định về chợ | Sở Công Thương | Quý III/2026 |
 *   | 2 | Xây dựng tiêu chí
 *   chợ văn minh | Sở Xây dựng | Trước ngày
 *   30/9/2026 |
 *
 * A row goes on until it has as many bars as the whole one above it. What never comes to as many stays as it is.
 */
export function withWholeRows(document: string): string {
  const lines = document.split('\n')
  const pieces: string[] = []
  // Bars of the row above; 0 where no table stands there
  let bars = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const more = bars > 0 && line.trimStart().startsWith('|') ? missingLines(lines, i, bars) : 0
    pieces.push(more === 0 ? line : lines.slice(i, i + more + 1).join(' '))
    if (more > 0) i += more
    else if (isWhole(line)) bars = barsIn(line)
    else if (line.trim() !== '') bars = 0
  }
  return pieces.join('\n')
}

// Of three cells, the least that a table of work has
const fewest = 4
const longest = 8
const barsIn = (line: string): number => line.split('|').length - 1
const isWhole = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line) && barsIn(line) >= fewest

/** How many of the next lines a row that is broken goes on over; 0 where it is whole, or never becomes so. */
function missingLines(lines: readonly string[], first: number, bars: number): number {
  let found = barsIn(lines[first] ?? '')
  if (found >= bars) return 0
  for (let more = 1; more <= longest; more++) {
    const line = lines[first + more]
    if (line === undefined || line.trim() === '' || line.trimStart().startsWith('|')) return 0
    found += barsIn(line)
    if (found > bars) return 0
    if (found === bars && line.trimEnd().endsWith('|')) return more
  }
  return 0
}
