import { toLookAt } from '../../../shared/reading/coverage.ts'
import type { Reading } from '../../../shared/reading/reading.ts'
import type { Comparison } from './compare.ts'
import type { Finding } from './findings.ts'
import { containment, wordsOf } from './words.ts'

/**
 * Whether the list of what the coordinator is asked about first is worth reading: most of what is wrong should be in
 * it, and it should be short.
 */
export type Confidence = {
  /** Rows and deadlines missed or read for nothing. */
  wrong: number
  /** Of these: in an entry marked as uncertain. */
  asked: number
  /** Of the others: in a passage that a diagnostic points at. */
  noted: number
  /** Assignments, deadlines and reports that were read, and how many of them are marked as uncertain. */
  entries: number
  uncertain: number
}

export function confidenceIn(reading: Reading, { row, deadline }: Comparison): Confidence {
  const doubted = uncertainPassages(reading).map(wordsOf)
  const noted = toLookAt(reading.diagnostics).flatMap(({ span }) =>
    span ? [wordsOf(reading.text.slice(...span))] : [],
  )
  const wrong = [...row.missed, ...row.extra, ...deadline.missed, ...deadline.extra]
  const asked = wrong.filter((finding) => !finding.certain || liesIn(finding, doubted))
  const rest = wrong.filter((finding) => !asked.includes(finding))
  return {
    wrong: wrong.length,
    asked: asked.length,
    noted: rest.filter((finding) => liesIn(finding, noted)).length,
    ...entriesOf(reading),
  }
}

/** A passage lies in another when most of its words do: the two are cut differently where one was read wrongly. */
function liesIn({ passage }: Finding, passages: readonly string[][]): boolean {
  const words = wordsOf(passage)
  return passages.some((whole) => containment(words, whole) >= 0.7)
}

function uncertainPassages({ assignments, reports }: Reading): string[] {
  return [
    ...assignments.flatMap(({ certain, heading, tasks }) =>
      tasks
        .filter(({ deadlines }) => certain === false || deadlines.some((deadline) => deadline.certain === false))
        .map(({ text }) => `${heading.text} ${text}`),
    ),
    ...reports
      .filter(({ certain, deadline }) => certain === false || deadline?.certain === false)
      .map(({ text }) => text),
  ]
}

function entriesOf({ assignments, reports }: Reading): { entries: number; uncertain: number } {
  const deadlines = assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines))
  const entries = [...assignments, ...deadlines, ...reports]
  return { entries: entries.length, uncertain: entries.filter(({ certain }) => certain === false).length }
}

export function totalConfidence(parts: readonly Confidence[]): Confidence {
  const total = { wrong: 0, asked: 0, noted: 0, entries: 0, uncertain: 0 }
  for (const part of parts) {
    total.wrong += part.wrong
    total.asked += part.asked
    total.noted += part.noted
    total.entries += part.entries
    total.uncertain += part.uncertain
  }
  return total
}
