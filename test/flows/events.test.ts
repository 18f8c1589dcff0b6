import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { PlanSummary, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { addDays, addHours, dayAt } from '../../shared/calendar/day.ts'
import { failingAt } from './failing-at.ts'
import { problem, startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG THANH BÌNH
Số: 44/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Bảo đảm an toàn sông nước mùa hè năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Công an phường
- Báo cáo vụ việc về UBND phường chậm nhất 02 ngày sau khi sự việc xảy ra.
- Gửi phương án bảo vệ về UBND phường chậm nhất 10 ngày trước ngày khai mạc hội bơi.
- Cử người trực tại bến đò.
`

let world: World
let units = 0
let unit: string
let officer: string
let link: string
type Row = z.infer<typeof TaskView>
let task: Row
let opening: Row
let onDuty: Row

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-04-10T01:00:00.000Z')
  const rows = await rowsGivenBy(plan, 'su-viec')
  task = the(rows, 'Báo cáo vụ việc')
  opening = the(rows, 'Gửi phương án')
  onDuty = the(rows, 'Cử người trực')
})

/** What a plan gives to the police of a unit of its own. */
async function rowsGivenBy(text: string, named: string): Promise<Row[]> {
  unit = `${named}-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'cong-an', 'Công an phường', `ca@${unit}.example`)
  await world.published(officer, text)
  link = await world.link(unit, 'cong-an')
  return told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
}

function the(rows: readonly Row[], begins: string): Row {
  const found = rows.find(({ text }) => text.startsWith(begins))
  if (!found) throw new Error(`no row: ${begins}`)
  return found
}

const patch = (as: string, id: string, json: object) => world.call('PATCH', `/api/tasks/${id}`, { as, json })
const versionOf = async (id: string) =>
  told(await world.call('GET', `/api/tasks/${id}`, { as: officer }), 200, TaskDetail).version
/** What a day is doubted for has a test of its own; here it was looked at. */
const more = (as: string, id: string, on: string, checked = true) =>
  world.call('POST', `/api/tasks/${id}/events`, { as, json: { on, checked } })
const all = async () =>
  told(await world.call('GET', '/api/tasks?status=all', { as: link }), 200, Tasks).items.filter(
    ({ text }) => text === task.text,
  )

test('the agency enters the event and the date follows; a second time it may not move it', async () => {
  expect(task).toMatchObject({ due: null, deadline: { kind: 'event' } })
  const entered = told(await patch(link, task.id, { version: 1, eventOn: '2024-04-08' }), 200, TaskDetail)
  expect(entered).toMatchObject({ eventOn: '2024-04-08', effectiveDue: { lastDay: '2024-04-10' } })
  const again = await patch(link, task.id, { version: entered.version, eventOn: '2024-04-09' })
  expect(problem(again)).toMatchObject({ status: 409, code: 'event-known' })
  const byOfficer = await patch(officer, task.id, { version: entered.version, eventOn: '2024-04-09' })
  expect(told(byOfficer, 200, TaskDetail).effectiveDue?.lastDay).toBe('2024-04-11')
})

test.each([
  [20260320, 'Giá trị không đúng dạng: cần chuỗi ký tự, nhưng nhận được số.'],
  [null, 'Giá trị không đúng dạng: cần chuỗi ký tự, nhưng nhận được null.'],
  [{}, 'Giá trị không đúng dạng: cần chuỗi ký tự, nhưng nhận được đối tượng.'],
  ['abc', 'Ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2024-05-19, và phải có thật.'],
  ['1926-03-20', 'Năm của ngày này phải từ 2000 đến 2099. Xin xem lại năm đã nhập.'],
])('a program that sends %j for a day is told what is wrong with it, in one sentence', async (eventOn, message) => {
  const refused = await patch(link, task.id, { version: 1, eventOn })
  expect(problem(refused).errors).toEqual([{ pointer: '/eventOn', message }])
  const without = await world.call('POST', `/api/tasks/${task.id}/events`, { as: link, json: {} })
  expect(problem(without).errors).toEqual([{ pointer: '/on', message: 'Thiếu giá trị này.' }])
})

