import { numberHead } from './columns.ts'

/**
 * The document with its page numbers blanked out, so that no sentence holds one; no offset moves.
 *
 *   … yêu cầu các bộ phận, đơn            … không để xe máy chắn
 *   4                                     - 2 -
 *   vị, khu phố nghiêm túc thực hiện.     lối đi chung …
 *
 * A number is a page's where it stands alone between blank lines or cuts a sentence, and where it goes on counting from
 * one that does, about a page away: "3" between "c) Thông báo …" and "8. Đề nghị …". A line that stands beside two of
 * them, and nowhere within a sentence, is the paper's running head.
 */
export function withoutPageNumbers(document: string): string {
  const alone = numbersAlone(document)
  const known = alone.filter(({ sure }) => sure)
  let passed = 0
  const pages = alone.filter((each) => {
    while ((known[passed]?.line ?? Infinity) < each.line) passed++
    return each.sure || [known[passed - 1], known[passed]].some((other) => other && countsOn(each, other))
  })
  const pieces: string[] = []
  let at = 0
  for (const span of inOrder([...pages.map((page) => page.span), ...runningHeads(document, pages)])) {
    pieces.push(document.slice(at, span[0]), ' '.repeat(span[1] - span[0]))
    at = span[1]
  }
  pieces.push(document.slice(at))
  return pieces.join('')
}

const inOrder = (spans: [number, number][]): [number, number][] => spans.toSorted((a, b) => a[0] - b[0])

/** "KH 118 - PC SXHD 2024" above or below the numbers of the pages, with the same words each time. */
function runningHeads(document: string, pages: readonly Alone[]): [number, number][] {
  if (pages.length === 0) return []
  const lines = document.split('\n')
  const starts: number[] = []
  let from = 0
  for (const line of lines) {
    starts.push(from)
    from += line.length + 1
  }
  const known = new Map<string, Set<number>>()
  const numbers = new Set(pages.map(({ line }) => line))
  for (const { line } of pages)
    for (const at of besides(lines, line, numbers)) {
      const words = wordsOf(lines[at])
      if (words.length >= shortestHead) known.set(words, (known.get(words) ?? new Set()).add(at))
    }
  const heads = new Set([...known].flatMap(([words, at]) => (at.size > 1 ? [words] : [])))
  if (heads.size === 0) return []
  // Where the number of a page was not read, its head stands apart all the same.
  return lines.flatMap((line, i): [number, number][] => {
    const start = starts[i] ?? 0
    const runs = line.length < longest && heads.has(wordsOf(line)) && (standsApart(lines, i) || nextTo(numbers, i))
    return runs ? [[start, start + line.length]] : []
  })
}
const shortestHead = 6
const nextTo = (numbers: ReadonlySet<number>, i: number): boolean => numbers.has(i - 1) || numbers.has(i + 1)
const wordsOf = (line: string | undefined): string =>
  (line ?? '').length < longest
    ? (line ?? '')
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()
        .toLowerCase()
    : ''

/** The nearest lines with words above and below a page's number. */
function besides(lines: readonly string[], at: number, numbers: ReadonlySet<number>): number[] {
  return [-1, 1].flatMap((step) => {
    let i = at + step
    while (Math.abs(i - at) < 3 && isBlank(lines[i])) i += step
    return lines[i] !== undefined && !isBlank(lines[i]) && !numbers.has(i) ? [i] : []
  })
}

type Alone = { line: number; number: number; span: [number, number]; sure: boolean }

/** Lines that hold nothing but a number: "3", "- 3 -", "Trang 3/8". */
const number = /^[\s\f]*(?:[-–]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/iu
const longest = 160
// At the right edge, or in the middle of its line
const isSetFarIn = /^\s{20}/

function numbersAlone(document: string): Alone[] {
  const found: Alone[] = []
  const lines = document.split('\n')
  let start = 0
  for (const [i, line] of lines.entries()) {
    // Below the head of a table whose cells became lines, "1" and "2" are its rows.
    if (line.length < 20 && numberHead.test(line.trim().replace(/^[*\s]+/, ''))) break
    const match = i > 0 && i < lines.length - 1 && line.length < longest ? number.exec(line) : null
    if (match) {
      const span: [number, number] = [start, start + line.length]
      found.push({
        line: i,
        number: Number(match[1]),
        span,
        sure: isSetFarIn.test(line) || standsApart(lines, i) || cuts(lines, i),
      })
    }
    start += line.length + 1
  }
  return found
}

const isBlank = (line: string | undefined): boolean => line === undefined || /^[\s*#>_]*$/.test(line)
const standsApart = (lines: readonly string[], i: number): boolean => isBlank(lines[i - 1]) && isBlank(lines[i + 1])

/** A scan has no blank lines around it, but a sentence that goes on, or a name that its line leaves open. */
function cuts(lines: readonly string[], i: number): boolean {
  const before = (lines[i - 1] ?? '').replace(/[\s*]+$/, '')
  const after = (lines[isBlank(lines[i + 1]) ? i + 2 : i + 1] ?? '').slice(0, longest).replace(/^[\s*#>_]+/, '')
  return /[^.:;!?|\s]$/.test(before) && /^\p{Ll}/u.test(after) && !/^[a-zđ]\s{0,2}[).]/u.test(after)
}

/** Whether a number goes on with another one's count, as far away as pages are long. */
function countsOn(one: Alone, other: Alone): boolean {
  const pages = one.number - other.number
  const between = one.line - other.line
  return pages !== 0 && between / pages >= shortestPage && between / pages <= longestPage
}
const shortestPage = 15
const longestPage = 90
