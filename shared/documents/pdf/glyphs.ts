import { matrixOf, multiply, identity, type Matrix } from './geometry.ts'
import type { Operator, OperatorCodes } from './operators.ts'

/** A letter, or what a font draws as one. Points from the page's top left corner as it is shown; `y` is the baseline. */
export type Glyph = {
  /** What it stands for; empty where the font does not say. */
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** The marked span it is drawn in, counted over the page: a file can say there what its glyphs really read. */
  readonly span: number | undefined
}

/** How a font measures: units a letter size, and whether its lines run downwards. */
export type Font = { readonly unit: number; readonly vertical: boolean }

type TextState = {
  font: Font
  size: number
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

const initial: TextState = {
  font: { unit: 0.001, vertical: false },
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
}

/**
 * The horizontal glyphs of a page, each at its own place (ISO 32000-1, 9.4.4). A program that has to take some letters
 * from another font draws the rest of the line first, with holes, and those letters afterwards: only places tell what
 * belongs where. Stamps and watermarks set at an angle are left out.
 */
export function glyphsOf(operators: Iterable<Operator>, codes: OperatorCodes, fontOf: (name: string) => Font): Glyph[] {
  const glyphs: Glyph[] = []
  const saved: TextState[] = []
  const spans: (number | undefined)[] = []
  let spanCount = 0
  let state = { ...initial }
  // Where the line begins, and how far along it the next glyph stands.
  let line = identity
  let along = 0
  const toLine = (matrix: Matrix): void => {
    line = matrix
    along = 0
  }
  const moveBy = (x: unknown, y: unknown): void => toLine(multiply(line, [1, 0, 0, 1, numberIn(x), numberIn(y)]))

  const show = (items: unknown, matrix: Matrix): void => {
    const { font, size, letterSpacing, wordSpacing, stretch, rise } = state
    const [a, b, c, d, e, f] = multiply(matrix, line)
    const height = Math.hypot(c, d) * Math.abs(size)
    const upright = a * size > 0 && Math.abs(b) <= 0.1 * Math.abs(a) && height > 0 && !font.vertical
    for (const item of Array.isArray(items) ? items : []) {
      if (typeof item === 'number') {
        along -= (item / 1000) * size * stretch
        continue
      }
      const { unicode, width, isSpace } = glyphIn(item)
      const drawn = width * font.unit * size * stretch
      if (upright) {
        const x = e + a * along + c * rise
        const y = f + b * along + d * rise
        // Stand-ins for what has no name come out as control characters.
        const text = unicode.replaceAll(/(?!\s)\p{Cc}/gu, '')
        glyphs.push({ text, x, right: x + a * drawn, y, size: height, span: spans.at(-1) })
      }
      along += drawn + (letterSpacing + (isSpace ? wordSpacing : 0)) * stretch
    }
  }

  const effects = new Map<number | undefined, (args: readonly unknown[], matrix: Matrix) => void>([
    [codes['save'], () => void saved.push({ ...state })],
    [codes['restore'], () => void (state = saved.pop() ?? state)],
    [codes['paintFormXObjectBegin'], () => void saved.push({ ...state })],
    [codes['paintFormXObjectEnd'], () => void (state = saved.pop() ?? state)],
    [codes['beginText'], () => toLine(identity)],
    [codes['setTextMatrix'], ([matrix]) => toLine(matrixOf(matrix) ?? identity)],
    [codes['moveText'], ([x, y]) => moveBy(x, y)],
    [
      codes['setLeadingMoveText'],
      ([x, y]) => {
        state.leading = -numberIn(y)
        moveBy(x, y)
      },
    ],
    [codes['nextLine'], () => moveBy(0, -state.leading)],
    [
      codes['setFont'],
      ([name, size]) => {
        state.font = typeof name === 'string' ? fontOf(name) : initial.font
        state.size = numberIn(size)
      },
    ],
    [codes['setCharSpacing'], ([value]) => void (state.letterSpacing = numberIn(value))],
    [codes['setWordSpacing'], ([value]) => void (state.wordSpacing = numberIn(value))],
    [codes['setHScale'], ([value]) => void (state.stretch = numberIn(value) / 100)],
    [codes['setLeading'], ([value]) => void (state.leading = numberIn(value))],
    [codes['setTextRise'], ([value]) => void (state.rise = numberIn(value))],
    [codes['beginMarkedContent'], () => void spans.push(spans.at(-1))],
    [codes['beginMarkedContentProps'], ([tag]) => void spans.push(tag === 'Span' ? spanCount++ : spans.at(-1))],
    [codes['endMarkedContent'], () => void spans.pop()],
    [codes['showText'], ([items], matrix) => show(items, matrix)],
  ])
  for (const { code, args, matrix } of operators) effects.get(code)?.(args, matrix)
  return glyphs
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function glyphIn(item: unknown): { unicode: string; width: number; isSpace: boolean } {
  if (typeof item !== 'object' || item === null) return { unicode: '', width: 0, isSpace: false }
  return {
    unicode: 'unicode' in item && typeof item.unicode === 'string' ? item.unicode : '',
    width: 'width' in item ? numberIn(item.width) : 0,
    isSpace: 'isSpace' in item && item.isSpace === true,
  }
}
