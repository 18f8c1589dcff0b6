import { createHash } from 'node:crypto'
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { z } from 'zod'
import { BadCursor, type PageRequest } from './page.ts'
import { type IndexName, tableDefinition } from './table.ts'

/** One partition of the table (index null) or of an index, whole or from one sort key to another. */
export type ListQuery = {
  index: IndexName | null
  partition: string
  /** First and last sort key, both included. */
  between?: readonly [from: string, to: string]
  newestFirst?: boolean
}

type StoredItem = Record<string, unknown>

/** Reads one page of `query`; the cost is that of the items returned, and one more to know whether others follow. */
export async function queryPage(
  client: DynamoDBDocumentClient,
  table: string,
  query: ListQuery,
  page: PageRequest,
): Promise<{ items: StoredItem[]; cursor: string | null }> {
  const limit = limitOf(page)
  const { partitionKey, sortKey } = keysOf(query.index)
  const range = query.between === undefined ? '' : ' AND #sk BETWEEN :from AND :to'
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      ...(query.index === null ? { ConsistentRead: true } : { IndexName: query.index }),
      KeyConditionExpression: `#pk = :pk${range}`,
      ExpressionAttributeNames: { '#pk': partitionKey, ...(query.between && { '#sk': sortKey }) },
      ExpressionAttributeValues: {
        ':pk': query.partition,
        ...(query.between && { ':from': query.between[0], ':to': query.between[1] }),
      },
      ScanIndexForward: query.newestFirst !== true,
      // One more than wanted, so that a list never ends with a "next page" that turns out to be empty.
      Limit: limit + 1,
      ...(page.cursor !== undefined && page.cursor !== null && { ExclusiveStartKey: startKey(query, page.cursor) }),
    }),
  )
  const items: StoredItem[] = Items.slice(0, limit)
  const last = items.at(-1)
  const more = Items.length > limit || LastEvaluatedKey !== undefined
  return { items, cursor: more && last !== undefined ? cursorAt(query, last) : null }
}

function limitOf({ limit }: PageRequest): number {
  if (limit === undefined || Number.isNaN(limit)) return 50
  return Math.min(Math.max(Math.trunc(limit), 1), 500)
}

function keysOf(index: IndexName | null): { partitionKey: string; sortKey: string } {
  return tableDefinition.indexes.find(({ name }) => name === index) ?? tableDefinition
}

// A cursor is a position within its query and a sum over both. The partition is never taken from it, so that even a
// forged one could only begin elsewhere in the list that its bearer may read anyway; the sum is there so that a cursor
// of another list, cut or mistyped is refused instead of giving a strange part of this one.
const Cursor = z.tuple([z.string(), z.string(), z.string(), z.string()])

function cursorAt(query: ListQuery, item: StoredItem): string {
  const position = [item[keysOf(query.index).sortKey], item['pk'], item['sk']].map(String)
  return Buffer.from(JSON.stringify([sumOf(query, position), ...position])).toString('base64url')
}

function startKey(query: ListQuery, cursor: string): Record<string, string> {
  const [sum, at, pk, sk] = decode(cursor)
  if (sum !== sumOf(query, [at, pk, sk])) throw new BadCursor('The cursor belongs to another list')
  const { partitionKey, sortKey } = keysOf(query.index)
  return { pk, sk, [partitionKey]: query.partition, [sortKey]: at }
}

function decode(cursor: string): z.infer<typeof Cursor> {
  const bytes = Buffer.from(cursor.slice(0, 8192), 'base64url')
  // Node's decoder passes over what is not base64url; a cursor with anything added is not one of ours.
  if (bytes.toString('base64url') !== cursor) throw new BadCursor('Not a cursor')
  try {
    return Cursor.parse(JSON.parse(bytes.toString()))
  } catch (cause) {
    throw new BadCursor('Not a cursor', { cause })
  }
}

function sumOf(query: ListQuery, position: string[]): string {
  const { index, partition, between, newestFirst } = query
  const bound = JSON.stringify([index, partition, between ?? null, newestFirst === true, ...position])
  return createHash('sha256').update(bound).digest('base64url').slice(0, 22)
}
