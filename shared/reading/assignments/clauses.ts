import { beginsDuty } from '../duties.ts'
import { obligingVerbs, urgingVerbs } from '../verbs.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject, type AgencySubject } from '../agencies/subject.ts'
import { listAt } from '../agencies/list.ts'
import { printed, splitAgencies } from '../agencies/split.ts'
import { wordsOf } from '../agencies/words.ts'
import { anyOf, places } from '../places.ts'
import type { Stretch } from '../structure/sentences.ts'
import { E } from '../word-edges.ts'

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
// "… nếu có vướng mắc, đề nghị các đơn vị phản ánh về …", "Nếu có nội dung chưa rõ, đề nghị liên hệ …": an invitation to ask,
// not work
const invitation =
  /(?:vướng mắc|khó khăn|phát sinh|cần (?:sửa đổi|điều chỉnh|bổ sung|trao đổi|làm rõ)|chưa (?:phù hợp|rõ)|bất cập)/i
// "Thành phần: công chức được giao nhiệm vụ, bí thư chi bộ …": who comes, "Nơi nhận báo cáo: Sở Y tế, số 2 phố …": where to, no
// work
const attendance = /^(?:thành phần|đại biểu|khách mời|nơi nhận|địa chỉ(?: nhận)?)(?: \p{L}+){0,3}\s*:/iu
/** "TT Nhiệm vụ Cơ quan chủ trì": a table's head whose cells became one line. */
export const tableHead = /^s?tt (?:nhiệm vụ|nội dung|công việc|tên)(?!\p{L})/iu
// "Trong quá trình thực hiện, thông tin cần trao đổi đề nghị liên hệ …", "Mọi chi tiết xin liên hệ ông …", "Thông tin liên hệ: …"
const contact =
  /^(?:trong quá trình [^,.;]{3,40}, )?(?:mọi |các )?(?:thông tin|chi tiết|đầu mối)[^.]{0,60} liên hệ(?!\p{L})/iu
// "Rất mong các cơ quan, đơn vị quan tâm phối hợp./."
const courtesy =
  /^(?:(?:[\p{L} ]{3,60} )?(?:rất mong|kính mong)|mong nhận được|trân trọng cảm ơn|xin trân trọng|trân trọng)(?!\p{L})/iu
// "những sai lệch phát sinh sau đó phải được xử lý trong 03 ngày": a duty
const obliges =
  /^(?:trường hợp|những|các|mọi|khi|nếu)(?!\p{L})[^.;]{3,160}? phải (?:được |kịp thời )?(?:xử lý|khắc phục|giải quyết)(?!\p{L})/iu
// "…; khó khăn, vướng mắc kịp thời phản ánh về Sở", "có vướng mắc thì báo cáo UBND huyện"
const troubles =
  /^(?:(?:mọi|những|các|có) )?(?:khó khăn|vướng mắc|phát sinh|bất cập)(?!\p{L})[^.;:]{0,120}?(?:phản ánh|báo cáo|trao đổi|liên hệ|thông tin|kiến nghị|gửi)(?!\p{L})/iu
// "Trên đây là Kế hoạch …, trong quá trình thực hiện nếu có khó khăn, …"
const summed =
  /^trên đây là(?!\p{L})(?:(?!đề nghị|yêu cầu|giao )[^.;]){0,300}?, (?=(?:trong quá trình|quá trình|nếu|mọi|có gì)(?!\p{L}))/iu
export function asksBack(sentence: string): boolean {
  const said = sentence.slice(summed.exec(sentence)?.[0].length ?? 0)
  if (obliges.test(said) && !/phản ánh|báo cáo|liên hệ|trao đổi|kiến nghị|đề nghị/iu.test(said)) return false
  return (
    contact.test(said) ||
    troubles.test(said) ||
    (courtesy.test(said) && !/^trân trọng (?:đề nghị|kính mời)/iu.test(said)) ||
    (invitation.test(said.slice(0, 300)) &&
      /^(?:trong quá trình|quá trình|trong khi|thực hiện (?:nếu )?(?:có|gặp) (?:\p{L}+ ){0,2}?(?:vướng|khó|vấn đề|bất cập|phát sinh)|nếu|trường hợp|khi|gặp|mọi|những|có gì)(?!\p{L})/iu.test(
        said,
      ))
  )
}

// "…; đơn vị nào báo cáo chậm bị trừ điểm thi đua", "…; cán bộ nào vi phạm thì xử lý nghiêm": what becomes of whoever does
// not, no work
const consequence =
  /^(?:\p{L}+(?: ?,)? ){1,5}nào (?:[^.;]{0,160}? )?(?:bị|sẽ bị|phải chịu|chịu trách nhiệm|thì (?:phải )?(?:bị|chịu|xử lý|kiểm điểm|(?:tạm )?dừng|không xét|người đứng đầu)|không (?:được )?xét)(?!\p{L})/iu
