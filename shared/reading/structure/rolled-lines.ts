import { markerAt, type Marker } from './markers.ts'

/**
 * The document with its lines again where a page or a form rolled all of them into one; no offset moves.
 *
 *   … với các nội dung sau: I. MỤC ĐÍCH: 1. Mục đích: - Nâng cao … 2. Yêu cầu: - … II. TỔ CHỨC THỰC HIỆN: 1. Phòng Y tế: …
 *
 * A line breaks before each number that goes on counting, and before a letter or bullet behind a stop. A long paragraph
 * that only cites numbers has no two headings that count on, and stays as it is.
 */
export function unrolled(document: string): string {
  let start = 0
  const pieces: string[] = []
  while (start <= document.length) {
    const found = document.indexOf('\n', start)
    const end = found < 0 ? document.length : found
    pieces.push(end - start < shortest ? document.slice(start, end) : broken(document, start, end))
    start = end + 1
  }
  return pieces.join('\n')
}
// No paragraph of a plan that is not rolled up holds headings of its own, and few are as long.
const shortest = 600
const fewestHeadings = 2

function broken(document: string, start: number, end: number): string {
  const line = document.slice(start, end)
  const seams = seamsIn(line)
  const count = (kind: Seam['kind']): number => seams.filter((seam) => seam.kind === kind).length
  const counts =
    count('roman') >= fewestHeadings ||
    count('decimal') > fewestHeadings ||
    (count('article') > fewestHeadings && isDecision.test(line))
  if (!counts) return line
  let at = 0
  const pieces: string[] = []
  for (const seam of seams) {
    pieces.push(line.slice(at, seam.at - 1), '\n')
    at = seam.at
  }
  pieces.push(line.slice(at))
  return pieces.join('')
}

// "… QUYẾT ĐỊNH: Điều 1. Ban hành … Điều 2. Giao Văn phòng …": a law that is cited has articles too, and decides nothing here
const isDecision = /QUYẾT ĐỊNH ?:?\s+Điều 1[.:]/u

type Seam = { at: number; kind: Marker['kind'] | 'closing' }

/** Where the lines of a rolled text begin, each behind a blank. */
function seamsIn(line: string): Seam[] {
  const seams: Seam[] = []
  const counts = { roman: 0, decimal: 0, letter: 0 }
  for (const { index } of line.matchAll(/(?<=\s)\S/gu)) {
    closing.lastIndex = index
    if (closing.test(line)) {
      seams.push({ at: index, kind: 'closing' })
      continue
    }
    const marker = markerAt(line, index, line.length)
    if (marker && begins(marker, line, index, counts)) seams.push({ at: index, kind: marker.kind })
  }
  return seams
}
const closing = /(?:nơi nhận|kính gửi)\s?:/iuy

type Counts = { roman: number; decimal: number; letter: number }

/** Whether a marker goes on counting from those before it, which it is then the last of. */
function begins({ kind, path, span }: Marker, line: string, at: number, counts: Counts): boolean {
  const [number = 0, below] = path
  const heads = /^[\s*]{0,4}["“(]?\p{Lu}/u.test(line.slice(span[1], span[1] + 8))
  const stopped = /[.;:)/]\s{1,2}$/u.test(line.slice(Math.max(0, at - 3), at))
  switch (kind) {
    case 'roman':
      if (!heads || number !== counts.roman + 1) return false
      counts.roman = number
      counts.decimal = 0
      return true
    case 'decimal':
      // "1.2. Công an xã" stands under 1
      if (below !== undefined) return heads && number === counts.decimal
      // "… ba giai đoạn: giai đoạn 1. Khảo sát; giai đoạn 2. Xây dựng", "Khoản 1. Luật …": what is numbered is named before
      if (!heads || !stopped || (number !== counts.decimal + 1 && number !== 1)) return false
      counts.decimal = number
      counts.letter = 0
      return true
    case 'letter':
      if (!stopped || (number !== counts.letter + 1 && number !== 1)) return false
      counts.letter = number
      return true
    case 'dash':
    case 'plus':
    case 'bullet':
      return heads && stopped
    case 'article':
      return heads
    case 'ordinal':
      return stopped
    case 'part':
    case 'chapter':
    case 'capital':
    case 'bracket':
      return false
  }
}
