import type { Context } from 'hono'
import { savedAs } from './browser-safety.ts'
import type { OriginalDocument } from './operations/plans/open-plan.ts'

/** A document to save: itself, or where it is fetched from. */
export function documentAnswer(c: Context, original: OriginalDocument): Response {
  if ('link' in original) return c.redirect(original.link, 303)
  const { contentType, disposition } = savedAs(original.plan.fileName)
  const headers = { 'Content-Type': contentType, 'Content-Disposition': disposition }
  return c.body(new Uint8Array(original.bytes).buffer, 200, headers)
}
