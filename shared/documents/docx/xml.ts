import { SaxesParser } from 'saxes'

/** An XML element. Names carry Word's usual prefixes (`w:p`), whatever prefixes the file itself declares. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

const canonicalPrefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

// Real documents nest some thirty deep (a text box in a table in a text box); the walk recurses, so there is an end.
const deepest = 250

// A plan of a hundred pages has some sixty thousand; each is kept in memory while the file is read.
const mostElements = 400_000

/** XML of more elements than any document has: small in its archive, and large once it is taken apart. */
export class TooManyElements extends Error {}

type Building = { name: string; attributes: Map<string, string>; children: (Element | string)[] }

/** Parses `xml` into its root element. Throws on XML that is not well-formed. Entities of a DTD are not expanded. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const root: Building = { name: '', attributes: new Map(), children: [] }
  const open: Building[] = [root]
  let count = 0
  parser.on('opentag', (tag) => {
    if (++count > mostElements) throw new TooManyElements()
    if (open.length > deepest) throw new Error('XML is nested too deeply')
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes)) {
      attributes.set(nameOf(attribute.uri, attribute.prefix, attribute.local), attribute.value)
    }
    const element: Building = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  const top = root.children.find((child) => typeof child !== 'string')
  if (top === undefined || typeof top === 'string') throw new Error('XML without an element')
  return top
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = canonicalPrefixes[uri] ?? prefix
  return known === '' ? local : `${known}:${local}`
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== 'string')
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name)
}

/** The first child along a path of names: `at(paragraph, 'w:pPr', 'w:numPr')`. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((current, name) => childrenNamed(current, name)[0], element)
}

/** The `w:val` of the child along `path`. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return at(element, ...path)?.attributes.get('w:val')
}

/** Whether an on/off property is set: `<w:b/>` and `<w:b w:val="1"/>` are on, `<w:b w:val="0"/>` is off. */
export function isOn(element: Element | undefined, ...path: readonly string[]): boolean {
  const property = at(element, ...path)
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes.get('w:val') ?? '')
}
