import { beginsDuty } from '../duties.ts'
import { places } from '../places.ts'
import { determiners, duties, laysDuty, nounOpenings, verbs } from './lexicon.ts'
import { allOf, phrasesOf } from './lexicon/phrases.ts'
import { isSure, type Agency, type AgencyList } from './agency.ts'
import { lookAhead, relativeStops } from './class-reach.ts'
import { classAt, familiesBefore } from './heads.ts'
import { firstLook, firstWords, mayBeginAgency, mayHoldAgency } from './likeness.ts'
import { listAt } from './list.ts'
import { capitalAt, isPredicate, keyAt, mayStandAt, phraseAt } from './matching.ts'
import { afterLeads, afterNumbering, printed } from './split.ts'
import { timeEnd, timeOpenings } from './time-in-front.ts'
import { readOn, wordsOf, type Word } from './words.ts'
import { isSpeaker, PETITIONERS } from '../speakers.ts'
import { STAFF } from '../staff.ts'

export type AgencySubject = {
  /** One string an agency, as `splitAgencies` gives them. */
  names: string[]
  /** Where the first agency begins in the text that was given, UTF-16 code units. */
  start: number
  /** End of the last agency. */
  end: number
  /** Where the predicate begins: the verb, or what stands behind the colon. The text's length where nothing follows. */
  verbStart: number
  /** `Giao`, `Đề nghị`, `Yêu cầu` … stands before the agencies, so what follows is an order to them. */
  ordered: boolean
  /** False where the agency or the end of its name is a guess. */
  certain: boolean
}

const asides = phrasesOf(
  'nhất là|trong đó|đặc biệt là|đặc biệt|gồm|bao gồm|trước hết|cụ thể|mà trọng tâm|trọng tâm là|ngoài|ngoài các|ngoài việc|bên cạnh|bên cạnh việc'.split(
    '|',
  ),
)

const orders = phrasesOf([
  'yêu cầu',
  'đề nghị',
  'giao',
  'giao cho',
  'phân công',
  'ủy quyền',
  'ủy quyền cho',
  'trân trọng đề nghị',
  'kính đề nghị',
  'giao nhiệm vụ cho',
  'giao chỉ tiêu cho',
  'giao chỉ tiêu, nhiệm vụ cho',
  'đề nghị với',
  'phân công cho',
  'thống nhất giao',
  'chỉ thị',
  'chỉ thị cho',
  // "UBND phường thông báo và đề nghị các trường treo cờ", "Chủ tịch UBND huyện cũng yêu cầu các xã rà soát"
  ...['thông báo và', 'hướng dẫn và', 'cũng'].flatMap((before) => [`${before} đề nghị`, `${before} yêu cầu`]),
])

/**
 * The agencies that are the subject of a sentence: `Sở Nội vụ chịu trách nhiệm …`, `Giao Sở Y tế tham mưu …`,
 * `Đề nghị UBMTTQ Việt Nam huyện và các đoàn thể tăng cường …`, `UBND tỉnh yêu cầu các sở, ban, ngành …` (those who are
 * told, not who tells). A clause in front may end in a comma, a colon or "thì": `Căn cứ tình hình, các đơn vị …`,
 * `Từ ngày 04/02: Ban Thường trực …`. Null where the sentence does not begin with an agency that is to do something.
 */
export function findAgencySubject(text: string): AgencySubject | null {
  if (assignsStaff.test(text)) return null
  const skipped = afterNumbering(text)
  const words = wordsOf(text, skipped, firstWords)
  if (!mayHoldAgency(words) && !mayStandAt(words, 0, clauseOpenings) && !hasLabel(words)) return null
  readOn(words, text, skipped, firstLook)
  if (words.length === firstLook && !mayHaveSubject(words)) return null
  readOn(words, text, skipped)
  const paper = phraseAt(words, 0, ordersOfPapers)
  if (paper > 0) {
    const found = subjectAt(text, words, paper, 1)
    return found && { ...found, certain: false }
  }
  return subjectAt(text, words, phraseAt(words, 0, connecting)) ?? behindTime(text, words) ?? behindClause(text, words)
}

