import { expect, test } from 'vitest'
import { DamagedItem } from '../../shared/store/damaged-item.ts'

const at = (sk: string) => new DamagedItem('outbox row', { pk: 'unit#mai-thuong#outbox', sk }, null).message

test('the log of a damaged e-mail names no address, and can still be told from another’s', () => {
  const first = at('2024-05-17#digest#a@maithuong.example#')
  expect(first).not.toContain('@')
  expect(first).toContain('unit#mai-thuong#outbox')
  expect(first).not.toBe(at('2024-05-17#digest#b@maithuong.example#'))
})

test('a damaged task is named by its id', () => {
  expect(at('PLAN-1')).toContain('PLAN-1')
})
