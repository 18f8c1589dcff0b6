import { committees, determiners, duties, hamlets, levels, relatives, schoolLevels, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { obligingVerbs, urgingVerbs } from '../verbs.ts'
import { relativeStops } from './class-reach.ts'
import { classAt, familiesBefore, type Head, headAt, type Kind } from './heads.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

/** Whether the words behind a comma or "và" still belong to the name before it: what the first rule that knows says. */
export function joins(words: readonly Word[], at: number, next: number, name: Name): boolean {
  const [head, level] = [headAt(words, next), phraseAt(words, next, levels)]
  const joint: Joint = { ...name, words, comma: at, next, head, level }
  for (const rule of rules) {
    const known = rule(joint)
    if (known !== null) return known
  }
  return false
}

type Name = {
  readonly kind: Kind
  readonly plural: boolean
  readonly field: boolean
  readonly relative: boolean
  readonly open: boolean
  /** Behind the words that it begins with. */
  readonly at: number
}

/** A name, the comma or "và" behind it, and the word behind that. */
type Joint = Name & {
  readonly words: readonly Word[]
  readonly comma: number
  readonly next: number
  readonly head: Head | null
  readonly level: number
}

/** Whether the name goes on; null where the rule cannot say. */
type Rule = (joint: Joint) => boolean | null

const rules: readonly Rule[] = [
  // "Ban Công tác Mặt trận các thôn, tổ dân phố" is of both.
  ({ words, comma, next, kind }) => {
    const below = keyAt(words, next) === 'tổ' && keyAt(words, next + 1) === 'dân'
    const hamlet = [1, 2].some((back) => phraseAt(words, comma - back, hamlets) === back)
    return below && kind !== 'class' && hamlet ? true : null
  },
  // "Doanh nghiệp quản lý chợ, các chủ kho": another class by its determiner
  ({ words, next, relative }) => (relative && phraseAt(words, next, determiners) > 0 ? false : null),
  // "Các trường cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp": written small, of the same class; "Các xã, trung
  // tâm y tế xã" are two. "Các cơ sở quản lý chợ, trung tâm thương mại phải …" says what they see to
  ({ words, comma, next, kind, relative, head }) => {
    const centre = keyAt(words, next) === 'trung' && keyAt(words, next + 1) === 'tâm' && !capitalAt(words, next)
    return kind === 'class' && centre && head?.determiner === 0 && (relative || isSchool(words, comma)) ? true : null
  },
  // "Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn": levels of school, and no school by its name
  ({ words, comma, next }) => {
    const school = phraseAt(words, next, schoolLevels)
    return school > 0 && isSchool(words, comma) && !capitalAt(words, next + school) ? true : null
  },
  // "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch": a name of three parts, not three centres
  ({ words, next, kind, plural, open, head }) => {
    const third = open && kind === 'office' && !plural && fieldAt(words, next) > 0
    return third && (head === null || head.kind === 'field') ? true : null
  },
  // "Tiểu ban Hậu cần, Lễ tân và Khánh tiết": what one subcommittee sees to
  ({ words, next, head, at }) => {
    const subcommittee = keyAt(words, at - 1) === 'ban' && keyAt(words, at - 2) === 'tiểu'
    return subcommittee && capitalAt(words, next) && (head === null || head.kind === 'field') ? true : null
  },
  // "UBND cấp huyện, cấp xã"
  ({ words, comma, next }) =>
    keyAt(words, next) === 'cấp' && phraseAt(words, next + 1, levels) > 0 && keyAt(words, comma - 2) === 'cấp'
      ? true
      : null,
  // "Ban thường vụ các huyện ủy, thành ủy"
  ({ words, comma, next, kind, at }) => {
    const several = kind === 'office' && words.slice(at, comma).some(({ key }) => key === 'các')
    return several && !capitalAt(words, next) && phraseAt(words, next, committees) > 0 ? true : null
  },
  // "Thanh tra các Bộ, ngành, địa phương"
  ({ words, comma, next, kind, at }) => {
    const several = kind === 'office' && words.slice(at, comma).some(({ key }) => key === 'các')
    const beside = several && !capitalAt(words, next) ? (classAt(words, next)?.families ?? []) : []
    const before = familiesBefore(words, comma)
    const local = several && keyAt(words, next) === 'địa' && before.includes('sectors')
    return local || beside.some((family) => family === 'sectors' && before.includes(family)) ? true : null
  },
  // "UBND xã, phường" goes on; "Sở Tài chính, Tỉnh ủy" does not.
  ({ words, next, level, head }) =>
    level > 0 && (head === null || head.kind === 'class') ? keyAt(words, next + level) !== 'hội' : null,
  ({ relative, head }) =>
    head !== null && !(relative && head.kind === 'class' && head.determiner === 0) ? false : null,
  // "Các doanh nghiệp sử dụng lao động, đơn vị vận tải …": as the class is, not what it uses
  ({ words, comma, next, head, at }) => (head !== null && isBeside(words, comma, next, at) ? false : null),
  ({ words, next }) => (words[next]?.mark === false ? null : false),
  ({ words, next, relative }) =>
    relative ? phraseAt(words, next, relativeStops) === 0 && phraseAt(words, next, strong) === 0 : null,
  // "Cục Quản lý chất lượng sản phẩm, hàng hóa chủ trì …": what it manages is named up to the duty. "Công an xã, dân quân phối
  // hợp …" are two.
  ({ words, comma, next, kind, plural }) => {
    const manages = kind === 'office' && !plural && keyAt(words, comma) === ',' && isManager(words, comma)
    return manages && !capitalAt(words, next) && dutySoon(words, next) ? true : null
  },
  // "nhất là", "đặc biệt" lead on; "rừng phòng hộ, đặc dụng" is one name
  ({ words, next }) => {
    const word = keyAt(words, next)
    return leadsOn.has(word) && !(word === 'đặc' && keyAt(words, next + 1) !== 'biệt') ? false : null
  },
  // "các cơ quan thông tin, truyền thông của tỉnh": a verb without an object is a noun here.
  ({ words, next, kind }) => {
    if (!isPredicate(words, next)) return null
    const object = next + phraseAt(words, next, verbs)
    const noun =
      object >= words.length ||
      /^(?:của|khác|trên|,|và|:|\.)$/.test(keyAt(words, object)) ||
      phraseAt(words, object, duties) > 0
    return kind === 'class' && phraseAt(words, next, duties) === 0 && noun
  },
  ({ words, comma, kind, field }) =>
    keyAt(words, comma) === 'và' && !field && kind !== 'council' && kind !== 'title' ? true : null,
  // "Các chủ hồ thủy điện Lạn Thượng, Mốc Hạ phải …": places of a class, up to what they must do
  ({ words, comma, next, kind }) => {
    const places = kind === 'class' && capitalAt(words, next) && capitalAt(words, comma - 1)
    if (!places || keyAt(words, comma) !== ',') return null
    let j = next
    while (capitalAt(words, j) && j - next < 4) j++
    return phraseAt(words, j, duties) > 0 ? true : null
  },
  // "các trường THCS, THPT"; "các Ban Quản lý dự án Thăng Long, 85": a number is another of them
  ({ words, comma, next, kind, plural }) => {
    const number = kind === 'office' && /^\d+$/.test(keyAt(words, next))
    return (kind === 'class' || plural) && !number && phraseAt(words, next, relatives) === 0
      ? !capitalAt(words, next) || areInitials(words, comma, next)
      : false
  },
]

/** "… THCS, THPT" */
const areInitials = (words: readonly Word[], comma: number, next: number): boolean => {
  const [before, word] = [words[comma - 1]?.text, words[next]]
  if (word === undefined || word.text.length < 2 || word.text !== word.text.toUpperCase()) return false
  return before === before?.toUpperCase() || /^(?:thcs|thpt|th|mn|gdtx)$/.test(word.key)
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
