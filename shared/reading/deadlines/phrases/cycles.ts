import { lastDayOfMonth } from '../../../calendar/day.ts'
import { before, behind, isNarrated } from '../around.ts'
import { listed } from '../../listed.ts'
import { figureBefore, START } from '../openings.ts'
import { B, countOf, E, LABEL } from '../pieces.ts'
import { placeOf, type Cycle, type Finding, type Outcome, type Phrase, withEach } from '../phrase.ts'
import { beginsWork } from '../works.ts'
import { documentYear } from '../years.ts'
import { cycleOf } from './cycle-pieces.ts'

/** Cycles that name no day: *định kỳ hằng quý*. They give way to any date in their sentence. */

function cycles(match: RegExpExecArray, found: readonly (Cycle | null)[], firm = false): Outcome | null {
  const start = match.index
  const end = match.index + match[0].length
  const known = [...new Set(found)].filter((cycle) => cycle !== null)
  if (known.length === 0) return null
  const findings = known.map((cycle): Finding => ({
    value: { kind: 'recurring', cycle, at: null, bound: 'by', next: false },
    start,
    end,
    ...(firm ? {} : { yields: 'sentence' }),
  }))
  return { end, findings }
}

// hằng tháng, quý, 6 tháng và năm
const unit = '(?:ngày|tuần|tháng|quý|năm)'
const item = `(?:(?:báo cáo )?(?:hàng |mỗi |theo |01 |1 |một )?${unit}${E}(?! ?\\d)|\\d{1,2} tháng(?: (?:đầu|cuối) năm)?)`
const list = `${item}(?:(?: ?,| và| hoặc| ?/| ?;)+ ?${item}){0,5}`

/** The cycles in a list; half a year and nine months have none of their own, so a report's period tells those. */
function cyclesIn(text: string): (Cycle | null)[] {
  const found: (Cycle | null)[] = []
  for (const match of text.matchAll(/(?:(\d{1,2}) )?(ngày|tuần|tháng|quý|năm)(?! (?:đầu|cuối))/gu)) {
    const count = match[1] === undefined ? 1 : Number(match[1])
    if (count === 1) found.push(/(?:đầu|cuối) $/.test(text.slice(0, match.index)) ? null : cycleOf(match[2] ?? ''))
    else if (match[2] === 'tháng') found.push(count === 3 ? 'quarter' : count === 12 ? 'year' : null)
  }
  return found
}

/** The cycles of a match that begins with what recurs: only its `list`, at the end, says them. */
function cyclesBehind(match: RegExpExecArray): Outcome | null {
  const each = match.groups?.['list'] ?? ''
  const outcome = cycles(match, cyclesIn(each))
  const start = match.index + match[0].length - each.length
  return outcome && { ...withEach(outcome, { start }), start }
}

/** "định kỳ hằng quý" · "định kỳ hàng tháng, quý, năm" · "định kỳ mỗi năm" · "định kỳ 3 tháng" */
const periodically: Phrase = {
  begins: ['định'],
  needs: [],
  pattern: new RegExp(`${B}định kỳ,? ?\\(?(?:báo cáo |vào )?(?<list>${list})`, 'uy'),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const next = source.whole.slice(match.index + match[0].length).trimStart()
    return cycles(
      match,
      cyclesIn(match.groups?.['list'] ?? ''),
      besideDate.test(left) || (apart.test(left) && beginsWork(next)),
    )
  },
}
// "tự kiểm tra trước ngày 20/9/2025, định kỳ hằng tháng lấy ý kiến": another work than what the date is for
const apart = /(?:\/\d{1,2}|\d{4}), $/
// "trước ngày 25/11/2025 và định kỳ hằng quý": first on that day, then each quarter; "xong trong tháng 7/2023 và cập nhật
// định kỳ hằng quý"
const besideDate = /\d,? (?:và|sau đó|tiếp đó|rồi)(?: (?:gửi|báo cáo|cập nhật|rà soát|bổ sung|công khai|kiểm tra))? $/u

