import { Day, Instant } from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { Actor } from '../../shared/tracking/actor.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { unlistedAgency } from '../../shared/tracking/directory.ts'
import type { Draft, DraftReport, DraftTask } from '../../shared/tracking/draft.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import { publicationOf } from '../../shared/tracking/publication.ts'
import type { Task } from '../../shared/tracking/task.ts'

/** A small invented plan, and the values around it that the tracking tests share. */
export const now = Instant.parse('2024-05-06T02:00:00.000Z')
export const coordinator: Actor = { kind: 'coordinator', email: 'dau-moi@maithuong.example' }
export const office: Actor = { kind: 'agency', agencyId: 'cong-an', linkId: 'abc' }
export const day = (text: string): Day => Day.parse(text)

export function before(date: string, lastDay: string, remindFor: string): TrackedDeadline {
  return {
    kind: 'date',
    bound: 'before',
    date: day(date),
    lastDay: day(lastDay),
    remindFor: day(remindFor),
    text: `trước ngày ${date}`,
    span: [0, 5],
  }
}

/** Before the 25th of each month. */
export const monthly = {
  kind: 'recurring',
  cycle: 'month',
  at: '25',
  bound: 'before',
  next: false,
  text: 'trước ngày 25 hằng tháng',
  span: [0, 5],
} satisfies TrackedDeadline

export function task(id: string, text: string, deadlines: TrackedDeadline[] = []): DraftTask {
  return { id, text, quote: { text, span: [0, text.length] }, cooperating: [], standing: false, deadlines }
}

export function report(id: string, bound: string[], deadline: TrackedDeadline | null): DraftReport {
  return {
    id,
    text: 'Các đơn vị báo cáo về UBND phường',
    quote: null,
    period: 'half-year',
    reporters: ['Các đơn vị'],
    bound,
    recipient: 'UBND phường',
    via: null,
    deadline,
    certain: true,
  }
}

export function draftOf(
  assignments: Array<[agencies: string[], tasks: DraftTask[]]>,
  reports: DraftReport[] = [],
): Draft {
  return {
    header: { type: 'KH', number: '57/KH-UBND', issuer: null, place: null, issuedOn: day('2024-05-02'), title: null },
    assignments: assignments.map(([agencies, tasks], i) => ({
      id: `a${i + 1}`,
      heading: null,
      agencies,
      certain: true,
      tasks,
    })),
    reports,
    nextId: 1,
  }
}

export const plan: Plan = {
  id: '01HX000000000000000000PLAN',
  unit: 'maithuong',
  status: 'draft',
  header: { type: 'KH', number: '57/KH-UBND', issuer: null, place: null, issuedOn: day('2024-05-02'), title: null },
  fileName: 'ke-hoach.docx',
  format: 'docx',
  files: { document: 'd', reading: 'r', draft: 'f' },
  counts: { assignments: 0, tasks: 0, reports: 0, diagnostics: 0 },
  createdAt: now,
  createdBy: 'dau-moi@maithuong.example',
  publishedAt: null,
  runsUntil: null,
  rows: null,
  history: [],
  version: 1,
}

export function agency(name: string, fields: Partial<Agency> = {}): Agency {
  return { ...unlistedAgency('maithuong', name), ...fields }
}

export function publish(draft: Draft, agencies: Agency[] = [], at = now) {
  return publicationOf(plan, draft, agencies, vietnamCalendar, coordinator, at)
}

/** One published row due on the strict last day given, or without a date. */
export function row(lastDay: string | null, remindFor = lastDay): Task {
  const deadlines = lastDay && remindFor ? [before(lastDay, lastDay, remindFor)] : []
  const [published] = publish(draftOf([[['Công an phường'], [task('t1', 'Kiểm tra nhà trọ', deadlines)]]])).tasks
  if (!published) throw new Error('publishing made no row')
  return published
}
