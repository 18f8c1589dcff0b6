import { handVerbs, verbs } from '../agencies/lexicon.ts'
import { phraseAt } from '../agencies/matching.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { wordsOf } from '../agencies/words.ts'
import { beginsDuty } from '../duties.ts'
import type { Stretch } from '../structure/sentences.ts'

/**
 * Where a sentence turns to another office by no more than a comma, behind the day of what was said before or behind work that
 * names nobody: "Các xã lập danh sách trước ngày 5/10, Phòng Nội vụ thẩm định trước ngày 20/10", "Phòng Kinh tế nghiệm thu từng
 * nhà, Mặt trận cấp tiền". Places of the second's name. "Trước ngày 5/10, Phòng Nội vụ thẩm định" and "Theo Kế hoạch số 5/KH-UBND
 * ngày 12/3/2026, Phòng Nội vụ …" only tell when and why, and do not turn.
 */
export function turnsAtCommas(text: string, { start, end }: Stretch): number[] {
  const turns: number[] = []
  let tried = 0
  for (const sign of text.slice(start, end).matchAll(comma)) {
    if (++tried > mostTried) break
    const until = start + sign.index
    const at = until + sign[0].length
    const said = text.slice(lastPartFrom(text, Math.max(start, until - longestPart), until), until).trim()
    if (tellsWhen.test(said) || cites.test(said) || !(endsInTime.test(said) || isWholeWork(said))) continue
    const found = findAgencySubject(text.slice(at, Math.min(end, at + longestPart)))
    if (!found?.certain || found.ordered || found.start > 0) continue
    const work = at + found.verbStart
    if (beginsVerb(text, work) && !onlyLeads.test(text.slice(work, Math.min(end, work + longestPart)))) turns.push(at)
  }
  return turns
}

/** "lo kinh phí", "tu sửa 146 km đường băng": any verb, where it is known that somebody acts. */
export const beginsVerb = (text: string, at = 0): boolean =>
  beginsDuty(text, at) || phraseAt(wordsOf(text, at, longestVerb), 0, verbs) > 0
const longestVerb = 12

/** Where the part of a sentence begins that ends at `until`: behind the last sign of those that part it; "12.000 cây" is one. */
function lastPartFrom(text: string, start: number, until: number): number {
  let from = until
  while (from > start && !(parting.has(text.charAt(from - 1)) && !isInNumber(text, from - 1, until))) from--
  return from
}
const parting = new Set(',;:.')
const isInNumber = (text: string, at: number, until: number): boolean =>
  at + 1 < until && text.charAt(at) === '.' && /\d/.test(text.charAt(at + 1))

const comma = / ?,\s+(?=\p{Lu}\p{L}+ )/gu
const endsInTime =
  /(?<!\p{L})(?:\d{1,2} ?\/ ?\d{1,4}(?: ?\/ ?\d{4})?|ngày \d{1,2}|(?:tháng|quý|năm) [\dIVX]{1,4}(?: ?\/ ?\d{4}| năm \d{4})?|(?:hàng|hằng) (?:ngày|tuần|tháng|quý|năm))\)?$/u
// "… trước ngày 20/3/2026, Công an xã chủ trì.": who leads what was said before
const onlyLeads =
  /^(?:chủ trì|phối hợp|phụ trách|thực hiện|đảm nhiệm|chịu trách nhiệm)(?:[ ,][^.;]{0,60})?(?:chủ trì|thực hiện|triển khai|phối hợp)?[.;]?$/iu

/**
 * "Các Bộ: A, B ban hành tiêu chuẩn; Bộ A hoàn thành trước ngày 10/10, các Bộ còn lại trước ngày 25/10": what one of several is
 * told behind the work of all is only when.
 */
export const saysOnlyWhen = (text: string, verb: number): boolean => onlyWhen.test(text.slice(verb, verb + 80))
const onlyWhen =
  /^(?:(?:phải )?(?:hoàn thành|xong|kết thúc) (?:xong )?)?(?:trước|trong|chậm nhất|muộn nhất|vào|đến|hết|ngày)(?: (?:là|ngày|tháng|năm|quý|giờ|hết|cuối|[IVX]+|[\d/.]+))*\s*(?:[,;.]|$)/iu

/** "chủ trì nghiệm thu từng nhà": a duty that names nobody, so that no list of names can go on behind it */
function isWholeWork(said: string): boolean {
  if (said.split(' ').length < fewestWords) return false
  const work = said.slice(findAgencySubject(said)?.verbStart ?? 0).replace(/["“][^"“”]{1,60}["”]/gu, '“”')
  const acts = beginsVerb(work) || phraseAt(wordsOf(work, 0, longestVerb), 0, handVerbs) > 0
  return (
    acts && work.split(' ').length >= fewestWords && !/\p{Lu}\p{Ll}/u.test(work.slice(1)) && !leadsToNames.test(work)
  )
}
const fewestWords = 4
const leadsToNames =
  /(?<!\p{L})(?:phối hợp|với|cùng|các|gửi|trình|báo cáo|đề nghị|giao|mời|gồm|như|là|cho|đến|tới|giúp|hỗ trợ)(?!\p{L})/iu
const tellsWhen =
  /^(?:$|-?\s*(?:riêng |và )?(?:\d|ngày|trước|sau|từ|đến|hết|trong|vào|chậm|muộn|định kỳ|hằng|hàng|khi|nếu|để|căn cứ|theo|trên cơ sở|thực hiện (?:theo )?(?:công|chỉ|quyết|kế|nghị|văn|thông)|tại|qua|thứ|cuối|đầu|giữa|quý|tháng|năm|tuần)(?!\p{L}))/iu
// "gửi kèm Công văn số 12/SNN ngày 3/4/2026"
const cites = / số [^ ]*\d[^ ]*(?: [^,;]*)? ngày [\d/.-]+$/iu
const longestPart = 600
// No sentence has so many; it keeps the time linear.
const mostTried = 60
