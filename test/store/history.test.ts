import { expect, test } from 'vitest'
import { boundedHistory, historyShortened } from '../../shared/store/history.ts'
import { HistoryEntry } from '../../shared/tracking/actor.ts'
import { morning } from './samples.ts'

function entries(count: number, detail?: string): HistoryEntry[] {
  return Array.from({ length: count }, (_, at) =>
    HistoryEntry.parse({ at: morning, by: { kind: 'system' }, what: `change ${at}`, detail }),
  )
}

test('a history of ordinary length stays as it is', () => {
  expect(boundedHistory(entries(200))).toEqual(entries(200))
  expect(boundedHistory([])).toEqual([])
})

test('a long history keeps its beginning and its latest, and says how many are left out', () => {
  const bounded = boundedHistory(entries(260))
  expect(bounded).toHaveLength(200)
  expect(bounded[0]?.what).toBe('change 0')
  expect(bounded[1]).toMatchObject({ what: historyShortened, detail: '61' })
  expect(bounded.slice(2).map(({ what }) => what)).toEqual(Array.from({ length: 198 }, (_, at) => `change ${at + 62}`))
})

test('what was left out is counted on, change by change', () => {
  let history = entries(1)
  for (const entry of entries(500).slice(1)) history = boundedHistory([...history, entry])
  const left = Number(history[1]?.detail)
  expect(history[1]?.what).toBe(historyShortened)
  expect(1 + left + history.length - 2).toBe(500)
  expect(history.at(-1)?.what).toBe('change 499')
})

test('long notes are bounded by their bytes', () => {
  const bounded = boundedHistory(entries(100, 'ề'.repeat(2000)))
  expect(Buffer.byteLength(JSON.stringify(bounded))).toBeLessThan(120_000)
  expect(bounded.at(-1)?.what).toBe('change 99')
})
