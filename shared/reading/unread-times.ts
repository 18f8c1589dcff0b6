import type { Diagnostic, Span } from './reading.ts'
import type { Block } from './structure/blocks.ts'
import { sentencesOf } from './structure/sentences.ts'

/**
 * "… gửi về Sở X trước ngày 31/3/2026" that no task and no report took: a date that binds somebody must not be lost
 * without a word, also where it stands in no assignments section or a scan garbled the word before it.
 *
 * `read`: where the deadlines that were read stand.
 */
export function unreadTimes(blocks: readonly Block[], read: readonly Span[]): Diagnostic[] {
  const taken = read.toSorted((a, b) => a[0] - b[0])
  let first = 0
  return blocks.flatMap(({ body, span, table }) => {
    while (first < taken.length && (taken[first]?.[1] ?? 0) <= span[0]) first++
    if (table || body.text.length > longest || !/\d/.test(body.text) || !binding.test(body.text)) return []
    const within: Span[] = []
    for (let i = first; i < taken.length && (taken[i]?.[0] ?? 0) < span[1]; i++) within.push(taken[i] ?? span)
    return sentencesOf(body.text).flatMap((sentence): Diagnostic[] => {
      const text = body.text.slice(sentence.start, sentence.end)
      const found = binding.exec(text)
      if (!found || past.test(text.slice(0, found.index + found[0].length))) return []
      const [from, to] = body.spanOf(sentence.start, sentence.end)
      if (within.some(([start, end]) => start < to && end > from)) return []
      const shown = text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text
      return [
        {
          code: 'time-not-read',
          message: `Thời hạn ở đây chưa gắn được với việc nào, đề nghị xem lại: “${shown}”.`,
          span: [from, to],
        },
      ]
    })
  })
}

const longest = 20_000
// "trước ngày 15/3", "truớc ngày 15/3" of a scan, "chậm nhất là ngày 20 hằng tháng", "hoàn thành trong quý II"
const binding =
  /(?<!\p{L})(?:tr[ưu][ơớờo]c|chậm nh\p{L}t|muộn nh\p{L}t|đến hết|không quá)(?: là)?(?: [\p{L}\d]+){0,3} (?:ngày|tháng|quý|tuần) ?(?:\d|[IV]+(?!\p{L}))|(?<!\p{L})(?:hoàn thành|xong)(?: trong)? (?:tháng|quý|năm) ?(?:\d|[IV]+(?!\p{L}))/iu
// What is told, not asked: "… đã cấp trước ngày 01/01/2020", "tính đến trước ngày …", "sinh trước ngày …"
const past = /(?<!\p{L})(?:đã|tính|sinh|kể từ|được cấp|có hiệu lực|ban hành)(?!\p{L})[^.;]*$/iu
