import { listed } from '../../listed.ts'
import { FIGURE } from '../openings.ts'
import { B, DATE, E, HOUR, LABEL, MONTH, QUARTER, readDate, readPeriod, YEAR, WEEKDAY } from '../pieces.ts'
import { placeOf, type DeadlineContext, nothing, type Phrase } from '../phrase.ts'
import { dayMeant, documentYear, liesAhead } from '../years.ts'

/**
 * Dates that bind nobody: citations, data periods, conditions. They are blanked out before deadlines are looked for.
 */

const kinds = listed(
  'luật; pháp lệnh; nghị quyết; nghị định; quyết định; thông tư; chỉ thị; công văn; công điện; thông báo; kết luận; tờ trình; hiến pháp',
)
const symbol = '\\p{L}[\\p{L}\\d&]{0,12}'
const more = '(?: ?[/-] ?[\\p{L}\\d&]{1,14})'
const number = [
  // 13/2021/TT-BLĐTBXH, 131 / 2006 / QĐ-UBND, 28/2026/QH16
  `\\d{1,6}\\p{L}? ?/ ?${YEAR} ?/ ?[\\p{L}\\d]{2,14}${more}{0,4}`,
  // 140/KH-UBND, 140/KH - UBND, 57-NQ/TW, 02(m)/CT-TTg
  `\\d{1,6}(?:\\p{L}|\\(\\p{L}\\))? ?[/-] ?${symbol}${more}{1,4}`,
  // số 43/UBND, số 28 CT/TW, số: /KH-UBND
  `số:? ?\\d{0,6}\\p{L}? ?[/ -] ?${symbol}${more}{1,4}`,
  `số:? ?\\d{1,6}\\p{L}? ?[/-] ?${symbol}`,
].join('|')
const day = `(?:ngày ?)?${DATE}`
// What makes the day behind it one that binds; an hour or a weekday may stand between: "trước 10 giờ ngày …"
const binding = new RegExp(
  `(?:trước|chậm nhất|muộn nhất|vào|trong|đến|hết|quá|hơn|hạn|từ|là|xong|thành|kỳ|đúng|dự kiến)[ ,:]*(?:giờ|(?:lúc )?${HOUR})?,? ?(?:(?:giờ hành chính|làm việc|sáng|trưa|chiều|tối|${WEEKDAY}),? ?)?$`,
  'u',
)

/** "Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021", "số 213-KL/TW, ngày 21/11/2025", "số 02/KH-BCĐ (ngày 19/6/2025)" */
const numbered: Phrase = {
  begins: [FIGURE, 'số'],
  needs: ['number', 'figure'],
  pattern: new RegExp(`${B}(?:${number})${E}(?:,? ?\\(?,? ?ngày ?${DATE})?`, 'uy'),
  read: nothing,
}

/** "Kế hoạch số 208 ngày 13.4.2021", "Công văn số 57 (ngày 2/3/2024)": as newspapers cite, without who issued it */
const bare: Phrase = {
  begins: [...kinds, 'kế', 'văn', 'hướng', 'chương'],
  needs: ['date', 'day'],
  pattern: new RegExp(
    `${B}(?:${kinds.join('|')}|kế hoạch|văn bản|hướng dẫn|chương trình) số:? ?\\d{1,6},? ?\\(?ngày ?${DATE}`,
    'uy',
  ),
  read: nothing,
}

/** "Luật Trẻ em ngày 05 tháng 4 năm 2016", "Kết luận của Ban Bí thư ngày 19/6/2025": a kind of document, then its day. */
const named: Phrase = {
  begins: kinds,
  needs: ['date', 'day'],
  pattern: new RegExp(`${B}(?:${kinds.join('|')})${E}(?! này)[^.;:()]{0,90}?${B}ngày ?${DATE}`, 'uy'),
  // Only where nothing between the two makes the day a deadline: "gửi báo cáo trước ngày 15/6".
  read: (match) => {
    const between = match[0].slice(0, match[0].lastIndexOf('ngày'))
    const dated = new RegExp(`(?:năm ${YEAR}|/ ?${YEAR})$`).test(match[0])
    const sending = /báo cáo|gửi|nộp|hoàn thành|trình|tổ chức/.test(between)
    return dated && !sending && !binding.test(between) ? nothing(match) : null
  },
}

