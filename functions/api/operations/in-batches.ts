/** Does `work` for every item, at most `width` at a time; fails with the first fault, leaving the rest undone. */
export async function inBatches<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += width) {
    await Promise.all(items.slice(start, start + width).map(work))
  }
}
