/**
 * A photographed page as a PDF of one page that holds the very bytes of the picture, so that it is recognised like a
 * scan. Undefined for what a PDF cannot hold as it is: other formats, transparency, interlacing.
 */
export function pdfOfPhoto(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = jpegIn(file) ?? pngIn(file)
  if (picture === undefined || picture.width * picture.height > mostPixels) return undefined
  return pageOf(picture)
}

/** The largest phone cameras have 200 million; their usual pictures a sixteenth of that. */
const mostPixels = 60_000_000

type Picture = {
  readonly width: number
  readonly height: number
  /** How far it has to be turned clockwise to stand upright. */
  readonly turned: 0 | 90 | 180 | 270
  /** The rest of its dictionary in the PDF. */
  readonly properties: string
  readonly data: Buffer
}

const colours: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB' }

function jpegIn(file: Buffer): Picture | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined
  let turned: Picture['turned'] = 0
  for (let at = 2; at + 10 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xe1) turned = turnIn(file.subarray(at + 4, at + 2 + file.readUInt16BE(at + 2)))
    // Start of frame, baseline or progressive.
    if (marker < 0xc0 || marker > 0xc2) continue
    const colour = colours[file[at + 9] ?? 0]
    if (colour === undefined) return undefined
    const properties = `/ColorSpace ${colour} /BitsPerComponent 8 /Filter /DCTDecode`
    return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5), turned, properties, data: file }
  }
  return undefined
}

/** How the camera was held, which phones write beside the picture (Exif 2.3, tag 0x0112). */
function turnIn(segment: Buffer): Picture['turned'] {
  if (segment.length < 20 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return 0
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  // The directory follows the eight bytes of the header in every camera's file.
  const entries = short(8)
  for (let i = 0; i < entries; i++) {
    const entry = 10 + 12 * i
    if (short(entry) !== 0x0112) continue
    const orientation = short(entry + 8)
    return orientation === 6 ? 90 : orientation === 3 ? 180 : orientation === 8 ? 270 : 0
  }
  return 0
}

function pngIn(file: Buffer): Picture | undefined {
  if (file.length < 33 || file.readUInt32BE(0) !== 0x89504e47) return undefined
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const [bits = 0, kind = 0, , , interlaced] = file.subarray(24, 29)
  const channels = kind === 2 ? 3 : 1
  if ((kind !== 0 && kind !== 2) || interlaced !== 0) return undefined
  const parts: Buffer[] = []
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    // Cut off on its way: half a page would be recognised as if it were the whole, or as a faint one.
    if (at + 8 + file.readUInt32BE(at) > file.length) return undefined
    if (file.toString('latin1', at + 4, at + 8) !== 'IDAT') continue
    parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  if (parts.length === 0) return undefined
  const predictor = `<< /Predictor 15 /Colors ${channels} /BitsPerComponent ${bits} /Columns ${width} >>`
  const properties = `/ColorSpace ${colours[channels]} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms ${predictor}`
  return { width, height, turned: 0, properties, data: Buffer.concat(parts) }
}

/** As wide as a sheet of A4, which is what is photographed. */
function pageOf({ width, height, turned, properties, data }: Picture): Buffer {
  const upright = turned === 0 || turned === 180
  const scale = 595 / (upright ? width : height)
  const [x, y] = [Math.round(width * scale), Math.round(height * scale)]
  const drawing = `q ${x} 0 0 ${y} 0 0 cm /P Do Q`
  const parts = [
    Buffer.from(
      `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${x} ${y}] /Rotate ${turned} /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >> endobj
4 0 obj << /Length ${drawing.length} >> stream
${drawing}
endstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${properties} /Length ${data.length} >> stream
`,
      'latin1',
    ),
    data,
    Buffer.from('\nendstream endobj\n', 'latin1'),
  ]
  const body = Buffer.concat(parts)
  const offsets = [1, 2, 3, 4, 5].map((n) => String(body.indexOf(`${n} 0 obj`)).padStart(10, '0'))
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  return Buffer.concat([
    body,
    Buffer.from(`${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1'),
  ])
}
