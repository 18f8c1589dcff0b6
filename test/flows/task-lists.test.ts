import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { filteredPage } from '../../functions/api/operations/lists/filtered-page.ts'
import { anEmail, aPlan, aTask, done } from '../store/samples.ts'
import { problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let officer: string
let units = 0
let unit: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `danh-sach-${++units}`
  officer = await world.coordinator(unit)
})

const add = (number: number, fields: Parameters<typeof aTask>[1] = {}) =>
  world.deps.store.tasks.createIfAbsent(aTask(number, { unit, standing: false, ...fields }))

/** The whole list, page by page. */
async function listed(query: string, limit = 100): Promise<string[]> {
  const texts: string[] = []
  let cursor: string | null = null
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await world.call('GET', `/api/tasks?${query}&limit=${limit}${next}`, { as: officer })
    const page = told(answer, 200, Tasks)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    texts.push(...page.items.map(({ text }) => text))
    cursor = page.cursor
  } while (cursor !== null)
  return texts
}

describe('the tracking list', () => {
  beforeEach(async () => {
    await add(1)
    await add(2, { status: 'withdrawn' })
    await add(3, { lastDay: null })
    await world.deps.store.tasks.createIfAbsent(done(aTask(4, { unit })))
    await add(5, { status: 'withdrawn' })
  })

  test('has what was withdrawn', async () => {
    expect((await listed('status=withdrawn')).toSorted()).toEqual(['Nhiệm vụ số 2', 'Nhiệm vụ số 5'])
  })

  test.each([100, 3, 1])('has everything under "all", what is open first, in pages of %i', async (limit) => {
    const texts = await listed('status=all', limit)
    expect(texts.slice(0, 3)).toEqual(['Nhiệm vụ số 1', 'Nhiệm vụ số 3', 'Nhiệm vụ số 4'])
    expect(texts.slice(3).toSorted()).toEqual(['Nhiệm vụ số 2', 'Nhiệm vụ số 5'])
  })

  test('refuses a cursor that it never gave', async () => {
    for (const cursor of [
      'x',
      '7.',
      '2024-04-01.7.',
      '2024-04-01.0.x',
      '2024-04-01.-1.',
      '2024-02-31.0.',
      '1924-04-01.0.',
    ]) {
      const answer = await world.call('GET', `/api/tasks?status=all&cursor=${cursor}`, { as: officer })
      expect(problem(answer).status).toBe(400)
    }
  })
})

describe('a plan’s rows', () => {
  const planId = aPlan().id
  const dates = ['2024-06-30', '2024-04-12', null, '2024-05-17', '2024-05-17', '2024-12-31', '2024-04-02']
  const agencies = ['Trạm Y tế', 'Đoàn Thanh niên', 'Công an', 'Văn phòng', 'Ban Chỉ huy', 'Công an', 'Trạm Y tế']
  const inOrder = [6, 1, 4, 3, 0, 5, 2].map((number) => `Nhiệm vụ số ${number}`)

  beforeEach(async () => {
    for (const [number, lastDay] of dates.entries()) await add(number, { lastDay, agencyName: agencies[number] ?? '' })
  })

  test.each([100, 3, 1])('come by date, then by agency, undated ones last, in pages of %i', async (limit) => {
    expect(await listed(`plan=${planId}`, limit)).toEqual(inOrder)
    expect(await listed(`plan=${planId}&dueBefore=2024-05-18`, limit)).toEqual(inOrder.slice(0, 4))
  })

  test('refuse a cursor that is none, or another plan’s', async () => {
    const elsewhere = Buffer.from(JSON.stringify(['khac', '', '', ''])).toString('base64url')
    for (const cursor of ['x', elsewhere]) {
      const answer = await world.call('GET', `/api/tasks?plan=${planId}&cursor=${cursor}`, { as: officer })
      expect(problem(answer).status).toBe(400)
    }
  })
})

