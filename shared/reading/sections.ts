import { looksLikeAgency } from './agencies/likeness.ts'
import { findAgencySubject } from './agencies/subject.ts'
import { beginsDuty } from './duties.ts'
import type { Span } from './reading.ts'
import { kindsByTitle, outlineOfReport, type SectionKind } from './section-titles.ts'
import type { Block } from './structure/blocks.ts'
import type { Node } from './structure/outline.ts'
import { withoutMarks } from './without-marks.ts'

const sectionMarkers = new Set(['part', 'chapter', 'capital', 'roman', 'article'])

/** What the heading of `node` announces, or null where the block is no heading. */
export function sectionKindOf(node: Node): SectionKind | null {
  const kind = announced(node.block, node.children.length > 0)
  if (kind === 'quiet' && demands(node)) return node.children.length > 0 ? 'assignments' : null
  if (kind !== 'unknown') return kind
  return isDividedAmongAgencies(node) ? 'assignments' : 'content'
}

/** "2. Yêu cầu: Phòng Kinh tế lập dự toán …", "2. Yêu cầu:" / "- Các thôn họp dân.": what is demanded of offices, and no demands on the work. */
function demands({ block: { body }, children }: Node): boolean {
  const order = /^yêu cầu\s*:\s*/iu.exec(body.text)?.[0]
  if (order === undefined) return false
  const told =
    order.length < body.text.length ? [body.text.slice(order.length)] : children.map((child) => child.block.body.text)
  return told.length > 0 && told.every((text) => findAgencySubject(text.slice(0, 200))?.start === 0)
}

/** "III. AI LÀM VIỆC GÌ" / "1. Công an xã" / "2. Phòng Kinh tế": whatever its title, most of its numbers are agencies. */
function isDividedAmongAgencies({ block, children }: Node): boolean {
  const before = divided.get(block)
  if (before !== undefined) return before
  const items = children.filter((child) => child.block.marker?.kind === 'decimal').slice(0, mostItems)
  const agencies = items.filter(({ block: { body } }) => {
    const text = body.text.slice(0, 200)
    const found = findAgencySubject(text)
    return looksLikeAgency(text) === 'certain' || (found?.certain === true && found.start === 0)
  })
  // "IV. Phòng Lao động và Bảo hiểm xã hội huyện" / "1. Tham mưu …" / "2. Phòng Lao động báo cáo …" is whose work it is
  const [first] = items
  const isOnes =
    first !== undefined &&
    beginsDuty(first.block.body.text) &&
    looksLikeAgency(block.body.text.slice(0, 200)) === 'certain'
  const all = items.length >= 3 && !isOnes && agencies.length * 3 >= items.length * 2
  divided.set(block, all)
  return all
}
const mostItems = 40
const divided = new WeakMap<Block, boolean>()

/** What the heading of a block by itself announces. `opens`: something stands below it. */
export function kindOfHeading(block: Block, opens: boolean): SectionKind | null {
  const kind = announced(block, opens)
  return kind === 'unknown' ? 'content' : kind
}

/** `unknown`: a section by its number alone, whose title says nothing of what it is for. */
type Announced = SectionKind | 'unknown' | null

function announced(block: Block, opens: boolean): Announced {
  const told = opens ? toldOfOpening : toldOfOthers
  const before = told.get(block)
  if (before !== undefined) return before
  const kind = readKind(block, opens)
  told.set(block, kind)
  return kind
}

// Several rooms ask of each block, and each paragraph without a number asks of those above it.
const toldOfOpening = new WeakMap<Block, Announced>()
const toldOfOthers = new WeakMap<Block, Announced>()

function readKind(block: Block, opens: boolean): Announced {
  const written = titleOf(block, opens)
  if (written === null) return null
  const title = withoutMarks(written)
  const told = kindsByTitle.find(({ pattern }) => pattern.test(title))?.kind
  // "Vụ Cơ sở vật chất", "Thuế cơ sở 3": an office, whatever grounds or aims its name speaks of
  if (told !== undefined && !(told === 'quiet' && namesOffice(block, written.length))) return told
  return sectionMarkers.has(block.marker?.kind ?? '') ? 'unknown' : null
}

const namesOffice = ({ body }: Block, length: number): boolean =>
  looksLikeAgency(body.text.slice(0, length)) === 'certain'

/** The heading's words in small letters, or null where the block is a paragraph of its own. */
function titleOf(block: Block, opens: boolean): string | null {
  const { text } = block.body
  const { kind } = block.marker ?? {}
  if (block.table || text === '' || kind === 'dash' || kind === 'plus' || kind === 'bullet') return null
  const cut = block.bold > 0 && block.bold < text.length ? block.bold : text.search(/:(?:\s|$)/)
  const title = (cut > 0 ? text.slice(0, cut) : text).trim()
  if (title.length > 160) return null
  // Without a number, only emphasis or capitals make a heading of a line.
  if (!block.marker && block.bold === 0 && block.level === 0 && /\p{Ll}/u.test(title) && !saysReports(text)) return null
  const alone = cut <= 0 || cut >= text.length - 2
  if (alone && /[.;,]$/.test(text) && !opens) return null
  return title
    .toLowerCase()
    .replace(/[.:;]+$/, '')
    .trim()
}

/** "Về chế độ báo cáo:" on a line of its own is a heading without a number, capitals or emphasis. */
export const saysReports = (line: string): boolean =>
  /^(?:về |thực hiện )?(?:chế độ|công tác|thời gian|thời hạn) (?:thông tin,? (?:và )?)?báo cáo\s*:$/iu.test(line)

/** Where the heading stands, number included; of a heading that runs on, its own part. */
export function headingSpanOf({ block }: Node): Span {
  const { body } = block
  const { text } = body
  const colon = text.length > 160 ? text.search(/:(?:\s|$)/) : -1
  const cut = block.bold > 0 && block.bold < text.length ? block.bold : colon > 0 ? colon + 1 : text.length
  return [block.span[0], cut === 0 ? block.span[1] : body.offsetAt(cut - 1) + 1]
}

/**
 * What gives no work even among a letter's orders: "5. Kinh phí: …", "2. Đề cương báo cáo" and the points of the report; not
 * "4. Về kinh phí, thông tin tuyên truyền" with orders of both below it.
 */
export function isSideTopic(node: Node): boolean {
  const title = titleOf(node.block, node.children.length > 0)
  return (
    (/^(?:về )?(?:nguồn )?kinh phí(?!\p{L})/iu.test(node.block.body.text) &&
      !(node.children.length > 0 && title !== null && /, \p{Ll}/u.test(title))) ||
    (title !== null && node.children.length > 0 && outlineOfReport.test(withoutMarks(title)))
  )
}