test('the next event is another row; the first, done, stays as it was', async () => {
  await patch(link, task.id, { version: 1, eventOn: '2024-04-08' })
  const evidence = { number: '5/BC-CA', date: '2024-04-09' }
  told(await patch(link, task.id, { version: 2, status: 'done', evidence }), 200, TaskDetail)
  world.at('2024-05-21T01:00:00.000Z')
  const answer = await more(link, task.id, '2024-05-20')
  const second = told(answer, 201, TaskDetail)
  expect(answer.headers.get('location')).toBe(`/api/tasks/${second.id}`)
  expect(second).toMatchObject({ status: 'open', occurrenceOf: task.id, effectiveDue: { lastDay: '2024-05-22' } })
  expect((await all()).map((t) => [t.status, t.eventOn])).toEqual([
    ['open', '2024-05-20'],
    ['done', '2024-04-08'],
  ])
  // Entered again, by the coordinator, from the second row: it is the row that is there.
  expect(told(await more(officer, second.id, '2024-05-20'), 200, TaskDetail).id).toBe(second.id)
  expect(problem(await more(link, second.id, '2024-04-08')).code).toBe('event-known')
  expect(await all()).toHaveLength(2)
})

test('a day that is put right does not fall on that of another row of the same duty', async () => {
  await patch(link, task.id, { version: 1, eventOn: '2024-04-08' })
  const second = told(await more(link, task.id, '2024-04-09'), 201, TaskDetail)
  for (const { id, on } of [
    { id: task.id, on: '2024-04-09' },
    { id: second.id, on: '2024-04-08' },
  ]) {
    expect(problem(await patch(officer, id, { version: await versionOf(id), eventOn: on }))).toMatchObject({
      status: 409,
      code: 'event-known',
    })
  }
  told(await patch(officer, second.id, { version: second.version, eventOn: '2024-04-10' }), 200, TaskDetail)
})

test('an event whose day holds a row that was moved there is that row: the day is not reminded of twice', async () => {
  await patch(link, task.id, { version: 1, eventOn: '2024-04-01', eventChecked: true })
  const second = told(await more(link, task.id, '2024-04-03'), 201, TaskDetail)
  told(await patch(officer, second.id, { version: second.version, eventOn: '2024-04-05' }), 200, TaskDetail)
  expect(told(await more(link, task.id, '2024-04-05'), 200, TaskDetail).id).toBe(second.id)
  expect(problem(await more(link, task.id, '2024-04-03')).code).toBe('event-known')
  expect((await all()).map(({ eventOn }) => eventOn)).toEqual(['2024-04-01', '2024-04-05'])
  // It can be another event, which the coordinator knows.
  const third = told(await more(officer, task.id, '2024-04-03'), 201, TaskDetail)
  expect(told(await more(officer, task.id, '2024-04-03'), 200, TaskDetail).id).toBe(third.id)
})

test('an event whose row was withdrawn is not called entered while nobody watches it', async () => {
  await patch(link, task.id, { version: 1, eventOn: '2024-04-01', eventChecked: true })
  const second = told(await more(link, task.id, '2024-04-03'), 201, TaskDetail)
  const gone = { version: second.version, status: 'withdrawn', reason: 'Nhập nhầm' }
  const { version } = told(await patch(officer, second.id, gone), 200, TaskDetail)
  expect(problem(await more(link, task.id, '2024-04-03'))).toMatchObject({ status: 409, code: 'withdrawn' })
  const body = new URLSearchParams({ eventOn: '2024-04-03' })
  const page = await world.call('POST', `/k/${link}/viec/${task.id}/su-viec-khac`, { body })
  expect(page.status).toBe(422)
  expect(page.text).toContain('xin báo cán bộ đầu mối theo dõi lại việc đó')
  told(await patch(officer, second.id, { version, status: 'open' }), 200, TaskDetail)
  expect(told(await more(link, task.id, '2024-04-03'), 200, TaskDetail)).toMatchObject({
    id: second.id,
    status: 'open',
  })
})

test('a withdrawn row is not tracked again beside another of its day', async () => {
  await patch(link, task.id, { version: 1, eventOn: '2024-04-01', eventChecked: true })
  const [second, third] = [
    told(await more(link, task.id, '2024-04-03'), 201, TaskDetail),
    told(await more(link, task.id, '2024-04-05'), 201, TaskDetail),
  ]
  const gone = { version: second.version, status: 'withdrawn', reason: 'Nhập nhầm' }
  const { version } = told(await patch(officer, second.id, gone), 200, TaskDetail)
  told(await patch(officer, third.id, { version: third.version, eventOn: '2024-04-03' }), 200, TaskDetail)
  const restored = await patch(officer, second.id, { version, status: 'open' })
  expect(problem(restored)).toMatchObject({ status: 409, code: 'event-known' })
})

