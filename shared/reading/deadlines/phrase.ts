import type { Day } from '../../calendar/day.ts'
import type { WorkingCalendar } from '../../calendar/working-days.ts'
import type { Bound } from '../reading.ts'
import type { Opening } from './openings.ts'
import type { Sign } from './triggers.ts'

/** What is known of the document around a passage. */
export type DeadlineContext = {
  /** The year that a date without one belongs to; null where the document tells none. */
  readonly year: number | null
  /** The year is a guess, and so is every date that takes it. */
  readonly guessed?: boolean
  /** The year that the title is for, where it is the one after that of the document: a plan made ahead. */
  readonly planned?: number | null
  /** The title is that of a plan for the document's own year: what it asks by a day comes once. */
  readonly ofOneYear?: boolean
  /** The title is of what goes on for several years: the report of half a year or a year comes in each. */
  readonly ofYears?: boolean
  readonly issuedOn: Day | null
  /** The document is a telegram: what it asks by an hour is asked for the day on which it is sent. */
  readonly telegram?: boolean
  readonly calendar: WorkingCalendar
  /**
   * What the passage is. A `report` clause states when something is due, so a bare *ngày 15/6* in it binds; in a
   * `task` (the default) a bare date is as often an event's. What stands in a `time` cell or line only says when.
   */
  readonly clause?: 'task' | 'report' | 'time'
}

export type Cycle = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A deadline as a phrase says it, before it is given its words, its span and its last day. */
export type Value =
  | { readonly kind: 'date'; readonly bound: Bound; readonly date: Day; readonly lastDay: Day }
  | { readonly kind: 'window'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'period'; readonly to: Day }
  | {
      readonly kind: 'recurring'
      readonly cycle: Cycle
      readonly at: string | null
      readonly bound: Bound
      readonly next: boolean
    }
  | {
      readonly kind: 'event'
      /** Where the trigger stands in the folded text. */
      readonly after: readonly [number, number]
      readonly within: { readonly days: number; readonly working: boolean } | null
      /** Counted back from the event. */
      readonly before?: true
    }
  | { readonly kind: 'none'; readonly reason: 'standing' | 'on-request' | 'by-regulation' }

export type Finding = {
  readonly value: Value
  /** In the folded text. */
  readonly start: number
  readonly end: number
  readonly time?: string
  /** False where something was guessed. */
  readonly certain?: boolean
  /**
   * A phrase that says less than a date does. It stands only where its sentence (or the whole passage) has nothing
   * firmer: in *định kỳ hằng năm (trước ngày 30/11)* the cycle alone is not a second deadline. A stretch that yields to
   * a `rhythm` limits it, and is a deadline only where no rhythm was read.
   */
  readonly yields?: 'sentence' | 'passage' | 'rhythm'
}

export type Problem = {
  readonly code:
    | 'impossible-date'
    | 'contradictory-dates'
    | 'year-missing'
    | 'date-past'
    | 'limited-rhythm'
    | 'lunar-date'
    | 'day-missing'
    | 'cycle-unknown'
  readonly start: number
  readonly end: number
}

/** What a phrase makes of one match: nothing (null: leave the words to the phrases after it), or findings. */
export type Outcome = {
  /** Where the words end that this phrase has used up; they are hidden from the phrases after it. */
  readonly end: number
  readonly start?: number
  readonly findings: readonly Finding[]
  readonly problems?: readonly Problem[]
}

/** The folded text as a phrase sees it. */
export type Source = {
  /** With what earlier phrases used up blanked out; patterns run on this. */
  readonly text: string
  /** Whole, for looking around. */
  readonly whole: string
  readonly context: DeadlineContext
}

/** One kind of phrase: a pattern over folded text, and what a match of it means. */
export type Phrase = {
  /** With what a match begins; `anywhere` where no word says. */
  readonly begins: readonly Opening[] | 'anywhere'
  /** Without each of these in the passage no match is possible. */
  readonly needs: readonly Sign[]
  /** Sticky where it is known with what it begins, since it is tried at those places alone; else global. */
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, source: Source) => Outcome | null
}

/** The same outcome, with `more` said of each of its findings: that it is a guess, or gives way. */
export const withEach = (
  outcome: Outcome,
  more: Partial<Pick<Finding, 'start' | 'time' | 'certain' | 'yields'>>,
): Outcome => ({
  ...outcome,
  findings: outcome.findings.map((finding) => ({ ...finding, ...more })),
})

/** The same of a stretch that says how long a rhythm lasts: a deadline only where no rhythm was read. That it ends is told. */
export const limiting = (outcome: Outcome, { index, 0: words }: RegExpExecArray): Outcome => ({
  ...withEach(outcome, { yields: 'rhythm' }),
  problems: [{ code: 'limited-rhythm', start: index, end: index + words.length }],
})

/** Where the words of a match stand. */
export const placeOf = ({ index, 0: words }: RegExpExecArray): readonly [start: number, end: number] => [
  index,
  index + words.length,
]

export const nothing = (match: RegExpExecArray): Outcome => ({ end: match.index + match[0].length, findings: [] })
