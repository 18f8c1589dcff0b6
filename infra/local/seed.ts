import { newSignIn } from '../../shared/access/session.ts'
import { addHours, type Instant } from '../../shared/calendar/day.ts'
import type { Store } from '../../shared/store/store.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'

/** The office that a fresh local system begins with; the place is invented. */
export const sampleUnit = {
  id: 'don-vi-mau',
  name: 'UBND phường Mai Thượng',
  replyTo: 'van-thu@maithuong.example',
}
export const sampleCoordinator = { email: 'can-bo@maithuong.example', name: 'Cán bộ đầu mối' }

/** Makes the sample office and its coordinator where they are missing; what was changed since stays as it is. */
export async function seed(store: Store): Promise<void> {
  const { id, name, replyTo } = sampleUnit
  if ((await store.units.get(id)) === null) {
    await store.units.put({ id, name, replyTo, policy: defaultPolicy, version: 0 })
  }
  if ((await store.coordinators.get(id, sampleCoordinator.email)) === null) {
    await store.coordinators.put({ unit: id, ...sampleCoordinator })
  }
}

/** The path of a link that signs a coordinator in, once. Longer-lived than an e-mailed one: it stays on a terminal. */
export async function signInPath(store: Store, holder: { unit: string; email: string }, now: Instant): Promise<string> {
  const { token, signIn } = newSignIn(holder, now)
  await store.signIns.create({ ...signIn, expiresAt: addHours(now, 24) })
  return `/dang-nhap/${token}`
}
