import { describe, expect, it } from 'vitest'
import { cell, docx, level, list, numbered, p, pattern, run, table } from './building-docx.ts'
import { textOf } from './reading.ts'

async function read(
  body: string,
  more: { numbering?: string; footnotes?: string; header?: string; styles?: string } = {},
) {
  return textOf(docx({ body, ...more }), 'ke-hoach.docx')
}

describe('paragraphs of a Word file', () => {
  it('are parted by a blank line, but a title over centred lines is one title', async () => {
    const centre = '<w:jc w:val="center"/>'
    const { text } = await read(
      p('KẾ HOẠCH', centre) + p('Phòng cháy năm 2024', centre) + p('Căn cứ …') + p('Thực hiện …'),
    )
    expect(text).toBe('KẾ HOẠCH\nPhòng cháy năm 2024\n\nCăn cứ …\n\nThực hiện …')
  })

  it('keep line breaks, tabs, and hyphens that do not break', async () => {
    const { text } = await read(
      p('<w:r><w:t>Nơi nhận:</w:t><w:br/><w:t>27/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:tab/><w:t>VT</w:t></w:r>'),
    )
    expect(text).toBe('Nơi nhận:\n27/KH-UBND\tVT')
  })

  it('keep the words of links, fields and content controls, not the field codes', async () => {
    const { text } = await read(
      p(
        `<w:hyperlink>${run('Kế hoạch')}</w:hyperlink><w:r><w:instrText> PAGE </w:instrText></w:r><w:sdt><w:sdtContent>${run(' số 27')}</w:sdtContent></w:sdt>`,
      ) + `<w:sdt><w:sdtContent>${p('Điều 1')}</w:sdtContent></w:sdt>`,
    )
    expect(text).toBe('Kế hoạch số 27\n\nĐiều 1')
  })

  it('are written in capitals where the file only formats them so', async () => {
    expect((await read(p(run('kế hoạch', '<w:caps/>')))).text).toBe('KẾ HOẠCH')
  })

  it('leave hidden words out and say so', async () => {
    const { text, codes } = await read(p(run('Công an phường') + run(' (nháp)', '<w:vanish/>')))
    expect(text).toBe('Công an phường')
    expect(codes).toContain('hidden-text')
  })

  it('come out in NFC, without invisible characters', async () => {
    const { text } = await read(p('Uỷ ban\u200b nh\u00adân dân\u00a0phường'.normalize('NFD')))
    expect(text).toBe('Uỷ ban nhân dân phường')
  })
})

describe('tracked changes', () => {
  it('are read as accepted, with a notice', async () => {
    const { text, codes } = await read(
      p(
        `${run('trước ngày ')}<w:del><w:r><w:delText>15/4</w:delText></w:r></w:del><w:ins>${run('30/4')}</w:ins>${run('/2024')}`,
      ),
    )
    expect(text).toBe('trước ngày 30/4/2024')
    expect(codes).toContain('tracked-changes')
  })

  it('join two paragraphs whose break was deleted', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect((await read(p('Tổ chức ', deleted) + p('kiểm tra.') + p('Báo cáo.'))).text).toBe(
      'Tổ chức kiểm tra.\n\nBáo cáo.',
    )
  })

  it('do not count a numbered paragraph that was deleted whole', async () => {
    const numbering = pattern(0, level(0, 'decimal', '%1.')) + list(1, 0)
    const gone = numbered('<w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del>', 1).replace(
      '</w:pPr>',
      '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>',
    )
    const { lines } = await read(numbered('Một', 1) + gone + numbered('Hai', 1), { numbering })
    expect(lines).toEqual(['1. Một', '2. Hai'])
  })
})