/**
 * "chỉ đạo ngày 29/11/2025 của Thủ tướng": a day that belongs to somebody's act; "lúc 7 giờ 30 ngày …" belongs to none. No
 * act that is cited comes after the document: "họp báo ngày 12/10/2023 tại phường …" is still to be held.
 */
const issued: Phrase = {
  begins: ['ngày'],
  needs: ['date'],
  pattern: new RegExp(
    `(?<!(?:trước|nhất|vào|trong|đến|hết|quá|hơn|là|hạn|từ|giờ|phút|sáng|trưa|chiều|tối|đêm|\\dh|\\d) )${B}ngày (?<date>${DATE}) (?:của|tại|về việc|do)${E}`,
    'uy',
  ),
  read: (match, { context }) => {
    const date = readDate(match.groups?.['date'] ?? '')
    return date.year === null || liesAhead(date, context) ? null : nothing(match)
  },
}

// ngày 14/6 · ngày 14 của tháng báo cáo · ngày 15 tháng 12 năm trước liền kề kỳ báo cáo
const edgeOfData = `ngày ?(?:${DATE}|\\d{1,2}|cuối(?= tháng| quý| kỳ| năm)|cuối cùng|đầu tiên)(?: (?:của |thuộc )?(?:tháng|năm|quý|kỳ)(?: (?:của|thuộc|liền kề|trước|báo cáo|cuối|đầu|này|kỳ|tháng|quý|năm)){0,7})?`

/** "số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024", "tính đến 31/12/2023", "số liệu chốt đến ngày 30/11" */
const dataPeriod: Phrase = {
  begins: ['tính', 'chốt', 'lũy', 'luỹ', 'cộng', 'số', 'thời', 'mốc', 'kỳ'],
  needs: ['date'],
  pattern: new RegExp(
    `${B}(?:(?:tính|chốt|lũy kế|luỹ kế|cộng dồn)(?: số liệu)?|số liệu|(?<!trước )thời điểm|mốc thời gian|kỳ báo cáo)(?: được)?(?: (?:lấy|tính|chốt))?:?(?: từ (?:${HOUR} )?${day})?,? ?(?:đến|từ)?(?: hết)?(?: thời điểm)? ?(?:${HOUR} )?${day}(?: đến(?: hết)? ${day})?`,
    'uy',
  ),
  read: nothing,
}

/**
 * "phụ nữ từ 10 đến 49 tuổi tính đến hết tháng 3 năm 2024", "số nợ tính đến quý I": up to when things are counted. "Thu xong nợ
 * tính đến hết quý II" of a year to come is aimed at.
 */
const countedTo: Phrase = {
  begins: ['tính'],
  needs: ['period'],
  pattern: new RegExp(
    `${B}tính (?:đến|tới)(?: (?:đầu|cuối|hết|thời điểm)){0,2} (?<period>${MONTH}|${QUARTER}|năm ?${YEAR})`,
    'uy',
  ),
  read: (match, { context, whole }) => {
    const meant = readPeriod(match.groups?.['period'] ?? '', documentYear(context))
    const isAhead = meant === null || context.issuedOn === null || meant.to >= context.issuedOn
    return isAhead && !counted.test(whole.slice(0, match.index)) ? null : nothing(match)
  },
}
const counted =
  /(?<!\p{L})(?:tuổi|hiện có|số liệu|dân số|nhân khẩu|tổng số|số (?:nợ|tiền|hộ|người|dư)|tồn đọng|kết quả|tình hình|lũy kế)(?: \p{L}+){0,4} $/u

/**
 * "giải quyết số hồ sơ tồn đọng đến ngày 29/02, chậm nhất …": up to when the stock was counted. "thống kê đến ngày 15/6"
 * of a day to come is a task.
 */
const stock: Phrase = {
  begins: ['tồn', 'còn', 'số', 'tích', 'hiện', 'thống', 'rà'],
  needs: ['date', 'to'],
  pattern: new RegExp(
    `${B}(?:(?<left>(?:tồn đọng|còn tồn|tồn|số liệu)(?: hiện có)?)|tích lũy|hiện có|thống kê|rà soát được)(?: (?:tính|từ trước))? (?:đến|tới)(?: hết)? (?:ngày ?)?(?<date>${DATE})(?=[^.;]{0,80}(?:trước|nhất|hết|xong|hoàn thành))`,
    'uy',
  ),
  read: (match, { context }) => {
    if (match.groups?.['left'] !== undefined || context.issuedOn === null) return nothing(match)
    const meant = dayMeant(readDate(match.groups?.['date'] ?? ''), context)
    return meant !== null && meant.day > context.issuedOn ? null : nothing(match)
  },
}

