import type { Agency } from './agency.ts'
import { boardGuard } from './board-guard.ts'
import { agencyTo, type FoundHead } from './found-head.ts'
import { capitalised } from '../capitalised.ts'
import { isAssociation, sharesOn } from './handed-on.ts'
import { determiners, duties, levels, tails, verbs } from './lexicon.ts'
import { capitalAt, fieldAt, firstOfTwo, isPredicate, keyAt, managedField, nameOf, phraseAt } from './matching.ts'
import { nameEnd } from './reach.ts'
import type { Word } from './words.ts'

/** Where it stands: as a heading, behind a title ("Giám đốc các Sở …"). */
type Context = { heading: boolean; inTitle: boolean }

/**
 * An office by its head and what it is called: `Sở Y tế`, `các Bộ: Quốc phòng, …`, `Ban Chỉ đạo phòng thủ dân sự huyện`. Null
 * where the head's word is no office there.
 */
export function officeAt(words: readonly Word[], head: FoundHead, { heading, inTitle }: Context): Agency | null {
  const { after, plural } = head
  // "Các Bộ: Quốc phòng, Công an", "Các sở: Nội vụ, …": the head goes to each name behind the colon.
  const colon = plural && keyAt(words, after) === ':' ? 1 : 0
  const body = after + colon
  const field = fieldLength(words, head, body)
  if (isWholeWith(words, head, body, field)) return agencyTo(words, head, body + field, true)
  const to = endOf(words, head, body, field, heading)
  if (isNameless(words, head, to) || isCount(words, head, to)) return null
  const shared = plural && (colon > 0 || sharesOn(words, to, field > 0, head.text))
  const known = field > 0 || head.length > 1 || isKnownBy(words, head, body)
  const name = shared
    ? `${inTitle ? head.text : capitalised(head.text)} ${nameOf(words, body, to)}`.trimEnd()
    : undefined
  const agency = agencyTo(words, head, to, known, name)
  // "các Hội Phụ nữ, Nông dân xã": one of each, of the place that stands at the end
  return shared && isAssociation(agency.name) ? { ...agency, plural: false } : agency
}

/** How many words of a field of administration the name has; none where they are what the office does. */
function fieldLength(words: readonly Word[], { length, text, plural }: FoundHead, body: number): number {
  // "Trung tâm Phục vụ hành chính công tổng hợp …": the name is whole, so a field that is also a verb is what it does.
  const whole = fieldAt(words, body) || managedField(words, body)
  const named = plural ? firstOfTwo(words, body, whole) : whole
  const closed = phraseAt(words, body + named, levels) > 0 || words[body + named]?.mark !== false
  // "Ban Quản lý dự án giao thông báo cáo …": "giao" is a verb, the field is not
  const verb = Math.max(phraseAt(words, body, duties), phraseAt(words, body, verbs))
  // "Thư ký Đoàn tổng hợp biên bản": no team is called so
  const complete = length > 1 || /^đoàn$/iu.test(text)
  // "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ kiểm tra, hướng dẫn …": a name so long has no field behind it,
  // nor has "Ban Chỉ đạo tổng hợp, báo cáo …"
  const open = !closed || length > longestBeforeField || fieldless.test(text)
  const acts = complete && !capitalAt(words, body) && verb > 0 && verb >= named && open
  // "Trạm Y tế tổng hợp, báo cáo UBND xã", "Trung tâm tổng hợp, tham mưu …": two things it does, of which one could be a field
  const listsActs =
    (complete || /^trung tâm$/iu.test(text)) &&
    !capitalAt(words, body) &&
    verb >= named &&
    keyAt(words, body + named) === ',' &&
    isPredicate(words, body + named + 1)
  // "Sở tổ chức Đoàn khảo sát": there is no department of it, so it is what the letter's own office does
  const own = /^sở$/iu.test(text) && !capitalAt(words, body) && verb > 0 && verb >= named
  return acts || own || (verb > 0 && listsActs) ? 0 : named + besideField(words, body, named)
}
const longestBeforeField = 6
const fieldless = /^(?:ban chỉ đạo|ban tổ chức|ban chỉ huy)$/iu

