/**
 * Does `work` for every item, at most `width` at a time: DynamoDB and SQS answer a dozen requests as fast as one. Answers
 * what that came to, in the items' order; fails with the first fault, leaving the rest undone.
 */
export async function inBatches<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let start = 0; start < items.length; start += width) {
    done.push(...(await Promise.all(items.slice(start, start + width).map(work))))
  }
  return done
}
