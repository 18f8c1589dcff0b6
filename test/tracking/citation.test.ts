import { describe, expect, test } from 'vitest'
import { citationOf, planInFull, planInShort } from '../../shared/tracking/citation.ts'
import { task } from '../reminding/samples.ts'
import { day } from './plan-fixtures.ts'

const issued = { type: 'KH', number: '37/KH-UBND', issuedOn: day('2026-03-02'), issuer: 'UBND xã Tân Hòa' }

test('a document is named by its type, number, day and issuer', () => {
  expect(citationOf(issued)).toBe('Kế hoạch số 37/KH-UBND ngày 02/3/2026 của UBND xã Tân Hòa')
})

test.each([
  [{ ...issued, issuer: null }, 'Kế hoạch số 37/KH-UBND ngày 02/3/2026'],
  [{ ...issued, issuedOn: null }, 'Kế hoạch số 37/KH-UBND của UBND xã Tân Hòa'],
  [{ ...issued, type: null, number: '15/UBND-VX', issuer: null }, 'Công văn số 15/UBND-VX ngày 02/3/2026'],
  [{ ...issued, type: null, number: null }, 'Văn bản ngày 02/3/2026 của UBND xã Tân Hòa'],
])('what its head does not say is left out: %j', (head, said) => {
  expect(citationOf(head)).toBe(said)
})

describe('a row names its document', () => {
  const named = task('a', 'a', null, { planLabel: '37/KH-UBND', planCitation: citationOf(issued) })

  test('in full, and shortly where it is named again', () => {
    expect(planInFull(named)).toBe(citationOf(issued))
    expect(planInShort(named)).toBe('Kế hoạch số 37/KH-UBND')
  })

  test('by its number and day where it is older than that', () => {
    const { planCitation: _, ...older } = { ...named, issuedOn: day('2026-03-12') }
    expect(planInFull(older)).toBe('Kế hoạch số 37/KH-UBND ngày 12/3/2026')
  })

  test('by its title where it has no number', () => {
    const titled = task('a', 'a', null, { planLabel: 'Tháng sách năm 2024' })
    expect([planInFull(titled), planInShort(titled)]).toEqual(['Tháng sách năm 2024', 'Tháng sách năm 2024'])
  })
})
