import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { AgencyView, PlanSummary, StatisticsView, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import { addDays, dayAt, Instant } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { isTooEarly } from '../../shared/reminding/content.ts'
import { noticeOf } from '../../shared/reminding/letters.ts'
import { failingAt } from './failing-at.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

// Work that is not the agency's: its officer says so through the link, the coordinator hands it on or says that it is.

const text = planText.replace('2. Công chức', '- Báo số lượt mượn sách trước ngày 25 hằng tháng.\n\n2. Công chức')
const said = { reason: 'Kinh phí do Văn phòng quản lý', office: 'Văn phòng UBND phường' }
const HandedOn = z.object({ handedOn: z.int(), task: TaskDetail })
const Agencies = z.object({ items: z.array(AgencyView) })

let world: World
let units = 0
let unit: string
let officer: string
let plan: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(() => begin())

async function begin(): Promise<void> {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `chuyen-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'tai-chinh', 'Công chức Tài chính - Kế toán', `tc@${unit}.example`)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  plan = await world.published(officer, text)
  link = await world.link(unit, 'tai-chinh')
  const [first] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!first) throw new Error('no task')
  task = first
}

const patch = (as: string, json: object) => world.call('PATCH', `/api/tasks/${task.id}`, { as, json })
const detail = async (id = task.id, as = officer) =>
  told(await world.call('GET', `/api/tasks/${id}`, { as }), 200, TaskDetail)
const disclaim = async () => told(await patch(link, { version: task.version, disclaimer: said }), 200, TaskDetail)
const handOn = (json: object, { id = task.id, as = officer, app = world.app } = {}) =>
  world.call('POST', `/api/tasks/${id}/hand-on`, { as, json: { reason: 'Văn bản ghi nhầm cơ quan', ...json } }, app)
const handed = async (json: object, id = task.id) => told(await handOn(json, { id }), 200, HandedOn)
const rows = async () =>
  told(await world.call('GET', `/api/tasks?plan=${plan}&status=all&limit=200`, { as: officer }), 200, Tasks).items
const lettersOf = async (kind: string) => (await world.letters(unit)).filter((letter) => letter.kind === kind)
const handingLetters = async () => (await lettersOf('notice')).filter((letter) => noticeOf(letter) === 'handing-on')
const waiting = async () =>
  told(await world.call('GET', '/api/tasks?status=disclaimed', { as: officer }), 200, Tasks).items
/** Takes what the worker sends. */
const outbox = (sent: string[] = []) => ({
  ...world.deps,
  send: async ({ to }: { to: string }) => ({ ok: true as const, messageId: `${unit}-${sent.push(to)}` }),
  mailFrom: 'nhac-viec@phuong.example',
  newLease: () => `lease-${unit}-${sent.length}`,
})
/** What the worker sends of the notices that hand work on. */
const deliverHandings = async () => {
  const sent: string[] = []
  for (const { day, key } of await handingLetters()) await deliver(outbox(sent), { unit, day, key })
  return sent
}
/** The letters that gave the work have gone out: what is withdrawn now is told. */
const heard = async () => {
  const ids = (await rows()).map(({ id }) => id)
  await world.deps.store.tasks.markReminded(unit, ids, dayAt(task.publishedAt))
}

const post = (path: string, fields: Record<string, string>, as?: string) =>
  world.call('POST', path, {
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
    ...(as !== undefined && { as }),
  })
const page = async (path: string, as?: string) =>
  (await world.call('GET', path, as === undefined ? {} : { as })).text.replace(/\s+/gu, ' ')

describe('an agency that says through its link that work is not its own', () => {
  test('changes nothing of the work; every coordinator has a letter, and it stands in a list of its own', async () => {
    const before = await detail()
    const after = await disclaim()
    expect(after).toMatchObject({ status: 'open', disclaimer: said, effectiveDue: before.effectiveDue })
    expect((await lettersOf('disclaimer')).map(({ to }) => to)).toEqual([`dau-moi@${unit}.example`])
    expect((await waiting()).map(({ id }) => id)).toEqual([task.id])
    expect(
      told(await world.call('GET', '/api/tasks?status=extension-asked', { as: officer }), 200, Tasks).items,
    ).toEqual([])
  })

  test('may say it otherwise; finishing the work ends the question', async () => {
    const first = await disclaim()
    expect(problem(await patch(link, { version: first.version, disclaimer: said })).code).toBe('already-asked')
    const other = { reason: 'Việc của công chức địa chính', office: null }
    const second = told(await patch(link, { version: first.version, disclaimer: other }), 200, TaskDetail)
    expect(second.disclaimer).toMatchObject(other)
    const done = { version: second.version, status: 'done', evidence: { note: 'Đã bố trí xong kinh phí' } }
    expect(told(await patch(link, done), 200, TaskDetail).disclaimer).toBeNull()
    expect(await waiting()).toEqual([])
  })

  test('is asked for a reason, and can neither answer itself nor hand the work on', async () => {
    for (const disclaimer of [{ reason: ' ' }, { reason: '.......' }, { reason: 'abc' }]) {
      expect(problem(await patch(link, { version: task.version, disclaimer })).code).toBe('reason-missing')
    }
    const { version } = await disclaim()
    expect(problem(await patch(link, { version, refuseDisclaimer: { reason: 'Không phải' } })).code).toBe(
      'coordinators-only',
    )
    expect(problem(await handOn({ agencyId: 'van-phong' }, { as: link })).code).toBe('coordinators-only')
  })

  test('is told why where it is its own all the same, and may say it again', async () => {
    const { version } = await disclaim()
    const no = { version, refuseDisclaimer: { reason: 'Quyết định phân công giao Tài chính' } }
    const kept = told(await patch(officer, no), 200, TaskDetail)
    expect(kept).toMatchObject({ status: 'open', disclaimer: null, disclaimerRefused: no.refuseDisclaimer })
    expect((await lettersOf('disclaimer-refusal')).map(({ to }) => to)).toEqual([`tc@${unit}.example`])
    expect(await page(`/k/${link}/viec/${task.id}`)).toContain('Quyết định phân công giao Tài chính')
    expect(problem(await patch(officer, { ...no, version: kept.version })).code).toBe('nothing-asked')
    expect((await patch(link, { version: kept.version, disclaimer: said })).status).toBe(200)
  })

  test('on its page: says it with a reason, twice pressed is once said; with nothing typed nothing is said', async () => {
    const path = `/k/${link}/viec/${task.id}`
    const empty = await post(`${path}/khong-thuoc`, { reason: '', office: '' })
    const short = await post(`${path}/khong-thuoc`, { reason: 'x y', office: 'Phòng khác' })
    expect([empty.status, short.status, short.text.includes('x y')]).toEqual([422, 422, true])
    expect(await lettersOf('disclaimer')).toEqual([])
    for (let presses = 0; presses < 2; presses++) {
      const answer = await post(`${path}/khong-thuoc`, said)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?xong=khong-thuoc`])
    }
    expect(await lettersOf('disclaimer')).toHaveLength(1)
    const shown = await page(path)
    expect(shown).toContain('không thuộc trách nhiệm của cơ quan, đang chờ')
    expect(shown).toContain('08:00 ngày 1/4/2024')
    expect(await page(`/k/${link}`)).toContain('Báo không thuộc trách nhiệm')
  })

  test('takes it back with a tick: nobody waits for an answer, the letter that asks for one stays unsent, the history tells', async () => {
    const path = `/k/${link}/viec/${task.id}`
    expect(await page(path)).not.toContain('rut-khong-thuoc')
    await post(`${path}/khong-thuoc`, said)
    const unticked = await post(`${path}/rut-khong-thuoc`, {})
    expect([unticked.status, unticked.text.includes('Xin đánh dấu vào ô xác nhận')]).toEqual([422, true])
    expect(await waiting()).toHaveLength(1)
    const answer = await post(`${path}/rut-khong-thuoc`, { sure: 'yes' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?xong=rut-khong-thuoc`])
    expect(await waiting()).toEqual([])
    expect((await detail()).history.at(-1)).toMatchObject({ what: 'disclaimer-taken-back', by: { kind: 'agency' } })
    expect(await page(`/viec/${task.id}`, officer)).toContain('Rút báo không thuộc trách nhiệm')
    const [letter] = await lettersOf('disclaimer')
    if (!letter) throw new Error('no letter')
    await deliver(outbox(), { unit, day: letter.day, key: letter.key })
    expect((await lettersOf('disclaimer')).map(({ outcome }) => outcome.state)).toEqual(['suppressed'])
    const again = await post(`${path}/rut-khong-thuoc`, { sure: 'yes' })
    expect([again.status, again.text.includes('đã được rút hoặc đã có trả lời')]).toEqual([422, true])
  })
})

describe('the coordinator', () => {
  test('sees how many wait, hands the work on as the agency meant it, and nothing waits any more', async () => {
    expect(await page('/', officer)).not.toContain('Báo không thuộc trách nhiệm (')
    await disclaim()
    expect(await page('/', officer)).toContain('Báo không thuộc trách nhiệm (1)')
    const shown = await page(`/viec/${task.id}`, officer)
    expect(shown).toContain('Kinh phí do Văn phòng quản lý')
    expect(shown).toContain('<option value="van-phong" selected="">')
    const answer = await post(
      `/viec/${task.id}/chuyen`,
      { agencyId: 'van-phong', agencyName: '', reason: 'Văn bản ghi nhầm' },
      officer,
    )
    const { handedTo } = await detail()
    expect(answer.headers.get('location')).toBe(`/viec/${handedTo?.taskId}?xong=chuyen`)
    expect(await page('/', officer)).not.toContain('Báo không thuộc trách nhiệm (')
    expect(await page(`/viec/${task.id}`, officer)).not.toContain('Theo dõi lại việc này')
    expect(await page(`/viec/${handedTo?.taskId}`, officer)).toContain('Công chức Tài chính - Kế toán</a>, lý do')
    expect(await page(`/k/${link}/viec/${task.id}`)).toContain('Việc này nay do Văn phòng UBND phường thực hiện')
  })

  test('who types the name of a new agency is not held to the one that the page had chosen', async () => {
    await disclaim()
    const fields = { agencyId: 'van-phong', agencyName: 'Trạm Y tế phường', reason: 'Văn bản ghi nhầm' }
    expect(await page(`/viec/${task.id}`, officer)).toContain('name="likely" value="van-phong"')
    expect((await post(`/viec/${task.id}/chuyen`, { ...fields, likely: 'van-phong' }, officer)).status).toBe(303)
    expect((await detail()).handedTo?.agencyName).toBe('Trạm Y tế phường')
  })

  test('on the page names one agency, the reason, and of a duty that comes back how far it goes', async () => {
    const monthly = (await rows()).find(({ periodFrom }) => periodFrom !== null)
    const path = (id: string) => `/viec/${id}/chuyen`
    const none = await post(path(task.id), { agencyId: '', agencyName: '', reason: 'Ghi nhầm' }, officer)
    expect([none.status, none.text.includes('Xin chọn cơ quan nhận việc')]).toEqual([422, true])
    const both = { agencyId: 'van-phong', agencyName: 'Trạm Y tế', reason: 'Ghi nhầm' }
    expect((await post(path(task.id), both, officer)).status).toBe(422)
    const silent = await post(path(task.id), { agencyId: 'van-phong', agencyName: '', reason: ' ' }, officer)
    expect([silent.status, silent.text.includes('Xin ghi lý do chuyển')]).toEqual([422, true])
    const which = { agencyId: 'tai-chinh', agencyName: '', reason: 'Ghi nhầm', periods: '' }
    const unsaid = await post(path(monthly?.id ?? ''), which, officer)
    expect([unsaid.status, unsaid.text.includes('hay chỉ kỳ này')]).toEqual([422, true])
    expect(await handingLetters()).toEqual([])
  })
})

describe('work that is handed on', () => {
  test('is one row of the other agency, with its words, quote and dates; both rows say so, and both agencies are told', async () => {
    const extension = { lastDay: '2024-04-20', reason: 'Chờ kinh phí' }
    told(await patch(officer, { version: task.version, extension }), 200, TaskDetail)
    await heard()
    const before = await detail()
    const { handedOn, task: row } = await handed({ agencyId: 'van-phong' })
    expect(handedOn).toBe(1)
    for (const same of ['text', 'quote', 'heading', 'deadline', 'due', 'extension', 'effectiveDue', 'kind'] as const) {
      expect([same, row[same]]).toEqual([same, before[same]])
    }
    expect(row).toMatchObject({
      agencyId: 'van-phong',
      status: 'open',
      handedFrom: { taskId: task.id, agencyId: 'tai-chinh', reason: 'Văn bản ghi nhầm cơ quan' },
    })
    expect(row.history.map(({ what }) => what)).toEqual(['published', 'extended', 'taken-over'])
    const old = await detail()
    expect(old).toMatchObject({ status: 'withdrawn', handedTo: { taskId: row.id, agencyId: 'van-phong' } })
    expect(old.history.slice(-2).map(({ what, detail: words }) => [what, words])).toEqual([
      ['handed-on', 'Văn phòng UBND phường'],
      ['withdrawn', 'Văn bản ghi nhầm cơ quan'],
    ])
    expect((await handingLetters()).map(({ to, taskIds }) => [to, taskIds])).toEqual([[`vp@${unit}.example`, [row.id]]])
    expect((await lettersOf('withdrawal')).map(({ to, taskIds }) => [to, taskIds])).toEqual([
      [`tc@${unit}.example`, [task.id]],
    ])
  })

  test('counts for the other agency alone', async () => {
    const counts = async () => {
      const { all, byAgency } = told(await world.call('GET', '/api/statistics', { as: officer }), 200, StatisticsView)
      const of = (agency: string) => byAgency.find(({ id }) => id === agency)?.counts.total ?? 0
      return { all: all.total, from: of('tai-chinh'), to: of('van-phong') }
    }
    const before = await counts()
    await handed({ agencyId: 'van-phong' })
    expect(await counts()).toEqual({ all: before.all, from: 0, to: before.to + before.from })
  })

  test('asked for twice is handed on once; to somebody else it goes from whoever has it, back again too', async () => {
    const first = await handed({ agencyId: 'van-phong' })
    const again = await handed({ agencyId: 'van-phong' })
    expect([again.handedOn, again.task.id]).toEqual([0, first.task.id])
    expect(problem(await handOn({ agencyName: 'Trạm Y tế phường' })).code).toBe('handed-on')
    expect(problem(await patch(officer, { version: (await detail()).version, status: 'open' })).code).toBe('handed-on')
    const back = await handed({ agencyId: 'tai-chinh' }, first.task.id)
    expect(back.task).toMatchObject({ agencyId: 'tai-chinh', status: 'open', handedFrom: { agencyId: 'van-phong' } })
    expect(back.task.id).not.toBe(task.id)
    expect((await handingLetters()).map(({ to }) => `${to}`).toSorted()).toEqual([
      `tc@${unit}.example`,
      `vp@${unit}.example`,
    ])
  })

  test('can go to an agency that the directory does not have yet, which it then has', async () => {
    const { task: row } = await handed({ agencyName: 'Trạm Y tế phường' })
    const { items } = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Agencies)
    expect(items.find(({ id }) => id === row.agencyId)).toMatchObject({ name: 'Trạm Y tế phường', mailboxes: [] })
    expect((await handingLetters()).map(({ to, outcome }) => [to, outcome.state])).toEqual([[null, 'suppressed']])
    const spelt = await handed({ agencyName: 'Văn  phòng UBND phường' }, row.id)
    expect(spelt.task.agencyId).toBe('van-phong')
  })

  test.each(['Các đơn vị', 'Văn phòng UBND phường, Trạm Y tế phường', 'Van phong UBND phuong', '12345'])(
    'does not go to what is not one office, which nobody would remind: %s',
    async (agencyName) => {
      const refused = problem(await handOn({ agencyName }))
      expect(refused).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/agencyName' }] })
      expect((await detail()).status).toBe('open')
      const { items } = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Agencies)
      expect(items.map(({ name }) => name)).not.toContain(agencyName)
    },
  )

  test('does not go where it is, where it was given already, to several at once, nor out of a plan that is over', async () => {
    expect(problem(await handOn({ agencyId: 'tai-chinh' })).code).toBe('same-agency')
    expect(problem(await handOn({ agencyId: 'khong-co' })).code).toBe('not-found')
    expect(problem(await handOn({}))).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/agencyId' }] })
    expect(problem(await handOn({ agencyId: 'van-phong', reason: '...' })).code).toBe('reason-missing')
    expect(problem(await handOn({ agencyId: 'van-phong', periods: 'this-and-later' })).code).toBe('invalid-input')
    const json = { version: null, name: 'Các tổ', kind: 'class', members: ['van-phong', 'tai-chinh'] }
    told(await world.call('PUT', '/api/agencies/cac-to', { as: officer, json }), 201, AgencyView)
    expect(problem(await handOn({ agencyId: 'cac-to' })).detail).toContain('gồm nhiều cơ quan')
    const ended = { version: null, name: 'Đội cũ', mailboxes: [], validTo: '2024-03-01' }
    told(await world.call('PUT', '/api/agencies/doi-cu', { as: officer, json: ended }), 201, AgencyView)
    expect(problem(await handOn({ agencyId: 'doi-cu' })).detail).toContain('đã kết thúc hoạt động')
    const second = { op: 'add-assignment', agencies: ['Văn phòng UBND phường', 'Công chức Tài chính - Kế toán'] }
    const { version } = told(await world.call('GET', `/api/plans/${plan}`, { as: officer }), 200, PlanSummary)
    const corrections = [{ ...second, text: 'Kiểm kê sách trước ngày 20/5/2024' }]
    await world.call('PATCH', `/api/plans/${plan}`, { as: officer, json: { version, corrections } })
    const shared = (await rows()).find((row) => row.agencyId === 'tai-chinh' && row.text.startsWith('Kiểm kê'))
    expect(problem(await handOn({ agencyId: 'van-phong' }, { id: shared?.id ?? '' })).code).toBe('already-given')
    await world.call('POST', `/api/plans/${plan}/close`, { as: officer, json: { reason: 'Có kế hoạch mới' } })
    const put = told(await patch(officer, { version: (await detail()).version, status: 'open' }), 200, TaskDetail)
    expect(put.status).toBe('open')
    expect(problem(await handOn({ agencyId: 'van-phong' })).code).toBe('plan-closed')
  })

  test('that was finished stays where it is', async () => {
    const done = { version: task.version, status: 'done', evidence: { note: 'Đã bố trí xong kinh phí' } }
    told(await patch(link, done), 200, TaskDetail)
    expect(problem(await handOn({ agencyId: 'van-phong' })).code).toBe('already-done')
    expect((await rows()).filter(({ handedFrom }) => handedFrom)).toEqual([])
  })

  test('stays with the plan’s end: closed, both are over; reopened, it is the other agency’s still', async () => {
    const { task: row } = await handed({ agencyId: 'van-phong' })
    await world.call('POST', `/api/plans/${plan}/close`, { as: officer, json: { reason: 'Văn bản ghi nhầm cơ quan' } })
    expect((await detail(row.id)).status).toBe('withdrawn')
    told(await world.call('POST', `/api/plans/${plan}/reopen`, { as: officer }), 200, PlanSummary)
    expect([(await detail(row.id)).status, (await detail()).status]).toEqual(['open', 'withdrawn'])
  })
})

describe('a duty that comes back', () => {
  const monthly = async () =>
    (await rows())
      .filter(({ text: words }) => words.startsWith('Báo số lượt'))
      .toSorted((a, b) => ((a.periodFrom ?? '') < (b.periodFrom ?? '') ? -1 : 1))
  const ofAgency = async (id: string) =>
    (await monthly())
      .filter(({ agencyId, status }) => agencyId === id && status === 'open')
      .map((row) => row.periodLabel)

  test('is handed on for one period, or from it on; each agency hears of it in one letter', async () => {
    const all = await monthly()
    expect(all).toHaveLength(9)
    const [first, , third] = all
    expect((await handed({ agencyId: 'tai-chinh', periods: 'this' }, first?.id)).handedOn).toBe(1)
    expect(await ofAgency('tai-chinh')).toEqual(['tháng 4/2024'])
    await heard()
    world.at('2024-04-01T02:00:00.000Z')
    const later = await handed({ agencyId: 'tai-chinh', periods: 'this-and-later' }, third?.id)
    expect(later.handedOn).toBe(7)
    expect(await ofAgency('van-phong')).toEqual(['tháng 5/2024'])
    expect(await ofAgency('tai-chinh')).toEqual(all.filter((row) => row !== all[1]).map((row) => row.periodLabel))
    expect((await handingLetters()).map(({ to, taskIds }) => `${to} ${taskIds.length}`).toSorted()).toEqual([
      `tc@${unit}.example 1`,
      `tc@${unit}.example 7`,
    ])
    expect((await lettersOf('withdrawal')).map(({ to, taskIds }) => `${to} ${taskIds.length}`).toSorted()).toEqual([
      `vp@${unit}.example 1`,
      `vp@${unit}.example 7`,
    ])
  })
})

describe('a duty that comes back, with all later periods', () => {
  const december = async (agencyId: string) =>
    (await rows()).find((row) => row.agencyId === agencyId && row.periodLabel === 'tháng 12/2024')

  test('is that also where the latest period went alone before: asked for again, it is kept', async () => {
    const id = (await december('van-phong'))?.id ?? ''
    await handed({ agencyId: 'tai-chinh', periods: 'this' }, id)
    expect((await handed({ agencyId: 'tai-chinh', periods: 'this-and-later' }, id)).handedOn).toBe(0)
    expect((await detail(id)).handedTo).toMatchObject({ agencyId: 'tai-chinh', withLater: true })
    const { version } = await detail(id)
    await handed({ agencyId: 'tai-chinh', periods: 'this-and-later' }, id)
    expect((await detail(id)).version).toBe(version)
  })

  test('takes along the rows that the morning made while it was carried out', async () => {
    const last = await december('van-phong')
    const stored = await world.deps.store.tasks.get(unit, last?.id ?? '')
    if (!stored?.periodFrom) throw new Error('no period')
    const later = {
      ...stored,
      id: `${stored.id}x`,
      periodFrom: addDays(stored.periodFrom, 31),
      periodLabel: 'tháng 1/2025',
    }
    const { store } = world.deps
    const tasks: typeof store.tasks = {
      ...store.tasks,
      async update(changed, from) {
        if (changed.handedTo) await store.tasks.createIfAbsent(later)
        return store.tasks.update(changed, from)
      },
    }
    const app = createApp({ ...world.deps, store: { ...store, tasks } })
    const answer = await handOn({ agencyId: 'tai-chinh', periods: 'this-and-later' }, { id: stored.id, app })
    expect(told(answer, 200, HandedOn).handedOn).toBe(2)
    expect(await detail(later.id)).toMatchObject({ status: 'withdrawn', handedTo: { agencyId: 'tai-chinh' } })
  })
})

describe('one event of many', () => {
  test('that is handed on is the other agency’s alone: further ones stay with whoever has the duty', async () => {
    const events = 'Báo cáo chậm nhất 02 ngày sau khi sự việc xảy ra.'
    plan = await world.published(
      officer,
      planText.replace('31/KH', '32/KH').replace('\n3. Trường', `- ${events}\n\n3. Trường`),
    )
    const base = (await rows()).find(({ deadline }) => deadline?.kind === 'event')
    const id = base?.id ?? ''
    const first = { version: base?.version, eventOn: '2024-03-29', eventChecked: true }
    told(await world.call('PATCH', `/api/tasks/${id}`, { as: link, json: first }), 200, TaskDetail)
    const next = (as: string, on: string, of = id) =>
      world.call('POST', `/api/tasks/${of}/events`, { as, json: { on, checked: true } })
    const second = told(await next(link, '2024-03-30'), 201, TaskDetail)
    const { task: row } = await handed({ agencyId: 'van-phong' }, second.id)
    expect(row).toMatchObject({ agencyId: 'van-phong', eventOn: '2024-03-30', occurrenceOf: id })
    const theirs = await world.link(unit, 'van-phong')
    expect(await page(`/k/${theirs}/viec/${row.id}`)).not.toContain('su-viec-khac')
    expect(problem(await next(link, '2024-03-30')).code).toBe('event-known')
    expect(told(await next(link, '2024-03-31'), 201, TaskDetail).agencyId).toBe('tai-chinh')
  })

  describe('whose duty is handed on', () => {
    const next = (as: string, on: string, of: string) =>
      world.call('POST', `/api/tasks/${of}/events`, { as, json: { on, checked: true } })
    let first: string
    let second: string
    let theirs: string
    let gone: string

    beforeEach(async () => {
      const events = 'Báo cáo chậm nhất 02 ngày sau khi sự việc xảy ra.'
      plan = await world.published(
        officer,
        text.replace('31/KH', '32/KH').replace('\n3. Trường', `- ${events}\n\n3. Trường`),
      )
      const base = (await rows()).find(({ deadline }) => deadline?.kind === 'event')
      first = base?.id ?? ''
      const entered = { version: base?.version, eventOn: '2024-03-29', eventChecked: true }
      told(await world.call('PATCH', `/api/tasks/${first}`, { as: link, json: entered }), 200, TaskDetail)
      second = told(await next(link, '2024-03-30', first), 201, TaskDetail).id
    })
    const handOver = async () => {
      gone = (await handed({ agencyId: 'van-phong' }, first)).task.id
      theirs = await world.link(unit, 'van-phong')
    }

    test('is offered no more to the agency that had it, which is told who has it now', async () => {
      expect(await page(`/k/${link}`)).toContain(`/viec/${second}#su-viec-khac`)
      await handOver()
      expect(await page(`/k/${link}`)).not.toContain('su-viec-khac')
      const left = await page(`/k/${link}/viec/${second}`)
      expect(left).not.toContain('su-viec-khac')
      expect(left).toContain('Các lần sau của việc này do Văn phòng UBND phường nhập và thực hiện.')
      expect(problem(await next(link, '2024-03-31', second))).toMatchObject({
        code: 'withdrawn',
        detail: expect.stringContaining('Việc này nay do Văn phòng UBND phường thực hiện'),
      })
    })

    test('is offered to the coordinator where it went, and nowhere else', async () => {
      await handOver()
      for (const id of [first, second]) expect(await page(`/viec/${id}`, officer)).not.toContain('su-viec-khac')
      expect(await page(`/viec/${gone}`, officer)).toContain('su-viec-khac')
    })

    test('has no second row for a day whose row stayed where it was', async () => {
      await handOver()
      expect(problem(await next(theirs, '2024-03-30', gone)).code).toBe('event-known')
      expect(told(await next(officer, '2024-03-30', gone), 200, TaskDetail).id).toBe(second)
      expect(told(await next(theirs, '2024-03-31', gone), 201, TaskDetail).agencyId).toBe('van-phong')
    })

    test('is no more once its first time is done, which the coordinator’s page says, with what can be handed on', async () => {
      const evidence = { note: 'Đã báo cáo' }
      const { version } = await detail(first)
      const json = { version, status: 'done', evidence }
      told(await world.call('PATCH', `/api/tasks/${first}`, { as: link, json }), 200, TaskDetail)
      expect(problem(await handOn({ agencyId: 'van-phong' }, { id: first })).code).toBe('already-done')
      expect(await page(`/viec/${first}`, officer)).toContain(
        'Các lần sau vẫn do Công chức Tài chính - Kế toán thực hiện. Lần nào thuộc cơ quan khác, xin thêm lần đó rồi chuyển riêng.',
      )
      expect((await handed({ agencyId: 'van-phong' }, second)).task.agencyId).toBe('van-phong')
    })
  })
})

