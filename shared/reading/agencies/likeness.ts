import { agencyAt, isSure } from './agency.ts'
import { councils, determiners, duties, labels, leads, levels, offices, verbs } from './lexicon.ts'
import { listAt } from './list.ts'
import { mayBegin } from './heads.ts'
import { phraseAt } from './matching.ts'
import { afterLeads, afterNumbering } from './split.ts'
import { readOn, wordsOf, type Word } from './words.ts'

/** How surely a heading names agencies rather than a subject matter (`Thời gian thực hiện`, `Kinh phí`). */
export type Likeness = 'certain' | 'unsure' | 'no'

/**
 * Whether a heading is an agency. `certain`: an office, a class or a person that the lexicon knows, and nothing but a
 * lead word, a role or punctuation beside it. `unsure`: it begins like one but goes on, or only its field is named.
 */
export function looksLikeAgency(text: string): Likeness {
  const begin = afterNumbering(text)
  const words = wordsOf(text, begin, firstWords)
  if (!mayHoldAgency(words)) return 'no'
  readOn(words, text, begin, firstLook)
  if (words.length === firstLook && !mayBeginAgency(words, true)) return 'no'
  readOn(words, text, begin)
  const from = afterLeads(words)
  const { agencies, end } = listAt(words, from, true)
  // "Cơ quan chủ trì" at the head of a column says what stands below it.
  const label = phraseAt(words, 0, labels)
  if (agencies.length === 0 || (label > 0 && words.slice(label).every(({ mark }) => mark))) return 'no'
  const rest = words.slice(end).filter((word) => !word.mark)
  const role = words.slice(end).every((word) => word.mark || dangling.has(word.key))
  // "Sở Thông tin và Truyền thông, Báo Mây Trắng, Đài Phát thanh": known offices vouch for the one between them.
  const vouched = agencies.filter((agency) => isSure(agency) || phraseAt(words, agency.to - 1, levels) > 0)
  const sure = vouched.length * 2 >= agencies.length
  const ordered = from > 0 && phraseAt(words, 0, leads) > 0 && words[0]?.key !== 'đối'
  if (rest.length === 0 || role) return sure || ordered ? 'certain' : 'unsure'
  const next = words[end]?.key === ':' ? end : end + (words[end]?.mark ? 1 : 0)
  if (words[end]?.key === ':' && rest.length > 0) return sure ? 'certain' : 'unsure'
  if (phraseAt(words, next, duties) > 0 || phraseAt(words, next, verbs) > 0)
    return sure && ordered ? 'certain' : 'unsure'
  return 'unsure'
}
const dangling = new Set(
  'tham mưu chủ trì phối hợp thực hiện triển khai theo dõi có trách nhiệm chịu và với cùng tổ chức'.split(' '),
)

/**
 * "… hướng dẫn Trạm Y tế", "… theo tuyến Trạm Y tế xã": whether one office's name stands at the end of the words, with which something is
 * done. "… biển báo tại UBND xã" ends in a place, "… cho các thôn" in whoever there are.
 */
export function endsInOffice(text: string): boolean {
  const end = text.trimEnd().slice(-longestAtEnd)
  const name = [...end.matchAll(nameMayBegin)]
    .slice(-mostBegins)
    .find(({ index }) => looksLikeAgency(end.slice(index)) === 'certain')
  return name !== undefined && !whereOrWhose.test(end.slice(0, name.index))
}
const longestAtEnd = 160
const mostBegins = 12
const nameMayBegin = /(?<![\p{L}\d])\p{Lu}/gu
const whereOrWhose = /(?<!\p{L})(?:tại|ở|của|trong|trước|các|những|mọi|mỗi) $/iu

/** Whether the words at the beginning of `text` could be a class or an office at all; cheap, for choosing what to read. */
export function beginsLikeAgency(text: string): boolean {
  const words = wordsOf(text.slice(afterNumbering(text), 120))
  const from = afterLeads(words)
  return (
    [determiners, offices, councils].some((known) => phraseAt(words, from, known) > 0) || looksLikeAgency(text) !== 'no'
  )
}

/**
 * Words that tell whether a sentence begins with an agency at all; most don't, and need not be read to their end, nor to this
 * end where the first words allow of none.
 */
export const firstLook = 32
export const firstWords = 16
const farthestLead = 12
const nearLead = 8

/** Whether the first words of a text allow that an agency stands where the lead words end. */
export function mayHoldAgency(words: readonly Word[]): boolean {
  const from = afterLeads(words)
  return from > nearLead || mayBegin(words, from)
}

/** Whether an agency may stand where the lead words ("Giao", "Thủ trưởng") end. */
export function mayBeginAgency(words: readonly Word[], heading: boolean): boolean {
  const from = afterLeads(words)
  return from > farthestLead || agencyAt(words, from, { heading, alone: true, before: null, deep: 0 }) !== null
}

/** The same of a text, of which no more is read than tells. */
export function mayBeginWithAgency(text: string): boolean {
  const words = wordsOf(text, 0, firstWords)
  if (!mayHoldAgency(words)) return false
  readOn(words, text, 0, firstLook)
  return mayBeginAgency(words, false)
}