/**
 * "3 tháng một lần" · "mỗi quý 01 đợt" · "mỗi tháng hai lần" · "phát sóng mỗi tuần một kỳ" · "khám tại nhà, mỗi quý ít nhất 01 lần";
 * "6 tháng/lần" and "2 tuần một lần" come back in no cycle that is followed, which is said
 */
const times: Phrase = {
  begins: [...figureBefore('ntq'), 'mỗi', 'hàng', 'hai', 'ba', 'sáu'],
  needs: ['daily'],
  pattern: new RegExp(
    `${B}(?<each>(?:mỗi |hàng |\\d{1,2} |hai |ba |sáu )(?:ngày|tuần|tháng|quý|năm)) ?(?:(?:/|một|hai|0?[1-4]) ?(?:lần|đợt|kỳ|buổi|số|phiên|cuộc|lượt)|(?:ít nhất|tối thiểu) (?:là )?(?:một|hai|0?[1-4]) (?<what>lần|đợt|kỳ|buổi|phiên|cuộc|lượt))${E}`,
    'uy',
  ),
  read: (match, source) => {
    const [start, end] = placeOf(match)
    const what = match.groups?.['what']
    if (what !== undefined) return aimsAt(before(source.whole, start)) ? null : atLeastOnce(match, what === 'lần')
    return (
      cycles(match, cyclesIn(inFigures(match.groups?.['each'] ?? ''))) ?? {
        end,
        findings: [],
        problems: [{ code: 'cycle-unknown', start, end }],
      }
    )
  },
}

/** "100% các xã mỗi quý ít nhất 04 tin" says how much, not what to do; "đã họp mỗi quý …" tells. */
const aimsAt = (left: string): boolean =>
  /%|\d+ ?\/(?! ?(?:19|20)\d\d| ?\d{1,2} ?\/)|(?<!\p{L})(?:phấn đấu|chỉ tiêu|mục tiêu)(?!\p{L})/u.test(left) ||
  isNarrated(left)

/** "mở phiên giao dịch, mỗi quý ít nhất 01 phiên": of what is counted, a guess; "lần" is how often. */
function atLeastOnce(match: RegExpExecArray, certain: boolean): Outcome | null {
  const outcome = cycles(match, cyclesIn(match.groups?.['each'] ?? ''))
  return outcome && (certain ? outcome : withEach(outcome, { certain: false }))
}

const inFigures = (each: string): string => each.replace(/^(?:hai|ba|sáu)(?= )/u, (word) => String(countOf(word)))

/** "giao ban 01 lần/tháng", "kiểm tra ít nhất 02 lần/năm", "tổ chức sát hạch 02 đợt/năm": how often, where a duty to do it is named */
const often: Phrase = {
  begins: figureBefore('lđcp'),
  needs: ['daily'],
  pattern: new RegExp(
    `${B}\\d{1,2} (?:lần|đợt|cuộc|phiên) ?(?:/|một|mỗi|trong|hàng) ?(?:01 |1 |một )?(?<list>(?:ngày|tuần|tháng|quý|năm))${E}`,
    'uy',
  ),
  read: (match, source) =>
    match.index === 0 ||
    /(?:báo cáo|giao ban|kiểm tra|giám sát|sinh hoạt|họp|tổ chức|định kỳ)/.test(before(source.whole, match.index))
      ? cycles(match, cyclesIn(match.groups?.['list'] ?? ''))
      : null,
}

