import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mail } from './message.ts'

/** The message as it goes over the wire: multipart/alternative (plain text, HTML), attachments beside it. */
export async function mimeOf(mail: Mail): Promise<Buffer> {
  return new MailComposer({
    from: mail.from,
    to: mail.to,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    attachments: mail.attachments.map((attachment) => ({ ...attachment, contentTransferEncoding: 'base64' })),
    // Quoted-printable triples every Vietnamese letter.
    textEncoding: 'base64',
    // Nothing in a mail may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  })
    .compile()
    .build()
}
