import { deliverOne } from '../../functions/deliver/batch.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import type { MailEvent } from '../../functions/feedback/mail-events.ts'
import { runReminders } from '../../functions/remind/run.ts'
import { addDays, type Day, dayAt } from '../../shared/calendar/day.ts'
import { createStore, eachOf } from '../../shared/store/store.ts'
import { unit } from '../reminding/samples.ts'
import { planWork } from './agenda.ts'
import { begin } from './beginning.ts'
import { chanceOf } from './chance.ts'
import { connections, type Message, type Place, type Plant } from './connections.ts'
import type { Deed } from './people.ts'
import { scenarioOf } from './scenario.ts'
import { createScheduler, noFaults, type Odds, type Program } from './scheduler.ts'
import { createSes } from './ses.ts'
import { createTime } from './simulated-time.ts'
import { steppedClient } from './stepped-client.ts'
import { type Account, createWitness } from './witness.ts'

const chaos: Odds = { crash: 0.02, fail: 0.012, repeat: 0.025, late: 0.012 }

/**
 * Plays some days of reminders with everything that can go wrong going wrong, then some calm ones. The functions and the
 * API's operations are the real ones; only what carries their I/O is not.
 */
export async function playWorld(place: Place, seed: number, plant: Plant = {}): Promise<Account> {
  const chance = chanceOf(seed)
  const scenario = scenarioOf(chance)
  const time = createTime(scenario, chance)
  const { clock, isCalm, isOut } = time
  const scheduler = createScheduler(chance)
  const { log } = scheduler
  const witness = createWitness({ ...scenario, log }, () => ({
    step: scheduler.stepNumber(),
    at: clock(),
  }))
  const { account } = witness

  const agenda: Array<{ at: number; act: () => void }> = []
  const later = (seconds: number, act: () => void) => agenda.push({ at: time.ms() + seconds * 1000, act })
  const queue: Message[] = []
  const files = new Map<string, Uint8Array>()
  const ses = createSes({
    chance,
    account,
    time,
    step: scheduler.stepNumber,
    tell: (seconds, news) => later(seconds, () => startFeedback(news)),
  })
  const depsOf = connections({ place, chance, scheduler, time, witness, files, queue, ses, plant })

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

  function startDelivery(message: Message): void {
    // A message that is being worked on is hidden, mostly, and comes back where that did not end well.
    const isHidden = isCalm() || !chance.happens(0.03)
    if (isHidden) message.visibleAt = time.ms() + 360_000
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
  const truth = createStore({ ...place, client: steppedClient(place.client, beginning, observer) })
  await begin(truth, files, scenario)
  planWork({ chance, scenario, account, clock, at: (at, act) => agenda.push({ at, act }) }, { startMorning, startDeed })

  const isDue = ({ at }: { at: number }) => at <= time.ms()
  const isVisible = ({ visibleAt }: { visibleAt: number }) => visibleAt <= time.ms()
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
      time.passStep()
      continue
    }
    if (scheduler.hasStrays()) {
      await scheduler.takeStray()
      continue
    }
    time.passUntil([...agenda.map(({ at }) => at), ...queue.map(({ visibleAt }) => visibleAt)])
    if (time.isOver()) break
    log.push(`-- ${clock()}`)
  }

  const days = { from: addDays(scenario.begins, -1), to: scenario.ends }
  for await (const row of eachOf((page) => truth.outbox.ofUnit(unit.id, days, page))) account.rows.push(row)
  return account
}

/** From here on an address that is gone must be known as such. */
function noteBadNews({ badNews }: Account, { eventType, mail }: MailEvent, step: number): void {
  for (const news of badNews) {
    if (news.messageId === mail.messageId && news.eventType === eventType) news.notedAt = Math.min(news.notedAt, step)
  }
}
