import type { RouterRoute } from 'hono/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accessChecked } from '../../functions/api/caller.ts'
import { AgencyView, PlanDetail, PlanSummary, TaskView } from '../../functions/api/schemas.ts'
import { newSignIn } from '../../shared/access/session.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let officer: string
let stranger: string
let plan: z.infer<typeof PlanSummary>
let tasks: Array<z.infer<typeof TaskView>>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
  stranger = await world.coordinator('hoa-loc')
  const draft = await world.call('POST', '/api/plans', { as: officer, json: { text: planText } })
  const { id } = told(draft, 201, PlanDetail)
  plan = told(await world.call('POST', `/api/plans/${id}/publish`, { as: officer }), 200, PlanSummary)
  tasks = told(await world.call('GET', '/api/tasks', { as: officer }), 200, Tasks).items
})
afterAll(() => world.stop())

/** Every route of the app with all that runs for it, middleware of all routes aside. */
function routes(): Map<string, RouterRoute[]> {
  const found = new Map<string, RouterRoute[]>()
  for (const route of world.app.routes) {
    if (route.method === 'ALL') continue
    const name = `${route.method} ${route.path}`
    found.set(name, [...(found.get(name) ?? []), route])
  }
  return found
}

describe('every route', () => {
  test('says who may call it, before it does anything else', () => {
    const silent = [...routes()].filter(([, [first]]) => !first || accessChecked(first.handler) === null)
    expect(silent.map(([name]) => name)).toEqual([])
    expect(routes().size).toBeGreaterThan(25)
  })

  test('that is open to everyone is on this list', () => {
    const open = [...routes()].filter(([, [first]]) => first && accessChecked(first.handler) === 'public')
    const api = open.map(([name]) => name).filter((name) => name.includes(' /api/'))
    expect(api.toSorted()).toEqual([
      'GET /api/health',
      'GET /api/openapi.json',
      'GET /api/problems/:code',
      'POST /api/session',
      'POST /api/sign-in',
    ])
  })

  test('of the API is in its description, and what the description names is there', async () => {
    const answer = await world.call('GET', '/api/openapi.json')
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(answer.json())
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(.+?)\}/g, ':$1')}`),
    )
    const served = [...routes().keys()].filter((name) => name.includes(' /api/') && !name.endsWith('openapi.json'))
    expect(described.toSorted()).toEqual(served.toSorted())
  })

  test('that takes documents names every kind that a browser may choose, photos of pages too', async () => {
    const { text: page } = await world.call('GET', '/ke-hoach', { as: officer })
    const offered = /<input type="file"[^>]* accept="([^"]+)"/u.exec(page)?.[1]?.split(',') ?? []
    expect(offered).toEqual(expect.arrayContaining(['.docx', '.pdf', '.jpg', '.png']))
    const described = z
      .object({
        components: z.object({
          schemas: z.object({
            NewPlanFile: z.object({ properties: z.object({ file: z.object({ description: z.string() }) }) }),
          }),
        }),
        paths: z.object({ '/api/plans': z.object({ post: z.object({ description: z.string() }) }) }),
      })
      .parse((await world.call('GET', '/api/openapi.json')).json())
    const { description } = described.components.schemas.NewPlanFile.properties.file
    expect(description.split(', ').map((ending) => `.${ending}`)).toEqual(offered)
    expect(described.paths['/api/plans'].post.description).toContain('ảnh chụp trang (JPEG, PNG)')
  })

  test('of the description is answered as it promises, a caller without a token included', async () => {
    const schema = z.object({
      paths: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({ responses: z.record(z.string(), z.unknown()), security: z.array(z.unknown()) }),
        ),
      ),
    })
    const { paths } = schema.parse((await world.call('GET', '/api/openapi.json')).json())
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { responses, security }] of Object.entries(methods)) {
        for (const as of [undefined, officer]) {
          const target = path.replaceAll(/\{.+?\}/g, 'khong-co')
          if (method === 'delete' && as) continue
          const answer = await world.call(method.toUpperCase(), target, { ...(as && { as }) })
          expect([method, path, Object.keys(responses)]).toEqual([
            method,
            path,
            expect.arrayContaining([`${answer.status}`]),
          ])
          expect([method, path, answer.status === 401]).toEqual([method, path, !as && security.length > 0])
        }
      }
    }
  })
})

describe('another unit', () => {
  test('finds nothing of this one', async () => {
    const [task] = tasks
    const { items } = z
      .object({ items: z.array(AgencyView) })
      .parse((await world.call('GET', '/api/agencies', { as: officer })).json())
    const paths = [
      `/api/plans/${plan.id}`,
      `/api/plans/${plan.id}/text`,
      `/api/plans/${plan.id}/document`,
      `/api/tasks/${task?.id}`,
      `/api/agencies/${items[0]?.id}`,
    ]
    for (const path of paths) {
      expect(problem(await world.call('GET', path, { as: stranger })).status).toBe(404)
    }
    for (const path of ['/api/plans', '/api/tasks', '/api/agencies', '/api/reminders?from=2024-01-01']) {
      expect((await world.call('GET', path, { as: stranger })).json()).toMatchObject({ items: [] })
    }
    const filtered = `/api/tasks?plan=${plan.id}&agency=${task?.agencyId}`
    expect((await world.call('GET', filtered, { as: stranger })).json()).toMatchObject({ items: [] })
    expect((await world.call('GET', '/api/statistics', { as: stranger })).json()).toMatchObject({ all: { total: 0 } })
  })

  test('changes nothing of this one', async () => {
    const [task] = tasks
    const changes: Array<[string, string, unknown]> = [
      ['PATCH', `/api/plans/${plan.id}`, { version: 2, corrections: [] }],
      ['POST', `/api/plans/${plan.id}/publish`, {}],
      ['PATCH', `/api/tasks/${task?.id}`, { version: 1, status: 'done', evidence: { note: 'Đã xong việc' } }],
      ['POST', `/api/tasks/${task?.id}/extension`, { version: 1, lastDay: '2025-01-01', reason: 'x' }],
      ['POST', `/api/agencies/${task?.agencyId}/links/revoke`, {}],
    ]
    for (const [method, path, json] of changes) {
      expect(problem(await world.call(method, path, { as: stranger, json })).status).toBe(404)
    }
    const cursorOfOthers = z
      .object({ cursor: z.string() })
      .parse((await world.call('GET', '/api/tasks?limit=1', { as: officer })).json()).cursor
    const answer = await world.call('GET', `/api/tasks?limit=1&cursor=${cursorOfOthers}`, { as: stranger })
    expect(problem(answer).code).toBe('bad-cursor')
  })
})

const ofAnother = () => tasks.find((t) => t.agencyId !== tasks[0]?.agencyId)

describe('an agency’s link as a bearer token', () => {
  let link: string
  beforeAll(async () => {
    link = await world.link('thanh-binh', tasks[0]?.agencyId ?? '')
  })

  test('sees its own tasks and nobody else’s, whatever it asks for', async () => {
    const own = tasks.filter((t) => t.agencyId === tasks[0]?.agencyId).map((t) => t.id)
    for (const query of ['', '?status=all', `?plan=${plan.id}`, '?status=open&limit=200']) {
      const { items } = told(await world.call('GET', `/api/tasks${query}`, { as: link }), 200, Tasks)
      expect(items.map((t) => t.id).toSorted()).toEqual(own.toSorted())
    }
    const other = await world.call('GET', `/api/tasks?agency=${ofAnother()?.agencyId}`, { as: link })
    expect(told(other, 200, Tasks).items).toEqual([])
    expect(problem(await world.call('GET', `/api/tasks/${ofAnother()?.id}`, { as: link })).status).toBe(404)
  })

  test('cannot confirm another’s task, nor do what is the coordinator’s', async () => {
    const json = { version: 1, status: 'done', evidence: { note: 'Đã xong việc' } }
    const foreign = await world.call('PATCH', `/api/tasks/${ofAnother()?.id}`, { as: link, json })
    expect(problem(foreign).status).toBe(404)
    const own = `/api/tasks/${tasks[0]?.id}`
    for (const change of [
      { version: 1, extension: { lastDay: '2025-01-01', reason: 'x' } },
      { version: 1, status: 'withdrawn', reason: 'x' },
      { version: 1, refuseExtension: { reason: 'x' } },
    ]) {
      expect(problem(await world.call('PATCH', own, { as: link, json: change })).code).toBe('coordinators-only')
    }
    for (const [method, path] of [
      ['GET', '/api/plans'],
      ['GET', `/api/plans/${plan.id}`],
      ['GET', '/api/agencies'],
      ['GET', '/api/statistics'],
      ['GET', '/api/reminders'],
      ['POST', `${own}/nudge`],
      ['POST', '/api/tokens'],
    ] as const) {
      expect(problem(await world.call(method, path, { as: link })).status).toBe(403)
    }
  })

  test('says who it is, without the office’s addresses', async () => {
    expect((await world.call('GET', '/api/me', { as: link })).json()).toEqual({
      kind: 'agency',
      unit: { id: 'thanh-binh', name: expect.any(String) },
      email: null,
      name: tasks[0]?.agencyName,
      agencyId: tasks[0]?.agencyId,
    })
  })

  test('ends when the coordinator revokes it, and when it has run out', async () => {
    const agencyId = tasks[0]?.agencyId ?? ''
    const old = await world.link('thanh-binh', agencyId)
    await world.call('POST', `/api/agencies/${agencyId}/links/revoke`, { as: officer })
    expect(problem(await world.call('GET', '/api/tasks', { as: old }))).toMatchObject({
      status: 401,
      code: 'link-revoked',
    })
    // Whom to ask is what the letter said of its office; whose work it was is not for whoever holds an old letter.
    const { replyTo, name } = (await world.deps.store.units.get('thanh-binh')) ?? {}
    const page = await world.call('GET', `/k/${old}`)
    expect(page.status).toBe(404)
    for (const words of [name, `mailto:${replyTo}`]) expect(page.text).toContain(words)
    for (const words of [tasks[0]?.agencyName, tasks[0]?.text]) expect(page.text).not.toContain(words)
    expect((await world.call('GET', `/k/${'A'.repeat(43)}`)).text).not.toContain(replyTo)
    const fresh = await world.link('thanh-binh', agencyId)
    expect((await world.call('GET', '/api/tasks', { as: fresh })).status).toBe(200)
    world.at('2025-04-01T01:00:00.000Z')
    expect(problem(await world.call('GET', '/api/tasks', { as: fresh }))).toMatchObject({
      status: 401,
      code: 'link-expired',
    })
    world.at('2024-04-01T01:00:00.000Z')
  })
})

const ask = (email: string) => world.call('POST', '/api/sign-in', { json: { email } })
const redeem = (token: string) => world.call('POST', '/api/session', { json: { token } })
const signInLetters = async () => (await world.letters('thanh-binh')).filter((l) => l.kind === 'sign-in')

describe('signing in', () => {
  test('answers the same whether or not the address is known, and writes only to the known', async () => {
    const known = await ask('DAU-MOI@thanh-binh.example')
    const unknown = await ask('ai-do@thanh-binh.example')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(Object.fromEntries(known.headers)).toEqual(Object.fromEntries(unknown.headers))
    expect((await signInLetters()).map((l) => l.to)).toEqual(['dau-moi@thanh-binh.example'])
  })

  test('cannot be used to fill a mailbox: one letter a minute', async () => {
    await ask('dau-moi@thanh-binh.example')
    await ask('dau-moi@thanh-binh.example')
    expect(await signInLetters()).toHaveLength(1)
  })

  test('cannot be used to spend what SES lets everybody send, nor to lock a coordinator out', async () => {
    await world.coordinator('nui-thanh')
    const start = Date.parse('2024-04-02T01:00:00.000Z')
    const texts = new Set<string>()
    const ages: number[] = []
    for (const minute of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 64, 65, 66, 100, 124, 125, 190]) {
      const now = start + minute * 60_000
      world.at(new Date(now).toISOString())
      texts.add((await ask('dau-moi@nui-thanh.example')).text)
      const letters = (await world.letters('nui-thanh')).map(({ plannedAt }) => Date.parse(plannedAt))
      ages.push((now - Math.max(...letters)) / 60_000)
    }
    expect(ages).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 25, 59, 0, 1, 35, 59, 0, 0])
    // Whoever asks in between finds a letter of the last hour, whose link is good for an hour, and is told the same.
    expect(texts).toEqual(new Set([(await ask('ai-do@thanh-binh.example')).text]))
    world.at('2024-04-01T01:00:00.000Z')
  })

  test('works once, gives a cookie that scripts cannot read, and ends by signing out', async () => {
    const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, world.deps.clock())
    await world.deps.store.signIns.create(signIn)
    const answer = await redeem(token)
    expect(answer.status).toBe(201)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^nv_session=[\w-]{43};/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    expect(answer.text).not.toContain(cookie.slice(11, 54))
    expect(problem(await redeem(token))).toMatchObject({ status: 401, code: 'sign-in-invalid' })

    const headers = { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' }
    expect((await world.call('GET', '/api/me', { headers })).json()).toMatchObject({ kind: 'coordinator' })
    const out = await world.call('DELETE', '/api/session', { headers })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^nv_session=;.*Max-Age=0/),
    ])
    expect((await world.call('GET', '/api/me', { headers })).status).toBe(401)
  })

  // Fetch, “append a request Origin header”: after a page without any referrer a browser's own form says null.
  test('works in a browser that only says its origin (Safari before 16.4), and its token leaks nowhere', async () => {
    const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, world.deps.clock())
    await world.deps.store.signIns.create(signIn)
    const path = `/dang-nhap/${token}`
    const policy = (await world.call('GET', path)).headers.get('referrer-policy')
    expect(['no-referrer', 'origin', 'strict-origin']).toContain(policy)
    const origin = policy === 'no-referrer' ? 'null' : 'https://nhacviec.example'
    const answer = await world.call('POST', path, { headers: { origin }, body: new URLSearchParams() })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  test('ends after an hour unused', async () => {
    const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, world.deps.clock())
    await world.deps.store.signIns.create(signIn)
    world.at('2024-04-01T02:00:00.000Z')
    expect(problem(await redeem(token)).code).toBe('sign-in-invalid')
    world.at('2024-04-01T01:00:00.000Z')
  })
})

describe('another site', () => {
  let cookie: string
  beforeAll(async () => {
    const { token, signIn } = newSignIn({ unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' }, world.deps.clock())
    await world.deps.store.signIns.create(signIn)
    const answer = await world.call('POST', '/api/session', { json: { token } })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  })
  const change = (headers: Record<string, string>) =>
    world.call('POST', '/api/tokens', { json: { label: 'x' }, headers: { cookie, ...headers } })

  const refused: Array<[Record<string, string>]> = [
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://nhacviec.example' }],
    [{ origin: 'https://other.example' }],
    [{ origin: 'null' }],
    [{}],
  ]
  test.each(refused)('cannot make a signed-in browser change anything (%j)', async (headers) => {
    expect(problem(await change(headers))).toMatchObject({ status: 403, code: 'cross-site' })
  })

  const ours: Array<[Record<string, string>]> = [
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://nhacviec.example' }],
  ]
  test.each(ours)('is not what our own pages are (%j)', async (headers) => {
    expect((await change(headers)).status).toBe(201)
  })

  test('cannot sign a browser in to an account of its own choosing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await world.call('POST', '/api/session', { json: { token: 'x' }, headers })
    expect(problem(answer).code).toBe('cross-site')
  })
})

describe('a mail scanner that opens every link', () => {
  test('changes nothing with GET, HEAD or OPTIONS, whether the link is good, revoked or nonsense', async () => {
    const good = await world.link('thanh-binh', tasks[0]?.agencyId ?? '')
    const { token: signIn, signIn: stored } = newSignIn(
      { unit: 'thanh-binh', email: 'dau-moi@thanh-binh.example' },
      world.deps.clock(),
    )
    await world.deps.store.signIns.create(stored)
    const before = await world.everything()
    const own = tasks.filter((t) => t.agencyId === tasks[0]?.agencyId).map((t) => t.id)
    const values: Record<string, string[]> = { token: [good, signIn, 'A'.repeat(43), 'x'], id: own }
    const pages = [...routes().keys()].flatMap((name) => name.split(' ').slice(1)).filter((path) => /:token/.test(path))
    expect(pages.some((path) => path.startsWith('/k/:token'))).toBe(true)
    const paths = Object.entries(values).reduce(
      (all, [name, given]) =>
        all.flatMap((path) =>
          path.includes(`:${name}`) ? given.map((value) => path.replace(`:${name}`, value)) : path,
        ),
      [...new Set(pages)],
    )
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status } = await world.call(method, path.replaceAll(/:\w+/g, own[0] ?? ''))
        expect([method, path, status < 500]).toEqual([method, path, true])
      }
    }
    expect(await world.everything()).toEqual(before)
  })
})

describe('headers', () => {
  test.each(['/api/health', '/api/plans', '/api/khong-co', '/', '/dang-nhap', '/k/abc', '/khong-co'])(
    '%s cannot be framed, sniffed, cached or made to run what is not ours',
    async (path) => {
      const { headers } = await world.call('GET', path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  test.each(['/k/abc', '/lich/abc', '/api/tasks'])('%s sends no referrer at all', async (path) => {
    expect((await world.call('GET', path)).headers.get('referrer-policy')).toBe('no-referrer')
  })
})
