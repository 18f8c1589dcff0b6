import { listed } from '../../listed.ts'
import { anyOf, hamlets, levels } from '../../places.ts'
import { before, behind, isNarrated } from '../around.ts'
import { START } from '../openings.ts'
import {
  B,
  DATE,
  DATE_BEGINS,
  E,
  isPossible,
  LABEL,
  LASTING,
  LATE,
  LATE_BEGINS,
  readDate,
  rounds,
  TURN,
  YEAR,
} from '../pieces.ts'
import { placeOf, nothing, type Outcome, type Phrase, type Source, withEach } from '../phrase.ts'
import { dayMeant, liesAhead, mayLieAhead } from '../years.ts'
import { beginsWork } from '../works.ts'
import { DAYS, DAYS_BEGIN, datesIn, readDays, eachYear } from './days.ts'

/** Dated days that bind: by a word (*trước*, *chậm nhất*, *vào*), by their label, or by standing in a report clause. */

const binding = [
  // xong trước hoặc trong ngày 30/6 · trước và trong ngày · trong hoặc trước ngày
  `(?<within>trước (?:hoặc|và|hay) (?:trong|đúng|vào)|(?:trong|đúng) (?:hoặc|và|hay) trước)`,
  // trước ngày 19/5/2024 · chậm nhất trước ngày · đến trước ngày · trước Quốc khánh 02/9 · trước dịp lễ 30/4
  `(?<before>(?:${LATE}(?: là)? |đến )?trước)(?: thời (?:điểm|hạn|gian)|(?: (?:ngày|dịp|kỳ nghỉ)(?= lễ| quốc| \\d))?(?: lễ)?(?: quốc khánh)?(?= \\d))?`,
  // chậm nhất (là) ngày · đến hết ngày · không quá ngày · hạn cuối ngày · hoàn thành đến ngày
  `(?<by>${LATE}(?: (?:vào|trong|đến|hết|tới)){0,2}|(?:(?:đến|tới|cho đến) )?hết|không (?:quá|muộn hơn|chậm hơn|trễ hơn|sau)|hạn (?:chót|cuối cùng|cuối)(?: (?:là|đến|vào|hết)){0,2}|(?:đến|tới)(?: cuối)?)`,
  // vào ngày 15/5/2024 · vào dịp 02/10/2024 · vào dịp 19/5 · vào dịp Quốc khánh 02/9 · ngay trong ngày 20/11 · đúng ngày · tối ngày 14/6 · trong đêm 14 tháng 6 · trong đêm 14/6
  `(?<on>(?:ngay )?(?:vào|trong|đúng)(?: đúng)?(?: dịp(?: lễ)?(?: quốc khánh| tết độc lập)?(?= (?:ngày )?\\d{1,2} ?/ ?\\d{1,2}(?!\\d)))?(?: đêm(?= (?:ngày )?\\d{1,2}(?: tháng|/)))?|(?<!(?:giờ|phút|\\dh|\\d) )(?=(?:sáng|trưa|chiều|tối|đêm) ngày))`,
].join('|')

/**
 * "trước ngày 19/5/2024" · "chậm nhất 17h00 ngày 20 tháng 6" · "trước ngày 01/6 và 15/11 hằng năm" ·
 * "trước ngày 30/01 của năm tiếp theo" · "xong trước hoặc trong ngày 30/6"
 */
