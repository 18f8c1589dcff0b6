import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Feed } from '../../shared/access/feed.ts'
import { AgencyLink } from '../../shared/access/link.ts'
import { Session, SignIn } from '../../shared/access/session.ts'
import { addDays, Day, Instant } from '../../shared/calendar/day.ts'
import { OutboxRow } from '../../shared/reminding/outbox.ts'
import { Agency } from '../../shared/tracking/agency.ts'
import { Plan } from '../../shared/tracking/plan.ts'
import { Task } from '../../shared/tracking/task.ts'
import { Coordinator, defaultPolicy, Unit } from '../../shared/tracking/unit.ts'

/** Whole items with the few fields that a test is about; everything in them is invented. */

export const hoaBinh = 'hoa-binh'
export const anPhu = 'an-phu'
export const morning = Instant.parse('2024-05-06T00:30:00.000Z')
export const planId = '01HX0000000000000000000001'

export function day(text: string): Day {
  return Day.parse(text)
}

export function aPlan(fields: Partial<z.input<typeof Plan>> = {}): Plan {
  const { id = planId, unit = hoaBinh } = fields
  return Plan.parse({
    id,
    unit,
    status: 'draft',
    header: {
      type: 'KH',
      number: '12/KH-UBND',
      issuer: 'UBND phường Hòa Bình',
      place: null,
      issuedOn: null,
      title: null,
    },
    fileName: 'ke-hoach.txt',
    format: 'txt',
    files: {
      document: `units/${unit}/plans/${id}/document.txt`,
      reading: `units/${unit}/plans/${id}/reading.json`,
      draft: `units/${unit}/plans/${id}/draft-0.json`,
    },
    counts: { assignments: 1, tasks: 1, reports: 0, diagnostics: 0 },
    createdAt: morning,
    createdBy: 'dau.moi@hoa-binh.example',
    publishedAt: null,
    runsUntil: null,
    rows: null,
    history: [],
    version: 0,
    ...fields,
  })
}

/** An open task named after its number; `lastDay` null gives it no date. */
export function aTask(
  number: number,
  { lastDay = '2024-05-17', ...fields }: Partial<z.input<typeof Task>> & { lastDay?: string | null } = {},
): Task {
  const plan = fields.planId ?? planId
  return Task.parse({
    id: `${plan}-${createHash('sha256').update(String(number)).digest('hex').slice(0, 16)}`,
    unit: hoaBinh,
    planId: plan,
    planLabel: '12/KH-UBND',
    agencyId: 'phong-van-hoa',
    agencyName: 'Phòng Văn hóa',
    kind: 'task',
    text: `Nhiệm vụ số ${number}`,
    quote: null,
    heading: null,
    cooperating: [],
    period: null,
    periodLabel: null,
    recipient: null,
    via: null,
    deadline: null,
    due: lastDay === null ? null : { lastDay, remindFor: lastDay },
    extension: null,
    standing: lastDay === null,
    status: 'open',
    completion: null,
    publishedAt: morning,
    lastRemindedOn: null,
    history: [{ at: morning, by: { kind: 'system' }, what: 'published' }],
    version: 0,
    ...fields,
  })
}

export function done(task: Task, at: string = morning): Task {
  const by = { kind: 'agency', agencyId: task.agencyId, linkId: 'abcdef123456' } as const
  return Task.parse({
    ...task,
    status: 'done',
    completion: {
      at,
      on: at.slice(0, 10),
      by,
      fact: { number: '45/BC-VH', date: at.slice(0, 10), note: null },
      undoUntil: at,
    },
    history: [...task.history, { at, by, what: 'confirmed' }],
  })
}

export function undone(task: Task): Task {
  return { ...task, status: 'open', completion: null }
}

export function extended(task: Task, lastDay: string): Task {
  return Task.parse({
    ...task,
    extension: {
      lastDay,
      remindFor: lastDay,
      grantedAt: morning,
      by: { kind: 'coordinator', email: 'dau.moi@hoa-binh.example' },
      reason: 'Chờ số liệu của cơ quan khác',
    },
  })
}

export function anAgency(id: string, fields: Partial<z.input<typeof Agency>> = {}): Agency {
  return Agency.parse({
    id,
    unit: hoaBinh,
    name: `Cơ quan ${id}`,
    aliases: [],
    kind: 'office',
    members: [],
    mailboxes: [],
    validFrom: null,
    validTo: null,
    successors: [],
    linkGeneration: 0,
    version: 0,
    ...fields,
  })
}

export function anEmail(recipient: string, fields: Partial<z.input<typeof OutboxRow>> = {}): OutboxRow {
  return OutboxRow.parse({
    unit: hoaBinh,
    day: '2024-05-06',
    key: `digest#${recipient}#`,
    kind: 'digest',
    to: recipient,
    agencyIds: ['phong-van-hoa'],
    taskIds: [],
    planId: null,
    tries: 0,
    plannedAt: morning,
    outcome: { state: 'planned' },
    feedback: null,
    version: 0,
    ...fields,
  })
}

export function aUnit(id: string): Unit {
  return Unit.parse({
    id,
    name: `UBND ${id}`,
    replyTo: `van-phong@${id}.example`,
    policy: defaultPolicy,
    version: 0,
  })
}

export function aCoordinator(unit: string, email: string): Coordinator {
  return Coordinator.parse({ unit, email, name: 'Cán bộ đầu mối' })
}

const hour = '2024-05-06T01:30:00.000Z'

export function aSession(hash: string): Session {
  return Session.parse({
    hash,
    unit: hoaBinh,
    email: 'dau.moi@hoa-binh.example',
    kind: 'browser',
    label: null,
    createdAt: morning,
    expiresAt: hour,
  })
}

export function aSignIn(hash: string): SignIn {
  return SignIn.parse({ hash, unit: hoaBinh, email: 'dau.moi@hoa-binh.example', createdAt: morning, expiresAt: hour })
}

export function aLink(hash: string): AgencyLink {
  return AgencyLink.parse({
    hash,
    unit: hoaBinh,
    agencyId: 'phong-van-hoa',
    generation: 0,
    createdAt: morning,
    expiresAt: hour,
  })
}

export function aFeed(hash: string, email: string): Feed {
  const holder = { kind: 'coordinator', email }
  return Feed.parse({ hash, unit: hoaBinh, holder, createdAt: morning, expiresAt: hour })
}

/** `count` days from 1 May 2024 on. */
export function daysOfMay(count: number): Day[] {
  return Array.from({ length: count }, (_, at) => addDays(day('2024-05-01'), at))
}
