import { listed } from '../../listed.ts'

/** What associations are called by behind another of them, or behind "các đoàn thể": their members. */
export const associations = listed(`
  CCB; Chữ thập đỏ; CTĐ; Cựu chiến binh; Cựu Thanh niên xung phong; Khuyến học; LHPN; Liên hiệp Phụ nữ
  Luật gia; NCT; Người cao tuổi; Nông dân; Phụ nữ; Thanh niên
`)

/** Offices of the Party, the Front and the unions. */
export const officesOfPeople = [
  // the Party: committees, cells, groups
  ...listed(`
    Ban Cán sự đảng
    Ban Nội chính
    Ban Thường vụ
    Ban Tổ chức Tỉnh ủy
    Cấp ủy
    Chi bộ
    Đảng bộ
    Đảng đoàn
    Đảng ủy
    Huyện ủy
    Quận ủy
    Thành ủy
    Thị ủy
    Tỉnh ủy
    Ủy ban Kiểm tra
  `),
  // the Youth Union and the Pioneers
  ...listed(`
    Chi đoàn
    Đoàn phường
    Đoàn Thanh niên
    Đoàn Thanh niên Cộng sản Hồ Chí Minh
    Đoàn TNCS Hồ Chí Minh
    Đoàn trường
    Đoàn xã
    Huyện đoàn
    Liên đội
    Quận đoàn
    Thành đoàn
    Thị đoàn
    Tỉnh đoàn
    Tổng phụ trách Đội
    Trung ương Đoàn
    Xã đoàn
  `),
  // trade unions
  ...listed(`
    Công đoàn
    Công đoàn cơ sở
    Công đoàn ngành
    Liên đoàn Lao động
  `),
  // associations
  ...listed(`
    Chi hội
    Đoàn Luật sư
    Hội Chữ thập đỏ
    Hội Cựu chiến binh
    Hội Khuyến học
    Hội Liên hiệp
    Hội Liên hiệp Phụ nữ
    Hội Luật gia
    Hội Người cao tuổi
    Hội Nông dân
    Hội Phụ nữ
    Liên hiệp các Hội Khoa học và Công nghệ
    Liên hiệp các Hội Khoa học và Kỹ thuật
    Liên hiệp các Hội Văn học - Nghệ thuật
    Liên hiệp các tổ chức hữu nghị
    Trung ương Hội
  `),
  // the Front and its boards
  ...listed(`
    Ban Công tác Mặt trận
    Ban Thanh tra nhân dân
  `),
]
