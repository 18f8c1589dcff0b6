import type { CoordinatorCaller } from '../../functions/api/caller.ts'
import type { AgencyCaller } from '../../functions/api/caller.ts'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { askRecipientChange } from '../../functions/api/operations/letters/ask-recipient-change.ts'
import { closePlan } from '../../functions/api/operations/plans/close-plan.ts'
import { handOn } from '../../functions/api/operations/plans/hand-on.ts'
import { confirmTask, undoTask } from '../../functions/api/operations/tasks/confirm-task.ts'
import { editTask, extendTask } from '../../functions/api/operations/tasks/edit-task.ts'
import { nudge } from '../../functions/api/operations/tasks/nudge.ts'
import { publishPlan } from '../../functions/api/operations/plans/publish-plan.ts'
import { saveAgency } from '../../functions/api/operations/directory/save-agency.ts'
import { saveDecisions } from '../../functions/api/operations/settings/save-decisions.ts'
import { unreadOf } from '../../functions/api/unread.ts'
import { newLink } from '../../shared/access/link.ts'
import { newSession } from '../../shared/access/session.ts'
import { addDays, dayAt, type Instant } from '../../shared/calendar/day.ts'
import type { CalendarDecision } from '../../shared/calendar/unit-decisions.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { Task } from '../../shared/tracking/task.ts'
import type { Chance } from './chance.ts'
import { type Account, nameOf } from './witness.ts'

/** Something a person does through the API's own operations, each request of which can fail like any other. */
export type Deed = { name: string; run: (deps: ApiDeps) => Promise<unknown> }

