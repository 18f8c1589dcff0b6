import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { z } from 'zod'
import type { Instant } from '../calendar/day.ts'
import { DamagedItem } from './damaged-item.ts'
import type { IndexKeys, Key } from './keys.ts'
import { allOf, type Page, type PageRequest } from './page.ts'
import { type ListQuery, queryPage } from './query.ts'
import { indexAttributes, tableDefinition } from './table.ts'

/** A kind of stored item: what it holds, where it stands, and in which indexes. */
export type Kind<T> = {
  /** For faults: `task`. */
  name: string
  schema: z.ZodType<T>
  key: (body: T) => Key
  indexes?: (body: T) => IndexKeys
  /** From when on DynamoDB may delete it. */
  deleteAfter?: (body: T) => Instant
  /** Takes into the body what is written beside it, without a version. */
  beside?: (body: T, item: Item) => T
}

/** An item as it is stored. */
export type Item = Record<string, unknown>

/** A conditional write of some attributes of one item. */
export type Change = {
  set: Item
  remove?: readonly string[]
  condition: string
  names?: Record<string, string>
  values?: Item
}

/** The body stands under one name, so that no field of ours can ever collide with a key or a reserved word. */
const StoredKey = z.object({ pk: z.string(), sk: z.string() })
const Stored = z.looseObject({ pk: z.string(), sk: z.string(), body: z.unknown().optional() })

export type Items = ReturnType<typeof createItems>

/**
 * Reading and writing items of any kind; what is known of conditions and lost answers is here and nowhere else.
 *
 * Every write carries a token of its own. The SDK tries again when an answer does not arrive; if the first try had been
 * written, the second fails its condition, and the token tells "this was me" from "someone else was first". The token
 * before the last stays too, for the case that someone wrote on top before we looked.
 */
