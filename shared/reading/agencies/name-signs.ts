import { boardPlaces, duties, endsWorks, levels, offices, determiners, roles, tails, verbs } from './lexicon.ts'
import { type Phrases, phrasesOf } from './lexicon/phrases.ts'
import { afterBracket } from './class-reach.ts'
import { goesOnTo, type GrowingName, isOver, type Step } from './growing-name.ts'
import { calledByWork } from './board-guard.ts'
import { headAt } from './heads.ts'
import { joins } from './joins.ts'
import {
  phraseAt,
  keyAt,
  capitalAt,
  fieldAt,
  isFieldByInitials,
  isPredicate,
  managedField,
  verbAt,
} from './matching.ts'
import type { Word } from './words.ts'

/** Signs, and "và": a bracket, a dash, a comma within a name, or the end of it. */
export function atSign(name: GrowingName, j: number): Step {
  const { words } = name
  switch (keyAt(words, j)) {
    case '(':
      // "Tổ vận động số 1 (do Chủ tịch MTTQ làm tổ trưởng) đến từng hộ": what is told of it ends the name
      return keyAt(words, j + 1) === 'do' ? isOver(afterBracket(words, j)) : goesOnTo(afterBracket(words, j))
    case '-':
      return atDash(name, j)
    case '/':
      // "Phòng Kinh tế/Công an xã" are two, "Phòng Văn hóa/Thông tin" may be one
      return capitalAt(words, j + 1) &&
        /^(?:office|council)$/.test(headAt(words, j + 1)?.kind ?? '') &&
        fieldAt(words, j + 1) === 0
        ? isOver(j)
        : goesOnTo(j + 1)
    case '"':
      return goesOnTo(j + 1)
    case ',':
    case 'và': {
      // "các huyện ủy, thành ủy và tương đương"
      const tail = phraseAt(words, j, tails)
      return tail > 0 ? goesOnTo(j + tail) : atComma(name, j)
    }
    default:
      return words[j]?.mark === true ? isOver(j) : null
  }
}

function atDash(name: GrowingName, j: number): Step {
  const { words, at, kind, field, guard } = name
  const [dash, next] = [words[j], words[j + 1]]
  // "Bộ phận Một cửa - Phòng Nội vụ": a part and the office that it is of
  if (keyAt(words, at - 1) === 'phận' && next !== undefined && headAt(words, j + 1)?.kind === 'office')
    return goesOnTo(j + 2)
  const whole = wholeAfter(words, at, j)
  if (whole > j) return goesOnTo(whole)
  // "… sông Lạn, sông Mốc - sông Hồi"
  if (repeatsNoun(name, j, j + 1)) return goesOnTo(j + 2)
  // "Trưởng Công an xã - Ủy viên": what they are on the board, besides
  if (capitalAt(words, j + 1) && phraseAt(words, j + 1, boardPlaces) > 0) return isOver(j)
  const second = besidesEnd(words, at, j)
  if (second > j) return goesOnTo(second)
  if (next === undefined || next.mark || phraseAt(words, j + 1, roles) > 0) return isOver(j)
  const apart = dash?.spaced === true && next.spaced && !phraseAt(words, j + 1, levels)
  // "Sở Tư pháp - cải cách thể chế": what a known office is there for
  const known = kind === 'council' || (kind === 'office' && field && guard === 0)
  if (apart && !next.capital && known) return isOver(j)
  if (apart && kind !== 'class' && (next.capital || phraseAt(words, j + 1, determiners) > 0)) {
    const head = headAt(words, j + 1)
    if (head !== null && head.kind !== 'field' && fieldAt(words, j + 1) <= head.length) return isOver(j)
  }
  name.complete &&= fieldAt(words, j + 1) > 0
  name.free = j + 2
  return goesOnTo(j + 2)
}

/**
 * Behind the head of what the office before the dash is a part of, and its field: "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Phú
 * Hạ", "Phòng Cảnh sát … - Công an tỉnh", "Phòng Kiểm nghiệm - Chi cục Thủy sản"; the dash's place where it is none.
 */
function wholeAfter(words: readonly Word[], at: number, dash: number): number {
  if (phraseAt(words, dash + 1, branch) > 0) return beginsWith(words, at, banks) ? dash + 3 : dash
  if (phraseAt(words, dash + 1, police) > 0) return beginsWith(words, at, policeRooms) ? dash + 3 : dash
  const above = capitalAt(words, dash + 1) ? phraseAt(words, dash + 1, withRooms) : 0
  if (above === 0 || !beginsWith(words, at, onlyRooms)) return dash
  return dash + 1 + above + fieldAt(words, dash + 1 + above)
}
const withRooms = phrasesOf(['sở', 'chi cục', 'cục', 'tổng cục'])
const onlyRooms = phrasesOf(['phòng'])

