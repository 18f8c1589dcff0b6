// Under another name, since formatters rewrite `html` templates, and Outlook's conditional comments do not survive that.
import { html as markup, raw } from 'hono/html'
import { type Button, countIn, type Fact, type Group, type Item, type Letter, lineOf, type Tone } from './letter.ts'
import { changeRecipientsLabel, leftOut } from './render-words.ts'

// Written for what mail clients can do: tables for layout (Outlook renders with Word), inline styles (Gmail drops style
// sheets when it feels like it), no images, 600 px that shrink to a phone. The style sheet only refines. Each cell names
// the font once and its paragraphs inherit it: a long list must stay below what Gmail cuts off.

const ink = '#1f2937'
const muted = '#4b5563'
const brand = '#1d4f91'
const font = raw("font-family:'Segoe UI',Roboto,Arial,Helvetica,sans-serif")
const bare = raw('role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"')

const colours: Record<Tone, { bar: string; tint: string; text: string }> = {
  late: { bar: '#b42318', tint: '#fdecea', text: '#8f1c13' },
  today: { bar: '#b54708', tint: '#fdf1e3', text: '#8a3606' },
  soon: { bar: '#1d4f91', tint: '#e8f0fa', text: '#1a4480' },
  plain: { bar: '#6b7280', tint: '#f0f1f3', text: '#374151' },
  done: { bar: '#067647', tint: '#e6f5ee', text: '#055f3a' },
}

const styles = raw(`
body{margin:0;padding:0;width:100%!important;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
table{border-collapse:collapse;mso-table-lspace:0;mso-table-rspace:0}
@media only screen and (max-width:480px){
.pad{padding-left:16px!important;padding-right:16px!important}
.title{font-size:20px!important;line-height:28px!important}
.button a{display:block!important}
}
@media (prefers-color-scheme:dark){
.page{background-color:#111827!important}
.card,.item{background-color:#1f2937!important}
.ink{color:#f3f4f6!important}
.muted,.muted a{color:#c3c8d0!important}
.rule,.item{border-top-color:#4b5563!important}
.item{border-right-color:#4b5563!important;border-bottom-color:#4b5563!important}
}`)

/** The HTML part. Every value is escaped; the only addresses in it are the letter's own links. */
export async function renderHtml(letter: Letter): Promise<string> {
  const { changeRecipients, lines } = letter.footer
  const page = await markup`<!DOCTYPE html>
<html lang="vi" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${letter.subject}</title>
<!--[if mso]><style>body,table,td,p,h1,h2,a,b{font-family:'Segoe UI',Arial,sans-serif!important}</style><![endif]-->
<style>${styles}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f3f4f6">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#f3f4f6">${letter.preheader}${raw('&#847;&zwnj;&nbsp;'.repeat(30))}</div>
<table ${bare} class="page" bgcolor="#f3f4f6" style="background-color:#f3f4f6"><tr><td align="center" style="padding:16px 8px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table ${bare} class="card" bgcolor="#ffffff" style="max-width:600px;background-color:#ffffff;border-top:4px solid ${brand}">
<tr><td class="pad" style="padding:24px 32px 0;${font}">
<p class="muted" style="margin:0 0 4px;font-size:13px;line-height:20px;color:${muted}">${letter.signature}</p>
<h1 class="title ink" style="margin:0 0 16px;font-size:22px;line-height:30px;font-weight:700;color:${ink}">${letter.title}</h1>
${letter.addressee === null ? '' : paragraph(letter.addressee, 'font-weight:700')}
${letter.opening.map((text) => paragraph(text))}
${letter.buttons.map(button)}
</td></tr>
${letter.groups.map(group)}
<tr><td class="pad" style="padding:8px 32px 24px;${font}">
${letter.left > 0 ? paragraph(leftOut(letter), 'font-weight:700') : ''}
${letter.closing.map((text) => paragraph(text))}
${paragraph(letter.signature, 'font-weight:700')}
</td></tr>
<tr><td class="pad rule" style="padding:16px 32px 24px;border-top:1px solid #d1d5db;${font}">
${lines.map(small)}
${changeRecipients === null ? '' : small(markup`<a href="${changeRecipients}" style="color:${brand};text-decoration:underline">${changeRecipientsLabel}</a>`)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`
  return page.toString()
}

