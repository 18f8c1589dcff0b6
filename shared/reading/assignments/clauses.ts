import { beginsDuty } from '../duties.ts'
import { obligingVerbs, urgingVerbs } from '../verbs.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject, type AgencySubject } from '../agencies/subject.ts'
import { listAt } from '../agencies/list.ts'
import { printed, splitAgencies } from '../agencies/split.ts'
import { wordsOf } from '../agencies/words.ts'
import type { Passage } from '../passage.ts'
import type { Stretch } from '../structure/sentences.ts'
import { E } from '../word-edges.ts'
import { asksBack, blames, isTableHead, saysWhoComes } from './no-work.ts'
import { STAFF } from '../staff.ts'

/**
 * Who must do what, in one sentence. Offsets are of the text the sentence stands in.
 *
 *   Giao Sở Xây dựng chủ trì …                     Đề nghị các cơ quan, đơn vị nghiêm túc triển khai …
 *   Sở Nội vụ chịu trách nhiệm …                   Trên cơ sở kết quả khảo sát, Sở Xây dựng chủ trì …
 *   Ủy ban nhân dân tỉnh yêu cầu các sở, ngành …   Đối với khu dân cư thì Ủy ban bầu cử có trách nhiệm …
 */
export type Clause = {
  readonly names: string[]
  /** Where the agencies' names start and end. */
  readonly subject: Stretch
  /** Where what they must do starts; the sentence's end where it only names them ("Giao Sở X:"). */
  readonly verb: number
  /** How sure the form is: an order, a duty in so many words, or only an agency that does something. */
  readonly strength: 'order' | 'duty' | 'plain'
  readonly certain: boolean
}

const longest = 1500
/** "Giao Phòng Y tế …", "Đề nghị UBMTTQ …": an order stands before the name. */
export const ordering = /^(?:(?:đồng thời|thống nhất|nhất trí|đồng ý),? )?(?:giao|đề nghị|yêu cầu|phân công)(?!\p{L})/iu

// What may stand before the agency
const circumstances = [
  // Căn cứ …, · Trên cơ sở kết quả khảo sát, · Theo chức năng, nhiệm vụ,
  'căn cứ|trên cơ sở|trong|theo',
  // Sau khi …, · Để …, · Trường hợp …, · Đối với khu dân cư thì
  'sau khi|khi|để|trường hợp|nếu|đối với',
  // Định kỳ hằng tháng, UBND các xã … · Định kỳ 6 tháng, Sở Nội vụ … · Thường xuyên, Công an …
  '(?:định kỳ|thường xuyên)(?:(?: \\p{L}+| \\d+){0,3},| (?:hằng|hàng) (?:tuần|tháng|quý|năm) (?=các|những|ubnd))',
  // Hằng tuần, · Chậm nhất ngày 15/6, · Từ ngày 01/7,
  'hàng|hằng|chậm nhất|trước|từ',
  // Ngoài ra, · Nhằm …, · Đến ngày 30/6, · Tại các xã, · Xét đề nghị của …, · Về kinh phí,
  'ngoài|nhằm|đến|tại|xét|về',
  // Thời gian tới, · Liên quan đến …, · Riêng …, · Đồng thời, · Trên đây là …,
  'thời gian tới|liên quan|riêng|đồng thời|trên đây',
  // Thực hiện Công văn số …,
  'thực hiện (?:ý kiến|chỉ đạo|quyết định|kế hoạch|chỉ thị|công văn|nghị quyết|văn bản' +
    '|kết luận|thông báo|nghị định|luật|công điện)',
].join('|')
const circumstance = new RegExp(`^(?:${circumstances})${E}`, 'iu')

const strongDuty = new RegExp(
  `^(?:${[...obligingVerbs, ...urgingVerbs].join('|')}|chủ trì|làm đầu mối|là cơ quan (?:đầu mối|thường trực|chủ trì))${E}`,
  'iu',
)
/** The clause of a paragraph, or of a stretch of it. */
export function clauseOf(body: Passage, { start, end }: Stretch = { start: 0, end: body.text.length }): Clause | null {
  const told = readBefore.get(body) ?? new Map<number, Told>()
  const before = told.get(start)
  if (before?.end === end) return before.clause
  const clause = clauseIn(body.text, { start, end })
  readBefore.set(body, told.set(start, { end, clause }))
  return clause
}

// Several forms of assignment ask of each paragraph, and of each of its sentences; by where they start.
type Told = { readonly end: number; readonly clause: Clause | null }
const readBefore = new WeakMap<Passage, Map<number, Told>>()

