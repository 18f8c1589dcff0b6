import { beginsWithOffice, sameOffice } from '../agencies/same-office.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import { anyOf, places } from '../places.ts'
import type { Node } from '../structure/outline.ts'
import { timeLine } from '../structure/plain-paragraphs.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { E } from '../word-edges.ts'
import { agencyHeading } from './agency-headings.ts'
import { type Clause, clauseOf, ordering } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { labelOf } from './labels.ts'
import { getsOrPetitions, isIssuer, saysWhere, whyNoWork } from './refusals.ts'
import { toldOrder } from './retold.ts'
import type { Row, Scope, Walk } from './scope.ts'
import { namesItself } from './somebody-elses.ts'

/** "UBND quận yêu cầu các phòng, ban … thực hiện các nội dung sau:": what stands below and behind it is their work. */
export function readOrder(walk: Walk, node: Node, row: Row, next: Node | undefined): Row | null {
  const opened = opensOrders(node, next, row.scope)
  if (!opened) return null
  const { owner } = opened
  // A line that names nobody new goes on with those who were told before.
  if (owner && !walk.drafts.includes(owner)) walk.drafts.push(owner)
  const scope: Scope = { ...row.scope, kind: 'orders', owner }
  walk.readAll(node.children, scope)
  return { ...row, scope }
}

/** Whose the letter's numbered contents are, where the node is a line that announces them. */
function opensOrders(node: Node, next: Node | undefined, scope: Scope): { owner: Draft | null } | null {
  const { body, marker } = node.block
  if (marker || !body.text.endsWith(':') || scope.kind !== 'orders') return null
  if (next === undefined && node.children.length === 0) return null
  const sentence = sentencesOf(body.text).at(-1)
  if (!sentence || !announcesWork(body.text.slice(sentence.start), node.children[0] ?? next)) return null
  const clause =
    (scope.retells ? toldOrder(body.text, sentence) : null) ??
    clauseOf(body, lastOrderOf(body, sentence)) ??
    onlyNames(body.text, sentence)
  // "UBND xã có ý kiến như sau:" names who speaks, not who works, and so does "Sau khi nghe các đơn vị báo cáo, … kết luận như sau:".
  if (
    !clause ||
    concludes.test(body.text.slice(sentence.start)) ||
    (clause.strength !== 'order' && isIssuer(clause, scope))
  )
    return { owner: scope.owner }
  return {
    owner: {
      heading: [body.offsetAt(0), node.block.span[1]],
      agencies: asAddressed(clause.names, scope.owner?.agencies ?? []),
      tasks: [],
      regime: /(?:chế độ|mốc|thời hạn|thời gian)(?: thông tin,?)? báo cáo(?!\p{L})/iu.test(
        body.text.slice(clause.verb),
      ),
      certain: clause.certain,
    },
  }
}

/**
 * Whether a sentence says that work follows; "Sở hướng dẫn các trường một số nội dung:", "Sở lưu ý:", "Sở thông báo:" do where the first
 * that follows is work.
 */
const announcesWork = (sentence: string, first: Node | undefined): boolean =>
  /(?:yêu cầu|đề nghị|chỉ đạo|giao|thực hiện|như sau|triển khai)/iu.test(sentence) ||
  (guides.test(sentence) && first !== undefined && beginsDuty(first.block.body.text))
const guides = /(?<!\p{L})(?<!đã )(?:hướng dẫn|lưu ý|thông báo)(?!\p{L})/iu

/** "… đề nghị UBND các huyện quan tâm chỉ đạo; yêu cầu Phòng Giáo dục triển khai một số nội dung sau:": whose the contents are. */
function lastOrderOf(body: Passage, sentence: Stretch): Stretch {
  const { text } = body
  const at = text.slice(sentence.start, sentence.end).lastIndexOf('; ')
  const last = { start: sentence.start + at + 2, end: sentence.end }
  return at > 0 && ordering.test(text.slice(last.start)) && clauseOf(body, last)?.strength === 'order' ? last : sentence
}

/** "Trong khi chờ Đề án được phê duyệt, đề nghị UBND cấp huyện:": whom the contents below are asked of, and nothing else. */
function onlyNames(text: string, { start, end }: Stretch): Clause | null {
  const found = findAgencySubject(text.slice(start, end))
  if (!found?.ordered || /\p{L}/u.test(text.slice(start + found.end, end))) return null
  const subject = { start: start + found.start, end: start + found.end }
  return { names: found.names, subject, verb: end, strength: 'order', certain: false }
}

const concludes = /(?<!\p{L})kết luận(?: \p{L}+){0,4}\s*:$/iu

/**
 * A letter's lead sentence repeats its addressees in short: *Kính gửi: Các ban, ngành cấp xã* … "đề nghị các ban, ngành
 * thực hiện". There are *ban, ngành, đoàn thể* at every level, so the fuller name is the one that tells whose they are;
 * *sở* and *bộ* are of one level and keep the sentence's words. "… đề nghị các cơ quan, đơn vị thực hiện" names nobody but
 * those that are written to.
 */
