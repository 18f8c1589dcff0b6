import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, PlanSummary, TaskDetail } from '../../functions/api/schemas.ts'
import { failingAt } from './failing-at.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

// The head of a document: its number, day, issuer and title. A slip in it is asked about, and can be put right when officers
// have been told already.

let world: World
let officer: string
let id: string
let unit: string
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

beforeEach(async () => {
  unit = `dau-van-ban-${units++}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  id = (await world.draft(officer, planText)).id
})

const plan = async () => told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
const page = async (path = `/ke-hoach/${id}`) => (await world.call('GET', path, { as: officer })).text
const publish = async () =>
  told(await world.call('POST', `/api/plans/${id}/publish`, { as: officer, json: {} }), 200, PlanSummary)
const rows = async () =>
  told(await world.call('GET', `/api/tasks?plan=${id}&status=all`, { as: officer }), 200, Tasks).items
const correct = async (header: object, more: object = {}, app = world.app) => {
  const json = { version: (await plan()).version, corrections: [{ op: 'set-header', header, ...more }] }
  return world.call('PATCH', `/api/plans/${id}`, { as: officer, json }, app)
}
const press = async (fields: Record<string, string>) => {
  const { version, header } = await plan()
  const typed = { number: header.number ?? '', issuedOn: header.issuedOn ?? '', title: header.title ?? '' }
  const body = new URLSearchParams({ op: 'set-header', version: `${version}`, issuer: '', ...typed, ...fields })
  return world.call('POST', `/ke-hoach/${id}/sua`, { as: officer, body })
}

describe('a day of issue that is hardly meant', () => {
  test('one still to come is asked about once; one that is over is not', async () => {
    const refused = problem(await correct({ issuedOn: '2031-01-01' }))
    expect(refused).toMatchObject({ status: 422, code: 'day-unusual' })
    expect(refused.errors).toMatchObject([{ pointer: '/corrections/0/header/issuedOn' }])
    expect(refused.detail).toContain('Ngày ban hành 1/1/2031 chưa đến.')
    expect((await plan()).header.issuedOn).toBe('2024-03-25')
    const checked = await correct({ issuedOn: '2031-01-01' }, { checked: true })
    expect(told(checked, 200, PlanDetail).header.issuedOn).toBe('2031-01-01')
    expect(told(await correct({ issuedOn: '2024-03-31' }), 200, PlanDetail).header.issuedOn).toBe('2024-03-31')
  })

  test('so is one behind the first date that the plan sets', async () => {
    world.at('2024-05-10T01:00:00.000Z')
    const refused = problem(await correct({ issuedOn: '2024-04-12' }))
    expect(refused.detail).toContain('Ngày ban hành 12/4/2024 sau thời hạn đầu tiên (11/4/2024).')
    told(await correct({ issuedOn: '2024-04-11' }), 200, PlanDetail)
    world.at('2024-04-01T01:00:00.000Z')
  })

  test('on the page it comes back with a tick, and is taken with it', async () => {
    const asked = await press({ issuedOn: '2031-01-01' })
    expect([asked.status, asked.text.includes('name="checked"')]).toEqual([422, true])
    expect(asked.text).toContain('value="2031-01-01"')
    expect(await page(`/ke-hoach/${id}/muc/dau-van-ban`)).not.toContain('name="checked"')
    expect((await press({ issuedOn: '2024-02-30' })).text).not.toContain('name="checked"')
    expect((await press({ issuedOn: '2031-01-01', checked: 'yes' })).status).toBe(303)
    expect((await plan()).header.issuedOn).toBe('2031-01-01')
  })
})

describe('the head of a published plan', () => {
  test('put right, is what the plan, its rows and letters say, and its history says who did it', async () => {
    await publish()
    expect(await page()).toContain(`/ke-hoach/${id}/muc/dau-van-ban`)
    const saved = await press({ number: '13/KH-UBND', issuedOn: '2024-03-20' })
    expect(saved.headers.get('location')).toBe(`/ke-hoach/${id}?xong=sua-van-ban`)
    const { header, history } = await plan()
    expect(header).toMatchObject({ number: '13/KH-UBND', issuedOn: '2024-03-20' })
    expect(history.at(-1)).toMatchObject({
      what: 'header-corrected',
      by: { email: `dau-moi@${unit}.example` },
      detail: expect.stringContaining(
        'Số, ký hiệu: từ 31/KH-UBND thành 13/KH-UBND · Ngày ban hành: từ 25/3/2024 thành 20/3/2024',
      ),
    })
    expect(new Set((await rows()).map(({ planLabel }) => planLabel))).toEqual(new Set(['13/KH-UBND']))
    const [row] = await rows()
    const stored = await world.deps.store.tasks.get(unit, row?.id ?? '')
    expect(stored?.planCitation).toContain('số 13/KH-UBND ngày 20/3/2024')
    expect(await page()).not.toContain('ghi thông tin cũ của văn bản')
  })

  test('entered too late a day, and put right, lets officers date what they sent', async () => {
    told(await correct({ issuedOn: '2031-01-01' }, { checked: true }), 200, PlanDetail)
    await publish()
    const [row] = await rows()
    const evidence = { number: '5/BC', date: '2024-03-29' }
    const confirm = async () => {
      const { version } = told(await world.call('GET', `/api/tasks/${row?.id}`, { as: officer }), 200, TaskDetail)
      const json = { version, status: 'done', evidence }
      return world.call('PATCH', `/api/tasks/${row?.id}`, { as: officer, json })
    }
    expect(problem(await confirm()).code).toBe('date-too-early')
    told(await correct({ issuedOn: '2024-03-25' }), 200, PlanDetail)
    expect(told(await confirm(), 200, TaskDetail).status).toBe('done')
  })

  test('is all that the correction changes: dates stay, and nobody is written to', async () => {
    await publish()
    const [dates, letters] = [(await rows()).map(({ due }) => due), (await world.letters(unit)).length]
    told(await correct({ number: '13/KH-UBND', issuedOn: '2024-03-20' }), 200, PlanDetail)
    expect((await rows()).map(({ due }) => due)).toEqual(dates)
    expect(await world.letters(unit)).toHaveLength(letters)
  })

  test('cannot be put right from an old version, nor once the plan is closed', async () => {
    const { version } = await publish()
    told(await correct({ number: '13/KH-UBND' }), 200, PlanDetail)
    const json = { version, corrections: [{ op: 'set-header', header: { number: '14/KH-UBND' } }] }
    expect(problem(await world.call('PATCH', `/api/plans/${id}`, { as: officer, json })).code).toBe('stale-version')
    await world.call('POST', `/api/plans/${id}/close`, { as: officer, json: { reason: 'Hết việc' } })
    expect(problem(await correct({ number: '14/KH-UBND' })).code).toBe('plan-closed')
  })

  test('that reached only some rows says so on the plan’s page, and sent again it reaches all, each once', async () => {
    await publish()
    const counting = failingAt(world.deps, 0, 'before')
    told(await correct({ number: '12/KH-UBND' }, {}, createApp(counting.deps)), 200, PlanDetail)
    const steps = counting.accesses()
    let behind = 0
    for (let step = 1; step <= steps; step++) {
      const number = `${100 + step}/KH-UBND`
      await correct({ number }, {}, createApp(failingAt(world.deps, step, 'before').deps))
      const { header } = await plan()
      const isBehind = (await rows()).some(({ planLabel }) => planLabel !== header.number)
      expect((await page()).includes('ghi thông tin cũ của văn bản')).toBe(isBehind)
      if (isBehind) behind++
      told(await correct({ number }), 200, PlanDetail)
      expect(new Set((await rows()).map(({ planLabel }) => planLabel))).toEqual(new Set([number]))
      const [row] = await rows()
      const { history } = told(await world.call('GET', `/api/tasks/${row?.id}`, { as: officer }), 200, TaskDetail)
      expect(history.filter(({ detail }) => detail === number)).toHaveLength(1)
    }
    expect(behind).toBeGreaterThan(0)
  }, 120_000)
})
