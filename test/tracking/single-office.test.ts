import { expect, test } from 'vitest'
import { whyNotOneOffice } from '../../shared/tracking/single-office.ts'

const listed = ['Phòng Kinh tế', 'Công an xã', 'Hội Liên hiệp Phụ nữ xã', 'Đội Dân phòng']

test.each([
  'Các đơn vị',
  'Tất cả các cơ quan',
  'UBND các xã',
  'Các phòng, ban',
  'Phòng Kinh tế, Công an xã',
  'Công an xã và Trạm Y tế xã',
])('work that is handed to several offices under one name would be nobody’s: %s', (name) => {
  expect(whyNotOneOffice(name, listed)).toMatch(/gồm nhiều cơ quan/)
})

test.each(['12345', 'a', '…'])('what is no name has no work: %s', (name) => {
  expect(whyNotOneOffice(name, listed)).toMatch(/chưa phải là tên/)
})

test.each([
  ['Phong Kinh te', 'Phòng Kinh tế'],
  ['Doi dan phong', 'Đội Dân phòng'],
])('“%s” is the listed “%s”, and makes no twin of it', (name, same) => {
  expect(whyNotOneOffice(name, listed)).toContain(same)
})

test.each([
  'Phòng Kinh tế - Hạ tầng',
  'Phòng Văn hóa, Thể thao và Du lịch',
  'Ban Quản lý chợ Đầm',
  'Đội Dân phòng xã Khê Mốc',
  'Trường Tiểu học Mai Thượng',
  'Hội Cựu chiến binh xã',
])('%s can have work', (name) => {
  expect(whyNotOneOffice(name, listed)).toBeNull()
})
