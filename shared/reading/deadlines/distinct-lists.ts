/**
 * Many phrases have the same openings, and the same needs. Each list once, and by the order of `lists` which of them is whose, so
 * that what is found out of a list in a text is found out for all that have it.
 */
export function distinctLists<T extends string | number>(
  lists: readonly (readonly T[])[],
): { readonly distinct: readonly (readonly T[])[]; readonly numberOf: (order: number) => number } {
  const distinct = [...new Map(lists.map((list) => [list.join(), list])).values()]
  const numbers = new Map(distinct.map((list, number) => [list.join(), number]))
  const byOrder = lists.map((list) => numbers.get(list.join()) ?? -1)
  return { distinct, numberOf: (order) => byOrder[order] ?? -1 }
}
