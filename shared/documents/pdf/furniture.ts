import type { Line } from './lines.ts'

/** A page as lines, from the top down, with its height in points. */
export type LinedPage = { readonly lines: readonly Line[]; readonly height: number }

/** Running headers stand in the outer tenth of a page, page numbers too. */
const margin = 0.1

/**
 * The pages without what is printed on each of them: page numbers, and lines that come back at the top or bottom of
 * at least half of three or more pages.
 */
export function withoutFurniture(pages: readonly LinedPage[]): { pages: LinedPage[]; dropped: boolean } {
  const repeated = new Map<string, number>()
  for (const page of pages) {
    for (const shape of new Set(outerLines(page).map(shapeOf))) repeated.set(shape, (repeated.get(shape) ?? 0) + 1)
  }
  const often = Math.max(3, pages.length / 2)
  let dropped = false
  const kept = pages.map((page) => {
    const outer = new Set(outerLines(page))
    const lines = page.lines.filter((line) => {
      const furniture = outer.has(line) && (isPageNumber(line.text) || (repeated.get(shapeOf(line)) ?? 0) >= often)
      dropped ||= furniture
      return !furniture
    })
    return { lines, height: page.height }
  })
  return { pages: kept, dropped }
}

/** At most two lines from either end: more is text that begins high. */
function outerLines(page: LinedPage): Line[] {
  const isOuter = (line: Line): boolean => line.y < page.height * margin || line.y > page.height * (1 - margin)
  return [...new Set([...page.lines.slice(0, 2), ...page.lines.slice(-2)])].filter(isOuter)
}

// "2", "- 2 -", "Trang 2/7", "2 | 7"
function isPageNumber(text: string): boolean {
  return /^(?:trang\s*)?[-–\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–\s]*$/i.test(text)
}

function shapeOf(line: Line): string {
  return line.text.toLowerCase().replaceAll(/\d+/g, '#')
}

/** Footnotes at a page's foot: smaller lines whose mark stands in the text above. They go to the document's end. */
export function splitNotes(page: LinedPage, bodySize: number): { page: LinedPage; notes: string[] } {
  let first = page.lines.length
  while (first > 0 && (page.lines[first - 1]?.size ?? bodySize) <= 0.88 * bodySize) first--
  const above = page.lines.slice(0, first)
  const marked = (text: string): boolean => {
    const mark = /^\[?(\d{1,3})\]?\s/.exec(text)?.[1]
    return mark !== undefined && above.some((line) => line.text.includes(`[${mark}]`))
  }
  const small = page.lines.slice(first)
  const start = small.findIndex((line) => marked(line.text))
  if (start < 0) return { page, notes: [] }
  const notes: string[] = []
  for (const line of small.slice(start)) {
    if (marked(line.text) || notes.length === 0) notes.push(line.text.replace(/^\[?(\d{1,3})\]?\s+/, '[$1] '))
    else notes[notes.length - 1] += ` ${line.text}`
  }
  return { page: { lines: [...above, ...small.slice(0, start)], height: page.height }, notes }
}
