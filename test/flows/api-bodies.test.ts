import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, PlanDetail, PlanSummary, TaskDetail } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, Tasks, told, type World } from './world.ts'

let world: World
let officer: string
let plan: z.infer<typeof PlanDetail>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('thanh-binh')
  plan = await newDraft()
})
afterAll(() => world.stop())

const send = (method: string, path: string, json: unknown) => world.call(method, path, { as: officer, json })
const read = async (path: string) => (await world.call('GET', path, { as: officer })).json()
const newDraft = async () => told(await send('POST', '/api/plans', { text: planText }), 201, PlanDetail)

async function firstTask(): Promise<z.infer<typeof TaskDetail>> {
  const { items } = told(await world.call('GET', '/api/tasks', { as: officer }), 200, Tasks)
  return TaskDetail.parse(await read(`/api/tasks/${items[0]?.id}`))
}

describe('a field of a body that there is not', () => {
  const on = { bound: 'by', date: '2024-05-19' }
  test.each<[method: string, path: string, body: object, pointers: string[]]>([
    ['PATCH', '/api/plans/{plan}', { version: 0, correction: [] }, ['/correction']],
    [
      'PATCH',
      '/api/plans/{plan}',
      { version: 0, corrections: [{ op: 'set-task', taskId: 'a1t1', stading: true }] },
      ['/corrections/0/stading'],
    ],
    [
      'PATCH',
      '/api/plans/{plan}',
      { version: 0, corrections: [{ op: 'set-header', header: { numbr: '1' } }] },
      ['/corrections/0/header/numbr'],
    ],
    [
      'PATCH',
      '/api/plans/{plan}',
      { version: 0, corrections: [{ op: 'add-deadline', entryId: 'a1t1', deadline: { ...on, time: '15:00' } }] },
      ['/corrections/0/deadline/time'],
    ],
    ['POST', '/api/plans/{plan}/publish', { versoin: 99, refusetwin: true }, ['/versoin', '/refusetwin']],
    ['POST', '/api/plans/{plan}/close', { reason: 'Nhập nhầm văn bản', verison: 1 }, ['/verison']],
    ['PATCH', '/api/tasks/x', { version: 1, notes: 'đã gọi' }, ['/notes']],
    ['PATCH', '/api/tasks/x', { version: 1, status: 'done', evidence: { no: '12/BC' } }, ['/evidence/no']],
    [
      'PATCH',
      '/api/tasks/x',
      { version: 1, extension: { lastDay: '2024-06-01', reason: 'bão lụt', checkd: true } },
      ['/extension/checkd'],
    ],
    ['POST', '/api/tasks/x/extension', { version: 1, lastDay: '2024-06-01', reason: 'bão lụt', why: '' }, ['/why']],
    ['POST', '/api/tasks/x/events', { on: '2024-05-01', cheked: true }, ['/cheked']],
    ['POST', '/api/tasks/x/withdraw-periods', { reason: 'bão lụt', note: '' }, ['/note']],
    ['PUT', '/api/agencies/y-te', { version: null, name: 'Trạm Y tế', mailbox: [] }, ['/mailbox']],
    [
      'PUT',
      '/api/agencies/y-te',
      { version: null, name: 'Trạm Y tế', mailboxes: [{ address: 'a@b.vn', satte: 'ok' }] },
      ['/mailboxes/0/satte'],
    ],
    ['PUT', '/api/unit', { version: 1, replyTo: 'a@b.vn', nmae: '' }, ['/nmae']],
    ['POST', '/api/coordinators', { email: 'a@b.vn', name: 'An', role: 'x' }, ['/role']],
    ['POST', '/api/tokens', { label: 'máy', days: 3 }, ['/days']],
    ['PUT', '/api/calendar', { version: 1, decisions: [], decision: [] }, ['/decision']],
    ['POST', '/api/policy/preview', { form: '2024-05-01' }, ['/form']],
  ])('%s %s refuses it: %j', async (method, path, body, pointers) => {
    const before = await world.everything()
    const answer = await send(method, path.replace('{plan}', plan.id), body)
    const { status, code, errors } = problem(answer)
    expect([status, code, errors?.map(({ pointer }) => pointer)]).toEqual([422, 'invalid-input', pointers])
    expect(errors?.[0]?.message).toMatch(/^Không có “.+” ở đây\. Xin xem lại/)
    expect(await world.everything()).toEqual(before)
  })

  test('is refused within a policy and a decision on working days as well', async () => {
    const { policy, version } = z
      .object({ policy: z.looseObject({ overdue: z.looseObject({}) }), version: z.int() })
      .parse(await read('/api/policy'))
    const wrong = { ...policy, weeklySumary: false, overdue: { ...policy.overdue, evry: 2 } }
    const refused = problem(await send('PUT', '/api/policy', { version, policy: wrong }))
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/policy/overdue/evry', '/policy/weeklySumary'])
    const swap = { kind: 'swap', off: '2024-04-29', worked: '2024-05-04', source: { number: '1', date: '2024-04-01' } }
    const decisions = [{ ...swap, note: '', source: { ...swap.source, signer: '' } }]
    const asked = problem(await send('PUT', '/api/calendar', { version, decisions }))
    expect(asked.errors?.map(({ pointer }) => pointer)).toEqual(['/decisions/0/source/signer', '/decisions/0/note'])
  })
})

