import { anyOf, hamlets as hamletNames } from '../places.ts'
import type { Agency } from './agency.ts'
import { boardGuard } from './board-guard.ts'
import { classEnd } from './class-end.ts'
import { agencyTo, type FoundHead } from './found-head.ts'
import { boards, hamlets, titles, topics } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { nameEnd } from './reach.ts'
import type { Word } from './words.ts'

/** The agency that begins at a place behind the title; null where there is none, or titles enough were read in front. */
type Inside = (at: number) => Agency | null

/** A person by office: `Giám đốc Sở Y tế`, `Chủ tịch UBND các xã`, `Thứ trưởng Nguyễn Văn A`, `Bộ trưởng`. */
export function titledAt(words: readonly Word[], head: FoundHead, heading: boolean, inside: Inside): Agency {
  const { at, after } = head
  const done = (to: number, known: boolean): Agency => agencyTo(words, head, to, known)
  const title = nameOf(words, at, after)
  // "Trưởng phòng, ban, ngành huyện": the heads of a class that the title begins
  if (
    /^trưởng phòng$/iu.test(title) &&
    keyAt(words, after) === ',' &&
    /^(?:ban|trung|đơn)$/.test(keyAt(words, after + 1)) &&
    !capitalAt(words, after + 1)
  )
    return done(classEnd(words, after - 1, heading), true)
  // "Trưởng thôn, ấp", "Trưởng bản, khu phố": so are those of every kind of hamlet; "Trưởng thôn, khu phố trưởng" are two
  const hamlet = keyAt(words, after) === ',' ? phraseAt(words, after + 1, hamlets) : 0
  if (hamlet > 0 && headOfHamlet.test(title) && keyAt(words, after + 1 + hamlet) !== 'trưởng')
    return done(after + 1 + hamlet, true)
  const inner = inside(after)
  // "Công chức Văn phòng - Thống kê": a field of two, not the office that its first is elsewhere
  const two = fieldAt(words, after)
  if (inner !== null && inner.kind === 'office' && !inner.plural && after + two > inner.to)
    return done(nameEnd(words, after + two, { kind: 'title', plural: false, guard: 0, field: true, heading }), true)
  if (inner !== null) return ofOffice(words, head, title, inner, heading)
  // "Thủ trưởng, Lãnh đạo các đơn vị", "Giám đốc, Thủ trưởng các sở": two titles, one office behind them.
  const second = keyAt(words, after) === ',' ? phraseAt(words, after + 1, titles) : 0
  if (second > 0 && /^(?:thủ trưởng|lãnh đạo|(?:tổng )?giám đốc)$/iu.test(title)) {
    const object = inside(after + 1 + second)
    if (object !== null && object.kind === 'class' && after - at <= 3) return done(object.to, true)
  }
  const field = isPredicate(words, after) ? 0 : fieldAt(words, after)
  // "thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân huyện": the verb is what the board is called
  const named = capitalAt(words, after) || phraseAt(words, after, topics) > 0
  const board = named ? boardIn(words, at, after) : -1
  // "Các đồng chí thành viên Ban Chỉ đạo rà soát, báo cáo …": what they do, where a verb and nothing else follows
  const purpose = board < 0 ? 0 : boardGuard(words, board, after)
  const guard = !capitalAt(words, after) && keyAt(words, after + purpose) === ',' ? 0 : purpose
  const end = nameEnd(words, after + field, { kind: 'title', plural: false, guard, field: true, heading })
  return done(chargeEnd(words, end), true)
}

const headOfHamlet = new RegExp(`^trưởng ${anyOf(hamletNames)}$`, 'iu')

