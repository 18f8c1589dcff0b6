import { expect, test } from 'vitest'
import { samplePlan } from '../../infra/local/sample-plan.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { bindingIn } from '../../shared/tracking/bound-agencies.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
import { draftFrom } from '../../shared/tracking/draft-from-reading.ts'
import { agency, day } from './plan-fixtures.ts'

const plan = [
  'Phòng Tư pháp',
  'Trung tâm Y tế huyện',
  'Công an huyện',
  'Hội Liên hiệp Phụ nữ huyện',
  'Ủy ban MTTQ Việt Nam huyện',
  'Đoàn TNCS Hồ Chí Minh',
  'UBND các xã, thị trấn',
  'Các trường học',
]
const empty = directoryOf([])
const bound = (...reporters: string[]) => bindingIn(plan, empty)(reporters)

test('"các phòng, ban, đơn vị có liên quan" is every unit of the plan save the level below', () => {
  expect(bound('Các phòng, ban, đơn vị có liên quan')).toEqual(
    expect.arrayContaining(['Phòng Tư pháp', 'Trung tâm Y tế huyện', 'Công an huyện', 'Hội Liên hiệp Phụ nữ huyện']),
  )
  expect(bound('Các phòng, ban, đơn vị có liên quan')).not.toContain('UBND các xã, thị trấn')
})

test('an agency named as the plan names it is bound once', () => {
  expect(bound('UBND các xã, thị trấn')).toEqual(['UBND các xã, thị trấn'])
  expect(bound('Ủy ban nhân dân các xã, thị trấn', 'UBND các xã, thị trấn')).toHaveLength(1)
})

test('"hội, đoàn thể" is the mass organisations', () => {
  expect(bound('Các hội, đoàn thể')).toEqual([
    'Hội Liên hiệp Phụ nữ huyện',
    'Ủy ban MTTQ Việt Nam huyện',
    'Đoàn TNCS Hồ Chí Minh',
  ])
})

test('"các ban ngành" is offices, not schools or mass organisations', () => {
  expect(bound('Các ban ngành')).toEqual(['Phòng Tư pháp', 'Trung tâm Y tế huyện', 'Công an huyện'])
})

test('who appears nowhere else in the plan still gets a row', () => {
  expect(bound('Tổ dân phố')).toEqual(['Tổ dân phố'])
})

test('a class that the directory knows is left to the directory', () => {
  const known = directoryOf([agency('Các đơn vị trực thuộc', { kind: 'class', members: ['x'] })])
  expect(bindingIn(plan, known)(['Các đơn vị trực thuộc'])).toEqual(['Các đơn vị trực thuộc'])
})

test('a call to "các đơn vị" makes no office of them: not in this plan, nor in a plan before it', () => {
  const called = ['Các đơn vị', 'Thủ trưởng các cơ quan, đơn vị', ...plan]
  const offices = bound('Các phòng, ban, đơn vị có liên quan')
  expect(bindingIn(called, empty)(['Các đơn vị'])).toEqual(offices)
  expect(bindingIn(plan, directoryOf([agency('Các đơn vị', { kind: 'class' })]))(['Các đơn vị'])).toEqual(offices)
  expect(bindingIn(called, empty)(['Thủ trưởng các cơ quan, đơn vị'])).toEqual(offices)
})

test('schools and the office of the council are units too', () => {
  const units = ['Văn phòng HĐND và UBND phường Tân Mỹ', 'Trường Tiểu học Tân Mỹ', 'UBND các phường']
  expect(bindingIn(units, empty)(['Các cơ quan, đơn vị'])).toEqual(units.slice(0, 2))
})

test.each([
  ['Các đoàn thể', 'Các bộ phận, đơn vị'],
  ['Các đoàn thể', 'Các cơ quan, đơn vị, đoàn thể'],
  ['Các đoàn thể', 'Các hội, đoàn thể'],
  ['Các đoàn thể', 'Các đoàn thể'],
  ['Các sở, ngành', 'Các cơ quan, đơn vị'],
  ['Các địa phương', 'Các cơ quan, đơn vị, địa phương'],
  ['Các ban, ngành, đoàn thể xã', 'Các ban, ngành'],
  ['Các ban, ngành, đoàn thể', 'Các ban, ngành, đoàn thể'],
])('“%s”, to whom the plan gives work, report with “%s”', (own, reporters) => {
  expect(bindingIn([...plan, own], empty)([reporters])).toContain(own)
  const listed = directoryOf([agency(own)])
  expect(bindingIn([...plan, own], listed)([reporters])).toContain(own)
})

