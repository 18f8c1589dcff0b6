import { dayOf, lastDayOfMonth, yearOf } from '../../calendar/day.ts'
import { beginsWithOffice } from '../agencies/same-office.ts'
import { capitalised } from '../capitalised.ts'
import { beginsDuty, beginsReport } from '../duties.ts'
import { wishes } from '../invitations.ts'
import { anyOf, communeLevels, hamlets, levels } from '../places.ts'
import { isEachOfMany } from '../reports/each-of-many.ts'
import { isSpeaker, PETITIONERS } from '../speakers.ts'
import { B, E } from '../word-edges.ts'
import { areSeveral, isClass } from '../agencies/several.ts'
import { namesNone } from './agency-headings.ts'
import type { Clause } from './clauses.ts'
import { isDueBy } from './due-by.ts'
import { listsMembers } from './members.ts'
import { asksBack, blames, threatens } from './no-work.ts'
import { tellsWhatWasDone } from './retold.ts'
import type { Scope } from './scope.ts'

/**
 * "Khu phố nào để tồn đọng rác thì phải kiểm điểm" blames; "… thì Trưởng khu phố tổ chức thu gom trước ngày 15/5" is a duty,
 * but not "Xã nào để tồn rác trước ngày 15/5 thì phải chịu trách nhiệm" or "Đơn vị, địa phương nào không hoàn thành thì không được
 * xét thi đua", which ends with that.
 */
const onlyBlames = (words: string): boolean =>
  (blames(words) || (threatens(words) && endsInPenalty.test(words))) &&
  !isDueBy(remedy.exec(words.slice(0, 1500))?.[1] ?? '')
const endsInPenalty = /^(?!nơi )[^.;]*(?<!\p{L})(?:bị|không (?:được )?xét)(?!\p{L})[^.;]*[.;]?\s*$/iu
const remedy = /(?: thì |, )(?!thì |(?:phải |sẽ )?(?:bị|chịu|xử lý|kiểm điểm|không)(?!\p{L}))([^;]*)$/iu

/** "UBND tỉnh sẽ kiểm điểm trách nhiệm người đứng đầu để xảy ra …": what the issuer will do, and nobody's work. */
export const punishes = (words: string): boolean => punishing.test(words) && !isDueBy(words)
const punishing =
  /^(?:Chủ tịch )?(?:UBND|[ỦU][ỷy] ban nhân dân|Bộ|Sở|Phòng)(?!\p{L})[\p{L} ]{0,50} sẽ (?:(?:xem xét,? )?(?:kiểm điểm|phê bình|xử lý (?:nghiêm|trách nhiệm)|không xét)|xem xét trách nhiệm)(?!\p{L})/u

// Households, people and systems do things in a plan's content; nobody tracks them.
export const notOffices =
  /^(?:(?:các |những |mỗi |từng )?(?:hộ|người|nhân dân|hệ thống|cá nhân|gia đình|trẻ em|nhà ở|học sinh|cử tri|chủ (?:cơ sở|hộ|nhà|nuôi|phương tiện)))(?!\p{L})/iu

// "Mỗi huyện kiểm tra ít nhất 03 xã", "từng thôn chọn 02 hộ": how much of the work, not whose work; among assignments
// "Mỗi xã thành lập 01 tổ …" gives it, in doubt
export const saysHowMuch = (words: string): boolean => /^(?:mỗi|từng)(?!\p{L})/iu.test(words)

// "Chỉ thị này có hiệu lực kể từ ngày ký.", "Kế hoạch này thay thế Kế hoạch số …"
export const inForce =
  /^(?:chỉ thị|công điện|công văn|quyết định|kế hoạch|thông báo|văn bản|chương trình|đề án|quy chế|phương án|hướng dẫn)(?: \p{L}+){0,2} này (?:có hiệu lực|thay thế|thay cho|bãi bỏ|được|áp dụng (?:cho|cả|đối với))/iu

// "Đơn vị chịu sự giám sát:", "Cơ quan được kiểm tra:": whom others look at
export const lookedAt = /(?:chịu sự|được|bị) (?:giám sát|kiểm tra|thanh tra|khảo sát|kiểm toán)\s*:?$/iu

