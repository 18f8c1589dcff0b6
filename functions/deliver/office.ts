import { newSignIn } from '../../shared/access/session.ts'
import { dayAt } from '../../shared/calendar/day.ts'
import { reasonRefused } from '../../shared/documents/document-text.ts'
import { composeMail } from '../../shared/mail/compose.ts'
import type { Letter } from '../../shared/mail/letter.ts'
import { alertLetter } from '../../shared/mail/letters/alert.ts'
import { recipientChangeLetter } from '../../shared/mail/letters/recipient-change.ts'
import { refusedDocumentLetter } from '../../shared/mail/letters/refused-document.ts'
import { invitationLetter, signInLetter } from '../../shared/mail/letters/sign-in.ts'
import { unknownAgenciesLetter } from '../../shared/mail/letters/unknown-agencies.ts'
import { type Mail, senderOf } from '../../shared/mail/message.ts'
import { alertedAddress, asksOtherRecipients, refusedDocument, unknownAgencies } from '../../shared/reminding/alerts.ts'
import { whyClosed } from '../../shared/reminding/feedback.ts'
import { isInvitation } from '../../shared/reminding/letters.ts'
import { urgencyOf } from '../../shared/reminding/quota.ts'
import { addressOf } from '../../shared/reminding/recipients.ts'
import { reporting, unlessDamaged } from '../../shared/store/reporting.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
import { isClosed } from '../../shared/tracking/plan-changes.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Unit } from '../../shared/tracking/unit.ts'
import type { DeliverDeps } from './deliver.ts'
import type { Addressed, Prepared } from './prepare.ts'

// What goes to the unit's own coordinators, who sign in: it opens no agency's page.

export async function prepareSignIn(deps: DeliverDeps, row: Addressed, unit: Unit): Promise<Prepared> {
  const coordinator = await deps.store.coordinators.get(row.unit, row.to)
  // Taken off the list between asking and sending.
  if (coordinator === null) return { ok: false, suppress: 'withdrawn' }
  const { token, signIn } = newSignIn({ unit: row.unit, email: coordinator.email }, deps.clock())
  await deps.store.signIns.create(signIn)
  const write = isInvitation(row) ? invitationLetter : signInLetter
  const letter = write(`${deps.publicUrl}/dang-nhap/${token}`, signIn.expiresAt, unit)
  return toOffice(deps, row, letter, unit)
}

export async function prepareAlert(deps: DeliverDeps, row: Addressed, unit: Unit): Promise<Prepared> {
  const damaged = reporting(deps, row.unit, 'damaged-coordinator')
  const told = await unlessDamaged(deps.store.coordinators.get(row.unit, row.to), damaged)
  const closed = told && whyClosed(told)
  if (closed !== null) return { ok: false, suppress: closed }
  const refused = refusedDocument(row)
  if (refused !== null) {
    const document = { fileName: refused.fileName, reason: reasonRefused(refused.code) }
    const letter = refusedDocumentLetter(document, unit, deps.publicUrl)
    return toOffice(deps, row, letter, unit)
  }
  if (asksOtherRecipients(row)) return prepareRecipientChange(deps, row, unit)
  const unknown = unknownAgencies(row)
  if (unknown !== null) return prepareUnknownAgencies(deps, row, unit, unknown)
  const address = alertedAddress(row) ?? ''
  const reported = reporting(deps, row.unit, 'damaged-agency')
  const listed = await deps.store.agencies.list(row.unit, reported)
  const dead = listed.flatMap((agency) =>
    agency.mailboxes.flatMap((mailbox) =>
      addressOf(mailbox.address) === address && mailbox.state !== 'ok' ? [{ agency, state: mailbox.state }] : [],
    ),
  )
  const holder = await unlessDamaged(deps.store.coordinators.get(row.unit, address), damaged)
  const ofHolder = holder && whyClosed(holder)
  const state = dead[0]?.state ?? ofHolder
  const [fault] = row.agencyIds.flatMap((id) => reported.found.get(id) ?? [])
  // Whether the address is still dead where the alert found it so, that record would say: the alert waits for it.
  if (state === null && fault !== undefined) throw fault
  // Put right before anybody had to be told.
  if (state === null) return { ok: false, suppress: 'finished' }
  const agencies = dead.map(({ agency }) => agency.name)
  const coordinator = ofHolder === null ? null : (holder?.name ?? null)
  const letter = alertLetter({ address, state, agencies, coordinator }, unit, deps.publicUrl)
  return toOffice(deps, row, letter, unit)
}

async function prepareRecipientChange(deps: DeliverDeps, row: Addressed, unit: Unit): Promise<Prepared> {
  const [id = ''] = row.agencyIds
  const agency = await deps.store.agencies.get(row.unit, id)
  if (agency === null) return { ok: false, suppress: 'withdrawn' }
  const told = { name: agency.name, addresses: agency.mailboxes.map(({ address }) => address) }
  return toOffice(deps, row, recipientChangeLetter(told, unit, `${deps.publicUrl}/co-quan/${id}`), unit)
}

async function prepareUnknownAgencies(
  deps: DeliverDeps,
  row: Addressed,
  unit: Unit,
  names: readonly string[],
): Promise<Prepared> {
  const plan = row.planId === null ? null : await deps.store.plans.get(row.unit, row.planId)
  if (plan === null || isClosed(plan)) return { ok: false, suppress: 'withdrawn' }
  // Asked only while every agency could be read: a name that is not found now is not a damaged agency's, unless that was
  // put right in between, and then asking once too often does no harm.
  const reported = reporting(deps, row.unit, 'damaged-agency')
  const directory = directoryOf(await deps.store.agencies.list(row.unit, reported))
  const missing = names.filter((name) => directory.named(name) === null)
  // Put right before anybody had to be told.
  if (missing.length === 0) return { ok: false, suppress: 'finished' }
  const letter = unknownAgenciesLetter(plan, missing, unit, `${deps.publicUrl}/ke-hoach/${plan.id}`)
  return toOffice(deps, row, letter, unit)
}

/** A letter about no task, to a coordinator. */
async function toOffice(deps: DeliverDeps, row: Addressed, letter: Letter, unit: Unit): Promise<Prepared> {
  const urgency = urgencyOf(row.kind, [], dayAt(deps.clock()))
  return { ok: true, mail: await officeMail(deps, row, letter, unit), taskIds: [], urgency }
}

export function officeMail(
  deps: DeliverDeps,
  row: Addressed,
  letter: Letter,
  unit: Unit,
  tasks: readonly Task[] = [],
): Promise<Mail> {
  const from = senderOf(deps.mailFrom)
  return composeMail(row, letter, { tasks, doors: [], from, replyTo: unit.replyTo, now: deps.clock() })
}
