import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanDetail, ReminderView, TaskView } from '../../functions/api/schemas.ts'
import { Day, Instant } from '../../shared/calendar/day.ts'
import { plannedRow } from '../../shared/reminding/planned-row.ts'
import type { OutboxRow, OutboxState } from '../../shared/reminding/outbox.ts'
import { planText, startWorld, told, type World } from './world.ts'

const unit = 'thanh-binh'
const at = Instant.parse('2024-05-17T00:31:00.000Z')
const until = Instant.parse('2024-05-17T00:36:00.000Z')
const day = Day.parse('2024-05-17')

let world: World
let officer: string
let planId: string
let taskIds: string[]

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', 'vp@thanhbinh.example')
  const sent = await world.call('POST', '/api/plans', { as: officer, json: { text: planText } })
  planId = told(sent, 201, PlanDetail).id
  await world.call('POST', `/api/plans/${planId}/publish`, { as: officer })
  const Tasks = z.object({ items: z.array(TaskView) })
  const own = await world.call('GET', '/api/tasks?agency=van-phong', { as: officer })
  taskIds = told(own, 200, Tasks).items.map(({ id }) => id)
  world.at('2024-05-17T03:00:00.000Z')
  for (const [about, outcome, fields] of states) await world.deps.store.outbox.plan(letter(about, outcome, fields))
})
afterAll(() => world.stop())

function letter(about: string, outcome: OutboxState, fields: Partial<OutboxRow> = {}): OutboxRow {
  const recipient = { usable: true as const, to: 'vp@thanhbinh.example' }
  const row = plannedRow({ unit, day, kind: 'digest', recipient, about, agencyIds: ['van-phong'], taskIds, now: at })
  const ended = outcome.state === 'sent' ? { ...outcome, taskIds: taskIds.slice(0, 1) } : outcome
  return { ...row, outcome: ended, ...fields, key: `${fields.kind ?? 'digest'}#vp@thanhbinh.example#${about}` }
}

const suppressed = (reason: Extract<OutboxState, { state: 'suppressed' }>['reason']): OutboxState => ({
  state: 'suppressed',
  reason,
  at,
})

/** Every state that an e-mail can be in, and what is said of it. */
const states: Array<[about: string, outcome: OutboxState, fields?: Partial<OutboxRow>, words?: string]> = [
  ['p', { state: 'planned' }, {}, 'Chờ gửi'],
  ['p-quota', { state: 'planned', waits: 'quota' }, {}, 'Hết hạn mức gửi thư trong ngày'],
  ['p-rate', { state: 'planned', waits: 'throttled' }, {}, 'SES đang giới hạn tốc độ gửi'],
  ['p-net', { state: 'planned', waits: 'unavailable' }, {}, 'Chưa kết nối được tới SES'],
  ['p-account', { state: 'planned', waits: 'account' }, {}, 'SES chưa cho hệ thống này gửi thư'],
  ['c', { state: 'claimed', lease: 'x', until }, {}, 'Chờ gửi'],
  ['g', { state: 'sending', lease: 'x', until }, {}, 'Đang gửi'],
  ['s', { state: 'sent', messageId: 'ses-1', at, taskIds: [] }, {}, '07:31 ngày 17/5/2024'],
  ['s-bounced', { state: 'sent', messageId: 'ses-2', at, taskIds: [] }, { feedback: 'bounced' }, 'Bị trả lại'],
  ['x1', suppressed('finished'), {}, 'Việc đã hoàn thành trước khi gửi.'],
  ['x2', suppressed('extended'), {}, 'Việc đã được gia hạn trước khi gửi.'],
  ['x3', suppressed('withdrawn'), {}, 'Việc đã được rút trước khi gửi.'],
  ['x4', suppressed('undone'), {}, 'Xác nhận đã được hoàn tác trước khi gửi.'],
  ['x5', suppressed('duplicate'), {}, 'Đã có thư khác tới cùng địa chỉ nói việc này.'],
  ['x6', suppressed('answered'), {}, 'Đề nghị đã được trả lời trước khi gửi.'],
  ['x7', suppressed('unwritten'), {}, 'Thay đổi mà thư này báo chưa được ghi nhận.'],
  ['x8', suppressed('moved'), {}, 'Địa chỉ của cơ quan đã đổi; thư được gửi tới địa chỉ mới.'],
  ['x9', suppressed('bounced'), {}, 'Địa chỉ thư đã bị trả lại; cần sửa trong danh bạ.'],
  ['x10', suppressed('complained'), {}, 'Người nhận đã báo thư rác; cần liên hệ lại.'],
  ['x11', suppressed('no-address'), {}, 'Cơ quan chưa có địa chỉ thư trong danh bạ.'],
  ['x12', suppressed('withdrawn'), { kind: 'summary' }, 'Người nhận không còn trong danh sách'],
  ['f', { state: 'failed', reason: 'SES từ chối thư này (MessageRejected).', at }, {}, 'SES từ chối thư này'],
  ['u', { state: 'unknown', at }, {}, 'Thư sẽ được gửi lại một lần.'],
  ['u-final', { state: 'unknown', at, final: true }, {}, 'Thư không được gửi lại.'],
]

