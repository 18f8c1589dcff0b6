import { type Day, NamedDay } from '../../../../shared/calendar/day.ts'
import { BadCursor, type Page } from '../../../../shared/store/store.ts'

/**
 * One page of a list that goes by today, as of the day on which its first page was read, which the cursor carries. The
 * days that such a list is read between are part of what a cursor belongs to: without it, whoever reads "overdue" page by
 * page over midnight would be refused in the middle. What the caller may read does not follow from the day.
 */
export async function asBegun<T>(
  today: Day,
  cursor: string | undefined,
  pageOf: (day: Day, cursor: string | undefined) => Promise<Page<T>>,
): Promise<Page<T>> {
  const { day, within } = cursor === undefined ? { day: today, within: undefined } : placeIn(cursor)
  const page = await pageOf(day, within)
  return { ...page, cursor: page.cursor === null ? null : `${day}.${page.cursor}` }
}

function placeIn(cursor: string): { day: Day; within: string } {
  const [, begun, within = ''] = /^([\d-]{10})\.(.+)$/su.exec(cursor) ?? []
  const day = NamedDay.safeParse(begun)
  if (!day.success) throw new BadCursor('Not a cursor of a list that goes by today')
  return { day: day.data, within }
}
