import type { Agency, AgencyList } from './agency.ts'
import { capitalised } from '../capitalised.ts'
import { headAt } from './heads.ts'
import { levels } from './lexicon.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import { behindSeparator, isSeparator } from './separators.ts'
import { wordsOf, type Word } from './words.ts'

// A colon and fields of administration behind a class or its heads: one office, or one person, for each of the fields.

/**
 * `Các Bộ trưởng: Tài chính, Xây dựng`, `Các Giám đốc Sở: Y tế, Giáo dục và Đào tạo`; `Các sở, ngành: Nội vụ, Y tế, Công an tỉnh`,
 * `Giám đốc các sở, ban, ngành: Nội vụ; Tài chính`.
 */
export function byField(words: readonly Word[], agency: Agency): AgencyList | null {
  const office = officeOfEach(agency)
  if (office === null || keyAt(words, agency.to) !== ':') return null
  const { fields, end } = fieldsFrom(words, agency.to + 1)
  if (fields.length === 0) return null
  // "Thủ trưởng các sở, ngành: Y tế, …" hold a title; what a class is told apart into are offices
  const kind = agency.kind === 'class' ? 'office' : agency.kind
  return {
    agencies: fields.map((field) => ({ ...agency, kind, name: `${office} ${field}`, plural: false, known: true })),
    end,
  }
}

/** What each of the fields has in front: `Bộ trưởng Bộ`, `Giám đốc Sở`, `Sở`; null where the agency is told apart by no fields. */
function officeOfEach({ kind, name }: Agency): string | null {
  if (kind === 'title') {
    const title = titles.exec(name)?.[1]
    if (title !== undefined) return `${capitalised(title)}${/^(?:bộ|thứ) trưởng$/iu.test(title) ? ' Bộ' : ''}`
  }
  if (kind !== 'title' && kind !== 'class') return null
  const [, title = '', noun] = sectors.exec(name) ?? []
  if (noun === undefined) return null
  return `${title === '' ? '' : `${capitalised(title)} `}${capitalised(noun.toLowerCase())}`
}
const titles = /^(?:các )?((?:bộ trưởng|thứ trưởng)(?: bộ)?|(?:phó )?(?:giám đốc sở|trưởng phòng))$/iu

/** `Giám đốc Sở Nội vụ, Tài chính, Y tế`: the head of each of the offices, whose title is said once. */
export function besideField(words: readonly Word[], agency: Agency): AgencyList | null {
  const [, title = ''] = agency.kind === 'title' ? (titleOfField.exec(agency.name) ?? []) : []
  if (title === '') return null
  const names = [agency.name]
  let end = agency.to
  while (/^(?:,|và)$/.test(keyAt(words, end))) {
    const at = end + 1
    const length = capitalAt(words, at) ? fieldAt(words, at) : 0
    const head = headAt(words, at)
    // "…, Công an và UBND các xã", "…, Thanh tra kiểm tra quỹ": others
    if (length === 0 || (head !== null && head.kind !== 'field')) break
    // "…, Công an tỉnh": an office of its own
    if (phraseAt(words, at + length, levels) > 0) break
    names.push(`${title} ${nameOf(words, at, at + length)}`)
    end = at + length
  }
  return names.length < 2 ? null : { agencies: names.map((name) => ({ ...agency, name, known: true })), end }
}
const titleOfField = /^((?:Phó )?(?:Giám đốc Sở|Trưởng [Pp]hòng)|(?:Bộ|Thứ) trưởng Bộ) \p{Lu}/u

/** `các sở, ban, ngành tỉnh`, `các phòng, ban chuyên môn`: a class whose offices go by their fields, the first of its nouns. */
export const sectorClass =
  'các (sở|bộ|phòng)(?:, (?:ban|ngành|đoàn thể|trung tâm|đơn vị))*(?: (?:chuyên môn|(?:có )?liên quan|tỉnh|thành phố|huyện))*'
const sectors = new RegExp(`^(?:(giám đốc|thủ trưởng|lãnh đạo|trưởng) )?${sectorClass}$`, 'iu')

/** Whether `text` begins with several fields, or with one and another office; "Xây dựng, thanh tra lại …" is work. */
export const beginsFields = (text: string): boolean => fieldsFrom(wordsOf(text), 0).fields.length > 0

/** The fields that stand one behind another, and the word behind the last; none where the words are no list of them. */
function fieldsFrom(words: readonly Word[], from: number): { fields: string[]; end: number } {
  const fields: string[] = []
  let end = from
  for (let at = from; fieldAt(words, at) > 0 && capitalAt(words, at);) {
    end = at + fieldAt(words, at)
    fields.push(nameOf(words, at, end))
    if (!isSeparator(words, end)) break
    at = behindSeparator(words, end)
    const head = headAt(words, at)
    // "…, Nội vụ, Công an tỉnh": an office of its own, though ministries have the field
    if (head?.kind === 'council' || (head?.kind === 'office' && phraseAt(words, at + head.length, levels) > 0)) break
  }
  const goesOn = isSeparator(words, end) && /^(?:office|council|title)$/.test(headAt(words, end + 1)?.kind ?? '')
  const ends = goesOn || words[end]?.mark !== false || isPredicate(words, end) || keyAt(words, end) === 'trong'
  return fields.length > (goesOn ? 0 : 1) && ends ? { fields, end } : { fields: [], end: from }
}
