import { addDays } from '../../calendar/day.ts'
import type { Finding } from './phrase.ts'

/**
 * "trước kỳ thi tốt nghiệp THPT năm 2024 (27-28/6/2024)", "trước lễ hội (từ ngày 12 đến 15/4/2024)": the days in the bracket are
 * the event's, and what is to be done before it is due before the first of them; asked about. "Trước và trong dịp lễ (từ 27/4
 * đến 03/5)" is the whole of it. `text`: folded, as the findings' places are.
 */
export const beforeEvents = (findings: readonly Finding[], text: string): Finding[] =>
  findings.map((finding) => {
    const { value, start, end } = finding
    if (value.kind !== 'window') return finding
    // Some phrases take the bracket's signs too.
    const opened = text.charAt(start) === '(' ? start + 1 : start
    const closes = text.charAt(end - 1) === ')' || /^ ?\)/.test(text.slice(end))
    const event = eventInFront.exec(text.slice(Math.max(0, start - longestEvent), opened))
    if (event === null || !closes) return finding
    return {
      ...finding,
      value: { kind: 'date', bound: 'before', date: value.from, lastDay: addDays(value.from, -1) },
      start: opened - event[0].length,
      certain: false,
    }
  })

const eventInFront = /(?<!\p{L})trước (?!và |mắt |\d|ngày \d)[^.;:,()]{3,70} ?\( ?$/u
const longestEvent = 90
