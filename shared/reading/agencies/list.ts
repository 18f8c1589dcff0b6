import {
  boards,
  classFamilies,
  councils,
  determiners,
  duties,
  fields,
  levels,
  lonelyClasses,
  notAgencies,
  offices,
  relatives,
  roles,
  nounEndings,
  tails,
  titles,
  verbs,
  type Phrases,
} from './lexicon.ts'
import type { Word } from './words.ts'

/**
 * The grammar of a list of agencies, read from its first word on: an agency, a separator, an agency … up to the word
 * that is neither. Everything here looks at most a fixed number of words ahead, so it is linear in the text.
 */

export type Kind = 'office' | 'council' | 'title' | 'class' | 'field'

export type Agency = {
  readonly kind: Kind
  readonly name: string
  /** Words `[from, to)` it was read from; a name made by handing on a shared head stands on its own words only. */
  readonly from: number
  readonly to: number
  /** What the next name of the list may take over: `Sở` of `Sở Y tế, Nội vụ`. */
  readonly head: string
  readonly plural: boolean
  /** A known field of administration, a class noun or a council stands in it, not just a word that could be a head. */
  readonly known: boolean
}

export type AgencyList = { readonly agencies: Agency[]; readonly end: number }

const lookAhead = 45

/** Number of words of the longest phrase that stands at `at`; 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, { keys, longest }: Phrases): number {
  let key = ''
  let found = 0
  for (let length = 1; length <= longest; length++) {
    const word = words[at + length - 1]
    if (word === undefined) break
    key = length === 1 ? word.key : `${key} ${word.key}`
    if (keys.has(key)) found = length
  }
  return found
}

const keyAt = (words: readonly Word[], at: number): string => words[at]?.key ?? ''
const capitalAt = (words: readonly Word[], at: number): boolean => words[at]?.capital ?? false

/** Number of words of the field of administration at `at`: `Văn hóa, Thể thao và Du lịch`. */
function fieldAt(words: readonly Word[], at: number): number {
  let longest = 0
  for (const parts of fieldsByFirst.get(keyAt(words, at)) ?? []) {
    let j = at
    let fits = true
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        const joiner = keyAt(words, j)
        // Two parts with a comma between them are two fields (Tài chính, Kế hoạch và Đầu tư).
        if (joiner === '-' || joiner === 'và' || joiner === 'với') j++
        else if (joiner === ',' && parts.length > 2) j += keyAt(words, j + 1) === 'và' ? 2 : 1
      }
      for (const syllable of part.split(' ')) if (keyAt(words, j++) !== syllable) fits = false
      if (!fits) break
    }
    if (fits && j - at > longest) longest = j - at
  }
  return longest
}

const fieldsByFirst = Map.groupBy(fields, (parts) => (parts[0] ?? '').split(' ')[0] ?? '')

/** The words `[from, to)` as a name: brackets left out, punctuation set as in print. */
export function nameOf(words: readonly Word[], from: number, to: number): string {
  let name = ''
  let depth = 0
  let glue = true
  for (const word of words.slice(from, to)) {
    if (word.key === '(') depth++
    else if (word.key === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      if (word.key === ',') name += ','
      else if (word.key === '/') {
        name += '/'
        glue = true
        continue
      } else name += (glue ? '' : ' ') + word.text
      glue = false
    }
  }
  return name.replaceAll(/[–—]/g, '-').trim()
}

/** Where a bracket that opens at `at` ends (after it); the end of the text where it never does. */
function afterBracket(words: readonly Word[], at: number): number {
  let depth = 0
  for (let j = at; j < words.length; j++) {
    if (keyAt(words, j) === '(') depth++
    else if (keyAt(words, j) === ')' && --depth === 0) return j + 1
  }
  return words.length
}

