import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, PlanDetail, PlanSummary, TaskDetail, TaskView } from '../../functions/api/schemas.ts'
import { recogniseScannedPlan } from '../../functions/ingest/recognise.ts'
import type { ReadingJob } from '../../shared/store/reading-queue.ts'
import { createApp } from '../../functions/api/app.ts'
import { deliver } from '../../functions/deliver/deliver.ts'
import type { Mail } from '../../shared/mail/message.ts'
import { pdf } from '../documents/building-pdf.ts'
import { keysOf } from '../store/damaging.ts'
import { type Answer, planText, problem, startWorld, told, type World } from './world.ts'

// An item that is not what the program writes costs its own place on a page, and says so; whatever is decided by
// everything being there waits until it can be read.

let world: World
let officer: string
let unit: string
let units = 0
let key: ReturnType<typeof keysOf>

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `hong-${++units}`
  key = keysOf(unit)
  officer = await world.coordinator(unit)
  world.logged.length = 0
  for (const [id, name] of agencies) await save(id, { name, mailboxes: [{ address: `${id}@${unit}.example` }] })
})

const agencies = [
  ['van-phong', 'Văn phòng UBND phường'],
  ['tai-chinh', 'Công chức Tài chính - Kế toán'],
  ['truong', 'Trường Tiểu học Thanh Bình'],
  ['cong-an', 'Công an phường'],
] as const

const get = (path: string, as = officer) => world.call('GET', path, { as })
const page = async (path: string) => {
  const answer = await get(path)
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  return answer.text
}
const answered = async (path: string, as = officer) => told(await get(path, as), 200, Told)
const Told = z.looseObject({ unread: z.int() })
const Listed = z.object({ items: z.array(z.object({ id: z.string() })), unread: z.int() })
const put = (id: string, json: object) => world.call('PUT', `/api/agencies/${id}`, { as: officer, json })

async function save(id: string, fields: object): Promise<void> {
  const answer = await put(id, { version: null, ...fields })
  if (answer.status !== 201) throw new Error(answer.text)
}
const draft = (text = planText) => world.draft(officer, text)
const publish = (id: string) => world.call('POST', `/api/plans/${id}/publish`, { as: officer })
const published = async () => {
  const { id } = await draft()
  told(await publish(id), 200, PlanSummary)
  return id
}
const rowsOf = async (plan: string) =>
  told(await get(`/api/tasks?plan=${plan}&status=all&limit=200`), 200, z.object({ items: z.array(TaskView) })).items
/** One row of the plan that has a date. */
async function someRow(plan: string, agencyId = 'van-phong') {
  const row = (await rowsOf(plan)).find((task) => task.agencyId === agencyId && task.due)
  if (row === undefined) throw new Error('The plan gives that agency dated work.')
  return row
}
const directory = async () =>
  told(await get('/api/agencies'), 200, z.object({ items: z.array(AgencyView) })).items.map(({ id }) => id)

/** What the page says that it lacks, which it says once. */
function lackOn(text: string): string {
  const [first, ...more] = [...text.matchAll(/Hệ thống không đọc được dữ liệu của ([^<]*?), nên/gu)]
  expect(more).toEqual([])
  return first?.[1] ?? ''
}
const refused = (answer: Answer) => {
  expect(problem(answer)).toMatchObject({ status: 409, code: 'damaged-data' })
  return problem(answer).detail
}
const reported = () => world.logged.map(({ level, what }) => `${String(level)} ${String(what)}`)

