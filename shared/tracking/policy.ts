import { z } from 'zod'
import { type Day, type Instant, instantAt } from '../calendar/day.ts'

const days = z.int().positive()

/** When reminders go out, per unit. Counts are working days of the unit's calendar. */
export const Policy = z.object({
  /** Working days ahead of `remindFor`. */
  ahead: z.array(days),
  onTheDay: z.boolean(),
  /** Working days overdue: each of `first`, then every `every`. */
  overdue: z.object({ first: z.array(days), every: days }),
  /** Local time of the morning run, `HH:MM`; one of `sendingHours`. */
  sendAt: z.string(),
  /** For how long a confirmation can be undone through the link. */
  undoHours: z.int().positive(),
  /** For how long a link in an e-mail opens the agency's page. */
  linkDays: z.int().positive(),
  /**
   * From how many working days overdue on the agency's superior, then the coordinators, are told of each reminder as
   * well; null is never.
   */
  escalation: z
    .object({ superiorAfter: days.nullable(), coordinatorAfter: days.nullable() })
    .default({ superiorAfter: null, coordinatorAfter: null }),
  /** A letter to each coordinator on the first working day of the week. */
  weeklySummary: z.boolean().default(true),
})
export type Policy = z.infer<typeof Policy>

/** Nobody's superior is written to until the unit has chosen so. */
export const defaultPolicy: Policy = {
  ahead: [7, 3, 1],
  onTheDay: true,
  overdue: { first: [1, 3], every: 5 },
  sendAt: '07:30',
  undoHours: 24,
  linkDays: 90,
  escalation: { superiorAfter: null, coordinatorAfter: null },
  weeklySummary: true,
}

/** The hours at which a unit's morning can begin. The schedules look at the clock as often; a test holds them to it. */
export const sendingHours: readonly string[] = Array.from({ length: 23 }, (_, at) => {
  const minutes = 6 * 60 + at * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

/** The last time of a day at which the schedules look at the clock. */
export function lastStart(day: Day): Instant {
  return instantAt(day, 17, 30)
}

/** The moment at which a morning of `day` begins. */
export function sendingMoment({ sendAt }: Pick<Policy, 'sendAt'>, day: Day): Instant {
  const [hour, minute] = sendAt.split(':').map(Number)
  return instantAt(day, hour, minute)
}

/** The policy as it is kept: counts once each and in order. */
export function tidied(policy: Policy): Policy {
  const ascending = (counts: readonly number[]) => [...new Set(counts)].toSorted((a, b) => a - b)
  const { ahead, overdue } = policy
  return { ...policy, ahead: ascending(ahead).toReversed(), overdue: { ...overdue, first: ascending(overdue.first) } }
}

/** What is wrong with a policy that was entered: where (JSON Pointer) and what, in words that a person can act on. */
export function policyFaults(policy: Policy): Array<{ pointer: string; message: string }> {
  const { ahead, onTheDay, overdue, sendAt, undoHours, linkDays, escalation } = policy
  const faults: Array<{ pointer: string; message: string }> = []
  const check = (holds: boolean, pointer: string, message: string) => {
    if (!holds) faults.push({ pointer, message })
  }
  const upTo = (most: number) => (count: number) => count <= most
  check(ahead.every(upTo(60)), '/ahead', 'Nhắc trước hạn nhiều nhất 60 ngày làm việc.')
  check(ahead.length <= 10, '/ahead', 'Nhắc trước hạn nhiều nhất 10 lần.')
  check(ahead.length > 0 || onTheDay, '/ahead', 'Xin giữ ít nhất một lần nhắc trước hạn hoặc nhắc vào đúng ngày.')
  check(overdue.first.every(upTo(60)), '/overdue/first', 'Các lần nhắc quá hạn đầu tiên: nhiều nhất 60 ngày làm việc.')
  check(overdue.first.length <= 10, '/overdue/first', 'Các lần nhắc quá hạn đầu tiên: nhiều nhất 10 lần.')
  check(overdue.every <= 60, '/overdue/every', 'Nhắc lại việc quá hạn: cách nhau nhiều nhất 60 ngày làm việc.')
  check(
    sendingHours.includes(sendAt),
    '/sendAt',
    'Giờ gửi phải từ 06:00 đến 17:00 và tròn giờ hoặc nửa giờ, ví dụ 07:30.',
  )
  check(undoHours <= 720, '/undoHours', 'Thời gian hoàn tác nhiều nhất 720 giờ (30 ngày).')
  check(linkDays >= 7 && linkDays <= 730, '/linkDays', 'Đường dẫn trong thư phải dùng được từ 7 đến 730 ngày.')
  const { superiorAfter, coordinatorAfter } = escalation
  const late = [superiorAfter, coordinatorAfter].filter((count) => count !== null)
  check(late.every(upTo(250)), '/escalation', 'Báo cấp trên muộn nhất sau 250 ngày làm việc quá hạn.')
  check(
    superiorAfter === null || coordinatorAfter === null || superiorAfter <= coordinatorAfter,
    '/escalation/coordinatorAfter',
    'Cán bộ đầu mối được báo cùng lúc hoặc sau cấp trên, không được trước.',
  )
  return faults
}
