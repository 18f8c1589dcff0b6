import { listAt } from '../agencies/list.ts'
import { printed, splitAgencies } from '../agencies/split.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { wordsOf } from '../agencies/words.ts'
import { beginsDuty } from '../duties.ts'
import { skipSpace } from './labels.ts'

/**
 * Who does something and with whom, in the words that say no more than that:
 *
 *   Sở Y tế chủ trì, phối hợp với UBND các xã thực hiện
 *   Giao Sở Tài chính chủ trì; Kho bạc phối hợp
 */
export type Roles = {
  readonly leads: string[]
  readonly cooperating: string[]
  /** Where those words end; what follows is a time, or work of their own. */
  readonly end: number
}

// "(Ủy ban nhân dân huyện chỉ đạo, các xã phối hợp)"
const role =
  /^(?:là (?:cơ quan|đơn vị) )?(?:đồng )?(?:chủ trì|chịu trách nhiệm(?: chính| chung)?|làm (?:cơ quan |đơn vị )?đầu mối|phụ trách|đảm nhiệm|đảm nhận|triển khai|thực hiện|chỉ đạo(?=\s*(?:[,;)]|$))|tham mưu|tổ chức (?=thực hiện|triển khai))(?!\p{L})/iu
// "…, phối hợp với UBND các xã", "và phối hợp cùng …"
const together = /^,?\s*(?:và )?(?:cùng )?phối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?\s+(?=\p{L})/iu
// "… chủ trì tổ chức thực hiện", "… chủ trì theo dõi, đôn đốc"
const doing =
  /^,?\s*(?:và )?(?:tổ chức|triển khai|thực hiện|tham mưu|theo dõi|đôn đốc|hướng dẫn)(?= (?:tổ chức|triển khai|thực hiện)|\s*(?:[,;.)]|$))/iu
// "Giao Sở X …", "do Sở X …"
const giving = /^(?:do|giao(?: cho)?|đề nghị|yêu cầu|phân công(?: cho)?)\s+/iu

export function rolesIn(text: string): Roles | null {
  if (bracketed.test(text)) return rolesInBrackets(text)
  const start = giving.exec(text)?.[0].length ?? 0
  const found = leadsOf(text, start)
  if (!found) return null
  const cooperating: string[] = []
  let at = found.end
  let said = false
  for (let step = 0; step < mostSteps; step++) {
    const rest = text.slice(at)
    const own = role.exec(rest) ?? (said ? doing.exec(rest) : null)
    if (own) {
      at = skipSpace(text, at + own[0].length)
      said = true
      continue
    }
    const joint = together.exec(rest)
    const listed = joint ? othersAt(text, at + joint[0].length) : said ? besides(text, at) : null
    if (!listed) break
    cooperating.push(...listed.names)
    at = skipSpace(text, listed.end)
    said = true
  }
  if (said) return { leads: found.names, cooperating, end: at }
  const [first, second, third] = found.names
  const joint = /^(?:cùng )?phối hợp( thực hiện)?[\s.;]*$/iu.exec(text.slice(found.end))
  if (!joint || first === undefined || second === undefined) return null
  // "Trạm Y tế xã, Ban Chỉ huy Quân sự xã phối hợp": the first does it, with the other; "Công an xã, Đoàn Thanh niên xã,
  // Hội Phụ nữ xã phối hợp thực hiện": all do it, together
  const all = third !== undefined || joint[1] !== undefined
  return { leads: all ? found.names : [first], cooperating: all ? [] : [second], end: text.length }
}
const mostSteps = 8

// "Đoàn xã (chủ trì), Hội Nông dân xã (phối hợp)"
const bracketed = /^[^().;:]{3,200}\((?:chủ trì|phối hợp)\)\s*(?:$|[,;.])/iu

function rolesInBrackets(text: string): Roles {
  const leads: string[] = []
  const cooperating: string[] = []
  let end = 0
  for (const match of text.matchAll(/([^().;:]{3,200})\((chủ trì|phối hợp)\)/giu)) {
    const names = splitAgencies((match[1] ?? '').replace(/^[\s,]+/u, ''))
    ;(/^chủ/i.test(match[2] ?? '') ? leads : cooperating).push(...names)
    end = match.index + match[0].length
  }
  return { leads, cooperating, end }
}

/** Who stands before the role, known or not: "Chi hội Nuôi tôm Cồn Chim chủ trì …". */
function leadsOf(text: string, start: number): { names: string[]; end: number } | null {
  const found = findAgencySubject(text.slice(start, start + longest))
  if (found && found.start === 0) return { names: found.names, end: start + found.verbStart }
  const unknown = /^(\p{Lu}[^.;:(]{2,120}?),? (?=chủ trì(?!\p{L}))/u.exec(text.slice(start, start + longest))
  if (!unknown?.[1] || looksLikeAgency(unknown[1]) === 'no') return null
  return { names: splitAgencies(unknown[1]), end: start + unknown[0].length }
}
const longest = 600

// "Sở A chủ trì, UBND các xã phối hợp", "Sở A chủ trì; phối hợp: UBND các xã", "…, phối hợp với Sở B; Sở C tham mưu"
function besides(text: string, at: number): { names: string[]; end: number } | null {
  const label = /^[;,.]?\s*phối hợp(?: thực hiện)?\s*:\s*/iu.exec(text.slice(at))
  if (label) return namesAt(text, at + label[0].length)
  const sign = /^[;,]\s*(?:các )?/u.exec(text.slice(at))
  if (!sign) return null
  const listed = namesAt(text, at + (/^[;,]\s*/u.exec(text.slice(at))?.[0].length ?? 0))
  const verb = listed
    ? /^\s*(?:cùng )?(?:tham gia )?(?:phối hợp(?: thực hiện)?|tham mưu)(?=\s*(?:[,;.)]|$))/iu.exec(
        text.slice(listed.end),
      )
    : null
  return listed && verb ? { names: listed.names, end: listed.end + verb[0].length } : null
}

/** Who is worked with: the known, or all up to the next sign where a name goes on: "… và UBND các xã có điểm lõm sóng; xong …". */
function othersAt(text: string, at: number): { names: string[]; end: number } | null {
  const known = namesAt(text, at)
  const goesOn = known === null || /^\s*\p{Ll}/u.test(text.slice(known.end))
  return (goesOn ? unknownAt(text, at) : null) ?? known
}

function namesAt(text: string, at: number): { names: string[]; end: number } | null {
  const words = wordsOf(text.slice(at, at + longest))
  const { agencies, end } = listAt(words, 0, false)
  const last = words[end - 1]
  if (agencies.length === 0 || !last) return null
  return { names: agencies.map(({ name }) => printed(name)), end: at + last.end }
}

/** "… phối hợp với VNPT Hà Lâm, Viettel Hà Lâm; hoàn thành …": names that nobody knows, where nothing is said to be done. */
function unknownAt(text: string, at: number): { names: string[]; end: number } | null {
  const listed =
    /^\p{Lu}[^;.():]{2,160}?(?=\s*(?:[;.)]|, (?:hoàn thành|xong|thời gian|trước|trong|chậm nhất)(?!\p{L})|$))/u.exec(
      text.slice(at, at + longest),
    )?.[0]
  if (listed === undefined) return null
  if ([...listed.matchAll(/ (?=\p{Ll})/gu)].some(({ index }) => beginsDuty(listed, index + 1))) return null
  const names = listed.split(/, (?=\p{Lu})| và (?=\p{Lu})/u).flatMap((name) => splitAgencies(name))
  return { names, end: at + listed.length }
}
