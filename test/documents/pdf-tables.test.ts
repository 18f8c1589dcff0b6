import { describe, expect, it } from 'vitest'
import { pdf, rule, words } from './building-pdf.ts'
import { textOf } from './reading.ts'

async function rowsIn(...pages: readonly string[]): Promise<string[]> {
  const { lines } = await textOf(pdf(pages), 'ke-hoach.pdf')
  return lines.filter((line) => line.startsWith('|'))
}

/** Lines below each other from `top`, 14 points apart. */
function column(x: number, top: number, ...lines: readonly string[]): string {
  return lines.map((line, i) => words(x, top - 14 * i, line)).join('\n')
}

/** Two columns with lines around them, of one row. The right one is 80 points wide, which is nine letters of text. */
function narrow(...lines: readonly string[]): string {
  const frame = [...[720, 600].map((y) => rule(85, y, 285, y)), ...[85, 205, 285].map((x) => rule(x, 720, x, 600))]
  return [...frame, column(90, 700, 'Ra soat cac bo', 'song'), column(210, 700, ...lines)].join('\n')
}

describe('a narrow cell of a PDF', () => {
  it.each([
    ['a word broken where the cell ends', ['PhuongsoB', 'ng va', 'xa'], 'PhuongsoBng va xa'],
    ['capitals broken so', ['STTSTTSTT', 'T'], 'STTSTTSTTT'],
    ['but not two words', ['Phuongson', 'an Binh'], 'Phuongson an Binh'],
    ['nor where there was room', ['Phuong', 'VT xa'], 'Phuong; VT xa'],
    ['a name that goes on with a dash', ['Phong Van', '- Xa hoi'], 'Phong Van - Xa hoi'],
    ['but not a list of dashes', ['- Cong an', '- Cac to'], '- Cong an; - Cac to'],
  ])('keeps %s', async (_, lines, read) => {
    expect(await rowsIn(narrow(...lines))).toEqual([`| Ra soat cac bo song | ${read} |`])
  })
})

describe('a table of a PDF without lines around it', () => {
  const head = [words(90, 690, 'TT'), words(120, 690, 'Noi dung'), words(330, 690, 'Chu tri'), words(450, 690, 'Xong')]
  const row = (n: number, top: number, work: readonly string[], lead: string): string =>
    [
      words(90, top, `${n}`),
      column(120, top, ...work),
      words(330, top, lead),
      words(450, top, `${10 + n}/5/2024`),
    ].join('\n')
  const rows = [
    row(1, 672, ['Ra soat cac bo song, ho ao', 'chua co rao chan'], 'Cong an xa'),
    row(2, 640, ['Cam bien canh bao'], 'Doan xa'),
    row(3, 622, ['Day boi cho tre em'], 'Truong xa'),
  ]
  const after = words(85, 594, 'Cac don vi bao cao ket qua ve Uy ban nhan dan xa.')

  it('is told by a column that counts and by gaps that run down its rows', async () => {
    expect(await rowsIn([...head, ...rows, after].join('\n'))).toEqual([
      '| TT | Noi dung | Chu tri | Xong |',
      '| 1 | Ra soat cac bo song, ho ao chua co rao chan | Cong an xa | 11/5/2024 |',
      '| 2 | Cam bien canh bao | Doan xa | 12/5/2024 |',
      '| 3 | Day boi cho tre em | Truong xa | 13/5/2024 |',
    ])
  })

  it('goes on over the page, where the rest of a row stands behind the head printed again', async () => {
    const rest = column(120, 676, 'chua co rao chan, bien bao')
    const first = [...head, row(1, 672, ['Ra soat cac bo song'], 'Cong an'), row(2, 100, ['Ra soat cac ao'], 'Doan')]
    const then = [row(3, 658, ['Day boi cho tre em'], 'Truong xa'), row(4, 640, ['Bao cao'], 'Tram xa')]
    expect(await rowsIn(first.join('\n'), [...head, rest, ...then].join('\n'))).toEqual([
      '| TT | Noi dung | Chu tri | Xong |',
      '| 1 | Ra soat cac bo song | Cong an | 11/5/2024 |',
      '| 2 | Ra soat cac ao chua co rao chan, bien bao | Doan | 12/5/2024 |',
      '| 3 | Day boi cho tre em | Truong xa | 13/5/2024 |',
      '| 4 | Bao cao | Tram xa | 14/5/2024 |',
    ])
  })

  it('is none where numbered paragraphs only have gaps of their own', async () => {
    const numbered = [
      words(90, 672, '1.'),
      words(120, 672, 'Cong an xa:'),
      words(220, 672, 'kiem tra cac bo song, ho ao'),
      words(90, 658, '2.'),
      words(120, 658, 'Doan Thanh nien xa va Tram Y te xa to chuc'),
    ]
    expect(await rowsIn([...numbered, after].join('\n'))).toEqual([])
  })
})

describe('a table of a PDF with a head of two rows', () => {
  const at = [50, 250, 350, 450, 545]
  const ruled = (rows: readonly string[][]): string => {
    const [top, height] = [800, 30]
    const bottom = top - height * rows.length
    return [
      ...at.map((x) => rule(x, top, x, bottom)),
      ...[...rows, []].map((_, i) => rule(50, top - height * i, 545, top - height * i)),
      ...rows.flatMap((row, i) =>
        row.map((text, k) => (text === '' ? '' : words((at[k] ?? 0) + 5, top - height * i - 18, text, 9))),
      ),
    ].join('\n')
  }
  const head = [
    ['Noi dung', 'Phan cong', '', 'Thoi gian'],
    ['', 'Chu tri', 'Phoi hop', ''],
  ]

  it('loses both of them where they are printed again on the next page', async () => {
    const first = ruled([...head, ['In to roi', 'Phong Y te', 'Cac thon', '20/3/2026']])
    const second = ruled([...head, ['Phat to roi', 'Doan xa', '', '25/3/2026']])
    expect(await rowsIn(first, second)).toEqual([
      '| Noi dung | Phan cong |  | Thoi gian |',
      '|  | Chu tri | Phoi hop |  |',
      '| In to roi | Phong Y te | Cac thon | 20/3/2026 |',
      '| Phat to roi | Doan xa |  | 25/3/2026 |',
    ])
  })

  it('keeps the rest of a row that goes on below them', async () => {
    const numbered = [
      ['TT', 'Phan cong', '', 'Thoi gian'],
      ['', 'Chu tri', 'Phoi hop', ''],
    ]
    const first = ruled([...numbered, ['1', 'Phong Y te', 'Cac thon', '20/3/2026']])
    const second = ruled([...numbered, ['', '', 'va Doan xa', ''], ['2', 'Doan xa', '', '25/3/2026']])
    expect((await rowsIn(first, second)).slice(2)).toEqual([
      '| 1 | Phong Y te | Cac thon va Doan xa | 20/3/2026 |',
      '| 2 | Doan xa |  | 25/3/2026 |',
    ])
  })
})
