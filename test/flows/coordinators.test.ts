import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { deliver } from '../../functions/deliver/deliver.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import type { MailEvent } from '../../functions/feedback/mail-events.ts'
import { newSignIn } from '../../shared/access/session.ts'
import { hashToken } from '../../shared/access/token.ts'
import { dayAt } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import { plannedRow, toPerson } from '../../shared/reminding/planned-row.ts'
import { keysOf } from '../store/damaging.ts'
import { problem, startWorld, told, type World } from './world.ts'

let world: World
let unit: string
let officer: string
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `dau-moi-${++units}`
  officer = await world.coordinator(unit)
})

const ask = (email: string) => world.call('POST', '/api/sign-in', { json: { email } })
const me = () => `dau-moi@${unit}.example`
const other = { email: 'Binh@phuong.example', name: 'Lê Thị Bình' }
const Unit = z.object({
  id: z.string(),
  name: z.string(),
  replyTo: z.string(),
  coordinators: z.array(z.object({ email: z.string(), name: z.string(), state: z.string() })),
  version: z.int(),
})
const shown = async (as = officer) => told(await world.call('GET', '/api/unit', { as }), 200, Unit)
const emails = async () => (await world.deps.store.coordinators.list(unit)).map(({ email }) => email)
const invite = (json: object = other, as = officer) => world.call('POST', '/api/coordinators', { as, json })
const dismiss = (email: string, as = officer) =>
  world.call('DELETE', `/api/coordinators/${encodeURIComponent(email)}`, { as })
const post = (path: string, fields: Record<string, string>, as = officer) =>
  world.call('POST', path, { as, body: new URLSearchParams(fields) })
const signInLetters = async () => (await world.letters(unit)).filter(({ kind }) => kind === 'sign-in')

