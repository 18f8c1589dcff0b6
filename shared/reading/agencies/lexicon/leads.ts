import { listed } from '../../listed.ts'

/** What stands before the agencies: orders, labels of a line, roles. None of it belongs to a name. */
export const leads = [
  // asked
  ...listed(`
    Đề nghị
    Đề nghị với
    Đồng thời đề nghị
    Đồng thời yêu cầu
    Kính đề nghị
    Kính mời
    Mời
    Thống nhất đề nghị
    Trân trọng đề nghị
    Yêu cầu
  `),
  // asked, with a mark that a scan got wrong: set right before reading only in a text that has several such words
  ...listed(`
    Dề nghị
    Đê nghị
    Đế nghị
  `),
  // agreed to
  ...listed(`
    Đồng ý
    Đồng ý cho
    Đồng ý để
    Đồng ý giao
    Đồng ý phân công
    Nhất trí giao
    Thống nhất để
    Thống nhất giao
    Thống nhất giao cho
    Thống nhất phân công
  `),
  // what they have to do
  ...listed(`
    Chức năng, nhiệm vụ của
    Nhiệm vụ
    Nhiệm vụ chung cho
    Nhiệm vụ chung của
    Nhiệm vụ chung đối với
    Nhiệm vụ cụ thể của
    Nhiệm vụ của
    Nhiệm vụ riêng của
    Nhiệm vụ và quyền hạn của
    Nhiệm vụ, quyền hạn của
    Phân công nhiệm vụ cho
    Phân công trách nhiệm của
    Quy định trách nhiệm của
    Trách nhiệm
    Trách nhiệm chung của
    Trách nhiệm chung đối với
    Trách nhiệm cụ thể của
    Trách nhiệm của
    Trách nhiệm phối hợp của
    Trách nhiệm riêng của
    Trách nhiệm thực hiện của
    Trách nhiệm và nhiệm vụ chung của
    Trách nhiệm, nhiệm vụ chung của
    Trách nhiệm, quyền hạn của
  `),
  // given
  ...listed(`
    Đồng thời giao
    Giao
    Giao cho
    Giao chỉ tiêu cho
    Giao chỉ tiêu, nhiệm vụ cho
    Giao nhiệm vụ cho
    Giao trách nhiệm cho
    Phân công
    Phân công cho
    Ủy quyền
    Ủy quyền cho
  `),
  // by a day that stands before: "Ngày 07/6: Hạn cuối các trường nộp hồ sơ"
  ...listed(`
    Hạn chót
    Hạn cuối
    Hạn cuối cùng
  `),
  // to whom it is said
  ...listed(`
    Các ông (bà)
    Các ông, bà
    Các ông/bà
    Đối với
    Gửi
    Kính gửi
    Riêng
    Riêng đối với
    Về phía
  `),
]

/** Labels of a line, which a colon must follow: `Đơn vị chủ trì: Sở Y tế`. */
export const labels = [
  // who leads
  ...listed(`
    Bộ phận chủ trì
    Chủ trì
    Chủ trì thực hiện
    Cơ quan chịu trách nhiệm
    Cơ quan chủ trì
    Cơ quan chủ trì thực hiện
    Cơ quan đầu mối
    Cơ quan tham mưu
    Cơ quan, đơn vị chủ trì
    Đơn vị chịu trách nhiệm
    Đơn vị chủ trì
    Đơn vị chủ trì thực hiện
    Đơn vị đầu mối
    Đơn vị tham mưu
    Lãnh đạo phụ trách
  `),
  // who helps
  ...listed(`
    Cơ quan phối hợp
    Cơ quan phối hợp thực hiện
    Cơ quan, đơn vị phối hợp
    Đơn vị phối hợp
    Đơn vị phối hợp thực hiện
    Phối hợp
    Phối hợp thực hiện
  `),
  // who does it
  ...listed(`
    Bộ phận thực hiện
    Cơ quan thực hiện
    Cơ quan tổ chức
    Cơ quan, đơn vị thực hiện
    Đơn vị báo cáo
    Đơn vị được giao
    Đơn vị thực hiện
    Đơn vị tổ chức
    Người thực hiện
    Phân công thực hiện
    Thực hiện
    Tổ chức thực hiện
    Trách nhiệm thực hiện
  `),
  // who watches, and whom
  ...listed(`
    Đơn vị chịu sự giám sát
    Đơn vị được giám sát
    Đơn vị được kiểm tra
    Đơn vị được thanh tra
    Đơn vị giám sát
    Đơn vị theo dõi
  `),
  // no agency, but its column
  ...listed(`
    Nội dung
    Thành phần
  `),
]

/** What somebody is on a board, who heads no office by it: `Thành viên Ban Chỉ đạo`. */
export const boardMembers = listed(`
  thành viên; thư ký; tổ phó; ủy viên; ủy viên thường trực
`)

/** What somebody is on a board, besides the office they hold: `Giám đốc Sở Nội vụ, Phó Trưởng ban Thường trực`. */
export const boardPlaces = [
  ...boardMembers,
  // as a head, which offices have too: `Trưởng ban Dân vận Huyện ủy`
  ...listed(`
    phó ban; phó tổ trưởng; phó tổ trưởng thường trực; phó trưởng ban; phó trưởng ban thường trực; phó trưởng đoàn
    phó trưởng đoàn thường trực; tổ trưởng; trưởng ban; trưởng ban thường trực; trưởng đoàn
  `),
]

/** A note on an agency's role, behind a dash or in the name itself: `Sở Y tế - cơ quan thường trực`. */
export const roles = listed(`
  chủ trì; cơ quan chủ trì; cơ quan đầu mối; cơ quan thường trực; đầu mối; đơn vị chủ trì
  là cơ quan chủ trì; là cơ quan thường trực; là đơn vị chủ trì; phối hợp; tham mưu; theo dõi
  thực hiện; thường trực
`)
