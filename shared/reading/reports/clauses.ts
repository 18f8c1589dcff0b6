import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { amendments, troubles } from '../invitations.ts'
import { anyOf } from '../places.ts'
import { mayQuoteOrder, quotesOrder } from '../recital.ts'
import type { Stretch } from '../structure/sentences.ts'
import { B, E } from '../word-edges.ts'

/**
 * Where a sentence says that somebody must report, and which words of it bind those who report rather than the office
 * that puts their reports together.
 */

const EACH = '(?:hằng|hàng)'
const recipient = '(?:ubnd|ủy ban|uỷ ban|phòng|sở|ban|trạm|công an|hạt|văn phòng|nhà trường)'

// A word from its first letter on. Its letters are looked for first: an edge in front of them would be asked for at every place.
const begun = (word: string): string => `${word}(?<!\\p{L}${word})`

// What goes to somebody in a rhythm ("định kỳ …", "hằng tuần, …") is a report without that word.
const sentInRhythm = [
  // định kỳ 6 tháng gửi thông tin về …
  `${begun('gửi')} (?:thông tin|kết quả|số liệu|tình hình|tiến độ)`,
  // hằng tuần, trước 16 giờ thứ Năm, thông tin tiến độ về UBND xã
  `${begun('thông tin')} (?:tiến độ|kết quả|tình hình)[^.;]{0,60} (?:về|cho|đến)(?= ${recipient})`,
  // định kỳ trước ngày 15 hằng tháng tổng hợp kết quả gửi Sở Y tế
  `${B}(?:tổng hợp|thống kê) (?:tiến độ|kết quả|tình hình|số liệu)[^.;]{0,40} gửi`,
].join('|')

