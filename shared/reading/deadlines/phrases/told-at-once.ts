import { beginsDuty } from '../../duties.ts'
import { matchesOf } from '../../matches.ts'
import { before } from '../around.ts'
import { clause } from '../durations.ts'
import { B, E } from '../pieces.ts'
import { placeOf, type Outcome, type Phrase, type Value } from '../phrase.ts'

/** What is done at once when something happens: an event without a number of days. */

// "Sự cố cháy, nổ dù nhỏ phải …", "Mọi tai nạn …": what happens, told without "khi"; "Các vụ việc tồn đọng", "Vụ cháy rừng năm
// 2023" are there already
const mishaps = ['sự cố', 'sự việc', 'vụ việc', 'tai nạn', 'vụ cháy']
export const mishap = `(?:(?:mọi|các) )?(?:${mishaps.join('|')})(?! (?:\\p{L}+ ){0,4}(?:tồn đọng|tồn tại|đã|năm \\d))`
export const mishapBegins = mishaps.flatMap((name) => [name, `mọi ${name}`, `các ${name}`])

/** "ngay sau khi kết thúc đợt kiểm tra" · "ngay khi nước rút" · "ngay sau lũ" */
const atOnce: Phrase = {
  begins: ['ngay'],
  needs: [],
  pattern: new RegExp(`${B}ngay (?<trigger>(?:sau khi|sau|khi) ${clause})`, 'uy'),
  read: (match) => {
    const text = match.groups?.['trigger'] ?? ''
    // "ngay sau đây", "ngay sau khi được phê duyệt" is a condition of the order as much as a date; the first is no event.
    if (/^(?:sau (?:đây|đó|này|ngày \d)|khi (?:có yêu cầu|cần))/.test(text)) return null
    const [start, end] = placeOf(match)
    return { end, findings: [{ value: { kind: 'event', after: [end - text.length, end], within: null }, start, end }] }
  },
}

/**
 * "Báo cáo ngay về Thường trực Ban Chỉ huy khi có sự cố", "Báo ngay cho Công an xã khi phát hiện cháy", "khai báo ngay với thú y khi lợn
 * có biểu hiện ốm": at once, however far the event stands behind
 */
const toldBefore: Phrase = {
  begins: ['thông', 'báo', 'khai', 'kịp', 'lập'],
  needs: ['event'],
  pattern: new RegExp(
    `${B}(?<once>(?:thông tin,? )?báo cáo (?:ngay|khẩn)(?: lập tức)?|(?:thông |khai )?báo ngay|(?:kịp thời|lập tức) báo cáo)(?! (?:sau|khi|trong|từ))[^.;\\u0000]{0,140}? (?<trigger>(?:ngay )?khi (?:(?:(?!có )\\p{L}+ ){0,3}có(?! yêu cầu)|xảy ra|phát hiện|phát sinh|xuất hiện|gặp) ${clause})`,
    'uy',
  ),
  read: (match) => {
    const { once = '', trigger: text = '' } = match.groups ?? {}
    // "Kịp thời báo cáo khi có vướng mắc" invites to ask.
    if (/vướng mắc|khó khăn|bất cập/.test(text) || !/ngay|khẩn|lập tức/.test(once)) return null
    const [start, end] = placeOf(match)
    const value: Value = { kind: 'event', after: [end - text.length, end], within: null }
    return { end, findings: [{ value, start, end: start + once.length }] }
  },
}

// Something that happens, so that what is told of it at once has a day: "khi có yêu cầu", "khi có khó khăn" has none
const happens =
  '(?:phát hiện|phát sinh|xảy ra|xuất hiện|có (?:sự cố|sự việc|vụ việc|tai nạn|cháy|dịch|ca bệnh|thiệt hại|thiên tai|người (?:[\\p{L}]+ ){0,3}(?:bị|mắc|chết|từ trần|qua đời|mất tích)|ca (?:tử vong|nghi|nặng)|tình huống))'

const happened = (since: string): string => `(?<=${since} ${happens} ?(?:(?! thì )[^.;:()\\u0000]){0,110})`

// Who has to tell it: "Khi phát hiện ca bệnh, Trạm Y tế xã báo cáo ngay", "…, Hiệu trưởng các trường báo cáo ngay"
const someone =
  'các|những|mọi|ubnd|[uủ][yỷ] ban|đơn vị|địa phương|thủ trưởng|hiệu trưởng|trưởng|giám đốc|chủ|công an|đồn|trạm|hạt|trường|ban|tổ|đội|phòng|sở|bệnh viện|trung tâm|chi cục|cơ sở|cơ quan'

// "Khi xảy ra sự cố (sập tường, điện giật) phải báo cáo ngay": what may happen, in a word
const bracket = '\\([^.;()\\u0000]{2,60}\\)'

/**
 * "Khi vật nuôi ốm, chết bất thường phải báo ngay cho thú y", "Có lợn ốm, chết phải báo ngay", "Khi phát hiện hiện vật bị xâm hại, các
 * xã báo cáo ngay về Sở": the event first, then that it is told at once. In "phải báo
 * ngay, chậm nhất 02 giờ sau khi …" the hours say more.
 */
