import type { Agency, AgencyList } from './agency.ts'
import { besideField, byField } from './by-field.ts'
import { behindColon, besideFirst, eachWithLevel, placeEnd } from './by-place.ts'
import { bySchool } from './by-school.ts'
import { capitalised } from '../capitalised.ts'
import { headAt } from './heads.ts'
import { hamlets, levels } from './lexicon.ts'
import { capitalAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { peopleAt } from './people.ts'
import type { Word } from './words.ts'

/** Reads the list that begins at a word (list.ts): some names have one inside. */
type ListReader = (
  words: readonly Word[],
  at: number,
  heading: boolean,
  inBracket?: boolean,
  before?: Agency | null,
) => AgencyList

/** Several agencies for the one that was read, and where their names end; null where it is one. */
type Expander = (words: readonly Word[], agency: Agency, listAt: ListReader) => AgencyList | null

// The first that knows how to is asked no further.
const expanders: readonly Expander[] = [
  bySchool,
  besideFirst,
  eachWithLevel,
  behindColon,
  byField,
  besideField,
  ofOffices,
  counted,
  byNumeral,
]

/** Whom a name of a list stands for: itself with its rank, or several who share the words of one name. */
export function expanded(words: readonly Word[], agency: Agency, listAt: ListReader, inBracket: boolean): AgencyList {
  // What stands in a bracket is not asked for brackets of its own, however many there are.
  for (const expand of inBracket ? expanders : [...expanders, bracketed]) {
    const several = expand(words, agency, listAt)
    if (several !== null) return several
  }
  return peopleAt(words, agency)
}

/**
 * `Giám đốc: Sở Y tế, Sở Nội vụ và Đài Phát thanh`, `Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Y tế; Chủ tịch UBND các xã`: the head
 * of each of the offices.
 */
function ofOffices(words: readonly Word[], { kind, name, to }: Agency, listAt: ListReader): AgencyList | null {
  if (kind !== 'title' || keyAt(words, to) !== ':') return null
  const title = bareTitle.exec(name)?.[1] ?? headsOfAny.exec(name)?.[1]
  if (title === undefined || !/^(?:office|council)$/.test(headAt(words, to + 1)?.kind ?? '')) return null
  const { agencies, end } = listAt(words, to + 1, false)
  const headed = agencies.map((each) =>
    each.kind === 'class' || each.kind === 'title'
      ? each
      : { ...each, kind, name: `${capitalised(title)} ${each.name}` },
  )
  return agencies.length < 2 ? null : { agencies: headed, end }
}
const bareTitle = /^(?:các )?(giám đốc|chủ tịch|thủ trưởng|hiệu trưởng|bí thư|trưởng)$/iu
const headsOfAny =
  /^(thủ trưởng|lãnh đạo) (?:các )?(?:cơ quan|đơn vị|ban|ngành)(?:,? (?:cơ quan|đơn vị|ban|ngành|đoàn thể))*$/iu

/** `Các đơn vị: Trung tâm Y tế, Bệnh viện Đa khoa`, `các ngành: Công an, Quân sự`: who of the class is meant, behind its colon. */
function counted(words: readonly Word[], agency: Agency, listAt: ListReader): AgencyList | null {
  const { kind, name, to } = agency
  if (kind !== 'class' || keyAt(words, to) !== ':' || !anyKind.test(name)) return null
  const list = listAt(words, to + 1, false, false, agency)
  return list.agencies.length > 1 && list.agencies.every((each) => each.kind !== 'class') ? list : null
}
const anyKind =
  /^(?:tất cả )?(?:các|những) (?:cơ quan|đơn vị|ngành|ban, ngành|đoàn thể|lực lượng|tổ chức|bộ phận|trường|doanh nghiệp)/iu

/**
 * `Các Trung tâm Lưu trữ quốc gia I, II và III`, `Tổ dân phố số 3 và số 7`, `Khu phố 4, 5`: several offices of one name, told apart by
 * a number.
 */
function byNumeral(words: readonly Word[], agency: Agency): AgencyList | null {
  if (!numeralSigns.has(agency.name.at(-1) ?? '')) return null
  const [, office = '', first = ''] = severalNumbered.exec(agency.name) ?? oneNumber.exec(agency.name) ?? []
  if (office === '') return null
  const isFigure = /\d/.test(first)
  const numerals = first.split(/, | và /u)
  let end = agency.to
  while (/^(?:,|và)$/.test(keyAt(words, end))) {
    // "…, số 7" and "Chi đoàn khu phố 3, khu phố 5" may say the word again
    const again = isFigure ? saidAgain(words, end + 1, office) : 0
    const at = end + 1 + again
    const next = again > 0 ? /^\d{1,2}$/.test(keyAt(words, at)) : isFigure ? isNumber(words, at) : isNumeral(words, at)
    if (!next) break
    numerals.push(nameOf(words, at, at + 1))
    end = at + 1
  }
  // "Trường Tiểu học số 1 và số 2 Kỳ Bắc": where each of them is stands behind the last
  const place = isFigure && end > agency.to ? placeFrom(words, end) : 0
  if (numerals.length < 2 || place < 0) return null
  const behind = place > 0 ? ` ${nameOf(words, end, end + place)}` : ''
  const named = (numeral: string): string => `${capitalised(office)} ${numeral}${behind}`
  return {
    agencies: numerals.map((each) => ({ ...agency, name: named(each), plural: false, known: true })),
    end: end + place,
  }
}

/** How many words before the number are said again: `số`, or `khu phố` of "Chi đoàn khu phố"; of "Khu phố" it is the whole name. */
function saidAgain(words: readonly Word[], at: number, office: string): number {
  if (keyAt(words, at) === 'số') return 1
  const hamlet = capitalAt(words, at) ? 0 : phraseAt(words, at, hamlets)
  return hamlet > 0 && office.endsWith(` ${nameOf(words, at, at + hamlet)}`) ? hamlet : 0
}

/** Words of the place's name at `at`, 0 where none stands there; -1 where what stands there is more than a place. */
function placeFrom(words: readonly Word[], at: number): number {
  const end = placeEnd(words, at)
  const over = words[end]?.mark !== false || keyAt(words, end) === 'và' || isPredicate(words, end)
  return end === at || over ? end - at : -1
}
const numeralSigns = new Set('0123456789IVX')
const oneNumber = /^(?:[Cc]ác )?(\p{L}.*?) (\d{1,2})$/u
const severalNumbered = /^[Cc]ác (\p{L}.*?) ([IVX]+(?:(?:, | và )[IVX]+)*|\d{1,2}(?:(?:, | và )\d{1,2})*)$/u
/** A number, and no count of what stands behind it or part of a date: "Tổ 1, 02 thành viên", "Thôn 1, 20 hộ", "Thôn 3, 15/6/2026". */
const isNumber = (words: readonly Word[], at: number): boolean =>
  /^[1-9]\d?$/.test(keyAt(words, at)) &&
  !/^[/%.(–-]$/.test(keyAt(words, at + 1)) &&
  (words[at + 1]?.mark !== false ||
    capitalAt(words, at + 1) ||
    keyAt(words, at + 1) === 'và' ||
    phraseAt(words, at + 1, levels) > 0 ||
    isPredicate(words, at + 1))
const isNumeral = (words: readonly Word[], at: number): boolean => /^[IVX]+$/.test(words[at]?.text ?? '')

/**
 * `Cơ quan thẩm định (Sở Tư pháp, Phòng Tư pháp)`, `Các cơ quan đầu mối (Sở Tư pháp - thể chế; Sở Tài chính - tài chính
 * công)`: the bracket says which offices are meant.
 */
function bracketed(words: readonly Word[], agency: Agency, listAt: ListReader): AgencyList | null {
  if (agency.kind !== 'class' || !/(?:cơ quan|đơn vị)/iu.test(agency.head)) return null
  const open = words.findIndex((word, index) => index >= agency.from && index < agency.to && word.key === '(')
  if (open < 0) return null
  const named: Agency[] = []
  let noted = false
  for (let j = open + 1; j < words.length;) {
    const { agencies, end } = listAt(words, j, false, true)
    named.push(...agencies)
    noted ||= keyAt(words, end) === '-'
    j = keyAt(words, end) === '-' ? afterNote(words, end) : end
    if (agencies.length === 0 || keyAt(words, j) === ')') break
    if (keyAt(words, j) === ';') j++
    else return null
  }
  const offices = named.every((inner) => inner.kind === 'office' || inner.kind === 'council')
  // "các đoàn thể (Hội Nông dân, Hội Phụ nữ)" is still the class; where each has a part of its own, they are meant.
  if (!offices || named.length === 0 || (agency.plural && !noted)) return null
  return { agencies: named.map((inner) => ({ ...inner, from: agency.from, to: agency.to })), end: agency.to }
}

/** Behind the words on what an office of the bracket is for. */
function afterNote(words: readonly Word[], at: number): number {
  let j = at
  while (j < words.length && !/^[;)]$/.test(keyAt(words, j))) j++
  return j
}