/**
 * "chốt số liệu từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo" (NĐ 09/2019/NĐ-CP art. 12), "từ ngày 15/12 năm trước
 * đến …". "Trực tại trạm chốt từ ngày … đến ngày …" speaks of a post, "lấy mẫu nước từ ngày … đến ngày …" of
 * work, and both bind.
 */
const reportedData: Phrase = {
  begins: ['chốt', 'lấy', 'tính', 'thống', 'tổng', 'từ'],
  needs: ['digit', 'day', 'from'],
  pattern: new RegExp(
    `${B}(?:(?:(?<!(?:trạm|điểm|lập|trực|gác|đóng|các|tại|\\d) )chốt(?! (?:chặn|trực|gác|kiểm|tại|ở|liên|dân|phòng))|lấy(?! (?:mẫu|máu|phiếu|ý kiến)(?!\\p{L}))|tính(?! (?:điểm|toán|công|tiền|giá|phí|thuế)(?!\\p{L}))|thống kê|tổng hợp)(?: \\p{L}{1,8}){0,6}? ?:? ?(?:được )?(?:tính )?từ ${edgeOfData},? ?đến(?: hết)? ${edgeOfData}|từ ngày ?(?:${DATE}|\\d{1,2}) ?(?:của )?(?:tháng|năm|quý|kỳ) trước[^.;]{0,60}?đến(?: hết)? ${edgeOfData})`,
    'uy',
  ),
  read: nothing,
}

// ngày 14 của tháng cuối quý · ngày 14 hằng tháng · ngày 25 tháng báo cáo
const dayOfPeriods =
  '(?:ngày ?)?\\d{1,2} (?:của |(?:hằng|hàng) )?(?:tháng|quý|kỳ)(?: (?:cuối|đầu|báo cáo|quý|kỳ|của)){0,4}'

/**
 * "số liệu chốt đến ngày 14 của tháng cuối quý", "số liệu tính đến hết ngày 14 hằng tháng" (NĐ 09/2019/NĐ-CP art. 12), "báo cáo quý chốt
 * số liệu đến ngày 14 tháng cuối quý", "thời gian chốt số liệu ngày 25 tháng báo cáo": up to when each period is counted, not when it is
 * sent. "chốt số liệu trước ngày 14 hằng tháng" is work.
 */
const closedEachTime: Phrase = {
  begins: ['chốt', 'tính', 'lấy'],
  needs: ['digit'],
  pattern: new RegExp(
    [
      `(?<=${B}(?:số liệu|thời gian|thời điểm) (?:được )?)(?:chốt|tính|lấy)(?: số liệu)? (?:đến|tới)(?: hết)? ${dayOfPeriods}`,
      `chốt số liệu (?:đến|tới)(?: hết)? ${dayOfPeriods}`,
      `(?<=${B}(?:thời gian|thời điểm) )chốt (?:số liệu|báo cáo|dữ liệu) ?:? ?(?:là |vào )?${dayOfPeriods}`,
    ].join('|'),
    'uy',
  ),
  read: nothing,
}

/**
 * "báo cáo trước 16 giờ thứ Sáu hằng tuần cho đến hết tháng 3", "kiểm tra hằng tháng đến hết năm 2026": how long it comes back, no
 * day by which it is done
 */
const whileItLasts: Phrase = {
  begins: ['cho', 'đến', 'tới'],
  needs: ['each', 'to'],
  pattern: new RegExp(
    `(?<=${B}(?:hàng|mỗi) (?:ngày|tuần|tháng|quý)(?: ?\\([^()]{1,40}\\))?,? )(?:cho )?(?:đến|tới) (?:hết |cuối )?(?:(?:ngày )?${DATE}|${MONTH}|${QUARTER}|năm ${YEAR})`,
    'uy',
  ),
  read: (match) => {
    const [start, end] = placeOf(match)
    return { end, findings: [], problems: [{ code: 'limited-rhythm', start, end }] }
  },
}

