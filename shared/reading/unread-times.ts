import { findDeadlines, type DeadlineContext, type FoundDeadlines } from './deadlines/find.ts'
import { matchesOf } from './matches.ts'
import { passageOf } from './passage.ts'
import type { Diagnostic, Span } from './reading.ts'
import { recites, tells } from './recital.ts'
import { shortened } from './shortened.ts'
import { overlap } from './spans.ts'
import type { Block } from './structure/blocks.ts'
import { sentencesOf } from './structure/sentences.ts'

/**
 * "… gửi về Sở X trước ngày 31/3/2026" that no task and no report took: a date that binds somebody must not be lost
 * without a word, also where it stands in no assignments section or a scan garbled the word before it. What the rules
 * of deadlines take for a citation, a story or a figure is none, nor is a day by which so much of something is aimed at.
 *
 * `read`: where the deadlines that were read stand.
 */
export function unreadTimes(
  document: string,
  blocks: readonly Block[],
  read: readonly Span[],
  context: DeadlineContext,
): Diagnostic[] {
  const taken = read.toSorted((a, b) => a[0] - b[0])
  let first = 0
  return blocks.flatMap(({ body, span, table }) => {
    while (first < taken.length && (taken[first]?.[1] ?? 0) <= span[0]) first++
    if (table || body.text.length > longest || !/\d/.test(body.text) || !binding.test(body.text)) return []
    const within: Span[] = []
    for (let i = first; i < taken.length && (taken[i]?.[0] ?? 0) < span[1]; i++) within.push(taken[i] ?? span)
    return sentencesOf(body.text).flatMap((sentence): Diagnostic[] => {
      const text = body.text.slice(sentence.start, sentence.end)
      if (!binding.test(text)) return []
      const whole = body.spanOf(sentence.start, sentence.end)
      const beside = within.filter((each) => overlap(each, whole))
      if (beside.length > 0 && bindsOnlyIn(beside, text, (at) => body.offsetAt(sentence.start + at))) return []
      const indexOf = (offset: number) => body.indexAt(offset) - sentence.start
      const time = timeIn(text, indexOf, findDeadlines(passageOf(document, whole), context), beside)
      return time === null ? [] : [asked(text, time, whole)]
    })
  })
}

/** The first time of a sentence that binds somebody and is not among those that were read; `indexOf` a place in the document. */
function timeIn(
  text: string,
  indexOf: (offset: number) => number,
  { deadlines, diagnostics, understood }: FoundDeadlines,
  read: readonly Span[],
): string | null {
  const binds = (at: number): boolean => {
    const left = text.slice(0, Math.max(0, at))
    return !tells(left) && !aimed.test(left) && !recites(left)
  }
  for (const { kind, text: words, span } of deadlines) {
    if (kind === 'none' || read.some((each) => overlap(each, span)) || !binds(indexOf(span[0]))) continue
    // Beside a time that was read, "hằng năm" and "trong tháng" may say when it comes; "trước ngày …" is one of its own.
    if (read.length === 0 || binding.test(words)) return words
  }
  if (deadlines.length > 0 || diagnostics.length > 0 || understood.length > 0 || read.length > 0) return null
  // "trước mùng 5 tháng 6", "đến hết tháng 5": words that bind, and no phrase knows them.
  const unknown = binding.exec(text)
  if (unknown === null || !binds(unknown.index)) return null
  const right = text.slice(unknown.index + unknown[0].length)
  const words = unknown[0] + (rest.exec(right)?.[0] ?? '')
  return share.test(text.slice(unknown.index + words.length)) ? null : words
}

/**
 * Whether times that were read hold every word of `text` on which one could rest. Beside those only such a time would be
 * asked about, so most sentences need not be read for deadlines a second time.
 */
function bindsOnlyIn(read: readonly Span[], text: string, offsetOf: (at: number) => number): boolean {
  for (const { index } of matchesOf(bindingWord, text)) {
    const at = offsetOf(index)
    if (!read.some(([start, end]) => start <= at && at < end)) return false
  }
  return true
}

function asked(text: string, time: string, span: Span): Diagnostic {
  return {
    code: 'time-not-read',
    message: `Thời hạn “${time}” chưa gắn được với việc nào, đề nghị xem lại: “${shortened(text)}”.`,
    span,
  }
}

const longest = 20_000
// "trước ngày 15/3", "trước 15/3/2026", "truớc ngày 15/3" of a scan, "chậm nhất là ngày 20 hằng tháng", "hoàn thành trong quý II", "16h00 thứ
// sáu hằng tuần", "ngày 25/5 là hạn cuối", "hạn chót gửi danh sách là ngày 09/6", "không quá
// 02 tháng kể từ ngày …"
const binding =
  /(?=[tcmđkhxn])(?<!\p{L})(?:(?:tr[ưu][ơớờo]c|chậm nh\p{L}t|muộn nh\p{L}t|đến hết|không quá)(?: là)?(?: [\p{L}\d]+){0,3} (?:ngày|tháng|quý|tuần) ?(?:\d|[IV]+(?!\p{L}))|(?:trước|chậm nhất|muộn nhất)(?: là)? \d{1,2}\/\d{1,2}\/\d{4}|(?:hoàn thành|xong)(?: trong)? (?:tháng|quý|năm) ?(?:\d|[IV]+(?!\p{L}))|(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|ngày \d{1,2}) (?:hằng|hàng) (?:tuần|tháng)(?!\p{L})|ngày \d{1,2}\/\d{1,2}(?:\/\d{4})?(?: là|:) hạn (?:cuối|chót)|hạn (?:cuối|chót)(?: \p{L}+){0,10}(?: là|:)? (?:ngày )?\d|(?:không quá|trong vòng|trong thời hạn) \d{1,3} (?:ngày|tuần|tháng)(?: làm việc)?,? kể từ)/iu
const bindingWord =
  /hạn (?:cuối|chót)|kể từ|tr[ưu][ơớờo]c|chậm nh\p{L}t|muộn nh\p{L}t|đến hết|không quá|hoàn thành|xong|(?:hằng|hàng) (?:tuần|tháng)/giu
// What still belongs to words that were matched up to their first figure: "trước ngày 2|0 tháng này"
const rest = /^[\dIV]*(?:[/.-]\d+)*(?: (?:tháng|quý|năm)(?: (?:này|sau|tới|\d+))?)?/iu
// "đến hết quý III/2024, 100% các xã có …": how much of it, behind its time
const share = /^,? ?(?:phấn đấu |bảo đảm )?(?:đạt |có |trên |ít nhất )?\d+(?:[.,]\d+)? ?%/iu
// "Đạt 75% số hộ …", "100% văn bản được …": how much of it, not what somebody must do
const aimed = /(?:^|[;:] ?)[-+ ]*(?:phấn đấu |duy trì |bảo đảm )?(?:đạt |có |trên |ít nhất )?\d+(?:[.,]\d+)? ?%[^;]*$/iu
