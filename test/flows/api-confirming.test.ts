import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

const evidence = { number: '07/BC-VP', date: '2024-03-29' }

let world: World
let units = 0
let unit: string
let officer: string
let link: string
let task: z.infer<typeof TaskView>

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `don-vi-${++units}`
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  const { id } = told(
    await world.call('POST', '/api/plans', { as: officer, json: { text: planText } }),
    201,
    PlanDetail,
  )
  await world.call('POST', `/api/plans/${id}/publish`, { as: officer })
  link = await world.link(unit, 'van-phong')
  const [first] = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  if (!first) throw new Error('no task')
  task = first
})

const confirm = (app = world.app) =>
  world.call('PATCH', `/api/tasks/${task.id}`, { as: link, json: { version: 1, status: 'done', evidence } }, app)
const receipts = async () => (await world.letters(unit)).filter((letter) => letter.kind === 'receipt')
const stored = async () => told(await world.call('GET', `/api/tasks/${task.id}`, { as: officer }), 200, TaskDetail)

describe('a confirmation', () => {
  test('pressed five times at once is recorded once, with one receipt', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => confirm()))
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200])
    const { history, version } = await stored()
    expect([history.map((h) => h.what), version]).toEqual([['published', 'confirmed'], 2])
    expect(await receipts()).toHaveLength(1)
  })

  test('says who confirmed by which link, with the fact, and never the link itself', async () => {
    await confirm()
    const answer = await world.call('GET', `/api/tasks/${task.id}`, { as: officer })
    const { completion } = told(answer, 200, TaskDetail)
    expect(completion).toMatchObject({
      by: { kind: 'agency', agencyId: 'van-phong' },
      fact: { ...evidence, note: null },
      on: '2024-03-29',
    })
    expect(answer.text).not.toContain(link)
  })

  test('is not recorded while no receipt can be planned for it', async () => {
    const { store } = world.deps
    const outbox = { ...store.outbox, plan: () => Promise.reject(new Error('down')) }
    expect((await confirm(createApp({ ...world.deps, store: { ...store, outbox } }))).status).toBe(500)
    expect((await stored()).status).toBe('open')
    expect((await confirm()).status).toBe(200)
    expect(await receipts()).toHaveLength(1)
  })

  test('and an extension at the same moment do not undo each other', async () => {
    const extension = { version: 1, lastDay: '2024-12-30', reason: 'Chờ hướng dẫn' }
    const [confirmed, extended] = await Promise.all([
      confirm(),
      world.call('POST', `/api/tasks/${task.id}/extension`, { as: officer, json: extension }),
    ])
    expect([confirmed.status, extended.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    const after = await stored()
    expect([after.status === 'done', after.extension !== null]).toEqual([
      confirmed.status === 200,
      extended.status === 200,
    ])
    expect(after.history).toHaveLength(2)
  })
})

describe('what is wrong in the form of the officer’s page is told beside the field', () => {
  test.each([
    ['nothing at all', {}, 'number'],
    ['a number without its day', { number: '07/BC-VP' }, 'date'],
    ['a note too short to tell anything', { note: 'ok' }, 'note'],
    ['a note of dots', { note: '.....' }, 'note'],
    ['a number without a letter or a digit', { number: '-', date: '2024-03-30' }, 'number'],
    ['a day to come', { number: '07/BC-VP', date: '2024-05-30' }, 'date'],
    ['a day that there is not', { number: '07/BC-VP', date: '2024-02-30' }, 'date'],
  ])('%s', async (_, typed: Record<string, string>, name) => {
    const body = new URLSearchParams(typed)
    const { status, text } = await world.call('POST', `/k/${link}/viec/${task.id}/xac-nhan`, { body })
    expect(status).toBe(422)
    const marked = [...text.matchAll(/id="(xac-nhan-\w+)" aria-invalid="true" aria-describedby="([\w-]+)"/gu)]
    expect(marked.map(([, id, by]) => [id, by])).toEqual([[`xac-nhan-${name}`, `xac-nhan-${name}-sai`]])
    expect(text).toMatch(new RegExp(`id="xac-nhan-${name}-sai">[^<]{20,}`, 'u'))
  })
})

test('a coordinator who records it in an office’s place is told of the button that takes it back, not of a letter', async () => {
  const body = () => new URLSearchParams({ note: 'Đã báo qua điện thoại' })
  const recorded = await world.call('POST', `/viec/${task.id}/xac-nhan`, { as: officer, body: body() })
  expect(recorded.status).toBe(303)
  const { text } = await world.call('GET', recorded.headers.get('location') ?? '', { as: officer })
  expect(text).toContain('xin bấm “Hoàn tác xác nhận” ngay trên trang này')
  expect(text).toContain(`action="/viec/${task.id}/hoan-tac"`)
  expect(text).not.toContain('đường dẫn trong biên nhận')
})

test('on an office’s page each way to confirm says of which task it is', async () => {
  const { text } = await world.call('GET', `/k/${link}`)
  const labels = [...text.matchAll(/aria-label="(Xác nhận hoặc xin gia hạn: [^"]+)"/gu)].map(([, label]) => label)
  expect(labels.length).toBeGreaterThan(1)
  expect(new Set(labels).size).toBe(labels.length)
})
