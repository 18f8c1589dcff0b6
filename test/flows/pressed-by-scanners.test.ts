import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TaskDetail } from '../../functions/api/schemas.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

const unit = 'quet-thu'

let world: World
let officer: string
let link: string
/** A row in each state that has forms of its own. */
let rows: Record<'open' | 'asking' | 'disclaimed' | 'done' | 'waiting' | 'dated', string>

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', 'vp@quet-thu.example')
  const text = planText.replace(
    '\n2. Công chức',
    `- Niêm yết danh mục sách mới trước ngày 20/6/2024.
- Bàn giao sách cho thư viện trước ngày 28/6/2024.
- Báo cáo chậm nhất 02 ngày sau khi sự việc xảy ra.
- Lập biên bản chậm nhất 03 ngày sau khi có sách hư hỏng.
- Kiểm kê giá sách trước ngày 29/6/2024.

2. Công chức`,
  )
  const plan = await world.draft(officer, text)
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  link = await world.link(unit, 'van-phong')
  const tasks = told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items
  const [open, asking, done, disclaimed] = tasks.filter(({ due }) => due).map(({ id }) => id)
  const [waiting, dated] = tasks.filter(({ deadline }) => deadline?.kind === 'event').map(({ id }) => id)
  if (!open || !asking || !done || !disclaimed || !waiting || !dated) throw new Error('a row of each kind is needed')
  rows = { open, asking, disclaimed, done, waiting, dated }
  const patch = async (id: string, change: object) =>
    told(await world.call('PATCH', `/api/tasks/${id}`, { as: link, json: { version: 1, ...change } }), 200, TaskDetail)
  await patch(done, { status: 'done', evidence: { note: 'Đã hoàn thành' } })
  await patch(asking, { extensionRequest: { lastDay: '2024-12-30', reason: 'Chờ kinh phí được cấp' } })
  await patch(disclaimed, { disclaimer: { reason: 'Giá sách do thư viện quản lý', office: 'Thư viện phường' } })
  await patch(dated, { eventOn: '2024-03-29' })
})
afterAll(() => world.stop())

const routes = (): string[] => [
  ...new Set(
    world.app.routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/k/')).map(({ path }) => path),
  ),
]

const addresses = (): string[] =>
  routes().flatMap((path) => {
    const ofLink = path.replace(':token', link)
    return ofLink.includes(':id') ? Object.values(rows).map((id) => ofLink.replace(':id', id)) : [ofLink]
  })

type Form = { action: string; fields: Array<[string, string]>; asks: boolean }

/** The forms of a page as a program sees them: what is sent if the button is pressed and nothing typed or ticked. */
async function formsOf(path: string): Promise<Form[]> {
  const { text } = await world.call('GET', path)
  return [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gsu)].map(([, action = '', inside = '']) => ({
    action,
    fields: [
      ...[...inside.matchAll(/<input[^>]*>/gu)]
        .map(([input]) => input)
        .filter((input) => !/type="(?:checkbox|radio)"/u.test(input))
        .map((input): [string, string] => [valueOf(input, 'name'), valueOf(input, 'value')]),
      ...[...inside.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</gu)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      ),
    ],
    asks: /<(?:input|textarea)(?![^>]*type="hidden")/u.test(inside),
  }))
}
const valueOf = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(input)?.[1] ?? ''

describe('a mail scanner that presses every button of an agency’s pages', () => {
  test('finds routes to press', () => {
    expect(routes()).toContain('/k/:token/viec/:id/hoan-tac')
    expect(routes()).toContain('/k/:token/lich')
    expect(addresses().length).toBeGreaterThan(20)
  })

  test('changes nothing in table or queue with an empty body', async () => {
    const before = await world.everything()
    for (const address of addresses()) {
      for (const body of [undefined, new URLSearchParams(), new FormData()]) {
        const { status } = await world.call('POST', address, body && { body })
        expect({ address, faulty: status >= 500, table: await world.everything() }).toEqual({
          address,
          faulty: false,
          table: before,
        })
      }
    }
  })

  test('changes nothing with the hidden and filled-in fields of the forms; "unsubscribe" alone tells the coordinator', async () => {
    const pages = [`/k/${link}`, ...Object.values(rows).map((id) => `/k/${link}/viec/${id}`)]
    const forms = (await Promise.all(pages.map(formsOf))).flat()
    const asking = ['xac-nhan', 'tien-do', 'xin-gia-han', 'khong-thuoc']
    const pressed = (form: Form) => world.call('POST', form.action, { body: new URLSearchParams(form.fields) })
    expect(new Set(forms.map(({ action }) => action.split('/').at(-1)))).toEqual(
      new Set([...asking, 'rut-xin-gia-han', 'rut-khong-thuoc', 'su-viec', 'su-viec-khac', 'hoan-tac', 'lich']),
    )
    const before = await world.everything()
    for (const form of forms) {
      const { action, asks } = form
      await pressed(form)
      expect({ action, asks, table: await world.everything() }).toEqual({ action, asks: true, table: before })
    }
  })

  test('can at most bring the coordinator one letter a day by "unsubscribe", and no state of a row changes', async () => {
    const states = async () =>
      told(await world.call('GET', '/api/tasks', { as: link }), 200, Tasks).items.map(({ id, status, version }) => [
        id,
        status,
        version,
      ])
    const before = [await states(), (await world.letters(unit)).length] as const
    const [form] = await formsOf(`/k/${link}/nguoi-nhan`)
    for (let press = 0; press < 3; press++) {
      await world.call('POST', form?.action ?? '', { body: new URLSearchParams(form?.fields) })
    }
    expect([await states(), (await world.letters(unit)).length]).toEqual([before[0], before[1] + 1])
    expect((await world.letters(unit)).filter(({ kind }) => kind === 'alert').map(({ to }) => to)).toEqual([
      'dau-moi@quet-thu.example',
    ])
  })
})

describe('an address of a form, opened as a page: a tab that the browser restores', () => {
  test.each(['GET', 'HEAD'])(
    'leads back to the page of the task or the list, and changes nothing (%s)',
    async (method) => {
      const before = await world.everything()
      // All but the one that is a page as well.
      for (const address of addresses().filter((each) => !each.endsWith('/nguoi-nhan'))) {
        const { status, headers } = await world.call(method, address)
        const back = address.slice(0, address.lastIndexOf('/'))
        expect({ address, back: headers.get('location'), status }).toEqual({ address, back, status: 303 })
        expect((await world.call('GET', back)).status).toBe(200)
      }
      expect(await world.everything()).toEqual(before)
    },
  )

  test('with OPTIONS says what it takes, and leads nowhere', async () => {
    const { status, headers } = await world.call('OPTIONS', `/k/${link}/viec/${rows.open}/xac-nhan`)
    expect([status, headers.get('allow'), headers.get('location')]).toEqual([204, 'POST', null])
  })
})

test('a ticked box undoes a confirmation and makes a calendar address', async () => {
  const body = () => ({ body: new URLSearchParams({ sure: 'yes' }) })
  expect((await world.call('POST', `/k/${link}/viec/${rows.done}/hoan-tac`)).status).toBe(422)
  expect((await world.call('POST', `/k/${link}/viec/${rows.done}/hoan-tac`, body())).status).toBe(303)
  expect((await world.call('POST', `/k/${link}/lich`, body())).text).toContain('/lich/')
})
