import { withoutMarks } from '../without-marks.ts'
import { duties, levels, nounOpenings, verbs } from './lexicon.ts'
import { fields } from './lexicon/fields.ts'
import type { Phrases, Step } from './lexicon/phrases.ts'
import type { Word } from './words.ts'

// What stands at a place in the words: a phrase of the lexicon, a field of administration, a name to be printed.

/** Number of words of the longest phrase that stands at `at`; 0 where none does. */
export const phraseAt = (words: readonly Word[], at: number, phrases: Phrases): number =>
  longestAt(words, at, phrases)?.length ?? 0

/** The step at which the longest phrase ends that stands at `at`; null where none does. */
export function longestAt(words: readonly Word[], at: number, phrases: Phrases): Step | null {
  const first = words[at]
  if (first === undefined || !begins(first, phrases)) return null
  let found: Step | null = null
  let step = phrases.next.get(first.key)
  for (let j = at + 1; step !== undefined; j++) {
    if (step.ends) found = step
    const word = words[j]
    step = word === undefined ? undefined : step.next.get(word.key)
  }
  return found
}

const begins = ({ number }: Word, phrases: Phrases): boolean =>
  (((phrases.begins[number >> 5] ?? 0) >> (number & 31)) & 1) === 1

/** Whether a phrase stands at `at`, or may stand there where the words are cut off before its end. */
export function mayStandAt(words: readonly Word[], at: number, phrases: Phrases): boolean {
  const first = words[at]
  if (first === undefined || !begins(first, phrases)) return false
  let step = phrases.next.get(first.key)
  for (let j = at + 1; step !== undefined && !step.ends; j++) {
    const word = words[j]
    if (word === undefined) return true
    step = step.next.get(word.key)
  }
  return step !== undefined
}

export const keyAt = (words: readonly Word[], at: number): string => words[at]?.key ?? ''

/** Whether the word at `at` begins with a figure. */
export const figureAt = (words: readonly Word[], at: number): boolean => {
  const code = keyAt(words, at).charCodeAt(0)
  return code >= 48 && code <= 57
}

export const capitalAt = (words: readonly Word[], at: number): boolean => words[at]?.capital ?? false

/** Whether a name that ends before `to` says where its office is: `Công an tỉnh`, `Điện lực Phú Hạ`, `Công an phường 8`. */
export const endsInPlace = (words: readonly Word[], to: number): boolean =>
  (capitalAt(words, to - 1) && words[to - 1]?.loud !== true) ||
  phraseAt(words, to - 1, levels) > 0 ||
  (figureAt(words, to - 1) && phraseAt(words, to - 2, levels) > 0)

/**
 * Number of words of the field of administration at `at`: `Văn hóa, Thể thao và Du lịch`; in a long one a scan may have lost
 * one tone mark: `Văn hóa, Thể thao và Truyên thông`.
 */
export function fieldAt(words: readonly Word[], at: number): number {
  let longest = 0
  for (const parts of fieldsByFirst.get(keyAt(words, at)) ?? []) {
    let j = at
    let fits = true
    let worn = 0
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        const joiner = keyAt(words, j)
        // Two parts with a comma between them are two fields (Tài chính, Kế hoạch và Đầu tư).
        if (joiner === '-' || joiner === 'và' || joiner === 'với') j++
        else if (joiner === ',' && parts.length > 2) j += keyAt(words, j + 1) === 'và' ? 2 : 1
      }
      for (const syllable of part) {
        const word = words[j++]
        if (word?.key === syllable.key) continue
        if (worn++ > 0 || !isWorn(word, syllable)) fits = false
      }
      if (!fits) break
    }
    if (fits && (worn === 0 || j - at >= longEnough) && j - at > longest) longest = j - at
  }
  return longest
}

/** Whether the first part of a field stands at `at`, or may stand there where the words are cut off before its end. */
export const mayBeField = (words: readonly Word[], at: number): boolean =>
  firstParts.get(keyAt(words, at))?.some((part) =>
    part.every((syllable, i) => {
      const word = words[at + i]
      return word === undefined || word.key === syllable.key || isWorn(word, syllable)
    }),
  ) ?? false

