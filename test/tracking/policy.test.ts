import { describe, expect, test } from 'vitest'
import { type Policy as PolicyType, Policy, defaultPolicy, policyFaults, tidied } from '../../shared/tracking/policy.ts'

const changed = (fields: Partial<PolicyType>): PolicyType => ({ ...defaultPolicy, ...fields })

test('what every unit begins with is in order, and nobody’s superior is written to', () => {
  expect(policyFaults(defaultPolicy)).toEqual([])
  expect(defaultPolicy).toMatchObject({
    ahead: [7, 3, 1],
    onTheDay: true,
    overdue: { first: [1, 3], every: 5 },
    sendAt: '07:30',
    escalation: { superiorAfter: null, coordinatorAfter: null },
  })
})

test('a policy that was stored before escalation and the weekly letter were known reads as the default', () => {
  const { escalation: _, weeklySummary: __, ...older } = defaultPolicy
  expect(Policy.parse(older)).toEqual(defaultPolicy)
})

describe('a policy that would not work is refused where it is wrong', () => {
  test.each([
    [{ ahead: [90] }, '/ahead'],
    [{ ahead: [], onTheDay: false }, '/ahead'],
    [{ ahead: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }, '/ahead'],
    [{ overdue: { first: [61], every: 5 } }, '/overdue/first'],
    [{ overdue: { first: [1], every: 100 } }, '/overdue/every'],
    [{ sendAt: '05:30' }, '/sendAt'],
    [{ sendAt: '07:45' }, '/sendAt'],
    [{ sendAt: '17:30' }, '/sendAt'],
    [{ undoHours: 1000 }, '/undoHours'],
    [{ linkDays: 3 }, '/linkDays'],
    [{ escalation: { superiorAfter: 300, coordinatorAfter: null } }, '/escalation'],
    [{ escalation: { superiorAfter: 10, coordinatorAfter: 5 } }, '/escalation/coordinatorAfter'],
  ])('%o', (fields, pointer) => {
    const faults = policyFaults(changed(fields))
    expect(faults.map((fault) => fault.pointer)).toEqual([pointer])
    expect(faults[0]?.message).toMatch(/\.$/u)
  })
})

test('counts typed twice and out of order are kept once, in order', () => {
  const kept = tidied(changed({ ahead: [1, 7, 1, 3], overdue: { first: [3, 1, 3], every: 5 } }))
  expect([kept.ahead, kept.overdue.first]).toEqual([
    [7, 3, 1],
    [1, 3],
  ])
})
