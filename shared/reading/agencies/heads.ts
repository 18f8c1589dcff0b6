import {
  associations,
  councils,
  determiners,
  duties,
  levels,
  notAgencies,
  offices,
  relatives,
  tails,
  titles,
  verbs,
} from './lexicon.ts'
import { type ClassNoun, classNounAt, classNouns } from './class-nouns.ts'
import type { ClassFamily } from './lexicon/class-families.ts'
import { allOf, phrasesOf } from './lexicon/phrases.ts'
import { formAt, forms, onLists, personalNameEnd } from './personal-names.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, figureAt, isPredicate, mayBeField, mayStandAt } from './matching.ts'
import type { Word } from './words.ts'

export type Kind = 'office' | 'council' | 'title' | 'class' | 'field'

export type Head = { kind: Kind; length: number; determiner: number }

/** "Lãnh đạo công tác tuyên truyền", "Lãnh đạo việc sơ kết"; "Lãnh đạo công an xã" are people. */
const led = phrasesOf(['công tác', 'công việc', 'việc'])

/** Whether an agency begins at `at`, and with what. `alone`: nothing before it promises one. */
export function headAt(words: readonly Word[], at: number, alone = false): Head | null {
  const determiner = determinerAt(words, at, alone)
  const j = at + determiner
  const word = words[j]
  if (word === undefined || word.mark) return null
  const field = fieldAt(words, j)
  if ((field === 0 && phraseAt(words, j, heads) === 0) || isNoAgency(words, j, determiner)) return null
  const form = formAt(words, j)
  if (form > 0 && personalNameEnd(words, j + form) > j + form) return { kind: 'title', length: form, determiner }
  const [title, council, office] = [titleAt(words, j), phraseAt(words, j, councils), officeAt(words, j)]
  const noun = classAt(words, j)
  const next = j + Math.max(title, council, office)
  const opening = { words, at: j, next, word, determiner, alone, field, title, council, office, noun }
  for (const { kind, lengthIn } of kinds) {
    const length = lengthIn(opening)
    if (length === never) return null
    if (length > 0) return { kind, length, determiner }
  }
  return null
}

/** What words an agency may begin with: how many of each kind of head stand at `at`, behind its determiner. */
type Opening = {
  readonly words: readonly Word[]
  readonly at: number
  /** Behind the longest of title, council and office. */
  readonly next: number
  readonly word: Word
  readonly determiner: number
  readonly alone: boolean
  readonly field: number
  readonly title: number
  readonly council: number
  readonly office: number
  readonly noun: ClassNoun | null
}
/** No agency begins here, of whatever kind. */
const never = -1

/** Words of "các", "02", "14": all that there are, or so many of them. */
function determinerAt(words: readonly Word[], at: number, alone: boolean): number {
  const determiner = phraseAt(words, at, determiners)
  if (determiner > 0 && /^\d+$/.test(keyAt(words, at + determiner))) return determiner + 1
  // "14 khu phố phát phiếu đến từng chủ nhà trọ": all there are
  return determiner === 0 && counts(words, at, alone) ? 1 : determiner
}

/** "hợp tác quốc tế" is none, "hợp tác xã" is one; "lập đoàn kiểm tra", but "Đoàn kiểm tra liên ngành" and "các đoàn kiểm tra của Bộ Y tế". */
function isNoAgency(words: readonly Word[], at: number, determiner: number): boolean {
  const no = phraseAt(words, at, notAgencies)
  const word = words[at]
  if (no === 0 || word === undefined) return false
  const longer = word.capital && phraseAt(words, at, offices) > no
  const delegation = word.key === 'đoàn' && (word.capital || keyAt(words, at + no) === 'của')
  // "Đoàn kiểm tra số 2", "Đoàn kiểm tra của huyện": one of those that a plan has set up
  const numbered = delegation && word.capital && /^(?:số|của)$/.test(keyAt(words, at + no))
  const teams = numbered || (determiner > 0 && (word.key === 'tổ' || delegation))
  return !longer && !teams && no >= (classAt(words, at)?.length ?? 0)
}

