import { z } from 'zod'
import { type Clock, Instant, instantFromMs } from '../../shared/calendar/day.ts'
import { Refusal } from './refusal.ts'

/** A clock that can be put to another time and then runs on. */
export interface LocalClock {
  now: Clock
  moveTo: (instant: Instant) => void
}

/** The machine's clock, or one that stands at `start` now. */
export function createClock(start: Instant | null): LocalClock {
  let ahead = start === null ? 0 : Date.parse(start) - Date.now()
  return {
    now: () => instantFromMs(Date.now() + ahead),
    moveTo: (instant) => {
      ahead = Date.parse(instant) - Date.now()
    },
  }
}

const withOffset = z.iso.datetime({ offset: true })

/** `NOW`'s value as an instant; null where it is not set. Throws a refusal where it is no time with an offset. */
export function parseStart(text: string | undefined): Instant | null {
  if (text === undefined || text === '') return null
  const given = withOffset.safeParse(text)
  if (!given.success || !/^20\d\d-/.test(given.data)) {
    throw new Refusal(
      `NOW="${text}" không phải là thời điểm hợp lệ từ năm 2000 đến 2099; xin ghi như 2024-05-10T07:30:00+07:00.`,
    )
  }
  return instantFromMs(Date.parse(given.data))
}
