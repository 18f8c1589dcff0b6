import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readDocument } from '../../shared/reading/read.ts'

// What `read-apart.ts` starts: reads one text and says what it read.
parentPort?.postMessage(readDocument(z.string().parse(workerData)), [])
