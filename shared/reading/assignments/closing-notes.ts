import { splitAgencies } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { clauseIn, type Clause } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { tasksUnder } from './headed.ts'
import { labelsIn } from './labels.ts'
import { leadIn, ownWork } from './named-leads.ts'
import { rolesIn, type Roles } from './roles.ts'

/**
 * An item that names who does it at its own end:
 *
 *   … sửa chữa 12 cống. Cơ quan thực hiện: UBND các xã; thời gian: quý II/2024.
 *   … xử lý trụ sở dôi dư. Sở Tài chính chủ trì, UBND các xã phối hợp; thời gian hoàn thành: 30/9/2024.
 *   … thí điểm 01 mô hình chợ an toàn, giao Hội Phụ nữ chủ trì xây dựng, ra mắt trước ngày 20/10.
 *   … được thông báo đến các trạm bơm (Công ty A chủ trì, phối hợp với Đài B thực hiện).
 */
export function readClosingNote(document: string, node: Node): Draft[] {
  const { text } = node.block.body
  if (text.length > longest || !says.test(text)) return []
  for (const form of [behindLabels, closingSentence, closingOrder, bracketsIn]) {
    const drafts = form(document, node)
    const [first] = drafts
    if (first) {
      first.noted = [node.block.span]
      return drafts
    }
  }
  return []
}
const longest = 6000
const says = /chủ trì|thực hiện|phối hợp|phụ trách|đầu mối|chịu trách nhiệm|tham mưu/iu
const shortestWork = 6

/** "… Đơn vị chủ trì: A; đơn vị phối hợp: B; thời gian: quý II." behind the work in one paragraph. */
function behindLabels(document: string, node: Node): Draft[] {
  const { body } = node.block
  const labels = labelsIn(body.text)
  const [first] = labels
  if (!first || first.start < shortestWork) return []
  const spansOf = (wanted: string): Span[] =>
    labels.filter(({ label }) => label === wanted).map(({ from, end }) => spanOf(body, { start: from, end }))
  const content = itemOf(document, node, { start: 0, end: first.start })
  const timed = labels.filter(({ label }) => label === 'time').map((each) => spanOf(body, each))
  const cooperating = labels
    .filter(({ label }) => label === 'cooperating')
    .flatMap(({ from, end }) => splitAgencies(body.text.slice(from, end)))
  const drafts = spansOf('lead').flatMap((span) => leadIn(document, span, { content, timed, cooperating }))
  if (drafts.length === 0) return []
  return [
    ...drafts,
    ...labels.flatMap(({ end, until }) => (end < until ? ownWork(document, body.spanOf(end, until), []) : [])),
  ]
}

/** "… . Sở Tài chính chủ trì, UBND các xã phối hợp." and "… . Giao Sở X thực hiện.": who, and no work of its own. */
function closingSentence(document: string, node: Node): Draft[] {
  const { body } = node.block
  const sentences = sentencesOf(body.text)
  const last = sentences.at(-1)
  const before = sentences.at(-2)
  if (!last || !before || before.end < shortestWork) return []
  const roles = rolesIn(body.text.slice(last.start, last.end))
  if (!roles) return []
  const rest = { start: last.start + roles.end, end: last.end }
  const theirs = actsBehind(body.text, rest)
  if (!theirs && !onlyTime.test(body.text.slice(rest.start, rest.end))) return []
  // "Sở A lập danh mục. Sở B phối hợp thực hiện.": the work before it is somebody's already
  if (sentences.slice(0, -1).some((sentence) => clauseIn(body.text, sentence) !== null)) return []
  const own: Draft = {
    heading: spanOf(body, { start: last.start, end: theirs ? rest.start : last.end }),
    agencies: roles.leads,
    tasks: itemOf(document, node, { start: 0, end: before.end }).map((span) =>
      task(span, theirs ? [] : [body.spanOf(rest.start, rest.end)], roles.cooperating),
    ),
    certain: !theirs,
  }
  if (!theirs) return [own]
  const { subject, verb, names } = theirs
  const share = task(spanOf(body, { start: verb, end: rest.end }))
  return [own, { heading: spanOf(body, subject), agencies: names, tasks: [share], certain: false }]
}