async function sentAs(row: OutboxRow | undefined): Promise<Mail> {
  if (row === undefined) throw new Error('no letter')
  const sent: Mail[] = []
  const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${sent.push(mail)}` })
  await deliver({ ...world.deps, send, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
  const [mail] = sent
  if (mail === undefined) throw new Error('nothing was sent')
  return mail
}

/** Signs in by a link in a letter, and gives the cookie. */
async function signedIn(token: string): Promise<string> {
  const answer = await world.call('POST', '/api/session', { json: { token } })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe('a coordinator', () => {
  test('is invited by another, and signs in through the letter that says so', async () => {
    const invited = await invite()
    expect(told(invited, 201, z.unknown())).toEqual({ email: 'binh@phuong.example', name: other.name, state: 'ok' })
    const [row] = await signInLetters()
    expect((await signInLetters()).map(({ to }) => to)).toEqual(['binh@phuong.example'])
    expect(world.queued().map(({ key }) => key)).toContain(row?.key)
    const { text, subject } = await sentAs(row)
    expect(subject).toContain('mời làm cán bộ đầu mối')
    expect(text).not.toContain('vừa yêu cầu đăng nhập')
    const token = /dang-nhap\/([\w-]{43})/.exec(text)?.[1] ?? ''
    const cookie = await signedIn(token)
    const answer = await world.call('GET', '/api/me', { headers: { cookie } })
    expect(answer.json()).toMatchObject({ kind: 'coordinator', email: 'binh@phuong.example', name: other.name })
    expect((await shown()).coordinators.map(({ email }) => email)).toEqual(['binh@phuong.example', me()])
  })

  test('invited again has the name put right and gets one letter a minute at most', async () => {
    await invite()
    expect((await invite({ ...other, name: 'Lê Thị Thanh Bình' })).status).toBe(200)
    expect([(await signInLetters()).length, (await shown()).coordinators.length]).toEqual([1, 2])
    expect((await shown()).coordinators[0]?.name).toBe('Lê Thị Thanh Bình')
    expect(problem(await invite({ email: 'không phải', name: 'X' })).code).toBe('invalid-input')
  })

  test('is invited at an address as long as a letter can go to; a longer one is refused, and stands in no log', async () => {
    const long = (length: number) => ({ email: `${'a'.repeat(length - 15)}@phuong.example`, name: 'Lê Thị Bình' })
    expect((await invite(long(254))).status).toBe(201)
    await ask(long(254).email)
    expect((await signInLetters()).map(({ to }) => to)).toContain(long(254).email)
    expect(problem(await invite(long(255)))).toMatchObject({ status: 422, code: 'invalid-input' })
    const refused = await post('/don-vi/can-bo', long(255))
    expect([refused.status, refused.text.includes('không quá 254 ký tự')]).toEqual([422, true])
    expect(JSON.stringify(world.logged)).not.toContain('aaaa')
  })

  test('who is removed is signed out everywhere, and stays so after coming back', async () => {
    await invite()
    const holder = { unit, email: 'binh@phuong.example' }
    const links = [newSignIn(holder, world.deps.clock()), newSignIn(holder, world.deps.clock())]
    for (const { signIn } of links) await world.deps.store.signIns.create(signIn)
    const cookie = await signedIn(links[0]?.token ?? '')
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const Token = z.looseObject({ token: z.string() })
    const label = { label: 'tổng hợp' }
    const { token } = told(await world.call('POST', '/api/tokens', { headers, json: label }), 201, Token)
    const { url } = told(
      await world.call('POST', '/api/calendar-feeds', { headers }),
      201,
      z.looseObject({ url: z.string() }),
    )
    const feed = new URL(url).pathname
    const opens = async () => [
      (await world.call('GET', '/api/me', { headers })).status,
      (await world.call('GET', '/api/me', { as: token })).status,
      (await world.call('GET', feed)).status,
    ]
    expect(await opens()).toEqual([200, 200, 200])
    expect((await dismiss('BINH@phuong.example')).status).toBe(204)
    expect(await opens()).toEqual([401, 401, 404])
    expect(problem(await world.call('POST', '/api/session', { json: { token: links[1]?.token } })).code).toBe(
      'sign-in-invalid',
    )
    await invite()
    expect(await opens()).toEqual([401, 401, 404])
  })

  test('can leave, but not as the last; two who remove each other at once leave one at least', async () => {
    expect(problem(await dismiss(me()))).toMatchObject({ status: 409, code: 'last-coordinator' })
    expect((await shown()).coordinators).toHaveLength(1)
    const binh = await world.coordinator(unit, 'binh@phuong.example')
    await Promise.all([dismiss('binh@phuong.example'), dismiss(me(), binh)])
    expect((await emails()).length).toBeGreaterThan(0)
    await world.coordinator(unit, 'an@phuong.example')
    officer = await world.coordinator(unit)
    expect((await dismiss(me())).status).toBe(204)
    expect((await world.call('GET', '/api/unit', { as: officer })).status).toBe(401)
    expect(await emails()).toContain('an@phuong.example')
  })

  test.each([
    ['record', () => ({ key: keysOf(unit).coordinator('binh@phuong.example'), field: 'name' })],
    ['session', (token: string) => ({ key: { pk: `session#${hashToken(token)}`, sk: 'session' }, field: 'createdAt' })],
    ['feed', (_: string, feed: string) => ({ key: { pk: `feed#${hashToken(feed)}`, sk: 'feed' }, field: 'createdAt' })],
    ['fellow’s record', () => ({ key: keysOf(unit).coordinator(me()), field: 'name' })],
  ])('is removed though a damaged %s stands in the way: access must end', async (_, spoilt) => {
    const token = await world.coordinator(unit, 'binh@phuong.example')
    const made = await world.call('POST', '/api/calendar-feeds', { as: token })
    const path = new URL(told(made, 201, z.looseObject({ url: z.string() })).url).pathname
    const { key, field } = spoilt(token, /[\w-]{43}/u.exec(path)?.[0] ?? '')
    officer = await world.coordinator(unit, 'an@phuong.example')
    await world.damage(key, field)
    expect((await dismiss('binh@phuong.example')).status).toBe(204)
    await invite()
    expect((await world.call('GET', '/api/me', { as: token })).status).toBe(401)
    expect((await world.call('GET', path)).status).toBe(404)
  })

  test('whose record is damaged still counts: the other may leave, and is the last once that one is gone', async () => {
    await world.coordinator(unit, 'binh@phuong.example')
    await world.damage(keysOf(unit).coordinator('binh@phuong.example'), 'name')
    expect((await dismiss('binh@phuong.example')).status).toBe(204)
    expect(problem(await dismiss(me())).code).toBe('last-coordinator')
    expect(await emails()).toEqual([me()])
  })

  test('of two units signs in to one while their record in the other is damaged, and no answer tells that it is known', async () => {
    const elsewhere = `${unit}-khac`
    await world.coordinator(elsewhere, me())
    await world.damage(keysOf(elsewhere).coordinator(me()), 'name')
    const [known, stranger] = [await ask(me()), await ask('la@phuong.example')]
    expect([known.status, known.text]).toEqual([stranger.status, stranger.text])
    expect(known.status).toBe(202)
    expect((await signInLetters()).map(({ to }) => to)).toEqual([me()])
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', what: 'damaged-coordinator' }))
  })

  test('of another unit is neither shown nor removed', async () => {
    const stranger = await world.coordinator(`${unit}-khac`)
    expect(problem(await dismiss(me(), stranger)).code).toBe('not-found')
    expect((await shown(stranger)).coordinators.map(({ email }) => email)).not.toContain(me())
    expect(await emails()).toEqual([me()])
  })
})

