import {
  breaksField,
  breaksYears,
  cutsDate,
  cutsName,
  isClosed,
  isDangling,
  isDuty,
  isEmphasised,
  isLabelled,
  isLoud,
  isPoint,
  isStep,
  isTitled,
  listsNumerals,
  needsNumeral,
  starsIn,
} from './line-words.ts'
import type { Line } from './lines.ts'

/** How the document's lines were broken; decided once for the whole document. */
export type Layout = {
  /** Length at which lines were wrapped, or null where a line is a whole paragraph. */
  readonly width: number | null
  /** A blank line stands between paragraphs. */
  readonly spaced: boolean
  /** Paragraphs begin set in, and lines that go on with them stand further out. */
  readonly setIn: boolean
  /** Lines end where the paper does; in pages off the web a paragraph's first line may be half as long as the others. */
  readonly even: boolean
}

export function layoutOf(lines: readonly Line[]): Layout {
  const texts = lines.filter((line) => line.kind === 'text')
  const widths = Int32Array.from(texts, (line) => line.width).toSorted()
  const long = widths[Math.floor(widths.length * 0.95)] ?? 0
  let numbered = 0
  let apart = 0
  let continued = 0
  let beginsSetIn = 0
  let goesOnSetIn = 0
  let brokenEarly = 0
  lines.forEach((line, i) => {
    if (line.kind !== 'text') return
    const before = lines[i - 1]
    const touching = before?.kind === 'text' && !line.marker
    if (touching && line.opens === 'lower') continued++
    if (touching && line.opens === 'lower' && endsEarly(before, line, long)) brokenEarly++
    if (touching && isSetIn(line, before)) {
      if (line.opens === 'lower') goesOnSetIn++
      else if (line.opens === 'capital' && before.width > 0) beginsSetIn++
    }
    if (!line.marker) return
    // "…, kết quả ghi sổ." / "    2. Về rà soát hộ nghèo": a number set in begins a paragraph as well
    if (before?.kind === 'text' && !before.marker && before.width > 0 && isSetIn(line, before)) beginsSetIn++
    numbered++
    if (lines[i - 1]?.kind !== 'text') apart++
  })
  // Where hardly a line goes on with a sentence, lines are paragraphs, however short they are. That a title, or a line or two of the
  // preamble, was broken by hand long before the paper ends says nothing of the others.
  const byPaper = brokenEarly < fewestBroken ? continued - brokenEarly : continued
  const wrapped = long > 0 && long <= 130 && byPaper * 50 >= texts.length
  return {
    width: wrapped ? long : null,
    spaced: apart > numbered * 0.6,
    even: brokenEarly * 20 <= continued,
    setIn: wrapped && beginsSetIn >= fewestSetIn && goesOnSetIn * 20 <= continued && goesOnSetIn * 4 <= beginsSetIn,
  }
}
const fewestBroken = 4
// A letterhead's centred lines are not paragraphs set in.
const fewestSetIn = 4

/** A third of the line is left, and the next word would have found room. */
const endsEarly = (before: Line, line: Line, width: number): boolean => before.width + line.firstWord <= width * 0.7

/** A page's columns and its centred lines lie further in than the first line of a paragraph. */
const isSetIn = (line: Line, before: Line): boolean => {
  const by = line.indent - before.indent
  return by >= 2 && by <= 12
}

/** "    5. Giải ngân vốn" / "    Đến ngày 31/8 …": below a paragraph of one line the next is set in as far as that one. */
const beginsSetIn = (line: Line, before: Line, alone: boolean): boolean =>
  isSetIn(line, before) || (alone && before.indent >= 2 && Math.abs(line.indent - before.indent) <= 1)

const sentenceEnds = new Set('.;:!?…”"')
const stops = new Set('.:!?')
const goingOn = new Set(',–-')

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
  if (first.marker && !sentenceEnds.has(before.last) && isClosed(before) && isEmphasised(line)) return false
  // A blank line or a page break. "… thực hiện chính" / "sách, pháp luật …": the sentence goes on.
  if (line.opens === 'lower') return stops.has(before.last)
  // "… bình xét trong tháng" / "9/2023; biên bản gửi …"
  if (line.opens === 'other' && cutsDate(before)) return false
  if (sentenceEnds.has(before.last)) return true
  // "… Hội Cựu chiến binh," / "Đoàn Thanh niên …", "giai đoạn 2022 -" / "2025, tầm nhìn …", "… Hội Liên hiệp" / "Phụ nữ …"
  return !goingOn.has(before.last) && !isDangling(before)
}

