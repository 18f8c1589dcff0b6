import type { Phrase } from '../phrase.ts'
import { countedBack } from './counted-back.ts'
import { bareCycles } from './cycles.ts'
import { dates, impossibleDates } from './dates.ts'
import { events, weakEvents } from './events.ts'
import { masks } from './masks.ts'
import { lunarDays, named, vagueTimes } from './named.ts'
import { noDates } from './none.ts'
import { periods } from './periods.ts'
import { dayAlone, recurring } from './recurring.ts'
import { sameDays } from './same-day.ts'
import { weekdayAlone, weekdayGuess } from './weekly.ts'
import { windows } from './windows.ts'

/**
 * In this order: what binds nobody goes first, then the longer phrase before the shorter that it contains (a window
 * before its two dates, *ngày 20 tháng cuối quý* before *ngày 20*), and cycles without a day last.
 */
export const phrases: readonly Phrase[] = [
  ...lunarDays,
  ...masks,
  ...windows,
  ...countedBack,
  ...recurring,
  ...named,
  ...sameDays,
  ...dates,
  dayAlone,
  weekdayAlone,
  ...events,
  ...periods,
  ...bareCycles,
  impossibleDates,
  ...weakEvents,
  weekdayGuess,
  ...vagueTimes,
  ...noDates,
]
