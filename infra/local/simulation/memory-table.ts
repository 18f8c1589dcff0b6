import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { tableDefinition } from '../../../shared/store/table.ts'
import { conditionOf, type Given, type Item, updateOf } from './expressions.ts'

type Position = readonly [at: string, pk: string, sk: string]
type Place = { partitionKey: string; sortKey: string; partitions: Map<string, Map<string, Item>> }

/**
 * One table in memory behind a document client: the commands that the store sends are answered by plain maps. A year of
 * mornings is hundreds of thousands of requests; through an engine nearly all of its time is serialising and parsing.
 * The store's promises are tested on it as on the engines. It knows the store's own expressions and no others, keeps one
 * table whatever its name, and is lost with the process.
 */
export function memoryTable(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  const items = new Map<string, Item>()
  const table: Place = { ...tableDefinition, partitions: new Map() }
  const indexes = new Map(tableDefinition.indexes.map((index) => [index.name, { ...index, partitions: new Map() }]))
  const places: Place[] = [table, ...indexes.values()]

  function write(key: string, next: Item | null): void {
    const before = items.get(key)
    for (const { partitionKey, partitions } of places) {
      if (before !== undefined) partitions.get(String(before[partitionKey]))?.delete(key)
      const partition = next?.[partitionKey]
      if (next === null || typeof partition !== 'string') continue
      const members = partitions.get(partition) ?? new Map<string, Item>()
      partitions.set(partition, members.set(key, next))
    }
    if (next === null) items.delete(key)
    else items.set(key, next)
  }

  function check(condition: string | undefined, key: string, given: Given): void {
    if (condition === undefined || conditionOf(condition)(items.get(key) ?? null, given)) return
    throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} })
  }

  function query({ input }: QueryCommand) {
    const place = input.IndexName === undefined ? table : placeNamed(input.IndexName)
    const given = givenBy(input)
    const partition = given.values[':pk']
    const isWanted = conditionOf(input.KeyConditionExpression ?? '')
    const from = input.ScanIndexForward === false ? -1 : 1
    const found = [...(place.partitions.get(String(partition))?.values() ?? [])]
      .filter((item) => isWanted(item, given))
      .toSorted((a, b) => from * compare(positionIn(place, a), positionIn(place, b)))
    const start = input.ExclusiveStartKey
    const rest = start
      ? found.filter((item) => from * compare(positionIn(place, item), positionIn(place, start)) > 0)
      : found
    const Items = rest.slice(0, input.Limit)
    const last = Items.at(-1)
    return { Items, ...(rest.length > Items.length && last ? { LastEvaluatedKey: last } : {}) }
  }

  function placeNamed(name: string): Place {
    for (const [known, place] of indexes) if (known === name) return place
    throw new Error(`There is no index ${name}`)
  }

  function run(command: object): object {
    if (command instanceof QueryCommand) return query(command)
    if (command instanceof GetCommand) {
      const Item = items.get(keyOf(command.input.Key))
      return Item === undefined ? {} : { Item }
    }
    if (command instanceof PutCommand) {
      const key = keyOf(command.input.Item)
      check(command.input.ConditionExpression, key, givenBy(command.input))
      write(key, frozen(command.input.Item ?? {}))
      return {}
    }
    if (command instanceof UpdateCommand) {
      const { Key = {}, ConditionExpression, UpdateExpression = '' } = command.input
      const key = keyOf(Key)
      const given = givenBy(command.input)
      check(ConditionExpression, key, given)
      write(key, frozen(updateOf(UpdateExpression)(items.get(key) ?? Key, given)))
      return {}
    }
    if (command instanceof DeleteCommand) {
      const key = keyOf(command.input.Key)
      check(command.input.ConditionExpression, key, givenBy(command.input))
      write(key, null)
      return {}
    }
    throw new Error(`The table in memory knows no ${command.constructor.name}`)
  }

  return new Proxy(client, {
    get(target, name) {
      if (name !== 'send') return Reflect.get(target, name)
      return async (command: object) => run(command)
    },
  })
}

type Expressions = {
  ExpressionAttributeNames?: Record<string, string> | undefined
  ExpressionAttributeValues?: Item | undefined
}

function givenBy({ ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} }: Expressions): Given {
  return { names, values }
}

function keyOf(item: Item | undefined): string {
  return `${String(item?.[tableDefinition.partitionKey])}\n${String(item?.[tableDefinition.sortKey])}`
}

function positionIn({ sortKey }: Place, item: Item): Position {
  return [String(item[sortKey]), String(item[tableDefinition.partitionKey]), String(item[tableDefinition.sortKey])]
}

function compare(a: Position, b: Position): number {
  for (const at of [0, 1, 2] as const) if (a[at] !== b[at]) return a[at] < b[at] ? -1 : 1
  return 0
}

/** What is stored is a copy without fields that are undefined, and nobody can change it from outside. */
function frozen(item: Item): Item {
  const copy: unknown = copyOf(item)
  if (typeof copy !== 'object' || copy === null) throw new TypeError('An item is an object')
  return { ...copy }
}

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  // What came from here is frozen already, its parts too.
  if (Object.isFrozen(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(copyOf))
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.freeze(Object.fromEntries(fields.map(([name, field]) => [name, copyOf(field)])))
}