test('an event of another agency’s duty is not found', async () => {
  await patch(officer, task.id, { version: 1, eventOn: '2024-04-08' })
  const json = { version: null, name: 'Trạm Y tế', mailboxes: [] }
  await world.call('PUT', '/api/agencies/tram-y-te', { as: officer, json })
  const other = await world.link(unit, 'tram-y-te')
  expect(problem(await more(other, task.id, '2024-04-09')).status).toBe(404)
})

test('on its page the agency enters the event, then another; a button without a date does nothing', async () => {
  const path = `/k/${link}/viec/${task.id}`
  const post = (where: string, eventOn: string) => world.call('POST', where, { body: new URLSearchParams({ eventOn }) })
  expect((await world.call('GET', path)).text).toContain('Nhập ngày xảy ra sự việc')
  const refused = await post(`${path}/su-viec`, '')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Xin chọn ngày.')
  const entered = await post(`${path}/su-viec`, '2024-04-08')
  expect(entered.headers.get('location')).toBe(`${path}?xong=su-viec`)
  const page = (await world.call('GET', path)).text
  expect(page).not.toContain('Nhập ngày xảy ra sự việc')
  expect(page).toContain('Có thêm sự việc khác')
  const next = await post(`${path}/su-viec-khac`, '2024-04-09')
  expect(next.headers.get('location')).toMatch(/\?xong=them-su-viec$/)
  expect((await world.call('GET', next.headers.get('location') ?? '')).text).toContain('sự việc ngày 9/4/2024')
  expect((await post(`${path}/su-viec-khac`, '2024-04-09')).headers.get('location')).toMatch(/\?xong=co-su-viec$/)
})

test('the agency’s list asks for the day of an event: one that is to come in plain sight, one that may never come folded', async () => {
  const list = async () => (await world.call('GET', `/k/${link}`)).text
  const before = await list()
  expect(before).toContain('Chờ nhập ngày sự kiện (1)')
  expect(before).toContain('Xin nhập ngày diễn ra sự kiện để hệ thống tính hạn.')
  const folded = before.indexOf('<details')
  expect(before.indexOf(opening.text)).toBeLessThan(folded)
  expect(before.indexOf('Khi có sự việc, xin nhập ngày xảy ra để hệ thống tính hạn.')).toBeGreaterThan(folded)
  told(await patch(link, opening.id, { version: 1, eventOn: '2024-06-01' }), 200, TaskDetail)
  expect(await list()).not.toContain('Chờ nhập ngày sự kiện')
})

test('of what is counted back, the agency enters the day to come, and the date is before it', async () => {
  expect(opening).toMatchObject({ due: null, deadline: { kind: 'event', before: true, within: { days: 10 } } })
  const path = `/k/${link}/viec/${opening.id}`
  const page = (await world.call('GET', path)).text
  expect(page).toContain('Nhập ngày diễn ra sự kiện')
  expect(page).toContain('chỉ nhập được một lần')
  expect(page).toContain('Thời hạn được tính lùi từ ngày này: “chậm nhất 10 ngày trước ngày khai mạc hội bơi”.')
  const entered = await world.call('POST', `${path}/su-viec`, { body: new URLSearchParams({ eventOn: '2024-06-01' }) })
  expect(entered.headers.get('location')).toBe(`${path}?xong=su-viec`)
  const after = (await world.call('GET', path)).text
  expect(after).toContain('sự kiện ngày 1/6/2024')
  expect(after).toContain('thứ Tư, 22/5/2024')
  expect(after).toMatch(/<details class="card"><summary>Có thêm sự kiện khác/u)
  const body = new URLSearchParams({ eventOn: '1926-06-01' })
  const refused = await world.call('POST', `${path}/su-viec-khac`, { body })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Năm của ngày này phải từ 2000 đến 2099')
  const form = refused.text.slice(refused.text.indexOf('Có thêm sự kiện khác') - 60)
  expect(form).toMatch(/<details class="card" open=""><summary>Có thêm sự kiện khác/u)
  expect(form).toContain('value="1926-06-01"')
})

test('that a task has no date is said once in a list', async () => {
  for (const [path, as] of [['/?status=undated', officer], [`/k/${link}`], [`/k/${link}/viec/${onDuty.id}`]] as const) {
    const { text } = await world.call('GET', path, as ? { as } : {})
    const entry = text.split(/<(?:article|tr)|<\/(?:article|tr)>/u).find((part) => part.includes(onDuty.text))
    expect([path, entry?.match(/Chưa có hạn/gu)?.length]).toEqual([path, 1])
  }
})

