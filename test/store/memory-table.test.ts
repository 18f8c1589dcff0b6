import { beforeEach, describe, expect, test } from 'vitest'
import { memoryTable } from '../../infra/local/simulation/memory-table.ts'
import { conditionOf, updateOf } from '../../infra/local/simulation/expressions.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createStore } from '../../shared/store/store.ts'
import { accessPromises } from './promises/access.ts'
import { outboxPromises } from './promises/outbox.ts'
import { plansAndDirectoryPromises } from './promises/plans-and-directory.ts'
import type { Setting } from './promises/setting.ts'
import { tasksPromises } from './promises/tasks.ts'

const unreached = {
  endpoint: 'http://127.0.0.1:9',
  region: 'x',
  credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
}

describe('on the table in memory, which simulations run on', () => {
  const freshClient = () => memoryTable(createDocumentClient(unreached))
  let client = freshClient()
  beforeEach(() => {
    client = freshClient()
  })
  const setting: Setting = {
    engine: () => ({
      client,
      endpoint: unreached.endpoint,
      table: 'x',
      freshTable: () => Promise.resolve('x'),
      stop: () => Promise.resolve(),
    }),
    table: () => 'x',
    store: () => createStore({ client, table: 'x' }),
  }
  tasksPromises(setting)
  plansAndDirectoryPromises(setting)
  accessPromises(setting)
  outboxPromises(setting)
})

describe('an expression that the store does not write', () => {
  test.each(['begins_with(pk, :a)', 'pk <> :a', 'size(#a) > :b', '(pk = :a', 'pk = :a OR'])(
    'is refused: %s',
    (text) => {
      expect(() => conditionOf(text)).toThrow(Error)
    },
  )

  test.each(['ADD #a :b', 'SET #a = #b + :c', 'SET #a'])('is refused: %s', (text) => {
    expect(() => updateOf(text)).toThrow(Error)
  })
})
