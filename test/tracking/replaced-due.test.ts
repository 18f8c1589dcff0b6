import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { cancelExtension, type Change, extend } from '../../shared/tracking/changes.ts'
import { setDue } from '../../shared/tracking/due-dates.ts'
import { enterEvent } from '../../shared/tracking/events.ts'
import { replacedDue } from '../../shared/tracking/replaced-due.ts'
import type { Task } from '../../shared/tracking/task.ts'
import { coordinator, day, draftOf, now, office, publish, task as drafted } from './plan-fixtures.ts'

const by = { by: coordinator, now }

function changed(change: Change): Task {
  if (!change.ok) throw new Error(`${change.code}: ${change.message}`)
  return change.task
}

function published(...deadlines: Parameters<typeof drafted>[2][]): Task {
  const [only] = publish(draftOf([[['Công an phường'], [drafted('t1', 'Gửi kịch bản', ...deadlines)]]])).tasks
  if (!only) throw new Error('publishing made no row')
  return only
}

const opening = () =>
  published([
    {
      kind: 'event',
      before: true,
      after: 'trước ngày khai mạc',
      within: { days: 10, working: false },
      text: 'chậm nhất 10 ngày trước ngày khai mạc',
      span: null,
    },
  ])
const entered = (task: Task, on: string, context: Parameters<typeof enterEvent>[3] = by) =>
  changed(enterEvent(task, day(on), vietnamCalendar, context))
const granted = (task: Task, lastDay: string) =>
  changed(extend(task, { lastDay: day(lastDay), reason: 'Chờ kinh phí', checked: true }, vietnamCalendar, by))
const replaced = (task: Task) => replacedDue(task, vietnamCalendar)

describe('a date that takes the place of', () => {
  test('none replaces none', () => {
    expect(replaced(entered(opening(), '2024-06-20'))).toBeNull()
  })

  test('one counted from another day of the event replaces it, whoever had entered that', () => {
    expect(replaced(entered(entered(opening(), '2024-06-20'), '2024-06-25'))).toBe('2024-06-10')
    const byOffice = entered(opening(), '2024-06-20', { by: office, now })
    expect(replaced(entered(byOffice, '2024-06-25'))).toBe('2024-06-10')
  })

  test('itself says nothing', () => {
    expect(replaced(entered(entered(opening(), '2024-06-20'), '2024-06-20'))).toBeNull()
  })

  test('a granted one replaces that, unless it was taken back', () => {
    const late = granted(entered(opening(), '2024-06-20'), '2024-06-14')
    expect(replaced(entered(late, '2024-06-30'))).toBe('2024-06-14')
    expect(replaced(entered(changed(cancelExtension(late, 'Nhầm', by)), '2024-06-30'))).toBe('2024-06-10')
  })

  test('one that was set replaces it', () => {
    const set = (task: Task, on: string) => changed(setDue(task, day(on), vietnamCalendar, by))
    expect(replaced(set(set(published(), '2024-06-14'), '2024-06-20'))).toBe('2024-06-14')
  })
})
