import { mayBeginWithAgency } from '../agencies/likeness.ts'
import { beginsWithOffice, maybeAmong } from '../agencies/same-office.ts'
import { isClass } from '../agencies/several.ts'
import { anyOf, levels } from '../places.ts'
import type { Span } from '../reading.ts'
import { E } from '../word-edges.ts'
import { clauseIn } from './clauses.ts'
import type { Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { leadsAsParty } from './somebody-elses.ts'

/**
 * What an assignment that was read shows of being read wrongly. The coordinator is asked about these first, so each
 * must be wrong clearly more often than others are, and all together must stay a short list.
 */
type Doubt = { is: (draft: Draft, work: string, heading: string) => boolean; why: string }
const doubts: readonly Doubt[] = [
  {
    // "… các cơ quan, đơn vị nghiêm túc triển khai thực hiện": a call to everybody, perhaps nothing to be tracked
    is: ({ agencies, tasks }, work) => tasks.length === 1 && agencies.some(isClass) && calls.test(work),
    why: 'Lời kêu gọi chung, có thể không cần theo dõi',
  },
  {
    // "… triển khai và định kỳ gửi báo cáo": a regime of reports inside the work of several
    is: ({ agencies, tasks }, work) => tasks.length === 1 && agencies.some(isClass) && reportsToo.test(work),
    why: 'Việc có kèm chế độ báo cáo',
  },
  {
    // "Nếu …, thì Sở X có trách nhiệm …": where the work starts is not certain
    is: (_, work) => conditional.test(work),
    why: 'Việc chỉ phát sinh trong một số trường hợp',
  },
  {
    // Three bullets and one time line below them: it may be meant for the last alone
    is: ({ tasks }) => tasks.filter(({ common }) => common !== undefined).length > 1,
    why: 'Một thời hạn chung cho nhiều việc',
  },
  {
    // "Các ban …", "Mỗi xã chọn …", "Tất cả lực lượng, phương tiện …", "Cơ quan có thẩm quyền …": no office answers to such a name
    is: ({ agencies }) => agencies.some((name) => vagueName.test(name) || name.length > longestName),
    why: 'Tên cơ quan chưa rõ',
  },
  {
    // "Các doanh nghiệp, hợp tác xã nuôi biển, chế biến thủy sản": one group of bodies, or two
    is: ({ agencies }) => agencies.some((name) => bodies.test(name)) && agencies.some((name) => moreBodies.test(name)),
    why: 'Có thể là một nhóm đơn vị, có thể là nhiều nhóm',
  },
  {
    // "Đối với công đoàn cơ sở trong cơ quan hành chính …": whom it is about may be a case, and no doer
    is: (_, __, heading) => concerning.test(heading),
    why: 'Cụm từ sau “Đối với” có thể không phải tên cơ quan thực hiện',
  },
  {
    // "Giao Phòng A chủ trì: …; Phòng B: …", "Sở Y tế chủ trì" / "Kiểm tra liên ngành: 02 đợt": more may hang on the colon
    is: (_, work, heading) => giving.test(heading) && /(?<=\p{L}): /u.test(work),
    why: 'Phần sau dấu hai chấm có thể là việc khác, hoặc của cơ quan khác',
  },
  {
    // "Các tổ chức, cá nhân khai thác, chế biến hải sản vùng bãi ngang gửi …" in a sentence: the name may end elsewhere
    is: ({ agencies }, work) => /^\p{Ll}/u.test(work) && agencies.some((name) => name.length > longInSentence),
    why: 'Tên cơ quan dài, cần xem lại chỗ kết thúc',
  },
  {
    // "… các hộ nuôi cá lồng ven sông báo cáo UBND xã trước ngày …": a class told to report may be the reports' business
    is: ({ agencies }, work) =>
      /báo cáo/u.test(work) &&
      agencies.some((name) => isClass(name) || /(?: \p{Ll}+){4}/u.test(name)) &&
      isTimed.test(work),
    why: 'Việc báo cáo của nhiều đơn vị, có thể là chế độ báo cáo',
  },
  {
    // "…; riêng xã A xong trước ngày 20/4": a part of it is for some alone
    is: (_, work) => /(?:^|[.;,] )riêng (?!lẻ|biệt|tư|rẽ)/iu.test(work),
    why: 'Có phần việc hoặc thời hạn riêng cho một số đơn vị',
  },
  {
    // "Công tác tuyên truyền", "Tài liệu cho kỹ thuật viên": the words of a title, or of what the work makes
    is: (_, work) => titles.test(work),
    why: 'Có thể chỉ là tên của nội dung, không phải việc',
  },
]

const calls =
  /^(?:(?:có trách nhiệm|phải|chủ động|khẩn trương|tích cực) )?(?:căn cứ|nghiêm túc|quan tâm|triển khai (?:kịp thời|thực hiện nghiêm|thực hiện tốt)|(?:tổ chức |triển khai )?thực hiện (?:nghiêm|tốt|có hiệu quả|đầy đủ))(?!\p{L})|^tổ chức (?:triển khai )?thực hiện[^,;:]{0,40}$|^chịu trách nhiệm (?:thi hành|tổ chức thực hiện|thực hiện) (?:quyết định|kế hoạch|chỉ thị|quy chế) này[^;:]{0,30}$/iu
const reportsToo = /(?<=[\p{L})],?) và (?:định kỳ|báo cáo|gửi báo cáo|tổng hợp,? báo cáo)(?!\p{L})/iu
const conditional = /^(?:đối với [^.;]{3,160} thì |nếu |trường hợp |do (?=có(?!\p{L})))/iu
const bodies =
  /^các (?:doanh nghiệp|cơ sở|hợp tác xã|ngân hàng|bệnh viện|trường|công ty|tổng công ty|trung tâm|quỹ|nhà máy|hiệp hội)(?!\p{L})/iu
