import { obligingVerbs, urgingVerbs } from '../verbs.ts'
import {
  duties,
  handVerbs,
  levels,
  nounEndings,
  nounLikeVerbs,
  offices,
  relatives,
  roles,
  topics,
  verbs,
} from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { afterBracket, endsText, relativeEnds } from './class-reach.ts'
import { areMany, goesOnTo, type GrowingName, isOver, type Step } from './growing-name.ts'
import { headAt } from './heads.ts'
import { phraseAt, capitalAt, isPredicate, keyAt, verbAt } from './matching.ts'
import type { Word } from './words.ts'

/** A verb ends a name, unless it is the name's own, or says which of a class are meant. */
export function atVerb(name: GrowingName, j: number): Step {
  const { words, kind, plural, field, heading, at } = name
  if (j < name.free) return null
  const duty = endsNoun(words, j) ? 0 : phraseAt(words, j, duties)
  const verb = endsNoun(words, j) ? 0 : verbAt(words, j)
  // "Vụ Vật liệu xây dựng nghiên cứu …": of two verbs in a row the first is the name's.
  const own = kind === 'office' ? phraseAt(words, j, nounLikeVerbs) : 0
  // "Phòng Tài chính đầu tư" in a heading or a cell: also behind a field that is complete, where nothing follows
  const noun = name.complete && !(heading && words[j + own]?.mark !== false) ? 0 : own
  // "Cục Kinh tế - Quản lý đầu tư xây dựng.": nothing is left for the verb to be done to.
  const last = heading ? words[j + noun]?.mark !== false : /^[.:]?$/.test(keyAt(words, j + noun))
  // "Viện Quy hoạch xây dựng tỉnh khảo sát …": the level is the office's, and what it does stands behind it
  const level = phraseAt(words, j + noun, levels)
  const placed = level > 0 && (words[j + noun + level]?.mark !== false || isPredicate(words, j + noun + level))
  if (noun > 0 && duty === 0 && (isPredicate(words, j + noun) || last || placed)) return goesOnTo(j + noun)
  // "Công ty Cổ phần Đá xây dựng Núi Voi": what a company does is in its name, up to its own
  const trade = kind === 'office' && isCompany(words, at) ? phraseAt(words, j, trades) : 0
  if (trade > 0 && capitalAt(words, j + trade) && headAt(words, j + trade) === null) return goesOnTo(j + trade)
  // "Các đơn vị quản lý công trình tổ chức trực ban …": what they see to, up to what they are to do
  const busy = kind === 'class' && duty === 0 ? businessEnd(words, j) : j
  if (busy > j) return goesOnTo(busy)
  const leading = kind === 'class' && plural ? leadingEnd(name, j) : j
  if (leading > j) return goesOnTo(leading)
  // "Các xã thí điểm tự đánh giá …": which of them
  const pilot = kind === 'class' || plural ? phraseAt(words, j, pilots) : 0
  if (pilot > 0 && (isPredicate(words, j + pilot) || words[j + pilot]?.mark !== false)) return goesOnTo(j + pilot)
  const bracket = kind === 'office' && duty === 0 && verb > 0 ? bracketAhead(name, j, verb) : j
  if (bracket > j) return goesOnTo(bracket)
  const about = duty === 0 ? clauseAbout(name, j, verb) : 0
  if (about > 0) {
    name.relative = true
    return goesOnTo(j + about)
  }
  // "Giao Sở Xây dựng Theo dõi …": the line break was lost; a known name takes no further verb. "Phó Thủ tướng Chính phủ Lưu
  // Đình Quang" is a person
  const broken =
    field &&
    j === at &&
    capitalAt(words, j) &&
    phraseAt(words, j, verbs) > 0 &&
    phraseAt(words, j, offices) === 0 &&
    !(kind === 'title' && capitalAt(words, j + 1))
  return duty > 0 || verb > 0 || broken || worksByHand(name, j) ? isOver(j) : null
}

/** "Hội Phụ nữ | trồng hoa hai bên đường", "Đoàn Thanh niên xã | quét vôi": behind a name that is whole, and no noun. */
function worksByHand({ words, kind, field, at }: GrowingName, j: number): boolean {
  if (kind !== 'office' || capitalAt(words, j) || phraseAt(words, j, handVerbs) === 0) return false
  const whole = (j === at && field) || phraseAt(words, j - 1, levels) === 1
  return whole && words[j + 1]?.mark === false && !capitalAt(words, j + 1)
}

