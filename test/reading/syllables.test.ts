import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isSyllable } from '../../shared/reading/syllables.ts'

// What is no syllable is taken for a scan's misreading, so a word that Vietnamese has must be one.

const folder = join(import.meta.dirname, 'corpus')
const foreign = new Set(['br', 'camera', 'email', 'file', 'https', 'karaoke', 'km', 'logistics', 'mini', 'nh', 'video'])

it('takes each word that the documents write often for a syllable', () => {
  const counts = new Map<string, number>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')))
    for (const [word] of readFileSync(join(folder, name), 'utf8')
      .normalize('NFC')
      .matchAll(/(?<![\p{L}\d.@/])\p{Ll}{2,}(?![\p{L}\d.@/])/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= 15).map(([word]) => word)
  expect(often.length).toBeGreaterThan(1000)
  expect(often.filter((word) => !isSyllable(word) && !foreign.has(word))).toEqual([])
})

it.each(['giêng', 'giếng', 'giềng', 'quỳnh', 'quýt', 'quỵt', 'huỳnh', 'nghiêng'])('knows %s', (word) => {
  expect(isSyllable(word)).toBe(true)
})

it.each(['thưc', 'duợc', 'quynhh', 'giêc', 'tưc'])('does not take %s for one', (word) => {
  expect(isSyllable(word)).toBe(false)
})