const moreBodies =
  /^(?:các (?:bệnh viện|ngân hàng|doanh nghiệp|hợp tác xã)[^,]*, )?(?:doanh nghiệp|cơ sở|hợp tác xã|ngân hàng|bệnh viện|trường|công ty|tổng công ty|trung tâm|quỹ|trạm|nhà máy)(?!\p{L})/iu
const titles =
  /^(?:Công tác|Nội dung|Hình thức|Tài liệu|Hội thảo|Thời gian|Địa điểm|Đối tượng|Số lượng|Thành phần|Hồ sơ) /u
const vagueName = new RegExp(
  [
    `^(?:[Mm]ỗi|[Tt]ừng|[Tt]ất cả|[Mm]ọi|[Tt]oàn thể|[Tt]oàn bộ|[Nn]hững)${E}`,
    `(?:có thẩm quyền|tham gia|liên quan đến|trực tiếp|được giao|nêu trên|nói trên)${E}`,
    `${anyOf(levels)}, \\p{Lu}`,
    // "UBND xã, phường Mốc Hạ": which of these the place is, is not told
    `${anyOf(levels)}(?:,| và) ${anyOf(levels)} \\p{Lu}`,
    '^Các (?:ban|tổ|đội|nhóm|cơ quan|tổ chức|cấp|ngành|sở|phòng|cấp ủy|bộ trưởng|giám đốc|chủ tịch)$',
  ].join('|'),
  'u',
)
const longestName = 110
const longInSentence = 55
const concerning = /^\P{L}{0,8}đối với(?!\p{L})/iu
const giving = /(?<!\p{L})(?:chủ trì|yêu cầu|đề nghị|giao)(?!\p{L})/iu
const isTimed =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|vào|trong|hằng|hàng|định kỳ)(?!\p{L})[^.;]{0,20}(?:ngày|tháng|quý|năm|giờ)/iu
// "Chủ trì: Sở Xây dựng (nhóm 1, 2), Công ty A (nhóm 3)", "Ngân hàng A thực hiện nội dung thứ nhất"
const partly =
  /\((?:nội dung|nhóm|nhiệm vụ|mục|ý|phần)(?: thứ)? (?:\d|nhất|hai|ba)|(?:thực hiện|phụ trách) (?:nội dung|nhóm|nhiệm vụ|phần) (?:thứ )?(?:\d|nhất|hai)(?!\p{L})/iu

/** Why the assignment is to be looked at first, in words for the coordinator; null where nothing speaks for it. */
export function doubtAbout(document: string, draft: Draft): string | null {
  const [first] = draft.tasks
  const work = first ? oneSpaced(document.slice(...first.span).slice(0, longestWork)) : ''
  const heading = document.slice(...draft.heading)
  const found = doubts.find(({ is }) => is(draft, work, heading))
  if (found) return found.why
  if (partly.test(document.slice(draft.heading[0], draft.heading[1] + 40)))
    return 'Mỗi cơ quan có thể chỉ thực hiện một phần nội dung'
  if (draft.tasks.slice(0, mostLooked).some(({ span }) => namesAnother(document, span, draft.agencies)))
    return 'Có dòng nêu tên cơ quan khác'
  if (draft.tasks.some(({ span: [, end] }) => /:\s*$/.test(document.slice(end - 3, end))))
    return 'Câu dẫn; nội dung việc có thể nằm ở các dòng dưới'
  return draft.certain ? null : 'Tên cơ quan hoặc chỗ bắt đầu của việc là suy đoán'
}

const mostLooked = 60

/** With one blank between words, whatever white space parts them; most words have that already. */
const oneSpaced = (text: string): string => text.replace(/ \s+|[^\S ]\s*/g, ' ')

/**
 * "- Công an xã giữ trật tự." left below "Trạm Y tế", "…; Công an xã bảo đảm an ninh" behind its work, "Riêng Sở Y tế báo cáo
 * trước ngày 5 hằng tháng.", "Giao Công an xã giữ trật tự." within the work of all: the work, or this part of it, may be theirs alone.
 */
function namesAnother(document: string, [from, to]: Span, names: readonly string[]): boolean {
  const words = document.slice(from, Math.min(to, from + longestWork))
  if (beginsOffice(words, names)) return true
  const parts = words.split(/(?<=;)\s+|(?<=\.)\s+(?=(?:Riêng|Giao|Sở|Phòng|Công an|Trạm|Trung tâm)\s)/)
  return parts.some((part) => {
    const said = part.replace(/^[-+*•\s]+|^(?:Riêng|Giao)\s/u, '')
    // "Lãnh đạo UBND xã lập danh sách trước ngày 10/6" of the Party may as well be whose work it is
    if (!mayBeginWithAgency(said) || (leadsAsParty(said, names) && !isDueBy(said))) return false
    const text = oneSpaced(said)
    const clause = clauseIn(text, { start: 0, end: text.length })
    if (!clause?.certain || clause.subject.start > 0 || helps.test(text.slice(clause.verb))) return false
    return !clause.names.every((doer) => maybeAmong(doer, names))
  })
}

/** "… đúng thời hạn. UBND các xã cử người dẫn đường", "…; Sở Tài chính còn có trách nhiệm …": whatever is told of it. */
const beginsOffice = (words: string, names: readonly string[]): boolean =>
  [...words.matchAll(laterOffice)].some(({ index }) => {
    const told = words.slice(index, index + longestTold)
    return !names.some((name) => beginsWithOffice(told, name)) && !helpsHere.test(told)
  })
const longestTold = 100
// "…; Công an huyện phối hợp thực hiện;": the work stays the heading's
const helps = /^(?:phối hợp|hỗ trợ|tham gia|cùng)(?!\p{L})/iu
const helpsHere = /^[^,.;]{0,60}\s(?:phối hợp|hỗ trợ|tham gia|cùng)(?!\p{L})/iu
const longestWork = 700
const laterOffice = new RegExp(
  '(?<=[.;]\\s+)(?:(?:Sở|Phòng|Công an|Trạm|Hội|Đoàn|Ban|Trung tâm|Chi cục)\\s+\\p{Lu}|' +
    `Công an\\s+${anyOf(levels)}|(?:UBND|[ỦU][ỷy] ban nhân dân)\\s)`,
  'gu',
)
