import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Stretch } from '../structure/sentences.ts'

/**
 * Where a sentence turns to another office behind the day of what was said before, by no more than a comma: "Các xã lập danh
 * sách trước ngày 5/10, Phòng Nội vụ thẩm định trước ngày 20/10". Places of the second's name. "Trước ngày 5/10, Phòng Nội vụ
 * thẩm định" and "Theo Kế hoạch số 5/KH-UBND ngày 12/3/2026, Phòng Nội vụ …" only tell when and why, and do not turn.
 */
export function turnsBehindTimes(text: string, { start, end }: Stretch): number[] {
  const turns: number[] = []
  for (const sign of text.slice(start, end).matchAll(commaBehindTime)) {
    const comma = start + sign.index
    const at = comma + sign[0].length
    const said = lastPart.exec(text.slice(Math.max(start, comma - longestPart), comma))?.[0].trim() ?? ''
    if (tellsWhen.test(said) || cites.test(said)) continue
    const found = findAgencySubject(text.slice(at, Math.min(end, at + longestPart)))
    if (found?.certain && !found.ordered && found.start === 0 && beginsDuty(text, at + found.verbStart)) turns.push(at)
    if (turns.length >= mostTurns) break
  }
  return turns
}
const commaBehindTime = /(?<=\d\)?|(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm)) ?,\s+(?=\p{Lu}\p{L}+ )/gu
const lastPart = /[^,;:.]*(?:\.\d[^,;:.]*)*$/u
const tellsWhen =
  /^(?:$|-?\s*(?:riêng |và )?(?:\d|ngày|trước|sau|từ|đến|hết|trong|vào|chậm|muộn|định kỳ|hằng|hàng|khi|nếu|để|căn cứ|theo|trên cơ sở|thực hiện (?:theo )?(?:công|chỉ|quyết|kế|nghị|văn|thông)|tại|qua|thứ|cuối|đầu|giữa|quý|tháng|năm|tuần)(?!\p{L}))/iu
// "gửi kèm Công văn số 12/SNN ngày 3/4/2026"
const cites = / số [^ ]*\d[^ ]*(?: [^,;]*)? ngày [\d/.-]+$/iu
const longestPart = 600
const mostTurns = 20
