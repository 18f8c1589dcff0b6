import { beginsDuty } from '../duties.ts'
import type { MarkerKind } from '../structure/markers.ts'
import type { Node } from '../structure/outline.ts'
import { isBullet } from '../structure/plain-paragraphs.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { clauseOf, ordering } from './clauses.ts'
import type { Draft } from './draft.ts'
import { agencyHeading } from './agency-headings.ts'
import { tasksUnder } from './headed.ts'
import { asksBack } from './no-work.ts'
import { inForce, isNotice, punishes, saysWhere, tellsAll } from './refusals.ts'
import { isSomebodyElses, namesItself } from './somebody-elses.ts'
import type { Scope, Walk } from './scope.ts'
import { phaseOf } from './time-headings.ts'
import { isTimeLine, spanOfLine } from './time-lines.ts'

/** What stands under a sentence that gives work: its points, unless a point names agencies of its own. */
export function readBelow(walk: Walk, node: Node, draft: Draft, work: string, scope: Scope): void {
  const [own] = draft.tasks
  const below: Node[] = []
  let end = node.block.span[1]
  for (const child of node.children) {
    const plain = child.block.marker === null && child.children.length === 0
    const { text } = child.block.body
    // "… rà soát thủ tục về nhà ở." / "Thời hạn hoàn thành: trước ngày …" binds the work above it
    if (plain && own && isTimeLine(child)) {
      own.timed.push(spanOfLine(child))
      continue
    }
    // "… chuyển quà đến từng hộ." / "Mức quà tặng: 100.000 đồng/người."
    if (plain && own && below.length === 0 && saysWhere(text)) {
      own.span = [own.span[0], child.end]
      end = child.end
      continue
    }
    if (plain && (isTold(child) || asksBack(text) || inForce.test(text) || punishes(text))) continue
    if (
      plain &&
      own &&
      draft.tasks.length === 1 &&
      !namesPartnersOnly(work) &&
      continues(walk.document, end, child, draft)
    )
      own.span = [own.span[0], child.end]
    else if (plain && (scope.kind === 'content' || standsBehind(walk.document, node, child)) && !speaks(child)) continue
    else below.push(child)
    end = child.end
  }
  if (below.length === 0) return
  const nested = nestedBelow(node.block.marker?.kind, below) || listsPapers.test(node.block.body.text.slice(-80))
  if (own && ((nested && !introducesWork(work)) || listsMatters(work, below))) {
    own.span = [own.span[0], below.at(-1)?.end ?? node.end]
    return
  }
  // "Sở Y tế thành lập sở chỉ huy. Tham gia gồm:" / "- Công an tỉnh: Phân luồng …" / "- Đoàn xã: Dẫn đường …"
  if (below.length > 1 && node.block.body.text.endsWith(':') && below.every((child) => namesItself(child))) {
    if (onlyAnnounces(work)) draft.agencies = []
    walk.readAll(below, { ...scope, kind: 'assignments', owner: null })
    return
  }
  // "Các Tổ làm việc theo lịch như sau:" / "- Tuần 1 (…): Tổ 1 khảo sát …"
  if (below.some((child) => phaseOf(child) !== null) && introducesWork(work)) {
    shorten(walk.document, draft)
    walk.readAll(below, { ...scope, owner: null })
    return
  }
  const apart = below.filter((child) => namesItsOwn(child))
  if (introducesWork(work) && apart.length < below.length) shorten(walk.document, draft)
  if (introducesWork(work) && apart.length === below.length && below.filter(namesItself).length * 2 > below.length) {
    // "Phân công nhiệm vụ các thành viên Ban Chỉ đạo như sau:" / "1. Ông Lê Văn A …": only says who follows
    if (draft.tasks.length === 0 || !beginsDuty(work) || onlyAnnounces(work)) draft.agencies = []
    walk.readAll(below, { ...scope, kind: scope.kind === 'content' ? 'assignments' : scope.kind, owner: null })
  } else if (apart.length === 0) draft.tasks = [...draft.tasks, ...tasksUnder(walk.document, below)]
  else walk.readAll(below, { ...scope, owner: draft })
}

// "… trình Chủ tịch UBND xã ký, đóng dấu; hồ sơ gồm:" / "- Danh sách (Mẫu D03): 03 bản;": the papers of that work
const listsPapers =
  /(?:hồ sơ|giấy tờ|tài liệu|biểu mẫu)(?: [\p{L}]+){0,4} (?:bao )?gồm(?: có)?(?: các (?:loại )?\p{L}+(?: \p{L}+)?(?: sau)?)?\s*:$/iu

/**
 * "giải quyết vướng mắc, báo cáo UBND huyện trong tháng 4 các vấn đề sau:" / "- Tình hình lao động.": what is reported or looked at,
 * and no work of their own
 */
const listsMatters = (work: string, below: readonly Node[]): boolean =>
  matters.test(work.slice(-160)) &&
  below.every((child) => !beginsDuty(child.block.body.text) && !namesItself(child) && child.children.length === 0)
const matters =
  /(?<!\p{L})(?:báo cáo|cung cấp|gửi|thống kê|rà soát|đánh giá|tổng hợp|kiểm tra)(?!\p{L})[^;.]{0,120} (?:các |những |một số )?(?:vấn đề|nội dung|thông tin|số liệu|tiêu chí)(?: chính| chủ yếu)?(?: sau(?: đây)?)?\s*:$/iu