describe('a coordinator whose address is dead', () => {
  const binh = 'binh@phuong.example'
  const bounce = (timestamp: string, bounceType = 'Permanent'): MailEvent => ({
    eventType: 'Bounce',
    mail: { messageId: 'ses-1', timestamp, tags: { unit: [unit] } },
    bounce: { bounceType, bouncedRecipients: [{ emailAddress: `Lê Thị Bình <${binh}>` }], timestamp },
  })
  const bounces = (timestamp: string, type?: string) => takeFeedback(world.deps, bounce(timestamp, type))
  const stateOf = async () => (await shown()).coordinators.find(({ email }) => email === binh)?.state
  const page = async () => (await world.call('GET', '/don-vi', { as: officer })).text
  const alerts = async () => (await world.letters(unit)).filter(({ kind }) => kind === 'alert')

  beforeEach(async () => {
    await invite()
    world.at('2024-04-01T02:00:00.000Z')
  })

  test('is shown as such, and the others are told who it is and what to do', async () => {
    await bounces('2024-04-01T01:30:00.000Z', 'Transient')
    expect([await stateOf(), await alerts()]).toEqual(['ok', []])
    expect(await page()).not.toContain('thư bị trả lại')
    await bounces('2024-04-01T01:30:00.000Z')
    await bounces('2024-04-01T01:30:00.000Z')
    expect(await stateOf()).toBe('bounced')
    expect(await page()).toContain('thư bị trả lại')
    expect(new Set((await alerts()).map(({ to }) => to))).toEqual(new Set([binh, me()]))
    expect(await alerts()).toHaveLength(2)
    const { text } = await sentAs((await alerts()).find(({ to }) => to === me()))
    expect(text).toContain(`cán bộ đầu mối ${other.name}`)
    expect(text).toContain('https://nhacviec.example/don-vi')
  })

  test.each(['alert', 'summary', 'request', 'escalation'] as const)(
    'gets no %s, and its row says why',
    async (kind) => {
      await bounces('2024-04-01T01:30:00.000Z')
      const now = world.deps.clock()
      const row = plannedRow({ unit, day: dayAt(now), kind, recipient: toPerson(binh), about: 'x', now })
      await world.deps.store.outbox.plan(row)
      await expect(sentAs(row)).rejects.toThrow('nothing was sent')
      expect((await world.deps.store.outbox.get(unit, row.day, row.key))?.outcome).toMatchObject({
        state: 'suppressed',
        reason: 'bounced',
      })
    },
  )

  test('can still sign in, which proves the address right: older news closes it no more, newer does', async () => {
    await bounces('2024-04-01T01:30:00.000Z')
    await ask(binh)
    const letter = (await signInLetters()).find(({ key }) => key.includes('2024-04-01T02:00'))
    const token = /dang-nhap\/([\w-]{43})/.exec((await sentAs(letter)).text)?.[1] ?? ''
    await signedIn(token)
    expect(await stateOf()).toBe('ok')
    await bounces('2024-04-01T01:45:00.000Z')
    expect(await stateOf()).toBe('ok')
    await bounces('2024-04-01T02:30:00.000Z')
    expect(await stateOf()).toBe('bounced')
  })

  test('is written to again once the address was entered anew', async () => {
    await bounces('2024-04-01T01:30:00.000Z')
    expect(told(await invite(), 200, z.unknown())).toMatchObject({ state: 'ok' })
    await bounces('2024-04-01T01:30:00.000Z')
    expect(await stateOf()).toBe('ok')
  })

  test('does not come back by a late bounce after leaving', async () => {
    const { store } = world.deps
    const listed = await store.coordinators.list(unit)
    await dismiss(binh)
    // The list was read before; the change comes after.
    const late = { ...store, coordinators: { ...store.coordinators, list: async () => listed } }
    await takeFeedback({ ...world.deps, store: late }, bounce('2024-04-01T01:30:00.000Z'))
    expect(await emails()).toEqual([me()])
    expect(await alerts()).toEqual([])
  })
})

