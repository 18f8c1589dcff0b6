import { boards, determiners, duties, everybody, levels, tails, titles, topics, verbs } from './lexicon.ts'
import { capitalised, handedOn, nextShares, sharesOn } from './handed-on.ts'
import { headAt, type Kind } from './heads.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, isPredicate, nameOf } from './matching.ts'
import { listedPeople, listedPeopleEnd, formAt, personalNameEnd } from './personal-names.ts'
import { classEnd } from './class-end.ts'
import { boardGuard } from './board-guard.ts'
import { nameEnd } from './reach.ts'
import type { Word } from './words.ts'

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

/** `deep`: titles already read in front; nobody has more than a few (`Chánh Văn phòng`, `Trưởng Ban …`). */
type Context = { heading: boolean; alone: boolean; before: Agency | null; deep: number }

const deepest = 4

/** The agency that begins at `at`. */
export function agencyAt(words: readonly Word[], at: number, { heading, alone, before, deep }: Context): Agency | null {
  if (before?.kind === 'office' && before.plural && nextShares(words, at, before.known, before.head)) {
    const shared = handedOn(words, at, before)
    if (shared !== null) return shared
  }
  // "Công chức Tư pháp - Hộ tịch, Văn hóa - Xã hội": two posts
  if (before?.kind === 'title' && /^(?:công chức|cán bộ)$/iu.test(before.head) && isPost(words, at)) {
    // "…, Văn hóa - Xã hội phường tham mưu": with the level that stands behind it
    const to = nameEnd(words, at + fieldAt(words, at), { kind: 'title', plural: false, guard: 0, field: true, heading })
    return { ...before, name: `${before.head} ${nameOf(words, at, to)}`, from: at, to }
  }
  const listed = listedPeopleEnd(words, at)
  if (listed > at)
    return {
      kind: 'class',
      name: listedPeople(words, at, listed),
      from: at,
      to: listed,
      head: '',
      plural: true,
      known: true,
    }
  const head = headAt(words, at, alone)
  // "5. Văn phòng - Thống kê": so is a heading that leaves out whose field it is
  const whole = heading && alone && head?.kind === 'office' ? fieldAt(words, at) : 0
  if (head !== null && whole > head.length && head.determiner === 0) return bareField(words, at)
  if (head === null) return handedOn(words, at, before) ?? (heading && alone ? bareField(words, at) : null)
  const start = at + head.determiner
  const plural = head.determiner > 0
  const after = start + head.length
  const headText = nameOf(words, start, after).replace(/ ?:$/, '')
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
  const called = formAt(words, start) === head.length ? personalNameEnd(words, after) : after
  if (called > after)
    return done(
      called,
      true,
      keyAt(words, after - 1) === ':' ? `${headText} ${nameOf(words, after, called)}` : undefined,
    )
  if (head.kind === 'title') return titled(words, at, after, done, heading, deep)
  if (head.kind === 'class') {
    const to = classEnd(words, start, heading)
    const sure = phraseAt(words, start, everybody) === 0
    return done(to, sure && (plural || to > after || head.length > 2 || !alone))
  }
  if (head.kind === 'council') {
    const to = nameEnd(words, after, { kind: 'council', plural: false, guard: 0, field: true, heading })
    return done(to, true)
  }
  // "Các Bộ: Quốc phòng, Công an", "Các sở: Nội vụ, …": the head goes to each name behind the colon.
  const colon = plural && keyAt(words, after) === ':' ? 1 : 0
  const body = after + colon
  // "Trung tâm Phục vụ hành chính công tổng hợp …": the name is whole, so a field that is also a verb is what it does.
  const named = fieldAt(words, body)
  const closed = phraseAt(words, body + named, levels) > 0 || words[body + named]?.mark !== false
  // "Ban Quản lý dự án giao thông báo cáo …": "giao" is a verb, the field is not
  const verb = Math.max(phraseAt(words, body, duties), phraseAt(words, body, verbs))
  // "Thư ký Đoàn tổng hợp biên bản": no team is called so
  const complete = head.length > 1 || /^đoàn$/iu.test(headText)
  // "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ kiểm tra, hướng dẫn …": a name so long has no field behind it,
  // nor has "Ban Chỉ đạo tổng hợp, báo cáo …"
  const open = !closed || head.length > longestBeforeField || fieldless.test(headText)
  const acts = complete && !capitalAt(words, body) && verb > 0 && verb >= named && open
  const field = acts ? 0 : named + besideField(words, body, named)
  // "Sở Ngoại vụ dịch tài liệu": a department is called by its field, and any other word is what it does
  const acting = words[body + field]
  const closes =
    field > 0 && !plural && /^sở$/iu.test(headText) && acting !== undefined && !acting.mark && !acting.capital
  const goesOn = [levels, tails, determiners].some((known) => phraseAt(words, body + field, known) > 0)
  if (closes && !goesOn && !/^(?:và|kiêm|thuộc|trực|nơi|khu|nước|địa)$/.test(acting.key))
    return done(body + field, true)
  const endOf = (guard: number): number =>
    nameEnd(words, body + field, {
      kind: 'office',
      plural: plural && field === 0,
      guard,
      field: field > 0 || head.length > 1,
      heading,
    })
  const guard = field > 0 || phraseAt(words, body, levels) > 0 ? 0 : boardGuard(words, start, body)
  const guarded = endOf(guard)
  // "Hội đồng nghiệm thu đề tài trước ngày 20/5": nothing is left for it to do but what it would be called by
  const to = guard > 0 && !heading && !capitalAt(words, body) && isOverAt(words, guarded) ? endOf(0) : guarded
  // "Đề nghị Chi nhánh cử người …", "Lực lượng tham gia cụ thể:": which of them was said before, or is not said at all
  const nameless = head.length === 1 || /^(?:chi nhánh|lực lượng)$/.test(headText.toLowerCase())
  if (to === after && nameless && !plural && !/^(?:[,;]|và)?$/.test(keyAt(words, to))) return null
  // "Thống kê, phân loại các điểm giết mổ": two verbs, and no office
  const counting = to === after && /^thống kê$/iu.test(headText) && keyAt(words, to) === ','
  if (counting && isPredicate(words, to + 1) && !/^(?:phối|chủ|có|chịu)$/.test(keyAt(words, to + 1))) return null
  const shared = plural && (colon > 0 || sharesOn(words, to, field > 0, headText))
  // "Thuế tỉnh", "Thanh tra huyện": the one office of its kind there
  const placed = capitalAt(words, start) && phraseAt(words, body, levels) > 0
  const known =
    field > 0 ||
    head.length > 1 ||
    isNumbered(words, start, body) ||
    ((capitalAt(words, body) || placed) && !everyday.has(keyAt(words, start)))
  return done(
    to,
    known,
    shared ? `${deep > 0 ? headText : capitalised(headText)} ${nameOf(words, body, to)}` : undefined,
  )
}

