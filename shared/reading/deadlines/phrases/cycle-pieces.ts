import type { Bound } from '../../reading.ts'
import { E, HOUR, HOUR_BEGINS, LATE, LATE_BEGINS, readHour } from '../pieces.ts'
import type { Cycle, Finding, Outcome, Value } from '../phrase.ts'

/** What the phrases of days that come back have in common: the word that binds, the hour, and what is made of a match. */

export const binding = `(?:(?<before>(?:${LATE} |đến )?trước)|(?<by>trước (?:hoặc|và) (?:trong|đúng|vào)|${LATE}(?: (?:vào|trong|đến|hết)){0,2}|(?:đến )?hết|không quá|hạn cuối(?: là)?|đến)|(?<on>(?:ngay )?(?:vào|trong|đúng))) ?:? ?\\(? ?`
export const hour = `(?:(?:lúc )?(?<hour>${HOUR}),? ?(?:(?:sáng|trưa|chiều|tối) )?)?`

export const bindingBegins = [
  ...LATE_BEGINS,
  'trước',
  'đến',
  'hết',
  'không quá',
  'hạn cuối',
  'ngay',
  'vào',
  'trong',
  'đúng',
]
/** Of a day with or without a word that binds and an hour before it. */
export const dayBegins = [...bindingBegins, 'lúc', ...HOUR_BEGINS, 'ngày']

export const boundOf = (groups: Record<string, string | undefined>): Bound =>
  groups['by'] ? 'by' : groups['before'] ? 'before' : 'on'

export function outcome(
  match: RegExpExecArray,
  places: readonly { cycle: Cycle; at: string | null; next: boolean }[],
  certain = true,
): Outcome {
  const groups: Record<string, string | undefined> = { ...match.groups, ...hourBehind(match) }
  const [start, end] = [match.index, match.index + match[0].length + (groups['behind']?.length ?? 0)]
  const time = groups['hour'] === undefined ? null : readHour(groups['hour'])
  const findings = places.map(({ cycle, at, next }): Finding => {
    const value: Value = { kind: 'recurring', cycle, at, bound: boundOf(groups), next }
    return { value, start, end, ...(time === null ? {} : { time }), ...(certain ? {} : { certain: false }) }
  })
  return { end, findings }
}

/**
 * "vào chiều thứ Năm hằng tuần, trước 15 giờ 30", "ngày 25 hằng tháng (chậm nhất 16h00)": the hour stands behind its day, and binds
 * where nothing before the day does.
 */
function hourBehind({ input, index, 0: words, groups }: RegExpExecArray): Record<string, string | undefined> {
  if (groups?.['hour'] !== undefined) return {}
  const at = index + words.length
  const found = untilHour.exec(input.slice(at, at + longestHour))
  if (found === null) return {}
  const { hour: time, before, by } = found.groups ?? {}
  const bound = groups?.['before'] !== undefined || groups?.['by'] !== undefined
  return { hour: time, behind: found[0], ...(bound ? {} : { before, by }) }
}
const untilHour = new RegExp(
  `^(?:,? \\(?|,)(?:(?<before>trước)|(?<by>${LATE}))(?: lúc)? ?:? ?(?<hour>${HOUR})(?! ?\\d)(?! ?,? ?(?:(?:sáng|chiều|trưa|tối) )?(?:các |những |mỗi )?(?:ngày|thứ|chủ nhật|làm việc|sau|kể|hàng|hằng))(?:\\))?${E}`,
  'u',
)
const longestHour = 48

export const after = '(?:sau|tiếp theo|tiếp|kế tiếp|kế sau|liền kề|liền sau|tới)'

export function cycleOf(word: string): Cycle | null {
  return ({ ngày: 'day', tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' } as const)[word] ?? null
}
