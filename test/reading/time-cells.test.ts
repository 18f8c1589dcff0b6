import { describe, expect, test } from 'vitest'
import { withoutBareRhythms } from '../../shared/reading/assignments/time-lines.ts'
import { found } from './deadlines/say.ts'

describe('a time cell beside a task', () => {
  const say = (...texts: string[]): string[] =>
    withoutBareRhythms(texts.map((text) => found(text).deadlines)).map(({ text }) => text)

  test('says the day of a rhythm that the task’s words mean', () => {
    expect(say('Báo cáo tiến độ trồng dặm hằng tháng', 'Trước ngày 22 hằng tháng')).toEqual([
      'Trước ngày 22 hằng tháng',
    ])
  })

  test('leaves another rhythm, and gives way to a day in the task itself', () => {
    expect(say('Báo cáo trồng dặm định kỳ hằng quý', 'Trước ngày 22 hằng tháng')).toEqual([
      'định kỳ hằng quý',
      'Trước ngày 22 hằng tháng',
    ])
    expect(say('Báo cáo trước ngày 5 hằng tháng', 'Hằng tháng')).toEqual(['trước ngày 5 hằng tháng'])
  })
})
