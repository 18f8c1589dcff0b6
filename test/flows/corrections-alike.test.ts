import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startWorld, Tasks, told, type World } from './world.ts'

const plan = `UBND PHƯỜNG BẾN ĐÁ
Số: 8/KH-UBND

Bến Đá, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Làm sạch bờ kênh năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế, Hội Nông dân, Hội Phụ nữ phường
- Lập danh sách hộ nuôi vịt ven kênh, chậm nhất ngày 18/5/2024.
- Ký cam kết không xả rác, chậm nhất ngày 18/5/2024.

2. Đoàn Thanh niên phường
- Vớt bèo đoạn chợ, chậm nhất ngày 18/5/2024.
`

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function published(unit: string) {
  const officer = await world.coordinator(unit)
  await world.published(officer, plan)
  const rows = async () => told(await world.call('GET', '/api/tasks?limit=100', { as: officer }), 200, Tasks).items
  const lists = (await rows()).filter(({ text }) => text.startsWith('Lập danh sách'))
  const [first, second] = lists
  if (!first || !second) throw new Error('the plan gives no such work')
  const press = (fields: Record<string, string>) =>
    world.call('POST', `/viec/${first.id}/dinh-chinh`, {
      as: officer,
      body: new URLSearchParams({ version: '1', reason: 'Bản ký ghi ngày 10/5/2024', ...fields }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
  const page = async () => (await world.call('GET', `/viec/${first.id}`, { as: officer })).text
  /** The days of all rows, a line an agency. */
  const days = async () =>
    (await rows()).map(({ agencyName, text, due }) => `${agencyName}: ${text.slice(0, 8)} ${due?.lastDay}`).toSorted()
  return { officer, first, second, press, page, days }
}

describe('a date that was misread for all who have the same work', () => {
  test('is put right for all of them with one press, and for nobody else', async () => {
    const { page, press, days } = await published('ben-da')
    expect(await page()).toContain('Đính chính cả cho 2 cơ quan khác có cùng việc này và cùng hạn')
    const pressed = await press({ lastDay: '2024-05-10', all: 'yes' })
    expect(pressed.headers.get('location')).toMatch(/xong=dinh-chinh-ca$/u)
    expect(await days()).toEqual([
      'Hội Nông dân phường: Ký cam k 2024-05-18',
      'Hội Nông dân phường: Lập danh 2024-05-10',
      'Hội Phụ nữ phường: Ký cam k 2024-05-18',
      'Hội Phụ nữ phường: Lập danh 2024-05-10',
      'Trạm Y tế phường: Ký cam k 2024-05-18',
      'Trạm Y tế phường: Lập danh 2024-05-10',
      'Đoàn Thanh niên phường: Vớt bèo  2024-05-18',
    ])
    const letters = (await world.letters('ben-da')).filter(({ kind }) => kind === 'limit')
    expect(letters.map(({ taskIds }) => taskIds.length)).toEqual([1, 1, 1])
    expect(new Set(letters.flatMap(({ agencyIds }) => agencyIds)).size).toBe(3)
  })

  test('stays another’s where only one row is meant', async () => {
    const { first, press, page, days } = await published('ben-sau')
    await press({ lastDay: '2024-05-10' })
    expect((await days()).filter((line) => line.endsWith('2024-05-10'))).toEqual([
      `${first.agencyName}: Lập danh 2024-05-10`,
    ])
    expect(await page()).not.toContain('Đính chính cả cho')
  })

  test('comes back to be looked at with the choice still made', async () => {
    const { press, days } = await published('ben-lui')
    const asked = await press({ lastDay: '2024-03-29', all: 'yes' })
    expect(asked.status).toBe(422)
    expect(asked.text).toMatch(/name="all" value="yes" checked/u)
    await press({ lastDay: '2024-03-29', all: 'yes', checked: 'yes' })
    expect((await days()).filter((line) => line.endsWith('2024-03-29'))).toHaveLength(3)
  })

  test('moves that of finished work too, which was late by it or not, and writes to nobody about that', async () => {
    const { officer, second, press, days } = await published('ben-xong')
    const evidence = { number: '07/BC-TYT', date: '2024-03-29' }
    told(
      await world.call('PATCH', `/api/tasks/${second.id}`, {
        as: officer,
        json: { version: 1, status: 'done', evidence },
      }),
      200,
      z.unknown(),
    )
    await press({ lastDay: '2024-03-20', all: 'yes', checked: 'yes' })
    expect((await days()).filter((line) => line.endsWith('2024-03-20'))).toHaveLength(2)
    const finished = told(await world.call('GET', '/api/tasks?status=done', { as: officer }), 200, Tasks).items
    expect(finished).toMatchObject([{ id: second.id, status: 'done', due: { lastDay: '2024-03-20' } }])
    const letters = (await world.letters('ben-xong')).filter(({ kind }) => kind === 'limit')
    expect(letters.flatMap(({ taskIds }) => taskIds)).toHaveLength(2)
    expect(letters.flatMap(({ taskIds }) => taskIds)).not.toContain(second.id)
  })

  test('says of finished work that nobody is written to, until it is opened again', async () => {
    const { officer, first, press } = await published('ben-muon')
    const json = { version: 1, status: 'done', evidence: { number: '07/BC-TYT', date: '2024-03-29' } }
    told(await world.call('PATCH', `/api/tasks/${first.id}`, { as: officer, json }), 200, z.unknown())
    const limits = async () => (await world.letters('ben-muon')).filter(({ kind }) => kind === 'limit')
    // The other rows are open still, so that a day which makes them overdue at once is asked about.
    expect(await press({ lastDay: '2024-03-28', version: '2', all: 'yes' })).toMatchObject({ status: 422 })
    const pressed = await press({ lastDay: '2024-03-28', version: '2' })
    expect(pressed.headers.get('location')).toMatch(/xong=dinh-chinh-xong$/u)
    expect(await limits()).toEqual([])
    const reopened = { version: 3, status: 'open' }
    told(await world.call('PATCH', `/api/tasks/${first.id}`, { as: officer, json: reopened }), 200, z.unknown())
    expect((await limits()).flatMap(({ taskIds }) => taskIds)).toEqual([first.id])
  })
})
