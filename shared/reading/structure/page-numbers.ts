import { numberHead } from './columns.ts'

/**
 * The document with its page numbers blanked out, so that no sentence holds one; no offset moves.
 *
 *   … yêu cầu các bộ phận, đơn            … không để xe máy chắn
 *   4                                     - 2 -
 *   vị, khu phố nghiêm túc thực hiện.     lối đi chung …
 *
 * A number is a page's where it stands alone between blank lines or cuts a sentence, and where it goes on counting from
 * one that does, about a page away: "3" between "c) Thông báo …" and "8. Đề nghị …". A line that stands beside two of
 * them, and says what paper this is, is its running head.
 */
export function withoutPageNumbers(document: string): string {
  const alone = inRow(withHeads(numbersAlone(document)))
  const known = alone.filter(({ sure }) => sure)
  let passed = 0
  const pages = alone.filter((each) => {
    while ((known[passed]?.line ?? Infinity) < each.line) passed++
    return each.sure || [known[passed - 1], known[passed]].some((other) => other && countsOn(each, other))
  })
  const pieces: string[] = []
  let at = 0
  for (const span of inOrder([
    ...pages.map((page) => page.span),
    ...pages.flatMap(({ specks }) => specks),
    ...runningHeads(document, pages),
    ...headsWithNumbers(document),
    ...breaksBetweenPages(document),
  ])) {
    if (span[0] < at) continue
    pieces.push(document.slice(at, span[0]), ' '.repeat(span[1] - span[0]))
    at = span[1]
  }
  pieces.push(document.slice(at))
  return pieces.join('')
}

/**
 * "HND tỉnh Phú Vinh - Hướng dẫn bình xét năm 2023            Trang 2": the head and the number on one line, the same words twice
 * at least and counting on.
 */
function headsWithNumbers(document: string): [number, number][] {
  if (!numberOfPage.test(document)) return []
  const found = new Map<string, { number: number; span: [number, number] }[]>()
  let start = 0
  for (const line of document.split('\n')) {
    const match = line.length < longest ? headWithNumber.exec(line) : null
    if (match) {
      const words = wordsOf(match[1])
      const span: [number, number] = [start, start + line.length]
      found.set(words, [...(found.get(words) ?? []), { number: Number(match[2]), span }])
    }
    start += line.length + 1
  }
  return [...found.values()]
    .filter((same) => same.length > 1 && same.every(({ number: n }, i) => i === 0 || n > (same[i - 1]?.number ?? 0)))
    .flatMap((same) => same.map(({ span }) => span))
}
const numberOfPage = /[Tt]rang\s+\d/u
const headWithNumber = /^(\s*\p{L}.{7,}?)(?:\s{2,}|\s*[-–|]\s*)[Tt]rang\s+(\d{1,3})(?:\s*\/\s*\d{1,3})?\s*$/u

/** What a converter writes between two pages: "--- PAGE BREAK ---", "=== Trang 2 ===", "[Page 3]", "<!-- page 7 -->", "Trang 5/7". */
function breaksBetweenPages(document: string): [number, number][] {
  return [...document.matchAll(pageBreak)].map(({ index, 0: line }) => [index, index + line.length])
}
const aPage = '(?:page|trang)[ \\t]{0,2}(?:số[ \\t])?\\d{1,3}'
const pageBreak = new RegExp(
  `^[ \\t\\f]{0,20}(?:(?:<!--|[-=_*#\\[({~–—]{1,8})[ \\t]{0,3}(?:page[ \\t-]{0,2}break|${aPage}(?:[ \\t]{0,2}(?:/|of|trên)[ \\t]{0,2}\\d{1,3})?)[ \\t]{0,3}(?:-->|[-=_*#\\])}~–—]{1,8})|trang[ \\t]{0,2}\\d{1,3}[ \\t]{0,2}(?:/|trên)[ \\t]{0,2}\\d{1,3})[ \\t]{0,20}$`,
  'gimu',
)