/** "có hiệu lực thi hành từ ngày 01/7/2025", "có hiệu lực sau 10 ngày, kể từ ngày ký" */
const effect: Phrase = {
  begins: ['hiệu'],
  needs: [],
  pattern: new RegExp(
    `${B}hiệu lực(?: thi hành)?(?: (?:kể )?(?:từ|đến|trước|sau))(?:(?: hết)?(?: ngày)? ${DATE}| \\d{1,3} ngày,? (?:kể )?từ ngày \\p{L}{1,6}| ngày \\p{L}{1,6})`,
    'uy',
  ),
  read: nothing,
}

// Who was born: "trẻ sinh từ …", "công dân nam, sinh trước …"; "trẻ sơ sinh từ …", "dụng cụ cứu sinh từ …", "tuyển sinh từ …" are
// other words
const born = `(?<=^|[;,(/:–-] ?|${B}(?:người|trẻ|em|cháu|con|bé|dân quân|công dân|thanh niên|học sinh|hội viên|cử tri|đối tượng|phụ nữ|nam|nữ|ông|bà|cụ|đã|được|có|là|ngày|năm) )sinh`

/** "trẻ em sinh từ ngày 01/01/2018", "đăng ký thường trú trước ngày 15/6/2013", "đã khởi công trước ngày 01/7/2024" */
const condition: Phrase = {
  begins: ['sinh', 'thường', 'tạm', 'cư', 'hộ', 'đã', 'từng'],
  needs: ['date'],
  pattern: new RegExp(
    `${B}(?:${born}|thường trú|tạm trú|cư trú|hộ khẩu|(?<!phải )(?:đã|từng(?= (?:được|bị|là|làm|tham gia|công tác|sống|cư trú|ở|học|phục vụ|giữ|mắc|đạt|nhận|hưởng)${E})) (?:được )?\\p{L}{1,10}(?: \\p{L}{1,10}){0,3})(?: (?:tại \\p{L}{1,10}|hợp pháp))?,? (?:từ|trước|sau|trong|vào)(?: (?:hoặc|và) (?:sau|trước))?(?: ngày)? ${DATE}(?: đến(?: hết)?(?: ngày)? ${DATE})?`,
    'uy',
  ),
  // "các nhiệm vụ đã đề ra, hoàn thành trước ngày 20/6": a duty after all; so is "niêm yết lại thủ tục đã thay đổi thẩm quyền
  // vào ngày 01/4" of a day to come.
  read: (match, { context }) =>
    (/^đã(?!\p{L}).* vào /u.test(match[0]) && firstIsAhead(match[0], context)) ||
    /(?:gửi|báo cáo|trình|nộp|xong)|\p{L} hoàn thành(?! trước đó)/u.test(match[0].replace(/^đã (?:được )?/, ''))
      ? null
      : nothing(match),
}

const stages = ['giai đoạn', 'nhiệm kỳ', 'năm học', 'niên khóa', 'thời kỳ', 'tầm nhìn', 'định hướng']

/** "giai đoạn 2021-2025" (but not after "Thời gian:" or alone in a cell), "nhiệm kỳ 2026 - 2031", "năm học 2024-2025", "tầm nhìn đến năm 2030" */
const stage: Phrase = {
  begins: stages,
  needs: ['year'],
  pattern: new RegExp(
    `${B}(?:${stages.join('|')})(?: (?:từ|đến|tới))?(?: năm)? ${YEAR}(?: ?(?:-|đến|và)(?: năm)? ?${YEAR})?`,
    'uy',
  ),
  read: (match, source) => {
    const left = source.whole.slice(Math.max(0, match.index - 60), match.index)
    const alone = match.index <= 2 && source.whole.length - match.index - match[0].length <= 2
    return match[0].startsWith('giai đoạn') && (alone || labelled.test(left)) ? null : nothing(match)
  },
}

const labelled = new RegExp(`${LABEL} ?: ?$`, 'u')

/** Whether the first day in the words lies behind the document's own. */
function firstIsAhead(words: string, context: DeadlineContext): boolean {
  return liesAhead(readDate(someDate.exec(words)?.[0] ?? ''), context)
}

const someDate = new RegExp(DATE, 'u')

export const masks: readonly Phrase[] = [
  numbered,
  bare,
  named,
  issued,
  reportedData,
  closedEachTime,
  dataPeriod,
  countedTo,
  stock,
  whileItLasts,
  effect,
  condition,
  stage,
]
