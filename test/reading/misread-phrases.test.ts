import { describe, expect, it } from 'vitest'
import { withPhrasesRight } from '../../shared/reading/misread-phrases.ts'
import { readDocument } from '../../shared/reading/read.ts'

const right = (text: string): string => withPhrasesRight(text).text

describe('what a scan got wrong in the stock phrases of office is read as it was printed', () => {
  it.each([
    ['IV. TÔ CHỨC THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ['Tổ chúc thưc hiện', 'Tổ chức thực hiện'],
    ['Noi nhận:', 'Nơi nhận:'],
    ['Trạm Thú y chi đạo các tổ tiêm phòng', 'Trạm Thú y chỉ đạo các tổ tiêm phòng'],
    ['tham muu và phổi hợp', 'tham mưu và phối hợp'],
    ['phải bảo cáo\nSở Xây dựng', 'phải báo cáo\nSở Xây dựng'],
  ])('%j', (scanned, printed) => {
    expect(right(scanned)).toBe(printed)
  })

  it.each([
    'kiên quyết đình chỉ bến đò',
    'các cơ quan cùng cấp',
    'Công ty Cổ phần Công trình đô thị',
    'theo hình thức hiện đại',
    'bố trí kinh phí để xuất cấp vật tư',
    'tuyên truyền phát bao cao su',
    'đồng chí Báo Cao Lâm',
    'hồ sơ gồm bản vẽ, để nghị quyết đi vào cuộc sống',
  ])('words that only look alike stay: %j', (text) => {
    expect(right(text)).toBe(text)
  })

  it('a duty behind a misread verb is found, and the coordinator is told which words were read otherwise', () => {
    const { assignments, diagnostics, text } = readDocument(
      'KÉ HOẠCH\nNạo vét kênh năm 2024\n\nTÔ CHỨC THỰC HIỆN\n\n1. Công an xã chi đạo lực lượng giữ trật tự tại bến, xong trước ngày 15/6/2024.\n',
    )
    const [work] = assignments
    expect(work?.agencies).toEqual(['Công an xã'])
    expect(work?.tasks[0]?.text).toMatch(/^chỉ đạo lực lượng/)
    expect(text.slice(...(work?.tasks[0]?.span ?? [0, 0]))).toMatch(/^chỉ đạo lực lượng/)
    expect(diagnostics.find(({ code }) => code === 'misread-words')?.message).toContain('“chi” là “chỉ”')
  })
})