function asAddressed(names: string[], addressees: readonly string[]): string[] {
  if (addressees.length > 0 && names.every((name) => anybody.test(name))) return [...addressees]
  return names.map((name) => {
    if (ofOneLevel.test(name)) return name
    const [fuller, another] = addressees.filter((one) => beginsWithOffice(one, name) && !sameOffice(one, name))
    return fuller !== undefined && another === undefined ? fuller : name
  })
}

const ofOneLevel = /^(?:các )?(?:sở|bộ)(?!\p{L})/iu
const anybody =
  /^(?:các |quý )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:(?:,| và) (?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức))*(?: (?:có )?liên quan| nêu trên| trên)?$/iu

/** Work that names nobody, under an order to several: a task of theirs, or a topic whose points are. */
export function readOwned(walk: Walk, node: Node, scope: Scope): boolean {
  const { owner } = scope
  if (!owner) return false
  const { body } = node.block
  const { text } = body
  if (text === '' || whyNoWork(text) !== null || labelOf(text)?.label === 'time') return false
  if (tellsWhatIssuerDid(node, scope) || getsOrPetitions(text)) return false
  const last = owner.tasks.at(-1)
  const where = saysWhere(text)
  if (where && !last) return false
  if ((where || timeLine.test(text)) && last) {
    last.span = [last.span[0], node.end]
    return true
  }
  if (endsList(walk.document, node, owner)) {
    owner.tasks.push(task([body.offsetAt(0), node.block.span[1]]))
    walk.readAll(node.children, scope)
    return true
  }
  if (isTopic(node) && !listsParts(node) && (node.children.some(worksBelow) || headsRules(node))) return false
  // "A. Những nội dung chủ yếu" / "I. Về đánh giá kết quả" / "1. Rà soát …": a part over parts
  if (isPart(node) && node.children.some((child) => isPart(child) && child.children.length > 0)) return false
  // "3. Cấp xã bồi dưỡng dân quân." / "Các đơn vị thực hiện và báo cáo kết quả …": behind the last number whoever is told so
  const first = node.children.findIndex(standsByItself)
  const apart = first < 0 ? [] : node.children.slice(first)
  const found = task([
    body.offsetAt(0),
    apart.length > 0 ? (node.children[first - 1]?.end ?? node.block.span[1]) : node.end,
  ])
  const isReport = owner.regime === true || /^gửi báo cáo(?!\p{L})/iu.test(text)
  owner.tasks.push(isReport ? { ...found, kind: 'report' } : found)
  if (apart.length > 0) walk.readAll(apart, { ...scope, owner: null })
  return true
}

/** "2. UBND xã đã chỉ đạo Công an xã giữ trật tự." among the orders of UBND xã to others. */
function tellsWhatIssuerDid({ block: { body }, children }: Node, scope: Scope): boolean {
  const clause = children.length === 0 ? clauseOf(body) : null
  return clause !== null && isIssuer(clause, scope) && /^(?:đã|vừa|đang)(?!\p{L})/iu.test(body.text.slice(clause.verb))
}

/**
 * "2. Không mua sắm ngoài kế hoạch" / "3. Tạm dừng sửa chữa trụ sở" / "Các đơn vị rà soát …": the last of several lines without a full stop,
 * which heads nothing of the paragraphs behind it.
 */
function endsList(document: string, { block: { marker, body, span }, children }: Node, { tasks }: Draft): boolean {
  const before = tasks.at(-1)
  if (!before || marker?.kind !== 'decimal' || (marker.path.at(-1) ?? 0) < 3 || endsInSign.test(body.text)) return false
  if (!beginsDuty(body.text) && !forbids.test(body.text)) return false
  const beside = span[0] - before.span[1] <= nextLine && !endsInSign.test(document.slice(...before.span))
  return beside && children.length > 0 && children.every((child) => child.block.marker === null && !child.block.table)
}
// "3. Công tác tuyên truyền" is a heading
const forbids = /^(?:không|tạm dừng|cấm|nghiêm cấm)(?!\p{L})/iu
const endsInSign = /[.;:,]\s*$/
// A line break or two, bold signs
const nextLine = 6

/**
 * "2. Hoàn thành bộ biểu mẫu gồm:" / "- Biểu 01: Thống kê …", "1. Báo cáo kết quả, trong đó nêu rõ:" / "- Số hộ đã dời;": what the work is
 * made of, and none besides.
 */
export const listsParts = ({ block: { body }, children }: Node): boolean =>
  /(?<!\p{L})(?:(?:bao )?gồm(?: có)?|(?:nêu|làm|ghi|báo cáo|thể hiện) (?:cụ thể|rõ)(?: (?:các )?(?:nội dung|thông tin|số liệu)(?: sau)?)?)\s*:$/iu.test(
    body.text,
  ) &&
  beginsDuty(body.text) &&
  children.every((child) => !beginsDuty(child.block.body.text) && !namesItself(child))

