import { expect, test } from 'vitest'
import { beginsDuty } from '../../shared/reading/duties.ts'
import { firmVerbs, handVerbs, openingVerbs, timedVerbs, workVerbs } from '../../shared/reading/verbs.ts'

test('each verb stands in one group, once', () => {
  const all = [...firmVerbs, ...workVerbs, ...openingVerbs, ...handVerbs, ...timedVerbs]
  expect(all.filter((verb, i) => all.indexOf(verb) !== i)).toEqual([])
})

test.each(['Vớt bèo trên kênh Trung tâm', 'khuân bao cát lên mặt đê', 'rửa chuồng trại', 'hiến máu', 'canh điếm'])(
  'work by hand begins a duty: %s',
  (work) => {
    expect(beginsDuty(work)).toBe(true)
  },
)

test.each([
  ['another word', 'Góp phần giảm nghèo'],
  ['another word', 'tập thể Phòng Nội vụ'],
  ['another word', 'bán trú'],
  ['a place', 'Sơn La'],
  ['a place', 'Rào Nậy'],
])('what is like work by hand begins none, being %s: %s', (_, words) => {
  expect(beginsDuty(words)).toBe(false)
})

test('"dựng" is no duty inside "xây dựng"', () => {
  expect(beginsDuty('Địa chính - Xây dựng và Môi trường', 'Địa chính - Xây '.length)).toBe(false)
})
