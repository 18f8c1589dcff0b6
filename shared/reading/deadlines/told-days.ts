import type { DeadlineContext, Finding } from './phrase.ts'
import { DATE, isPossible, readDate } from './pieces.ts'
import { dayMeant } from './years.ts'

/**
 * "trong vòng 15 ngày kể từ ngày bầu cử (đến hết 30/3/2026)", "chậm nhất 43 ngày trước ngày bầu cử (tức ngày 31/01/2026)": days that
 * are counted from an event, and in the bracket behind them which day that is. The day told counts, and nobody has to be asked
 * for that of the event. A bare "(20/4/2026)" is as often the event's own day, so that is asked about. `text`: folded, as the
 * findings' places are.
 */
export function withToldDays(findings: readonly Finding[], text: string, context: DeadlineContext): Finding[] {
  let until = 0
  return findings.flatMap((finding) => {
    if (finding.start < until) return []
    const { value, end } = finding
    if (value.kind !== 'event' || value.within === null) return [finding]
    const bracket = dayInBracket.exec(text.slice(end, end + longestBracket))
    const written = readDate(bracket?.groups?.['date'] ?? '')
    const meant = bracket && isPossible(written) ? dayMeant(written, context) : null
    if (!bracket || !meant) return [finding]
    if (bracket.groups?.['tells'] === undefined) return [{ ...finding, certain: false }]
    until = end + bracket[0].length
    const { day, certain } = meant
    return [{ ...finding, end: until, certain, value: { kind: 'date', bound: 'by', date: day, lastDay: day } }]
  })
}

const dayInBracket = new RegExp(
  `^ ?\\( ?(?<tells>(?:(?:tức(?: là)?|là|nghĩa là|đến|hết|đến hết|chậm nhất(?: là)?|xong trước),? ){1,2})?(?:(?:thứ \\p{L}+|chủ nhật),? )?(?:ngày )?(?<date>${DATE}) ?\\)`,
  'u',
)
const longestBracket = 60
