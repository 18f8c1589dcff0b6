import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { deliverOne } from '../../functions/deliver/batch.ts'
import type { DeliverDeps } from '../../functions/deliver/deliver.ts'
import { type FeedbackDeps, takeFeedback } from '../../functions/feedback/feedback.ts'
import type { MailEvent } from '../../functions/feedback/mail-events.ts'
import { type RemindDeps, runReminders } from '../../functions/remind/run.ts'
import { addDays, type Day, dayAt, type Instant, instantAt, instantFromMs } from '../../shared/calendar/day.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import { createStore, eachOf, type Store } from '../../shared/store/store.ts'
import { unit } from '../reminding/samples.ts'
import { planWork } from './agenda.ts'
import { begin } from './beginning.ts'
import { chanceOf } from './chance.ts'
import type { Deed } from './people.ts'
import { scenarioOf } from './scenario.ts'
import { createScheduler, noFaults, type Odds, type Program } from './scheduler.ts'
import { createSes } from './ses.ts'
import { keyOf, steppedClient } from './stepped-client.ts'
import { type Account, createWitness } from './witness.ts'

/** An empty table. */
export type Place = { client: DynamoDBDocumentClient; table: string }

export type WorldDeps = ApiDeps & DeliverDeps & RemindDeps & FeedbackDeps

/** A fault that is planted in the code under test, to see that the checker finds it. */
export type Plant = {
  store?: (store: Store, given: { account: Account; clock: () => Instant; program: string }) => Store
  feedback?: typeof takeFeedback
}

const chaos: Odds = { crash: 0.02, fail: 0.012, repeat: 0.025, late: 0.012 }

/**
 * Plays some days of reminders with everything that can go wrong going wrong, then some calm ones. The functions and the
 * API's operations are the real ones; only what carries their I/O is not.
 */
