import { zlibSync } from 'fflate'
import { getResolvedPDFJS } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../../shared/documents/pdf/pdf.ts'
import { readText } from '../../shared/documents/read-text.ts'
import { pdfOfPhoto } from '../../shared/documents/scan/photo.ts'
import { rasterOf } from '../../shared/documents/scan/raster.ts'
import { recogniseScan } from '../../shared/documents/scan/recognise-scan.ts'
import { fixture, refusalOf } from './reading.ts'

/** A part of a PNG. Its checksum is left empty, which no reader of ours looks at. */
function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}

function png(width: number, height: number, kind: number, rows: Uint8Array): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, kind, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', zlibSync(rows))])
}

/** The scanned plan as it would be photographed: grey paper, and a shadow over its upper left. */
async function photographed(): Promise<Buffer> {
  const document = await openPdf(fixture('scanned-plan.pdf'))
  if (typeof document === 'string') throw new Error(document)
  const raster = await rasterOf(await document.getPage(1), (await getResolvedPDFJS()).OPS)
  await document.loadingTask.destroy()
  if (raster === undefined) throw new Error('no picture')
  const { width, height, pixels } = raster
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.4 + 0.4 * ((x / width + y / height) / 2)
      rows[y * (width + 1) + 1 + x] = (pixels[y * width + x] ?? 255) * light
    }
  }
  return png(width, height, 0, rows)
}

/** The head of a JPEG of three colours, taken with the camera on its side. */
const jpegOnItsSide = Buffer.from(
  'ffd8' +
    'ffe1' +
    '0022' +
    Buffer.from('Exif\0\0', 'latin1').toString('hex') +
    '4d4d002a00000008' +
    '0001' +
    '01120003000000010006000000000000' +
    'ffc0' +
    '0011' +
    '08' +
    '00200040' +
    '03012200021101031101',
  'hex',
)

describe('a photographed page', () => {
  it('is read as a scan is, also where a shadow lies on it', { timeout: 120_000 }, async () => {
    const bytes = await photographed()
    expect(await readText(bytes, 'ke-hoach.png')).toEqual(refusalOf('no-text-layer'))
    const document = await recogniseScan(bytes)
    if (!document.ok) throw new Error(document.message)
    expect(document.text).toContain('Số: 27/KH-UBND\n')
    expect(document.text).toContain('\nSông Vạc, ngày 05 tháng 3 năm 2024\n')
    expect(document.text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(4)
  })

  it('taken with the phone on its side is turned upright', () => {
    const page = Buffer.from(pdfOfPhoto(jpegOnItsSide) ?? []).toString('latin1')
    expect(page).toContain('/Rotate 90')
    expect(page).toContain('/Width 64 /Height 32 /ColorSpace /DeviceRGB')
  })

  it.each([
    ['transparent', png(2, 2, 6, Buffer.alloc(18))],
    ['larger than any camera makes', png(20_000, 20_000, 0, Buffer.alloc(10))],
    ['cut off on its way', png(400, 400, 0, Buffer.alloc(401 * 400)).subarray(0, -20)],
    ['cut short', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('is refused with what to do where it is %s', async (_, bytes) => {
    expect(await readText(bytes, 'ke-hoach.png')).toEqual(refusalOf('image'))
  })

  it('of which little more than the head is left is refused, too', { timeout: 60_000 }, async () => {
    expect((await recogniseScan(jpegOnItsSide)).ok).toBe(false)
  })
})
