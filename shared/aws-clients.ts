import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses'
import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'

// The clients of what is reached beside the table, each with an end to its patience: without one, a socket that hangs
// holds a whole batch until the function's own time is over. Region and endpoint come from the SDK's own environment.
// (The table's client, with its own times, is the store's: `store/client.ts`.)

/** How long to wait for a connection, and then for an answer, in milliseconds. */
type Patience = { connect: number; answer: number }

/** SES takes well under a second as a rule; what it has not answered in 20 s may have been sent all the same. */
const sesPatience: Patience = { connect: 5000, answer: 20_000 }
/** A message is taken within milliseconds; it is tried again, and a page is waiting for it. */
const sqsPatience: Patience = { connect: 2000, answer: 5000 }
/** Until a file begins to arrive, or has been taken: documents have up to some tens of megabytes. */
const s3Patience: Patience = { connect: 2000, answer: 20_000 }

/** One attempt only: a call that timed out may have sent, and must not be repeated behind our back. */
export function createSesClient(config: SESClientConfig = {}, patience = sesPatience): SESClient {
  return new SESClient({ requestHandler: handlerOf(patience), ...config, maxAttempts: 1 })
}

export function createSqsClient(config: SQSClientConfig = {}, patience = sqsPatience): SQSClient {
  return new SQSClient({ requestHandler: handlerOf(patience), ...config })
}

export function createS3Client(config: S3ClientConfig = {}, patience = s3Patience): S3Client {
  return new S3Client({ requestHandler: handlerOf(patience), ...config })
}

function handlerOf({ connect, answer }: Patience) {
  return { connectionTimeout: connect, requestTimeout: answer, throwOnRequestTimeout: true }
}
