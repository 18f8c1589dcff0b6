import { beginsDuty } from '../duties.ts'
import { namesContact } from '../contacts.ts'
import type { Passage } from '../passage.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { clauseOf } from './clauses.ts'
import { task, type Draft, type DraftTask } from './draft.ts'
import { beginsWithTime, isOnlyTime, itemOf, says, shortestWork, spanOf, workBehindTime } from './noted-work.ts'
import { rolesIn, type Roles } from './roles.ts'
import { isTimeLine, spanOfLine } from './time-lines.ts'

/**
 * Each bracket that says who does what stands before it, from the bracket before on, or from "Riêng …" on:
 *
 *   … Riêng lễ mít tinh tổ chức vào ngày 17/4 (Sở A phối hợp với Hội B chuẩn bị các điều kiện).
 */
export function bracketsIn(document: string, node: Node): Draft[] {
  const { body } = node.block
  const { text } = body
  const drafts: Draft[] = []
  const brackets = rolesInBracketsOf(text)
  let from = 0
  for (const [i, { open, close, roles }] of brackets.entries()) {
    const work = workBefore(text, from, open - 1)
    if (work.end - work.start < shortestWork || clauseOf(body, work)) continue
    if (tells(text.slice(work.start, work.end))) continue
    const until = endBehind(text, close + 1, brackets[i + 1]?.open)
    from = brackets[i + 1] ? until : close + 1
    const found = inBracket(body, work, { start: open, end: close }, roles, until)
    const [first] = found
    if (first && work.start === 0 && !/\p{L}/u.test(text.slice(close)))
      first.tasks = workBelow(document, node, work, close, first.tasks, roles)
    drafts.push(...found)
  }
  return drafts
}

/**
 * What the bracket at the end of an item speaks of: its points, where it is their heading, and the item's own words else,
 * with the time lines below them.
 *
 *   2. Diễn tập chữa cháy (Công an xã chủ trì)        1. Khám bệnh cho học sinh (Trạm Y tế chủ trì).
 *   - Xây dựng phương án.                             Thời gian: tháng 5/2026.
 */
function workBelow(
  document: string,
  node: Node,
  work: Stretch,
  close: number,
  own: DraftTask[],
  roles: Roles,
): DraftTask[] {
  const { children } = node
  if (children.length === 0) return own
  const isOver = /[.;]/.test(node.block.body.text.slice(close))
  if (!isOver && children.every(({ block }) => block.marker !== null))
    return itemOf(document, node, work).map((span) => task(span, [], [...roles.cooperating]))
  const times = children.filter((child) => isTimeLine(child)).map((child) => spanOfLine(child))
  return own.map((each) => ({ ...each, timed: [...each.timed, ...times] }))
}

type Bracket = { readonly open: number; readonly close: number; readonly roles: Roles }

function rolesInBracketsOf(text: string): Bracket[] {
  return [...text.matchAll(/\(([^()]{8,600})\)/gu)].flatMap((match) => {
    const inner = match[1] ?? ''
    const roles = says.test(inner) && !namesContact(inner) ? rolesIn(inner) : null
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
    return time > 0 && beginsWithTime.test(between) ? from + time + partEnd(between.slice(time)) : from
  }
  return from + partEnd(between)
}

const partEnd = (text: string): number => {
  const sign = (beginsWithTime.test(text) ? /[;,]|\.\s/u : /;|\.\s/u).exec(text)
  return sign?.index ?? 0
}

/** The work before the bracket, with what the bracket says beyond names and times, and what goes on behind it. */
function inBracket(body: Passage, work: Stretch, bracket: Stretch, roles: Roles, until: number): Draft[] {
  const { text } = body
  const [own = bracket, ...others] = partsOf(text, bracket.start + roles.end, bracket.end)
  const more = !isOnlyTime(text.slice(own.start, own.end))
  const behind = text.slice(bracket.end + 1, until)
  // "(A chủ trì), thường xuyên kiểm tra", "(A chủ trì) ở các xã": more of the same work
  const goesOn = /^\s*[\p{L}\d]/u.test(behind) || (/\p{L}{2}/u.test(behind) && !isOnlyTime(behind))
  const end = goesOn ? until : more ? own.end : work.end
  const said = others.filter((part) => clauseOf(body, part) === null)
  const besides = said.filter((part) => isWork(text.slice(part.start, part.end)))
  // "(Vụ A chủ trì; Vụ B phối hợp; trình Bộ trưởng trước ngày 15/11/2025)", "(…; tháng 9/2025)"
  const timed = [...(more ? [] : [own]), ...said.filter((part) => !besides.includes(part))]
  if (isOnlyTime(behind)) timed.push({ start: bracket.end + 1, end: until })
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
      ...besides.map((part) => task(spanOf(body, part))),
    ],
    certain: besides.length === 0,
  }
  // "(Vụ A chủ trì; Vụ B soạn thảo, trình trước ngày …)": the second does work of its own
  const theirs = others.flatMap((part): Draft[] => {
    const clause = clauseOf(body, part)
    if (!clause) return []
    const span = spanOf(body, { start: clause.verb, end: part.end })
    return [{ heading: spanOf(body, part), agencies: clause.names, tasks: [task(span)], certain: clause.certain }]
  })
  return [first, ...theirs]
}

/** "; thường xuyên kiểm tra bếp ăn" in the bracket is work besides; "; trình Bộ trưởng trước ngày 15/11" is how the work ends. */
const isWork = (part: string): boolean => workBehindTime(part) >= 0 && !endsWork.test(part)
const endsWork = /^[\s,.]*(?:trình|báo cáo|gửi|nộp|hoàn thành|xong)(?!\p{L})/iu

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
