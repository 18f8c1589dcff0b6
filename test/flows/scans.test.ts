import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { arrivalIn } from '../../functions/ingest/event.ts'
import { ingest } from '../../functions/ingest/ingest.ts'
import { recogniseScannedPlan, type RecogniseDeps } from '../../functions/ingest/recognise.ts'
import { addHours, Instant } from '../../shared/calendar/day.ts'
import { refusal } from '../../shared/documents/document-text.ts'
import { recogniseScan } from '../../shared/documents/scan/recognise-scan.ts'
import type { ReadingJob } from '../../shared/store/reading-queue.ts'
import { pdf } from '../documents/building-pdf.ts'
import { fixture } from '../documents/reading.ts'
import { type CallOptions, planText, problem, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
let app: ReturnType<typeof createApp>
let deps: RecogniseDeps
/** What the reading queue was asked for, and in how many seconds. */
let asked: Array<ReadingJob & { delay: number }>
let leases = 0
let units = 0
let unit: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `phuong-${++units}`
  officer = await world.coordinator(unit)
  clockAt('2024-04-01T01:00:00.000Z')
  asked = []
  const readings = {
    enqueue: async (job: ReadingJob, delay = 0) => void asked.push({ ...job, delay }),
  }
  app = createApp({ ...world.deps, readings })
  deps = { ...world.deps, readings, newLease: () => `worker-${++leases}`, recognise: readsIt }
})

const clockAt = (instant: string) => world.at(instant)
const wait = (minutes: number) => clockAt(addHours(world.deps.clock(), minutes / 60))
const call = (method: string, path: string, options: CallOptions = {}) =>
  world.call(method, path, { as: officer, ...options }, app)

/** Three pages with a grey box each: no words in it, so it has to be recognised. */
const scan = pdf(['0.5 g 72 72 400 600 re f', '0.4 g 72 72 400 600 re f', '0.3 g 72 72 400 600 re f'])

function upload(bytes: Uint8Array, fileName = 'Kế hoạch quét.pdf') {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], fileName))
  return call('POST', '/api/plans', { body })
}

const sent = async (bytes = scan) => told(await upload(bytes), 202, PlanDetail)
const plan = async (id: string) => told(await call('GET', `/api/plans/${id}`), 200, PlanDetail)
const page = async (id: string) => (await call('GET', `/ke-hoach/${id}`)).text

// Recognisers of several kinds, each as quick as a test wants it.

const readsIt: RecogniseDeps['recognise'] = async (_, onPage) => {
  for (const done of [1, 2, 3]) await onPage(done, 3)
  return { ok: true, format: 'pdf', text: planText, notices: [] }
}
const breaks: RecogniseDeps['recognise'] = async (_, onPage) => {
  await onPage(1, 3)
  throw new Error('the recogniser broke')
}
const fallsSilent: RecogniseDeps['recognise'] = async (_, onPage) => {
  await onPage(1, 3)
  return new Promise(() => undefined)
}
const nothingThere: RecogniseDeps['recognise'] = async () => refusal('illegible')

const work = (id: string, recognise = readsIt) => recogniseScannedPlan({ ...deps, recognise }, { unit, planId: id })

