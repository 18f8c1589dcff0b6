import { z } from 'zod'
import type { Comparison, Difference } from './compare.ts'
import { aspects, type Finding } from './findings.ts'

/**
 * What is known to be wrong, document by document, kept beside the documents: each label that is missed, and how many
 * findings are too many. A change that reads worse anywhere is a loss, also when it reads better elsewhere.
 */
const Known = z.record(z.enum([...aspects, 'header']), z.object({ missed: z.array(z.string()), extra: z.int() }))
export const Baseline = z.record(z.string(), Known)
export type Baseline = z.infer<typeof Baseline>
export type Known = z.infer<typeof Known>

export function knownFrom(comparison: Comparison): Known {
  return {
    agency: known(comparison.agency),
    row: known(comparison.row),
    deadline: known(comparison.deadline),
    report: known(comparison.report),
    header: { missed: comparison.header.map(({ field }) => field), extra: 0 },
  }
}

function known({ missed, extra }: Difference): Known['row'] {
  return { missed: missed.map(nameOf), extra: extra.length }
}

/** A sentence for each change since the baseline. */
export type Changes = { gains: string[]; losses: string[] }

export function changesSince(baseline: Known, now: Known): Changes {
  const changes: Changes = { gains: [], losses: [] }
  for (const aspect of [...aspects, 'header'] as const) {
    const before = baseline[aspect]
    const after = now[aspect]
    changes.gains.push(...without(before.missed, after.missed).map((name) => `${aspect} now right: ${name}`))
    changes.losses.push(...without(after.missed, before.missed).map((name) => `${aspect} now missed: ${name}`))
    const more = after.extra - before.extra
    if (more < 0) changes.gains.push(`${aspect}: ${-more} fewer that are not labelled`)
    if (more > 0) changes.losses.push(`${aspect}: ${more} more that are not labelled`)
  }
  return changes
}

/** `all` less `taken`; what stands twice must be taken twice. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken]
  return all.filter((name) => {
    const at = rest.indexOf(name)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

export function nameOf({ key, text }: Finding): string {
  return text === key || text === '' ? key : `${key} ← ${text.length > 70 ? `${text.slice(0, 70).trimEnd()}…` : text}`
}
