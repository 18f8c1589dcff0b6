import { describe, expect, it } from 'vitest'
import { docx, level, list, numbered, p, pattern, styled } from './building-docx.ts'
import { textOf } from './reading.ts'

/** Reads paragraphs numbered by `numbering` and gives their lines. */
async function linesOf(numbering: string, body: readonly string[], styles?: string): Promise<string[]> {
  const bytes = docx({ numbering, body: body.join(''), ...(styles === undefined ? {} : { styles }) })
  return (await textOf(bytes, 'ke-hoach.docx')).lines
}

/** A style that names the list and leaves the level to the list. */
function numberedStyle(id: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
}

describe('automatic numbers of a Word file', () => {
  it('are written in front of their paragraphs, level by level', async () => {
    const numbering =
      pattern(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.'), level(2, 'decimal', '%2.%3.')) + list(1, 0)
    const lines = await linesOf(numbering, [
      numbered('Mục đích', 1),
      numbered('Nội dung', 1),
      numbered('Tuyên truyền', 1, 1),
      numbered('Trên loa', 1, 2),
      numbered('Trên báo', 1, 2),
      numbered('Kiểm tra', 1, 1),
      numbered('Tổ chức thực hiện', 1),
      numbered('Công an phường', 1, 1),
    ])
    expect(lines).toEqual([
      'I. Mục đích',
      'II. Nội dung',
      '1. Tuyên truyền',
      '1.1. Trên loa',
      '1.2. Trên báo',
      '2. Kiểm tra',
      'III. Tổ chức thực hiện',
      '1. Công an phường',
    ])
  })

  it.each([
    ['lowerLetter', ['a)', 'b)', 'c)', 'd)', 'e)']],
    ['upperLetter', ['A)', 'B)', 'C)', 'D)', 'E)']],
    ['lowerRoman', ['i)', 'ii)', 'iii)', 'iv)', 'v)']],
    ['decimalZero', ['01)', '02)', '03)', '04)', '05)']],
  ])('keep the format %s as Word prints it', async (format, labels) => {
    const lines = await linesOf(
      pattern(0, level(0, format, '%1)')) + list(1, 0),
      labels.map(() => numbered('Việc', 1)),
    )
    expect(lines).toEqual(labels.map((label) => `${label} Việc`))
  })

  it('go past z as Word does: aa, bb', async () => {
    const body = Array.from({ length: 28 }, () => numbered('Việc', 1))
    const lines = await linesOf(pattern(0, level(0, 'lowerLetter', '%1.')) + list(1, 0), body)
    expect(lines.slice(-3)).toEqual(['z. Việc', 'aa. Việc', 'bb. Việc'])
  })

  it('start anew where a list says so, and go on where two lists share a pattern', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = pattern(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, again)
    const lines = await linesOf(numbering, [
      numbered('một', 1),
      numbered('hai', 1),
      numbered('ba', 2),
      numbered('lại một', 3),
      numbered('lại hai', 3),
    ])
    expect(lines).toEqual(['1. một', '2. hai', '3. ba', '1. lại một', '2. lại hai'])
  })

  it('start at the number that the level gives', async () => {
    const from = level(0, 'decimal', '%1.').replace('<w:start w:val="1"/>', '<w:start w:val="4"/>')
    expect(await linesOf(pattern(0, from) + list(1, 0), [numbered('bốn', 1), numbered('năm', 1)])).toEqual([
      '4. bốn',
      '5. năm',
    ])
  })

  it('do not start anew under a new heading when the level says so', async () => {
    const through = level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>')
    const lines = await linesOf(pattern(0, level(0, 'upperRoman', 'Chương %1.'), through) + list(1, 0), [
      numbered('Chung', 1),
      numbered('Phạm vi', 1, 1),
      numbered('Cụ thể', 1),
      numbered('Trách nhiệm', 1, 1),
    ])
    expect(lines).toEqual(['Chương I. Chung', 'Điều 1. Phạm vi', 'Chương II. Cụ thể', 'Điều 2. Trách nhiệm'])
  })

  it('show higher levels as digits where the level asks for legal numbers', async () => {
    const legal = level(1, 'decimal', '%1.%2.', '<w:isLgl/>')
    const lines = await linesOf(pattern(0, level(0, 'upperRoman', '%1.'), legal) + list(1, 0), [
      numbered('Mục', 1),
      numbered('Mục', 1),
      numbered('Điểm', 1, 1),
    ])
    expect(lines.at(-1)).toBe('2.1. Điểm')
  })

  it('come through a style that names only the list', async () => {
    const styles =
      numberedStyle('Muc1') +
      numberedStyle('Muc2') +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc2"/></w:style>'
    const numbering =
      pattern(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc1"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc2"/>'),
      ) + list(1, 0)
    const lines = await linesOf(numbering, [styled('Mục đích', 'Muc1'), styled('Yêu cầu', 'Muc2')], styles)
    expect(lines).toEqual(['I. Mục đích', '1. Yêu cầu'])
  })

  it('are taken away by list 0 from a paragraph whose style has them', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const plain = p('Không số', '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    const lines = await linesOf(
      pattern(0, level(0, 'decimal', '%1.')) + list(1, 0),
      [styled('Có số', 'Muc'), plain, styled('Có số', 'Muc')],
      styles,
    )
    expect(lines).toEqual(['1. Có số', 'Không số', '2. Có số'])
  })

  it('come through a list style', async () => {
    const numbering =
      pattern(0, level(0, 'decimal', '%1/')) +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ds"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1)
    const styles =
      '<w:style w:type="numbering" w:styleId="Ds"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await linesOf(numbering, [numbered('Việc', 2)], styles)).toEqual(['1/ Việc'])
  })

  it('show bullets as they would be typed: typed ones kept, drawn ones as - and +', async () => {
    const bullets =
      pattern(0, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', 'o'), level(2, 'bullet', '–')) + list(1, 0)
    const lines = await linesOf(bullets, [numbered('Việc', 1), numbered('Ý', 1, 1), numbered('Chi tiết', 1, 2)])
    expect(lines).toEqual(['- Việc', '+ Ý', '– Chi tiết'])
  })

  it('leave no number where the list does not exist', async () => {
    expect(await linesOf(pattern(0) + list(1, 0), [numbered('Việc', 1), numbered('Việc', 9)])).toEqual(['Việc', 'Việc'])
  })
})
