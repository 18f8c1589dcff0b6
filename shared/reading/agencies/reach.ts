import {
  boards,
  committees,
  determiners,
  duties,
  levels,
  nounLikeVerbs,
  offices,
  relatives,
  roles,
  nounEndings,
  phrasesOf,
  tails,
  topics,
  verbs,
} from './lexicon.ts'
import {
  afterBracket,
  clauseEnd,
  endsText,
  entrustedEnd,
  happenedEnd,
  relativeEnds,
  relativeStops,
} from './class-reach.ts'
import { classAt, headAt, type Kind } from './heads.ts'
import { joins, strong } from './joins.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, isPredicate } from './matching.ts'
import type { Word } from './words.ts'

// How far a name goes: up to the verb, the separator or the bracket that is no part of it.

const isAbbreviation = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.loud &&
  word.text.length > 2 &&
  phraseAt([word], 0, offices) === 0 &&
  !/^(?:UBND|HĐND|MTTQ|UBMTTQ)$/.test(word.text)

type Reach = { kind: Kind; plural: boolean; guard: number; field: boolean; heading: boolean }

/** How far the name goes whose head ends before `at`. */
export function nameEnd(words: readonly Word[], at: number, { kind, plural, guard, field, heading }: Reach): number {
  let relative = false
  // A field that the lexicon knows is complete; of another name it is unknown where it ends.
  let complete = field
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
      // "Bộ phận Một cửa - Phòng Nội vụ": a part and the office that it is of
      if (keyAt(words, at - 1) === 'phận' && next !== undefined && headAt(words, j + 1)?.kind === 'office') {
        j += 2
        continue
      }
      if (next === undefined || next.mark || phraseAt(words, j + 1, roles) > 0) break
      // "Sở Tư pháp - cải cách thể chế": what a known office is there for
      const known = kind === 'council' || (kind === 'office' && field && guard === 0)
      if (word.spaced && next.spaced && !next.capital && known && !phraseAt(words, j + 1, levels)) break
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
      complete &&= fieldAt(words, j + 1) > 0
      free = j + 2
      j += 2
      continue
    }
    if (word.key === '/' || word.key === '"') {
      j++
      continue
    }
    if (j < free && (word.key === ',' || word.key === 'và')) {
      j++
      continue
    }
    // "Ban Chỉ huy PCTT và TKCN tỉnh": two abbreviations are one field.
    if (word.key === 'và' && isAbbreviation(words[j - 1]) && isAbbreviation(words[j + 1])) {
      j += 2
      continue
    }
    // "Công ty Công viên và Cây xanh Hải An": what a company is for has two parts
    const two =
      word.key === 'và' &&
      kind === 'office' &&
      !plural &&
      (!field || keyAt(words, at - 1) === 'ty') &&
      saysWhatFor(words, j + 1)
    if (two || (word.key === 'và' && kind === 'office' && !plural && goesOn(words, at, j) && namesOn(words, j + 1))) {
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
    // "Sở Y tế ngoài các nhiệm vụ trên còn phải …", but "doanh nghiệp ngoài nhà nước"
    if (word.key === 'ngoài' && /^(?:các|những|nhiệm|việc)$/.test(keyAt(words, j + 1))) break
    // "UBND tỉnh năm 2024", "… ngày 05/02": a time is no part of a name.
    if (/^(?:ngày|tháng|năm|quý)$/.test(word.key) && /^\d/.test(keyAt(words, j + 1))) break
    // "báo cáo UBND tỉnh 6 tháng trước ngày …"
    if (/^\d{1,2}$/.test(word.key) && /^(?:ngày|tháng|năm|quý|giờ|tuần)$/.test(keyAt(words, j + 1))) break
    if (!word.capital && /^(?:vào|trước|chậm|muộn)$/.test(word.key) && j >= free) break
    if (word.key === 'trong' && /^(?:vòng|thời)$/.test(keyAt(words, j + 1))) break
    // "Những đơn vị đã gửi báo cáo …", "Các đơn vị chưa báo cáo": which of the class they are is no part of its name.
    if (kind === 'class' && hasReported(words, j)) break
    // "báo cáo UBND tỉnh về kết quả": only a board's name goes on with what it is about.
    if ((word.key === 'về' || word.key === 'với') && (kind !== 'office' || guard === 0)) break
    // "Hội Phụ nữ trồng 200 cây": a word before a number is what they do, unless it is what is numbered.
    if (kind === 'office' && !word.capital && j >= free && /^\d/.test(keyAt(words, j + 1)) && !numbered.has(word.key))
      break
    // "Ban Quản lý dự án huyện 09 công trình": with a nought in front a number counts, but for places
    const counts = /^0\d$/.test(word.key) && words[j + 1]?.mark === false && !capitalAt(words, j + 1)
    // "dự" is a verb, "dự án" is none
    const acts = isPredicate(words, j + 1) && !(keyAt(words, j + 1) === 'dự' && keyAt(words, j + 2) === 'án')
    if (counts && j >= free && !acts && classAt(words, j + 1) === null) break
    // "UBND huyện Xây dựng Kế hoạch": a name has a capital on each syllable, a verb at most on its first.
    const spoken = word.capital && !capitalAt(words, j + 1) && phraseAt(words, j, verbs) > 1
    if (spoken && (kind === 'council' || kind === 'title' || (field && guard === 0)) && j >= free) break
    // "Các sở: Y tế, Tài chính có khối lượng việc lớn, …": the office is named, what it has is not its name.
    if (word.key === 'có' && kind === 'office' && field && guard === 0 && phraseAt(words, j, tails) === 0) break
    const level = phraseAt(words, j, committees) || phraseAt(words, j, levels)
    if (level > 0) {
      j += level
      continue
    }
    // "Chủ cơ sở để xảy ra sự cố phải …", "UBND huyện nơi xảy ra cháy rừng huy động …"
    const happened = kind === 'class' || kind === 'council' ? happenedEnd(words, j) : j
    if (happened > j) {
      j = happened
      continue
    }
    // "UBND các xã có dự án đi qua thành lập Tổ vận động": which of them, up to what they are to do
    const which = word.key === 'có' && kind === 'council' ? clauseEnd(words, j) : j
    if (which > j) {
      j = which
      continue
    }
    if (kind === 'council' && !heading && !word.capital && !ofPlace(words, j)) break
    if (relative) {
      if (phraseAt(words, j, relativeStops) > 0) break
      j++
      continue
    }
    const given = kind === 'class' || plural ? entrustedEnd(words, j) : j
    if (given > j) {
      j = given
      break
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
      // "… Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh"
      j += board + fieldAt(words, j + board)
      continue
    }
    if (j >= free) {
      const duty = phraseAt(words, j, duties)
      const verb = word.capital || endsNoun(words, j) ? 0 : phraseAt(words, j, verbs)
      // "Vụ Vật liệu xây dựng nghiên cứu …": of two verbs in a row the first is the name's.
      const noun = kind === 'office' && !complete ? phraseAt(words, j, nounLikeVerbs) : 0
      // "Cục Kinh tế - Quản lý đầu tư xây dựng.": nothing is left for the verb to be done to.
      const last = heading ? words[j + noun]?.mark !== false : /^[.:]?$/.test(keyAt(words, j + noun))
      if (noun > 0 && duty === 0 && (isPredicate(words, j + noun) || last)) {
        j += noun
        continue
      }
      // "Các xã thí điểm tự đánh giá …": which of them
      const pilot = kind === 'class' || plural ? phraseAt(words, j, pilots) : 0
      if (pilot > 0 && (isPredicate(words, j + pilot) || words[j + pilot]?.mark !== false)) {
        j += pilot
        continue
      }
      // "Các tổ chức, cá nhân treo biển quảng cáo phải tắt đèn …": what they do, up to what they must do
      if (kind === 'class' && verb > 0 && duty === 0 && mustSoon(words, j + verb)) {
        relative = true
        j += verb
        continue
      }
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

const pilots = phrasesOf(['thí điểm', 'làm điểm'])

/** Whether "phải" or "có trách nhiệm" follows within the clause. */
const mustSoon = (words: readonly Word[], at: number): boolean => {
  for (let j = at; j < at + longestClause; j++) {
    const word = words[j]
    if (word === undefined || word.mark || phraseAt(words, j, duties) > 0) return word?.key === 'phải'
  }
  return false
}
const longestClause = 10

const hasReported = (words: readonly Word[], at: number): boolean => {
  if (!/^(?:đã|chưa)$/.test(keyAt(words, at))) return false
  const next = /^(?:gửi|nộp|có)$/.test(keyAt(words, at + 1)) ? at + 2 : at + 1
  return keyAt(words, next) === 'báo' && keyAt(words, next + 1) === 'cáo'
}

// "Cục Thương mại điện tử và Kinh tế số": two fields, each said more closely, are what one office is called. "Phòng Kinh
// tế đô thị và Tư pháp" are two offices.
const goesOn = (words: readonly Word[], from: number, to: number): boolean =>
  to > from && words.slice(from, to).every((word, index) => !word.mark && !phraseAt(words, from + index, levels))

const namesOn = (words: readonly Word[], at: number): boolean => {
  const field = fieldAt(words, at)
  const next = words[at + field]
  const closer = next !== undefined && !next.mark && !next.capital && !phraseAt(words, at + field, levels)
  return field > 0 && capitalAt(words, at) && closer && next.key !== 'và' && !isPredicate(words, at + field)
}

/** `Cây xanh Hải An`: a capital on its first word only, as names of places and brands do not have. */
const saysWhatFor = (words: readonly Word[], at: number): boolean => {
  const second = words[at + 1]
  return (
    capitalAt(words, at) &&
    headAt(words, at) === null &&
    second !== undefined &&
    !second.mark &&
    !second.capital &&
    !isPredicate(words, at + 1) &&
    !isPredicate(words, at)
  )
}

// "Kho bạc Nhà nước khu vực 8", "Trường Tiểu học số 2", "Đội Cảnh sát chữa cháy khu vực 3"
const numbered = new Set(
  'số vực vùng phường quận sở nhánh tổ đội ấp khóm thôn bản khu phố đoạn đợt cấp tháng ngày năm quý xã huyện lô tuyến lộ khoa và trạm điểm nhóm cụm khối lớp'.split(
    ' ',
  ),
)

/** `công lập`, `chương trình`: the second syllable of a noun that would be a verb by itself. */
const endsNoun = (words: readonly Word[], at: number): boolean => phraseAt(words, at - 1, nounEndings) === 2

/** Words that a council's name goes on with: `UBND các tỉnh khu vực miền Trung từ … đến …`. */
const ofPlace = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, tails) > 0 ||
  phraseAt(words, at, determiners) > 0 ||
  /^(?:\d+|trực|thuộc|trung|ương|khu|vực|từ|đến|vùng|ven|biển|miền|núi|phía|của|cấp|quốc|gia|việt|nam|cơ|sở|liên|quan|có|nơi|địa|phương|trên|bàn)$/.test(
    keyAt(words, at),
  )

/** Words behind a head that belong to its name even if they are verbs: Ban Chỉ đạo thực hiện hỗ trợ …. */
export function boardGuard(words: readonly Word[], start: number, body: number): number {
  const named = capitalAt(words, body) ? 1 : 0
  // "Ban đại diện cha mẹ học sinh vận động": no "Ban" whose name the verb could be
  const board = phraseAt(words, start, boards)
  if (board === 0 || (board === 1 && body - start > 2) || strong.has(keyAt(words, body))) return named
  let guard = 0
  for (let at = body; phraseAt(words, at, guard === 0 ? topics : verbs) > 0 && !strong.has(keyAt(words, at));) {
    const verb = phraseAt(words, at, topics) || phraseAt(words, at, verbs)
    guard += verb
    at += verb
  }
  // "Tổ Biên soạn hoàn thành …": the verb is what it is called
  const called = named > 0 && /^(?:tổ|nhóm|đội)$/.test(keyAt(words, start)) ? phraseAt(words, body, verbs) : 0
  return Math.max(named, called, guard)
}
