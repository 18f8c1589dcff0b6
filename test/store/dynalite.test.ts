import { describe } from 'vitest'
import { accessPromises } from './promises/access.ts'
import { faultsAndCostPromises } from './promises/faults-and-cost.ts'
import { outboxPromises } from './promises/outbox.ts'
import { plansAndDirectoryPromises } from './promises/plans-and-directory.ts'
import { setUp } from './promises/setting.ts'
import { tasksPromises } from './promises/tasks.ts'

describe('on dynalite, which the local system runs on', () => {
  const setting = setUp('dynalite')
  tasksPromises(setting)
  plansAndDirectoryPromises(setting)
  accessPromises(setting)
  outboxPromises(setting)
  faultsAndCostPromises(setting)
})
