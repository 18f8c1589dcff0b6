import { type Agency, MailAddress } from '../../../../shared/tracking/agency.ts'
import { directoryOf, unlistedAgency } from '../../../../shared/tracking/directory.ts'
import { tooLong } from '../../../../shared/tracking/limits.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { type FieldError, refusal, type Refusal } from '../../problem.ts'
import type { AgencyBody } from '../../schemas.ts'
import { wholeDirectory } from './read-directory.ts'
import { checkedBeside, saveAgency } from './save-agency.ts'

/**
 * What a coordinator says of a name in a draft: where it is written to, or which listed agency it is. Errors point at
 * `/<index>/email` or `/<index>/sameAs`.
 */
export type AddressLine = { index: string; name: string; email: string | null; sameAs: string | null }

/** An agency as the answers make it, and the answers that speak of it. */
type Changed = { agency: Agency; lines: AddressLine[] }

/**
 * Takes the answers for a draft's unlisted names into the directory: a new agency with its address, an address for one
 * that had none, or the name as an alias of a listed agency. All of it is checked before anything is written; should
 * somebody else change the directory meanwhile, the refusal names what is saved already.
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
  const changed = changedAgencies(caller.unit, said, directory)
  const errors = errorsOf(said, changed, directory)
  if (errors.length > 0) return refusal('invalid-input', 'Có chỗ chưa đúng. Chưa địa chỉ nào được lưu.', { errors })
  const done: string[] = []
  for (const { agency } of changed) {
    const saved = await saveAgency(deps, caller, agency.id, bodyOf(agency, directory))
    if (!saved.ok) return { ...saved, message: `${saved.message} ${savedSoFar(done)}` }
    done.push(agency.name)
  }
  return { ok: true }
}

/** What the answers make of the directory: each agency that they speak of, once, however many names mean it. */
function changedAgencies(unit: string, said: readonly AddressLine[], agencies: readonly Agency[]): Changed[] {
  const directory = directoryOf(agencies)
  const changed = new Map<string, Changed>()
  for (const line of said) {
    const { name, email, sameAs } = line
    const known = directory.named(name)
    const meant = known ?? (sameAs === null ? null : directory.byId(sameAs)) ?? unlistedAgency(unit, name)
    const { agency, lines } = changed.get(meant.id) ?? { agency: meant, lines: [] }
    const isOtherName = known === null && sameAs !== null && agency.name !== name
    const mailbox = email === null ? [] : [{ address: email, state: 'ok' as const, since: null }]
    changed.set(meant.id, {
      agency: {
        ...agency,
        aliases: isOtherName ? [...agency.aliases, name] : agency.aliases,
        mailboxes: [...agency.mailboxes, ...mailbox],
      },
      lines: [...lines, line],
    })
  }
  return [...changed.values()]
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
  const check = checkedBeside([...directory.filter(({ id }) => !ids.has(id)), ...changed.map(({ agency }) => agency)])
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
