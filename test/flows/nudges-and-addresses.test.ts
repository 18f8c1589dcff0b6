import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { CoordinatorCaller } from '../../functions/api/caller.ts'
import { agencyId } from '../../shared/tracking/directory.ts'
import { recordAddresses } from '../../functions/api/operations/directory/record-addresses.ts'
import { AgencyView, PlanDetail, ReminderView, TaskView } from '../../functions/api/schemas.ts'
import { newSession } from '../../shared/access/session.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

const Nudged = z.object({ already: z.boolean(), letters: z.array(ReminderView) })

let world: World
let units = 0
let unit: string
let officer: string
let planId: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  unit = `nhac-ngay-${++units}`
  officer = await world.coordinator(unit)
})

const put = (id: string, version: number | null, fields: object) =>
  world.call('PUT', `/api/agencies/${id}`, { as: officer, json: { version, ...fields } })

describe('"Nhắc ngay"', () => {
  let task: z.infer<typeof TaskView>
  const office = { name: 'Văn phòng UBND phường' }

  beforeEach(async () => {
    await put('van-phong', null, { ...office, mailboxes: [{ address: `vp@${unit}.example` }] })
    const plan = await world.call('POST', '/api/plans', { as: officer, json: { text: planText } })
    planId = told(plan, 201, PlanDetail).id
    await world.call('POST', `/api/plans/${planId}/publish`, { as: officer })
    const [first] = told(await world.call('GET', '/api/tasks?agency=van-phong', { as: officer }), 200, Tasks).items
    if (!first) throw new Error('no task')
    task = first
  })

  const nudge = async () => told(await world.call('POST', `/api/tasks/${task.id}/nudge`, { as: officer }), 202, Nudged)
  async function bounce(): Promise<void> {
    const agency = await world.deps.store.agencies.get(unit, 'van-phong')
    if (!agency) throw new Error('no agency')
    const mailboxes = agency.mailboxes.map((box) => ({ ...box, state: 'bounced' as const, since: world.deps.clock() }))
    await world.deps.store.agencies.put({ ...agency, mailboxes }, agency.version)
  }

  test('reaches an address that was put right on the same day, once', async () => {
    await bounce()
    expect(await nudge()).toMatchObject({ letters: [{ state: 'suppressed' }] })
    expect(await nudge()).toMatchObject({ already: true, letters: [{ state: 'suppressed' }] })
    const mailboxes = [{ address: `vp@${unit}.example`, state: 'ok' }]
    expect((await put('van-phong', 2, { ...office, mailboxes })).status).toBe(200)
    const queued = world.queued().length
    expect(await nudge()).toMatchObject({ already: false, letters: [{ state: 'planned', to: `vp@${unit}.example` }] })
    expect(world.queued()).toHaveLength(queued + 1)
    expect(await nudge()).toMatchObject({ already: true, letters: [{ state: 'planned' }] })
    const nudges = (await world.letters(unit)).filter(({ kind }) => kind === 'nudge')
    expect(nudges.map(({ outcome }) => outcome.state).toSorted()).toEqual(['planned', 'suppressed'])
  })

  test('asked again tells what became of the letter, not what was meant', async () => {
    await nudge()
    const row = (await world.letters(unit)).find(({ kind }) => kind === 'nudge')
    if (!row) throw new Error('no letter')
    const outcome = { state: 'sent' as const, messageId: `ses-${unit}`, at: world.deps.clock(), taskIds: row.taskIds }
    await world.deps.store.outbox.update({ ...row, outcome }, row.version)
    expect(await nudge()).toMatchObject({ already: true, letters: [{ state: 'sent' }] })
  })

  test('says on the page that today’s letter went to nobody, instead of that it was sent', async () => {
    await bounce()
    for (const time of [1, 2]) {
      const page = await world.call('POST', `/viec/${task.id}/nhac-ngay`, { as: officer })
      expect({ time, status: page.status, told: page.text.includes('đã bị trả lại') }).toEqual({
        time,
        status: 422,
        told: true,
      })
    }
  })

  test('a coordinator who enters an event in a closed plan is not sent to the coordinator', async () => {
    const end = { reason: 'Có kế hoạch mới' }
    await world.call('POST', `/api/plans/${planId}/close`, { as: officer, json: end })
    const enter = (as: string) => world.call('POST', `/api/tasks/${task.id}/events`, { as, json: { on: '2024-03-29' } })
    const refused = problem(await enter(officer))
    expect([refused.code, refused.detail.includes('liên hệ cán bộ đầu mối')]).toEqual(['plan-closed', false])
    const link = await world.link(unit, 'van-phong')
    expect(problem(await enter(link)).detail).toContain('liên hệ cán bộ đầu mối')
  })
})