const inOrder = (spans: [number, number][]): [number, number][] => spans.toSorted((a, b) => a[0] - b[0])

/**
 * "KH 118 - PC SXHD 2024" above or below the numbers of the pages, with the same words each time: the paper's number or
 * its title. Other words that pages happen to begin with are work: "Báo cáo kết quả", "Công an phường".
 */
function runningHeads(document: string, pages: readonly Alone[]): [number, number][] {
  if (pages.length === 0) return []
  const lines = document.split('\n')
  const starts: number[] = []
  let from = 0
  for (const line of lines) {
    starts.push(from)
    from += line.length + 1
  }
  const title = titleOf(lines)
  const known = new Map<string, Set<number>>()
  const numbers = new Set(pages.map(({ line }) => line))
  for (const page of pages)
    for (const at of besides(lines, page.line, numbers)) {
      const words = wordsOf(lines[at])
      const line = lines[at] ?? ''
      const names =
        words !== '' &&
        (words === title?.words ||
          paperNumber.test(line) ||
          paperName.test(line) ||
          saysPage.test(lines[page.line] ?? ''))
      if (names && !isItem(lines[at])) known.set(words, (known.get(words) ?? new Set()).add(at))
    }
  const heads = new Set([...known].flatMap(([words, at]) => (at.size > 1 ? [words] : [])))
  if (heads.size === 0) return []
  // In the paper's own head its number and title are no running heads.
  const first = Math.max(title?.end ?? 0, (pages[0]?.line ?? 0) - 3)
  // Where the number of a page was not read, its head stands apart all the same.
  return lines.flatMap((line, i): [number, number][] => {
    const start = starts[i] ?? 0
    const runs =
      i >= first && heads.has(wordsOf(line)) && !isItem(line) && (standsApart(lines, i) || nextTo(numbers, i))
    return runs ? [[start, start + line.length]] : []
  })
}
// "KH 118 - PC SXHD 2024", "Kế hoạch số 118/KH-UBND", "118/KH-UBND", but not "Kế hoạch số 118/KH-UBND ngày 17/4/2024 của …"
const paperNumber =
  /^[\s*_]*(?:(?:[Ss]ố|SỐ|Kế hoạch|KẾ HOẠCH|Quyết định|Chỉ thị|Công văn|Hướng dẫn|Thông báo|KH|QĐ|CT|CV|HD|TB|ĐA|PA)(?:\s+(?:số|SỐ))?[\s:.]{1,3})?\d{1,5}\s?[/-]\s?\p{Lu}{2,5}(?!\p{L})(?!.*(?<!\p{L})(?:ngày|tháng|quý|năm)(?!\p{L}))/u
// "KH GPMB đường ĐH.07", "Bộ TN&MT - KH trám lấp giếng", "UBND huyện Tân Lạc - Kế hoạch PCLB năm 2018": the paper by a name of its own
const paperName =
  /^[\s*_]*(?:(?:\p{Lu}[\p{L}\d& ]{2,40} [-–] )?(?:KH|PA|ĐA|QĐ|CT)|\p{Lu}[\p{L}\d& ]{2,60} [-–] (?:Kế hoạch|Phương án|Đề án|Chương trình|Hướng dẫn|Quyết định|Chỉ thị))\s+\p{L}[^.:;]{3,60}(?:\.\d+)?\s*$/u
// "UBND thành phố A - Kế hoạch an toàn giao thông" above "Trang 2": beside a number that says that it is a page's, any words
// that come back are its head
const saysPage = /^[\s\f]*(?:[-–]\s*)?trang\s/iu
// "- Báo cáo kết quả", "2. Trạm Y tế", "Thời gian: trong tháng 5.": what lists and sentences are made of; ". " far behind
// "KH 118 - PC SXHD 2024      ." is a speck
const isItem = (line: string | undefined): boolean =>
  /^[\s*_]*(?:[-+•–]|(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)])|\S[.;:]$/u.test((line ?? '').trimEnd())