type Content = Parameters<typeof markup>[1]

function paragraph(text: string, style = 'font-weight:400') {
  return markup`<p class="ink" style="margin:0 0 14px;font-size:15px;line-height:24px;${style};color:${ink}">${text}</p>
`
}

function small(content: Content) {
  return markup`<p class="muted" style="margin:0 0 6px;font-size:13px;line-height:20px;color:${muted}">${content}</p>
`
}

// Outlook ignores padding on links, so it gets a shape of its own; everyone else gets the link.
function button({ label, url }: Button) {
  return markup`<div class="button" style="margin:0 0 16px">
<!--[if mso]><v:roundrect href="${url}" style="height:44px;v-text-anchor:middle;width:420px" arcsize="10%" stroke="f" fillcolor="${brand}"><w:anchorlock xmlns:w="urn:schemas-microsoft-com:office:word"/><center style="color:#ffffff;font-size:15px;font-weight:bold">${label}</center></v:roundrect><![endif]-->
<!--[if !mso]><!--><a href="${url}" style="display:inline-block;background-color:${brand};border:1px solid ${brand};border-radius:4px;padding:11px 22px;font-size:15px;line-height:22px;font-weight:700;color:#ffffff;text-align:center;text-decoration:none">${label}</a><!--<![endif]-->
</div>
`
}

function group(shown: Group) {
  const { title, tone, items, brief = [] } = shown
  const heading = markup`<h2 class="ink" style="margin:8px 0 10px;font-size:17px;line-height:24px;font-weight:700;color:${ink}">${title} (${countIn(shown)})</h2>`
  return markup`<tr><td class="pad" style="padding:8px 32px 0;${font}">
${title === '' ? '' : heading}
${items.map((item) => taskTable(item, colours[tone]))}
${brief.length === 0 ? '' : briefList(brief)}
</td></tr>
`
}

/** The list takes its style once: in a long letter every byte of a line counts. */
function briefList(items: Item[]) {
  return markup`<ul class="ink" style="margin:0 0 12px;padding:0 0 0 20px;font-size:14px;line-height:22px;color:${ink}">
${items.map(
  (item) => markup`<li>${lineOf(item)}</li>
`,
)}</ul>
`
}

function taskTable(item: Item, { bar, tint, text }: { bar: string; tint: string; text: string }) {
  return markup`<table ${bare} class="item" bgcolor="#ffffff" style="margin:0 0 12px;border:1px solid #d1d5db;border-left:4px solid ${bar};background-color:#ffffff"><tr><td style="padding:12px 14px;${font}">
<p style="margin:0 0 8px;font-size:13px;line-height:20px"><span style="display:inline-block;background-color:${tint};color:${text};font-weight:700;padding:2px 8px;border-radius:3px">${item.state}</span></p>
<p class="ink" style="margin:0 0 8px;font-size:15px;line-height:23px;color:${ink}">${linked(item)}</p>
${item.quote === null ? '' : quoted(item.quote)}
<p class="muted" style="margin:0;font-size:13px;line-height:21px;color:${muted}">${item.facts.map(factLine)}</p>
</td></tr></table>
`
}

function linked({ text, url }: Item): Content {
  if (url === null) return text
  return markup`<a href="${url}" class="ink" style="color:${ink};text-decoration:none">${text}</a>`
}

function quoted(quote: string) {
  return markup`<p class="muted" style="margin:0 0 8px;font-size:14px;line-height:21px;font-style:italic;color:${muted}">Nguyên văn: “${quote}”</p>`
}

function factLine({ label, value }: Fact) {
  return markup`${label}: <b class="ink" style="color:${ink}">${value}</b><br>
`
}
