import { type Context, Hono } from 'hono'
import { html as markup } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { JSX } from 'hono/jsx/jsx-runtime'
import PostalMime from 'postal-mime'
import type { CaughtMail, Mailbox } from './mailbox.ts'
import { MailListPage, MailPage, NoMailPage } from './pages.tsx'

/**
 * The mailbox for eyes, and as JSON (`/hop-thu/api`) for tests. Only the local system has it. `bounce` says of a letter
 * that its address does not exist.
 */
export function mailboxRoutes(mailbox: Mailbox, bounce: (mail: CaughtMail) => Promise<void>): Hono {
  const app = new Hono()
  const find = (id: string) => mailbox.list().find((mail) => mail.id === id) ?? null

  async function parsed(id: string) {
    const bytes = await mailbox.raw(id)
    return bytes === null ? null : await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  }

  app.get('/', (c) => page(c, <MailListPage mails={mailbox.list()} />))

  app.get('/api', (c) => c.json({ items: mailbox.list() }))

  app.get('/api/:id', async (c) => {
    const mail = find(c.req.param('id'))
    const content = await parsed(c.req.param('id'))
    if (mail === null || content === null) return c.json({ title: 'Không có thư này' }, 404)
    const { text = '', html = '', headers, attachments } = content
    const files = attachments.map(({ filename, mimeType }) => ({ filename, mimeType }))
    return c.json({ ...mail, text, html, headers, attachments: files })
  })

  app.get('/:id', async (c) => {
    const mail = find(c.req.param('id'))
    const content = await parsed(c.req.param('id'))
    if (mail === null || content === null) return page(c, <NoMailPage />, 404)
    return page(c, <MailPage mail={mail} content={content} bounced={c.req.query('xong') === 'tra-lai'} />)
  })

  app.post('/:id/tra-lai', async (c) => {
    const mail = find(c.req.param('id'))
    if (mail === null) return page(c, <NoMailPage />, 404)
    await bounce(mail)
    return c.redirect(`/hop-thu/${mail.id}?xong=tra-lai`, 303)
  })

  app.get('/:id/html', async (c) => {
    const content = await parsed(c.req.param('id'))
    if (content === null) return page(c, <NoMailPage />, 404)
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    // A link in a letter opens beside the mailbox, as it would from a mail program.
    return c.html((content.html ?? '').replace(/<head([^>]*)>/iu, '<head$1><base target="_blank">'))
  })

  app.get('/:id/goc', async (c) => {
    const bytes = await mailbox.raw(c.req.param('id'))
    if (bytes === null) return page(c, <NoMailPage />, 404)
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${c.req.param('id')}.eml"`,
    })
  })

  app.get('/:id/tep/:at', async (c) => {
    const attachment = (await parsed(c.req.param('id')))?.attachments[Number(c.req.param('at'))]
    if (attachment === undefined) return page(c, <NoMailPage />, 404)
    const { content, mimeType, filename } = attachment
    return c.body(typeof content === 'string' ? content : new Uint8Array(content).slice(), 200, {
      'content-type': mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename ?? 'tep')}`,
    })
  })

  return app
}

function page(c: Context, content: JSX.Element, status: ContentfulStatusCode = 200) {
  return c.html(markup`<!doctype html>${content}`, status)
}
