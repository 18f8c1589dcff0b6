import type { Line } from './lines.ts'
import { isMarker } from './lines.ts'

/** How the document's lines are set; measured once over all pages. Points. */
export type Measure = {
  readonly left: number
  readonly right: number
  readonly size: number
  /** Distance of baselines within a paragraph, in letter sizes. */
  readonly pitch: number
}

export function measureOf(pages: readonly (readonly Line[])[]): Measure {
  const lines = pages.flat()
  const sizes = weighted(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]))
  const size = sizes ?? 12
  const body = lines.filter((line) => Math.abs(line.size - size) < 1 && line.text.length > 30)
  const pitches = pages.flatMap((page) =>
    page.flatMap((line, i): [number, number][] => {
      const next = page[i + 1]
      const distance = next === undefined ? 0 : (next.y - line.y) / line.size
      return distance > 0.9 && distance < 3 && line.text.length > 40 ? [[Math.round(distance * 20) / 20, 1]] : []
    }),
  )
  return {
    left: leftmost(body) ?? 0,
    right:
      percentile(
        body.map((line) => line.right),
        0.9,
      ) ?? 0,
    size,
    // Spacing within paragraphs is the most frequent one; where paragraphs are mostly one line, the smaller one.
    pitch: weighted(pitches) ?? 1.3,
  }
}

/** What stands between two lines: nothing but a wrap, a new paragraph, or a break that only the words can explain. */
export type Break = 'wrap' | 'paragraph' | 'unsure'

export type Open = {
  /** The paragraph's lines so far. */
  readonly first: Line
  readonly last: Line
  /** Where its later lines begin; undefined while it has one line. */
  readonly hang: number | undefined
}

/** Whether `next` goes on with the open paragraph. `samePage` false at a page break, where distances say nothing. */
export function breakBefore(open: Open, next: Line, samePage: boolean, measure: Measure): Break {
  const { first, last, hang } = open
  // Within a half nothing tells a wrap from a new line; what follows the block is another matter.
  if (last.half !== undefined || next.half !== undefined) {
    if (last.half !== next.half) return 'paragraph'
    // "…, ngày 18 tháng 11 năm" / "2025"
    return /\b(?:ngày|tháng|năm|số:?)$/iu.test(last.text) && /^\d/.test(next.text) ? 'wrap' : 'unsure'
  }
  // What closes a letter or a plan.
  if (/\.\/\.["”]?$/.test(last.text)) return 'paragraph'
  const em = measure.size
  const sentenceOpen = !/[.;:!?…”"]$/.test(last.text)
  const goesOn = /^\p{Ll}/u.test(next.text) && !isMarker(next.text.split(' ')[0] ?? '')
  // Lines that begin below each other hang under a bullet, though their middle may be the page's.
  const aligned = Math.abs(last.x - next.x) < 1
  if (!aligned && isCentred(last, measure) && isCentred(next, measure)) {
    return isFullAcross(last, next, measure) ? 'wrap' : 'unsure'
  }
  // A title's line that fills the page looks like any other; the one below it tells.
  const filling = isBalanced(first, measure) && isBalanced(last, measure) && isFullAcross(last, next, measure)
  if (filling && sentenceOpen && isCentred(next, measure)) return 'wrap'
  if (Math.abs(last.size - next.size) > 0.2 * em) return 'paragraph'
  if (samePage && (next.y - last.y) / em > measure.pitch * 1.2) return goesOn && sentenceOpen ? 'unsure' : 'paragraph'
  if (!isFull(last, next, measure)) {
    // Unjustified lines end where the writer's program liked: "… Nghị quyết số" / "121/2020/QH14", "…;" / "phòng, chống …".
    const rest = goesOn || (/^\d/.test(next.text) && sentenceOpen && !startsWithMarker(next))
    const long = last.right - measure.left > 0.7 * (measure.right - measure.left)
    if (rest && long && !/[.:!?]$/.test(last.text)) return 'wrap'
    return goesOn && sentenceOpen ? 'unsure' : 'paragraph'
  }
  if (goesOn) return 'wrap'
  // A paragraph's second line stands at the margin, whatever its first one does.
  const begins = hang ?? Math.min(first.x, measure.left)
  if (Math.abs(next.x - begins) <= 0.6 * em) {
    // "… giai đoạn 2021" / "- 2025": at the margin of an indented document a bullet is a wrapped dash.
    if (begins < first.x - 0.8 * em) return 'wrap'
    return startsWithMarker(next) && !sentenceOpen ? 'paragraph' : startsWithMarker(next) ? 'unsure' : 'wrap'
  }
  // Under the words behind the bullet, and not under the bullet itself.
  const underWords = Math.abs(next.x - first.wordsX)
  if (hang === undefined && underWords <= 0.6 * em && underWords < Math.abs(next.x - first.x)) return 'wrap'
  if (hang === undefined && Math.abs(next.x - measure.left) <= 0.6 * em && first.x > measure.left) return 'wrap'
  return sentenceOpen && !startsWithMarker(next) ? 'unsure' : 'paragraph'
}

function startsWithMarker(line: Line): boolean {
  return isMarker(line.text.split(' ')[0] ?? '')
}

/** The next line's first word would not have fitted any more. */
function isFull(line: Line, next: Line, measure: Measure): boolean {
  return line.right + 0.2 * measure.size + next.firstWidth >= measure.right - 0.3 * measure.size
}

/** The same of a centred line, which leaves as much room before it as behind. */
function isFullAcross(line: Line, next: Line, measure: Measure): boolean {
  return isFull({ ...line, right: measure.left + line.right - line.x }, next, measure)
}

export function isCentred(line: Line, measure: Measure): boolean {
  const room = Math.min(line.x - measure.left, measure.right - line.right) / measure.size
  // A short line may be off by a tab; a long one is centred only where both sides leave the same room.
  if (room <= 1.5) return room > 0.4 && isBalanced(line, measure)
  return Math.abs(line.x - measure.left - (measure.right - line.right)) < 2 * measure.size
}

function isBalanced(line: Line, measure: Measure): boolean {
  return Math.abs(line.x - measure.left - (measure.right - line.right)) < 0.5 * measure.size
}

/** The leftmost place where a fair share of the lines begins; most lines may begin indented, and a few hang out. */
function leftmost(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.x), (counts.get(Math.round(line.x)) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= lines.length * 0.08).map(([x]) => x)
  return frequent.length === 0
    ? percentile(
        lines.map((line) => line.x),
        0.05,
      )
    : Math.min(...frequent)
}

function weighted(values: readonly (readonly [number, number])[]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function percentile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]
}