const papers = ['công điện', 'chỉ thị', 'kế hoạch', 'công văn', 'văn bản', 'thông báo', 'kết luận']

const connecting = phrasesOf([
  // "Cụ thể, Chủ tịch UBND tỉnh giao Sở Xây dựng …", "Theo đó các xã rà soát …": what only ties a sentence to the one before
  'cụ thể ,',
  'đặc biệt ,',
  'trước hết ,',
  'theo đó ,',
  'theo đó',
  // "Kế hoạch nêu rõ, các trường hoàn thành …"
  ...papers.flatMap((paper) => [`${paper} nêu rõ ,`, `${paper} cũng nêu rõ ,`]),
])

// "Công điện yêu cầu Chủ tịch UBND các huyện …", "Kế hoạch giao Sở Y tế …" of a newspaper: the paper speaks. Not "Công văn đề nghị Sở
// Xây dựng thẩm định", which may be one that is to be written.
const ordersOfPapers = phrasesOf(
  papers.flatMap((paper) => [`${paper} yêu cầu`, `${paper} cũng yêu cầu`, `${paper} giao`, `${paper} cũng giao`]),
)

// "Phân công công chức, viên chức có trình độ …", "Giao cán bộ theo dõi", "Cử 01 lãnh đạo Phòng và 02 cán bộ Trạm Y tế …": work
// about staff, no order to an office; "Giao công chức Tư pháp …", "Giao lãnh đạo Phòng Nội vụ …" are orders to a post
const assignsStaff = new RegExp(
  `^\\P{L}{0,8}(?:[Pp]hân công|[Gg]iao|[Bb]ố trí|[Cc]ử) (?:ít nhất |tối thiểu |từng |mỗi )?(?:\\d+ (?:đồng chí )?${STAFF}(?!\\p{L})|(?!lãnh đạo(?!,| và (?:cán bộ|công chức|viên chức)))${STAFF}(?! \\p{Lu})(?!\\p{L}))`,
  'u',
)

const mayHaveSubject = (words: readonly Word[]): boolean =>
  mayBeginAgency(words, false) ||
  phraseAt(words, 0, ordersOfPapers) > 0 ||
  phraseAt(words, 0, openers) > 0 ||
  phraseAt(words, 0, connecting) > 0 ||
  phraseAt(words, 0, timeOpenings) > 0 ||
  hasLabel(words)

/** Whether a colon stands near enough for what is before it to be a label. */
function hasLabel(words: readonly Word[]): boolean {
  for (let at = 0; at < labelLength; at++) if (keyAt(words, at) === ':') return true
  return false
}

