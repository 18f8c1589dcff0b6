import { z } from 'zod'
import { directoryOf, unlistedAgency } from '../../../shared/tracking/directory.ts'
import type { CoordinatorCaller } from '../caller.ts'
import type { ApiDeps } from '../deps.ts'
import { type FieldError, refusal, type Refusal } from '../problem.ts'
import { saveAgency } from './save-agency.ts'

/** What a coordinator says of a name in a draft: where it is written to, or which listed agency it is. */
export type AddressLine = { name: string; email: string | null; sameAs: string | null }

/**
 * Takes the answers for a draft's unlisted names into the directory: a new agency with its address, an address for one
 * that had none, or the name as an alias of a listed agency. Checked as a whole before anything is written.
 */
export async function recordAddresses(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  lines: AddressLine[],
): Promise<{ ok: true } | Refusal> {
  const said = lines.filter((line) => line.name !== '' && (line.email !== null || line.sameAs !== null))
  const errors = said.flatMap(({ name, email }): FieldError[] =>
    email === null || z.email().safeParse(email).success
      ? []
      : [{ pointer: '', message: `Địa chỉ “${email}” của ${name} không đúng.` }],
  )
  if (errors.length > 0)
    return refusal('invalid-input', 'Có địa chỉ thư chưa đúng. Chưa địa chỉ nào được lưu.', { errors })
  for (const { name, email, sameAs } of said) {
    const directory = directoryOf(await deps.store.agencies.list(caller.unit))
    const listed = directory.named(name) ?? (sameAs === null ? null : directory.byId(sameAs))
    const agency = listed ?? unlistedAgency(caller.unit, name)
    const alias = listed && directory.named(name) === null ? [name] : []
    const { validFrom, validTo, kind, members, successors, superiorId = null } = agency
    const saved = await saveAgency(deps, caller, agency.id, {
      version: listed ? listed.version : null,
      name: agency.name,
      aliases: [...agency.aliases, ...alias],
      mailboxes: [...agency.mailboxes.map(({ address }) => ({ address })), ...(email ? [{ address: email }] : [])],
      validFrom,
      validTo,
      kind,
      members,
      successors,
      superiorId,
    })
    if (!saved.ok) return saved
  }
  return { ok: true }
}
