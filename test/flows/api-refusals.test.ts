import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, PlanDetail, PlanSummary, TaskView, TokenView } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let officer: string
let plan: z.infer<typeof PlanDetail>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
  plan = await world.draft(officer, planText)
})
afterAll(() => world.stop())

const upload = (bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
  const body = new FormData()
  body.set('file', new File([bytes], name))
  return world.call('POST', '/api/plans', { as: officer, body })
}

describe('a document that is no plan', () => {
  test.each([
    ['nothing', '', 'ke-hoach.docx', 422, 'empty'],
    ['spaces only', '   \n \n', 'ke-hoach.txt', 422, 'empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      'a.png',
      415,
      'image',
    ],
    ['a truncated Word file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'ke-hoach.docx', 422, 'corrupt'],
    ['bytes without meaning', new Uint8Array(2048).map((_, i) => (i * 7919) % 251), 'ke-hoach.bin', 415, 'binary'],
  ])('%s is refused in words, and leaves nothing', async (_what, bytes, name, status, code) => {
    const before = await world.deps.store.plans.list('thanh-binh')
    const answer = await upload(bytes, name)
    expect(problem(answer)).toMatchObject({ status, code, type: `/api/problems/${code}` })
    expect(problem(answer).detail.length).toBeGreaterThan(30)
    expect((await world.deps.store.plans.list('thanh-binh')).items).toEqual(before.items)
  })

  test('50 MB are refused with the limit, before they are looked at', async () => {
    const answer = await upload(new Uint8Array(50 * 1024 * 1024), 'lon.pdf')
    expect(problem(answer)).toMatchObject({ status: 413, code: 'too-large' })
    expect(problem(answer).detail).toMatch(/25 MB/)
  })

  test('a letter with nothing to do in it is a draft with diagnostics, and cannot be published', async () => {
    const answer = await world.call('POST', '/api/plans', { as: officer, json: { text: 'Kính gửi quý vị lời chào.' } })
    const draft = told(answer, 201, PlanDetail)
    expect(draft.diagnostics.length).toBeGreaterThan(0)
    const published = await world.call('POST', `/api/plans/${draft.id}/publish`, { as: officer })
    expect(problem(published)).toMatchObject({ status: 422, code: 'nothing-to-publish' })
  })
})

const signedIn = () => ({ as: officer })

describe('a request that makes no sense', () => {
  test('JSON that is cut is 400', async () => {
    const options = { ...signedIn(), body: '{"text": "KẾ HO', headers: { 'content-type': 'application/json' } }
    expect(problem(await world.call('POST', '/api/plans', options))).toMatchObject({
      status: 400,
      code: 'malformed-json',
    })
  })

  test('a form that is cut is 400', async () => {
    const options = {
      ...signedIn(),
      body: '--x\r\nContent-',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    expect(problem(await world.call('POST', '/api/plans', options))).toMatchObject({
      status: 400,
      code: 'malformed-form',
    })
  })

  test('XML is 415', async () => {
    const options = { ...signedIn(), body: '<a/>', headers: { 'content-type': 'application/xml' } }
    expect(problem(await world.call('POST', '/api/plans', options))).toMatchObject({
      status: 415,
      code: 'unsupported-media',
    })
  })

  const letters = JSON.stringify({ text: planText })
  test.each<[what: string, type: string, body: string | Uint8Array<ArrayBuffer>, status: number, code: string]>([
    ['other bytes', 'application/json', new Uint8Array(Buffer.from(letters, 'latin1')), 400, 'malformed-json'],
    ['UTF-16', 'application/json; charset=utf-16', letters, 415, 'unsupported-media'],
    ['a Vietnamese code page', 'application/json;charset="windows-1258"', letters, 415, 'unsupported-media'],
  ])('JSON in %s is refused: no letter of a plan is lost without a word', async (_what, type, body, status, code) => {
    const before = await world.deps.store.plans.list('thanh-binh')
    const answer = await world.call('POST', '/api/plans', { ...signedIn(), body, headers: { 'content-type': type } })
    expect(problem(answer)).toMatchObject({ status, code, detail: expect.stringContaining('UTF-8 rồi gửi lại') })
    expect((await world.deps.store.plans.list('thanh-binh')).items).toEqual(before.items)
    const unknown = await world.call('POST', '/api/plans', { body, headers: { 'content-type': type } })
    expect(problem(unknown).status).toBe(401)
  })

  test.each(['application/json; charset=UTF-8', 'application/json;charset="utf8"', 'application/json'])(
    'JSON in UTF-8 is read, however it is said: %s',
    async (type) => {
      const headers = { 'content-type': type }
      const answer = await world.call('POST', '/api/plans', { ...signedIn(), body: letters, headers })
      expect(told(answer, 201, PlanDetail).header.issuer).toBe(plan.header.issuer)
    },
  )

  test('neither file nor text is 422', async () => {
    expect(problem(await world.call('POST', '/api/plans', signedIn()))).toMatchObject({ status: 422 })
    const body = new FormData()
    body.set('file', 'không phải tệp')
    expect(problem(await world.call('POST', '/api/plans', { ...signedIn(), body }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/file' }],
    })
  })

  test('every value that is wrong is named, in Vietnamese', async () => {
    const corrections = [
      { op: 'add-deadline', entryId: 'a1t1', deadline: { date: '2024-02-30', bound: 'before' } },
      { op: 'blow-up' },
    ]
    const answer = await world.call('PATCH', `/api/plans/${plan.id}`, { ...signedIn(), json: { corrections } })
    const { status, code, errors } = problem(answer)
    expect({ status, code }).toEqual({ status: 422, code: 'invalid-input' })
    expect(errors?.map((e) => e.pointer)).toEqual(['/version', '/corrections/0/deadline/date', '/corrections/1/op'])
    expect(answer.text).not.toMatch(/Invalid|expected|received/)
  })

  test.each([
    '/api/tasks?status=late',
    '/api/tasks?dueBefore=19/5/2024',
    '/api/tasks?limit=0',
    '/api/tasks?limit=1000000',
    '/api/reminders?state=lost',
  ])('%s is 422', async (path) => {
    expect(problem(await world.call('GET', path, signedIn()))).toMatchObject({ status: 422, code: 'invalid-input' })
  })

  test.each([
    ['/api/statistics?from=2024-06-01', ['/from']],
    ['/api/tasks?due_before=2024-06-01&plan=31', ['/due_before']],
    ['/api/reminders?since=2024-06-01&until=2024-07-01', ['/since', '/until']],
    ['/api/plans?status=draft', ['/status']],
    ['/api/tokens?label=x', ['/label']],
    ['/api/calendar-feeds?agency=x', ['/agency']],
    ['/api/calendar?y=2024', ['/y']],
  ])('%s is 422 and names what there is not: nobody takes a whole list for a part of it', async (path, pointers) => {
    const { status, errors } = problem(await world.call('GET', path, signedIn()))
    expect([status, errors?.map(({ pointer }) => pointer)]).toEqual([422, pointers])
  })

  test.each([
    ['/api/tasks', 'status=&agency=&plan=&dueBefore=&cursor=&limit='],
    ['/api/plans', 'cursor=&limit='],
    ['/api/reminders', 'from=&to=&agency=&plan=&task=&kind=&state=&feedback=&cursor=&limit='],
    ['/api/statistics', 'plan=&agency=&dueFrom=&dueTo='],
    ['/api/calendar', 'year='],
  ])('%s?%s is the list as a whole: an empty value narrows nothing', async (path, query) => {
    const whole = await world.call('GET', path, signedIn())
    const { status, text } = await world.call('GET', `${path}?${query}`, signedIn())
    expect([status, text]).toEqual([200, whole.text])
  })

  test('days that end before they begin are refused, not answered with nothing', async () => {
    const answer = await world.call('GET', '/api/reminders?from=2026-05-06&to=2026-05-01', signedIn())
    expect(problem(answer)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/to', message: expect.stringContaining('không được trước ngày đầu') }],
    })
  })

  test.each(['/api/tasks?cursor=abc', '/api/plans?cursor=%F0%9F%98%80', '/api/reminders?cursor=e30'])(
    '%s is 400: a cursor we never gave out',
    async (path) => {
      expect(problem(await world.call('GET', path, signedIn()))).toMatchObject({ status: 400, code: 'bad-cursor' })
    },
  )

  test.each([
    ['GET', '/api/plans/01HTXXXXXXXXXXXXXXXXXXXXXX'],
    ['GET', '/api/plans/%23%23'],
    ['GET', '/api/plans/..%2F..'],
    ['GET', `/api/plans/${'x'.repeat(100)}`],
    ['GET', '/api/tasks/abc'],
    ['GET', '/api/tasks/a-b%23c'],
    ['GET', '/api/agencies/khong-co'],
    ['POST', '/api/plans/khong-co/publish'],
    ['POST', '/api/tasks/khong-co/nudge'],
    ['POST', '/api/agencies/khong-co/links/revoke'],
    ['GET', '/api/problems/khong-co'],
    ['GET', '/api/khong-co'],
    ['GET', '/api/plans/'],
  ])('%s %s is 404', async (method, path) => {
    expect(problem(await world.call(method, path, signedIn()))).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('a method that an address does not know is 405, and told which it knows', async () => {
    const answer = await world.call('DELETE', '/api/plans', signedIn())
    expect(problem(answer)).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
    const options = await world.call('OPTIONS', '/api/plans', signedIn())
    expect([options.status, options.headers.get('allow')]).toEqual([204, answer.headers.get('allow')])
  })

  test.each([
    ['/viec/01HX-1/rut', '/viec/01HX-1'],
    ['/ke-hoach/01HX/sua', '/ke-hoach/01HX'],
    ['/co-quan/van-phong/thu-hoi', '/co-quan/van-phong'],
    ['/ma-truy-cap/huy', '/ma-truy-cap'],
    ['/don-vi/can-bo/dua-ra', '/don-vi'],
    ['/dang-xuat', '/'],
  ])('a page’s address of a form alone, opened: %s leads to %s', async (address, page) => {
    const { status, headers } = await world.call('GET', address, signedIn())
    expect([status, headers.get('location')]).toEqual([303, page])
  })

  test('other methods are refused there as anywhere', async () => {
    const { status, headers } = await world.call('PUT', '/viec/01HX-1/rut', signedIn())
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('a problem’s type says what it means', async () => {
    const { type, title, status } = problem(await world.call('GET', '/api/khong-co', signedIn()))
    expect((await world.call('GET', type)).json()).toEqual({ code: 'not-found', status, title })
  })
})

describe('who is not let in', () => {
  test.each(['/api/plans', '/api/tasks', '/api/agencies', '/api/statistics', '/api/reminders', '/api/me'])(
    '%s without a token is 401',
    async (path) => {
      const answer = await world.call('GET', path)
      expect(problem(answer)).toMatchObject({ status: 401, code: 'not-signed-in' })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    },
  )

  test('a token that is none, or nobody’s, is 401', async () => {
    for (const as of ['abc', 'A'.repeat(43)]) {
      expect(problem(await world.call('GET', '/api/plans', { as })).status).toBe(401)
    }
  })

  test('who is no longer a coordinator is out at once', async () => {
    const token = await world.coordinator('thanh-binh', 'cu@thanh-binh.example')
    expect((await world.call('GET', '/api/plans', { as: token })).status).toBe(200)
    await world.deps.store.coordinators.remove('thanh-binh', 'cu@thanh-binh.example')
    expect((await world.call('GET', '/api/plans', { as: token })).status).toBe(401)
  })

  test('a token issued over the API works, and ends when its holder signs it out', async () => {
    const person = await world.signedIn('thanh-binh')
    const made = await world.call('POST', '/api/tokens', { as: person, json: { label: 'đồng bộ' } })
    const { token } = z.object({ token: z.string() }).parse(made.json())
    expect((await world.call('GET', '/api/me', { as: token })).json()).toMatchObject({ kind: 'coordinator' })
    expect((await world.call('DELETE', '/api/session', { as: token })).status).toBe(204)
    expect((await world.call('GET', '/api/me', { as: token })).status).toBe(401)
  })

  test('a token that was lost is found in the list, without its secret, and ended; nobody else can', async () => {
    const person = await world.signedIn('thanh-binh')
    const made = await world.call('POST', '/api/tokens', { as: person, json: { label: 'máy đã mất' } })
    const { token } = z.object({ token: z.string() }).parse(made.json())
    const list = await world.call('GET', '/api/tokens', { as: officer })
    expect(list.text).not.toContain(token)
    const { items } = told(list, 200, z.object({ items: z.array(TokenView) }))
    const id = items.find((item) => item.label === 'máy đã mất')?.id
    const colleague = await world.coordinator('thanh-binh', 'dong-nghiep@thanh-binh.example')
    expect((await world.call('DELETE', `/api/tokens/${id}`, { as: colleague })).status).toBe(404)
    expect((await world.call('GET', '/api/me', { as: token })).status).toBe(200)
    expect((await world.call('DELETE', `/api/tokens/${id}`, { as: officer })).status).toBe(204)
    expect((await world.call('GET', '/api/me', { as: token })).status).toBe(401)
  })
})

describe('what was decided from an old version', () => {
  test('corrections are refused with the current version', async () => {
    const corrections = [{ op: 'set-header', header: { title: 'Một' } }]
    const json = { version: plan.version, corrections }
    const first = await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json })
    const { version } = told(first, 200, PlanDetail)
    const second = await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json })
    expect(problem(second)).toMatchObject({ status: 409, code: 'stale-version', currentVersion: version })
    const published = await world.call('POST', `/api/plans/${plan.id}/publish`, {
      as: officer,
      json: { version: plan.version },
    })
    expect(problem(published)).toMatchObject({ status: 409, code: 'stale-version', currentVersion: version })
  })

  test('of two corrections at the same moment one wins, and its text is what stays', async () => {
    const { version } = told(await world.call('GET', `/api/plans/${plan.id}`, { as: officer }), 200, PlanDetail)
    const titles = ['Đợt một', 'Đợt hai', 'Đợt ba', 'Đợt bốn']
    const answers = await Promise.all(
      titles.map((title) =>
        world.call('PATCH', `/api/plans/${plan.id}`, {
          as: officer,
          json: { version, corrections: [{ op: 'set-header', header: { title } }] },
        }),
      ),
    )
    const won = answers.filter((a) => a.status === 200)
    expect(won).toHaveLength(1)
    expect(answers.filter((a) => a.status === 409)).toHaveLength(3)
    const winner = titles[answers.findIndex((a) => a.status === 200)]
    const after = told(await world.call('GET', `/api/plans/${plan.id}`, { as: officer }), 200, PlanDetail)
    expect(after.header.title).toBe(winner)
    expect(after.version).toBe(version + 1)
  })

  test('an agency that somebody else changed is refused with the current version', async () => {
    const body = { name: 'Trạm Y tế phường', version: null }
    told(await world.call('PUT', '/api/agencies/tram-y-te', { as: officer, json: body }), 201, AgencyView)
    const again = await world.call('PUT', '/api/agencies/tram-y-te', { as: officer, json: body })
    expect(problem(again)).toMatchObject({ status: 409, code: 'already-exists' })
    const stale = await world.call('PUT', '/api/agencies/tram-y-te', { as: officer, json: { ...body, version: 7 } })
    expect(problem(stale)).toMatchObject({ status: 409, code: 'stale-version', currentVersion: 1 })
  })
})

const put = (id: string, body: object) =>
  world.call('PUT', `/api/agencies/${id}`, { as: officer, json: { version: null, ...body } })

describe('what an agency may not be', () => {
  test('a second one of a name, or of an alias, that is taken', async () => {
    told(await put('cong-an', { name: 'Công an phường', aliases: ['CA phường'] }), 201, AgencyView)
    const answer = await put('cong-an-2', { name: 'CÔNG AN PHƯỜNG', aliases: ['CA phường'] })
    expect(problem(answer).errors?.map((e) => e.pointer)).toEqual(['/name', '/aliases/0'])
  })

  test('a class of members that do not exist, or an office with members', async () => {
    const unknown = await put('nhom', { name: 'Các tổ dân phố', kind: 'class', members: ['to-1'] })
    expect(problem(unknown).errors?.map((e) => e.pointer)).toEqual(['/members/0'])
    const office = await put('phong', { name: 'Phòng họp', members: ['cong-an'] })
    expect(problem(office).errors?.map((e) => e.pointer)).toEqual(['/members'])
  })

  test('one with an address that is no address, or an id that is no id', async () => {
    expect(problem(await put('a', { name: 'A', mailboxes: [{ address: 'khong-co' }] })).errors?.[0]?.pointer).toBe(
      '/mailboxes/0/address',
    )
    expect(problem(await put('Á', { name: 'A' })).status).toBe(422)
  })

  test('a class has its members, and keeps them', async () => {
    const body = { name: 'Lực lượng chức năng', kind: 'class', members: ['cong-an'] }
    expect(told(await put('luc-luong', body), 201, AgencyView).members).toEqual(['cong-an'])
  })

  test('an address that bounced stays known as such until somebody says it is right again', async () => {
    const box = { address: 'ca@thanhbinh.example' }
    const stored = await world.deps.store.agencies.get('thanh-binh', 'cong-an')
    if (!stored) throw new Error('no agency')
    const bounced = { address: box.address, state: 'bounced' as const, since: world.deps.clock() }
    await world.deps.store.agencies.put({ ...stored, mailboxes: [bounced] }, stored.version)
    const kept = await put('cong-an', { name: 'Công an phường', version: stored.version + 1, mailboxes: [box] })
    expect(told(kept, 200, AgencyView).mailboxes[0]?.state).toBe('bounced')
    const { version } = told(kept, 200, AgencyView)
    const right = await put('cong-an', { name: 'Công an phường', version, mailboxes: [{ ...box, state: 'ok' }] })
    // Since then, so that the same news coming once more, as they may, does not close it again.
    expect(told(right, 200, AgencyView).mailboxes[0]).toMatchObject({ state: 'ok', since: world.deps.clock() })
  })
})

const patch = (id: string | undefined, json: object, as = officer) =>
  world.call('PATCH', `/api/tasks/${id}`, { as, json })

const receipts = async () => (await world.letters('thanh-binh')).filter((l) => l.kind === 'receipt').length

describe('a task', () => {
  let tasks: Array<z.infer<typeof TaskView>>

  beforeAll(async () => {
    told(await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer }), 200, PlanSummary)
    tasks = told(await world.call('GET', `/api/tasks?plan=${plan.id}`, { as: officer }), 200, Tasks).items
  })

  test('cannot be corrected as a draft once its plan is published', async () => {
    const { version } = told(await world.call('GET', `/api/plans/${plan.id}`, { as: officer }), 200, PlanDetail)
    const answer = await world.call('PATCH', `/api/plans/${plan.id}`, {
      as: officer,
      json: { version, corrections: [] },
    })
    expect(problem(answer)).toMatchObject({ status: 409, code: 'already-published' })
  })

  test('is not done in the future, without a reason not withdrawn, and not extended backwards', async () => {
    const task = tasks.find((t) => t.due)
    const { id, version } = task ?? {}
    const future = { version, status: 'done', evidence: { number: '1/BC', date: '2030-01-01' } }
    expect(problem(await patch(id, future)).code).toBe('date-in-future')
    expect(problem(await patch(id, { version, status: 'withdrawn' })).code).toBe('reason-missing')
    const back = { version, extension: { lastDay: '2024-01-01', reason: 'Chờ số liệu' } }
    expect(problem(await patch(id, back)).code).toBe('not-later')
    expect(problem(await patch(id, { version })).code).toBe('invalid-input')
    expect(problem(await patch(id, { version: 99, note: 'x' }))).toMatchObject({
      code: 'stale-version',
      currentVersion: version,
    })
    const after = await world.call('GET', `/api/tasks/${id}`, { as: officer })
    expect(after.json()).toMatchObject({ version, status: 'open' })
  })

  test.each([
    ['withdrawn', { status: 'withdrawn', reason: 'a' }],
    ['given a later date', { extension: { lastDay: '2024-12-30', reason: '...' } }],
    ['given back its date', { cancelExtension: { reason: '–' } }],
    ['put right', { correctDue: { lastDay: '2024-12-30', reason: 'ok' } }],
    ['told that it may not be later', { refuseExtension: { reason: '.' } }],
    ['asked a later date for', { extensionRequest: { lastDay: '2024-12-30', reason: '.....' } }],
  ])('is not %s for a reason that tells the reader of the letter nothing', async (_, change) => {
    const { id, version } = tasks.find((t) => t.due) ?? {}
    const before = await world.everything()
    const refused = problem(await patch(id, { version, ...change }))
    expect(refused).toMatchObject({ status: 422, code: 'reason-missing' })
    expect(refused.detail).toContain('ít nhất 3 chữ cái hoặc chữ số')
    expect(await world.everything()).toEqual(before)
  })

  test('is not done by a note of dots, and told what a note is', async () => {
    const { id, version } = tasks.find((t) => t.due) ?? {}
    const refused = problem(await patch(id, { version, status: 'done', evidence: { note: '.....' } }))
    expect(refused).toMatchObject({ status: 422, code: 'fact-missing' })
    expect(refused.detail).toContain('ít nhất 3 chữ cái hoặc chữ số')
  })

  test('several changes are one write: all of them, or none', async () => {
    const task = tasks.find((t) => t.due)
    const both = { version: task?.version, note: 'Đang chờ', status: 'done', evidence: { note: 'x' } }
    expect(problem(await patch(task?.id, both)).code).toBe('fact-missing')
    const done = await patch(task?.id, { ...both, evidence: { note: 'Đã xong việc' } })
    expect(done.json()).toMatchObject({ version: (task?.version ?? 0) + 1, status: 'done' })
  })

  test('that is confirmed already says so; the same confirmation again is harmless', async () => {
    const done = tasks.find((t) => t.due)
    const before = await receipts()
    const again = { version: (done?.version ?? 0) + 1, status: 'done', evidence: { note: 'Đã xong việc' } }
    expect((await patch(done?.id, again)).status).toBe(200)
    expect(problem(await patch(done?.id, { ...again, evidence: { note: 'Việc khác hẳn' } }))).toMatchObject({
      status: 409,
      code: 'already-done',
    })
    expect(await receipts()).toBe(before)
  })
})

describe('a fault', () => {
  test('is one line in the log without names or tokens, and an answer without internals', async () => {
    const broken = await startWorld()
    try {
      const token = await broken.coordinator('thanh-binh')
      broken.deps.store.plans.list = () =>
        Promise.reject(new Error('ECONNREFUSED 10.0.0.1', { cause: new Error('socket') }))
      const answer = await broken.call('GET', '/api/plans?limit=3', { as: token })
      expect(problem(answer)).toMatchObject({ status: 500, code: 'internal' })
      expect(answer.text).not.toContain('ECONNREFUSED')
      expect(broken.logged).toHaveLength(1)
      const line = JSON.stringify(broken.logged[0])
      expect(line).toContain('/api/plans')
      expect(line).toContain('ECONNREFUSED')
      for (const secret of [token, 'dau-moi@thanh-binh.example']) expect(line).not.toContain(secret)
    } finally {
      await broken.stop()
    }
  })

  test('is never what the requests above came to', () => {
    expect(world.logged).toEqual([])
  })
})
