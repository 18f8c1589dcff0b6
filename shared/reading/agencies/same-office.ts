import { anyOf, hamlets, levels } from '../places.ts'
import { isSyllable } from '../syllables.ts'
import { foldAgencyName } from './fold.ts'

// Whether two names are one office's. Every rule that asks it asks here, so that an office is not its own in one place and
// somebody else's in the next.

/**
 * `Phòng TNMT` and `Phòng Tài nguyên và Môi trường`, `TT KSBT tỉnh` and `Trung tâm Kiểm soát bệnh tật tỉnh`: one name but for how
 * it is written, or written for short by the first letters of its words.
 */
export function sameOffice(one: string, other: string): boolean {
  if (one === other) return true
  const words = wordsOf(other)
  return endOf(wordsOf(one), words, 0) === words.length
}

/** `UBND huyện` of one list and of another, in the order in which they stand. */
export const sameOffices = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name, i) => sameOffice(name, others[i] ?? ''))

/** Whether the office is one of those that are named. */
export const isAmong = (name: string, names: readonly string[]): boolean => names.some((one) => sameOffice(name, one))

/** `Huyện đoàn huyện` and `Huyện đoàn`: the level behind a name may be said once for a whole list. */
export const sameButForLevel = (one: string, other: string): boolean =>
  sameOffice(withoutLevel(one), withoutLevel(other))

/** `Phòng Kinh tế` of `Phòng Kinh tế xã`, `Công an` of `Công an cấp huyện`. */
export const withoutLevel = (name: string): string => name.replace(levelBehind, '')
const levelBehind = new RegExp(` (?:cấp )?${anyOf(levels)}$`, 'iu')

/**
 * The hamlets that a class speaks of, whether it names them or who heads them: `thôn` of `Các thôn`, `Trưởng các thôn` and `Trưởng
 * thôn`, `thôn, tổ dân phố` of `Trưởng các thôn, tổ trưởng tổ dân phố`. Null for anything else, `Trưởng thôn Đông` too: that is one.
 */
export function hamletsOf(name: string): string | null {
  const whole = name.toLowerCase().replace(ofTheLevel, '')
  const kinds = whole.split(/,\s*|\s+và\s+/u).map((part) => part.trim().replace(headOfHamlets, ''))
  return kinds.every((kind) => hamlets.includes(kind)) ? kinds.toSorted().join(', ') : null
}
const headOfHamlets = /^(?:(?:các|những) )?(?:(?:ông|bà|đồng chí) )?(?:(?:tổ )?trưởng )?(?:(?:các|những) )?(?=\p{L})/u
const ofTheLevel = new RegExp(`(?: (?:trên địa bàn|trong|thuộc|của))?(?: toàn)? ${anyOf(levels)}$`, 'u')

/**
 * `Công an` of `Công an huyện`, `Phòng Tài chính` of `Phòng Tài chính - Kế hoạch`, `UBND huyện` of `Văn phòng UBND huyện`: whether the
 * words of the first name stand in the second. "Các hội" is a class and no part of `Hội Nông dân`.
 */
export function partOf(part: string, whole: string): boolean {
  const [sought, words] = [withClass(part), withClass(whole)]
  return words.some((_, at) => endOf(sought, words, at) !== null)
}

/** Whether it may be one of them: a name often has something left out where it is said again. */
export const maybeAmong = (name: string, names: readonly string[]): boolean =>
  names.some((one) => sameOffice(name, one) || partOf(name, one) || partOf(one, name))

/** `Sở Y tế tỉnh Hà Nam` begins with `Sở Y tế`, and so does "Sở Y tế mở lớp sơ cứu"; "Đồng chí Lò Văn A" does not with "Các đồng chí". */
export const beginsWithOffice = (words: string, name: string): boolean =>
  (several.test(words) || !several.test(name)) && endOf(wordsOf(name), wordsOf(words), 0) !== null

const wordsOf = (name: string): string[] => foldAgencyName(name).split(' ')

/** A class keeps its "các", which is no word of an office's name. */
const withClass = (name: string): string[] => (several.test(name) ? ['các', ...wordsOf(name)] : wordsOf(name))
const several = /^(?:các|những)\s/iu

/** Where in `whole` the words end that say what `part` says, from `at` on; null where something else stands there. */
function endOf(part: readonly string[], whole: readonly string[], at: number): number | null {
  let end = at
  for (let i = 0; i < part.length;) {
    const [one, other] = [part[i], whole[end]]
    if (one === undefined || other === undefined) return null
    const spelled = one === other ? 1 : spelledAt(one, whole, end)
    if (spelled > 0) {
      i++
      end += spelled
      continue
    }
    const spells = spelledAt(other, part, i)
    if (spells === 0) return null
    i += spells
    end++
  }
  return end
}

/** How many words from `at` on begin with the letters of `short`, one each; 0 where it is a word, or stands for others. */
function spelledAt(short: string, words: readonly string[], at: number): number {
  if (!/^\p{L}{2,}$/u.test(short) || isSyllable(short)) return 0
  const initials = words.slice(at, at + short.length).map(initialOf)
  return initials.join('') === short ? short.length : 0
}

/** `UBKT`: Ủy ban Kiểm tra; but Đ is a letter of its own. */
const initialOf = (word: string): string => word.normalize('NFD').charAt(0)
