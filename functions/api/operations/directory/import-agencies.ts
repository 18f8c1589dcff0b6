import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { foldAgencyName } from '../../../../shared/reading/agencies/fold.ts'
import { lookupOf, recipientsOf } from '../../../../shared/reminding/recipients.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import { Agency } from '../../../../shared/tracking/agency.ts'
import {
  agencyId,
  type Directory,
  directoryOf,
  keepingName,
  namesOf,
  unlistedAgency,
} from '../../../../shared/tracking/directory.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { type FieldError, refusal, type Refusal } from '../../problem.ts'
import { AgencyBody } from '../../schemas.ts'
import { firstNotices } from '../letters/first-notices.ts'
import { type AgencyLine, dayCell, kindCell, readAgencyTable } from './agency-table.ts'
import { wholeDirectory } from './read-directory.ts'
import { checkedBeside, mailboxesOf } from './save-agency.ts'

export type Imported = {
  ok: true
  created: number
  updated: number
  unchanged: number
  /** Agencies of the file whose addresses were others before. */
  readdressed: number
  /** Agencies of the file that nobody can write to even now. */
  withoutAddress: number
  /** Headings of columns that nothing was read from. */
  ignoredColumns: string[]
  /** Names of further sheets of a workbook that hold something and were not read. */
  ignoredSheets: string[]
}

/**
 * Takes a directory from a spreadsheet. A line means the agency with its code, else the one that answers to its name,
 * else a new one. An empty cell leaves what is known; agencies that the file does not name are left alone.
 *
 * Everything is checked before anything is written: one wrong line and nothing changes. Importing again is harmless.
 */
export async function importAgencies(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  bytes: Uint8Array,
): Promise<Imported | Refusal> {
  const table = await readAgencyTable(bytes)
  if (!table.ok) return table
  // Somebody may be editing one of them at this moment; then it is decided anew from what they wrote.
  for (let attempt = 0; attempt < 3; attempt++) {
    const read = await wholeDirectory(deps, caller.unit)
    if (!read.ok) return read
    const directory = read.agencies
    const merged = merge(caller.unit, table.lines, directory)
    if (!merged.ok) return merged
    const changed = new Map(merged.agencies.map((agency) => [agency.id, agency]))
    const after = [...directory.filter(({ id }) => !changed.has(id)), ...changed.values()]
    const letters = await firstNotices(deps, directory, after)
    await planLetters(deps, letters)
    if (await write(deps, caller.unit, merged.agencies, directoryOf(directory))) {
      await askDeliveries(deps, letters)
      const { ignoredColumns, ignoredSheets } = table
      return { ...summary(merged.agencies, directory, after, dayAt(deps.clock())), ignoredColumns, ignoredSheets }
    }
  }
  return refusal('stale-version', 'Danh bạ đang được người khác sửa. Xin đợi ít phút rồi nhập lại.')
}