describe('a filtered page', () => {
  const numbers = Array.from({ length: 10_000 }, (_, number) => number)
  let reads: number[] = []
  const list = async ({ limit = 50, cursor }: { limit?: number; cursor?: string | null }) => {
    reads.push(limit)
    const start = Number(cursor ?? 0)
    const end = start + limit
    return { items: numbers.slice(start, end), cursor: end < numbers.length ? String(end) : null }
  }
  async function all(keep: (number: number) => boolean, limit: number): Promise<number[]> {
    const found: number[] = []
    let cursor: string | null = null
    do {
      const page: { items: number[]; cursor: string | null } = await filteredPage(list, keep, {
        limit,
        cursor: cursor ?? undefined,
      })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      found.push(...page.items)
      cursor = page.cursor
    } while (cursor !== null)
    return found
  }
  beforeEach(() => {
    reads = []
  })

  test.each([1, 7, 50])('leaves out no match and gives none twice, in pages of %i', async (limit) => {
    const keep = (number: number) => number % 333 === 0 || (number > 4000 && number < 4100)
    expect(await all(keep, limit)).toEqual(numbers.filter(keep))
  })

  test('does not look through a list one by one for the last match wanted', async () => {
    const { items } = await filteredPage(list, (number) => number < 49 || number === 3000, { limit: 50 })
    expect([items.length, reads.length <= 20]).toEqual([50, true])
  })
})

describe('a list that goes by today, read over midnight', () => {
  const midnight = async (path: string) => {
    const Some = z.looseObject({ items: z.array(z.looseObject({})), cursor: z.string().nullable() })
    world.at('2024-04-10T16:59:00.000Z')
    const first = told(await world.call('GET', path, { as: officer }), 200, Some)
    world.at('2024-04-10T17:01:00.000Z')
    const next = `${path}&cursor=${encodeURIComponent(first.cursor ?? '')}`
    const second = told(await world.call('GET', next, { as: officer }), 200, Some)
    return [...first.items, ...second.items]
  }

  test.each([
    ['overdue', ['2024-04-08', '2024-04-09']],
    ['due-soon', ['2024-04-10', '2024-04-11']],
  ])('goes on with %s as it was begun', async (status, days) => {
    for (const [at, lastDay] of ['2024-04-08', '2024-04-09', '2024-04-10', '2024-04-11'].entries()) {
      await add(at, { lastDay })
    }
    const due = (await midnight(`/api/tasks?status=${status}&limit=1`)).map(({ effectiveDue }) => effectiveDue)
    expect(due).toMatchObject(days.map((lastDay) => ({ lastDay })))
  })

  test('goes on with the letters of the last thirty days', async () => {
    for (const to of ['a@x.example', 'b@x.example']) {
      await world.deps.store.outbox.plan(anEmail(to, { unit, day: '2024-04-08' }))
    }
    expect(await midnight('/api/reminders?limit=1')).toHaveLength(2)
  })

  test('is downloaded whole', async () => {
    await Promise.all(Array.from({ length: 501 }, (_, number) => add(number, { lastDay: '2024-04-01' })))
    world.at('2024-04-10T16:59:59.999Z')
    const { store } = world.deps
    // The clock strikes while the first page is read.
    const striking = async (...asked: Parameters<typeof store.tasks.openDueBy>) => {
      const page = await store.tasks.openDueBy(...asked)
      world.at('2024-04-10T17:00:01.000Z')
      return page
    }
    const app = createApp({ ...world.deps, store: { ...store, tasks: { ...store.tasks, openDueBy: striking } } })
    const { status, text } = await world.call('GET', '/theo-doi.csv?status=overdue', { as: officer }, app)
    expect(status).toBe(200)
    expect(text.match(/Nhiệm vụ số/gu)).toHaveLength(501)
  })
})

test('a page that has found nothing yet says so, and does not say that there is nothing', async () => {
  const soon = Array.from({ length: 60 }, (_, number) => number)
  await Promise.all(soon.map((number) => add(number, { lastDay: '2024-03-20' })))
  const page = (query: string) => world.call('GET', `/?status=overdue${query}`, { as: officer })
  expect((await page('&agency=khong-co')).text).toContain('Không có việc nào quá hạn.')
  // However little is read in one request, the words go by whether the list goes on.
  const { store } = world.deps
  const endless = { ...store.tasks, openDueBy: async () => ({ items: [], cursor: 'con-nua' }) }
  const app = createApp({ ...world.deps, store: { ...store, tasks: endless } })
  const { text } = await world.call('GET', '/?status=overdue', { as: officer }, app)
  expect(text).not.toContain('Không có việc nào quá hạn.')
  expect(text).toContain('Xin bấm “Xem tiếp” để tìm tiếp.')
  expect(text).toMatch(/cursor=[\d-]+\.con-nua/u)
})
