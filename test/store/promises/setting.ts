import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createStore, type Store } from '../../../shared/store/store.ts'
import { type Engine, type EngineName, startEngine } from '../engines.ts'

/** What a promise is tried on: a store over an empty table of a real engine. */
export type Setting = { engine: () => Engine; table: () => string; store: () => Store }

/** Starts the engine once for the file and gives each test a table of its own. */
export function setUp(name: EngineName): Setting {
  let engine: Engine | undefined
  let table = ''
  let store: Store | undefined
  beforeAll(async () => {
    engine = await startEngine(name)
  })
  beforeEach(async () => {
    table = await there(engine).freshTable()
    store = createStore({ client: there(engine).client, table })
  })
  afterAll(async () => {
    await engine?.stop()
  })
  return { engine: () => there(engine), table: () => table, store: () => there(store) }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The engine has not started')
  return value
}
