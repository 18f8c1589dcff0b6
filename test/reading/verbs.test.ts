import { expect, test } from 'vitest'
import { firmVerbs, openingVerbs, workVerbs } from '../../shared/reading/verbs.ts'

test('each verb stands in one group, once', () => {
  const all = [...firmVerbs, ...workVerbs, ...openingVerbs]
  expect(all.filter((verb, i) => all.indexOf(verb) !== i)).toEqual([])
})
