import { describe } from 'vitest'
import { javaIsHere, javaIsRequired } from './engines.ts'
import { accessPromises } from './promises/access.ts'
import { faultsAndCostPromises } from './promises/faults-and-cost.ts'
import { outboxPromises } from './promises/outbox.ts'
import { plansAndDirectoryPromises } from './promises/plans-and-directory.ts'
import { setUp } from './promises/setting.ts'
import { tasksPromises } from './promises/tasks.ts'

// Without Java these are shown as skipped; with CI=true or REQUIRE_JAVA=1 they fail instead.
describe.skipIf(!javaIsHere && !javaIsRequired)("on Amazon's DynamoDB Local", () => {
  const setting = setUp('dynamodb-local')
  tasksPromises(setting)
  plansAndDirectoryPromises(setting)
  accessPromises(setting)
  outboxPromises(setting)
  faultsAndCostPromises(setting)
})