/** A paragraph on the very next line that names nobody goes on with the work above it. */
function continues(document: string, end: number, child: Node, draft: Draft): boolean {
  if (/\n\s*\n/.test(document.slice(end, child.block.span[0]).slice(0, 200))) return false
  return !isSomebodyElses(child, draft.agencies) && !namesItself(child) && !ordersLater(child)
}

/** "Kết thúc Kỳ thi, các đơn vị báo cáo …. Giao Sở Y tế theo dõi …": an order stands behind its first sentence. */
function ordersLater({ block: { body } }: Node): boolean {
  const [, ...later] = sentencesOf(body.text)
  return later.some(
    (sentence) =>
      ordering.test(body.text.slice(sentence.start, sentence.end)) && clauseOf(body, sentence)?.strength === 'order',
  )
}

/** "- Sở Y tế cử 02 kíp cấp cứu." / a blank line / "Sự cố vượt quá khả năng thì thực hiện theo …": behind a bullet that is over. */
function standsBehind(document: string, { block }: Node, child: Node): boolean {
  return (
    isBullet(block) &&
    block.body.text.endsWith('.') &&
    /\n\s*\n/.test(document.slice(block.span[1], child.block.span[0])) &&
    !beginsDuty(child.block.body.text)
  )
}

/**
 * "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện." below the last order, also "Thừa lệnh Chủ tịch UBND tỉnh,
 * Văn phòng …"
 */
function isTold({ block: { body } }: Node): boolean {
  if (tellsAll(body.text)) return true
  if (/^thừa (?:lệnh|[uủ][yỷ] quyền)(?!\p{L})[^.;]{0,200} thông báo(?!\p{L})/iu.test(body.text)) return true
  const clause = clauseOf(body)
  return (
    clause !== null &&
    clause.subject.start === 0 &&
    /^thông báo /iu.test(body.text.slice(clause.verb)) &&
    isNotice(clause, body.text, body.text.length)
  )
}

const speaks = (node: Node): boolean => clauseOf(node.block.body) !== null

/** "… tuân thủ nghiêm thủ tục …; cần chấn chỉnh ngay một số nội dung sau:" keeps what stands before the announcement. */
function shorten(document: string, draft: Draft): void {
  const [own] = draft.tasks
  const [from, to] = own?.span ?? [0, 0]
  const cut = document.slice(from, to).lastIndexOf(';')
  if (own && cut > 60) own.span = [from, from + cut + 1]
  else {
    draft.tasks.shift()
    draft.heading = [draft.heading[0], Math.max(draft.heading[1], to)]
  }
}

function namesItsOwn(node: Node): boolean {
  const kind = node.block.marker?.kind
  if (kind === 'plus' || kind === 'bullet' || kind === 'dash') return false
  if (clauseOf(node.block.body) !== null || agencyHeading(node)?.certain === true) return true
  return node.children.some(namesItsOwn)
}

// "… phối hợp thực hiện các hoạt động sau:", "có trách nhiệm:", "là cơ quan đầu mối, có nhiệm vụ:", "… chủ trì, phối hợp với các đơn vị:"
const introduction =
  /(?:(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|việc)[^.:]{0,40} sau(?: đây)?|có trách nhiệm|(?<=^|, )(?:chịu trách nhiệm|có (?:các )?nhiệm vụ)|như sau|sau đây|cụ thể|chỉ đạo|theo chức năng(?:, nhiệm vụ)?(?: được giao)?|phối hợp với[^.]*)\s*(?:\([^()]{3,120}\)\s*)?:$/i
// "4. Các Bộ: Tài chính, Công Thương theo chức năng, nhiệm vụ được giao:" / "a) Bộ Tài chính …", "UBND phường phân công nhiệm vụ cho các
// đơn vị như sau:" / "1. Công an phường: …", "các đơn vị thực hiện tốt các nội dung sau:": no work besides
export const onlyAnnounces = (work: string): boolean => announcements.some((form) => form.test(work))
const announcements = [
  /^theo chức năng(?:, nhiệm vụ)?(?: được giao)?\s*:$/iu,
  /^(?:phân công|giao) (?:(?:nhiệm vụ|trách nhiệm|công việc|cụ thể|thực hiện)(?!\p{L})|các |cho )[^.;:]{0,120}:$/iu,
  /^(?:(?:nghiêm túc|tập trung|khẩn trương|tổ chức|triển khai|thực hiện|hoàn thành)(?: thực hiện)?(?: tốt| nghiêm túc)? )?(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc)[^.:]{0,40} sau(?: đây)?\s*:$/iu,
  /^(?:có trách nhiệm|như sau|cụ thể)\s*:$/iu,
]
export const introducesWork = (text: string): boolean =>
  introduction.test(text.slice(-400)) || text.trim() === '' || namesPartnersOnly(text)

/** "7. Vụ A chủ trì, phối hợp với Thanh tra Bộ, Văn phòng Bộ" / "Xây dựng nội dung …": with whom, and below it what. */
function namesPartnersOnly(text: string): boolean {
  const partners = /^chủ trì(?:,| và)? (?:phối hợp|cùng)(?: chặt chẽ)? (?:với |cùng )?([^.;]{3,300}?)\s*:?$/iu.exec(
    text,
  )?.[1]
  return partners !== undefined && looksLikeAgency(partners) === 'certain'
}

// "+" points below a "-" belong to it; letters below a number are tasks of their own.
function nestedBelow(kind: MarkerKind | undefined, below: readonly Node[]): boolean {
  return (
    kind === 'dash' ||
    kind === 'plus' ||
    kind === 'bullet' ||
    below.every((child) => child.block.marker?.kind === 'plus')
  )
}