const page = async (query = '') => (await world.call('GET', `/nhac-viec${query}`, { as: officer })).text
const Reminders = z.object({ items: z.array(ReminderView), cursor: z.string().nullable() })
const listed = async (query: string) =>
  told(await world.call('GET', `/api/reminders?limit=200&${query}`, { as: officer }), 200, Reminders).items
const linesOf = (text: string) => text.split('<tr>').length - 2

describe('every e-mail is on the page, and each on one of its own', () => {
  test.each(states.map(([about, , fields, words]) => [about, fields?.kind ?? 'digest', words ?? '']))(
    '%s',
    async (about, kind, words) => {
      const key = `${kind}#vp@thanhbinh.example#${about}`
      const own = await page(`/thu?ngay=2024-05-17&ma=${encodeURIComponent(key)}`)
      expect(own).toContain(words)
      expect(own).toContain('vp@thanhbinh.example')
      expect(own).toContain(`/viec/${taskIds[0]}`)
      expect(await page('?tu=2024-05-17')).toContain(encodeURIComponent(key))
    },
  )

  test('one that is about no single piece of work, the week’s account, is not said to be about 0', async () => {
    const week = { kind: 'summary' as const, taskIds: [], agencyIds: [], day: Day.parse('2024-02-05') }
    await world.deps.store.outbox.plan(letter('tuan', { state: 'planned' }, week))
    expect(await page('?tu=2024-02-05&den=2024-02-05')).toMatch(/data-label="Số việc">\s*–\s*<\/td>/u)
  })

  test('an e-mail that is not there, or of another unit, is not found', async () => {
    const stranger = await world.coordinator('la')
    const path = `/nhac-viec/thu?ngay=2024-05-17&ma=${encodeURIComponent('digest#vp@thanhbinh.example#s')}`
    expect((await world.call('GET', path, { as: stranger })).status).toBe(404)
    for (const query of ['', '?ngay=hom-qua&ma=x', '?ngay=2024-05-17', `?ngay=2024-05-17&ma=${'ă'.repeat(800)}`]) {
      expect((await world.call('GET', `/nhac-viec/thu${query}`, { as: officer })).status).toBe(404)
    }
  })
})

describe('the account can be narrowed', () => {
  test.each([
    ['waiting', 7],
    ['sent', 2],
    ['suppressed', 12],
    ['failed', 1],
    ['unknown', 2],
    ['returned', 1],
    ['all', 24],
    ['khong-co', 24],
    ['toString', 24],
  ])('on the page, to %s', async (view, count) => {
    expect(linesOf(await page(`?xem=${view}&tu=2024-05-17`))).toBe(count)
  })

  test('by kind, and by what mail systems said later', async () => {
    expect((await listed('from=2024-05-17&kind=summary')).map(({ kind }) => kind)).toEqual(['summary'])
    expect((await listed('feedback=bounced')).map(({ feedback }) => feedback)).toEqual(['bounced'])
    expect(linesOf(await page('?loai=summary&tu=2024-05-17'))).toBe(1)
  })

  test('by a plan: its notice, and the digests that name its rows', async () => {
    const ofPlan = await listed(`from=2024-04-01&plan=${planId}`)
    expect(new Set(ofPlan.map(({ kind }) => kind))).toEqual(new Set(['notice', 'digest', 'summary']))
    expect(await listed('from=2024-04-01&plan=01HTZ0000000000000000PLAN1')).toEqual([])
  })

  test('by a row: an e-mail that went out without it is not among them', async () => {
    const [first = '', second = ''] = taskIds
    expect((await listed(`from=2024-05-17&state=sent&task=${first}`)).length).toBe(2)
    expect(await listed(`from=2024-05-17&state=sent&task=${second}`)).toEqual([])
    expect(await page(`?task=${second}&tu=2024-05-17`)).toContain('Chỉ các thư về một việc.')
    expect((await world.call('GET', `/viec/${second}`, { as: officer })).text).toContain(
      `/nhac-viec?task=${second}&amp;tu=2024-04-01`,
    )
  })

  test('to days on which nothing was sent, which it then says', async () => {
    expect(await page('?tu=2023-01-01&den=2023-01-31')).toContain('Không có thư nào như vậy từ 1/1/2023 đến 31/1/2023.')
  })
})