describe('beside a damaged item', () => {
  test('no page is lost: each shows the rest, and says once how much it may lack and whom to tell', async () => {
    const plan = await published()
    const other = await draft(planText.replace('31/KH-UBND', '32/KH-UBND'))
    const third = await draft(planText.replace('31/KH-UBND', '33/KH-UBND'))
    const row = await someRow(plan)
    const [letter] = (await world.letters(unit)).filter(({ kind, to }) => kind === 'notice' && to?.startsWith('truong'))
    if (letter === undefined) throw new Error('The school is told.')
    expect(lackOn(await page('/'))).toBe('')

    await world.damage(key.agency('cong-an'), 'mailboxes')
    await world.damage(key.task(row.id, plan), 'status')
    await world.damage(key.plan(third.id), 'header')
    await world.damage(key.letter(letter.day, letter.key), 'tries')
    for (const [path, lacking] of [
      ['/', '1 việc, 1 kế hoạch, 1 cơ quan'],
      ['/?status=open&agency=van-phong', '1 việc, 1 kế hoạch, 1 cơ quan'],
      [`/?status=open&plan=${plan}`, '1 việc, 1 kế hoạch, 1 cơ quan'],
      ['/ke-hoach', '1 kế hoạch'],
      [`/ke-hoach/${plan}`, '1 việc, 1 cơ quan'],
      [`/ke-hoach/${plan}/ket-thuc`, '1 việc, 1 cơ quan'],
      [`/ke-hoach/${other.id}`, '1 kế hoạch, 1 cơ quan'],
      [`/ke-hoach/${other.id}/muc/a1t1`, '1 cơ quan'],
      ['/co-quan', '1 cơ quan'],
      ['/co-quan/van-phong', '1 cơ quan'],
      ['/thong-ke', '1 việc'],
      ['/nhac-viec', '1 kế hoạch, 1 cơ quan, 1 thư'],
      ['/chinh-sach/xem-truoc', '1 việc, 1 kế hoạch, 1 cơ quan'],
      [`/chinh-sach/xem-truoc?plan=${other.id}`, '1 kế hoạch, 1 cơ quan'],
    ] as const) {
      const text = await page(path)
      expect({ path, lacking: lackOn(text) }).toEqual({ path, lacking })
      expect(text).toContain('Xin báo người quản trị.')
    }
    expect(await page('/?status=open')).toContain('Trường Tiểu học Thanh Bình')
    expect(await page('/ke-hoach')).toContain('32/KH-UBND')
    expect(await page('/nhac-viec')).toContain(`van-phong@${unit}.example`)
    expect(await page('/co-quan')).toContain('Văn phòng UBND phường')
  })

  test('each fault is an error in the log with its id, once for a page in however many of its lists it stands', async () => {
    const plan = await published()
    const row = await someRow(plan)
    await world.damage(key.task(row.id, plan), 'status')
    await page('/')
    expect(world.logged).toEqual([
      { level: 'error', what: 'damaged-task', unit, error: expect.stringContaining(row.id) },
    ])
  })

  test('so is the fault of an agency, whatever of the tracking page needs its name', async () => {
    const plan = await published()
    await world.damage(key.agency('cong-an'), 'mailboxes')
    for (const path of ['/?status=open', `/?status=open&plan=${plan}`]) {
      world.logged.length = 0
      await page(path)
      expect({ path, reported: reported() }).toEqual({ path, reported: ['error damaged-agency'] })
    }
  })

  test('answers of the API carry the count, zero where everything could be read', async () => {
    const plan = await published()
    const row = await someRow(plan)
    const other = await draft(planText.replace('31/KH-UBND', '32/KH-UBND'))
    const paths = [
      '/api/agencies',
      '/api/plans',
      `/api/plans/${plan}`,
      '/api/tasks',
      '/api/tasks?agency=van-phong',
      `/api/tasks?plan=${plan}`,
      '/api/statistics',
      `/api/statistics?plan=${plan}`,
      '/api/statistics?agency=van-phong',
      '/api/reminders',
      '/api/calendar',
      '/api/unit',
    ]
    for (const path of paths) expect({ path, ...(await answered(path)) }).toMatchObject({ path, unread: 0 })

    const [letter] = await world.letters(unit)
    if (letter === undefined) throw new Error('Somebody is told.')
    await world.damage(key.agency('cong-an'), 'mailboxes')
    await world.damage(key.task(row.id, plan), 'status')
    await world.damage(key.plan(other.id), 'header')
    await world.damage(key.letter(letter.day, letter.key), 'tries')
    const counts = [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0]
    for (const [i, path] of paths.entries()) {
      expect({ path, ...(await answered(path)) }).toMatchObject({ path, unread: counts[i] })
    }
    const { items } = told(await get('/api/agencies'), 200, Listed)
    expect(items.map(({ id }) => id).toSorted()).toEqual(['tai-chinh', 'truong', 'van-phong'])
    const policy = await world.call('POST', '/api/policy/preview', { as: officer, json: {} })
    expect(told(policy, 200, Told)).toMatchObject({ unread: 2 })
  })

  test('numbers lack what cannot be read and say so, in the answer and beside the boxes', async () => {
    const plan = await published()
    const total = async () =>
      told(await get('/api/statistics'), 200, z.object({ all: z.object({ total: z.int() }), unread: z.int() }))
    const before = await total()
    const row = await someRow(plan)
    const repair = await world.damage(key.task(row.id, plan), 'status')
    expect(await total()).toEqual({ all: { total: before.all.total - 1 }, unread: 1 })
    expect(await page('/thong-ke')).toContain('số liệu trên trang này có thể còn thiếu')
    await repair()
    expect(await total()).toEqual(before)
  })

  test('a list read page by page loses no row to the damaged one between', async () => {
    const plan = await published()
    const all = await rowsOf(plan)
    const open = told(await get('/api/tasks?status=open&limit=1'), 200, Listed).items[0]
    await world.damage(key.task(open?.id ?? '', plan), 'status')
    for (const list of ['status=open', `plan=${plan}`]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const answer: Answer = await get(`/api/tasks?${list}&limit=1${cursor === null ? '' : `&cursor=${cursor}`}`)
        const part = told(answer, 200, Listed.extend({ cursor: z.string().nullable() }))
        seen.push(...part.items.map(({ id }) => id))
        cursor = part.cursor
      } while (cursor !== null)
      expect(seen.toSorted()).toEqual(all.flatMap(({ id }) => (id === open?.id ? [] : [id])).toSorted())
    }
  })

  test('a list that is handed over as a file says above its headings what it may lack', async () => {
    const plan = await published()
    await world.damage(key.task((await someRow(plan)).id, plan), 'status')
    const [first, second, third, ...rows] = (await page('/theo-doi.csv?status=open')).split('\r\n')
    expect(first).toContain('Danh sách có thể còn thiếu: hệ thống không đọc được dữ liệu của 1 việc.')
    expect(second).toBe('')
    expect(third).toContain('"Hạn"')
    expect(rows.join()).toContain('Trường Tiểu học Thanh Bình')
  })

  test('an agency sees its other work and is told whom to ask; so does its calendar', async () => {
    const plan = await published()
    const row = await someRow(plan)
    const token = await world.link(unit, 'van-phong')
    const { url } = told(
      await world.call('POST', '/api/calendar-feeds', { as: token }),
      201,
      z.object({ url: z.string() }),
    )
    await world.damage(key.task(row.id, plan), 'status')
    const text = await page(`/k/${token}`)
    expect(lackOn(text)).toBe('1 việc')
    expect(text).toContain('Xin báo cán bộ đầu mối.')
    expect(text).toContain('Mở cửa phòng đọc vào buổi tối')
    expect(await answered('/api/tasks', token)).toMatchObject({ unread: 1 })
    const calendar = (await page(new URL(url).pathname)).replaceAll('\r\n ', '')
    expect(calendar).toContain('NAME:Nhắc việc: Văn phòng UBND phường (còn thiếu 1 việc không đọc được)')
  })

  test('an agency loses neither its list nor what it can report again to a plan that cannot be read', async () => {
    const again = '- Báo cáo chậm nhất 02 ngày sau khi sự việc xảy ra.'
    const token = await world.link(unit, 'van-phong')
    const done = async (text: string) => {
      const { id } = await draft(text)
      told(await publish(id), 200, PlanSummary)
      const row = (await rowsOf(id)).find(({ deadline }) => deadline?.kind === 'event')
      const evidence = { note: 'Đã báo cáo' }
      const confirmed = { as: token, json: { version: row?.version, status: 'done', evidence } }
      told(await world.call('PATCH', `/api/tasks/${row?.id}`, confirmed), 200, TaskDetail)
      return { plan: id, row: row?.id ?? '' }
    }
    const text = planText.replace('\n2. Công chức', `${again}\n\n2. Công chức`)
    const lost = await done(text)
    const whole = await done(text.replace('31/KH', '32/KH'))
    await world.damage(key.plan(lost.plan), 'status')
    const shown = await page(`/k/${token}`)
    expect(lackOn(shown)).toBe('1 kế hoạch')
    expect(shown).toContain('Mở cửa phòng đọc vào buổi tối')
    expect(shown).toContain(`/viec/${whole.row}#su-viec-khac`)
    expect(shown).not.toContain(`/viec/${lost.row}#su-viec-khac`)
  })

  test('a letter’s page shows the rest of what it named', async () => {
    const plan = await published()
    const row = await someRow(plan)
    const letter = (await world.letters(unit)).find(({ to }) => to?.startsWith('van-phong'))
    if (letter === undefined) throw new Error('The office is told.')
    await world.damage(key.task(row.id, plan), 'status')
    const text = await page(`/nhac-viec/thu?ngay=${letter.day}&ma=${encodeURIComponent(letter.key)}`)
    expect(lackOn(text)).toBe('1 việc')
    expect(text).toContain('Mở cửa phòng đọc vào buổi tối')
  })

  test('a coordinator who cannot be read hides none of the others', async () => {
    await world.deps.store.coordinators.put({ unit, email: 'hai@phuong.example', name: 'Cán bộ khác' })
    await world.damage(key.coordinator('hai@phuong.example'), 'name')
    const text = await page('/don-vi')
    expect(lackOn(text)).toBe('1 cán bộ đầu mối')
    expect(text).toContain(`dau-moi@${unit}.example`)
    expect(await answered('/api/unit')).toMatchObject({ unread: 1 })
  })

  test('a decision on working days is saved, and the count of rows that it moves says what it lacks', async () => {
    const plan = await published()
    await world.damage(key.task((await someRow(plan, 'truong')).id, plan), 'status')
    const fields = { kind: 'off', occasion: 'other', name: 'Nghỉ bù', from: '2024-05-17', to: '2024-05-17' }
    const source = { number: '1/QĐ', date: '2024-03-29' }
    const body = new URLSearchParams({ ...fields, ...source, version: '1', nam: '2024' })
    const saved = await world.call('POST', '/lich-lam-viec', { as: officer, body })
    expect(saved.status).toBe(303)
    expect(await page(saved.headers.get('location') ?? '')).toContain(
      '1 việc chưa hoàn thành có ngày nhắc đổi theo lịch mới, chưa kể 1 việc không đọc được.',
    )
    const moved = { ...fields, from: '2024-05-16', source }
    const json = { version: 2, decisions: [moved] }
    const again = await world.call('PUT', '/api/calendar', { as: officer, json })
    expect(told(again, 200, Told)).toMatchObject({ moved: 1, unread: 1 })
  })

  test('only what is damaged itself has no page, and that page says whom to tell', async () => {
    await world.damage(key.agency('cong-an'), 'mailboxes')
    const answer = await get('/co-quan/cong-an')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Xin báo người quản trị.')
    expect(answer.text).not.toContain('Xin thử lại')
    expect(problem(await get('/api/agencies/cong-an'))).toMatchObject({
      code: 'internal',
      detail: expect.stringContaining('Xin báo người quản trị.'),
    })
  })

  test('a class’s page has the member that cannot be read ticked: sent after the repair, the form takes nobody out', async () => {
    await save('nhom', { name: 'Lực lượng', kind: 'class', members: ['cong-an', 'truong'] })
    await world.damage(key.agency('cong-an'), 'mailboxes')
    expect(await page('/co-quan/nhom')).toMatch(/name="members" value="cong-an" checked/)
  })
})