/** "2 lần/năm (tháng 6, tháng 11)": in those months of the document's year; of no year, by the end of them each year, as a guess */
const oftenInMonths: Phrase = {
  begins: figureBefore('lđck'),
  needs: ['daily', 'month'],
  pattern: new RegExp(
    `${B}\\d{1,2} (?:lần|đợt|cuộc|kỳ) ?(?:/|một|mỗi|trong) ?(?:0?1 |một )?năm[ ,:(]{1,3}(?:vào |trong |dự kiến )?(?:các )?(?<months>tháng \\d{1,2}(?:(?: ?,| và)+ ?(?:tháng )?\\d{1,2}(?![\\d/])){1,5})(?! ?/)\\)?`,
    'uy',
  ),
  read: (match, { context }) => {
    const months = (match.groups?.['months']?.match(/\d+/g) ?? []).map(Number)
    if (months.some((month) => month < 1 || month > 12)) return null
    const [start, end] = placeOf(match)
    const year = documentYear(context)
    const findings = months.map((month): Finding => {
      if (year !== null) return { value: { kind: 'period', to: lastDayOfMonth(year, month) }, start, end }
      // of a year without a 29 February
      const at = lastDayOfMonth(2023, month).slice('2023-'.length)
      return { value: { kind: 'recurring', cycle: 'year', at, bound: 'by', next: false }, start, end, certain: false }
    })
    return { end, findings }
  },
}

/**
 * "Tuần tra bờ kè mỗi tuần tối thiểu hai lượt", "đăng mỗi tháng không dưới ba bài": how much of it each time, where it is to
 * be done; a guess, since often nobody is reminded of it
 */
const atLeast: Phrase = {
  begins: ['mỗi', 'hàng'],
  needs: ['each'],
  pattern: new RegExp(
    `${B}(?<each>(?:mỗi|hàng) (?:ngày|tuần|tháng|quý|năm)) (?:ít nhất|tối thiểu|không dưới|không ít hơn)(?: là| từ)? (?:\\d{1,3}|một|hai|ba|bốn|năm) (?=\\p{L})`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    // "…, mỗi tháng tối thiểu 02 số" behind a comma says how much, not what to do.
    if (/,\s*$/.test(left) || aimsAt(left) || !made.test(left)) return null
    return atLeastOnce(match, false)
  },
}
// What is turned out by number, a class or an article at a time; "theo dõi mỗi tuần ít nhất 02 hộ" says how much
const made =
  /(?:^|[-+.;:)] ?)(?:phát|đăng|đưa|viết|in|ra|mở|họp|tổ chức|duy trì|bố trí|kiểm tra|giám sát|tuần tra|thu gom|phun|quét|tuyên truyền|sinh hoạt)(?!\p{L})[^.;]*$/u

/**
 * "Lập kế hoạch duy tu hằng năm trình UBND xã": what is drawn up and passed on each year; alone, "kế hoạch hằng năm" is a
 * thing. A guess.
 */
const drawnUp: Phrase = {
  begins: ['lập', 'xây'],
  needs: ['each'],
  pattern: new RegExp(
    `(?<=^[-+ ]{0,3}|[.;:)] )(?:lập|xây dựng) (?:kế hoạch|dự toán|chương trình|danh mục)${E}[^.,;:()\\d\\u0000]{0,80}? (?<list>(?:hàng|mỗi) (?:tháng|quý|năm))(?=,? (?:và |để )?(?:thông qua|trình|gửi|báo cáo|công khai)${E})`,
    'uy',
  ),
  read: (match) => {
    const outcome = cyclesBehind(match)
    return outcome && withEach(outcome, { certain: false })
  },
}

/** A cell or a line that says nothing else: "Hằng năm" · "Thường xuyên, hằng năm" · "Hằng quý" */
const alone: Phrase = {
  begins: [START],
  needs: ['each'],
  pattern: new RegExp(
    `^ ?[-+]? ?(?:${LABEL} ?:? ?)?(?:thường xuyên(?: ?[,;/]| và)? ?)?(?<list>(?:hàng|mỗi) ${list})(?:[ ,;và]{0,4}thường xuyên)?[ .,;/)]*$`,
    'uy',
  ),
  read: (match) => cycles(match, cyclesIn(match.groups?.['list'] ?? '')),
}

