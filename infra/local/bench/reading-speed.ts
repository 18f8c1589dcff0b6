import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ParsedComponents } from 'chrono-node'
import * as chrono from 'chrono-node/vi'
import { z } from 'zod'
import { readText } from '../../../shared/documents/read-text.ts'
import { readDocument } from '../../../shared/reading/read.ts'
import { compare } from '../scoring/compare.ts'
import { type LabelledDocument, loadCorpus } from '../scoring/corpus.ts'
import type { LabelledDeadline } from '../scoring/labels.ts'
import { type Row, rounded } from './measure.ts'

/**
 * The reader beside the best JavaScript date library, chrono-node with its Vietnamese locale, on the same texts in one
 * run, taking turns. The reader does the whole job (header, sections, assignments, deadlines, reports, diagnostics);
 * chrono only looks for dates.
 */
export async function readingSpeed(corpusFolder: string): Promise<Row[]> {
  const corpus = await loadCorpus(corpusFolder)
  const texts = await Promise.all(corpus.map(textOf))
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const { ours, theirs } = paceOf(texts)
  const speed = (ms: number) =>
    `${rounded(megabytes / (ms / 1000))} MB/s, ${rounded(texts.length / (ms / 1000))} documents/s`

  const dated = datedDeadlines(corpus)
  const missed = corpus.flatMap((document, i) => missedDates(document, texts[i] ?? ''))
  const found = dated.filter(chronoFinds).length
  return [
    { what: `Reading ${texts.length} documents (${Math.round(megabytes * 1000)} KB)`, figure: speed(ours) },
    { what: 'chrono-node (vi), the same texts, dates only', figure: speed(theirs) },
    { what: 'The reader’s speed as a multiple of chrono-node’s', figure: `${rounded(theirs / ours)} ×` },
    {
      what: `Labelled deadlines that come to a date, read rightly: bound and date, in the document`,
      figure: `${dated.length - missed.length} of ${dated.length}`,
    },
    {
      what: 'chrono-node, given just the deadline’s own words and the document’s date: the date alone',
      figure: `${found} of ${dated.length}`,
    },
  ]
}

/**
 * Timed by plain Node, which only strips the types: tsx wraps every function in order to keep its name, which slows the
 * two programs unevenly, and what is deployed has no such wrappers.
 */
function paceOf(texts: readonly string[]): { ours: number; theirs: number } {
  const program = join(import.meta.dirname, 'reading-pace.ts')
  const input = JSON.stringify(texts)
  const printed = execFileSync(process.execPath, [program], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return Pace.parse(JSON.parse(printed))
}
const Pace = z.object({ ours: z.number(), theirs: z.number() })

async function textOf({ name, bytes }: LabelledDocument): Promise<string> {
  const document = await readText(bytes, `${name}.txt`)
  if (!document.ok) throw new Error(`${name}: ${document.message}`)
  return document.text
}

type Dated = { deadline: LabelledDeadline; issuedOn: string | null }

function datedDeadlines(corpus: readonly LabelledDocument[]): Dated[] {
  return corpus.flatMap(({ labels }) => {
    const { assignments, reports, document } = labels
    const deadlines = [
      ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
      ...reports.flatMap(({ deadline }) => deadline ?? []),
    ]
    const { issuedOn } = document
    return deadlines.filter((deadline) => dateIn(deadline) !== null).map((deadline) => ({ deadline, issuedOn }))
  })
}

function missedDates({ labels, lines }: LabelledDocument, text: string): string[] {
  return compare(labels, lines, readDocument(text))
    .deadline.missed.map(({ key }) => key)
    .filter((key) => /\d{4}-\d{2}-\d{2}$/.test(key))
}

/** The day that a deadline comes to; cycles and events have none. */
function dateIn(deadline: LabelledDeadline): string | null {
  switch (deadline.kind) {
    case 'date':
      return deadline.date
    case 'window':
    case 'period':
      return deadline.to ?? null
    case 'recurring':
    case 'event':
      return null
  }
}

/** Whether any date that chrono reads in the words, start or end, is the labelled one. */
function chronoFinds({ deadline, issuedOn }: Dated): boolean {
  const reference = issuedOn === null ? undefined : new Date(`${issuedOn}T12:00:00`)
  return chrono
    .parse(deadline.text ?? '', reference)
    .flatMap(({ start, end }) => (end ? [start, end] : [start]))
    .some((parts) => dayIn(parts) === dateIn(deadline))
}

function dayIn(parts: ParsedComponents): string {
  const day = [parts.get('year'), parts.get('month'), parts.get('day')]
  return day.map((value) => String(value ?? 0).padStart(2, '0')).join('-')
}