const bound: Phrase = {
  begins: [
    ...LATE_BEGINS,
    'trước',
    'đến',
    'tới',
    'cho',
    'hết',
    'không',
    'hạn',
    'ngay',
    'vào',
    'trong',
    'đúng',
    'sáng',
    'trưa',
    'chiều',
    'tối',
    'đêm',
  ],
  needs: ['date'],
  pattern: new RegExp(`${B}(?:${binding}) ?:? ?\\(? ?${DAYS}`, 'uy'),
  read: (match, source) => {
    const { before: strictly, on: exactly, word, weekday, hour } = match.groups ?? {}
    const on = exactly !== undefined
    const yearless = datesIn(match).some((date) => date.year === null)
    // "trong 2/3 số xã", "đến 3/4 số hộ": without the word *ngày*, only *trước* and *chậm nhất* take a day without a year.
    const bare = word === undefined && weekday === undefined && hour === undefined
    const feast = / dịp /.test(match[0])
    const night = /(?<!\p{L})đêm(?!\p{L})/u.test(match[0])
    if (bare && yearless && !night && !feast && (on || /^(?:đến(?! trước)|tới|cho|hết|không)/.test(match[0])))
      if (!source.whole.slice(0, match.index).endsWith('từ nay ')) return null
    // "niêm yết lại các thủ tục đã thay đổi vào ngày 01/4" of a day to come is no tale of what was
    if (
      on &&
      isNarrated(before(source.whole, match.index)) &&
      !datesIn(match).every((date) => liesAhead(date, source.context))
    )
      return nothing(match)
    if (/^(?:đến|tới|sáng|trưa|chiều|tối|đêm)(?! trước)/.test(match[0]) && isTold(match, source))
      return { end: match.index + match[0].length, findings: [] }
    const read = readDays(match, source, strictly ? 'before' : on ? 'on' : 'by')
    // "trước dịp 30/4 và 01/5": one holiday, which begins with the first of its days
    if (!read || !holiday.test(match[0])) return read
    const begun = { ...read, findings: read.findings.slice(0, 1) }
    // "ra quân vào dịp 19/5": on that day or about it
    return on && yearless ? withEach(begun, { certain: false }) : begun
  },
}
const holiday = /^\D*(?<!\p{L})(?:dịp|lễ|kỳ nghỉ)(?!\p{L})/u

/**
 * "Đến 12h ngày 21/11, toàn xã ghi nhận …" in a plan of that day or later: told, not asked. "Đến hết ngày 15/4, phường
 * mới thu được …" also where the plan's own day is blank. "Đến hết ngày 30/6, phải đạt 80% …" of a day to come is asked.
 */
function isTold(match: RegExpExecArray, { context, whole }: Source): boolean {
  const [date] = datesIn(match)
  if (!date || !isPossible(date)) return false
  const meant = dayMeant(date, context)
  if (meant !== null && context.issuedOn !== null) return meant.day <= context.issuedOn
  return told.test(behind(whole, match.index + match[0].length))
}
const told =
  /^,(?:(?!(?<!\p{L})(?:phải|cần)(?!\p{L}))[^.;]){0,80}(?<!\p{L})(?:mới|đã|đạt|còn|(?:thu|nhận|giải ngân|cấp|có) được)(?!\p{L})/u

const latest = '(?:thời )?hạn (?:chót|cuối cùng|cuối)'

/** "Hạn cuối nộp hồ sơ về Phòng là ngày 07/6/2024" · "Hạn chót gửi danh sách: 09/6/2024": what for stands before the day */
const lastOf: Phrase = {
  begins: ['hạn', 'thời'],
  needs: ['date'],
  pattern: new RegExp(`${B}${latest}(?: để| cho)?(?: \\p{L}+){1,10}(?: là(?: vào)?| ?:) ?${DAYS}`, 'uy'),
  read: (match, source) => readDays(match, source, 'by'),
}

/** "Ngày 25/5/2024 là hạn cuối các trường nộp hồ sơ" · "Ngày 07/6/2024: Hạn chót gửi danh sách" */
const isLast: Phrase = {
  begins: ['ngày'],
  needs: ['date', 'day'],
  pattern: new RegExp(`${B}(?<word>ngày ?)(?<dates>${DATE})(?: (?:cũng )?là| ?:) ${latest}${E}`, 'uy'),
  read: (match, source) => readDays(match, source, 'by'),
}

// Words after which a bare day is when something is due: "Thời gian hoàn thành: 20/11/2025", "hạn gửi ngày 15/6".
const announced = `(?:${LABEL}|(?:hạn|tiến độ|hoàn thành|hoàn tất|xong|kết thúc)(?: (?:mới|thực hiện|hoàn thành|báo cáo|nộp|gửi|trình|nhận|xong)){0,2})`

