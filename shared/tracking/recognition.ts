import { addHours, type Instant } from '../calendar/day.ts'
import type { Actor } from './actor.ts'
import type { Plan, Recognition } from './plan.ts'

// What may become of a plan that came as a scan. Pure: each step answers with the whole new plan, written on condition
// of the version it was decided from, so that of two workers one wins.
//
//   reading ──claim──▶ reading, leased ──▶ draft       recognised
//      ▲                     │   │    └───▶ refused    nothing to recognise, or given up
//      │                     │   └ told of a page: the lease is prolonged
//      ├──── released ───────┘     or its time ran out
//      └──── asked again ◀── refused

/** How long a worker may be silent before another may take over; the slowest page takes a fraction of it. */
const leaseMinutes = 2
/** A worker that fails this often will fail again: the file brings it down, or it takes longer than a worker may run. */
const mostTries = 3
/** How long a scan may wait for a worker before its page says so. */
const patienceMinutes = 2
/** A write for each page would say more than anybody reads. */
const secondsBetweenTellings = 4

/** A plan that is about to be recognised, and how far that is. */
export type ReadingPlan = Plan & { recognition: Recognition }

/** Whether the plan still waits for its characters; a `reading` plan without a recognition can't be. */
export function isReading(plan: Plan): plan is ReadingPlan {
  return plan.status === 'reading' && plan.recognition !== undefined
}

/** The start: `pages` of a document with this digest, nobody at it yet. */
export function waitingRecognition(digest: string, pages: number, now: Instant): Recognition {
  return { digest, pages, done: 0, tries: 0, lease: null, askedAt: now, refused: null }
}

export type ClaimedReading =
  | { ok: true; plan: ReadingPlan }
  /** Recognised, refused or published meanwhile: nothing to do. */
  | { ok: false; code: 'settled' }
  /** Another worker is at it, until then at the most. */
  | { ok: false; code: 'leased'; until: Instant }
  /** Too many workers fell silent over it: write `plan`, which says so, and let it be. */
  | { ok: false; code: 'given-up'; plan: Plan }

/** Takes the plan for the worker that holds `lease`, if nobody else has it. Recognition begins with the first page. */
export function claimReading(plan: Plan, lease: string, now: Instant): ClaimedReading {
  if (!isReading(plan)) return { ok: false, code: 'settled' }
  const { recognition } = plan
  if (recognition.lease !== null && now < recognition.lease.until) {
    return { ok: false, code: 'leased', until: recognition.lease.until }
  }
  if (recognition.tries >= mostTries) return { ok: false, code: 'given-up', plan: endRefused(plan, 'interrupted', now) }
  const held = { id: lease, until: leaseEnd(now) }
  return {
    ok: true,
    plan: { ...plan, recognition: { ...recognition, done: 0, tries: recognition.tries + 1, lease: held } },
  }
}

/** True where the last page told of was so long ago that the next is worth a write; `toldAt` is null before the first. */
export function worthTelling(toldAt: Instant | null, now: Instant): boolean {
  return toldAt === null || now >= later(toldAt, secondsBetweenTellings / 60)
}

/** The worker has recognised `done` pages and goes on. */
export function tellPages(plan: ReadingPlan, done: number, now: Instant): ReadingPlan {
  const { recognition } = plan
  const lease = recognition.lease && { ...recognition.lease, until: leaseEnd(now) }
  return { ...plan, recognition: { ...recognition, done: Math.min(done, recognition.pages), lease } }
}

/** The characters were recognised and made into a draft. */
export function endRecognised(
  plan: ReadingPlan,
  draft: Pick<Plan, 'header' | 'files' | 'counts' | 'format'>,
  now: Instant,
): Plan {
  const { recognition } = plan
  return {
    ...plan,
    ...draft,
    status: 'draft',
    recognition: { ...recognition, done: recognition.pages, lease: null },
    history: [...plan.history, { at: now, by: { kind: 'system' }, what: 'recognised' }],
  }
}

/** Nothing can be made of the scan; `code` is the document's refusal. */
export function endRefused(plan: ReadingPlan, code: string, now: Instant): Plan {
  return {
    ...plan,
    status: 'refused',
    recognition: { ...plan.recognition, lease: null, refused: code },
    history: [...plan.history, { at: now, by: { kind: 'system' }, what: 'refused' }],
  }
}

/** The worker failed and knows it: the next may begin at once, unless there were enough. */
export function release(plan: ReadingPlan, now: Instant): Plan {
  if (plan.recognition.tries >= mostTries) return endRefused(plan, 'interrupted', now)
  return { ...plan, recognition: { ...plan.recognition, lease: null, askedAt: now } }
}

/** A person asks once more, by pressing a button or by sending the same scan. Null where nothing was refused. */
export function askAgain(plan: Plan, by: Actor, now: Instant): Plan | null {
  if (plan.status !== 'refused' || plan.recognition === undefined) return null
  const { digest, pages } = plan.recognition
  return {
    ...plan,
    status: 'reading',
    recognition: waitingRecognition(digest, pages, now),
    history: [...plan.history, { at: now, by, what: 'asked-again' }],
  }
}

/**
 * What a page says of a recognition that is not over: `stalled` is one that nobody has been at for a while. The queue
 * brings it back by itself; a person may ask sooner.
 */
export function paceOf(recognition: Recognition, now: Instant): 'waiting' | 'working' | 'stalled' {
  const { lease, askedAt } = recognition
  if (lease !== null) return now < lease.until ? 'working' : 'stalled'
  return now < later(askedAt, patienceMinutes) ? 'waiting' : 'stalled'
}

function leaseEnd(now: Instant): Instant {
  return later(now, leaseMinutes)
}

function later(instant: Instant, minutes: number): Instant {
  return addHours(instant, minutes / 60)
}
