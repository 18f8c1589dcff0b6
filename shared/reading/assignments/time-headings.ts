import { findAgencySubject } from '../agencies/subject.ts'
import type { Node } from '../structure/outline.ts'
import { isTimeAlone, timeLabelOf } from '../structure/plain-paragraphs.ts'
import { saysOnlyWho } from './bare-leads.ts'
import { hasLeadLine } from './lead-lines.ts'
import type { Scope, Walk } from './scope.ts'
import { namesItself } from './somebody-elses.ts'
import { spanOfLine } from './time-lines.ts'

/**
 * A calendar of work: the heading is a time, and what stands below it is due in it, unless it has a date of its own.
 *
 *   1. Tháng 02/2026                       Quý II/2026:
 *   - Các chi đoàn đăng ký công trình.     - Trạm Y tế mở lớp sơ cứu trước ngày 20/5.
 *
 *   I. Giai đoạn 1 (từ ngày 01/5/2026 đến ngày 31/8/2026): Chuẩn bị      Bước 2 - vận động tự tháo dỡ (trong tháng 4/2026)
 *   1. Các bệnh viện lập hồ sơ đề xuất.
 *
 *   Giai đoạn 2: Từ ngày 01/9/2026 đến ngày 31/12/2026 (thí điểm)
 *   Bước 3. Lắp đặt                                          (with its lines "Đơn vị thực hiện: …")
 *
 *   - Từ ngày 02/6 đến ngày 08/6: Ra quân đợt 1 tại năm tổ dân phố
 *   + Trạm Y tế cử cán bộ giám sát.
 */
export function readUnderTime(walk: Walk, node: Node, scope: Scope): boolean {
  if (!headsTime(node) || saysWhatAndWho(node)) return false
  const first = walk.drafts.length
  // "Tháng 9/2026" / "- Các trường khai giảng …": whoever stands in a calendar of work has some
  walk.readAll(node.children, scope.kind === 'content' ? { ...scope, kind: 'assignments' } : scope)
  const time = spanOfLine(node)
  for (const { tasks } of walk.drafts.slice(first)) for (const task of tasks) task.common ??= time
  return true
}

const headsTime = ({ block, children }: Node): boolean =>
  children.length > 0 &&
  !block.table &&
  (isTimeAlone(block.body.text) ||
    stage.test(block.body.text) ||
    isTimeAlone(stageFor.exec(block.body.text)?.[1] ?? '') ||
    dayByDay.test(block.body.text) ||
    headsWhat(block.body.text, children))

/** "1. Giai đoạn 1 (tháng 10/2025): rà soát hồ sơ giấy." / "- Phòng Dữ liệu chủ trì.": the work stands in it, and below it who does it. */
const saysWhatAndWho = (node: Node): boolean =>
  /\):\s+\p{Ll}/u.test(node.block.body.text) && node.children.some(saysOnlyWho) && hasLeadLine(node)

// What stands before the time in brackets: "Giai đoạn 1 - Chuẩn bị", "Trước mùa mưa"
const numberedStage =
  '(?:giai đoạn|đợt|bước|tuần)\\s+(?:thứ\\s+)?(?:\\d{1,2}|[IVX]+|nhất|hai|ba)\\s*(?:[-–:.]\\s*[^().;:]{3,100})?'
const season =
  '(?:giai đoạn|trước|trong|sau)\\s(?:khi |thời gian )?' +
  '(?:mùa|cao điểm|chuẩn bị|chiến dịch|lễ hội|kỳ thi|bầu cử|cuộc bầu cử|thiên tai|đợt|vụ|tết)(?!\\p{L})[^().;:]{0,40}'
// "(từ ngày 01/5 đến ngày 31/8/2026): Chuẩn bị", "(hoàn thành trước ngày 15/5/2026)"
const timeInBrackets =
  '\\(\\s*(?!từ năm)(?:(?:hoàn thành|xong) )?(?:từ|trong|đến|tháng|quý|ngày|trước)(?!\\p{L})[^()]{0,60}\\d[^()]{0,20}\\)'
const stage = new RegExp(`^(?:${numberedStage}|${season})${timeInBrackets}\\s*(?:[:-]\\s*[^.;:]{3,80})?[.:]?$`, 'iu')

// "Giai đoạn 2: Từ ngày … đến ngày … (thí điểm)", "Đợt 1 - Làm điểm: tháng 5/2026"
const stageFor =
  /^(?:giai đoạn|đợt|bước|tuần|vòng)\s+(?:thứ\s+)?(?:\d{1,2}|[IVX]+|nhất|hai|ba)\s*(?:[-–]\s*[^().;:]{3,80})?:\s*([^().;:]{4,60}[^().;:\s])\s*(?:\([^()]{3,80}\))?\s*[.:]?$/iu

/** A time, and what happens in it; nobody is named there, and everybody below. */
function headsWhat(text: string, children: readonly Node[]): boolean {
  const label = timeLabelOf(text)
  if (label === null || !/^\p{Lu}/u.test(text.slice(label.end))) return false
  return findAgencySubject(text.slice(label.end)) === null && children.every(namesItself)
}

// "2. Ngày thứ hai, chính hội (16/3/2024)" of a feast
const dayByDay =
  /^ngày (?:thứ )?(?:\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|đầu|cuối)(?:,? [^().:;]{1,30})?\s*\((?=[^()]*\d\/\d)[^()]{3,40}\)\s*:?$/iu

// "Tuần 1 (từ ngày … đến ngày …): ", "Giai đoạn II - Cao điểm: ", "Ngày thứ nhất: ", "Đợt 2, tháng 8/2026: "
const phase =
  /^(?:[Tt]rong )?(?:[Tt]uần|[Đđ]ợt|[Gg]iai đoạn|[Bb]ước|[Nn]gày|[Bb]uổi|[Tt]háng|[Qq]uý|[Vv]òng)\s+(?:thứ\s+)?(?:\d|[IVX]+(?!\p{L})|nhất|hai|ba|tư|năm|sáu|bảy|đầu|cuối)[^:;.]{0,30}(?:\([^)]{3,80}\))?[^:;.]{0,60}:\s+(?=\p{Lu}|các )/u

// "Đợt 1: Từ ngày 01/3 đến ngày 15/3. Các thôn huy động …": the time is a sentence of its own
const turn =
  /^(?:[Đđ]ợt|[Gg]iai đoạn|[Bb]ước|[Tt]uần|[Vv]òng)\s+(?:\d{1,2}|[IVX]+)\s*:\s+([^:;]{3,80}?)\.\s+(?=\p{Lu})/u

/** The time with a colon that a paragraph begins with, and that its sentences are due in; null where it begins otherwise. */
export function phaseOf({ block }: Node): string | null {
  if (block.table) return null
  const begin = block.body.text.slice(0, longestPhase)
  const [label = '', time = ''] = turn.exec(begin) ?? []
  return isTimeAlone(time) ? label : (phase.exec(begin)?.[0] ?? null)
}
const longestPhase = 240
