import { inflateSync } from 'node:zlib'

/** A page of text is some 50 KB of drawing, a map some megabytes; what unpacks beyond keeps the library busy for hours. */
const largestStream = 24 * 1024 * 1024
const largestTotal = 120 * 1024 * 1024

/** The file draws more than any document. */
export class TooMuchContent extends Error {}

/** What the pages of a file draw, unpacked; left out is what is packed in another way than programs do, or encrypted. */
export function* contentStreamsOf(bytes: Uint8Array): Generator<Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const begins = /^stream\r?\n/.exec(file.toString('latin1', at, at + 8))?.[0].length
    if (begins === undefined) continue
    const end = file.indexOf('endstream', at)
    const stream = file.subarray(at + begins, end < 0 ? file.length : end)
    const content = holdsOther(file, at) ? undefined : unpacked(stream)
    total += content?.length ?? 0
    if (total > largestTotal) throw new TooMuchContent()
    if (content !== undefined) yield content
    at += begins + stream.length
  }
}

/** Whether the dictionary before a stream is that of a picture, a font, or of the file's own tables. */
function holdsOther(file: Buffer, stream: number): boolean {
  const before = file.toString('latin1', Math.max(0, stream - 1000), stream)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  return /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/Type\s*\/(?:XRef|ObjStm)/.test(dictionary)
}

function unpacked(stream: Buffer): Buffer | undefined {
  // The first byte of zlib's deflate. What is packed in no way begins with an operator.
  if (stream[0] !== 0x78) return stream
  try {
    return inflateSync(stream, { maxOutputLength: largestStream })
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuchContent()
    return undefined
  }
}
