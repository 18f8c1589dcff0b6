import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/**
 * The one table: its keys, its indexes and when items leave by themselves. The stack, the local system and the tests
 * all make their table from this, so that they cannot drift apart. Every key attribute is a string.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds. DynamoDB may take days to delete, the local engine never does: readers check expiry themselves. */
  timeToLiveAttribute: 'ttl',
  /** All are sparse (an item without the index's keys is not in it) and carry whole items: a list needs no second read. */
  indexes: [
    /** Open tasks by due day, done and withdrawn ones by when they became so, plans with next rows to make, e-mails not yet final. */
    { name: 'by-status', partitionKey: 'statusPk', sortKey: 'statusSk' },
    /** The tasks of an agency. */
    { name: 'by-agency', partitionKey: 'agencyPk', sortKey: 'agencySk' },
    /**
     * What is found by another name than its own: a coordinator by the address, an e-mail by SES's message id, tasks whose
     * later date is asked for, the sessions, tokens and feeds of one person.
     */
    { name: 'by-reference', partitionKey: 'referencePk', sortKey: 'referenceSk' },
  ],
} as const

export type IndexName = (typeof tableDefinition.indexes)[number]['name']
export type IndexAttribute = (typeof tableDefinition.indexes)[number]['partitionKey' | 'sortKey']

/** Every attribute that puts an item into an index; those an item does not name are removed from it. */
export const indexAttributes: readonly IndexAttribute[] = tableDefinition.indexes.flatMap((index) => [
  index.partitionKey,
  index.sortKey,
])

/** The request that makes the table on any engine. Time to live is switched on apart: the local engines know no TTL. */
export function createTableInput(tableName: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes } = tableDefinition
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(partitionKey, sortKey),
    AttributeDefinitions: [partitionKey, sortKey, ...indexAttributes].map((name) => ({
      AttributeName: name,
      AttributeType: 'S' as const,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  }
}

function keySchema(partitionKey: string, sortKey: string) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ]
}