/**
 * Behind `- Thư viện` of "Trung tâm Tin học - Thư viện chủ trì", where no name follows by which that would be an office of its own
 * ("Phòng Y tế - Thư viện huyện"); the dash's place otherwise, and in a list of offices by dashes.
 */
function besidesEnd(words: readonly Word[], at: number, dash: number): number {
  const length = capitalAt(words, dash + 1) ? phraseAt(words, dash + 1, bareOffices) : 0
  const room = length > 0 ? headBefore(words, at, rooms) : -1
  if (room < 0 || !capitalAt(words, room)) return dash
  const end = dash + 1 + length
  const listed = keyAt(words, end) === '-' || (keyAt(words, room - 1) === '-' && words[room - 2]?.mark === false)
  const ends = words[end]?.mark !== false || /^(?:và|cùng)$/.test(keyAt(words, end)) || isPredicate(words, end)
  return ends && !listed ? end : dash
}
const rooms = phrasesOf(['Trung tâm', 'Phòng', 'Ban', 'Ban Quản lý', 'Khoa', 'Tổ', 'Bộ phận'])
const bareOffices = phrasesOf(
  'Thư viện|Bảo tàng|Văn phòng|Thanh tra|Nhà văn hóa|Nhà truyền thống|Nhà hát|Nhà thi đấu|Nhà thiếu nhi'.split('|'),
)

/** Whether the name whose head ends before `at` begins with one of the phrases; nothing but commas of a field lies between. */
const beginsWith = (words: readonly Word[], at: number, heads: Phrases): boolean => {
  for (let j = at - 1; j >= Math.max(0, at - longestHead); j--) {
    if (phraseAt(words, j, heads) > 0) return true
    if (/^[;.:]$/.test(keyAt(words, j)) || phraseAt(words, j, otherOffices) > 0) return false
  }
  return false
}
const longestHead = 12
const branch = phrasesOf(['chi nhánh'])
const banks = phrasesOf(['ngân hàng'])
const police = phrasesOf(['công an'])
const policeRooms = phrasesOf(['phòng cảnh sát'])
const otherOffices = phrasesOf(['sở', 'ban', 'trung tâm', 'chi cục'])

function atComma(name: GrowingName, j: number): Step {
  const { words } = name
  if (j < name.free) return goesOnTo(j + 1)
  const and = keyAt(words, j) === 'và'
  // "Ban Chỉ huy PCTT và TKCN tỉnh": two abbreviations are one field.
  if (and && isAbbreviation(words[j - 1]) && isAbbreviation(words[j + 1])) return goesOnTo(j + 2)
  if (and && isOfTwoParts(name, j)) {
    name.free = j + 2
    name.complete = false
    return goesOnTo(j + 1)
  }
  // "Khoa Kiểm soát bệnh tật và HIV/AIDS"
  if (isFieldByInitials(words, j + 1)) return goesOnTo(j + 2)
  const listed = worksEnd(name, j)
  if (listed > j) return isOver(listed)
  const work = secondWork(name, j)
  if (work > j) {
    name.free = work
    return goesOnTo(work)
  }
  if (!and && isOfThreeParts(name, j)) {
    name.free = j + 2
    name.complete = false
    return goesOnTo(j + 1)
  }
  const spanned = and ? spannedTo(name, j) : 0
  if (spanned > 0) return goesOnTo(spanned)
  const next = !and && keyAt(words, j + 1) === 'và' ? j + 2 : j + 1
  if (repeatsNoun(name, j, next)) return goesOnTo(next + 1)
  if (ofProjects(name, j, next) || (and && ofWorks(name, j, next)) || ofTrades(name, j, next)) return goesOnTo(next + 1)
  if (!joins(words, j, next, { ...name, open: name.guard > 0 })) return isOver(j)
  name.free = next + 1
  return goesOnTo(next)
}

/** Behind the second verb of "Vụ Quản lý, giám sát chính sách thuế", "Cục Quản lý và giám sát bảo hiểm"; the sign's place else. */
function secondWork({ words, at, kind, plural }: GrowingName, sign: number): number {
  if (kind !== 'office' || plural || !capitalAt(words, at) || !isHeadedBy(words, at, calledByWork)) return sign
  const [first, second] = [phraseAt(words, at, verbs), phraseAt(words, sign + 1, verbs)]
  return first > 0 && at + first === sign && second > 0 && !capitalAt(words, sign + 1) ? sign + 1 + second : sign
}

