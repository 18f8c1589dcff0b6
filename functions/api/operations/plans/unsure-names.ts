import type { Day } from '../../../../shared/calendar/day.ts'
import { hangsOn, lookupOf } from '../../../../shared/reminding/recipients.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { directoryOf } from '../../../../shared/tracking/directory.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import { refusal, type Refusal } from '../../problem.ts'

/** A directory as far as it can be read, and the ids of its agencies that cannot. */
type ReadDirectory = { agencies: readonly Agency[]; unread: ReadonlySet<string> }

/**
 * Why work cannot be given while agencies of the directory cannot be read; null where it is sure without them. A name
 * that is not found may be theirs, a class may have them as members, and letters about another may go to them: rows
 * would be lost, made under a second name, or told to nobody. Names that are found stay what they are, since no two
 * agencies answer to one; a plan that names none of the damaged is not kept back.
 */
export function whyUnsure(names: readonly string[], { agencies, unread }: ReadDirectory, today: Day): Refusal | null {
  if (unread.size === 0) return null
  const [directory, lookup] = [directoryOf(agencies), lookupOf(agencies)]
  const unsure = names.filter((name) => {
    const agency = directory.named(name)
    return agency === null || [agency.id, ...agency.members].some((id) => hangsOn(id, unread, lookup, today))
  })
  const [first] = unsure
  if (first === undefined) return null
  const others = unsure.length > 1 ? ` và ${unsure.length - 1} cơ quan khác` : ''
  return refusal(
    'damaged-data',
    `Danh bạ có ${unread.size} cơ quan mà hệ thống không đọc được, nên chưa biết chắc “${first}”${others} trong kế ` +
      'hoạch là cơ quan nào, nhận thư ở đâu. Chưa việc nào được giao. Xin báo người quản trị, sau đó làm lại.',
  )
}

/** The names that a draft gives work to; with `only`, the entries of these ids alone. */
export function namesIn({ assignments, reports }: Draft, only?: ReadonlySet<string>): string[] {
  const isAsked = ({ id }: { id: string }): boolean => only?.has(id) ?? true
  const names = [
    ...assignments.filter(({ tasks }) => !only || tasks.some(isAsked)).flatMap(({ agencies }) => agencies),
    ...reports.filter(isAsked).flatMap(({ bound }) => bound),
  ]
  return [...new Set(names)]
}
