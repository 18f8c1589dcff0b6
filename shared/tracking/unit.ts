import { z } from 'zod'
import { CalendarDecision, unitCalendar } from '../calendar/unit-decisions.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'

/** When reminders go out, per unit. Counts are working days of the unit's calendar. */
export const Policy = z.object({
  /** Working days ahead of `remindFor`. */
  ahead: z.array(z.int().positive()),
  onTheDay: z.boolean(),
  /** Working days overdue: each of `first`, then every `every`. */
  overdue: z.object({ first: z.array(z.int().positive()), every: z.int().positive() }),
  /** Local time of the morning run, `HH:MM`. */
  sendAt: z.string(),
  /** For how long a confirmation can be undone through the link. */
  undoHours: z.int().positive(),
  /** For how long a link in an e-mail opens the agency's page. */
  linkDays: z.int().positive(),
})
export type Policy = z.infer<typeof Policy>

export const defaultPolicy: Policy = {
  ahead: [7, 3, 1],
  onTheDay: true,
  overdue: { first: [1, 3], every: 5 },
  sendAt: '07:30',
  undoHours: 24,
  linkDays: 90,
}

/** A coordinator's office: a commune, a district, a province's department. Nothing crosses from one to another. */
export const Unit = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string(),
  /** Where an agency's answer to a reminder goes. */
  replyTo: z.email(),
  policy: Policy,
  /** Decisions on working days that the unit added to what the release knows; absent is none. */
  decisions: z.array(CalendarDecision).optional(),
  version: z.int().nonnegative(),
})
export type Unit = z.infer<typeof Unit>

/** The working calendar that counts for a unit, everywhere. */
export function calendarOf(unit: Pick<Unit, 'decisions'> | null): WorkingCalendar {
  return unitCalendar(unit?.decisions ?? [])
}

export const Coordinator = z.object({ unit: z.string(), email: z.email(), name: z.string() })
export type Coordinator = z.infer<typeof Coordinator>
