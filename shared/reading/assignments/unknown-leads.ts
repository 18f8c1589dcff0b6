import { splitAgencies } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import type { Stretch } from '../structure/sentences.ts'
import type { Clause } from './clauses.ts'

// "Chi nhánh Văn phòng Đăng ký đất đai khu vực II chủ trì quét, nhập …": only somebody who answers for work leads it
const leading =
  /^(\p{Lu}[^.;:,()“”]{3,100}?) (?=(?:đồng )?(?:chủ trì|chịu trách nhiệm|có trách nhiệm|làm đầu mối)(?!\p{L}))/u

/** Where a paragraph is known to give work: a name that nobody knows, before words that only an office is told. */
export function unknownLead(text: string, { start, end }: Stretch): Clause | null {
  const found = leading.exec(text.slice(start, Math.min(end, start + longest)))
  const name = found?.[1]
  if (!found || name === undefined || beginsDuty(name) || notNames.test(name) || !proper.test(name)) return null
  return {
    names: splitAgencies(name),
    subject: { start, end: start + name.length },
    verb: start + found[0].length,
    strength: 'duty',
    certain: false,
  }
}
const longest = 160
// A second capital or a number: "Hợp tác xã Sông Cầu", but not "Đề cao trách nhiệm của cơ quan"
const proper = /\s(?:\p{Lu}|\d)/u
// "Người đứng đầu", "Đối với …", "Việc mở lớp do …": no name
const notNames =
  /^(?:đối với|về|việc|khi|nếu|trong|theo|từ|trước|sau|để|người|ai|trường hợp|căn cứ|trên|do|cá nhân|tổ chức|nhà thầu)(?!\p{L})| (?:do|là|và|để|khi|được|phải|theo|của)$/iu