// A report, by that word or by another
const reporting = new RegExp(
  [
    // báo cáo kết quả … · gửi báo cáo · chế độ báo cáo · thông tin, báo cáo
    'báo cáo',
    // gửi kết quả về UBND xã theo các mốc: …
    `${begun('gửi')} kết quả(?: thực hiện)? (?:về|cho)${E}[^.;]{0,100} (?:đợt|mốc)${E}`,
    // báo nhanh số tiền về …
    'báo nhanh (?!chóng)',
    // phản ánh tình hình … về nhà trường 16h00 thứ sáu hằng tuần
    `${begun('phản ánh')} (?:tình hình|kết quả)[^.;]{0,80} về (?:nhà trường|ubnd|phòng|sở|ban)${E}` +
      `[^.;]{0,80} ${EACH} (?:tuần|tháng)${E}`,
    // mọi vụ việc phải báo Hiệu trưởng ngay khi xảy ra
    `(?:vụ việc|sự việc|sự cố|tai nạn)${E}[^.;,]{0,40} báo (?:hiệu trưởng|giám đốc|chủ tịch|lãnh đạo)${E}` +
      `[^.;]{0,60}? ngay khi${E}`,
    // định kỳ 6 tháng gửi thông tin … · hằng tuần … thông tin tiến độ về UBND xã
    `(?:định kỳ|hằng|hàng)${E}[^.;]{0,60}(?:${sentInRhythm})${E}`,
    // thông tin tiến độ về Phòng Kinh tế hằng tuần
    `${begun('thông tin')} (?:tiến độ|kết quả|tình hình)[^.;]{0,60} (?:về|cho|đến) [^.;]{2,60} ${EACH} (?:tuần|tháng|quý)${E}`,
    // gửi Chi cục Thủy sản hằng tuần
    `${begun('gửi')}(?! (?:kế hoạch|giấy|thư|lời|lịch|tiền|hàng)${E}) [^.;\\d]{1,80} ${EACH} (?:ngày|tuần|tháng|quý)${E}`,
  ].join('|'),
  'iu',
)
// báo cáo kinh tế - kỹ thuật · báo cáo đánh giá tác động môi trường · báo cáo đề xuất cấp giấy phép
const ofStudy = [
  'kinh tế\\s*-\\s*kỹ thuật|nghiên cứu (?:tiền )?khả thi|đánh giá tác động',
  'đề xuất (?:chủ trương|cấp)|khảo sát|thuyết minh',
].join('|')
// A paper that somebody approves
const paper = new RegExp(
  [
    // lập báo cáo kinh tế - kỹ thuật, trình thẩm định · báo cáo nghiên cứu khả thi
    `báo cáo (?=${ofStudy})`,
    // thẩm định báo cáo …
    `(?<=(?:lập|thẩm định|thẩm tra|phê duyệt) )báo cáo${E}`,
    // trình phê duyệt hoặc báo cáo
    `(?<=${B}trình [^;.]{0,80} hoặc )báo cáo${E}`,
  ].join('|'),
  'giu',
)
// Words before "báo cáo" that make it a paper, not a duty
const beforeNoun = [
  // Xét báo cáo của … · theo báo cáo · nghe các báo cáo
  'xét|theo|tại|qua|từ|trong|nghe|của|các',
  // số liệu báo cáo · mẫu báo cáo · kỳ báo cáo; but "định kỳ báo cáo"
  'số liệu|nội dung|mẫu|(?<!định )kỳ|dự thảo|biểu',
  // tổng hợp các báo cáo · tiếp nhận báo cáo
  'tổng hợp các|tiếp nhận(?! báo cáo bằng văn bản)',
  // đề cương báo cáo · phần mềm báo cáo · kèm theo báo cáo · hồ sơ, báo cáo
  'đề cương|hệ thống|phần mềm|thông tin của|kèm theo|hoàn thiện|căn cứ|một số|hồ sơ,?',
  // các đơn vị chưa báo cáo
  'chậm|chưa|không',
].join('|')
const noun = new RegExp(`${B}(?:${beforeNoun}) (?:các )?báo cáo`, 'giu')
// "nếu có khó khăn, vướng mắc … báo cáo về …": an invitation to ask
const invitation = new RegExp(
  `(?:nếu|trường hợp|khi có|khi gặp|mọi|gặp)[^;.]{0,60}(?:${anyOf(troubles)}|cần ${anyOf(amendments)})` +
    '[^;.]*(?:báo cáo|phản ánh|đề nghị|trao đổi|gửi|liên hệ)',
  'iu',
)
// chậm nhất 02 ngày · trong vòng 24 giờ · không quá 03 ngày
const inSoManyDays = '(?:trong|chậm nhất|muộn nhất|không quá)(?: vòng| thời hạn| là| sau){0,2} \\d{1,3} ?(?:ngày|giờ)'
const trouble = `(?:${anyOf(troubles)}|(?:cần|phải) ${anyOf(amendments)})`
const termInTrouble = [
  // khi gặp khó khăn thì báo cáo về UBND xã trước ngày 20 hằng tháng · vào ngày 05 tháng đầu quý
  `(?:trước|chậm nhất|muộn nhất|vào)(?: là)? ngày \\d{1,2} (?:của )?(?:${EACH} (?:tháng|quý)|tháng (?:đầu|cuối) quý)`,
  // phát sinh vướng mắc …, chủ đầu tư phải báo cáo chậm nhất 02 ngày
  inSoManyDays,
].join('|')
// What comes back each month, and what has a term, is a duty all the same. The point of "1.200 hộ" ends no sentence.
const dueInTrouble = new RegExp(
  `${trouble}(?:[^;.]|\\.(?=\\d)){0,160}${B}(?:báo cáo|gửi)${E}[^;.]{0,120}${B}(?:${termInTrouble})`,
  'iu',
)
// "Trường hợp phát sinh tình huống phức tạp, báo cáo ngay về UBND phường", "… vượt quá khả năng ứng phó phải báo cáo ngay": what
// happens, and no trouble with the work
const incident =
  /(?:trường hợp|khi|nếu) (?:có )?phát sinh (?!khó khăn|vướng mắc|bất cập)[^.;]{3,100}?(?<!\p{L})(?:báo cáo|báo|thông báo) ngay(?!\p{L})/iu