/** "Thời gian hoàn thành: 20/11/2025" · "Thời hạn: ngày 30 tháng 6" · a table's cell that holds nothing but "30/6" */
const labelled: Phrase = {
  begins: [START, 'thời', 'hạn', 'tiến', 'hoàn', 'xong', 'kết'],
  needs: ['date'],
  pattern: new RegExp(`(?:${B}(?<label>${announced}) ?(?::|là|vào)? ?${LASTING}?|^ ?[-+(]? ?)${DAYS}`, 'uy'),
  read: (match, source) => {
    const end = match.index + match[0].length
    const { label, word } = match.groups ?? {}
    if (label !== undefined) {
      const right = source.whole.slice(end, end + longestRest)
      const yearless = datesIn(match).every(({ year }) => year === null)
      const mayBeShare = word === undefined && yearless && /^(?:hoàn|xong)/.test(label) && !saidOfDay.test(match[0])
      if (!mayBeShare || !anotherWord.test(right) || beginsWork(right.trimStart())) return readDays(match, source, 'on')
      if (counted.test(right) && datesIn(match).every(({ day, month }) => day <= month)) return null
      // "hoàn thành 28/2 hồ sơ", "hoàn thành 20/11 toàn bộ hồ sơ": the day, rather than so many of all
      return withEach(readDays(match, source, 'on'), { certain: false })
    }
    // "17/10/2025 (vòng 1), 14/11/2025 (vòng 2)"
    const alone =
      nothingMore.test(source.whole.slice(end, end + longestRest)) && source.whole.length - end < longestRest
    return alone && datesIn(match).every(isPossible) ? readDays(match, source, 'on') : null
  },
}

// "hoàn thành: 30/9 nộp quyết toán", "xong vào 10/4"
const saidOfDay = /:| (?:là|vào) /
// But "hoàn thành 30/6 và …"
const anotherWord =
  /^ (?!(?:và|hoặc|để|nhằm|theo|tại|trên|ở|cho|đối|hằng|hàng|đến|của|phải|các|những|là|thì|với|về|do)(?!\p{L}))\p{L}/u
// "hoàn thành 5/5 tiêu chí", "hoàn thành 7/9 tuyến đường": so many of all
const counted = new RegExp(
  `^ (?:số )?${anyOf([
    ...listed('tiêu chí; chỉ tiêu; mục tiêu; nhiệm vụ; hạng mục; mô hình; dự án; công trình; tuyến; km'),
    ...listed('phòng học; căn; nhà; trạm; trường; lớp; hộ; đơn vị; cơ quan; địa phương; khu dân cư; chi bộ'),
    ...levels,
    ...hamlets,
  ])}${E}`,
  'u',
)
const nothingMore = new RegExp(`^(?: ?\\(${TURN}\\))?[ .,;)/]*$`, 'u')
const longestRest = 30

/** "- 01/3: tổ chức lễ ra quân" · "Ngày 15/6/2024: khai mạc": the day of what stands behind the colon */
const heading: Phrase = {
  begins: [START, 'ngày'],
  needs: ['date', 'colon'],
  pattern: new RegExp(`(?:^[-+ ]{0,3}|(?<=[;.] )(?=ngày))${DAYS} ?:(?= ?\\p{L})`, 'uy'),
  read: (match, source) => (datesIn(match).every(isPossible) ? readDays(match, source, 'on') : null),
}

/**
 * "Ngày 19/02/2024 nắm sĩ số học sinh": a day to come, with its year, in front of what is to be done on it; it gives way to any
 * other day of its sentence.
 */
const leading: Phrase = {
  begins: [START, 'ngày'],
  needs: ['date', 'year', 'day'],
  pattern: new RegExp(`(?:^[-+ ]{0,3}|(?<=[;.] ))(?=ngày)${DAYS},? (?=\\p{L})`, 'uy'),
  read: (match, source) => {
    const end = match.index + match[0].length
    if (!beginsWork(source.whole.slice(end)) || isNarrated(behind(source.whole, end))) return null
    if (!datesIn(match).every((date) => date.year !== null && liesAhead(date, source.context))) return null
    return withEach(readDays(match, source, 'on'), { certain: false, yields: 'sentence' })
  },
}

/** "Ngày thứ hai, chính hội (16/3/2024)": the day of what stands below, by its place in the feast and by its date */
const dayByDay: Phrase = {
  begins: [START],
  needs: ['date', 'day'],
  pattern: new RegExp(
    `^[-+ ]{0,3}ngày (?:thứ )?(?:\\d{1,2}|\\p{L}+)(?:,? [^().:;\\d]{1,30})? ?\\( ?${DAYS} ?\\) ?:?$`,
    'uy',
  ),
  read: (match, source) => (datesIn(match).every(isPossible) ? readDays(match, source, 'on') : null),
}

