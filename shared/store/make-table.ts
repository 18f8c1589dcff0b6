import { setTimeout as wait } from 'node:timers/promises'
import { CreateTableCommand, DescribeTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createTableInput } from './table.ts'

/**
 * Makes the table on an engine of this machine, unless it is there, and returns when it can be used: a table that was
 * just made answers "not found" for a moment. In the cloud the stack makes it.
 */
export async function makeTable(client: DynamoDBDocumentClient, table: string): Promise<void> {
  if ((await statusOf(client, table)) === null) await client.send(new CreateTableCommand(createTableInput(table)))
  while ((await statusOf(client, table)) !== 'ACTIVE') await wait(2)
}

async function statusOf(client: DynamoDBDocumentClient, table: string): Promise<string | null> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.TableStatus ?? null
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null
    throw error
  }
}
