import type { Line, Segment } from './lines.ts'

/**
 * Lines of a letterhead or a signature, where two things stand side by side, put one under the other: the left half,
 * then the right one. Lines of running text are handed on as they are.
 */
export function unfoldColumns(lines: readonly Line[]): Line[] {
  const unfolded: Line[] = []
  for (let i = 0; i < lines.length;) {
    const block = blockFrom(lines, i)
    if (block === undefined) {
      const line = lines[i]
      if (line !== undefined) unfolded.push(line)
      i++
    } else {
      unfolded.push(...block.left, ...block.right)
      i = block.end
    }
  }
  return unfolded
}

type Columns = { readonly left: Line[]; readonly right: Line[]; readonly end: number }

/** Lines further apart than this many letter sizes are not one block. */
const farthest = 6

function blockFrom(lines: readonly Line[], start: number): Columns | undefined {
  const first = lines[start]
  if (first === undefined || !first.segments.some((segment) => isSplit(first, segment))) return undefined
  const left: Line[] = []
  const right: Line[] = []
  let corridor = corridorOf(first)
  let end = start
  // One-sided lines are taken along only up to the last line that has both sides.
  let pendingLeft: Line[] = []
  let pendingRight: Line[] = []
  for (let i = start; i < lines.length && corridor !== undefined; i++) {
    const line = lines[i]
    const before = lines[i - 1]
    if (line === undefined || (i > start && before !== undefined && line.y - before.y > farthest * line.size)) break
    const inner: Corridor = corridor
    const ofLeft = line.segments.filter((segment) => segment.right <= inner.to)
    const ofRight = line.segments.filter((segment) => segment.right > inner.to)
    if (ofRight.some((segment) => segment.x < inner.from)) break
    // A title centred on the page lies right of a narrow left half and still is not of the right one.
    if (ofLeft.length === 0 && i > start && !alignsWith(line, right)) break
    if (ofLeft.length > 0) pendingLeft.push(partOf(line, ofLeft, 'left'))
    if (ofRight.length > 0) pendingRight.push(partOf(line, ofRight, 'right'))
    if (ofLeft.length === 0 && i > start) {
      // The right half alone, as under a signature: it belongs here.
      left.push(...pendingLeft)
      right.push(...pendingRight)
      end = i + 1
      pendingLeft = []
      pendingRight = []
    } else if (ofRight.length > 0) {
      left.push(...pendingLeft)
      right.push(...pendingRight)
      end = i + 1
      pendingLeft = []
      pendingRight = []
      corridor = {
        from: Math.max(inner.from, ...ofLeft.map((segment) => segment.right)),
        to: Math.min(inner.to, ...ofRight.map((segment) => segment.x)),
      }
    }
  }
  return { left, right, end: Math.max(end, start + 1) }
}

/** Centred below, or flush with, what stands in the right half already. */
function alignsWith(line: Line, half: readonly Line[]): boolean {
  const middle = (line.x + line.right) / 2
  return half.some(
    (other) => Math.abs((other.x + other.right) / 2 - middle) < 2 * line.size || Math.abs(other.x - line.x) < line.size,
  )
}

type Corridor = { readonly from: number; readonly to: number }

/** The widest gap of a line. */
function corridorOf(line: Line): Corridor | undefined {
  let widest: Corridor | undefined
  line.segments.forEach((segment, i) => {
    const next = line.segments[i + 1]
    if (next === undefined) return
    if (widest === undefined || next.x - segment.right > widest.to - widest.from) {
      widest = { from: segment.right, to: next.x }
    }
  })
  return widest
}

function isSplit(line: Line, segment: Segment): boolean {
  return segment !== line.segments[0]
}

function partOf(line: Line, segments: readonly Segment[], half: 'left' | 'right'): Line {
  const x = Math.min(...segments.map((segment) => segment.x))
  return {
    segments,
    text: segments.map((segment) => segment.text).join(' '),
    x,
    wordsX: x,
    firstWidth: line.firstWidth,
    right: Math.max(...segments.map((segment) => segment.right)),
    y: line.y,
    size: line.size,
    half,
  }
}
