import { describe, expect, test } from 'vitest'
import { runReminders } from '../../functions/remind/run.ts'
import { instantAt } from '../../shared/calendar/day.ts'
import { CalendarDecision } from '../../shared/calendar/unit-decisions.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { agency, day, morningOf, task, unit } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
})

const source = { number: '99/VPCP-KGVX', date: '2024-05-10' }
const fridayOff = CalendarDecision.parse({
  kind: 'off',
  name: 'Nghỉ lễ địa phương',
  occasion: 'other',
  from: '2024-05-17',
  to: '2024-05-17',
  source,
})
const saturdayWorked = CalendarDecision.parse({ kind: 'swap', off: '2024-05-23', worked: '2024-05-18', source })

async function digestOn(text: string) {
  system.at(morningOf(text))
  const [report] = await system.remind()
  await system.drain()
  const rows = (await system.rows()).filter((row) => row.day === text && row.kind === 'digest')
  return { run: report?.run, digests: rows.length }
}

describe('a day off that was decided after a plan was published', () => {
  test('moves the aim of rows that are already published: the last reminder comes the working day before', async () => {
    await system.store.units.put({ ...unit, policy: { ...defaultPolicy, ahead: [] } })
    await system.holds([agency('a')], [task('1', 'a', '2024-05-17')])
    expect(await digestOn('2024-05-15')).toEqual({ run: 'completed', digests: 0 })
    await system.set({ decisions: [fridayOff] })
    expect(await digestOn('2024-05-16')).toEqual({ run: 'completed', digests: 1 })
    const { text } = system.sent[0]?.mail ?? { text: '' }
    expect(text).toContain('Ngày cuối còn đúng hạn: thứ Sáu, 17/5/2024')
    expect(text).toContain('Ngày làm việc cuối cùng: thứ Năm, 16/5/2024')
    expect(text).toContain('Ngày làm việc cuối cùng trước hạn')
    expect(await digestOn('2024-05-17')).toEqual({ run: 'day-off', digests: 0 })
  })

  test('a Saturday that a decision makes a working day has its morning', async () => {
    await system.store.units.put({ ...unit, decisions: [saturdayWorked] })
    await system.holds([agency('a')], [task('1', 'a', '2024-05-18')])
    expect(await digestOn('2024-05-18')).toEqual({ run: 'completed', digests: 1 })
  })
})

describe('the hour of sending', () => {
  test('a unit’s morning begins at its own hour, and each unit’s once', async () => {
    const early = { ...unit, policy: { ...defaultPolicy, sendAt: '06:30' } }
    const late = { ...unit, id: 'xa-binh-an', policy: { ...defaultPolicy, sendAt: '09:00' } }
    await system.store.units.put(early)
    await system.store.units.put(late)
    const on = day('2024-05-15')
    const ran = async (hour: number, minute: number) => {
      system.at(instantAt(on, hour, minute))
      const reports = await runReminders(system.deps, { on, scheduled: true })
      return reports.map((report) => `${report.unit} ${report.run}`)
    }
    expect(await ran(6, 0)).toEqual([])
    expect(await ran(6, 30)).toEqual([`${early.id} completed`])
    expect(await ran(8, 30)).toEqual([`${early.id} already-run`])
    expect(await ran(9, 0)).toEqual([`${early.id} already-run`, `${late.id} completed`])
  })

  test('whoever starts a run by hand means now', async () => {
    await system.store.units.put({ ...unit, policy: { ...defaultPolicy, sendAt: '16:00' } })
    system.at(morningOf('2024-05-15'))
    expect(await system.remind()).toMatchObject([{ run: 'completed' }])
  })
})
