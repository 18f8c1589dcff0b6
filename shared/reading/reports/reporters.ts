import { splitAgencies } from '../agencies/split.ts'
import { beginsLikeAgency } from '../agencies/likeness.ts'
import { beginsReport } from '../duties.ts'
import { type AgencySubject, findAgencySubject } from '../agencies/subject.ts'
import { answersOrEscalates, isLetOff, nounOfSeveral, tellsToReport } from './clauses.ts'
import { countedIn } from './counted.ts'
import { areSeveral } from '../agencies/several.ts'
import { isEachOf, isEachOfMany } from './each-of-many.ts'
import { areMany, isWork } from './parties.ts'
import type { Scope } from './scope.ts'

/** Words that put a duty to report on somebody, and what stands around them. */
type Spoken = {
  words: string
  /** Whom the parts of the same block before this one speak of. */
  before: () => readonly string[]
  scope: Scope
  /** Whose assignment the words stand in. */
  owner: readonly string[]
  issuer: string | null
}

/** `own`: the very words of the duty name them. */
export type Reporters = { readonly names: readonly string[]; readonly certain: boolean; readonly own: boolean }

/** Who reports; null where it is one agency's own duty. */
export function reportersOf({ words, before, scope, owner, issuer }: Spoken): Reporters | null {
  const noun = nounOfSeveral.exec(words)
  if (noun !== null) {
    const names = splitAgencies(words.slice(noun.index + noun[0].length).replace(/\s(?:gửi|nộp)\s.*$/u, ''))
    return areSeveral(names) ? { names, certain: false, own: true } : null
  }
  const counted = countedIn(words)
  if (counted !== null) return { names: counted, certain: true, own: true }
  const enough = scope.section === null ? areMany : areSeveral
  const own = subjectOf(words)
  if (own !== null)
    return enough(own.names) ||
      (areSeveral(own.names) && beginsReport(own.does)) ||
      isEachOf(own.names, [...before(), ...scope.lead.reporters]) ||
      (scope.section !== null && isEachOfMany(own.names, issuer))
      ? { names: own.names, certain: own.certain, own: true }
      : null
  // "Văn phòng Thường trực … tổng hợp, báo cáo Chủ tịch UBND tỉnh": one office that could not be told, not those above.
  if (puttingTogether.test(words) && beginsLikeAgency(words) && !/^(?:các|những|ubnd các)(?!\p{L})/iu.test(words))
    return null
  const spoken = before()
  const said = spoken.length === 0 && scope.section !== null ? scope.lead.reporters : spoken
  if (said.length > 0) return enough(said) ? { names: said, certain: true, own: false } : null
  // Named offices under one heading share a task; a class of them has a regime there.
  if (owner.length > 0)
    return areMany(owner) && !answersOrEscalates.test(words) ? { names: owner, certain: true, own: false } : null
  return scope.section === null ? null : { names: [], certain: false, own: false }
}

const puttingTogether =
  /^(?=\p{L})(?:(?!(?<!\p{L})(?:báo cáo|gửi|định kỳ|để)(?!\p{L}))[^.;]){1,160} tổng hợp(?:,| và)? ?(?:báo cáo|trình)(?!\p{L})/iu

/** Who reports by a line of its own in a reporting section: "1. Đối tượng báo cáo: các thôn, trường học."; null where it is no such line. */
export function labelledReporters(words: string): readonly string[] | null {
  const label = reportersLabel.exec(words)?.[0] ?? null
  if (label === null) return null
  const names = splitAgencies(words.slice(label.length).replace(/[.;\s]+$/u, ''))
  return areSeveral(names) ? names : null
}
const reportersLabel =
  /^(?:đối tượng|(?:các )?(?:cơ quan|đơn vị)(?:,? (?:và )?(?:cơ quan|đơn vị|địa phương))*)(?: (?:thực hiện|phải|lập|gửi|nộp)){0,2} báo cáo\s*:\s*(?=\S)/iu

/** Who is told to report, and what. */
type Told = AgencySubject & { readonly does: string }

function toldIn(words: string): Told | null {
  const found = findAgencySubject(words)
  return found && { ...found, does: words.slice(found.verbStart) }
}

