import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { PlanDetail } from '../../functions/api/schemas.ts'
import { planText, problem, startWorld, told, type World } from './world.ts'

// A draft asks about what the reader was unsure of or left out. Whoever has looked and found nothing to do says so, and the
// list gets shorter, for every coordinator.

const text = `${planText}
III. CHẾ ĐỘ BÁO CÁO
1. Báo cáo kết quả về UBND phường trước ngày 20/6/2024.
2. Báo cáo tổng kết về UBND phường trước ngày 20/12/2024.
`
type Draft = z.infer<typeof PlanDetail>

let world: World
let officer: string
let colleague: string
let plan: Draft

beforeAll(async () => {
  world = await startWorld()
  officer = await world.coordinator('diem-xem')
  await world.deps.store.coordinators.put({ unit: 'diem-xem', email: 'hai@diem-xem.example', name: 'Cán bộ thứ hai' })
  colleague = await world.signedIn('diem-xem', 'hai@diem-xem.example')
})
afterAll(() => world.stop())
beforeEach(async () => {
  plan = await world.draft(officer, text)
})

const press = (fields: Record<string, string>) =>
  world.call('POST', `/ke-hoach/${plan.id}/sua`, {
    headers: { cookie: `nv_session=${colleague}`, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })
const page = async () => (await world.call('GET', `/ke-hoach/${plan.id}`, { as: officer })).text.replace(/\s+/gu, ' ')
const patch = (op: string, question: string | undefined, version = plan.version) =>
  world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json: { version, corrections: [{ op, question }] } })
const question = (at: number) => plan.questions[at]?.id
const asked = (detail: Draft) => detail.questions.map(({ seen }) => seen)

test('what was looked at goes from the list, is counted, and stays to be seen', async () => {
  expect(asked(plan)).toEqual([false, false])
  const one = told(await patch('mark-seen', question(0)), 200, PlanDetail)
  expect(asked(one)).toEqual([true, false])
  const shown = await page()
  expect(shown).toContain('Xin xem trước 1 điểm sau')
  expect(shown).toContain('Đã xem 1 trong 2 điểm.')
  const folded = /<details><summary>Đã xem 1 điểm<.*?<\/details>/u.exec(shown)?.[0]
  expect(folded).toContain('Báo cáo kết quả về UBND phường')
  expect(shown).toContain('Còn 1 điểm chưa xem')
})

test('what is warned of before publishing is what is left', async () => {
  expect(await page()).toContain('2 kỳ báo cáo chưa có cơ quan phải báo cáo')
  told(await patch('mark-seen', question(0)), 200, PlanDetail)
  expect(await page()).toContain('1 kỳ báo cáo chưa có cơ quan phải báo cáo')
  told(await patch('mark-seen', question(1)), 200, PlanDetail)
  const shown = await page()
  expect(shown).toContain('Các điểm cần xem đều đã được xem')
  expect(shown).not.toContain('điểm chưa xem')
  expect(shown).not.toContain('chưa có cơ quan phải báo cáo nên')
})

test('nothing of the draft changes, and the mark can be taken back', async () => {
  const seen = told(await patch('mark-seen', question(0)), 200, PlanDetail)
  expect(seen.reports).toEqual(plan.reports)
  expect(seen.assignments).toEqual(plan.assignments)
  expect(asked(told(await patch('mark-unseen', question(0), seen.version), 200, PlanDetail))).toEqual([false, false])
})

test('two coordinators who tick at once both have their way', async () => {
  told(await patch('mark-seen', question(0)), 200, PlanDetail)
  expect(asked(told(await patch('mark-seen', question(1)), 200, PlanDetail))).toEqual([true, true])
})

test('two who tick in the very same moment have it too: neither is told that the other was faster', async () => {
  const [one, other] = await Promise.all([patch('mark-seen', question(0)), patch('mark-seen', question(1))])
  expect([one.status, other.status]).toEqual([200, 200])
  const both = await world.call('GET', `/api/plans/${plan.id}`, { as: officer })
  expect(asked(told(both, 200, PlanDetail))).toEqual([true, true])
})

test('on the page it is one press, which leads to the next point', async () => {
  const [first, second] = plan.questions
  const ticked = await press({
    version: String(plan.version),
    op: 'mark-seen',
    question: first?.id ?? '',
    next: `diem-${second?.id}`,
  })
  expect(ticked.status).toBe(303)
  expect(ticked.headers.get('location')).toBe(`/ke-hoach/${plan.id}?xong=danh-dau#diem-${second?.id}`)
  expect(await page()).toContain('Đã xem 1 trong 2 điểm.')
})

test('what is asked of words within an entry leads to where it is put right, and can be ticked off there', async () => {
  plan = await world.draft(officer, text.replace('trước ngày 12/4/2024', 'trước ngày 31/4/2024'))
  const [impossible] = plan.questions.filter(({ span }) => span !== null)
  const entry = plan.assignments[1]?.tasks[0]?.id
  expect(impossible?.within).toBe(entry)
  const shown = await page()
  expect(shown).toContain(`<a href="/ke-hoach/${plan.id}/muc/${entry}">Sửa mục này</a>`)
  const beside = shown.slice(shown.indexOf(`<li id="${entry}">`)).split('</li>')[0]
  expect(beside).toContain('không có trong lịch')
  expect(beside).toContain(`value="${impossible?.id}"`)
})

test('another reason to ask about the same entry is asked anew', async () => {
  const seen = told(await patch('mark-seen', question(0)), 200, PlanDetail)
  const entryId = plan.questions[0]?.entry?.id
  const json = { version: seen.version, corrections: [{ op: 'remove-deadline', entryId, index: 0 }] }
  const undated = told(await world.call('PATCH', `/api/plans/${plan.id}`, { as: officer, json }), 200, PlanDetail)
  expect(undated.questions.find(({ entry }) => entry?.id === entryId)?.seen).toBe(false)
})

test('what nobody asks cannot be ticked off, nor anything of a published plan', async () => {
  const refused = await patch('mark-seen', 'khong-co')
  expect(refused.status).toBe(422)
  expect(problem(refused).code).toBe('unknown-entry')
  await world.call('POST', `/api/plans/${plan.id}/publish`, { as: officer })
  expect((await patch('mark-seen', question(0))).status).toBe(409)
})