/**
 * Where the bracket opens that says whose office it is, or what it is called for short, with what it does behind it: "Ban Hỗ trợ
 * phụ nữ phát triển kinh tế (Hội Phụ nữ tỉnh) chủ trì …", called by what it is for. The same place where none does.
 */
function bracketAhead({ words, at }: GrowingName, verb: number, length: number): number {
  const called = capitalAt(words, at) && phraseAt(words, at, topics) > 0
  if (!called || phraseAt(words, verb - 1, levels) > 0) return verb
  let open = verb + length
  while (open < verb + longestRest && words[open]?.mark === false && !beginsOffice(words, open)) open++
  if (keyAt(words, open) !== '(') return verb
  const after = afterBracket(words, open)
  const inside = headAt(words, open + 1)?.kind
  const named = inside === 'office' || inside === 'council' || (after === open + 3 && words[open + 1]?.loud === true)
  return named && (keyAt(words, after) === 'là' || phraseAt(words, after, duties) > 0) ? open : verb
}
const longestRest = 7
const beginsOffice = (words: readonly Word[], at: number): boolean => capitalAt(words, at) && headAt(words, at) !== null

const isCompany = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - longestHead), at)
    .some(({ key }, index, head) => key === 'ty' && head[index - 1]?.key === 'công')
const longestHead = 7
const trades = phrasesOf(
  'xây dựng|đầu tư|đầu tư xây dựng|sản xuất|kinh doanh|khai thác|chế biến|tư vấn|vận tải|thương mại|dịch vụ'.split('|'),
)

/**
 * Behind `quản lý công trình` of "Các đơn vị quản lý công trình tổ chức trực ban", where a duty follows; the same place
 * otherwise. Of "Các xã quản lý lòng đường …" it is the work.
 */
function businessEnd(words: readonly Word[], at: number): number {
  let first = phraseAt(words, at, businesses)
  if (first === 0 || capitalAt(words, at) || phraseAt(words, at - 2, businessmen) !== 2) return at
  // "Các đơn vị quản lý, khai thác công trình thủy lợi nghiêm túc …"
  const beside = /^(?:,|và)$/.test(keyAt(words, at + first)) ? phraseAt(words, at + first + 1, businesses) : 0
  if (beside > 0) first += 1 + beside
  for (let j = at + first + 1; j <= at + first + longestObject; j++) {
    if (words[j]?.mark !== false || capitalAt(words, j)) return at
    if (phraseAt(words, j, firmDuties) > 0) return j
    if (isPredicate(words, j) && !endsNoun(words, j)) return at
  }
  return at
}
const longestObject = 4
const businessmen = phrasesOf(['đơn vị', 'doanh nghiệp', 'cơ sở', 'cá nhân'])
const businesses = phrasesOf('quản lý|vận hành|khai thác|sử dụng|kinh doanh|sản xuất|thi công|chế biến'.split('|'))
const firmDuties = phrasesOf([
  ...obligingVerbs,
  ...urgingVerbs,
  'chủ trì',
  'tự kiểm tra',
  ...['trực', 'thực hiện', 'triển khai', 'kiểm tra'].map((what) => `tổ chức ${what}`),
])

/**
 * Behind `chủ trì dự án, tiểu dự án (Sở A, Sở B)` of "Các sở, ngành chủ trì dự án, tiểu dự án rà soát …": what they lead, up to what
 * they are to do or to the next of them; the same place where that is their work.
 */
function leadingEnd({ words, heading }: GrowingName, at: number): number {
  if (keyAt(words, at) !== 'chủ' || keyAt(words, at + 1) !== 'trì') return at
  let j = at + 2
  for (let led = phraseAt(words, j, ledWorks); led > 0; led = phraseAt(words, j, ledWorks)) {
    j += led
    if (/^(?:,|và)$/.test(keyAt(words, j)) && phraseAt(words, j + 1, ledWorks) > 0) j++
  }
  if (j === at + 2) return at
  // "Các sở chủ trì nội dung kiểm tra chợ": one content, and not which of those that a programme has
  const isOne = /^(?:nội|nhiệm)$/.test(keyAt(words, at + 2)) && j === at + 4
  if (isOne && keyAt(words, j) !== '(' && phraseAt(words, j, ofProgramme) === 0) return at
  if (phraseAt(words, j, ofProgramme) > 0) j += phraseAt(words, j, ofProgramme)
  if (keyAt(words, j) === '(') j = afterBracket(words, j)
  const another = /^(?:,|và)$/.test(keyAt(words, j)) && headAt(words, j + 1) !== null
  return another || isPredicate(words, j) || (heading && words[j]?.mark !== false) ? j : at
}
const ledWorks = phrasesOf(
  'dự án|các dự án|tiểu dự án|nội dung|các nội dung|nội dung thành phần|các nội dung thành phần|tiêu chí|các tiêu chí|hợp phần|nhiệm vụ|các nhiệm vụ|chỉ tiêu|các chỉ tiêu'.split(
    '|',
  ),
)
const ofProgramme = phrasesOf(['thành phần', 'thuộc chương trình', 'của chương trình', 'nêu trên', 'được giao'])