// "Đơn vị không báo cáo đúng hạn hai kỳ liên tiếp sẽ bị xem xét khi đánh giá"
const penalty = new RegExp(
  [
    // Đơn vị · Các địa phương · Những trường hợp
    `^(?:(?:các|những) )?(?:đơn vị|cơ quan|địa phương|tập thể|cá nhân|cán bộ|trường hợp|${anyOf(places)})${E}`,
    // … không báo cáo đúng hạn · … để tồn đọng
    `[^.;]{0,60}? (?:không|chậm|để|vi phạm)${E}`,
    // … sẽ bị xem xét khi đánh giá · … bị trừ điểm
    `[^.;]{0,160}? (?:sẽ )?bị (?:xem xét|xử lý|phê bình|nhắc nhở|trừ|hạ|kiểm điểm)${E}`,
  ].join(''),
  'iu',
)
export const threatens = (words: string): boolean => {
  const start = words.slice(0, 300)
  return consequence.test(start) || penalty.test(start)
}

/** "Lãnh đạo đơn vị nào để xảy ra tiêu cực phải chịu trách nhiệm": whoever lets it happen is blamed, nobody is told to work. */
export const blames = (words: string): boolean =>
  /^(?!nơi )(?:\p{L}+(?: ?,)? ){1,5}nào để (?:xảy ra|phát sinh|tồn|chậm)(?!\p{L})/iu.test(words)

export function clauseIn(text: string, { start, end }: Stretch): Clause | null {
  const sentence = text.slice(start, Math.min(end, start + longest))
  if (asksBack(sentence) || attendance.test(sentence) || tableHead.test(sentence)) return null
  // "Thực hiện trách nhiệm của các cấp, các ngành, … trong …": work that speaks of agencies, not their work
  if (beginsDuty(sentence) && !circumstance.test(sentence) && !ordering.test(sentence)) {
    const found = readAt(sentence, 0, start)
    // "Thực hiện Chương trình công tác …, Văn phòng đề nghị Sở Kế hoạch …"
    const under = found?.strength === 'order' && /^thực hiện(?!\p{L})/iu.test(sentence)
    return found?.subject.start === start || under ? found : behindLabel(sentence, start)
  }
  // "Khu phố nào để tồn đọng rác thì Trưởng khu phố tổ chức thu gom …": who mends it is named behind
  const mended = blames(sentence) ? / thì (?=\p{Lu})/u.exec(sentence.slice(0, 300)) : null
  if (mended) return readAt(sentence, mended.index + mended[0].length, start)
  // "Ngay khi nhận được tin báo, Sở Y tế …"
  const found = readAt(sentence, /^ngay (?=khi|từ|trong|sau)/iu.exec(sentence)?.[0].length ?? 0, start)
  return (
    (found && listsOn(sentence, found.verb - start) ? enacted(sentence, start) : null) ??
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

function readAt(sentence: string, at: number, offset: number): Clause | null {
  const found = findAgencySubject(sentence.slice(at))
  if (!found || found.names.length === 0) return null
  const from = offset + at
  const rest = sentence.slice(at + found.verbStart)
  if (found.ordered && !/\p{L}{2}/u.test(rest)) return swallowed(sentence, at, offset, found)
  return {
    names: found.names,
    subject: { start: from + found.start, end: from + found.end },
    verb: from + found.verbStart,
    strength: found.ordered
      ? 'order'
      : strongDuty.test(sentence.slice(at + found.verbStart, at + found.verbStart + 60))
        ? 'duty'
        : 'plain',
    certain: found.certain,
  }
}

/**
 * "Yêu cầu các thôn tổ chức dọn vệ sinh": where the name took the work with it, the work starts at the first word of
 * duty behind the name's first two.
 */
function swallowed(sentence: string, at: number, offset: number, found: AgencySubject): Clause | null {
  for (const space of sentence.slice(at + found.start).matchAll(/(?<=\S\s\S+)\s(?=\p{Ll})/gu)) {
    const verb = at + found.start + space.index + 1
    if (!beginsDuty(sentence, verb)) continue
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

// "1.2. Giao Công an Thành phố": named, and told what to do in the list below
function bareOrder(sentence: string, offset: number): Clause | null {
  const order = /^(?:giao|đề nghị|yêu cầu|phân công)(?: cho)?\s*:?\s+/i.exec(sentence)
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