/** What coordinators and agencies do while reminders go out, at moments that nobody chose well. */
export function peopleOf({
  chance,
  account,
  unit,
  email,
  clock,
}: {
  chance: Chance
  account: Account
  unit: string
  email: string
  clock: () => Instant
}) {
  const coordinator = (): CoordinatorCaller => {
    const { session } = newSession({ unit, email }, null, clock())
    return { kind: 'coordinator', unit, email, name: 'Cán bộ đầu mối', session }
  }
  const agencyOf = (task: Task): AgencyCaller | null => {
    const agency = agencyNamed(task.agencyId)
    if (agency === null) return null
    const { link } = newLink(agency, { linkDays: 90 }, clock())
    return { kind: 'agency', unit, agency, link }
  }
  const agencyNamed = (id: string): Agency | null => account.agencies.get(id)?.at(-1)?.was ?? null

  /** One of the things that become of a row. */
  function changeRow(): Deed | null {
    const task = chance.pick([...account.tasks.values()]).at(-1)?.was
    if (task === undefined) return null
    const name = nameOf(task)
    const agency = agencyOf(task)
    const caller = agency !== null && chance.happens(0.5) ? agency : coordinator()
    const fact = { number: null, date: null, note: 'Đã làm xong' }
    const later = { lastDay: addDays(dayAt(clock()), chance.between(1, 12)), reason: 'Chờ số liệu' }
    if (task.status === 'withdrawn') {
      const run = (deps: ApiDeps) => editTask(deps, coordinator(), task.id, null, { status: 'open' })
      return { name: `restore ${name}`, run }
    }
    if (task.status === 'done') {
      return { name: `undo ${name}`, run: (deps) => undoTask(deps, caller, task.id) }
    }
    if (task.due === null && chance.happens(0.7)) {
      const eventOn = addDays(dayAt(clock()), -chance.between(0, 1))
      return { name: `enter the event of ${name}`, run: (deps) => editTask(deps, caller, task.id, null, { eventOn }) }
    }
    if (task.extensionRequest && chance.happens(0.5)) {
      const granted = chance.happens(0.5)
      const answer = granted
        ? { extension: { lastDay: task.extensionRequest.lastDay, reason: 'Đồng ý' } }
        : { refuseExtension: { reason: 'Việc gấp' } }
      const run = (deps: ApiDeps) => editTask(deps, coordinator(), task.id, null, answer)
      return { name: `${granted ? 'grant' : 'refuse'} ${name}`, run }
    }
    const others = [...account.agencies.keys()].filter((id) => id !== task.agencyId)
    const to = { id: chance.pick(others) }
    const handing: Deed = {
      name: `hand ${name} on to ${to.id}`,
      run: (deps) => handOn(deps, coordinator(), task.id, { to, reason: 'Giao nhầm', withLater: false }),
    }
    if (task.disclaimer && chance.happens(0.5)) {
      if (chance.happens(0.5)) return handing
      const answer = { refuseDisclaimer: { reason: 'Đúng là việc của phòng' } }
      return { name: `keep ${name}`, run: (deps) => editTask(deps, coordinator(), task.id, null, answer) }
    }
    const takeBack = task.disclaimer ? 'disclaimer' : task.extensionRequest ? 'extensionRequest' : null
    if (takeBack && chance.happens(0.3)) {
      const run = (deps: ApiDeps) => editTask(deps, caller, task.id, null, { takeBack })
      return { name: `take the ${takeBack} of ${name} back`, run }
    }
    const disclaimer = { reason: 'Không phải việc của phòng' }
    const deeds: Deed[] = [
      handing,
      { name: `disclaim ${name}`, run: (deps) => editTask(deps, caller, task.id, null, { disclaimer }) },
      { name: `confirm ${name}`, run: (deps) => confirmTask(deps, caller, task.id, fact) },
      { name: `confirm ${name}`, run: (deps) => confirmTask(deps, caller, task.id, fact) },
      { name: `extend ${name}`, run: (deps) => extendTask(deps, coordinator(), task.id, null, later) },
      { name: `ask for ${name}`, run: (deps) => editTask(deps, caller, task.id, null, { extensionRequest: later }) },
      { name: `note ${name}`, run: (deps) => editTask(deps, caller, task.id, null, { note: 'Đang làm' }) },
      { name: `nudge ${name}`, run: (deps) => nudge(deps, coordinator(), [task.id]) },
      {
        name: `withdraw ${name}`,
        run: (deps) => editTask(deps, coordinator(), task.id, null, { status: 'withdrawn', reason: 'Không làm nữa' }),
      },
    ]
    return chance.pick(deeds)
  }

  /** Addresses are put right; one is shared with another agency, one agency had none, one bounced. */
  function putRight(): Deed | null {
    const id = chance.pick(['a', 'c', 'c', 'd', 'b'])
    const agency = agencyNamed(id)
    if (agency === null) return null
    const addresses = chance.pick([
      [`${id}-moi@anbinh.example`],
      ['chung@anbinh.example'],
      [`${id}1@anbinh.example`, `${id}-moi@anbinh.example`],
      [`${id}1@anbinh.example`, `${id}2@anbinh.example`],
      [],
    ])
    const mailboxes = addresses.map((address) => ({ address }))
    const name = `address ${id} ${addresses.join()}`
    return { name, run: (deps) => saveAgency(deps, coordinator(), id, bodyOf(agency, mailboxes)) }
  }

  /** Somebody has called the office: an address that was given up is right after all. */
  function openAgain(): Deed | null {
    const closed = [...account.agencies.values()].flatMap((past) => past.at(-1)?.was ?? []).filter(isPartlyClosed)
    if (closed.length === 0) return null
    const agency = chance.pick(closed)
    const mailboxes = agency.mailboxes.map(({ address }) => ({ address, state: 'ok' as const }))
    const run = (deps: ApiDeps) => saveAgency(deps, coordinator(), agency.id, bodyOf(agency, mailboxes))
    return { name: `open again ${agency.id}`, run }
  }

  function unsubscribe(): Deed | null {
    const agency = agencyNamed(chance.pick(['a', 'b', 'c']))
    if (agency === null) return null
    const { link } = newLink(agency, { linkDays: 90 }, clock())
    const run = (deps: ApiDeps) => askRecipientChange(deps, { kind: 'agency', unit, agency, link })
    return { name: `unsubscribe ${agency.id}`, run }
  }

  return {
    changeRow,
    putRight,
    openAgain,
    unsubscribe,
    publish: (id: string): Deed => ({
      name: `publish ${id}`,
      run: (deps) => publishPlan(deps, coordinator(), id, null),
    }),
    close: (id: string): Deed => ({
      name: `close ${id}`,
      run: (deps) => closePlan(deps, coordinator(), id, { reason: 'Có kế hoạch mới', version: null }),
    }),
    decide: (decision: CalendarDecision): Deed => ({
      name: `decide ${decision.kind}`,
      run: (deps) => {
        const version = account.units.at(-1)?.was.version ?? 0
        return saveDecisions(deps, coordinator(), { version, decisions: [decision] }, unreadOf(deps, unit))
      },
    }),
  }
}

function isPartlyClosed({ mailboxes }: Agency): boolean {
  return mailboxes.some(({ state }) => state !== 'ok')
}

function bodyOf(agency: Agency, mailboxes: Array<{ address: string; state?: 'ok' }>): Parameters<typeof saveAgency>[3] {
  const { version, name, aliases, kind, members, validFrom, validTo, successors, superiorId = null } = agency
  return { version, name, aliases, kind, members, validFrom, validTo, successors, superiorId, mailboxes }
}
