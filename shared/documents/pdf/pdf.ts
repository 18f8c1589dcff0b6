import { getDocumentProxy } from 'unpdf'
import { textOfBlocks, type Block } from '../blocks.ts'
import { refusal, type Extracted, type Notice, type Refusal } from '../document-text.ts'
import { withinSize, type TextSize } from '../text-size.ts'
import { pdfOfPhoto } from '../scan/photo.ts'
import { actualTextsOf, type ActualTexts } from './actual-text.ts'
import { TooMuchContent } from './content-streams.ts'
import { splitNotes, withoutFurniture, type LinedPage } from './furniture.ts'
import { gridsOf, type Grid } from './grid.ts'
import { linesOf } from './lines.ts'
import { blocksOfPages } from './pages.ts'
import { drawnOn, type Drawn, type PdfDocument } from './page.ts'
import { measureOf } from './paragraphs.ts'
import { unruledTablesOf } from './unruled-table.ts'
import type { Piece } from './words.ts'

/** More pages than any plan has; a file beyond it is a collection, or made to keep the reader busy. */
const mostPages = 1000

/**
 * Pages are read in some milliseconds each; a file that takes longer for all, in milliseconds, was made to keep the
 * reader busy. The API has 29 seconds to say so, and a step within a page is not interrupted.
 */
export const longestReading = 15_000

class TookTooLong extends Error {}

/**
 * A PDF's text layer as paragraphs and table rows. Scans are refused: what reads them is another reader. `longest`: the
 * milliseconds after which a file is refused as `too-much`.
 */
export async function readPdf(bytes: Uint8Array, longest = longestReading): Promise<Extracted | Refusal> {
  const ends = performance.now() + longest
  const checkTime = (): void => {
    if (performance.now() > ends) throw new TookTooLong()
  }
  const actualTexts = actualTextsIn(bytes)
  if (actualTexts === undefined) return refusal('too-much')
  const opened = await openPdf(bytes)
  if (typeof opened === 'string') return refusal(opened)
  try {
    if (opened.numPages > mostPages) return refusal('too-much')
    const drawn = await drawnPages(opened, actualTexts, checkTime)
    return drawn === 'corrupt' ? refusal(drawn) : layOut(drawn, checkTime)
  } catch (error) {
    if (error instanceof TookTooLong) return refusal('too-much')
    throw error
  } finally {
    await opened.loadingTask.destroy()
  }
}

/** Undefined for a file that draws more than any document. */
function actualTextsIn(bytes: Uint8Array): ActualTexts | undefined {
  try {
    return actualTextsOf(bytes)
  } catch (error) {
    if (error instanceof TooMuchContent) return undefined
    throw error
  }
}

/** Opens a PDF, or a photo as one; `encrypted` when it asks for a password, `corrupt` when it is neither. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument | 'encrypted' | 'corrupt'> {
  try {
    // The library takes the buffer for itself, so it gets a copy; silent, because standard output is not its own.
    return await getDocumentProxy(new Uint8Array(pdfOfPhoto(bytes) ?? bytes), { verbosity: 0 })
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt'
  }
}

/** Every page's words and lines; `corrupt` where the library cannot make out a page, which only a damaged file does. */
async function drawnPages(
  document: PdfDocument,
  actualTexts: ActualTexts,
  checkTime: () => void,
): Promise<Drawn[] | 'corrupt'> {
  const pages: Drawn[] = []
  const used = new Set<ActualTexts[number]>()
  try {
    for (let number = 1; number <= document.numPages; number++) {
      checkTime()
      const page = await document.getPage(number)
      pages.push(await drawnOn(page, actualTexts, used, checkTime))
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof TookTooLong) throw error
    return 'corrupt'
  }
}

/**
 * The text of pages whose words have places, wherever the words come from. `checkTime` is called before each page, and
 * may throw.
 */
export function layOut(drawn: readonly Drawn[], checkTime: () => void = () => undefined): Extracted | Refusal {
  const pages = withinSize((size) =>
    drawn.map((page) => {
      checkTime()
      return arrange(page, size)
    }),
  )
  if ('ok' in pages) return pages
  const letters = pages.reduce((sum, page) => sum + page.letters, 0)
  // A stamp or a page number may be the only text of a scan.
  if (letters < 20 * pages.length && pages.filter((page) => page.letters >= 20).length * 2 < pages.length) {
    return refusal('no-text-layer')
  }
  const cleaned = withoutFurniture(pages)
  const measure = measureOf(cleaned.pages.map((page) => [...page.lines]))
  const notes: string[] = []
  const laidOut = cleaned.pages.map((page, i) => {
    const split = splitNotes(page, measure.size)
    notes.push(...split.notes)
    return { lines: split.page.lines, grids: pages[i]?.grids ?? [] }
  })
  const blocks: Block[] = blocksOfPages(laidOut, measure)
  const empty = pages.filter((page) => page.letters === 0).length
  return {
    ok: true,
    text: [textOfBlocks(blocks), ...notes].join('\n\n'),
    notices: noticesFor(cleaned.dropped, notes.length > 0, empty),
  }
}

function arrange({ pieces, rules, height }: Drawn, size: TextSize): LinedPage & { grids: Grid[]; letters: number } {
  const ruled = gridsOf(rules, pieces, size)
  const outside = pieces.filter((piece) => !isInside(piece, ruled))
  const unruled = unruledTablesOf(outside)
  return {
    grids: [...ruled, ...unruled].toSorted((a, b) => a.top - b.top),
    height,
    lines: linesOf(outside.filter((piece) => !isInside(piece, unruled))),
    letters: pieces.reduce((sum, piece) => sum + piece.text.length, 0),
  }
}

function isInside(piece: Piece, grids: readonly Grid[]): boolean {
  return grids.some(
    ({ top, bottom, left, right }) =>
      piece.y > top && piece.y < bottom + 3 && piece.x > left - 3 && piece.right < right + 3,
  )
}

function noticesFor(furniture: boolean, notes: boolean, emptyPages: number): Notice[] {
  const notices: Notice[] = []
  if (furniture)
    notices.push({ code: 'page-furniture', message: 'Số trang và dòng lặp lại ở đầu, cuối trang đã được bỏ.' })
  if (notes) notices.push({ code: 'footnotes', message: 'Chú thích cuối trang được chuyển xuống cuối văn bản.' })
  if (emptyPages > 0) {
    notices.push({
      code: 'pages-without-text',
      message: `Có ${emptyPages} trang không có lớp chữ (trang trắng hoặc bản quét) nên không đọc được. Đề nghị kiểm tra lại.`,
    })
  }
  return notices
}
