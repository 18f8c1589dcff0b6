import { expect, test } from 'vitest'
import { changeInWords } from '../../functions/api/pages/views/wording.ts'
import { Instant } from '../../shared/calendar/day.ts'
import { ChangeCode, HistoryEntry } from '../../shared/tracking/actor.ts'

const entry = (what: string) =>
  HistoryEntry.parse({ at: Instant.parse('2024-04-01T01:00:00.000Z'), by: { kind: 'system' }, what })

test('every change is told in words; one whose code is no longer in use can still be read, and shows no code', () => {
  const words = ChangeCode.options.map((code) => changeInWords(entry(code)))
  expect(new Set(words).size).toBe(ChangeCode.options.length)
  expect(changeInWords(entry('renamed-long-ago'))).toBe('Thay đổi khác')
})
