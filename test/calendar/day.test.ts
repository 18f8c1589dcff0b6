import { expect, test } from 'vitest'
import { Instant, secondsUntil } from '../../shared/calendar/day.ts'

const at = (time: string) => Instant.parse(`2024-05-15T${time}Z`)

test.each([
  ['00:30:00.000', '00:35:00.000', 300],
  ['00:30:00.001', '00:35:00.000', 300],
  ['00:30:00.000', '00:35:00.001', 301],
  ['00:30:00.000', '00:30:00.000', 1],
  ['00:30:01.000', '00:30:00.000', 1],
])('who asks at %s for what is free at %s is not told to come a moment too early: %i s', (now, until, seconds) => {
  expect(secondsUntil(at(until), at(now))).toBe(seconds)
})