const standsByItself = (child: Node): boolean => child.block.marker === null && namesItself(child)

const worksBelow = (node: Node): boolean =>
  beginsDuty(node.block.body.text) ||
  clauseOf(node.block.body) !== null ||
  // "Qua kiểm tra còn … . Yêu cầu Chánh Văn phòng …", "Toàn ngành mới giải ngân 21%. Trường Cao đẳng rà soát …": the order comes
  // behind what is told
  sentencesOf(node.block.body.text).some((sentence) => {
    const clause = clauseOf(node.block.body, sentence)
    return (
      clause !== null &&
      (clause.strength === 'order' || (clause.certain && beginsDuty(node.block.body.text, clause.verb)))
    )
  }) ||
  node.children.some((child) => beginsDuty(child.block.body.text) || namesItself(child)) ||
  (asksBelow(node) && node.children.some(namesWho))

/** "Đến nay mới giải ngân 31%. Sở Tài chính đề nghị:" / "1. Các chủ đầu tư" / "2. Kho bạc Nhà nước kiểm soát …" */
const asksBelow = ({ block }: Node): boolean => /(?:đề nghị|yêu cầu)[^.;:]{0,60}:$/iu.test(block.body.text)
const namesWho = (node: Node): boolean => agencyHeading(node)?.certain === true || clauseOf(node.block.body) !== null

/** "1. Nguyên tắc chung" / "a) Chỉ được thu khi …" / "b) Mọi khoản thu phải có biên lai.": each of the rules is to be kept. */
function headsRules({ block: { body }, children }: Node): boolean {
  if (/[:.;]$/.test(body.text) || beginsDuty(body.text) || children.length < 2) return false
  const points = children.every(({ block }) => block.marker !== null && /[.;]$/.test(block.body.text))
  return points && children.some((child) => rules.test(child.block.body.text))
}
const rules = /^(?:không|cấm|tuyệt đối)(?!\p{L})|(?<!\p{L})(?:phải|chỉ được|không được|nghiêm cấm)(?!\p{L})/iu

const isPart = ({ block: { marker, body } }: Node): boolean =>
  body.text.length < 300 && /^(?:part|chapter|capital|roman)$/.test(marker?.kind ?? '')

// "**1. Về việc rà soát …**", "1.2. Đối với công tác …:"
function isTopic({ block, children }: Node): boolean {
  const { text } = block.body
  if (text.length >= 300) return false
  if (text.endsWith(':') || block.bold >= text.length || block.level > 0 || !/[.;]$/.test(text)) return true
  return children.length > 1 && children.every((child) => child.block.marker !== null) && isTitleWithStop(text)
}

/**
 * "1. Đối với công tác tổng hợp, báo cáo kết quả kiểm tra tàu cá.", "2. Về tuyên truyền.", "3. Yêu cầu về hồ sơ.": a topic that ends in a
 * stop; but "Đối với hồ sơ quá hạn, báo cáo Giám đốc Sở." and "Công tác phối hợp phải chặt chẽ." say what is to be done.
 */
function isTitleWithStop(text: string): boolean {
  const [start] = titles.exec(text) ?? []
  if (start === undefined || says.test(text) || worksInIt.test(text) || isDueBy(text) || rhythm.test(text)) return false
  const comma = text.indexOf(', ', start.length)
  return comma < 0 || beginsDuty(text, start.length) || !beginsDuty(text, comma + 2)
}
// "Yêu cầu đối với các xã báo cáo số liệu hằng tuần."
const rhythm = /(?<!\p{L})(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?!\p{L})/iu
// "2. Công tác phòng dịch thực hiện theo hướng dẫn …", "Yêu cầu đối với các xã báo cáo số liệu."; but "Đối với việc thực hiện …"
const worksInIt = new RegExp(
  [
    `^(?:công tác (?!thực hiện|triển khai)|yêu cầu đối với (?:các )?${anyOf(['đơn vị', 'trường', 'sở', 'phòng', ...places])}${E})`,
    `[^.;:,]{0,80}? (?:thực hiện|triển khai|tiến hành|báo cáo|gửi|nộp|lập|rà soát|hoàn thành) `,
    `(?:theo|đúng|nghiêm|đầy đủ|như|trước|về|cho|tại|các|danh sách|kế hoạch|số liệu|kết quả)${E}`,
  ].join(''),
  'iu',
)
const titles =
  /^(?:(?:đối với|về) (?:(?:công tác|việc|hoạt động|nội dung|lĩnh vực|vấn đề) )?|công tác |yêu cầu (?:về|đối với) |một số (?:lưu ý|nội dung|yêu cầu|vấn đề) )(?=[^.;:]{3,250}\.$)/iu
const says = /(?<!\p{L})(?:phải|cần|được|là|đề nghị|yêu cầu (?!về|đối với)|giao|chưa|không|nghiêm cấm)(?!\p{L})/iu