describe('where answers go', () => {
  test('is changed, from the version that was seen, and the next letter says so', async () => {
    const { version } = await shown()
    const put = (json: object) => world.call('PUT', '/api/unit', { as: officer, json })
    expect(told(await put({ version, replyTo: 'moi@phuong.example' }), 200, Unit)).toMatchObject({
      replyTo: 'moi@phuong.example',
      version: version + 1,
    })
    expect(problem(await put({ version, replyTo: 'khac@phuong.example' })).code).toBe('stale-version')
    expect(problem(await put({ version: version + 1, replyTo: 'không phải' })).code).toBe('invalid-input')
    await invite()
    const [row] = await signInLetters()
    expect((await sentAs(row)).replyTo).toBe('moi@phuong.example')
  })
})

describe('on the page', () => {
  test('coordinators are listed, invited and removed, and what is wrong is said beside what was typed', async () => {
    const page = async () => (await world.call('GET', '/don-vi', { as: officer })).text
    expect(await page()).not.toContain('/don-vi/can-bo/dua-ra')
    const wrong = await post('/don-vi/can-bo', { name: 'Lê Thị Bình', email: 'sai' })
    expect(wrong.text).toMatch(/<input id="don-vi-email" aria-invalid="true" aria-describedby="don-vi-email-sai"/u)
    expect(wrong.text).toContain('id="don-vi-email-sai">Xin nhập địa chỉ thư đúng dạng')
    expect(wrong.text.split('aria-invalid')).toHaveLength(2)
    expect([wrong.status, wrong.text.includes('value="Lê Thị Bình"')]).toEqual([422, true])
    const invited = await post('/don-vi/can-bo', other)
    expect(invited.headers.get('location')).toBe('/don-vi?xong=moi-can-bo')
    expect(await page()).toContain('binh@phuong.example')
    const out = await post('/don-vi/can-bo/dua-ra', { email: 'binh@phuong.example' })
    expect(out.headers.get('location')).toBe('/don-vi?xong=dua-ra')
    expect(await page()).not.toContain('binh@phuong.example')
    expect((await post('/don-vi/can-bo/dua-ra', { email: me() })).status).toBe(409)
    expect(await emails()).toEqual([me()])
  })

  test('the address for answers is changed, and one that is none is refused', async () => {
    const { version } = await shown()
    const wrong = await post('/don-vi', { version: String(version), replyTo: 'sai' })
    expect([wrong.status, wrong.text.includes('value="sai"')]).toEqual([422, true])
    const saved = await post('/don-vi', { version: String(version), replyTo: 'moi@phuong.example' })
    expect(saved.headers.get('location')).toBe('/don-vi?xong=don-vi')
    expect(await shown()).toMatchObject({ replyTo: 'moi@phuong.example' })
  })

  test('whoever leaves is signed out', async () => {
    await invite()
    const left = await post('/don-vi/can-bo/dua-ra', { email: me() })
    expect([left.headers.get('location'), left.headers.get('set-cookie')]).toEqual([
      '/dang-nhap',
      expect.stringMatching(/^nv_session=;/),
    ])
  })
})
