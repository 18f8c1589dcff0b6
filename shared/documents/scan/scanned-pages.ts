import { refusal, type Refusal } from '../document-text.ts'
import { openPdf } from '../pdf/pdf.ts'

/** More pages than this take longer than anyone waits: at about three seconds a page, five minutes. */
export const mostScannedPages = 100

/** How many pages a scan has that is going to be recognised; refused at once where it never could be. */
export async function countScannedPages(bytes: Uint8Array): Promise<{ ok: true; pages: number } | Refusal> {
  const document = await openPdf(bytes)
  if (typeof document === 'string') return refusal(document)
  const pages = document.numPages
  await document.loadingTask.destroy()
  return pages > mostScannedPages ? refusal('too-large') : { ok: true, pages }
}
