import type { Page, PageRequest } from '../../../../shared/store/store.ts'

// However rare the matches, one request reads no more than so many pages; the cursor then says where to go on.
const mostPages = 20
/** How many items are looked through at once where the first page did not hold enough matches. */
const stride = 200

type List<T> = (page: PageRequest) => Promise<Page<T>>
type Listed = { limit: number; cursor?: string | undefined } & Pick<PageRequest, 'onDamaged'>

/**
 * One page of a list, less what `keep` refuses. It can hold fewer than asked for, even none, and still not be the last:
 * only a null cursor says that nothing follows. Nobody knows whether what is damaged would have been kept: it is handed
 * over.
 */
export async function filteredPage<T>(
  list: List<T>,
  keep: (item: T) => boolean,
  { limit, cursor: start, onDamaged }: Listed,
): Promise<Page<T>> {
  const items: T[] = []
  let cursor: string | null = start ?? null
  for (let read = 0; read < mostPages; read++) {
    const wanted = limit - items.length
    const stretch = read === 0 ? limit : Math.max(wanted, stride)
    const page = await upTo(wanted, list, keep, { limit: stretch, cursor, onDamaged })
    items.push(...page.items)
    cursor = page.cursor
    if (cursor === null || items.length >= limit) break
  }
  return { items, cursor }
}

/** The matches of one page of the list, up to and with the last one wanted. */
async function upTo<T>(wanted: number, list: List<T>, keep: (item: T) => boolean, request: PageRequest) {
  const page = await list(request)
  const matches = [...page.items.entries()].filter(([, item]) => keep(item))
  const [lastWanted] = matches[wanted - 1] ?? []
  if (lastWanted === undefined || matches.length <= wanted) return { ...page, items: matches.map(([, item]) => item) }
  // Only the list itself can give a cursor, and only behind a page's last item; so the page is asked for once more, up
  // to there.
  const shorter = await list({ ...request, limit: lastWanted + 1 })
  return { ...shorter, items: shorter.items.filter(keep) }
}
