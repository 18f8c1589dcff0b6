/** A name and an address, as From shows them. */
export type Sender = { name: string; address: string }

export type Attachment = { filename: string; contentType: string; content: string }

/** One e-mail, whole: everything that decides its bytes. */
export type Mail = {
  from: Sender
  to: string
  replyTo: string
  subject: string
  text: string
  html: string
  /** Further headers by name; values are plain text, encoded where they need it when the MIME is built. */
  headers: Record<string, string>
  attachments: Attachment[]
  /** With its angle brackets. SES puts its own in its place; other senders keep it. */
  messageId?: string
}

/** Mail clients cut longer messages off. Bytes of the finished MIME, without the calendar file. */
export const maxMailBytes = 100_000

/**
 * Bytes of a calendar file, some 300 dates or three times as many that are taken back: a file beside the words is not cut
 * off, so it takes nothing from them. What lies behind that comes with the letters that speak of it.
 */
export const maxCalendarBytes = 300_000

/** `Nhắc việc <nhac-viec@phuong.example>` or the address alone, as the setting MAIL_FROM has it. */
export function senderOf(setting: string): Sender {
  const named = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(setting)
  return named ? { name: named[1] ?? '', address: (named[2] ?? '').trim() } : { name: '', address: setting.trim() }
}

/** Letters about work come from the unit whose work it is, at the deployment's one address. */
export function unitSender(mailFrom: string, unitName: string): Sender {
  return { name: `${unitName} (Nhắc việc)`, address: senderOf(mailFrom).address }
}
