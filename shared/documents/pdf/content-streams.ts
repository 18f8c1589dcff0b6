import { constants, inflateRawSync } from 'node:zlib'

/** A page of text is some 50 KB of drawing, a map some megabytes; each costs the library a second. */
const largestStream = 12 * 1024 * 1024
const largestTotal = 120 * 1024 * 1024
/** What breaks off while it is unpacked counts as so much: the library draws what came before. */
const broken = 4 * 1024 * 1024
/** More packings in one another than any program makes. */
const mostLayers = 4

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
    if (!isPicture(file, at)) {
      // Packed data know their own end, and may hold the word that ends a stream.
      const content = isPacked(stream) ? unpacked(file.subarray(at + begins)) : stream
      total += content?.length ?? broken
      if (total > largestTotal) throw new TooMuchContent()
      if (content !== undefined) yield content
    }
    at += begins + stream.length
  }
}

/** Pictures are no drawing and as large as they are; of anything else the dictionary may say what it likes. */
function isPicture(file: Buffer, stream: number): boolean {
  const before = file.toString('latin1', Math.max(0, stream - 1000), stream)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  return /\/Subtype\s*\/Image/.test(dictionary) && /\/Width\b/.test(dictionary) && /\/Height\b/.test(dictionary)
}

/** Whether data begin as zlib's deflate does, whatever its window. What is packed in no way begins with an operator. */
function isPacked(data: Buffer): boolean {
  const [method = 0, flags = 0] = data
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

/** Unpacked as often as it is packed (`[/FlateDecode/FlateDecode]`); undefined where it breaks off. */
function unpacked(data: Buffer): Buffer | undefined {
  let content = data
  try {
    for (let layer = 0; isPacked(content); layer++) {
      if (layer === mostLayers) throw new TooMuchContent()
      // Without the checksum, and as far as it goes: the library asks for neither its sum nor its end.
      content = inflateRawSync(content.subarray(2), {
        maxOutputLength: largestStream,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
    }
    return content
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuchContent()
    if (error instanceof TooMuchContent) throw error
    return undefined
  }
}
