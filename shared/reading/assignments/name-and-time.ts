import { looksLikeAgency } from '../agencies/likeness.ts'
import { splitAgencies } from '../agencies/split.ts'
import { orCapitalised, places } from '../places.ts'
import type { Span } from '../reading.ts'

/** Who has a share of one work, and until when, in a line or a row. */
export type NameAndTime = { heading: Span; agencies: string[]; time: Span }

export const isNamed = (text: string): boolean => looksLikeAgency(text) === 'certain' || placeNames.test(text)

export const namesIn = (text: string): string[] =>
  placeNames.test(text) ? text.split(/, | và /u) : splitAgencies(text)

// "Xã Bản Lèn, xã Mốc": for their councils
const placeNames = new RegExp(`^(?:${orCapitalised(places).join('|')}) \\p{Lu}`, 'u')