describe('a scan that a coordinator sends', () => {
  test(
    'is a plan at once, says how far it is, and becomes a draft to be checked against the picture',
    { timeout: 120_000 },
    async () => {
      const answer = await upload(fixture('scanned-plan.pdf'))
      const { id, status, recognition, assignments } = told(answer, 202, PlanDetail)
      expect(answer.headers.get('location')).toBe(`/api/plans/${id}`)
      expect({ status, recognition, assignments }).toEqual({
        status: 'reading',
        recognition: { pages: 1, done: 0, refused: null },
        assignments: [],
      })
      expect(asked).toEqual([{ unit, planId: id, delay: 0 }])
      expect(await page(id)).toMatch(/<meta http-equiv="refresh" content="\d+"[^]+role="status" aria-live="polite"/u)
      expect(await page(id)).toContain('Bản quét có 1 trang')
      expect((await call('GET', '/ke-hoach')).text).toContain('Đang nhận dạng')

      expect(await work(id, recogniseScan)).toBe('draft')
      const draft = await plan(id)
      expect(draft.status).toBe('draft')
      expect(draft.header.number).toBe('27/KH-UBND')
      expect(draft.counts.tasks).toBeGreaterThan(3)
      expect(draft.diagnostics.map(({ code }) => code)).toContain('recognised-scan')
      const shown = await page(id)
      expect(shown).toContain('Đề nghị đối chiếu với bản gốc')
      expect(shown).not.toContain('http-equiv="refresh"')
      expect((await call('GET', `/api/plans/${id}/document`)).status).toBe(200)
    },
  )

  test('shows its pages as they are done, without a write for each', async () => {
    const { id, version } = await sent()
    const seen: string[] = []
    const slow: RecogniseDeps['recognise'] = async (bytes, onPage) => {
      for (const done of [1, 2, 3]) {
        wait(done === 2 ? 1 / 60 : 0.1)
        await onPage(done, 3)
        seen.push(/Đã nhận dạng.*?trang/u.exec((await page(id)).replaceAll(/<\/?strong>/gu, ''))?.[0] ?? '')
      }
      return readsIt(bytes, () => undefined)
    }
    expect(await work(id, slow)).toBe('draft')
    // The second page came one second after the first.
    expect(seen).toEqual(['Đã nhận dạng 1 trên 3 trang', 'Đã nhận dạng 1 trên 3 trang', 'Đã nhận dạng 3 trên 3 trang'])
    expect((await plan(id)).version - version).toBe(4)
  })

  test('can neither be corrected nor published before its draft is there', async () => {
    const { id, version } = await sent()
    const early = [
      await call('PATCH', `/api/plans/${id}`, { json: { version, corrections: [] } }),
      await call('POST', `/api/plans/${id}/publish`, { json: {} }),
      await call('GET', `/api/plans/${id}/text`),
    ]
    expect(early.map((answer) => problem(answer).code)).toEqual(['still-reading', 'still-reading', 'still-reading'])
    expect((await plan(id)).status).toBe('reading')
  })

  test('sent twice, even in the same second, is one plan', async () => {
    const both = await Promise.all([sent(), sent()])
    wait(2)
    const third = await sent()
    expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1)
    await work(third.id)
    expect(await work(third.id)).toBe('settled')
    const { items } = await world.deps.store.plans.list(unit)
    expect(items.map(({ status }) => status)).toEqual(['draft'])
  })

  test('with more pages than anyone waits for is refused at once, and leaves nothing', async () => {
    expect(problem(await upload(pdf(Array(101).fill('0.5 g 72 72 400 600 re f')))).code).toBe('too-large')
    expect((await world.deps.store.plans.list(unit)).items).toEqual([])
    expect(asked).toEqual([])
  })

  test('can be taken away while it is recognised; sent again at once, it is a plan of its own', async () => {
    const { id, version } = await sent()
    const end = await work(id, async (bytes, onPage) => {
      await onPage(1, 3)
      const discarded = await call('POST', `/ke-hoach/${id}/xoa`, {
        body: new URLSearchParams({ version: String(version) }),
      })
      expect(discarded.status).toBe(303)
      return readsIt(bytes, onPage)
    })
    expect(end).toBe('lost')
    expect((await world.deps.store.plans.get(unit, id))?.status).toBe('discarded')
    const again = await sent()
    expect(again.id).not.toBe(id)
    expect(await work(again.id)).toBe('draft')
  })

  test('of another unit is not found', async () => {
    const { id } = await sent()
    const stranger = await world.coordinator('phuong-khac')
    expect((await call('GET', `/api/plans/${id}`, { as: stranger })).status).toBe(404)
    expect((await call('POST', `/ke-hoach/${id}/nhan-dang`, { as: stranger })).status).toBe(404)
  })
})