test('on its page an agency is asked once about a day by which it would be late, and ticks that it was looked at', async () => {
  const press = (fields: Record<string, string>) =>
    world.call('POST', `/k/${link}/viec/${task.id}/su-viec`, {
      body: new URLSearchParams(fields),
      headers: { origin: world.deps.publicUrl },
    })
  const first = await world.call('GET', `/k/${link}/viec/${task.id}`)
  expect(first.text).not.toContain('name="checked"')
  const asked = await press({ eventOn: '2024-03-06' })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('Hạn sẽ là ngày 8/3/2024, đã quá 33 ngày.')
  expect(asked.text).toContain('name="checked"')
  expect(asked.text).toContain('value="2024-03-06"')
  expect((await all()).map(({ due }) => due)).toEqual([null])
  expect((await press({ eventOn: '2024-03-06', checked: 'yes' })).status).toBe(303)
  const over = await more(link, task.id, '2024-03-20', false)
  expect(problem(over).code).toBe('day-to-check')
  const json = { on: '2024-03-20', checked: true }
  expect((await world.call('POST', `/api/tasks/${task.id}/events`, { as: link, json })).status).toBe(201)
})

test('work that only the letter of its day gave, or that the agency entered itself, is told of when it ends', async () => {
  let mails = 0
  const send = async () => {
    const sent: Mail[] = []
    for (const row of (await world.letters(unit)).filter(({ outcome }) => outcome.state === 'planned')) {
      const taken = async (mail: Mail) => ({ ok: true as const, messageId: `m-${unit}-${++mails}-${sent.push(mail)}` })
      await deliver({ ...world.deps, send: taken, mailFrom: 'nhac-viec@phuong.example', newLease: () => 'lease' }, row)
    }
    return sent.map(({ subject, text }) => `${subject}\n${text}`)
  }
  await patch(officer, task.id, { version: task.version, eventOn: '2024-04-09' })
  await send()
  const third = told(await more(officer, task.id, '2024-04-08'), 201, TaskDetail)
  const fourth = told(await more(officer, task.id, '2024-04-10'), 201, TaskDetail)
  const own = told(await more(link, task.id, '2024-04-07'), 201, TaskDetail)
  expect(await send()).toHaveLength(2)
  const gone = { version: await versionOf(third.id), status: 'withdrawn', reason: 'Nhập nhầm' }
  told(await patch(officer, third.id, gone), 200, TaskDetail)
  expect(await send()).toEqual([expect.stringContaining('sự việc ngày 8/4/2024')])
  const json = { reason: 'Trùng kế hoạch' }
  told(await world.call('POST', `/api/plans/${task.planId}/close`, { as: officer, json }), 200, PlanSummary)
  const [ended, ...others] = await send()
  expect(others).toEqual([])
  for (const { periodLabel } of [fourth, own]) expect(ended).toContain(periodLabel)
})