/** "Đoàn xã chủ trì, trong đó Hội Phụ nữ trồng 200 cây trước ngày 20/5": a share of the work, and its date. */
function actsBehind(text: string, { start, end }: Stretch): Clause | null {
  const opening = /^[\s,;.()–-]*(trong đó(?: có)?\s+)?/iu.exec(text.slice(start, end))
  const from = start + (opening?.[0].length ?? 0)
  return opening?.[1] !== undefined || onlyTime.test(text.slice(start, end))
    ? clauseIn(text, { start: from, end })
    : null
}

// "; thời gian hoàn thành: 30/9/2024", ", xong trước ngày 30/6"; not ", trong đó Hội Phụ nữ …", ", trước hết …"
const onlyTime =
  /^[\s,;.()/–-]*(?:$|(?:thời gian|thời hạn|hoàn thành|xong|trước(?! (?:hết|mắt|tiên))|trong(?! đó)|chậm nhất|muộn nhất|đến hết|từ (?:ngày|tháng)|định kỳ|hằng|hàng|thường xuyên|vào)(?!\p{L}))/iu

/** "…; thí điểm 01 mô hình, giao Hội Phụ nữ chủ trì xây dựng, ra mắt …": the part with the order, to its end. */
function closingOrder(_: string, { block: { body }, children }: Node): Draft[] {
  const { text } = body
  const order = [...text.matchAll(/,\s+(?=giao\s)/gi)].at(-1)
  if (!order || children.length > 0) return []
  const at = order.index + order[0].length
  const roles = rolesIn(text.slice(at, at + 600))
  const before = Math.max(text.lastIndexOf('; ', at), text.lastIndexOf('. ', at))
  const work = { start: before < 0 ? 0 : before + 2, end: text.length }
  if (!roles || order.index - work.start < shortestWork || clauseIn(text, { start: work.start, end: order.index }))
    return []
  const tasks = [task(spanOf(body, work), [], [...roles.cooperating])]
  return [{ heading: body.spanOf(at, at + roles.end), agencies: roles.leads, tasks, certain: true }]
}

/** What the note speaks of: the words before it, or the points below where the words are only their heading. */
function itemOf(document: string, { block, children, end }: Node, before: Stretch): Span[] {
  const own = spanOf(block.body, before)
  if (children.length === 0) return [own]
  const heads = before.end < longestHeading && !/[.;]\s*$/.test(block.body.text.slice(0, before.end))
  return heads
    ? tasksUnder(document, children).map(({ span }) => span)
    : [own, [children[0]?.block.span[0] ?? end, end]]
}
const longestHeading = 160

/**
 * Each bracket that says who does what stands before it, from the bracket before on, or from "Riêng …" on:
 *
 *   … Riêng lễ mít tinh tổ chức vào ngày 17/4 (Sở A phối hợp với Hội B chuẩn bị các điều kiện).
 */
function bracketsIn(document: string, node: Node): Draft[] {
  const { body } = node.block
  const { text } = body
  const drafts: Draft[] = []
  const brackets = rolesInBracketsOf(text)
  let from = 0
  for (const [i, { open, close, roles }] of brackets.entries()) {
    const work = workBefore(text, from, open - 1)
    if (work.end - work.start < shortestWork || clauseIn(text, work)) continue
    if (tells(text.slice(work.start, work.end))) continue
    const until = endBehind(text, close + 1, brackets[i + 1]?.open)
    from = brackets[i + 1] ? until : close + 1
    const found = inBracket(body, work, { start: open, end: close }, roles, until)
    const [first] = found
    // "2. Diễn tập chữa cháy (Công an xã chủ trì)" / "- Xây dựng phương án.": the points are the work
    if (first && node.children.length > 0 && work.start === 0 && !/\p{L}/u.test(text.slice(close)))
      first.tasks = itemOf(document, node, work).map((span) => task(span, [], [...roles.cooperating]))
    drafts.push(...found)
  }
  return drafts
}

type Bracket = { readonly open: number; readonly close: number; readonly roles: Roles }

function rolesInBracketsOf(text: string): Bracket[] {
  return [...text.matchAll(/\(([^()]{8,600})\)/gu)].flatMap((match) => {
    const inner = match[1] ?? ''
    const roles = says.test(inner) ? rolesIn(inner) : null
    const open = match.index + 1
    return roles ? [{ open, close: open + inner.length, roles }] : []
  })
}

