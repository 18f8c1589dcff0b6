import { looksLikeAgency } from './agencies/likeness.ts'
import { findAgencySubject } from './agencies/subject.ts'
import { beginsDuty } from './duties.ts'
import type { Span } from './reading.ts'
import type { Block } from './structure/blocks.ts'
import type { Node } from './structure/outline.ts'
import { withoutMarks } from './without-marks.ts'

/**
 * What a heading announces. `assignments` and `reporting` are what the reader looks for; `quiet` parts (purpose, aims,
 * funding …) speak of agencies without giving them work; `content` is everything else.
 */
export type SectionKind = 'assignments' | 'reporting' | 'quiet' | 'content'

const outlineOfReport =
  /^(?:de cuong|(?:cac )?bieu mau|(?:cac )?mau (?:bieu|bao cao|phieu)|noi dung bao cao)(?! \p{L}+ \p{L}+ \p{L}+ \p{L}+ \p{L})/u

/** Matched on titles without tone marks, which a scan gets wrong first ("TỒ CHỨC THỰC HIỆN"). */
const patterns: readonly { kind: SectionKind; pattern: RegExp }[] = [
  // "Chế độ báo cáo", "Chế độ trực và thông tin báo cáo", "Thông tin, báo cáo", "Thực hiện chế độ thông tin, báo cáo", "Công tác báo cáo", "Theo dõi, báo cáo và sơ kết, tổng kết"; but "Báo cáo viên cấp xã"
  {
    kind: 'reporting',
    pattern:
      /^(?:ve |thuc hien |cong tac |quy dinh |ve cong tac |thoi gian,? )*(?:che do (?:thong tin|bao cao|phoi hop|(?:truc ban|truc|hop|giao ban|hoi hop|kiem tra)(?:,| va) (?:thong tin,? )?bao cao)|thong tin,? (?:va )?bao cao|bao cao(?:,| va)? (?!vien(?!\p{L}))|bao cao$|cong tac bao cao|che do,? thoi gian bao cao|thoi han bao cao|che do so ket(?:, tong ket)?(?:,| va) bao cao|(?:theo doi|giam sat|kiem tra)(?:(?:,| va) (?:theo doi|giam sat|kiem tra|danh gia|don doc))*(?:,| va) bao cao(?:,? (?:va )?(?:so ket|tong ket))*$)/u,
  },
  // "Kinh phí thực hiện", "Nguồn lực thực hiện", "Dự toán kinh phí"
  { kind: 'quiet', pattern: /^(?:ve |du toan |nguon |nhu cau |khai toan )?(?:kinh phi|nguon luc|nguon von|ngan sach)/ },
  // "Đề cương báo cáo", "Biểu mẫu kèm theo": what a report is to hold
  { kind: 'quiet', pattern: outlineOfReport },
  // "Mục đích, yêu cầu", "Căn cứ", "Đối tượng", "Tình hình", "Cơ sở pháp lý"; but "Các cơ sở buôn bán thuốc", "Tạo thuận lợi trong
  // tiếp cận đất đai", "Cấp cơ sở: …", "Tổ đánh giá", "Thuế cơ sở 3"
  // and "Tiêu chí số 2 - Giao thông", "Các tiêu chí chưa đạt" of a plan for new rural areas, which are worked at
  {
    kind: 'quiet',
    pattern:
      /^(?!(?:tao|go|vuot|cap|to|doan|nhom|ban|thue) |cac co so )(?:\p{L}+ )?(?:muc dich|yeu cau$|yeu cau,|muc tieu|chi tieu|can cu|doi tuong|pham vi|quan diem|nguyen tac|su can thiet|danh gia|tinh hinh|thuc trang|hien trang|ket qua|khai quat|co so(?! (?:su dung|san xuat|kinh doanh|giao duc|y te|kham|dich vu|doan|cai nghien|tro giup|bao tro|ton giao|luu tru|gia|che bien|chan nuoi))|du bao|boi canh|ton tai|kho khan|nhan dinh|tieu chi(?! (?:so )?\d|.{0,40} (?:chua|da) dat)|dac diem|thuan loi)/u,
  },
  // "Tổ chức thực hiện", "Tổ chức triển khai thực hiện", "Tổ chức, phân công thực hiện", "Biện pháp tổ chức thực hiện"
  {
    kind: 'assignments',
    pattern:
      /^(?:cong tac |viec |ve |bien phap )?to chuc(?:,? (?:va )?(?:trien khai|phan cong|phoi hop|chi dao))*,? ?(?:trien khai |viec )?(?:thuc hien|thi hanh)(?! (?:hoi|le|cac|chuong|cuoc|tot|co|ke hoach \p{L}+ \p{L}+ \p{L}))/u,
  },
  // "Phân công nhiệm vụ", "Phân công trách nhiệm thực hiện", "Giao nhiệm vụ", "Phân công thực hiện", "Phân công chỉ đạo"
  {
    kind: 'assignments',
    pattern:
      /^(?:ve )?(?:phan cong|phan giao|giao)(?: \p{L}+)? ?(?:nhiem vu|trach nhiem|thuc hien|cong viec|cong tac|chi dao|to chuc)/u,
  },
  { kind: 'assignments', pattern: /^(?:to chuc trien khai|dieu khoan thi hanh)$/ },
  // "Hiệu lực và trách nhiệm thi hành"
  {
    kind: 'assignments',
    pattern: /^(?:hieu luc|dieu khoan)(?: thi hanh)?(?:,| va) (?:va )?trach nhiem (?:thi hanh|thuc hien)/,
  },
  { kind: 'assignments', pattern: /^(?:cong tac )?phan cong(?:$|,? )/ },
  // "Tình huống và phân công lực lượng", "Nội dung, phân công thực hiện"
  {
    kind: 'assignments',
    pattern:
      /(?:,| va) phan cong (?:luc luong|nhiem vu|trach nhiem|thuc hien|cong viec|to chuc thuc hien)(?: thuc hien)?$/,
  },
  // "Trách nhiệm của các cơ quan, đơn vị", "Trách nhiệm thực hiện", "Nhiệm vụ của các đơn vị", "Nhiệm vụ, quyền hạn các thành viên"
  {
    kind: 'assignments',
    pattern:
      /^(?:ve )?(?:trach nhiem|nhiem vu)(?:(?:,| va) (?:trach nhiem|nhiem vu|quyen han))?(?: cu the| chung| trong tam)? (?:thuc hien|thi hanh|to chuc|cua (?:cac|tung)|cac (?:co quan|don vi|cap|nganh|so|thanh vien))/,
  },
  // "Nội dung", "Nhiệm vụ, giải pháp", "Thời gian, địa điểm"
  {
    kind: 'content',
    pattern:
      /^(?:cac )?(?:noi dung|nhiem vu|giai phap|hoat dong|thoi gian|dia diem|bien phap|phuong thuc|phuong an|tien do|chuong trinh|phuong phap|cach thuc|quy trinh|trinh tu|lo trinh|thu tuc|ho so|to chuc|chu de|khau hieu|mot so)/,
  },
]

