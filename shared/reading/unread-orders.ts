import { clauseOf } from './assignments/clauses.ts'
import { asksBack } from './assignments/no-work.ts'
import { areSeveral } from './agencies/several.ts'
import { beginsDuty } from './duties.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './passage.ts'
import type { Diagnostic, Span } from './reading.ts'
import { quotesOrder, recites, tells } from './recital.ts'
import { shortened } from './shortened.ts'
import { overlapping } from './spans.ts'
import type { Block } from './structure/blocks.ts'
import { sentencesOf, type Stretch } from './structure/sentences.ts'

/**
 * "…; giao Sở Tài chính tham mưu phương án …" that became no task, wherever it stands: an order to one office must not
 * be lost without a word, also where the part of the plan speaks of aims or money. What other papers asked for
 * ("trong đó đề nghị Sở A …"), what is told, and to whom one may turn are none.
 *
 * `seen`: what the result shows, or was read beside a task, or is asked about already.
 */
export function unreadOrders(blocks: readonly Block[], seen: readonly Span[]): Diagnostic[] {
  const isSeen = overlapping(seen)
  return blocks.flatMap(({ body, table }) => {
    if (table || body.text.length > longest || !orders.test(body.text)) return []
    return sentencesOf(body.text).flatMap((sentence): Diagnostic[] => {
      const at = orderIn(body, sentence)
      if (at === null) return []
      const span = body.spanOf(at, sentence.end)
      const first = body.spanOf(at, Math.min(sentence.end, at + shown))
      return isSeen(first) ? [] : [asked(body.text.slice(at, sentence.end), span)]
    })
  })
}

/** Where a sentence orders one office to do something; null where it orders none. */
function orderIn(body: Passage, { start, end }: Stretch): number | null {
  const { text } = body
  const words = text.slice(start, end)
  const found = matchesOf(order, words)
  if (found.length === 0 || /:\s*$/.test(words) || asksBack(words) || quotesOrder(words)) return null
  for (const { index, 0: lead } of found.slice(0, mostTried)) {
    const at = start + index + lead.length
    const left = text.slice(start, at)
    if (conditional.test(left) || recites(left) || tells(left)) continue
    const clause = clauseOf(body, { start: at, end })
    if (clause?.strength !== 'order' || !clause.certain || clause.subject.start - at > longestOrder) continue
    if (!areSeveral(clause.names) && beginsDuty(text, clause.verb) && !turning.test(text.slice(clause.verb, end)))
      return at
  }
  return null
}

function asked(words: string, span: Span): Diagnostic {
  return {
    code: 'order-not-read',
    message: `Câu giao việc này chưa thành nhiệm vụ nào, đề nghị xem lại: “${shortened(words)}”.`,
    span,
  }
}

const longest = 20_000
const mostTried = 6
// "Nếu thiếu vốn, đề nghị Sở Tài chính bổ sung", "Thủ tục: đề nghị Kho bạc …": what is done when
const conditional = /^(?:nếu|trường hợp|khi|thủ tục|hạn chế|kiến nghị)(?!\p{L})/iu
// "giao cho ", "phân công cho "
const longestOrder = 14
const shown = 40
const ordering = '(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công)(?: cho)? \\p{Lu}'
const orders = new RegExp(ordering, 'u')
const order = new RegExp(`(?:^|[;,(.:]\\s*|(?:và|đồng thời|trong đó)\\s)(?=${ordering})`, 'gu')
// "đề nghị Sở Y tế liên hệ ông …"
const turning = /^(?:liên hệ|phản ánh|quan tâm|công nhận)(?!\p{L})/iu
