import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Line as ReadLine, type Word, type Worker } from 'tesseract.js'
import { getResolvedPDFJS } from 'unpdf'
import { refusal, type DocumentText } from '../document-text.ts'
import type { Drawn } from '../pdf/page.ts'
import { layOut, openPdf } from '../pdf/pdf.ts'
import type { Piece } from '../pdf/words.ts'
import { tidy } from '../tidy.ts'
import { takeDrawnLines } from './drawn-lines.ts'
import { evenLight } from './even-light.ts'
import { rasterOf, type Raster } from './raster.ts'
import { mostScannedPages } from './scanned-pages.ts'

/** Told after each page; the next is begun when the answer is there, and what it throws ends the work. */
export type OnPage = (done: number, pages: number) => unknown

/**
 * Reads a scanned PDF by recognising its characters, offline: what `readText` refuses as `no-text-layer`. Takes two to
 * four seconds a page. The words are laid out like those of any PDF, so that paragraphs, letterhead and tables come out
 * the same way. The text is a guess throughout, which a notice says; where there is none, the scan is `illegible`.
 */
export async function recogniseScan(bytes: Uint8Array, onPage?: OnPage): Promise<DocumentText> {
  const document = await openPdf(bytes)
  if (typeof document === 'string') return refusal(document)
  const { OPS } = await getResolvedPDFJS()
  const worker = await startWorker()
  try {
    if (document.numPages > mostScannedPages) return refusal('too-large')
    const drawn: Drawn[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const raster = await rasterOf(page, OPS)
      const { height } = page.getViewport({ scale: 1 })
      drawn.push(raster === undefined ? { pieces: [], rules: [], height } : await recognise(raster, height, worker))
      page.cleanup()
      await onPage?.(number, document.numPages)
    }
    const extracted = layOut(drawn)
    if (!extracted.ok) return refusal(extracted.code === 'no-text-layer' ? 'illegible' : extracted.code)
    const { text, notices } = tidy(extracted.text)
    return { ok: true, format: 'pdf', text, notices: [recognised, ...extracted.notices, ...notices] }
  } finally {
    await worker.terminate()
    await document.loadingTask.destroy()
  }
}

const recognised = {
  code: 'recognised-scan',
  message:
    'Văn bản là bản quét, chữ do máy nhận dạng nên có thể sai. Đề nghị đối chiếu với bản gốc trước khi phát hành.',
} as const

async function startWorker(): Promise<Worker> {
  const require = createRequire(import.meta.url)
  // The small model reads Vietnamese as well as the large one, in a third of the size.
  const langPath = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    gzip: true,
    // What went wrong rejects the call that asked for it; without this the library would throw it at nobody as well.
    errorHandler: () => undefined,
  })
}

async function recognise(raster: Raster, height: number, worker: Worker): Promise<Drawn> {
  evenLight(raster)
  const rules = takeDrawnLines(raster)
  const { data } = await worker.recognize(pgmOf(raster), {}, { blocks: true, text: false })
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const sizes = lines.map((line) => line.rowAttributes.rowHeight).toSorted((a, b) => a - b)
  // Row heights waver with the marks above the letters; a page of a plan has one size but for its notes.
  const size = (sizes[Math.floor(sizes.length / 2)] ?? 40) * 0.8
  const pieces = lines.flatMap((line) => piecesOfLine(line, size, raster.scale))
  return { pieces, rules, height }
}

function piecesOfLine(line: ReadLine, size: number, scale: number): Piece[] {
  const baseline = (line.baseline.y0 + line.baseline.y1) / 2
  return line.words.flatMap((word, i) => {
    const text = i === 0 ? firstWord(word, size) : wordOrDirt(word)
    // The other half of a dash, or dirt.
    if (text.trim() === '' || (i === 1 && /^[.,:'`]$/.test(text))) return []
    const { x0, x1 } = word.bbox
    return [{ text, x: x0 / scale, right: x1 / scale, y: baseline / scale, size: size / scale, apart: true }]
  })
}

/** At a line's start a dash alone is read as any letter, and "1." with the gap behind it as "1...". */
function firstWord(word: Word, size: number): string {
  const { x0, x1, y0, y1 } = word.bbox
  const flat = y1 - y0 < 0.3 * size && x1 - x0 > 1.3 * (y1 - y0) && x1 - x0 < size
  if (flat || word.text === '—') return '-'
  return wordOrDirt(word).replace(/^(\d{1,2}|[IVX]{1,5})[.,]{2,}$/, '$1.')
}

/** Specks are read as punctuation, and with little confidence; a word is kept however doubtful it is. */
function wordOrDirt(word: Word): string {
  return word.confidence < 30 && !/[\p{L}\d]/u.test(word.text) ? '' : word.text
}

/** A portable grey map: the simplest image file there is. */
function pgmOf({ width, height, pixels }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}
