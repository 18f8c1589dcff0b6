// DynamoDB and SQS answer a dozen requests as fast as one; a province's morning must fit into a function's time.
const atOnce = 16

/** Does some work for each item, so many at a time. */
export async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work))
  }
}