const sectionMarkers = new Set(['part', 'chapter', 'capital', 'roman', 'article'])

/** What the heading of `node` announces, or null where the block is no heading. */
export function sectionKindOf(node: Node): SectionKind | null {
  const kind = announced(node.block, node.children.length > 0)
  if (kind !== 'unknown') return kind
  return isDividedAmongAgencies(node) ? 'assignments' : 'content'
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

/**
 * What gives no work even among a letter's orders: "5. Kinh phí: …", "2. Đề cương báo cáo" and the points of the report; not
 * "4. Về kinh phí, thông tin tuyên truyền" with orders of both below it.
 */
export function isAside(node: Node): boolean {
  const title = titleOf(node.block, node.children.length > 0)
  return (
    (/^(?:về )?(?:nguồn )?kinh phí(?!\p{L})/iu.test(node.block.body.text) &&
      !(node.children.length > 0 && title !== null && /, \p{Ll}/u.test(title))) ||
    (title !== null && node.children.length > 0 && outlineOfReport.test(withoutMarks(title)))
  )
}

/** The same of a block by itself. `opens`: something stands below it. */
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
  for (const { kind, pattern } of patterns) {
    // "Vụ Cơ sở vật chất", "Thuế cơ sở 3": an office, whatever grounds or aims its name speaks of
    if (pattern.test(title)) return kind === 'quiet' && looksLikeAgency(written) === 'certain' ? null : kind
  }
  return sectionMarkers.has(block.marker?.kind ?? '') ? 'unknown' : null
}

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