/** Families to which the class noun at `at` belongs, and its length. A noun with a name behind it is an office. */
export function classAt(words: readonly Word[], at: number): { length: number; families: number[] } | null {
  const family = classFamilies.map((nouns) => phraseAt(words, at, nouns))
  const lonely = phraseAt(words, at, lonelyClasses)
  const length = Math.max(lonely, ...family)
  if (length === 0) return null
  const next = at + length
  if (phraseAt(words, at, offices) === length) {
    const named =
      fieldAt(words, next) > 0 ||
      (capitalAt(words, next) && !phraseAt(words, next, levels) && !/^(?:đảng|nhà|trung)$/.test(keyAt(words, next)))
    const listed = keyAt(words, next) === ':' && (fieldAt(words, next + 1) > 0 || capitalAt(words, next + 1))
    if (named || listed) return null
  }
  return { length, families: lonely === length ? [] : family.flatMap((one, index) => (one === length ? [index] : [])) }
}

const isPredicate = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, duties) > 0 || (!capitalAt(words, at) && phraseAt(words, at, verbs) > 0)

type Head = { kind: Kind; length: number; determiner: number }

/** Whether an agency begins at `at`, and with what. `alone`: nothing before it promises one. */
export function headAt(words: readonly Word[], at: number, alone = false): Head | null {
  let determiner = phraseAt(words, at, determiners)
  if (determiner > 0 && /^\d+$/.test(keyAt(words, at + determiner))) determiner++
  const j = at + determiner
  const word = words[j]
  if (word === undefined || word.mark) return null
  const no = phraseAt(words, j, notAgencies)
  if (no > 0 && !(determiner > 0 && word.key === 'tổ')) return null
  const title = phraseAt(words, j, titles)
  const council = phraseAt(words, j, councils)
  const office = phraseAt(words, j, offices)
  const field = fieldAt(words, j)
  const length = Math.max(title, council, office)
  const placed = phraseAt(words, j + field, levels) > 0 || (word.key === 'báo' && capitalAt(words, j + field))
  if (field > length && field > 1 && placed) return { kind: 'field', length: field, determiner }
  const noun = classAt(words, j)
  const nounLength = noun?.length ?? 0
  const next = j + length
  if (title > 0 && title === length && (title > office || title >= nounLength)) {
    const follows = phraseAt(words, next, determiners) > 0 || capitalAt(words, next) || next >= words.length
    const held =
      follows ||
      phraseAt(words, next, councils) > 0 ||
      classAt(words, next) !== null ||
      /^[,;:]$/.test(keyAt(words, next))
    // "Lãnh đạo, chỉ đạo, tổ chức …" are three verbs.
    const doing = word.key === 'lãnh' && keyAt(words, next) === ',' && isPredicate(words, next + 1)
    if (doing) return null
    if (
      word.capital || determiner > 0 ? held || !isPredicate(words, next) || title > 1 : follows || (held && title > 1)
    )
      return { kind: 'title', length: title, determiner }
  }
  if (council > 0 && council >= office && council >= nounLength) return { kind: 'council', length: council, determiner }
  if (noun !== null && (nounLength > office || determiner > 0 || (nounLength === office && !word.capital))) {
    if (determiner > 0 || !alone || standsForClass(words, j, noun.length)) {
      // "tổ chức" without "các" is far more often the verb.
      if (word.key === 'tổ' && determiner === 0 && noun.length === 2 && !nounFollows(words, j + 2)) return null
      return { kind: 'class', length: noun.length, determiner }
    }
  }
  if (office > 0) {
    const sure = word.capital || determiner > 0 || office > 1
    const named = capitalAt(words, next) || fieldAt(words, next) > 0 || phraseAt(words, next, levels) > 0
    if (sure || named) return { kind: 'office', length: office, determiner }
  }
  return null
}

