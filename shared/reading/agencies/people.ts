import { headAt } from './heads.ts'
import { agencyAt, type Agency } from './agency.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { boardMembers, boardPlaces, determiners, titles } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { formAt, personalNameEnd } from './personal-names.ts'
import { isSeparator } from './separators.ts'
import type { Word } from './words.ts'

// People who are named, with what they are: where the rank ends, and where the next of them begins.

/** `Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã`, with the rank; `Các ông A - Trưởng thôn, B - Trưởng bản`, each by himself. */
export function peopleAt(words: readonly Word[], first: Agency): { agencies: Agency[]; end: number } {
  const person = withRank(words, first)
  if (person === first && isOfOffice(words, first)) return { agencies: [first], end: behindPlace(words, first) }
  const start = nameStart(words, first)
  const several = first.plural && isPerson.test(first.head) && start < first.to
  if (!several || personalNameEnd(words, start) !== first.to) return { agencies: [person], end: person.to }
  const { head } = first
  const byHimself = (agency: Agency, from: number): Agency => ({
    ...agency,
    name: `${head} ${nameOf(words, from, agency.to)}`,
    plural: false,
  })
  const people = [byHimself(person, start)]
  let end = person.to
  while (people.length < mostPeople && isSeparator(words, end)) {
    const from = end + 1
    const to = headAt(words, from) === null ? personalNameEnd(words, from) : from
    // "…, Lê Văn B": of one syllable it may be anything
    if (to - from < 2) break
    const next = withRank(words, { ...first, from, to })
    people.push(byHimself(next, from))
    end = next.to
  }
  return { agencies: people, end }
}
const mostPeople = 60

/** Behind `Các ông`, `đồng chí`: where the name begins. */
const nameStart = (words: readonly Word[], { from }: Agency): number => {
  const form = from + phraseAt(words, from, determiners)
  return form + formAt(words, form)
}

/** A person with what he or she is, as it stands there: `Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã`. */
function withRank(words: readonly Word[], person: Agency): Agency {
  const to = afterRank(words, person)
  return to > person.to ? { ...person, name: nameOf(words, person.from, to), to } : person
}

