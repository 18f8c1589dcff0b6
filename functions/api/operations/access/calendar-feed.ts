import { createHash } from 'node:crypto'
import { holderOf, type Feed, isFeedOpen, newFeed } from '../../../../shared/access/feed.ts'
import { hashToken, isToken } from '../../../../shared/access/token.ts'
import { addDays, type Day, dayAt } from '../../../../shared/calendar/day.ts'
import { calendarFeed } from '../../../../shared/mail/calendar-file.ts'
import { domainOf } from '../../../../shared/mail/headers.ts'
import { senderOf } from '../../../../shared/mail/message.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import { aimed } from '../../../../shared/tracking/aim.ts'
import { calledNow } from '../../../../shared/tracking/directory.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import type { Caller, CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { type Unread, unreadInWords, unreadOf } from '../../unread.ts'
import { namesNow } from '../names-now.ts'
import { calendarFor, settingsOf } from '../settings/unit-settings.ts'
import { isWrittenToAt } from './open-link.ts'

/** How far back a feed still shows a date, in days: what is overdue, and what was finished or taken back lately. */
const daysBack = 90
/** How far ahead a whole unit's feed looks, and how many entries it has at most; calendars fetch it every hour or so. */
const daysAhead = 366
const mostOfUnit = 1000
const mostFinished = 300

/** Makes a subscription address for the caller's own dates. It is shown this once. */
export async function makeFeed(deps: ApiDeps, caller: Caller): Promise<{ ok: true; url: string; feed: Feed }> {
  const { email } = caller.kind === 'coordinator' ? caller : { email: '' }
  const holder =
    caller.kind === 'agency' ? holderOf(caller.agency, caller.link.to) : { kind: 'coordinator' as const, email }
  const { token, feed } = newFeed(caller.unit, holder, deps.clock())
  await deps.store.feeds.create(feed)
  return { ok: true, url: `${deps.publicUrl}/lich/${token}.ics`, feed }
}

/** The addresses that a coordinator has had made; their ids open nothing. */
export async function feedsOf(deps: ApiDeps, { unit, email }: CoordinatorCaller): Promise<Feed[]> {
  const now = deps.clock()
  return (await deps.store.feeds.ofCoordinator(unit, email)).filter(({ expiresAt }) => now < expiresAt)
}

/** The id of a feed in lists. */
export function feedId({ hash }: Pick<Feed, 'hash'>): string {
  return hash.slice(0, 16)
}

/** Takes one of the coordinator's own addresses back, or all of them. */
export async function revokeFeeds(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  id: string | null,
): Promise<{ ok: true } | Refusal> {
  const own = (await feedsOf(deps, caller)).filter((feed) => id === null || feedId(feed) === id)
  if (id !== null && own.length === 0) return refusal('not-found', 'Không có địa chỉ lịch này, hoặc đã bị thu hồi.')
  for (const { hash } of own) await deps.store.feeds.delete(hash)
  return { ok: true }
}

export type OpenFeed = { ok: true; content: string; etag: string }

/**
 * What a calendar program gets at a subscription address. Reads only. A calendar has no page to say on that dates may be
 * missing, so its name says it.
 */
export async function openFeed(deps: ApiDeps, token: string): Promise<OpenFeed | Refusal> {
  const feed = isToken(token) ? await deps.store.feeds.get(hashToken(token)) : null
  if (!feed) return refusal('feed-unknown', 'Địa chỉ lịch này không đúng, hoặc đã bị thu hồi.')
  const holder = await holderNow(deps, feed)
  if (!isFeedOpen(feed, holder, deps.clock())) {
    return refusal('feed-ended', 'Địa chỉ lịch này không còn dùng được. Xin đăng ký lại trên trang của đơn vị.')
  }
  const settings = await settingsOf(deps, feed.unit)
  const calendar = await calendarFor(deps, feed.unit)
  const unread = unreadOf(deps, feed.unit)
  const withAgency = feed.holder.kind === 'coordinator'
  const named = await namesFor(deps, feed, holder)
  const tasks = (await tasksOf(deps, feed, unread)).map((task) => named(aimed(task, calendar)))
  const name = holder !== null && 'name' in holder ? holder.name : settings.name
  // An agency's own page opens by its links alone; a coordinator signs in.
  const urlOf = (task: Task) => (feed.holder.kind === 'coordinator' ? `${deps.publicUrl}/viec/${task.id}` : null)
  const entries = tasks.map((task) => ({ task, url: urlOf(task), withAgency }))
  const domain = domainOf(senderOf(deps.mailFrom).address)
  const lacking = unreadInWords(unread)
  const lack = lacking === null ? '' : ` (còn thiếu ${lacking} không đọc được)`
  const content = calendarFeed(entries, { domain, name: `Nhắc việc: ${name}${lack}` })
  return { ok: true, content, etag: `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"` }
}

/** An agency's feed has its own rows alone, so no directory is read for its name. */
async function namesFor(deps: ApiDeps, { unit, holder }: Feed, now: Holder): Promise<(task: Task) => Task> {
  if (holder.kind === 'coordinator') return namesNow(deps, unit)
  return calledNow(now !== null && 'name' in now ? [{ id: holder.agencyId, name: now.name }] : [])
}

type Holder = { linkGeneration: number; name: string } | { isCoordinator: true } | null

async function holderNow(deps: ApiDeps, { unit, holder }: Feed): Promise<Holder> {
  if (holder.kind === 'agency') {
    const agency = await deps.store.agencies.get(unit, holder.agencyId)
    return agency && (await isWrittenToAt(deps, agency, holder.to)) ? agency : null
  }
  return (await deps.store.coordinators.get(unit, holder.email)) && { isCoordinator: true }
}

async function tasksOf({ store, clock }: ApiDeps, { unit, holder }: Feed, unread: Unread): Promise<Task[]> {
  const today = dayAt(clock())
  const from = addDays(today, -daysBack)
  const lists = { store, unit, unread }
  return holder.kind === 'agency'
    ? tasksOfAgency(lists, holder.agencyId, from)
    : tasksOfUnit(lists, { from, to: addDays(today, daysAhead) })
}

type Lists = { store: ApiDeps['store']; unit: string; unread: Unread }

async function tasksOfAgency({ store, unit, unread }: Lists, agencyId: string, from: Day): Promise<Task[]> {
  const found: Task[] = []
  for (const status of ['open', 'done', 'withdrawn'] as const) {
    const since = status === 'open' ? {} : { from }
    const list = eachOf((page) => store.tasks.ofAgency(unit, agencyId, { ...page, status, ...since }), unread.tasks)
    for await (const task of list) found.push(task)
  }
  return found
}

async function tasksOfUnit({ store, unit, unread }: Lists, { from, to }: { from: Day; to: Day }): Promise<Task[]> {
  const found: Task[] = []
  for await (const task of eachOf((page) => store.tasks.openDueBy(unit, to, { ...page, from }), unread.tasks)) {
    found.push(task)
    if (found.length >= mostOfUnit) break
  }
  const done = await store.tasks.done(unit, { limit: mostFinished, ...unread.tasks })
  return [...found, ...done.items]
}
