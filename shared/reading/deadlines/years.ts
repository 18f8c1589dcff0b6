import { addDays, type Day, dayOf, daysBetween, yearOf } from '../../calendar/day.ts'
import type { DayMonth } from './pieces.ts'
import type { DeadlineContext } from './phrase.ts'

/** The year a date without one is taken to belong to: the document's own. */
export function documentYear(context: DeadlineContext): number | null {
  return context.year ?? (context.issuedOn ? yearOf(context.issuedOn) : null)
}

// A plan of December that says "trước ngày 15/01" means the January to come. Six months ahead at most, and only for
// days well before the plan itself, so that a plan issued late in its own window keeps its year.
const longBefore = 45
const soonAfter = 185
// What a plan for next year asks within this many days may be this year's: its own preparation.
const soon = 30

/** The day that `written` means, its year supplied where it has none; null where there is none to supply. */
export function dayMeant(written: DayMonth, context: DeadlineContext): { day: Day; certain: boolean } | null {
  if (written.year !== null) {
    const day = dayOf(written.year, written.month, written.day)
    return day && { day, certain: true }
  }
  const year = documentYear(context)
  if (year === null) return null
  const day = dayOf(year, written.month, written.day)
  const planned = context.planned ? dayOf(context.planned, written.month, written.day) : null
  if (day && planned && context.issuedOn) {
    // "Kế hoạch … năm 2027" of November 2026: a day behind it is next year's; one still to come may be this year's.
    const ahead = daysBetween(context.issuedOn, day)
    return ahead >= 0 && ahead <= soon ? { day, certain: false } : { day: planned, certain: ahead < 0 }
  }
  if (!day || !context.issuedOn) return day && { day, certain: context.guessed !== true }
  const following = dayOf(year + 1, written.month, written.day)
  const past = daysBetween(day, context.issuedOn) > longBefore
  if (past && following && daysBetween(context.issuedOn, following) <= soonAfter)
    return { day: following, certain: false }
  return { day, certain: true }
}

/** Whether `written` means a day behind the document's own: one to come. */
export function liesAhead(written: DayMonth, context: DeadlineContext): boolean {
  const meant = dayMeant(written, context)
  return meant !== null && context.issuedOn !== null && meant.day > context.issuedOn
}

/** The same; of a draft whose day is still blank it is enough that `written` lies in its year or later. */
export function mayLieAhead(written: DayMonth, context: DeadlineContext): boolean {
  if (context.issuedOn !== null) return liesAhead(written, context)
  return written.year !== null && context.year !== null && written.year >= context.year
}

/**
 * Whether `day` lies so far before the document that it cannot be a deadline of it: *có hộ khẩu trước ngày
 * 15/6/2013* in a plan of 2014 is a condition. A month of grace, because plans are signed late.
 */
export function isLongPast(day: Day, context: DeadlineContext): boolean {
  if (context.issuedOn) return day < addDays(context.issuedOn, -31)
  return context.year !== null && yearOf(day) < context.year - 1
}
