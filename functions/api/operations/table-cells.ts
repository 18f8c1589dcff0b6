import { CsvError, parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { decodeText } from '../../../shared/documents/plain-text.ts'
import { refusal, type Refusal } from '../problem.ts'

// A sheet of 5,000 lines unpacks to about 5 MB; a zip bomb declares gigabytes.
const largestUnpacked = 40 * 1024 * 1024

/** The cells of a CSV or XLSX file, row by row. What it is, its bytes say; the file's name may be wrong. */
export async function readCells(bytes: Uint8Array): Promise<string[][] | Refusal> {
  return isZip(bytes) ? xlsxCells(bytes) : csvCells(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function xlsxCells(bytes: Uint8Array): Promise<string[][] | Refusal> {
  try {
    if (unpackedSize(bytes) > largestUnpacked) {
      return refusal('too-large', 'Bảng tính này quá lớn khi mở ra. Xin chỉ giữ trang danh bạ rồi gửi lại.')
    }
    const rows = await readSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(cellText))
  } catch {
    return refusal('corrupt', 'Không mở được tệp Excel này. Xin lưu lại ở dạng .xlsx (không đặt mật khẩu) rồi gửi lại.')
  }
}

/** What the archive's directory declares; nothing is unpacked for it. */
function unpackedSize(bytes: Uint8Array): number {
  let total = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize
      return false
    },
  })
  return total
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

function csvCells(bytes: Uint8Array): string[][] | Refusal {
  const text = decodeText(bytes)
  if (text === null) return refusal('unsupported-media', 'Xin gửi danh bạ ở dạng CSV hoặc Excel (.xlsx).')
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: false,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number(error['lines'] ?? 1)
    const message = 'Dòng này không đúng dạng CSV; xin kiểm tra dấu ngoặc kép.'
    return refusal('invalid-input', `Dòng ${row}: ${message}`, { errors: [{ pointer: '', message, row }] })
  }
}

/** Excel in Vietnamese writes semicolons, others commas or tabs; the heading line tells. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/u, 1)[0] ?? ''
  const count = (mark: string): number => heading.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