function afterRank(words: readonly Word[], person: Agency): number {
  const { kind, head, to, plural } = person
  if (kind !== 'title' || !isPerson.test(head) || !/^[,-]$/.test(keyAt(words, to))) return to
  // "Đ/c Nguyễn Văn A – UV BTV, Bí thư Chi đoàn: phụ trách …"
  for (let j = to + 1; j < to + longestRank; j++) {
    if (keyAt(words, j) === ':') return j
    if (isPredicate(words, j) || /^[.;]$/.test(keyAt(words, j)) || beginsAnother(words, j)) break
  }
  // "Đ/c Ksor H’Linh, UV BCH", "…, UV BTV, Bí thư Chi đoàn": a rank in initials, perhaps another behind it
  let end = to + 1
  if (headAt(words, end) === null) while (end < to + longestRank && isInitials(words[end])) end++
  const initials = end > to + 1 && (end >= words.length || words[end]?.mark === true)
  if (initials && !/^[,-]$/.test(keyAt(words, end))) return end
  const from = initials ? end : to
  // "Bà Trần Thị A, công chức Tài chính - Kế toán", "Ông Lê Văn B, chuyên viên Phòng Nội vụ"
  // but "Công chức Tài chính - Kế toán, công chức Văn phòng - Thống kê" are two
  const post = capitalAt(words, from + 1) || isPost.test(head) ? 0 : phraseAt(words, from + 1, posts)
  if (post > 0) {
    const next = from + 1 + post
    const whole = agencyAt(words, from + 1, { ...alone, deep: 1 })?.to ?? 0
    const office = agencyAt(words, next, { ...alone, deep: 1 })?.to ?? 0
    return Math.max(next, whole, office)
  }
  const rank = headAt(words, from + 1)
  // "đ/c A, đ/c B" are two people.
  if (rank === null || rank.kind !== 'title' || isPerson.test(nameOf(words, from + 1, from + 1 + rank.length)))
    return from
  // "Công chức Văn phòng - Thống kê, Trưởng Công an xã": two posts, where the first is called by its field and no person's name
  const field = isPost.test(head) ? person.from + phraseAt(words, person.from, titles) : to
  const called = field < to && (fieldAt(words, field) > 0 || headAt(words, field)?.kind === 'office')
  if (called && keyAt(words, from) === ',' && phraseAt(words, from + 1, boardPlaces) === 0) return from
  const held = agencyAt(words, from + 1, { ...alone, deep: 1 })?.to ?? from
  // "Các đồng chí Ủy viên UBND huyện, Trưởng các phòng, ban": those who are told besides
  if (plural && phraseAt(words, from + 1 + rank.length, determiners) > 0) return from
  // "…, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND xã phụ trách …": a rank in the Party, and an office
  if (inParty.test(nameOf(words, from + 1, held)) && /^[,-]$/.test(keyAt(words, held))) {
    const office = headAt(words, held + 1)
    const next = office?.kind === 'title' ? agencyAt(words, held + 1, { ...alone, deep: 1 }) : null
    if (next !== null && !isPerson.test(next.head)) return next.to
  }
  // "Đồng chí A, Phó Chủ tịch UBND xã, Giám đốc Trung tâm": two offices of one, where nothing else follows
  const second = !plural && /^[,-]$/.test(keyAt(words, held)) ? agencyAt(words, held + 1, { ...alone, deep: 1 }) : null
  const over = second !== null && (second.to >= words.length || /^[:("]$/.test(keyAt(words, second.to)))
  if (
    second !== null &&
    over &&
    !chairs.test(nameOf(words, nameStart(words, person), to)) &&
    leads.test(second.name) &&
    chairs.test(nameOf(words, from + 1, held))
  )
    return second.to
  // "…, Phó Chủ tịch UBND xã, Phó Trưởng ban phụ trách …": what he or she is on the board, besides
  const place = /^[,-]$/.test(keyAt(words, held)) ? phraseAt(words, held + 1, boardPlaces) : 0
  const after = held + 1 + place
  return place > 0 && (words[after]?.mark !== false || isPredicate(words, after)) ? after : held
}
const alone = { heading: false, alone: false, before: null }
const chairs = /^(?:phó )?(?:chủ tịch|bí thư)(?!\p{L})/iu
const leads = /^(?:phó )?(?:giám đốc|trưởng ban|chủ nhiệm|tổ trưởng)(?!\p{L})/iu
const inParty = /^(?:ủy viên|uỷ viên|(?:phó )?bí thư|(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ) viên)/iu
const isPost = /^(?:công chức|viên chức|cán bộ|chuyên viên)$/iu
const posts = phrasesOf([
  'công chức',
  'cán bộ',
  'chuyên viên',
  'nhân viên',
  'giáo viên',
  'kế toán',
  'văn thư',
  'thủ quỹ',
])
/** `Giám đốc Sở Nội vụ`, `Trưởng Công an xã`: a title with the office that it is of, and no person by name. */
const isOfOffice = (words: readonly Word[], { kind, plural, head, from, to }: Agency): boolean =>
  kind === 'title' && !plural && !isPerson.test(head) && to - from > 2 && !isOnBoard(words, from, to)

/** `Thành viên Ban Chỉ đạo`, `Phó Trưởng ban Thường trực`; "Trưởng ban Dân vận Huyện ủy" has an office. */
const isOnBoard = (words: readonly Word[], from: number, to: number): boolean =>
  phraseAt(words, from, boardMembers) > 0 || phraseAt(words, from, boardPlaces) === to - from

/**
 * "Giám đốc Sở Nội vụ, Phó Trưởng ban Thường trực:", "Trưởng Công an xã - Ủy viên": behind what they are on the board besides, where
 * nothing else follows; the name's own end otherwise.
 */
function behindPlace(words: readonly Word[], { to }: Agency): number {
  if (!/^[,-]$/.test(keyAt(words, to)) || !capitalAt(words, to + 1)) return to
  const place = phraseAt(words, to + 1, boardPlaces)
  const end = to + 1 + place + (place > 0 ? phraseAt(words, to + 1 + place, ofBoard) : 0)
  const over = words[end] === undefined || /^[:(.]$/.test(keyAt(words, end))
  return place > 0 && over ? end : to
}
const ofBoard = phrasesOf(['chỉ đạo', 'chỉ huy', 'tổ chức', 'ban chỉ đạo', 'ban chỉ huy', 'ban tổ chức', 'thường trực'])

/** "…, Lê Văn B - Trưởng bản": a comma, and somebody else's name and rank. */
function beginsAnother(words: readonly Word[], at: number): boolean {
  if (keyAt(words, at) !== ',' || !capitalAt(words, at + 1) || phraseAt(words, at + 1, titles) > 0) return false
  const to = personalNameEnd(words, at + 1)
  return to - at > 2 && keyAt(words, to) === '-'
}

const isInitials = (word: Word | undefined): boolean =>
  word !== undefined && word.loud && word.text.length > 1 && word.text.length < 6

const longestRank = 16
const isPerson =
  /^(?:đồng chí|đ\s?\/\s?c|ông|bà|cô|thầy|anh|chị|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|(?:bác|dược|thạc|tiến) sĩ|(?:pgs\s?\.\s?|gs\s?\.\s?|ths\s?\.\s?|ts\s?\.\s?)?(?:(?:bs|ds|đd)ckii?|bs|ds|đd|cn(?=\s?\.)|ktv|nhs|ths|ts|pgs|gs)(?!\p{L}))/iu
