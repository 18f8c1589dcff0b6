import { splitAgencies } from '../agencies/split.ts'
import { beginsLikeAgency, looksLikeAgency } from '../agencies/likeness.ts'
import { formAt } from '../agencies/personal-names.ts'
import { wordsOf } from '../agencies/words.ts'
import { passageOf, type Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { labelsIn } from './labels.ts'
import { rolesIn } from './roles.ts'

// What a cell of a table says of who does its row's work.

/**
 * Who leads and who helps, in the words of one cell:
 *
 *   Chủ trì: Phòng Y tế; phối hợp: UBND các xã      Phòng Y tế chủ trì, phối hợp với UBND các xã
 *   UBND huyện giao Phòng Y tế                      Phòng Y tế: chuẩn bị; Công an huyện: bảo vệ
 */
export function whoIn(
  document: string,
  cell: Passage,
): { leads: string[]; others: readonly string[]; certain: boolean } {
  const labels = labelsIn(cell.text)
  const behind = (wanted: string): string[] =>
    labels.filter(({ label }) => label === wanted).flatMap(({ from, end }) => splitAgencies(cell.text.slice(from, end)))
  if (labels[0]?.start === 0)
    return { leads: behind('lead'), others: behind('cooperating'), certain: labels[0].guess !== true }
  const roles = rolesIn(cell.text)
  if (roles) return { leads: roles.leads, others: roles.cooperating, certain: true }
  const order = /^[^;:]{3,80}\sgiao(?: cho)?\s+(?=\p{Lu})/u.exec(cell.text)
  if (order) return { leads: splitAgencies(cell.text.slice(order[0].length)), others: [], certain: true }
  const sharers = sharersOf(cell.text)
  if (sharers.length > 1) return { leads: sharers, others: [], certain: false }
  return { leads: namesIn(document, cell), others: [], certain: true }
}

/** "Phòng Y tế: chuẩn bị; Công an huyện: bảo vệ", "Tổ 1: đ/c Hùng; Tổ 2: đ/c Lan": each has a part of the row's work. */
function sharersOf(text: string): string[] {
  const parts = text
    .split(/;\s*/)
    .map((part) => /^([^:]{3,80}):\s+(?=\p{Ll}|(?:Đ\/c|Đồng chí|Ông|Bà) )/u.exec(part)?.[1])
  return parts.every((name) => name !== undefined && looksLikeAgency(name) === 'certain')
    ? parts.flatMap((name) => splitAgencies(name ?? ''))
    : []
}

/** "Như trên", "-nt-", "〃": the same as above. */
export const isDitto = (text: string): boolean => /^[\s(–-]*(?:như trên|n\s?t|nt)[\s).–-]*$|^[\s"”〃'']+$/iu.test(text)

/** The agencies of a cell; those on lines of their own need no sign between them. */
export function namesIn(document: string, cell: Passage): string[] {
  const span = spanOf(cell)
  const lines = document.slice(...span).split(/\n|<br\s*\/?>/i)
  if (lines.length < 2 || lines.length > longestCell) {
    const text = cell.text.replace(/<br\s*\/?>/gi, ' ')
    // "Phòng Y tế / Công an huyện" are two; "Phòng Văn hóa / Thông tin" may be one.
    const names = text.split(' / ')
    return [...new Set((names.every((name) => beginsLikeAgency(name)) ? names : [text]).flatMap(splitAgencies))]
  }
  // "Ông Lê Văn Mẫu" / "Trưởng thôn Đồng Tâm": what he is
  const [person] = lines
  if (person !== undefined && formAt(wordsOf(person.replace(/^\P{L}+/u, '')), 0) > 0)
    return splitAgencies(passageOf(person, [0, person.length]).text)
  const parts: string[] = []
  for (const line of lines) {
    const { text } = passageOf(line, [0, line.length])
    const last = parts.at(-1)
    if (
      last !== undefined &&
      (!beginsLikeAgency(text) || /(?:,|-|–|và|của|thuộc)$/.test(last) || /^\p{Ll}/u.test(text))
    )
      parts.splice(-1, 1, `${last} ${text}`)
    else if (text !== '' && !(last !== undefined && rank.test(text))) parts.push(text)
  }
  return [...new Set(parts.flatMap((part) => splitAgencies(part)))]
}
const longestCell = 100
// "Hiệu trưởng các trường" / "Ủy viên": what they are on the board
const rank = /^(?:ủy viên|uỷ viên|uv|thành viên|(?:phó )?trưởng ban|tổ (?:phó|trưởng))(?!\p{L})/iu

export function spanOf(cell: Passage): Span {
  return cell.spanOf(0, cell.text.length)
}
