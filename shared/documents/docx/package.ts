import { unzipSync } from 'fflate'
import { elementsOf, parseXml, TooManyElements, type Element } from './xml.ts'

// A plan of a hundred pages unpacks to about 5 MB; a zip bomb declares gigabytes.
const largestPart = 40 * 1024 * 1024
const largestTotal = 80 * 1024 * 1024

/** The parts of a Word file that hold its text, each parsed; all but the document may be missing. */
export type WordPackage = {
  readonly document: Element
  readonly numbering: Element | undefined
  readonly styles: Element | undefined
  readonly footnotes: Element | undefined
  readonly endnotes: Element | undefined
  readonly hasComments: boolean
}

/**
 * Opens a docx. `too-much` for one that would unpack beyond the limits, judged before anything is unpacked (the
 * unpacked size is what the archive declares, and no more than that is ever written); `unsupported` for another kind
 * of archive; `corrupt` for a broken one.
 */
export function openPackage(bytes: Uint8Array): WordPackage | 'too-much' | 'unsupported' | 'corrupt' {
  let total = 0
  let tooLarge = false
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || !/^(word|_rels|content)/i.test(name)) return false
        total += originalSize
        if (originalSize > largestPart || total > largestTotal) tooLarge = true
        return !tooLarge
      },
    })
  } catch {
    return 'corrupt'
  }
  if (tooLarge) return 'too-much'
  const decoded = (name: string): string | undefined => {
    const part = parts[name]
    return part === undefined ? undefined : decodeXml(part)
  }
  try {
    const mainPart = mainPartOf(decoded('_rels/.rels'))
    const document = decoded(mainPart)
    if (document === undefined) return 'unsupported'
    const root = parseXml(document)
    if (root.name !== 'w:document') return 'unsupported'
    const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
    const optional = (name: string): Element | undefined => {
      const xml = decoded(folder + name)
      return xml === undefined ? undefined : parseXml(xml)
    }
    return {
      document: root,
      numbering: optional('numbering.xml'),
      styles: optional('styles.xml'),
      footnotes: optional('footnotes.xml'),
      endnotes: optional('endnotes.xml'),
      // Some programs write the part whether or not anyone commented.
      hasComments: /<\w+:comment\s/.test(decoded(`${folder}comments.xml`) ?? ''),
    }
  } catch (error) {
    return error instanceof TooManyElements ? 'too-much' : 'corrupt'
  }
}

/** Word writes `word/document.xml`, some programs `word/document2.xml`: the package's relationships say which. */
function mainPartOf(relationships: string | undefined): string {
  const fallback = 'word/document.xml'
  if (relationships === undefined) return fallback
  const main = elementsOf(parseXml(relationships)).find((relationship) =>
    relationship.attributes.get('Type')?.endsWith('/officeDocument'),
  )
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? fallback
}

function decodeXml(part: Uint8Array): string {
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(part)
}
