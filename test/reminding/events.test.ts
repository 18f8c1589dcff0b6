import { expect, test } from 'vitest'
import { deliverBatch } from '../../functions/deliver/batch.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import { mailEventsIn } from '../../functions/feedback/mail-events.ts'
import { agency, morningOf, task } from './samples.ts'
import { type System, systemForEachTest } from './system.ts'

let system: System
systemForEachTest((started) => {
  system = started
  system.at(morningOf('2024-05-15'))
})

const told = {
  eventType: 'Bounce',
  mail: {
    timestamp: '2024-05-15T00:31:00.000Z',
    messageId: '0100018f7a',
    source: 'nhac-viec@anbinh.example',
    destination: ['a@anbinh.example'],
    tags: { 'ses:configuration-set': ['nhac-viec'], unit: ['xa-an-binh'] },
  },
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'a@anbinh.example', action: 'failed', status: '5.1.1' }],
    timestamp: '2024-05-15T00:31:05.123+00:00',
    feedbackId: 'x',
  },
}

test.each([
  ['EventBridge', { version: '0', source: 'aws.ses', 'detail-type': 'Email Bounced', detail: told }],
  ['SNS', { Records: [{ EventSource: 'aws:sns', Sns: { Message: JSON.stringify(told) } }] }],
  ['SNS through SQS', { Records: [{ body: JSON.stringify({ Type: 'Notification', Message: JSON.stringify(told) }) }] }],
  ['SQS, raw', { Records: [{ body: JSON.stringify(told) }] }],
])("SES's news is understood as it comes through %s", (_way, event) => {
  expect(mailEventsIn(event)).toMatchObject([
    { eventType: 'Bounce', mail: { messageId: '0100018f7a' }, bounce: { bounceType: 'Permanent' } },
  ])
})

test('anything else is refused, not taken for silence', () => {
  expect(() => mailEventsIn({ Records: [] })).toThrow(/Records/)
  expect(() => mailEventsIn({ source: 'aws.ses', detail: { eventType: 'Bounce' } })).toThrow(/Records/)
})

function record(body: string, at: number) {
  return {
    messageId: `m${at}`,
    body,
    receiptHandle: '',
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: 'ap-southeast-1',
  }
}

test('news that cannot be noted, because the row keeps changing, come back instead of being lost', async () => {
  await system.holds([agency('a')], [task('1', 'a', '2024-05-15')])
  await system.remind()
  await system.drain()
  const [event] = mailEventsIn({ source: 'aws.ses', detail: { ...told, mail: { ...told.mail, messageId: 'ses-1' } } })
  if (event === undefined) throw new Error('no event')
  const update = async () => ({ ok: false as const, code: 'stale' as const })
  const store = { ...system.store, outbox: { ...system.store.outbox, update } }
  await expect(takeFeedback({ ...system.deps, store }, event)).rejects.toThrow(/ses-1 is being changed/)
})

test('of a batch only what broke comes back; what must wait is asked for again with a delay', async () => {
  await system.holds([agency('a'), agency('b')], [task('1', 'a', '2024-05-15'), task('2', 'b', '2024-05-15')])
  await system.remind()
  const messages = system.waiting.splice(0).map(({ unit, day, key }) => JSON.stringify({ unit, day, key }))
  const logged: unknown[] = []
  system.state.answer = { ok: false, code: 'throttled', message: 'SES giới hạn tốc độ.' }
  const deps = { ...system.deps, log: (line: unknown) => void logged.push(line) }
  const answer = await deliverBatch(deps, { Records: [...messages, 'hỏng'].map(record) }, () => 120_000)
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] })
  expect(system.waiting.map(({ seconds }) => seconds >= 15 && seconds <= 900)).toEqual([true, true])
  expect(logged).toHaveLength(1)
})

test('an SES that takes its time over each letter kills no batch inside a letter: the last ones are asked for anew', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'k']
  await system.holds(
    ids.map((id) => agency(id)),
    ids.map((id, at) => task(`${at}`, id, '2024-05-15')),
  )
  await system.remind()
  const messages = system.waiting.splice(0).map(({ unit, day, key }) => JSON.stringify({ unit, day, key }))
  // What SES may take before it is given up, of the two minutes that the function has.
  let left = 120_000
  const send: typeof system.deps.send = async (mail, tags) => {
    left -= 20_000
    return system.deps.send(mail, tags)
  }
  const answer = await deliverBatch({ ...system.deps, send }, { Records: messages.map(record) }, () => left)
  expect(left).toBeGreaterThan(0)
  expect(answer).toEqual({ batchItemFailures: [] })
  const open = (await system.rows()).filter(({ outcome }) => outcome.state !== 'sent')
  expect(system.waiting.map(({ key, seconds }) => ({ key, seconds }))).toEqual(
    expect.arrayContaining(open.map(({ key }) => ({ key, seconds: 0 }))),
  )
  expect(system.sent.length + system.waiting.length).toBe(10)
  expect(open.every(({ outcome, tries }) => outcome.state === 'planned' && tries === 0)).toBe(true)
})