export async function playWorld({ client, table }: Place, seed: number, plant: Plant = {}): Promise<Account> {
  const chance = chanceOf(seed)
  const scenario = scenarioOf(chance)
  const scheduler = createScheduler(chance)
  const { log } = scheduler
  let nowMs = Date.parse(instantAt(scenario.begins, 6))
  const clock = clockOf(() => nowMs)
  const calmMs = Date.parse(instantAt(scenario.calmFrom))
  const endMs = Date.parse(instantAt(scenario.ends, 23))
  const isCalm = () => nowMs >= calmMs
  const isOut = (what: string) => {
    const { outage } = scenario
    if (outage?.of !== what) return false
    const today = dayAt(clock())
    return outage.from <= today && today <= outage.to && clock() < instantAt(today, outage.untilHour)
  }

  const agenda: Array<{ at: number; act: () => void }> = []
  const queue: Array<{ delivery: Delivery; visibleAt: number; receives: number }> = []
  const files = new Map<string, Uint8Array>()
  const later = (seconds: number, act: () => void) => agenda.push({ at: nowMs + seconds * 1000, act })
  const witness = createWitness({ ...scenario, log }, () => ({ step: scheduler.stepNumber(), at: clock() }))
  const { account } = witness
  const ses = createSes({
    chance,
    account,
    now: clock,
    step: scheduler.stepNumber,
    isCalm,
    isAway: () => isOut('ses'),
    tell: (seconds, news) => later(seconds, () => startFeedback(news)),
  })

  /** A program's own way to the world: its every request is a step, and its clock is not quite ours. */
  function depsOf(program: Program): WorldDeps {
    const readAt = new Map<string, number>()
    const skew = !isCalm() && chance.happens(0.3) ? chance.between(-20_000, 20_000) : 0
    const ownClock = skew === 0 ? clock : clockOf(() => nowMs + skew)
    const stepped = steppedClient(client, program, {
      wrote: (command) => witness.saw(command, program.name),
      answered: (command, answer) => noteRead(readAt, command, answer),
      lags: () => !isCalm() && chance.happens(0.3),
    })
    const store = createStore({ client: stepped, table })
    return {
      store: plant.store?.(store, { account, clock: ownClock, program: program.name }) ?? store,
      files: {
        get: (key) => program.step(`read ${key}`, async () => files.get(key) ?? null),
        put: (key, bytes) => program.step(`write ${key}`, async () => void files.set(key, bytes)),
      },
      queue: {
        enqueue: (delivery: Delivery, seconds = 0) =>
          program.step(`enqueue ${delivery.key}`, async () => {
            queue.push({ delivery, visibleAt: nowMs + Math.min(seconds, 900) * 1000, receives: 0 })
          }),
      },
      send: (mail: Mail, tags: Record<string, string>) => {
        const handed = { mail, tags, at: clock(), readAt: new Map(readAt) }
        return program.step(`send ${mail.to}`, async () => ses(handed), { repeatable: false, delicate: 8 })
      },
      clock: ownClock,
      publicUrl: 'https://nhac.example',
      mailFrom: 'nhac-viec@anbinh.example',
      newLease: () => program.name,
      // The day's quota is short at times, as far as this worker knows.
      account: {
        admits: async () => !isOut('quota') && (isCalm() || !chance.happens(0.08)),
        note: () => {},
        rest: () => Promise.resolve(),
      },
      log: ({ level, ...line }: Record<string, unknown>) => {
        if (level === 'error') log.push(`${program.name}: ${JSON.stringify(line)}`)
      },
    }
  }

  function noteRead(readAt: Map<string, number>, command: object, answer: object): void {
    const { sk } = keyOf(command)
    if (sk !== '') readAt.set(sk, scheduler.stepNumber())
    const items: unknown = Reflect.get(answer, 'Items')
    if (!Array.isArray(items)) return
    for (const item of items) readAt.set(String(Reflect.get(Object(item), 'sk')), scheduler.stepNumber())
  }

  let programs = 0
  function startMorning(on: Day, tries: number): void {
    if (isOut('mornings') || dayAt(clock()) !== on) return
    if (!account.runs.some((run) => run.day === on)) {
      account.runs.push({ day: on, begunAt: scheduler.stepNumber(), finishedAt: 0 })
    }
    const main = async (program: Program) => void (await runReminders(depsOf(program), { on, unit: unit.id }))
    scheduler.start(`remind-${++programs} ${on}`, main, (how) => {
      // The schedule tries again; in trouble it gives up after a few times, and the day is missed.
      if (how !== 'done' && (isCalm() || tries < 3)) later(chance.between(60, 300), () => startMorning(on, tries + 1))
    })
  }

  function startFeedback(news: MailEvent, tries = 0): void {
    const main = (program: Program) => (plant.feedback ?? takeFeedback)(depsOf(program), news)
    scheduler.start(`feedback-${++programs} ${news.eventType} ${news.mail.messageId}`, main, (how) => {
      if (how === 'done') noteBadNews(account, news, scheduler.stepNumber())
      else if (isCalm() || tries < 2) later(60, () => startFeedback(news, tries + 1))
    })
  }

  function startDelivery(message: (typeof queue)[number]): void {
    // A message that is being worked on is hidden, mostly, and comes back where that did not end well.
    const isHidden = isCalm() || !chance.happens(0.03)
    if (isHidden) message.visibleAt = nowMs + 360_000
    message.receives++
    const main = (program: Program) => deliverOne(depsOf(program), message.delivery)
    scheduler.start(`deliver-${++programs} ${message.delivery.key}`, main, (how) => {
      const comesAgain = !isCalm() && chance.happens(0.05)
      const isOver = (how === 'done' && !comesAgain) || message.receives >= 5
      if (isOver && queue.includes(message)) queue.splice(queue.indexOf(message), 1)
    })
  }

  function startDeed(deed: Deed | null, tries = 0): void {
    if (deed === null) return
    const main = async (program: Program) => void (await deed.run(depsOf(program)))
    scheduler.start(`person-${++programs} ${deed.name}`, main, (how) => {
      // Whoever sees no answer presses again, or goes home.
      if (how !== 'done' && tries < 3 && chance.happens(0.7)) later(30, () => startDeed(deed, tries + 1))
    })
  }

  const beginning: Program = { name: 'beginning', step: (_what, run) => run() }
  const observer = {
    wrote: (command: object) => witness.saw(command, 'beginning'),
    answered: () => {},
    lags: () => false,
  }
  const truth = createStore({ client: steppedClient(client, beginning, observer), table })
  await begin(truth, files, scenario)
  planWork({ chance, scenario, account, clock, at: (at, act) => agenda.push({ at, act }) }, { startMorning, startDeed })

  const isDue = ({ at }: { at: number }) => at <= nowMs
  const isVisible = ({ visibleAt }: { visibleAt: number }) => visibleAt <= nowMs
  for (;;) {
    await scheduler.quiet()
    const odds = isCalm() ? noFaults : chaos
    const due = agenda.filter(isDue)
    const visible = scheduler.count('deliver') < 3 && !isOut('workers') ? queue.filter(isVisible) : []
    const steps = scheduler.isWaiting() ? 2 : 0
    const choices = due.length + visible.length + steps
    if (choices > 0 && !(scheduler.hasStrays() && chance.happens(0.04))) {
      const choice = chance.between(0, choices - 1)
      const [act, message] = [due[choice], visible[choice - due.length]]
      if (act !== undefined) agenda.splice(agenda.indexOf(act), 1)
      if (act !== undefined) act.act()
      else if (message !== undefined) startDelivery(message)
      else await scheduler.takeStep(odds)
      nowMs += chance.between(0, 400)
      if (!isCalm()) nowMs += standstill(chance)
      continue
    }
    if (scheduler.hasStrays()) {
      await scheduler.takeStray()
      continue
    }
    // An outage ends at midnight, and what waited for that is there already.
    const midnight = Date.parse(instantAt(addDays(dayAt(clock()), 1)))
    const next = [...agenda.map(({ at }) => at), ...queue.map(({ visibleAt }) => visibleAt), midnight]
    nowMs = Math.min(...next.filter((at) => at > nowMs))
    if (nowMs > endMs) break
  }

  const days = { from: addDays(scenario.begins, -1), to: scenario.ends }
  for await (const row of eachOf((page) => truth.outbox.ofUnit(unit.id, days, page))) account.rows.push(row)
  return account
}

/** A machine that stood still for longer than any lease; rarely, a laptop that was closed for hours. */
function standstill(chance: ReturnType<typeof chanceOf>): number {
  if (!chance.happens(0.004)) return 0
  return chance.happens(0.8) ? 400_000 : chance.between(1, 7) * 3_600_000
}

function clockOf(ms: () => number): () => Instant {
  let [at, instant] = [Number.NaN, instantFromMs(0)]
  return () => {
    const now = ms()
    if (now !== at) [at, instant] = [now, instantFromMs(now)]
    return instant
  }
}

/** From here on an address that is gone must be known as such. */
function noteBadNews({ badNews }: Account, { eventType, mail }: MailEvent, step: number): void {
  for (const news of badNews) {
    if (news.messageId === mail.messageId && news.eventType === eventType) news.notedAt = Math.min(news.notedAt, step)
  }
}
