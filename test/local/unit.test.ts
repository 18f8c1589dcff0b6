import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newSession } from '../../shared/access/session.ts'
import { newFeed } from '../../shared/access/feed.ts'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { createStore, type Store } from '../../shared/store/store.ts'
import { type Engine, startEngine } from '../store/engines.ts'
import { type Ended, run } from './commands.ts'

let engine: Engine
let table: string
let store: Store

beforeAll(async () => {
  engine = await startEngine('dynalite')
})
afterAll(() => engine.stop())
beforeEach(async () => {
  table = await engine.freshTable()
  store = createStore({ client: engine.client, table })
  const first = ['--name', 'UBND phường A', '--reply-to', 'cu@a.example', '--coordinator', 'An@a.example']
  const { code, err } = await unit('add', ...first)
  if (code !== 0) throw new Error(err)
})

const id = 'phuong-a'
const environment = (changed: Record<string, string> = {}) => ({
  AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  ...changed,
})
function unit(action: string, ...given: string[]): Promise<Ended> {
  return run('commands/unit.ts', environment(), action, '--table', table, '--id', id, ...given)
}
const emails = async () => (await store.coordinators.list(id)).map(({ email }) => email)

test('an office gets another name, and another address for answers, each by itself', async () => {
  expect((await unit('set', '--reply-to', 'moi@a.example')).code).toBe(0)
  expect(await store.units.get(id)).toMatchObject({ name: 'UBND phường A', replyTo: 'moi@a.example' })
  expect((await unit('set', '--name', 'UBND xã A')).out).toContain('UBND xã A')
  expect(await store.units.get(id)).toMatchObject({ name: 'UBND xã A', replyTo: 'moi@a.example' })
  expect(await unit('set')).toMatchObject({ code: 1, err: expect.stringContaining('--reply-to') })
})

test('a coordinator who leaves loses all that was kept in their name; the others keep theirs', async () => {
  expect((await unit('add-coordinator', '--coordinator', 'binh@a.example')).code).toBe(0)
  const now = instantFromMs(Date.now())
  const hashes = new Map<string, string[]>()
  for (const email of ['an@a.example', 'binh@a.example']) {
    const sessions = [null, 'chương trình'].map((label) => newSession({ unit: id, email }, label, now).session)
    for (const session of sessions) await store.sessions.create(session)
    hashes.set(
      email,
      sessions.map(({ hash }) => hash),
    )
    await store.feeds.create(newFeed(id, { kind: 'coordinator', email }, now).feed)
  }
  const kept = async (email: string) => [
    (await Promise.all((hashes.get(email) ?? []).map((hash) => store.sessions.get(hash, now)))).filter(Boolean).length,
    (await store.feeds.ofCoordinator(id, email)).length,
  ]
  expect((await unit('remove-coordinator', '--coordinator', 'AN@a.example')).code).toBe(0)
  expect(await emails()).toEqual(['binh@a.example'])
  expect([await kept('an@a.example'), await kept('binh@a.example')]).toEqual([
    [0, 0],
    [2, 1],
  ])
})

test('the last coordinator leaves only to another, and nobody leaves who is not there', async () => {
  const refused = await unit('remove-coordinator', '--coordinator', 'an@a.example')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--instead') })
  expect(await emails()).toEqual(['an@a.example'])
  const stranger = await unit('remove-coordinator', '--coordinator', 'la@a.example', '--instead', 'moi@a.example')
  expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('la@a.example') })
  expect(await emails()).toEqual(['an@a.example'])
  const url = ['--url', 'https://nhac.example']
  const left = await unit('remove-coordinator', '--coordinator', 'an@a.example', '--instead', 'moi@a.example', ...url)
  expect(left).toMatchObject({ code: 0, out: expect.stringMatching(/https:\/\/nhac\.example\/dang-nhap\/\S+/) })
  expect(await emails()).toEqual(['moi@a.example'])
})

test('an office that does not exist is told so', async () => {
  const given = ['--table', table, '--id', 'khong-co']
  expect(await unit('set', ...given, '--name', 'X')).toMatchObject({
    code: 1,
    err: expect.stringContaining('khong-co'),
  })
})

describe('what AWS does not do is one sentence that says what to do', () => {
  const list = (changed: Record<string, string>, named = table) =>
    run('commands/unit.ts', environment(changed), 'list', '--table', named)
  const refusal = (said: RegExp) => ({ code: 1, out: '', err: expect.stringMatching(said) })

  test('without a region', async () => {
    expect(await list({ AWS_REGION: '' })).toEqual(
      refusal(/^Chưa biết hệ thống đặt ở vùng nào[^\n]+AWS_REGION[^\n]+\n$/),
    )
  })

  test('without credentials', async () => {
    const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' }
    expect(await list(none)).toEqual(refusal(/^Chưa có quyền truy cập AWS\.[^\n]+AWS_PROFILE[^\n]+\n$/))
  })

  test('of a table that is not there', async () => {
    expect(await list({}, 'bang-khac')).toEqual(
      refusal(/^Không có bảng bang-khac ở vùng local\.[^\n]+--table[^\n]+\n$/),
    )
  })

  test('of a region that does not answer', async () => {
    const nowhere = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1', AWS_MAX_ATTEMPTS: '1' }
    expect(await list(nowhere)).toEqual(refusal(/^Không kết nối được tới AWS ở vùng local\.[^\n]+\n$/))
  })

  test.each(['AccessDeniedException', 'ExpiredTokenException'])('with credentials that do not do: %s', async (name) => {
    const aws = createServer((_, answer) => {
      answer.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' })
      answer.end(JSON.stringify({ __type: `com.amazon.coral.service#${name}`, message: 'not you' }))
    }).listen(0, '127.0.0.1')
    await once(aws, 'listening')
    try {
      const address = aws.address()
      if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')
      const answered = await list({ AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${address.port}` })
      expect(answered).toEqual(refusal(/^AWS không (cho|nhận) [^\n]+\(AWS: not you\)\n$/))
    } finally {
      aws.close()
    }
  })
})

test.each([
  ['--name', '   '],
  ['--name', 'UBND\nphường A'],
  ['--name', 'A'.repeat(100_000)],
  ['--reply-to', `${'a'.repeat(300)}@a.example`],
])('%s that no page would take is refused, and nothing changes', async (option, value) => {
  expect(await unit('set', option, value)).toMatchObject({
    code: 1,
    err: expect.stringMatching(new RegExp(`^${option}: `)),
  })
  expect(await store.units.get(id)).toMatchObject({ name: 'UBND phường A', replyTo: 'cu@a.example' })
})

test('signs without a look of their own do not come into a name', async () => {
  expect((await unit('set', '--name', ' UBND\u200B xã\u202E A ')).code).toBe(0)
  expect(await store.units.get(id)).toMatchObject({ name: 'UBND xã A' })
})
