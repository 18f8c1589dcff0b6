import { looksLikeAgency } from '../agencies/likeness.ts'
import { splitAgencies } from '../agencies/split.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import type { Node } from '../structure/outline.ts'
import { isTime } from '../structure/placing.ts'
import type { Stretch } from '../structure/sentences.ts'
import { task, type Draft } from './draft.ts'
import { leadIn, ownWork } from './named-leads.ts'
import { rolesIn } from './roles.ts'

/**
 * A calendar of lines, each with its time, the work and who does it between dashes:
 *
 *   - Ngày 17/10/2025 – Niêm yết danh sách công dân – Các khu phố.
 *   - 13 giờ 30, ngày 20/10/2025 – Hội nghị xét duyệt – Công an phường chủ trì; Ban Chỉ huy Quân sự phường phối hợp.
 */

/** What each line gives; nothing where not most of the lines, and two at least, are of this form. */
export function readCalendarLines(document: string, nodes: readonly Node[]): Map<Node, Draft[]> {
  const found = new Map<Node, Draft[]>()
  for (const node of nodes) {
    const parts = node.children.length === 0 && !node.block.table ? partsOf(node.block.body.text) : null
    if (parts) found.set(node, readLine(document, node, parts))
  }
  return found.size > 1 && found.size * 2 > nodes.length ? found : new Map()
}

type Parts = { time: Stretch; work: Stretch; who: Stretch }

/** The time is what stands before the first dash that is no part of it; who does it, behind the last that is no part of a name. */
function partsOf(text: string): Parts | null {
  if (text.length > longest) return null
  const dashes = [...text.matchAll(/ ([–—-]) /g)]
  if (dashes.length < 2) return null
  const first = dashes.findIndex(({ index, 0: { length } }, i) => {
    const next = dashes[i + 1]?.index ?? text.length
    return isTime(text.slice(0, index)) && !isTime(text.slice(index + length, next))
  })
  const opening = dashes[first]
  if (!opening) return null
  // "… – Phòng Văn hóa - Xã hội": the sign of the first dash parts the line, others are names' own
  const parting = dashes.slice(first + 1).filter(({ 1: sign }) => sign === opening[1])
  for (const dash of parting.slice(-mostInName)) {
    const who = { start: dash.index + dash[0].length, end: text.length }
    const work = { start: opening.index + opening[0].length, end: dash.index }
    if (namesSomebody(text.slice(who.start)) && /\p{L}{2}/u.test(text.slice(work.start, work.end)))
      return { time: { start: 0, end: opening.index }, work, who }
  }
  return null
}
const longest = 1000
// "Phòng Lao động - Thương binh và Xã hội" of a line that is parted by the same sign
const mostInName = 2

const namesSomebody = (words: string): boolean => {
  const [first = ''] = words.split(';', 1)
  return looksLikeAgency(first.replace(/[\s.]+$/u, '')) !== 'no' || findAgencySubject(first)?.start === 0
}

function readLine(document: string, { block: { body, span } }: Node, { time, work, who }: Parts): Draft[] {
  const content = [body.spanOf(work.start, work.end)]
  const timed = [body.spanOf(time.start, time.end)]
  const words = body.text.slice(who.start, who.end)
  const drafts = rolesIn(words)
    ? leadIn(document, body.spanOf(who.start, who.end), { content, timed, cooperating: [] })
    : shared()
  const [first] = drafts
  if (first) first.noted = [span]
  return drafts

  // "Ban Chỉ huy Quân sự phường chuẩn bị nội dung; Văn phòng gửi giấy mời": the first does the whole, each other what is said of it
  function shared(): Draft[] {
    const until = words.search(/;\s/u)
    const end = until < 0 ? words.length : until
    const own = words.slice(0, end)
    const names = findAgencySubject(own)?.names ?? splitAgencies(own)
    const others = until < 0 ? [] : ownWork(document, body.spanOf(who.start + end + 1, who.end), timed)
    return [
      {
        heading: body.spanOf(who.start, who.start + end),
        agencies: names,
        tasks: content.map((each) => task(each, timed)),
        certain: until < 0,
      },
      ...others,
    ]
  }
}
