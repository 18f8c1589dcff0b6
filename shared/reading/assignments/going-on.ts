import { areSeveral } from '../agencies/several.ts'
import { beginsDuty } from '../duties.ts'
import { SPEAKER } from '../speakers.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { clauseOf } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { asksBack } from './no-work.ts'
import { isIssuer } from './refusals.ts'
import { goesOnWithWork } from './retold.ts'
import type { Row, Scope, Walk } from './scope.ts'

/**
 * "UBND tỉnh yêu cầu các huyện tiếp công dân đúng lịch." / "Đồng thời, phối hợp với Thanh tra tỉnh, Công an tỉnh tuyên truyền …" or "UBND
 * tỉnh yêu cầu rà soát …", which name nobody: a paragraph that goes on with what those of the one right above were told.
 */
export function readGoingOn({ document, drafts }: Walk, node: Node, row: Row): Row | null {
  const { body, marker, table, span } = node.block
  if (marker !== null || table !== null || node.children.length > 0 || body.text.length > longest) return null
  if (closesOnlyOrder(document, drafts, node, row)) return row
  const [lead = ''] = goesOn.exec(body.text) ?? []
  if (lead === '' || row.scope.kind === 'quiet' || row.scope.kind === 'reporting') return null
  if (!beginsDuty(body.text, lead.length) || (!ties.test(lead) && !speaksForIssuer(node, row.scope))) return null
  const last = drafts.at(-1)
  const above = last?.tasks.at(-1)
  if (!last || !above || /\S/.test(document.slice(above.span[1], span[0]))) return null
  if (namesOthers(node)) return null
  const more = row.scope.retells ? goesOnWithWork(document, last, node) : null
  if (more) {
    drafts.push(more)
    return row
  }
  last.tasks.push(task(body.spanOf(lead.length, body.text.length)))
  return row
}
const longest = 3000

/**
 * "Giao Sở Xây dựng khảo sát mỏ đất." / "Báo cáo UBND tỉnh kết quả trước ngày 25/3." or "Thời hạn thực hiện không quá 02 tháng kể từ ngày …":
 * below the only order of all, to one office, until when is its own. Below several it is asked about.
 */
function closesOnlyOrder(document: string, drafts: readonly Draft[], { block }: Node, { scope }: Row): boolean {
  const [only, another] = drafts
  const above = only?.tasks.at(-1)
  if (!only || another || !above || areSeveral(only.agencies) || scope.owner !== null || scope.kind === 'quiet')
    return false
  const { text } = block.body
  if (!untilWhen.test(text) || !(isDueBy(text) || sinceWhen.test(text)) || asksBack(text)) return false
  if (/\S/.test(document.slice(above.span[1], block.span[0])) || clauseOf(block.body) !== null) return false
  above.span = [above.span[0], block.body.offsetAt(text.length - 1) + 1]
  return true
}
const untilWhen = /^(?:Báo cáo|Trình|Gửi|Nộp|Kết quả|Thời (?:hạn|gian)|Hoàn thành)(?!\p{L})/u
const sinceWhen = /(?<!\p{L})(?:kể )?từ ngày (?:nhận|ký|ban hành)(?!\p{L})/u
const ties = /^(?:Đồng thời|Bên cạnh đó|Ngoài ra)/u
const goesOn = new RegExp(
  `^(?:(?:Đồng thời,?|Bên cạnh đó,|Ngoài ra,) (?!(?:giao|đề nghị|yêu cầu|phân công)(?!\\p{L}))(?=\\p{Ll})|${SPEAKER}[^,.;:]{0,60}? (?:cũng )?(?:yêu cầu|đề nghị) (?=\\p{Ll}))`,
  'u',
)

/** In a letter, what its issuer asks of nobody by name is for those it is written to. */
function speaksForIssuer({ block: { body } }: Node, scope: Scope): boolean {
  if (scope.owner !== null) return false
  const clause = clauseOf(body, sentencesOf(body.text)[0])
  return clause === null || isIssuer(clause, scope)
}

/** Whether a later sentence of the paragraph turns to somebody by name. */
const namesOthers = ({ block: { body } }: Node): boolean =>
  sentencesOf(body.text)
    .slice(1)
    .some((sentence) => {
      const clause = clauseOf(body, sentence)
      return clause !== null && (clause.certain || clause.strength === 'order')
    })