/** The kinds in turn: how many words of the kind begin a name, 0 where it is none of this kind. */
const kinds: readonly { readonly kind: Kind; readonly lengthIn: (opening: Opening) => number }[] = [
  {
    kind: 'field',
    lengthIn: ({ words, at, word, field, title, council, office }) => {
      const placed = phraseAt(words, at + field, levels) > 0 || (word.key === 'báo' && capitalAt(words, at + field))
      // "Xây dựng xã đạt chuẩn …": a verb and what is built
      const built = phraseAt(words, at, verbs) > 0 && !endsName(words, at + field + phraseAt(words, at + field, levels))
      return field > Math.max(title, council, office) && field > 1 && placed && !built ? field : 0
    },
  },
  {
    kind: 'title',
    lengthIn: ({ words, next, word, determiner, title, council, office, noun }) => {
      const longest = title > 0 && title >= Math.max(council, office)
      if (!longest || !(title > office || title >= (noun?.length ?? 0))) return 0
      // "Đồng chí nào vắng mặt phải báo cáo" names nobody
      if (keyAt(words, next) === 'nào') return never
      const follows = phraseAt(words, next, determiners) > 0 || capitalAt(words, next) || next >= words.length
      const held =
        follows ||
        phraseAt(words, next, councils) > 0 ||
        classAt(words, next) !== null ||
        /^[,;:]$/.test(keyAt(words, next))
      // "Lãnh đạo, chỉ đạo, tổ chức …" are three verbs, and "Lãnh đạo nâng cao chất lượng …" two.
      const comma = keyAt(words, next) === ',' ? 1 : 0
      if (word.key === 'lãnh' && determiner === 0 && isPredicate(words, next + comma)) return never
      if (word.key === 'lãnh' && phraseAt(words, next, led) > 0 && !capitalAt(words, next)) return never
      // "…; hiệu trưởng ký xác nhận", "Trưởng thôn, trưởng khu phố chủ trì …": small letters name nobody else
      const named =
        word.capital || determiner > 0
          ? held || !isPredicate(words, next) || title > 1
          : follows || (title > 1 && (held || isPredicate(words, next)))
      return named ? title : 0
    },
  },
  {
    kind: 'council',
    lengthIn: ({ council, office, noun }) =>
      council > 0 && council >= office && council >= (noun?.length ?? 0) ? council : 0,
  },
  {
    kind: 'class',
    lengthIn: ({ words, at, next, word, determiner, alone, office, noun }) => {
      if (noun === null) return 0
      // "Đơn vị nào không thực hiện …" names nobody.
      if (keyAt(words, at + noun.length) === 'nào') return never
      // "các Hội Phụ nữ, Nông dân": two of them by their members; "các Hội Phụ nữ cơ sở" are a class
      const besides = /^(?:,|và)$/.test(keyAt(words, next)) && phraseAt(words, next + 1, associations) > 0
      if (besides && office > noun.length && phraseAt(words, at + noun.length, associations) > 0) return 0
      // "các Ban Quản lý dự án Thăng Long, Hồng Lam": the longer head, which takes names behind it
      const classed = determiner > 0 ? noun.length >= office || !namedAt(words, next) : noun.length > office
      const inARow = classed || (noun.length === office && (!word.capital || beginsClasses(words, next)))
      if (!inARow || !(determiner > 0 || !alone || standsForClass(words, at, noun.length))) return 0
      // "tổ chức" without "các" is far more often the verb.
      const verb = word.key === 'tổ' && determiner === 0 && noun.length === 2 && !nounFollows(words, at + 2)
      return verb ? never : noun.length
    },
  },
  {
    kind: 'office',
    lengthIn: ({ words, at, next, word, determiner, office }) => {
      if (office === 0) return 0
      // "Đối với ngành giáo dục, Sở Giáo dục chỉ đạo …": what it is about; "các ngành: Công an, Quân sự" are whoever they name
      if (word.key === 'ngành' && (isAbout(words, at) || (determiner > 0 && keyAt(words, next) === ':'))) return 0
      // "Thường trực HĐND" is one, "Thường trực sẵn sàng cơ động" is work, and so is "thanh tra đột xuất tại các xã".
      const standing = word.key === 'thường' && office === 2
      // "Thống kê, lập danh sách …", "Thanh tra, xử lý …": the first of several verbs
      const isVerb = determiner === 0 && phraseAt(words, at, verbs) >= office
      const doing =
        isVerb &&
        (!word.capital || (keyAt(words, next) === ',' && isPredicate(words, next + 1)) || isCounted(words, at, next))
      // "các Tập đoàn: VNPT, Viettel": the company is a name behind its head, its branch an office ("VNPT tỉnh")
      const sure = !standing && !doing && !onlyPlaced.has(word.key) && (word.capital || determiner > 0 || office > 1)
      const named = capitalAt(words, next) || fieldAt(words, next) > 0 || phraseAt(words, next, levels) > 0
      // "CA xã" is the police, "ca trực" is none
      const short = word.key === 'ca' && office === 1 && !word.loud
      return (sure || named) && !short ? office : 0
    },
  },
]

