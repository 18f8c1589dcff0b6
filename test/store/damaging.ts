import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'

type Key = { pk: string; sk: string }

/** Spoils one field of what is stored, as the store itself would never write it; the answer puts it right again. */
export async function damage(
  { client, table }: { client: DynamoDBDocumentClient; table: string },
  key: Key,
  field: string,
): Promise<() => Promise<void>> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: 'SET body.#field = :wrong',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':wrong': { not: 'this' } },
    }),
  )
  return async () => void (await client.send(new PutCommand({ TableName: table, Item })))
}

/** Where a unit's items are stored, for `damage`. */
export function keysOf(unit: string) {
  return {
    agency: (id: string): Key => ({ pk: `unit#${unit}#agencies`, sk: id }),
    coordinator: (email: string): Key => ({ pk: `unit#${unit}#coordinators`, sk: email }),
    letter: (day: string, key: string): Key => ({ pk: `unit#${unit}#outbox`, sk: `${day}#${key}` }),
    plan: (id: string): Key => ({ pk: `unit#${unit}#plans`, sk: id }),
    task: (id: string, plan: string): Key => ({ pk: `unit#${unit}#plan#${plan}`, sk: id }),
  }
}