const firstTheEvent: Phrase = {
  begins: ['ngay', 'khi', 'trường', 'nếu', 'có', 'phát'],
  needs: [],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:] )(?<trigger>(?:(?:ngay )?khi|trường hợp|nếu|có|phát hiện) [\\p{L}\\d](?:(?! thì )(?:[^.;:()\\u0000]|${bracket})){4,110}?)(?:,? (?:thì )?(?:phải|cần)(?: (?!báo)[^.,;:()\\u0000]{2,80}? và)?|${happened('khi')} thì|${happened('(?:khi|trường hợp|nếu)')},(?: (?:${someone})(?!\\p{L})[^.,;:()\\u0000]{0,60}?(?:, [^.,;:()\\u0000]{2,40}?)?)?) (?:thông )?báo (?:cáo )?(?:(?:bằng điện thoại |nhanh )?(?:về |cho )?(?:ubnd|[uủ][yỷ] ban|văn phòng|chủ tịch|bộ trưởng|ban chỉ|sở|phòng)(?!\\p{L})[^.,;:()\\u0000]{0,60}? )?ngay(?! (?:sau|khi|trong|từ)(?!\\p{L}))${E}`,
    'uy',
  ),
  read: (match, { whole }) => {
    const text = match.groups?.['trigger'] ?? ''
    // "Nếu phát hiện dấu hiệu lừa đảo, báo cáo ngay": of a case that may never be, only where it says whose duty it is, or is a
    // mishap: "Trường hợp xảy ra sự cố, báo cáo ngay về UBND huyện"
    const mayBe =
      /^(?:trường hợp|nếu)/.test(text) && !isMishap.test(text) && !saysWhose.test(match[0].slice(text.length))
    return mayBe || /yêu cầu|vướng mắc|khó khăn/.test(text) ? null : eventFirst(match, whole)
  },
}

const isMishap = new RegExp(
  `^(?:trường hợp|nếu) (?:để )?(?:có|xảy ra|phát sinh|xuất hiện) (?:sự cố|sự việc|vụ việc|tai nạn|cháy|dịch|thiệt hại|thiên tai)${E}`,
  'u',
)
const saysWhose = new RegExp(`(?:phải|cần|${someone})${E}`, 'u')

/** "Các tổ trưởng khi phát hiện vi phạm, ô nhiễm môi trường báo cáo ngay cho UBND phường": who stands before the event. */
const someoneThenTheEvent: Phrase = {
  begins: ['khi'],
  needs: ['event'],
  pattern: new RegExp(
    `(?<=[\\p{L}\\d],? )(?<trigger>khi (?:phát hiện|phát sinh|xảy ra|xuất hiện) (?:(?! thì )[^.;:()\\u0000]){3,110}?),?(?: thì| phải| kịp thời)? (?:thông )?báo(?: cáo)? (?:[^.,;:()\\u0000]{1,60}? )?ngay(?: lập tức)?(?! (?:sau|khi|trong|từ)${E})${E}`,
    'uy',
  ),
  read: (match, { whole }) => (toldToOthers.test(before(whole, match.index)) ? null : eventFirst(match, whole)),
}
// "Hướng dẫn nhân dân khi phát hiện gia súc ốm báo ngay cho thú y": the work is to tell them
const toldToOthers =
  /(?<!\p{L})(?:hướng dẫn|tuyên truyền|vận động|nhắc nhở|khuyến cáo|để|nhân dân|người dân|hộ dân|bà con|học sinh)(?!\p{L})[^.;:]*$/u

/** "Tai nạn nghiêm trọng phải báo cáo Bộ trưởng ngay bằng điện thoại": what happens is the subject, and told at once. */
const mishapTold: Phrase = {
  begins: mishapBegins,
  needs: [],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:] )(?<trigger>${mishap}${E}[^.;:()\\u0000]{0,80}?) (?:đều )?phải (?:được )?(?:thông )?báo(?: cáo)?(?: [^.,;:()\\u0000]{1,60}?)? ngay(?: lập tức)?(?! (?:sau|khi|trong|từ)${E})${E}`,
    'uy',
  ),
  read: (match, { whole }) => eventFirst(match, whole),
}

/** The event with which the match begins, and that it is told at once; null where a count behind it says how soon. */
function eventFirst({ index: start, 0: words, groups }: RegExpExecArray, whole: string): Outcome | null {
  const end = start + words.length
  if (saysHowLong(whole.slice(end, end + 260))) return null
  const after = [start, start + (groups?.['trigger'] ?? '').length] as const
  return { end, findings: [{ value: { kind: 'event', after, within: null }, start, end }] }
}

/**
 * "phải báo ngay, chậm nhất 02 giờ …", "báo cáo ngay về Bộ (qua Cục A) chậm nhất 02 ngày …": one duty, of which the count says more;
 * so it does of "báo cáo ngay qua điện thoại và gửi báo cáo bằng văn bản chậm nhất 01 ngày sau …". Other work's is its own.
 */
function saysHowLong(rest: string): boolean {
  if (toldAgain.test(rest)) return true
  const between = term.exec(rest)?.groups?.['between']
  return between !== undefined && !matchesOf(andThen, between).some(({ index }) => beginsDuty(between, index + 4))
}
const count = '(?: vòng| thời hạn| là| sau){0,2} \\d{1,3} ?(?:ngày|giờ|phút)'
const toldAgain = new RegExp(
  `^(?:[^.;]|\\.(?=\\d)){0,160}?(?:báo cáo|gửi)[^.;]{0,60}? (?:không quá|chậm nhất|muộn nhất|trong)${count}`,
  'u',
)
const term = new RegExp(
  `^(?<between>[^.,;()]{0,160}(?:\\([^.;()]{0,80}\\))?[^.,;()]{0,40}?),? ?(?:và |nhưng )?(?:không quá|chậm nhất|muộn nhất|trong)${count}`,
  'u',
)
const andThen = / và /gu

export const toldAtOnce: readonly Phrase[] = [atOnce, toldBefore, firstTheEvent, someoneThenTheEvent, mishapTold]
