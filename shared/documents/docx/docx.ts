import { textOfBlocks } from '../blocks.ts'
import { refusal, type Extracted, type Notice, type Refusal } from '../document-text.ts'
import { withinSize, type TextSize } from '../text-size.ts'
import { readBlocks, readParagraphs } from './body.ts'
import { readNumbering } from './numbering.ts'
import { openPackage, type WordPackage } from './package.ts'
import type { Reader } from './reader.ts'
import { readStyles } from './styles.ts'
import { at, childrenNamed } from './xml.ts'

/**
 * A Word file's text as printed with all tracked changes accepted: automatic numbers in front of their paragraphs,
 * tables as rows, notes at the end. Headers and footers are left out.
 */
export function readDocx(bytes: Uint8Array): Extracted | Refusal {
  const opened = openPackage(bytes)
  return typeof opened === 'string' ? refusal(opened) : withinSize((size) => readPackage(opened, size))
}

function readPackage(opened: WordPackage, size: TextSize): Extracted | Refusal {
  const body = at(opened.document, 'w:body')
  if (body === undefined) return refusal('corrupt')
  const styles = readStyles(opened.styles)
  const reader: Reader = {
    styles,
    numbering: readNumbering(opened.numbering, styles),
    running: { notes: [], found: new Set() },
    size,
  }
  const text = textOfBlocks(readBlocks(body, reader))
  const notes = readNotes(opened, reader)
  if (notes.length > 0) reader.running.found.add('footnotes')
  if (opened.hasComments) reader.running.found.add('comments-left-out')
  return {
    ok: true,
    text: [text, ...notes].join('\n\n'),
    notices: [...reader.running.found].flatMap((code) => {
      const message = noticeMessages[code]
      return message === undefined ? [] : [{ code, message }]
    }),
  }
}

const noticeMessages: Partial<Record<Notice['code'], string>> = {
  'tracked-changes': 'Tệp còn dấu vết sửa đổi: phần thêm được giữ, phần xóa được bỏ. Đề nghị đối chiếu với bản đã ký.',
  'hidden-text': 'Tệp có chữ ẩn; phần này không được đọc.',
  footnotes: 'Chú thích cuối trang được chuyển xuống cuối văn bản.',
  'comments-left-out': 'Tệp có ghi chú bên lề; phần này không được đọc.',
}

/** Each note that the text points to, as `[1] …`, in the order of the marks. */
function readNotes(opened: WordPackage, reader: Reader): string[] {
  const lines: string[] = []
  // Reading a note may meet the mark of another one; the list grows while it is read.
  for (let i = 0; i < reader.running.notes.length && i < 5000; i++) {
    const { kind, id } = reader.running.notes[i] ?? { kind: 'footnote', id: '' }
    const [root, name] = kind === 'footnote' ? [opened.footnotes, 'w:footnote'] : [opened.endnotes, 'w:endnote']
    const note = childrenNamed(root, name).find((candidate) => candidate.attributes.get('w:id') === id)
    if (note !== undefined) lines.push(`[${i + 1}] ${readParagraphs(note, reader).join('\n').trim()}`)
  }
  return lines
}