/** With how many words a clause begins that says which of a class are meant; 0 where none does. */
function clauseAbout(name: GrowingName, j: number, verb: number): number {
  const { words, kind, heading } = name
  // "Các tổ chức, cá nhân treo biển quảng cáo phải tắt đèn …": what they do, up to what they must do
  if (kind === 'class' && verb > 0 && !tellsPeople(words, j) && mustSoon(words, j)) return verb
  // "Đối với các xã chưa hoàn thành": a verb at the end is told of them where they have or have not done it
  const told = j + verb < words.length || /^(?:chưa|đã)$/.test(keyAt(words, j - 1))
  const described =
    heading && kind === 'class' && verb > 0 && told && phraseAt(words, j, roles) === 0 && !organizes(words, j)
  if (described && endsText(words, j)) return verb
  // "UBND các xã, phường có dự án đi qua": which of the councils
  const clause = areMany(name, j) ? phraseAt(words, j, relatives) : 0
  return clause > 0 && (relativeEnds(words, j) || (heading && endsText(words, j))) ? clause : 0
}

/**
 * "Các cơ quan, đơn vị | tổ chức thăm hỏi cán bộ hưu trí, thân nhân liệt sĩ.": what they do; "Đối với các xã tổ chức lễ hội", and "Các đơn vị
 * tổ chức lễ hội:" with a colon or nothing behind it say which.
 */
const organizes = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'tổ' &&
  words[at + 2]?.mark === false &&
  // "Các cơ quan, tổ chức trên địa bàn": a noun
  !/^(?:trên|tại|khác|có|liên|và|đóng|thuộc|trực|trong)$/.test(keyAt(words, at + 2)) &&
  keyAt(words, 0) !== 'đối' &&
  !isShortTo(words, at)

/** Whether nothing but a few words and a colon stand there. */
function isShortTo(words: readonly Word[], at: number): boolean {
  let end = at
  while (words[end]?.mark === false) end++
  return end - at <= shortClause && (end >= words.length || (keyAt(words, end) === ':' && end + 1 >= words.length))
}
const shortClause = 6

const pilots = phrasesOf(['thí điểm', 'làm điểm', 'được chọn', 'được chọn làm điểm', 'được chọn thí điểm'])

/** Whether "phải" follows within the clause, before anything else that they are told to do. */
const mustSoon = (words: readonly Word[], at: number): boolean => {
  for (let j = at; j < at + longestClause; j++) {
    const word = words[j]
    if (word === undefined || word.mark || phraseAt(words, j, duties) > 0) return word?.key === 'phải'
    // "Các ban, ngành nếu phát hiện sai phạm phải báo cáo": when they must, not which of them
    if (phraseAt(words, j, conditions) > 0) return false
    // "Các chợ treo biển yêu cầu khách phải đeo khẩu trang": the guests must
    const asked = phraseAt(words, j, askings)
    if (asked > 0 && keyAt(words, j + asked) !== 'phải') return false
  }
  return false
}
const longestClause = 11
const conditions = phrasesOf('nếu|khi|trước khi|sau khi|ngay khi|ngay sau|trong trường hợp'.split('|'))
const askings = phrasesOf(['yêu cầu', 'đề nghị', 'vận động', 'nhắc nhở', 'khuyến cáo', 'kêu gọi'])

/** "Các trường yêu cầu học sinh phải đội mũ": the pupils must, and the schools tell them. */
const tellsPeople = (words: readonly Word[], at: number): boolean => phraseAt(words, at, tellings) > 0
const tellings = phrasesOf(
  'yêu cầu|đề nghị|vận động|tuyên truyền|phổ biến|quán triệt|thông báo|nhắc|nhắc nhở|khuyến cáo|khuyến khích|kêu gọi|động viên|đôn đốc|cảnh báo|quy định|thông tin cho|giao|phân công|cử|mời|giúp|giáo dục|tư vấn|cho'.split(
    '|',
  ),
)

/** `công lập`, `chương trình`, `người nộp thuế`: the second syllable of a noun that would be a verb by itself. */
const endsNoun = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at - 1, nounEndings) === 2 || keyAt(words, at - 1) === 'người'