/** "Mỗi tháng 01 phóng sự" in a cell or line of times */
const soMuchEach: Phrase = {
  begins: [START],
  needs: ['each'],
  pattern: new RegExp(
    `^ ?[-+]? ?(?<list>(?:hàng|mỗi) (?:tuần|tháng|quý|năm)) (?:\\d{1,2}|một|hai|ba)(?: \\p{L}+){1,3}[ .,;/)]*$`,
    'uy',
  ),
  read: (match, { context }) =>
    context.clause === 'time' ? cycles(match, cyclesIn(match.groups?.['list'] ?? '')) : null,
}

/** "Thời gian thực hiện: hằng năm" */
const labelled: Phrase = {
  begins: ['thời'],
  needs: ['each'],
  pattern: new RegExp(`${B}${LABEL} ?: ?(?:thường xuyên(?: ?[,;/]| và)? ?)?(?<list>(?:hàng|mỗi) ${list})`, 'uy'),
  read: (match) => cycles(match, cyclesIn(match.groups?.['list'] ?? '')),
}

// What an office does round by round. Within forty letters of the cycle any verb would find one, so these are only the commonest
const roundWork =
  '(?:tổ chức|báo cáo|báo|tổng hợp|xây dựng|rà soát|đánh giá|sơ kết|tổng kết|kiểm tra|giám sát|thống kê|cập nhật|gửi|lập|tham mưu|ban hành|chủ trì|phối hợp|thực hiện|triển khai|đề xuất|trình|bố trí|công bố|tiến hành|xét|bình xét)'
const soon = new RegExp(`^(?:${roundWork}${E}|\\p{L}[\\p{L} -]{0,40}? ${roundWork}${E})`, 'u')
// What recurs here is a thing, not the duty: "kế hoạch hoạt động hằng năm", "dự toán ngân sách hàng năm".
const thing =
  /(?:kế hoạch|chương trình|dự toán|ngân sách|kinh phí|công tác|hoạt động|nhiệm vụ|nguồn|vốn|chi(?! (?:hội|bộ|đoàn|cục|nhánh))|chỉ tiêu|kết quả|tình hình|số liệu|định mức|đánh giá|giao(?! ban)|phân bổ)(?: \p{L}+){0,6} ?$/u

/**
 * "Hàng năm tổ chức mít tinh" · "phối hợp với Phòng Y tế hàng năm tổ chức" · "Hằng quý, báo cáo" · "Hằng tuần công khai
 * kết quả"
 */
const beforeVerb: Phrase = {
  begins: ['hàng', 'mỗi'],
  needs: [],
  pattern: new RegExp(`${B}(?<list>(?:hàng|mỗi) ${list})(?: ?, | )(?=\\p{L})`, 'uy'),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const opens = /^[\s\d.,;:()+*-]*(?:định kỳ )?$/u.test(left)
    const next = source.whole.slice(match.index + match[0].length)
    const direct = beginsWork(next) && !/,\s*$/.test(match[0])
    if (opens ? !direct && !soon.test(next) : !direct || thing.test(left)) return null
    return cycles(match, cyclesIn(match.groups?.['list'] ?? ''), behindDate.test(left))
  },
}
// "giải quyết dứt điểm trong quý I năm 2026, mỗi tuần báo cáo tiến độ": besides what the date is for
const behindDate = /\d{4}\)?, $/

/** "trong báo cáo hàng quý của các sở gửi UBND" · "báo cáo kết quả thực hiện hằng năm" */
const reported: Phrase = {
  begins: ['báo'],
  needs: ['each'],
  pattern: new RegExp(`${B}báo cáo(?: \\p{L}+){0,4}? (?<list>(?:hàng|mỗi) ${list})(?! ?\\d)`, 'uy'),
  read: (match, source) => {
    const right = behind(source.whole, match.index + match[0].length)
    if (/chế độ (?:thông tin,? )?$/.test(before(source.whole, match.index))) return null
    // "gửi báo cáo hằng năm về Phòng Y tế" is a duty; a heading "Báo cáo hằng năm" has no more words.
    return right.trim().length < 8 ? null : cycles(match, cyclesIn(match.groups?.['list'] ?? ''))
  },
}

