import { listed } from '../../listed.ts'

/** People who answer for an office. The office follows, or a person's name, or nothing (Bộ trưởng). */
export const titles = [
  // whoever is at the head
  ...listed(`
    Chủ nhiệm
    Chủ tịch
    Đại diện lãnh đạo
    Lãnh đạo
    Người đứng đầu
    Phó Chủ nhiệm
    Phó Chủ tịch
    Phó Trưởng
    Thủ trưởng
    Trưởng
    Trưởng, Phó
    Trưởng, Phó Trưởng
  `),
  // addresses
  ...listed(`
    bà
    các đ/c
    các đồng chí
    đ/c
    đồng chí
    ông
  `),
  // the Government and the ministries
  ...listed(`
    Bộ trưởng
    Bộ trưởng, Chủ nhiệm
    Phó Thống đốc
    Phó Thủ tướng
    Phó Thủ tướng Chính phủ
    Thống đốc
    Thủ tướng
    Thủ tướng Chính phủ
    Thứ trưởng
    Tổng cục trưởng
    Tổng Kiểm toán
    Tổng Thanh tra
  `),
  // departments, rooms, directors
  ...listed(`
    Chánh Thanh tra
    Chánh Văn phòng
    Chi cục trưởng
    Cục trưởng
    Giám đốc
    Hạt trưởng
    Kế toán trưởng
    Phó Chánh Thanh tra
    Phó Chánh Văn phòng
    Phó Chi cục trưởng
    Phó Cục trưởng
    Phó Giám đốc
    Phó Hạt trưởng
    Phó Tổng Giám đốc
    Phó Trưởng ban
    Phó Trưởng phòng
    Phó Viện trưởng
    Tổng Biên tập
    Tổng Giám đốc
    Trạm trưởng
    Trưởng ban
    Trưởng Ban Quản lý
    Trưởng phòng
    Trưởng trạm
    Viện trưởng
    Vụ trưởng
  `),
  // justice, police, army
  ...listed(`
    Ấp đội trưởng
    Bản đội trưởng
    Chánh án
    Chấp hành viên
    Chỉ huy trưởng
    Chính trị viên
    Chính ủy
    Đội trưởng
    Đồn trưởng
    Kiểm sát viên
    Phó Chánh án
    Phó Chỉ huy trưởng
    Phó Đội trưởng
    Phó Trưởng công an
    Thanh tra viên
    Thôn đội trưởng
    Trưởng công an
    Tư lệnh
  `),
  // schools and hospitals
  ...listed(`
    Cô Hiệu trưởng
    Cô Phó Hiệu trưởng
    Điều dưỡng trưởng
    Giáo viên bộ môn
    Giáo viên chủ nhiệm
    GVBM
    GVCN
    Hiệu trưởng
    Phó Hiệu trưởng
    Phó Trưởng khoa
    Thầy Hiệu trưởng
    Thầy Phó Hiệu trưởng
    Tổng phụ trách Đội
    Trưởng khoa
  `),
  // the Party and the unions
  ...listed(`
    Bí thư
    Bí thư Chi bộ
    Bí thư Đảng ủy
    Bí thư Tỉnh ủy
    Các thành viên Ban Chỉ đạo
    Cấp ủy viên
    Chi hội trưởng
    Chi ủy viên
    Đảng ủy viên
    Huyện ủy viên
    Phó Bí thư
    Phó Chi hội trưởng
    Thành ủy viên
    Thành viên Ban Chỉ đạo
    Tỉnh ủy viên
    Trưởng ban Công tác Mặt trận
    Trưởng ban CTMT
    Trưởng ban Mặt trận
    Ủy viên
  `),
  // delegations and teams
  ...listed(`
    Tổ phó
    Tổ trưởng
    Cụm trưởng
    Cụm phó
    Khối trưởng
    Khối phó
    Phó Trưởng cụm
    Phó Trưởng khối
    Trưởng cụm
    Trưởng cụm thi đua
    Trưởng khối
    Trưởng khối thi đua
    Trưởng đoàn
    Trưởng đoàn công tác
    Trưởng đoàn giám sát
    Trưởng đoàn kiểm tra
    Trưởng đoàn thanh tra
  `),
  // hamlets
  ...listed(`
    Trưởng ấp
    Trưởng bản
    Trưởng buôn
    Trưởng khu phố
    Trưởng thôn
    Trưởng khóm
    Trưởng làng
    Trưởng tổ dân phố
    Trưởng xóm
  `),
  // whoever works in an office
  ...listed(`
    Cán bộ
    Công chức
    Nhân viên bảo vệ
    Nhân viên kế toán
    Nhân viên thư viện
    Nhân viên văn thư
    Nhân viên y tế
    Thủ kho
    Thủ quỹ
    Thủ thư
    Thư ký
    Văn thư cơ quan
  `),
]
