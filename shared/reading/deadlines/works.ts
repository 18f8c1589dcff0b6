import { beginsDuty } from '../duties.ts'
import { timedVerbs } from '../verbs.ts'

const works = new RegExp(`^(?:${timedVerbs.join('|')})(?!\\p{L})`, 'u')

/** Whether `text` (folded) begins with what is to be done. */
export const beginsWork = (text: string): boolean => beginsDuty(text) || works.test(text)