/** Who is told to report; also behind a clause that no comma closes: `Với các vụ việc … yêu cầu các đơn vị báo cáo ngay`. */
export function subjectOf(words: string): Told | null {
  // "Những đơn vị đã gửi báo cáo … không phải gửi lại. Báo cáo gửi về …": the next sentence is not of these.
  if (isLetOff(words) && !tellsToReport(words)) return null
  // "Riêng Sở Y tế có trách nhiệm báo cáo …": the one, not those before it.
  const own = toldIn(
    words
      .replace(/^\s*Riêng(?:\s+đối với)?\s+/u, '')
      .replace(runningHeading, '')
      .replace(labelOfCase, '')
      .replace(whichOfThem, '')
      .replace(inWhichCase, ''),
  )
  // "Từ quý IV năm 2023, báo cáo biến động bến, phương tiện định kỳ hằng quý": what is reported, not who reports.
  const object = own !== null && !own.certain && /(?<!\p{L})báo cáo\s/iu.test(words.slice(0, own.start))
  if (own !== null && !object && !(own.names.length === 1 && own.names.some(isWork))) return own
  const behindComma = reportingBehindComma(words)
  if (behindComma !== null) return behindComma
  const order = words
    .slice(0, 400)
    .search(/(?<=\s)(?:yêu cầu|đề nghị) (?=các |những |mọi |UBND|[ỦU][ỷy] ban|thủ trưởng|lãnh đạo|giám đốc|chủ tịch)/iu)
  return order < 0 ? null : toldIn(words.slice(order))
}

/** "Số liệu ước chốt ngày 14/6, các Sở báo cáo Cục …", "Biểu 04: chốt đến 14/12, các Sở gửi …": who reports, behind what it is of. */
function reportingBehindComma(words: string): Told | null {
  for (const { index, 0: comma } of words.slice(0, 400).matchAll(/, (?=(?:các|những) |UBND |[ỦU][ỷy] ban )/gu)) {
    const found = toldIn(words.slice(index + comma.length))
    if (found?.start === 0 && reportsNow.test(found.does)) return found
  }
  return null
}
const reportsNow = /^(?:phải |có trách nhiệm |định kỳ |tổng hợp,? |kịp thời )*(?:báo cáo|gửi|nộp)(?!\p{L})/iu

// "các đơn vị chưa báo cáo gửi báo cáo trước ngày …": which of them, before what they are to do
const whichOfThem =
  /(?<=^\s*(?:yêu cầu |đề nghị )?(?:các|những) [^,;:.]{2,60}) (?:đã|chưa) (?:(?:gửi|nộp|có) )?báo cáo(?= (?:khẩn trương|nghiêm túc|gửi|nộp|báo cáo|phải|tiếp tục|bổ sung)(?!\p{L}))/iu
// "Tổ trưởng các tổ dân phố khi phát hiện vi phạm, ô nhiễm môi trường báo cáo ngay cho UBND phường": the case stands behind who
// reports it
const inWhichCase =
  /(?<=^\s*(?:các |những |UBND |\p{Lu})[^.;:,]{2,90}),? khi (?:phát hiện|xảy ra|phát sinh|xuất hiện|có) (?:(?! thì )[^.;:]){3,140}?,?(?: thì)?(?= (?:phải |kịp thời )*(?:thông )?báo(?: cáo)? )/u
// "Báo cáo đột xuất: Khi xảy ra cháy, các trường học phải báo cáo …", "Báo cáo ngày: Trong giai đoạn 2, các thôn …": what kind it
// is, before the case and who reports it
const labelOfCase = /^\s*báo cáo [^:;.]{2,40}:\s+(?=(?:ngay |sau )?khi |nếu |trường hợp |trong |từ |vào )/iu
// "9. Tổ chức thực hiện Thủ trưởng các đơn vị …": a heading that ran into the paragraph below it
const runningHeading = /^\s*(?:Tổ chức (?:triển khai )?thực hiện|(?:Chế độ|Thông tin,?) báo cáo)\s+(?=\p{Lu})/u
