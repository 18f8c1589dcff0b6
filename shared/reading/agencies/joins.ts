import { committees, determiners, duties, hamlets, levels, relatives, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { obligingVerbs, urgingVerbs } from '../verbs.ts'
import { relativeStops } from './class-reach.ts'
import { classAt, familiesBefore, headAt, type Kind } from './heads.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

/** Whether the words behind a comma or "và" still belong to the name before it. */
export function joins(
  words: readonly Word[],
  at: number,
  next: number,
  {
    kind,
    plural,
    field,
    relative,
    open,
    at: behind,
  }: { kind: Kind; plural: boolean; field: boolean; relative: boolean; open: boolean; at: number },
): boolean {
  // "Ban Công tác Mặt trận các thôn, tổ dân phố" is of both.
  const below = keyAt(words, next) === 'tổ' && keyAt(words, next + 1) === 'dân'
  if (below && kind !== 'class' && [1, 2].some((back) => phraseAt(words, at - back, hamlets) === back)) return true
  const level = phraseAt(words, next, levels)
  const head = headAt(words, next)
  // "Doanh nghiệp quản lý chợ, các chủ kho": another class by its determiner
  if (relative && phraseAt(words, next, determiners) > 0) return false
  // "Các trường cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp": written small, of the same class; "Các xã, trung
  // tâm y tế xã" are two. "Các cơ sở quản lý chợ, trung tâm thương mại phải …" says what they see to
  if (
    kind === 'class' &&
    keyAt(words, next) === 'trung' &&
    !capitalAt(words, next) &&
    head?.determiner === 0 &&
    keyAt(words, next + 1) === 'tâm' &&
    (relative || isSchool(words, at))
  )
    return true
  // "Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn": levels of school, and no school by its name
  const school = phraseAt(words, next, schoolLevels)
  if (school > 0 && isSchool(words, at) && !capitalAt(words, next + school)) return true
  // "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch": a name of three parts, not three centres,
  const third = open && kind === 'office' && !plural && fieldAt(words, next) > 0
  if (third && (head === null || head.kind === 'field')) return true
  // "UBND cấp huyện, cấp xã" goes on,
  if (keyAt(words, next) === 'cấp' && phraseAt(words, next + 1, levels) > 0 && keyAt(words, at - 2) === 'cấp')
    return true
  // "Ban thường vụ các huyện ủy, thành ủy" goes on,
  const several = kind === 'office' && words.slice(behind, at).some(({ key }) => key === 'các')
  if (several && !capitalAt(words, next) && phraseAt(words, next, committees) > 0) return true
  // "UBND xã, phường" goes on; "Sở Tài chính, Tỉnh ủy" does not.
  if (level > 0 && (head === null || head.kind === 'class')) return keyAt(words, next + level) !== 'hội'
  if (head !== null && !(relative && head.kind === 'class' && head.determiner === 0)) return false
  // "Các doanh nghiệp sử dụng lao động, đơn vị vận tải …": as the class is, not what it uses
  if (head !== null && isBeside(words, at, next, behind)) return false
  const word = words[next]
  if (word === undefined || word.mark) return false
  if (relative) return phraseAt(words, next, relativeStops) === 0 && phraseAt(words, next, strong) === 0
  // "Cục Quản lý chất lượng sản phẩm, hàng hóa chủ trì …": what it manages is named up to the duty. "Công an xã, dân quân phối
  // hợp …" are two.
  const manages = kind === 'office' && !plural && keyAt(words, at) === ',' && isManager(words, at)
  if (manages && !word.capital && dutySoon(words, next)) return true
  // "nhất là", "đặc biệt" lead on; "rừng phòng hộ, đặc dụng" is one name
  if (leadsOn.has(word.key) && !(word.key === 'đặc' && keyAt(words, next + 1) !== 'biệt')) return false
  if (isPredicate(words, next)) {
    // "các cơ quan thông tin, truyền thông của tỉnh": a verb without an object is a noun here.
    const object = next + phraseAt(words, next, verbs)
    const noun =
      object >= words.length ||
      /^(?:của|khác|trên|,|và|:|\.)$/.test(keyAt(words, object)) ||
      phraseAt(words, object, duties) > 0
    return kind === 'class' && phraseAt(words, next, duties) === 0 && noun
  }
  if (keyAt(words, at) === 'và' && !field && kind !== 'council' && kind !== 'title') return true
  // "các trường THCS, THPT"
  const initials =
    word.text.length > 1 &&
    word.text === word.text.toUpperCase() &&
    (words[at - 1]?.text === words[at - 1]?.text.toUpperCase() || /^(?:thcs|thpt|th|mn|gdtx)$/.test(word.key))
  // "Các chủ hồ thủy điện Lạn Thượng, Mốc Hạ phải …": places of a class, up to what they must do
  if (kind === 'class' && word.capital && capitalAt(words, at - 1) && keyAt(words, at) === ',') {
    let j = next
    while (capitalAt(words, j) && j - next < 4) j++
    if (phraseAt(words, j, duties) > 0) return true
  }
  // "các Ban Quản lý dự án Thăng Long, 85": a number is another of them
  const number = kind === 'office' && /^\d+$/.test(word.key)
  if (kind === 'class' || plural)
    return (!word.capital || initials) && !number && phraseAt(words, next, relatives) === 0
  return false
}

/** "Cục Quản lý …": a head of the ministries, and what it manages behind it. */
const isManager = (words: readonly Word[], at: number): boolean => {
  for (let j = at - 1; j >= Math.max(0, at - longestManager); j--)
    if (keyAt(words, j) === 'quản' && capitalAt(words, j)) return /^(?:cục|vụ)$/.test(keyAt(words, j - 1))
  return false
}
const longestManager = 10

/** Whether one to three small words, none of them a verb, stand before a duty or a colon. */
const dutySoon = (words: readonly Word[], at: number): boolean => {
  for (let j = at + 1; j <= at + 3; j++) {
    if (phraseAt(words, j, strongDuties) > 0 || keyAt(words, j) === ':') return true
    if (words[j]?.mark !== false || capitalAt(words, j) || isPredicate(words, j)) return false
  }
  return false
}
const strongDuties = phrasesOf([...obligingVerbs, 'chủ trì', 'phối hợp'])

/** Whether the noun at `next` is of the family of the class whose noun ends at `behind`, and none stands between them. */
function isBeside(words: readonly Word[], at: number, next: number, behind: number): boolean {
  const families = familiesBefore(words, behind)
  if (keyAt(words, at) !== ',' || familiesBefore(words, at).length > 0) return false
  const noun = classAt(words, next)
  // "Các đơn vị được giao chủ trì, đơn vị phối hợp phải …": of the verb behind it nobody knows whose it is
  if (noun === null || isPredicate(words, next + noun.length)) return false
  return noun.families.some((family) => families.includes(family))
}

/** Whether the noun that ends at `end` is of schools: `trường THPT`, `cao đẳng`, `trung cấp`. */
const isSchool = (words: readonly Word[], end: number): boolean => {
  // "Các trường Mầm non, Tiểu học, Trung học cơ sở": levels one behind another
  if ([2, 3, 4].some((back) => phraseAt(words, end - back, schoolLevels) === back)) return true
  for (let j = end - 1; j >= Math.max(0, end - longestSchool) && !/^(?:,|và|các)$/.test(keyAt(words, j)); j--)
    if (keyAt(words, j) === 'trường' || phraseAt(words, j, schools) > 0) return true
  return false
}
const longestSchool = 6
const schools = phrasesOf(['cao đẳng', 'trung cấp'])
const schoolLevels = phrasesOf('mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông'.split('|'))

const leadsOn = new Set([
  'nhất',
  'trong',
  'theo',
  'kể',
  'bao',
  'gồm',
  'đặc',
  'từ',
  'tại',
  'trên',
  'qua',
  'ngoài',
  'ngày',
  'thời',
  'nội',
  'số',
  'hoặc',
  'đồng',
  'sau',
  'trước',
  'hằng',
  'hàng',
  'cụ',
  'như',
  'xử',
  'mở',
  'vì',
  'chậm',
  'định',
])

/** What no name goes on with: a duty, or what is told of somebody. "Trung tâm Phục vụ hành chính công | tiếp nhận hồ sơ …" */
export const strong = phrasesOf([
  ...obligingVerbs,
  ...urgingVerbs,
  'có',
  'chủ trì',
  'phối hợp',
  'tham mưu',
  'căn cứ',
  'tiếp nhận',
])