describe('what was answered may be sent back with a change', () => {
  test('of an agency, its id and since when an address is closed; the addresses stay', async () => {
    const mailboxes = [{ address: 'y-te@thanh-binh.example' }]
    const made = told(
      await send('PUT', '/api/agencies/y-te', { version: null, name: 'Trạm Y tế', mailboxes }),
      201,
      AgencyView,
    )
    const again = told(await send('PUT', '/api/agencies/y-te', { ...made, aliases: ['Trạm xá'] }), 200, AgencyView)
    expect(again).toEqual({ ...made, aliases: ['Trạm xá'], version: made.version + 1 })
  })

  test('of a draft, a task, the unit, its calendar and its policy', async () => {
    const draft = await newDraft()
    const corrections = [{ op: 'set-task', taskId: 'a1t1', text: 'Mở cửa phòng đọc vào buổi tối' }]
    const { runsUntil: _, ...given } = draft
    const corrected = told(await send('PATCH', `/api/plans/${draft.id}`, { ...given, corrections }), 200, PlanDetail)
    expect(corrected.assignments[0]?.tasks[0]?.text).toBe('Mở cửa phòng đọc vào buổi tối')

    told(await send('POST', `/api/plans/${plan.id}/publish`, { version: plan.version }), 200, PlanSummary)
    const task = await firstTask()
    const reason = 'Bão lụt'
    const granted = { lastDay: '2024-06-28', reason }
    const extended = await send('PATCH', `/api/tasks/${task.id}`, { version: task.version, extension: granted })
    const { extension, version } = told(extended, 200, TaskDetail)
    const later = { ...extension, lastDay: '2024-07-31' }
    const { id, text, history } = task
    const changed = await send('PATCH', `/api/tasks/${task.id}`, { id, text, history, version, extension: later })
    expect(told(changed, 200, TaskDetail).extension).toMatchObject({ lastDay: '2024-07-31', reason })

    for (const path of ['/api/unit', '/api/calendar', '/api/policy']) {
      told(await send('PUT', path, await read(path)), 200, z.unknown())
    }
  })
})

test('the document of the API says of each body that it takes no other fields, or which ones it passes over', async () => {
  const schema = z.object({ additionalProperties: z.unknown().optional(), description: z.string().optional() })
  const { components } = z
    .object({ components: z.object({ schemas: z.record(z.string(), schema) }) })
    .parse(await read('/api/openapi.json'))
  const takes = (name: string) => {
    const { additionalProperties, description } = components.schemas[name] ?? {}
    return additionalProperties === false ? 'no others' : description?.match(/bỏ qua/)?.[0]
  }
  const actions = ['Publish', 'ClosePlan', 'Event', 'Extension', 'Withdrawal', 'PreviewRequest']
  const settings = ['PolicyChange', 'Policy', 'NewToken']
  expect([...actions, ...settings].filter((name) => takes(name) !== 'no others')).toEqual([])
  const sentBack = ['PlanPatch', 'TaskPatch', 'AgencyBody', 'UnitChange', 'CalendarBody', 'NewCoordinator']
  expect(sentBack.filter((name) => takes(name) !== 'bỏ qua')).toEqual([])
})
