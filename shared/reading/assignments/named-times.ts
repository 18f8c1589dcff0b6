import { isClass } from '../agencies/several.ts'
import { beginsDuty } from '../duties.ts'
import type { Span } from '../reading.ts'
import type { Node } from '../structure/outline.ts'
import { isTime } from '../structure/placing.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { type Clause, clauseOf, ordering } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isNamed, namesIn, type NameAndTime } from './name-and-time.ts'
import { whyNoWork } from './refusals.ts'
import { gives, type Scope } from './scope.ts'
import { sharesIn } from './share-tables.ts'

/**
 * One work for several, and below it who has until when:
 *
 *   Các đơn vị nộp bản cam kết về Văn phòng theo thời hạn sau:
 *   - Phòng Kinh tế, Trạm Y tế: trước ngày 10/5;
 *   - Các trường học: nộp chậm nhất ngày 15/5/2026.
 *
 *   Trồng 8.500 cây, giao cụ thể như sau:
 *   | STT | Đơn vị | Số lượng | Hoàn thành |
 */

/** What such a line gives, and nothing more from the lines below it, where these stand beside it. */
export function readNamedTimes(nodes: readonly Node[], scope: Scope): Map<Node, Draft[]> {
  const found = new Map<Node, Draft[]>()
  if (!gives(scope)) return found
  for (const [i, node] of nodes.entries()) {
    if (!node.block.body.text.endsWith(':') || node.block.table) continue
    const lines = node.children.length > 0 ? node.children : behind(nodes, i)
    const table = lines.length === 1 ? lines[0]?.block.table : null
    const named = table ? sharesIn(table) : namesAndTimes(lines)
    const work = named.length > 1 && named.every((each) => each !== null) ? workIn(node) : null
    if (work === null) continue
    const drafts = work.by === null ? eachByItsTime(work.span, named) : byOne(node, work, named)
    const [first] = drafts
    if (first) first.noted = [node.block.span, ...(table ? [table.span] : [])]
    found.set(node, drafts)
    for (const line of lines) if (!node.children.includes(line)) found.set(line, [])
  }
  return found
}

type Work = { span: Span; by: Clause | null }

const eachByItsTime = (work: Span, named: readonly (NameAndTime | null)[]): Draft[] =>
  named.flatMap((each) =>
    each ? [{ heading: each.heading, agencies: each.agencies, tasks: [task(work, [each.time])], certain: true }] : [],
  )

/** "Công an xã làm thẻ lưu động theo lịch:" / "- Thôn Đông: ngày 10/5;": where it does so, and when. */
const byOne = ({ block: { body }, end }: Node, { span, by }: Work, named: readonly (NameAndTime | null)[]): Draft[] => {
  const times = named.flatMap((each) => (each ? [each.time] : []))
  if (!by) return []
  const heading = body.spanOf(by.subject.start, by.subject.end)
  return [{ heading, agencies: by.names, tasks: [task([span[0], end], times)], certain: by.certain }]
}

/** The table or the bullets that stand behind a line with nothing below it, up to one that announces some of its own. */
function behind(nodes: readonly Node[], at: number): Node[] {
  const next = nodes[at + 1]
  if (next?.block.table) return [next]
  const lines: Node[] = []
  for (let i = at + 1; i < nodes.length; i++) {
    const node = nodes[i]
    if (!node || !/^(?:dash|plus|bullet|letter)$/.test(node.block.marker?.kind ?? '')) break
    lines.push(node)
    if (node.block.body.text.endsWith(':')) break
  }
  return lines
}

/** What each of the lines says; up to the first that names nobody or no time, which none of the others makes good. */
function namesAndTimes(lines: readonly Node[]): (NameAndTime | null)[] {
  const named: (NameAndTime | null)[] = []
  for (const line of lines) {
    const each = nameAndTime(line)
    named.push(each)
    if (each === null) break
  }
  return named
}

/**
 * Where the words stand that say the work: all of the line but a class that it tells, or the one office `by` which it is done.
 */
function workIn({ block: { body }, children }: Node): Work | null {
  const sentences = sentencesOf(body.text)
  const last = sentences.at(-1)
  if (!last || whyNoWork(body.text) !== null || !/\p{L}{2}/u.test(body.text)) return null
  const clauses = sentences.map((sentence) => clauseOf(body, sentence))
  const own = clauses.at(-1)
  if (isTold(body.text, last, own ?? null)) return null
  // "Giao các đơn vị:" says none
  if (own && own.verb >= last.end - 1) return null
  if (own && !own.names.some(isClass))
    return children.length > 0 && sentences.length === 1 ? { span: body.spanOf(own.verb, last.end), by: own } : null
  if (clauses.slice(0, -1).some((clause) => clause !== null)) return null
  return { span: body.spanOf(own && sentences.length === 1 ? own.verb : 0, last.end), by: null }
}

/**
 * "Lịch mất điện:", "Kết quả năm 2025 như sau:", "Các thôn đã xây xong nhà văn hóa, gồm:" tell what is or was, and order nothing; nor
 * does what neither begins with a duty nor says who has one.
 */
function isTold(text: string, last: Stretch, own: Clause | null): boolean {
  const words = text.slice(last.start, last.end)
  if (tells.test(words)) return true
  if (own) return was.test(text.slice(own.subject.end, own.verb + 'đã '.length))
  return (
    !beginsDuty(words.replace(/^thời (?:hạn|gian) /iu, '')) &&
    !ordering.test(words) &&
    (!deals.test(words) || was.test(words))
  )
}
// "Thời gian nộp hồ sơ:" asks for them
const tells = /^(?:lịch|kết quả|tình hình|tiến độ|thời gian(?! (?:nộp|gửi|trình) )|danh sách)(?!\p{L})/iu
const was = /(?<!\p{L})đã(?!\p{L})/u
// "Lấy 1.500 mẫu nước, giao cụ thể như sau:", "Hồ sơ quyết toán nộp về Sở theo thời hạn sau:"
const deals =
  /(?<!\p{L})(?:(?:giao|phân công|phân bổ|chia)(?: \p{L}+){0,4} (?:cụ thể|như sau|sau)|theo (?:các )?thời hạn(?: sau| như sau)?)\s*:$/u

function nameAndTime({ block, children }: Node): NameAndTime | null {
  const { body, table } = block
  if (table || children.length > 0 || body.text.length > longestLine) return null
  const found = nameThenTime.exec(body.text)
  const [, name = '', told = ''] = found ?? []
  if (!found || !isTime(told) || !isNamed(name)) return null
  const part = (start: number, length: number): Span => body.spanOf(start, start + length)
  return {
    heading: part(0, name.length),
    agencies: namesIn(name),
    time: part(body.text.length - told.length, told.length),
  }
}
const longestLine = 300
// "Phòng Kinh tế: trước ngày 10/5;", "Các trường học nộp chậm nhất ngày 15/5.", "UBND xã Lạc Sơn (02 bản): ngày 12/5"
const nameThenTime =
  /^([^:;]{3,200}?)\s*[:,–-]?\s+((?:(?:nộp|gửi|xong|hoàn thành|báo cáo|nộp báo cáo|gửi báo cáo)(?: xong)? )?(?:trước|chậm nhất|muộn nhất|không quá|trong|đến hết|hết|vào|từ|ngày|sáng|chiều|\d{1,2}\/\d{1,2})(?!\p{L})[^:;]{3,60}[.;]?)$/iu