const agreed = '(?:và )?(?:thống nhất|xin ý kiến|cho ý kiến)'
// Told, not asked
const told = new RegExp(
  [
    // Báo cáo cấp ủy, thống nhất với chính quyền xây dựng kế hoạch: how a plan is made, no report
    `^[\\s+–-]*báo cáo (?:cấp ủy|đảng ủy|lãnh đạo|thường trực)[^.;,]{0,30},? ${agreed}${E}(?![^.;]{0,200}báo cáo)`,
    // Sở Y tế đã có Công văn … đề nghị các xã báo cáo · Sở mới nhận được báo cáo của 12 xã
    `${B}(?:đã (?:có|ban hành|gửi) (?:công văn|văn bản|thông báo|công điện)|mới (?:nhận|có)(?: được)?)${E}`,
  ].join('|'),
  'iu',
)
// "UBND các xã báo cáo chậm phải kiểm điểm": those who were late; "báo cáo chậm nhất ngày …" is a duty
const late = /báo cáo (?=(?:chậm|muộn|trễ)(?! nhất)(?!\p{L}))/giu
// "Những đơn vị đã gửi báo cáo trước ngày 01/4/2026 không phải gửi lại", up to the comma: who is let off
const letOff =
  /(?:(?<=\d),(?=\d)|[^,;:]){0,300}(?<!\p{L})không (?:phải|cần) (?:(?:gửi|nộp) (?:lại|báo cáo)|báo cáo)(?!\p{L})[^,;:]*/giu
// "… báo cáo … trước ngày 10/01/2026 đều đạt chỉ tiêu", "… nhưng thực hiện chưa nghiêm", "… chưa đúng hạn": how it was
// done. It may also be what is to be reported ("báo cáo những việc chưa đúng hạn"), so it only makes the duty doubtful.
const verdict =
  /(?<!\p{L})(?:đều (?:đạt|đúng|đầy đủ|bảo đảm|đảm bảo|hoàn thành)|nhưng(?!\p{L})[^.;]{0,60} (?:chưa|không)|(?:chưa|không) (?:đúng (?:hạn|thời hạn|thời gian|quy định)|nghiêm|kịp thời|đầy đủ|thường xuyên))(?!\p{L})/iu
// "nếu không đủ người thì phải báo cáo UBND xã": only what is done where the duty cannot be
const failing =
  /(?<!\p{L})(?:trường hợp|nếu) (?:không|chưa)(?!\p{L})[^;.]{3,80}? (?:phải|thì)(?: phải| kịp thời)? báo cáo(?!\p{L})/giu
// "Ghi chú: …", "(Lưu ý: …)": an aside, unless it says when something is sent to whom
const aside = /^\(?\s*(?:lưu ý|ghi chú)(?!.*(?:gửi|nộp)[^;]*(?:ngày|hằng|hàng|quý))/iu
// What the office that receives the reports does with them
const receiversWork = [
  // để tổng hợp, báo cáo UBND tỉnh · nhằm theo dõi, đôn đốc
  'tổng hợp|báo cáo|theo dõi|trình|thẩm định|xem xét',
  // để kịp thời tham mưu Chủ tịch UBND huyện · để có cơ sở đánh giá
  'tham mưu|chỉ đạo|đánh giá|có cơ sở|phối hợp|nắm',
].join('|')
// "để tổng hợp, theo dõi: báo cáo quý trước ngày …": behind the colon the reports themselves are counted out
const countedOut = `(?: như sau| cụ thể| gồm)?: (?:báo cáo|định kỳ|hằng|hàng|đột xuất|kỳ|quý|tháng|năm|\\d{1,2} tháng)${E}`
const onward = new RegExp(
  `(?:^|[\\s,;(])(?:để|nhằm)\\s+(?:kịp thời |phục vụ |được )?(?:${receiversWork})(?![^.;:\\d]{0,100}${countedOut})`,
  'iu',
)

/** The parts of a sentence that semicolons divide, and ", đồng thời gửi" between two days; each can have a subject of its own. */
export function partsOf(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const char = text.charAt(i)
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ';' && depth === 0) {
      parts.push({ start: from, end: i })
      from = i + 1
      while (text.charAt(from) === ' ') from++
    }
  }
  if (from < end) parts.push({ start: from, end })
  // "Các sở, ban, ngành; UBND các xã báo cáo …": the semicolon stands between two of those who report.
  const joined: Stretch[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const words = before === undefined ? '' : text.slice(before.start, before.end)
    const open =
      before !== undefined &&
      looksLikeAgency(words) === 'certain' &&
      !bringsWork(words.slice(0, 400)) &&
      !(saysWork(words.slice(0, 400)) && beginsAnew(text.slice(part.start, part.end)))
    if (before !== undefined && open) joined[joined.length - 1] = { start: before.start, end: part.end }
    else joined.push(part)
  }
  return joined.flatMap((part) => partedByDays(text, part))
}

