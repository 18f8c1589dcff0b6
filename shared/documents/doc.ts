import WordExtractor from 'word-extractor'
import { refusal, type Extracted, type Refusal } from './document-text.ts'

/** A Word 97–2003 file. Its automatic numbers cannot be recovered, which the notice says. */
export async function readDoc(bytes: Uint8Array): Promise<Extracted | Refusal> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    const options = { filterUnicode: false, includeHeadersAndFooters: false }
    const parts = [
      document.getBody(options),
      document.getTextboxes(options),
      document.getFootnotes(options),
      document.getEndnotes(options),
    ]
    return {
      ok: true,
      text: parts
        .map((part) => paragraphsOf(part))
        .filter((part) => part !== '')
        .join('\n\n'),
      notices: [
        {
          code: 'numbering-lost',
          message:
            'Tệp Word đời cũ (.doc) không cho biết số thứ tự tự động. Đề nghị lưu thành .docx rồi tải lên lại nếu văn bản có đánh số tự động.',
        },
      ],
    }
  } catch {
    return refusal('corrupt')
  }
}

/**
 * One paragraph a line in the old format. A table's cells are parted by tabs, a row ends with one, and a cell's own
 * paragraphs are parted by line ends as everywhere. Two cells are a letterhead or a signature.
 */
export function paragraphsOf(text: string): string {
  return rowsMadeWhole(text.split(/\r\n?|\n/))
    .map((line) => {
      const cells = line.replace(/\t+$/, '').split('\t')
      if (cells.length > 2) return `| ${cells.map((cell) => cell.trim()).join(' | ')} |`
      // "1.<tab>Trạm Y tế phường" is a typed number.
      return /^\s*(?:[-+•]|\p{L}?\d*[.)])$/u.test(cells[0] ?? '') ? cells.join(' ') : cells.join('\n\n')
    })
    .filter((line) => line.trim() !== '')
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|')
}

/** Longer rows than this are no rows: a table's last one is followed by the text. */
const mostLinesInRow = 60

/** Rows of a table whose cells hold several paragraphs, each on one line: as many cells as the row before has. */
function rowsMadeWhole(lines: readonly string[]): string[] {
  const whole: string[] = []
  let cellsBefore = 0
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? ''
    const row = cellsBefore > 2 && !isRowEnd(line) && opensRow(line) ? rowFrom(lines, i, cellsBefore) : undefined
    whole.push(row?.text ?? line)
    i = row?.end ?? i + 1
    if (row === undefined) cellsBefore = isRowEnd(line) ? Math.max(cellsBefore, cellsIn(line)) : 0
  }
  return whole
}

function rowFrom(lines: readonly string[], start: number, cells: number): { text: string; end: number } | undefined {
  let text = ''
  for (let i = start; i < Math.min(lines.length, start + mostLinesInRow); i++) {
    const line = lines[i] ?? ''
    if (i > start && headsSection.test(line)) return undefined
    text += (/[\p{L}\d]$/u.test(text) && /^\p{Lu}/u.test(line) ? '; ' : text === '' ? '' : ' ') + line
    if (cellsIn(text) > cells) return undefined
    if (isRowEnd(line)) return cellsIn(text) === cells ? { text, end: i + 1 } : undefined
  }
  return undefined
}

/** A row's first line holds its first cell, or that is a number alone; a paragraph between two tables does neither. */
const opensRow = (line: string): boolean => line.includes('\t') || /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\s*$/.test(line)

// "III. TỔ CHỨC THỰC HIỆN", "Điều 3."
const headsSection = /^\s*(?:[IVX]{1,5}[.)]\s*\p{Lu}|(?:Phần|PHẦN|Chương|CHƯƠNG|Điều|ĐIỀU)\s+(?:[IVX]+|\d+)(?!\p{L}))/u

function isRowEnd(line: string): boolean {
  return line.endsWith('\t')
}

function cellsIn(row: string): number {
  return row.split('\t').length - 1
}
