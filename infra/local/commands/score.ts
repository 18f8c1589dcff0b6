import '../node-version.ts'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { readText } from '../../../shared/documents/read-text.ts'
import { readDocument } from '../../../shared/reading/read.ts'
import { codeOf, Refusal, runCommand } from '../refusal.ts'
import { Baseline, changesSince, knownFrom } from '../scoring/baseline.ts'
import { compare } from '../scoring/compare.ts'
import { confidenceIn } from '../scoring/confidence.ts'
import { type LabelledDocument, loadCorpus } from '../scoring/corpus.ts'
import { asFigures, asLine, differencesOf, type Scored } from '../scoring/print.ts'

/**
 * `npm run score -- [--labels FOLDER] [--verbose] [--accept]` measures the reader against labelled documents and prints
 * what was gained and lost since the folder's `baseline.json`; a loss is exit code 1. `--accept` makes what is read
 * now the baseline. `--verbose` names everything that is wrong. It speaks English throughout: it is for whoever works on
 * the reader, and its figures go into English documents.
 */

const ownCorpus = join(import.meta.dirname, '../../../test/reading/corpus')
const usage = 'Usage: npm run score -- [--labels FOLDER] [--verbose] [--accept]'

await runCommand(async () => {
  const { labels: folder = ownCorpus, verbose, accept } = argumentsGiven()
  const documents = await documentsIn(folder)
  const scored = await Promise.all(documents.map(score))
  const baseline = await baselineIn(folder)

  let losses = 0
  for (const one of scored) {
    const before = baseline?.[one.name]
    const changes = before ? changesSince(before, knownFrom(one.comparison)) : { gains: [], losses: [] }
    losses += changes.losses.length
    console.log(asLine(one, baseline !== null && !before))
    for (const gain of changes.gains) console.log(`    better: ${gain}`)
    for (const loss of changes.losses) console.log(`    WORSE:  ${loss}`)
    if (verbose) for (const line of differencesOf(one)) console.log(`    ${line}`)
  }
  console.log(`\n${asFigures(scored)}`)

  if (accept) await writeBaseline(folder, scored)
  else if (baseline === null) console.log('\nNo baseline here to compare with; --accept writes one.')
  else if (losses > 0) {
    console.error(
      `\nThe reader got worse in ${losses} places since the baseline. To take it as it is, run again with --accept.`,
    )
    process.exitCode = 1
  }
}, usage)

function argumentsGiven() {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ options: { labels: { type: 'string' }, verbose: flag, accept: flag } }).values
  } catch (cause) {
    throw new Refusal(usage, { cause })
  }
}

async function documentsIn(folder: string): Promise<LabelledDocument[]> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new Refusal(`There is no folder ${folder}. ${usage}`)
  const documents = await loadCorpus(folder)
  if (documents.length === 0) throw new Refusal(`The folder ${folder} has no file named NAME.labels.json.`)
  return documents
}

async function score({ name, file, bytes, lines, labels }: LabelledDocument): Promise<Scored> {
  const document = await readText(bytes, basename(file))
  if (!document.ok) throw new Error(`${relative('.', file)}: ${document.message}`)
  const reading = readDocument(document.text)
  const comparison = compare(labels, lines, reading)
  return { name, comparison, confidence: confidenceIn(reading, comparison) }
}

async function baselineIn(folder: string): Promise<Baseline | null> {
  try {
    return Baseline.parse(JSON.parse(await readFile(join(folder, 'baseline.json'), 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Refusal('baseline.json cannot be read; --accept writes it anew.', { cause: error })
  }
}

async function writeBaseline(folder: string, scored: readonly Scored[]): Promise<void> {
  const baseline: Baseline = Object.fromEntries(scored.map(({ name, comparison }) => [name, knownFrom(comparison)]))
  await writeFile(join(folder, 'baseline.json'), `${JSON.stringify(baseline, null, 1)}\n`)
  console.log('\nThe baseline is what is read now.')
}
