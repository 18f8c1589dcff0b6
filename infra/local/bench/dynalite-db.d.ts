// What the bulk load uses of the engine's own storage; the package has no types.
declare module 'dynalite/db/index.js' {
  import type { AttributeValue } from '@aws-sdk/client-dynamodb'

  export type StoredItem = Record<string, AttributeValue>
  type Done = (error?: Error | null) => void

  interface ItemDb {
    batch(this: void, operations: { type: 'put'; key: string; value: StoredItem }[], done: Done): void
  }
  interface TableDescription {
    TableName: string
    GlobalSecondaryIndexes?: { IndexName: string }[]
  }
  interface Db {
    getTable(this: void, name: string, done: (error: Error | null, table: TableDescription) => void): void
    getItemDb(name: string): ItemDb
    getIndexDb(type: 'Global', table: string, index: string): ItemDb
    db: { close(): Promise<void> }
  }

  const storage: {
    create(options: { path: string }): Db
    createKey(item: StoredItem, table: TableDescription): string
    getIndexActions(
      indexes: TableDescription['GlobalSecondaryIndexes'],
      existing: null,
      item: StoredItem,
      table: TableDescription,
    ): { puts: { index: string; key: string; item: StoredItem }[] }
  }
  export default storage
}
