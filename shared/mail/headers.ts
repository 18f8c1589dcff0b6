import { createHash } from 'node:crypto'
import type { OutboxRow } from '../reminding/outbox.ts'

/** The part of an address after `@`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** One id an outbox row, the same on every try. */
export function messageIdOf(row: Pick<OutboxRow, 'unit' | 'day' | 'key'>, domain: string): string {
  return `<${hashOf([row.unit, row.day, row.key])}@${domain}>`
}

/**
 * Headers that say what kind of mail this is. Letters about one plan refer to the same thread id, though no mail has
 * it: SES replaces Message-ID by its own, and clients group by references all the same.
 */
export function headersOf(
  row: Pick<OutboxRow, 'unit'>,
  planIds: readonly string[],
  domain: string,
  changeRecipients: string | null,
): Record<string, string> {
  const threads = planIds.map((planId) => `<plan.${hashOf([row.unit, planId])}@${domain}>`)
  // A digest of many plans belongs to none of their threads; eight references are as many as a header line should hold.
  const [thread] = threads
  return {
    'Auto-Submitted': 'auto-generated',
    // Exchange's way of saying the same to out-of-office replies.
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': 'vi',
    ...(threads.length === 1 && thread ? { 'In-Reply-To': thread } : {}),
    ...(threads.length > 0 ? { References: threads.slice(0, 8).join(' ') } : {}),
    // Duty mail cannot be dropped, but it can go to somebody else.
    ...(changeRecipients === null ? {} : unsubscribing(changeRecipients)),
  }
}

/** RFC 2369; by RFC 8058 in one click, which a mail program may offer for https alone. The POST tells the coordinator. */
function unsubscribing(url: string): Record<string, string> {
  const list = { 'List-Unsubscribe': `<${url}>` }
  return url.startsWith('https:') ? { ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : list
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}
