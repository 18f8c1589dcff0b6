import { looksLikeAgency } from '../agencies/likeness.ts'
import type { Node } from '../structure/outline.ts'
import { agencyHeading } from './agency-headings.ts'
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
  const roles = rolesIn(text)
  return roles !== null && roles.leads.length > 0 && isOnlyTime(text.slice(roles.end))
}

/** Whether a line below the item may be such a one: what an office heads is its own work, and a line with a colon leads on to others. */
export const mayHaveBareLead = (item: Node): boolean =>
  !item.block.body.text.endsWith(':') && agencyHeading(item)?.certain !== true

/** Behind an arrow: "Phòng Kinh tế, hoàn thành trước 30/4/2026", "Công an xã thực hiện". */
export function namesDoer(text: string): boolean {
  const [names = ''] = namesBeforeTime.exec(text) ?? []
  return saysPart(text) || (looksLikeAgency(names) === 'certain' && isOnlyTime(text.slice(names.length)))
}
const namesBeforeTime =
  /^[^;(]*?(?=\s*(?:[;(.]|,\s+(?:xong|hoàn thành|trước|trong|chậm nhất|thời (?:gian|hạn)|(?:tháng|quý|ngày) [\dIV]|\d)|$))/u
