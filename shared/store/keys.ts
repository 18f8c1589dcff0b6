import type { IndexAttribute } from './table.ts'

/** Where an item stands. */
export type Key = { pk: string; sk: string }

/** The indexes that an item stands in, by their attributes. */
export type IndexKeys = Partial<Record<IndexAttribute, string>>

/**
 * A part of a key: an id or a name of ours, or an address of up to 254 characters (`MailAddress`). `#` joins parts, so it
 * cannot be in one, and no part is ever empty.
 */
const partPattern = /^[^#]{1,254}$/u

/**
 * `unit#mai-thuong#plans`. Throws where a part is empty or holds a `#`: DynamoDB refuses empty keys (the local engine
 * takes them), and a `#` could reach into another unit's key space. The fault does not say what the part is: it goes into
 * logs, and a part can be somebody's address.
 */
export function joinKey(...parts: string[]): string {
  const wrong = parts.findIndex((part) => !partPattern.test(part))
  if (wrong >= 0)
    throw new RangeError(`Part ${wrong + 1} of ${parts.length} of a key is empty, too long or holds a "#"`)
  return parts.join('#')
}

/** Whether ids from outside (a URL, an old link) can name anything at all; what cannot is simply not found. */
export function canBeKey(...parts: string[]): boolean {
  return parts.every((part) => partPattern.test(part))
}

/** A key space of one unit: everything that a unit owns stands under this, and nothing else does. */
export function unitKey(unit: string, ...parts: string[]): string {
  return joinKey('unit', unit, ...parts)
}

/** The first key after everything that begins with `prefix#`: `$` is the character after `#`. */
export function afterAll(prefix: string): string {
  return `${prefix}$`
}
