import { dayOf, monthOf, yearOf } from '../../../calendar/day.ts'
import { before, beforeSeries, behind, isNarrated } from '../around.ts'
import { BRACKET, START } from '../openings.ts'
import {
  B,
  E,
  EDGE,
  EDGE_BEGINS,
  LABEL,
  LATE,
  LATE_BEGINS,
  MONTH,
  MONTH_NUMBER,
  PART_BEGINS,
  PART_OF_YEAR,
  QUARTER,
  SHORT_MONTH,
  SHORT_PERIOD,
  YEAR,
} from '../pieces.ts'
import { limiting, type Outcome, type Phrase, type Source, nothing, withEach } from '../phrase.ts'
import { beginsWork } from '../works.ts'
import { areTurns, found, hasYear, isYearOnly } from './period-meant.ts'

/** Months, quarters and years: due on their last day. */

const named = `(?:${EDGE})?(?:${MONTH}|${QUARTER}|${PART_OF_YEAR}|năm ?${YEAR}${E})|(?:giữa|cuối|hết) năm${E}(?! ?\\d)`
const namedBegins = [...EDGE_BEGINS, 'tháng', 'quý', 'năm', ...PART_BEGINS]

/** "Chậm nhất là cuối quý I năm 2010" · "trước khi kết thúc quý III" · "chậm nhất ngày cuối cùng của tháng 12" · "đến hết tháng 6/2025" · "hoàn thành trước tháng 9/2025" · "từ nay đến cuối năm" */
const bound: Phrase = {
  begins: [...LATE_BEGINS, 'trước', 'từ nay', 'kể từ nay', 'đến', 'tới', 'hết', 'không', 'hạn'],
  needs: ['period'],
  pattern: new RegExp(
    `${B}(?:(?<before>(?:${LATE} )?trước)|(?<by>${LATE}(?: (?:vào|trong|đến|hết|tới)){0,2}|(?:(?:từ nay|kể từ nay) )?(?:đến|tới)(?: hết)?|hết|không (?:quá|muộn hơn|chậm hơn)|trước khi (?:kết thúc|hết)|hạn (?:chót|cuối)(?: là| đến){0,2})) (?:ngày (?:làm việc )?cuối(?: cùng)? (?:của )?(?=tháng \\d|quý))?(?<period>${named}|${SHORT_PERIOD})`,
    'uy',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    // "đến năm 2030": what is aimed at, not by when somebody must act.
    if (/^(?:đến|tới)$/.test(match.groups?.['by'] ?? '') && isYearOnly(words)) return null
    if (isTarget(match, source) || isAgenda(match, source)) return null
    // "trước cuối quý II" is by its end.
    const strict = match.groups?.['before'] !== undefined && !/^(?:cuối|hết)/.test(words)
    const outcome = found(match, source, strict ? 'before' : 'by', words)
    return outcome !== null && isStretch(match, source) ? limiting(outcome, match) : outcome
  },
}

/** "Từ tháng 10 đến hết năm gửi báo cáo vào ngày 20 hằng tháng": how long a rhythm lasts */
function isStretch({ index, 0: words }: RegExpExecArray, { whole }: Source): boolean {
  return (
    /từ tháng \d{1,2}(?: ?\/ ?\d{4})? $/u.test(before(whole, index)) &&
    /^ (?:gửi |nộp )?báo cáo[^.,;]{0,80} (?:hàng|mỗi) (?:ngày|tuần|tháng)(?!\p{L})/u.test(
      behind(whole, index + words.length),
    )
  )
}

/**
 * "các nhiệm vụ trọng tâm từ nay đến cuối năm 2025": what is on the agenda. "Từ nay đến cuối năm 2025, hoàn thành …" binds, and so
 * does "Tuyên truyền … từ nay đến hết tháng 9".
 */
