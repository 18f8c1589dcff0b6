import { splitAgencies } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import type { Stretch } from '../structure/sentences.ts'
import type { Clause } from './clauses.ts'

// "Chi nhánh Văn phòng Đăng ký đất đai khu vực II chủ trì quét, nhập …": only somebody who answers for work leads it
const leading =
  /^(\p{Lu}[^.;:,()“”]{3,100}?) (?=(?:đồng )?(?:chủ trì|chịu trách nhiệm|có trách nhiệm|làm đầu mối)(?!\p{L}))/u
// "Các nhóm, lớp độc lập tư thục phải rà soát …"
const obliged = /^([Cc]ác \p{Ll}[^.;:()“”]{3,60}?) (?=phải (?!chịu trách nhiệm)\p{Ll})/u
// "Đề nghị Chi nhánh Khai thác công trình thủy lợi Kim Đài vận hành …", "Chi nhánh Điện lực Cồn chuyển trụ …"
const order = /^(?:[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu) (?=\p{Lu})/u
const office =
  /^(?:chi nhánh|văn phòng|trung tâm|công ty|hợp tác xã|tổ|đội|ban|trạm|khoa|đài|xí nghiệp|nhà máy|bệnh viện|viện|hạt|quỹ|ngân hàng|câu lạc bộ|cảng vụ|điện lực|viễn thông|doanh nghiệp)(?!\p{L})/iu

/** Where a paragraph is known to give work: a name that nobody knows, before words that only an office is told. */
export function unknownLead(text: string, { start, end }: Stretch): Clause | null {
  const sentence = text.slice(start, Math.min(end, start + longest))
  const ordered = order.exec(sentence)?.[0].length ?? 0
  const name = nameIn(sentence.slice(ordered))
  if (name === null) return null
  const from = start + ordered
  return {
    names: splitAgencies(name),
    subject: { start: from, end: from + name.length },
    verb: from + name.length + 1,
    strength: ordered > 0 ? 'order' : 'duty',
    certain: false,
  }
}
const longest = 200

function nameIn(sentence: string): string | null {
  const name = leading.exec(sentence)?.[1]
  if (name !== undefined && !beginsDuty(name) && !notNames.test(name) && proper.test(name)) return name
  const several = obliged.exec(sentence)?.[1]
  if (several !== undefined && !people.test(several)) return several
  if (!office.test(sentence)) return null
  for (const space of sentence.matchAll(/(?<=\S\s\S+)\s(?=\p{Ll})/gu)) {
    const before = sentence.slice(0, space.index)
    if (/[,.;:(]/.test(before)) return null
    if (!proper.test(before) || noun.test(before) || !beginsDuty(sentence, space.index + 1)) continue
    return notNames.test(before) ? null : before
  }
  return null
}

// "… khai thác công | trình": the word goes on
const noun = /(?:^|\s)(?:công|chương|quy|quá|lộ|hành|giáo|tờ|nhà|máy|tổ|đội|ban)$/iu
// A second capital or a number: "Hợp tác xã Sông Cầu", but not "Đề cao trách nhiệm của cơ quan"
const proper = /\s(?:\p{Lu}|\d)/u
// "Người đứng đầu", "Đối với …", "Việc mở lớp do …": no name
const notNames =
  /^(?:đối với|về|việc|khi|nếu|trong|theo|từ|trước|sau|để|người|ai|trường hợp|căn cứ|trên|do|cá nhân|tổ chức|nhà thầu)(?!\p{L})| (?:do|là|và|để|khi|được|phải|theo|của|cho|với|về|tại)$/iu
const people =
  /^các (?:hộ|cá nhân|gia đình|em|cháu|trường hợp|nội dung|hoạt động|chỉ tiêu|việc|nhiệm vụ|công trình|báo cáo|văn bản)(?!\p{L})/iu
