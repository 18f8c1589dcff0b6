import { places } from '../places.ts'
import { obligingVerbs } from '../verbs.ts'
import { determiners, duties, laysDuty, obliging, tails, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { headAt } from './heads.ts'
import { capitalAt, isPredicate, keyAt, phraseAt, verbAt } from './matching.ts'
import type { Word } from './words.ts'

// How far what is said of a name goes: the clause about a class, the words in a bracket, the rest of the text.

/** Words within which a clause about somebody comes to the duty. */
export const lookAhead = 45

/** Where the duty begins behind `có …`; the same place where none does soon, or what they have is a duty. */
export function clauseEnd(words: readonly Word[], at: number): number {
  if (phraseAt(words, at, duties) > 0 || phraseAt(words, at, tails) > 0) return at
  let drawn = at
  for (let j = at + 2; j < Math.min(words.length, at + longestClause); j++) {
    // "UBND các xã có rừng và các chủ rừng khẩn trương …": another begins
    const another = /^(?:,|và)$/.test(keyAt(words, j)) && phraseAt(words, j + 1, determiners) > 0
    if ((another || keyAt(words, j) === ';') && headAt(words, j + 1) !== null) return j
    // "UBND các xã có hộ dân nằm trong vùng sạt lở (Sơn Hà, Sơn Thủy) rà soát …"
    if (keyAt(words, j) === '(' && isPredicate(words, afterBracket(words, j))) return j
    if (words[j]?.mark === true || /^(?:sẽ|bị)$/.test(keyAt(words, j))) break
    if (directly(words, j)) return j
    if (phraseAt(words, j, duties) > 0 || phraseAt(words, j, verbs) > 1) return j
    if (drawn > at || !doesToObject(words, j)) continue
    // "UBND các xã có bãi chôn lấp tạm lập phương án", "… có lò gạch lập biên bản kiểm đếm …"; where somebody is there who
    // may do it, only if no other duty follows: "có hộ lập hồ sơ vay vốn rà soát …"
    drawn = j
    if (!words.slice(at + 1, j).some(({ key }) => people.has(key))) return j
  }
  return drawn
}
const longestClause = 12
const people = new Set('hộ dân người viên sinh nhân tổ chức đơn vị cơ sở doanh nghiệp gia đình'.split(' '))

/** A verb of one word with what it is done to; "lấp tạm lập" has it as a noun's last word, "đường cấp 10" as its own. */
const doesToObject = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, works) > 0 ||
  (verbAt(words, at) === 1 && /^(?:0\d|\d{2,})$/.test(keyAt(words, at + 1)) && !isPredicate(words, at + 2))
const works = phrasesOf([
  ...'biên bản|phương án|kế hoạch|danh sách|hồ sơ|dự toán|sổ|chốt|tổ|đoàn'.split('|').map((what) => `lập ${what}`),
  ...'mở sổ|mở lớp|mở đợt|cử cán bộ|cử người|gửi danh sách|gửi hồ sơ|gửi kế hoạch|họp dân|họp thôn|ký cam kết|treo biển'.split(
    '|',
  ),
])

/** Where the words end that say to whom something happened: `nơi xảy ra sự cố`, `để xảy ra vi phạm`; the same place otherwise. */
export function happenedEnd(words: readonly Word[], at: number): number {
  const told = phraseAt(words, at, happenings)
  let j = at + told
  if (told > 0) while (j < at + longestEvent && words[j]?.mark === false && !isPredicate(words, j)) j++
  return j
}
const happenings = phrasesOf(['nơi xảy ra', 'để xảy ra', 'có xảy ra', 'gây ra', 'nơi phát sinh'])
const longestEvent = 8

/**
 * Where the duty begins behind `là thành viên …`: "Các sở, ngành là thành viên Ban Chỉ đạo thi cấp tỉnh trực chỉ huy …". The same
 * place where none does soon.
 */
export function memberEnd(words: readonly Word[], at: number): number {
  const said = phraseAt(words, at, membership)
  if (said === 0) return at
  let j = at + said
  while (j < at + said + longestBoard && words[j]?.mark === false) {
    // "Ban Chỉ đạo" itself is called by a verb, and so is its level: "cấp tỉnh"
    const level = phraseAt(words, j, tails)
    if (level === 0 && j > at + said + 1 && !capitalAt(words, j - 1) && isPredicate(words, j)) return j
    j += level || 1
  }
  return at
}
const membership = phrasesOf(['là thành viên', 'là thành viên của', 'là ủy viên', 'là ủy viên của'])
const longestBoard = 14

/**
 * Where the duty begins behind `chưa …`: "17 xã chưa ban hành kế hoạch khẩn trương ban hành", "Các trường chưa nộp báo cáo phải
 * nộp …". The same place where no word of a duty follows: "Các xã chưa bố trí kinh phí trong năm" says no more than that.
 */
