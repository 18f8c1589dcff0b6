import { beginsDuty } from '../duties.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { spanOf } from './cells.ts'

/**
 * "- Mở lớp sơ cứu." / "- Lập sổ theo dõi.", "1. Mở lớp sơ cứu. 2. Lập sổ theo dõi.": a cell with points is as many tasks, also where
 * its lines were put together; "Sửa tuyến Km 3. - Km 5" has one.
 */
export function pointsOf(document: string, cell: Passage): Span[] {
  const [from, to] = spanOf(cell)
  const words = document.slice(from, to)
  const isPoint = (match: RegExpExecArray): boolean =>
    match.index === 0 || /[\n>]/.test(match[0]) || !isPlace(words.slice(match.index + match[0].length))
  const all = [...words.matchAll(numberedPoint)]
  const numbered = all.filter((match, i) => Number(match[1]) === i + 1 && match[2] === all[0]?.[2] && isPoint(match))
  const starts = numbered.length > 1 ? numbered : [...words.matchAll(dashedPoint)].filter(isPoint)
  if (starts[0]?.index !== 0) return [[from, to]]
  return starts.map((match, i) => {
    const point = passageOf(document, [
      from + match.index + match[0].length,
      from + (starts[i + 1]?.index ?? to - from),
    ])
    return spanOf(point)
  })
}
// "Km 5", "Điều 7", and not "Mở 5 lớp"
const isPlace = (words: string): boolean => /^\p{L}{1,6} \d/u.test(words) && !beginsDuty(words.slice(0, 40))
const dashedPoint = /(?:^|\n|<[bB][rR]\s*\/?>|(?<=[.;])(?= [-+•] \p{Lu}))\s*[-+•]\s+(?=\S)/gu
const numberedPoint = /(?:^|\n|<br\s*\/?>|(?<=[.;])(?= \d))\s*(\d{1,2})([.)])\s+(?=\p{L})/gu
