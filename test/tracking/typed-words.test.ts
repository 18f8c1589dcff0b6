import { expect, test } from 'vitest'
import { plainWords, saysSomething } from '../../shared/tracking/typed-words.ts'

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

test.each([
  ['mark\u202eed', 'marked'],
  ['\u200b\u2066\ufeff', ''],
  // What is meant stays: letters, tabs, lines.
  ['Số 12/BC-UBND\tngày 2/4\r\n“đã gửi” – 50 % ✓', 'Số 12/BC-UBND\tngày 2/4\n“đã gửi” – 50 % ✓'],
  ['Tiếng Việt'.normalize('NFD'), 'Tiếng Việt'],
])('%j is kept as %j', (typed, kept) => {
  expect(plainWords(typed)).toBe(kept)
})
