import { findDeadlines, type DeadlineContext } from './deadlines/find.ts'
import { passageOf } from './passage.ts'
import type { Diagnostic, Span } from './reading.ts'
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
      const [from, to] = body.spanOf(sentence.start, sentence.end)
      if (within.some(([start, end]) => start < to && end > from)) return []
      const time = timeIn(text, findDeadlines(passageOf(document, [from, to]), context).deadlines)
      return time === null ? [] : [asked(text, time, [from, to])]
    })
  })
}

/** The first time of a sentence that binds somebody. */
function timeIn(text: string, deadlines: ReturnType<typeof findDeadlines>['deadlines']): string | null {
  for (const { kind, text: words } of deadlines) {
    const left = text.slice(0, Math.max(0, text.indexOf(words)))
    if (kind !== 'none' && !told.test(left) && !aimed.test(left) && !recites(left)) return words
  }
  return null
}

function asked(text: string, time: string, span: Span): Diagnostic {
  const shown = text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text
  return {
    code: 'time-not-read',
    message: `Thời hạn “${time}” chưa gắn được với việc nào, đề nghị xem lại: “${shown}”.`,
    span,
  }
}

/** "Thực hiện Công văn … về việc …, trong đó đề nghị các địa phương …": what was asked of the issuer. Its own orders bind. */
function recites(left: string): boolean {
  return recital.test(left) && !/(?<!trong đó |về việc )(?:yêu cầu|đề nghị|giao)(?!\p{L})/iu.test(left)
}

const longest = 20_000
// "trước ngày 15/3", "truớc ngày 15/3" of a scan, "chậm nhất là ngày 20 hằng tháng", "hoàn thành trong quý II"
const binding =
  /(?<!\p{L})(?:tr[ưu][ơớờo]c|chậm nh\p{L}t|muộn nh\p{L}t|đến hết|không quá)(?: là)?(?: [\p{L}\d]+){0,3} (?:ngày|tháng|quý|tuần) ?(?:\d|[IV]+(?!\p{L}))|(?<!\p{L})(?:hoàn thành|xong)(?: trong)? (?:tháng|quý|năm) ?(?:\d|[IV]+(?!\p{L}))/iu
// What is told, not asked: "… đã cấp trước ngày 01/01/2020", "tính đến trước ngày …", "Sở đã có Công văn đề nghị …"
const told =
  /(?<!\p{L})(?:đã|tính|sinh|kể từ|được cấp|có hiệu lực|ban hành)(?!\p{L})[^.;,]*$|(?<!\p{L})đã có (?:công văn|văn bản|thông báo)(?!\p{L})/iu
const recital =
  /^(?:thực hiện|căn cứ|theo|tiếp theo|trên cơ sở) (?:ý kiến |sự )?(?:chỉ đạo|công văn|quyết định|kế hoạch|chỉ thị|công điện|thông báo|văn bản|nghị quyết|chương trình)(?!\p{L})/iu
// "Đạt 75% số hộ …", "100% văn bản được …": how much of it, not what somebody must do
const aimed = /(?:^|[;:] ?)[-+ ]*(?:phấn đấu |duy trì |bảo đảm )?(?:đạt |có |trên |ít nhất )?\d+(?:[.,]\d+)? ?%[^;]*$/iu