/** "b) Địa điểm: tại trường đối với trẻ đi học", "- Thành phần (dự kiến): …" among points of work: where the one before is done, and for whom. */
export function saysWhere(words: string): boolean {
  const label = whereLabel.exec(words)?.[0]
  return label !== undefined && !beginsDuty(words, label.length)
}
const whereLabel =
  /^(?:địa điểm|đối tượng|thành phần|số lượng|mức(?= (?:chi|hỗ trợ|quà|thưởng|tặng|phí|thu|vay|bồi dưỡng)(?!\p{L})))(?: (?!phải|cần)\p{L}+){0,3}(?: \([^()]{1,60}\))?\s*:\s*/iu

/** "(Đính kèm Công văn số …)", "(Có biểu mẫu gửi kèm)", "Chi tiết như công văn đính kèm", "Các mẫu phiếu được đăng tại …": what is sent along, or where to find it. */
const onlyAttaches = (words: string): boolean =>
  ((/kèm/iu.test(words) && attaches.test(words)) || saysWhereToFind(words)) && !isDueBy(words)
const attaches =
  /^\(?(?:xin )?(?:đính kèm|gửi kèm|kèm theo(?! đó))(?!\p{L})|^\(?[^()]{0,160}(?:kèm theo|đính kèm|gửi kèm)[^()]{0,160}\)[\s.;/]*$|^(?:các )?(?:nội dung )?chi tiết (?:xem |như |theo |tại |có ){1,2}[^.;()]{0,120}(?:kèm theo|đính kèm|gửi kèm)(?!\p{L})/iu

/** "Biểu mẫu gửi kèm", "Toàn văn Kế hoạch được đăng tải trên …; mọi thông tin xin liên hệ …", and no word of work behind it. */
function saysWhereToFind(words: string): boolean {
  const [first = '', ...others] = words.slice(0, 1500).split(/[.;]\s+/u)
  return found.test(first) && others.every((part) => asksBack(part) || found.test(part) || !/\p{L}/u.test(part))
}
const papers = [
  // Biểu mẫu · Mẫu biểu · Mẫu phiếu · Mẫu cam kết
  'biểu mẫu|mẫu biểu|mẫu (?:báo cáo|phiếu|đơn|biên bản|cam kết)',
  // Phụ lục · Đề cương · Các tài liệu
  'phụ lục|đề cương|tài liệu',
  // Công văn · Toàn văn Kế hoạch · Nội dung hướng dẫn
  'văn bản|công văn|kế hoạch|hướng dẫn|quyết định|thông báo',
  // Tệp · File
  'tệp|file',
].join('|')
const whereToFind = [
  // được đăng tải trên … · tải về từ … · cập nhật công khai tại …
  '(?:đăng tải|đăng|tải về|khai thác|cập nhật)(?: công khai)? (?:tại|trên|ở|từ)',
  // gửi kèm · đính kèm theo; but "gửi kèm hồ sơ"
  '(?:gửi |đính )?kèm(?: theo)?(?! hồ sơ)',
].join('|')
// "Biểu mẫu gửi kèm, nộp về UBND xã": what is then to be sent to somebody is work
const sentToSomebody = `[^.;]*${B}(?:nộp|gửi) (?:về|cho|đến)${E}`
const found = new RegExp(
  `^(?:(?:các|những|toàn văn|nội dung|bản mềm|hệ thống) )*(?:${papers})(?: (?!phải|cần|để)\\p{L}+){0,6}? ` +
    `(?:được |đã được )?(?:${whereToFind})(?!${sentToSomebody})${E}`,
  'iu',
)

/**
 * "Kinh phí kiểm tra do ngân sách huyện bảo đảm theo phân cấp.", "Ngân sách xã hỗ trợ 05 triệu đồng/hộ.": who pays, and no work.
 * "Kinh phí từ nguồn sự nghiệp; lập dự toán gửi Phòng Tài chính" gives some.
 */
const onlyPays = (words: string): boolean =>
  pays.test(words) &&
  // "Ngân sách xã hỗ trợ 05 triệu đồng/hộ xây bể trước ngày 01/7" pays; behind a comma somebody has to do something by then
  !isDueBy(words.split(', ').slice(1).join(', ')) &&
  !ordersSpending.test(words.slice(0, 1500)) &&
  !words
    .slice(0, 1500)
    .split(/[.;]\s+/u)
    .some((part) => beginsDuty(part))
// "Kinh phí … phải sử dụng đúng mục đích", "…, các trường tự cân đối và thanh toán đúng chế độ"
const ordersSpending = new RegExp(
  [
    `${B}(?:phải|không được)${E}`,
    // Of hamlets only "thôn": ", bản tin, bản đồ …" are what the money is for
    `, (?:các |từng |mỗi )?${anyOf(['cơ quan', 'đơn vị', 'địa phương', 'trường', 'phòng', 'thôn', ...levels])}${E}` +
      `[^,.;]{0,40} (?:tự|chủ động|đối ứng|cân đối|thanh toán|lập|bố trí)${E}`,
  ].join('|'),
  'iu',
)
const pays = new RegExp(
  [
    // Kinh phí kiểm tra do ngân sách huyện bảo đảm theo phân cấp · Nguồn kinh phí thực hiện từ dự toán được giao
    `^(?:nguồn )?kinh phí${E}[^.;:]{0,160}?[ ,](?:do|từ|trong|bằng|theo|sử dụng|lấy từ|bố trí từ|lồng ghép)${E}` +
      `[^.;:]{0,160}?(?:ngân sách|nguồn|dự toán|quỹ|phân cấp|bảo đảm|đảm bảo|chi trả|quy định)${E}`,
    // Ngân sách xã hỗ trợ 05 triệu đồng/hộ · Ngân sách cấp huyện bảo đảm …
    '^ngân sách (?:nhà nước|trung ương|địa phương|cấp \\p{L}+|các cấp|' +
      `${anyOf(levels)})${E}[^.;:]{0,40}? (?:hỗ trợ|bảo đảm|đảm bảo|chi|cấp|bố trí)${E}`,
  ].join('|'),
  'iu',
)

export function isIssuer(clause: Clause, scope: Scope): boolean {
  const { issuer } = scope
  return issuer !== null && clause.names.every((name) => speaksForOffice(issuer, name))
}

/** "Chủ tịch UBND tỉnh", "UBND tỉnh" of UBND tỉnh Bắc Lam. */
export const speaksForOffice = (office: string, name: string): boolean =>
  beginsWithOffice(office, name.replace(headOf, ''))
// "Chủ tịch UBND tỉnh phê bình …" speaks for UBND tỉnh
const headOf = /^(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc) (?=\p{Lu})/u

/** "Các đơn vị báo cáo kết quả về …" is the reports' business; "Văn phòng thông báo để các đơn vị biết" is nobody's. */
export function isNotice(clause: Clause, sentence: string, end: number): boolean {
  const work = sentence.slice(Math.max(0, sentence.length - (end - clause.verb)))
  // "… định kỳ 6 tháng, năm báo cáo kết quả về …"
  if (areSeveral(clause.names) && beginsReport(work)) return true
  return /^thông báo (?:[^.;]{0,120} )?(?:để|đến|cho|tới)(?!\p{L})[^.;]{0,80}(?:biết|thực hiện)/iu.test(work)
}

/**
 * "Văn phòng UBND tỉnh thông báo kết luận của Chủ tịch để các cơ quan biết, thực hiện./.": how a notice ends, whoever signs it
 * and however a scan wrote the name.
 */
export const tellsAll = (words: string): boolean => {
  const start = words.slice(0, 800)
  return (tellingAll.test(start) || tellingSo.test(start)) && !isDueBy(words)
}
// "Trên đây là kết luận của Chủ tịch tại cuộc họp, Văn phòng UBND tỉnh xin thông báo./."
const tellingSo = /^trên đây là [^.;]{3,300}?, [^.;:,]{3,80}? (?:xin |trân trọng )?thông báo[\s.;/]*$/iu
const tellingAll = new RegExp(
  [
    // Trên đây là kết luận của Chủ tịch UBND tỉnh, …
    '^(?:trên đây là [^.;]{0,200}, )?',
    // Thừa lệnh Chủ tịch, … · Thừa ủy quyền …, …
    '(?:thừa (?:lệnh|[uủ][yỷ] quyền) [^.;,]{0,100}, )?',
    // Văn phòng UBND tỉnh … · Tổng cục Thuế …
    `(?:văn phòng|ubnd|[uủ][yỷ] ban nhân dân|cơ quan thường trực|ban chỉ đạo|sở|phòng|bộ|ban|tổng cục|cục|chi cục)${E}` +
      '[^.;:]{0,100}? ',
    // … xin thông báo · trân trọng thông báo
    '(?:xin |trân trọng )?thông báo ',
    // … kết luận của Chủ tịch · toàn văn nội dung …
    `(?:(?:các |những |toàn văn )?(?:nội dung|ý kiến|kết luận|thông báo)${E}[^.;]{0,200} )?`,
    // … để các cơ quan biết, thực hiện./.; but "để các đơn vị biết lịch …"
    `(?:(?:để|đến|tới|cho) (?:các|quý|những)${E}[^.;]{0,200} biết${E}(?! lịch)[^.;]{0,80}` +
      // … để Bộ Xây dựng, UBND tỉnh Hòa Giang và các cơ quan liên quan biết, thực hiện./. · … để Sở Y tế được biết
      `|để [^.;]{3,300} biết(?:(?:,| và| để) (?:tổ chức |triển khai |phối hợp )?thực hiện)?)[\\s.;/]*$`,
  ].join(''),
  'iu',
)

/**
 * "Căn cứ khoản 2 Điều 15 Luật Xây dựng quy định về nghiệm thu;", "Căn cứ quy định nêu trên, trường hợp hồ sơ thiếu thì …": by what law a
 * letter answers. "Căn cứ Luật Đất đai, các xã lập …" gives work.
 */
const saysByWhatLaw = (words: string): boolean => byLaw.test(words) && !isDueBy(words)
const byLaw =
  /^căn cứ (?:(?:tại|vào|theo|quy định tại) )?(?:điểm|khoản|điều|bộ luật|luật|nghị định|thông tư|pháp lệnh)(?!\p{L})[^,]{0,400};\s*$|^căn cứ (?:các )?quy định (?:nêu )?trên,? (?:về nguyên tắc|trường hợp)(?!\p{L})/iu

/** "Trên đây là Kế hoạch …", "Cục Thuế có ý kiến để Thuế tỉnh Kiên Hòa biết./.": how a paper ends. */
export const closes = (words: string): boolean => tellsAll(words) || endsAnswer(words)
const endsAnswer = (words: string): boolean => answered.test(words) && !isDueBy(words)
const answered =
  /^(?:trên đây là [^.;]{0,200}, )?(?:tổng cục|cục|chi cục|bộ|sở|ubnd|[uủ][yỷ] ban nhân dân|phòng|ban|văn phòng)(?!\p{L})[^.;:]{0,60}? (?:có ý kiến|trả lời|thông báo|hướng dẫn) (?:như trên )?(?:để|tới|cho) [^.;]{2,160} (?:được )?biết(?:(?:,| và) (?:phối hợp )?thực hiện| được biết)?[\s./]*$/iu

/** What words are that give nobody work; the code of the diagnostic that says so. */
export type NoWork = 'threat' | 'invitation' | 'attachment' | 'funding' | 'closing' | 'effect' | 'members'

const noWork: readonly { code: NoWork; is: (words: string) => boolean }[] = [
  { code: 'threat', is: (words) => onlyBlames(words) || punishes(words) },
  // "Nếu có vướng mắc, báo cáo về UBND xã trước ngày 20/6/2024." gives some
  { code: 'invitation', is: (words) => asksBack(words) && !isDueBy(words) },
  { code: 'attachment', is: onlyAttaches },
  { code: 'funding', is: onlyPays },
  { code: 'closing', is: closes },
  { code: 'effect', is: (words) => inForce.test(words) || saysByWhatLaw(words) },
  { code: 'members', is: listsMembers },
]

/** Why a paragraph gives nobody work; null where it may give some. */
export const whyNoWork = (words: string): NoWork | null => noWork.find(({ is }) => is(words))?.code ?? null

const wishing = new RegExp(`^${anyOf(wishes)}${E}`, 'iu')
const someOf = /^(?:một số|một vài|nhiều)(?!\p{L})/iu

const judgement =
  /^(?:phê bình|biểu dương|đánh giá cao|hoan nghênh|kết luận|nhấn mạnh|cơ bản (?:thống nhất|đồng ý)|(?:thống nhất|đồng ý|nhất trí)(?: về)? chủ trương|nhận thấy|nhận định)(?!\p{L})/iu
// "UBND tỉnh giao chỉ tiêu thu quỹ cho các huyện": what the paper itself does
const issuersGift = /^(?:vừa )?giao (?:chỉ tiêu|kế hoạch|dự toán|biên chế|nhiệm vụ|vốn|thu|chi)(?!\p{L})/iu
// "UBND huyện thống nhất với đề nghị của …": a judgement only of the issuer; "Phòng Nội vụ thống nhất với Công an huyện
// phương án …" is work
// "Chủ tịch UBND tỉnh quyết định lấy ngày 10/10 là …": nor is it work what the issuer settles
const issuersJudgement = /^(?:ghi nhận|thống nhất với|có ý kiến|quyết định lấy ngày)(?!\p{L})/iu
// "Phó Chủ tịch UBND tỉnh đồng ý với dự thảo": whoever does works no more than the issuer
const agreeing = /^(?:cơ bản |thống nhất,? )?đồng ý(?!\p{L})/iu

// "Ngày 04/12, UBND tỉnh ban hành Công văn số 2221/UBND-TH …", "… có Công văn số 594/UBND yêu cầu các huyện …": what was written already
const writing = '(?:công văn|văn bản|kế hoạch|quyết định|chỉ thị|công điện|thông báo|báo cáo|tờ trình)'
const wrote = new RegExp(
  `^(?:vừa |đã )?(?:ban hành|nhận được|có|ký) ${writing}(?: \\([^()]{1,20}\\))? số ?:? ?\\d`,
  'iu',
)

/**
 * "Ngày 19/7, UBND tỉnh ban hành Quyết định công nhận 04 xã …": and so it was without a number, of whoever orders, on a day before
 * the paper's own. "Ngày 15/4/2026, Phòng Kinh tế ban hành kế hoạch …" is work.
 */
function wroteBefore(clause: Clause, sentence: string, scope: Scope): boolean {
  const [words, day, month, year] = wroteOnDay.exec(sentence) ?? []
  if (words === undefined || !(isIssuer(clause, scope) || clause.names.every(isSpeaker))) return false
  if (scope.issuedOn === null) return scope.retells
  const written = dayOf(Number(year ?? yearOf(scope.issuedOn)), Number(month), Number(day))
  return written !== null && written < scope.issuedOn
}
const wroteOnDay = new RegExp(
  `^ngày (\\d{1,2})(?: tháng |[/.-])(\\d{1,2})(?:(?: năm |[/.-])(\\d{4}))?, [^,;:]{2,80} (?:ban hành|có) ${writing}${E}`,
  'iu',
)

/**
 * "Trong tháng 3 Công an xã phát hiện 05 vụ vi phạm.", and in a paper of April "Trong tháng 3, Công an xã xử lý 05 vụ.": what came of
 * work. "Trong tháng 4, Phòng Kinh tế triển khai 02 mô hình." is some.
 */
function tellsFigures(work: string, sentence: string, { issuedOn }: Scope): boolean {
  const verb = withFigure.exec(work)?.[1]?.toLowerCase()
  if (verb === undefined || isDueBy(work)) return false
  if (verb === 'phát hiện') return true
  const month = Number(inMonth.exec(sentence)?.[1])
  return issuedOn !== null && month >= 1 && month <= 12 && lastDayOfMonth(yearOf(issuedOn), month) < issuedOn
}
const withFigure = /^(phát hiện|xử lý|triển khai)(?: được)? \d/iu
const inMonth = /^(?:trong )?tháng (\d{1,2})(?![\d/])(?! ?(?:năm|-|đến) ?\d)/iu

const receivers = [
  // Cán bộ, công chức · Người lao động · Các hộ dân · Học sinh
  '(?:các |những |mỗi )?(?:cán bộ|công chức|viên chức|người|hộ|học sinh|giáo viên|đoàn viên|hội viên|trẻ em|nhân dân)',
  // Các xã · Đơn vị đạt giải
  '(?:các |những |mỗi )?(?:đơn vị|xã|phường|thôn|trường|tập thể|cá nhân)',
]
// "Cán bộ, công chức được nghỉ 04 ngày", "Các hộ được hưởng 70% giá giống": what they get
const getting = `(?:đều )?được (?:nghỉ|hưởng|miễn|giảm|thanh toán|bồi dưỡng|thưởng|khen thưởng|tặng|cấp phát|vay|xét)${E}(?![^.;]* phải )`
const gets = new RegExp(`^${getting}`, 'iu')

/**
 * "2. Cán bộ, công chức được nghỉ 04 ngày.", "3. Hộ dân đề nghị Phòng Kinh tế hỗ trợ giống." among the points of an order: what somebody gets or
 * asks for, and no work of those the order goes to. What "được giảm biên chế phải sắp xếp lại" is.
 */
export const getsOrPetitions = (words: string): boolean => getsAmong.test(words) || petitions.test(words)
const getsAmong = new RegExp(`^(?:${receivers.join('|')})(?!\\p{L})[^.;:]{0,80}? ${getting}`, 'iu')
const petitions = new RegExp(`^${PETITIONERS}(?: \\p{L}+){0,4} (?:đề nghị|yêu cầu|kiến nghị) `, 'iu')

/**
 * Whether a whole branch or a place is said to do something: "Huyện Vân Trạch thực hiện tốt công tác …", "Xã Mốc hoàn thành 15 tiêu chí"
 * tell how it went there as often as they give it to the council.
 */
export const mayTell = ({ strength, names }: Clause): boolean =>
  strength === 'plain' && names.every((name) => branchOrPlace.test(name))
const branchOrPlace = new RegExp(`^(?:Ngành|${anyOf(levels.map(capitalised))}) `, 'u')

// "Ngành nông nghiệp giảm 2% diện tích lúa", "Ngành du lịch đạt doanh thu 20 tỷ đồng": how much there was
const tellsHowFar = /^(?:đạt|(?:đã )?(?:tăng|giảm|thu)(?: được)?(?: \p{L}+){0,3} (?:(?:hơn|gần|trên|khoảng) )?\d)/iu

// How a board works
const wayOfBoards = [
  // Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm
  '(?:làm việc|hoạt động) theo (?:chế độ|nguyên tắc|quy chế)',
  // Trưởng ban sử dụng con dấu của UBND xã
  'sử dụng (?:con dấu|bộ máy|trụ sở)',
  // Tổ công tác tự giải thể sau khi …
  'tự giải thể',
  // Tổ công tác gồm 15 thành viên, do Chủ tịch làm Tổ trưởng; but "gồm 05 người, thường trực tại nhà văn hóa"
  `(?:bao )?gồm(?: có)? (?:\\d{1,3}|các) (?:đồng chí|thành viên|người|cán bộ|ông|bà)${E}` +
    `(?![^.;]*, (?:thường trực|tuần tra|trực)${E})`,
].join('|')
const waysOfBoards = new RegExp(`^(?:${wayOfBoards})${E}`, 'iu')

// "Thực hiện Chỉ thị số …, UBND huyện xây dựng Kế hoạch … như sau:", "UBND xã thông báo lịch cắt nước … như sau:": what the document is,
// and none of the issuer's work
const presents =
  /^(?:xây dựng|ban hành|thông báo|triển khai|chỉ đạo (?:thực hiện|triển khai))(?!\p{L})[^;]{0,240}(?:như sau|sau đây|nội dung sau|cụ thể)(?: đây)?\s*:\s*$/iu

export function allowed(clause: Clause, sentence: string, end: number, scope: Scope): boolean {
  const work = sentence.slice(Math.max(0, sentence.length - (end - clause.verb)))
  // "… sẽ phê bình, kiểm điểm", "… đã tích cực triển khai", "… đến nay vẫn chưa báo cáo" tell, they do not order.
  if (/^(?:sẽ|đã|đang|vừa|(?:đến nay )?(?:vẫn |còn )*chưa)(?!\p{L})/iu.test(work)) return false
  // "UBND phường Tam Hà cơ bản hoàn thành khối lượng được giao": how far they are
  if (clause.strength !== 'order' && /^cơ bản(?!\p{L})/iu.test(work) && !isDueBy(work)) return false
  // "Hệ thống truyền thanh còn 6 cụm loa hỏng": what there is
  if (clause.strength !== 'order' && /^còn \d/iu.test(work)) return false
  if (clause.strength !== 'order' && gets.test(work)) return false
  if (clause.strength !== 'order' && tellsFigures(work, sentence, scope)) return false
  // "Đại biểu HĐND xã yêu cầu Phòng Kinh tế giải trình": what they ask for, and no work of theirs
  if (petitions.test(sentence)) return false
  if (mayTell(clause) && tellsHowFar.test(work) && !isDueBy(work)) return false
  if (clause.names.some((name) => /(?<!\p{L})(?:đến nay|vẫn|chưa)$/u.test(name))) return false
  if (scope.retells && clause.strength !== 'order' && tellsWhatWasDone(work) && !isDueBy(work)) return false
  // "Các ban, ngành, ấp khi gặp khó khăn thì phản ánh về UBND xã": an invitation to ask
  if (/^(?:khi|nếu|có|trường hợp) [^,;]{0,30}(?:khó khăn|vướng mắc)/iu.test(work) && !isDueBy(work)) return false
  // "Nhiệm vụ của từng cơ quan tại Phụ lục kèm | theo Kế hoạch này": where it is written
  if (onlyAsWritten.test(work)) return false
  // "Giao ban Sở vào sáng thứ Hai": a meeting, and no order to a "ban Sở"
  if (meeting.test(sentence) && whenItMeets.test(work)) return false
  // "Sở Nội vụ rất mong quý cơ quan, địa phương quan tâm phối hợp"
  if (wishing.test(work)) return false
  if (onlyBlames(sentence)) return false
  // "Lực lượng tham gia cụ thể:" names nobody yet
  if (
    clause.names.every((name) => namesNone.test(name)) ||
    (clause.strength !== 'order' && scope.kind === 'content' && lookedAt.test(sentence))
  )
    return false
  if (scope.kind !== 'assignments' && clause.strength !== 'order' && clause.names.every((name) => saysHowMuch(name)))
    return false
  if (clause.strength !== 'order' && waysOfBoards.test(work) && !isDueBy(work)) return false
  // "Một số tỉnh để người dân thả giống trước lịch": told of them, ordered of nobody
  if (clause.strength === 'plain' && !isDueBy(work) && clause.names.every((name) => someOf.test(name))) return false
  // "Chủ tịch UBND tỉnh phê bình …" says what somebody thinks of what was done.
  if (clause.strength !== 'order' && (judgement.test(work) || agreeing.test(work))) return false
  if (clause.strength !== 'order' && (wrote.test(work) || wroteBefore(clause, sentence, scope)) && !isDueBy(work))
    return false
  if (clause.strength !== 'order' && issuersJudgement.test(work) && isIssuer(clause, scope)) return false
  if (clause.strength !== 'order' && issuersGift.test(work) && isIssuer(clause, scope) && !isDueBy(work)) return false
  // "11. Ông Nay Tơ - Trưởng thôn, Ủy viên mời." is a member of a board.
  if (clause.strength === 'plain' && !/\p{L}+\P{L}+\p{L}/u.test(work)) return false
  if (scope.kind === 'orders' && clause.strength !== 'order' && isIssuer(clause, scope)) return false
  if (clause.strength !== 'order' && presents.test(work) && isIssuer(clause, scope)) return false
  // In the reporting part only what is no report is an assignment: "Sở Tài chính tổng hợp …", "… yêu cầu … triển khai".
  if (scope.kind === 'reporting') {
    return (
      clause.certain &&
      (isOnesOwnReport(clause, work, sentence, scope) ||
        (seesToReports.test(work)
          ? !clause.names.some(isClass) && clause.names.length <= 2
          : !/báo cáo|gửi/i.test(
              clause.strength === 'order' || callsToWork.test(work) ? ownPart(sentence) : sentence,
            ) || sendsPlans(work)))
    )
  }
  if (scope.kind !== 'content') return true
  // Where nothing says that work is given, an agency that does something must be one, and do something.
  // "Đối với cấp xã: UBND xã thành lập …" and "Đối với chợ tạm thì UBND xã …" do, "Đối với cấp xã: thành lập …" does not.
  const before = sentence.slice(0, Math.max(0, sentence.length - (end - clause.subject.start)))
  // "Đối với 15 hộ chưa thống nhất, Tổ vận động số 1 đến từng hộ …" does as well
  // "Đối với dự án đường tỉnh, ông A yêu cầu Sở Xây dựng …" too
  const said = clause.strength === 'order' && /, [^,;:]{2,60} (?:yêu cầu|giao) $/u.test(before)
  const apart = said || before.includes(':') || before.endsWith(', ') || / thì /i.test(sentence)
  if (/^đối với /i.test(sentence) && !apart) return false
  // "Chánh Văn phòng …, các sở và các hộ kinh doanh chịu trách nhiệm thi hành": offices among others
  const none = (name: string): boolean => notOffices.test(name)
  if (clause.strength === 'plain' ? clause.names.some(none) : clause.names.every(none)) return false
  return (
    clause.strength !== 'plain' ||
    (clause.certain &&
      (beginsDuty(work) || beginsDuty(work, remit.exec(work)?.[0].length ?? 0) || answers.test(work) || isDueBy(work)))
  )
}

const onlyAsWritten =
  /^theo (?:kế hoạch|quyết định|chương trình|văn bản|công văn|đề án|quy chế|quy định) này[\s.;/]*$/iu
const meeting = /^\P{L}{0,8}[Gg]iao ban (?=\p{Lu})/u
const whenItMeets = /^(?:vào|lúc|hằng|hàng|định kỳ|mỗi|tháng|tuần|quý)(?!\p{L})/iu

/**
 * "1. Phòng Kinh tế báo cáo UBND xã trước ngày 25 hằng tháng.", "Trước ngày 10/12, Phòng Kinh tế báo cáo …": one office's own duty to
 * report is a task of it, and no regime.
 */
const isOnesOwnReport = ({ names }: Clause, work: string, sentence: string, { issuer }: Scope): boolean =>
  names.length === 1 &&
  !names.some(isClass) &&
  !isEachOfMany(names, issuer) &&
  !names.some((name) => ofAnyPlace.test(name) && !isOfIssuersPlace(name, issuer)) &&
  reportsItself.test(work) &&
  (isDueBy(sentence) || /(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?!\p{L})/iu.test(sentence))
// "Công an xã" in a paper of "UBND xã Trà Lý"
const isOfIssuersPlace = (name: string, issuer: string | null): boolean =>
  communeLevels.some((level) => name.endsWith(` ${level}`) && issuer?.toLowerCase().includes(` ${level} `))
// "UBND xã có dịch", "Trưởng thôn": each of many, though another word stands behind
const ofAnyPlace = new RegExp(`(?:^| )${anyOf([...communeLevels, ...hamlets])}(?: \\p{Ll}.*)?$`, 'u')
const reportsItself =
  /^(?:(?:có|chịu) trách nhiệm |là đầu mối )?(?:tổng hợp,? )?(?:báo cáo|(?:gửi|nộp) (?:báo cáo|kết quả))(?!\p{L})/iu

// "Sở Tài chính tổng hợp …", "Giao Văn phòng phối hợp với Sở Nông nghiệp theo dõi, đôn đốc, kịp thời báo cáo …"
const seesToReports =
  /^(?:(?:chịu|có) trách nhiệm )?(?:phối hợp (?:với|cùng) [^;.]{3,120}? )?(?:tổng hợp|tổng kết|sơ kết|theo dõi|đôn đốc|hướng dẫn|chủ trì|kiểm tra|tham mưu|bố trí|chuẩn bị|nhắc nhở)/i
// "… căn cứ nhiệm vụ được giao, khẩn trương tổ chức triển khai thực hiện; báo cáo kết quả …"
const callsToWork = /^(?:căn cứ|nghiêm túc|khẩn trương|tích cực|tổ chức triển khai|triển khai thực hiện)(?!\p{L})/iu

/**
 * "… gửi kế hoạch triển khai về UBND tỉnh trước ngày 20/7; định kỳ …", "căn cứ nội dung Kế hoạch này xây dựng kế hoạch của đơn vị
 * mình, gửi về UBND xã trước …": what is sent once, before anything is reported
 */
const sendsPlans = (work: string): boolean =>
  /^(?:căn cứ (?:nội dung |nhiệm vụ |yêu cầu )*(?:kế hoạch|văn bản|công văn|chỉ thị|hướng dẫn) này,? )?(?:xây dựng|lập|gửi|đăng ký|nộp|cử)(?!\p{L})[^.;,]{0,30}?(?:kế hoạch|danh sách|phương án|đầu mối)(?!\p{L})/iu.test(
    work,
  ) &&
  isDueBy(ownPart(work)) &&
  !/báo cáo/iu.test(ownPart(work))

/**
 * "Yêu cầu Hiệu trưởng các trường thực hiện nghiêm; đơn vị nào báo cáo chậm …", "…, có gì vướng mắc báo cáo về Phòng":
 * what is ordered, without what else is said.
 */
const ownPart = (sentence: string): string => sentence.split(/;|, (?:có gì|nếu|trường hợp|khi) /u, 1)[0] ?? sentence

// "Sở Y tế có ý kiến về hồ sơ", "UBND xã có phương án sơ tán"
const answers = /^có (?:ý kiến|văn bản|phương án|kế hoạch|biện pháp|giải pháp)(?!\p{L})/iu

// Within what, or when, somebody does it: what stands between the agency and its duty
const remit = new RegExp(
  [
    // Cục Hàng hải trong phạm vi quản lý, rà soát … · Sở Y tế theo chức năng, nhiệm vụ được giao, kiểm tra …
    `^(?:trong phạm vi|theo (?:chức năng|thẩm quyền|nhiệm vụ|lĩnh vực|phân công))${E}[^.;:]{0,90}?` +
      '(?:, (?!(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)(?!\\p{L}))|(?<=của (?:mình|đơn vị)|được giao|được phân công|quyền hạn|thẩm quyền) )(?=\\p{L})',
    // Các đồn Biên phòng khi phát hiện dầu vón cục thì lấy mẫu …
    `^(?:khi|sau khi|trước khi|nếu|ngay khi)${E}[^.;:]{3,160}?(?:, (?:thì )?| thì )(?=\\p{L})`,
  ].join('|'),
  'iu',
)
