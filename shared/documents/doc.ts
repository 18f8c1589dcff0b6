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
 * One paragraph a line in the old format; a table's cells are parted by tabs and its rows by line ends. Two cells are
 * a letterhead or a signature, as everywhere.
 */
function paragraphsOf(text: string): string {
  return text
    .split(/\r\n?|\n/)
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