/** "phiên họp tháng 3 (dự kiến ngày 03/4/2024)", "(dự kiến 20/12/2024)": planned, so it gives way to any other day of its sentence */
const planned: Phrase = {
  begins: ['dự'],
  needs: ['date'],
  pattern: new RegExp(
    `${B}dự kiến:? (?:tổ chức |hoàn thành |diễn ra |khai mạc |trình )?(?:vào )?(?=ngày|\\d{1,2}/\\d{1,2}/\\d)${DAYS}`,
    'uy',
  ),
  read: (match, source) => {
    return withEach(readDays(match, source, 'on'), { certain: false, yields: 'sentence' })
  },
}

/**
 * "ra quân ngày 20-9-2025", "khai mạc chợ đêm vào dịp 20/10/2025", "đưa vào sử dụng dịp Quốc khánh 02/9/2025", "kết thúc đợt vận động
 * ngày 20/7/2025": an event has its day without "vào"; asked about, since some tell. "Sau khi kết thúc đợt … ngày" counts from it.
 */
const held: Phrase = {
  begins: ['ra', 'khai', 'bế', 'phát', 'khánh', 'diễn', 'kết', 'đưa'],
  needs: ['date', 'year'],
  pattern: new RegExp(
    `${B}(?:ra quân|ra mắt|khai mạc|khai trương|bế mạc|phát động|khánh thành|diễn ra|(?<!(?:sau|trước|từ|khi|đến|hết) )kết thúc (?:đợt|chiến dịch|cuộc vận động)|đưa vào (?:sử dụng|vận hành|khai thác))(?: (?!(?:đã|từ|sau|trước|hết|đến|khi|theo|kỷ|tuần|tháng|quý|đợt|năm)${E})\\p{L}+){0,4} (?:vào |nhân |đúng )?(?:dịp )?(?:(?:lễ |tết )?(?:quốc khánh|độc lập) )?(?:ngày )?${DAYS}`,
    'uy',
  ),
  read: (match, source) => {
    if (isNarrated(before(source.whole, match.index)) || datesIn(match).some((date) => date.year === null)) return null
    // "… do Trung ương phát động ngày 15/5/2025": what was over is no mistake of the paper's
    return { ...withEach(readDays(match, source, 'on'), { certain: false, yields: 'sentence' }), problems: [] }
  },
}

/**
 * "tập trung lúc 06 giờ 30 phút ngày 17/9/2024": an hour of a day to come is an appointment; a day told of is over. Beside
 * a day that binds ("họp lúc 14 giờ ngày 26/3; gửi tài liệu trước ngày 25/3") it is only when something is.
 */
const appointed: Phrase = {
  begins: ['lúc', 'hồi'],
  needs: ['date', 'year'],
  pattern: new RegExp(`${B}(?=(?:lúc|hồi) )${DAYS}`, 'uy'),
  read: (match, source) => {
    const [date] = datesIn(match)
    if (date === undefined || date.year === null || !liesAhead(date, source.context)) return null
    const left = before(source.whole, match.index)
    return isNarrated(left) || !appears.test(left)
      ? null
      : withEach(readDays(match, source, 'on'), { yields: 'sentence' })
  },
}

// To come, or to hold what people come to: "có mặt lúc 7 giờ 30 ngày 12/8"; no verb of work at a desk
const appears =
  /(?<!\p{L})(?:tập trung|tập kết|có mặt|xuất phát|khởi hành|ra quân|bắt đầu|khai mạc|phát động|tổ chức|dự|kiểm tra|làm việc|(?<!(?:cuộc|phiên|kỳ|buổi) )họp|hội nghị|giao ban|mít tinh|lễ)(?!\p{L})[^.;]{0,80}$/u

/**
 * In a report clause a bare day is when the report is due: "Báo cáo quý: ngày 15/3", "6 tháng (15/6/2024)". Anywhere,
 * bare days that come back bind: "ngày 15/6 và 15/12 hằng năm".
 */