describe('a recognition that goes wrong', () => {
  test('is taken over when its worker fell silent, and what that one says later counts no more', async () => {
    const { id } = await sent()
    let wake: (text: string) => void = () => undefined
    const sleeper = work(id, async (_, onPage) => {
      await onPage(1, 3)
      const text = await new Promise<string>((resolve) => (wake = resolve))
      return { ok: true, format: 'pdf', text, notices: [] }
    })
    await expect.poll(async () => (await plan(id)).recognition?.done).toBe(1)

    asked.length = 0
    expect(await work(id)).toBe('later')
    expect(asked).toEqual([{ unit, planId: id, delay: 120 }])

    wait(4)
    expect(await page(id)).toContain('tạm dừng')
    expect(await work(id)).toBe('draft')
    const { version, header } = await plan(id)
    expect(header.number).toBe('31/KH-UBND')
    wake('KẾ HOẠCH khác')
    expect(await sleeper).toBe('lost')
    expect(await plan(id)).toMatchObject({ version, header, status: 'draft' })
  })

  test('is tried three times, then refused with what to do; a coordinator may ask once more', async () => {
    const { id } = await sent()
    for (const _ of [1, 2, 3]) {
      expect((await plan(id)).status).toBe('reading')
      await expect(work(id, breaks)).rejects.toThrow('the recogniser broke')
    }
    expect(await plan(id)).toMatchObject({ status: 'refused', recognition: { refused: { code: 'interrupted' } } })
    expect(await work(id)).toBe('settled')
    const shown = await page(id)
    expect(shown).toContain('bị dừng giữa chừng')
    expect(shown).not.toContain('http-equiv="refresh"')
    expect(problem(await call('POST', `/api/plans/${id}/publish`, { json: {} })).code).toBe('not-recognised')

    asked.length = 0
    expect((await call('POST', `/ke-hoach/${id}/nhan-dang`)).status).toBe(303)
    expect(asked).toEqual([{ unit, planId: id, delay: 0 }])
    expect(await work(id)).toBe('draft')
    expect((await plan(id)).history.map(({ what }) => what)).toEqual([
      'received',
      'refused',
      'asked-again',
      'recognised',
    ])
  })

  test('ends in a refusal when every worker died over it without a word', async () => {
    const { id } = await sent()
    for (const _ of [1, 2, 3]) {
      void work(id, fallsSilent)
      await expect.poll(async () => (await plan(id)).recognition?.done).toBe(1)
      wait(4)
    }
    expect(await work(id, fallsSilent)).toBe('refused')
    expect(await plan(id)).toMatchObject({ status: 'refused', recognition: { refused: { code: 'interrupted' } } })
  })

  test('says so when there are no characters, and the same file sent again is tried again', async () => {
    const { id } = await sent()
    expect(await work(id, nothingThere)).toBe('refused')
    expect((await plan(id)).recognition?.refused).toEqual({
      code: 'illegible',
      message: expect.stringContaining('quét hoặc chụp lại cho rõ'),
    })
    expect(await page(id)).toContain('Không đọc được bản quét này')
    expect((await sent()).id).toBe(id)
    expect(await work(id)).toBe('draft')
  })

  test('and was kept, but never asked for, is asked for when it is sent again', async () => {
    const deaf = createApp({ ...world.deps, readings: { enqueue: () => Promise.reject(new Error('no queue')) } })
    const body = new FormData()
    body.set('file', new File([new Uint8Array(scan)], 'a.pdf'))
    expect((await world.call('POST', '/api/plans', { as: officer, body }, deaf)).status).toBe(500)
    wait(4)
    const { id } = await sent()
    expect(asked).toEqual([{ unit, planId: id, delay: 0 }])
    expect((await world.deps.store.plans.list(unit)).items).toHaveLength(1)
  })

  test('of a plan that is gone meanwhile is let be', async () => {
    expect(await work('01HTGONEGONEGONEGONEGONEGO')).toBe('gone')
  })
})

describe('a scan in the unit’s incoming folder', () => {
  async function arrive() {
    const key = `units/${unit}/incoming/Quét 12.pdf`
    await world.deps.files.put(key, scan, 'application/pdf')
    const object = { key, size: scan.length, sequencer: '1' }
    return ingest(deps, arrivalIn({ time: Instant.parse('2024-04-01T01:00:00.000Z'), detail: { object } }))
  }
  const alerts = async () => (await world.letters(unit)).filter(({ kind }) => kind === 'alert')

  test('waits like any other, is asked for again by a second event, and becomes a draft', async () => {
    const first = await arrive()
    expect(first).toMatchObject({ ok: true, already: false })
    const again = await arrive()
    expect(again).toMatchObject({ ok: true, already: true })
    expect(asked).toHaveLength(2)
    if (!first.ok) throw new Error(first.code)
    expect(await work(first.planId)).toBe('draft')
  })

  test('that cannot be recognised is told by e-mail, once, since nobody watches its page', async () => {
    const arrived = await arrive()
    if (!arrived.ok) throw new Error(arrived.code)
    expect(await work(arrived.planId, nothingThere)).toBe('refused')
    expect(await work(arrived.planId)).toBe('settled')
    expect(await alerts()).toHaveLength(1)
    expect((await alerts())[0]?.key).toContain('illegible')
  })
})
