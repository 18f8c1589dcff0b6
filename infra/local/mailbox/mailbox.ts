import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { z } from 'zod'
import { type Clock, Instant } from '../../../shared/calendar/day.ts'
import { mimeOf } from '../../../shared/mail/mime.ts'
import type { SendMail } from '../../../shared/mail/send.ts'
import { codeOf } from '../refusal.ts'

/** One caught e-mail, as the list shows it; its bytes are kept beside it. */
export const CaughtMail = z.object({
  id: z.string().regex(/^[0-9A-Z]{26}$/),
  at: Instant,
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  tags: z.record(z.string(), z.string()),
})
export type CaughtMail = z.infer<typeof CaughtMail>

export interface Mailbox {
  /** Takes the place of SES: keeps the same bytes that SES would have been given. */
  send: SendMail
  /** Newest first. */
  list: () => CaughtMail[]
  raw: (id: string) => Promise<Uint8Array | null>
}

/** The mailbox that catches every e-mail of the local system, a pair of files each, in `folder`. */
export async function openMailbox(folder: string, clock: Clock): Promise<Mailbox> {
  await mkdir(folder, { recursive: true })
  const caught = await readAll(folder)
  return {
    async send(mail, tags) {
      const id = ulid()
      const from = mail.from.name === '' ? mail.from.address : `${mail.from.name} <${mail.from.address}>`
      const entry = { id, at: clock(), from, to: mail.to, subject: mail.subject, tags }
      const bytes = await mimeOf({ ...mail, headers: { ...mail.headers, Date: dateHeader(entry.at) } })
      // The entry last: a kill in between leaves bytes that nobody lists, never a listing without bytes.
      await writeWhole(join(folder, `${id}.eml`), bytes)
      await writeWhole(join(folder, `${id}.json`), JSON.stringify(entry))
      caught.push(entry)
      return { ok: true, messageId: id }
    },
    list: () => caught.toReversed(),
    raw: async (id) => (caught.some((entry) => entry.id === id) ? await readFile(join(folder, `${id}.eml`)) : null),
  }
}

async function readAll(folder: string): Promise<CaughtMail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const entries: CaughtMail[] = []
  for (const name of names) {
    try {
      entries.push(CaughtMail.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))))
    } catch (error) {
      if (codeOf(error) !== null) throw error
      console.error(`Bỏ qua ${name} trong hộp thư: không đọc được.`)
    }
  }
  return entries
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}

/** RFC 5322 date; the composer would put the machine's own time, which is not the local clock's. */
function dateHeader(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}
