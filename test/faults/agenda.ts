import { addDays, type Day, type Instant, instantAt } from '../../shared/calendar/day.ts'
import { isFinal } from '../../shared/reminding/outbox.ts'
import { laterPlan } from './beginning.ts'
import type { Chance } from './chance.ts'
import { type Deed, peopleOf } from './people.ts'
import type { Scenario } from './scenario.ts'
import type { Account } from './witness.ts'

/** Writes down who begins what when: the schedule's mornings, and what people do while letters are on their way. */
export function planWork(
  {
    chance,
    scenario,
    account,
    clock,
    at,
  }: {
    chance: Chance
    scenario: Scenario
    account: Account
    clock: () => Instant
    at: (ms: number, act: () => void) => void
  },
  {
    startMorning,
    startDeed,
  }: { startMorning: (on: Day, tries: number) => void; startDeed: (deed: Deed | null) => void },
): void {
  const { begins, calmFrom, ends, unit, coordinators } = scenario
  const people = peopleOf({ chance, account, unit: unit.id, email: coordinators[0] ?? unit.replyTo, clock })

  /** Mostly in the minute in which the morning's letters go out, at times hours later. */
  const around = (on: Day) =>
    Date.parse(instantAt(on, 7, 30)) + chance.between(0, chance.happens(0.8) ? 60 : 30_000) * 1000
  const within = (on: Day) => Date.parse(instantAt(on, 7, 31)) + chance.between(0, 10_000) * 1000
  const sometime = () => around(addDays(begins, chance.between(0, 3)))

  for (let on = begins; on <= ends; on = addDays(on, 1)) {
    const isCalm = on >= calmFrom
    const mornings = isCalm ? 1 : chance.pick([0, 1, 1, 1, 2, 3])
    for (let copy = 0; copy < mornings; copy++) {
      at(Date.parse(instantAt(on, 7, 30)), () => {
        if (!isSettled(account, calmFrom)) startMorning(on, 0)
      })
    }
    // The schedule looks again during the day, at what was left over.
    if (chance.happens(0.3)) at(Date.parse(instantAt(on, 7 + chance.between(1, 9))), () => startMorning(on, 2))
    if (isCalm) continue
    if (chance.happens(0.6)) at(around(on), () => startDeed(people.putRight()))
    if (chance.happens(0.5)) at(within(on), () => startDeed(people.openAgain()))
    for (let deeds = chance.between(0, 4); deeds > 0; deeds--) at(around(on), () => startDeed(people.changeRow()))
    if (chance.happens(0.1)) at(around(on), () => startDeed(people.unsubscribe()))
  }
  if (chance.happens(0.4)) {
    const published = sometime()
    at(published, () => startDeed(people.publish(laterPlan)))
    if (chance.happens(0.4))
      at(published + chance.between(10, 100_000) * 1000, () => startDeed(people.close(laterPlan)))
  }
  const { decision } = scenario
  if (decision !== null) at(Date.parse(instantAt(begins, 10)), () => startDeed(people.decide(decision)))
}

/** Whether a calm morning has been run and has left nothing open, so that the next would do nothing. */
function isSettled({ runs, letters }: Account, calmFrom: Day): boolean {
  if (!runs.some((run) => run.day >= calmFrom && run.finishedAt > 0)) return false
  return [...letters.values()].every((past) => {
    const outcome = past.at(-1)?.was.outcome
    return outcome === undefined || isFinal(outcome)
  })
}
