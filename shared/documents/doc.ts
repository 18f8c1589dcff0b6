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

/** One paragraph a line in the old format; a table's cells are parted by tabs and its rows by line ends. */
function paragraphsOf(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line.split('\t').length > 2
        ? `| ${line
            .split('\t')
            .map((cell) => cell.trim())
            .join(' | ')} |`
        : line,
    )
    .filter((line) => line.trim() !== '')
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|')
}