const nounFollows = (words: readonly Word[], at: number): boolean =>
  at >= words.length ||
  /^(?:,|và|;|\.)$/.test(keyAt(words, at)) ||
  phraseAt(words, at, tails) > 0 ||
  /^(?:chính|xã|thành|đoàn|kinh)$/.test(keyAt(words, at))

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
    (/^(?:,|và|-|:)$/.test(keyAt(words, next)) && (keyAt(words, next) === ':' || classAt(words, next + 1) !== null)) ||
    length > 1
  )
}

/** Whether a clause about a class (`được giao …`) is followed by what the class must do. */
function relativeEnds(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < Math.min(words.length, at + lookAhead); j++) {
    if (/^[.;]$/.test(keyAt(words, j))) return false
    if (phraseAt(words, j, relativeStops) > 0) return true
  }
  return false
}
const relativeStops: Phrases = {
  keys: new Set(['có trách nhiệm', 'chịu trách nhiệm', 'phải', 'cần', 'có nhiệm vụ', 'căn cứ']),
  longest: 3,
}
const endsText = (words: readonly Word[], at: number): boolean => {
  for (let j = at; j < Math.min(words.length, at + lookAhead); j++) {
    if (/^[.;:]$/.test(keyAt(words, j))) return j >= words.length - 1
  }
  return words.length - at < lookAhead
}

type Reach = { kind: Kind; plural: boolean; guard: number; field: boolean; heading: boolean }

