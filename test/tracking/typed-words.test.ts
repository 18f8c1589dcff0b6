import { expect, test } from 'vitest'
import { saysSomething } from '../../shared/tracking/typed-words.ts'

test.each([
  ['ốm nặng', true],
  ['số 5', true],
  ['Đã gửi', true],
  // Accents that a keyboard encodes apart are no letters of their own.
  ['\u00f4\u0301m'.normalize('NFD'), false],
  ['.....', false],
  ['a', false],
  ['- -/-', false],
  ['✓✓✓✓✓', false],
])('“%s” tells a reader something: %s', (text, says) => {
  expect(saysSomething(text)).toBe(says)
})