/** "… báo cáo Phòng Giáo dục trước ngày 05/6, | đồng thời gửi Trung tâm Y tế trước ngày 08/6": to each by a day of its own. */
function partedByDays(text: string, part: Stretch): Stretch[] {
  const words = text.slice(part.start, part.end)
  const at = /, (?=đồng thời (?:gửi|nộp)(?!\p{L}))/iu.exec(words)
  if (at === null) return [part]
  const next = at.index + at[0].length
  if (!byADay.test(words.slice(0, at.index)) || !byADay.test(words.slice(next))) return [part]
  return [
    { start: part.start, end: part.start + at.index },
    { start: part.start + next, end: part.end },
  ]
}
const byADay = /(?:trước|chậm nhất|muộn nhất|vào|đến hết)(?: là)? (?:ngày )?\d/iu

/** "đồng thời gửi Trung tâm Y tế trước ngày 08/6", behind what is reported to another */
export const sendsBesides = (words: string): boolean =>
  /^đồng thời (?:gửi|nộp)(?!\p{L})/iu.test(words) && sendsByDay(words)

/** "UBND các xã: a) Xây dựng kế hoạch …; b) Niêm yết …" counts its work out; "Các phòng: Nội vụ, Tư pháp" are names. */
const bringsWork = (words: string): boolean => /:\s+(?:[a-zđ]\)|[-+]\s)/.test(words)

/** "Giao Công an xã theo dõi; các thôn định kỳ gửi …": what stands before the semicolon is told what to do already. */
function saysWork(words: string): boolean {
  const subject = findAgencySubject(words)
  return subject !== null && beginsDuty(words, subject.verbStart)
}

/** With others, or with a rhythm ("…; định kỳ 6 tháng gửi …"), begins a duty of its own. */
const beginsAnew = (next: string): boolean =>
  /^(?:định kỳ|hằng|hàng)(?!\p{L})/iu.test(next) || findAgencySubject(next) !== null

/** Whether the word stands there at all; without it nobody is told to report. */
export const speaksOfReports = (text: string): boolean => reporting.test(text)

/**
 * "Các bộ phận gửi kết quả thực hiện về UBND phường trước ngày 15 hằng tháng", "Các đơn vị cung cấp số liệu cho Phòng Kinh
 * tế": below a heading of reports what is sent to somebody by a day is one, though the word is not there.
 */
export const sendsFigures = (words: string): boolean => figuresSent.test(words.slice(0, ownEnd(words)))
const figuresSent =
  /(?<!\p{L})(?:gửi|nộp|cung cấp) (?:kết quả|số liệu|thông tin|tình hình|tiến độ|biểu|bảng|phụ lục)(?!\p{L})[^.;]{0,120} (?:về|cho|đến|tới) [^.;]{0,120}(?:\d|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm))/iu

/** "1. Báo cáo tháng" / "Các xã gửi Hạt Kiểm lâm trước ngày 16 hằng tháng.": below the name of a report, what is sent is it. */
export const sendsByDay = (words: string): boolean => sentByDay.test(words.slice(0, ownEnd(words)))
const sentByDay =
  /(?<!\p{L})(?:gửi|nộp)(?!\p{L})[^.;]{0,120}(?:trước|chậm nhất|muộn nhất|vào|đến hết)(?: là)? (?:ngày )?\d/iu

/**
 * "Báo ngay khi có gia súc chết", "Sự cố dù nhỏ phải báo lãnh đạo ngay", "nếu có thay đổi về nhân sự, đơn vị báo về cơ quan thường
 * trực trong vòng 03 ngày": among reports, what somebody is told at once or in so many days is one by another word.
 */