describe('what is decided by the whole directory', () => {
  test('is not decided while an agency cannot be read: its name is not free, and nothing is changed', async () => {
    const repair = await world.damage(key.agency('cong-an'), 'mailboxes')
    const before = await world.everything()
    const again = { version: null, name: 'Công an phường' }
    expect(refused(await put('cong-an-moi', again))).toContain('Danh bạ có 1 cơ quan mà hệ thống không đọc được')
    const file = new FormData()
    file.set('file', new File(['Tên cơ quan,Địa chỉ thư\nCông an phường,ca@phuong.example\n'], 'danh-ba.csv'))
    refused(await world.call('POST', '/api/agencies/import', { as: officer, body: file }))
    refused(await world.call('DELETE', '/api/agencies/truong', { as: officer }))
    refused(await world.call('DELETE', '/api/agencies/cong-an', { as: officer }))
    const form = new URLSearchParams({ name: 'Công an phường', email: 'ca@phuong.example' })
    const typed = await world.call('POST', '/co-quan', { as: officer, body: form })
    expect(typed.text).toContain('ca@phuong.example')
    expect(await world.everything()).toEqual(before)
    expect(new Set(reported())).toEqual(new Set(['error damaged-agency']))

    await repair()
    expect(problem(await put('cong-an-moi', again))).toMatchObject({ code: 'invalid-input' })
    expect((await world.call('DELETE', '/api/agencies/truong', { as: officer })).status).toBe(204)
  })

  test('an address for a name in a draft is not taken for a new agency’s', async () => {
    const { id } = await draft(planText.replace('Công chức Tài chính - Kế toán', 'Công an phường'))
    await world.damage(key.agency('cong-an'), 'mailboxes')
    const body = new URLSearchParams({ 'name-0': 'Công an phường', 'email-0': 'ca@phuong.example' })
    const answer = await world.call('POST', `/ke-hoach/${id}/dia-chi`, { as: officer, body })
    expect(answer.text).toContain('Chưa có gì được lưu.')
    expect(answer.text).toContain('ca@phuong.example')
    expect((await directory()).toSorted()).toEqual(['tai-chinh', 'truong', 'van-phong'])
  })

  test.each(['plan', 'letter'] as const)(
    'an agency is not deleted while a %s that may name it is damaged',
    async (kind) => {
      const plan = await published()
      const [letter] = await world.letters(unit)
      if (letter === undefined) throw new Error('Somebody is told.')
      const repair = await world.damage(
        kind === 'plan' ? key.plan(plan) : key.letter(letter.day, letter.key),
        kind === 'plan' ? 'header' : 'tries',
      )
      expect(refused(await world.call('DELETE', '/api/agencies/cong-an', { as: officer }))).toContain('Chưa xoá được')
      await repair()
      expect((await world.call('DELETE', '/api/agencies/cong-an', { as: officer })).status).toBe(204)
    },
  )
})