export function clauseIn(text: string, { start, end }: Stretch): Clause | null {
  const sentence = text.slice(start, Math.min(end, start + longest))
  if (asksBack(sentence) || saysWhoComes(sentence) || isTableHead(sentence)) return null
  // "Thực hiện trách nhiệm của các cấp, các ngành, … trong …": work that speaks of agencies, not their work
  if (beginsDuty(sentence) && !circumstance.test(sentence) && !ordering.test(sentence)) {
    const found = readAt(sentence, 0, start)
    // "Thực hiện Chương trình công tác …, Văn phòng đề nghị Sở Kế hoạch …", "Phát biểu tại hội nghị, Chủ tịch UBND huyện giao …"
    const under = found?.strength === 'order' && /^(?:thực hiện|phát biểu)(?!\p{L})/iu.test(sentence)
    return found?.subject.start === start || under ? found : behindLabel(sentence, start)
  }
  // "Khu phố nào để tồn đọng rác thì Trưởng khu phố tổ chức thu gom …": who mends it is named behind
  const mended = blames(sentence) ? / thì (?=\p{Lu})/u.exec(sentence.slice(0, 300)) : null
  if (mended) return readAt(sentence, mended.index + mended[0].length, start)
  const agreed = agreedAndGiven(sentence, start)
  if (agreed) return agreed
  // "Ngay khi nhận được tin báo, Sở Y tế …"
  const found = readAt(sentence, /^ngay (?=khi|từ|trong|sau)/iu.exec(sentence)?.[0].length ?? 0, start)
  return (
    (found && listsOn(sentence, found.verb - start) ? enacted(sentence, start) : null) ??
    (found && eachByRemit(sentence, found.verb - start, start)) ??
    found ??
    behindLabel(sentence, start) ??
    midOrder(sentence, start) ??
    bareOrder(sentence, start) ??
    enacted(sentence, start)
  )
}

/** "Trưởng các phòng: Nội vụ, Tư pháp; Chủ tịch UBND các xã chịu trách nhiệm …": names stand behind the colon, no work. */
const listsOn = (sentence: string, verb: number): boolean =>
  /[:;]\s*$/.test(sentence.slice(Math.max(0, verb - 3), verb)) && !beginsDuty(sentence, verb)

/** "Các sở, ngành, theo chức năng, nhiệm vụ: Sở Y tế hướng dẫn …; Sở Tài chính …": the class is told one by one, the first behind the colon. */
function eachByRemit(sentence: string, verb: number, offset: number): Clause | null {
  const remit = /^theo (?:chức năng|nhiệm vụ|phân công|lĩnh vực)(?!\p{L})[^.;:]{0,90}:\s+/iu.exec(sentence.slice(verb))
  if (remit === null) return null
  const at = verb + remit[0].length
  const behind = readAt(sentence, at, offset)
  return behind?.certain && behind.subject.start === offset + at ? behind : null
}

function readAt(sentence: string, at: number, offset: number): Clause | null {
  const found = findAgencySubject(sentence.slice(at))
  if (!found || found.names.length === 0) return null
  const from = offset + at
  const rest = sentence.slice(at + found.verbStart)
  // "Đồng ý Sở Y tế tổ chức Hội nghị …": what it asked for itself
  const agreed = agreesTo.test(sentence.slice(0, at + found.start))
  if (found.ordered && !/\p{L}{2}/u.test(rest)) return swallowed(sentence, at, offset, found)
  return {
    names: found.names,
    subject: { start: from + found.start, end: from + found.end },
    verb: from + found.verbStart,
    strength:
      found.ordered && !agreed
        ? 'order'
        : strongDuty.test(sentence.slice(at + found.verbStart, at + found.verbStart + 60))
          ? 'duty'
          : 'plain',
    certain: found.certain && !agreed,
  }
}
const agreesTo = /đồng ý $/iu

/**
 * "Yêu cầu các thôn tổ chức dọn vệ sinh": where the name took the work with it, the work starts at the first word of
 * duty behind the name's first two.
 */
function swallowed(sentence: string, at: number, offset: number, found: AgencySubject): Clause | null {
  for (const space of sentence.slice(at + found.start).matchAll(/(?<=\S\s\S+)\s(?=\p{Ll})/gu)) {
    const verb = at + found.start + space.index + 1
    // "các chủ đầu tư che chắn công trình": what they are owners of
    const owns = sentence.startsWith('đầu tư', verb) && /chủ $/iu.test(sentence.slice(0, verb))
    if (owns || !beginsDuty(sentence, verb)) continue
    const subject = { start: offset + at + found.start, end: offset + verb - 1 }
    const names = splitAgencies(sentence.slice(at + found.start, verb - 1))
    return { names, subject, verb: offset + verb, strength: 'order', certain: false }
  }
  return null
}

/**
 * Where a paragraph is known to give work, an agency at its start is who does it, whatever word follows ("4. Đài Phát
 * thanh và Truyền hình tỉnh tăng thời lượng …").
 */
export function namedAtStart(text: string, { start, end }: Stretch): Clause | null {
  const words = wordsOf(text.slice(start, Math.min(end, start + 600)))
  const { agencies, end: last } = listAt(words, 0, false)
  const [first, until, next] = [words[0], words[last - 1], words[last]]
  if (
    !first ||
    !until ||
    !next ||
    agencies.length === 0 ||
    next.mark ||
    next.capital ||
    /^(?:và|hoặc|với|của)$/.test(next.key) ||
    // "Hai ngành cùng thực hiện …", but not "Sở Y tế cùng Sở Tài chính …"
    (next.key === 'cùng' && !beginsDuty(text, start + next.end + 1))
  )
    return null
  if (!agencies.every(({ known, kind }) => known || kind === 'council' || kind === 'title')) return null
  return {
    names: agencies.map(({ name }) => printed(name)),
    subject: { start: start + first.start, end: start + until.end },
    verb: start + next.start,
    strength: 'plain',
    certain: false,
  }
}

