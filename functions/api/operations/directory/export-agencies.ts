import { formatDay } from '../../../../shared/calendar/day.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { directoryOf } from '../../../../shared/tracking/directory.ts'
import { type Unread, unreadInWords } from '../../unread.ts'
import { csvLine, csvMark } from '../csv-line.ts'
import { type Column, columnTitles, namesCell } from './agency-table.ts'

/**
 * The directory in the columns of `importAgencies`, to be put right in a spreadsheet and brought back: brought back as it
 * is, it changes nothing. Of an empty one it is the headings alone, to be filled in. What it lacks is said above them.
 */
export function exportAgencies(agencies: readonly Agency[], unread: Unread): string {
  const known = directoryOf(agencies)
  // A name that a cell would part, or that means nobody, is told by its code.
  const nameOf = (id: string) => {
    const name = known.byId(id)?.name ?? id
    return /[;|\n]/u.test(name) || known.named(name)?.id !== id ? id : name
  }
  const cellsOf = (agency: Agency): Record<Column, string> => ({
    name: agency.name,
    id: agency.id,
    aliases: namesCell(agency.aliases),
    emails: agency.mailboxes.map(({ address }) => address).join('; '),
    kind: agency.kind === 'class' ? 'nhóm' : 'cơ quan',
    members: agency.members.map(nameOf).join('; '),
    superior: agency.superiorId ? nameOf(agency.superiorId) : '',
    validFrom: agency.validFrom ? formatDay(agency.validFrom) : '',
    validTo: agency.validTo ? formatDay(agency.validTo) : '',
    successors: agency.successors.map(nameOf).join('; '),
  })
  const lacking = unreadInWords(unread)
  const lines = [
    ...(lacking === null
      ? []
      : [csvLine([`Danh bạ có thể còn thiếu: hệ thống không đọc được dữ liệu của ${lacking}.`])]),
    csvLine(columnTitles.map(([, title]) => title)),
    ...agencies
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
      .map((agency) => {
        const cells = cellsOf(agency)
        return csvLine(columnTitles.map(([column]) => cells[column]))
      }),
  ]
  return `${csvMark}${lines.join('')}`
}