/** The words below "KẾ HOẠCH" in the head, over their lines: "Phòng, chống sốt xuất huyết năm 2024". */
function titleOf(lines: readonly string[]): { words: string; end: number } | null {
  const type = lines.slice(0, 40).findIndex((line) => line.length < longest && typeLine.test(line))
  if (type < 0) return null
  const from = isBlank(lines[type + 1]) ? type + 2 : type + 1
  const title: string[] = []
  for (const line of lines.slice(from, from + 4)) {
    if (isBlank(line) || line.length >= longest) break
    title.push(line)
  }
  const words = wordsOf(title.join(' '))
  return words.split(' ').length < shortestTitle ? null : { words, end: from + title.length }
}
const typeLine = /^[\s*#]*(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN)[\s*]*$/u
// A title that names no more than an agency or two words of work is said in the work as well.
const shortestTitle = 5
const nextTo = (numbers: ReadonlySet<number>, i: number): boolean => numbers.has(i - 1) || numbers.has(i + 1)
const wordsOf = (line: string | undefined): string =>
  (line ?? '').length < longest
    ? (line ?? '')
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()
        .toLowerCase()
    : ''

/** The nearest lines with words above and below a page's number. */
function besides(lines: readonly string[], at: number, numbers: ReadonlySet<number>): number[] {
  return [-1, 1].flatMap((step) => {
    let i = at + step
    while (Math.abs(i - at) < 3 && isBlank(lines[i])) i += step
    return lines[i] !== undefined && !isBlank(lines[i]) && !numbers.has(i) ? [i] : []
  })
}

/** `head`: the paper's name on the next line, if it is one. `specks`: what a scan made of dirt around it. */
type Alone = {
  line: number
  number: number
  span: [number, number]
  sure: boolean
  head: string
  specks: [number, number][]
}

/** Lines that hold nothing but a number: "3", "- 3 -", "Trang 3/8". */
const number = /^[\s\f]*(?:[-–]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?\s*$/iu
const longest = 160
// At the right edge, or in the middle of its line
const isSetFarIn = /^\s{20}/

function numbersAlone(document: string): Alone[] {
  const found: Alone[] = []
  const lines = document.split('\n')
  let start = 0
  for (const [i, line] of lines.entries()) {
    // Below the head of a table whose cells became lines, "1" and "2" are its rows.
    if (line.length < 20 && numberHead.test(line.trim().replace(/^[*\s]+/, ''))) break
    const match = i > 0 && i < lines.length - 1 && line.length < longest ? number.exec(line) : null
    if (match && !asksForNumber.test(lines[i - 1] ?? '')) {
      const span: [number, number] = [start, start + line.length]
      found.push({
        line: i,
        number: Number(match[1]),
        span,
        sure: isSetFarIn.test(line) || standsApart(lines, i) || cuts(lines, i) || isBesideBreak(lines, i),
        head: paperName.test(lines[i + 1] ?? '') ? wordsOf(lines[i + 1]) : '',
        specks: specksAround(lines, i, span),
      })
    }
    start += line.length + 1
  }
  return found
}

/** "5" above "--- PAGE BREAK ---", with nothing but blank lines between them */
const isBesideBreak = (lines: readonly string[], i: number): boolean =>
  [-1, 1].some((step) => {
    let at = i + step
    while (Math.abs(at - i) < 4 && isBlank(lines[at])) at += step
    const line = lines[at] ?? ''
    return line.length < longest && line.search(pageBreak) >= 0
  })

/** Specks on the lines right above and below the number that stands at `start`. */
function specksAround(lines: readonly string[], i: number, [start, end]: [number, number]): [number, number][] {
  const [above = '', below = ''] = [lines[i - 1], lines[i + 1]]
  const spans: [number, number][] = []
  if (isSpeck(above)) spans.push([start - 1 - above.length, start - 1])
  if (isSpeck(below)) spans.push([end + 1, end + 1 + below.length])
  return spans
}

/**
 * "3" / "KH GPMB đường ĐH.07" / "các đối tượng kích động …": numbers with the same paper's name below them that count on, a page
 * away, are pages'.
 */
function withHeads(alone: readonly Alone[]): Alone[] {
  const sure = new Set<Alone>()
  const last = new Map<string, Alone>()
  for (const each of alone) {
    if (each.head === '') continue
    const before = last.get(each.head)
    if (before && countsOn(each, before)) sure.add(before).add(each)
    last.set(each.head, each)
  }
  return alone.map((each) => (sure.has(each) ? { ...each, sure: true } : each))
}

/**
 * "2", "3", "4" alone on lines of a scan, each a page behind the other and no blank line around them: three that count on by one
 * are pages'. Cells of a table that became lines stand far closer.
 */
function inRow(alone: readonly Alone[]): Alone[] {
  const sure = new Set<Alone>()
  const next = (one: Alone) => alone.find((other) => other.number === one.number + 1 && countsOn(other, one))
  for (const first of alone.slice(0, mostAlone)) {
    const second = next(first)
    const third = second && next(second)
    if (second && third) sure.add(first).add(second).add(third)
  }
  return alone.map((each) => (sure.has(each) ? { ...each, sure: true } : each))
}
// So many pages no plan has; what holds more numbers alone is a table.
const mostAlone = 200

// "… trước ngày" / "15" / "tháng 6 năm 2024": a line broken before and behind its day
const asksForNumber =
  /(?<!\p{L})(?<!(?:hằng|hàng|mỗi|từng|thiểu|đa|danh|trong|cuối|đầu) )(?:ngày|tháng|quý|số|điều|khoản|mục)[\s*]*$/iu

/** Nothing for the eye to read: markup, or the few signs that a scan makes of specks. */
const isBlank = (line: string | undefined): boolean => line === undefined || /^[\s*#>_]*$/.test(line) || isSpeck(line)
// ".  ~" between a page's number and its first line
const isSpeck = (line: string): boolean => line.length < longest && /^\s*(?:[.,:;~'`^·]\s*){1,4}$/.test(line)
const standsApart = (lines: readonly string[], i: number): boolean => isBlank(lines[i - 1]) && isBlank(lines[i + 1])

/** A scan has no blank lines around it, but a sentence that goes on, or a name that its line leaves open. */
function cuts(lines: readonly string[], i: number): boolean {
  const above = lines[isSpeck(lines[i - 1] ?? '') ? i - 2 : i - 1] ?? ''
  const before = above.replace(/[\s*]+$/, '')
  const after = (lines[isBlank(lines[i + 1]) ? i + 2 : i + 1] ?? '').slice(0, longest).replace(/^[\s*#>_]+/, '')
  // "… phong trào thi đua giai đoạn" / "2" / "2015 - 2020, phương hướng …"
  if (callsForYears.test(before) && /^(?:19|20)\d\d(?!\d)/.test(after)) return true
  // "xử lý phản ánh của người dân không quá" / "2" / "24 giờ kể từ khi tiếp nhận"
  if (leftOpen.test(before.slice(-60)) && /^\p{L}|^\d{1,3} \p{L}/u.test(after)) return true
  return /[^.:;!?|\s]$/.test(before) && /^\p{Ll}/u.test(after) && !/^[a-zđ]\s{0,2}[).]/u.test(after)
}
const callsForYears = /(?<!\p{L})(?:giai đoạn|năm học|nhiệm kỳ|năm)$/iu

const leftOpen = /\p{L}+ \p{L}+ (?:không quá|trước|trong vòng|thời hạn|chậm nhất|và|của|với|các|từ|đến|tại|là|do|về)$/iu

/** Whether a number goes on with another one's count, as far away as pages are long. */
function countsOn(one: Alone, other: Alone): boolean {
  const pages = one.number - other.number
  const between = one.line - other.line
  return pages !== 0 && between / pages >= shortestPage && between / pages <= longestPage
}
const shortestPage = 15
const longestPage = 90
