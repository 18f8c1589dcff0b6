import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AgencyView, PlanDetail } from '../../functions/api/schemas.ts'
import { foldAgencyName } from '../../shared/reading/agencies/fold.ts'
import { anAgency } from '../store/samples.ts'
import { type Answer, planText, problem, startWorld, told, type World } from './world.ts'

let world: World
let officer: string
let unit: string
let units = 0

beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  unit = `ten-${++units}`
  officer = await world.coordinator(unit)
})
afterAll(() => world.stop())

const put = (id: string, fields: object) =>
  world.call('PUT', `/api/agencies/${id}`, { as: officer, json: { version: null, ...fields } })
const directory = async () =>
  told(await world.call('GET', '/api/agencies', { as: officer }), 200, z.object({ items: z.array(AgencyView) })).items

async function bring(csv: string): Promise<Answer> {
  const body = new FormData()
  body.set('file', new File([csv], 'danh-ba.csv'))
  return world.call('POST', '/api/agencies/import', { as: officer, body })
}

/** The agencies that answer to a name. */
const answering = async (name: string) =>
  (await directory()).filter((agency) =>
    [agency.name, ...agency.aliases].some((one) => foldAgencyName(one) === foldAgencyName(name)),
  )

describe('a name that several give to different agencies at the same moment', () => {
  test('becomes one agency’s; the others are told what to do, and what was saved can be edited', async () => {
    const name = 'Trạm Y tế phường'
    const answers = await Promise.all([
      ...[0, 1, 2, 3].map((i) => put(`trung-${i}`, { name })),
      ...[4, 5].map((i) => put(`trung-${i}`, { name: `Trạm số ${i}`, aliases: ['TRẠM Y TẾ PHƯỜNG'] })),
    ])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(problem(answer).detail).toMatch(/^Tên “.+” (đã thuộc về|đang được ghi cho) .*[Xx]in /)
    }
    const [only, ...others] = await answering(name)
    expect(others).toEqual([])
    const edited = await world.call('PUT', `/api/agencies/${only?.id}`, {
      as: officer,
      json: { ...only, kind: 'class' },
    })
    expect(edited.status).toBe(200)
    expect((await bring(`Tên cơ quan,Email\n${name},yte@ten.example\n`)).json()).toMatchObject({ updated: 1 })
  })

  test('becomes one agency’s where it comes by renaming', async () => {
    for (const id of ['a', 'b', 'c']) expect((await put(id, { name: `Phòng ${id}` })).status).toBe(201)
    const renamed = (id: string) => put(id, { version: 1, name: 'Phòng Kinh tế' })
    const statuses = (await Promise.all(['a', 'b', 'c'].map(renamed))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(await answering('Phòng Kinh tế')).toHaveLength(1)
  })

  test('becomes one agency’s where spreadsheets bring it, or a spreadsheet and a form', async () => {
    const file = (code: string) => `Mã,Tên cơ quan,Tên khác\n${code},Phòng Kinh tế,Kinh tế hạ tầng\n`
    await Promise.all([bring(file('kt-1')), bring(file('kt-2')), put('kt-3', { name: 'Kinh tế hạ tầng' })])
    expect(await answering('Kinh tế hạ tầng')).toHaveLength(1)
    expect((await answering('Phòng Kinh tế')).length).toBeLessThanOrEqual(1)
  })

  test('becomes one agency’s where a plan brings it into the directory meanwhile', async () => {
    const made = await world.call('POST', '/api/plans', { as: officer, json: { text: planText } })
    const plan = told(made, 201, PlanDetail)
    const name = 'Trường Tiểu học Thanh Bình'
    const publish = () => world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
    const [published, saved] = await Promise.all([publish(), put('truong', { name })])
    expect(await answering(name)).toHaveLength(1)
    expect([published.status === 200, saved.status === 201]).not.toEqual([false, false])
    world.at('2024-04-01T02:00:00.000Z')
    expect((await publish()).status).toBe(200)
    expect(await answering(name)).toHaveLength(1)
  })
})

describe('a name that two agencies have since before', () => {
  const name = 'Công an phường'
  beforeEach(async () => {
    for (const id of ['ca-1', 'ca-2'])
      await world.deps.store.agencies.put(anAgency(id, { unit, name, version: 1 }), null)
  })

  test('keeps neither from being edited, nor a spreadsheet from being read', async () => {
    const mailboxes = [{ address: 'ca@ten.example' }]
    expect((await put('ca-1', { version: 1, name, mailboxes })).status).toBe(200)
    expect((await bring(`Tên cơ quan,Email\n${name},moi@ten.example\n`)).json()).toMatchObject({ updated: 1 })
    expect((await bring(`Mã,Tên cơ quan\nca-1,${name}\nca-2,${name} (cũ)\n`)).status).toBe(200)
    expect((await answering(name)).map(({ id }) => id)).toEqual(['ca-1'])
  })

  test('is not given to a third', async () => {
    expect(problem(await put('ca-3', { name })).errors).toEqual([
      { pointer: '/name', message: expect.stringMatching(/đã thuộc về “Công an phường”.*xin sửa ở “Công an phường”/) },
    ])
  })
})

describe('a name that its agency gave up', () => {
  test('is free at once, by an edit or by deleting the agency', async () => {
    expect((await put('a', { name: 'Phòng A', aliases: ['Phòng Một'] })).status).toBe(201)
    expect((await put('a', { version: 1, name: 'Phòng A', aliases: [] })).status).toBe(200)
    expect((await put('b', { name: 'Phòng Một' })).status).toBe(201)
    expect((await put('b', { version: 1, name: 'Phòng Một', aliases: ['Phòng 1'] })).status).toBe(200)
    expect((await world.call('DELETE', '/api/agencies/b', { as: officer })).status).toBe(204)
    expect((await put('c', { name: 'Phòng 1' })).status).toBe(201)
  })

  test('goes to another within one spreadsheet, also where two change names with each other', async () => {
    expect((await bring('Mã,Tên cơ quan\na,Phòng A\nb,Phòng B\n')).json()).toMatchObject({ created: 2 })
    expect((await bring('Mã,Tên cơ quan\na,Phòng B\nb,Phòng A\n')).json()).toMatchObject({ updated: 2 })
    expect((await bring('Mã,Tên cơ quan\nb,Phòng C\nc,Phòng A\n')).status).toBe(200)
    expect((await directory()).map(({ id, name }) => `${id} ${name}`)).toEqual(['c Phòng A', 'a Phòng B', 'b Phòng C'])
  })
})
