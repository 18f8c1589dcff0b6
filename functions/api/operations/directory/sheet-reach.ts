import { SaxesParser } from 'saxes'

/** Well beyond any directory: a heading and some thousand lines of a dozen columns, with blank ones between. */
export const farthest = { row: 20_000, column: 100 } as const

/**
 * The first cell of a worksheet that lies farther out than any directory reaches, such as `XFD20000`; null where there
 * is none. Cells that are only formatted hold nothing and don't count. Whoever reads the cells makes room for each place
 * up to the last one, so that a single stray cell takes all memory; what `<dimension>` says of it may be untrue.
 *
 * Throws where the XML is not well-formed or a cell or row stands where no spreadsheet has one.
 */
export function farCell(worksheet: string): string | null {
  const parser = new SaxesParser()
  let far: string | null = null
  // The cell that is open, while nothing was found in it.
  let cell: string | null = null
  parser.on('opentag', ({ name, attributes }) => {
    const element = withoutPrefix(name)
    if (element === 'row' || element === 'c') {
      const reference = Object.entries(attributes).find(([attribute]) => withoutPrefix(attribute) === 'r')?.[1]
      if (element === 'row' && reference !== undefined) rowOf(reference)
      if (element === 'c') cell = liesFar(reference ?? '') ? (reference ?? null) : null
    } else if (cell !== null) {
      far ??= cell
      cell = null
    }
  })
  parser.on('closetag', ({ name }) => {
    if (withoutPrefix(name) === 'c') cell = null
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(worksheet).close()
  return far
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