/** A field of two parts that no head of its own stands before. */
const isPost = (words: readonly Word[], at: number): boolean => {
  const field = fieldAt(words, at)
  return capitalAt(words, at) && words.slice(at, at + field).some(({ key }) => key === '-')
}

/** Heads that are ordinary words too; a capital behind them does not make them an office. */
const everyday = new Set(['bản', 'nhà', 'báo', 'tổ'])

/** `Tổ 1 khảo sát …`, `Đội 2`: one of the units that a plan has set up. */
const isNumbered = (words: readonly Word[], start: number, body: number): boolean =>
  capitalAt(words, start) && /^(?:tổ|đội|đoàn)$/.test(keyAt(words, start)) && /^\d{1,2}$/.test(keyAt(words, body))

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
  // "Trưởng phòng, ban, ngành huyện": the heads of a class that the title begins
  if (
    /^trưởng phòng$/iu.test(titleText) &&
    keyAt(words, after) === ',' &&
    /^(?:ban|trung|đơn)$/.test(keyAt(words, after + 1)) &&
    !capitalAt(words, after + 1)
  )
    return done(classEnd(words, after - 1, heading), true)
  // "Công chức Văn phòng - Thống kê": a field of two, not the office that its first is elsewhere
  const two = fieldAt(words, after)
  if (inner !== null && inner.kind === 'office' && !inner.plural && after + two > inner.to)
    return done(nameEnd(words, after + two, { kind: 'title', plural: false, guard: 0, field: true, heading }), true)
  const field = isPredicate(words, after) ? 0 : fieldAt(words, after)
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
    // "Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội trực tiếp chỉ đạo …": which of them
    const charge = inner.kind === 'council' ? chargeEnd(words, inner.to) : inner.to
    if (charge > inner.to) return done(charge, true)
    // "Thủ trưởng các ngành, các cấp" is one class.
    const every = inner.kind === 'class' && keyAt(words, inner.to) === ',' && keyAt(words, inner.to + 1) === 'các'
    // "Cán bộ hội gương mẫu tiêm trước": staff in small letters, of no office in particular
    const anybody = inner.kind === 'class' && !inner.plural && /^(?:cán bộ|công chức)$/iu.test(titleText)
    return done(every && /^(?:cấp|ngành)$/.test(keyAt(words, inner.to + 2)) ? inner.to + 3 : inner.to, !anybody)
  }
  // "Thủ trưởng, Lãnh đạo các đơn vị", "Giám đốc, Thủ trưởng các sở": two titles, one office behind them.
  if (
    keyAt(words, after) === ',' &&
    phraseAt(words, after + 1, titles) > 0 &&
    /^(?:thủ trưởng|lãnh đạo|giám đốc)$/iu.test(titleText)
  ) {
    const next = after + 1 + phraseAt(words, after + 1, titles)
    const object = deep < deepest ? agencyAt(words, next, inside) : null
    if (object !== null && object.kind === 'class' && after - at <= 2) return done(object.to, true)
  }
  // "thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân huyện": the verb is what the board is called
  const named = capitalAt(words, after) || phraseAt(words, after, topics) > 0
  const board = named ? boardIn(words, at, after) : -1
  const guard = board < 0 ? 0 : boardGuard(words, board, after)
  return done(nameEnd(words, after + field, { kind: 'title', plural: false, guard, field: true, heading }), true)
}

