import { strToU8, zipSync } from 'fflate'

/** Builds Word files by hand, so that a test shows the very XML that it is about. */

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export type Parts = {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly header?: string
}

export function docx(parts: Parts): Uint8Array {
  const header = parts.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId4"/>'
  const section = `<w:sectPr>${header}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  const files: Record<string, string> = {
    'word/document.xml': `${head}<w:document xmlns:w="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${parts.body}${section}</w:body></w:document>`,
  }
  const optional: readonly (readonly [name: string, root: string, content: string | undefined])[] = [
    ['numbering', 'w:numbering', parts.numbering],
    ['styles', 'w:styles', parts.styles],
    ['footnotes', 'w:footnotes', parts.footnotes],
    ['header', 'w:hdr', parts.header],
  ]
  const present = optional.filter(([, , content]) => content !== undefined)
  for (const [name, root, content] of present) {
    files[`word/${name}.xml`] = `${head}<${root} xmlns:w="${main}">${content}</${root}>`
  }
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const overrides = [
    `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>`,
    ...present.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`),
  ]
  files['[Content_Types].xml'] =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relationships = (content: string): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  files['_rels/.rels'] = relationships(relationship('rId1', 'officeDocument', 'word/document.xml'))
  files['word/_rels/document.xml.rels'] = relationships(
    optional
      .map(([name], i) => (parts[nameOf(name)] === undefined ? '' : relationship(`rId${i + 1}`, name, `${name}.xml`)))
      .join(''),
  )
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function nameOf(name: string): keyof Parts {
  return name === 'numbering' || name === 'styles' || name === 'footnotes' ? name : 'header'
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph; `content` is text, or runs when it starts with `<`. `properties` are children of `w:pPr`. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`
}

export function numbered(content: string, numId: number, depth = 0): string {
  return p(content, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

export function styled(content: string, style: string): string {
  return p(content, `<w:pStyle w:val="${style}"/>`)
}

/** A level of a list pattern: `level(0, 'decimal', '%1.')`. `extra` are further children of `w:lvl`. */
export function level(index: number, format: string, text: string, extra = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`
}

export function pattern(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
}

export function list(numId: number, patternId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${patternId}"/>${overrides}</w:num>`
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

/** A table of cells; `widths` in twentieths of a point. */
export function table(
  rows: readonly (readonly string[])[],
  { lines = true, widths = [] }: { lines?: boolean; widths?: readonly number[] } = {},
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${lines ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.join('')}</w:tr>`)
    .join('')}</w:tbl>`
}

/** A cell; `content` is text, or paragraphs when it starts with `<`. `properties` are children of `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
}