describe('a plan', () => {
  test('that names nobody damaged is published, with a row and a letter for each', async () => {
    await world.damage(key.agency('cong-an'), 'mailboxes')
    const id = await published()
    expect(await rowsOf(id)).toHaveLength(5)
    expect(reported()).toContain('error damaged-agency')
  })

  test('that gives work to an agency which cannot be read is not, and loses no row once it can be', async () => {
    const { id } = await draft()
    const repair = await world.damage(key.agency('truong'), 'mailboxes')
    const before = await world.everything()
    expect(refused(await publish(id))).toContain('“Trường Tiểu học Thanh Bình”')
    expect(await world.everything()).toEqual(before)
    const onPage = await world.call('POST', `/ke-hoach/${id}/phat-hanh`, { as: officer })
    expect(onPage.text).toContain('Chưa việc nào được giao.')

    await repair()
    told(await publish(id), 200, PlanSummary)
    expect((await rowsOf(id)).filter(({ agencyId }) => agencyId === 'truong')).toHaveLength(2)
    expect(await directory()).toHaveLength(4)
  })

  test.each([
    ['a member', { kind: 'class', members: ['cong-an', 'truong'], mailboxes: [] }],
    ['a successor', { validTo: '2024-03-31', successors: ['cong-an'] }],
  ])('nor one in which %s of who is named cannot be read', async (_, fields) => {
    const name = 'Văn phòng UBND phường'
    expect((await put('van-phong', { version: 1, name, ...fields })).status).toBe(200)
    const { id } = await draft()
    const repair = await world.damage(key.agency('cong-an'), 'mailboxes')
    expect(refused(await publish(id))).toContain(`“${name}”`)
    await repair()
    told(await publish(id), 200, PlanSummary)
  })

  test('that runs gains work for those who can be read, and none for one who cannot', async () => {
    const id = await published()
    const repair = await world.damage(key.agency('cong-an'), 'mailboxes')
    const added = async (name: string) => {
      const { version } = told(await get(`/api/plans/${id}`), 200, PlanDetail)
      const corrections = [{ op: 'add-assignment', agencies: [name], text: 'Trực bảo vệ trước ngày 25/4/2024' }]
      return world.call('PATCH', `/api/plans/${id}`, { as: officer, json: { version, corrections } })
    }
    refused(await added('Công an phường'))
    expect((await added('Trường Tiểu học Thanh Bình')).status).toBe(200)
    await repair()
    expect((await added('Công an phường')).status).toBe(200)
    expect((await rowsOf(id)).map(({ agencyId }) => agencyId)).toContain('cong-an')
  })

  test('that is called off stops reminding of every row that can be read, and ends when all can be', async () => {
    const id = await published()
    const row = await someRow(id)
    const repair = await world.damage(key.task(row.id, id), 'status')
    const close = () => world.call('POST', `/api/plans/${id}/close`, { as: officer, json: { reason: 'Thay kế hoạch' } })
    const reopen = () => world.call('POST', `/api/plans/${id}/reopen`, { as: officer, json: {} })
    expect(refused(await close())).toContain('trừ 1 việc')
    expect(new Set((await rowsOf(id)).map(({ status }) => status))).toEqual(new Set(['withdrawn']))
    expect(await page(`/ke-hoach/${id}`)).toContain('Tiếp tục kết thúc')
    await repair()
    expect(told(await close(), 200, PlanSummary)).toMatchObject({ status: 'closed' })
    expect((await rowsOf(id)).every(({ status }) => status === 'withdrawn')).toBe(true)

    const again = await world.damage(key.task(row.id, id), 'status')
    const letters = (await world.letters(unit)).length
    expect(refused(await reopen())).toContain('thư báo chưa được gửi')
    expect(new Set((await rowsOf(id)).map(({ status }) => status))).toEqual(new Set(['open']))
    expect(await world.letters(unit)).toHaveLength(letters)
    await again()
    expect(told(await reopen(), 200, PlanSummary)).toMatchObject({ status: 'published' })
    const back = (await world.letters(unit)).filter((letter) => letter.key.includes('reopened'))
    expect(back.find(({ to }) => to?.startsWith('van-phong'))?.taskIds).toContain(row.id)
  })
})

