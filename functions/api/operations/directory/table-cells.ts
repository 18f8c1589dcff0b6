import { CsvError, parse } from 'csv-parse/sync'
import { unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { decodeText, isUnicode } from '../../../../shared/documents/plain-text.ts'
import { tidy } from '../../../../shared/documents/tidy.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { damagedFile, markedWord, misreadWord } from './damaged-words.ts'
import { farthest, worksheetsOf } from './worksheets.ts'

// A sheet of 5,000 lines unpacks to about 5 MB; a zip bomb declares gigabytes.
const largestUnpacked = 40 * 1024 * 1024

/** `ignoredSheets`: the names of further sheets that hold something. */
type Cells = { ok: true; cells: string[][]; ignoredSheets: string[] }

/**
 * The cells of a CSV or XLSX file, row by row, in Unicode whatever they were typed in. What it is, its bytes say; the
 * file's name may be wrong. Refused as `too-large` before it is taken apart where it is far from being a directory, and
 * where its letters can't be told. `isHeading`: of the column that every such file has.
 */
export async function readCells(bytes: Uint8Array, isHeading: (cell: string) => boolean): Promise<Cells | Refusal> {
  if (isZip(bytes)) {
    const read = await xlsxCells(bytes)
    return read.ok ? { ...read, cells: tidied(read.cells) } : read
  }
  const written = csvCells(bytes, isHeading)
  if ('ok' in written) return written
  const cells = tidied(written)
  const read: Cells = { ok: true, cells, ignoredSheets: [] }
  if (isUnicode(bytes)) return read
  // No table of letters was recognised: "Vãn thý" is "Văn thư" in windows-1258, and each of its words could be one.
  const isGuess = !cells.some((row) => row.some((cell) => ownLetter.test(cell)))
  for (const [i, row] of cells.entries()) {
    for (const cell of row) {
      const word = misreadWord(cell) ?? (isGuess ? markedWord(cell) : null)
      if (word !== null) return damagedFile(word, i + 1)
    }
  }
  return read
}

/** Cells read as a document's text is: old fonts turned into Unicode, a line each, nothing invisible. */
function tidied(rows: string[][]): string[][] {
  const flat = rows.flat().map((cell) => cell.replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/gu, lineInCell))
  const lines = tidy(flat.join('\n')).text.split('\n')
  let next = 0
  return rows.map((row) => row.map(() => (lines[next++] ?? '').replaceAll(lineInCell, '\n')))
}

// Of all letters that a file of one byte a letter can hold, these only come out of a table that is Vietnamese.
const ownLetter = /[ăđĩũơư\u1ea0-\u1ef9]/iu

// Of no font and no language, and kept as it is.
const lineInCell = '\ue000'

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Of a workbook, the first sheet that holds something: some begin with one that was left blank. */
async function xlsxCells(bytes: Uint8Array): Promise<Cells | Refusal> {
  try {
    const parts = unpackedParts(bytes)
    if (parts === null) return tooLarge
    const sheets = worksheetsOf(parts)
    const filled = sheets.filter(({ isFilled }) => isFilled)
    const read = filled[0] ?? sheets[0]
    if (read === undefined) return corrupt
    if (read.farCell !== null) return tooFar(read.farCell)
    // The reader gets what was measured, no other sheet, and unpacks nothing of its own.
    const measured = Object.entries(parts).filter(([part, xml]) => part === read.part || !holdsCells(xml))
    const rows = await readSheet(Buffer.from(zipSync(Object.fromEntries(measured), { level: 0 })), read.at)
    const cells = rows.map((row) => row.map(cellText))
    // A text that many cells share stands in the file once.
    const characters = cells.reduce((sum, row) => row.reduce((sums, text) => sums + text.length, sum), 0)
    if (characters > largestUnpacked) return tooLarge
    return { ok: true, cells, ignoredSheets: filled.filter((sheet) => sheet !== read).map(({ name }) => name) }
  } catch {
    return corrupt
  }
}

function holdsCells(part: Uint8Array): boolean {
  return new TextDecoder().decode(part).includes('sheetData')
}

const corrupt = refusal(
  'corrupt',
  'Không mở được tệp Excel này. Xin lưu lại ở dạng .xlsx (không đặt mật khẩu) rồi gửi lại.',
)
const tooLarge = refusal('too-large', 'Bảng tính này quá lớn khi mở ra. Xin chỉ giữ trang danh bạ rồi gửi lại.')

function tooFar(cell: string): Refusal {
  return refusal(
    'too-large',
    `Ô ${cell} của bảng tính nằm quá xa: danh bạ chỉ được đọc ${farthest.row.toLocaleString('vi-VN')} dòng, ${farthest.column} cột đầu. Xin xoá ô đó rồi gửi lại.`,
  )
}

/**
 * The XML in an archive; null where it would unpack to more than any directory. Judged by what the archive's own list
 * says, before anything is unpacked; no more than that is then ever written.
 */
function unpackedParts(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let total = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$/.test(name)) return false
      total += originalSize
      return total <= largestUnpacked
    },
  })
  return total > largestUnpacked ? null : parts
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function csvCells(bytes: Uint8Array, isHeading: (cell: string) => boolean): string[][] | Refusal {
  const text = decodeText(bytes)
  if (text === null) return refusal('unsupported-media', 'Xin gửi danh bạ ở dạng CSV hoặc Excel (.xlsx).')
  try {
    const cells: string[][] = parse(text, {
      delimiter: delimiterOf(text, isHeading),
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: false,
      trim: true,
      // Empty lines are rows too: 25 MB of them are more than the memory.
      to: farthest.row + 1,
    })
    if (cells.length <= farthest.row) return cells
    const most = farthest.row.toLocaleString('vi-VN')
    return refusal('too-large', `Danh bạ có nhiều hơn ${most} dòng. Xin chia thành nhiều tệp rồi gửi lại.`)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number(error['lines'] ?? 1)
    const message = 'Dòng này không đúng dạng CSV; xin kiểm tra dấu ngoặc kép.'
    return refusal('invalid-input', `Dòng ${row}: ${message}`, { errors: [{ pointer: '', message, row }] })
  }
}

/** Excel in Vietnamese writes semicolons, others commas or tabs; the heading line tells, or the first where none is. */
function delimiterOf(text: string, isHeading: (cell: string) => boolean): string {
  const [first = '', ...others] = text.split(/\r?\n/u, 11)
  const found = [first, ...others].find((line) => [';', '\t', ','].some((mark) => line.split(mark).some(isHeading)))
  const heading = found ?? first
  const count = (mark: string): number => heading.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