export function laggingEnd(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'chưa') return at
  const told = urgedFrom(words, at + 2, longestLag - 2)
  return told < 0 || keyAt(words, told - 1) === 'chưa' ? at : told
}
const longestLag = 14

/**
 * Where the first word that lays a duty on them stands before any sign, `reach` words ahead at most; -1 where none does. "kho
 * *tập trung* có trách nhiệm …": what is urged is no obligation, so that one tells of the noun.
 */
function urgedFrom(words: readonly Word[], from: number, reach: number): number {
  for (let j = from; j < from + reach && words[j]?.mark === false; j++) {
    const told = phraseAt(words, j, laysDuty)
    if (told > 0 && phraseAt(words, j + told, obliging) === 0) return j
  }
  return -1
}

/** Whether a clause about a class (`được giao …`) is followed by what the class must do. */
export function relativeEnds(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < Math.min(words.length, at + lookAhead); j++) {
    if (/^[.;]$/.test(keyAt(words, j))) return false
    if (phraseAt(words, j, relativeStops) > 0) return true
  }
  return false
}

export const endsText = (words: readonly Word[], at: number): boolean => {
  for (let j = at; j < Math.min(words.length, at + lookAhead); j++) {
    if (/^[.;:]$/.test(keyAt(words, j))) return j >= words.length - 1
  }
  return words.length - at < lookAhead
}

/** Where a bracket that opens at `at` ends (after it); the end of the text where it never does. */
export function afterBracket(words: readonly Word[], at: number): number {
  let depth = 0
  for (let j = at; j < words.length; j++) {
    if (keyAt(words, j) === '(') depth++
    else if (keyAt(words, j) === ')' && --depth === 0) return j + 1
  }
  return words.length
}

/**
 * Where the duty begins behind `được giao …`: "Các đơn vị được giao chủ trì nhiệm vụ tại Phụ lục này lập kế hoạch …". The
 * same place where the clause goes on otherwise.
 */
export function entrustedEnd(words: readonly Word[], at: number): number {
  const given = phraseAt(words, at, entrusted)
  if (given === 0) return at
  const told = toldFirmly(words, at + given)
  if (told > 0) return told
  let j = at + given
  j += phraseAt(words, j, leading)
  const work = phraseAt(words, j, assignment)
  j += work
  // "Trưởng các phòng được phân công phụ trách xã trực tiếp kiểm tra": where they see to it
  const place = j > at + given && work === 0 ? phraseAt(words, j, areas) : 0
  if (place > 0 && (isPredicate(words, j + place) || directly(words, j + place))) return j + place
  // "Các phòng được phân công tại Phụ lục | lập kế hoạch": where it is written says as much as what it is
  const written = /^(?:tại|trong|theo|ở)$/.test(keyAt(words, j))
  if (j === at + given && !written) return at
  if (written) {
    const until = j + longestPlace
    while (j < until && !/^(?:này|trên|lục|theo|[ivx]+|\d+)$/.test(keyAt(words, j))) j++
    while (/^(?:này|trên|lục|kèm|theo|[ivx]+|\d+)$/.test(keyAt(words, j))) j++
  }
  const joined = /^(?:và|,)$/.test(keyAt(words, j)) && headAt(words, j + 1) !== null
  // "được giao chủ trì soạn thảo văn bản phải …": without a noun any other verb is still what they were given.
  return joined || (work > 0 || written ? isPredicate(words, j) : phraseAt(words, j, duties) > 0) ? j : at
}

/** Where words of a duty begin that are no verb of what was given: `… được giao kế hoạch vốn năm 2024 | nghiêm túc …`; 0 where none do soon. */
function toldFirmly(words: readonly Word[], from: number): number {
  const told = urgedFrom(words, from, longestGift)
  return told > from ? told : 0
}
const longestGift = 10

const entrusted = phrasesOf(['được giao', 'được phân công', 'có tên được giao'])
const leading = phrasesOf(['chủ trì', 'phụ trách', 'thực hiện', 'theo dõi'])
const assignment = phrasesOf('nhiệm vụ|các nhiệm vụ|nội dung|các nội dung|công việc|trách nhiệm'.split('|'))
const longestPlace = 8
const areas = phrasesOf([
  'địa bàn',
  'cơ sở',
  'các xã, phường',
  'các xã, thị trấn',
  ...places,
  ...places.map((place) => `các ${place}`),
])
const directly = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'trực' && keyAt(words, at + 1) === 'tiếp' && isPredicate(words, at + 2)

/**
 * What ends a clause about a class: the words that lay a duty on it. None that only urges, which may tell of a noun within it:
 * "Các xã được quy hoạch bãi rác *tập trung* của cụm có trách nhiệm …".
 */
export const relativeStops = phrasesOf([...obligingVerbs, 'căn cứ', 'tự bỏ', 'tự túc', 'tự tháo dỡ'])
