import { z } from 'zod'
import { createS3Client, createSqsClient } from '../../shared/aws-clients.ts'
import { Day, dayAt, instantFromMs } from '../../shared/calendar/day.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createFiles } from '../../shared/store/files.ts'
import { createStore } from '../../shared/store/store.ts'
import { runReminders } from './run.ts'

const env = readEnv(Environment.pick({ TABLE: true, BUCKET: true, DELIVERY_QUEUE_URL: true }))
const clock = () => instantFromMs(Date.now())
const deps = {
  store: createStore({ client: createDocumentClient(), table: env.TABLE }),
  files: createFiles({ s3: createS3Client(), bucket: env.BUCKET }),
  queue: createDeliveryQueue({ sqs: createSqsClient(), url: env.DELIVERY_QUEUE_URL }),
  clock,
  log: (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`),
}

/** The schedule sends nothing of use; by hand, a unit and a day can be named. */
const Request = z.object({ unit: z.string().optional(), on: Day.optional() })

export const handler = async (event: unknown): Promise<unknown> => {
  const { unit, on } = Request.parse(event ?? {})
  const scheduled = on === undefined && unit === undefined
  return runReminders(deps, { on: on ?? dayAt(clock()), unit, scheduled })
}
