import { deliverOne } from '../../functions/deliver/batch.ts'
import type { DeliverDeps } from '../../functions/deliver/deliver.ts'
import { takeFeedback } from '../../functions/feedback/feedback.ts'
import { MailEvent } from '../../functions/feedback/mail-events.ts'
import { runReminders } from '../../functions/remind/run.ts'
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  instantAt,
  instantFromMs,
} from '../../shared/calendar/day.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import type { Mail } from '../../shared/mail/message.ts'
import type { SendResult } from '../../shared/mail/send.ts'
import type { OutboxRow } from '../../shared/reminding/outbox.ts'
import type { Delivery } from '../../shared/store/delivery-queue.ts'
import { createStore, type Store } from '../../shared/store/store.ts'
import { confirm, extend, undo } from '../../shared/tracking/changes.ts'
import type { Due, Task } from '../../shared/tracking/task.ts'
import { effectiveDue } from '../../shared/tracking/task.ts'
import { agency, day, mailbox, task, unit } from '../reminding/samples.ts'
import type { Engine } from '../store/engines.ts'
import { chanceOf } from './chance.ts'
import { createScheduler, noFaults, type Odds, type Program } from './scheduler.ts'
import { keyOf, nameOf, steppedClient } from './stepped-client.ts'

/** A fault that is planted in the code under test, to see that the checker finds it. */
export type Plant = (store: Store, given: { tasks: readonly Task[]; clock: () => Instant }) => Store

/** What really happened, as an observer saw it who trusts no row. */
export type Account = {
  rows: OutboxRow[]
  tasks: Task[]
  /** E-mails that SES took, in order. */
  accepted: Array<{
    at: Instant
    step: number
    key: string
    day: Day
    to: string
    names: string[]
    readAt: Map<string, number>
  }>
  /** What each task was, from which step on. */
  pasts: Map<string, Array<{ step: number; at: Instant; open: boolean; due: Due | null }>>
  /** Morning runs: when the first try of a day began and when the day was marked as done. */
  runs: Array<{ day: Day; begunAt: number; finishedAt: number }>
  log: string[]
}

const begins = day('2024-05-15')
/** Days of trouble, a weekend among them; then days on which everything works, so that all can come to its end. */
const trouble = 5
const calm = 6

const chaos: Odds = { crash: 0.02, fail: 0.015, repeat: 0.03 }

/**
 * Plays some days of reminders on a real engine with everything that can go wrong going wrong, then some calm ones.
 * The functions are the real ones; only what carries their I/O is not.
 */