describe('addresses given beside a draft', () => {
  function caller(): CoordinatorCaller {
    const email = `dau-moi@${unit}.example`
    const { session } = newSession({ unit, email }, 'thử nghiệm', world.deps.clock())
    return { kind: 'coordinator', unit, email, name: 'Cán bộ đầu mối', session }
  }
  const record = (...lines: Array<[name: string, email: string | null, sameAs?: string]>) =>
    recordAddresses(
      world.deps,
      caller(),
      lines.map(([name, email, sameAs = null], i) => ({ index: `${i}`, name, email, sameAs })),
    )
  const agencies = async () => {
    const answer = await world.call('GET', '/api/agencies', { as: officer })
    return told(answer, 200, z.object({ items: z.array(AgencyView) })).items
  }

  test('are saved together: new agencies, and other names of listed ones', async () => {
    await put('y-te', null, { name: 'Trạm Y tế' })
    expect(
      await record(['Trạm Y tế', 'yte@a.example'], ['Trạm xá', null, 'y-te'], ['Công an', 'ca@a.example']),
    ).toEqual({ ok: true })
    expect(await agencies()).toMatchObject([
      { name: 'Công an', mailboxes: [{ address: 'ca@a.example' }] },
      { name: 'Trạm Y tế', aliases: ['Trạm xá'], mailboxes: [{ address: 'yte@a.example' }] },
    ])
  })

  test('several names of one office, none of them listed, become one agency that answers to all', async () => {
    const kinhTe = 'Phòng Kinh tế'
    expect(
      await record(
        ['Phòng Kinh tế xã', null, agencyId(kinhTe)],
        [kinhTe, null, agencyId('Phòng KT')],
        ['Phòng KT', 'kt@a.example'],
        ['Công an', null],
      ),
    ).toEqual({ ok: true })
    expect(await agencies()).toMatchObject([
      { name: 'Phòng KT', aliases: ['Phòng Kinh tế xã', kinhTe], mailboxes: [{ address: 'kt@a.example' }] },
    ])
  })

  test('the office that another name means is listed though nothing more was said of it', async () => {
    expect(
      await record(['Phòng Kinh tế xã', 'kt@a.example', agencyId('Phòng Kinh tế')], ['Phòng Kinh tế', null]),
    ).toEqual({
      ok: true,
    })
    expect(await agencies()).toMatchObject([
      { name: 'Phòng Kinh tế', aliases: ['Phòng Kinh tế xã'], mailboxes: [{ address: 'kt@a.example' }] },
    ])
  })

  test('of names that mean each other, or an agency that has gone, none is saved', async () => {
    await put('y-te', null, { name: 'Trạm Y tế' })
    const before = await world.everything()
    expect(
      await record(
        ['Phòng Kinh tế', null, agencyId('Phòng Kinh tế xã')],
        ['Phòng Kinh tế xã', null, agencyId('Phòng Kinh tế')],
        ['Trạm xá', null, 'khong-con'],
        ['Trạm Y tế', null, agencyId('Phòng Kinh tế')],
        ['Công an', 'ca@a.example'],
      ),
    ).toMatchObject({
      errors: [
        { pointer: '/0/sameAs', message: expect.stringContaining('đang được chọn là tên của nhau') },
        { pointer: '/1/sameAs', message: expect.stringContaining('đang được chọn là tên của nhau') },
        { pointer: '/2/sameAs', message: expect.stringContaining('không còn trong danh bạ') },
        { pointer: '/3/sameAs', message: expect.stringContaining('đã là một cơ quan trong danh bạ') },
      ],
    })
    expect(await world.everything()).toEqual(before)
  })

  test('with one that is wrong, none is saved', async () => {
    expect(await record(['Công an', 'ca@a.example'], ['Trạm Y tế', 'khong-phai'])).toMatchObject({
      ok: false,
      message: expect.stringContaining('Chưa địa chỉ nào được lưu'),
    })
    await put('cu', null, { name: 'Phòng Lao động', validFrom: '2010-01-01' })
    const stored = await world.deps.store.agencies.get(unit, 'cu')
    if (!stored) throw new Error('no agency')
    // As an older file may have left it: it names a successor that is not there.
    await world.deps.store.agencies.put({ ...stored, successors: ['khong-co'] }, stored.version)
    expect(await record(['Công an', 'ca@a.example'], ['Phòng Lao động', 'ld@a.example'])).toMatchObject({ ok: false })
    expect((await agencies()).map(({ name, mailboxes }) => [name, mailboxes.length])).toEqual([['Phòng Lao động', 0]])
  })

  test('of a name that no directory takes are refused, at the field that was filled in', async () => {
    await put('y-te', null, { name: 'Trạm Y tế' })
    const name = `Sở ${'ậ'.repeat(300)}`
    const message =
      'Tên cơ quan dài 303 ký tự, nhiều hơn mức 300 ký tự. Xin viết ngắn lại rồi gửi lại. Có thể sửa tên này trên bản nháp.'
    const before = await world.everything()
    expect(await record([name, 'so@a.example'])).toMatchObject({ errors: [{ pointer: '/0/email', message }] })
    expect(await record(['Công an', 'ca@a.example'], [name, null, 'y-te'])).toMatchObject({
      errors: [{ pointer: '/1/sameAs', message }],
    })
    expect(await world.everything()).toEqual(before)
  })

  test('tell what is saved where somebody else changes the directory meanwhile', async () => {
    await put('y-te', null, { name: 'Trạm Y tế' })
    const { store } = world.deps
    const otherWasFaster: typeof store.agencies.put = async (agency, version) =>
      agency.id === 'y-te' ? { ok: false, code: 'stale' } : store.agencies.put(agency, version)
    const deps = { ...world.deps, store: { ...store, agencies: { ...store.agencies, put: otherWasFaster } } }
    const lines = [
      { index: '0', name: 'Công an', email: 'ca@a.example', sameAs: null },
      { index: '1', name: 'Trạm Y tế', email: 'yte@a.example', sameAs: null },
    ]
    expect(await recordAddresses(deps, caller(), lines)).toMatchObject({
      ok: false,
      code: 'stale-version',
      message: expect.stringContaining('Đã lưu: Công an.'),
    })
  })
})