/** What can follow no name of a board: a time, where or with whom, another verb behind a comma. */
const isOverAt = (words: readonly Word[], at: number): boolean =>
  /^(?:trước|trong|từ|chậm|muộn|vào|đến|ngày|tháng|quý|và|của|tại)$|^\d/.test(keyAt(words, at)) ||
  (keyAt(words, at) === ',' && isPredicate(words, at + 1))

const longestBeforeField = 6
const fieldless = /^(?:ban chỉ đạo|ban tổ chức|ban chỉ huy)$/iu

/** `Cục Y tế Giao thông vận tải`: words of a field that stands behind the first without a sign, with a capital as it has. */
function besideField(words: readonly Word[], at: number, named: number): number {
  const next = at + named
  if (named === 0 || !capitalAt(words, at) || !capitalAt(words, next)) return 0
  const second = fieldAt(words, next)
  return second > phraseAt(words, next, verbs) ? second : 0
}

/** Behind `phụ trách văn hóa - xã hội`, where more is told of what they do; the same place otherwise. */
function chargeEnd(words: readonly Word[], at: number): number {
  if (!(keyAt(words, at) === 'phụ' && keyAt(words, at + 1) === 'trách')) return at
  const field = fieldAt(words, at + 2)
  const end = at + 2 + field
  const acts = isPredicate(words, end) || (keyAt(words, end) === 'trực' && keyAt(words, end + 1) === 'tiếp')
  return field > 0 && acts ? end : at
}

/** Where the board begins that the words of a title end with; -1 where they end with none. */
function boardIn(words: readonly Word[], at: number, after: number): number {
  for (let start = at + 1; start < after; start++) if (start + phraseAt(words, start, boards) === after) return start
  return -1
}

/** `Văn hóa - Xã hội` as a heading: a part of the office named by its field alone. */
function bareField(words: readonly Word[], at: number): Agency | null {
  const field = fieldAt(words, at)
  // One word alone ("Kế hoạch", "Xây dựng") is far more often a subject matter.
  if (!capitalAt(words, at) || !words.slice(at, at + field).some(({ key }) => key === '-' || key === 'và')) return null
  const to = nameEnd(words, at + field, { kind: 'field', plural: false, guard: 0, field: true, heading: true })
  return { kind: 'field', name: nameOf(words, at, to), from: at, to, head: '', plural: false, known: to - at > field }
}

/** Known by its name, or a council, which has no other. */
export const isSure = ({ kind, known }: Agency): boolean => known || kind === 'council'