function emphasisOpen(lines: readonly Line[], { from, to }: { from: number; to: number }): boolean {
  if (to - from >= longestHeading) return false
  const stars = lines.slice(from, to + 1).reduce((sum, line) => sum + starsIn(line), 0)
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
  if (open.from === open.to && line.opens === 'capital' && isTitled(before)) return true
  if (!line.marker && (cutsName(before) || (layout.width !== null && isDangling(before)))) return false
  if (breaksField(before, line) || breaksYears(before, line)) return false
  if (line.marker?.kind === 'roman' && (needsNumeral(before) || (onlyMarker(line) && listsNumerals(before))))
    return false
  // "… xử lý ngay theo quy định." / "    Tham mưu thành lập …": only where it begins tells that a paragraph does
  if (layout.setIn && !line.marker && line.opens === 'capital' && beginsSetIn(line, before, open.from === open.to))
    return true
  const full = layout.width !== null && isFull(before, line, layout.width)
  // "giai đoạn 2021" / "- 2025", "địa bàn cấp độ" / "1. Cấp ngay …": a wrap that only looks like a list; "- Đơn vị chủ trì: …" never
  // is one
  if (line.marker)
    return !full || sentenceEnds.has(before.last) || isClosed(before) || isLabelled(line) || bullets(lines, open, i)
  if (line.opens === 'lower') return false
  // "Phối hợp: Khoa Cấp cứu, …" fills its line, and "Thời gian: …" below it is a line of its own
  if (isLabelled(line)) return true
  // "IV. CHẾ ĐỘ BÁO CÁO" / "Các phòng, ban gửi …": a heading in capitals is over where capitals are.
  if (lines[open.from]?.marker && line.opens === 'capital' && isLoud(before) && !isLoud(line)) return true
  // "Bước 1: Rà soát nguồn" / "Từ ngày 12/9, …"
  if (open.from === open.to && !full && line.opens === 'capital' && isStep(before)) return true
  if (layout.width === null) return line.opens === 'capital' || sentenceEnds.has(before.last)
  if (layout.spaced) return false
  // Paragraphs that follow one another without a blank line, each of them hard-wrapped.
  if (line.opens !== 'capital') return false
  // "Chủ tịch Ủy ban nhân dân" / "Thành phố có ý kiến …": a name goes on, however short its first line is.
  if (!full)
    return sentenceEnds.has(before.last) || isClosed(before) || isDuty(line) || standsOverAll(lines, open, i, layout)
  const next = lines[i + 1]
  const short = next !== undefined && next.kind === 'text' && !isFull(line, next, layout.width)
  return sentenceEnds.has(before.last) && before.last !== ':' && short
}

/**
 * "3. Trung tâm Văn hóa …" fills its line and "- Mở chuyên mục …", "a) Mở chuyên mục …" are work below it; "- Thương binh và Xã
 * hội" and "- 2025" go on with what stands before them. In small letters ("theo Bộ chỉ số theo dõi" / "- đánh giá …") a point has
 * others of its kind beside it.
 */
function bullets(lines: readonly Line[], open: { from: number; to: number }, i: number): boolean {
  const line = lines[i]
  const kind = line?.marker?.kind ?? ''
  if (!line || !pointing.has(kind)) return false
  const near = lines.slice(Math.max(0, i - nearby), i + nearby + 1)
  const hasBeside = (capital: boolean): boolean =>
    near.some((other) => other !== line && other.marker?.kind === kind && isPoint(other) === capital && isDuty(other))
  // "1- Ban thường vụ các huyện ủy …" / "- Lãnh đạo các tổ chức cơ sở đảng …" / "- Bảo đảm kinh phí …"
  const heading = open.from === open.to && lines[open.to]?.marker?.kind === 'decimal'
  if (isPoint(line)) return kind === 'letter' || isDuty(line) || (heading && hasBeside(true))
  return isDuty(line) && hasBeside(false)
}
const nearby = 8

const pointing = new Set(['dash', 'plus', 'bullet', 'letter'])

/**
 * "4. Bộ phận Tài chính - Kế toán" / "Dự toán kinh phí từ nguồn chi …": a numbered line that ends long before the paper
 * does, over a line that fills it or ends a sentence.
 */
function standsOverAll(lines: readonly Line[], open: { from: number; to: number }, i: number, layout: Layout): boolean {
  const [line, before, next] = [lines[i], lines[open.to], lines[i + 1]]
  if (!line || !before?.marker || open.from !== open.to || layout.width === null || !layout.even) return false
  if (!endsEarly(before, line, layout.width) || isLoud(line)) return false
  return line.last === '.' || line.last === ':' || (next?.kind === 'text' && line.width >= layout.width * 0.7)
}

/** Nothing more would have fitted on `line`: its end is the paper's, not the writer's. */
function isFull(line: Line, next: Line, width: number): boolean {
  return line.width + 1 + next.firstWord >= width * 0.85
}

function onlyMarker(line: Line): boolean {
  return line.marker !== null && line.width <= line.marker.span[1] - line.wordsAt
}