/**
 * How much of a field of several is one of them: "Các Vụ Kế hoạch, Tài chính" are two, though one room may be called by both
 * ("Phòng Kế hoạch, Tài chính"); "Giám đốc các Sở: Y tế, Nội vụ, Lao động - Thương binh và Xã hội" are three.
 */
export function firstOfTwo(words: readonly Word[], at: number, field: number): number {
  const comma = words.findIndex(({ key }, index) => index >= at && index < at + field && key === ',')
  if (comma < 0) return field
  const [first, second] = [words.slice(at, comma), words.slice(comma + 1, at + field)]
  return [first, second].every((part) => fieldAt(part, 0) === part.length) ? first.length : field
}

/** "Phòng Chế độ BHXH, BHTN", "Khoa Kiểm soát bệnh tật và HIV/AIDS": what an office is about, by its initials, and no office. */
export const isFieldByInitials = (words: readonly Word[], at: number): boolean =>
  /^(?:bhyt|bhtn|tbyt|cntt|csvc|attp|pccc|cnch|hiv)$/.test(keyAt(words, at)) && capitalAt(words, at)

const longEnough = 4

type Syllable = Pick<Word, 'key' | 'bare'>

const isWorn = (word: Word | undefined, { key, bare }: Syllable): boolean =>
  word?.bare === bare && word.key.length === key.length

const syllablesOf = (part: string): Syllable[] => part.split(' ').map((key) => ({ key, bare: withoutMarks(key) }))
const fieldsByFirst = Map.groupBy(
  fields.map((parts) => parts.map(syllablesOf)),
  ([first]) => first?.[0]?.key ?? '',
)
const firstParts = Map.groupBy(
  [...new Set(fields.map(([first = '']) => first))].map(syllablesOf),
  ([first]) => first?.key,
)

export const isPredicate = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, duties) > 0 || verbAt(words, at) > 0

/** `Quản lý Tài nguyên nước, khoáng sản`: a field behind the verb that a room is often called by. */
export function managedField(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'quản' || keyAt(words, at + 1) !== 'lý' || !capitalAt(words, at)) return 0
  const field = fieldAt(words, at + 2)
  return field > 0 ? 2 + field : 0
}

/** How many words the verb at `at` has, written small; 0 where there is none, or where it begins a noun. */
export const verbAt = (words: readonly Word[], at: number): number =>
  capitalAt(words, at) || phraseAt(words, at, nounOpenings) > 0 ? 0 : phraseAt(words, at, verbs)

/** "Covid-19", "Trung tâm GDNN-GDTX"; "Văn phòng-Thống kê" is set apart as elsewhere. */
function isTight(words: readonly Word[], dash: number): boolean {
  const [before, sign, next] = [words[dash - 1], words[dash], words[dash + 1]]
  if (sign?.spaced !== false || next?.spaced !== false) return false
  return /^\d/.test(next.key) || (before?.loud === true && next.loud)
}

/** The words `[from, to)` as a name: brackets left out, punctuation set as in print. */
export function nameOf(words: readonly Word[], from: number, to: number): string {
  let name = ''
  let depth = 0
  let quoted = false
  let glue = true
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (word === undefined) break
    if (word.key === '(') depth++
    else if (word.key === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      if (word.key === ',' || word.key === '.') name += word.key
      else if (word.key === '/') {
        name += '/'
        glue = true
        continue
      } else if (word.key === '"') {
        quoted = !quoted
        name += quoted && !glue ? ` ${word.text}` : word.text
        glue = quoted
        continue
      } else if (word.key === '-' && isTight(words, at)) {
        name += word.text
        glue = true
        continue
      } else name += (glue ? '' : ' ') + (word.text === '–' || word.text === '—' ? '-' : word.text)
      glue = false
    }
  }
  return name.trim()
}