describe('what is asked for each time that something happens', () => {
  const text = plan.replace('- Cử người trực tại bến đò.', '- Báo cáo đột xuất khi có yêu cầu của UBND phường.')
  const evidence = { number: '9/BC-CA', date: '2024-04-10' }
  const page = async (path = '') =>
    (await world.call('GET', `/k/${link}${path}`, {})).text.replace(/\s+/gu, ' ').split('<main')[1] ?? ''
  const offered = async () =>
    [...(await page()).matchAll(/href="[^"]*\/viec\/([^"#]+)#su-viec-khac"/gu)].map((m) => m[1])
  let asked: Row

  beforeEach(async () => {
    const rows = await rowsGivenBy(text, 'dot-xuat')
    task = the(rows, 'Báo cáo vụ việc')
    asked = the(rows, 'Báo cáo đột xuất')
  })

  test('an agency that has reported once finds on its page where the next time is told, and reports it', async () => {
    expect(asked).toMatchObject({ due: null, deadline: { kind: 'none', reason: 'on-request' } })
    expect(await offered()).toEqual([])
    told(await patch(link, asked.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    expect(await offered()).toEqual([asked.id])
    expect(await page(`/viec/${asked.id}`)).toContain('id="su-viec-khac"><details class="card" open')
    world.at('2024-05-21T01:00:00.000Z')
    const second = told(await more(link, asked.id, '2024-05-20'), 201, TaskDetail)
    expect(second).toMatchObject({ status: 'open', due: null, periodLabel: 'đột xuất ngày 20/5/2024' })
    told(await patch(link, second.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    expect(await offered()).toEqual([second.id])
    expect(await page()).toContain('Đã có 2 lần, gần nhất: đột xuất ngày 20/5/2024.')
  })

  test('the coordinator sees every time on the page of each', async () => {
    told(await patch(link, asked.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    const second = told(await more(link, asked.id, '2024-04-09'), 201, TaskDetail)
    const shown = (await world.call('GET', `/viec/${second.id}`, { as: officer })).text
    expect(shown).toContain('Các lần khác của việc này (1)')
    expect(shown).toContain(`href="/viec/${asked.id}"`)
    const of = (await world.call('GET', `/viec/${asked.id}`, { as: officer })).text
    expect(of).toContain('đột xuất ngày 9/4/2024')
  })

  test('what a coordinator enters for an agency is asked of it by letter, though it has no date', async () => {
    told(await patch(link, asked.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    const second = told(await more(officer, asked.id, '2024-04-09'), 201, TaskDetail)
    const about = (await world.letters(unit)).filter(({ taskIds }) => taskIds.includes(second.id))
    expect(about.map(({ kind, outcome }) => [kind, outcome.state])).toEqual([['nudge', 'planned']])
    expect(world.queued().some(({ key }) => key === about[0]?.key)).toBe(true)
  })

  test('the agency is asked for it by one letter, wherever entering it broke before it was entered again', async () => {
    told(await patch(link, asked.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    const enter = (on: string, app = world.app) =>
      world.call('POST', `/api/tasks/${asked.id}/events`, { as: officer, json: { on } }, app)
    let mails = 0
    const counting = failingAt(world.deps, 0, 'before')
    told(await enter('2024-03-01', createApp(counting.deps)), 201, TaskDetail)
    const sweep = async () => {
      const sent: Mail[] = []
      for (const row of (await world.letters(unit)).filter(({ outcome }) => outcome.state === 'planned')) {
        const send = async (mail: Mail) => ({ ok: true as const, messageId: `m-${unit}-${++mails}-${sent.push(mail)}` })
        await deliver({ ...world.deps, send, newLease: () => 'lease' }, row)
      }
      return sent.filter(({ subject }) => subject.startsWith('Đề nghị thực hiện')).length
    }
    const later = () => world.at(addHours(world.deps.clock(), 0.1))
    later()
    await sweep()
    for (let step = 1; step <= counting.accesses(); step++) {
      const on = addDays(dayAt(world.deps.clock()), -step)
      const broken = await enter(on, createApp(failingAt(world.deps, step, 'before').deps))
      later()
      const [before, again] = [await sweep(), await enter(on)]
      later()
      const letters = before + (await sweep())
      expect({ step, broken: broken.status, again: again.status < 300, letters }).toEqual({
        step,
        broken: 500,
        again: true,
        letters: 1,
      })
    }
  })

  test('an incident reported without its day leaves the way open for the next one', async () => {
    told(await patch(link, task.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    expect(await offered()).toEqual([task.id])
    expect(told(await more(link, task.id, '2024-04-09'), 201, TaskDetail).effectiveDue?.lastDay).toBe('2024-04-11')
  })

  test('what waits for something to happen stands apart from what lacks a date, for people and programs', async () => {
    const listed = async (view: string) => (await world.call('GET', `/?status=${view}`, { as: officer })).text
    const [missing, awaiting] = [await listed('undated'), await listed('awaiting')]
    for (const words of ['Báo cáo vụ việc', 'Báo cáo đột xuất'])
      expect([words, awaiting.includes(words), missing.includes(words)]).toEqual([words, true, false])
    // The opening is sure to come: somebody has to say when.
    expect([awaiting.includes('Gửi phương án'), missing.includes('Gửi phương án')]).toEqual([false, true])
    const of = async (status: string) =>
      told(await world.call('GET', `/api/tasks?status=${status}`, { as: officer }), 200, Tasks).items.length
    expect([await of('undated'), await of('awaiting-occasion'), await of('date-missing')]).toEqual([3, 2, 1])
  })

  test('of a plan that has ended nothing more is offered', async () => {
    told(await patch(link, asked.id, { version: 1, status: 'done', evidence }), 200, TaskDetail)
    await world.call('POST', `/api/plans/${asked.planId}/close`, { as: officer, json: { reason: 'Hết năm' } })
    expect(await offered()).toEqual([])
  })
})
