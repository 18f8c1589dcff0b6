import { beginsDuty } from '../duties.ts'
import { SPEAKER } from '../speakers.ts'
import type { Node } from '../structure/outline.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { clauseOf } from './clauses.ts'
import { task, type Draft } from './draft.ts'
import { isDueBy } from './due-by.ts'
import { asksBack } from './no-work.ts'
import { isIssuer } from './refusals.ts'
import type { Scope } from './scope.ts'

/**
 * "Đến nay còn 05 đơn vị chưa gửi quyết toán. Đề nghị hoàn thiện, gửi về Sở trước ngày 15/02/2026.": an order by a day that names nobody,
 * in a paragraph of a letter, is for those it is written to.
 */
export function readNameless({ block: { body, marker } }: Node, scope: Scope): Draft[] {
  const { kind, owner } = scope
  if (kind !== 'orders' || owner === null || marker !== null || !asking.test(body.text)) return []
  return sentencesOf(body.text).flatMap((sentence): Draft[] => {
    const words = body.text.slice(sentence.start, sentence.end)
    const [asked = ''] = order.exec(words) ?? []
    if (asked === '' || !beginsDuty(words, asked.length) || !isDueBy(words) || asksBack(words)) return []
    const clause = clauseOf(body, sentence)
    if (clause !== null && !isIssuer(clause, scope)) return []
    const verb = sentence.start + asked.length
    const heading = body.spanOf(sentence.start, verb)
    return [
      { heading, agencies: owner.agencies, tasks: [task(body.spanOf(verb, sentence.end))], certain: owner.certain },
    ]
  })
}

const asking = /(?<!\p{L})(?:đề nghị|yêu cầu) /iu
// "Vì vậy, đề nghị …", "Sở Tài chính yêu cầu …"
const order = new RegExp(
  `^(?:(?:[Vv]ì vậy|[Dd]o đó|[Dd]o vậy|[Vv]ậy|[Nn]ay|[Nn]goài ra|[Đđ]ồng thời),? |${SPEAKER}[^,.;:]{0,60} )?(?:[Tt]rân trọng |[Kk]ính )?(?:[Đđ]ề nghị|[Yy]êu cầu) (?=\\p{Ll})`,
  'u',
)
