import { findAgencySubject, looksLikeAgency } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { timeLine } from '../assignments/time-lines.ts'
import { kindOfHeading } from '../sections.ts'
import type { Block } from './blocks.ts'
import type { MarkerKind } from './markers.ts'

/** A block with the blocks that stand under it. */
export type Node = {
  readonly block: Block
  readonly children: Node[]
  /** Offset in the document at which the node's last word ends, its children included. */
  end: number
  rank: number
}

/** How deep a marker usually stands; the order in which Vietnamese documents nest their numbering (NĐ 30/2020). */
const ranks: Readonly<Record<MarkerKind, number>> = {
  part: 1,
  chapter: 2,
  capital: 3,
  roman: 4,
  article: 5,
  decimal: 6,
  letter: 11,
  bracket: 12,
  dash: 13,
  bullet: 14,
  plus: 15,
}
const plainRank = 20
// "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu …", "Rất mong …", "Các cơ quan, đơn vị căn cứ …": what closes
// a document
const closing =
  /^(?:trên đây là|rất mong|kính mong|mong nhận được|trân trọng cảm ơn|trong quá trình (?:triển khai|tổ chức|thực hiện)|căn cứ (?:nội dung |các nội dung )?(?:kế hoạch|chỉ thị|quyết định|công văn) này[^.;]{0,60}, (?:các|thủ trưởng|giám đốc|chủ tịch|ubnd|ủy ban|uỷ ban|đề nghị|yêu cầu|sở|phòng)|nhận được|(?:chỉ thị|quyết định|kế hoạch|công điện) này|(?:chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^,.;]{0,60} (?:yêu cầu|đề nghị|giao) |(?:các|thủ trưởng các|giám đốc các) (?:cơ quan|sở|đơn vị|phòng|ban|ngành|bộ)[^.;]{0,160}? căn cứ )/i
// "Đề nghị Ủy ban Mặt trận …", "Giao Công chức …": an order of its own
const ordering = /^(?:đề nghị|yêu cầu|giao)\s/i

/** Nests blocks under one another by their numbering. Linear: each block is pushed and popped once. */
export function outlineOf(blocks: readonly Block[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const [i, block] of blocks.entries()) {
    const rank = rankOf(block, blocks[i + 1], open)
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
    const node: Node = { block, children: [], end: block.span[1], rank }
    ;(open.at(-1)?.children ?? roots).push(node)
    if (block.marker || (rank > ranks.article && rank < plainRank)) open.push(node)
  }
  settleEnds(roots)
  return roots
}

function rankOf(block: Block, next: Block | undefined, open: readonly Node[]): number {
  const { marker } = block
  if (!marker) return plainRankOf(block, next, open)
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
  return ranks[marker.kind]
}

function plainRankOf(block: Block, next: Block | undefined, open: readonly Node[]): number {
  const { body } = block
  const start = body.text.slice(0, 260)
  if (next && isSectionHeading(block)) return ranks.article + 0.25
  // It speaks for the whole document, so it stands beside its sections, however deep the list before it went.
  if (closing.test(start)) return ranks.article
  const above = open.at(-1)
  const bare = barelyNamed(body.text, next, open)
  if (bare !== null) return bare
  if (ordering.test(start) && above && (above.children.length > 0 || /[.;]$/.test(above.block.body.text)))
    return ranks.article
  // "- Rà soát … bến xe." / "Riêng Sở X có trách nhiệm …": behind a bullet that is over, it stands beside the bullets
  const bullet = open.findIndex(({ block }) => isBullet(block) || block.marker?.kind === 'letter')
  if (bullet >= 0 && above && /[.;]$/.test(above.block.body.text) && standsAlone(body.text, open.slice(0, bullet)))
    return open[bullet]?.rank ?? plainRank
  // "… có trách nhiệm:" and the points that it announces
  const marker = next?.marker
  if (marker && above && above.rank > 0 && body.text.endsWith(':')) {
    const announced = rankOf(next, undefined, open)
    if (announced > above.rank) return announced - 0.25
  }
  return plainRank
}

/** "TỔ CHỨC THỰC HIỆN", "CHẾ ĐỘ BÁO CÁO": a section that lost its number keeps its capitals. */
function isSectionHeading(block: Block): boolean {
  const { text } = block.body
  return text.length < longestTitle && !/\p{Ll}/u.test(text) && kindOfHeading(block, true) !== null
}
const longestTitle = 120

/**
 * Among assignments, agencies whose numbers were lost on the way, or that never had any: they stand beside the numbered
 * ones and above the bullets.
 *
 *   Sở Giáo dục và Đào tạo           Sở Y tế: Chủ trì …           Sở Tư pháp thực hiện … (behind such a heading)
 *   - Tổ chức điều tra …
 */
function barelyNamed(text: string, next: Block | undefined, open: readonly Node[]): number | null {
  if (!/^\p{Lu}/u.test(text)) return null
  const section = open.findIndex(({ block }) => kindOfHeading(block, true) === 'assignments')
  if (section < 0) return null
  const beside = open.find(({ block }, i) => i > section && block.marker?.kind === 'decimal')
  const before = open.some(({ block }, i) => i > section && !block.marker)
  return headsAlone(text, next) || (before && acts(text)) ? (beside?.rank ?? ranks.decimal) : null
}

function headsAlone(text: string, next: Block | undefined): boolean {
  // "Sở Y tế: Chủ trì …", "Hội Người mù tỉnh. Tổ chức …"
  const over = /[:.]\s+(?=\p{L})/u.exec(text.slice(0, longestHeading))
  if (over)
    return beginsDuty(text, over.index + over[0].length) && looksLikeAgency(text.slice(0, over.index)) === 'certain'
  if (text.length > longestHeading || /[.;,]$/.test(text) || !next) return false
  const { kind } = next.marker ?? {}
  const works = kind === 'dash' || kind === 'plus' || kind === 'bullet' || kind === 'letter'
  return (works || (!next.marker && beginsDuty(next.body.text))) && looksLikeAgency(text) === 'certain'
}
const longestHeading = 300

function acts(text: string): boolean {
  const found = findAgencySubject(text.slice(0, longestHeading))
  return found !== null && found.certain && found.start === 0 && found.verbStart < longestHeading
}

/** Somebody's own work; under a heading without a number any work, since there bullets and paragraphs take turns. */
function standsAlone(text: string, above: readonly Node[]): boolean {
  if (!/^\p{Lu}/u.test(text) || timeLine.test(text)) return false
  if (/^riêng /iu.test(text) || acts(text)) return true
  const heading = above.at(-1)
  return heading !== undefined && !heading.block.marker && heading.rank < plainRank && beginsDuty(text)
}

const isBullet = ({ marker }: Block): boolean =>
  marker?.kind === 'dash' || marker?.kind === 'plus' || marker?.kind === 'bullet'

/** Ends, from the leaves up, without recursion: an adversarial outline may be as deep as it likes. */
function settleEnds(roots: readonly Node[]): void {
  const order: Node[] = []
  const todo = [...roots]
  for (let node = todo.pop(); node; node = todo.pop()) {
    order.push(node)
    for (const child of node.children) todo.push(child)
  }
  for (const node of order.toReversed()) {
    const last = node.children.at(-1)
    if (last) node.end = Math.max(node.end, last.end)
  }
}
