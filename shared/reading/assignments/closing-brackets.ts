import { looksLikeAgency } from '../agencies/likeness.ts'
import { listAt } from '../agencies/list.ts'
import { splitAgencies } from '../agencies/split.ts'
import { wordsOf } from '../agencies/words.ts'
import { beginsDuty } from '../duties.ts'
import { anyOf, levels } from '../places.ts'
import { timeLabelOf } from '../structure/plain-paragraphs.ts'
import type { Node } from '../structure/outline.ts'
import { task, type Draft } from './draft.ts'
import { shortestWork, spanOf } from './noted-work.ts'

/** Whether a paragraph ends in a bracket, which may say who does what stands before it. */
export const endsInBracket = (text: string): boolean => closing.test(text)
const closing = /\(([^()]{3,200})\)[\s.;]*$/u

/**
 * Work, and behind it in a bracket nothing but who does it, perhaps with the time:
 *
 *   Rà soát bình chữa cháy (đ/c Tuấn - bảo vệ, xong trước ngày 20/9).
 *   Kẻ lại vạch sơn (Phòng Kinh tế, trước ngày 20/9), (Phòng Kinh tế - tháng 9/2024), (Phòng Kinh tế, 20/9/2024).
 *   Tháng 02 - 3/2024: Tập huấn, tuyên truyền (Trung tâm Y tế).
 */
export function inClosingBracket(_: string, { block: { body }, children }: Node): Draft[] {
  const { text } = body
  const found = closing.exec(text)
  if (!found || children.length > 0 || !beginsDuty(text, timeLabelOf(text)?.end ?? 0)) return []
  const inner = found[1] ?? ''
  const when = time.exec(inner)?.index ?? inner.length
  const [who, work] = [inner.slice(0, when), text.slice(0, found.index).trimEnd()]
  if (work.length < shortestWork) return []
  const doers = personIn(who, work, when < inner.length) ?? officesIn(who, work)
  if (!doers) return []
  const start = found.index + 1
  const sign = /^[\s,;–-]*/u.exec(inner.slice(when))?.[0].length ?? 0
  const timed = when < inner.length ? [body.spanOf(start + when + sign, start + inner.length)] : []
  return [
    {
      heading: body.spanOf(start, start + when),
      agencies: doers.names,
      tasks: [task(spanOf(body, { start: 0, end: found.index }), timed)],
      certain: doers.certain,
    },
  ]
}
const time =
  /(?:[,;]| [-–]) (?:(?:xong|hoàn thành|trước|chậm nhất|thường xuyên|(?:trong|từ) (?:ngày|tháng|quý|năm|\d)|ngày|tháng|quý)(?!\p{L})|\d{1,2}\/\d).{0,60}$/iu

type Doers = { readonly names: string[]; readonly certain: boolean }

function personIn(who: string, work: string, timed: boolean): Doers | null {
  if (!person.test(who) || forSomebody.test(work)) return null
  return { names: [who], certain: timed || who.includes(' - ') }
}
const person = /^(?:(?:đ\/c|đồng chí|thầy|cô) \p{Lu}[^(),;:]{0,60}|(?:ông|bà) \p{Lu}[^(),;:]{0,40} - [^(),;:]{2,40})$/u
// "Trao nhà cho hộ nghèo (bà Lò Thị Pản)": to whom something is given
const forSomebody =
  /^(?:[-+•]\s)?(?:trao|tặng|hỗ trợ|thăm|biểu dương|khen thưởng|bồi thường|phát huy)(?!\p{L})|(?:cho|của|với) (?:các )?(?:hộ|gia đình|đối tượng|cháu|em|người|cụ|đồng chí)(?!\p{L})[^.;]{0,60}$/iu

/** A guess, as a bracket may say something else of the work than who does it. */
function officesIn(who: string, work: string): Doers | null {
  if (!/^(?:\p{Lu}|các )/u.test(who) || looksLikeAgency(who) !== 'certain') return null
  if (sendsTo.test(work) || whichOnes.test(work) || honours.test(work) || whoSpeaks.test(work)) return null
  if (endsWithAgency(work)) return null
  return { names: splitAgencies(who), certain: false }
}
// "Gửi danh sách về UBND huyện (Phòng Nội vụ)": by which way
const sendsTo =
  /(?<!\p{L})(?:gửi|nộp|báo cáo|trình|liên hệ|đăng ký|phối hợp)(?!\p{L})[^,;.]{0,80} (?:về|cho|với|đến|tới|lên|tại|qua) [^,;.]{0,80}$/iu
// "Tổ chức hội nghị tại 03 xã (UBND xã A, UBND xã B, UBND xã C)": which they are
const whichOnes = new RegExp(
  `(?:tại|ở|của|với|cho|gồm) (?:\\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:${anyOf(levels)}|đơn vị|cơ quan|trường|sở|ngành|địa phương|điểm)(?: \\p{L}+){0,2}$`,
  'iu',
)
// "Khen thưởng tập thể có thành tích (Phòng Kinh tế, Phòng Nội vụ)": whom
const honours = /^(?:[-+•]\s)?(?:khen thưởng|biểu dương|vinh danh|tôn vinh|phê bình)(?!\p{L})/iu

// "Phát biểu của lãnh đạo cấp trên (Đảng ủy / UBND phường)": which leaders
const whoSpeaks = /(?:của|mời|có) (?:các )?(?:đồng chí )?(?:lãnh đạo|đại diện|đại biểu|khách mời)(?: \p{L}+){0,4}$/iu

/** "… hỗ trợ của Công an xã (Đội Cảnh sát)": which part of the office that the words end with; "trang trí hội trường" ends with none. */
function endsWithAgency(text: string): boolean {
  const words = wordsOf(text.slice(-longestName))
  return words.some(({ capital }, at) => {
    if (!capital) return false
    const { agencies, end } = listAt(words, at, false)
    return agencies.length > 0 && end === words.length
  })
}
const longestName = 80