function isAgenda(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  if (!/^(?:kể )?từ nay/.test(match[0]) || /(?:^|[,:(-]|hoàn thành|hoàn tất|xong|thực hiện) ?$/u.test(left))
    return false
  return onAgenda.test(left) || !beginsWork(left.replace(/^[-+ ]+/u, ''))
}
const onAgenda =
  /(?<!\p{L})(?:nhiệm vụ|giải pháp|công tác|nội dung|phương hướng|chương trình|trọng tâm|tình hình|mục tiêu|chỉ tiêu|đặt ra|phấn đấu)(?!\p{L})[^,;:]{0,60}$|(?<!\p{L})duy trì(?!\p{L})[^;:]{0,60}$/u

/** "phấn đấu đến cuối năm 2024 …", "đến hết năm 2025 đạt 80%": a target. */
function isTarget(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  const right = behind(source.whole, match.index + match[0].length)
  return (
    (/phấn đấu[^,]{0,60}$/u.test(left) && !isAimedWork(match, source)) ||
    /(?:mục tiêu|chỉ tiêu|tầm nhìn|định hướng|giai đoạn)[^,]{0,60}$/u.test(left) ||
    /^[,: ]{0,3}(?:phấn đấu|có|đạt|tỷ lệ|tối thiểu|ít nhất|100 ?%)/u.test(right)
  )
}

/**
 * "Rà soát lộ trình, phấn đấu xóa 35 điểm đen trong năm 2024": behind other work, something that is done and no share that is
 * reached. With "Phấn đấu" begins a list of aims.
 */
const isAimedWork = ({ index }: RegExpExecArray, { whole }: Source): boolean =>
  aimedWork.test(beforeSeries(whole, index).slice(-longestAim))
const longestAim = 400
const aimedWork =
  /\p{L}[^.]*(?<!\p{L})phấn đấu (?!(?:đến|trong|đạt|có|tỷ lệ|giảm|tăng|trên|ít nhất|tối thiểu|từ)(?!\p{L}))\p{L}[^,.;]{0,60}$/u

// "Thường xuyên trong năm, tập trung vào tháng 5 và tháng 9", "thường xuyên, cao điểm trong tháng 10": when there is most of it, and not
// by when
const atPeak =
  /(?<!\p{L})(?:thường xuyên|liên tục|quanh năm|cả năm)(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:tập trung|cao điểm|trọng điểm|nhất là|đặc biệt)(?: (?:là|cao điểm|thực hiện|triển khai)){0,2} ?$/u

/** "trong tháng 6" · "trong hai tháng 10 và 11/2025" · "trong quý II năm 2010" · "ngay trong quý I" · "trong T10/2025" · "vào đầu quý I năm 2010" · "vào cuối năm 2024" */
const within: Phrase = {
  begins: ['ngay', 'trong', 'vào'],
  needs: ['period', 'within'],
  pattern: new RegExp(
    `${B}(?:ngay )?(?:trong|vào)(?: (?:thời gian|khoảng|dịp))?(?: (?:các|hai|ba))? (?<period>${named}|${SHORT_MONTH})`,
    'uy',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const left = before(source.whole, match.index)
    if (isNarrated(left) || forbids.test(left)) return null
    if (atPeak.test(left)) return nothing(match)
    const firm =
      isYearOnly(words) &&
      (isAimedWork(match, source) ||
        reviews.test(left) ||
        partByPart.test(left) ||
        ofStage.test(left) ||
        (over.test(left) && !aims.test(left)))
    if (piledUp.test(left)) return null
    if (isYearOnly(words) && !firm && (isTarget(match, source) || isTold(match, source))) return null
    const outcome = found(match, source, null, words, { firm })
    return outcome && limited.test(left) ? limiting(outcome, match) : outcome
  },
}

// "Không thanh tra doanh nghiệp trong năm 2024", "Tạm dừng cấp phép trong quý II": how long it is not done; "Dừng hoạt động
// các lò gạch trong quý II" is to be over by then
const forbids =
  /^[-+ ]{0,3}(?:tuyệt đối )?(?:không(?! để)|chưa|tạm dừng|dừng(?! hoạt động)|cấm|nghiêm cấm)(?!\p{L})(?![^,;]*(?:hoàn thành|xong|trước))[^,;]*$/u
// "báo cáo vào thứ Sáu hằng tuần trong tháng 4 năm 2024": how long a rhythm lasts, and no time of its own
const limited = /(?:hàng|mỗi) (?:ngày|tuần),? $/u
// "sơ kết giữa kỳ vào năm 2028, tổng kết vào quý IV năm 2030": each review has its year
const partByPart =
  /(?:hoàn thành|hoàn tất|xong)[^;]{0,200}\d ?, (?:trên|tại|ở|đối với|riêng|các|phần) [^,;\d]{0,60} ?$/u
// "bốn xã trước ngày 15/9/2024; hai xã vùng sâu dứt điểm trong năm 2025", "…; các khối còn lại hoàn thành trong năm 2027": what is to
// be over has its year beside another day
const over = /(?<!\p{L})(?:xong|dứt điểm|hoàn tất|hoàn thành)(?: (?:dứt điểm|xong))? $/u
// "giai đoạn 1 chậm nhất ngày 31/12/2026; giai đoạn 2 trong năm 2028"
const ofStage = /(?:^|[;,:(]) ?(?:giai đoạn|đợt|bước) (?:\d{1,2}|[ivx]{1,3})(?: \p{L}+){0,3} $/u
const aims = /(?<!\p{L})(?:mục tiêu|phấn đấu|chỉ tiêu)(?!\p{L})/u
// "không để dồn vào cuối năm", "tránh tập trung giải ngân trong quý IV"; a "khu xử lý nước thải tập trung" is a plant
const piledUp =
  /(?<!\p{L})(?:dồn|kéo dài)(?: \p{L}+){0,3} ?$|(?<!\p{L})(?:không|tránh)(?!\p{L})[^.;,]{0,30} tập trung(?: \p{L}+){0,3} ?$/u
const reviews = /(?<!\p{L})(?:sơ kết|tổng kết|nghiệm thu|khánh thành)(?: \p{L}+){0,6} ?$/u

/**
 * "các lớp đã tổ chức trong năm 2025", "kinh phí thực hiện trong năm 2024", "đạt 40% vào năm 2025": a year told of,
 * budgeted or aimed at.
 */
function isTold(match: RegExpExecArray, source: Source): boolean {
  const left = before(source.whole, match.index)
  if (toBeDone.test(left)) return false
  return /(?<!\p{L})(?:đã|đối với|kinh phí|ngân sách|nguồn|vốn|dự toán|số lượng|số liệu|kết quả|tình hình|mới ban hành|đạt|tỷ lệ|tỷ suất|chỉ tiêu|giảm|tăng tỷ lệ|xuống|nhiệm vụ triển khai)(?!\p{L})|%/u.test(
    left,
  )
}

// "các công trình đã đưa vào sử dụng trước năm 2022, xong trong năm 2024": behind the comma it is asked
const toBeDone =
  /(?:^|[,:(-] ?|(?<!\p{L})(?:phải|cần) )(?:phải |cần )?(?:cơ bản )?(?:hoàn thành|hoàn tất|xong|dứt điểm|kết thúc)(?: dứt điểm| xong)? ?$/u

/** "hoàn thành quý II/2025" · "Thời gian thực hiện: Quý IV/2025" · "Tiến độ: 6/2025" */
const labelled: Phrase = {
  begins: ['thời', 'hoàn', 'xong', 'tiến', 'hạn'],
  needs: ['period'],
  pattern: new RegExp(
    `${B}(?:${LABEL}|hoàn thành|hoàn tất|xong|tiến độ|hạn)(?: ?:| vào| là)? ?(?:(?:trong )?cả )?(?<period>${named}|${SHORT_PERIOD})`,
    'uy',
  ),
  read: (match, source) =>
    isNarrated(before(source.whole, match.index)) || daysFollow.test(source.whole.slice(match.index + match[0].length))
      ? null
      : found(match, source, null, match.groups?.['period'] ?? ''),
}
// "Thời hạn gửi báo cáo: Quý I trước ngày 15/3, 6 tháng trước ngày 15/6": the day that follows is when it is due
const daysFollow = /^ ?:? ?\(?(?:trước|chậm nhất|muộn nhất|vào|gửi trước)(?: là)?(?: ngày)? ?\d/u

/**
 * A cell that says nothing else: "Quí IV-2025" · "Tháng 11/2025" · "T12/2025" · "T3" · "Năm 2025" · "2025" · "Trong năm" · "Cả năm" ·
 * "Tháng 12 hằng năm" · "02 đợt: tháng 6 và tháng 10/2024"
 */
const alone: Phrase = {
  begins: [START],
  needs: ['period'],
  pattern: new RegExp(
    `^ ?[-+(]? ?(?:(?:\\d{1,2}|hai|ba|bốn) (?:đợt|lần|kỳ) ?[:(,] ?|(?:trong )?cả |trong (?=\\d{4}))?(?<period>${named}|${SHORT_PERIOD}|t${MONTH_NUMBER}|${YEAR}|(?:trong|cả) năm)(?:[ .,;)/]*$|(?= ?(?:hàng|mỗi) năm[ .,;)/]*$))`,
    'uy',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    return found(match, source, null, /^\d{4}$/.test(words) ? `năm ${words}` : words.replace(/^(?:trong|cả) /, ''), {
      firm: true,
    })
  },
}

/**
 * "Xây dựng kế hoạch (tháng 6/2025)" · "hai đợt (tháng 5/2025 và tháng 9/2025)" · "Tháng 12/2025: tổ chức tổng kết" · "Tháng 6:
 * Tổng kết": months and quarters only; without a year, in front of what is to be done or as many as the turns: "02 đợt (tháng 6 và
 * tháng 12)".
 */
const setOff: Phrase = {
  begins: [START, BRACKET, ...namedBegins],
  needs: ['period', 'setOff'],
  pattern: new RegExp(
    `(?:(?:\\( ?|(?<=\\([^()]{5,60}(?: và |, |; )))(?<inside>${named})(?=(?:(?: và|,|;) (?:${named})){0,3} ?\\))|(?:^[-+ ]{0,3}|(?<=[;.] ))(?<heading>${named})(?= ?:))`,
    'uy',
  ),
  read: (match, source) => {
    const { inside, heading } = match.groups ?? {}
    const words = inside ?? heading ?? ''
    if (isYearOnly(words) || words.endsWith('năm')) return null
    const told = heading === undefined ? areTurns(words, before(source.whole, match.index)) : workFollows(match, source)
    if (!(hasYear(words) || told)) return null
    return found(match, source, null, words, { start: match.index + match[0].length - words.length })
  },
}

/** "Tháng 6: Tổng kết", and not "Quý I: 12 vụ", "Tháng 3: đã mở 2 lớp", "Quý I: Kiểm tra 12 cơ sở, phát hiện 3 vi phạm". */
function workFollows({ index, 0: words }: RegExpExecArray, { whole }: Source): boolean {
  const next = whole.slice(index + words.length).replace(/^ ?[:,]? /, '')
  return beginsWork(next) && !isTale.test(next)
}
const isTale =
  /^[^.;]{0,60}(?<!\p{L})đã(?!\p{L})|^[^.;]{0,80}(?<!\p{L})(?:phát hiện|xử phạt|phạt|đạt|(?:thực hiện|thu|cấp|mở|làm|giải ngân) được) \d/u

/**
 * "vào tuần cuối tháng 10 năm 2024" · "trong tuần đầu tháng 3" · "tuần 2 tháng 12": the seventh is over with a month's first week. "Từ tuần
 * đầu tháng 10" is when something begins.
 */
const weekOfMonth: Phrase = {
  begins: ['trong', 'vào', 'chậm', 'xong', 'hoàn', 'các', 'những', 'tuần'],
  needs: ['period', 'week'],
  pattern: new RegExp(
    `${B}(?:(?:trong|vào|chậm nhất|xong|hoàn thành)(?: trong| vào| là)? )?(?:các |những )?tuần (?:lễ )?(?<week>đầu tiên|đầu|thứ nhất|thứ hai|thứ ba|thứ tư|cuối cùng|cuối|(?:thứ )?0?[1-4])(?: của| trong)? (?<period>${MONTH})`,
    'uy',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    const left = before(source.whole, match.index)
    if (/(?<!\p{L})(?:từ|sau) $/u.test(left)) return nothing(match)
    const week = match.groups?.['week']?.split(' ').at(-1) ?? ''
    const last = /\d/.test(week) ? 7 * Number(week) : { nhất: 7, tiên: 7, đầu: 7, hai: 14, ba: 21, tư: 28 }[week]
    // "chậm nhất trong tuần cuối tháng 12": by the month's last day
    const latest = last === undefined && match[0].startsWith('chậm nhất') ? 'by' : null
    const outcome = isNarrated(left) ? null : found(match, source, latest, words)
    const guess = outcome && last !== undefined ? endingWith(outcome, last) : outcome
    // "trong tuần thứ ba của tháng 10 (chậm nhất 18/10/2025)": the latter
    const told = orLatest.test(source.whole.slice(match.index + match[0].length))
    return guess && told ? withEach(guess, { yields: 'sentence' }) : guess
  },
}

const orLatest = /^ ?\( ?(?:chậm nhất|muộn nhất|trước|hạn|tức|xong)(?!\p{L})[^()]{0,20}\d{1,2} ?(?:\/|tháng)/u

/** "trong 10 ngày đầu tháng 7/2026" · "nửa đầu tháng 8" · "nửa cuối tháng 9": the tenth, the fifteenth, the month's last day */
const partOfMonth: Phrase = {
  begins: ['trong', 'vào', 'xong', 'hoàn'],
  needs: ['period'],
  pattern: new RegExp(
    `${B}(?:trong|vào|xong|hoàn thành)(?: trong| vào)? (?:(?:(?<days>\\d{1,2}) ngày|nửa) đầu|(?<rest>\\d{1,2} ngày|nửa) cuối)(?: của| trong)? (?<period>${MONTH})`,
    'uy',
  ),
  read: (match, source) => {
    const { days = '15', rest, period = '' } = match.groups ?? {}
    const outcome = isNarrated(before(source.whole, match.index)) ? null : found(match, source, null, period)
    return outcome && rest === undefined ? endingWith(outcome, Number(days)) : outcome
  },
}

/** The month's day that a part of it ends with, as a guess. */
function endingWith(outcome: Outcome, day: number): Outcome {
  const findings = outcome.findings.map((finding) => {
    const to = finding.value.kind === 'period' ? dayOf(yearOf(finding.value.to), monthOf(finding.value.to), day) : null
    return to ? { ...finding, value: { kind: 'period', to } as const, certain: false } : finding
  })
  return { ...outcome, findings }
}

/** "vào cuối tháng 3 và cuối tháng 9": a part of a month or year behind a time that was read already */
const following: Phrase = {
  begins: ['đầu', 'giữa', 'cuối'],
  needs: ['period'],
  pattern: new RegExp(
    `(?<=\\u0000 ?(?:,|và|;|hoặc) ?(?:vào |trong )?)(?<period>(?:đầu|giữa|cuối) (?:${MONTH}|${QUARTER}|năm ?${YEAR}${E}))`,
    'uy',
  ),
  read: (match, source) =>
    isNarrated(before(source.whole, match.index)) ? null : found(match, source, null, match.groups?.['period'] ?? ''),
}

/**
 * "Quý III/2025 đấu giá 04 mỏ, …" · "tiến độ: Tháng 6/2025, khởi công" · "Tháng 9 kiểm tra các trường": in front of what is to be
 * done, with its year or as the first words
 */
const leading: Phrase = {
  begins: [START, 'tháng', 'quý'],
  needs: ['period'],
  pattern: new RegExp(`(?:^[-+ ]{0,3}|(?<=[:;.] ))(?<period>(?:${MONTH}|${QUARTER}))(?=,? \\p{L})`, 'uy'),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    if (!workFollows(match, source) || !(hasYear(words) || match.index === 0)) return null
    const outcome = found(match, source, null, words, { start: match.index + match[0].length - words.length })
    // "Quý I báo cáo trước ngày 15/3": the quarter is what the report is about.
    return outcome && !hasYear(words) ? withEach(outcome, { yields: 'sentence', certain: false }) : outcome
  },
}

/** "Lấy mẫu nước, 6 tháng đầu năm xong ít nhất 40 mẫu" · "6 tháng đầu năm, hoàn thành việc …" */
const partOfYear: Phrase = {
  begins: [START, ...PART_BEGINS],
  needs: ['period'],
  pattern: new RegExp(
    `(?:^[-+ ]{0,3}|(?<=[,;:.(] ))(?<period>${PART_OF_YEAR})(?=,? (?:phải |cần |tổ chức )?(?:xong|hoàn thành|hoàn tất|tổ chức|mở|triển khai|ra quân|cấp|tiến hành)${E})`,
    'uy',
  ),
  read: (match, source) => {
    const right = behind(source.whole, match.index + match[0].length)
    if (/(?<!\p{L})đã(?!\p{L})/u.test(right) || isNarrated(before(source.whole, match.index))) return null
    const words = match.groups?.['period'] ?? ''
    return found(match, source, null, words, { start: match.index + match[0].length - words.length })
  },
}

/** "Hội nghị tổng kết, dự kiến tháng 11/2024" · "dự kiến cuối quý III/2024": planned, so it is asked about */
const planned: Phrase = {
  begins: ['dự'],
  needs: ['period', 'year'],
  pattern: new RegExp(
    `${B}dự kiến:? (?:tổ chức |hoàn thành |diễn ra |khai mạc |trình |thực hiện )?(?:vào |trong )?(?<period>(?:${EDGE})?(?:${MONTH}|${QUARTER}))`,
    'uy',
  ),
  read: (match, source) => {
    const words = match.groups?.['period'] ?? ''
    if (!hasYear(words) || isNarrated(before(source.whole, match.index))) return null
    const outcome = found(match, source, null, words)
    return outcome && withEach(outcome, { certain: false, yields: 'sentence' })
  },
}

/**
 * "Rà soát danh mục cuối tháng 6/2024.": a part of a month or a quarter, with its year, behind what is to be done; "quán triệt trong
 * sinh hoạt định kỳ tháng 6/2024": at that month's meeting, and no rhythm
 */
const closing: Phrase = {
  begins: ['đầu', 'giữa', 'cuối', 'định', 'thường'],
  needs: ['period', 'year'],
  pattern: new RegExp(
    `(?:(?<=\\p{L}{2} )(?<period>(?:đầu|giữa|cuối) (?:${MONTH}|${QUARTER}))|${B}(?:định|thường) kỳ (?<month>${MONTH}))(?= ?(?:[.;),]|$))`,
    'uy',
  ),
  read: (match, source) => {
    const { period, month } = match.groups ?? {}
    const words = period ?? month ?? ''
    const left = before(source.whole, match.index)
    if (!hasYear(words) || isNarrated(left) || !beginsWork(left.replace(/^[-+ ]*/u, ''))) return null
    const outcome = found(match, source, null, words)
    return outcome && withEach(outcome, { certain: false, yields: 'sentence' })
  },
}

/** "Sơ kết tháng 6/2026; tổng kết tháng 12/2026" · "cấp xã tháng 5, cấp tỉnh quý III": where nothing but times is told */
const besideWhat: Phrase = {
  begins: ['tháng', 'quý'],
  needs: ['period'],
  pattern: new RegExp(`(?<=\\p{L} )(?<period>${MONTH}|${QUARTER})(?=[ .)]*(?:$|[,;]))`, 'uy'),
  read: (match, source) => {
    if (source.context.clause !== 'time') return null
    const label = /[^,;:(]*$/u.exec(source.whole.slice(0, match.index))?.[0].trim() ?? ''
    if (label.split(' ').length > 4 || beginsThen.test(label) || /lần ?\/ ?năm|thường xuyên/u.test(source.whole))
      return null
    return found(match, source, null, match.groups?.['period'] ?? '')
  },
}
// "bắt đầu tháng 4", "trước kỳ họp tháng 7", "theo kế hoạch quý II", "báo cáo quý II": when it begins, or of which time it is
const beginsThen =
  /(?<!\p{L})(?:bắt đầu|khởi công|triển khai|phát động|khai mạc|từ|trước|sau|theo|trên cơ sở|kỳ họp|kết quả|kế hoạch|tiến độ|báo cáo|số liệu|điều chỉnh|cao điểm|của|ngoài|mỗi|lần)(?!\p{L})/u

export const periods: readonly Phrase[] = [
  weekOfMonth,
  partOfMonth,
  bound,
  within,
  labelled,
  alone,
  setOff,
  leading,
  partOfYear,
  following,
  planned,
  closing,
  besideWhat,
]
