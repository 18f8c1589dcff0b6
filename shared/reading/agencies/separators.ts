import { keyAt } from './matching.ts'
import type { Word } from './words.ts'

/** What stands between the parts of a list that share a word: `,`, `;`, `và`. */
export const isSeparator = (words: readonly Word[], at: number): boolean => /^(?:,|;|và)$/.test(keyAt(words, at))

/** Behind the separator at `at`, also behind `, và`. */
export const behindSeparator = (words: readonly Word[], at: number): number =>
  at + (keyAt(words, at) !== 'và' && keyAt(words, at + 1) === 'và' ? 2 : 1)
