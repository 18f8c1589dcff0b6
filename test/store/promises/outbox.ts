import { describe, expect, test } from 'vitest'
import { eachOf } from '../../../shared/store/store.ts'
import type { OutboxRow, OutboxState } from '../../../shared/reminding/outbox.ts'
import { anEmail, anPhu, day, hoaBinh, morning } from '../samples.ts'
import type { Setting } from './setting.ts'

const sent: OutboxState = { state: 'sent', messageId: '0100-abc', at: morning, taskIds: [] }
const unfinished: OutboxState[] = [
  { state: 'planned' },
  { state: 'claimed', lease: 'l', until: morning },
  { state: 'sending', lease: 'l', until: morning },
  { state: 'unknown', at: morning },
]
const final: OutboxState[] = [
  sent,
  { state: 'suppressed', reason: 'finished', at: morning },
  { state: 'failed', reason: 'rejected', at: morning },
]

const keys = (rows: OutboxRow[]) => rows.map((row) => `${row.day} ${row.to}`)

export function outboxPromises({ store }: Setting): void {
  const outbox = () => store().outbox
  const runs = () => store().runs

  describe('the outbox', () => {
    test('planning an e-mail again changes nothing, also after it was sent', async () => {
      expect(await outbox().plan(anEmail('a@x.example'))).toBe('created')
      await outbox().update(anEmail('a@x.example', { outcome: sent }), 0)
      expect(await outbox().plan(anEmail('a@x.example'))).toBe('exists')
      expect(await outbox().get(hoaBinh, day('2024-05-06'), 'digest#a@x.example#')).toMatchObject({ outcome: sent })
    })

    test('of twenty workers that claim an e-mail one gets it', async () => {
      await outbox().plan(anEmail('a@x.example'))
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          outbox().update(
            anEmail('a@x.example', { outcome: { state: 'claimed', lease: `worker ${at}`, until: morning } }),
            0,
          ),
        ),
      )
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
      expect(claims.filter(({ ok }) => !ok)).toHaveLength(19)
    })

    test('e-mails that are not final are in the open list, oldest day first; final ones are not', async () => {
      const rows = [...unfinished, ...final].map((outcome, at) =>
        anEmail(`${outcome.state}@x.example`, { day: `2024-05-${20 - at}` }),
      )
      for (const [at, row] of rows.entries()) {
        await outbox().plan(row)
        const outcome = [...unfinished, ...final][at]
        await outbox().update({ ...row, ...(outcome && { outcome }) }, 0)
      }
      expect(keys((await outbox().open(hoaBinh)).items)).toEqual([
        '2024-05-17 unknown@x.example',
        '2024-05-18 sending@x.example',
        '2024-05-19 claimed@x.example',
        '2024-05-20 planned@x.example',
      ])
      expect((await outbox().open(anPhu)).items).toEqual([])
    })

    test('an e-mail is found by the id that SES gave it, and by no other', async () => {
      await outbox().plan(anEmail('a@x.example'))
      expect(await outbox().byMessageId('0100-abc')).toBeNull()
      await outbox().update(anEmail('a@x.example', { outcome: sent }), 0)
      expect(await outbox().byMessageId('0100-abc')).toMatchObject({ to: 'a@x.example', unit: hoaBinh })
      expect(await outbox().byMessageId('0100-ab')).toBeNull()
      expect(await outbox().byMessageId('')).toBeNull()
    })

    test('the lists of a day and of some days hold those days only, the newest first', async () => {
      for (const on of ['2024-04-30', '2024-05-01', '2024-05-02', '2024-05-03']) {
        await outbox().plan(anEmail('a@x.example', { day: on }))
        await outbox().plan(anEmail('b@x.example', { day: on }))
      }
      await outbox().plan(anEmail('c@x.example', { day: '2024-05-01', unit: anPhu }))
      expect(keys((await outbox().ofDay(hoaBinh, day('2024-05-01'))).items)).toEqual([
        '2024-05-01 a@x.example',
        '2024-05-01 b@x.example',
      ])
      const may = { from: day('2024-05-01'), to: day('2024-05-02') }
      const seen: OutboxRow[] = []
      for await (const row of eachOf((page) => outbox().ofUnit(hoaBinh, may, page), { limit: 3 })) seen.push(row)
      expect(keys(seen)).toEqual([
        '2024-05-02 b@x.example',
        '2024-05-02 a@x.example',
        '2024-05-01 b@x.example',
        '2024-05-01 a@x.example',
      ])
      expect((await outbox().ofUnit(hoaBinh, { from: may.to, to: may.from })).items).toEqual([])
    })

    test('the sign-in letters of an address are those of that address and day', async () => {
      const to = (who: string, at: string, on = '2024-05-01') =>
        anEmail(who, { day: on, kind: 'sign-in', key: `sign-in#${who}#${at}` })
      await outbox().plan(to('a@x.example', '2024-05-01T01:00:00.000Z'))
      await outbox().plan(to('a@x.example', 'invitation:2024-05-01T01:00:00.000Z'))
      await outbox().plan(to('a@x.example.vn', '2024-05-01T01:00:00.000Z'))
      await outbox().plan(to('a@x.example', '2024-05-02T01:00:00.000Z', '2024-05-02'))
      await outbox().plan(anEmail('a@x.example', { day: '2024-05-01' }))
      const found = await outbox().signInsOf(hoaBinh, day('2024-05-01'), 'A@x.example')
      expect(found.items.map(({ key }) => key)).toEqual([
        'sign-in#a@x.example#2024-05-01T01:00:00.000Z',
        'sign-in#a@x.example#invitation:2024-05-01T01:00:00.000Z',
      ])
    })

    test("another unit's e-mail cannot be read", async () => {
      await outbox().plan(anEmail('a@x.example'))
      expect(await outbox().get(anPhu, day('2024-05-06'), 'digest#a@x.example#')).toBeNull()
    })
  })

  describe('the last completed morning run', () => {
    test('is none before the first, and each unit has its own', async () => {
      expect(await runs().last(hoaBinh)).toBeNull()
      expect(await runs().finish(hoaBinh, day('2024-05-06'), null)).toEqual({ ok: true })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-06' })
      expect(await runs().last(anPhu)).toBeNull()
    })

    test('is moved on only by the run that began from it', async () => {
      await runs().finish(hoaBinh, day('2024-05-06'), null)
      expect(await runs().finish(hoaBinh, day('2024-05-07'), day('2024-05-06'))).toEqual({ ok: true })
      expect(await runs().finish(hoaBinh, day('2024-05-08'), day('2024-05-06'))).toEqual({ ok: false, code: 'stale' })
      expect(await runs().finish(hoaBinh, day('2024-05-08'), null)).toEqual({ ok: false, code: 'stale' })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-07' })
    })

    test('how the last run counted days is kept with it, can be renewed, and is no other run’s', async () => {
      const counted = { from: day('2024-04-01'), to: day('2024-06-30'), off: [day('2024-04-30')], worked: [] }
      await runs().finish(hoaBinh, day('2024-05-06'), null, { counted })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-06', counted })
      const renewed = { ...counted, off: [day('2024-05-07')] }
      expect(await runs().recounted(hoaBinh, day('2024-05-06'), { counted: renewed })).toEqual({ ok: true })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-06', counted: renewed })
      expect(await runs().recounted(hoaBinh, day('2024-05-05'), { counted })).toEqual({ ok: false, code: 'stale' })
      await runs().finish(hoaBinh, day('2024-05-07'), day('2024-05-06'))
      expect((await runs().last(hoaBinh))?.counted).toBeUndefined()
    })

    test('what it could not read is kept with it, until a run that could read all', async () => {
      const passedOver = { tasks: [{ id: 'viec', since: day('2024-05-03') }], agencies: [{ id: 'a', since: null }] }
      await runs().finish(hoaBinh, day('2024-05-06'), null, { passedOver })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-06', passedOver })
      await runs().finish(hoaBinh, day('2024-05-07'), day('2024-05-06'), { passedOver: { tasks: [], agencies: [] } })
      expect(await runs().last(hoaBinh)).toEqual({ unit: hoaBinh, day: '2024-05-07' })
    })

    test('finishing the same run again is fine, and a run of an earlier day leaves the mark where it is', async () => {
      await runs().finish(hoaBinh, day('2024-05-06'), null)
      expect(await runs().finish(hoaBinh, day('2024-05-06'), null)).toEqual({ ok: true })
      await runs().finish(hoaBinh, day('2024-05-07'), day('2024-05-06'))
      expect(await runs().finish(hoaBinh, day('2024-05-07'), day('2024-05-06'))).toEqual({ ok: true })
      expect(await runs().finish(hoaBinh, day('2024-05-03'), day('2024-05-07'))).toEqual({ ok: true })
      expect(await runs().last(hoaBinh)).toMatchObject({ day: '2024-05-07' })
    })
  })
}