describe('tables of a Word file', () => {
  it('are one line a row when they have lines', async () => {
    const { text } = await read(
      table([
        [cell('Nội dung'), cell('Chủ trì')],
        [cell('Kiểm tra | giám sát'), cell('Công an phường')],
      ]),
    )
    expect(text).toBe('| Nội dung | Chủ trì |\n| Kiểm tra / giám sát | Công an phường |')
  })

  it('repeat a cell merged downwards and keep columns behind a cell merged sideways', async () => {
    const { lines } = await read(
      table([
        [cell('1'), cell('Kiểm tra'), cell('Công an', '<w:vMerge w:val="restart"/>')],
        [cell('2'), cell('Tuần tra'), cell('', '<w:vMerge/>')],
        [cell('Cộng', '<w:gridSpan w:val="2"/>'), cell('Hai việc')],
        [cell('II. CÔNG TÁC KHÁC', '<w:gridSpan w:val="3"/>')],
      ]),
    )
    expect(lines).toEqual([
      '| 1 | Kiểm tra | Công an |',
      '| 2 | Tuần tra | Công an |',
      '| Cộng |  | Hai việc |',
      '| II. CÔNG TÁC KHÁC |',
    ])
  })

  it('number empty cells of an automatic STT column', async () => {
    const numbering = pattern(0, level(0, 'decimal', '%1')) + list(1, 0)
    const { lines } = await read(
      table([
        [cell(numbered('', 1)), cell('Rà soát'), cell('Trạm Y tế')],
        [cell(numbered('', 1)), cell('Báo cáo'), cell('Trạm Y tế')],
      ]),
      { numbering },
    )
    expect(lines).toEqual(['| 1 | Rà soát | Trạm Y tế |', '| 2 | Báo cáo | Trạm Y tế |'])
  })

  it('keep two agencies below each other in a cell apart', async () => {
    const { lines } = await read(table([[cell('1'), cell('Kiểm tra'), cell(p('Công an phường') + p('Trạm Y tế'))]]))
    expect(lines).toEqual(['| 1 | Kiểm tra | Công an phường; Trạm Y tế |'])
  })

  it('within a cell are read there, one row after the other', async () => {
    const inner = table([
      [cell('Công an phường'), cell('tổ 1 đến 5')],
      [cell('Trạm Y tế'), cell('tổ 6')],
    ])
    const { lines } = await read(table([[cell('1'), cell(p('Tuần tra:') + inner + p('')), cell('30/4')]]))
    expect(lines).toEqual(['| 1 | Tuần tra: Công an phường; tổ 1 đến 5; Trạm Y tế; tổ 6 | 30/4 |'])
  })

  it('are read cell by cell when they only place the letterhead', async () => {
    const { text } = await read(
      table([[cell(p('UBND PHƯỜNG SÔNG VẠC') + p('Số: 27/KH-UBND')), cell('Sông Vạc, ngày 05 tháng 3 năm 2024')]], {
        lines: false,
      }),
    )
    expect(text).toBe('UBND PHƯỜNG SÔNG VẠC\nSố: 27/KH-UBND\n\nSông Vạc, ngày 05 tháng 3 năm 2024')
  })

  it('find the lines of a table in its style', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    const styledTable = table([[cell('Việc'), cell('Chủ trì')]], { lines: false }).replace(
      '<w:tblPr>',
      '<w:tblPr><w:tblStyle w:val="Luoi"/>',
    )
    expect((await read(styledTable, { styles })).text).toBe('| Việc | Chủ trì |')
  })
})

describe('what stands beside the text', () => {
  it('footnotes are marked in place and read at the end, with a notice', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const { text, codes } = await read(p(run('theo quy định') + reference + run('.')) + p('Kết thúc.'), {
      footnotes: `<w:footnote w:id="2">${p('Nghị quyết số 5.')}</w:footnote>`,
    })
    expect(text).toBe('theo quy định[1].\n\nKết thúc.\n\n[1] Nghị quyết số 5.')
    expect(codes).toContain('footnotes')
  })

  it('a text box is read once, after the paragraph that holds it', async () => {
    const box = `<wps:txbx><w:txbxContent>${p('Số: 27/KH-UBND')}</w:txbxContent></wps:txbx>`
    const { text } = await read(
      p(
        `${run('ỦY BAN NHÂN DÂN')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    )
    expect(text).toBe('ỦY BAN NHÂN DÂN\n\nSố: 27/KH-UBND')
  })

  it('running headers are left out', async () => {
    expect((await read(p('Nội dung.'), { header: p('Trang 1') })).text).toBe('Nội dung.')
  })
})