describe('work of agencies', () => {
  const confirm = async (row: { id: string; version: number }, as: string) => {
    const json = { version: row.version, status: 'done', evidence: { note: 'Đã gửi báo cáo' } }
    return world.call('PATCH', `/api/tasks/${row.id}`, { as, json })
  }

  test('is confirmed and its receipt goes out though another agency and a coordinator are damaged', async () => {
    const plan = await published()
    const row = await someRow(plan)
    const token = await world.link(unit, 'van-phong')
    await world.deps.store.coordinators.put({ unit, email: 'hai@phuong.example', name: 'Cán bộ khác' })
    await world.damage(key.agency('cong-an'), 'mailboxes')
    await world.damage(key.coordinator('hai@phuong.example'), 'name')
    expect(told(await confirm(row, token), 200, TaskDetail)).toMatchObject({ status: 'done' })
    expect((await world.letters(unit)).filter(({ kind }) => kind === 'receipt')).toMatchObject([
      { to: `van-phong@${unit}.example`, outcome: { state: 'planned' } },
    ])
    const { id } = await someRow(plan, 'truong')
    expect((await world.call('POST', `/api/tasks/${id}/nudge`, { as: officer })).status).toBe(202)
  })

  test('is told to nobody as if there were no address: what would be told waits', async () => {
    const plan = await published()
    const row = await someRow(plan)
    const repair = await world.damage(key.agency('van-phong'), 'mailboxes')
    const before = await world.everything()
    refused(await confirm(row, officer))
    refused(await world.call('POST', `/api/tasks/${row.id}/nudge`, { as: officer }))
    expect(await world.everything()).toEqual(before)
    await repair()
    told(await confirm(row, officer), 200, TaskDetail)
  })

  test('opens by the links of those members of a class who can be read', async () => {
    await save('nhom', { name: 'Các trường', kind: 'class', members: ['cong-an', 'truong'] })
    const links = await Promise.all(
      ['truong', 'cong-an', 'cu'].map((of) => world.link(unit, 'nhom', `${of}@${unit}.example`)),
    )
    const statuses = () => Promise.all(links.map(async (token) => (await world.call('GET', `/k/${token}`)).status))
    const repair = await world.damage(key.agency('cong-an'), 'mailboxes')
    // Of the last two nobody can say whether they are the damaged member's: neither opens, and neither is called revoked.
    expect(await statuses()).toEqual([200, 500, 500])
    await repair()
    expect(await statuses()).toEqual([200, 200, 404])
  })

  test('is told at an address that is put right though one open task cannot be read; that one follows', async () => {
    const sent: Mail[] = []
    const send = async (mail: Mail) => ({ ok: true as const, messageId: `ses-${sent.push(mail)}` })
    const deps = { ...world.deps, send, newLease: () => 'may-1' }
    const sweep = async (hour: number) => {
      world.at(`2024-04-01T0${hour}:00:00.000Z`)
      for (const row of (await world.deps.store.outbox.open(unit)).items)
        await deliver(deps, row).catch(() => undefined)
    }
    const plan = await published()
    const row = await someRow(plan)
    await sweep(1)
    sent.length = 0
    const repair = await world.damage(key.task(row.id, plan), 'status')
    const mailboxes = [{ address: `moi@${unit}.example` }]
    expect((await put('van-phong', { version: 1, name: 'Văn phòng UBND phường', mailboxes })).status).toBe(200)
    await sweep(2)
    await sweep(3)
    const heard = () => sent.map(({ to, text }) => [to, text.match(/Mở cửa phòng đọc|gia đình đọc sách/gu)])
    expect(heard()).toEqual([[`moi@${unit}.example`, ['Mở cửa phòng đọc']]])
    await repair()
    await sweep(4)
    await sweep(5)
    world.at('2024-04-01T01:00:00.000Z')
    expect(heard()).toEqual([
      [`moi@${unit}.example`, ['Mở cửa phòng đọc']],
      [`moi@${unit}.example`, ['gia đình đọc sách']],
    ])
  })
})

