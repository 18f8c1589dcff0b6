import type { Line } from './lines.ts'

/** How the document's lines were broken; decided once for the whole document. */
export type Layout = {
  /** Length at which lines were wrapped, or null where a line is a whole paragraph. */
  readonly width: number | null
  /** A blank line stands between paragraphs. */
  readonly spaced: boolean
}

export function layoutOf(lines: readonly Line[]): Layout {
  const texts = lines.filter((line) => line.kind === 'text')
  const widths = texts.map((line) => line.width).toSorted((a, b) => a - b)
  const long = widths[Math.floor(widths.length * 0.95)] ?? 0
  let numbered = 0
  let apart = 0
  let continued = 0
  lines.forEach((line, i) => {
    if (line.kind !== 'text') return
    if (line.opens === 'lower' && !line.marker && lines[i - 1]?.kind === 'text') continued++
    if (!line.marker) return
    numbered++
    if (lines[i - 1]?.kind !== 'text') apart++
  })
  // Where hardly a line goes on with a sentence, lines are paragraphs, however short they are.
  const wrapped = long > 0 && long <= 130 && continued * 50 >= texts.length
  return { width: wrapped ? long : null, spaced: apart > numbered * 0.6 }
}

const sentenceEnd = /[.;:!?…”"]/

/**
 * Whether line `i` starts a new block or goes on with the open one. In doubt a line goes on with the sentence that it
 * completes: a page break inside a sentence leaves a blank line, a hard wrap does not.
 */
export function startsBlock(
  lines: readonly Line[],
  open: { from: number; to: number },
  i: number,
  layout: Layout,
): boolean {
  const line = lines[i]
  const before = lines[open.to]
  const first = lines[open.from]
  if (!line || !before || !first) return true
  const touching = open.to === i - 1
  // "**2." / "Sở Nông nghiệp và" / "Môi trường**": a heading goes on until its emphasis ends
  if (touching && !line.marker && first.marker && emphasisOpen(lines, open)) return false
  // "3." alone on its line, its words on the next
  if (open.from === open.to && first.marker && onlyMarker(first)) return false
  if (touching) return startsAfterLine(lines, open, i, layout)
  if (line.marker) return true
  // A bold heading cut in two: "**3. Đề nghị … Hội Liên hiệp**" / "**Phụ nữ Thành phố …**"
  if (first.marker && before.closed && line.emphasised && !sentenceEnd.test(before.last)) return false
  // A blank line or a page break. "… thực hiện chính" / "sách, pháp luật …": the sentence goes on.
  if (line.opens === 'lower') return /[.:!?]/.test(before.last)
  if (sentenceEnd.test(before.last)) return true
  // "… Hội Cựu chiến binh," / "Đoàn Thanh niên …", "giai đoạn 2022 -" / "2025, tầm nhìn …"
  return !/[,–-]/.test(before.last)
}

function emphasisOpen(lines: readonly Line[], { from, to }: { from: number; to: number }): boolean {
  if (to - from >= longestHeading) return false
  const stars = lines.slice(from, to + 1).reduce((sum, line) => sum + line.stars, 0)
  return stars % 2 === 1
}
const longestHeading = 5

function startsAfterLine(
  lines: readonly Line[],
  open: { from: number; to: number },
  i: number,
  layout: Layout,
): boolean {
  const line = lines[i]
  const before = lines[open.to]
  if (!line || !before) return true
  if (open.from === open.to && before.titled && line.opens === 'capital') return true
  if (!line.marker && (before.cutsName || (before.dangling && layout.width !== null))) return false
  if (before.breaksField && line.endsField) return false
  const full = layout.width !== null && isFull(before, line, layout.width)
  // "giai đoạn 2021" / "- 2025", "địa bàn cấp độ" / "1. Cấp ngay …": a wrap that only looks like a list.
  if (line.marker) return !full || before.closed || sentenceEnd.test(before.last) || bullets(line)
  if (line.opens === 'lower') return false
  // "IV. CHẾ ĐỘ BÁO CÁO" / "Các phòng, ban gửi …": a heading in capitals is over where capitals are.
  if (lines[open.from]?.marker && before.loud && !line.loud && line.opens === 'capital') return true
  if (layout.width === null) return line.opens === 'capital' || sentenceEnd.test(before.last)
  if (layout.spaced) return false
  // Paragraphs that follow one another without a blank line, each of them hard-wrapped.
  if (line.opens !== 'capital') return false
  // "Chủ tịch Ủy ban nhân dân" / "Thành phố có ý kiến …": a name goes on, however short its first line is.
  if (!full) return sentenceEnd.test(before.last) || line.duty || before.closed
  const next = lines[i + 1]
  const short = next !== undefined && next.kind === 'text' && !isFull(line, next, layout.width)
  return sentenceEnd.test(before.last) && before.last !== ':' && short
}

// "3. Trung tâm Văn hóa …" fills its line and "- Mở chuyên mục …", "a) Mở chuyên mục …" are work below it; "- Thương binh và Xã hội" and
// "- 2025" go on with what stands before them.
function bullets({ marker, duty }: Line): boolean {
  return duty && pointing.has(marker?.kind ?? '')
}

const pointing = new Set(['dash', 'plus', 'bullet', 'letter'])

/** Nothing more would have fitted on `line`: its end is the paper's, not the writer's. */
function isFull(line: Line, next: Line, width: number): boolean {
  return line.width + 1 + next.firstWord >= width * 0.85
}

function onlyMarker(line: Line): boolean {
  return line.marker !== null && line.width <= line.marker.span[1] - line.wordsAt
}
