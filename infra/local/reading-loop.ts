import { randomUUID } from 'node:crypto'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { recogniseScannedPlan, type RecogniseDeps } from '../../functions/ingest/recognise.ts'
import { recogniseScan } from '../../shared/documents/scan/recognise-scan.ts'
import { ReadingJob } from '../../shared/store/reading-queue.ts'
import { startQueueLoop } from './queue-loop.ts'

/**
 * Recognises the scans that wait, one after the other, as `ingest` does in the cloud. Stopping ends the work after the
 * page that it is at; it begins anew when the system is started again.
 */
export function startReadingLoop(
  parts: Omit<RecogniseDeps, 'recognise' | 'newLease'> & { sqs: SQSClient; url: string; tell: (line: string) => void },
): { stop: () => Promise<void> } {
  const { sqs, url, tell, ...deps } = parts
  const stopping = new AbortController()
  const recognise: RecogniseDeps['recognise'] = (bytes, onPage) =>
    recogniseScan(bytes, (done, pages) => {
      stopping.signal.throwIfAborted()
      return onPage(done, pages)
    })
  const loop = startQueueLoop({
    sqs,
    url,
    atOnce: 1,
    work: async (message) => {
      await recogniseScannedPlan({ ...deps, recognise, newLease: randomUUID }, ReadingJob.parse(message))
    },
    trouble: 'Chưa nhận dạng xong một bản quét, sẽ thử lại',
    log: tell,
  })
  return {
    async stop() {
      stopping.abort()
      await loop.stop()
    },
  }
}
