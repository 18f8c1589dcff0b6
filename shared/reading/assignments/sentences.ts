import { looksLikeAgency } from '../agencies/likeness.ts'
import { isAmong, sameOffices } from '../agencies/same-office.ts'
import { splitAgencies } from '../agencies/split.ts'
import { type AgencySubject, findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { introducesWork, readBelow } from './below.ts'
import { clauseOf, namedAtStart, ordering, type Clause } from './clauses.ts'
import { task, type Draft, type DraftTask } from './draft.ts'
import { listsMembers } from './members.ts'
import { isDueBy } from './due-by.ts'
import { asksBack, threatens } from './no-work.ts'
import { allowed, closes, inForce, isIssuer, isNotice, mayTell } from './refusals.ts'
import { beginsVerb, saysOnlyWhen, turnsAtCommas } from './turns.ts'
import { unknownLead } from './unknown-leads.ts'
import { areSeveral, isClass } from '../agencies/several.ts'
import { skipSpace } from './labels.ts'
import { goesOnWithWork, toldOrder } from './retold.ts'
import { gives, type Scope, type Walk } from './scope.ts'
import { SPEAKER } from '../speakers.ts'

/** Reads a paragraph's sentences; true where at least one gives work to somebody. */
export function readSentences(walk: Walk, node: Node, scope: Scope): boolean {
  const { body } = node.block
  const { text } = body
  if (text.length > 20_000) return false
  // The closing call stands below the last section, which is often the one on money
  const quiet = scope.kind === 'quiet' && !announces(node) && !sums.test(text)
  if (quiet && !isDueBy(text)) return false
  const found: { draft: Draft; clause: Clause }[] = []
  let told = false
  for (const sentence of partsOf(node, scope)) {
    const part = text.slice(sentence.start, sentence.end)
    // "Trưởng ban: đồng chí Lò Văn Khánh, Phó Chủ tịch UBND tỉnh." and then what the board does
    if (listsMembers(part)) continue
    const clause = explains.test(part)
      ? null
      : ((scope.retells ? toldOrder(text, sentence) : null) ??
        ownDemand(text, sentence, node, scope) ??
        directedBy(text, sentence, clauseOf(body, sentence), scope) ??
        (gives(scope) && found.length === 0 ? namedAtStart(text, sentence) : null) ??
        (gives(scope) || found.length > 0 ? unknownLead(text, sentence) : null))
    if (quiet && !(clause && givesAmongFunds(clause, part))) continue
    if (closes(part) || (clause && isNotice(clause, part, sentence.end))) told = true
    else if (clause && allowed(clause, part, sentence.end, scope)) {
      const before = found.at(-1)
      const own = before?.draft.tasks[0]
      // "Giao Phòng Nội vụ … . Phòng Nội vụ theo dõi …": the same agency's work goes on
      if (own && sameOffices(before.draft.agencies, clause.names))
        own.span = [own.span[0], body.offsetAt(sentence.end - 1) + 1]
      else {
        const draft = draftOf(body, node.block.marker !== null, sentence, clause, scope)
        // Among funds it may as well be how the money goes anyhow.
        found.push({ draft: quiet && clause.strength !== 'order' ? { ...draft, certain: false } : draft, clause })
      }
    } else {
      const theirs = found.at(-1)?.draft
      const last = theirs?.tasks.at(-1)
      const goesOn =
        last !== undefined &&
        !(part.endsWith(':') && announcesBelow(node, sentence)) &&
        !asksBack(part) &&
        !inForce.test(part) &&
        !sums.test(part) &&
        !explains.test(part) &&
        !threatens(part) &&
        !tellsHow.test(part) &&
        // "Thuế tỉnh thu nợ. Hằng tuần báo cáo số thu.": what one office reports stays its task
        !(reportsBack.test(part) && scope.kind !== 'content' && areSeveral(theirs?.agencies ?? []))
      if (goesOn) last.span = [last.span[0], body.offsetAt(sentence.end - 1) + 1]
    }
  }
  const last = found.at(-1)
  const more = last || told || !scope.retells ? null : goesOnWithWork(walk.document, walk.drafts.at(-1), node)
  if (more) walk.drafts.push(more)
  if (!last) return more !== null || (told && node.children.length === 0)
  const before = text.slice(0, body.indexAt(found[0]?.draft.heading[0] ?? 0))
  // "2. Cắm biển cảnh báo trước ngày 31/5. Giao Phòng Kinh tế lập danh sách.": first what those do whom the letter is written to
  if (scope.kind === 'orders' && scope.owner && node.block.marker && beginsDuty(before) && /[.;]\s*$/.test(before))
    scope.owner.tasks.push(task(body.spanOf(0, before.trimEnd().length)))
  walk.drafts.push(...found.map((each) => each.draft))
  readBelow(walk, node, last.draft, text.slice(last.clause.verb), scope)
  return true
}

/**
 * "5. Giám đốc Sở Giáo dục yêu cầu các trường dừng ký hợp đồng …" in a paper of the council above it: what the office is to demand is its
 * own work, and no order of the paper's.
 */
function ownDemand(text: string, { start, end }: Stretch, { block }: Node, { issuer }: Scope): Clause | null {
  if (block.marker === null || issuer === null || !ofCouncil.test(issuer)) return null
  const [said = '', who] = demands.exec(text.slice(start, Math.min(end, start + longestDemand))) ?? []
  if (who === undefined || looksLikeAgency(who) !== 'certain') return null
  // "Sở Tài chính đề nghị các sở, ngành gửi dự toán trước ngày 20/7": whoever has the day owes it
  if (said.endsWith('đề nghị') && ofOffices.test(text.slice(start + said.length)) && isDueBy(text.slice(start, end)))
    return null
  const subject = { start, end: start + who.length }
  return { names: splitAgencies(who), subject, verb: subject.end + 1, strength: 'plain', certain: false }
}
const ofCouncil = /^(?:UBND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân)(?!\p{L})/u
const demands =
  /^((?:Giám đốc (?:Sở|Công an)|Trưởng (?:[Pp]hòng|thôn|bản|ấp|khu phố)|Hiệu trưởng|Sở|Phòng|Công an|Chi cục|Ban Quản lý|Trạm|Hạt|Đồn)(?!\p{L})[^,;:.]{0,80}?) (?:yêu cầu|đề nghị)(?= (?:các|những|nhà thầu|chủ|doanh nghiệp|hộ|người|Công an các|Bảo hiểm) )/u
const ofOffices = /^ (?:(?:các|những) (?!nhà thầu|chủ|doanh nghiệp|hộ|người)|Công an|Bảo hiểm)/u
const longestDemand = 160

/**
 * "Chủ tịch UBND xã chỉ đạo Công an xã tuần tra đêm.", "… có ý kiến chỉ đạo Trạm Y tế rà soát tủ thuốc." in a paper of UBND xã: who is
 * directed works. What it "đã chỉ đạo" is told, and another office directs as its own work: there the clause stays as it is.
 */
function directedBy(text: string, { end }: Stretch, clause: Clause | null, scope: Scope): Clause | null {
  if (scope.kind !== 'orders' || clause === null || clause.strength === 'order' || !isIssuer(clause, scope))
    return clause
  const said = directs.exec(text.slice(clause.verb, clause.verb + longestDirection))?.[0]
  if (said === undefined) return clause
  const at = clause.verb + said.length
  const told = findAgencySubject(text.slice(at, end))
  if (told === null || told.start > 0 || !beginsDuty(text, at + told.verbStart)) return clause
  const subject = { start: at, end: at + told.end }
  return { names: told.names, subject, verb: at + told.verbStart, strength: 'order', certain: told.certain }
}
const directs = /^(?:có ý kiến )?chỉ đạo(?: cho)? (?=\p{Lu}|các )/u
const longestDirection = 40

/**
 * "IV. KINH PHÍ" / "Từ ngân sách xã. Giao Phòng Kinh tế trình dự toán trước ngày 18/9", "BHXH huyện tổng hợp số thẻ, gửi Phòng Tài
 * chính trước ngày 10 hằng tháng": only an order by a time gives work there, and what one office does by a day.
 */
function givesAmongFunds({ strength, certain, names }: Clause, sentence: string): boolean {
  if (strength === 'order') return isDueBy(sentence)
  const one = certain && !areSeveral(names) && !names.some((name) => isClass(name))
  return one && byDay.test(sentence) && ofMoney.test(sentence)
}
const ofMoney =
  /(?<!\p{L})(?:kinh phí|ngân sách|dự toán|quyết toán|thanh toán|số tiền|đề nghị đóng|giải ngân)(?!\p{L})/iu
const byDay =
  /(?<!\p{L})(?<!(?:nộp|lập|phát sinh) )(?:trước|chậm nhất|muộn nhất|xong)(?!\p{L})[^.;,]{0,20}(?:ngày \d|\d{1,2}\/\d)/iu

/** "… đề nghị hỗ trợ. Lực lượng tham gia gồm:": a sentence that only says what stands below. */
const announcesBelow = ({ block, children }: Node, { end }: Stretch): boolean =>
  children.length > 0 && end >= block.body.text.length

/** Even among aims, "… các đơn vị phối hợp thực hiện các hoạt động sau:" with nothing but work below gives work. */
function announces({ block, children }: Node): boolean {
  return (
    children.length > 1 &&
    introducesWork(block.body.text) &&
    children.every((child) => beginsDuty(child.block.body.text))
  )
}

/**
 * The stretches that may each give work to somebody: sentences, what stands behind a bold label, and parts behind a
 * semicolon that begin with another agency ("Giao Phó Chủ tịch A đi kiểm tra …; Phó Chủ tịch B đi kiểm tra …").
 */
function partsOf({ block }: Node, scope: Scope): Stretch[] {
  const { text } = block.body
  // "**6. Phòng Nội vụ phối hợp với Công đoàn** nắm tình hình …": bold that ends inside a sentence labels nothing
  const label = block.bold > 0 && block.bold < text.length && !goesOn(text, block.bold) ? block.bold : 0
  const parts: Stretch[] = []
  for (const sentence of sentencesOf(text.slice(label))) {
    const end = label + sentence.end
    let start = label + sentence.start
    while (text.charAt(start) === ' ') start++
    const first = start
    let tried = 0
    const signs = [...text.slice(first, end).matchAll(divider)].map((match) => ({
      sign: match[0],
      at: first + match.index,
      next: first + match.index + match[0].length,
    }))
    const turns = turnsAtCommas(text, { start: first, end }).map((next) => ({
      sign: ',',
      at: text.lastIndexOf(',', next),
      next,
    }))
    for (const { sign, at, next } of [...signs, ...turns].toSorted((a, b) => a.at - b.at)) {
      if (next >= end || asksBack(text.slice(start, end))) continue
      // "…; trong quá trình thực hiện nếu gặp khó khăn, phản ánh về …": no part of the work
      const rest = text.slice(next, end)
      const invites = asksBack(rest) || threatens(rest)
      const short =
        !sign.startsWith(':') &&
        next - start < shortestPart(text, next) &&
        !approves.test(text.slice(start, start + 40))
      if (!invites && (short || ++tried > 12)) continue
      if (
        !invites &&
        !beginsAnother(block.body, { start: next, end: Math.min(end, next + 600) }, { start, end: next }, scope)
      )
        continue
      if (joins.test(sign) && !ordersAgain(block.body, { start, end: at }, { start: next, end })) continue
      parts.push({ start, end: at + 1 })
      start = next
    }
    parts.push({ start, end })
  }
  return parts
}

// "…, các trường còn lại cử tổ trưởng dự", "…, có gì vướng mắc báo cáo về Phòng", "…, nếu có khó khăn phản ánh về …" stand behind a
// comma as well, and "… tại các địa bàn: đồng chí A phụ trách huyện X; đồng chí B phụ trách …" behind a colon.
const divider =
  /;\s+(?:[-+•]\s+)?|:\s+(?=(?:đồng chí|đ\/c|ông|bà) \p{Lu}[^;:.]{4,120}? (?:phụ trách|chỉ đạo|kiểm tra|theo dõi) [^;:]{3,160};)|,\s+(?=(?:đồng thời,? )?giao \p{Lu}|đồng thời,? (?:đề nghị|yêu cầu) \p{Lu}|(?:có gì|nếu có|nếu gặp) (?:khó khăn|vướng mắc)|(?:các|những) \p{L}+(?: \p{L}+){0,2} (?:còn lại|khác) \p{Ll})|\s+và\s+(?=(?:giao|yêu cầu|đề nghị) \p{Lu})/gu

const joins = /^\s+và\s/u

/**
 * "Giao Phòng Nội vụ rà soát … và đề nghị Hội Nông dân vận động …": one order behind another. "Trạm Y tế tổng hợp và đề nghị Sở Y tế hỗ
 * trợ …" is the station's own work, and "… và giao Trung tâm trước ngày 10/5" names none.
 */
function ordersAgain(body: Passage, before: Stretch, after: Stretch): boolean {
  if (clauseOf(body, before)?.strength !== 'order') return false
  const told = findAgencySubject(body.text.slice(after.start, after.end))
  return told !== null && beginsDuty(body.text, after.start + told.verbStart)
}

const goesOn = (text: string, at: number): boolean =>
  /[\p{L}\d]\s*$/u.test(text.slice(Math.max(0, at - 4), at)) && /^\s*\p{Ll}/u.test(text.slice(at, at + 4))

// "…; Hội Nông dân vận động …": a capital tells a name from a word of the enumeration, and so do "đồng chí Lò Văn A" and "giao"
const shortestPart = (text: string, at: number): number =>
  /^(?:(?:đồng chí|đ\/c|ông|bà) )?\p{Lu}/u.test(text.slice(at, at + 12)) ||
  ordering.test(text.slice(at, at + 24)) ||
  apart.test(text.slice(at, at + 12)) ||
  /^các \p{Ll}/u.test(text.slice(at, at + 12))
    ? 24
    : 60

/**
 * Whether a part behind a semicolon is another agency's: it begins with a certain one, or with one that a duty follows
 * ("…; Thuế tỉnh chịu trách nhiệm …"), or it orders one office ("…; giao Phòng Nội vụ …", "…; đề nghị Ủy ban MTTQ và các đoàn
 * thể phường …"). A call to all ("…; đề nghị các phòng, ban …") stays whole.
 */
function beginsAnother(body: Passage, part: Stretch, before: Stretch, scope: Scope): boolean {
  const { text } = body
  const words = text.slice(part.start, part.end)
  const found = findAgencySubject(words)
  if (!found || found.names.some((name) => /, (?:để|thì|mà)$/.test(name))) return false
  // "tham mưu UBND xã ban hành quyết định, giao Trường Tiểu học quản lý sân": what the paper says
  const first = text.slice(before.start, part.start)
  if (/,\s+$/.test(first) && ordering.test(words) && papers.test(first) && !/(?:^|; )giao /iu.test(first)) return false
  const again = speaksAgain.test(words)
  const parallel = found.ordered
    ? again || ordering.test(words) || apart.test(words)
    : (found.start === 0 || laterOn.test(words.slice(0, found.start))) &&
      (found.certain || beginsDuty(words, found.verbStart))
  if (!parallel) return false
  if (saysOnlyWhen(words, found.verbStart)) {
    const all = clauseOf(body, before)?.names ?? []
    // "…, các Bộ còn lại hoàn thành trước ngày 25/10" behind one of them; behind others' work they are a class of their own
    const parted = all.some((name) => first.includes(`${name} hoàn thành`))
    if (found.names.every((name) => isAmong(name, all) || (parted && /(?:còn lại|khác)$/u.test(name)))) return false
  }
  const unowned =
    (scope.owner === null || scope.kind === 'orders') && scope.kind !== 'reporting' && isNobodys(body, before)
  // "Đề nghị Ban Dân vận Tỉnh ủy quan tâm lãnh đạo; đề nghị UBND các xã tạo điều kiện": one order behind another
  const order = ordering.exec(first)?.[0].toLowerCase()
  const inRow = order !== undefined && ordering.exec(words)?.[0].toLowerCase() === order
  if (found.ordered && !unowned && !inRow && !again && callsAll(found.names)) return false
  return saysWork(body, before) || (unowned && turnsTo(words, found))
}

// "…; UBND tỉnh yêu cầu thủ trưởng các sở, ngành gửi dự thảo trước ngày …": the paper begins to order anew
const speaksAgain = new RegExp(`^${SPEAKER}[^,;:.]{0,40} (?:yêu cầu|đề nghị|giao) (?=\\p{L})`, 'u')

/** Most of those that are called are classes. */
const callsAll = (names: readonly string[]): boolean => names.filter((name) => isClass(name)).length * 2 > names.length

/**
 * "Rà soát 47 làng nghề đã được công nhận; giao Sở Nông nghiệp tham mưu …", "…; Công an tỉnh hướng dẫn …": behind work that is
 * nobody's, one office that is told what to do. "…; phân công thành viên phụ trách", "…; phân công đoàn thể, người có uy tín giúp đỡ" go on with the work.
 */
function turnsTo(words: string, { names, ordered, certain, verbStart }: AgencySubject): boolean {
  const isOffice = !names.some((name) => isMember.test(name)) && !/^phân công \p{Ll}/u.test(words)
  const named = certain && /^\p{Lu}/u.test(words) && !areSeveral(names)
  return isOffice && (ordered || named) && beginsDuty(words, verbStart) && !cites.test(words.slice(verbStart))
}
const papers = /(?<!\p{L})(?:tham mưu|trình|dự thảo|quyết định|nghị quyết|thành lập)(?!\p{L})/iu
// "…; Sở Nông nghiệp hướng dẫn tại Công văn số 12/SNN": where it is written already
const cites =
  /^(?:\p{L}+,? ){1,4}(?:tại|theo) (?:(?:Công văn|Hướng dẫn|Quyết định|Văn bản) số|quy định tại (?:Nghị định|Thông tư|Luật|Quyết định))/u
const isMember = /^(?:các )?thành viên(?! Ban Chỉ)/iu

function isNobodys(body: Passage, { start, end }: Stretch): boolean {
  const { text } = body
  // "Tín dụng: Ưu tiên nguồn vốn …; yêu cầu Ngân hàng …"
  const label = /^[^.;:]{3,40}: (?=\p{Lu})/u.exec(text.slice(start, end))?.[0].length ?? 0
  // "Đối với cầu Bến Mới: ghi nhận nỗ lực của các đơn vị; Ban Quản lý dự án đôn đốc …"
  const topic = /^(?:đối với|về) [^.;:]{3,120}: /iu.exec(text.slice(start, end))?.[0].length ?? 0
  const said = beginsDuty(text, start + label) || approves.test(text.slice(start + topic, start + topic + 40))
  return said && clauseOf(body, { start, end }) === null
}
// "Đồng ý chủ trương; giao Sở Tài chính thẩm định, trình UBND tỉnh …" of a meeting's conclusions
const approves = /^(?:cơ bản )?(?:đồng ý|thống nhất|nhất trí|chấp thuận|ghi nhận)(?!\p{L})/iu

// "…; riêng Bệnh viện Phổi hoàn thành trước ngày 31/3"
const apart = /^riêng (?!đối với)/iu
// "…; sau thời gian trên, UBND xã xem xét …", "…; đối với dự án đường tránh, UBND thị xã bàn giao mặt bằng …"
const laterOn = /^(?:sau|trước|đến|khi|quá|căn cứ|trên cơ sở|theo|(?:riêng )?đối với) [^,;]{3,80}, $/iu

/** "Yêu cầu Giám đốc các sở; …", "Trưởng các phòng: Nội vụ, Tư pháp; …" only name the first of those who are told. */
function saysWork(body: Passage, stretch: Stretch): boolean {
  const { text } = body
  const clause = clauseOf(body, stretch) ?? unknownLead(text, stretch)
  if (!clause) return false
  const work = text.slice(clause.verb, stretch.end).replace(/[\s;,]+$/, '')
  // "… gửi Văn phòng Sở chậm nhất ngày 17 hằng tháng" may look like a name, but for its day
  return /\p{L}{2}/u.test(work) && (looksLikeAgency(work) === 'no' || isDueBy(work))
}

// "Trên đây là Kế hoạch liên tịch năm 2026."
const sums = /^trên đây là(?!\p{L})/iu
// "Quá thời hạn nêu trên, Sở sẽ …", "Kinh phí thực hiện bảo đảm từ dự toán …", "Hồ sơ nộp qua mạng được xử lý như …": what becomes of the work,
// and none of it
const tellsHow =
  /^(?:quá thời hạn|(?:nguồn )?kinh phí(?: thực hiện)?(?: được)? (?:bảo đảm|đảm bảo|lấy|chi|do|từ)|(?:kinh phí|hồ sơ|danh sách|kết quả|văn bản)(?: [^\s.;,:]+){0,10} được )/iu
// "Nguyên nhân: người dân vắng mặt khi đo đạc, …": what was, not what is to be done
const explains = /^(?:nguyên nhân|lý do)(?: (?:chủ yếu|chủ quan|khách quan|chính|là do))?\s*:/iu
// "Định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo kết quả …": the reports' business
const reportsBack = /^(?:định kỳ|hằng|hàng|trước ngày|báo cáo)[^.]*báo cáo/i

// "Ngay khi nhận được tin báo, Sở Y tế …", "01/3: Đoàn xã …", "Từ ngày 04/02/2026: Ban …", "Trước ngày 15/6, đề nghị các …"
const timed =
  /^(?:\d{1,2}\/\d|ngay (?:sau )?khi|từ|trước|chậm nhất|muộn nhất|đến|hằng|hàng|định kỳ|ngày|vào|trong (?:tháng|quý|năm|tuần))(?!\p{L})/iu

// "Chậm nhất ngày 31/3/2026, UBMTTQ phường tổng hợp …": a time and no condition
const onlyTime =
  /^(?:(?:chậm nhất|muộn nhất|trước|từ|đến|hết|trong|vào|là|đầu|giữa|cuối|ngày|tháng|quý|năm|tuần|thứ(?: (?:hai|ba|tư|sáu|bảy))?|chủ nhật|và|hằng|hàng|định kỳ|mỗi|sáng|trưa|chiều|tối|giờ|[IVX]+|[\d/][\dh:/.-]*)(?!\p{L})[\s,]*)+$/iu

function draftOf(body: Passage, numbered: boolean, sentence: Stretch, clause: Clause, scope: Scope): Draft {
  const { text } = body
  const verb = dutyFrom(text, clause)
  // "… yêu cầu các đơn vị nghiêm túc triển khai thực hiện": whether such a closing call is tracked is the coordinator's say
  const appeals = !numbered && areSeveral(clause.names) && sentence.end - verb < 130
  // "2. Bí thư, Chủ tịch các tỉnh:" / "a) Các cấp ủy phải …": perhaps the others' work, perhaps still theirs
  const speaksForOwner =
    scope.owner !== null && clause.strength !== 'order' && clause.names.every((name) => /^các(?!\p{L})/iu.test(name))
  const and = joined.exec(text.slice(0, sentence.start))?.[0].length ?? 0
  return {
    heading: body.spanOf(sentence.start - and, endOfHeading(text, sentence, verb)),
    agencies: clause.names,
    tasks: verb >= sentence.end ? [] : [taskOf(body, sentence, clause, verb)],
    certain:
      clause.certain &&
      !endless.test(text.slice(verb, verb + 20)) &&
      (clause.strength !== 'plain' || scope.kind !== 'content') &&
      !appeals &&
      !speaksForOwner &&
      // "Xã Mốc hoàn thành 15 tiêu chí trong năm 2025": what is told of a place, or its council's work
      !(mayTell(clause) && !isDueBy(text.slice(sentence.start, sentence.end))) &&
      (and === 0 || repeatsOrder(text, sentence)) &&
      // "… trước ngày 5/10, Phòng Nội vụ thẩm định": behind a comma it may as well go on
      !text.slice(Math.max(0, sentence.start - 2), sentence.start).startsWith(','),
  }
}

const joined = /(?<=\s)và\s+$/u

/** "Giao A rà soát … và giao B vận động …" is one order behind another; "Giao A rà soát … và đề nghị B hỗ trợ" may be what A asks for. */
function repeatsOrder(text: string, { start }: Stretch): boolean {
  const order = ordering.exec(text.slice(start, start + 24))?.[0].toLowerCase()
  const before = sentencesOf(text.slice(0, start)).at(-1)
  return order !== undefined && before !== undefined && text.slice(before.start, start).toLowerCase().includes(order)
}

/** Where the duty itself begins: behind "có trách nhiệm", and behind the decision by which a team was set up. */
const dutyFrom = (text: string, { verb }: Clause): number =>
  verb +
  (founded.exec(text.slice(verb, verb + 120))?.[0].length ?? 0) +
  (/^(?:có (?:trách nhiệm|nhiệm vụ)(?: trong việc)? )(?=\p{L})/iu.exec(text.slice(verb, verb + 40))?.[0].length ?? 0)

/** What the agency is to do, with what stands before its name where that is a part of it: a condition, a time, what it is about. */
function taskOf(body: Passage, sentence: Stretch, clause: Clause, verb: number): DraftTask {
  const { text } = body
  // "Về ứng phó hạn, mặn: ngay sau khi độ mặn vượt 0,5‰, các đơn vị …": what it is about says nothing of when
  const about = aboutWhat.exec(text.slice(sentence.start, clause.subject.start))?.[0].length ?? 0
  const begin = sentence.start + about
  const before = text.slice(begin, clause.subject.start)
  const work = text.slice(verb, sentence.end)
  if (isCondition(before, clause)) return task(body.spanOf(begin, sentence.end))
  const times = timed.test(before) || onlyTime.test(before)
  const time = times ? [body.spanOf(begin, begin + before.replace(/[\s:,]+$/u, '').length)] : []
  // "Tu sửa 146 km đường băng. Các chủ rừng phải hoàn thành trước ngày 15/02.": who does what stands before, and when
  const said = onlyEnds.test(work) ? workBefore(text, sentence) : null
  // "- Hội thi gói bánh chưng: Hội Phụ nữ xã chủ trì tổ chức vào ngày 27/02.": what they are to hold stands before
  // "- In 3.200 tờ rơi: Hội Phụ nữ xã đặt in trước ngày 30/5": so does what they have a part of
  const titled = !times && saysWhat.test(before) && (onlyLeads.test(work) || countsWhat.test(before)) ? begin : null
  return task(body.spanOf(said ?? titled ?? verb, sentence.end), time)
}

/** "Sau khi …, Sở X …" belongs to the work; "Trên đây là …" and the issuer's "yêu cầu" do not. */
const isCondition = (before: string, { strength }: Clause): boolean =>
  before.length > 8 &&
  strength !== 'order' &&
  !circumstance.test(before) &&
  !(onlyTime.test(before) && !/^từ (?!.* đến )/iu.test(before)) &&
  !before.trimEnd().endsWith(':')
const circumstance =
  /^(?:(?:theo|do|bên cạnh) đó|đồng thời|mặt khác|(?:chính )?vì (?:vậy|thế)|(?:do|bởi) vậy|(?:công điện|chỉ thị|kế hoạch|công văn|văn bản|thông báo|kết luận)(?: cũng)? nêu rõ|trên đây|nội dung|căn cứ|nhận được|ngoài|về|thời gian tới|liên quan|qua báo cáo|trước (?:diễn biến|tình hình|nguy cơ|thực trạng)|riêng đối với|sau thời (?:gian|hạn) (?:trên|này|đó)|ngay (?:sau )?khi)(?!\p{L})/iu

// "Lưu ý: Hội Phụ nữ xã chủ trì …", "Nhóm nhiệm vụ 2: …" name no work
const saysWhat =
  /^(?!(?:lưu ý|ghi chú|nhóm|phần|mục|nội dung|cụ thể|trong đó|riêng|giai đoạn|bước)(?!\p{L}))[^:]*\p{L}{2}[^:]*:\s*$/iu

const countsWhat = /^(?:in|mua|đặt|may|lắp|treo|phát|trồng) \d/iu

const onlyLeads =
  /^(?:chủ trì|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm)(?: (?:tổ chức|thực hiện|chuẩn bị|triển khai))?(?=[.;]?$|,? (?:vào|trước|trong|xong|chậm nhất|muộn nhất|từ|hoàn thành)(?!\p{L}))[^;.]{0,120}[;.]?$/iu

const aboutWhat =
  /^(?:về|liên quan (?:đến|tới)) [^:;.]{3,120}?(?::|,)\s+(?=(?:ngay|sau khi|khi|nếu|trước|trong|từ|chậm|đến|hằng|hàng|định kỳ)(?!\p{L}))/iu

const onlyEnds =
  /^(?:phải |cần )?(?:hoàn thành|hoàn tất|làm xong|thực hiện xong)(?: xong)? (?:trước|trong|chậm|muộn|vào|đến)(?!\p{L})[^,;:]{0,60}$/iu

/** Where the sentence right before begins if it says work and not whose; null where it is somebody's, or no work. */
function workBefore(text: string, { start }: Stretch): number | null {
  const before = sentencesOf(text.slice(0, start)).at(-1)
  if (!before) return null
  const from = skipSpace(text, before.start)
  const said = text.slice(from, before.end)
  // "Làm mới, tu sửa 146 km đường băng": with any verb, where nobody is named who does it
  return beginsVerb(said) && findAgencySubject(said) === null ? from : null
}

// "Chủ cơ sở | để xảy ra sự cố phải dừng …", "UBND huyện | nơi xảy ra …": the name was cut too early
const endless = /^(?:để|nơi|xảy ra|có liên quan|bị|được)(?!\p{L})/iu

// "Các Tổ công tác | thành lập theo Quyết định số 12/QĐ-UBND ngày 14/5/2026 | đi kiểm tra …"
const founded = /^(?:được )?thành lập theo [Qq]uyết định số \S+(?: ngày [\d/.-]+)?(?: của [^,;.]{3,60}?)? (?=\p{Ll})/u

/** The heading of a sentence is what stands before the work: "Giao Sở Xây dựng", "Sở Nội vụ có trách nhiệm". */
function endOfHeading(text: string, sentence: Stretch, verb: number): number {
  let end = Math.min(verb, sentence.end)
  while (end > sentence.start + 1 && /[\s,:]/.test(text.charAt(end - 1))) end--
  return end
}
