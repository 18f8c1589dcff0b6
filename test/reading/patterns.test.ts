import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../shared')

// Under `iu` both take any letter: /\p{Lu}/iu finds "giao ban" as it finds "Giao Ban".
test('no pattern that ignores case asks for a capital or a small letter', () => {
  const files = globSync('**/*.ts', { cwd: source })
  const wrong = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/\/(?:[^/\\\n]|\\.)+\/(?=[a-z]*i)[a-z]*u[a-z]*/g)]
      .filter(([pattern]) => /\\p\{L[ul]\}/.test(pattern))
      .map(([pattern]) => `${file}: ${pattern}`),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
