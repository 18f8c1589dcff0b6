import { capitalised } from '../capitalised.ts'
import { wordsOf, type Word } from './words.ts'
import { headAt } from './heads.ts'
import { labels, leads, roles } from './lexicon.ts'
import type { Agency } from './agency.ts'
import { afterBracket } from './class-reach.ts'
import { listAt } from './list.ts'
import { endsInPlace, isFieldByInitials, isPredicate, nameOf, phraseAt } from './matching.ts'
import { listedPeopleEnd } from './personal-names.ts'

// "2.1. ", "a) ", "IV. ", "- ", "Điều 3. " in any mixture, also with spaces put around the points.
const numbering =
  /^(?:[\s*#|"“]|[-+•●○▪–—]|(?:Điều|Khoản|Mục|Phần)\s+\d+\s*[.:]?|\d+(?:\s*\.\s*\d+)+(?:\s*\.\s*[a-zđ](?=\s*[.)]))?\s*[.):/]*|\d+\s*[.):/]+|[IVXLC]+\s*[.):/]|[a-zđ]\s*[.)])+/u

/** Where the words begin behind numbers and bullets. */
export function afterNumbering(text: string): number {
  return numbering.exec(text)?.[0].length ?? 0
}

/** Index of the first word behind orders and labels: `Đề nghị`, `Giao`, `Trách nhiệm của`, `Đơn vị chủ trì:`. */
export function afterLeads(words: readonly Word[], at = 0): number {
  let j = at
  while (true) {
    const label = phraseAt(words, j, labels)
    if (label > 0 && words[j + label]?.key === ':') {
      j += label + 1
      continue
    }
    const lead = phraseAt(words, j, leads)
    if (lead === 0 || listedPeopleEnd(words, j) > j) return j
    j += lead
    if (words[j]?.key === ':') j++
  }
}

/**
 * The agencies that the words of a heading, a cell or a list name, one string each: lead words, numbers, role notes in
 * brackets and dangling verbs removed, shared heads and tails handed to each. Words in which no agency is recognised
 * come back as one name; nothing at all for an empty text.
 */
export function splitAgencies(text: string): string[] {
  const names: string[] = []
  for (const line of text.split(/\n\s*[-+•]\s/)) {
    for (const name of namesOf(line.slice(afterNumbering(line)))) if (!names.includes(name)) names.push(name)
  }
  return names
}

function namesOf(text: string): string[] {
  const words = wordsOf(text)
  const from = afterLeads(words)
  const { agencies, end } = listAt(words, from, true)
  if (agencies.length > 0)
    return [...withRest(words, agencies, end), ...moreAfter(words, end)].map((agency) => printed(agency.name))
  let to = words.length
  while (to > from && (words[to - 1]?.mark ?? false) && words[to - 1]?.key !== ')') to--
  for (let j = Math.max(from + 1, to - 4); j < to; j++) if (phraseAt(words, j, roles) === to - j) to = j
  return unknownNames(words, from, to).map(printed)
}

/**
 * "Ban Quản lý rừng phòng hộ, đặc dụng Bình An", "Phòng Quản lý thu, nợ": behind the comma goes on what an office manages or sees to,
 * where the name has no place yet. "Công an xã, dân quân" and "Phòng Giáo dục, học sinh" are two.
 */
function withRest(words: readonly Word[], agencies: readonly Agency[], end: number): readonly Agency[] {
  const last = agencies.at(-1)
  let to = words.length
  while (to > end && words[to - 1]?.mark) to--
  const rest = words.slice(end + 1, to)
  const small = rest[0]?.capital === false || isFieldByInitials(words, end + 1)
  const goesOn = words[end]?.key === ',' && small && rest.length <= longestName && !rest.some(({ mark }) => mark)
  if (last?.kind !== 'office' || !seesTo.test(last.name) || !goesOn || endsInPlace(words, last.to)) return agencies
  if (headAt(words, end + 1) !== null || isPredicate(words, end + 1)) return agencies
  return [...agencies.slice(0, -1), { ...last, name: nameOf(words, last.from, to), to }]
}
const seesTo =
  /^\p{Lu}\p{L}+(?: \p{L}+)? (?:Quản lý|Vật tư|Giám định|Kiểm soát|Kiểm định|Dịch vụ|Phát hành|Bảo trợ|Bảo vệ|Chế độ|Xúc tiến|Cung ứng|Tư vấn|Hỗ trợ|Chăm sóc|Nuôi dưỡng)(?!\p{L})/u

/** Names that nobody knows: one each where commas stand between capitalised ones (`VNPT Yên Sa, MobiFone tỉnh`). */
function unknownNames(words: readonly Word[], from: number, to: number): string[] {
  const commas = words.flatMap(({ key }, at) => (at >= from && at < to && /^[,;]$/.test(key) ? [at] : []))
  const starts = [from, ...commas.map((at) => at + 1)]
  const each = starts.every((at, i) => words[at]?.capital === true && (commas[i] ?? to) - at <= longestName)
  const names = each ? starts.map((at, i) => nameOf(words, at, commas[i] ?? to)) : [nameOf(words, from, to)]
  return names.filter((name) => name !== '')
}
const longestName = 6

/** A list goes on behind a semicolon though a word of it was not understood: `Sở A (…) chủ trì; Sở B`. */
function moreAfter(words: readonly Word[], at: number): Agency[] {
  const more: Agency[] = []
  for (let j = at; j < words.length;) {
    // "Các chủ rừng (ban quản lý rừng; công ty lâm nghiệp)": what a bracket lists says who the class is
    if (words[j]?.key === '(') {
      j = afterBracket(words, j)
      continue
    }
    if (/^[.:]$/.test(words[j]?.key ?? '')) break
    if (words[j]?.key !== ';') {
      j++
      continue
    }
    const { agencies, end } = listAt(words, j + 1, true)
    if (agencies.length === 0) break
    more.push(...agencies)
    j = Math.max(end, j + 1)
  }
  return more
}

/** A name as it is shown: a capital in front, well-known misreadings of an abbreviation set right. */
export function printed(name: string): string {
  // "Đối với các địa phương chưa lập Đề án thì khẩn trương lập"
  const read = name.replace(/\bUBNDTTQ\b/g, 'UBMTTQ').replace(/ thì$/u, '')
  return capitalised(read)
}
