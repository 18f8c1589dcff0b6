import { councils, offices, titles } from '../agencies/lexicon.ts'
import { listAt } from '../agencies/list.ts'
import { phraseAt } from '../agencies/matching.ts'
import { wordsOf, type Word } from '../agencies/words.ts'
import { composed, inOrdinaryCase, isNobody, startsIssuer } from './issuer.ts'
import { inCapitals, type HeadLine } from './lines.ts'
import type { Spelling } from './spelling.ts'
import { reasons } from './title.ts'

// The issuer of a document whose letterhead names none.

/** The issuer by the line in capitals below the title in whose name a decision is taken (`ỦY BAN NHÂN DÂN TỈNH X`). */
export function issuerInAuthority(lines: readonly HeadLine[], title: number, spelling: Spelling): string | null {
  const line = lines[title + 1]?.text ?? ''
  if (title < 0 || !inCapitals(line) || !reasons.test(lines[title + 2]?.text ?? '')) return null
  const office = line.replace(/^(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN)\s+(?=\p{L})/u, '')
  const name = startsIssuer(office) ? composed([office], spelling) : null
  return name === null || isNobody(name) ? null : name
}

const issuing =
  /^(?:xây dựng|ban hành|yêu cầu|đề nghị|phát động|có ý kiến|chỉ thị|giao|triển khai|tổ chức|thông báo|hướng dẫn|quyết định|báo cáo|điện|lập|đề ra|công bố|chỉ đạo|kêu gọi|trân trọng|kính đề nghị|thống nhất|nhận được|tiếp tục (?:triển khai|yêu cầu|chỉ đạo))(?![\p{L}])/iu

/**
 * The issuer by the text: who `xây dựng Kế hoạch …`, `ban hành …`, `yêu cầu …`, `điện:` in its first paragraphs. A
 * council without its place (`UBND xây dựng Kế hoạch`) names nobody.
 */
export function issuerInText(opening: string, spelling: Spelling): string | null {
  // A line may be broken between "xây" and "dựng".
  const text = opening.replace(/\s/gu, ' ')
  const words = wordsOf(text)
  let second: string | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || word.mark || !word.capital) continue
    if (!(phraseAt(words, at, councils) || phraseAt(words, at, titles) || phraseAt(words, at, offices))) continue
    const before = words[at - 1]?.key ?? ''
    const { agencies, end } = listAt(words.slice(at, at + 30), 0, false)
    if (
      /^(?:-|\/|của|do|với|cho|tại|từ|thuộc|theo|gửi|và|là|bởi|trình|cùng|qua|số|xét|nghị|giao|cầu|đạo)$/.test(before)
    ) {
      // "Quyết định số … của Bộ trưởng Bộ Y tế ban hành …": nor is it the ministry that stands in the name
      at += Math.max(0, (agencies[0]?.to ?? 0) - 1)
      continue
    }
    const [only] = agencies
    // "UBND các huyện triển khai …": each of many, and no one's paper
    if (only === undefined || agencies.length > 1 || / các |^các /iu.test(only.name)) continue
    // "UBND huyện cũng yêu cầu", "… vừa ban hành"
    const verb = words[at + end + (/^(?:cũng|vừa|đã)$/.test(words[at + end]?.key ?? '') ? 1 : 0)]
    if (verb === undefined || !issuing.test(text.slice(verb.start, verb.start + 40))) continue
    const named = inCapitals(only.name) ? inOrdinaryCase(only.name, spelling) : only.name
    const name = councilName(named, words.slice(at, at + end))
    if (name === null) continue
    const making = /^(?:xây dựng|ban hành|phát động|yêu cầu|đề nghị|điện|quyết định|chỉ thị|có ý kiến)/i.test(
      text.slice(verb.start, verb.start + 20),
    )
    if (making) return name
    second ??= name
  }
  return second
}

/** `Chủ tịch Ủy ban nhân dân tỉnh X` and `Bộ trưởng Bộ Y tế` issue for their office; null for a council of no place. */
function councilName(name: string, words: readonly Word[]): string | null {
  const office = name
    .replace(/^(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Thủ trưởng|Cục trưởng|Chánh)\s+(?=\p{Lu})/u, '')
    .replace(/(?:Ủy|Uỷ) ban nhân dân/giu, 'UBND')
  return isNobody(office) || words.length === 0 || somebody.test(office) ? null : office
}
// "Bà Lò Thị Lạn yêu cầu …": who speaks for an office that is named elsewhere
const somebody = /^(?:Ông|Bà|Đồng chí) (?=\p{Lu})/u
