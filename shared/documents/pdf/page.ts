import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf'
import { withActualText, type ActualTexts } from './actual-text.ts'
import { matrixOf, numbersOf, type Matrix } from './geometry.ts'
import { glyphsOf, type Font } from './glyphs.ts'
import { operatorsOf } from './operators.ts'
import { rulesOf, type Rule } from './rules.ts'
import { wordsOf, type Piece } from './words.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>

/** What stands on a page and where. */
export type Drawn = { readonly pieces: readonly Piece[]; readonly rules: readonly Rule[]; readonly height: number }

/**
 * The page's words and drawn lines. `used`: the actual texts that the pages before took; its own are added. `checkTime`
 * is called again and again, and may throw: a single page can be made to take a minute.
 */
export async function drawnOn(
  page: PdfPage,
  actualTexts: ActualTexts,
  used: Set<ActualTexts[number]>,
  checkTime: () => void,
): Promise<Drawn> {
  const viewport = page.getViewport({ scale: 1 })
  const shown: Matrix = matrixOf(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height]
  const { height } = viewport
  // Listing what a page draws decodes its pictures, which a scan's pages are not worth.
  if (!(await hasWords(page, checkTime))) return { pieces: [], rules: [], height }
  const { OPS } = await getResolvedPDFJS()
  const list = await page.getOperatorList()
  checkTime()
  const glyphs = glyphsOf(operatorsOf(list, OPS, shown), OPS, (name) => fontNamed(page, name))
  checkTime()
  const pieces = wordsOf(withActualText(glyphs, actualTexts, used))
  checkTime()
  return { pieces, rules: rulesOf(operatorsOf(list, OPS, shown), OPS), height }
}

/** Whether any letter stands on the page; no more of it is read than up to the first. */
async function hasWords(page: PdfPage, checkTime: () => void): Promise<boolean> {
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      checkTime()
      if (part.value.items.some((item) => 'str' in item && item.str.trim() !== '')) return true
    }
    return false
  } finally {
    await reader.cancel(new Error('no more is needed'))
  }
}

function fontNamed(page: PdfPage, name: string): Font {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  const given = typeof font === 'object' && font !== null ? font : {}
  const [unit = 0.001] = 'fontMatrix' in given ? numbersOf(given.fontMatrix) : []
  return { unit, vertical: 'vertical' in given && given.vertical === true }
}
