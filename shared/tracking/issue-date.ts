import { type Day, formatDay } from '../calendar/day.ts'
import { askToCheck } from './changes.ts'
import type { Draft } from './draft.ts'

/**
 * What is asked about a day of issue that is entered, in words; null where nothing is odd about it. A day to come, or one
 * behind the first date that the plan itself sets, is more likely a slip ("2031" for "2024"); every answer that officers
 * date before it would be refused.
 */
export function whyIssueDoubted(issuedOn: Day | null | undefined, draft: Draft, today: Day): string | null {
  if (!issuedOn || issuedOn === draft.header.issuedOn) return null
  const day = `Ngày ban hành ${formatDay(issuedOn)}`
  if (issuedOn > today) return `${day} chưa đến. ${askToCheck}`
  const first = firstDateOf(draft)
  return first !== null && issuedOn > first ? `${day} sau thời hạn đầu tiên (${formatDay(first)}). ${askToCheck}` : null
}

function firstDateOf({ assignments, reports }: Draft): Day | null {
  const deadlines = [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.flatMap(({ deadline }) => deadline ?? []),
  ]
  const days = deadlines.flatMap((deadline) => ('lastDay' in deadline ? [deadline.lastDay] : []))
  return days.toSorted()[0] ?? null
}
