import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** A DynamoDB client as the store needs it; region and endpoint come from the SDK's own environment. */
export function createDocumentClient(config: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    // A line that hangs is given up and tried again (the store tells its own writes by their token), so that a function
    // does not wait for it until its own time is over. DynamoDB answers within milliseconds; the seconds are for the
    // local engine, which shares its process with everything else and can be kept from answering for a while.
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    ...config,
  })
  // An optional field that is undefined is a field that is not there.
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}
