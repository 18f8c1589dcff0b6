import type { Rule } from '../pdf/rules.ts'
import type { Raster } from './raster.ts'

/** Darker than this is ink. */
const ink = 140
/** A stroke of a letter is shorter, in points; a table's narrowest cell is longer. */
const shortestLying = 40
const shortestStanding = 24

/**
 * The straight lines of a scanned page, in points. They are wiped off the raster too: a line beside a word is read as
 * an I or a |, and a table's lines keep its columns from being told apart.
 */
export function takeDrawnLines(raster: Raster): Rule[] {
  const { width, height, scale } = raster
  const lying = strokes(raster, height, width, (across, along) => across * width + along, shortestLying * scale)
  const standing = strokes(raster, width, height, (across, along) => along * width + across, shortestStanding * scale)
  wipe(raster, lying, (across, along) => across * width + along, height)
  wipe(raster, standing, (across, along) => along * width + across, width)
  const inPoints = (stroke: Stroke, isLying: boolean): Rule => ({
    lying: isLying,
    at: (stroke.first + stroke.last) / 2 / scale,
    from: stroke.from / scale,
    to: stroke.to / scale,
  })
  return [...lying.map((stroke) => inPoints(stroke, true)), ...standing.map((stroke) => inPoints(stroke, false))]
}

/** Rows (or columns) `first` to `last` that are dark from `from` to `to`, with the dark runs it was made of. */
type Stroke = {
  first: number
  last: number
  from: number
  to: number
  runs: [across: number, from: number, to: number][]
}

type Index = (across: number, along: number) => number

/**
 * Long thin dark strokes. A scan is never quite straight, so a stroke is followed from row to row as far as its runs
 * touch; what gets thicker than a line is a picture or a stamp.
 */
function strokes(raster: Raster, acrossEnd: number, alongEnd: number, index: Index, shortest: number): Stroke[] {
  const { pixels, scale } = raster
  const shortestRun = shortest / 3
  const found: Stroke[] = []
  let open: Stroke[] = []
  for (let across = 0; across < acrossEnd; across++) {
    const still = open.filter((stroke) => across - stroke.last <= 2)
    found.push(...open.filter((stroke) => across - stroke.last > 2))
    open = still
    for (let along = 0; along < alongEnd; along++) {
      if ((pixels[index(across, along)] ?? 255) >= ink) continue
      const from = along
      while (along < alongEnd && (pixels[index(across, along)] ?? 255) < ink) along++
      if (along - from < shortestRun) continue
      const stroke = open.find((candidate) => from <= candidate.to + 3 && along >= candidate.from - 3)
      if (stroke === undefined)
        open.push({ first: across, last: across, from, to: along, runs: [[across, from, along]] })
      else {
        stroke.last = across
        stroke.from = Math.min(stroke.from, from)
        stroke.to = Math.max(stroke.to, along)
        stroke.runs.push([across, from, along])
      }
    }
  }
  const thickest = 3 * scale
  return [...found, ...open].filter(
    (stroke) => stroke.to - stroke.from >= shortest && stroke.last - stroke.first <= thickest,
  )
}

function wipe(raster: Raster, found: readonly Stroke[], index: Index, acrossEnd: number): void {
  for (const stroke of found) {
    for (const [across, from, to] of stroke.runs) {
      // The grey rims of the line go with it.
      for (let beside = Math.max(0, across - 1); beside <= Math.min(acrossEnd - 1, across + 1); beside++) {
        for (let along = from; along < to; along++) raster.pixels[index(beside, along)] = 255
      }
    }
  }
}