describe('agencies that are renamed after work went from one to the other', () => {
  const renamed = { 'tai-chinh': 'Phòng Kinh tế phường', 'van-phong': 'Phòng Tổng hợp phường' }

  test('have their new names wherever the work says whose it was, and whose it is', async () => {
    await heard()
    const { task: row } = await handed({ agencyId: 'van-phong' })
    const { items } = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Agencies)
    for (const [id, name] of Object.entries(renamed)) {
      const json = { ...items.find((agency) => agency.id === id), name }
      told(await world.call('PUT', `/api/agencies/${id}`, { as: officer, json }), 200, AgencyView)
    }
    expect((await detail()).handedTo?.agencyName).toBe(renamed['van-phong'])
    expect((await detail(row.id)).handedFrom?.agencyName).toBe(renamed['tai-chinh'])
    const listed = (await rows()).find(({ id }) => id === row.id)
    expect(listed?.handedFrom?.agencyName).toBe(renamed['tai-chinh'])
    expect(await page(`/k/${link}/viec/${task.id}`)).toContain(`Việc này nay do ${renamed['van-phong']} thực hiện.`)
    expect(await page(`/viec/${task.id}`, officer)).toContain(renamed['van-phong'])
    const sent: string[] = []
    const send = async ({ text: words }: Mail) => ({ ok: true as const, messageId: `m-${unit}-${sent.push(words)}` })
    for (const letter of [...(await handingLetters()), ...(await lettersOf('withdrawal'))])
      await deliver({ ...world.deps, send, newLease: () => 'a' }, letter)
    expect(sent.join().replace(/\s+/gu, ' ')).toContain(`Từ nay việc này do ${renamed['van-phong']}`)
    expect(sent.join().replace(/\s+/gu, ' ')).toContain(`trước do ${renamed['tai-chinh']} thực hiện`)
    // Refused under the name of today, too.
    const again = problem(await handOn({ agencyName: 'Trạm Y tế phường' }))
    expect(again.detail).toContain(renamed['van-phong'])
  })
})

