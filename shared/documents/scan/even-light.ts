import type { Raster } from './raster.ts'

/** Sides of the squares that the paper's own grey is measured in, in points: larger than letters, smaller than a shadow. */
const side = 24

/** Paper this light needs no evening out. */
const lightEnough = 225

/**
 * Makes the paper white throughout: a photographed page is grey, and darker where the hand or the phone throws its
 * shadow. Between the middles of four squares the paper is taken to change evenly.
 */
export function evenLight({ pixels, width, height, scale }: Raster): void {
  const step = Math.max(8, Math.round(side * scale))
  const across = Math.ceil(width / step)
  const down = Math.ceil(height / step)
  const paper = new Uint8Array(across * down)
  for (let i = 0; i < paper.length; i++) paper[i] = lightOf(i % across, Math.floor(i / across))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = between(x / step - 0.5, y / step - 0.5)
      const at = y * width + x
      if (light < lightEnough) pixels[at] = Math.min(255, Math.round(((pixels[at] ?? 255) * 255) / light))
    }
  }

  /** The grey that nine tenths of a square are darker than, or as dark as. */
  function lightOf(column: number, row: number): number {
    const counts = new Uint32Array(256)
    let all = 0
    for (let y = row * step; y < Math.min(height, (row + 1) * step); y += 2) {
      for (let x = column * step; x < Math.min(width, (column + 1) * step); x += 2) {
        const grey = pixels[y * width + x] ?? 255
        counts[grey] = (counts[grey] ?? 0) + 1
        all++
      }
    }
    let grey = 255
    for (let above = 0; grey > 1 && above < all / 10; grey--) above += counts[grey] ?? 0
    return grey
  }

  /** The paper's grey at a place between the middles of four squares. */
  function between(x: number, y: number): number {
    const column = Math.max(0, Math.min(across - 2, Math.floor(x)))
    const row = Math.max(0, Math.min(down - 2, Math.floor(y)))
    const [right, below] = [Math.max(0, Math.min(1, x - column)), Math.max(0, Math.min(1, y - row))]
    const at = (dx: number, dy: number): number => paper[(row + dy) * across + column + dx] ?? 255
    return (
      (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - below) + (at(0, 1) * (1 - right) + at(1, 1) * right) * below
    )
  }
}
