declare module 'dynalite' {
  import type { Server } from 'node:http'
  /** An embedded DynamoDB; `path` is a folder of LevelDB files, without it everything is in memory. */
  export default function dynalite(options: {
    path?: string
    createTableMs?: number
    deleteTableMs?: number
    updateTableMs?: number
  }): Server
}
