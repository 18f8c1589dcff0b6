import { z } from 'zod'
import { Day, dayOf, NamedDay } from '../../../../shared/calendar/day.ts'
import { type FieldError, refusal, type Refusal } from '../../problem.ts'
import { withoutMarks } from '../../../../shared/reading/without-marks.ts'
import { damagedFile, damagedWord } from './damaged-words.ts'
import { readCells } from './table-cells.ts'

/** A line of a directory that somebody keeps in a spreadsheet; `row` counts from 1, from the file's first line. */
export type AgencyLine = {
  row: number
  name: string
  id: string
  aliases: string[]
  emails: string[]
  kind: string
  members: string[]
  validFrom: string
  validTo: string
  successors: string[]
  superior: string
}

// The largest unit has some three thousand agencies; a file with more lines is no directory, and is told so at once.
const mostLines = 5000
export type Column = Exclude<keyof AgencyLine, 'row'>

/** Headings as offices write them, without diacritics, case and punctuation. */
const headings: Record<string, Column> = {
  ten: 'name',
  'ten co quan': 'name',
  'ten don vi': 'name',
  'co quan': 'name',
  'don vi': 'name',
  'co quan don vi': 'name',
  'ten co quan don vi': 'name',
  name: 'name',
  ma: 'id',
  'ma co quan': 'id',
  'ma don vi': 'id',
  id: 'id',
  'ten khac': 'aliases',
  'ten goi khac': 'aliases',
  'ten viet tat': 'aliases',
  'viet tat': 'aliases',
  aliases: 'aliases',
  email: 'emails',
  mail: 'emails',
  'e mail': 'emails',
  'thu dien tu': 'emails',
  'dia chi thu': 'emails',
  'dia chi thu dien tu': 'emails',
  'dia chi email': 'emails',
  loai: 'kind',
  'phan loai': 'kind',
  kind: 'kind',
  'thanh vien': 'members',
  'cac thanh vien': 'members',
  'gom cac co quan': 'members',
  members: 'members',
  'tu ngay': 'validFrom',
  'hieu luc tu': 'validFrom',
  'ngay thanh lap': 'validFrom',
  'den ngay': 'validTo',
  'hieu luc den': 'validTo',
  'ngay giai the': 'validTo',
  'ke thua': 'successors',
  'co quan ke thua': 'successors',
  'don vi ke thua': 'successors',
  successors: 'successors',
  'cap tren': 'superior',
  'co quan cap tren': 'superior',
  'don vi cap tren': 'superior',
  'co quan chu quan': 'superior',
  superior: 'superior',
}

function columnOf(heading: string): Column | null {
  const plain = withoutMarks(heading)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
  return headings[plain] ?? (/\b(e ?mail|(hop|hom|dia chi) thu|thu dien tu)\b/u.test(plain) ? 'emails' : null)
}

/** The columns that are read, as the page names them. */
export const columnTitles: ReadonlyArray<readonly [Column, string]> = [
  ['name', 'Tên cơ quan'],
  ['id', 'Mã'],
  ['aliases', 'Tên gọi khác'],
  ['emails', 'Địa chỉ thư'],
  ['kind', 'Loại'],
  ['members', 'Thành viên'],
  ['superior', 'Cấp trên'],
  ['validFrom', 'Từ ngày'],
  ['validTo', 'Đến ngày'],
  ['successors', 'Kế thừa'],
]
export const knownColumns = columnTitles.map(([, title]) => title).join(', ')

// "DANH BẠ CƠ QUAN, ĐƠN VỊ", the office's name and the like stand above the headings of most sheets.
const mostAbove = 10

/** What a directory says, the headings of columns that nothing was read from, and the sheets that were not read at all. */
export type AgencyTable = { ok: true; lines: AgencyLine[]; ignoredColumns: string[]; ignoredSheets: string[] }

/** The lines of a CSV or XLSX directory. */
export async function readAgencyTable(bytes: Uint8Array): Promise<AgencyTable | Refusal> {
  const read = await readCells(bytes, (cell) => columnOf(cell) === 'name')
  if (!read.ok) return read
  const { cells, ignoredSheets } = read
  const table = linesOf(cells)
  if (table.ok) return { ...table, ignoredSheets }
  if (ignoredSheets.length === 0) return table
  return { ...table, message: `${table.message} ${sheetsNotRead(ignoredSheets)}` }
}

/** That of a workbook these sheets were not read, in words. */
export function sheetsNotRead(names: readonly string[]): string {
  return `Chỉ trang tính đầu tiên có nội dung được đọc. Chưa đọc: “${names.join('”, “')}”.`
}