// Not the duty comes back, but the life it is about: "đời sống hằng ngày", "chế độ ăn hằng ngày".
const ofLife =
  /(?:đời sống|cuộc sống|sinh hoạt|công việc|hoạt động|nhu cầu|bữa ăn|ăn|học tập|lượng|nhật ký|giờ)(?: \p{L}+){0,2} ?$/u

/** "Cập nhật số liệu hằng ngày." · "nhắc nhở các hộ hằng tuần;" · "công bố giá cát hằng tháng, kịp thời": behind what is to be done */
const closing: Phrase = {
  begins: ['hàng', 'mỗi'],
  needs: [],
  pattern: new RegExp(
    `${B}(?<list>(?:hàng|mỗi) (?:ngày|tuần|tháng|quý))(?= ?(?:[.;)/\\u0000]|$|, ?(?:kịp thời|đúng|bảo đảm|đầy đủ|(?:gửi|lập|thông báo|công khai|niêm yết|cập nhật) \\p{L})| (?:(?:cho )?(?:đến|tới) khi|với các)${E}))`,
    'uy',
  ),
  read: (match, source) => {
    const left = before(source.whole, match.index)
    const each = match.groups?.['list'] ?? ''
    const isThing = !each.endsWith('ngày') && thing.test(left) && !meets.test(left) && !reportsHow.test(left)
    if (left.trim().length < 8 || ofLife.test(left) || isThing) return null
    return cycles(match, cyclesIn(each), anew.test(left))
  },
}
// "Họp đánh giá tiến độ hằng tháng.": what is met for is no thing of each month
const meets =
  /^[\s\d.,;:()+*-]*(?:(?:tổ chức|chủ trì|duy trì) )?(?:họp|giao ban|hội ý|kiểm điểm)(?: (?:đánh giá|kiểm điểm|rà soát|nắm|tiến độ|tình hình|kết quả|công tác|công việc))* ?$/u
// "Báo cáo tình hình dịch bệnh hằng tuần.": a week's situation is told each week; "Báo cáo kết quả thực hiện kế hoạch hằng quý" may be of a
// plan for the quarter
const reportsHow =
  /^[\s\d.,;:()+*-]*(?:gửi )?báo cáo(?: \p{L}+){0,5}? (?:tình hình|kết quả|tiến độ|số liệu)(?: (?!(?:kế hoạch|chương trình|dự toán|ngân sách|kinh phí|nhiệm vụ|nguồn|vốn|chỉ tiêu|định mức)(?!\p{L}))\p{L}+){0,8} ?$/u
// "công khai trước ngày 30/5/2026 và cập nhật hằng quý": another thing than what the date is for
const anew =
  /\d,? (?:và|sau đó|rồi)(?: tiếp tục)? (?:cập nhật|duy trì|kiểm tra|rà soát|báo cáo|công khai|gửi|theo dõi)(?: \p{L}+){0,5} $/u

const watching = listed(
  'theo dõi; đôn đốc; gửi; nộp; cập nhật; thống kê; tổng hợp; nhắc nhở; công khai; niêm yết; phát hành',
)

/**
 * "theo dõi, đôn đốc tiến độ hằng tuần, trong đó nhắc đơn vị chậm" · "thống kê giá bán và gửi Sở Công Thương hằng tuần
 * trong suốt vụ" · "gửi số liệu hằng ngày về Trạm" · "cập nhật mực nước hằng ngày, thông báo cho các xã": behind what is
 * watched or sent. "Gửi kế hoạch hằng quý" sends a thing.
 */
