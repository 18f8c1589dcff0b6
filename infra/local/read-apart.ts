import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { readDocument } from '../../shared/reading/read.ts'
import { Reading } from '../../shared/reading/reading.ts'

// Starting a thread and loading the reader there takes longer than reading an ordinary plan.
const long = 50_000

/**
 * Reads a text as `readDocument` does; a long one on a thread of its own, so that the one process of the local system
 * goes on answering meanwhile. In the cloud each request has a process to itself.
 */
export async function readApart(text: string): Promise<Reading> {
  if (text.length <= long) return readDocument(text)
  const worker = new Worker(new URL('reading-thread.ts', import.meta.url), { workerData: text })
  try {
    const [reading] = await once(worker, 'message')
    return Reading.parse(reading)
  } finally {
    await worker.terminate()
  }
}
