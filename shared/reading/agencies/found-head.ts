import type { Agency } from './agency.ts'
import { headAt, type Head } from './heads.ts'
import { nameOf } from './matching.ts'
import type { Word } from './words.ts'

/** A head that was found, with where its parts stand: `các` `Sở` … is the determiner, the head, and what it is called. */
export type FoundHead = Pick<Head, 'kind' | 'length'> & {
  /** Where the determiner begins; `start` where there is none. */
  readonly at: number
  readonly start: number
  /** Behind the head's last word. */
  readonly after: number
  /** As in print, without the colon that a form of address ends with. */
  readonly text: string
  readonly plural: boolean
}

/** The head at `at`, null where no agency begins there. `alone`: nothing before it promises one. */
export function findHead(words: readonly Word[], at: number, alone: boolean): FoundHead | null {
  const head = headAt(words, at, alone)
  if (head === null) return null
  const { kind, length, determiner } = head
  const start = at + determiner
  const after = start + length
  const text = nameOf(words, start, after).replace(/ ?:$/, '')
  return { kind, length, at, start, after, text, plural: determiner > 0 }
}

/** The agency whose name goes from the head's place to `to`, by the words there where `name` says no other. */
export function agencyTo(
  words: readonly Word[],
  { kind, at, text, plural }: FoundHead,
  to: number,
  known: boolean,
  name = nameOf(words, at, to),
): Agency {
  return { kind, name, from: at, to, head: text, plural, known }
}