/** "Thống kê nhân khẩu", "Thống kê các hộ nghèo": the verb; the office has its level, its place or what it does behind it. */
function isCounted(words: readonly Word[], at: number, next: number): boolean {
  const object = next + phraseAt(words, next, determiners)
  if (phraseAt(words, at, statistics) === 0 || !isOrdinary(words, object) || figureAt(words, object)) return false
  // "Thống kê cơ sở lập danh sách" is the office, "Thống kê cơ sở sản xuất" counts them
  const area = phraseAt(words, object, areas)
  const counted = object + area
  if (!isOrdinary(words, counted) || isPredicate(words, counted)) return false
  const notCounted = area > 0 ? /^và$/ : /^(?:cấp|và|của|thuộc)$/
  return !notCounted.test(keyAt(words, counted)) && (area > 0 || phraseAt(words, object, levels) === 0)
}
/** Whether a word stands there that is no sign and begins no name. */
const isOrdinary = (words: readonly Word[], at: number): boolean => words[at]?.mark === false && !capitalAt(words, at)
const statistics = phrasesOf(['thống kê'])
const areas = phrasesOf(['cơ sở', 'khu vực'])

/** "14 khu phố"; behind another name only a number that no word joins to it: "Trường THCS Khê Hạ, 03 trường tiểu học". */
const counts = (words: readonly Word[], at: number, alone: boolean): boolean =>
  figureAt(words, at) &&
  (alone ? /^\d{1,3}$/ : /^(?:0\d|\d{2,3})$/).test(keyAt(words, at)) &&
  (isPlaces(words, at + 1) || phraseAt(words, at + 1, counted) > 0)
const counted = phrasesOf(['trường', 'tổ dân phố'])

/** Heads that name no office by themselves, only with a place behind them: a company's branch, the police. */
const onlyPlaced = new Set(['vnpt', 'viettel', 'mobifone', 'agribank', 'ca'])

/** "Viettel", "VNPT": a company that is called by nothing but its name. */
export const isFirm = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) !== 'ca' && onlyPlaced.has(keyAt(words, at))

/** Nouns of a level of government or of villages: `xã`, `khu phố`. */
const isPlaces = (words: readonly Word[], at: number): boolean =>
  classAt(words, at)?.families.some((family) => family === 'levels' || family === 'hamlets') ?? false

/** Length of the title at `at`; of `Trưởng Ban Bảo vệ dân phố` without the office that begins in its last word. */
function titleAt(words: readonly Word[], at: number): number {
  const title = phraseAt(words, at, titles)
  const ofOffice =
    title > 1 && keyAt(words, at + title - 2) === 'trưởng' && phraseAt(words, at + title - 1, offices) > 1
  return ofOffice ? title - 1 : title
}