/**
 * "Năm 2023 các xã đã mở 12 lớp (Phòng Tư pháp chủ trì)" tells, "Theo Quyết định số 12/QĐ-UBND (Sở Nội vụ chủ trì xây
 * dựng), …" cites; "Duy trì các lớp đã mở (…)" is work.
 */
function tells(work: string): boolean {
  const last = sentencesOf(work).at(-1)
  const sentence = work.slice(last?.start ?? 0)
  if (beginsDuty(sentence)) return false
  return (
    /(?<!\p{L})(?:đã|năm qua|vừa qua)(?!\p{L})/iu.test(sentence) ||
    /^(?:theo|căn cứ|trên cơ sở)\s[^,]*$/iu.test(sentence)
  )
}

/** How far what goes on behind a bracket is of its work: "… (A chủ trì) trong quý II; cắm mốc (B thực hiện)". */
function endBehind(text: string, from: number, next: number | undefined): number {
  if (next === undefined) return text.length
  const between = text.slice(from, next - 1)
  if (!/^\s*[\p{L}\d]/u.test(between)) {
    // "(A chủ trì). Hoàn thành trước ngày 15/8. Cắm mốc (B thực hiện)"
    const time = /^[.;,]\s+/u.exec(between)?.[0].length ?? 0
    return time > 0 && onlyTime.test(between) ? from + time + partEnd(between.slice(time)) : from
  }
  return from + partEnd(between)
}

const partEnd = (text: string): number => {
  const sign = (onlyTime.test(text) ? /[;,]|\.\s/u : /;|\.\s/u).exec(text)
  return sign?.index ?? 0
}

/** The work before the bracket, with what the bracket says beyond names and times, and what goes on behind it. */
function inBracket(body: Passage, work: Stretch, bracket: Stretch, roles: Roles, until: number): Draft[] {
  const { text } = body
  const [own = bracket, ...others] = partsOf(text, bracket.start + roles.end, bracket.end)
  const more = !onlyTime.test(text.slice(own.start, own.end))
  const behind = text.slice(bracket.end + 1, until)
  const end = /^\s*[\p{L}\d]/u.test(behind) ? until : more ? own.end : work.end
  // "(Vụ A chủ trì; Vụ B phối hợp; trình Bộ trưởng trước ngày 15/11/2025)", "(…; tháng 9/2025)"
  const timed = [...(more ? [] : [own]), ...others.filter((part) => clauseIn(text, part) === null)]
  if (onlyTime.test(behind)) timed.push({ start: bracket.end + 1, end: until })
  const first: Draft = {
    heading: spanOf(body, bracket),
    agencies: roles.leads,
    tasks: [
      task(
        spanOf(body, { start: work.start, end }),
        // What the work's own words hold is read there.
        timed.filter(({ start }) => start >= end).map((part) => spanOf(body, part)),
        [...roles.cooperating],
      ),
    ],
    certain: true,
  }
  // "(Vụ A chủ trì; Vụ B soạn thảo, trình trước ngày …)": the second does work of its own
  const theirs = others.flatMap((part): Draft[] => {
    const clause = clauseIn(text, part)
    if (!clause) return []
    const span = spanOf(body, { start: clause.verb, end: part.end })
    return [{ heading: spanOf(body, part), agencies: clause.names, tasks: [task(span)], certain: clause.certain }]
  })
  return [first, ...theirs]
}

/** What stands before a bracket and is not another bracket's. */
function workBefore(text: string, from: number, end: number): Stretch {
  let start = from
  while (start < end && /[\s;,.]/.test(text.charAt(start))) start++
  // "(A chủ trì) và cắm mốc (B thực hiện)"
  if (from > 0 && text.startsWith('và ', start)) start += 3
  const apart = text.slice(start, end).lastIndexOf('. Riêng ')
  return { start: apart < 0 ? start : start + apart + 2, end }
}

/** The parts between semicolons; the first may be empty. */
function partsOf(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charAt(at) !== ';') continue
    parts.push({ start: from, end: at })
    from = at + 1
    while (text.charAt(from) === ' ') from++
  }
  return parts
}

/** A stretch without the signs and spaces around it. */
function spanOf(body: Passage, { start, end }: Stretch): Span {
  let [from, to] = [start, end]
  while (to > from && /[\s(;–-]/.test(body.text.charAt(to - 1))) to--
  while (from < to && /[\s;)]/.test(body.text.charAt(from))) from++
  return body.spanOf(from, to)
}
