import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createAgencies } from './agencies.ts'
import { createCoordinators } from './coordinators.ts'
import { createFeeds } from './feeds.ts'
import { createItems } from './items.ts'
import { createLinks } from './links.ts'
import { createMailAccounts } from './mail-account.ts'
import { createOutbox } from './outbox.ts'
import { createPlans } from './plans.ts'
import { createRuns } from './runs.ts'
import { createSessions } from './sessions.ts'
import { createSignIns } from './sign-ins.ts'
import { createTasks } from './tasks.ts'
import { createUnits } from './units.ts'

export { DamagedItem } from './damaged-item.ts'
export { BadCursor, eachOf } from './page.ts'
export type { Page, PageRequest } from './page.ts'

/**
 * Everything that is remembered, in one DynamoDB table. A change is one conditional write on one item; what was decided
 * from an older version is refused as `stale` and nothing is lost. Lists come in pages; those that go through an index
 * (by status, agency, reference) can lag a moment behind a change, everything else reads what was written last.
 *
 * Expected refusals are values; a `BadCursor` is thrown (it can only come from outside and has one answer, 400), and so
 * are faults: `DamagedItem`, and whatever DynamoDB could not do.
 */
export function createStore({ client, table }: { client: DynamoDBDocumentClient; table: string }) {
  const items = createItems({ client, table })
  return {
    units: createUnits(items),
    coordinators: createCoordinators(items),
    plans: createPlans(items),
    tasks: createTasks(items),
    agencies: createAgencies(items),
    links: createLinks(items),
    feeds: createFeeds(items),
    sessions: createSessions(items),
    signIns: createSignIns(items),
    outbox: createOutbox(items),
    runs: createRuns(items),
    mailAccount: createMailAccounts(items),
  }
}
export type Store = ReturnType<typeof createStore>
