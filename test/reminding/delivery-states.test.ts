import { describe, expect, test } from 'vitest'
import { addHours, type Instant, instantFromMs } from '../../shared/calendar/day.ts'
import {
  beginSending,
  claim,
  endKnownSent,
  endSent,
  endUnknown,
  leaseSeconds,
  overtake,
  putOff,
  retryDelay,
} from '../../shared/reminding/delivery.ts'
import { isFinal, type OutboxRow } from '../../shared/reminding/outbox.ts'
import { plannedRow } from '../../shared/reminding/planned-row.ts'
import { day, morningOf, unit } from './samples.ts'

const now = morningOf('2024-05-15')
const after = (seconds: number): Instant => instantFromMs(Date.parse(now) + seconds * 1000)

const planned = plannedRow({
  unit: unit.id,
  day: day('2024-05-15'),
  kind: 'digest',
  recipient: { usable: true, to: 'a@anbinh.example' },
  about: '',
  agencyIds: ['a'],
  taskIds: ['t'],
  now,
})

function claimed(row: OutboxRow, lease: string, at: Instant = now): OutboxRow {
  const taken = claim(row, lease, at)
  if (!taken.ok) throw new Error(taken.code)
  return taken.row
}

function sending(lease = 'one', at: Instant = now): OutboxRow {
  const begun = beginSending(claimed(planned, lease, at), lease, at)
  if (begun === null) throw new Error('the lease is fresh')
  return begun
}

describe('an e-mail on its way', () => {
  test('the plain way: planned, claimed, sending, sent; each step is one version further', () => {
    const sent = endSent(sending(), 'one', { messageId: 'm1', taskIds: ['t'] }, after(2))
    expect(sent).toMatchObject({ outcome: { state: 'sent', messageId: 'm1' }, tries: 1, version: planned.version + 3 })
    expect(sent && isFinal(sent.outcome)).toBe(true)
  })

  test('while one worker holds the lease no other gets the row', () => {
    expect(claim(claimed(planned, 'one'), 'two', after(leaseSeconds - 1))).toMatchObject({ ok: false, code: 'leased' })
    expect(claim(sending(), 'two', after(leaseSeconds - 1))).toMatchObject({ ok: false, code: 'leased' })
  })

  test('a worker that fell silent before sending is replaced; it may not send any more', () => {
    const first = claimed(planned, 'one')
    expect(claim(first, 'two', after(leaseSeconds))).toMatchObject({ ok: true })
    expect(beginSending(first, 'one', after(leaseSeconds))).toBeNull()
    expect(beginSending(first, 'two', now)).toBeNull()
  })

  test('a worker that fell silent while sending leaves "unknown", tried once more, then for good', () => {
    const crashed = claim(sending(), 'two', after(leaseSeconds))
    if (crashed.ok || crashed.code !== 'crashed') throw new Error('expected a crash to be seen')
    expect(crashed.row.outcome).toMatchObject({ state: 'unknown', final: false })
    const again = beginSending(claimed(crashed.row, 'two', after(400)), 'two', after(400))
    if (again === null) throw new Error('the second try must be possible')
    const end = endUnknown(again, after(500))
    expect(end.outcome).toMatchObject({ state: 'unknown', final: true })
    expect(claim(end, 'three', after(9999))).toEqual({ ok: false, code: 'final' })
  })

  test('a slow worker that learns of its success after all corrects "unknown"', () => {
    const unknown = endUnknown(sending(), after(leaseSeconds))
    expect(endSent(unknown, 'one', { messageId: 'm1', taskIds: [] }, after(400))?.outcome.state).toBe('sent')
    const retaken = claimed(unknown, 'two', after(400))
    expect(endSent(retaken, 'one', { messageId: 'm1', taskIds: [] }, after(401))).toBeNull()
  })

  test("SES's own news settles a row that does not know how it ended, and no other", () => {
    expect(endKnownSent(sending(), 'm1', now)?.outcome).toMatchObject({ state: 'sent', messageId: 'm1' })
    expect(endKnownSent(endUnknown(endUnknown(sending(), now), now), 'm1', now)?.outcome.state).toBe('sent')
    const sent = endSent(sending(), 'one', { messageId: 'm1', taskIds: [] }, now)
    expect(sent && endKnownSent(sent, 'm2', now)).toBeNull()
  })

  test('put off by SES: open again, until that has gone on for two days', () => {
    expect(putOff(sending(), 'throttled', now).outcome).toEqual({
      state: 'planned',
      waits: 'throttled',
    })
    expect(putOff(sending(), 'throttled', addHours(now, 48)).outcome).toMatchObject({
      state: 'failed',
      reason: 'SES giới hạn tốc độ gửi trong hai ngày liền nên thư không gửi được.',
    })
    expect(putOff(sending(), 'quota', addHours(now, 48)).outcome).toMatchObject({ state: 'planned' })
    expect(putOff(sending(), 'quota', addHours(now, 168)).outcome).toMatchObject({ state: 'failed' })
  })

  test('put off because SES refuses the account: it takes people days to put that right, so it waits for a week', () => {
    expect(putOff(sending(), 'account', addHours(now, 167)).outcome).toEqual({ state: 'planned', waits: 'account' })
    expect(putOff(sending(), 'account', addHours(now, 168)).outcome).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/suốt một tuần.*người quản trị/),
    })
  })

  test('each wait is longer, never longer than SQS can wait, and not the same for every row', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((tries) => retryDelay({ tries, key: planned.key }))
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.every((wait) => wait >= 15 && wait <= 900)).toBe(true)
    const spread = Array.from({ length: 50 }, (_, i) => retryDelay({ tries: 5, key: `digest#${i}@anbinh.example#` }))
    expect(new Set(spread).size).toBeGreaterThan(20)
  })

  test('a digest that today replaces: never begun is a duplicate, begun stays unknown, held is left alone', () => {
    expect(overtake(planned, now)?.outcome).toMatchObject({ state: 'suppressed', reason: 'duplicate' })
    expect(overtake(sending(), after(leaseSeconds))?.outcome).toMatchObject({ state: 'unknown', final: true })
    expect(overtake(sending(), after(1))).toBeNull()
  })
})
