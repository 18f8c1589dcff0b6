import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { whyTooLarge, whyTooLong } from '../../functions/api/operations/plans/publication-size.ts'
import { PlanDetail, PlanSummary, TaskDetail } from '../../functions/api/schemas.ts'
import { Instant } from '../../shared/calendar/day.ts'
import { noticeRows } from '../../shared/reminding/letters.ts'
import { largest, longest } from '../../shared/tracking/limits.ts'
import { Task } from '../../shared/tracking/task.ts'
import { unlistedAgency } from '../../shared/tracking/directory.ts'
import { aTask } from '../store/samples.ts'
import { draftOf as draftWith, task as draftTask } from '../tracking/plan-fixtures.ts'
import { failingAt } from './failing-at.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

// What cannot be published to its end is not begun, whether a coordinator or the reader made it so long; and what was
// begun all the same comes back.

let world: World
let officer: string
let units = 0
let unit: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function draftOf(text: string): Promise<PlanDetail> {
  unit = `lon-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  return world.draft(officer, text)
}
type PlanDetail = z.infer<typeof PlanDetail>

const publish = (id: string, through = world.app) =>
  world.call('POST', `/api/plans/${id}/publish`, { as: officer }, through)
const correct = async (id: string, correction: object) => {
  const { version } = await planNow(id)
  return world.call('PATCH', `/api/plans/${id}`, { as: officer, json: { version, corrections: [correction] } })
}
const planNow = async (id: string) =>
  told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
const rowsOf = async (id: string) =>
  told(await world.call('GET', `/api/tasks?plan=${id}&limit=200`, { as: officer }), 200, Tasks).items

/** A plan whose work stands in a table. */
const table = (lead: string, cooperating: string) =>
  planText.replace(
    /1\. Văn phòng[^]*$/u,
    `| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Mở cửa phòng đọc vào buổi tối | ${lead} | ${cooperating} | Trước ngày 19/5/2024 |
| 2 | Tổng hợp danh sách | Trạm Y tế | Công an phường | Trước ngày 20/5/2024 |
`,
  )

describe('what was read too long for a row', () => {
  test('keeps a plan from being published, in words, and it can be put right', async () => {
    const plan = await draftOf(table('Văn phòng UBND phường', `Sở ${'ậ'.repeat(140_000)}`))
    const task = plan.assignments.flatMap(({ tasks }) => tasks).find(({ text }) => text.includes('phòng đọc'))
    expect(task?.cooperating[0]?.length).toBeGreaterThan(140_000)
    const before = await world.everything()
    const refused = problem(await publish(plan.id))
    expect([refused.status, refused.detail]).toEqual([
      422,
      'Việc “Mở cửa phòng đọc vào buổi tối” của Văn phòng UBND phường lớn hơn mức mà một việc lưu được, kể cả nguyên ' +
        'văn và các cơ quan phối hợp. Xin ghi gọn các cơ quan phối hợp trên bản nháp, rồi phát hành.',
    ])
    expect(await world.everything()).toEqual(before)
    await correct(plan.id, { op: 'set-cooperating', taskId: task?.id, cooperating: ['Sở Y tế'] })
    expect(told(await publish(plan.id), 200, PlanSummary)).toMatchObject({ status: 'published', rows: 2 })
  })

  test('as the name of an agency, too', async () => {
    const plan = await draftOf(table(`Sở ${'ậ'.repeat(130_000)}`, 'Trạm Y tế'))
    const before = await world.everything()
    const page = await world.call('POST', `/ke-hoach/${plan.id}/phat-hanh`, {
      as: officer,
      body: new URLSearchParams({ version: `${plan.version}` }),
    })
    expect([page.status, page.text.includes('Tên cơ quan dài 130.003 ký tự, nhiều hơn mức 300 ký tự.')]).toEqual([
      422,
      true,
    ])
    expect(await world.everything()).toEqual(before)
    const [{ id: assignmentId } = { id: '' }] = plan.assignments
    await correct(plan.id, { op: 'set-agencies', assignmentId, agencies: ['Sở Văn hóa'] })
    expect((await publish(plan.id)).status).toBe(200)
  })

  test('as a task, which is named by its beginning without half a character', () => {
    const text = `${'ệ'.repeat(79)}📌${'ệ'.repeat(longest.text)}`
    const why = whyTooLong(draftWith([[['Trạm Y tế'], [draftTask('t1', text)]]]))
    expect(why).toMatch(/^Việc “ệ{79}.?…”: Nội dung dài 20\.081 ký tự, .* Có thể tách việc này trên bản nháp\.$/u)
    expect(why?.isWellFormed()).toBe(true)
  })

  test('as a heading, it is cut with a mark, so that many rows do not carry all of it', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `Phòng Tư pháp ${i}`)
    const plan = await draftOf(table(many.join(', '), 'Trạm Y tế'))
    expect(plan.assignments[0]?.agencies).toEqual(many)
    expect(plan.assignments[0]?.heading?.text).toMatch(/^Phòng Tư pháp 0, .{1900,2000} \[…\]$/u)
  })
})

describe('a publication that is too large as a whole', () => {
  const now = Instant.parse('2024-04-01T01:00:00.000Z')
  const rows = (length: number, fields: object = {}) => {
    const one = Task.parse({ ...aTask(1), ...fields })
    return Array.from({ length }, (_, i) => ({ ...one, id: `${one.planId}-${i.toString().padStart(16, '0')}` }))
  }
  const agencies = [{ ...unlistedAgency('hoa-binh', 'Phòng Văn hóa'), id: aTask(1).agencyId }].map((agency) => ({
    ...agency,
    mailboxes: [{ address: 'vanhoa@hoabinh.example', state: 'ok' as const, since: null }],
  }))
  const why = (tasks: Task[]) =>
    whyTooLarge({ agencies, tasks, notices: noticeRows(aTask(1).planId, tasks, { agencies, now }) })

  test.each<[string, Task[], string | null]>([
    ['thousands of rows fit', rows(4000), null],
    [
      'more rows than one publication makes',
      rows(largest.rows + 1),
      'Kế hoạch này sẽ thành 20.001 việc, nhiều hơn mức 20.000 việc một lần phát hành. Xin bỏ bớt phân công, rút gọn ' +
        'báo cáo định kỳ (kỳ báo cáo, cơ quan phải báo cáo) trên bản nháp, hoặc chia văn bản thành nhiều kế hoạch.',
    ],
    [
      'more words than one publication writes',
      rows(2000, { text: 'ệ'.repeat(10_000) }),
      'Kế hoạch này có 2.000 việc, nhiều chữ hơn mức của một lần phát hành. Xin viết gọn các việc trên bản nháp, hoặc ' +
        'chia văn bản thành nhiều kế hoạch.',
    ],
    [
      'more tasks to one address than its letter’s row holds',
      rows(5000),
      'Thư đến vanhoa@hoabinh.example sẽ có 5.000 việc, nhiều hơn mức của một thư. Xin ghi cho mỗi cơ quan một địa chỉ ' +
        'riêng trong danh bạ, hoặc chia văn bản thành nhiều kế hoạch.',
    ],
  ])('%s', (_, tasks, sentence) => {
    expect(why(tasks)).toBe(sentence)
  })
})

describe('a publication that was begun', () => {
  /** Publishing breaks where some rows are there and some are not. */
  async function begun(): Promise<string> {
    const { id } = await draftOf(planText)
    let made = 0
    const { store } = world.deps
    const tasks: typeof store.tasks = {
      ...store.tasks,
      createIfAbsent: async (task) => {
        if (++made > 3) throw new Error('broken')
        return store.tasks.createIfAbsent(task)
      },
    }
    expect((await publish(id, createApp({ ...world.deps, store: { ...store, tasks } }))).status).toBe(500)
    expect([(await planNow(id)).status, (await rowsOf(id)).length]).toEqual(['publishing', 3])
    return id
  }

  /** What an earlier release began without looking whether it fits. */
  async function begunTooLarge(): Promise<string> {
    const id = await begun()
    const { publishedAt } = await planNow(id)
    const file = `units/${unit}/plans/${id}/publication-${publishedAt}.json`
    const publication = z
      .looseObject({ tasks: z.array(Task) })
      .parse(JSON.parse(new TextDecoder().decode((await world.deps.files.get(file)) ?? undefined)))
    const tasks = publication.tasks.map((task, i) => (i === 4 ? { ...task, cooperating: ['ệ'.repeat(200_000)] } : task))
    await world.deps.files.put(
      file,
      new TextEncoder().encode(JSON.stringify({ ...publication, tasks })),
      'application/json',
    )
    return id
  }

  test('is resumed where it ended: rows that are there are not written again', async () => {
    const id = await begun()
    const { store } = world.deps
    const written: string[] = []
    const tasks: typeof store.tasks = {
      ...store.tasks,
      createIfAbsent: async (task) => {
        written.push(task.id)
        return store.tasks.createIfAbsent(task)
      },
    }
    const there = (await rowsOf(id)).map((row) => row.id)
    told(await publish(id, createApp({ ...world.deps, store: { ...store, tasks } })), 200, PlanSummary)
    expect(written).toHaveLength(2)
    expect(new Set([...written, ...there]).size).toBe(5)
  })

  test('and cannot be completed, is a draft again at the next attempt, wherever that breaks', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; ; step++) {
        const id = await begunTooLarge()
        const failing = failingAt(world.deps, step, when)
        const { status } = await publish(id, createApp(failing.deps))
        if (failing.accesses() < step) break
        expect([when, step, status]).toEqual([when, step, 500])
        // Where only the last answer was lost, it is a draft already.
        const toldSo =
          (await planNow(id)).status === 'draft' ||
          problem(await publish(id)).detail.endsWith('Kế hoạch đã trở lại bản nháp để sửa.')
        const draft = await planNow(id)
        const { status: now, publishedAt, runsUntil, rows } = draft
        expect([when, step, toldSo, now, publishedAt, runsUntil, rows]).toEqual([
          when,
          step,
          true,
          'draft',
          null,
          null,
          null,
        ])
        expect([when, step, await rowsOf(id), await world.letters(unit)]).toEqual([when, step, [], []])
        const [task] = draft.assignments.flatMap(({ tasks }) => tasks)
        told(await correct(id, { op: 'set-task', taskId: task?.id, text: 'Mở cửa phòng đọc' }), 200, PlanDetail)
        expect(told(await publish(id), 200, PlanSummary)).toMatchObject({ status: 'published', rows: 5 })
        expect((await rowsOf(id)).map(({ text }) => text)).toContain('Mở cửa phòng đọc')
        expect((await world.letters(unit)).map(({ kind }) => kind)).toEqual(['notice', 'notice', 'notice'])
      }
    }
  }, 120_000)

  test('a row that somebody has worked on stays, with what was typed', async () => {
    const id = await begunTooLarge()
    const [row] = await rowsOf(id)
    const json = { version: row?.version, note: 'Đã hỏi phòng đọc' }
    told(await world.call('PATCH', `/api/tasks/${row?.id}`, { as: officer, json }), 200, TaskDetail)
    expect((await publish(id)).status).toBe(422)
    expect((await rowsOf(id)).map((each) => each.id)).toEqual([row?.id])
    told(await publish(id), 200, PlanSummary)
    expect(await rowsOf(id)).toHaveLength(5)
    const kept = told(await world.call('GET', `/api/tasks/${row?.id}`, { as: officer }), 200, TaskDetail)
    expect(kept.history.at(-1)?.detail).toBe('Đã hỏi phòng đọc')
  })

  test('on its page says that it is a draft again, and in its history', async () => {
    const id = await begunTooLarge()
    const page = await world.call('POST', `/ke-hoach/${id}/phat-hanh`, { as: officer, body: new URLSearchParams() })
    expect([page.status, page.text.includes('Kế hoạch đã trở lại bản nháp để sửa.')]).toEqual([422, true])
    const { history } = await planNow(id)
    expect(history.map(({ what }) => what)).toEqual(['received', 'publishing', 'taken-back'])
    const draft = await world.call('GET', `/ke-hoach/${id}`, { as: officer })
    expect(draft.text).toContain('Phát hành và gửi thư')
  })
})
