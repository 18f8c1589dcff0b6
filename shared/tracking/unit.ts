import { z } from 'zod'
import { CalendarDecision, unitCalendar } from '../calendar/unit-decisions.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { Mailbox } from './agency.ts'
import { Policy } from './policy.ts'

export { defaultPolicy, Policy } from './policy.ts'

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

export const Coordinator = z.object({
  unit: z.string(),
  email: z.email(),
  name: z.string(),
  /** What is known of the address; absent while nothing bad was heard of it. */
  mailbox: Mailbox.omit({ address: true }).optional(),
})
export type Coordinator = z.infer<typeof Coordinator>
