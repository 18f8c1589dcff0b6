import { BadCursor, type Page, type PageRequest } from '../../../../shared/store/store.ts'

type List<T> = (page: PageRequest) => Promise<Page<T>>

/** Several lists as one, the next where the one before ends. The cursor says which list, and where in it. */
export function inTurn<T>(lists: readonly List<T>[]): List<T> {
  return async (page) => {
    const [, number = '0', within = ''] = placeIn(page.cursor ?? '0.')
    const list = lists[Number(number)]
    if (list === undefined) throw new BadCursor('No such list')
    const { items, cursor } = await list({ ...page, cursor: within === '' ? null : within })
    if (cursor !== null) return { items, cursor: `${number}.${cursor}` }
    const next = Number(number) + 1
    return { items, cursor: next < lists.length ? `${next}.` : null }
  }
}

function placeIn(cursor: string): RegExpExecArray {
  const place = /^(\d)\.(.*)$/su.exec(cursor)
  if (place === null) throw new BadCursor('Not a cursor of lists in turn')
  return place
}
