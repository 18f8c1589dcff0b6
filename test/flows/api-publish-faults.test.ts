import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../functions/api/app.ts'
import { AgencyView, PlanDetail, PlanSummary } from '../../functions/api/schemas.ts'
import { failingAt } from './failing-at.ts'
import { planText, startWorld, Tasks, told, type World } from './world.ts'

const Agencies = z.object({ items: z.array(AgencyView) })

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** A unit of its own with a draft and one agency that has an address. */
async function draftIn(unit: string): Promise<{ officer: string; id: string }> {
  const officer = await world.coordinator(unit)
  await world.agency(officer, 'van-phong', 'Văn phòng UBND phường', `vp@${unit}.example`)
  const { id } = told(
    await world.call('POST', '/api/plans', { as: officer, json: { text: planText } }),
    201,
    PlanDetail,
  )
  return { officer, id }
}

async function stateOf(unit: string, officer: string, id: string) {
  const { items } = told(await world.call('GET', `/api/tasks?plan=${id}&limit=200`, { as: officer }), 200, Tasks)
  const letters = (await world.letters(unit)).map((l) => `${l.kind} ${l.outcome.state}`).toSorted()
  const agencies = told(await world.call('GET', '/api/agencies', { as: officer }), 200, Agencies).items.map(
    (a) => a.name,
  )
  return { rows: items.map((t) => `${t.agencyName}: ${t.text} ${t.due?.lastDay}`).toSorted(), letters, agencies }
}

const path = (id: string) => `/api/plans/${id}/publish`

describe('a publication that breaks', () => {
  test('is completed by publishing again, wherever it broke: no row twice, none lost, one letter each', async () => {
    const reference = await draftIn('mau')
    const counting = failingAt(world.deps, 0, 'before')
    const whole = await world.call('POST', path(reference.id), { as: reference.officer }, createApp(counting.deps))
    told(whole, 200, PlanSummary)
    const expected = await stateOf('mau', reference.officer, reference.id)
    expect(expected).toMatchObject({ letters: ['notice planned', 'notice suppressed', 'notice suppressed'] })
    expect(expected.rows).toHaveLength(5)
    const steps = counting.accesses()
    expect(steps).toBeGreaterThan(15)

    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= steps; step++) {
        const unit = `loi-${when}-${step}`
        const { officer, id } = await draftIn(unit)
        const broken = await world.call(
          'POST',
          path(id),
          { as: officer },
          createApp(failingAt(world.deps, step, when).deps),
        )
        expect([when, step, broken.status]).toEqual([when, step, 500])
        // A day passes before somebody presses the button again.
        world.at('2024-04-02T01:00:00.000Z')
        const again = told(await world.call('POST', path(id), { as: officer }), 200, PlanSummary)
        world.at('2024-04-01T01:00:00.000Z')
        expect([when, step, again.status, again.rows]).toEqual([when, step, 'published', 5])
        expect([when, step, await stateOf(unit, officer, id)]).toEqual([when, step, expected])
        const asked = world.queued().filter((d) => d.unit === unit)
        expect(new Set(asked.map((d) => d.key)).size).toBe(1)
      }
    }
  }, 120_000)

  test('comes to the same rows although the directory was edited in between', async () => {
    const { officer, id } = await draftIn('sua-giua-chung')
    const steps = failingAt(world.deps, 14, 'after')
    const broken = await world.call('POST', `/api/plans/${id}/publish`, { as: officer }, createApp(steps.deps))
    expect(broken.status).toBe(500)
    const begun = told(await world.call('GET', `/api/plans/${id}`, { as: officer }), 200, PlanDetail)
    expect(begun.status).toBe('publishing')
    const members = [
      { id: 'to-1', name: 'Tổ dân phố 1' },
      { id: 'to-2', name: 'Tổ dân phố 2' },
    ]
    for (const { id: member, name } of members) {
      await world.call('PUT', `/api/agencies/${member}`, { as: officer, json: { version: null, name } })
    }
    const json = { version: 1, name: 'Văn phòng UBND phường', kind: 'class', members: members.map((m) => m.id) }
    told(await world.call('PUT', '/api/agencies/van-phong', { as: officer, json }), 200, AgencyView)
    const corrected = await world.call('PATCH', `/api/plans/${id}`, { as: officer, json: { version: begun.version } })
    expect(corrected.json()).toMatchObject({ status: 409, code: 'publishing-begun' })

    told(await world.call('POST', `/api/plans/${id}/publish`, { as: officer }), 200, PlanSummary)
    const { rows } = await stateOf('sua-giua-chung', officer, id)
    expect(rows).toHaveLength(5)
    expect(rows.filter((row) => row.startsWith('Văn phòng UBND phường'))).toHaveLength(2)
  })

  test('by two people at the same moment makes every row once', async () => {
    const { officer, id } = await draftIn('cung-luc')
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => world.call('POST', `/api/plans/${id}/publish`, { as: officer })),
    )
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200])
    const { rows, letters } = await stateOf('cung-luc', officer, id)
    expect([rows.length, letters.length]).toEqual([5, 3])
  })
})
