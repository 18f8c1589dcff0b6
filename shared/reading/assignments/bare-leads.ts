import { looksLikeAgency } from '../agencies/likeness.ts'
import type { Node } from '../structure/outline.ts'
import { agencyHeading } from './agency-headings.ts'
import { isTableHead } from './no-work.ts'
import { isOnlyTime } from './noted-work.ts'
import { rolesIn } from './roles.ts'

/**
 * A line that says who does the work above it, without a label:
 *
 *   1.2. Kiện toàn 14 tổ xung kích.              2. Giai đoạn 2: số hóa hồ sơ.
 *   → Ban Chỉ huy Quân sự xã, xong trong tháng 4. - Phòng Dữ liệu chủ trì; các phòng phối hợp.
 */
export function saysOnlyWho({ block: { body, marker }, children }: Node): boolean {
  if (children.length > 0 || body.text.length > longest) return false
  return marker?.arrow === true ? namesDoer(body.text) : saysPart(body.text)
}
const longest = 300

/** "Phòng Dữ liệu chủ trì; các phòng phối hợp, xong trong quý I" */
function saysPart(text: string): boolean {
  const roles = isTableHead(text) ? null : rolesIn(text)
  return roles !== null && roles.leads.length > 0 && isOnlyTime(text.slice(roles.end))
}

/**
 * Which lines below the item may be such ones: what an office heads is its own work, and a line with a colon leads on to others. What
 * stands behind an arrow below "Sáp nhập Phòng A và Phòng B" comes of it, unless its part is said.
 */
export function bareLeadsOf(item: Node): (line: Node) => boolean {
  const { text } = item.block.body
  if (text.endsWith(':') || agencyHeading(item)?.certain === true) return () => false
  return (line) => saysOnlyWho(line) && !(line.block.marker?.arrow === true && isNext(text, line.block.body.text))
}

/**
 * "Sáp nhập Phòng A và Phòng B", "Luân chuyển hồ sơ: Bộ phận Một cửa", "… theo tuyến Trạm Y tế xã": whom an arrow behind it names is
 * what it becomes, or where it goes next, unless it says their part.
 */
export const isNext = (work: string, named: string): boolean =>
  (becomes.test(work) || alongPath.test(work)) && !saysPart(named)
const becomes =
  /^(?:[^,;.:()]{0,40}\s)?(?:sáp nhập|hợp nhất|luân chuyển|đổi tên|chuyển(?! (?:đổi|giao|dịch|biến|tải|phát)(?!\p{L})))(?!\p{L})/iu
const alongPath = /(?<!\p{L})theo (?:tuyến|trình tự|sơ đồ|quy trình|các bước|thứ tự)(?!\p{L})/iu

/** "→ Hội đồng nghiệm thu." may be who does it, or what comes next: neither a part nor a time stands beside the name. */
export const isNameAlone = (text: string): boolean => !saysPart(text) && looksLikeAgency(text) === 'certain'

/** Behind an arrow: "Phòng Kinh tế, hoàn thành trước 30/4/2026", "Công an xã thực hiện". */
export function namesDoer(text: string): boolean {
  const [names = ''] = namesBeforeTime.exec(text) ?? []
  return saysPart(text) || (looksLikeAgency(names) === 'certain' && isOnlyTime(text.slice(names.length)))
}
const namesBeforeTime =
  /^[^;(]*?(?=\s*(?:[;(.]|,\s+(?:xong|hoàn thành|trước|trong|chậm nhất|thời (?:gian|hạn)|(?:tháng|quý|ngày) [\dIV]|\d)|$))/u
