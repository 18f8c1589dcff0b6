import { createHash } from 'node:crypto'
import type { Key } from './keys.ts'

/**
 * A fault: what is stored at `key` is not what this program writes. Its cause says where it differs. The message goes
 * into logs, and keys of e-mails and coordinators hold addresses: it names the partition and a hash of the rest, which
 * whoever may read the table can compare.
 */
export class DamagedItem extends Error {
  override readonly name = 'DamagedItem'
  readonly code = 'damaged-item'
  readonly key: Key

  constructor(kind: string, key: Key, cause: unknown) {
    super(`Stored ${kind} at ${key.pk} / ${nameOf(key)} is damaged`, { cause })
    this.key = key
  }

  /** What the item is called within its partition: the id of a task, a plan or an agency, the day and key of an e-mail. */
  get id(): string {
    return this.key.sk
  }
}

/** The sort key as it is where it holds no address; else its SHA-256, shortened. */
function nameOf({ sk }: Key): string {
  return sk.includes('@') ? `sha256:${createHash('sha256').update(sk).digest('hex').slice(0, 16)}` : sk
}