export function createItems({ client, table }: { client: DynamoDBDocumentClient; table: string }) {
  /** The item as it was written last, or null. */
  async function read(key: Key): Promise<Item | null> {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))
    return Item ?? null
  }

  async function get<T>(kind: Kind<T>, key: Key): Promise<T | null> {
    const item = await read(key)
    return item === null ? null : parse(kind, item)
  }

  /** Writes an item that must not be there yet. */
  async function create<T>(kind: Kind<T>, given: T): Promise<'created' | 'exists'> {
    const body = kind.schema.parse(given)
    const token = randomUUID()
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...kind.key(body), ...placeOf(kind, body), body, token },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      return 'created'
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      return wrote(token, await read(kind.key(body))) ? 'created' : 'exists'
    }
  }

  /**
   * Writes an item over the version that it was decided from; the new one is the next. Ok as well when exactly this is
   * what the next version holds: the caller's own write, repeated because it never heard the answer.
   */
  async function replace<T extends { version: number }>(
    kind: Kind<T>,
    given: T,
    fromVersion: number,
  ): Promise<{ ok: true; body: T } | { ok: false; code: 'stale' }> {
    const body = kind.schema.parse({ ...given, version: fromVersion + 1 })
    const place = placeOf(kind, body)
    const written = await change(kind.key(body), {
      set: { body, ...place },
      remove: [...indexAttributes, tableDefinition.timeToLiveAttribute].filter((name) => !(name in place)),
      condition: '#body.#version = :from',
      names: { '#body': 'body', '#version': 'version' },
      values: { ':from': fromVersion },
    })
    return written.ok || holds(written.stored, body) ? { ok: true, body } : { ok: false, code: 'stale' }
  }

  /** Changes some attributes of an item if `condition` holds; otherwise tells what is stored instead. */
  async function change(key: Key, asked: Change): Promise<{ ok: true } | { ok: false; stored: Item | null }> {
    const token = randomUUID()
    const set = Object.entries(asked.set)
    const removals = asked.remove ?? []
    const assignments = set.map((_, at) => `#set${at} = :set${at}`)
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: [
            `SET ${[...assignments, '#tokenBefore = if_not_exists(#token, :token)', '#token = :token'].join(', ')}`,
            ...(removals.length === 0 ? [] : [`REMOVE ${removals.map((_, at) => `#remove${at}`).join(', ')}`]),
          ].join(' '),
          ConditionExpression: asked.condition,
          ExpressionAttributeNames: {
            ...Object.fromEntries(set.map(([name], at) => [`#set${at}`, name])),
            ...Object.fromEntries(removals.map((name, at) => [`#remove${at}`, name])),
            '#token': 'token',
            '#tokenBefore': 'tokenBefore',
            ...asked.names,
          },
          ExpressionAttributeValues: {
            ...Object.fromEntries(set.map(([, value], at) => [`:set${at}`, value])),
            ':token': token,
            ...asked.values,
          },
        }),
      )
      return { ok: true }
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      const stored = await read(key)
      return wrote(token, stored) ? { ok: true } : { ok: false, stored }
    }
  }

  /** Writes an item whatever was there. */
  async function put<T>(kind: Kind<T>, given: T): Promise<void> {
    const body = kind.schema.parse(given)
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...kind.key(body), ...placeOf(kind, body), body, token: randomUUID() },
      }),
    )
  }

  /** Deletes an item; it need not be there. */
  async function remove(key: Key): Promise<void> {
    await client.send(new DeleteCommand({ TableName: table, Key: key }))
  }

  /** Deletes an item for which `condition` holds; another one stays. */
  async function removeWhere(key: Key, { condition, names, values }: Required<Omit<Change, 'set' | 'remove'>>) {
    try {
      await client.send(
        new DeleteCommand({
          TableName: table,
          Key: key,
          ConditionExpression: condition,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
        }),
      )
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    }
  }

  async function list<T>(kind: Kind<T>, query: ListQuery, page: PageRequest): Promise<Page<T>> {
    const { items, cursor } = await queryPage(client, table, query, page)
    return { items: items.flatMap((item) => parseOrHandOver(kind, item, page.onDamaged)), cursor }
  }

  /** Where a list's items stand, whatever they hold: for what counts or ends damaged ones too. */
  async function keys(query: ListQuery, page: PageRequest): Promise<Page<Key>> {
    const { items, cursor } = await queryPage(client, table, query, page)
    return { items: items.map((item) => StoredKey.parse(item)), cursor }
  }

  /** Deletes all that a list holds, what cannot be read included. */
  async function removeAll(query: ListQuery): Promise<void> {
    for (const key of await allOf((page) => keys(query, page))) await remove(key)
  }

  return { read, get, create, replace, change, put, remove, removeWhere, list, keys, removeAll }
}

/** What is stored, checked; throws `DamagedItem`. */
export function parse<T>(kind: Kind<T>, item: Item): T {
  const stored = Stored.parse(item)
  const key = { pk: stored.pk, sk: stored.sk }
  try {
    const body = kind.schema.parse(stored.body)
    // A body under another item's key would be a task of another plan, or of another unit.
    if (!isDeepStrictEqual(kind.key(body), key)) throw new Error('The body belongs under another key')
    return kind.beside ? kind.beside(body, item) : body
  } catch (cause) {
    throw new DamagedItem(kind.name, key, cause)
  }
}

function parseOrHandOver<T>(kind: Kind<T>, item: Item, onDamaged: PageRequest['onDamaged']): T[] {
  try {
    return [parse(kind, item)]
  } catch (error) {
    if (!(error instanceof DamagedItem) || onDamaged === undefined) throw error
    onDamaged(error)
    return []
  }
}

/** The attributes that put an item into its indexes and let it expire. */
function placeOf<T>(kind: Kind<T>, body: T): Item {
  const deleteAfter = kind.deleteAfter?.(body)
  return {
    ...kind.indexes?.(body),
    ...(deleteAfter && { [tableDefinition.timeToLiveAttribute]: Math.ceil(Date.parse(deleteAfter) / 1000) }),
  }
}

function wrote(token: string, stored: Item | null): boolean {
  return stored !== null && (stored['token'] === token || stored['tokenBefore'] === token)
}

function holds(stored: Item | null, body: unknown): boolean {
  return isDeepStrictEqual(stored?.['body'], JSON.parse(JSON.stringify(body)))
}