describe('a document', () => {
  test('becomes a draft though an agency is damaged, and the draft says that it was made without', async () => {
    await world.damage(key.agency('cong-an'), 'mailboxes')
    const reporting = 'III. CHẾ ĐỘ BÁO CÁO\n\nCác đơn vị báo cáo kết quả về UBND phường trước ngày 10/6/2024.\n'
    const { status, reports, diagnostics } = await draft(`${planText}\n${reporting}`)
    expect(status).toBe('draft')
    expect(reports).toHaveLength(1)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'directory-not-read', span: null }))
    expect(reported()).toContain('error damaged-agency')
  })

  test('that is a scan is taken beside a damaged plan, and recognised beside a damaged agency', async () => {
    const asked: ReadingJob[] = []
    const readings = { enqueue: async (job: ReadingJob) => void asked.push(job) }
    const app = createApp({ ...world.deps, readings })
    const other = await draft()
    await world.damage(key.plan(other.id), 'header')
    await world.damage(key.agency('cong-an'), 'mailboxes')
    const body = new FormData()
    body.set('file', new File([new Uint8Array(pdf(['0.5 g 72 72 400 600 re f']))], 'quet.pdf'))
    const { id } = told(await world.call('POST', '/api/plans', { as: officer, body }, app), 202, PlanDetail)
    const recognise = async () => ({ ok: true as const, format: 'pdf' as const, text: planText, notices: [] })
    const deps = { ...world.deps, readings, newLease: () => 'may-1', recognise }
    expect(await recogniseScannedPlan(deps, { unit, planId: id })).toBe('draft')
    expect(told(await get(`/api/plans/${id}`), 200, PlanDetail)).toMatchObject({ status: 'draft' })
  })
})
