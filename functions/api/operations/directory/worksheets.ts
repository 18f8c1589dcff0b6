import { SaxesParser } from 'saxes'

/** Well beyond any directory: a heading and some thousand lines of a dozen columns, with blank ones between. */
export const farthest = { row: 20_000, column: 100 } as const

export type Worksheet = {
  name: string
  /** Its place among all tabs, from 1, and its part of the file. */
  at: number
  part: string
  /** Whether anything is written in it. */
  isFilled: boolean
  /**
   * Its first cell that lies farther out than any directory reaches, such as `XFD20000`; null where there is none. Cells
   * that are only formatted hold nothing and don't count. Whoever reads the cells makes room for each place up to the last
   * one, so that a single stray cell takes all memory; what `<dimension>` says of it may be untrue.
   */
  farCell: string | null
}

/**
 * A workbook's sheets of cells in the order of their tabs, looked through without making room for the cells.
 *
 * Throws where the XML is not well-formed or a cell or row stands where no spreadsheet has one.
 */
export function worksheetsOf(parts: Readonly<Record<string, Uint8Array>>): Worksheet[] {
  const places = new Map<string, string>()
  read(parts['xl/_rels/workbook.xml.rels'], (element, attribute) => {
    const target = attribute('Target') ?? ''
    if (element !== 'Relationship' || !attribute('Type')?.endsWith('/worksheet')) return
    places.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
  const tabs: Array<{ name: string; part: string }> = []
  read(parts['xl/workbook.xml'], (element, attribute) => {
    const name = attribute('name') ?? ''
    if (element === 'sheet' && name !== '') tabs.push({ name, part: places.get(attribute('id') ?? '') ?? '' })
  })
  return tabs.flatMap(({ name, part }, i) => {
    const xml = parts[part]
    return xml === undefined ? [] : { name: name.normalize('NFC'), at: i + 1, part, ...lookedThrough(xml) }
  })
}

function lookedThrough(sheet: Uint8Array): Pick<Worksheet, 'isFilled' | 'farCell'> {
  let farCell: string | null = null
  let isFilled = false
  // The far cell that is open, while nothing was found in it.
  let cell: string | null = null
  // Whether what follows is what a cell shows, not the formula that it comes from.
  let isShown = false
  read(
    sheet,
    (element, attribute) => {
      isShown = element === 'v' || element === 't'
      if (element === 'row' || element === 'c') {
        const reference = attribute('r')
        if (element === 'row' && reference !== undefined) rowOf(reference)
        if (element === 'c') cell = liesFar(reference ?? '') ? (reference ?? null) : null
      } else if (cell !== null) {
        farCell ??= cell
        cell = null
      }
    },
    {
      text: (text) => (isFilled ||= isShown && text.trim() !== ''),
      closed: (element) => {
        isShown = false
        if (element === 'c') cell = null
      },
    },
  )
  return { isFilled, farCell }
}

type Opened = (element: string, attribute: (name: string) => string | undefined) => void
type Others = { text?: (text: string) => void; closed?: (element: string) => void }

/** Goes through a part's XML, names without their prefixes; a part that is missing has none. */
function read(xml: Uint8Array | undefined, opened: Opened, { text, closed }: Others = {}): void {
  if (xml === undefined) return
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const attribute = (wanted: string) =>
      Object.entries(attributes).find(([written]) => withoutPrefix(written) === wanted)?.[1]
    opened(withoutPrefix(name), attribute)
  })
  if (text) parser.on('text', text)
  parser.on('closetag', ({ name }) => closed?.(withoutPrefix(name)))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(new TextDecoder().decode(xml)).close()
}

function liesFar(reference: string): boolean {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? []
  const column = Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0)
  if (column === 0) throw new Error(`no place in a sheet: ${reference}`)
  return rowOf(digits) > farthest.row || column > farthest.column
}

/** A spreadsheet ends at row 1,048,576; room is made for rows without a cell as well. */
function rowOf(digits: string): number {
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  if (row < 1 || row > 1_048_576) throw new Error(`no row of a sheet: ${digits}`)
  return row
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
