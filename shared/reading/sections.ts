import type { Span } from './reading.ts'
import type { Node } from './structure/outline.ts'

/**
 * What a heading announces. `assignments` and `reporting` are what the reader looks for; `quiet` parts (purpose, aims,
 * funding …) speak of agencies without giving them work; `content` is everything else.
 */
export type SectionKind = 'assignments' | 'reporting' | 'quiet' | 'content'

const patterns: readonly { kind: SectionKind; pattern: RegExp }[] = [
  // "Chế độ báo cáo", "Thông tin, báo cáo", "Thực hiện chế độ thông tin, báo cáo", "Công tác báo cáo"
  {
    kind: 'reporting',
    pattern:
      /^(?:về |thực hiện |công tác |quy định |về công tác |thời gian,? )*(?:chế độ (?:thông tin|báo cáo|phối hợp)|thông tin,? (?:và )?báo cáo|báo cáo(?:,| và)? |báo cáo$|công tác báo cáo|chế độ,? thời gian báo cáo)/,
  },
  // "Kinh phí thực hiện", "Nguồn lực thực hiện", "Dự toán kinh phí"
  { kind: 'quiet', pattern: /^(?:về |dự toán |nguồn |nhu cầu |khái toán )?(?:kinh phí|nguồn lực|nguồn vốn|ngân sách)/ },
  // "Mục đích, yêu cầu", "Căn cứ", "Đối tượng", "Tình hình", "Nguyên tắc", "Cơ sở pháp lý"
  {
    kind: 'quiet',
    pattern:
      /^(?:\p{L}+ )?(?:mục đích|yêu cầu$|yêu cầu,|mục tiêu|chỉ tiêu|căn cứ|đối tượng|phạm vi|quan điểm|nguyên tắc|sự cần thiết|đánh giá|tình hình|thực trạng|hiện trạng|kết quả|khái quát|cơ sở|dự báo|bối cảnh|tồn tại|khó khăn|nhận định|tiêu chí|đặc điểm|thuận lợi)/u,
  },
  // "Tổ chức thực hiện", "Tổ chức triển khai thực hiện", "Tổ chức, phân công thực hiện"
  {
    kind: 'assignments',
    pattern:
      /^(?:công tác |việc |về )?tổ chức(?:,? (?:và )?(?:triển khai|phân công|chỉ đạo))*,? ?(?:triển khai |việc )?(?:thực hiện|thi hành)(?! (?:hội|lễ|các|chương|cuộc|tốt|có|kế hoạch \p{L}+ \p{L}+ \p{L}))/u,
  },
  // "Phân công nhiệm vụ", "Phân công trách nhiệm thực hiện", "Giao nhiệm vụ", "Phân công thực hiện", "Phân công chỉ đạo"
  {
    kind: 'assignments',
    pattern:
      /^(?:về )?(?:phân công|phân giao|giao)(?: \p{L}+)? ?(?:nhiệm vụ|trách nhiệm|thực hiện|công việc|công tác|chỉ đạo|tổ chức)/u,
  },
  { kind: 'assignments', pattern: /^phân công(?:$| )/ },
  // "Trách nhiệm của các cơ quan, đơn vị", "Trách nhiệm thực hiện", "Nhiệm vụ của các đơn vị"
  {
    kind: 'assignments',
    pattern:
      /^(?:về )?(?:trách nhiệm|nhiệm vụ)(?: cụ thể| chung)? (?:thực hiện|thi hành|tổ chức|của (?:các|từng)|các (?:cơ quan|đơn vị|cấp|ngành|sở))/,
  },
  // "Nội dung", "Nhiệm vụ, giải pháp", "Thời gian, địa điểm"
  {
    kind: 'content',
    pattern:
      /^(?:các )?(?:nội dung|nhiệm vụ|giải pháp|hoạt động|thời gian|địa điểm|biện pháp|phương thức|phương án|tiến độ|chương trình|phương pháp|cách thức|quy trình|trình tự|lộ trình|thủ tục|hồ sơ|tổ chức|chủ đề|khẩu hiệu|một số)/,
  },
]

const sectionMarkers = new Set(['part', 'chapter', 'capital', 'roman', 'article'])

/** What the heading of `node` announces, or null where the block is no heading. */
export function sectionKindOf(node: Node): SectionKind | null {
  const title = titleOf(node)
  if (title === null) return null
  for (const { kind, pattern } of patterns) if (pattern.test(title)) return kind
  return sectionMarkers.has(node.block.marker?.kind ?? '') ? 'content' : null
}

/** The heading's words in small letters, or null where the block is a paragraph of its own. */
function titleOf({ block, children }: Node): string | null {
  const { text } = block.body
  const { kind } = block.marker ?? {}
  if (block.table || text === '' || kind === 'dash' || kind === 'plus' || kind === 'bullet') return null
  const cut = block.bold > 0 && block.bold < text.length ? block.bold : text.search(/:(?:\s|$)/)
  const title = (cut > 0 ? text.slice(0, cut) : text).trim()
  if (title.length > 160) return null
  // Without a number, only emphasis or capitals make a heading of a line.
  if (!block.marker && block.bold === 0 && block.level === 0 && /\p{Ll}/u.test(title)) return null
  const alone = cut <= 0 || cut >= text.length - 2
  if (alone && /[.;,]$/.test(text) && children.length === 0) return null
  return title
    .toLowerCase()
    .replace(/[.:;]+$/, '')
    .trim()
}

/** Where the heading stands, number included; of a heading that runs on, its own part. */
export function headingSpanOf({ block }: Node): Span {
  const { body } = block
  const { text } = body
  const colon = text.length > 160 ? text.search(/:(?:\s|$)/) : -1
  const cut = block.bold > 0 && block.bold < text.length ? block.bold : colon > 0 ? colon + 1 : text.length
  return [block.span[0], cut === 0 ? block.span[1] : body.offsetAt(cut - 1) + 1]
}