/** Who holds the title in `inner`, the office or the class that stands behind it. */
function ofOffice(words: readonly Word[], head: FoundHead, title: string, inner: Agency, heading: boolean): Agency {
  const done = (to: number, known = true): Agency => agencyTo(words, head, to, known)
  const next = keyAt(words, inner.to)
  switch (inner.kind) {
    case 'office':
      // "Giám đốc các Sở: Y tế, Tài chính": title and head go to each.
      return inner.plural && inner.name !== nameOf(words, inner.from, inner.to)
        ? { ...inner, name: `${title} ${inner.name}`, from: head.at, head: `${title} ${inner.head}` }
        : done(inner.to)
    case 'class': {
      const others = headlessFrom(words, inner)
      if (others > 0) return done(others)
      // "Trưởng các thôn, tổ dân phố" is one class,
      if (/^(?:,|và)$/.test(next) && keyAt(words, inner.to + 1) === 'tổ' && keyAt(words, inner.to + 2) === 'dân')
        return done(inner.to + 4)
      // "Thủ trưởng các ngành, các cấp" is one class.
      const every = next === ',' && keyAt(words, inner.to + 1) === 'các'
      // "Cán bộ hội gương mẫu tiêm trước": staff in small letters, of no office in particular
      const anybody = !inner.plural && /^(?:cán bộ|công chức)$/iu.test(title)
      return done(every && /^(?:cấp|ngành)$/.test(keyAt(words, inner.to + 2)) ? inner.to + 3 : inner.to, !anybody)
    }
    case 'council':
      // "Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội trực tiếp chỉ đạo …": which of them
      return done(heading ? chargeInHeading(words, inner.to) : chargeEnd(words, inner.to))
    case 'title':
    case 'field':
      return done(inner.to)
  }
}

/** "Thủ trưởng các cơ quan, đơn vị | và tổ chức, cá nhân có liên quan": where those begin who have no head; 0 where none do. */
function headlessFrom(words: readonly Word[], { from, to }: Agency): number {
  for (let j = from; j < to; j++) if (keyAt(words, j) === 'và' && phraseAt(words, j + 1, headless) > 0) return j
  return 0
}
const headless = phrasesOf(
  'cá nhân|tổ chức, cá nhân|tổ chức và cá nhân|doanh nghiệp, cá nhân|hộ gia đình|công dân|người dân|nhân dân'.split(
    '|',
  ),
)

/** Behind `phụ trách văn hóa - xã hội`, `phụ trách lĩnh vực môi trường`, where more is told of what they do; the same place otherwise. */
function chargeEnd(words: readonly Word[], at: number): number {
  if (!(keyAt(words, at) === 'phụ' && keyAt(words, at + 1) === 'trách')) return at
  const acts = (end: number): boolean =>
    isPredicate(words, end) || (keyAt(words, end) === 'trực' && keyAt(words, end + 1) === 'tiếp')
  const field = fieldAt(words, at + 2)
  if (field > 0) return acts(at + 2 + field) ? at + 2 + field : at
  const of = phraseAt(words, at + 2, charges)
  if (of === 0) return at
  let end = at + 2 + of
  end += fieldAt(words, end)
  while (end < at + longestCharge && words[end]?.mark === false && !acts(end)) end++
  return acts(end) ? end : at
}
const charges = phrasesOf(['lĩnh vực', 'các lĩnh vực', 'khối', 'mảng', 'ngành'])

/** The same where nothing but a heading is read: "Phó Chủ tịch UBND xã phụ trách kinh tế - Trưởng ban", "… phụ trách nội chính:". */
function chargeInHeading(words: readonly Word[], at: number): number {
  if (!(keyAt(words, at) === 'phụ' && keyAt(words, at + 1) === 'trách')) return at
  let j = at + 2 + fieldAt(words, at + 2)
  while (j < at + longestCharge && words[j]?.mark === false) j++
  return words[j] === undefined || words[j]?.mark === true ? j : at
}
const longestCharge = 10

/** Where the board begins that the words of a title end with; -1 where they end with none. */
function boardIn(words: readonly Word[], at: number, after: number): number {
  for (let start = at + 1; start < after; start++) if (start + phraseAt(words, start, boards) === after) return start
  return -1
}
