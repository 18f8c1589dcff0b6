import '../node-version.ts'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleSize } from '../bench/bundle.ts'
import { linearity } from '../bench/linearity.ts'
import type { Row } from '../bench/measure.ts'
import { morningRuns } from '../bench/morning.ts'
import { readingSpeed } from '../bench/reading-speed.ts'
import { Refusal, runCommand } from '../refusal.ts'

/**
 * `npm run bench -- [--scale 1000000]` prints the table that the README quotes: how fast and how evenly documents are
 * read, and what a morning costs with ever more tasks stored. `--scale` adds a larger store (a million takes a quarter
 * of an hour, nearly all of it to fill the store, and two gigabytes of the temporary folder).
 */

const usage = 'Cách dùng: npm run bench -- [--scale 1000000]'
const corpus = join(import.meta.dirname, '../../../test/reading/corpus')

await runCommand(async () => {
  const scale = scaleGiven()
  say('reading speed')
  const reading = await readingSpeed(corpus)
  say('long and hostile texts')
  const long = linearity([0.25, 1, 10])
  const mornings = await morningRuns(
    [10_000, 100_000, scale].filter((count) => count !== null),
    say,
  )
  say('the bundle')
  console.log(asTable([...reading, ...long, ...mornings, ...(await bundleSize())]))
}, usage)

function say(progress: string): void {
  console.error(`… ${progress}`)
}

function scaleGiven(): number | null {
  const { scale } = parsed()
  if (scale === undefined) return null
  const count = Number(scale)
  if (Number.isInteger(count) && count > 100_000) return count
  throw new Refusal(`--scale cần là một số nguyên lớn hơn 100000. ${usage}`)
}

function parsed() {
  try {
    return parseArgs({ options: { scale: { type: 'string' } } }).values
  } catch (cause) {
    throw new Refusal(usage, { cause })
  }
}

function asTable(rows: readonly Row[]): string {
  return [
    '| what | figure |',
    '|---|---|',
    ...rows.map(({ what, figure }) => `| ${what} | ${figure} |`),
    '',
    'Medians of repeated runs, all in one go on one shared machine: ratios and counts carry over, times do not. Long',
    'texts: time for each megabyte as a multiple of that of the same text at 0.25 MB, 1 being linear; `*` where the reader',
    'stopped at its limit of length, which it says. Mornings: the real run on the embedded engine, on disk.',
  ].join('\n')
}
