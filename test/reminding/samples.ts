import { Day, type Instant, instantAt } from '../../shared/calendar/day.ts'
import { aim, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { Agency, Mailbox } from '../../shared/tracking/agency.ts'
import type { Due, Task } from '../../shared/tracking/task.ts'
import { defaultPolicy, type Unit } from '../../shared/tracking/unit.ts'

// Invented: a commune that does not exist, and its offices.

export const planId = '01HTZ0000000000000000PLAN1'

export const unit: Unit = {
  id: 'xa-an-binh',
  name: 'UBND xã An Bình',
  replyTo: 'van-phong@anbinh.example',
  policy: defaultPolicy,
  version: 0,
}

export function day(text: string): Day {
  return Day.parse(text)
}

/** 07:30 on a day, in Viet Nam. */
export function morningOf(text: string): Instant {
  return instantAt(day(text), 7, 30)
}

export function dueOn(lastDay: string): Due {
  return { lastDay: day(lastDay), remindFor: aim(vietnamCalendar, day(lastDay)) }
}

export function mailbox(address: string, state: Mailbox['state'] = 'ok'): Mailbox {
  return { address, state, since: null }
}

export function agency(id: string, fields: Partial<Agency> = {}): Agency {
  return {
    id,
    unit: unit.id,
    name: `Phòng ${id}`,
    aliases: [],
    kind: 'office',
    members: [],
    mailboxes: [mailbox(`${id}@anbinh.example`)],
    validFrom: null,
    validTo: null,
    successors: [],
    linkGeneration: 0,
    version: 1,
    ...fields,
  }
}

/** An open task of `agencyId`, due on `lastDay` (null: no date), published on 1 March 2024. */
export function task(name: string, agencyId: string, lastDay: string | null, fields: Partial<Task> = {}): Task {
  const due = lastDay === null ? null : dueOn(lastDay)
  const text = `Báo cáo kết quả rà soát ${name}`
  return {
    id: `${planId}-${name}`,
    unit: unit.id,
    planId,
    planLabel: '12/KH-UBND',
    agencyId,
    agencyName: `Phòng ${agencyId}`,
    kind: 'task',
    text,
    quote: { text, span: [0, text.length] },
    heading: '2. Các phòng chuyên môn',
    cooperating: [],
    period: null,
    periodLabel: null,
    recipient: null,
    via: null,
    deadline:
      due === null
        ? null
        : {
            kind: 'date',
            bound: 'by',
            date: due.lastDay,
            ...due,
            text: `chậm nhất ngày ${due.lastDay.split('-').toReversed().join('/')}`,
            span: [0, 10],
          },
    due,
    extension: null,
    standing: false,
    status: 'open',
    completion: null,
    publishedAt: instantAt(day('2024-03-01'), 9),
    lastRemindedOn: null,
    history: [{ at: instantAt(day('2024-03-01'), 9), by: { kind: 'system' }, what: 'published' }],
    version: 1,
    ...fields,
  }
}