/** `told`: orders that stand before `at` already. */
function subjectAt(text: string, words: readonly Word[], at: number, told = 0): AgencySubject | null {
  const from = afterLeads(words, at)
  const ordered = from > at || told > 0
  const { agencies, end } = ordered ? orderedAt(words, from) : listAt(words, from, false)
  const first = agencies[0]
  const last = agencies.at(-1)
  const begin = words[from]
  const until = words[end - 1]
  if (first === undefined || last === undefined || begin === undefined || until === undefined) return null
  // "- Thường trực tổng hợp tình hình thiệt hại": stands by, and no office is called so and nothing else
  if (agencies.length === 1 && !ordered && /^thường trực$/iu.test(first.name)) return null
  let j = end
  while (/^[,:"]$/.test(words[j]?.key ?? '') || words[j]?.key === '…' || words[j]?.key === '-') j++
  // "Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau: Giao Sở Y tế …": who speaks is no subject; what is said has one.
  const said = afterOpinion(words, j)
  if (said > j) return told < 2 ? subjectAt(text, words, said, told) : null
  // "UBND các xã phân công đoàn thể giúp đỡ từng hộ": an issuer is one; what several hand on is their own work.
  // "Hội Phụ nữ xã phân công ủy viên Ban Chấp hành phụ trách …": in small letters, who of their own
  const ownPeople = isOwnPeople(words, j + phraseAt(words, j, orders), agencies)
  // "Phòng Điều dưỡng phân công điều dưỡng trưởng các khoa …": so does an office that tells anybody by a small letter
  const ownHeads = last.kind === 'office' && keyAt(words, j) === 'phân' && !capitalAt(words, j + 2)
  const handsOn = assigning.has(keyAt(words, j)) && (ownPeople || ownHeads || / các /iu.test(last.name))
  // "Phòng Văn hóa thông báo và yêu cầu các hộ kinh doanh ký cam kết": its own work, as no paper is its own
  const tells = phraseAt(words, j, telling) > 0 && !agencies.every(({ name }) => isSpeaker(name))
  const order = handsOn || tells ? 0 : phraseAt(words, j, orders)
  // "Cử tri đề nghị UBND xã sửa cầu": what people ask for, and no order
  if (order > 0 && from === at && agencies.every(({ name }) => petitioners.test(name))) return null
  if (order > 0 && told < 2 && from === at && words[end]?.key !== ':') {
    // "UBND tỉnh yêu cầu: …" orders nobody by name; then the issuer is no subject either.
    const inner = listAt(words, j + order, false)
    if (inner.agencies.length > 0) return subjectAt(text, words, j + order, told + 1)
    if (words[j + order]?.key === ':' || words[j + order]?.key === 'như') return null
  }
  // "…, nhất là các tỉnh: A, B tiếp tục …": an aside stands between the agencies and their verb.
  // "Các sở: … có khối lượng việc lớn, chủ trì …": so does what the agencies have.
  // "Các xã ven sông, ngoài các nhiệm vụ trên, công bố …": the clause ends in a comma, and any verb may follow.
  const beyond = /^(?:ngoài|bên)$/.test(words[j]?.key ?? '')
  const has =
    /^(?:có|còn)$/.test(words[j]?.key ?? '') && phraseAt(words, j, duties) === 0 && phraseAt(words, j, answers) === 0
  // "Thành viên Ban Chỉ đạo được phân công phụ trách địa bàn có trách nhiệm …": which of them, up to what they must do
  // "Các đơn vị được phân công phụ trách thôn có trách nhiệm …": so it is told of a class
  if (last.kind === 'title' || last.plural) j = chosenFor(words, j)
  const given = last.plural ? j : givenTo(text, words, j)
  // "Sở Xây dựng cụ thể hóa Nghị quyết": what only begins like an aside
  if ((phraseAt(words, j, asides) > 0 && phraseAt(words, j, verbs) === 0) || has) {
    const after = words.findIndex(
      (word, index) =>
        index > j &&
        index < j + 45 &&
        !word.capital &&
        (phraseAt(words, index, duties) > 0
          ? !has || words[index - 1]?.key === ','
          : beyond && words[index - 1]?.key === ',' && phraseAt(words, index, verbs) > 0),
    )
    if (after > 0) j = after
  }
  if (given > j) j = given
  const predicate = words[j]
  const verb =
    phraseAt(words, j, duties) ||
    (phraseAt(words, j, nounOpenings) > 0 ? 0 : phraseAt(words, j, verbs)) ||
    (j === end && doesThen(words, j) ? 1 : 0)
  // "Đoàn Thanh niên, Hội Phụ nữ mỗi đơn vị nhận ít nhất 01 công trình"
  const each = keyAt(words, j) === 'mỗi' && phraseAt(words, j + 1, counted) > 0
  const colon = words[end]?.key === ':'
  // A noun in front of a noun: "Công an tỉnh; …", "Sở Y tế là …" are told apart by what follows.
  // Behind a name that is complete an unknown small word is most likely a verb; behind others it may be anything.
  const complete = last.kind === 'council' || (last.kind === 'office' && last.known)
  const unknown = predicate !== undefined && !predicate.mark && !predicate.capital && j === end && complete
  if (predicate !== undefined && verb === 0 && !each && !colon && !ordered && !unknown) return null
  return {
    names: agencies.map((agency) => printed(agency.name)).filter((name, index, all) => all.indexOf(name) === index),
    start: begin.start,
    end: until.end,
    verbStart: predicate?.start ?? text.length,
    ordered,
    certain:
      predicate !== undefined && (verb > 0 || each || colon) && agencies.filter(isSure).length * 2 >= agencies.length,
  }
}

const telling = phrasesOf(['thông báo và'])
const petitioners = new RegExp(`^${PETITIONERS}`, 'iu')

/** "… trong dịp hè bàn giao học sinh", "… tại các chốt bố trí lực lượng": when or where, and then what they do. */
function doesThen(words: readonly Word[], at: number): boolean {
  if (!/^(?:tại|trong|nhân|dịp|vào)$/.test(keyAt(words, at)) || capitalAt(words, at)) return false
  for (let j = at + 2; j < at + longestWhen && words[j]?.mark === false; j++) if (isPredicate(words, j)) return true
  return false
}
const longestWhen = 12

/** Behind `được phân công phụ trách địa bàn theo Quyết định số …`, where the duty begins; the same place otherwise. */
function chosenFor(words: readonly Word[], at: number): number {
  const given = phraseAt(words, at, chosen)
  const place = given > 0 ? phraseAt(words, at + given, charges) : 0
  // "các cá nhân được phân công nghiêm túc thực hiện": by what they are told, not by what they were given
  if (place === 0) return given > 0 && phraseAt(words, at + given, laysDuty) > 0 ? at + given : at
  // "… được phân công phụ trách thôn dự sinh hoạt chi bộ"
  if (phraseAt(words, at + given + place, verbs) > 0) return at + given + place
  for (let j = at + given + place; j < at + lookAhead; j++) {
    if (phraseAt(words, j, relativeStops) > 0) return j
    if (words[j] === undefined || /^(?:[,.;:]|và)$/.test(keyAt(words, j))) return at
  }
  return at
}
// "UBND huyện có biện pháp xử lý bãi rác, báo cáo Sở Y tế": what it is to have, and the work itself
const answers = phrasesOf(['có biện pháp', 'có giải pháp', 'có ý kiến'])
/**
 * Behind `được giao`, `được UBND tỉnh giao nhiệm vụ`, where the duty begins that one office was given; the same place otherwise:
 * "được giao 12 biên chế", "được giao quyền tự chủ".
 */
function givenTo(text: string, words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'được') return at
  const giver = /^(?:giao|phân)$/.test(keyAt(words, at + 1)) ? at + 1 : listAt(words, at + 1, false).end
  const order = assigning.has(keyAt(words, giver)) ? phraseAt(words, giver, givings) : 0
  const duty = order > 0 ? words[giver + order] : undefined
  return duty !== undefined && !duty.mark && beginsDuty(text, duty.start) ? giver + order : at
}
const givings = phrasesOf(
  ['giao', 'phân công'].flatMap((order) => [order, `${order} nhiệm vụ`, `${order} trách nhiệm`]),
)
const counted = phrasesOf(['đơn vị', 'tổ', 'cơ quan', 'cơ sở', 'hội', 'trường', ...places])
const chosen = phrasesOf(['được giao', 'được phân công', 'được chỉ định'])
const charges = phrasesOf(
  ['phụ trách', 'theo dõi', 'chỉ đạo'].flatMap((what) =>
    ['địa bàn', 'cơ sở', 'lĩnh vực', 'cụm', ...places, ...places.map((place) => `các ${place}`)].map(
      (where) => `${what} ${where}`,
    ),
  ),
)

/** Behind the colon of `có ý kiến chỉ đạo như sau:`; `at` where that does not stand there. */
function afterOpinion(words: readonly Word[], at: number): number {
  if (!(keyAt(words, at) === 'có' && keyAt(words, at + 1) === 'ý' && keyAt(words, at + 2) === 'kiến')) return at
  let j = at + 3
  while (j < at + 9 && words[j]?.mark === false) j++
  return keyAt(words, j) === ':' ? j + 1 : at
}

const assigning = new Set(['giao', 'phân'])

/** "ủy viên", "cán bộ": people of the office that tells them; "công an", "ủy ban" written small are offices. */
const isOwnPeople = (words: readonly Word[], at: number, givers: readonly Agency[]): boolean => {
  const people = capitalAt(words, at) ? 0 : phraseAt(words, at, staff)
  // "UBND phường giao công chức Tư pháp - Hộ tịch …": a post, which answers for its work
  // and so does "cán bộ thú y", where a council tells one, or anybody one "của xã"; "Trạm Y tế xã giao cán bộ dân số …" is its own work
  const post = phraseAt(words, at + people, posts)
  const named =
    capitalAt(words, at + people) ||
    (post > 0 &&
      (/^(?:của|thuộc)$/.test(keyAt(words, at + people + post)) || givers.every(({ name }) => ofCouncil.test(name))))
  return people > 0 && !(named && /^(?:công|cán)$/.test(keyAt(words, at)))
}
const ofCouncil = /^(?:Phó )?(?:Chủ tịch|UBND|[ỦU][ỷy] ban nhân dân)(?!\p{L})/u
const posts = phrasesOf(
  'thú y|địa chính|tư pháp|văn hóa|kế toán|khuyến nông|dân số|thủy lợi|nông nghiệp|tài chính|thống kê|truyền thanh'.split(
    '|',
  ),
)
const staff = phrasesOf(
  'ủy viên|các ủy viên|cán bộ|công chức|viên chức|chuyên viên|nhân viên|cộng tác viên|tình nguyện viên|giáo viên|hội viên|đảng viên|đoàn viên|đảng ủy viên|cấp ủy viên|chi ủy viên|thành viên'.split(
    '|',
  ),
)

/** "Yêu cầu Thủ trưởng các đơn vị, đề nghị Chủ tịch UBND các tỉnh …": one order, said to each in the tone that is due. */
function orderedAt(words: readonly Word[], from: number): AgencyList {
  const list = listAt(words, from, false)
  // "Yêu cầu Trưởng các phòng và đề nghị các đơn vị của tỉnh …"
  const comma = /^(?:[,;]|và)$/.test(words[list.end]?.key ?? '') ? 1 : 0
  const order = phraseAt(words, list.end + comma, orders)
  // "Đề nghị Ủy ban MTTQ huyện phân công thành viên tham gia …": its own people
  const own =
    assigning.has(keyAt(words, list.end + comma)) && isOwnPeople(words, list.end + comma + order, list.agencies)
  if (list.agencies.length === 0 || order === 0 || own) return list
  const more = listAt(words, list.end + comma + order, false)
  return more.agencies.length === 0 ? list : { agencies: [...list.agencies, ...more.agencies], end: more.end }
}

const parts = ['sáng', 'trưa', 'chiều', 'tối', 'đêm']
const weekdays = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật']
// "Tháng 4/2024, Công an huyện …", "Quý II, …", "Sáng thứ Bảy hằng tuần, các xã …"; but "Quý cơ quan", "Tối thiểu", "Tuần tra"
const times = [
  'tháng',
  'giữa tháng',
  'giữa quý',
  'đầu tuần',
  'cuối tuần',
  'tuần đầu',
  'tuần cuối',
  'tuần thứ',
  'dịp',
  'mùa',
  ...['i', 'ii', 'iii', 'iv', '1', '2', '3', '4'].map((number) => `quý ${number}`),
  ...weekdays,
  ...parts.flatMap((part) => ['ngày', ...weekdays].map((day) => `${part} ${day}`)),
]
// "Do đó, Sở Y tế yêu cầu các trạm …"; but "Vì vậy, các xã chưa đạt chỉ tiêu" only tells
const concluding = ['do đó', 'do vậy', 'vì vậy', 'chính vì vậy', 'vì thế', 'bởi vậy']
const openers = phrasesOf([
  ...times,
  ...'căn cứ|trên cơ sở|kết thúc|sau khi|sau|khi|trước khi|trước|để|nhằm|theo|từ ngày|trong|đối với|trường hợp|nếu|thực hiện|hằng năm|hàng năm|định kỳ|thường xuyên ,|chậm nhất|ngay sau khi|trước ngày|đến ngày|qua|thông qua|tùy theo|với|hàng quý|hằng quý|hàng tháng|hằng tháng|riêng|ngoài|ngoài ra|bên cạnh|cùng với|đồng thời|mặt khác|bên cạnh đó|trên đây|kết quả thực hiện|kết quả triển khai|nhận được|vào|ngày|trước mắt|từ|xét|trong quá trình|trong thời gian|bắt đầu|kể từ|hằng tuần|hàng tuần|hằng ngày|hàng ngày|mỗi ngày|mỗi tuần|mỗi tháng|mỗi quý|mỗi năm|cuối mỗi|cuối tháng|cuối quý|cuối năm|đầu tháng|đầu quý|đầu năm|giữa năm|về|thời gian tới|liên quan đến|liên quan tới|tiếp tục thực hiện'.split(
    '|',
  ),
  ...concluding,
])

/** "Trước ngày 15/9/2024 các trường gửi số liệu", "Trong quý IV Công an xã diễn tập": behind a time that no comma closes. */
function behindTime(text: string, words: readonly Word[]): AgencySubject | null {
  const at = timeEnd(words)
  const found = at === 0 ? null : subjectAt(text, words, at)
  return found !== null && (found.ordered || hasDuty(words, found)) ? found : null
}

/** The subject behind a clause in front; only there where the main clause begins. */
function behindClause(text: string, words: readonly Word[]): AgencySubject | null {
  // "Định kỳ hằng quý các phòng tổng hợp …": a rhythm needs no comma behind it
  const rhythm = phraseAt(words, 0, rhythms)
  const paced = rhythm > 0 ? subjectAt(text, words, rhythm) : null
  if (paced !== null && hasDuty(words, paced)) return paced
  const opener = phraseAt(words, 0, openers)
  // "Báo cáo tháng: Sở Tài chính tổng hợp …": a short label instead of a clause.
  const reach = opener > 0 ? words.length : Math.min(words.length, labelLength)
  // "Nếu …, … thì …": what stands before "thì" is the condition.
  const then = /^(?:nếu|trường|đối|khi)$/.test(words[0]?.key ?? '') ? words.findIndex(({ key }) => key === 'thì') : -1
  // "Đối với hộ chưa di dời, UBND xã vận động, hộ nào không chấp hành thì …": that is another's
  const isLater =
    then > 0 && keyAt(words, 0) === 'đối' && words.slice(Math.max(0, then - 12), then).some(({ key }) => key === 'nào')
  const conditional = isLater ? -1 : then
  const forNow = keyAt(words, 0) === 'trước' && keyAt(words, 1) === 'mắt'
  const concludes = phraseAt(words, 0, conclusions) > 0
  let depth = 0
  let tried = 0
  let cited: AgencySubject | null = null
  for (let index = 0; index < reach && tried < mostClauses; index++) {
    const key = words[index]?.key ?? ''
    if (key === '(') depth++
    if (key === ')') depth--
    if (depth > 0 || index < conditional) continue
    if (key === '.') return null
    // "Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) các sở gửi …": the bracket closes the clause
    const closes = key === ')' && opener > 0 && phraseAt(words, index + 1, determiners) > 0
    const ends = key === ':' || (opener > 0 && (closes || key === ',' || key === 'thì' || key === ';'))
    if (!ends || (key === ',' && enumerates(words, index))) continue
    // "…, gửi Sở Y tế để theo dõi": to whom it is sent; "nâng cao ý thức, trách nhiệm của các cơ quan": what is to be raised
    const next = keyAt(words, index + 1)
    if (next === 'gửi' || (key === ',' && next === 'trách')) continue
    // "Trước mắt thanh tra những nơi có đơn thư tố cáo, báo chí phản ánh tiêu cực": the clause goes on
    if (forNow && index > longestOpening && phraseAt(words, index + 1, anybody) > 0) continue
    tried++
    const found = subjectAt(text, words, index + 1)
    if (found === null || !(found.ordered || (!concludes && hasDuty(words, found)))) continue
    const behind = { ...found, certain: found.certain && index < 60 }
    if (found.ordered) return behind
    if (!isPost.test(found.names[0] ?? '') || !opinionOf.test(text)) return cited ?? behind
    cited ??= behind
  }
  return cited
}
// "Thực hiện ý kiến của đồng chí Lê Văn Đông - Phó Chủ tịch UBND tỉnh, Trưởng ban Chỉ đạo tại cuộc họp rà soát …, UBND tỉnh giao Sở Y tế":
// what else somebody is whose opinion is followed; the order stands further behind
const opinionOf =
  /^(?:thực hiện|căn cứ|theo|trên cơ sở)(?!\p{L})(?: (?!của )[\p{L},]+){1,8} của (?:đồng chí|đ\/c|ông|bà) /iu
const isPost = /^(?:Phó )?(?:Trưởng|Chủ tịch|Bí thư|Giám đốc|Bộ trưởng|Chánh|Chủ nhiệm)(?!\p{L})/u
const rhythms = phrasesOf(
  ['', 'định kỳ '].flatMap((regular) =>
    ['hằng', 'hàng', 'mỗi'].flatMap((each) =>
      ['ngày', 'tuần', 'tháng', 'quý', 'năm'].map((unit) => `${regular}${each} ${unit}`),
    ),
  ),
)
const conclusions = phrasesOf(concluding)
const clauseOpenings = allOf([rhythms, openers, connecting, timeOpenings, ordersOfPapers])
const labelLength = firstWords
const longestOpening = 6
const anybody = phrasesOf(['báo chí', 'người dân', 'nhân dân', 'doanh nghiệp', 'cơ quan chức năng'])
const mostClauses = 30
// "…, Sở B theo quy định", "…, Sở B trước ngày …": no predicate begins with these.
const notPredicates =
  /^(?:theo|nhằm|để|thông|trong|trước|sau|nếu|khi|do|bằng|chậm|hằng|hàng|thành|là|không|được|đã|sẽ|đang|đối|ngay|đồng|với|về)$/

/** "tại các cơ quan, đơn vị …": the comma at `at` stands between nouns of one class, no clause ends there. */
function enumerates(words: readonly Word[], at: number): boolean {
  if (phraseAt(words, at + 1, determiners) > 0) return false
  const families = familiesBefore(words, at)
  return classAt(words, at + 1)?.families.some((family) => families.includes(family)) ?? false
}

function hasDuty(words: readonly Word[], { verbStart, end }: AgencySubject): boolean {
  const at = words.findIndex((word) => word.start >= verbStart)
  if (at < 0) return false
  if (phraseAt(words, at, duties) > 0) return true
  if (notPredicates.test(words[at]?.key ?? '')) return false
  // Behind a comma many a verb is a noun of an enumeration.
  const comma = words.some((word) => word.start >= end && word.start < verbStart && word.key === ',')
  return phraseAt(words, at, verbs) > 0 && (!comma || words[at]?.key === 'tổ')
}
