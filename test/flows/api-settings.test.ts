import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { deliver } from '../../functions/deliver/deliver.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { Day, dayAt } from '../../shared/calendar/day.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import { problem, startWorld, told, type World } from './world.ts'

let world: World
let unit = ''
let token = ''
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.at('2024-04-01T01:00:00.000Z')
  unit = `thiet-lap-${++units}`
  token = await world.coordinator(unit)
})

const Calendar = z.object({
  year: z.int(),
  known: z.boolean(),
  days: z.array(z.object({ day: Day, kind: z.string(), name: z.string(), basis: z.string(), source: z.string() })),
  decisions: z.array(z.unknown()),
  version: z.int(),
  moved: z.int().optional(),
})
const Policy = z.object({ policy: z.looseObject({ ahead: z.array(z.int()), sendAt: z.string() }), version: z.int() })
const source = { number: '99/VPCP-KGVX', date: '2024-03-20' }
const wednesdayOff = {
  kind: 'off',
  name: 'Nghỉ lễ địa phương',
  occasion: 'other',
  from: '2024-05-15',
  to: '2024-05-15',
  source,
}

const get = async (path: string) => world.call('GET', path, { as: token })
const put = async (path: string, json: unknown) => world.call('PUT', path, { as: token, json })

/** One task of one agency, due on 15/5/2024, a Wednesday. */
const planWith = (duty: string) => `UBND PHƯỜNG THANH BÌNH
Số: 31/KH-UBND

Thanh Bình, ngày 25 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Tháng sách năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng UBND phường
- ${duty}
`

async function draft(duty = 'Tổng hợp danh sách gia đình đọc sách, chậm nhất ngày 15/5/2024.') {
  const created = await world.call('POST', '/api/plans', { as: token, json: { text: planWith(duty) } })
  return told(created, 201, z.looseObject({ id: z.string(), version: z.int() }))
}

async function published(duty?: string): Promise<string> {
  const { id, version } = await draft(duty)
  told(await world.call('POST', `/api/plans/${id}/publish`, { as: token, json: { version } }), 200, z.looseObject({}))
  return id
}

const Rows = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), effectiveDue: z.object({ lastDay: Day, remindFor: Day }).nullable() }),
  ),
})

