import type { Block } from './blocks.ts'
import type { Marker, MarkerKind } from './markers.ts'

/** A block with the blocks that stand under it. */
export type Node = {
  readonly block: Block
  readonly children: Node[]
  /** Offset in the document at which the node's last word ends, its children included. */
  end: number
  rank: number
}

/** How deep a marker usually stands; the order in which Vietnamese documents nest their numbering (NĐ 30/2020). */
export const ranks: Readonly<Record<MarkerKind, number>> = {
  part: 1,
  chapter: 2,
  capital: 3,
  roman: 4,
  article: 5,
  decimal: 6,
  // Above the plain headings and steps that stand over letters
  ordinal: 10.4,
  letter: 11,
  bracket: 12,
  dash: 13,
  bullet: 14,
  plus: 15,
}
/** A paragraph that nothing stands under. */
export const plainRank = 20

/** How deep a numbered or bulleted block stands among those that are `open`. */
export function markedRankOf(marker: Marker, open: readonly Node[]): number {
  if (marker.kind === 'decimal') {
    const inLetter = open.findLast((node) => node.block.marker?.kind === 'letter')
    // "a) … 1) … 2) …": numbers that start again under a letter belong to it
    const before = open.findLast((node) => node.block.marker?.kind === 'decimal')
    if (
      marker.path.length === 1 &&
      marker.path[0] === 1 &&
      inLetter &&
      before &&
      before.rank < ranks.letter &&
      (before.block.marker?.path[0] ?? 0) > 1
    )
      return ranks.letter + 0.5
    if (
      marker.path.length === 1 &&
      before &&
      before.rank > ranks.letter &&
      marker.path[0] === (before.block.marker?.path[0] ?? 0) + 1
    )
      return before.rank
    return ranks.decimal + Math.min(marker.path.length, 5) - 1
  }
  return marker.kind === 'roman' || marker.kind === 'capital' ? partRankOf(marker, open) : ranks[marker.kind]
}

/**
 * "Điều 1. Phê duyệt Đề án …" / "I. MỤC TIÊU" / "II. KINH PHÍ" / "Điều 2. …": the numerals and capitals that begin below an article are
 * parts of it, and the next article stands beside it. "I. QUY ĐỊNH CHUNG" / "Điều 1. …" / "II. …" are parts of the document.
 */
function partRankOf({ kind, path: [number] }: Marker, open: readonly Node[]): number {
  const before = open.findLast(({ block }) => block.marker?.kind === kind)
  if (before) return before.rank
  const article = open.findLast(({ block }) => block.marker?.kind === 'article')
  const depth = kind === 'capital' ? 0.3 : 0.6
  return article && number === 1 ? article.rank + depth : ranks[kind]
}
