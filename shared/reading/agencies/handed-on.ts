import { capitalised } from '../capitalised.ts'
import type { Agency } from './agency.ts'
import { purposeLength } from './board-guard.ts'
import { headAt } from './heads.ts'
import { associations, determiners, levels } from './lexicon.ts'
import { capitalAt, fieldAt, firstOfTwo, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { nameEnd } from './reach.ts'
import { type Word, wordsOf } from './words.ts'

// A head that is said once and meant for several names: `các Bộ Quốc phòng, Công an`, `các Sở Y tế, Nội vụ`.

/** `các Bộ Quốc phòng, Công an`: another name without a head of its own follows. */
export function sharesOn(words: readonly Word[], at: number, field: boolean, head: string): boolean {
  if (!/^(?:,|và)$/.test(keyAt(words, at))) return false
  return nextShares(words, at + 1, field, head)
}

export function nextShares(words: readonly Word[], at: number, field: boolean, head: string): boolean {
  if (besideAssociation.test(head) && associationAt(words, at) > 0) return true
  const next = fieldAt(words, at)
  if (next > 0) {
    const own = headAt(words, at)
    // Công an is an office of its own, but behind "Bộ" it is the ministry's name.
    // so do "Kiểm lâm" behind "các Cục" and "Cựu chiến binh" behind "các Hội"
    return own === null || (takesOffices.test(head) && !phraseAt(words, at + next, levels)) || own.length < next
  }
  const word = words[at]
  return !field && word !== undefined && (word.capital || numberAlone(words, at)) && headAt(words, at) === null
}

const takesOffices = /(?:^|\s)(?:bộ|cục|chi cục)$/i

/** "các Ban Quản lý dự án: Thăng Long, 85, Hồng Hà": some offices are called by a number. */
const numberAlone = (words: readonly Word[], at: number): boolean =>
  /^\d+$/.test(keyAt(words, at)) && (at + 1 >= words.length || /^(?:[,;:.]|và)$/.test(keyAt(words, at + 1)))

/** A name that takes over the head of the one before it: `Nội vụ` of `các Sở Y tế, Nội vụ`. */
export function handedOn(words: readonly Word[], at: number, before: Agency | null): Agency | null {
  const association = associationBehind(words, at, before)
  if (association !== null) return association
  if (before === null || before.kind !== 'office') return null
  const field = firstOfTwo(words, at, fieldAt(words, at))
  const word = words[at]
  if (word === undefined || word.mark) return null
  // "Đoàn thanh tra, kiểm tra đột xuất các cơ sở": what the delegation does
  if (!word.capital && delegation.test(before.name)) return null
  const proper = field === 0 && before.plural && (word.capital || numberAlone(words, at)) && !isPredicate(words, at)
  if (field === 0 && !proper) return null
  if (field > 0 && !before.known && !before.plural) return null
  const to = nameEnd(words, at + field, {
    kind: 'office',
    plural: false,
    // "Các Ban Quản lý dự án: Đầu tư xây dựng công trình giao thông; …"
    guard: field > 0 ? 0 : Math.max(1, purposeLength(words, at)),
    field: field > 0,
    heading: false,
  })
  // "Công an, Quân sự, Y tế": offices called by their fields alone; none of them is a "Quân sự Y tế"
  const head = before.plural || before.name.toLowerCase() !== before.head.toLowerCase() ? before.head : ''
  return {
    ...before,
    head,
    name: head === '' ? nameOf(words, at, to) : `${capitalised(head)} ${nameOf(words, at, to)}`,
    from: at,
    to,
    known: field > 0 || (proper && before.known),
  }
}

const delegation = /^đoàn (?:thanh tra|kiểm tra|giám sát)(?!\p{L})/iu

/**
 * An association that goes by its members: `Nông dân` of `Hội Phụ nữ, Nông dân xã`, `Mặt trận Tổ quốc, Phụ nữ, Nông dân`, `các đoàn
 * thể: Phụ nữ, Nông dân`. "Thanh niên" among them are the Youth Union.
 */
function associationBehind(words: readonly Word[], at: number, before: Agency | null): Agency | null {
  const length = before !== null && besideAssociation.test(before.name) ? associationAt(words, at) : 0
  if (length === 0) return null
  const to = nameEnd(words, at + length, { kind: 'office', plural: false, guard: 0, field: true, heading: false })
  const head = /^(?:thanh|tn)/.test(keyAt(words, at)) ? 'Đoàn' : 'Hội'
  return { kind: 'office', name: `${head} ${nameOf(words, at, to)}`, from: at, to, head, plural: false, known: true }
}

/** `Hội Phụ nữ`, and nothing more. */
export function isAssociation(name: string): boolean {
  const [, members = ''] = /^Hội (.+)$/u.exec(name) ?? []
  const words = wordsOf(members)
  return words.length > 0 && phraseAt(words, 0, associations) === words.length
}

/** Words of the members that an association is called by, where the name is over behind them; 0 where none stand at `at`. */
function associationAt(words: readonly Word[], at: number): number {
  const length = capitalAt(words, at) ? phraseAt(words, at, associations) : 0
  const next = at + length
  const over =
    (keyAt(words, next) === 'và' ? namesOneMore(words, next + 1) : words[next]?.mark !== false) ||
    phraseAt(words, next, levels) > 0 ||
    phraseAt(words, next, determiners) > 0 ||
    isPredicate(words, next)
  return over ? length : 0
}
// "Hội Nông dân xã, Phụ nữ và trẻ em được vay vốn": those are no members of an association
const namesOneMore = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, associations) > 0 || headAt(words, at) !== null
const besideAssociation =
  /^(?:các )?(?:hội|đoàn(?! kiểm| thanh tra| giám sát)|đtn|mttq|mặt trận|công đoàn|ub ?mttq|(?:ủy|uỷ) ban (?:mttq|mặt trận)|(?:ban, ngành, )?đoàn thể|tổ chức (?:chính trị|đoàn thể|hội))(?!\p{L})/iu
