import { describe, expect, it } from 'vitest'
import { textOf } from './reading.ts'

async function read(body: string, name = 'ke-hoach.html') {
  return textOf(Buffer.from(`<!DOCTYPE html><html><head><title>Trang</title></head><body>${body}</body></html>`), name)
}

describe('a web page', () => {
  it('gives its paragraphs, without scripts, styles and hidden parts', async () => {
    const { text } = await read(
      '<script>var a = "<p>x</p>"</script><style>p{}</style><p>Căn  cứ\n Luật Trẻ em;</p><div>Điều 1.<br>Phạm vi</div><p style="display:none">nháp</p>',
    )
    expect(text).toBe('Căn cứ Luật Trẻ em;\n\nĐiều 1.\nPhạm vi')
  })

  it('numbers its lists as a browser shows them', async () => {
    const { lines } = await read(
      '<ol type="I" start="3"><li>Mục ba<ul><li>ý<ul><li>chi tiết</li></ul></li></ul></li><li><p>Mục bốn</p></li></ol><ol type="a"><li>một</li><li value="5">năm</li></ol>',
    )
    expect(lines).toEqual(['III. Mục ba', '- ý', '+ chi tiết', 'IV. Mục bốn', 'a. một', 'e. năm'])
  })

  it('does not put a bullet before one that was typed', async () => {
    expect((await read('<ul><li>- Kiểm tra</li></ul>')).text).toBe('- Kiểm tra')
  })

  it('gives a table with lines row by row, merged cells included', async () => {
    const { lines } = await read(
      '<table border="1"><tr><th>TT</th><th>Việc</th><th>Chủ trì</th></tr><tr><td>1</td><td>Kiểm tra</td><td rowspan="2">Công an</td></tr><tr><td>2</td><td>Tuần tra</td></tr><tr><td colspan="2">Cộng</td><td>2</td></tr></table>',
    )
    expect(lines).toEqual([
      '| TT | Việc | Chủ trì |',
      '| 1 | Kiểm tra | Công an |',
      '| 2 | Tuần tra | Công an |',
      '| Cộng |  | 2 |',
    ])
  })

  it('reads a letterhead cell by cell', async () => {
    const { text } = await read(
      '<table><tr><td><p>UBND PHƯỜNG</p><p>Số: 27/KH</p></td><td>Ngày 05/3/2024</td></tr></table>',
    )
    expect(text).toBe('UBND PHƯỜNG\nSố: 27/KH\n\nNgày 05/3/2024')
  })

  it('saved by Word keeps the numbers that Word put into it', async () => {
    const { text } = await read(
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Trạm Y tế<o:p></o:p></p>",
    )
    expect(text).toBe('1. Trạm Y tế')
  })

  it('is known by its content when it is called .doc or .txt', async () => {
    const { text, codes } = await read('<p>Kế hoạch</p>', 'ke-hoach.doc')
    expect(text).toBe('Kế hoạch')
    expect(codes).toEqual(['wrong-extension'])
  })

  it('may be only a piece of one when its name says html', async () => {
    expect((await textOf(Buffer.from('<p>Kế hoạch</p><p>Điều 1</p>'), 'a.html')).text).toBe('Kế hoạch\n\nĐiều 1')
  })

  it('nested without end is still read', async () => {
    const { text } = await read(`Đầu${'<div>'.repeat(20_000)}sâu`)
    expect(text).toContain('Đầu')
  })
})