describe('handing on that breaks', () => {
  /** The other agency's row is there, and the first one's is not withdrawn. */
  async function beginHalf(): Promise<void> {
    for (let step = 1; step < 40; step++) {
      await begin()
      await handOn({ agencyId: 'van-phong' }, { app: createApp(failingAt(world.deps, step, 'before').deps) })
      if ((await rows()).some(({ handedFrom }) => handedFrom)) break
    }
    expect((await detail()).status).toBe('open')
  }

  test('anywhere is completed by doing it again: one row, one letter each that is sent, nothing lost', async () => {
    const body = { agencyName: 'Trạm Y tế phường' }
    const counting = failingAt(world.deps, 0, 'before')
    told(await handOn(body, { app: createApp(counting.deps) }), 200, HandedOn)
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(12)
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        await begin()
        await heard()
        await handOn(body, { app: createApp(failingAt(world.deps, step, when).deps) })
        // Until it is done again the work is with somebody, and the page says with whom.
        const between = (await rows()).filter((row) => row.text === task.text)
        const open = between.filter(({ status }) => status === 'open')
        expect([when, step, open.length >= 1]).toEqual([when, step, true])
        const isSaid = (await page(`/viec/${task.id}`, officer)).includes('đang chuyển dở cho')
        expect([when, step, isSaid]).toEqual([when, step, open.length > 1])
        world.at('2024-04-02T01:00:00.000Z')
        const { task: row } = await handed(body)
        const after = (await rows()).filter(({ text: words }) => words === task.text)
        expect([when, step, after.map(({ status }) => status).toSorted()]).toEqual([when, step, ['open', 'withdrawn']])
        expect([when, step, row.status, (await detail()).handedTo?.taskId]).toEqual([when, step, 'open', row.id])
        const now = world.deps.clock()
        const letters = (await handingLetters()).filter((letter) => letter.taskIds.includes(row.id))
        const withdrawnAt = (await detail()).history.at(-1)?.at
        const telling = (await lettersOf('withdrawal')).filter(({ plannedAt }) => plannedAt === withdrawnAt)
        expect([when, step, letters.length > 0, telling.map(({ taskIds }) => taskIds)]).toEqual([
          when,
          step,
          true,
          [[task.id]],
        ])
        // Of a try that made no row its letter says nothing; it waits for no longer than a request can last.
        for (const letter of letters) expect(isTooEarly(letter, [], now)).toBe(letter.plannedAt === now)
      }
    }
  }, 120_000)

  test('pressed twice at once, or again after a break, tells the agency that gets the work once', async () => {
    let at = Date.parse('2024-04-01T01:00:00.000Z')
    const ticking = { ...world.deps, clock: () => Instant.parse(new Date(at++).toISOString()) }
    const app = createApp(ticking)
    const answers = await Promise.all([1, 2].map(() => handOn({ agencyId: 'van-phong' }, { app })))
    const counts = answers.map((answer) => told(answer, 200, HandedOn).handedOn)
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await handingLetters()).toHaveLength(2)
    expect(await deliverHandings()).toEqual([`vp@${unit}.example`])

    await begin()
    const { store } = world.deps
    const createIfAbsent = () => Promise.reject(new Error('broken'))
    const broken = { ...world.deps, store: { ...store, tasks: { ...store.tasks, createIfAbsent } } }
    expect((await handOn({ agencyId: 'van-phong' }, { app: createApp(broken) })).status).toBe(500)
    world.at('2024-04-01T01:02:00.000Z')
    await handed({ agencyId: 'van-phong' })
    expect(await handingLetters()).toHaveLength(2)
    expect(await deliverHandings()).toEqual([`vp@${unit}.example`])
    expect((await handingLetters()).map(({ outcome }) => outcome)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ state: 'suppressed', reason: 'unwritten' })]),
    )
  })

  test('of several periods, too: done again from the same page, all of them have gone, each once', async () => {
    const body = { agencyId: 'tai-chinh', periods: 'this-and-later' }
    const last = async () =>
      (await rows()).filter(({ periodLabel }) => periodLabel === 'tháng 11/2024' || periodLabel === 'tháng 12/2024')
    const november = async () =>
      (await last()).find((row) => row.agencyId === 'van-phong' && row.due?.lastDay === '2024-11-24')
    const counting = failingAt(world.deps, 0, 'before')
    told(await handOn(body, { id: (await november())?.id ?? '', app: createApp(counting.deps) }), 200, HandedOn)
    for (let step = 4; step <= counting.accesses(); step++) {
      await begin()
      const id = (await november())?.id ?? ''
      await handOn(body, { id, app: createApp(failingAt(world.deps, step, 'before').deps) })
      if ((await detail(id)).status === 'open') await handed(body, id)
      const states = (await last()).map(({ agencyId, periodLabel, status }) => `${periodLabel} ${agencyId} ${status}`)
      expect([step, states.toSorted()]).toEqual([
        step,
        ['11', '12'].flatMap((month) => [
          `tháng ${month}/2024 tai-chinh open`,
          `tháng ${month}/2024 van-phong withdrawn`,
        ]),
      ])
    }
  }, 120_000)

  test('half way and then meant for somebody else is refused, until the first is settled', async () => {
    await beginHalf()
    expect(problem(await handOn({ agencyName: 'Trạm Y tế phường' })).code).toBe('handing-begun')
    const begun = (await rows()).find(({ handedFrom }) => handedFrom)
    const json = { version: begun?.version, status: 'withdrawn', reason: 'Không chuyển nữa' }
    told(await world.call('PATCH', `/api/tasks/${begun?.id}`, { as: officer, json }), 200, TaskDetail)
    const { task: row } = await handed({ agencyId: 'van-phong' })
    expect([row.id === begun?.id, row.status]).toEqual([false, 'open'])
  })

  test('half way, and confirmed by the first agency meanwhile: what was made for the other is withdrawn', async () => {
    await beginHalf()
    const done = { version: (await detail()).version, status: 'done', evidence: { note: 'Đã bố trí xong kinh phí' } }
    told(await patch(link, done), 200, TaskDetail)
    expect(problem(await handOn({ agencyId: 'van-phong' })).code).toBe('already-done')
    const made = (await rows()).filter(({ handedFrom }) => handedFrom)
    expect(made.map(({ status }) => status)).toEqual(['withdrawn'])
    const why = (await detail(made[0]?.id)).history.at(-1)?.detail
    expect(why).toBe('Việc này vẫn do Công chức Tài chính - Kế toán thực hiện, không chuyển nữa.')
  })

  test('half way, and confirmed meanwhile: the page of the finished work says so and takes it back', async () => {
    await beginHalf()
    const done = { version: (await detail()).version, status: 'done', evidence: { note: 'Đã bố trí xong kinh phí' } }
    told(await patch(link, done), 200, TaskDetail)
    const begun = (await rows()).find(({ handedFrom }) => handedFrom)
    const shown = await page(`/viec/${task.id}`, officer)
    expect(shown).toContain('Rút việc đã chuyển dở')
    expect(shown).toContain(`action="/viec/${begun?.id}/rut"`)
    const [, reason = ''] = /name="reason" value="(Việc này đã do [^"]+)"/u.exec(shown) ?? []
    await post(`/viec/${begun?.id}/rut`, { version: `${begun?.version}`, reason }, officer)
    expect((await detail(begun?.id)).status).toBe('withdrawn')
    expect(await page(`/viec/${task.id}`, officer)).not.toContain('Rút việc đã chuyển dở')
  })

  test('by two at once to two agencies: one of them has it', async () => {
    const answers = await Promise.all([handOn({ agencyId: 'van-phong' }), handOn({ agencyName: 'Trạm Y tế phường' })])
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    const openRows = async () => (await rows()).filter((row) => row.text === task.text && row.status === 'open')
    const winners = answers.flatMap((answer) => (answer.status === 200 ? told(answer, 200, HandedOn).task.id : []))
    expect((await openRows()).map(({ id }) => id)).toEqual(winners)
    await handOn({ agencyId: 'van-phong' })
    const alike = (await rows()).filter((row) => row.text === task.text && row.status === 'open')
    const { handedTo } = await detail()
    expect(alike.map(({ id }) => id)).toEqual([handedTo?.taskId ?? task.id])
  })
})