const watched: Phrase = {
  begins: watching,
  needs: ['each'],
  pattern: new RegExp(
    `${B}(?<work>${watching.join('|')})${E}(?<what>[^.;:()\\u0000]{1,80}?) (?<list>(?:định kỳ )?(?:hàng|mỗi) (?:ngày|tuần|tháng|quý))(?=, ?(?:trong đó|đồng thời|qua đó|nhất là|để|nếu|khi|trường hợp|và|(?:kịp thời )?(?:thông báo|thông tin|báo cáo|gửi|cung cấp|công khai|công bố|cảnh báo))${E}| (?:trong (?:suốt|cả|thời gian|đợt|mùa|những|các)|về|cho|lên|qua|tới|để|và|tại|trên|gửi|báo cáo|trình)${E}| ?(?:[.;)/]|$))`,
    'uy',
  ),
  read: (match, source) => {
    const { work = '', what = '' } = match.groups ?? {}
    if (ofPlans.test(what) || ofLife.test(what) || isNarrated(before(source.whole, match.index))) return null
    // "tổng hợp kết quả hằng tuần gửi Chi cục": sent as often; without that it may be what each week brought.
    const next = source.whole.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (work === 'tổng hợp' && !/^,? ?(?:gửi|báo cáo|trình)(?!\p{L})/u.test(next)) return null
    // "theo dõi tình hình hằng ngày của học sinh": whose it is, and not how often it is followed
    if (!/^(?:gửi|nộp)/.test(work) && source.whole.startsWith(' của', match.index + match[0].length)) return null
    return cyclesBehind(match)
  },
}
const ofPlans = /(?:kế hoạch|chương trình|dự toán|ngân sách|kinh phí|lịch|danh mục|họp|giao ban)(?: \p{L}+){0,4}$/u

const following = listed('theo dõi; đôn đốc; cập nhật; thống kê; công khai; niêm yết; kiểm tra; giám sát')

/** "công khai hằng ngày thực đơn, giá thực phẩm", "kiểm tra hằng tuần việc chấm công": between what is done and what it is done to */
const amidst: Phrase = {
  begins: following,
  needs: ['each'],
  pattern: new RegExp(
    `${B}(?:${following.join('|')}) (?<list>(?:hàng|mỗi) (?:ngày|tuần|tháng|quý))(?= (?!của${E})\\p{L}{2})`,
    'uy',
  ),
  read: (match, source) => (isNarrated(before(source.whole, match.index)) ? null : cyclesBehind(match)),
}

const telling = listed('báo cáo; công khai; trình; kiểm điểm; đánh giá; thông báo; phổ biến; công bố')

/** "công khai kết quả tại hội nghị công chức hằng năm", "báo cáo tại phiên họp thường kỳ hằng tháng": as often as they meet */
const atMeeting: Phrase = {
  begins: telling,
  needs: ['each'],
  pattern: new RegExp(
    `${B}(?:${telling.join('|')})${E}[^.;:()\\u0000]{0,160}? tại (?:các )?(?:hội nghị|giao ban|cuộc (?:họp|giao ban)|phiên họp|kỳ họp|buổi (?:họp|giao ban|sinh hoạt))[^.;:()\\u0000]{0,80}? (?<list>(?:hàng|mỗi) (?:tuần|tháng|quý|năm))(?= ?(?:[.,;)/]|$))`,
    'uy',
  ),
  read: (match, source) => {
    return isNarrated(before(source.whole, match.index)) ? null : cyclesBehind(match)
  },
}

export const bareCycles: readonly Phrase[] = [
  alone,
  soMuchEach,
  labelled,
  periodically,
  times,
  oftenInMonths,
  often,
  atLeast,
  drawnUp,
  beforeVerb,
  reported,
  closing,
  watched,
  amidst,
  atMeeting,
]
