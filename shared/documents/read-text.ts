import {
  refusal,
  type DocumentText,
  type Extracted,
  type Notice,
  type Refusal,
  type TextFormat,
} from './document-text.ts'
import { readDocx } from './docx/docx.ts'
import { extensionOf, fileKindOf, oleContentOf } from './file-kind.ts'
import { decodeHtml, looksLikeHtml, readHtml } from './html.ts'
import { decodeText } from './plain-text.ts'
import { pdfOfPhoto } from './scan/photo.ts'
import { withSpacedTables } from './spaced-tables.ts'
import { shareAstray } from './syllables.ts'
import { tidy } from './tidy.ts'

/** Largest file that is read, in bytes. A scanned plan of fifty pages stays below it. */
export const largestFile = 25 * 1024 * 1024

/**
 * Bytes of a document as text. The bytes decide what it is; `fileName` only tells markdown from plain text and lets a
 * wrong extension be mentioned. Expected refusals come back as values with a sentence for the person who sent the file.
 */
export async function readText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length === 0) return refusal('empty')
  if (bytes.length > largestFile) return refusal('too-large')
  const { format, extracted } = await extract(bytes, fileName)
  if (!extracted.ok) return extracted
  const { text: tidied, notices } = tidy(extracted.text)
  const text = format === 'txt' ? withSpacedTables(tidied) : tidied
  if (text.trim() === '') return refusal('empty')
  return {
    ok: true,
    format,
    text,
    notices: [...extracted.notices, ...notices, ...garbledNotice(text), ...extensionNotice(format, fileName)],
  }
}

/** Beyond this share of words that are none, letters went astray; plans that are read right stay below a third of it. */
const mostAstray = 0.05

function garbledNotice(text: string): Notice[] {
  if (shareAstray(text) <= mostAstray) return []
  return [
    {
      code: 'garbled-text',
      message:
        'Chữ trong tệp có vẻ bị lỗi (mất chữ, sai vị trí dấu) nên nội dung có thể đọc chưa đúng. Đề nghị đối chiếu với văn bản gốc hoặc tải lên bản Word.',
    },
  ]
}

type Read = { format: TextFormat; extracted: Extracted | Refusal }

async function extract(bytes: Uint8Array, fileName: string): Promise<Read> {
  switch (fileKindOf(bytes)) {
    case 'zip':
      return { format: 'docx', extracted: readDocx(bytes) }
    case 'ole':
      return { format: 'doc', extracted: await extractOle(bytes) }
    case 'pdf': {
      // Loaded when needed: the PDF and .doc readers are large, and most requests never meet one.
      const { readPdf } = await import('./pdf/pdf.ts')
      return { format: 'pdf', extracted: await readPdf(bytes) }
    }
    case 'rtf':
      return { format: 'txt', extracted: refusal('unsupported') }
    case 'image':
      // A photographed page has no letters yet either; what recognises a scan's reads it too.
      return { format: 'pdf', extracted: refusal(pdfOfPhoto(bytes) === undefined ? 'image' : 'no-text-layer') }
    case 'text':
      return extractText(bytes, fileName)
  }
}

async function extractOle(bytes: Uint8Array): Promise<Extracted | Refusal> {
  const content = oleContentOf(bytes)
  if (content === 'encrypted') return refusal('encrypted')
  if (content === 'other') return refusal('unsupported')
  if (content === 'damaged') return refusal('corrupt')
  const { readDoc } = await import('./doc.ts')
  return readDoc(bytes)
}

function extractText(bytes: Uint8Array, fileName: string): Read {
  const text = decodeText(bytes)
  const extension = extensionOf(fileName)
  if (text === null) {
    // A docx, PDF or picture whose beginning is lost is a damaged document, not a mysterious binary.
    const damaged = ['docx', 'pdf', 'doc', 'jpg', 'jpeg', 'png'].includes(extension)
    return { format: 'txt', extracted: refusal(damaged ? 'corrupt' : 'binary') }
  }
  const named = (extension === 'html' || extension === 'htm') && /<\w+[^>]*>/.test(text)
  if (named || looksLikeHtml(text)) return { format: 'html', extracted: readHtml(decodeHtml(bytes) ?? text) }
  return {
    format: extension === 'md' || extension === 'markdown' ? 'md' : 'txt',
    extracted: { ok: true, text, notices: [] },
  }
}

const extensions: Record<TextFormat, readonly string[]> = {
  txt: ['txt', 'text', 'md', 'markdown', ''],
  md: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml', ''],
  docx: ['docx', 'docm', 'dotx', ''],
  doc: ['doc', 'dot', ''],
  pdf: ['pdf', ''],
}

function extensionNotice(format: TextFormat, fileName: string): Notice[] {
  const extension = extensionOf(fileName)
  const known = Object.values(extensions).some((names) => names.includes(extension))
  if (!known || extensions[format].includes(extension)) return []
  return [
    {
      code: 'wrong-extension',
      message: `Tên tệp có đuôi “.${extension}” nhưng nội dung là ${format.toUpperCase()}; đã đọc theo nội dung.`,
    },
  ]
}
