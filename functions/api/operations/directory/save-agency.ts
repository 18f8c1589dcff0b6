import { foldAgencyName } from '../../../../shared/reading/agencies/fold.ts'
import type { Instant } from '../../../../shared/calendar/day.ts'
import { addressOf } from '../../../../shared/reminding/recipients.ts'
import { askDeliveries, planLetters } from '../../../../shared/store/send-letters.ts'
import { Agency, type Mailbox } from '../../../../shared/tracking/agency.ts'
import { agencyId, directoryOf, keepingName, namesOf, unlistedAgency } from '../../../../shared/tracking/directory.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { type FieldError, refusal, type Refusal } from '../../problem.ts'
import type { AgencyBody } from '../../schemas.ts'
import { firstNotices } from '../letters/first-notices.ts'
import { wholeDirectory } from './read-directory.ts'

export type SavedAgency = { ok: true; agency: Agency; created: boolean }

/**
 * Creates an agency (`version` null) or replaces it. Checked against the directory: no two agencies answer to one name,
 * members are offices that exist, successors exist. A renamed one goes on answering to its former name. An address keeps
 * what is known of it (bounced, complained) until a person says that it is right again. What was mailed to one that is taken away
 * opens nothing any more; one that is new is told what is open now.
 */
export async function saveAgency(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string,
  body: AgencyBody,
): Promise<SavedAgency | Refusal> {
  if (!Agency.shape.id.safeParse(id).success) {
    return refusal('invalid-input', 'Mã cơ quan chỉ gồm chữ thường không dấu, số và dấu gạch ngang.', {
      errors: [{ pointer: '/id', message: 'Chỉ nhận a-z, 0-9 và dấu gạch ngang, nhiều nhất 80 ký tự.' }],
    })
  }
  const read = await wholeDirectory(deps, caller.unit)
  if (!read.ok) return read
  const directory = read.agencies
  const known = directory.find((agency) => agency.id === id) ?? null
  if (!known && body.version !== null) return refusal('not-found', 'Không có cơ quan này trong danh bạ.')
  if (known && body.version === null) {
    // A form asks for a name alone, and a code is made of it.
    const message =
      id === agencyId(body.name)
        ? `Danh bạ đã có “${known.name}”. Xin mở cơ quan đó để sửa, hoặc ghi tên khác.`
        : `Mã “${id}” đã là của “${known.name}” trong danh bạ.`
    return refusal('already-exists', message, { currentVersion: known.version })
  }
  if (known && body.version !== known.version) return staleAgency(known.version)
  const errors = checkedBeside(directory, directory)(id, body)
  if (errors.length > 0) return refusal('invalid-input', errors[0]?.message ?? '', { errors })

  const base = known ?? { ...unlistedAgency(caller.unit, body.name), id, version: 1 }
  const { version: _, mailboxes, ...fields } = body
  const others = directory.filter((other) => other.id !== id)
  const asked: Agency = { ...base, ...fields, mailboxes: mailboxesOf(mailboxes, base.mailboxes, deps.clock()) }
  const agency = keepingName(asked, base.name, directoryOf([...others, asked]))
  const claimed = await deps.store.agencies.claimNames(caller.unit, [{ agency, known }], { now: deps.clock() })
  if (!claimed.ok) return takenMeanwhile(agency, claimed)
  const letters = await firstNotices(deps, directory, [...others, agency])
  await planLetters(deps, letters)
  const written = await deps.store.agencies.put(agency, known ? known.version : null)
  if (written.ok) {
    await askDeliveries(deps, letters)
    return { ...written, created: !known }
  }
  return staleAgency((await deps.store.agencies.get(caller.unit, id))?.version)
}

export function staleAgency(currentVersion: number | undefined): Refusal {
  const message = 'Cơ quan này vừa được người khác sửa. Xin tải lại danh bạ rồi sửa tiếp.'
  return refusal('stale-version', message, currentVersion === undefined ? {} : { currentVersion })
}

/** Somebody else gave the name to another agency since the directory was read. */
function takenMeanwhile(agency: Agency, { name, by }: { name: string; by: Agency | null }): Refusal {
  const at = [agency.name, ...agency.aliases].findIndex((one) => foldAgencyName(one) === name)
  const written = agency.aliases[at - 1] ?? agency.name
  if (by === null) {
    return refusal(
      'stale-version',
      `Tên “${written}” đang được ghi cho một cơ quan khác. Xin tải lại danh bạ rồi làm tiếp; nếu chưa thấy cơ quan ấy, xin thử lại sau một phút.`,
    )
  }
  const message = takenBy(written, by)
  return refusal('invalid-input', message, { errors: [{ pointer: at > 0 ? `/aliases/${at - 1}` : '/name', message }] })
}

