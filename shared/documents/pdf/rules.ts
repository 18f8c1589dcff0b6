import { apply, numbersOf, type Matrix } from './geometry.ts'
import type { Operator, OperatorCodes } from './operators.ts'

/** A drawn straight line: `at` is its y when it lies, its x when it stands; points from the page's top left. */
export type Rule = { readonly lying: boolean; readonly at: number; readonly from: number; readonly to: number }

/** Shorter strokes belong to letters and pictures. */
const shortest = 6
/** A filled box thinner than this is how some programs draw a line. */
const thickest = 3

/** The lines drawn on a page, which is what makes a table a table in a PDF. */
export function rulesOf(operators: Iterable<Operator>, codes: OperatorCodes): Rule[] {
  const strokes = [codes['stroke'], codes['closeStroke'], codes['fillStroke']]
  const fills = [codes['fill'], codes['eoFill']]
  const rules: Rule[] = []
  for (const { code, args, matrix } of operators) {
    if (code !== codes['constructPath']) continue
    const [paint, data] = args
    const stroked = strokes.some((stroke) => stroke === paint)
    const filled = fills.some((fill) => fill === paint)
    if (!stroked && !filled) continue
    const path = Array.isArray(data) ? numbersOf(data[0]) : []
    for (const points of subpathsOf(path, matrix)) rules.push(...(filled ? thinBox(points) : edgesOf(points)))
  }
  return rules
}

type Point = readonly [number, number]

/** A path is a row of numbers: 0 x y moves, 1 x y draws a line, 2 and 3 draw curves, 4 goes back to the start. */
function subpathsOf(path: readonly number[], matrix: Matrix): Point[][] {
  const subpaths: Point[][] = []
  let points: Point[] = []
  const operands = [2, 2, 6, 4, 0]
  for (let i = 0; i < path.length;) {
    const command = path[i] ?? 4
    const count = operands[command]
    if (count === undefined) break
    const x = path[i + count - 1] ?? 0
    const y = path[i + count] ?? 0
    if (command === 0) {
      points = []
      subpaths.push(points)
    }
    if (command === 4) {
      const [start] = points
      if (start !== undefined) points.push(start)
    } else {
      points.push(apply(matrix, x, y))
    }
    i += count + 1
  }
  return subpaths
}

function edgesOf(points: readonly Point[]): Rule[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1]
    return next === undefined ? [] : ruleBetween(point, next)
  })
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  if (height < 0.7 && width >= shortest) {
    return [{ lying: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  }
  if (width < 0.7 && height >= shortest) {
    return [{ lying: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  }
  return []
}

function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thickest && right - left >= shortest) {
    return [{ lying: true, at: (top + bottom) / 2, from: left, to: right }]
  }
  if (right - left <= thickest && bottom - top >= shortest) {
    return [{ lying: false, at: (left + right) / 2, from: top, to: bottom }]
  }
  return []
}
