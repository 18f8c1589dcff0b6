import type { Key } from './keys.ts'

/** A fault: what is stored at `key` is not what this program writes. Its cause says where it differs. */
export class DamagedItem extends Error {
  override readonly name = 'DamagedItem'
  readonly code = 'damaged-item'
  readonly key: Key

  constructor(kind: string, key: Key, cause: unknown) {
    super(`Stored ${kind} at ${key.pk} / ${key.sk} is damaged`, { cause })
    this.key = key
  }
}
