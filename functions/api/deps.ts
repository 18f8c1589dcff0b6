import type { Clock } from '../../shared/calendar/day.ts'
import type { ReadText } from '../../shared/intake/draft-files.ts'
import type { DeliveryQueue } from '../../shared/store/delivery-queue.ts'
import type { LargeDownloads } from '../../shared/store/download-link.ts'
import type { Files } from '../../shared/store/files.ts'
import type { ReadingQueue } from '../../shared/store/reading-queue.ts'
import type { Store } from '../../shared/store/store.ts'
import type { LargeUploads } from '../../shared/store/upload-form.ts'

/** Everything the API and the pages reach beyond themselves. */
export type ApiDeps = {
  store: Store
  files: Files
  queue: DeliveryQueue
  /** Where scans are asked to be recognised; without it they are refused. */
  readings?: ReadingQueue
  /** How a document's text is read; in place, if left out. */
  read?: ReadText
  clock: Clock
  /** Origin of pages and links, without a trailing slash: `https://nhacviec.example`. */
  publicUrl: string
  /** The address that e-mails come from; entries of calendars are named after its domain, in letters and feeds alike. */
  mailFrom: string
  /** Bytes of the largest file that a request can bring; what may be read at all (`largestFile`) if left out. */
  largestUpload?: number
  /** Forms by which larger files go straight to the bucket; without it nothing larger can come. */
  largeUploads?: LargeUploads
  /** Addresses by which larger files come straight from the bucket; without it every file passes through. */
  largeDownloads?: LargeDownloads
  /** Where a newcomer starts the sample and finds its mail; only a system that was put up to be tried out has these. */
  trial?: { start: string; mailbox: string }
  /** Takes one line of the log, already free of tokens and personal data. */
  log: (line: LogLine) => void
}

/** Where the bucket sends the browser after a larger upload. */
export const uploadedPath = '/da-nhan-tep'

export type LogLine = Record<string, unknown>
