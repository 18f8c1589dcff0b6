import { listed } from '../listed.ts'
import { councils, offices, titles, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { capitalAt, fieldAt, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

// How people are called: what stands before a name, how far it goes, and those who are only said to be listed somewhere.

/** Words that announce a person where a name follows: `ông Lưu Văn A`, `Thượng tá Cao Viết B`, `cô Trần Thị C`. */
export const forms = phrasesOf(
  listed(`
    đồng chí; đ/c; ông; bà; cô; thầy; anh; chị
    Thiếu úy; Trung úy; Thượng úy; Đại úy; Thiếu tá; Trung tá; Thượng tá; Đại tá; Thiếu tướng; Trung tướng; Thượng tướng
    Bác sĩ; Dược sĩ; Thạc sĩ; Tiến sĩ; BSCKI; BSCKII; BS; DS; ThS; TS; PGS; GS
    BSCKI.; BSCKII.; BS.; DS.; ThS.; TS.; PGS.; GS.; CN.; ĐD.; KTV.; NHS.
    ĐDCKI; ĐDCKI.; DSCKI; DSCKI.; PGS.TS; PGS.TS.; GS.TS; GS.TS.; ThS.BS; ThS.BS.; TS.BS; TS.BS.
  `),
)

/** Length of what announces a person at `at`, its colon included: `Các ông: Lê Văn A - Trưởng thôn; …`. */
export function formAt(words: readonly Word[], at: number): number {
  const form = phraseAt(words, at, forms)
  return form > 0 && keyAt(words, at + form) === ':' ? form + 1 : form
}

/**
 * End of the personal name at `from`: capitals in a row, whatever else they mean (Lưu, Đoàn, Sáng); the same place where an
 * office or a title stands there (`đồng chí Bí thư`, `các ông Chủ tịch`).
 */
export function personalNameEnd(words: readonly Word[], from: number): number {
  // "đồng chí Trung tá Lê Văn A"
  const at = from + phraseAt(words, from, forms)
  if (phraseAt(words, at, titles) > 0 || phraseAt(words, at, councils) > 0) return from
  const office = phraseAt(words, at, offices)
  // "ông Đoàn Văn A" is a person, "đồng chí Ban Tuyên giáo" none
  if (office > 1 || (office > 0 && (fieldAt(words, at + office) > 0 || !capitalAt(words, at + office)))) return from
  let j = at
  while (j - at < longestName && capitalAt(words, j) && words[j]?.mark === false) {
    // "Ông Lê Văn A Phó Chủ tịch …", "Ông Lê Văn A Phụ trách …"
    const rank = j > at + 1 && phraseAt(words, j, titles) > 1
    const verb = j > at + 1 && !capitalAt(words, j + 1) && phraseAt(words, j, verbs) > 1
    if (rank || verb) break
    j++
  }
  return j > at ? afterNote(words, j) : from
}

/** `ông Lê Văn A (chuyên viên)`: what stands in the bracket says who that is. */
function afterNote(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== '(') return at
  for (let j = at + 1; j < at + longestNote && j < words.length; j++) if (keyAt(words, j) === ')') return j + 1
  return at
}
const longestNote = 24
const longestName = 6

/** `Các ông, bà có tên tại Điều 1`, `các ông (bà) có tên trong danh sách kèm theo`: the end of it; the same place otherwise. */
export function listedPeopleEnd(words: readonly Word[], at: number): number {
  let j = at + phraseAt(words, at, onLists)
  if (j === at || keyAt(words, j) !== 'có' || keyAt(words, j + 1) !== 'tên') return at
  j += 2
  while (places.has(keyAt(words, j)) || /^\d+$/.test(keyAt(words, j))) j++
  return j
}

/** `các ông (bà) có tên tại Điều 1`, the bracket kept: it is no note. */
export const listedPeople = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('')
    .trim()
export const onLists = phrasesOf(
  ['ông, bà', 'ông (bà)', 'ông/bà', 'ông bà', 'ông', 'bà', 'đồng chí', 'cá nhân', 'thành viên'].flatMap((who) => [
    who,
    `các ${who}`,
    `những ${who}`,
  ]),
)
const places = new Set(
  'nêu ghi tại trong ở trên điều khoản mục danh sách phụ lục bảng quyết định kế hoạch này kèm theo phân công i ii iii'.split(
    ' ',
  ),
)
