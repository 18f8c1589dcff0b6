import { describe, expect, it } from 'vitest'
import { findAgencySubject } from '../../shared/reading/agencies/subject.ts'

const subjectAndDuty = (sentence: string): string | null => {
  const found = findAgencySubject(sentence)
  return found && `${found.names.join(' + ')} | ${sentence.slice(found.verbStart)}`
}

describe('words that lay a duty on somebody', () => {
  it.each([
    'Các thôn chưa nộp danh sách | có nhiệm vụ nộp lại',
    'Các trạm chưa nhận vắc xin | chủ động liên hệ',
    'Các hợp tác xã chưa lập sổ | tích cực hoàn thiện',
    'Các phòng được giao dự toán năm 2026 | đẩy mạnh giải ngân',
    'Các xã được giao chỉ tiêu trồng rừng | tiếp tục rà soát',
    'Các doanh nghiệp khai thác mỏ đá | chủ động hoàn thổ',
  ])('end what is told of a class, whichever it is: %s', (expected) => {
    expect(subjectAndDuty(expected.replace(' |', ''))).toBe(expected)
  })

  it('end what an office manages', () => {
    const expected = 'Cục Quản lý chất lượng nông sản, phân bón | có nhiệm vụ lấy mẫu'
    expect(subjectAndDuty(expected.replace(' |', ''))).toBe(expected)
  })

  it('tell of a noun where an obligation stands behind them', () => {
    const expected = 'Các đơn vị được giao quản lý bãi rác tập trung | phải che phủ'
    expect(subjectAndDuty(expected.replace(' |', ''))).toBe(expected)
  })
})
