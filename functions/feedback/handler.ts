import { createSqsClient } from '../../shared/aws-clients.ts'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { Environment, readEnv } from '../../shared/env.ts'
import { createDocumentClient } from '../../shared/store/client.ts'
import { createDeliveryQueue } from '../../shared/store/delivery-queue.ts'
import { createStore } from '../../shared/store/store.ts'
import { takeFeedback } from './feedback.ts'
import { mailEventsIn } from './mail-events.ts'

const env = readEnv(Environment.pick({ TABLE: true, DELIVERY_QUEUE_URL: true }))
const deps = {
  store: createStore({ client: createDocumentClient(), table: env.TABLE }),
  queue: createDeliveryQueue({ sqs: createSqsClient(), url: env.DELIVERY_QUEUE_URL }),
  clock: () => instantFromMs(Date.now()),
  log: (line: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(line)}\n`),
}

export const handler = async (event: unknown): Promise<void> => {
  for (const told of mailEventsIn(event)) await takeFeedback(deps, told)
}
