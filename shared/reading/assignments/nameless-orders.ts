import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import { tells } from '../recital.ts'
import { SPEAKER } from '../speakers.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { clauseOf } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { asksBack } from './no-work.ts'
import { isIssuer } from './refusals.ts'
import type { Scope } from './scope.ts'

/** A paragraph of a letter that gives work by a day and names nobody. */
export function readNameless({ block: { body, marker } }: Node, scope: Scope, before: readonly Draft[]): Draft[] {
  const { kind, owner } = scope
  if (kind !== 'orders' || owner === null || marker !== null) return []
  const asked = readAsked(body, owner, scope)
  const alone = asked.length > 0 ? null : dueAlone(body)
  if (alone === null) return asked
  const [from, to] = alone
  const report = /^báo cáo(?!\p{L})/iu.test(body.text.slice(from))
  const work = { ...task(body.spanOf(from, to)), ...(report && { kind: 'report' as const }) }
  return [{ heading: body.spanOf(from, from), agencies: toldBefore(before, owner), tasks: [work], certain: false }]
}

/**
 * "Đến nay còn 05 đơn vị chưa gửi quyết toán. Đề nghị hoàn thiện, gửi về Sở trước ngày 15/02/2026.", "Sở Nội vụ gửi dự thảo để các cơ quan
 * nghiên cứu, cho ý kiến trước ngày 16/3/2026", "Ý kiến góp ý gửi về Sở trước ngày …": what is asked is asked of those that the letter
 * is written to.
 */
function readAsked(body: Passage, owner: Draft, scope: Scope): Draft[] {
  if (!asking.test(body.text)) return []
  return sentencesOf(body.text).flatMap((sentence): Draft[] => {
    const words = body.text.slice(sentence.start, sentence.end)
    const asked = askedFor(words)
    if (asked === null || !isDueBy(words) || (asksBack(words) && !opinions.test(words))) return []
    const clause = clauseOf(body, sentence)
    if (clause !== null && !isIssuer(clause, scope)) return []
    const verb = sentence.start + asked
    const heading = body.spanOf(sentence.start, verb)
    return [
      { heading, agencies: owner.agencies, tasks: [task(body.spanOf(verb, sentence.end))], certain: owner.certain },
    ]
  })
}

/**
 * "Báo cáo kết quả về Phòng Nội vụ trước ngày 20/12/2026.", "Hồ sơ gửi về Sở trước ngày 05/5/2026. Gửi kèm bản mềm.": a paragraph whose
 * first sentence is a duty by a day, as far as those behind it are duties too.
 */
function dueAlone(body: Passage): Span | null {
  const sentences = sentencesOf(body.text)
  const says = sentences.map(({ start, end }) => body.text.slice(start, end))
  const [first = ''] = says
  const begins = beginsDuty(first) || (sent.test(first) && !aPaper.test(first))
  if (!begins || !isDueBy(first) || asksBack(first) || tells(first) || paperBefore.test(first)) return null
  if (sentences[0] === undefined || clauseOf(body, sentences[0]) !== null) return null
  const other = says.findIndex((words, i) => i > 0 && (!beginsDuty(words) || asksBack(words)))
  const [begin, last] = [sentences[0], sentences.at(other < 0 ? -1 : other - 1)]
  return begin === undefined || last === undefined ? null : [begin.start, last.end]
}
const sent =
  /^(?:[Bb]áo cáo|[Hh]ồ sơ|[Dd]anh sách|[Kk]ết quả|[Vv]ăn bản|[Ss]ố liệu|[Kk]ế hoạch)(?!\p{L})(?:(?! đã )[^.;:]){0,80} gửi (?:ngay |hỏa tốc )?(?:về|đến|cho|tới|\p{Lu})/u
// "Triển khai thực hiện Kế hoạch …, trong quý I/2026 các xã đã …": why the letter is written
const paperBefore =
  /^(?:(?:triển khai )?thực hiện|triển khai|tiếp tục (?:thực hiện|triển khai)) (?:ý kiến |sự )?(?:chỉ đạo|công văn|quyết định|kế hoạch|chỉ thị|công điện|thông báo|văn bản|nghị quyết|chương trình)(?!\p{L})/iu
// "Báo cáo số 12/BC-UBND ngày 05/3/2026 gửi Sở Y tế …" is told of
const aPaper = /^\p{L}+(?: \p{L}+)? (?:số|ngày) \d/u

/** Those whom all before it was given to, where that is not to all the letter goes to: "Giao Sở Y tế …", and its report below. */
function toldBefore(before: readonly Draft[], owner: Draft): string[] {
  const given = before.slice(-mostBefore).filter((draft) => draft !== owner && draft.agencies.length > 0)
  const [first] = given
  const alike = given.every(({ agencies }) => agencies.join(';') === first?.agencies.join(';'))
  return first !== undefined && alike ? first.agencies : owner.agencies
}
const mostBefore = 20

/** Where what is asked for begins; null where nothing is. */
function askedFor(words: string): number | null {
  const ordered = order.exec(words)?.[0].length ?? 0
  if (ordered > 0 && beginsDuty(words, ordered)) return ordered
  const past = sends.exec(words)?.[0].length ?? 0
  if (past > 0 && views.test(words.slice(past))) return past
  return opinions.test(words) ? 0 : null
}

const asking = /(?<!\p{L})(?:đề nghị|yêu cầu|gửi) /iu
// "Vì vậy, đề nghị …", "Sở Tài chính yêu cầu …"
const order = new RegExp(
  `^(?:(?:[Vv]ì vậy|[Dd]o đó|[Dd]o vậy|[Vv]ậy|[Nn]ay|[Nn]goài ra|[Đđ]ồng thời),? |${SPEAKER}[^,.;:]{0,60} )?(?:[Tt]rân trọng |[Kk]ính )?(?:[Đđ]ề nghị|[Yy]êu cầu) (?=\\p{Ll})`,
  'u',
)
// "Để có căn cứ trình, Văn phòng xin gửi bản chụp Tờ trình đến quý cơ quan để | nghiên cứu, cho ý kiến, gửi về …": who gets a draft
const sends =
  /^(?:(?:Để|Nhằm|Thực hiện|Căn cứ) (?:(?!gửi )[^.;:]){3,400}, )?\p{Lu}[^.;:,]{2,80}? (?:xin |trân trọng |kính )?gửi (?:(?!(?:để|đề nghị) )[^.;:]){3,300}? (?:để|đề nghị)(?: (?:các|[Qq]uý) [\p{L}, ]{2,40}?)?? (?=(?:nghiên cứu|xem xét|có ý kiến|cho ý kiến|tham gia|góp ý|đóng góp))/u
const views = /(?<!\p{L})(?:góp ý|ý kiến)(?!\p{L})/u
// "Ý kiến góp ý gửi về Sở Nội vụ trước ngày 16/3/2026": theirs whose opinion is asked for
const opinions =
  /^(?:Các |Mọi |Văn bản )?[Ýý] kiến(?: (?!phản ánh|cử tri)\p{L}+){0,8}? (?:xin |đề nghị |vui lòng )?gửi (?:về|đến|tới|cho) /u
