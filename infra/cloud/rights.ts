import type { IndexName } from '../../shared/store/table.ts'
import type { FunctionName } from './functions.ts'

type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** What one function may do. Reading from its queue and calling its dead-letter queue come with the event source. */
export interface Rights {
  table: TableAction[]
  /** Indexes that it may query. */
  indexes: IndexName[]
  /** Objects under these patterns of keys. */
  read: string[]
  write: string[]
  /** S3 says "not found" of a missing object only to those who may list; to others it is "forbidden". */
  learnsMissing: boolean
  /** Puts e-mails into the delivery queue. */
  enqueues: boolean
  /** Asks for scans to be recognised. */
  asksForReading: boolean
  sendsMail: boolean
}

/**
 * The rights of each function, in one table so that they can be read at a glance and compared in a test with what the
 * functions really call. Nobody may scan, and nobody but `api` (a sign-out, an agency added by mistake) deletes anything.
 */
export const rightsOf: Record<FunctionName, Rights> = {
  api: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    indexes: ['by-status', 'by-agency', 'by-reference'],
    read: ['units/*'],
    // Drafts and publications; and the forms by which a browser sends a larger file, signed with the function's rights.
    write: ['units/*/plans/*', 'units/*/incoming/*'],
    learnsMissing: false,
    enqueues: true,
    asksForReading: true,
    sendsMail: false,
  },
  ingest: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    indexes: [],
    read: ['units/*'],
    // The plan that a document becomes. What arrived stays as it arrived.
    write: ['units/*/plans/*'],
    // A document can be taken away again before it is read.
    learnsMissing: true,
    // The news of a document that could not be read.
    enqueues: true,
    asksForReading: true,
    sendsMail: false,
  },
  remind: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    indexes: ['by-status'],
    // The draft of a plan that runs on.
    read: ['units/*/plans/*'],
    write: [],
    learnsMissing: false,
    enqueues: true,
    asksForReading: false,
    sendsMail: false,
  },
  deliver: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    // The week's account counts what is open and done.
    indexes: ['by-status'],
    read: [],
    write: [],
    learnsMissing: false,
    // What SES puts off goes back into the queue with a delay.
    enqueues: true,
    asksForReading: false,
    sendsMail: true,
  },
  feedback: {
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    indexes: ['by-reference'],
    read: [],
    write: [],
    learnsMissing: false,
    // The alert about a dead address.
    enqueues: true,
    asksForReading: false,
    sendsMail: false,
  },
}