/** Length of the office at `at`; of "Đoàn thanh tra, kiểm tra đột xuất các cơ sở" without what it does behind the comma. */
function officeAt(words: readonly Word[], at: number): number {
  const office = phraseAt(words, at, offices)
  const comma = keyAt(words, at) === 'đoàn' ? words.slice(at, at + office).findIndex(({ key }) => key === ',') : -1
  const next = at + office
  const works = phraseAt(words, next, determiners) > 0 || phraseAt(words, next, waysOfChecking) > 0
  return comma > 0 && works ? comma : office
}
const waysOfChecking = phrasesOf(['đột xuất', 'định kỳ', 'thường xuyên', 'tại'])

const endsName = (words: readonly Word[], at: number): boolean =>
  at >= words.length || words[at]?.mark === true || capitalAt(words, at) || isPredicate(words, at)

/** A name, or a colon and names, stand at `at`. */
const namedAt = (words: readonly Word[], at: number): boolean => {
  const from = keyAt(words, at) === ':' ? at + 1 : at
  return capitalAt(words, from) && headAt(words, from) === null && !isPredicate(words, from)
}

/** Words of a field of two parts: `giáo dục và đào tạo`. */
const fieldOfTwo = 5

/** The class noun at `at`. A noun with a name behind it is an office. */
export function classAt(words: readonly Word[], at: number): ClassNoun | null {
  const noun = classNounAt(words, at)
  if (noun === null) return null
  const { length } = noun
  // "Các vụ cháy lớn phải báo cáo ngay": no departments of a ministry
  if (keyAt(words, at) === 'vụ' && phraseAt(words, at, notAgencies) > length) return null
  const next = at + length
  if (phraseAt(words, at, offices) === length) {
    // "Trưởng các thôn, bản tổ chức ký cam kết": a field that is also a verb, and written small, names nothing
    // "các phòng giáo dục và đào tạo": a field of several words names an office
    const field = fieldAt(words, next)
    const named =
      (field > 0 && (capitalAt(words, next) || field >= fieldOfTwo || !isPredicate(words, next))) ||
      (capitalAt(words, next) && !phraseAt(words, next, levels) && !/^(?:đảng|nhà|trung)$/.test(keyAt(words, next)))
    const colon = keyAt(words, next) === ':' && keyAt(words, at) !== 'ngành'
    const listed = colon && (fieldAt(words, next + 1) > 0 || capitalAt(words, next + 1))
    if (named || listed) return null
  }
  return noun
}

/** "5. Sở, ban, ngành liên quan", "Sở, Ban, Ngành": the first of several nouns of classes is no office. */
const beginsClasses = (words: readonly Word[], next: number): boolean =>
  keyAt(words, next) === ',' &&
  (classAt(words, next + 1)?.families.includes('sectors') ?? false) &&
  (!capitalAt(words, next + 1) || headAt(words, next + 1)?.kind === 'class')

/** Families of the class noun that ends before `end`. */
export function familiesBefore(words: readonly Word[], end: number): readonly ClassFamily[] {
  const found: ClassFamily[] = []
  for (let back = 1; back <= longestNoun; back++) {
    const noun = classAt(words, end - back)
    if (noun?.length === back) found.push(...noun.families)
  }
  return found
}
const longestNoun = 3

/** What any head is, or begins with, but one that is called by its field. */
const heads = allOf([titles, councils, offices, forms, classNouns])
const openings = allOf([heads, determiners, onLists])

/**
 * Whether an agency may begin at `at`: asked first, since most words of a text begin none. Never denied wrongly, nor where the words
 * are cut off before they tell.
 */
export const mayBegin = (words: readonly Word[], at: number): boolean =>
  mayStandAt(words, at, openings) || figureAt(words, at) || mayBeField(words, at)

export const nounFollows = (words: readonly Word[], at: number): boolean =>
  at >= words.length ||
  /^(?:,|và|;|\.)$/.test(keyAt(words, at)) ||
  phraseAt(words, at, tails) > 0 ||
  /^(?:chính|xã|thành|đoàn|kinh)$/.test(keyAt(words, at))

/**
 * "Riêng xã Tân Lạc tháo dỡ …", "Đối với phường Đồng Quỹ:", "Yêu cầu xã Tân Lạc nạo vét …", "Huyện Vân Trạch hoàn thành …": one place for
 * its council. Where nobody is told, only what it has to do makes it one: "Xã Tân Lạc có 12 thôn", "xã Tân Lạc đạt chuẩn".
 */
