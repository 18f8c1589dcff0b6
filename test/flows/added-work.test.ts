import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, PlanSummary } from '../../functions/api/schemas.ts'
import { noticeOf } from '../../shared/reminding/letters.ts'
import { failingAt } from './failing-at.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

// What a published plan was found to lack is added to it: its own rows, its own letter, and nothing else is touched.

const text = `${planText}
III. CHẾ ĐỘ BÁO CÁO
1. Báo cáo kết quả về UBND phường trước ngày 20/6/2024.
`
const further = {
  op: 'add-assignment',
  agencies: ['Văn phòng UBND phường'],
  text: 'Lập danh sách người đọc, hoàn thành trước ngày 19/5/2024',
}

let world: World
let units = 0
let unit: string
let officer: string
let id: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(() => begin())

async function begin(): Promise<void> {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `giao-them-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  id = (await world.draft(officer, text)).id
}

const plan = async () => told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
const publish = async (app = world.app) => world.call('POST', `/api/plans/${id}/publish`, { as: officer }, app)
const rows = async () =>
  told(await world.call('GET', `/api/tasks?plan=${id}&status=all&limit=200`, { as: officer }), 200, Tasks).items
const correct = async (corrections: object[], app = world.app) => {
  const { version } = await plan()
  return world.call('PATCH', `/api/plans/${id}`, { as: officer, json: { version, corrections } }, app)
}
const letters = async () => (await world.letters(unit)).filter(({ to }) => to !== null)

describe('work added to a published plan', () => {
  test('has its own row and letter; what was there stays as it was', async () => {
    told(await publish(), 200, PlanSummary)
    const before = await rows()
    const earlier = (await letters()).map(({ key }) => key)

    const added = told(await correct([further]), 200, PlanDetail)
    expect(added.status).toBe('published')
    expect(added.history.slice(-2).map(({ what }) => what)).toEqual(['adding', 'added'])

    const now = await rows()
    expect(now.filter(({ id: one }) => before.some((row) => row.id === one))).toEqual(before)
    const fresh = now.filter(({ id: one }) => !before.some((row) => row.id === one))
    expect(fresh).toMatchObject([{ agencyId: 'van-phong', text: further.text, due: { lastDay: '2024-05-18' } }])
    expect(added.rows).toBe(now.length)
    const later = (await letters()).filter(({ key }) => !earlier.includes(key))
    expect(later.map((letter) => [letter.to, letter.taskIds, noticeOf(letter)])).toEqual([
      [`vp@${unit}.example`, [fresh[0]?.id], 'adding'],
    ])
  })

  test('is a report too, also one of the document’s that named nobody', async () => {
    told(await publish(), 200, PlanSummary)
    const [report] = (await plan()).reports
    expect(report?.bound).toEqual([])
    told(
      await correct([{ op: 'bind-report', reportId: report?.id, bound: ['Văn phòng UBND phường'] }]),
      200,
      PlanDetail,
    )
    const reports = (await rows()).filter(({ kind }) => kind === 'report')
    expect(reports).toMatchObject([{ agencyId: 'van-phong', due: { lastDay: '2024-06-19' } }])
    expect(reports[0]?.quote?.text).toContain('Báo cáo kết quả về UBND phường')
  })

  test('that comes back has rows through the plan’s year', async () => {
    told(await publish(), 200, PlanSummary)
    const monthly = { ...further, text: 'Báo số lượt mượn sách trước ngày 25 hằng tháng' }
    told(await correct([monthly]), 200, PlanDetail)
    const days = (await rows()).filter((row) => row.text === monthly.text).map(({ due }) => due?.lastDay)
    expect(days).toContain('2024-12-24')
    expect(new Set(days).size).toBe(days.length)
  })

  test('is told in a letter of its own each time, also within one moment and after the plan was tracked again', async () => {
    told(await publish(), 200, PlanSummary)
    const texts = ['Lập sổ mượn', 'Lập sổ trả', 'Lập sổ hỏng']
    for (const each of texts.slice(0, 2)) told(await correct([{ ...further, text: each }]), 200, PlanDetail)
    await world.call('POST', `/api/plans/${id}/close`, { as: officer, json: { reason: 'Tạm dừng' } })
    await world.call('POST', `/api/plans/${id}/reopen`, { as: officer, json: { reason: 'Làm tiếp' } })
    told(await correct([{ ...further, text: texts[2] }]), 200, PlanDetail)
    const all = await rows()
    const adding = (await letters()).filter((letter) => noticeOf(letter) === 'adding')
    const toldOf = adding.map(({ taskIds }) => taskIds.map((one) => all.find((row) => row.id === one)?.text))
    expect(new Set(toldOf.map((each) => each.join()))).toEqual(new Set(texts))
    expect(toldOf).toHaveLength(texts.length)
  })

  test('is counted where plans are listed', async () => {
    told(await publish(), 200, PlanSummary)
    const before = await plan()
    const after = told(await correct([further]), 200, PlanDetail)
    expect(after.counts).toEqual({
      ...before.counts,
      assignments: before.counts.assignments + 1,
      tasks: before.counts.tasks + 1,
    })
  })

  test('lists an agency that was not listed', async () => {
    told(await publish(), 200, PlanSummary)
    told(await correct([{ ...further, agencies: ['Hội Làm vườn phường'] }]), 200, PlanDetail)
    expect((await rows()).map(({ agencyName }) => agencyName)).toContain('Hội Làm vườn phường')
    expect((await plan()).agencies.find(({ name }) => name === 'Hội Làm vườn phường')?.agencyId).not.toBeNull()
  })

  test('is there once, wherever it was cut off and however often it is sent again', async () => {
    told(await publish(), 200, PlanSummary)
    const { version } = await plan()
    const json = { version, corrections: [further] }
    const add = (app = world.app) => world.call('PATCH', `/api/plans/${id}`, { as: officer, json }, app)
    const counting = failingAt(world.deps, 0, 'before')
    expect((await add(createApp(counting.deps))).status).toBe(200)
    const all = (await rows()).length
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(8)
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        await begin()
        told(await publish(), 200, PlanSummary)
        json.version = (await plan()).version
        await add(createApp(failingAt(world.deps, step, when).deps))
        if ((await plan()).status === 'publishing') told(await publish(), 200, PlanSummary)
        // What came too late to be heard of is there, and the form that was typed for the older plan is told so.
        const again = await add()
        expect([when, step, [200, 409].includes(again.status)]).toEqual([when, step, true])
        const adding = (await letters()).filter((letter) => noticeOf(letter) === 'adding')
        expect([when, step, (await plan()).status, (await rows()).length, adding.length]).toEqual([
          when,
          step,
          'published',
          all,
          1,
        ])
      }
    }
  }, 120_000)
})

describe('is refused', () => {
  test('where anything that was published would change', async () => {
    told(await publish(), 200, PlanSummary)
    const { assignments } = await plan()
    const [assignment] = assignments
    const [task] = assignment?.tasks ?? []
    const changes = [
      { op: 'set-task', taskId: task?.id, text: 'Việc khác' },
      { op: 'set-agencies', assignmentId: assignment?.id, agencies: ['Công an phường'] },
      { op: 'remove-assignment', assignmentId: assignment?.id },
      { op: 'set-header', header: { number: '99/KH-UBND' } },
      { op: 'add-deadline', entryId: task?.id, deadline: { date: '2024-06-01', bound: 'by' } },
    ]
    const before = await rows()
    for (const change of changes) {
      const { code } = problem(await correct([further, change]))
      expect([change.op, code]).toEqual([change.op, 'already-published'])
    }
    expect(await rows()).toEqual(before)
  })

  test('where a date cannot be, or is over by a year that nobody wrote', async () => {
    told(await publish(), 200, PlanSummary)
    const wrong = problem(await correct([{ ...further, text: 'Lập sổ trước ngày 31/6/2024' }]))
    expect(wrong).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/corrections/0/text' }] })
    world.at('2025-02-10T01:00:00.000Z')
    const past = problem(await correct([{ ...further, text: 'Lập sổ trước ngày 15/6' }]))
    expect(past.detail).toContain('đã qua, ngày cuối cùng là 14/6/2024')
    const late = { ...further, text: 'Lập sổ trước ngày 15/6/2024' }
    told(await correct([late]), 200, PlanDetail)
    expect((await rows()).find((row) => row.text === late.text)?.due?.lastDay).toBe('2024-06-14')
  })

  test('where it comes back and the plan has run out, until the plan runs on', async () => {
    told(await publish(), 200, PlanSummary)
    world.at('2025-02-10T01:00:00.000Z')
    const monthly = { ...further, text: 'Báo số lượt mượn sách trước ngày 25 hằng tháng' }
    expect(problem(await correct([monthly])).detail).toContain('kế hoạch chạy đến ngày 31/12/2024')
    expect((await world.call('GET', `/ke-hoach/${id}`, { as: officer })).text).toContain('Kế hoạch chạy đến hết ngày')
    const { version } = await plan()
    const json = { version, corrections: [monthly], runsUntil: '2025-12-31' }
    const added = told(await world.call('PATCH', `/api/plans/${id}`, { as: officer, json }), 200, PlanDetail)
    expect(added.history.slice(-3).map(({ what }) => what)).toEqual(['run-set', 'adding', 'added'])
    const days = (await rows()).filter((row) => row.text === monthly.text).map(({ due }) => due?.lastDay)
    expect(days).toHaveLength(11)
    expect(days.every((due) => due?.startsWith('2025-') && due.endsWith('-24'))).toBe(true)
  })

  test('where the plan is over, or nothing is added', async () => {
    told(await publish(), 200, PlanSummary)
    expect(problem(await correct([]))).toMatchObject({ code: 'already-published' })
    await world.call('POST', `/api/plans/${id}/close`, { as: officer, json: { reason: 'Thay bằng kế hoạch khác' } })
    expect(problem(await correct([further]))).toMatchObject({ code: 'plan-closed' })
  })
})

describe('on the page', () => {
  const page = async (path = '') =>
    (await world.call('GET', `/ke-hoach/${id}${path}`, { as: officer })).text.replace(/\s+/gu, ' ')
  const post = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ version: String((await plan()).version), ...fields })
    return world.call('POST', `/ke-hoach/${id}/sua`, { as: officer, body })
  }

  test('the plan takes further work, and says what is missing in the form as it was typed', async () => {
    told(await publish(), 200, PlanSummary)
    expect(await page()).toContain('Giao việc và gửi thư')
    const wrong = await post({ op: 'add-assignment', agencies: ' ', text: 'Lập sổ mượn' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Chưa có cơ quan nào')
    expect(wrong.text).toContain('Lập sổ mượn')
    const taken = await post({ op: 'add-assignment', agencies: 'Văn phòng UBND phường', text: 'Lập sổ mượn' })
    expect(taken.status).toBe(303)
    expect(await page()).toContain('Lập sổ mượn')
  })

  test('a report that named nobody is given its agencies', async () => {
    told(await publish(), 200, PlanSummary)
    const [report] = (await plan()).reports
    expect(await page()).toContain(`/muc/${report?.id}`)
    expect(await page(`/muc/${report?.id}`)).toContain('Giao và gửi thư')
    const bound = { op: 'bind-report', reportId: report?.id ?? '', bound: 'Văn phòng UBND phường' }
    expect((await post(bound)).status).toBe(303)
    expect(await page()).not.toContain('không có cơ quan phải báo cáo')
    expect(await page(`/muc/${report?.id}`)).toContain('Không còn mục này')
  })
})

test('a plan whose next periods did not get their rows in the morning says whom to tell, not only to wait', async () => {
  const monthly = { ...further, text: 'Báo số lượt mượn sách trước ngày 25 hằng tháng' }
  told(await publish(), 200, PlanSummary)
  const { version } = await plan()
  const json = { version, corrections: [monthly], runsUntil: '2025-12-31' }
  told(await world.call('PATCH', `/api/plans/${id}`, { as: officer, json }), 200, PlanDetail)
  const page = async () => (await world.call('GET', `/ke-hoach/${id}`, { as: officer })).text
  expect(await page()).not.toContain('báo người quản trị')
  world.at('2024-10-05T01:00:00.000Z')
  expect(await page()).toContain(
    'trong lượt nhắc buổi sáng kế tiếp. Nếu sau lượt đó vẫn chưa có, xin báo người quản trị.',
  )
})
