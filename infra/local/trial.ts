import { Hono } from 'hono'
import { newSession } from '../../shared/access/session.ts'
import { dayAt, type Instant } from '../../shared/calendar/day.ts'
import { receiveDocument } from '../../shared/intake/receive-document.ts'
import { agencyId, unlistedAgency } from '../../shared/tracking/directory.ts'
import type { Plan } from '../../shared/tracking/plan.ts'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { giveSession } from '../../functions/api/session-cookie.ts'
import { sampleAddresses, samplePlan } from './sample-plan.ts'
import { sampleCoordinator, sampleUnit } from './seed.ts'

/**
 * For a newcomer: signs in as the sample coordinator and reads the sample plan, in one press. It needs no letter, so it
 * is mounted by the local system alone, which only this machine reaches.
 */
export function trialRoutes(deps: Pick<ApiDeps, 'store' | 'files' | 'clock' | 'publicUrl' | 'log'>): Hono {
  return new Hono().post('/', async (c) => {
    const now = deps.clock()
    const holder = { unit: sampleUnit.id, email: sampleCoordinator.email }
    for (const { name, email } of sampleAddresses) {
      const mailboxes = [{ address: email, state: 'ok' as const, since: null }]
      // An agency that is there stays as it is, with whatever was changed since.
      await deps.store.agencies.put({ ...unlistedAgency(holder.unit, name), mailboxes, id: agencyId(name) }, null)
    }
    const plan = await sampleOf(deps, holder, now)
    const { token, session } = newSession(holder, null, now)
    await deps.store.sessions.create(session)
    giveSession(c, deps.publicUrl, token, session)
    return c.redirect(`/ke-hoach/${plan.id}`, 303)
  })
}

/** The sample plan of today; pressing twice leads to the same one. */
async function sampleOf(
  deps: Pick<ApiDeps, 'store' | 'files' | 'log'>,
  { unit, email }: { unit: string; email: string },
  now: Instant,
): Promise<Plan> {
  const { fileName, text } = samplePlan(dayAt(now))
  const { items } = await deps.store.plans.list(unit)
  const there = items.find((plan) => plan.fileName === fileName && dayAt(plan.createdAt) === dayAt(now))
  if (there) return there
  const bytes = new TextEncoder().encode(text)
  const received = await receiveDocument(deps, { unit, fileName, bytes, by: email, now })
  if (!received.ok) throw new Error(`the sample plan can't be read: ${received.code}`)
  return received.plan
}
