import { phrasesOf } from './lexicon/phrases.ts'
import { figureAt, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

// A time that stands in front of who is to do something: "Trước ngày 15/9/2024 các trường …", "Trong quý IV Công an xã …".

/** Behind the time that the words begin with, where it has a number and no comma closes it; 0 where none does. */
export function timeEnd(words: readonly Word[]): number {
  if (phraseAt(words, 0, timeOpenings) === 0) return 0
  let at = 0
  let dated = false
  while (at < longestTime && isOfTime(words, at)) {
    dated ||= unitsOfTime.has(keyAt(words, at))
    at++
  }
  const numbered = words.slice(0, at).some((_, index) => figureAt(words, index) || romans.has(keyAt(words, index)))
  return dated && numbered && keyAt(words, at - 1) !== ',' ? at : 0
}
const longestTime = 30
/** What such a time begins with. */
export const timeOpenings = phrasesOf(
  'trước|trước mắt|trong|đến|từ|vào|ngày|tháng|quý|chậm nhất|muộn nhất|trễ nhất|sáng|chiều|tối|đêm|hết|kể từ|lúc|đúng'.split(
    '|',
  ),
)
const unitsOfTime = new Set(['ngày', 'tháng', 'quý', 'giờ', 'tuần', '/'])
const romans = new Set(['i', 'ii', 'iii', 'iv'])
const wordsOfTime = new Set([
  ...unitsOfTime,
  ...romans,
  ...'trước mắt trong đến từ vào chậm muộn trễ sáng trưa chiều tối đêm hết kể lúc hồi đúng đầu giữa cuối năm phút thứ hằng hàng mỗi nay - ( ) . : ,'.split(
    ' ',
  ),
])

/** "nhất" and "là" behind "chậm", the numbers of weekdays behind "thứ": elsewhere they are other words ("hai xã", "tư pháp"). */
function isOfTime(words: readonly Word[], at: number): boolean {
  const key = keyAt(words, at)
  const before = keyAt(words, at - 1)
  if (key === 'nhất') return /^(?:chậm|muộn|trễ)$/.test(before)
  if (key === 'là') return before === 'nhất'
  if (/^(?:hai|ba|tư|sáu|bảy)$/.test(key)) return before === 'thứ'
  return wordsOfTime.has(key) || figureAt(words, at)
}
