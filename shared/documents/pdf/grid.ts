import { putCell, type Cell, type Row } from '../table-rows.ts'
import type { TextSize } from '../text-size.ts'
import { paragraphsInCell } from './cell.ts'
import type { Rule } from './rules.ts'
import type { Piece } from './words.ts'

/** A table found from its lines. Points from the page's top left. */
export type Grid = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
}

/** Lines that should meet miss each other by up to the width of a stroke. */
const tolerance = 3

/** Hatching and charts are grids too, of more fields than any page has cells. */
const mostFields = 5000

/** The tables on a page, from the top down. A frame around text is none: a table has two columns at least. */
export function gridsOf(rules: readonly Rule[], pieces: readonly Piece[], size: TextSize): Grid[] {
  return groupsOf(rules)
    .flatMap((group) => gridOf(group, pieces, size) ?? [])
    .toSorted((a, b) => a.top - b.top)
}

/** Rules that touch each other, directly or through others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  // Each rule joins what it touches; the number of rules on a page is small enough to compare them all.
  for (const rule of rules.slice(0, 4000)) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function touch(a: Rule, b: Rule): boolean {
  const within = (value: number, rule: Rule): boolean => value >= rule.from - tolerance && value <= rule.to + tolerance
  if (a.lying !== b.lying) return within(b.at, a) && within(a.at, b)
  return Math.abs(a.at - b.at) <= tolerance && a.from <= b.to + tolerance && b.from <= a.to + tolerance
}

function gridOf(rules: readonly Rule[], pieces: readonly Piece[], size: TextSize): Grid | undefined {
  const standing = rules.filter((rule) => !rule.lying)
  const lying = rules.filter((rule) => rule.lying)
  const xs = placesOf(standing.map((rule) => rule.at))
  const ys = placesOf(lying.map((rule) => rule.at))
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostFields) return undefined
  const owner = mergedCells(xs, ys, standing, lying)
  const columns = xs.length - 1
  const inside = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const column = intervalOf(xs, (piece.x + piece.right) / 2)
    const row = intervalOf(ys, piece.y - piece.size * 0.3)
    const cell = column === undefined || row === undefined ? undefined : owner[row * columns + column]
    if (cell === undefined) continue
    const held = inside.get(cell)
    if (held === undefined) inside.set(cell, [piece])
    else held.push(piece)
  }
  // A cell over several rows is repeated in each, as in a Word table, but read once.
  const read = new Map<string, Cell>()
  const rows: Row[] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: Cell[] = []
    for (let column = 0; column < columns;) {
      const cell = owner[row * columns + column]
      let end = column + 1
      while (end < columns && owner[row * columns + end] === cell) end++
      const edges = { left: xs[column] ?? left, right: xs[end] ?? right }
      const place = `${cell}: ${column}-${end}`
      const shown = read.get(place) ?? {
        paragraphs: paragraphsInCell(inside.get(cell ?? -1) ?? [], edges),
        columns: end - column,
      }
      read.set(place, shown)
      putCell(cells, shown, size)
      column = end
    }
    rows.push(cells)
  }
  return { top, bottom, left, right, columns: xs, rows }
}

/** For each field of the grid the first field of its cell: fields run together where no line parts them. */
function mergedCells(
  xs: readonly number[],
  ys: readonly number[],
  standing: readonly Rule[],
  lying: readonly Rule[],
): number[] {
  const columns = xs.length - 1
  const owner: number[] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
    for (let column = 0; column < columns; column++) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
      const above = row > 0 && !crosses(lying, ys[row] ?? 0, middleX) ? owner[(row - 1) * columns + column] : undefined
      const before = column > 0 && !crosses(standing, xs[column] ?? 0, middleY) ? owner.at(-1) : undefined
      owner.push(above ?? before ?? row * columns + column)
    }
  }
  return owner
}

function crosses(rules: readonly Rule[], at: number, along: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= tolerance && rule.from <= along && rule.to >= along)
}

/** Sorted places, those closer than a stroke's width taken as one. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = places.at(-1)
    if (last === undefined || value - last > tolerance) places.push(value)
  }
  return places
}

function intervalOf(edges: readonly number[], value: number): number | undefined {
  const index = edges.findIndex((edge, i) => value >= edge && value < (edges[i + 1] ?? -Infinity))
  return index < 0 ? undefined : index
}