// The line below a sheet's last agency: "Tổng cộng", "Tổng số: 35 đơn vị".
const total = /^(?:tổng(?: cộng| số)?|cộng)(?:\s*[:.(]|\s+\d|$)/iu

/** What the directory becomes; pure, so that it can be shown before it is done. */
export function merge(
  unit: string,
  lines: readonly AgencyLine[],
  directory: readonly Agency[],
): { ok: true; agencies: Agency[] } | Refusal {
  const known = directoryOf(directory)
  const all = new Map(directory.map((agency) => [agency.id, agency]))
  const errors: FieldError[] = []
  const taken = new Map<string, AgencyLine>()
  const placed = lines.flatMap((line) => {
    if (line.name === '') {
      errors.push({ pointer: '/name', message: 'Thiếu tên cơ quan.', row: line.row })
      return []
    }
    if (total.test(line.name)) {
      const message = `“${line.name}” là dòng tổng, không phải tên cơ quan. Xin bỏ dòng này.`
      errors.push({ pointer: '/name', message, row: line.row })
      return []
    }
    const meant = line.id === '' ? known.named(line.name) : all.get(line.id)
    const id = meant?.id ?? (line.id || agencyId(line.name))
    const before = taken.get(id)
    if (before) {
      errors.push({ pointer: '/name', message: `Trùng với dòng ${before.row}: “${before.name}”.`, row: line.row })
      return []
    }
    taken.set(id, line)
    const base = meant ?? { ...unlistedAgency(unit, line.name), id, version: 1 }
    const agency = filled(base, line, errors)
    all.set(id, agency)
    return [{ line, agency }]
  })
  // Members and successors may be named before their own line comes, so they are looked up when all lines are known.
  const named = directoryOf([...all.values()])
  const agencies = placed.map(({ line, agency }) => {
    const members = line.members.length > 0 ? idsOf(line, 'members', named, errors) : agency.members
    const successors = line.successors.length > 0 ? idsOf(line, 'successors', named, errors) : agency.successors
    const [superiorId = agency.superiorId] =
      line.superior === '' ? [] : idsOf({ ...line, superior: [line.superior] }, 'superior', named, errors)
    const asked = { ...agency, members, successors, ...(superiorId && { superiorId }) }
    return keepingName(asked, known.byId(agency.id)?.name ?? agency.name, named)
  })
  for (const agency of agencies) all.set(agency.id, agency)
  const errorsOf = checkedBeside([...all.values()], directory)
  for (const [i, agency] of agencies.entries()) {
    const row = placed[i]?.line.row
    for (const error of [...errorsOf(agency.id, agency), ...tooMuch(agency)])
      errors.push({ ...error, ...(row && { row }) })
  }
  if (errors.length === 0) return { ok: true, agencies }
  errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const [first] = errors
  const more = errors.length > 1 ? ` (và ${errors.length - 1} lỗi khác)` : ''
  return refusal('invalid-input', `Chưa nhập dòng nào. Dòng ${first?.row}: ${first?.message}${more}`, { errors })
}

function filled(base: Agency, line: AgencyLine, errors: FieldError[]): Agency {
  const wrong = (pointer: string, message: string): void => void errors.push({ pointer, message, row: line.row })
  if (!Agency.shape.id.safeParse(base.id).success)
    wrong('/id', 'Mã chỉ gồm chữ thường không dấu, số và dấu gạch ngang.')
  const kind = kindCell(line)
  if (kind === null) wrong('/kind', `Không hiểu loại “${line.kind}”. Xin ghi “cơ quan” hoặc “nhóm”.`)
  for (const email of line.emails) {
    if (!z.email().safeParse(email).success) wrong('/emails', `Địa chỉ thư “${email}” không đúng.`)
  }
  const day = (column: 'validFrom' | 'validTo'): Agency['validFrom'] => {
    const cell = dayCell(line, column)
    if ('day' in cell) return cell.day ?? base[column]
    errors.push(cell)
    return null
  }
  const asked = line.emails.map((address) => ({ address }))
  const told = line.kind !== '' || line.members.length > 0
  return {
    ...base,
    // Found by an alias: the directory's own name stays.
    name: foldAgencyName(base.name) === foldAgencyName(line.name) || line.id !== '' ? line.name : base.name,
    aliases: line.aliases.length > 0 ? line.aliases : base.aliases,
    kind: told && kind ? kind : base.kind,
    mailboxes: asked.length > 0 ? mailboxesOf(asked, base.mailboxes) : base.mailboxes,
    validFrom: day('validFrom'),
    validTo: day('validTo'),
  }
}

/** What a form would not take either: names, addresses and lists beyond their limits. */
function tooMuch(agency: Agency): FieldError[] {
  const mailboxes = agency.mailboxes.map(({ address }) => ({ address }))
  const issues = AgencyBody.safeParse({ ...agency, mailboxes }).error?.issues ?? []
  return issues.flatMap((issue): FieldError[] => {
    const [pointer, title] = columns.get(issue.path[0] ?? '') ?? []
    if (issue.code !== 'too_big' || pointer === undefined) return []
    const most = issue.origin === 'array' ? `có nhiều hơn ${issue.maximum} mục` : `dài hơn ${issue.maximum} ký tự`
    return [{ pointer, message: `${title} ${most}.` }]
  })
}

const columns = new Map<PropertyKey, [pointer: string, title: string]>([
  ['name', ['/name', 'Tên cơ quan']],
  ['aliases', ['/aliases', 'Tên khác']],
  ['mailboxes', ['/emails', 'Địa chỉ thư']],
  ['members', ['/members', 'Thành viên']],
  ['successors', ['/successors', 'Cơ quan kế thừa']],
])

function idsOf<C extends 'members' | 'successors' | 'superior'>(
  line: { row: number } & Record<C, string[]>,
  column: C,
  directory: Directory,
  errors: FieldError[],
): string[] {
  const find = (text: string) => directory.byId(text) ?? directory.named(text)
  return line[column].flatMap((text) => {
    const found = find(text)
    if (found) return found.id
    // "Thôn Đông, Thôn Đoài": a comma parts names where no name has it ("Văn phòng HĐND, UBND").
    const parts = text.split(',').map((part) => part.trim())
    const several = column === 'superior' ? [] : parts.filter(Boolean).map((part) => ({ part, found: find(part) }))
    const unknown = several.some((one) => one.found) ? several.filter((one) => !one.found) : [{ part: text }]
    if (several.length > 1 && unknown.length === 0) return several.flatMap((one) => one.found?.id ?? [])
    for (const { part } of unknown) {
      errors.push({
        pointer: `/${column}`,
        message: `Không có cơ quan “${part}” trong danh bạ hoặc trong tệp.`,
        row: line.row,
      })
    }
    return []
  })
}

/**
 * Those that give a name up come first, and the others only when that is done: a name that goes from one agency to another
 * is never both's. Two that change names with each other have them for a moment.
 */
async function write(deps: ApiDeps, unit: string, agencies: readonly Agency[], directory: Directory): Promise<boolean> {
  const changes = agencies.flatMap((agency) => {
    const known = directory.byId(agency.id)
    return known && same(known, agency) ? [] : { agency, known }
  })
  const [leaving, others] = [changes.filter(givesUpName), changes.filter((change) => !givesUpName(change))]
  const versions = new Map(leaving.flatMap(({ known }) => (known ? [[known.id, known.version] as const] : [])))
  const claimed = await deps.store.agencies.claimNames(unit, changes, { now: deps.clock(), leaving: versions })
  let stale = !claimed.ok
  const put = async ({ agency, known }: Change): Promise<void> => {
    if (stale) return
    const written = await deps.store.agencies.put(agency, known ? known.version : null)
    stale ||= !written.ok
  }
  await inBatches(leaving, 16, put)
  await inBatches(others, 16, put)
  return !stale
}

type Change = { agency: Agency; known: Agency | null }

function givesUpName({ agency, known }: Change): boolean {
  return known !== null && !namesOf(known).isSubsetOf(namesOf(agency))
}

function summary(
  agencies: readonly Agency[],
  directory: readonly Agency[],
  after: readonly Agency[],
  today: Day,
): Omit<Imported, 'ignoredColumns' | 'ignoredSheets'> {
  const byId = new Map(directory.map((agency) => [agency.id, agency]))
  const lookup = lookupOf(after)
  const counts = { created: 0, updated: 0, unchanged: 0, readdressed: 0, withoutAddress: 0 }
  for (const agency of agencies) {
    const known = byId.get(agency.id)
    counts[known ? (same(known, agency) ? 'unchanged' : 'updated') : 'created']++
    const had = known?.mailboxes ?? []
    if (had.length > 0 && !same(addressesOf(had), addressesOf(agency.mailboxes))) counts.readdressed++
    const [first] = recipientsOf(agency.id, lookup, today)
    if (first?.to === null) counts.withoutAddress++
  }
  return { ok: true, ...counts }
}

function addressesOf(mailboxes: Agency['mailboxes']): Set<string> {
  return new Set(mailboxes.map(({ address }) => address))
}

function same<T>(a: T, b: T): boolean {
  return isDeepStrictEqual(a, b)
}