function isPlaceForCouncil(words: readonly Word[], at: number): boolean {
  const end = placeAfterLevel(words, at)
  if (end === at) return false
  const before = keyAt(words, at - 1)
  if (toldBefore.test(before) || isAbout(words, at)) return true
  const does = placesEnd(words, end)
  // "1. Xã Tân Lạc:" above what it has to do, "xã Tân Lạc" in the cell of who does it
  if (at === 0 && standsAlone(words, does)) return true
  // "Đến ngày 30/6, xã Tân Lạc hoàn thành …"
  return (
    (at === 0 ? capitalAt(words, at) : before === ',') &&
    isPredicate(words, keyAt(words, does) === ':' ? does + 1 : does)
  )
}
/** Behind "đối với". */
const isAbout = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at - 1) === 'với' && keyAt(words, at - 2) === 'đối'
// "riêng", "giao", "giao cho", "yêu cầu", "đề nghị", "phân công"
const toldBefore = /^(?:riêng|giao|cho|cầu|nghị|công)$/

/** Behind `xã Tân Lạc`, `phường 5`; `at` where no place stands there with its level. */
function placeAfterLevel(words: readonly Word[], at: number): number {
  if (!isPlaces(words, at)) return at
  const first = at + (classAt(words, at)?.length ?? 0)
  let end = first
  while (capitalAt(words, end) && headAt(words, end) === null) end++
  if (end === first && /^(?:phường|quận)$/.test(keyAt(words, at)) && /^\d{1,2}$/.test(keyAt(words, first))) end++
  return end === first ? at : end
}

const standsAlone = (words: readonly Word[], end: number): boolean =>
  end >= words.length || (end + 1 >= words.length && /^[:.;]$/.test(keyAt(words, end)))

/** Behind the places named beside one that ends at `at`: "Xã Mốc, xã Lạn và thị trấn Cồn", "Xã Mốc, Lạn và Kiều". */
function placesEnd(words: readonly Word[], at: number): number {
  let end = at
  for (let more = 0; more < mostPlaces && /^(?:,|và)$/.test(keyAt(words, end)); more++) {
    const leveled = placeAfterLevel(words, end + 1)
    const next = leveled > end + 1 ? leveled : barePlace(words, end + 1)
    if (next === end + 1) break
    end = next
  }
  return end
}
/** Behind `Lạn` of "Xã Mốc, Lạn và Kiều:"; `at` where something else begins there. */
function barePlace(words: readonly Word[], at: number): number {
  let end = at
  while (capitalAt(words, end) && !isFirm(words, end) && headAt(words, end) === null) end++
  const over = words[end]?.mark !== false || keyAt(words, end) === 'và' || isPredicate(words, end)
  return over && end - at <= longestPlace && !isPredicate(words, at) ? end : at
}
const longestPlace = 4
const mostPlaces = 12

/** A class noun without "các" at the beginning: `Cơ quan được giao …`, `Doanh nghiệp, cộng đồng`. */
const standsForClass = (words: readonly Word[], at: number, length: number): boolean => {
  const next = at + length
  if (keyAt(words, at) === 'cơ' && length === 2 && keyAt(words, next) === 'ngang') return true
  if (/^(?:ban|ngành|cấp|phương|đơn|phòng)$/.test(keyAt(words, at)) && length === 1)
    return /^[,-]$/.test(keyAt(words, next)) && classAt(words, next + 1) !== null
  return (
    next >= words.length ||
    phraseAt(words, next, tails) > 0 ||
    phraseAt(words, next, relatives) > 0 ||
    phraseAt(words, next, duties) > 0 ||
    phraseAt(words, next, levels) > 0 ||
    isPlaceForCouncil(words, at) ||
    (/^(?:,|và|-|:)$/.test(keyAt(words, next)) && (keyAt(words, next) === ':' || classAt(words, next + 1) !== null)) ||
    length > 1
  )
}