describe('the working calendar', () => {
  test('shows a year’s days off, each with what it rests on; an unknown year says so', async () => {
    const year = told(await get('/api/calendar?year=2024'), 200, Calendar)
    expect(year.known).toBe(true)
    expect(year.days.find(({ day }) => day === '2024-02-08')).toMatchObject({
      name: 'Tết Âm lịch',
      basis: 'decision',
      source: expect.stringContaining('8662/VPCP-KGVX'),
    })
    const far = told(await get('/api/calendar?year=2031'), 200, Calendar)
    expect(far.known).toBe(false)
    expect(far.days.some(({ basis }) => basis === 'derived')).toBe(true)
  })

  test('takes a decision, and published rows are reminded of by it', async () => {
    await published()
    const { version } = told(await get('/api/calendar'), 200, Calendar)
    const saved = told(await put('/api/calendar?year=2024', { version, decisions: [wednesdayOff] }), 200, Calendar)
    expect(saved.moved).toBe(1)
    expect(saved.days.find(({ day }) => day === '2024-05-15')).toMatchObject({
      name: 'Nghỉ lễ địa phương',
      source: 'Văn bản số 99/VPCP-KGVX ngày 20/3/2024',
    })
    const rows = told(await get('/api/tasks?status=open'), 200, Rows)
    expect(rows.items.map((row) => row.effectiveDue)).toEqual([{ lastDay: '2024-05-15', remindFor: '2024-05-14' }])
  })

  test('counts a draft’s dates by the unit’s own calendar too', async () => {
    const { version } = told(await get('/api/calendar'), 200, Calendar)
    await put('/api/calendar', { version, decisions: [wednesdayOff] })
    const { id } = await draft()
    const opened = told(
      await get(`/api/plans/${id}`),
      200,
      z.looseObject({
        assignments: z.array(
          z.looseObject({ tasks: z.array(z.looseObject({ deadlines: z.array(z.looseObject({ remindFor: Day })) })) }),
        ),
      }),
    )
    expect(opened.assignments[0]?.tasks[0]?.deadlines[0]?.remindFor).toBe('2024-05-14')
  })

  test('is one unit’s own', async () => {
    const { version } = told(await get('/api/calendar'), 200, Calendar)
    await put('/api/calendar', { version, decisions: [wednesdayOff] })
    const other = await world.coordinator(`${unit}-khac`)
    const seen = told(await world.call('GET', '/api/calendar?year=2024', { as: other }), 200, Calendar)
    expect(seen.decisions).toEqual([])
    expect(seen.days.some(({ day }) => day === '2024-05-15')).toBe(false)
  })

  test('refuses what cannot be, and what was decided from an older version', async () => {
    const { version } = told(await get('/api/calendar'), 200, Calendar)
    const wrong = problem(await put('/api/calendar', { version, decisions: [{ ...wednesdayOff, to: '2024-05-14' }] }))
    expect(wrong).toMatchObject({
      status: 422,
      errors: [{ pointer: '/decisions/0', message: 'Ngày nghỉ cuối phải không sớm hơn ngày nghỉ đầu.' }],
    })
    await put('/api/calendar', { version, decisions: [wednesdayOff] })
    expect(problem(await put('/api/calendar', { version, decisions: [] }))).toMatchObject({
      status: 409,
      code: 'stale-version',
      currentVersion: version + 1,
    })
  })

  test('is shown and changed on its page', async () => {
    const page = await get('/lich-lam-viec?nam=2031')
    expect(page.text).toContain('Chưa có quyết định về Tết và Quốc khánh năm 2031.')
    const version = /name="version" value="(\d+)"/u.exec(page.text)?.[1] ?? ''
    const form = new URLSearchParams({
      version,
      nam: '2031',
      kind: 'swap',
      off: '2031-05-02',
      worked: '2031-05-10',
      number: '12/TB-BNV',
      date: '2024-03-20',
    })
    const saved = await world.call('POST', '/lich-lam-viec', {
      as: token,
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(saved.status).toBe(303)
    const after = await get('/lich-lam-viec?nam=2031')
    expect(after.text).toContain('Làm việc bù (hoán đổi)')
    expect(after.text).toContain('Văn bản số 12/TB-BNV ngày 20/3/2024')
  })
})

describe('a rest entered into the form', () => {
  const typed = { nam: '2027', kind: 'off', from: '2027-09-02', to: '2027-09-03', number: '1/TB', date: '2024-03-20' }
  const enter = (fields: Record<string, string>) =>
    world.call('POST', '/lich-lam-viec', { as: token, body: new URLSearchParams({ version: '1', ...fields }) })

  test('has no occasion that somebody did not choose, and takes Tết from no year by a slip', async () => {
    const { text } = await get('/lich-lam-viec?nam=2027')
    expect(/<select name="occasion"[^>]*>\s*<option value="([^"]*)"/u.exec(text)?.[1]).toBe('')
    const unchosen = await enter({ ...typed, occasion: '' })
    expect([unchosen.status, unchosen.text.includes('Chưa chọn dịp nghỉ.')]).toEqual([422, true])
    const wrong = await enter({ ...typed, occasion: 'tet' })
    expect([wrong.status, wrong.text.includes('Mùng 1 Tết Âm lịch năm 2027 là ngày 6/2/2027')]).toEqual([422, true])
    const { days } = told(await get('/api/calendar?year=2027'), 200, Calendar)
    expect(days.filter(({ day }) => day >= '2027-02-05' && day <= '2027-02-09').length).toBeGreaterThan(2)
    expect((await enter({ ...typed, occasion: 'national-day' })).status).toBe(303)
  })
})

describe('a day off that is declared after the last morning before it', () => {
  const Recounted = z.looseObject({
    version: z.int(),
    nextRun: Day,
    recounted: z.array(z.looseObject({ lastDay: Day, before: Day, after: Day, missed: z.boolean() })),
  })
  const remind = async () => runReminders(world.deps, { on: dayAt(world.deps.clock()), unit })
  /** What the morning planned is taken up and goes out. */
  const deliverAll = async () => {
    const mailFrom = 'Nhắc việc <nhac-viec@nhac-viec.example>'
    const send = async () => ({ ok: true, messageId: 'm-1' }) as const
    for (const delivery of world.queued().filter((each) => each.unit === unit)) {
      await deliver({ ...world.deps, mailFrom, newLease: () => 'lease', send }, delivery)
    }
  }
  const digests = async () =>
    (await world.letters(unit)).filter((row) => row.kind === 'digest' && row.day === '2024-05-14')
  const declare = async () => {
    const { version } = told(await get('/api/calendar'), 200, Calendar)
    return told(await put('/api/calendar', { version, decisions: [wednesdayOff] }), 200, Recounted)
  }

  beforeEach(async () => {
    await world.agency(token, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
    await published()
    world.at('2024-05-14T00:30:00.000Z')
    await remind()
  })

  test('shows which rows it moves and when they are told, and the preview tells it too', async () => {
    await deliverAll()
    world.at('2024-05-14T03:00:00.000Z')
    const moved = { lastDay: '2024-05-15', before: '2024-05-15', after: '2024-05-14', missed: true }
    expect(await declare()).toMatchObject({ recounted: [moved], nextRun: '2024-05-14' })
    expect(told(await get('/api/calendar'), 200, Recounted)).toMatchObject({ recounted: [moved] })
    const page = await get('/lich-lam-viec')
    expect(page.text).toContain('ngay hôm nay, trong lượt nhắc kế tiếp')
    const preview = await get('/chinh-sach/xem-truoc')
    expect(preview.text).toContain('do lịch làm việc thay đổi')
    expect(preview.text).toContain('thứ Ba, 14/5/2024')
    await remind()
    expect(told(await get('/api/calendar'), 200, Recounted).recounted).toEqual([])
    expect((await digests()).map(({ outcome }) => outcome.state).toSorted()).toEqual(['planned', 'sent'])
  })

  test("is told by the morning's own digest where that one still waits; the other is there to say so", async () => {
    world.at('2024-05-14T03:00:00.000Z')
    await declare()
    await remind()
    await deliverAll()
    expect((await digests()).map(({ outcome }) => outcome.state).toSorted()).toEqual(['sent', 'suppressed'])
  })

  test('in the evening, names the next run, and a press tells those whom it comes too late for', async () => {
    world.at('2024-05-14T12:00:00.000Z')
    expect(await declare()).toMatchObject({ nextRun: '2024-05-16' })
    const page = await get('/lich-lam-viec')
    for (const words of [
      'Lượt nhắc kế tiếp là thứ Năm, 16/5/2024',
      'trước lượt nhắc kế tiếp',
      'Nhắc ngay 1 việc này',
    ]) {
      expect(page.text).toContain(words)
    }
    const press = async () =>
      (await world.call('POST', '/lich-lam-viec/nhac-ngay', { as: token })).headers.get('location')
    expect([await press(), await press()]).toEqual(['/lich-lam-viec?xong=nhac-ngay', '/lich-lam-viec?xong=da-nhac'])
    const nudges = (await world.letters(unit)).filter((row) => row.kind === 'nudge')
    expect(nudges.map((row) => [row.to, row.day])).toEqual([[`vp@${unit}.example`, '2024-05-14']])
  })

  test('nothing is pressed for where nothing was moved', async () => {
    const answer = await world.call('POST', '/lich-lam-viec/nhac-ngay', { as: token })
    expect([answer.status, answer.text.includes('Không còn việc nào cần nhắc bổ sung.')]).toEqual([409, true])
  })
})

describe('the policy', () => {
  test('begins with the defaults, is kept tidied, and knows its version', async () => {
    const before = told(await get('/api/policy'), 200, Policy)
    expect(before.policy).toEqual(defaultPolicy)
    const policy = { ...before.policy, ahead: [1, 10, 1], sendAt: '06:30' }
    const saved = told(await put('/api/policy', { version: before.version, policy }), 200, Policy)
    expect(saved).toMatchObject({ policy: { ahead: [10, 1], sendAt: '06:30' }, version: before.version + 1 })
    expect(problem(await put('/api/policy', { version: before.version, policy }))).toMatchObject({ status: 409 })
  })

  test('is refused value by value, in sentences', async () => {
    const { policy, version } = told(await get('/api/policy'), 200, Policy)
    const wrong = await put('/api/policy', { version, policy: { ...policy, sendAt: '03:00', linkDays: 1 } })
    expect(problem(wrong)).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/policy/sendAt', message: expect.stringContaining('từ 06:00 đến 17:00') },
        { pointer: '/policy/linkDays' },
      ],
    })
  })

  test('says of a count that has to be more than 0 that it has to, not that 0 is the least', async () => {
    const { policy, version } = told(await get('/api/policy'), 200, Policy)
    const wrong = await put('/api/policy', { version, policy: { ...policy, ahead: [0], undoHours: 0 } })
    const message = 'Giá trị phải lớn hơn 0.'
    expect(problem(wrong).errors).toEqual([
      { pointer: '/policy/ahead/0', message },
      { pointer: '/policy/undoHours', message },
    ])
  })

  test('gives back on its page what was typed and cannot be kept', async () => {
    const form = new URLSearchParams({
      version: '1',
      ahead: '7, ba',
      overdueFirst: '1',
      overdueEvery: '5',
      sendAt: '07:30',
    })
    const refused = await world.call('POST', '/chinh-sach', {
      as: token,
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="7, ba"')
    const why = 'Ô “Trước hạn bao nhiêu ngày làm việc” phải là số nguyên dương; nhiều số thì cách nhau bằng dấu phẩy.'
    expect(refused.text).toContain(`<p class="wrong" id="chinh-sach-ahead-sai">${why}</p>`)
    expect(refused.text.split('aria-invalid')).toHaveLength(2)
    expect(refused.text).toMatch(
      /<input id="chinh-sach-ahead" aria-invalid="true" aria-describedby="chinh-sach-ahead-sai"/u,
    )
    // So is what is a number and cannot be kept.
    const late = await world.call('POST', '/chinh-sach', {
      as: token,
      body: new URLSearchParams({ version: '1', linkDays: '3' }),
    })
    expect(late.text).toMatch(/aria-describedby="chinh-sach-linkDays-sai" autofocus/u)
  })
})

describe('the preview', () => {
  const Preview = z.object({
    from: Day,
    to: Day,
    complete: z.boolean(),
    unsureYears: z.array(z.int()),
    mails: z.array(
      z.object({
        day: Day,
        kind: z.string(),
        to: z.string().nullable(),
        agencyIds: z.array(z.string()),
        taskIds: z.array(z.string()),
        reason: z.string().nullable(),
      }),
    ),
    tasks: z.array(z.looseObject({ id: z.string(), agencyName: z.string() })),
  })
  const ask = async (json: object) =>
    told(await world.call('POST', '/api/policy/preview', { as: token, json }), 200, Preview)

  test('says what a policy that is not saved yet would bring, and changes nothing', async () => {
    const id = await published()
    const before = await world.everything()
    const policy = { ...defaultPolicy, ahead: [5], onTheDay: false, weeklySummary: false }
    const { mails, tasks } = await ask({ policy, plan: id, assume: 'on-time', to: '2024-06-30' })
    expect(mails.map((mail) => [mail.day, mail.kind])).toEqual([['2024-05-08', 'digest']])
    expect(mails[0]?.reason).toBe('Cơ quan chưa có địa chỉ thư trong danh bạ.')
    expect(tasks.map((task) => task.agencyName)).toEqual(['Văn phòng UBND phường'])
    expect(await world.everything()).toEqual(before)
  })

  test('plays a draft as if it were published today, its notices first', async () => {
    const { id } = await draft()
    const { mails } = await ask({ plan: id, assume: 'on-time', to: '2024-05-31' })
    const ofPlan = mails.filter((mail) => mail.kind !== 'summary')
    expect(ofPlan[0]).toMatchObject({ day: '2024-04-01', kind: 'notice' })
    expect(ofPlan.at(-1)).toMatchObject({ day: '2024-05-15', kind: 'digest' })
  })

  test('says which of its years are not decided', async () => {
    expect((await ask({ from: '2024-05-01', to: '2024-12-31' })).unsureYears).toEqual([])
    expect((await ask({ from: '2030-12-01', to: '2031-03-01' })).unsureYears).toEqual([2030, 2031])
  })

  test('refuses a policy that could not be kept, and a span of years', async () => {
    const call = (json: object) => world.call('POST', '/api/policy/preview', { as: token, json })
    expect(problem(await call({ policy: { ...defaultPolicy, sendAt: '1' } }))).toMatchObject({ status: 422 })
    expect(problem(await call({ from: '2024-01-01', to: '2026-01-01' }))).toMatchObject({ status: 422 })
    expect(problem(await call({ plan: 'khong-co' }))).toMatchObject({ status: 404 })
  })

  test('is a page that says by day who is written to', async () => {
    const id = await published()
    const page = await get(`/chinh-sach/xem-truoc?plan=${id}&days=92&assume=on-time&ahead=5`)
    expect(page.text).toContain('Đây là chính sách vừa nhập, chưa lưu.')
    expect(page.text).toContain('thứ Tư, 8/5/2024')
    expect(page.text).toContain('Văn phòng UBND phường')
  })
})

describe('how long a plan runs', () => {
  const monthly = 'Báo cáo kết quả trước ngày 25 hằng tháng.'

  test('is said of a draft and of a published plan; the next periods wait for their morning', async () => {
    const { id, version } = await draft(monthly)
    const set = (json: object) => world.call('PATCH', `/api/plans/${id}`, { as: token, json })
    const Plan = z.looseObject({ version: z.int(), runsUntil: Day.nullable() })
    const once = told(await set({ version, runsUntil: '2025-12-31' }), 200, Plan)
    expect(once.runsUntil).toBe('2025-12-31')
    told(
      await world.call('POST', `/api/plans/${id}/publish`, { as: token, json: { version: once.version } }),
      200,
      Plan,
    )
    expect(told(await get(`/api/tasks?plan=${id}`), 200, Rows).items).toHaveLength(9)
    const { version: now } = told(await get(`/api/plans/${id}`), 200, Plan)
    expect(told(await set({ version: now, runsUntil: '2026-12-31' }), 200, Plan).runsUntil).toBe('2026-12-31')
    expect(await world.deps.store.plans.get(unit, id)).toMatchObject({ rowsUntil: '2024-12-31' })
    const page = await get(`/ke-hoach/${id}`)
    expect(page.text).toContain('được lập trong lượt nhắc sáng ngày 1/10/2024')
  })

  test('and a plan with duties to come says which agency the directory does not know any more', async () => {
    const { id, version } = await draft(monthly)
    const set = { as: token, json: { version, runsUntil: '2025-12-31' } }
    await world.call('PATCH', `/api/plans/${id}`, set)
    await world.call('POST', `/api/plans/${id}/publish`, { as: token, json: {} })
    expect((await get(`/ke-hoach/${id}`)).text).not.toContain('Danh bạ không có cơ quan')
    for (const agency of await world.deps.store.agencies.list(unit)) {
      await world.deps.store.agencies.put({ ...agency, name: 'Tên khác', aliases: [] }, agency.version)
    }
    expect((await get(`/ke-hoach/${id}`)).text).toMatch(/Danh bạ không có cơ quan mang tên “[^”]+”/)
  })

  test('cannot be over before it began', async () => {
    const { id, version } = await draft(monthly)
    const refused = await world.call('PATCH', `/api/plans/${id}`, {
      as: token,
      json: { version, runsUntil: '2024-01-01' },
    })
    expect(problem(refused)).toMatchObject({ status: 422, errors: [{ pointer: '/runsUntil' }] })
  })
})

describe('an agency’s superior', () => {
  const body = { version: null, name: 'Trạm Y tế', mailboxes: [] }

  test('is an agency of the directory, and stays when an address is added to a draft', async () => {
    const superior = { ...body, name: 'Trung tâm Y tế' }
    await put('/api/agencies/trung-tam', superior)
    expect(problem(await put('/api/agencies/tram', { ...body, superiorId: 'khong-co' }))).toMatchObject({ status: 422 })
    expect(problem(await put('/api/agencies/tram', { ...body, superiorId: 'tram' }))).toMatchObject({ status: 422 })
    const saved = told(
      await put('/api/agencies/tram', { ...body, superiorId: 'trung-tam' }),
      201,
      z.looseObject({ superiorId: z.string() }),
    )
    expect(saved.superiorId).toBe('trung-tam')
  })

  test('comes with a spreadsheet, by name', async () => {
    const table =
      'Tên cơ quan;Địa chỉ thư;Cấp trên\nTrạm Y tế;tram@yte.example;Trung tâm Y tế\nTrung tâm Y tế;tt@yte.example;\n'
    const form = new FormData()
    form.set('file', new File([table], 'danh-ba.csv'))
    const imported = await world.call('POST', '/api/agencies/import', { as: token, body: form })
    told(imported, 200, z.looseObject({ created: z.literal(2) }))
    const List = z.object({
      items: z.array(z.looseObject({ id: z.string(), name: z.string(), superiorId: z.string().nullable() })),
    })
    const { items } = told(await get('/api/agencies'), 200, List)
    const centre = items.find((one) => one.name === 'Trung tâm Y tế')
    expect(items.find((one) => one.name === 'Trạm Y tế')?.superiorId).toBe(centre?.id)
  })
})
