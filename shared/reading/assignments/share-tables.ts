import { shareColumnsOf } from '../structure/columns.ts'
import { isTime } from '../structure/placing.ts'
import { isShareHead, type Table } from '../structure/tables.ts'
import { spanOf } from './cells.ts'
import { isNamed, namesIn, type NameAndTime } from './name-and-time.ts'

/** Who stands in each row of a table of shares, and until when; nothing where it is none, a null for a row that names nobody. */
export function sharesIn({ rows }: Table): (NameAndTime | null)[] {
  const head = rows.findIndex(isShareHead)
  const columns = shareColumnsOf(rows[head]?.cells.map(({ text }) => text) ?? [])
  if (!columns) return []
  return rows.slice(head + 1).flatMap(({ cells }) => {
    const [who, time] = [cells[columns.who], cells[columns.time]]
    // "Tổng cộng | | 8.500 |"
    if (!who || !time || /^[\s*]*(?:tổng (?:cộng|số)|cộng)/iu.test(cells.map(({ text }) => text).join(' '))) return []
    const dated = isTime(time.text) || /^\d{1,2}\/\d{1,2}/u.test(time.text)
    if (!dated || !isNamed(who.text)) return [null]
    return [{ heading: spanOf(who), agencies: namesIn(who.text), time: spanOf(time) }]
  })
}
