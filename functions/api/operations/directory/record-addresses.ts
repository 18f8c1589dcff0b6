import { type Agency, MailAddress } from '../../../../shared/tracking/agency.ts'
import { agencyId, type Directory, directoryOf, unlistedAgency } from '../../../../shared/tracking/directory.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { type FieldError, refusal, type Refusal } from '../../problem.ts'
import type { AgencyBody } from '../../schemas.ts'
import { wholeDirectory } from './read-directory.ts'
import { checkedBeside, saveAgency } from './save-agency.ts'

/**
 * What a coordinator says of a name in a draft: where it is written to, or which agency it is: the id of a listed one, or the
 * `agencyId` of another name of the same draft. Errors point at `/<index>/email` or `/<index>/sameAs`.
 */
export type AddressLine = { index: string; name: string; email: string | null; sameAs: string | null }

/** An agency as the answers make it, and the answers that speak of it. */
type Changed = { agency: Agency; lines: AddressLine[] }

/**
 * Takes the answers for a draft's unlisted names into the directory: a new agency with its address, an address for one
 * that had none, or the name as an alias of another agency, which is a new one where another name of the draft is meant.
 * All of it is checked before anything is written; should somebody else change the directory meanwhile, the refusal names
 * what is saved already.
 */
export async function recordAddresses(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  lines: AddressLine[],
): Promise<{ ok: true } | Refusal> {
  const said = lines.filter((line) => line.name !== '' && (line.email !== null || line.sameAs !== null))
  const read = await wholeDirectory(deps, caller.unit)
  if (!read.ok) return read
  const directory = read.agencies
  const { changed, unclear } = changedAgencies(caller.unit, said, lines, directory)
  const errors = [...unclear, ...errorsOf(said, changed, directory)]
  if (errors.length > 0) return refusal('invalid-input', 'Có chỗ chưa đúng. Chưa địa chỉ nào được lưu.', { errors })
  const done: string[] = []
  for (const { agency } of changed) {
    const saved = await saveAgency(deps, caller, agency.id, bodyOf(agency, directory))
    if (!saved.ok) return { ...saved, message: `${saved.message} ${savedSoFar(done)}` }
    done.push(agency.name)
  }
  return { ok: true }
}

/**
 * What the answers make of the directory: each agency that they speak of, once, however many names mean it; and the answers of
 * which it is not clear whom they mean.
 */
function changedAgencies(
  unit: string,
  said: readonly AddressLine[],
  lines: readonly AddressLine[],
  agencies: readonly Agency[],
): { changed: Changed[]; unclear: FieldError[] } {
  const directory = directoryOf(agencies)
  const changed = new Map<string, Changed>()
  const unclear: FieldError[] = []
  for (const line of said) {
    const meant = meantBy(line, lines, directory, unit)
    if ('why' in meant) {
      unclear.push({ pointer: pointerTo(line), message: meant.why })
      continue
    }
    const { agency, lines: before } = changed.get(meant.id) ?? { agency: meant, lines: [] }
    const isOtherName = directory.named(line.name) === null && agency.name !== line.name
    const mailbox = line.email === null ? [] : [{ address: line.email, state: 'ok' as const, since: null }]
    changed.set(meant.id, {
      agency: {
        ...agency,
        aliases: isOtherName ? [...agency.aliases, line.name] : agency.aliases,
        mailboxes: [...agency.mailboxes, ...mailbox],
      },
      lines: [...before, line],
    })
  }
  return { changed: [...changed.values()], unclear }
}

/** Whom a line means: a listed agency, or the one that its name becomes, or that another line's name becomes. */
function meantBy(
  line: AddressLine,
  lines: readonly AddressLine[],
  directory: Directory,
  unit: string,
): Agency | { why: string } {
  const own = directory.named(line.name)
  if (own !== null && line.sameAs !== null && line.sameAs !== own.id) {
    return { why: `“${line.name}” đã là một cơ quan trong danh bạ. Muốn gộp, xin sửa ở trang Cơ quan.` }
  }
  const passed = new Set<string>()
  for (let at = line; ;) {
    const { name, sameAs } = at
    const known = directory.named(name) ?? (sameAs === null ? unlistedAgency(unit, name) : directory.byId(sameAs))
    if (known !== null) return known
    passed.add(name)
    const next = lines.find((other) => agencyId(other.name) === sameAs)
    if (next === undefined) return { why: `Cơ quan đã chọn cho “${name}” không còn trong danh bạ. Xin chọn lại.` }
    if (passed.has(next.name)) {
      return { why: `“${name}” và “${next.name}” đang được chọn là tên của nhau. Xin để trống một trong hai.` }
    }
    at = next
  }
}

function errorsOf(
  said: readonly AddressLine[],
  changed: readonly Changed[],
  directory: readonly Agency[],
): FieldError[] {
  const wrongAddresses = said.flatMap(({ index, name, email }): FieldError[] =>
    email === null || MailAddress.safeParse(email).success
      ? []
      : [{ pointer: `/${index}/email`, message: `Địa chỉ “${email}” của ${name} không đúng. Xin xem lại.` }],
  )
  const longNames = said.flatMap((line): FieldError[] => {
    const long = tooLong([['name', line.name]])
    return long === null ? [] : [{ pointer: pointerTo(line), message: `${long} Có thể sửa tên này trên bản nháp.` }]
  })
  const ids = new Set(changed.map(({ agency }) => agency.id))
  const after = [...directory.filter(({ id }) => !ids.has(id)), ...changed.map(({ agency }) => agency)]
  const check = checkedBeside(after, directory)
  const beside = changed.flatMap(({ agency, lines }) =>
    check(agency.id, agency).map(({ message }) => ({ pointer: lines[0] ? pointerTo(lines[0]) : '', message })),
  )
  return [...wrongAddresses, ...longNames, ...beside]
}

function pointerTo({ index, sameAs }: AddressLine): string {
  return `/${index}/${sameAs === null ? 'email' : 'sameAs'}`
}

function bodyOf(agency: Agency, directory: readonly Agency[]): AgencyBody {
  const { name, aliases, mailboxes, validFrom, validTo, kind, members, successors, superiorId = null } = agency
  return {
    version: directory.find(({ id }) => id === agency.id)?.version ?? null,
    name,
    aliases,
    mailboxes: mailboxes.map((mailbox) => ({ address: mailbox.address })),
    validFrom,
    validTo,
    kind,
    members,
    successors,
    superiorId,
  }
}

function savedSoFar(names: readonly string[]): string {
  return names.length === 0
    ? 'Chưa địa chỉ nào được lưu.'
    : `Đã lưu: ${names.join('; ')}. Các cơ quan còn lại chưa lưu.`
}