/**
 * Where "Phòng Xây dựng, kiểm tra văn bản", "Phòng Tổng hợp, hướng dẫn nghiệp vụ và quản lý hồ sơ" end: a room that is called by
 * several works, each with what it is done to, up to the end of a heading, its colon or a duty; the sign's place else. "Phòng Tổng
 * hợp, rà soát danh sách gửi Văn phòng" is told to.
 */
function worksEnd({ words, at, kind, plural, heading }: GrowingName, sign: number): number {
  if (kind !== 'office' || plural || !isHeadedBy(words, at, calledByWork)) return sign
  let works = 0
  for (let j = sign; j < sign + longestWorks; j++) {
    const word = words[j]
    if (word === undefined || word.key === ':' || phraseAt(words, j, endsWorks) > 0) {
      const over = works > 0 && (word === undefined ? heading : true)
      return over ? j : sign
    }
    if (/^(?:,|và)$/.test(word.key)) {
      const verb = verbAt(words, j + 1) || phraseAt(words, j + 1, duties)
      const isWork = verb > 0 && headAt(words, j + 1) === null && !beginsDuty(words, j + 1)
      const object = j + 1 + verb
      if (!isWork || words[object]?.mark !== false || beginsDuty(words, object)) return sign
      works++
      j += verb
    } else if (word.mark || word.capital || phraseAt(words, j, levels) > 0 || phraseAt(words, j, handsIn) > 0)
      return sign
  }
  return sign
}
const longestWorks = 16
const handsIn = phrasesOf(['báo cáo', 'gửi'])
const beginsDuty = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, endsWorks) > 0 || phraseAt(words, at, handsIn) > 0

/** "Các Sở Xây dựng thuộc lưu vực sông Lạn, sông Mốc": two of what is said before the comma */
const repeatsNoun = ({ words, at }: GrowingName, comma: number, next: number): boolean =>
  phraseAt(words, next, waters) > 0 &&
  capitalAt(words, next + 1) &&
  words.slice(at, comma).some(({ key }) => key === keyAt(words, next))
const waters = phrasesOf(['sông', 'suối', 'hồ', 'vịnh', 'đảo', 'đường', 'tuyến', 'khu', 'cụm'])

/** "Chủ đầu tư các dự án khu đô thị, khu dân cư mới": the projects are of the one and of the other. */
const ofProjects = ({ words, at }: GrowingName, comma: number, next: number): boolean =>
  (/^(?:khu|cụm|tòa|nhà)$/.test(keyAt(words, next)) ||
    (keyAt(words, next) === 'công' && keyAt(words, next + 1) === 'trình')) &&
  !capitalAt(words, next) &&
  words.slice(at, comma).some(({ key }, i, own) => key === 'dự' && own[i + 1]?.key === 'án')

/** "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và nông nghiệp tỉnh": works of two fields */
const ofWorks = ({ words, at }: GrowingName, and: number, next: number): boolean =>
  phraseAt(words, next, fieldsOfWorks) > 0 &&
  words.slice(at, and).some(({ key }, i, own) => key === 'công' && own[i + 1]?.key === 'trình')
const fieldsOfWorks = phrasesOf(['nông nghiệp', 'công nghiệp', 'dân dụng', 'giao thông', 'thủy lợi', 'hạ tầng'])

/**
 * "Các cơ sở sản xuất, buôn bán thuốc bảo vệ thực vật", "Hiệp hội Sản xuất, kinh doanh thuốc thú y": what they make and what
 * they sell
 */
const ofTrades = ({ words, kind, at }: GrowingName, comma: number, next: number): boolean =>
  (kind === 'class' || (keyAt(words, at - 2) === 'hiệp' && keyAt(words, at - 1) === 'hội')) &&
  !capitalAt(words, next) &&
  phraseAt(words, comma - 2, trades) === 2 &&
  phraseAt(words, next, trades) === 2
const trades = phrasesOf(
  'sản xuất|kinh doanh|buôn bán|nhập khẩu|xuất khẩu|phân phối|chế biến|vận chuyển|giết mổ|thu mua|chăn nuôi|trồng trọt|nuôi trồng|khai thác|bảo quản'.split(
    '|',
  ),
)

const isAbbreviation = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.loud &&
  word.text.length > 2 &&
  phraseAt([word], 0, offices) === 0 &&
  !/^(?:UBND|HĐND|MTTQ|UBMTTQ)$/.test(word.text)

