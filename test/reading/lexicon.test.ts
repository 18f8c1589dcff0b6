import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { classFamilies } from '../../shared/reading/agencies/lexicon/class-families.ts'
import { keyOf } from '../../shared/reading/agencies/words.ts'

const room = join(import.meta.dirname, '../../shared/reading/agencies/lexicon')

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((phrase) => typeof phrase === 'string')

// "Tổng Giám đốc", "Tổng giám đốc" and "Uỷ ban", "Ủy ban" are the same to whoever looks for them
const twice = (phrases: readonly string[]): string[] => {
  const keys = phrases.map(keyOf)
  return phrases.filter((_, i) => keys.indexOf(keys[i] ?? '') < i)
}

test.each(readdirSync(room))('no phrase stands twice in a list of %s', async (file) => {
  const lists: unknown = await import(join(room, file))
  for (const list of Object.values(Object(lists)).filter(isList)) expect(twice(list)).toEqual([])
})

test('a family of classes has each noun once', () => {
  for (const { nouns } of classFamilies) expect(twice(nouns)).toEqual([])
})
