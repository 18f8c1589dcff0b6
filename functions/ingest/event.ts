import { z } from 'zod'
import { instantFromMs } from '../../shared/calendar/day.ts'
import { ReadingJob } from '../../shared/store/reading-queue.ts'
import type { Arrival } from './ingest.ts'

/** EventBridge's "Object Created" of S3, as far as it is used; keys come plain here, not URL-encoded. */
const ObjectCreated = z.object({
  time: z.iso.datetime({ offset: true }),
  detail: z.object({
    object: z.object({
      key: z.string(),
      size: z.int().nonnegative(),
      etag: z.string().optional(),
      'version-id': z.string().optional(),
      sequencer: z.string().optional(),
    }),
  }),
})

/** What arrived. Throws for an event of another kind: then the rule that sends events here is wrong. */
export function arrivalIn(event: unknown): Arrival {
  const { time, detail } = ObjectCreated.parse(event)
  const { key, size, etag, sequencer, 'version-id': version } = detail.object
  return { key, size, mark: version ?? sequencer ?? etag ?? time, at: instantFromMs(Date.parse(time)) }
}

/** Messages of the reading queue; one at a time, since each may take minutes. */
const FromQueue = z.object({ Records: z.array(z.object({ body: z.string() })) })

/** The scans that the reading queue asks for; null where the event is no batch of a queue. Throws for strange messages. */
export function jobsIn(event: unknown): ReadingJob[] | null {
  const batch = FromQueue.safeParse(event)
  return batch.success ? batch.data.Records.map(({ body }) => ReadingJob.parse(JSON.parse(body))) : null
}