function linesOf(cells: string[][]): Omit<AgencyTable, 'ignoredSheets'> | Refusal {
  const found = cells.slice(0, mostAbove + 1).findIndex((row) => row.some((cell) => columnOf(cell) === 'name'))
  const at = Math.max(0, found)
  const [heading = [], ...rows] = cells.slice(at)
  if (cells.every((row) => row.every((cell) => cell.trim() === ''))) {
    return refusal('empty', 'Tệp không có nội dung. Xin kiểm tra lại tệp danh bạ rồi gửi lại.')
  }
  const columns = heading.map(columnOf)
  for (const [i, row] of cells.entries()) {
    const read = row.filter((_, column) => i <= at || (columns[column] ?? null) !== null)
    const word = read.flatMap((cell) => damagedWord(cell) ?? [])[0]
    if (word !== undefined) return damagedFile(word, i + 1)
  }
  if (!columns.includes('name')) {
    const message = `Không thấy cột “Tên cơ quan”. Trong ${mostAbove + 1} dòng đầu của tệp phải có dòng tên các cột.`
    return refusal('invalid-input', message, { errors: [{ pointer: '', message, row: 1 }] })
  }
  const repeated = columns.find((column, i) => column !== null && columns.indexOf(column) !== i)
  if (repeated !== undefined) {
    const twice = heading.filter((_, i) => columns[i] === repeated).join('”, “')
    const message = `Các cột “${twice}” cùng một nội dung. Xin chỉ giữ một cột.`
    return refusal('invalid-input', message, { errors: [{ pointer: '', message, row: at + 1 }] })
  }
  const unknown = heading.flatMap((title, column) =>
    columns[column] === null && title.trim() !== '' ? { title, column } : [],
  )
  // Addresses that nobody will write to are no column to pass over.
  const addresses = columns.includes('emails')
    ? undefined
    : unknown.find(({ column }) => rows.some((row) => z.email().safeParse(row[column]?.trim()).success))
  if (addresses !== undefined) {
    const message = `Không hiểu cột “${addresses.title.trim()}”, mà trong cột có địa chỉ thư. Nếu là địa chỉ nhận thư nhắc, xin đặt tên cột là “Địa chỉ thư”; nếu không, xin bỏ cột này.`
    return refusal('invalid-input', `Chưa nhập dòng nào. ${message} Các cột được đọc: ${knownColumns}.`, {
      errors: [{ pointer: '', message, row: at + 1 }],
    })
  }
  const lines = rows.flatMap((row, i) => {
    const value = (column: Column): string => unguarded((row[columns.indexOf(column)] ?? '').normalize('NFC').trim())
    if (row.every((cell) => cell.trim() === '')) return []
    return {
      row: at + i + 2,
      name: value('name').replace(/\s+/gu, ' '),
      id: value('id'),
      aliases: namesIn(value('aliases')),
      emails: addressesIn(value('emails')),
      kind: value('kind'),
      members: namesIn(value('members')),
      validFrom: value('validFrom'),
      validTo: value('validTo'),
      successors: namesIn(value('successors')),
      superior: value('superior').replace(/\s+/gu, ' '),
    }
  })
  if (lines.length > mostLines) {
    const most = mostLines.toLocaleString('vi-VN')
    return refusal(
      'too-large',
      `Danh bạ có ${lines.length} dòng, nhiều hơn ${most}. Xin chia thành nhiều tệp rồi gửi lại.`,
    )
  }
  if (lines.length === 0) return refusal('empty', 'Tệp không có dòng nào ngoài tên các cột.')
  return { ok: true, lines, ignoredColumns: unknown.map(({ title }) => title.trim()) }
}

// Spaces part addresses, where each word is meant as one; "sai địa chỉ" is one wrong address, not three.
function addressesIn(cell: string): string[] {
  const parts = cell.split(/[;,\n|]/u).flatMap((part) => {
    const words = part.trim().split(/\s+/u)
    return words.every((word) => word.includes('@')) ? words : [part]
  })
  return distinct(parts)
}

function distinct(parts: readonly string[]): string[] {
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '')
}

// Names themselves hold commas ("Văn phòng HĐND, UBND"), so only stronger marks part them.
function namesIn(cell: string): string[] {
  const parts = [...cell.matchAll(/\s*(?:"(?<whole>(?:[^"]|"")*)"\s*(?=[;\n|]|$)|(?<part>[^;\n|]+))/gu)]
  return distinct(parts.map(({ groups = {} }) => groups['whole']?.replaceAll('""', '"') ?? groups['part'] ?? ''))
}

/** Names in one cell as `namesIn` takes them apart: one that holds such a mark itself stands in quotation marks. */
export function namesCell(names: readonly string[]): string {
  return names.map((name) => (/[;\n|]|^"/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ')
}

/** A cell without the mark by which `csvLine` keeps it from being a formula: "'+84 …", "'-Tổ 1". */
function unguarded(cell: string): string {
  return /^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell
}

/** `2025-07-01` or `1/7/2025`; null for an empty cell, an error for anything else. */
export function dayCell(line: AgencyLine, column: 'validFrom' | 'validTo'): { day: Day | null } | FieldError {
  const text = line[column]
  if (text === '') return { day: null }
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  const day = written
    ? dayOf(Number(written[3]), Number(written[2]), Number(written[1]))
    : (Day.safeParse(text).data ?? null)
  if (NamedDay.safeParse(day).success) return { day }
  return { pointer: `/${column}`, message: `Không hiểu ngày “${text}”. Xin viết dạng 1/7/2025.`, row: line.row }
}

/** Whether a line is of a class of offices; null where the word is not understood. */
export function kindCell(line: AgencyLine): 'office' | 'class' | null {
  const word = withoutMarks(line.kind).toLowerCase().trim()
  if (word === '') return line.members.length > 0 ? 'class' : 'office'
  if (['co quan', 'don vi', 'office'].includes(word)) return 'office'
  return ['nhom', 'nhom co quan', 'khoi', 'class'].includes(word) ? 'class' : null
}
