import { listed } from '../../listed.ts'

/** Offices of the state: boards, courts, police, army. */
export const officesOfState = [
  // the top
  ...listed(`
    Chính phủ
    Hội đồng nhân dân
    Quốc hội
  `),
  // boards and councils
  ...listed(`
    Ban An toàn giao thông
    Ban Chấp hành
    Ban Chỉ đạo
    Ban Chỉ huy
    Ban Chỉ huy quân sự
    Ban Dân tộc
    Ban Dân tộc, Tôn giáo
    Ban đại diện cha mẹ học sinh
    Ban Điều hành
    Ban Giám đốc
    Ban Giám hiệu
    Ban Kiểm tra
    Ban Pháp chế
    Ban Quản lý
    Ban Quản lý các khu công nghiệp
    Ban Quản lý các khu kinh tế
    Ban Quản lý dự án
    Ban Quản lý khu công nghiệp
    Ban Quản lý Khu kinh tế
    Ban Quản lý rừng
    Ban Thường trực
    Ban Tổ chức
    Ban Vì sự tiến bộ phụ nữ
    Thường trực
    Ủy ban Bầu cử
    Ủy ban Dân tộc
    Văn phòng Ban An toàn giao thông
  `),
  // courts, prosecutors, enforcement
  ...listed(`
    Chi cục Thi hành án dân sự
    Cục Thi hành án dân sự
    Thi hành án
    Thi hành án dân sự
    Tòa án
    Tòa án nhân dân
    Tòa Dân sự
    Tòa Hành chính
    Tòa Hình sự
    Tòa Kinh tế
    Trại
    Viện kiểm sát
    Viện kiểm sát nhân dân
  `),
  // police and army
  ...listed(`
    Biên phòng
    Binh chủng
    Binh đoàn
    Bộ Chỉ huy
    Bộ Chỉ huy quân sự
    Bộ đội Biên phòng
    Bộ Tư lệnh
    Cảnh sát
    Cảnh sát điều tra
    Cảnh sát khu vực
    Cảnh sát môi trường
    Công an
    Cơ quan An ninh điều tra
    Cơ quan Cảnh sát điều tra
    Đại đội
    Đồn Biên phòng
    Hải đoàn
    Hải đội
    Lữ đoàn
    Quân chủng
    Quân đoàn
    Quân khu
    Quân sự
    Sư đoàn
    Tiểu đoàn
    Trung đoàn
    Vùng Cảnh sát biển
  `),
  // called by what they see to, with no Sở or Phòng before it
  ...listed(`
    Bảo hiểm xã hội
    Cơ quan Thuế
    Đội Quản lý thị trường
    Hải quan
    Hạt Kiểm lâm
    Kiểm lâm
    Kiểm toán
    Quản lý thị trường
    Thanh tra
    Thống kê
    Thuế
  `),
  // people who stand for an office
  ...listed(`
    Cán bộ
    Cán bộ phụ trách
    Công chức
    Nhân viên thú y
  `),
]
