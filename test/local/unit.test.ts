import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
function unit(action: string, ...given: string[]): Promise<Ended> {
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
  return run('commands/unit.ts', environment, action, '--table', table, '--id', id, ...given)
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