// "Báo cáo tháng: Sở Tài chính tổng hợp …", "Khen thưởng cấp Nhà nước: Sở Nội vụ phối hợp …"
// "Về kỳ họp thứ nhất (sau ngày bầu cử 15/3), tại hội trường xã: Giao Văn phòng …": an order may stand behind a longer one
function behindLabel(sentence: string, offset: number): Clause | null {
  if (!sentence.includes(':')) return null
  const label =
    /^[^.;:]{3,90}:\s+(?=\p{L})/u.exec(sentence) ?? /^[^.;:]{3,240}:\s+(?=(?:giao|đề nghị|yêu cầu)\s)/iu.exec(sentence)
  return label ? readAt(sentence, label[0].length, offset) : null
}

// "Trên đây là Kế hoạch …; các cơ quan, đơn vị nghiêm túc …", "…, yêu cầu các phòng, ban tổ chức …"
function midOrder(sentence: string, offset: number): Clause | null {
  // "Những kiến nghị chưa được trả lời (11 kiến nghị) giao Văn phòng lập bảng theo dõi …": what it is about, then the order
  const given = /^[^.;:]{10,200}?\), ?giao (?=\p{Lu})|^[^.;:]{10,200}?\) giao (?=\p{Lu})/u.exec(sentence)
  const told = given && readAt(sentence, given[0].length - 'giao '.length, offset)
  if (told?.strength === 'order') return told
  if (!/^(?:trên đây là|nhận được|để |căn cứ|thực hiện|trên cơ sở|theo)/i.test(sentence)) return null
  let tried = 0
  for (const match of sentence.matchAll(/(?:[,;]\s+|\s)(?=(?:yêu cầu|đề nghị|giao)\s)|;\s+/gi)) {
    const found = readAt(sentence, match.index + match[0].length, offset)
    if (found && (found.strength === 'order' || match[0].startsWith(';'))) return found
    if (++tried === 12) break
  }
  return null
}

/**
 * "Đồng ý về nguyên tắc hỗ trợ kinh phí …, đồng thời giao Sở Y tế …", "Xét đề nghị của Sở Y tế, Chủ tịch đồng ý … và giao Giám đốc Sở …":
 * the order behind what is agreed to.
 */
function agreedAndGiven(sentence: string, offset: number): Clause | null {
  const agreed = / giao /iu.test(sentence) ? agrees.exec(sentence) : null
  const given = agreed && readAt(sentence, agreed[0].length, offset)
  return given?.strength === 'order' ? given : null
}
const agrees =
  /^(?:(?:xét|về)(?!\p{L})(?:(?!(?:đồng ý|thống nhất|nhất trí) )[^.:]){10,600}, )?[^.,:]{0,80}?(?:đồng ý|thống nhất|nhất trí)(?!\p{L})[^.:]{3,600}?(?:,? đồng thời|,? và|;) (?=giao )/iu

// "Chánh Văn phòng …, Giám đốc các Sở: …; Chủ tịch UBND các huyện … chịu trách nhiệm thi hành …": whatever else the
// list holds, it begins with an agency and ends where the duty is said
function enacted(sentence: string, offset: number): Clause | null {
  const duty = /\s(?:chịu trách nhiệm|có trách nhiệm|căn cứ quyết định)(?!\p{L})/iu.exec(sentence.slice(0, 1200))
  if (!duty || /[.?!]\s/.test(sentence.slice(0, duty.index))) return null
  const list = sentence.slice(0, duty.index).replace(/[\s,]+$/, '')
  if (looksLikeAgency(list) === 'no') return null
  return {
    names: list.split(/;\s*/).flatMap((part) => splitAgencies(part)),
    subject: { start: offset, end: offset + list.length },
    verb: offset + duty.index + 1,
    strength: 'duty',
    certain: false,
  }
}

// "1.2. Giao Công an Thành phố": named, and told what to do in the list below; "Phân công cán bộ đầu mối." is work
function bareOrder(sentence: string, offset: number): Clause | null {
  const order = orderAlone.exec(sentence)
  if (!order || sentence.length > 400) return null
  const rest = sentence.slice(order[0].length).replace(/[\s:.]+$/, '')
  if (looksLikeAgency(rest) !== 'certain') return null
  return {
    names: splitAgencies(rest),
    subject: { start: offset + order[0].length, end: offset + order[0].length + rest.length },
    verb: offset + sentence.length,
    strength: 'order',
    certain: true,
  }
}
const orderAlone = new RegExp(`^(?:giao|đề nghị|yêu cầu|phân công(?! ${STAFF}(?!\\p{L})))(?: cho)?\\s*:?\\s+`, 'iu')
