import { addDays, type Day, formatDay, type Instant } from '../calendar/day.ts'
import { inOrder } from '../calendar/order.ts'
import { planInFull } from '../tracking/citation.ts'
import { correctionOf } from '../tracking/due-dates.ts'
import { effectiveDue, type Task } from '../tracking/task.ts'
import { type Attachment, maxCalendarBytes } from './message.ts'
import { periodTitle, shortened, spokenDay, spokenDue, statedBy } from './words.ts'

/** What one entry of a calendar is made from; `url` is the page of the task, `withAgency` in a calendar of several. */
export type CalendarEntry = { task: Task; url: string | null; withAgency?: boolean }

/**
 * An iCalendar file (RFC 5545) with a whole-day entry for each dated task, on its last working day. The UID is the
 * task's own and SEQUENCE its version, so that a later file moves the entry and `cancel` takes it out. The nearest dates
 * come first, as many as `maxCalendarBytes` hold.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { domain, now, cancel = false }: { domain: string; now: Instant; cancel?: boolean },
): Attachment | null {
  const day = ({ task }: CalendarEntry): string => effectiveDue(task)?.lastDay ?? ''
  const events: string[] = []
  let bytes = 0
  for (const entry of entries.toSorted((one, other) => inOrder(day(one), day(other)))) {
    const lines = eventLines(entry, { domain, stamp: now, cancel })
    bytes += lines.reduce((sum, line) => sum + Buffer.byteLength(folded(line)) + 2, 0)
    if (bytes > maxCalendarBytes) break
    events.push(...lines)
  }
  if (events.length === 0) return null
  const method = cancel ? 'CANCEL' : 'PUBLISH'
  return {
    filename: cancel ? 'huy-lich.ics' : 'lich-den-han.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: vcalendarOf(method, [], events),
  }
}

/**
 * What a calendar that subscribed fetches again and again: the same entries as the files in letters, each stamped with
 * its own last change, so that nothing differs while nothing has changed. What is finished or withdrawn is cancelled.
 */
export function calendarFeed(
  entries: readonly CalendarEntry[],
  { domain, name }: { domain: string; name: string },
): string {
  const events = entries.flatMap((entry) => {
    const stamp = entry.task.history.at(-1)?.at ?? entry.task.publishedAt
    return eventLines(entry, { domain, stamp, cancel: entry.task.status !== 'open' })
  })
  // RFC 7986 has NAME and REFRESH-INTERVAL; Google and Outlook read the older names.
  const about = [
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
  ]
  return vcalendarOf('PUBLISH', about, events)
}

function vcalendarOf(method: 'PUBLISH' | 'CANCEL', about: string[], events: string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//nhac-viec//VI',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...about,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(
  { task, url, withAgency = false }: CalendarEntry,
  { domain, stamp, cancel }: { domain: string; stamp: Instant; cancel: boolean },
): string[] {
  const due = effectiveDue(task)
  if (due === null) return []
  const correction = correctionOf(task)
  const description = [
    `Thực hiện: ${task.agencyName}`,
    ...(task.periodLabel === null ? [] : [`${periodTitle(task)}: ${task.periodLabel}`]),
    `Văn bản: ${planInFull(task)}`,
    ...(task.deadline ? [`${statedBy(task.deadline)}: ${shortened(task.deadline.text, 200)}`] : []),
    ...(correction ? [`Đã đính chính, trước đó: ${formatDay(correction.before)}`] : []),
    `Ngày cuối còn đúng hạn: ${spokenDue(task, due.lastDay)}`,
    `Ngày làm việc cuối cùng: ${spokenDay(due.remindFor)}`,
  ].join('\n')
  const period = task.periodLabel === null ? '' : ` (${task.periodLabel})`
  const agency = withAgency ? ` – ${shortened(task.agencyName, 80)}` : ''
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@${domain}`,
    `SEQUENCE:${task.version}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${basic(due.remindFor)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due.remindFor, 1))}`,
    `SUMMARY:${escaped(`Hạn: ${shortened(task.text, 120)}${period}${agency}`)}`,
    // What is taken out needs to be found, and no more.
    ...(cancel ? [] : [`DESCRIPTION:${escaped(description)}`, ...(url === null ? [] : [`URL:${url}`])]),
    `STATUS:${cancel ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(cancel ? [] : [...alarm('-PT15H30M', 'Việc đến hạn ngày mai'), ...alarm('PT8H', 'Việc đến hạn hôm nay')]),
    'END:VEVENT',
  ]
}

// Counted from midnight of the day: 08:30 the day before, and 08:00 on the day.
function alarm(trigger: string, text: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(text)}`, 'END:VALARM']
}

function basic(day: Day): string {
  return day.replaceAll('-', '')
}

/** TEXT values (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')
}

/** Content lines of at most 75 octets (RFC 5545, 3.1), never cut inside a character. */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}