function isOfTwoParts({ words, at, kind, plural, field }: GrowingName, and: number): boolean {
  if (kind !== 'office' || plural) return false
  // "Công ty Công viên và Cây xanh Hải An", "Trung tâm Nước sạch và Vệ sinh môi trường", "Báo Giáo dục và Thời đại", "Nhà hát
  // Chèo và Múa rối": what a company, a centre, a paper or a theatre is for has two parts
  if ((!field || isHeadedBy(words, at, topical)) && saysWhatFor(words, and + 1)) return true
  // "Phòng Quản lý xây dựng và Giám định": so has a room, where no field stands there by which another would be called
  if (isHeadedBy(words, at, calledByWork) && addsPart(words, and)) return true
  // "Tổng cục Địa chất và Khoáng sản", "Vụ Kinh tế số và Xã hội số": so has what a ministry's department is for, where the
  // field before "và" is none that the lexicon knows; "Chi cục Thuế và Viễn thông huyện" are two
  const closer = isSaidCloser(words, at, and)
  if (closer && isHeadedBy(words, at, departments) && saysWhatFor(words, and + 1)) return true
  return closer && namesOn(words, and + 1)
}

/** `và Giám định`: a part of the name, and not an office whose head is said once for both. */
const addsPart = (words: readonly Word[], sign: number): boolean =>
  saysWhatFor(words, sign + 1) && fieldAt(words, sign + 1) === 0 && phraseAt(words, sign - 1, levels) === 0

/** "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư": the part behind the comma is followed by "và" and the last. */
function isOfThreeParts({ words, at, kind, plural }: GrowingName, comma: number): boolean {
  if (kind !== 'office' || plural || !isHeadedBy(words, at, calledByWork) || !addsPart(words, comma)) return false
  let j = comma + 2
  while (words[j]?.mark === false && keyAt(words, j) !== 'và' && !capitalAt(words, j)) j++
  return keyAt(words, j) === 'và' && addsPart(words, j)
}

/** Whether one of the heads stands before `at`, and a field at most between them. */
const isHeadedBy = (words: readonly Word[], at: number, heads: Phrases): boolean => headBefore(words, at, heads) >= 0

/** Where that head begins; -1 where none does. */
function headBefore(words: readonly Word[], at: number, heads: Phrases): number {
  for (let j = at - 1; j >= Math.max(0, at - longestField); j--) {
    const head = phraseAt(words, j, heads)
    if (head > 0) return j + headReach(words, j, head) >= at ? j : -1
  }
  return -1
}
const longestField = 8

/** How many words a head has with its field, or as a whole name: `Phòng Quản lý xây dựng`. */
const headReach = (words: readonly Word[], at: number, head: number): number =>
  Math.max(head + fieldAt(words, at + head), head + managedField(words, at + head), phraseAt(words, at, offices))
const topical = phrasesOf(
  'Công ty|Công ty cổ phần|Công ty CP|Công ty TNHH|Công ty TNHH MTV|Trung tâm|Báo|Tạp chí|Nhà hát|Bệnh viện|Viện|Học viện|Đại học|Trường Đại học|Trường Cao đẳng'.split(
    '|',
  ),
)
const departments = phrasesOf(['Tổng cục', 'Cục', 'Vụ', 'Chi cục'])

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

/** "Ban Quản lý dự án công trình dân dụng và công nghiệp": where one field ends that has begun before "và"; 0 where none has. */
function spannedTo({ words, at, kind, plural }: GrowingName, and: number): number {
  if (kind !== 'office' || plural) return 0
  for (let j = Math.max(at, and - longestPart); j < and; j++) {
    const field = fieldAt(words, j)
    if (j + field > and + 1) return j + field
  }
  return 0
}
const longestPart = 4

// "Cục Thương mại điện tử và Kinh tế số": two fields, each said more closely, are what one office is called. "Phòng Kinh
// tế đô thị và Tư pháp" are two offices.
const isSaidCloser = (words: readonly Word[], from: number, to: number): boolean =>
  to > from && words.slice(from, to).every((word, index) => !word.mark && !phraseAt(words, from + index, levels))

const namesOn = (words: readonly Word[], at: number): boolean => {
  const field = fieldAt(words, at)
  const next = words[at + field]
  const closer = next !== undefined && !next.mark && !next.capital && !phraseAt(words, at + field, levels)
  return field > 0 && capitalAt(words, at) && closer && next.key !== 'và' && !isPredicate(words, at + field)
}
