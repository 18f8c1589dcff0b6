import type { DamagedItem } from './damaged-item.ts'

/** What a caller asks of a list. */
export type PageRequest = {
  /** Items wanted, 1 to 500; 50 when left out. Fewer can come (DynamoDB stops at 1 MB): only the cursor says "the end". */
  limit?: number
  /** Where the page before ended; nothing (or null) begins at the beginning. */
  cursor?: string | null
  /**
   * Without it a damaged item makes the list fail with `DamagedItem`. With it the fault is handed over and the list
   * goes on, so that one damaged row does not keep a whole unit's reminders back. Whoever passes it must report it.
   */
  onDamaged?: (fault: DamagedItem) => void
}

/** A part of a list; `cursor` is null at the end. */
export type Page<T> = { items: T[]; cursor: string | null }

/** A cursor that this list did not give out: tampered with, cut, or of another list. A refusal (HTTP 400), not a fault. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
  readonly code = 'bad-cursor'
}

/** Every item of a list, read page by page: `for await (const task of eachOf((page) => store.tasks.open(unit, page)))`. */
export async function* eachOf<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  request: Omit<PageRequest, 'cursor'> = {},
): AsyncGenerator<T, void, void> {
  let cursor: string | null = null
  do {
    const page: Page<T> = await list({ limit: 500, ...request, cursor })
    yield* page.items
    cursor = page.cursor
  } while (cursor !== null)
}

/** A whole list at once, for those that are short by nature (a directory, a unit's coordinators). */
export async function allOf<T>(list: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  for await (const item of eachOf(list)) items.push(item)
  return items
}