/** `Cục Y tế Giao thông vận tải`: words of a field that stands behind the first without a sign, with a capital as it has. */
function besideField(words: readonly Word[], at: number, named: number): number {
  const next = at + named
  if (named === 0 || !capitalAt(words, at) || !capitalAt(words, next)) return 0
  const second = fieldAt(words, next)
  return second > phraseAt(words, next, verbs) ? second : 0
}

/** "Sở Ngoại vụ dịch tài liệu": a department is called by its field, and any other word is what it does. */
function isWholeWith(words: readonly Word[], { text, plural }: FoundHead, body: number, field: number): boolean {
  const next = words[body + field]
  if (field === 0 || plural || !/^sở$/iu.test(text) || next === undefined || next.mark || next.capital) return false
  const goesOn = [levels, tails, determiners].some((known) => phraseAt(words, body + field, known) > 0)
  return !goesOn && !/^(?:và|kiêm|thuộc|trực|nơi|khu|nước|địa)$/.test(next.key)
}

function endOf(words: readonly Word[], head: FoundHead, body: number, field: number, heading: boolean): number {
  const guardedBy = (guard: number): number =>
    nameEnd(words, body + field, {
      kind: 'office',
      plural: head.plural && field === 0,
      guard,
      field: field > 0 || head.length > 1,
      heading,
    })
  const guard = field > 0 || phraseAt(words, body, levels) > 0 ? 0 : boardGuard(words, head.start, body)
  const end = guardedBy(guard)
  // "Hội đồng nghiệm thu đề tài trước ngày 20/5": nothing is left for it to do but what it would be called by
  const takesAll = guard > 0 && !heading && !capitalAt(words, body) && isOverAt(words, end)
  return takesAll ? guardedBy(0) : end
}

/** What can follow no name of a board: a time, where or with whom, another verb behind a comma. */
const isOverAt = (words: readonly Word[], at: number): boolean =>
  /^(?:trước|trong|từ|chậm|muộn|vào|đến|ngày|tháng|quý|và|của|tại)$|^\d/.test(keyAt(words, at)) ||
  (keyAt(words, at) === ',' && isPredicate(words, at + 1))

/** "Đề nghị Chi nhánh cử người …", "Lực lượng tham gia cụ thể:": which of them was said before, or is not said at all. */
const isNameless = (words: readonly Word[], { after, length, text, plural }: FoundHead, to: number): boolean =>
  to === after &&
  (length === 1 || /^(?:chi nhánh|lực lượng)$/.test(text.toLowerCase())) &&
  !plural &&
  !/^(?:[,;]|và)?$/.test(keyAt(words, to))

/** "Thống kê, phân loại các điểm giết mổ": two verbs, and no office. */
const isCount = (words: readonly Word[], { after, text }: FoundHead, to: number): boolean =>
  to === after &&
  /^thống kê$/iu.test(text) &&
  keyAt(words, to) === ',' &&
  isPredicate(words, to + 1) &&
  !/^(?:phối|chủ|có|chịu)$/.test(keyAt(words, to + 1))

/** By its number, its capital, or as the one office of its kind in a place ("Thuế tỉnh", "BHXH các huyện"). */
function isKnownBy(words: readonly Word[], { start }: FoundHead, body: number): boolean {
  const place = body + phraseAt(words, body, determiners)
  const placed = capitalAt(words, start) && phraseAt(words, place, levels) > 0
  return isNumbered(words, start, body) || ((capitalAt(words, body) || placed) && !everyday.has(keyAt(words, start)))
}

/** Heads that are ordinary words too; a capital behind them does not make them an office. */
const everyday = new Set(['bản', 'nhà', 'báo', 'tổ'])

/** `Tổ 1 khảo sát …`, `Đội 2`, `Đoàn số 1`: one of the units that a plan has set up. */
const isNumbered = (words: readonly Word[], start: number, body: number): boolean =>
  capitalAt(words, start) &&
  /^(?:tổ|đội|đoàn|nhóm)$/.test(keyAt(words, start)) &&
  /^\d{1,2}$/.test(keyAt(words, keyAt(words, body) === 'số' ? body + 1 : body))
