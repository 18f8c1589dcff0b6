import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  AgencyView,
  PlanDetail,
  PlanSummary,
  ReminderView,
  StatisticsView,
  TaskDetail,
  TaskView,
} from '../../functions/api/schemas.ts'
import { planText, startWorld, told, type World } from './world.ts'

const Tasks = z.object({ on: z.string(), items: z.array(TaskView), cursor: z.string().nullable() })
const Reminders = z.object({ items: z.array(ReminderView), cursor: z.string().nullable() })
const Agencies = z.object({ items: z.array(AgencyView) })

describe('from the document to the confirmed task, over HTTP', () => {
  let world: World
  let officer: string
  let plan: z.infer<typeof PlanDetail>

  beforeAll(async () => {
    world = await startWorld()
    officer = await world.coordinator('thanh-binh')
  })
  afterAll(() => world.stop())

  const get = (path: string, as = officer) => world.call('GET', path, { as })
  const send = (method: string, path: string, json: unknown, as = officer) => world.call(method, path, { as, json })

  test('pasted text becomes a draft: what was read, in the document’s own words, and whom each name means', async () => {
    const answer = await send('POST', '/api/plans', { text: planText })
    plan = told(answer, 201, PlanDetail)
    expect(answer.headers.get('location')).toBe(`/api/plans/${plan.id}`)
    expect(plan).toMatchObject({ status: 'draft', progress: null, header: { number: '31/KH-UBND' } })
    expect(plan.assignments.map((a) => a.agencies)).toEqual([
      ['Văn phòng UBND phường'],
      ['Công chức Tài chính - Kế toán'],
      ['Trường Tiểu học Thanh Bình'],
    ])
    expect(plan.agencies).toHaveLength(3)
    expect(plan.agencies[0]).toMatchObject({ agencyId: null, offices: 1, withoutAddress: 1 })
    const text = (await get(`/api/plans/${plan.id}/text`)).text
    for (const task of plan.assignments.flatMap((a) => a.tasks)) {
      expect(text.slice(...(task.quote?.span ?? [0, 0]))).toBe(task.quote?.text)
    }
  })

  test('the document comes back byte for byte, as a download', async () => {
    const answer = await get(`/api/plans/${plan.id}/document`)
    expect(answer.text).toBe(planText)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test('agencies are listed with their addresses, and the draft knows them', async () => {
    const office = { version: null, name: 'Văn phòng UBND phường', mailboxes: [{ address: 'VP@thanhbinh.example' }] }
    const made = await send('PUT', '/api/agencies/van-phong', office)
    expect(told(made, 201, AgencyView).mailboxes).toEqual([
      { address: 'vp@thanhbinh.example', state: 'ok', since: null },
    ])
    const csv =
      '\uFEFFTên cơ quan;Tên khác;Thư điện tử\nTrường Tiểu học Thanh Bình;TH Thanh Bình;truong@thanhbinh.example\n'
    const form = new FormData()
    form.set('file', new File([csv], 'danh-ba.csv'))
    const imported = await world.call('POST', '/api/agencies/import', { as: officer, body: form })
    const nothingElse = {
      updated: 0,
      unchanged: 0,
      readdressed: 0,
      withoutAddress: 0,
      ignoredColumns: [],
      ignoredSheets: [],
    }
    expect(imported.json()).toEqual({ created: 1, ...nothingElse })
    const { items } = told(await get('/api/agencies'), 200, Agencies)
    expect(items.map((a) => a.name)).toEqual(['Trường Tiểu học Thanh Bình', 'Văn phòng UBND phường'])
    const { agencies } = told(await get(`/api/plans/${plan.id}`), 200, PlanDetail)
    expect(agencies.map((a) => [a.agencyName, a.withoutAddress])).toEqual([
      ['Văn phòng UBND phường', 0],
      [null, 1],
      ['Trường Tiểu học Thanh Bình', 0],
    ])
  })

  test('corrections change the draft, all or none, and raise its version', async () => {
    const [first] = plan.assignments
    const corrections = [
      { op: 'set-task', taskId: first?.tasks[0]?.id, text: 'Mở cửa phòng đọc buổi tối.' },
      { op: 'add-task', assignmentId: first?.id, text: 'Gửi báo cáo kết quả.' },
      { op: 'set-header', header: { title: 'Tổ chức Tháng sách năm 2024' } },
    ]
    const broken = [...corrections, { op: 'remove-task', taskId: 'không có' }]
    const refused = await send('PATCH', `/api/plans/${plan.id}`, { version: plan.version, corrections: broken })
    expect(refused.status).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'unknown-entry', errors: [{ pointer: '/corrections/3' }] })

    const answer = await send('PATCH', `/api/plans/${plan.id}`, { version: plan.version, corrections })
    const corrected = told(answer, 200, PlanDetail)
    expect(corrected).toMatchObject({ version: plan.version + 1, header: { title: 'Tổ chức Tháng sách năm 2024' } })
    expect(corrected.assignments[0]?.tasks.map((t) => t.text)).toContain('Gửi báo cáo kết quả.')
    expect(corrected.counts.tasks).toBe(plan.counts.tasks + 1)
    plan = corrected
  })

  test('publishing makes a row for each task and agency, and a letter for each agency', async () => {
    const published = told(
      await send('POST', `/api/plans/${plan.id}/publish`, { version: plan.version }),
      200,
      PlanSummary,
    )
    expect(published).toMatchObject({ status: 'published', rows: 6 })
    const { items } = told(await get(`/api/tasks?plan=${plan.id}`), 200, Tasks)
    expect(items).toHaveLength(6)
    const letters = await world.letters('thanh-binh')
    expect(letters.map((l) => `${l.kind} ${l.to} ${l.outcome.state}`).toSorted()).toEqual([
      'notice null suppressed',
      'notice truong@thanhbinh.example planned',
      'notice vp@thanhbinh.example planned',
    ])
    expect(world.queued()).toHaveLength(2)
  })

  test('an agency that the directory did not know is listed now, without an address', async () => {
    const { items } = told(await get('/api/agencies'), 200, Agencies)
    expect(items.find((a) => a.name === 'Công chức Tài chính - Kế toán')).toMatchObject({ mailboxes: [] })
  })

  test('publishing again changes nothing', async () => {
    const again = told(await send('POST', `/api/plans/${plan.id}/publish`, {}), 200, PlanSummary)
    expect(again).toMatchObject({ status: 'published', rows: 6 })
    expect(told(await get(`/api/tasks?plan=${plan.id}`), 200, Tasks).items).toHaveLength(6)
    expect(await world.letters('thanh-binh')).toHaveLength(3)
  })

  test('what is late comes first, with its days; what is near is called near', async () => {
    world.at('2024-05-20T01:00:00.000Z')
    const overdue = told(await get('/api/tasks?status=overdue'), 200, Tasks)
    expect(overdue.items.map((t) => [t.effectiveDue?.lastDay, t.daysLate, t.box])).toEqual([
      ['2024-04-11', 39, 'open-overdue'],
      ['2024-05-18', 2, 'open-overdue'],
    ])
    const soon = told(await get('/api/tasks?status=due-soon'), 200, Tasks)
    expect(soon.items).toEqual([])
    world.at('2024-05-22T01:00:00.000Z')
    const later = told(await get('/api/tasks?status=due-soon'), 200, Tasks)
    expect(later.items.map((t) => t.effectiveDue?.lastDay)).toEqual(['2024-05-31', '2024-05-31'])
    const before = told(await get('/api/tasks?dueBefore=2024-05-18'), 200, Tasks)
    expect(before.items.map((t) => t.effectiveDue?.lastDay)).toEqual(['2024-04-11'])
    expect(told(await get('/api/tasks?status=undated'), 200, Tasks).items).toHaveLength(1)
    expect(told(await get('/api/tasks?status=standing'), 200, Tasks).items).toHaveLength(1)
  })

  test('an extension counts from then on, and the agency is told', async () => {
    const [late] = told(await get('/api/tasks?status=overdue'), 200, Tasks).items
    const extended = await send('POST', `/api/tasks/${late?.id}/extension`, {
      version: late?.version,
      lastDay: '2024-06-08',
      reason: 'Chờ phân bổ kinh phí',
    })
    expect(told(extended, 200, TaskDetail)).toMatchObject({
      due: { lastDay: '2024-04-11' },
      effectiveDue: { lastDay: '2024-06-08', remindFor: '2024-06-07' },
      box: 'open-in-time',
    })
    expect(told(await get('/api/tasks?status=overdue'), 200, Tasks).items).toHaveLength(1)
    const letters = await world.letters('thanh-binh')
    expect(letters.filter((l) => l.kind === 'extension')).toHaveLength(1)
  })

  test('“nhắc ngay” sends one letter a day; without an address it says why nobody hears', async () => {
    const [late] = told(await get('/api/tasks?status=overdue'), 200, Tasks).items
    const nudged = await world.call('POST', `/api/tasks/${late?.id}/nudge`, { as: officer })
    expect(nudged.status).toBe(202)
    expect(nudged.json()).toMatchObject({ already: false, letters: [{ kind: 'nudge', to: 'vp@thanhbinh.example' }] })
    const again = await world.call('POST', `/api/tasks/${late?.id}/nudge`, { as: officer })
    expect(again.json()).toMatchObject({ already: true })
    const [extended] = told(await get('/api/tasks?dueBefore=2024-06-09'), 200, Tasks).items.filter((t) => t.extension)
    const silent = await world.call('POST', `/api/tasks/${extended?.id}/nudge`, { as: officer })
    expect(silent.json()).toMatchObject({
      letters: [{ state: 'suppressed', reason: expect.stringMatching(/chưa có địa chỉ/) }],
    })
  })

  test('through its link an agency sees its own tasks, confirms, gets a receipt, and can take it back', async () => {
    const link = await world.link('thanh-binh', 'van-phong')
    const own = told(await get('/api/tasks', link), 200, Tasks).items
    expect(new Set(own.map((t) => t.agencyId))).toEqual(new Set(['van-phong']))
    const late = own.find((t) => t.daysLate > 0)
    const path = `/api/tasks/${late?.id}`
    const fact = { number: '12/BC-VP', date: '2024-05-17' }

    const empty = await send('PATCH', path, { version: late?.version, status: 'done' }, link)
    expect(empty.json()).toMatchObject({ status: 422, code: 'fact-missing' })

    const done = await send('PATCH', path, { version: late?.version, status: 'done', evidence: fact }, link)
    expect(told(done, 200, TaskDetail)).toMatchObject({
      status: 'done',
      box: 'done-on-time',
      completion: { on: '2024-05-17' },
    })
    const letters = () => world.letters('thanh-binh').then((all) => all.filter((l) => l.kind === 'receipt'))
    expect(await letters()).toHaveLength(1)

    const undone = await send('PATCH', path, { version: told(done, 200, TaskDetail).version, status: 'open' }, link)
    expect(told(undone, 200, TaskDetail)).toMatchObject({ status: 'open', completion: null })

    world.at('2024-05-22T01:00:01.000Z')
    const note = { note: 'Đã gửi qua văn thư' }
    const version = told(undone, 200, TaskDetail).version
    const redone = told(await send('PATCH', path, { version, status: 'done', evidence: note }, link), 200, TaskDetail)
    expect(redone.box).toBe('done-late')
    expect(redone.history.map((h) => h.what)).toEqual(['published', 'confirmed', 'undone', 'confirmed'])
    expect(await letters()).toHaveLength(2)
  })

  test('a day later the agency can no longer take it back, the coordinator still can', async () => {
    const [done] = told(await get('/api/tasks?status=done'), 200, Tasks).items
    const link = await world.link('thanh-binh', 'van-phong')
    world.at('2024-05-23T02:00:00.000Z')
    const late = await send('PATCH', `/api/tasks/${done?.id}`, { version: done?.version, status: 'open' }, link)
    expect(late.json()).toMatchObject({ status: 409, code: 'undo-expired' })
    const byOfficer = await send('PATCH', `/api/tasks/${done?.id}`, { version: done?.version, status: 'open' })
    const { version } = told(byOfficer, 200, TaskDetail)
    const evidence = { note: 'Đã nhận đủ danh sách' }
    told(await send('PATCH', `/api/tasks/${done?.id}`, { version, status: 'done', evidence }), 200, TaskDetail)
  })

  test('the four boxes add up, over all, by plan and by agency', async () => {
    const numbers = told(await get('/api/statistics'), 200, StatisticsView)
    expect(numbers.all).toEqual({
      'done-on-time': 0,
      'done-late': 1,
      'open-in-time': 4,
      'open-overdue': 0,
      standing: 1,
      undated: 1,
      ahead: 0,
      awaiting: 0,
      total: 5,
      extended: 1,
      byOriginal: { 'done-on-time': 0, 'done-late': 1, 'open-in-time': 3, 'open-overdue': 1 },
    })
    expect(numbers.byPlan).toEqual([{ id: plan.id, label: '31/KH-UBND', counts: numbers.all }])
    expect(numbers.byAgency.map((g) => g.counts.total).reduce((a, b) => a + b)).toBe(5)
    const one = told(await get('/api/statistics?agency=van-phong'), 200, StatisticsView)
    expect(one.all.total).toBe(3)
    expect(told(await get(`/api/plans/${plan.id}`), 200, PlanDetail).progress).toEqual(numbers.all)
  })

  test('every letter is accounted for, newest first, and can be asked for by agency, plan, state and day', async () => {
    const all = told(await get('/api/reminders?from=2024-03-01&limit=200'), 200, Reminders).items
    expect(all).toHaveLength((await world.letters('thanh-binh')).length)
    expect(all.map((r) => r.day)).toEqual(
      all
        .map((r) => r.day)
        .toSorted()
        .toReversed(),
    )
    const suppressed = told(await get('/api/reminders?from=2024-03-01&state=suppressed'), 200, Reminders).items
    expect(suppressed.length).toBeGreaterThan(0)
    expect(suppressed.every((r) => r.reason !== null)).toBe(true)
    const office = told(
      await get('/api/reminders?from=2024-03-01&agency=van-phong&plan=' + plan.id),
      200,
      Reminders,
    ).items
    expect(new Set(office.map((r) => r.to))).toEqual(new Set(['vp@thanhbinh.example']))
    const pages = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: z.infer<typeof Reminders> = told(
        await get(`/api/reminders?from=2024-03-01&limit=2${cursor && `&cursor=${cursor}`}`),
        200,
        Reminders,
      )
      pages.push(...page.items)
      cursor = page.cursor
    }
    expect(pages).toEqual(all)
  })

  test('nothing went wrong unseen', () => {
    expect(world.logged).toEqual([])
  })
})
