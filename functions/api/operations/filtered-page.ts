import type { Page, PageRequest } from '../../../shared/store/store.ts'

// However rare the matches, one request reads no more than so many pages; the cursor then says where to go on.
const mostPages = 20

/**
 * One page of a list, less what `keep` refuses. Each read asks for no more than is still wanted, so that the list's own
 * cursor always stands right behind the last item given.
 */
export async function filteredPage<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  keep: (item: T) => boolean,
  { limit, cursor: start }: { limit: number; cursor?: string | undefined },
): Promise<Page<T>> {
  const items: T[] = []
  let cursor: string | null = start ?? null
  for (let read = 0; read < mostPages; read++) {
    const page = await list({ limit: limit - items.length, cursor })
    items.push(...page.items.filter(keep))
    cursor = page.cursor
    if (cursor === null || items.length >= limit) break
  }
  return { items, cursor }
}