const bare: Phrase = {
  begins: DAYS_BEGIN,
  needs: ['date'],
  pattern: new RegExp(`${B}${DAYS}`, 'uy'),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const right = behind(source.whole, match.index + match[0].length)
    if (isOccasion(left) || /(?:từ|sau|kể)(?: ngày)? ?$/.test(left)) return null
    const dates = datesIn(match)
    const comesBack = /^ ?\(?(?:của )?(?:hàng|mỗi) năm(?!\p{L})/u.test(right) && !someYear.test(match[0])
    if (comesBack && (match.groups?.['word'] !== undefined || source.context.clause === 'time'))
      return readDays(match, source, 'on')
    // "6 tháng (ngày 15/6), năm (ngày 15/12)": the period and its day, in any clause.
    // "báo cáo 9 tháng trước ngày 16/9, báo cáo năm ngày 14/12/2024": so is the day right behind the name of a report
    const placed = /(?:tháng|quý|năm) ?\( ?$|báo cáo (?:cả |[69] )?(?:tháng|quý|năm) (?:vào )?$/.test(left)
    // "gửi danh mục về Văn phòng HĐND và UBND ngày 10/10/2025.": and so is a day to come at the end of what is sent to somebody
    const closes = /^ ?(?:[.;]|$)/.test(right) && dates.every((date) => mayLieAhead(date, source.context))
    const sent = closes && sends.test(left) && !isNarrated(left)
    if (source.context.clause !== 'report' && !placed && !sent) return null
    if (!placed && match.groups?.['word'] === undefined && dates.some((date) => date.year === null)) return null
    return /(?:báo cáo|gửi|nộp|định kỳ|tháng|quý|năm)/.test(left) ? readDays(match, source, 'on') : null
  },
}

const someYear = new RegExp(YEAR)
const sends =
  /(?<!\p{L})(?:gửi|nộp|báo cáo)(?!\p{L})(?![^.;]*(?:số|văn bản|tờ trình) ?\d)[^.;,]{0,120} (?:về|cho|lên) [^.;,]{2,90}$/u

// "nhân ngày 27/7", "nhân kỷ niệm 20 năm"; "khám cho bệnh nhân ngày 16/5" and "đối thoại với công nhân ngày 16/5" are work
const inHonour =
  '(?<!(?:cá|bệnh|công|quân|doanh|nạn|thân|thương|tư|pháp|phạm|tù|chứng|nguyên|tác|nghệ|thi|danh|hôn|nữ|ân|quý) )nhân(?= ?$| (?:ngày|dịp|kỷ niệm|lễ|tết|tháng|tuần|năm|đại hội|sự kiện)(?!\\p{L}))'
// An anniversary's or a campaign's day, but not "Ủy ban nhân dân xã ngày …": "kỷ niệm ngày 27/7", "hưởng ứng Ngày Quốc tế Gia đình 15/5".
const occasion = new RegExp(
  `(?<!\\p{L})(?:kỷ niệm|hưởng ứng|chào mừng|nhân dịp|${inHonour}|dịp|lễ|mừng|ngày (?:quốc|thế giới|toàn|hội|truyền thống|thành lập|sinh|giải phóng|gia đình|pháp luật|thương binh|nhà giáo|môi trường|trái đất|phụ nữ|người)${E}[^.;,]{0,50})[^.;,]{0,30}$`,
  'u',
)

function isOccasion(left: string): boolean {
  return occasion.test(left)
}

/** "ngày 32/4", "ngày 31/6": a day that does not exist, in words that no phrase above took. */
export const impossibleDates: Phrase = {
  begins: ['ngày'],
  needs: ['date'],
  pattern: new RegExp(`${B}ngày ?(?<date>${DATE})`, 'uy'),
  read: (match): Outcome | null => {
    const end = match.index + match[0].length
    if (isPossible(readDate(match.groups?.['date'] ?? ''))) return null
    return { end, findings: [], problems: [{ code: 'impossible-date', start: match.index, end }] }
  },
}

const listedDays = `${DATE}(?:(?: ?,| và) ?(?:ngày )?${DATE}){0,5}`

/**
 * "Hằng năm, dịp 27/7, tổ chức thắp nến" · "hằng năm vào ngày 22/12 thăm hỏi" · "nhân dịp 20/11 hằng năm": the day comes
 * back
 */
const yearlyOccasion: Phrase = {
  begins: ['hàng', 'mỗi', 'vào', 'nhân', 'dịp'],
  needs: ['date', 'each'],
  pattern: new RegExp(
    `${B}(?:(?:hàng|mỗi) năm(?: ?,| vào| nhân| cứ){0,2} (?:(?:vào |nhân )?dịp (?:ngày |lễ |kỷ niệm ngày )?|(?:vào )?ngày )(?<days>${listedDays})|(?:vào |nhân )?dịp (?:ngày |lễ )?(?<each>${listedDays}) (?:hàng|mỗi) năm${E})`,
    'uy',
  ),
  read: (match) => {
    const days = [...(match.groups?.['days'] ?? match.groups?.['each'] ?? '').matchAll(new RegExp(DATE, 'gu'))].map(
      ([day]) => readDate(day),
    )
    if (days.some((day) => day.year !== null || !isPossible(day))) return null
    const [start, end] = placeOf(match)
    const findings = days.map((day) => ({ value: eachYear(day, 'on', false), start, end }))
    return { end, findings }
  },
}

/**
 * "tổ chức 02 phiên, lần đầu tại nhà văn hóa ngày 11/4/2024", "(đợt 1: 15/10/2024, đợt 2: 15/12/2024)": the days of what is done
 * several times
 */
const inTurn: Phrase = {
  begins: [...rounds, 'phiên', 'lớp', 'buổi', 'hội'],
  needs: ['date'],
  pattern: new RegExp(
    `${B}(?<turn>(?<!trong (?=vòng ))${anyOf([...rounds, 'phiên', 'lớp', 'buổi', 'hội nghị'])} (?:đầu tiên|đầu|(?:thứ )?(?:nhất|một|hai|ba|tư|cuối|\\d{1,2}))(?: [^.;,()\\u0000]{1,50}?)??[ (:]{1,2})(?=ngày|\\d{1,2} ?/)${DAYS}`,
    'uy',
  ),
  read: (match, source) => {
    const turn = match.groups?.['turn'] ?? ''
    // "đợt 1 15/10" may be a mistake; "đợt 1: 15/10" is its day
    if (match.groups?.['word'] === undefined && !/[:(] ?$/.test(turn)) return null
    if (!datesIn(match).every(isPossible) || countsSome(match, source)) return null
    const start = match.index + turn.length
    const left = before(source.whole, start)
    return isNarrated(left) || isOccasion(left) ? null : readDays(match, source, 'on', start)
  },
}

/** "bàn giao theo từng đợt: 15/10/2025 (đợt 1), 15/12/2025 (đợt 2)": days to come, each with the time that it is of */
const eachOfTurns: Phrase = {
  begins: [...DATE_BEGINS, 'ngày'],
  needs: ['date', 'setOff', 'turn'],
  pattern: new RegExp(
    `${B}(?:ngày ?)?(?<dates>${DATE} ?\\(${TURN}\\)(?: ?(?:,|;|và) ?(?:và )?(?:ngày ?)?${DATE} ?\\(${TURN}\\)){0,7})`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    if (isNarrated(left) || isOccasion(left) || /(?:từ|sau|kể)(?: ngày)? ?$/.test(left)) return null
    if (countsSome(match, source)) return null
    return datesIn(match).every((date) => mayLieAhead(date, source.context)) ? readDays(match, source, 'on') : null
  },
}

/** "đợt 2 (9/12 thôn còn lại)", "lần 1: 5/10, lần 2: 3/10 hộ", "đạt 8/12 (đợt 1)": so many of all, and no day. */
function countsSome(match: RegExpExecArray, { whole }: Source): boolean {
  if (/ngày/.test(match[0]) || datesIn(match).some(({ year }) => year !== null)) return false
  const left = before(whole, match.index)
  return reached.test(left) || ofAll.test(behind(whole, match.index + match[0].length))
}
const reached = /(?<!\p{L})(?:đạt|còn|được|xong)(?: [^ .,;:]{1,20})? $/u
const ofAll = new RegExp(
  `^(?:\\)?(?:[,;]| và)? ?${TURN} ?[:(] ?\\d{1,2} ?/ ?\\d{1,2}){0,7}(?: (?!(?:và|tại|đến)${E})\\p{L}|%)`,
  'u',
)

/**
 * "tổ chức họp báo ngày 12/10/2023": a day to come, with its year, in words that no phrase above took, where a duty begins
 * with what one holds or hands in on a day. It is asked about, and gives way to any other time of its sentence.
 */
const toCome: Phrase = {
  begins: ['ngày'],
  needs: ['date', 'year', 'day'],
  pattern: new RegExp(`${B}ngày (?<dates>${DATE})(?! ?\\(?(?:của|là|tại phiên|theo|về|do)${E})`, 'uy'),
  read: (match, source) => {
    const [date] = datesIn(match)
    if (date === undefined || date.year === null || !liesAhead(date, source.context)) return null
    const left = before(source.whole, match.index)
    if (isNarrated(left) || isOccasion(left) || !isOnesOwn(left)) return null
    return withEach(readDays(match, source, 'on'), { certain: false, yields: 'sentence' })
  },
}

// What one holds or does on a day: "họp", "mở lớp", "đưa vào sinh hoạt ngoại khóa", "tiêm cho trẻ"; "tổ chức tuyên truyền
// …" has the days of what it tells of
const holding =
  '(?:tổ chức(?! (?:tuyên truyền|phổ biến|quán triệt|triển khai|thực hiện|đón|phục vụ))|họp|ra quân|mở (?:lớp|đợt|chiến dịch|phiên|hội|cao điểm)|khai giảng|bế giảng|diễn tập|tập huấn|giao ban|mít tinh|diễu hành|sơ kết|tổng kết|bàn giao|đưa|khám|tiêm|phun|kiểm tra|đối thoại|gặp mặt|tiếp xúc|thăm|trao|tặng)'
// Who holds it, or with whom: "phối hợp tổ chức hội thao", "Công an xã tổ chức diễn tập"
const holder =
  '(?:chủ trì|chủ động|phối hợp|tham mưu|đồng|ubnd|ủy ban|hđnd|công an|phòng|sở|ban|trạm|trường|hội|đoàn|văn phòng|trung tâm|tổ|khu phố|thôn|chi bộ|các|mỗi)'
// "tổ chức lực lượng phục vụ kỳ thi ngày …", "tập huấn luật thi hành ngày …", "họp từ ngày …": the day is another thing's
const another = `(?:phục vụ|bảo vệ|đón|dự|do|được|theo|từ|sau|kể|đến|tới|hết|hiệu lực|giá trị|thi hành|áp dụng|điều chỉnh|bầu cử|kỳ thi|tổ chức|diễn ra)${E}`
const heldByOneself = new RegExp(
  `(?:^|[,;:.] )[-+ ]{0,3}(?:${holding}|${holder}${E}(?: (?!${another})[^ ,;:]{1,20}){0,16}? ${holding}(?= \\p{L}))${E}(?: (?!${another})(?:\\d{1,2}:\\d\\d|[^ ,;:]{1,20})){0,16}[ (]{1,2}$`,
  'u',
)
// "họp 02 lần: lần 1 xét tạm hoãn, miễn ngày 12/10": what the rounds do stands between
const heldInRounds = /^[-+ ]{0,3}họp \d{1,2} (?:lần|đợt|phiên|kỳ)(?!\p{L})[^;]{0,60} $/u
// "…, báo cáo Ủy ban nhân dân tỉnh ngày 15/01", "trình ngày …"; "gửi giấy mời dự lễ ngày …" has the day of the feast
const handedIn =
  /(?<!\p{L})(?<!(?:do|được|theo|tại|các|những|mà) )(?:báo cáo|trình|gửi|nộp)(?: (?:(?:\p{L}+ ){0,4}(?:về|cho|lên|tới|đến) )?(?:ubnd|ủy ban|hđnd|hội đồng|sở|phòng|ban|bộ|chính phủ|thủ tướng|chủ tịch|lãnh đạo|văn phòng|công an|tỉnh ủy|huyện ủy)(?!\p{L})[^,;:()]{0,40})?[ (]{1,2}$/u
const isOnesOwn = (left: string): boolean => heldByOneself.test(left) || heldInRounds.test(left) || handedIn.test(left)

export const dates: readonly Phrase[] = [
  yearlyOccasion,
  planned,
  lastOf,
  isLast,
  bound,
  labelled,
  heading,
  leading,
  dayByDay,
  eachOfTurns,
  inTurn,
  held,
  appointed,
  bare,
  toCome,
]