/** How far the name goes whose head ends before `at`. */
function nameEnd(words: readonly Word[], at: number, { kind, plural, guard, field, heading }: Reach): number {
  let relative = false
  let free = at + guard
  let j = at
  while (j < words.length) {
    const word = words[j]
    if (word === undefined) break
    if (word.key === '(') {
      j = afterBracket(words, j)
      continue
    }
    if (word.key === '-') {
      const next = words[j + 1]
      if (next === undefined || next.mark || phraseAt(words, j + 1, roles) > 0) break
      if (
        word.spaced &&
        next.spaced &&
        kind !== 'class' &&
        (next.capital || phraseAt(words, j + 1, determiners) > 0) &&
        !phraseAt(words, j + 1, levels)
      ) {
        const head = headAt(words, j + 1)
        if (head !== null && head.kind !== 'field' && fieldAt(words, j + 1) <= head.length) break
      }
      free = j + 2
      j += 2
      continue
    }
    if (word.key === '/' || word.key === '"') {
      j++
      continue
    }
    if (word.key === ',' || word.key === 'và') {
      let next = j + 1
      if (word.key === ',' && keyAt(words, next) === 'và') next++
      if (!joins(words, j, next, { kind, plural, field, relative, open: guard > 0 })) break
      j = next
      free = j + 1
      continue
    }
    if (word.mark) break
    if (word.key === 'cùng' || word.key === 'hoặc' || word.key === 'thì') break
    // "UBND tỉnh năm 2024", "… ngày 05/02": a time is no part of a name.
    if (/^(?:ngày|tháng|năm|quý)$/.test(word.key) && /^\d/.test(keyAt(words, j + 1))) break
    // "báo cáo UBND tỉnh về kết quả": only a board's name goes on with what it is about.
    if ((word.key === 'về' || word.key === 'với') && (kind !== 'office' || guard === 0)) break
    // "UBND huyện Xây dựng Kế hoạch": a name has a capital on each syllable, a verb at most on its first.
    const spoken = word.capital && !capitalAt(words, j + 1) && phraseAt(words, j, verbs) > 1
    if (spoken && (kind === 'council' || kind === 'title' || (field && guard === 0)) && j >= free) break
    const level = phraseAt(words, j, levels)
    if (level > 0) {
      j += level
      continue
    }
    if (kind === 'council' && !heading && !word.capital && !ofPlace(words, j)) break
    if (relative) {
      if (phraseAt(words, j, relativeStops) > 0) break
      j++
      continue
    }
    const tail = phraseAt(words, j, tails)
    if (tail > 0) {
      j += tail
      continue
    }
    // "Văn phòng Ban Chỉ đạo phòng thủ dân sự": another office stands inside the name.
    const board = phraseAt(words, j, boards)
    if (board > 1) {
      free = j + board + boardGuard(words, j, j + board)
      j += board
      continue
    }
    if (j >= free) {
      const duty = phraseAt(words, j, duties)
      const verb = word.capital || endsNoun(words, j) ? 0 : phraseAt(words, j, verbs)
      const clause = kind === 'class' || plural ? phraseAt(words, j, relatives) : 0
      const described =
        heading && kind === 'class' && verb > 0 && j + verb < words.length && phraseAt(words, j, roles) === 0
      if (duty === 0 && described && endsText(words, j)) {
        relative = true
        j += verb
        continue
      }
      if (clause > 0 && duty === 0 && (relativeEnds(words, j) || (heading && endsText(words, j)))) {
        relative = true
        j += clause
        continue
      }
      // "Giao Sở Xây dựng Theo dõi …": the line break was lost; a known name takes no further verb.
      const broken =
        field && j === at && word.capital && phraseAt(words, j, verbs) > 0 && phraseAt(words, j, offices) === 0
      if (duty > 0 || verb > 0 || broken) break
    }
    j++
  }
  // A trailing word that leads on to something else is no part of a name: "Sở Y tế và", "UBND xã,".
  while (j > at && /^(?:,|và|-|\/|")$/.test(keyAt(words, j - 1))) j--
  return j
}

/** `công lập`, `chương trình`: the second syllable of a noun that would be a verb by itself. */
const endsNoun = (words: readonly Word[], at: number): boolean =>
  nounEndings.has(`${keyAt(words, at - 1)} ${keyAt(words, at)}`)

/** Words that a council's name goes on with: `UBND các tỉnh khu vực miền Trung từ … đến …`. */
const ofPlace = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, tails) > 0 ||
  phraseAt(words, at, determiners) > 0 ||
  /^(?:\d+|trực|thuộc|trung|ương|khu|vực|từ|đến|vùng|ven|biển|miền|núi|phía|của|cấp|quốc|gia|việt|nam|cơ|sở|liên|quan|có|nơi|địa|phương|trên|bàn)$/.test(
    keyAt(words, at),
  )

/** Whether the words behind a comma or "và" still belong to the name before it. */
function joins(
  words: readonly Word[],
  at: number,
  next: number,
  {
    kind,
    plural,
    field,
    relative,
    open,
  }: { kind: Kind; plural: boolean; field: boolean; relative: boolean; open: boolean },
): boolean {
  const level = phraseAt(words, next, levels)
  const head = headAt(words, next)
  // "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch": a name of three parts, not three centres,
  const third = open && kind === 'office' && !plural && fieldAt(words, next) > 0
  if (third && (head === null || head.kind === 'field')) return true
  // "UBND cấp huyện, cấp xã" goes on,
  if (keyAt(words, next) === 'cấp' && phraseAt(words, next + 1, levels) > 0 && keyAt(words, at - 2) === 'cấp')
    return true
  // "UBND xã, phường" goes on; "Sở Tài chính, Tỉnh ủy" does not.
  if (level > 0 && (head === null || head.kind === 'class')) return keyAt(words, next + level) !== 'hội'
  if (head !== null && !(relative && head.kind === 'class' && head.determiner === 0)) return false
  const word = words[next]
  if (word === undefined || word.mark) return false
  if (relative) return phraseAt(words, next, relativeStops) === 0 && !strong.has(word.key)
  if (leadsOn.has(word.key)) return false
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
  if (kind === 'class' || plural) return !word.capital && phraseAt(words, next, relatives) === 0
  return false
}
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

/** `deep`: titles already read in front; nobody has more than a few (`Chánh Văn phòng`, `Trưởng Ban …`). */
type Context = { heading: boolean; alone: boolean; before: Agency | null; deep: number }
const deepest = 4

/** The agency that begins at `at`. */
function agencyAt(words: readonly Word[], at: number, { heading, alone, before, deep }: Context): Agency | null {
  if (before?.kind === 'office' && before.plural && nextShares(words, at, before.known, before.head)) {
    const shared = handedOn(words, at, before)
    if (shared !== null) return shared
  }
  const head = headAt(words, at, alone)
  if (head === null) return handedOn(words, at, before) ?? (heading && alone ? bareField(words, at) : null)
  const start = at + head.determiner
  const plural = head.determiner > 0
  const after = start + head.length
  const headText = nameOf(words, start, after)
  const done = (to: number, known: boolean, name = nameOf(words, at, to)): Agency => ({
    kind: head.kind,
    name,
    from: at,
    to,
    head: headText,
    plural,
    known,
  })
  if (head.kind === 'field')
    return done(nameEnd(words, after, { kind: 'field', plural, guard: 0, field: true, heading }), true)
  if (head.kind === 'title') return titled(words, at, after, done, heading, deep)
  if (head.kind === 'class') {
    const to = classEnd(words, start, heading)
    return done(to, plural || to > after || head.length > 2 || !alone)
  }
  if (head.kind === 'council') {
    const to = nameEnd(words, after, { kind: 'council', plural: false, guard: 0, field: true, heading })
    return done(to, true)
  }
  // "Các Bộ: Quốc phòng, Công an", "Các sở: Nội vụ, …": the head goes to each name behind the colon.
  const colon = plural && keyAt(words, after) === ':' ? 1 : 0
  const body = after + colon
  const field = fieldAt(words, body)
  const to = nameEnd(words, body + field, {
    kind: 'office',
    plural: plural && field === 0,
    guard: field > 0 || phraseAt(words, body, levels) > 0 ? 0 : boardGuard(words, start, body),
    field: field > 0 || head.length > 1,
    heading,
  })
  if (to === after && head.length === 1 && !plural && !/^(?:[,;]|và)?$/.test(keyAt(words, to))) return null
  const shared = plural && (colon > 0 || sharesOn(words, to, field > 0, headText))
  const known = field > 0 || head.length > 1 || (capitalAt(words, body) && !everyday.has(keyAt(words, start)))
  return done(to, known, shared ? `${capitalised(headText)} ${nameOf(words, body, to)}` : undefined)
}

/** Heads that are ordinary words too; a capital behind them does not make them an office. */
const everyday = new Set(['bản', 'nhà', 'báo', 'tổ'])

/** Words behind a head that belong to its name even if they are verbs: Ban Chỉ đạo thực hiện hỗ trợ …. */
function boardGuard(words: readonly Word[], start: number, body: number): number {
  if (phraseAt(words, start, boards) === 0) return capitalAt(words, start) || capitalAt(words, body) ? 1 : 0
  let guard = 0
  for (let at = body; !capitalAt(words, at) || guard === 0;) {
    const verb = phraseAt(words, at, verbs) || phraseAt(words, at, duties)
    if (verb === 0 || strong.has(keyAt(words, at))) break
    guard += verb
    at += verb
  }
  return strong.has(keyAt(words, body)) ? 0 : Math.max(1, guard)
}
const strong = new Set(['chịu', 'có', 'phải', 'cần', 'chủ', 'phối', 'căn', 'tham', 'nghiêm', 'khẩn', 'tiếp', 'tăng'])

/** `các Bộ Quốc phòng, Công an`: another name without a head of its own follows. */
function sharesOn(words: readonly Word[], at: number, field: boolean, head: string): boolean {
  if (!/^(?:,|và)$/.test(keyAt(words, at))) return false
  return nextShares(words, at + 1, field, head)
}

function nextShares(words: readonly Word[], at: number, field: boolean, head: string): boolean {
  const next = fieldAt(words, at)
  if (next > 0) {
    const own = headAt(words, at)
    // Công an is an office of its own, but behind "Bộ" it is the ministry's name.
    return own === null || (/^bộ$/i.test(head) && !phraseAt(words, at + next, levels)) || own.length < next
  }
  const word = words[at]
  return !field && word !== undefined && word.capital && headAt(words, at) === null
}

/** A name that takes over the head of the one before it: `Nội vụ` of `các Sở Y tế, Nội vụ`. */
function handedOn(words: readonly Word[], at: number, before: Agency | null): Agency | null {
  if (before === null || before.kind !== 'office') return null
  const field = fieldAt(words, at)
  const word = words[at]
  if (word === undefined || word.mark) return null
  const proper = field === 0 && before.plural && word.capital && !isPredicate(words, at)
  if (field === 0 && !proper) return null
  if (field > 0 && !before.known && !before.plural) return null
  const to = nameEnd(words, at + field, {
    kind: 'office',
    plural: false,
    guard: field > 0 ? 0 : 1,
    field: field > 0,
    heading: false,
  })
  return { ...before, name: `${capitalised(before.head)} ${nameOf(words, at, to)}`, from: at, to, known: field > 0 }
}

/** `Văn hóa - Xã hội` as a heading: a part of the office named by its field alone. */
function bareField(words: readonly Word[], at: number): Agency | null {
  const field = fieldAt(words, at)
  // One word alone ("Kế hoạch", "Xây dựng") is far more often a subject matter.
  if (!capitalAt(words, at) || !words.slice(at, at + field).some(({ key }) => key === '-' || key === 'và')) return null
  const to = nameEnd(words, at + field, { kind: 'field', plural: false, guard: 0, field: true, heading: true })
  return { kind: 'field', name: nameOf(words, at, to), from: at, to, head: '', plural: false, known: to - at > field }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A person by office: `Giám đốc Sở Y tế`, `Chủ tịch UBND các xã`, `Thứ trưởng Nguyễn Văn A`, `Bộ trưởng`. */
function titled(
  words: readonly Word[],
  at: number,
  after: number,
  done: (to: number, known: boolean) => Agency,
  heading: boolean,
  deep: number,
): Agency {
  const inside = { heading, alone: false, before: null, deep: deep + 1 }
  const inner = deep < deepest ? agencyAt(words, after, inside) : null
  const titleText = nameOf(words, at, after)
  const field = fieldAt(words, after)
  if (inner !== null && inner.plural && inner.kind === 'office' && inner.name !== nameOf(words, inner.from, inner.to)) {
    // "Giám đốc các Sở: Y tế, Tài chính": title and head go to each.
    return { ...inner, name: `${titleText} ${inner.name}`, from: at, head: `${titleText} ${inner.head}` }
  }
  if (inner !== null) {
    // "Trưởng các thôn, tổ dân phố" is one class,
    if (
      inner.kind === 'class' &&
      /^(?:,|và)$/.test(keyAt(words, inner.to)) &&
      keyAt(words, inner.to + 1) === 'tổ' &&
      keyAt(words, inner.to + 2) === 'dân'
    )
      return done(inner.to + 4, true)
    // "Thủ trưởng các ngành, các cấp" is one class.
    const every = inner.kind === 'class' && keyAt(words, inner.to) === ',' && keyAt(words, inner.to + 1) === 'các'
    return done(every && /^(?:cấp|ngành)$/.test(keyAt(words, inner.to + 2)) ? inner.to + 3 : inner.to, true)
  }
  // "Thủ trưởng, Lãnh đạo các đơn vị": two titles, one office behind them.
  if (
    keyAt(words, after) === ',' &&
    phraseAt(words, after + 1, titles) > 0 &&
    !/^(?:bộ|thủ tướng)/.test(keyAt(words, after - 2))
  ) {
    const next = after + 1 + phraseAt(words, after + 1, titles)
    const object = deep < deepest ? agencyAt(words, next, inside) : null
    if (object !== null && object.kind === 'class' && after - at <= 2) return done(object.to, true)
  }
  return done(nameEnd(words, after + field, { kind: 'title', plural: false, guard: 0, field: true, heading }), true)
}

/** The end of a class: its nouns as far as they are one family, then what is said of them. */
function classEnd(words: readonly Word[], at: number, heading: boolean): number {
  let noun = classAt(words, at)
  if (noun === null) return at
  let families = noun.families
  let j = at + noun.length
  while (true) {
    const tail = phraseAt(words, j, tails)
    if (tail > 0) break
    const joiner = keyAt(words, j)
    if (joiner !== ',' && joiner !== 'và' && joiner !== '-' && joiner !== '/' && joiner !== ';') break
    if (joiner === ';') break
    const next = joiner === ',' && keyAt(words, j + 1) === 'và' ? j + 2 : j + 1
    if (phraseAt(words, next, notAgencies) > 0) break
    noun = classAt(words, next)
    if (noun === null) break
    const common = families.filter((family) => noun?.families.includes(family))
    if (common.length === 0) break
    if (keyAt(words, next) === 'tổ' && !nounFollows(words, next + 2)) break
    families = common
    j = next + noun.length
  }
  return nameEnd(words, j, { kind: 'class', plural: true, guard: 0, field: true, heading })
}

/** Skips what stands between two agencies of a list; the same place where nothing does. */
function afterSeparator(words: readonly Word[], at: number, loose: boolean): number {
  let j = at
  while (/^(?:,|;|và|cùng|với|hoặc|…|"|\/)$/.test(keyAt(words, j))) j++
  if (j > at && /^[;.]$/.test(keyAt(words, j - 1)) && /^[-+•]$/.test(keyAt(words, j))) j++
  if (j === at && loose && /^[-+•]$/.test(keyAt(words, j))) j++
  // "cùng các đơn vị", "cùng với Sở Y tế" go on; a bare "với" does not stand between two agencies.
  return j > at && keyAt(words, at) === 'với' ? at : j
}

/**
 * Reads the list that begins at word `at`. `heading`: the words are a heading or a cell, so there need be no verb
 * behind them, and unknown capitalised names between commas are taken as they are.
 */
export function listAt(words: readonly Word[], at: number, heading: boolean, inBracket = false): AgencyList {
  const agencies: Agency[] = []
  let end = at
  let j = at
  const most = heading ? words.length : mostInSentence
  while (j < words.length && agencies.length < most) {
    const found: Agency | null = agencyAt(words, j, {
      heading,
      alone: agencies.length === 0,
      before: agencies.at(-1) ?? null,
      deep: 0,
    })
    const agency = found !== null && found.to > j ? found : heading && agencies.length > 0 ? properAt(words, j) : null
    if (agency === null) break
    agencies.push(...(inBracket ? [agency] : bracketed(words, agency)))
    end = agency.to
    const next = afterSeparator(words, afterRank(words, agency), heading)
    // "Sở Y tế - cơ quan thường trực": a note on its role, not another agency.
    const note = keyAt(words, end) === '-' && phraseAt(words, next, roles) > 0
    if (next === end || note) break
    j = next
  }
  return { agencies: withSharedTails(words, withSharedTitles(agencies)), end }
}

/** Behind a person's name comes what he or she is: `Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã`. */
function afterRank(words: readonly Word[], { kind, head, to }: Agency): number {
  if (kind !== 'title' || !/^(?:đồng chí|ông|bà)$/iu.test(head) || !/^[,-]$/.test(keyAt(words, to))) return to
  const rank = headAt(words, to + 1)
  if (rank === null || rank.kind !== 'title') return to
  return agencyAt(words, to + 1, { heading: false, alone: false, before: null, deep: 1 })?.to ?? to
}

// No sentence has so many subjects; a heading or a cell may list a whole province.
const mostInSentence = 60

/** `Cơ quan thẩm định (Sở Tư pháp, Phòng Tư pháp)`: the bracket says which offices are meant. */
function bracketed(words: readonly Word[], agency: Agency): Agency[] {
  if (agency.kind !== 'class' || agency.plural) return [agency]
  const open = words.findIndex((word, index) => index >= agency.from && index < agency.to && word.key === '(')
  if (open < 0) return [agency]
  const { agencies, end } = listAt(words, open + 1, false, true)
  const named = agencies.every((inner) => inner.kind === 'office' || inner.kind === 'council')
  if (agencies.length === 0 || !named || keyAt(words, end) !== ')') return [agency]
  return agencies.map((inner) => ({ ...inner, from: agency.from, to: agency.to }))
}

/** A capitalised name between separators that no head announces: VNPT, Viettel. */
function properAt(words: readonly Word[], at: number): Agency | null {
  if (!capitalAt(words, at) || isPredicate(words, at)) return null
  let j = at
  while (j < words.length && j - at < 8 && words[j]?.mark === false && !/^(?:và|cùng)$/.test(keyAt(words, j))) j++
  if (j < words.length && !/^(?:[,;.…]|và|cùng|\()$/.test(keyAt(words, j))) return null
  return { kind: 'office', name: nameOf(words, at, j), from: at, to: j, head: '', plural: false, known: false }
}

/** `Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ`: the second is the head of those offices too. */
function withSharedTitles(agencies: Agency[]): Agency[] {
  let title = ''
  return agencies.map((agency, index) => {
    if (agency.kind === 'title') {
      // "Bí thư, Chủ tịch UBND các tỉnh": both belong to what stands behind the council's name.
      const object = /(?:UBND|(?:Ủy|Uỷ) ban nhân dân) (.+)$/u.exec(agencies[index + 1]?.name ?? '')?.[1]
      if (/^(?:phó )?bí thư$/iu.test(agency.name) && object !== undefined && agencies[index + 1]?.kind === 'title')
        return { ...agency, name: `${agency.name} ${object}` }
      title = /cơ quan ngang bộ$/iu.test(agency.name) ? agency.head : ''
      return agency
    }
    if (title !== '' && agency.kind === 'class' && /^cơ quan thuộc/iu.test(agency.name))
      return { ...agency, kind: 'title' as const, name: `${title} ${agency.name}` }
    return agency
  })
}

/**
 * `Văn hóa - Xã hội, Đài truyền thanh phường`: the level at the end of the list is meant for those before it that
 * have none and exist at every level.
 */
function withSharedTails(words: readonly Word[], agencies: Agency[]): Agency[] {
  const last = agencies.at(-1)
  if (last === undefined || agencies.length < 2) return agencies
  const level = words[last.to - 1]
  if (level === undefined || !/^(?:phường|xã|huyện|quận|tỉnh|phố|trấn)$/.test(level.key)) return agencies
  const size = phraseAt(words, last.to - 2, levels) === 2 ? 2 : 1
  const before = keyAt(words, last.to - size - 1)
  if (/^(?:cấp|thuộc|các|của|bàn|,|và|-|trong|toàn|nhân|dân)$/.test(before) || last.kind === 'council') return agencies
  const tail = nameOf(words, last.to - size, last.to)
  return agencies.map((agency, index) => {
    if (index === agencies.length - 1 || agency.plural) return agency
    const everywhere =
      agency.kind === 'field' ||
      /^(?:ub\s?mttq|ubndttq|ủy ban m(?:ttq|ặt trận)|uỷ ban m(?:ttq|ặt trận)|mttq|mặt trận|hội |đoàn |trạm |công an|đài |văn hóa|tài chính|tư pháp|địa chính|văn phòng -)/iu.test(
        agency.name,
      )
    const placed = /(?:phường|xã(?! hội)|huyện|quận|tỉnh|thành phố|thị trấn|cấp|thuộc)(?: |$)/iu.test(agency.name)
    return everywhere && !placed ? { ...agency, name: `${agency.name} ${tail}`, known: true } : agency
  })
}