function takenBy(name: string, { name: owner }: Agency): string {
  return (
    `Tên “${name}” đã thuộc về “${owner}”. Nếu là cùng một cơ quan, xin sửa ở “${owner}”; nếu không, xin ghi tên khác, ` +
    `hoặc bỏ tên này ở “${owner}” trước.`
  )
}

type Directory = readonly Agency[]
type Checked = Pick<AgencyBody, 'name' | 'aliases' | 'kind' | 'members' | 'successors' | 'validFrom' | 'validTo'> &
  Pick<Agency, 'superiorId'>

/**
 * Says what is wrong with an agency beside the rest of its directory, which was `before` what is asked now. The
 * directory's names are folded once, however many agencies are then checked: a spreadsheet brings thousands.
 */
export function checkedBeside(directory: Directory, before: Directory): (id: string, agency: Checked) => FieldError[] {
  const byId = new Map(directory.map((other) => [other.id, other]))
  const known = new Map(before.map((other) => [other.id, other]))
  const owners = new Map<string, Agency[]>()
  for (const owner of directory) {
    for (const name of namesOf(owner)) owners.set(name, [...(owners.get(name) ?? []), owner])
  }
  return (id, agency) => {
    const was = known.get(id)
    const had = was === undefined ? new Set<string>() : namesOf(was)
    return [...takenNames(id, agency, had, owners), ...wrongRelations(id, agency, byId)]
  }
}

/** A name that it `had` is not taken anew, even where another answers to it as well: one of the two has to be put right. */
function takenNames(
  id: string,
  agency: Checked,
  had: ReadonlySet<string>,
  owners: ReadonlyMap<string, Agency[]>,
): FieldError[] {
  const names = [
    { pointer: '/name', name: agency.name },
    ...agency.aliases.map((name, i) => ({ pointer: `/aliases/${i}`, name })),
  ]
  return names.flatMap(({ pointer, name }) => {
    const folded = foldAgencyName(name)
    const taken = had.has(folded) ? undefined : owners.get(folded)?.findLast((owner) => owner.id !== id)
    return taken ? { pointer, message: takenBy(name, taken) } : []
  })
}

function wrongRelations(id: string, agency: Checked, byId: ReadonlyMap<string, Agency>): FieldError[] {
  const errors: FieldError[] = []
  if (agency.kind === 'office' && agency.members.length > 0) {
    errors.push({ pointer: '/members', message: 'Chỉ nhóm cơ quan mới có thành viên.' })
  }
  for (const [i, member] of agency.members.entries()) {
    if (member === id || byId.get(member)?.kind !== 'office') {
      errors.push({
        pointer: `/members/${i}`,
        message: `Thành viên “${member}” không phải là một cơ quan trong danh bạ.`,
      })
    }
  }
  for (const [i, successor] of agency.successors.entries()) {
    if (successor === id || !byId.has(successor)) {
      errors.push({ pointer: `/successors/${i}`, message: `Cơ quan kế thừa “${successor}” không có trong danh bạ.` })
    }
  }
  if (agency.superiorId && (agency.superiorId === id || !byId.has(agency.superiorId))) {
    errors.push({ pointer: '/superiorId', message: 'Cơ quan cấp trên phải là một cơ quan khác trong danh bạ.' })
  }
  if (agency.validFrom !== null && agency.validTo !== null && agency.validTo < agency.validFrom) {
    errors.push({ pointer: '/validTo', message: 'Ngày kết thúc phải sau ngày bắt đầu.' })
  }
  return errors
}

/**
 * The addresses asked for, each once, with what is known of those that were there. One that is said to be right again is
 * so since `now`: the bounce that closed it may be told once more, and older news must not close it again.
 */
export function mailboxesOf(
  asked: ReadonlyArray<{ address: string; state?: 'ok' | undefined }>,
  known: Mailbox[],
  now: Instant | null = null,
): Mailbox[] {
  const mailboxes = asked.map(({ address, state }): Mailbox => {
    const same = known.find((mailbox) => addressOf(mailbox.address) === addressOf(address))
    if (same && (state === undefined || same.state === state)) return same
    return { address: addressOf(address), state: 'ok', since: same ? now : null }
  })
  return [...new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox])).values()]
}
