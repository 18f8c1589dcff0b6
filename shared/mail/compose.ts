import type { Instant } from '../calendar/day.ts'
import type { OutboxRow } from '../reminding/outbox.ts'
import type { Task } from '../tracking/task.ts'
import { calendarFile } from './calendar-file.ts'
import { domainOf, headersOf, messageIdOf } from './headers.ts'
import { countOf, type Door, type Letter, type LetterSize, urlOf, withFirst } from './letter.ts'
import { type Attachment, type Mail, maxMailBytes, type Sender } from './message.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

// Base64 makes four bytes of three and breaks lines; headers and boundaries take a little more.
const maxContentBytes = Math.floor((maxMailBytes - 4_000) / 1.37)

/**
 * The finished mail of an outbox row. A letter too long for one mail keeps its most urgent tasks whole and gives the
 * others a line each; where even that is too long, it says how many more there are, and the page behind its link has
 * them all.
 */
export async function composeMail(
  row: OutboxRow & { to: string },
  letter: Letter,
  {
    tasks,
    doors,
    from,
    replyTo,
    now,
  }: { tasks: readonly Task[]; doors: readonly Door[]; from: Sender; replyTo: string; now: Instant },
): Promise<Mail> {
  const domain = domainOf(from.address)
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const render = async (size: LetterSize) => {
    const shown = withFirst(letter, size)
    const items = shown.groups.flatMap((group) => group.items)
    const named = items.flatMap(({ taskId, laterIds = [] }) =>
      [taskId, ...laterIds].flatMap((id) => byId.get(id) ?? []),
    )
    return {
      html: await renderHtml(shown),
      text: renderText(shown),
      named,
    }
  }
  const all = countOf(letter)
  const entire = await render({ whole: all, named: all })
  const { named, ...words } = fits(entire)
    ? entire
    : await render(await largestThatFits(all, async (size) => fits(await render(size))))
  return {
    from,
    to: row.to,
    replyTo,
    subject: letter.subject.normalize('NFC'),
    ...words,
    attachments: attachmentsOf(row, { named, all: tasks }, doors, { domain, now }),
    headers: headersOf(row, [...new Set(tasks.map((task) => task.planId))], domain, letter.footer.changeRecipients),
    messageId: messageIdOf(row, domain),
  }
}

/** So many tasks are told whole before any gets a line at all. */
const fewest = 5

/** How much of a letter too long for one mail fits: all are named before any more than a few are told whole. */
async function largestThatFits(all: number, isFine: (size: LetterSize) => Promise<boolean>): Promise<LetterSize> {
  const few = Math.min(fewest, all)
  const named = await most(all, (count) => isFine({ whole: few, named: count }))
  return { whole: await most(named, (count) => isFine({ whole: count, named })), named }
}

/** The largest count up to `limit` of which this holds, given that it holds for fewer where it holds for more; at least 1. */
async function most(limit: number, holds: (count: number) => Promise<boolean>): Promise<number> {
  if (await holds(limit)) return limit
  let [enough, tooMany] = [1, limit]
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2)
    if (await holds(middle)) enough = middle
    else tooMany = middle
  }
  return enough
}

// Dates go into the reader's calendar with the letters that speak of them, move with an extension and leave with the
// receipt, also those that a long letter has no room to name. What is overdue already is no date to come.
function attachmentsOf(
  row: OutboxRow,
  { named, all }: { named: readonly Task[]; all: readonly Task[] },
  doors: readonly Door[],
  context: { domain: string; now: Instant },
): Attachment[] {
  const entries = (wanted: readonly Task[]) => wanted.map((task) => ({ task, url: urlOf(task, doors) }))
  switch (row.kind) {
    case 'digest':
    case 'notice':
    case 'nudge':
    case 'extension':
    case 'limit':
    case 'reopened': {
      const ahead = named.filter((task) => ((task.extension ?? task.due)?.lastDay ?? '') >= row.day)
      // A granted day that is taken back leaves, where the one that counts again lies behind already.
      const gone = row.kind === 'extension' && ahead.length === 0
      const file = gone
        ? calendarFile(entries(named), { ...context, cancel: true })
        : calendarFile(entries(ahead), context)
      return file ? [file] : []
    }
    case 'receipt':
    case 'withdrawal':
    case 'closing': {
      const file = calendarFile(entries(all), { ...context, cancel: true })
      return file ? [file] : []
    }
    case 'escalation':
    case 'summary':
    case 'request':
    case 'refusal':
    case 'disclaimer':
    case 'disclaimer-refusal':
    case 'sign-in':
    case 'alert':
      return []
  }
}

const fits = ({ html, text }: { html: string; text: string }): boolean =>
  Buffer.byteLength(html) + Buffer.byteLength(text) <= maxContentBytes
