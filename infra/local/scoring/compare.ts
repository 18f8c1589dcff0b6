import type { Reading } from '../../../shared/reading/reading.ts'
import { type Aspect, type Finding, type Findings, findingsInLabels, findingsInReading } from './findings.ts'
import type { Labels } from './labels.ts'
import { dice, folded, likeness, wordsOf } from './words.ts'

/** What is labelled and was not read, and what was read and is not labelled. */
export type Difference = { labelled: number; missed: Finding[]; extra: Finding[] }
export type Comparison = Record<Aspect, Difference> & { header: HeaderDifference }

export const headerFields = ['type', 'number', 'issuer', 'issuedOn', 'title'] as const
export type HeaderDifference = { field: (typeof headerFields)[number]; asked: string | null; read: string | null }[]

export function compare(labels: Labels, lines: readonly string[], reading: Reading): Comparison {
  const asked = findingsInLabels(labels, lines)
  const read = findingsInReading(reading)
  const differ = (aspect: Aspect, floor: number, score: Score) => difference(asked, read, aspect, floor, score)
  return {
    agency: differ('agency', 0.8, (a, b) => dice(a.key, b.key)),
    row: differ('row', 0.85, (a, b) => (dice(a.key, b.key) >= 0.8 ? dice(a.text, b.text) : 0)),
    deadline: differ('deadline', 1, sameKey),
    report: differ('report', 1, sameKey),
    header: headerDifference(labels, reading),
  }
}

/** A finding with its words split once: every pair is compared. */
type Split = { finding: Finding; key: string[]; text: string[] }
type Score = (a: Split, b: Split) => number

const sameKey: Score = (a, b) => (a.finding.key === b.finding.key ? 1 : 0)

/** Each finding is matched with one other at most, the likest pairs first; a pair below `floor` is none. */
function difference(asked: Findings, read: Findings, aspect: Aspect, floor: number, score: Score): Difference {
  const wanted = asked[aspect].map(split)
  const given = read[aspect].map(split)
  const pairs = wanted
    .flatMap((a) => given.map((b) => ({ a, b, like: score(a, b) })))
    .filter(({ like }) => like >= floor)
    .toSorted((x, y) => y.like - x.like)
  const matched = new Set<Split>()
  for (const { a, b } of pairs) if (!matched.has(a) && !matched.has(b)) matched.add(a).add(b)
  const rest = (all: Split[]) => all.filter((one) => !matched.has(one)).map(({ finding }) => finding)
  return { labelled: wanted.length, missed: rest(wanted), extra: rest(given) }
}

function split(finding: Finding): Split {
  return { finding, key: wordsOf(finding.key), text: wordsOf(finding.text) }
}

/** Issuer and title by their words, the others exactly; what the document does not say must not be read either. */
function headerDifference(labels: Labels, reading: Reading): HeaderDifference {
  return headerFields
    .map((field) => ({ field, asked: labels.document[field], read: reading.document[field] }))
    .filter(({ field, asked, read }) => {
      if (asked === null || read === null) return asked !== read
      return field === 'issuer' || field === 'title' ? likeness(asked, read) < 0.8 : folded(asked) !== folded(read)
    })
}
