/** What a file is by its first bytes; `text` is what is left when no signature fits. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'text'

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const imageSignatures = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF, both byte orders: what office scanners write
  [0x4d, 0x4d, 0x00, 0x2a],
]

export function fileKindOf(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (starts(oleSignature)) return 'ole'
  if (imageSignatures.some(starts)) return 'image'
  const head = asciiOf(bytes.subarray(0, 1024))
  // What phones write besides JPEG, and browsers save.
  if (/^.{4}ftyp(?:hei[cfmsx]|hev[cx]|mif1|avif)/s.test(head) || /^RIFF.{4}WEBP/s.test(head)) return 'image'
  // Mail gateways and scanners put bytes before the header; readers accept it within the first kilobyte. The text
  // that talks about PDFs does not have the version behind the word.
  if (/%PDF-\d\.\d/.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return 'text'
}

/**
 * What an OLE compound file holds: a Word 97–2003 document, a password-protected docx, another program's data, or
 * nothing that its directory still names.
 */
export function oleContentOf(bytes: Uint8Array): 'doc' | 'encrypted' | 'other' | 'damaged' {
  if (holdsUtf16(bytes, 'EncryptedPackage')) return 'encrypted'
  if (!holdsUtf16(bytes, 'WordDocument')) {
    return ['Workbook', 'PowerPoint Document', '__properties_version'].some((name) => holdsUtf16(bytes, name))
      ? 'other'
      : 'damaged'
  }
  return hasEncryptedFib(bytes) ? 'encrypted' : 'doc'
}

/** The Word file information block starts with 0xA5EC; bit 8 of its flags, ten bytes on, is fEncrypted ([MS-DOC] 2.5.2). */
function hasEncryptedFib(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] ?? 0) & 0x01) !== 0
  }
  return false
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** The part of a file's name after the last dot, in lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
