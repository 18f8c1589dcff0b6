import { expect, test } from 'vitest'
import { createClock } from '../../infra/local/clock.ts'
import { startSchedule } from '../../infra/local/schedule.ts'
import { instantAt, Day } from '../../shared/calendar/day.ts'

const friday = Day.parse('2024-05-17')
const saturday = Day.parse('2024-05-18')

/** A schedule that only looks at the clock when told to, and what it ran. */
function schedule(start: ReturnType<typeof instantAt>, run: (day: Day) => Promise<void> = async () => {}) {
  const clock = createClock(start)
  const ran: Day[] = []
  const logged: string[] = []
  const parts = startSchedule({
    clock: clock.now,
    async run(day) {
      await run(day)
      ran.push(day)
    },
    log: (line) => void logged.push(line),
    lookEveryMs: 3_600_000,
  })
  return { ...parts, clock, ran, logged }
}

test('the clock is looked at every half hour from 06:00 on, each half hour once', async () => {
  const { look, stop, clock, ran } = schedule(instantAt(friday, 5, 59))
  await look()
  expect(ran).toEqual([])
  clock.moveTo(instantAt(friday, 6, 0))
  await Promise.all([look(), look()])
  clock.moveTo(instantAt(friday, 6, 29))
  await look()
  expect(ran).toEqual([friday])
  clock.moveTo(instantAt(friday, 6, 30))
  await look()
  expect(ran).toEqual([friday, friday])
  await stop()
})

test('after the last half hour of a day nothing more runs until the next', async () => {
  const { look, stop, clock, ran } = schedule(instantAt(friday, 17, 30))
  await look()
  clock.moveTo(instantAt(friday, 23, 59))
  await look()
  expect(ran).toEqual([friday])
  clock.moveTo(instantAt(saturday, 6, 1))
  await look()
  expect(ran).toEqual([friday, saturday])
  await stop()
})

test('a system that was off all day runs the morning when it starts', async () => {
  const { look, stop, ran } = schedule(instantAt(friday, 20, 15))
  await look()
  expect(ran).toEqual([friday])
  await stop()
})

test('a run that fails is tried again at the next look, and said', async () => {
  let failures = 1
  const { look, stop, ran, logged } = schedule(instantAt(friday, 8, 0), async () => {
    if (failures-- > 0) throw new Error('bảng không trả lời')
  })
  await look()
  expect(ran).toEqual([])
  expect(logged).toEqual([expect.stringContaining('bảng không trả lời')])
  await look()
  expect(ran).toEqual([friday])
  await stop()
})
