import { z } from 'zod'
import { matrixOf, type Matrix } from '../pdf/geometry.ts'
import { operatorsOf, type OperatorCodes } from '../pdf/operators.ts'
import type { PdfPage } from '../pdf/page.ts'

/** A page as grey pixels, 0 black to 255 white, row by row; `scale` is pixels a point. */
export type Raster = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly pixels: Uint8Array
}

/** The resolution that characters are recognised at: 300 dots an inch. More costs time and reads no better. */
const finest = 300 / 72

/** The library's decoded image: one bit a pixel in padded rows, or three or four bytes a pixel. */
const Image = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
})
type Image = z.infer<typeof Image>

type Placed = { readonly image: Image; readonly mask: boolean; readonly matrix: Matrix }

/**
 * Draws a page's images where the page shows them, as a scanner left them: one sheet, several strips, turned or not.
 * Undefined where no image can be decoded.
 */
export async function rasterOf(page: PdfPage, codes: OperatorCodes): Promise<Raster | undefined> {
  const viewport = page.getViewport({ scale: 1 })
  const shown = matrixOf(viewport.transform)
  const placed = shown === undefined ? [] : await imagesOf(page, shown, codes)
  if (placed.length === 0) return undefined
  const sharpest = Math.max(...placed.map(({ image, matrix: [a, b] }) => image.width / Math.max(1, Math.hypot(a, b))))
  const scale = Math.min(finest, Math.max(1, sharpest))
  const width = Math.round(viewport.width * scale)
  const height = Math.round(viewport.height * scale)
  // A page of posters is no document; A3 at the finest scale has 17 million pixels.
  if (width * height > 40_000_000) return undefined
  const raster = { width, height, scale, pixels: new Uint8Array(width * height).fill(255) }
  for (const one of placed) draw(one, raster)
  return raster
}

async function imagesOf(page: PdfPage, shown: Matrix, codes: OperatorCodes): Promise<Placed[]> {
  const paints = [codes['paintImageXObject'], codes['paintInlineImageXObject'], codes['paintImageMaskXObject']]
  const placed: Placed[] = []
  for (const { code, args, matrix } of operatorsOf(await page.getOperatorList(), codes, shown)) {
    if (!paints.includes(code)) continue
    const image = await decoded(page, args[0])
    if (image !== undefined) placed.push({ image, mask: code === codes['paintImageMaskXObject'], matrix })
  }
  return placed
}

/** An image named in the page's or the document's store, or given in place. */
async function decoded(page: PdfPage, source: unknown): Promise<Image | undefined> {
  const named = z.object({ data: z.string() }).safeParse(source)
  const name = typeof source === 'string' ? source : named.data?.data
  if (name === undefined) return Image.safeParse(source).data
  const store = name.startsWith('g_') ? page.commonObjs : page.objs
  const found = await new Promise<unknown>((resolve) => void store.get(name, resolve))
  return Image.safeParse(found).data
}

/** Copies an image's pixels to where its matrix puts its unit square (whose first row is the upper one). */
function draw({ image, mask, matrix }: Placed, raster: Raster): void {
  const [a, b, c, d, e, f] = matrix
  const determinant = a * d - b * c
  if (determinant === 0) return
  const greyAt = greyReader(image, mask)
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ]
  const { scale, width, height, pixels } = raster
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value * scale)))
  const left = clamp(Math.min(...corners.map(([x = 0]) => x)), width)
  const right = clamp(Math.max(...corners.map(([x = 0]) => x)), width)
  const top = clamp(Math.min(...corners.map(([, y = 0]) => y)), height)
  const bottom = clamp(Math.max(...corners.map(([, y = 0]) => y)), height)
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const x = (column + 0.5) / scale - e
      const y = (row + 0.5) / scale - f
      const u = Math.floor(((d * x - c * y) / determinant) * image.width)
      const v = Math.floor((1 - (a * y - b * x) / determinant) * image.height)
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue
      const grey = greyAt(u, v)
      if (grey !== undefined) pixels[row * width + column] = grey
    }
  }
}

/** Reads a pixel's grey; undefined where a mask lets what is below show through. */
function greyReader({ width, height, data }: Image, mask: boolean): (u: number, v: number) => number | undefined {
  const stride = (width + 7) >> 3
  const channels = Math.floor(data.length / (width * height))
  if (channels === 0) {
    const bit = (u: number, v: number): number => ((data[v * stride + (u >> 3)] ?? 0) >> (7 - (u & 7))) & 1
    // A mask paints where its bit is 0.
    return mask ? (u, v) => (bit(u, v) === 0 ? 0 : undefined) : (u, v) => bit(u, v) * 255
  }
  if (channels < 3) return (u, v) => data[(v * width + u) * channels]
  return (u, v) => {
    const at = (v * width + u) * channels
    return Math.round(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0))
  }
}