export function tellsOfEvent(words: string): boolean {
  const own = words.slice(0, ownEnd(words))
  return eventTold.test(own) && !anybody.test(own)
}
const toldAtOnceOrSoon = [
  // Báo ngay khi có gia súc chết · Sự cố dù nhỏ phải báo lãnh đạo ngay; but "thông tin … ngay từ đầu"
  `[^.;]{0,100}? ngay(?! (?:từ|trong|tại|ngắn)${E})${E}`,
  // báo về cơ quan thường trực trong vòng 03 ngày
  `[^.;]{0,100} ${inSoManyDays}`,
].join('|')
const eventTold = new RegExp(
  `${B}(?:báo|thông tin)(?= (?:ngay|tin|về|cho|với|trực|lãnh đạo|giám đốc|hiệu trưởng|chủ tịch)${E})` +
    `(?:${toldAtOnceOrSoon})`,
  'iu',
)
// "Khi xảy ra tai nạn, người phát hiện phải báo ngay cho …": whoever it is
const anybody = /(?<!\p{L})(?:người|nhân dân|hộ dân)(?: \p{L}+){0,5} (?:thông )?báo(?!\p{L})/iu

/** Whether the words put a duty to report on somebody. */
export function tellsToReport(words: string): boolean {
  if (!reporting.test(words)) return false
  const own = words.slice(0, ownEnd(words))
  // "gửi kết quả rà soát về Sở Nội vụ trước ngày 30/4 để tổng hợp, báo cáo UBND tỉnh": what is sent goes into a report
  if (!reporting.test(own)) return own.length < words.length && !invites(own) && !told.test(own) && !aside.test(words)
  if (invites(own) || told.test(own) || aside.test(words) || isQuoted(words)) return false
  return reporting.test(
    (letsOff.test(own) ? own.replace(letOff, '#') : own)
      .replace(failing, '#')
      .replace(late, '# ')
      .replace(paper, '# ')
      .replace(noun, (found) => found.replace(/báo cáo/iu, '#')),
  )
}

const invites = (own: string): boolean => invitation.test(own) && !dueInTrouble.test(own) && !incident.test(own)

/**
 * "Thực hiện Công văn …, trong đó yêu cầu UBND các huyện gửi báo cáo …": another paper's order. Behind a comma the
 * issuer's own may begin.
 */
const isQuoted = (words: string): boolean => {
  const left = leftOfLast(words)
  if (!quotesOrder(left)) return false
  const [, behind] = left.split(inside)
  return behind !== undefined && !behind.includes(',')
}
const inside = /(?<!\p{L})trong đó(?: có)? (?:yêu cầu|đề nghị|giao)(?!\p{L})/iu

const leftOfLast = (words: string): string => words.slice(0, Math.max(0, words.toLowerCase().lastIndexOf('báo cáo')))

/** Whether the words may only tell what was asked or done elsewhere, though they read like a duty. */
export function mayBeTold(words: string): boolean {
  const first = words.slice(0, Math.max(0, words.search(reporting)))
  return (
    quotesOrder(leftOfLast(words)) ||
    mayQuoteOrder(first) ||
    inside.test(first) ||
    verdict.test(words.slice(first.length)) ||
    isLetOff(words)
  )
}

/** "Những đơn vị đã gửi báo cáo … không phải gửi lại": somebody of whom no report is asked. */
export const isLetOff = (words: string): boolean => letsOff.test(words) && words.search(letOff) >= 0
// Looked for first: the rule above is tried at each place from which the words could lead up to it.
const letsOff = /không (?:phải|cần) (?:gửi|nộp|báo)/iu

/**
 * `báo cáo hằng quý của các sở, ban, ngành gửi …`, `Báo cáo kết quả thực hiện của các xã gửi về …`: the report is a noun, and
 * those who write it stand behind "của".
 */
export const nounOfSeveral =
  /(?<!tổng hợp (?:các )?)báo cáo (?:(?:định kỳ )?(?:hằng|hàng) (?:quý|tháng|năm|tuần) của |(?:tuần|tháng|quý|năm|kết quả|tình hình|tiến độ)(?: [^,;.:]{1,60})? của (?=(?:các|những|ubnd các) [^,;.:]{2,80} (?:gửi|nộp) ))/iu

