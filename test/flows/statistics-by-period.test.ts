import { afterAll, beforeAll, expect, test } from 'vitest'
import { StatisticsView } from '../../functions/api/schemas.ts'
import { problem, startWorld, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG LAM SƠN
Số: 21/KH-UBND

Lam Sơn, ngày 02 tháng 01 năm 2024

KẾ HOẠCH
Chỉnh trang các tuyến phố năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế
- Phun khử khuẩn chợ tạm, chậm nhất ngày 15/3/2024.
- Khám sức khỏe cho công nhân vệ sinh, chậm nhất ngày 20/5/2024.

2. Hội Nông dân
- Vận động các hộ trồng hoa ven đường, chậm nhất ngày 30/6/2024.
- Phối hợp giữ gìn vệ sinh các tuyến đường.
`

let world: World
let officer: string
beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('lam-son')
  await world.published(officer, plan)
  world.at('2024-06-03T01:00:00.000Z')
})
afterAll(() => world.stop())

const get = (path: string) => world.call('GET', path, { as: officer })
const numbers = async (query = '') => told(await get(`/api/statistics${query}`), 200, StatisticsView)

test('a quarter’s numbers hold what is due in it and nothing else', async () => {
  expect((await numbers()).all).toMatchObject({ total: 4, 'open-overdue': 2, undated: 1 })
  const quarter = await numbers('?dueFrom=2024-04-01&dueTo=2024-06-30')
  expect(quarter.all).toMatchObject({ total: 2, 'open-overdue': 1, 'open-in-time': 1, undated: 0 })
  expect(quarter.byAgency.map(({ label, counts }) => [label, counts.total])).toEqual([
    ['Hội Nông dân', 1],
    ['Trạm Y tế', 1],
  ])
})

test('a day that does not exist is refused, and names the field', async () => {
  expect(problem(await get('/api/statistics?dueTo=2024-06-31')).status).toBe(422)
})

test('a period that ends before it begins is refused, and no list of noughts', async () => {
  const answer = await get('/api/statistics?dueFrom=2024-06-30&dueTo=2024-04-01')
  expect(problem(answer).status).toBe(422)
})

test('the page offers this and the last quarter, and says what it counts', async () => {
  const { text } = await get('/thong-ke?dueFrom=2024-04-01&dueTo=2024-06-30')
  expect(text).toContain('Số liệu của việc có hạn từ ngày 1/4/2024 đến hết ngày 30/6/2024.')
  expect(text).toMatch(/dueFrom=2024-04-01&amp;dueTo=2024-06-30" aria-current="true">\s*Quý này/)
  expect(text).toContain('dueFrom=2024-01-01&amp;dueTo=2024-03-31')
  expect(text).toContain('Việc chưa có hạn và nhiệm vụ thường xuyên không thuộc kỳ nào')
})

test.each(['?dueFrom=2024-06-30&dueTo=2024-04-01', '?dueFrom=2024-13-01', '?dueTo=0024-06-30'])(
  'a period that cannot be narrows nothing and is said: %s',
  async (query) => {
    const { status, text } = await get(`/thong-ke${query}`)
    expect(status).toBe(200)
    expect(text).toContain('Khoảng ngày đã chọn không đúng')
    expect(text).toContain('Số liệu của mọi việc.')
  },
)

test('no file of everything answers a period that cannot be: the page says what is wrong', async () => {
  const answer = await get('/thong-ke.csv?dueFrom=2024-06-30&dueTo=2024-04-01')
  expect(answer.headers.get('location')).toBe('/thong-ke?dueFrom=2024-06-30&dueTo=2024-04-01')
})

test('the numbers are a file that says what it counts', async () => {
  const answer = await get('/thong-ke.csv?dueFrom=2024-01-01&dueTo=2024-03-31')
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="thong-ke-tu-2024-01-01-den-2024-03-31-2024-06-03.csv"',
  )
  const lines = answer.text.replace('\ufeff', '').trimEnd().split('\r\n')
  expect(lines).toEqual([
    '"Thống kê đến ngày 3/6/2024: việc có hạn từ ngày 1/1/2024 đến hết ngày 31/3/2024."',
    '',
    '"Nhóm";"Tên";"Hoàn thành đúng hạn";"Hoàn thành quá hạn";"Chưa hoàn thành trong hạn";"Chưa hoàn thành quá hạn";"Cộng"',
    '"Toàn đơn vị";"";"0";"0";"0";"1";"1"',
    '"Kế hoạch";"21/KH-UBND";"0";"0";"0";"1";"1"',
    '"Cơ quan";"Trạm Y tế";"0";"0";"0";"1";"1"',
  ])
})

test('nobody but a coordinator gets the file', async () => {
  expect((await world.call('GET', '/thong-ke.csv')).status).toBe(303)
})