export async function playWorld(engine: Engine, seed: number, plant: Plant = (store) => store): Promise<Account> {
  const chance = chanceOf(seed)
  const scheduler = createScheduler(chance)
  const table = await engine.freshTable()
  const truth = createStore({ client: engine.client, table })
  const ends = addDays(begins, trouble + calm)
  let nowMs = Date.parse(instantAt(begins, 6))
  const clock = () => instantFromMs(nowMs)
  const inTrouble = () => daysBetween(begins, dayAt(clock())) < trouble

  const account: Account = { rows: [], tasks: [], accepted: [], pasts: new Map(), runs: [], log: scheduler.log }
  const agenda: Array<{ at: number; act: () => void | Promise<void> }> = []
  const queue: Array<{ delivery: Delivery; visibleAt: number; receives: number }> = []
  const later = (seconds: number, act: () => void | Promise<void>) => agenda.push({ at: nowMs + seconds * 1000, act })

  // Two agencies behind one address, one with two addresses, one with none.
  const shared = [mailbox('chung@anbinh.example')]
  const agencies = [
    agency('a', { mailboxes: shared }),
    agency('b', { mailboxes: shared }),
    agency('c', { mailboxes: [mailbox('c1@anbinh.example'), mailbox('c2@anbinh.example')] }),
    agency('d', { mailboxes: [] }),
  ]
  const dates = ['2024-05-13', '2024-05-16', '2024-05-17', '2024-05-18', '2024-05-21', '2024-05-24']
  const tasks = ['a', 'b', 'c', 'c', 'd', 'a'].map((who, at) => task(`viec${at}`, who, chance.pick(dates)))
  await truth.units.put(unit)
  await truth.coordinators.put({ unit: unit.id, email: 'can-bo@anbinh.example', name: 'Cán bộ' })
  for (const one of agencies) await truth.agencies.put(one, null)
  for (const one of tasks) await truth.tasks.createIfAbsent(one)
  for (const one of tasks) remember(one)

  function remember(one: Task): void {
    const past = account.pasts.get(one.id) ?? []
    past.push({ step: scheduler.stepNumber(), at: clock(), open: one.status === 'open', due: effectiveDue(one) })
    account.pasts.set(one.id, past)
  }

  /** A program's own way to the world: its every request is a step. */
  function depsOf(program: Program): {
    deps: DeliverDeps & Parameters<typeof runReminders>[0]
    read: Map<string, number>
  } {
    const read = new Map<string, number>()
    const client = steppedClient(engine.client, program, async (command, request) => {
      const answer = await request()
      const name = nameOf(command)
      const sk = keyOf(command)
      if (name === 'GetCommand' && account.pasts.has(sk)) read.set(sk, scheduler.stepNumber())
      if (sk === 'morning' && name !== 'GetCommand') await noteRun()
      return answer
    })
    const store = plant(createStore({ client, table }), { tasks, clock })
    const deps = {
      store,
      files: { get: async () => null },
      queue: {
        enqueue: (delivery: Delivery, seconds?: number) =>
          program.step(`enqueue ${delivery.key}`, async () => {
            queue.push({ delivery, visibleAt: nowMs + (seconds ?? 0) * 1000, receives: 0 })
          }),
      },
      send: (mail: Mail, tags: Record<string, string>) =>
        program.step(`send ${mail.to}`, () => ses(mail, tags, read), { repeatable: false, delicate: 8 }),
      clock,
      publicUrl: 'https://nhac.example',
      mailFrom: 'nhac-viec@anbinh.example',
      newLease: () => program.name,
      // The day's quota is short at times, as far as this worker knows.
      account: {
        admits: async () => !(inTrouble() && chance.happens(0.08)),
        note: () => {},
        rest: () => Promise.resolve(),
      },
      log: () => {},
    }
    return { deps, read }
  }

  async function ses(mail: Mail, tags: Record<string, string>, read: Map<string, number>): Promise<SendResult> {
    if (inTrouble() && chance.happens(0.1)) return { ok: false, code: 'throttled', message: 'SES giới hạn tốc độ gửi.' }
    if (inTrouble() && chance.happens(0.05)) return { ok: false, code: 'quota', message: 'Hết hạn mức gửi thư.' }
    const messageId = `ses-${account.accepted.length + 1}`
    const key = Buffer.from(tags['key'] ?? '', 'base64url').toString()
    const names = [...mail.text.matchAll(/rà soát (viec\d+)/g)].map(([, name]) => name ?? '')
    const step = scheduler.stepNumber()
    account.accepted.push({
      at: clock(),
      step,
      key,
      day: day(tags['day'] ?? ''),
      to: mail.to,
      names,
      readAt: new Map(read),
    })
    const about = {
      messageId,
      timestamp: clock(),
      tags: Object.fromEntries(Object.entries(tags).map(([k, v]) => [k, [v]])),
    }
    // News of a delivery mostly comes, at times late, twice or never.
    if (chance.happens(0.8))
      for (let copies = chance.happens(0.2) ? 2 : 1; copies > 0; copies--) {
        const news = MailEvent.parse({ eventType: 'Delivery', mail: about })
        later(chance.between(1, chance.happens(0.2) ? 20_000 : 60), () => startFeedback(news))
      }
    if (mail.to === 'c2@anbinh.example' && inTrouble() && chance.happens(0.2)) {
      const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: mail.to }], timestamp: clock() }
      const news = MailEvent.parse({ eventType: 'Bounce', mail: about, bounce })
      later(chance.between(1, 4000), () => startFeedback(news))
    }
    return { ok: true, messageId }
  }

  async function noteRun(): Promise<void> {
    const last = await truth.runs.last(unit.id)
    if (last === null || account.runs.some((run) => run.day === last && run.finishedAt > 0)) return
    const begun = account.runs.find((run) => run.day === last)
    if (begun) begun.finishedAt = scheduler.stepNumber()
  }

  let programs = 0
  function startMorning(on: Day, tries: number): void {
    if (!account.runs.some((run) => run.day === on))
      account.runs.push({ day: on, begunAt: scheduler.stepNumber(), finishedAt: 0 })
    const main = async (program: Program) => void (await runReminders(depsOf(program).deps, { on, unit: unit.id }))
    scheduler.start(`remind-${++programs} ${on}`, main, (how) => {
      // The schedule tries again; in trouble it gives up after a few times, and the day is missed.
      const again = how !== 'done' && (!inTrouble() || tries < 3) && dayAt(clock()) === on
      if (again) later(chance.between(60, 300), () => startMorning(on, tries + 1))
    })
  }

  function startFeedback(news: MailEvent, tries = 0): void {
    scheduler.start(
      `feedback-${++programs}`,
      (program) => takeFeedback(depsOf(program).deps, news),
      (how) => {
        if (how !== 'done' && tries < 2) later(60, () => startFeedback(news, tries + 1))
      },
    )
  }

  function startDelivery(message: (typeof queue)[number]): void {
    // A message that is being worked on is hidden, and comes back where that did not end well.
    message.visibleAt = nowMs + 360_000
    message.receives++
    const main = (program: Program) => deliverOne(depsOf(program).deps, message.delivery)
    scheduler.start(`deliver-${++programs} ${message.delivery.key}`, main, (how) => {
      const duplicate = inTrouble() && chance.happens(0.05)
      if ((how === 'done' && !duplicate) || message.receives >= 5) queue.splice(queue.indexOf(message), 1)
    })
  }

  /** The coordinator puts addresses right; one of them is shared with another agency, one agency had none. */
  async function readdress(): Promise<void> {
    const id = chance.pick(['a', 'c', 'd'])
    const current = await truth.agencies.get(unit.id, id)
    if (current === null) return
    const mailboxes = chance.pick([
      [mailbox(`${id}-moi@anbinh.example`)],
      [mailbox('chung@anbinh.example')],
      [mailbox(`${id}1@anbinh.example`), mailbox(`${id}-moi@anbinh.example`)],
    ])
    await truth.agencies.put({ ...current, mailboxes }, current.version)
    scheduler.log.push(`${scheduler.stepNumber()} somebody: ${id} is at ${mailboxes.map((one) => one.address).join()}`)
  }

  /** Somebody confirms, takes back or is granted more time, at any moment. */
  async function interfere(): Promise<void> {
    const current = await truth.tasks.get(unit.id, chance.pick(tasks).id)
    if (current === null) return
    const context = { by: { kind: 'system' as const }, now: clock() }
    const fact = { number: null, date: null, note: 'Đã làm xong' }
    const until = { lastDay: addDays(dayAt(clock()), chance.between(1, 12)), reason: 'Chờ số liệu' }
    const change = chance.happens(0.2)
      ? extend(current, until, vietnamCalendar, context)
      : current.status === 'done'
        ? undo(current, context)
        : confirm(current, fact, 24, context)
    if (!change.ok) return
    const written = await truth.tasks.update(change.task, current.version)
    if (written.ok) remember(written.task)
    scheduler.log.push(
      `${scheduler.stepNumber()} somebody: ${change.task.history.at(-1)?.what} ${current.id.slice(-5)}`,
    )
  }

  for (let on = begins; on <= ends; on = addDays(on, 1)) {
    const inChaos = daysBetween(begins, on) < trouble
    if (inChaos && chance.happens(0.15)) continue
    const copies = inChaos && chance.happens(0.25) ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      agenda.push({ at: Date.parse(instantAt(on, 7, 30)), act: () => startMorning(on, 0) })
    }
    if (!inChaos) continue
    // While the morning's letters are on their way.
    if (chance.happens(0.7)) {
      agenda.push({ at: Date.parse(instantAt(on, 7, 30)) + chance.between(2000, 30_000), act: readdress })
    }
    for (let acts = chance.between(0, 5); acts > 0; acts--) {
      const at = Date.parse(instantAt(on, 7, 30)) + chance.between(0, chance.happens(0.8) ? 60 : 30_000) * 1000
      agenda.push({ at, act: interfere })
    }
  }

  for (;;) {
    await scheduler.quiet()
    const odds = inTrouble() ? chaos : noFaults
    const due = agenda.filter((one) => one.at <= nowMs)
    const visible = scheduler.count('deliver') < 3 ? queue.filter((one) => one.visibleAt <= nowMs) : []
    const choices: Array<() => void | Promise<void>> = [
      ...due.map((one) => () => {
        agenda.splice(agenda.indexOf(one), 1)
        return one.act()
      }),
      ...visible.map((one) => () => startDelivery(one)),
      ...(scheduler.isWaiting() ? [() => scheduler.takeStep(odds), () => scheduler.takeStep(odds)] : []),
    ]
    if (choices.length > 0) {
      await chance.pick(choices)()
      nowMs += chance.between(0, 400)
      // A machine that stood still for longer than any lease.
      if (inTrouble() && chance.happens(0.004)) nowMs += 400_000
      continue
    }
    const next = Math.min(...agenda.map((one) => one.at), ...queue.map((one) => one.visibleAt))
    if (!Number.isFinite(next) || next > Date.parse(instantAt(ends, 23))) break
    nowMs = Math.max(nowMs, next)
  }

  account.rows = (await truth.outbox.ofUnit(unit.id, { from: begins, to: ends }, { limit: 500 })).items
  for (const one of tasks) {
    const current = await truth.tasks.get(unit.id, one.id)
    if (current) account.tasks.push(current)
  }
  return account
}
