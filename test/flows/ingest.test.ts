import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanSummary, ReminderView } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import { arrivalIn } from '../../functions/ingest/event.ts'
import { ingest } from '../../functions/ingest/ingest.ts'
import { dayAt } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { planText, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
})
afterAll(() => world.stop())

/** What EventBridge sends when S3 has a new object. */
const event = (key: string, size: number, sequencer = '0055AED6DCD90281E5') => ({
  version: '0',
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '111122223333',
  time: '2024-04-01T00:59:59Z',
  region: 'ap-southeast-1',
  resources: ['arn:aws:s3:::van-ban'],
  detail: {
    version: '0',
    bucket: { name: 'van-ban' },
    object: { key, size, etag: 'b1946ac92492d2347c6235b4d2611184', sequencer },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: '123456789012',
    reason: 'PutObject',
  },
})

async function arrive(name: string, content: string | Uint8Array, unit = 'thanh-binh') {
  const key = `units/${unit}/incoming/${name}`
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await world.deps.files.put(key, bytes, 'application/octet-stream')
  return ingest(world.deps, arrivalIn(event(key, bytes.length)))
}
const plans = async () =>
  told(await world.call('GET', '/api/plans', { as: officer }), 200, z.object({ items: z.array(PlanSummary) })).items
const alerts = async () => (await world.letters('thanh-binh')).filter((l) => l.kind === 'alert')

describe('a document put into the unit’s incoming folder', () => {
  test('becomes a draft that the coordinator finds, though nobody uploaded it', async () => {
    const result = await arrive('năm 2024/Kế hoạch 31.txt', planText)
    expect(result).toMatchObject({ ok: true, already: false })
    expect(await plans()).toMatchObject([{ status: 'draft', fileName: 'Kế hoạch 31.txt', createdBy: 'system' }])
  })

  test('makes one draft, however often the event is delivered', async () => {
    const key = 'units/thanh-binh/incoming/năm 2024/Kế hoạch 31.txt'
    const again = await ingest(world.deps, arrivalIn(event(key, planText.length)))
    expect(again).toMatchObject({ ok: true, already: true })
    expect(await plans()).toHaveLength(1)
    const another = await ingest(world.deps, arrivalIn(event(key, planText.length, '0055AED6DCD90281E6')))
    expect(another).toMatchObject({ ok: true, already: false })
    expect(await plans()).toHaveLength(2)
  })

  test('that cannot be read is told to the coordinator once, with what to do, and is not tried again', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])
    const name = 'Công văn #12 (quét).png'
    expect(await arrive(name, picture)).toEqual(expect.objectContaining({ ok: false, code: 'image' }))
    expect(await arrive(name, picture)).toEqual(expect.objectContaining({ ok: false, code: 'image' }))
    const [refused, ...others] = await plans()
    expect(refused).toMatchObject({ status: 'refused', fileName: name, refused: { code: 'image' } })
    expect(others).toHaveLength(2)
    const [alert, ...more] = await alerts()
    expect(more).toEqual([])

    const sent: Mail[] = []
    const outcome = await deliver(
      {
        ...world.deps,
        mailFrom: 'Nhắc việc <nhac-viec@thanh-binh.example>',
        newLease: () => 'lease',
        send: async (mail) => {
          sent.push(mail)
          return { ok: true, messageId: 'm-1' }
        },
      },
      { unit: 'thanh-binh', day: alert?.day ?? dayAt(world.deps.clock()), key: alert?.key ?? '' },
    )
    expect(outcome).toMatchObject({ done: true, state: 'sent' })
    expect(sent[0]?.subject).toContain(name)
    expect(sent[0]?.text).toContain('Tệp ảnh không mở được')
    const list = await world.call('GET', '/api/reminders?from=2024-03-01', { as: officer })
    const { items } = told(list, 200, z.object({ items: z.array(ReminderView) }))
    expect(items).toMatchObject([{ kind: 'alert', to: 'dau-moi@thanh-binh.example', state: 'sent' }])
  })

  test('that is far too large is refused without being fetched', async () => {
    const arrival = arrivalIn(event('units/thanh-binh/incoming/lon.pdf', 50 * 1024 * 1024))
    expect(await ingest(world.deps, arrival)).toMatchObject({ ok: false, code: 'too-large' })
    expect(await alerts()).toHaveLength(2)
  })

  test('of a unit that does not exist, outside the folder, or gone again, is let be', async () => {
    expect(await arrive('a.txt', planText, 'khong-co')).toEqual({ ok: false, code: 'unknown-unit' })
    const elsewhere = arrivalIn(event('units/thanh-binh/plans/x/document', 3))
    expect(await ingest(world.deps, elsewhere)).toEqual({ ok: false, code: 'not-incoming' })
    const gone = arrivalIn(event('units/thanh-binh/incoming/da-xoa.txt', 3))
    expect(await ingest(world.deps, gone)).toEqual({ ok: false, code: 'gone' })
    expect(await alerts()).toHaveLength(2)
  })

  test('is tried again when the table did not answer, and then makes the draft', async () => {
    const before = (await plans()).length
    const key = 'units/thanh-binh/incoming/lan-nua.txt'
    await world.deps.files.put(key, new TextEncoder().encode(planText), 'text/plain')
    const arrival = arrivalIn(event(key, planText.length, '77'))
    const broken = {
      ...world.deps,
      store: {
        ...world.deps.store,
        plans: { ...world.deps.store.plans, create: () => Promise.reject(new Error('down')) },
      },
    }
    await expect(ingest(broken, arrival)).rejects.toThrow('down')
    expect(await plans()).toHaveLength(before)
    expect(await ingest(world.deps, arrival)).toMatchObject({ ok: true, already: false })
    expect(await plans()).toHaveLength(before + 1)
  })

  test('a strange event is a fault', () => {
    expect(() => arrivalIn({ detail: {} })).toThrow('time')
  })
})
