import { describe, expect, test } from 'vitest'
import { likelySameAmong } from '../../shared/tracking/likely-same.ts'

describe('a name that may be another way of writing an office is offered to the coordinator', () => {
  test.each([
    ['Phòng Kinh tế', 'Phòng Kinh tế xã'],
    ['VP HĐND&UBND', 'Văn phòng HĐND và UBND xã'],
    ['Trung tâm PVHCC', 'Trung tâm Phục vụ hành chính công phường'],
    ['Ban CHQS', 'Ban Chỉ huy quân sự xã'],
    ['Hội Phụ nữ', 'Hội LHPN xã'],
    ['Mặt trận Tổ quốc xã', 'Ủy ban MTTQ Việt Nam xã'],
    ['Văn phòng', 'Văn phòng HĐND và UBND'],
    ['Văn phòng HĐND và UBND', 'Chánh Văn phòng HĐND và UBND phường'],
    ['Phòng Văn hóa - Xã hội', 'Trưởng phòng Văn hóa - Xã hội'],
    ['Công an phường', 'Trưởng Công an phường'],
    ['Phòng Kinh tế', 'Phòng Kinh tế - Hạ tầng'],
    ['Các thôn', 'Trưởng các thôn'],
    ['Trưởng thôn', 'Các thôn trên địa bàn xã'],
    ['Các thôn, tổ dân phố', 'Trưởng các thôn, tổ trưởng tổ dân phố'],
  ])('%s – %s', (short, long) => {
    const likely = likelySameAmong([short, 'Phòng Tư pháp', long, 'Trạm Y tế', 'Hội Nông dân'])
    expect([likely(short), likely(long)]).toEqual([[long], [short]])
  })
})

describe('what is another office is not', () => {
  test.each([
    ['Phòng Kinh tế', 'Phòng Tư pháp'],
    ['UBND xã', 'UBND các xã'],
    ['Các đơn vị', 'Các đơn vị trực thuộc'],
    ['Trường Tiểu học Hòa Bình', 'Trường Mầm non Hòa Bình'],
    ['Công an', 'Công chức Tài chính'],
    ['Các thôn', 'Trưởng thôn Đông'],
    ['Các thôn', 'Các tổ dân phố'],
    ['Các thôn', 'Ban Công tác Mặt trận các thôn'],
    ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
  ])('%s – %s', (one, other) => {
    const likely = likelySameAmong([one, other])
    expect([likely(one), likely(other)]).toEqual([[], []])
  })
})

test('the likeliest stands first', () => {
  const likely = likelySameAmong(['Phòng Kinh tế - Hạ tầng xã', 'Phòng Kinh tế xã'])
  expect(likely('Phòng Kinh tế')).toEqual(['Phòng Kinh tế xã', 'Phòng Kinh tế - Hạ tầng xã'])
})