test('beside “các đoàn thể” the organisations that the plan names report too', () => {
  const organisations = ['Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'Các đoàn thể']
  const reporting = bindingIn(organisations, empty)(['Các đoàn thể'])
  expect(reporting.toSorted()).toEqual(organisations.toSorted())
})

test('everybody to whom the sample plan gives work reports at its end, but for the office that gathers the reports', () => {
  const { assignments, reports } = draftFrom(readDocument(samplePlan(day('2024-04-10')).text), empty)
  const others = assignments.flatMap(({ agencies }) => agencies).filter((name) => name !== 'Công an phường')
  expect([reports[0]?.via, reports[0]?.bound.toSorted()]).toEqual(['Công an phường', others.toSorted()])
})

test('an office that the reports go to, or go through, is none of the class that sends them', () => {
  const bindTo = (recipient: string, ...reporters: string[]) => bindingIn(plan, empty)(reporters, [recipient])
  const through = bindingIn(plan, empty)(['Các phòng, ban'], ['UBND huyện', 'phòng tư pháp'])
  expect([through.includes('Phòng Tư pháp'), through.includes('Công an huyện')]).toEqual([false, true])
  expect(bindTo('Phòng Tư pháp', 'Các phòng, ban, đơn vị có liên quan')).not.toContain('Phòng Tư pháp')
  expect(bindTo('Phòng Tư pháp', 'Các phòng, ban, đơn vị có liên quan')).toContain('Công an huyện')
  expect(bindTo('UBND huyện', 'Các ban ngành')).toContain('Phòng Tư pháp')
  // Named itself, it is the document's say
  expect(bindTo('Phòng Tư pháp', 'Phòng Tư pháp')).toEqual(['Phòng Tư pháp'])
  // Where nobody else is left, whoever is called still gets a row
  expect(bindingIn(['Phòng Tư pháp'], empty)(['Các đơn vị'], ['Phòng Tư pháp', null])).toEqual(['Các đơn vị'])
})

test.each([
  ['Các khóm', 'Trưởng khóm Bờ Sậy'],
  ['Các xóm, làng', 'Xóm Lũng'],
  ['Các thôn, buôn', 'Buôn Ea Sar'],
])('"%s" covers %s', (words, name) => {
  expect(bindingIn([...plan, name], empty)([words])).toContain(name)
})

test.each(['Trưởng thôn', 'Bí thư chi bộ', 'Bí thư các chi bộ thôn', 'Ban Công tác Mặt trận thôn Đông'])(
  '%s is of the hamlets: "các thôn" covers it, "các đơn vị" does not',
  (name) => {
    const covers = (words: string) => bindingIn([...plan, name], empty)([words]).includes(name)
    expect(['Các đơn vị', 'Các thôn, tổ dân phố'].map(covers)).toEqual([false, true])
  },
)

test.each([
  [['Trưởng các thôn'], empty],
  [['Trưởng các thôn'], directoryOf([agency('Các thôn')])],
  [['Trưởng các thôn', 'Các thôn'], empty],
  [['Các thôn', 'Trưởng các thôn'], directoryOf([agency('Trưởng các thôn'), agency('Các thôn')])],
])('those whom a plan calls “%s” report once, as it calls them first', (names, listed) => {
  const reporting = (words: string) => bindingIn([...plan, ...names], listed)(['Các phòng, ban', words])
  for (const words of ['Các thôn', 'Các thôn, tổ dân phố'])
    expect(reporting(words).filter((name) => name.endsWith('các thôn') || name === 'Các thôn')).toHaveLength(1)
  expect(reporting('Các thôn, tổ dân phố')).toContain(names[0])
})

test('“các đơn vị” are not those who head the hamlets', () => {
  expect(bindingIn([...plan, 'Trưởng các thôn'], empty)(['Các cơ quan, đơn vị'])).not.toContain('Trưởng các thôn')
})

test('the party cell of an office is no hamlet’s', () => {
  expect(bindingIn([...plan, 'Chi bộ Quân sự xã'], empty)(['Các đơn vị'])).toContain('Chi bộ Quân sự xã')
})

test.each(['Phòng, ban cấp huyện', 'Các cơ quan chuyên môn cấp huyện'])('"%s" has no hamlets', (words) => {
  expect(bindingIn([...plan, 'Thôn Lạn'], empty)([words])).not.toContain('Thôn Lạn')
})
