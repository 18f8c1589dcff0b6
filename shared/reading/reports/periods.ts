import { matchesOf } from '../matches.ts'
import type { Deadline, ReadReport } from '../reading.ts'
import { B, E } from '../word-edges.ts'

type Period = ReadReport['period']

// What has an end of its own, and is summed up once
const endsByItself = [
  // tổng kết mùa · sơ kết đợt cao điểm · tổng kết hội thi
  'mùa|đợt|cuộc|tháng|tuần|hội thi|hội thao|lễ|sự kiện|cao điểm|diễn tập|tổng điều tra|điều tra',
  // tổng kết việc sắp xếp · tổng kết thực hiện nghị quyết · sơ kết giai đoạn làm điểm
  'sắp xếp|sáp nhập|dự án|đề án|nghị quyết|giai đoạn|nhiệm kỳ',
].join('|')
// Behind "sơ kết" and "tổng kết", of half a year and of a year
const endless = [
  // but not "sơ kết giữa nhiệm kỳ"
  '(?! giữa (?:kỳ|nhiệm kỳ|giai đoạn))',
  // nor "tổng kết mùa khô", "tổng kết công tác ứng phó hạn mặn mùa khô"
  `(?! (?:\\p{L}+ ){0,7}(?:mùa (?:khô|mưa|lũ|bão|hè|lễ hội)|chiến dịch|đợt cao điểm)${E})`,
  // nor "sơ kết giai đoạn làm điểm", "tổng kết công tác diễn tập"
  `(?! (?:(?:công tác|kết quả|việc|thực hiện|triển khai) ){0,3}(?:${endsByItself})${E})`,
].join('')

// What makes a year of "năm"
const beforeYear = [
  // cả năm · hằng năm · tổng kết năm
  'cả|hằng|hàng|từng|mỗi|tổng kết',
  // báo cáo năm · báo cáo kết quả thực hiện năm · báo cáo quyết toán ngân sách năm
  'báo cáo(?: (?:kết quả|công tác|tình hình|tổng hợp|quyết toán)(?: thực hiện| ngân sách)?)?',
  // 6 tháng và năm · 6 tháng, năm
  'và|,',
  // 01 năm (một lần) · 1 năm (trước ngày 15/12) · một năm; but "ngày 29 tháng 01 năm 2012", "quý 1 năm 2024"
  '(?<!tháng |quý |kỳ |\\d|[/.-])0?1(?! năm \\d)|một',
].join('|')
const year = [
  // báo cáo 6 tháng: trước ngày 15/6; năm: trước ngày 10/12 · học kỳ I trước …; năm học trước …: behind a semicolon the
  // year begins a part
  '^năm(?: học)?(?=\\s*[:(]| (?:trước|chậm nhất|muộn nhất) )',
  // kết quả 6 tháng (trước …), kết quả năm (trước …)
  'kết quả năm(?= ?[(,]| trước| chậm)',
  // báo cáo năm ngày 14/12; but "báo cáo năm ngày một lần"
  `(?:${beforeYear}) năm(?! (?:ngày(?! \\d)|tháng))`,
  // báo cáo tổng kết trước ngày 10/12
  `tổng kết${endless}`,
  // trước ngày 20/6 (6 tháng), trước ngày 05/12 (năm)
  '(?<=\\()năm(?=\\))',
  // định kỳ 1 năm/lần
  'năm/lần',
  // báo cáo cuối năm
  'cuối năm',
].join('|')

