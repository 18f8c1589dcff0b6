import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { withWholeRows } from '../../shared/reading/structure/broken-rows.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const head = '| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|---|\n'
const table = `${head}| 1 | Rà soát quy định về chợ | Sở Công Thương | UBND các xã | Quý III/2026 |\n| 2 | Xây dựng tiêu chí chợ văn minh | Sở Xây dựng | Sở Tài chính | Trước ngày 30/9/2026 |\n`
const broken = table.replace('tiêu chí chợ', 'tiêu chí\nchợ').replace('Trước ngày 30/9', 'Trước ngày\n30/9')

const workIn = (rows: string): string[] =>
  readDocument(
    `KẾ HOẠCH\nQuản lý chợ năm 2026\n\nIII. PHÂN CÔNG NHIỆM VỤ\n\n${rows}\nIV. KINH PHÍ\n`,
  ).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(
      ({ text, deadlines }) =>
        `${agencies.join(' + ')}: ${text} ${deadlines.map((each) => ('lastDay' in each ? each.lastDay : '')).join()}`,
    ),
  )

describe('a row of a table that a page broke inside its cells', () => {
  it('gives the same work as the whole row', () => {
    expect(workIn(table)).toEqual([
      'Sở Công Thương: Rà soát quy định về chợ 2026-09-30',
      'Sở Xây dựng: Xây dựng tiêu chí chợ văn minh 2026-09-29',
    ])
    expect(workIn(broken)).toEqual(workIn(table))
  })

  const open = table.replace(/^\|---.*\n/m, '').replace(/^\| | \|$/gm, '')

  it.each([
    ['inside its work', open.replace('tiêu chí chợ', 'tiêu chí\nchợ')],
    ['in two cells', open.replace('quy định về', 'quy định\nvề').replace('UBND các', 'UBND\ncác')],
    ['in its last cell, where another row stands below', open.replace('Quý III/', 'Quý\nIII/')],
  ])('is whole without bars at its ends too, broken %s', (_, broke) => {
    expect(workIn(broke)).toEqual(workIn(table))
  })

  it('does not take an order between two rows for the end of the first', () => {
    const between = `${open}Giao Trạm Y tế kiểm tra bếp ăn trước ngày 20/4/2026.\n1 | Phụ lục | Sở Y tế | Các xã | Quý I\n`
    expect(withWholeRows(between)).toBe(between)
  })

  it('does not take the paragraph below the last row for its end', () => {
    expect(withWholeRows(`${open}Kinh phí do xã bảo đảm.\n`)).toBe(`${open}Kinh phí do xã bảo đảm.\n`)
  })

  it('is made whole without moving a letter', () => {
    expect(withWholeRows(broken)).toBe(broken.replace('chí\nchợ', 'chí chợ').replace('ngày\n30', 'ngày 30'))
  })

  it.each([
    ['a row that never ends', `${table}| 3 | Sửa chợ\n\nIV. KINH PHÍ`],
    ['a row with a cell more', `${table}| 3 | Sửa\nchợ | Sở Y tế | Các xã | Quý I | Quý II |`],
    ['a bar without a table', '| Nơi nhận:\n- Như trên;\n- Lưu: VT. |'],
  ])('stays as it is where it comes to nothing: %s', (_, text) => {
    expect(withWholeRows(text)).toBe(text)
  })

  it('endless bars are read in a moment', patience, () => {
    expect(cpuTimeOf(() => withWholeRows(`${table}${'| 3 | Sửa\n'.repeat(100_000)}`))).toBeLessThan(2000)
  })
})
