import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startWorld, told, type World } from './world.ts'

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('lam-son')
  await world.published(officer, plan)
})
afterAll(() => world.stop())

const many = Array.from({ length: 560 }, (_, i) => `- Kiểm tra vườn cây số ${i + 1}, chậm nhất ngày 20/5/2024.`)
const plan = `UBND PHƯỜNG LAM SƠN
Số: 9/KH-UBND

Lam Sơn, ngày 01 tháng 4 năm 2024

KẾ HOẠCH
Chăm sóc cây xanh

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế
${many.join('\n')}

2. Hội Nông dân
- Lập danh sách hộ "tiêu biểu"; gửi về Văn phòng, chậm nhất ngày 10/4/2024.
`
const page = (query = '') => world.call('GET', `/theo-doi.csv${query}`, { as: officer })

test('the list as filtered is a file with all its pages, as Excel in Vietnamese opens it', async () => {
  const answer = await page('?status=open')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="theo-doi-open-2024-04-01.csv"')
  const bytes = new Uint8Array(
    await (
      await world.app.request('https://nhacviec.example/theo-doi.csv?status=open', {
        headers: { authorization: `Bearer ${officer}` },
      })
    ).arrayBuffer(),
  )
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = answer.text.trimEnd().split('\r\n')
  expect(lines[0]).toContain('"Hạn";"Hạn theo văn bản";"Tình trạng";"Cơ quan";"Nhiệm vụ"')
  expect(lines).toHaveLength(562)
  expect(lines[1]).toContain('"10/4/2024";"10/4/2024"')
  expect(lines[1]).toContain('"Hội Nông dân"')
  expect(lines[1]).toContain('hộ ""tiêu biểu""')
})

test('it is narrowed as the page is', async () => {
  world.at('2024-04-15T01:00:00.000Z')
  const agencies = told(
    await world.call('GET', '/api/agencies', { as: officer }),
    200,
    z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ).items
  const clinic = agencies.find(({ name }) => name === 'Trạm Y tế')?.id ?? ''
  expect((await page('?status=overdue')).text.trimEnd().split('\r\n')).toHaveLength(2)
  expect((await page(`?status=overdue&agency=${clinic}`)).text.trimEnd().split('\r\n')).toHaveLength(1)
  expect((await page()).text).toContain('Quá hạn 5 ngày')
})

test('nothing in it is a formula to Excel', async () => {
  const { items } = told(
    await world.call('GET', '/api/tasks?status=overdue', { as: officer }),
    200,
    z.object({ items: z.array(z.object({ id: z.string() })) }),
  )
  const task = await world.deps.store.tasks.get('lam-son', items[0]?.id ?? '')
  if (task === null) throw new Error('nothing is overdue')
  const formulas = {
    text: '=HYPERLINK("http://x.example")',
    planLabel: '-2+3',
    periodLabel: '\t+1',
  }
  await world.deps.store.tasks.update({ ...task, ...formulas, history: task.history }, task.version)
  const agency = await world.deps.store.agencies.get('lam-son', task.agencyId)
  if (agency === null) throw new Error('the row’s agency is not listed')
  await world.deps.store.agencies.put({ ...agency, name: '@SUM(A1)' }, agency.version)
  const [, line = ''] = (await page('?status=overdue')).text.split('\r\n')
  expect(line).toContain(`"'=HYPERLINK(""http://x.example"")"`)
  for (const cell of ["'@SUM(A1)", "'-2+3", "'\t+1"]) expect(line).toContain(`"${cell}"`)
})

test('the page says which list it is and how much of it, on paper as well, and leads to the file', async () => {
  const { text } = await world.call('GET', '/?status=open&dueBefore=2024-06-01', { as: officer })
  expect(text).toContain(
    'Danh sách: Chưa hoàn thành · hạn trước ngày 1/6/2024. Ngày 15/4/2024, hiển thị 50 trong hơn 500 việc.',
  )
  expect(text).toContain('href="/theo-doi.csv?dueBefore=2024-06-01&amp;status=open"')
})

test('an agency does not get it', async () => {
  const { items } = told(
    await world.call('GET', '/api/agencies', { as: officer }),
    200,
    z.object({ items: z.array(z.object({ id: z.string() })) }),
  )
  const link = await world.link('lam-son', items[0]?.id ?? '')
  expect((await world.call('GET', '/theo-doi.csv', { as: link })).status).toBe(403)
})