/**
 * Where the words end that bind those who report; behind it stands what is done with the reports, or what another office makes of
 * them: "…, Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/6".
 */
export function ownEnd(words: string): number {
  const found = [onward.exec(words), anothersSum.exec(words)]
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index)[0]
  const left = words.slice(0, (found?.index ?? 0) + 1)
  return found && (reporting.test(left) || (sends.test(left) && /\d|(?:hằng|hàng) (?:tuần|tháng|quý|năm)/iu.test(left)))
    ? found.index
    : words.length
}
/** Something is sent to somebody, a report or not. */
export const sends = /(?<!\p{L})(?:gửi|nộp)(?!\p{L})/iu
const anothersSum =
  /, (?=(?:giao )?\p{Lu}[^,;.:\d]{3,80} (?:có trách nhiệm |chịu trách nhiệm |là đầu mối )?tổng hợp(?:,| và)? (?:chung,? )?(?:báo cáo|trình|tham mưu))/u

/**
 * Where the words begin whose deadline may still be the reporters' own behind the onward purpose: `… về Phòng Y tế để
 * tổng hợp trước ngày 15/6` is theirs, `… để tổng hợp, báo cáo UBND xã trước ngày 20/6` is not.
 */
export function ownAfterPurpose(words: string, at: number): boolean {
  return at < words.length && !/báo cáo|trình|tham mưu/iu.test(words.slice(at))
}

/** `trường hợp đột xuất`, `khi có yêu cầu`: a report outside the rhythm. */
export const adHoc =
  /(?<!(?:vụ việc|sự cố|tình huống|sự việc|kiểm tra|thanh tra) )đột xuất|khi (?:có|được) yêu cầu|theo yêu cầu/iu
/** `…; các trường hợp đột xuất khi có yêu cầu của Ban Chỉ đạo`: behind a duty to report, without that word. */
export const adHocBesides =
  /^\s*(?:và |ngoài ra,? )?(?:(?:trong )?(?:các )?trường hợp |khi |các nội dung )?đột xuất(?!\p{L})[^.;]{0,40}(?:theo|khi có|khi được) yêu cầu(?!\p{L})/iu
/** `Định kỳ báo cáo …` without saying how often. */
export const periodic = /định kỳ|chế độ (?:thông tin,? ?)?báo cáo|thường xuyên báo cáo|theo quy định/iu
/** `kịp thời báo cáo …`: when there is something to report. */
export const whenDue = /(?:kịp thời|thường xuyên|ngay)\s+(?:tổng hợp,? )?báo cáo/iu
/**
 * "Khi nhận được tin báo, kiểm tra trong 02 ngày và báo cáo …", "trường hợp vượt thẩm quyền phải báo cáo ngay …": how a matter
 * is dealt with, and no report of what has happened.
 */
export const answersOrEscalates =
  /^[\s*_]*(?:ngay )?(?:sau khi|khi|nếu|(?:đối với )?(?:các )?trường hợp) (?:(?:tiếp )?nhận (?:được )?(?:tin|phản ánh|thông tin|kiến nghị|đề nghị|đơn)|(?:vượt(?: quá)?|ngoài) thẩm quyền)(?!\p{L})/iu
/** A stretch of time that the figures are of, not by when they are due. */
export const dataPeriod =
  /(?:số liệu|kỳ báo cáo|thời gian chốt|chốt số liệu|mốc số liệu|thời điểm lấy)[^.;]{0,40}(?:từ|tính|được)/iu

/** "Nơi nhận báo cáo: Phòng Y tế, thư điện tử …", "Báo cáo gửi về Phòng Y tế bằng văn bản": only where the reports above go. */
export const saysWhereTo = (words: string): boolean => whereTo.test(words)
const whereTo =
  /^(?:(?:nơi|cơ quan|đơn vị|đầu mối) (?:tiếp )?nhận(?: báo cáo\s*(?::|là)|\s*:)|(?:các |mọi )?báo cáo(?: bằng văn bản)?(?: được)? gửi (?:về|cho|đến)(?!\p{L})(?![^.;]*(?:trước|chậm nhất|hằng|hàng)(?!\p{L})))/iu
