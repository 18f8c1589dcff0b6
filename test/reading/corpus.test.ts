import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Baseline, changesSince, knownFrom } from '../../infra/local/scoring/baseline.ts'
import { compare } from '../../infra/local/scoring/compare.ts'
import { loadCorpus } from '../../infra/local/scoring/corpus.ts'
import { likeness, wordsOf } from '../../infra/local/scoring/words.ts'
import { readText } from '../../shared/documents/read-text.ts'
import { beginsWithTime, workBehindTime } from '../../shared/reading/assignments/noted-work.ts'
import { readDocument } from '../../shared/reading/read.ts'
import type { Reading, Span } from '../../shared/reading/reading.ts'

const folder = join(import.meta.dirname, 'corpus')
const corpus = await loadCorpus(folder)
const baseline = Baseline.parse(JSON.parse(await readFile(join(folder, 'baseline.json'), 'utf8')))

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await readText(bytes, 'van-ban.txt')
  if (!document.ok) throw new Error(document.message)
  return document.text
}

function words(text: string): string {
  return wordsOf(text).join(' ')
}

/** Who must do what by when, and who reports: the tracking table, without the places where it stands. */
function tableOf({ document, assignments, reports }: Reading) {
  return {
    document,
    rows: assignments.flatMap(({ agencies, tasks }) =>
      tasks.flatMap(({ text, deadlines }) => [
        ...agencies.map((agency) => `${words(agency)} ← ${words(text)}`),
        ...deadlines.map((deadline) => JSON.stringify({ ...deadline, text: words(deadline.text), span: null })),
      ]),
    ),
    reports: reports.map((report) => `${report.period} ${report.reporters.join(', ')}: ${words(report.text)}`),
  }
}

describe.each(corpus)('$name', async ({ name, bytes, lines, labels }) => {
  const text = await textOf(bytes)
  const reading = readDocument(text)

  it('reads nothing worse than before (after an improvement: npm run score -- --accept)', () => {
    const known = baseline[name]
    if (!known) throw new Error(`baseline.json does not know ${name}`)
    expect(changesSince(known, knownFrom(compare(labels, lines, reading))).losses).toEqual([])
  })

  it('reads the same where a word processor kept words together with its own blanks', () => {
    const kept = text.replace(/(?<=\S) (?=\S)/g, (blank, at: number) => (at % 3 === 0 ? '\u00a0' : blank))
    expect(readDocument(kept)).toEqual(reading)
  })

  it('gives nobody the same words twice', () => {
    const given = reading.assignments.flatMap(({ agencies, tasks }) =>
      tasks.flatMap(({ span }) => agencies.map((agency) => `${agency} ← ${span.join('-')}`)),
    )
    expect(given.filter((each, i) => given.indexOf(each) < i)).toEqual([])
  })

  it('quotes the words that stand at each place', () => {
    const wrong = quotesOf(reading).filter(
      ({ text: quoted, span }) => quoted === '' || likeness(reading.text.slice(...span), quoted) < 1,
    )
    expect(wrong).toEqual([])
  })

  it('drops no word of an assignments section', () => {
    const taken = new Set<number>()
    for (const [start, end] of placesOf(reading)) for (let at = start; at < end; at++) taken.add(at)
    const dropped = reading.sections
      .filter(({ kind }) => kind === 'assignments')
      .flatMap(({ span: [start, end] }) =>
        [...reading.text.slice(start, end).matchAll(/\p{L}{2,}/gu)].filter(({ index }) => !taken.has(start + index)),
      )
    expect(dropped.join(' ')).toBe('')
  })

  it('hides no work among the words that say whose work it is', () => {
    const hidden = reading.assignments.flatMap(({ heading, tasks }) => {
      const [start, end] = heading.span
      const within = tasks.filter(({ span }) => span[0] < end && start < span[1])
      return within.length > 0 ? [] : workIn(reading.text.slice(start, end))
    })
    expect(hidden).toEqual([])
  })

  it.each<[string, (text: string) => string]>([
    ['composed', (given) => given.normalize('NFC')],
    ['decomposed', (given) => given.normalize('NFD')],
    ['with the line ends of Windows', (given) => given.replaceAll('\n', '\r\n')],
  ])('reads the same %s', async (_, varied) => {
    const again = readDocument(await textOf(Buffer.from(varied(bytes.toString().replaceAll('\r\n', '\n')))))
    expect(tableOf(again)).toEqual(tableOf(reading))
  })
})

/** Parts with work of their own behind a time: "…, thường xuyên kiểm tra các chợ" */
function workIn(heading: string): string[] {
  return [...heading.matchAll(/[,;]\s+[^,;]+/gu)]
    .map(([part]) => part.slice(1))
    .filter((part) => beginsWithTime.test(part) && workBehindTime(part) >= 0)
}

function quotesOf({ assignments, reports }: Reading): { text: string; span: Span }[] {
  const deadlines = [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.flatMap(({ deadline }) => deadline ?? []),
  ]
  return [...assignments.flatMap(({ heading, tasks }) => [heading, ...tasks]), ...reports, ...deadlines]
}

function placesOf(reading: Reading): Span[] {
  return [
    ...quotesOf(reading).map(({ span }) => span),
    ...reading.diagnostics.flatMap(({ span }) => (span ? [span] : [])),
    ...reading.sections.map(({ span: [start], heading }): Span => [start, endOf(reading.text, start, heading)]),
  ]
}

/** Where a heading ends that begins at `start`: it may stand on two lines, in bold. */
function endOf(text: string, start: number, heading: string): number {
  let end = start
  for (let left = heading.match(/[\p{L}\d]/gu)?.length ?? 0; left > 0 && end < text.length; end++)
    if (/[\p{L}\d]/u.test(text.charAt(end))) left--
  return end
}

// Words wrapped anew say the same. Tables and letterheads are drawn by their lines and columns and stay as they are, and
// so does what is already cut: only paragraphs that stand alone are wrapped.
describe('wrapped anew at 60 characters', () => {
  const flowing = corpus.filter(
    ({ lines }) => lines.filter((line, i) => line && lines[i + 1]).length < lines.length / 3,
  )

  it('is tried on documents whose paragraphs stand alone', () => expect(flowing.length).toBeGreaterThan(5))

  it.each(flowing)('$name reads the same', async ({ bytes }) => {
    const text = await textOf(bytes)
    expect(tableOf(readDocument(wrapped(text)))).toEqual(tableOf(readDocument(text)))
  })
})

function wrapped(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines = paragraph.split('\n')
      // A list's bullets are paragraphs, though no blank line stands between them.
      const apart = lines.length === 1 || lines.every((line) => bullet.test(line))
      return !apart || /\|| {3}/.test(paragraph) ? paragraph : lines.map(inLines).join('\n')
    })
    .join('\n\n')
}
const bullet = /^(?:[-+•–]|\d{1,2}[.)]|[a-zđ]\)) \S/u

function inLines(paragraph: string): string {
  let line = 0
  return paragraph
    .split(' ')
    .map((word, i) => {
      const fits = i === 0 || line + 1 + word.length <= 60
      line = fits ? line + 1 + word.length : word.length
      return i === 0 ? word : `${fits ? ' ' : '\n'}${word}`
    })
    .join('')
}
