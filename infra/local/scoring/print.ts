import { nameOf } from './baseline.ts'
import { type Comparison, headerFields } from './compare.ts'
import { type Confidence, totalConfidence } from './confidence.ts'
import { type Aspect, aspects, type Finding } from './findings.ts'

export type Scored = { name: string; comparison: Comparison; confidence: Confidence }

/** `ward-fire-safety   agency 5/5  row 10/12 (+1) …`: right of labelled, and how many more were read. */
export function asLine({ name, comparison }: Scored, isNew: boolean): string {
  const parts = aspects.map((aspect) => {
    const { labelled, missed, extra } = comparison[aspect]
    const more = extra.length === 0 ? '' : ` (+${extra.length})`
    return `${aspect} ${labelled - missed.length}/${labelled}${more}`.padEnd(aspect.length + 13)
  })
  const header = `header ${headerFields.length - comparison.header.length}/${headerFields.length}`
  return `${name.padEnd(30)} ${parts.join('')}${header}${isNew ? '  not in the baseline' : ''}`
}

/** Everything that is wrong, `-` missed and `+` read for nothing; `?` where the reading itself doubts it. */
export function differencesOf({ comparison }: Scored): string[] {
  return [
    ...aspects.flatMap((aspect) => [
      ...comparison[aspect].missed.map((finding) => `- ${sentence(aspect, finding)}`),
      ...comparison[aspect].extra.map((finding) => `+ ${sentence(aspect, finding)}`),
    ]),
    ...comparison.header.map(({ field, asked, read }) => `! ${field}: ${asked ?? 'none'}, read ${read ?? 'none'}`),
  ]
}

function sentence(aspect: Aspect, finding: Finding): string {
  return `${aspect}${finding.certain ? '' : '?'}: ${nameOf(finding)}`
}

/** Precision, recall and F1 over all documents, header fields, and what the list of doubts is worth. */
export function asFigures(scored: readonly Scored[]): string {
  const rows = aspects.map((aspect) => {
    const sum = { labelled: 0, hit: 0, read: 0 }
    for (const { comparison } of scored) {
      const { labelled, missed, extra } = comparison[aspect]
      sum.labelled += labelled
      sum.hit += labelled - missed.length
      sum.read += labelled - missed.length + extra.length
    }
    const { precision, recall, f1 } = qualityOf(sum)
    return `| ${aspect} | ${precision} | ${recall} | ${f1} | ${sum.hit} of ${sum.labelled} labelled, ${sum.read} read |`
  })
  const fields = scored.length * headerFields.length
  const right = fields - scored.reduce((sum, { comparison }) => sum + comparison.header.length, 0)
  return [
    `| ${scored.length} documents | precision | recall | F1 | |`,
    '|---|---|---|---|---|',
    ...rows,
    `| header | | | ${ratio(right, fields)} | ${right} of ${fields} fields |`,
    '',
    inWords(totalConfidence(scored.map(({ confidence }) => confidence))),
  ].join('\n')
}

function inWords({ wrong, asked, noted, entries, uncertain }: Confidence): string {
  const silent = wrong - asked - noted
  return [
    `Uncertain: ${uncertain} of ${entries} entries (${ratio(uncertain, entries)}).`,
    `Of ${wrong} wrong rows and deadlines ${asked} lie in them (${ratio(asked, wrong)}),`,
    `${noted} more in a diagnostic (${ratio(noted, wrong)}), ${silent} in neither (${ratio(silent, wrong)}).`,
  ].join(' ')
}

function qualityOf({ labelled, hit, read }: { labelled: number; hit: number; read: number }) {
  return { precision: ratio(hit, read), recall: ratio(hit, labelled), f1: ratio(2 * hit, labelled + read) }
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