// The longer before the shorter: "9 tháng" is no month; "ngày 29 tháng 01" and "ngày 9 tháng 12" are none of them, but "9
// tháng 01 lần" and "9 tháng 2024" are
const words: readonly { period: Period; pattern: RegExp }[] = [
  {
    period: 'half-year',
    pattern: new RegExp(
      `(?:(?:(?<!\\d)0?6|sáu) tháng(?: (?:đầu|cuối) năm)?|sơ kết${endless}|bán niên|giữa năm|học k[ỳì] (?:I{1,2}|[12])(?![\\p{L}\\d]))`,
      'giu',
    ),
  },
  { period: 'nine-months', pattern: /(?:(?<!\d)0?9|chín) tháng(?! (?:0?[1-9]|1[0-2])(?!\d| lần))/giu },
  {
    period: 'quarter',
    pattern:
      /(?:hằng|hàng|từng|mỗi|báo cáo|kết quả|theo|các) quý|(?<!\p{L})quý(?=(?:, | và )(?:0?6 tháng|sáu tháng|năm)(?!\p{L}))|(?<=, |và |\) )quý(?= ?[(,]| và| trước| vào)|(?<!\p{L})quý (?:I{1,3}|IV|\d)(?![\p{L}\d])|01 quý|quý\/lần/giu,
  },
  {
    period: 'month',
    pattern: /(?:hằng|hàng|từng|mỗi|báo cáo) tháng|(?<=, |và )tháng(?= ?[(,]| và)|tháng\/lần|01 tháng/giu,
  },
  {
    period: 'week',
    pattern: /(?:hằng|hàng|từng|mỗi|báo cáo) tuần|tuần\/lần|thứ (?:hai|ba|tư|năm|sáu|bảy)(?! (?:của )?tháng)/giu,
  },
  { period: 'day', pattern: /(?:hằng|hàng|từng|mỗi) ngày|lần\/ngày|ngày\/lần/giu },
  { period: 'year', pattern: new RegExp(year, 'giu') },
]

/** A period named in `text`, and where. */
export type Named = { period: Period; start: number; end: number }

/** Every period that the words name, in order: `6 tháng, 9 tháng và năm` names three. */
export function periodsIn(text: string): Named[] {
  const found: Named[] = []
  for (const { period, pattern } of words) {
    for (const match of matchesOf(pattern, text)) {
      const start = match.index
      const end = start + match[0].length
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ period, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** A deadline of a clause with its place in the clause's words. */
export type Placed = { deadline: Deadline; start: number; end: number }

/**
 * What period a due date is for. The name that stands next to it says so (`6 tháng (trước ngày 15/6), năm (trước ngày
 * 15/12)`); where none is near, the deadline's own rhythm does; a date without either is due once.
 */
export function periodOf(placed: Placed, all: readonly Placed[], named: readonly Named[], text: string): Period {
  const { deadline, start, end } = placed
  const ofMonth = byMonth(placed, all, named) ?? byBrackets(placed, all, text)
  if (ofMonth !== null) return ofMonth
  const inOrder = byOrder(placed, all, named) ?? byMonths(placed, all)
  if (inOrder !== null) return inOrder
  const said = named.find((each) => each.start >= end && saidBehind.test(text.slice(end, each.start)))
  if (said !== undefined) return said.period
  const floor = Math.max(0, ...all.filter((other) => other.end <= start).map((other) => other.end))
  const roof = Math.min(text.length, ...all.filter((other) => other.start >= end).map((other) => other.start))
  // "định kỳ 6 tháng gửi báo cáo kết quả tự kiểm tra về UBND phường trước ngày 15/6 và trước ngày 15/12": the one that is named
  const reach = named.length === 1 ? wholeClause : nearby
  let best: (Named & { distance: number }) | null = null
  for (const { period, start: from, end: to } of named) {
    // Within the deadline's own words ("trước ngày 10/6 hằng năm") the name says how often, not what about.
    if (from < end && to > start) continue
    if (to > roof || from < floor) continue
    // "trước ngày 20 tháng cuối quý và báo cáo năm …": a rhythm says of itself how often; what follows is the next.
    const next = from >= end && /[,;]| và /u.test(text.slice(end, from + 1))
    if (next && (isRhythm(deadline) || thereafter.test(text.slice(end, from)) || hasOwnDay(to, all, text))) continue
    // "6 tháng gửi trước ngày 01/6, báo cáo năm …": behind a comma begins the next.
    const inFront = to <= start
    const between = /[,;]| và /u.test(text.slice(end, from)) ? 20 : 2
    const distance = inFront ? start - to : from - end + between
    if (distance <= (inFront ? reach : nearby) && (best === null || distance < best.distance))
      best = { period, start: from, end: to, distance }
  }
  // "các thôn tổng kết, báo cáo … chậm nhất 03 ngày sau khi kết thúc": counted from an end, whatever is summed up.
  const ofItsEnd =
    best !== null && deadline.kind === 'event' && /^(?:tổng|sơ) kết$/iu.test(text.slice(best.start, best.end))
  if (best !== null && !ofItsEnd) return isSummedUpOnce(best, deadline, named, text) ? 'one-off' : best.period
  // "báo cáo năm trước ngày 15/12/2024 và trước ngày 10/12/2025": the same report again
  const last = all.length > mostAgain ? undefined : all.findLast((other) => other.end <= start)
  if (last?.deadline.kind === 'date' && deadline.kind === 'date' && /^,?(?: và)? $/u.test(text.slice(last.end, start)))
    return periodOf(last, all, named, text)
  // "Báo cáo năm: các phòng, ban … gửi về … trước ngày 15/12": the label goes for all that follows.
  const label = all.length === 1 && /^\s*(?:báo cáo|định kỳ)/iu.test(text) ? named[0] : undefined
  if (label !== undefined && label.start < 12)
    return isSummedUpOnce(label, deadline, named, text) ? 'one-off' : label.period
  switch (deadline.kind) {
    case 'recurring':
      return deadline.cycle
    case 'event':
      if (deadline.before) return eachTime.test(deadline.after) ? 'incident' : 'one-off'
      return incident.test(deadline.after) || happening.test(text) || ofEach.test(text) || !once.test(deadline.after)
        ? 'incident'
        : 'one-off'
    case 'date':
    case 'window':
    case 'period':
      return 'one-off'
    case 'none':
      return deadline.reason === 'on-request' ? 'ad-hoc' : 'unspecified'
  }
}
const nearby = 45
const wholeClause = 110
const mostAgain = 8
// "trước ngày 10/6 đối với báo cáo 6 tháng, trước ngày 25/11 (đối với báo cáo năm)", "trước ngày 20/11 (báo cáo năm)", "trước ngày 05/12 gửi
// báo cáo năm"
const saidBehind = /^ \(?(?:đối với|cho|với) (?:kỳ )?(?:báo cáo )?$|^ \((?:báo cáo |kỳ )?$|^ (?:gửi|nộp) $/iu
// "Báo cáo kết quả từng đợt tiêm: chậm nhất 07 ngày sau khi kết thúc đợt", "báo cáo kết thúc từng giai đoạn"
const ofEach = /(?<!\p{L})(?:từng|mỗi) (?:đợt|lần|cuộc|vụ|trận|buổi|phiên|kỳ|giai đoạn)(?!\p{L})/iu
const eachTime = /(?<!\p{L})(?:mỗi|từng|các)(?!\p{L})/iu
const incident =
  /xảy ra|sự việc|vụ việc|sự cố|phát hiện|phát sinh|thiên tai|tai nạn|dịch bệnh|ca bệnh|ổ dịch|cháy|(?<!\p{L})(?:bão|lũ|(?:mỗi|từng) (?:đợt|lần|cuộc|vụ|trận|buổi|phiên))(?!\p{L})/iu
// What a document is about, and ends once
const undertaking = [
  // đợt cao điểm · chiến dịch · Tháng hành động · năm học
  'đợt (?:cao điểm|thi đua|ra quân)|chiến dịch|cao điểm|tháng|tuần|năm|mùa|vụ',
  // ngày hội · đại hội · lớp tập huấn · học kỳ · cuộc thi · lễ phát động
  'hội|ngày hội|đại hội|lớp|khóa|học kỳ|cuộc|lễ',
  // kế hoạch · đề án · kỳ thi · giai đoạn 1
  'kế hoạch|chương trình|đề án|dự án|kỳ|giai đoạn',
  // bầu cử · tổng điều tra · rà soát · diễn tập
  'bầu cử|tổng điều tra|điều tra|rà soát|kiểm tra|khảo sát|tập huấn|diễn tập|giám sát',
].join('|')
const whatEnds = [
  // cả 03 đợt · toàn bộ các đợt
  '(?:các|toàn bộ|tất cả|cả)(?: các)?(?: \\d{1,2})? đợt',
  // kết thúc Tháng hành động · hoàn thành việc rà soát · tổng kết cả 02 giai đoạn
  `(?:(?:thực hiện|việc|công tác|các|toàn bộ|cả(?: \\d{1,2})?) )?(?:${undertaking})`,
].join('|')
// The paper itself and what it is about come once, and are no incident. Of rounds ("sau khi kết thúc đợt tiêm") there are
// several, and each inspected body gets a finding of its own ("nhận được thông báo kết luận").
const once = new RegExp(
  [
    // counted from nothing that is named
    '^\\s*$',
    // kể từ ngày Kế hoạch này được ban hành · sau khi đề án được phê duyệt
    `${B}(?:này|ban hành|ký|phê duyệt|hiệu lực)${E}`,
    // kể từ khi nhận được Công văn …; but "nhận được thông báo kết luận"
    'nhận (?:được )?(?:công văn|văn bản|kế hoạch|chỉ thị|quyết định|công điện|thông báo|hướng dẫn)' +
      '(?! (?:kết luận|kết quả))',
    // sau khi kết thúc Tháng hành động · sau khi hoàn thành cả 03 đợt
    `(?:kết thúc|hoàn thành|tổng kết|bế mạc|tổ chức) (?:${whatEnds})${E}`,
  ].join('|'),
  'iu',
)
// The event stands in front
const happening = new RegExp(
  [
    // Tai nạn chết người phải báo cáo ngay · Mọi sự cố … phải được thông báo
    `^(?:(?:mọi|các) )?(?:sự cố|sự việc|vụ việc|tai nạn|vụ cháy)${E}[^.;]{0,80} phải (?:được )?(?:thông )?báo${E}`,
    // Khi có vụ việc phải báo cáo … trong vòng 02 ngày · Nếu xảy ra dịch bệnh, gửi …
    `^(?:trường hợp|khi|nếu) (?:có|xảy ra|phát hiện|phát sinh|để xảy ra)${E}[^.;]{0,120}${B}(?:báo cáo|gửi|báo)${E}`,
    // Các thôn khi phát hiện … · Ngay sau khi có thiên tai, …
    '^[^,.;]{0,40}(?:khi|nếu|trường hợp)[^,.;]{0,40}' +
      '(?:vụ việc|phát hiện|sự cố|sự việc|thiên tai|tai nạn|dịch bệnh|cháy)',
    // báo cáo nhanh tình hình thiên tai · báo cáo nhanh các sự cố
    'báo cáo nhanh[^.;]{0,120}(?:sự cố|sự việc|vụ việc|thiên tai|tai nạn)',
  ].join('|'),
  'iu',
)

// "trước ngày 29/5, sau đó báo cáo hằng ngày …": what is named there comes later
const thereafter = /(?<!\p{L})(?:sau đó|tiếp đó|sau thời gian này|từ đó)(?!\p{L})/u
// "báo cáo đợt 1 trước ngày 05/6, báo cáo năm trước ngày 05/12": the name behind the comma has a day of its own behind it
const hasOwnDay = (end: number, all: readonly Placed[], text: string): boolean =>
  all.some(
    ({ start }) => start >= end && /^\s*(?:\([^()]{0,60}\)\s*)?[\s(]*(?:(?:gửi|nộp) )?$/u.test(text.slice(end, start)),
  )
const isRhythm = (deadline: Deadline): boolean => deadline.kind === 'recurring' && deadline.cycle !== 'year'

/**
 * "báo cáo tổng kết trước ngày 10/12/2025", "sơ kết, gửi kết quả trước ngày 10/6/2025": what is summed up on a day is summed
 * up once, unless the words say that it is a year, or speak of the other part of one as well. "Sơ kết trước ngày 15/01, tổng kết
 * trước ngày 20/02" are the parts of a campaign, whose days are no half year's and no year's end.
 */
function isSummedUpOnce({ start, end }: Named, deadline: Deadline, named: readonly Named[], text: string): boolean {
  const part = text.slice(start, end).toLowerCase()
  const months = monthsOf.get(part)
  if (deadline.kind !== 'date' || months === undefined) return false
  if (/^[^,;.]{0,60}(?<!\p{L}|tháng \d{1,2} )(?:năm|6 tháng|học k[ỳì])(?!\p{L})/iu.test(text.slice(end))) return false
  const ofYear = named.some(
    (other) => other.start !== start && (other.period === 'half-year' || other.period === 'year'),
  )
  return !ofYear || !months.has(Number(deadline.date.slice(5, 7)))
}
// When a half year and a year are summed up; "học kỳ" and "năm học" are said in words
const monthsOf = new Map([
  ['sơ kết', new Set([5, 6, 7])],
  ['tổng kết', new Set([10, 11, 12, 1])],
])

/** "vào ngày 20 các tháng 4, 5, 6 năm 2022": the days of one phrase, a month or a quarter apart. */
function byMonths({ deadline, start, end }: Placed, all: readonly Placed[]): Period | null {
  if (deadline.kind !== 'date') return null
  const months = all.flatMap((other) =>
    other.start === start && other.end === end && other.deadline.kind === 'date'
      ? [Number(other.deadline.date.slice(5, 7))]
      : [],
  )
  const steps = new Set(months.slice(1).map((month, i) => month - (months[i] ?? 0)))
  if (months.length < 2 || steps.size !== 1) return null
  return steps.has(1) ? 'month' : steps.has(3) ? 'quarter' : null
}

/** "định kỳ 6 tháng, hằng năm gửi … trước ngày 10/6 và trước ngày 10/12": as many days as periods, in their order. */
function byOrder(placed: Placed, all: readonly Placed[], named: readonly Named[]): Period | null {
  const first = all[0]?.start ?? 0
  const announced = named.filter(({ end }) => end <= first)
  if (all.length < 2 || announced.length !== all.length || new Set(announced.map((each) => each.period)).size < 2)
    return null
  return named.some(({ start, end }) => start > first && !all.some((other) => start < other.end && end > other.start))
    ? null
    : (announced[all.indexOf(placed)]?.period ?? null)
}

/** "trước ngày 20/6 (6 tháng) và ngày 05/12/2024 (năm)": days of one phrase, of which each has its period in brackets behind it. */
function byBrackets({ deadline, start, end }: Placed, all: readonly Placed[], text: string): Period | null {
  const days = all.filter((other) => other.start === start && other.end === end)
  if (days.length < 2) return null
  const behind = /^ ?\([^()]{2,30}\)/.exec(text.slice(end, end + bracketReach))?.[0] ?? ''
  const said = [...`${text.slice(start, end)}${behind}`.matchAll(/\((?:báo cáo )?([^()]{2,30})\)/giu)]
  const periods = said.map(([, named = '']) => periodsIn(`báo cáo ${named}`)[0]?.period ?? null)
  return periods.length === days.length ? (periods[days.findIndex((each) => each.deadline === deadline)] ?? null) : null
}
const bracketReach = 40

/** "6 tháng, 9 tháng và năm, chậm nhất ngày 12 của tháng cuối kỳ": days of one phrase, told apart by their months. */
function byMonth({ deadline, start, end }: Placed, all: readonly Placed[], named: readonly Named[]): Period | null {
  if (deadline.kind !== 'recurring' || deadline.cycle !== 'year' || !/cuối kỳ|cuối cùng/iu.test(deadline.text))
    return null
  if (all.filter((other) => other.start === start && other.end === end).length < 2) return null
  const month = deadline.at?.slice(0, 2)
  const period = month === '06' ? 'half-year' : month === '09' ? 'nine-months' : 'year'
  return named.some((each) => each.period === period) ? period : null
}
