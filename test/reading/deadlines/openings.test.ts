import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fold } from '../../../shared/reading/deadlines/folded.ts'
import { figureBefore, seekerOf, START } from '../../../shared/reading/deadlines/openings.ts'
import { phrases } from '../../../shared/reading/deadlines/phrases/in-order.ts'
import { patience } from '../../cpu-time.ts'
import { blocksOf } from '../../../shared/reading/structure/blocks.ts'

// A phrase is tried only where one of the words stands that it says it begins with; one left out would lose deadlines.

const corpus = join(import.meta.dirname, '../corpus')
const documents = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => blocksOf(readFileSync(join(corpus, name), 'utf8').normalize('NFC')))
  .map(({ body }) => body.text)
// The sentences of the cases beside this one hold each phrase at least once, which the documents do not.
const cases = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/(?<=')[^'\n]{6,300}(?=')/gu) ?? [])
const passages = [...new Set([...documents, ...cases].map((text) => fold(text).text))]

const gated = phrases.flatMap(({ begins, pattern }) =>
  begins === 'anywhere' ? [] : [{ begins, everywhere: new RegExp(pattern.source, 'gu') }],
)
const ofAll = seekerOf(gated.map(({ begins }) => begins))

// A few at a time: each pattern over each passage of the corpus takes seconds, and more on a busy machine.
const most = 12
const parts = Array.from({ length: Math.ceil(gated.length / most) }, (_, i) => i * most)

test.each(parts)(
  'no pattern matches anywhere but at what its phrase begins with (from phrase %i on)',
  patience,
  (first) => {
    const missed = passages.flatMap((text) => {
      const places = ofAll.placesIn(text)
      return gated.slice(first, first + most).flatMap(({ everywhere }, i) => {
        const found = [...text.matchAll(everywhere)]
        if (found.length === 0) return []
        const known = new Set(ofAll.placesOf(first + i, places))
        return found.filter(({ index }) => !known.has(index)).map(([words]) => words)
      })
    })
    expect(missed).toEqual([])
  },
)

test('a place is a word, a figure or a bracket, or what is left of a word', () => {
  const seeker = seekerOf([['ngày', '0'], ['('], ['đến'], [START, ...figureBefore('t)')]])
  const text = 'ngày 15 (đếnngày 2), 3 tháng'
  const places = seeker.placesIn(text)
  const all = () => [0, 1, 2, 3].map((order) => seeker.placesOf(order, places))
  expect(all()).toEqual([[0, 5, 17, 21], [8], [9], [0, 17, 21]])
  seeker.noteCuts(text, [3, 12], places)
  expect(all()).toEqual([[0, 5, 12, 17, 21], [8], [9], [0, 17, 21]])
})

test('a phrase can begin nowhere where none of its words stands', () => {
  const seeker = seekerOf([['ngày'], ['đến'], [START]])
  const places = seeker.placesIn('ngày mai')
  expect([0, 1, 2].map((order) => seeker.placesOf(order, places))).toEqual([[0], undefined, [0]])
})
