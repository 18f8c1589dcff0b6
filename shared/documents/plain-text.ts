import iconv from 'iconv-lite'

/**
 * Bytes of a text file as a string: UTF-8, UTF-16 with or without a byte order mark, else one byte a letter. Legacy
 * Vietnamese encodings come out as Western letters here, for `decodeLegacy` to tell apart. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeSingleByte(bytes)
  return isText(text) ? text.replaceAll('\0', '') : null
}

/** Whether a text file says by itself what its letters are: UTF-8 or UTF-16, ASCII included. */
export function isUnicode(bytes: Uint8Array): boolean {
  return (decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeUtf8(bytes)) !== null
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  return null
}

/** Without a mark, UTF-16 shows by its spaces and digits: every other byte of theirs is zero. */
function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  let evenZeros = 0
  let oddZeros = 0
  sample.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) evenZeros++
    else oddZeros++
  })
  const many = sample.length / 8
  if (oddZeros > many && evenZeros < oddZeros / 10) return new TextDecoder('utf-16le').decode(bytes)
  if (evenZeros > many && oddZeros < evenZeros / 10) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

/** A few broken bytes in a long file are a damaged character, not another encoding: they become U+FFFD. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0
  return broken === 0 || broken * 20 < beyondAscii ? text : null
}

/**
 * One byte a letter: Windows-1258 when its combining tone marks give Vietnamese, else Windows-1252, whose letters are what the font
 * encodings are made of.
 */
function decodeSingleByte(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const vietnamese = iconv.decode(buffer, 'windows1258')
  const toned = vietnamese.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  const stray = vietnamese.match(/[^aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  if (toned > 5 && stray * 10 < toned) return vietnamese.normalize('NFC')
  return new TextDecoder('windows-1252').decode(bytes)
}

// Converters leave a NUL here and there, form feeds and the like; a tenth of a file is no accident.
function isText(text: string): boolean {
  const control = text.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0
  return control * 10 <= text.length
}
