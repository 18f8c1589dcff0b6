import { listed } from '../../listed.ts'

/** What serves the public: schools, hospitals, papers, banks, companies. */
export const officesThatServe = [
  // schools
  ...listed(`
    Đại học
    Học viện Cán bộ quản lý
    Trường Cán bộ quản lý
    Trường Cao đẳng
    Trường Chính trị
    Trường Đại học
    Trường học
    Trường Mầm non
    Trường Mầm non và Tiểu học
    Trường PTDTBT TH và THCS
    Trường PTDTBT TH&THCS
    Trường PTDTBT Tiểu học và THCS
    Trường TH và THCS
    Trường TH&THCS
    Trường THCS
    Trường THCS và THPT
    Trường THCS&THPT
    Trường THPT
    Trường Tiểu học
    Trường Tiểu học và THCS
    Trường Tiểu học và Trung học cơ sở
    Trường Trung học cơ sở
    Trường Trung học cơ sở và Trung học phổ thông
    Trường Trung học phổ thông
  `),
  // health
  ...listed(`
    Bệnh viện
    Phòng khám
    Trạm Y tế
    Trung tâm Kiểm soát bệnh tật
    Trung tâm Y tế
    Trung tâm Y tế dự phòng
  `),
  // culture
  ...listed(`
    Bảo tàng
    Câu lạc bộ
    Câu lạc bộ Liên thế hệ tự giúp nhau
    Cung Thiếu nhi
    Cung Văn hóa
    Nhà hát
    Nhà Thiếu nhi
    Nhà Văn hóa
    Thư viện
    Vườn thú
  `),
  // press and radio
  ...listed(`
    Báo
    Báo và Đài
    Báo và phát thanh, truyền hình
    Cổng thông tin
    Cổng Thông tin điện tử
    Đài Tiếng nói
    Hệ thống truyền thanh
    Nhà xuất bản
    Tạp chí
    Thông tấn xã
    Trang thông tin điện tử
  `),
  // banks and the treasury
  ...listed(`
    Kho bạc
    Kho bạc Nhà nước
    Ngân hàng
    Ngân hàng Chính sách xã hội
    Ngân hàng Nhà nước
    Phòng giao dịch
  `),
  // companies, works and networks
  ...listed(`
    Bưu chính
    Bưu điện
    Cảng hàng không
    Cảng hàng không quốc tế
    Cảng vụ
    Công ty
    Công ty cổ phần
    Công ty CP
    Công ty TNHH
    Công ty TNHH một thành viên
    Công ty TNHH MTV
    Công ty trách nhiệm hữu hạn một thành viên
    Điện lực
    Đoạn Quản lý
    Đoạn Quản lý đường bộ
    Đoạn Quản lý đường thủy nội địa
    Khu Quản lý đường bộ
    Lâm trường
    Nhà máy
    Nông trường
    Tập đoàn
    Tổng công ty
    Tổng công ty Điện lực
    Viễn thông
    Xí nghiệp
  `),
  // land, forests and what is kept
  ...listed(`
    Chi nhánh Văn phòng Đăng ký đất đai
    Khu bảo tồn
    Khu bảo tồn thiên nhiên
    Trung tâm Phát triển quỹ đất
    Văn phòng Đăng ký đất đai
    Vườn quốc gia
  `),
  // counters of the public service
  ...listed(`
    Bộ phận Tiếp nhận và Trả kết quả
    Trung tâm Phục vụ hành chính công
  `),
]
