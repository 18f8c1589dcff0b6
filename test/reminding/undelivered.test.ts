import { describe, expect, test } from 'vitest'
import { noticeRows } from '../../shared/reminding/letters.ts'
import type { MailFeedback, OutboxRow } from '../../shared/reminding/outbox.ts'
import { lookupOf } from '../../shared/reminding/recipients.ts'
import { undeliveredOf } from '../../shared/reminding/undelivered.ts'
import type { Agency } from '../../shared/tracking/agency.ts'
import { agency, day, mailbox, morningOf, planId, task } from './samples.ts'

const tasks = [task('1', 'a', '2024-05-31'), task('2', 'a', '2024-06-28')]

/** The notice of the work, as it was planned on a day for the agency as it was then. */
function notice(on: string, to: Agency, of = tasks): OutboxRow {
  const [row] = noticeRows(planId, of, { agencies: [to], now: morningOf(on) })
  if (row === undefined) throw new Error('work gives a notice')
  return row
}

function sent(row: OutboxRow, feedback: MailFeedback | null = null): OutboxRow {
  const { plannedAt: at, taskIds } = row
  return { ...row, outcome: { state: 'sent', messageId: 'm', at, taskIds }, feedback }
}

function whys(letters: OutboxRow[], { now = withAddress, open = tasks } = {}): string[] {
  const known = { open: new Set(open.map(({ id }) => id)), lookup: lookupOf([now]), today: day('2024-05-20') }
  return undeliveredOf(letters, known).map(({ why }) => why)
}

const withAddress = agency('a')
const without = agency('a', { mailboxes: [] })

describe('a letter that reached nobody', () => {
  test('is none to look after once the agency has an address and was told the same', () => {
    const letters = [notice('2024-05-15', without), sent(notice('2024-05-16', withAddress))]
    expect(whys(letters)).toEqual([])
    expect(whys(letters.slice(0, 1))).toEqual(['Chưa có địa chỉ'])
  })

  test('is none to look after once all that is still open of it was told', () => {
    const letters = [notice('2024-05-15', without), sent(notice('2024-05-16', withAddress, tasks.slice(0, 1)))]
    expect(whys(letters)).toEqual(['Chưa có địa chỉ'])
    expect(whys(letters, { open: tasks.slice(0, 1) })).toEqual([])
  })

  test('is not made good by a letter that came back, waits, or went out before it', () => {
    const later = notice('2024-05-16', withAddress)
    expect(whys([notice('2024-05-15', without), sent(later, 'bounced')])).toEqual(['Chưa có địa chỉ', 'Bị trả lại'])
    expect(whys([notice('2024-05-15', without), later])).toEqual(['Chưa có địa chỉ'])
    expect(whys([notice('2024-05-17', without), sent(later)])).toEqual(['Chưa có địa chỉ'])
  })

  test('is still to be looked after where only the agency’s other mailbox was told', () => {
    const second = agency('a', { mailboxes: [mailbox('hai@anbinh.example')] })
    const both = agency('a', { mailboxes: [mailbox('a@anbinh.example'), mailbox('hai@anbinh.example')] })
    const letters = [sent(notice('2024-05-15', withAddress), 'bounced'), sent(notice('2024-05-16', second))]
    expect(whys(letters, { now: both })).toEqual(['Bị trả lại'])
    expect(whys(letters, { now: second })).toEqual([])
  })

  test('is still to be looked after where no other letter says it: a receipt', () => {
    const receipt = { ...notice('2024-05-15', without), kind: 'receipt' as const }
    expect(whys([receipt, sent(notice('2024-05-16', withAddress))])).toEqual(['Chưa có địa chỉ'])
  })
})
