import type { getDocumentProxy } from 'unpdf'
import { matrixOf, multiply, type Matrix } from './geometry.ts'
import { withLettersInPlace } from './letters-apart.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** Words drawn in one go. Points, from the page's top left corner as it is shown; `y` is the baseline. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** A whole word, with blanks around it however narrow they look; else a blank is told from the gap. */
  readonly whole?: true
}

/** The page's horizontal words and how the page is turned. Stamps and watermarks set at an angle are left out. */
export async function piecesOf(page: PdfPage): Promise<{ pieces: Piece[]; shown: Matrix; height: number }> {
  const viewport = page.getViewport({ scale: 1 })
  const shown = matrixOf(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height]
  const content = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of content.items) {
    // Blanks are told from the distance between words: the library's own ones are guesses in drawing order.
    if (!('str' in item)) continue
    // Stand-ins for letters that another font draws there come out as control characters.
    const drawn = item.str.replaceAll(/(?!\s)\p{Cc}/gu, '')
    if (drawn.trim() === '') continue
    const placed = matrixOf(item.transform)
    if (placed === undefined) continue
    const [a, b, c, d, x, y] = multiply(shown, placed)
    const size = Math.hypot(c, d)
    if (size === 0 || a <= 0 || Math.abs(b) > 0.1 * Math.abs(a)) continue
    const width = (item.width * drawn.length) / item.str.length
    const lead = drawn.length - drawn.trimStart().length
    const tail = drawn.length - drawn.trimEnd().length
    // A blank is about a quarter of the size wide, whatever the font.
    pieces.push({ text: drawn.trim(), x: x + lead * size * 0.25, right: x + width - tail * size * 0.25, y, size })
  }
  return { pieces: withLettersInPlace(pieces), shown, height: viewport.height }
}
