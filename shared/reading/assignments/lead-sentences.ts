import { findCooperating } from '../agencies/cooperating.ts'
import { beginsDuty } from '../duties.ts'
import { passageOf } from '../passage.ts'
import type { Node } from '../structure/outline.ts'
import { B, E } from '../word-edges.ts'
import { onlyAnnounces } from './below.ts'
import type { Draft } from './draft.ts'
import { spanOfLine } from './time-lines.ts'

/**
 * Gives to the points under a line what it says of all of them: by when, and with whom.
 *
 *   2. UBND các xã phối hợp với Phòng Y tế, hoàn thành trong quý II/2024 các nhiệm vụ sau:
 *   - Rà soát hộ nghèo.
 *   - Cập nhật dữ liệu.
 *
 * `drafts`: what was read of the node. A line that is work itself keeps its time; one that only announces its points is none.
 */
export function bindPointsBelow(document: string, { block, children }: Node, drafts: readonly Draft[]): void {
  const { text } = block.body
  if (children.length === 0 || text.length > longestLead || !text.endsWith(':')) return
  const [start, end] = block.span
  const own = drafts.filter(({ heading }) => heading[0] >= start && heading[0] < end)
  const points = own.flatMap(({ tasks }) => tasks).filter(({ span }) => span[0] >= end)
  const said = (span: readonly [number, number]): string => passageOf(document, [...span]).text
  const areWork = points.some(({ span }) => beginsDuty(document, span[0]))
  for (const draft of own)
    draft.tasks = draft.tasks.filter(({ span }) => span[0] >= end || !(areWork && announces(said(span))))
  if (own.some(({ tasks }) => tasks.some(({ span }) => span[0] < end))) return
  const saysWhen = binds.test(text.replace(cited, ''))
  const partners = findCooperating(text)
  for (const task of points) {
    if (saysWhen && task.timed.length === 0) task.common ??= spanOfLine({ block })
    if (partners.length > 0 && task.cooperating.length === 0 && !/phối hợp/iu.test(said(task.span)))
      task.cooperating = partners
  }
}
const longestLead = 600

/**
 * "Trước ngày 10/6/2024, thực hiện các nội dung sau:", "thực hiện các nội dung sau, hoàn thành trước ngày 15/4/2024:", "thực hiện:"
 * behind its time
 */
function announces(words: string): boolean {
  const untimed = words.replace(timeInFront, '').replace(timeBehind, ':')
  return onlyAnnounces(untimed) || /^(?:tổ chức |triển khai )?thực hiện\s*:$/iu.test(untimed)
}
const timeInFront = /^(?:trước|chậm nhất|muộn nhất|trong|đến hết|từ)(?!\p{L})[^,;:]{3,60},\s*/iu
const timeBehind = /,? (?:(?:hoàn thành|xong) )?(?:trước|chậm nhất|muộn nhất|trong|đến hết)(?!\p{L})[^,;:]{3,60}:$/iu

// "Các thôn căn cứ Kế hoạch hoàn thành trước ngày 20/5/2025 thực hiện …:", "tiếp thu kết luận tại cuộc họp trong tháng 2, triển khai …:"
const cited =
  /(?<!\p{L})(?:căn cứ|theo|tiếp thu|trên cơ sở|rút kinh nghiệm)(?!\p{L})[^;:]*?(?=(?:,| )(?:thực hiện|triển khai|tổ chức)(?!\p{L})|:)/giu

// "hoàn thành trong quý II/2024 các nhiệm vụ sau:", "(xong trước ngày 20/5):", "định kỳ hằng tháng thực hiện:"; a year alone is what the
// plan is for
const binds = new RegExp(
  `${B}(?:(?:trước|chậm nhất|muộn nhất|đến hết|hoàn thành|xong)${E}[^.;:]{0,40}\\d|trong (?:tháng|quý|tuần|ngày) (?:\\d|[IV])|(?:hằng|hàng) (?:tuần|tháng|quý)${E})`,
  'iu',
)
