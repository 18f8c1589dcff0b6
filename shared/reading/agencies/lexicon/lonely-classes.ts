import { listed } from '../../listed.ts'

/** What somebody may own or answer for: `chủ bến`, `chủ hồ chứa`, `chủ các cơ sở kinh doanh`. */
const owned = [
  // by the law
  ...listed(`
    công trình; dự án; đầu tư; nguồn thải; sở hữu; sử dụng lao động; thể OCOP
  `),
  // land and water
  ...listed(`
    ao; bãi; bến; bến bãi; đầm; đập; hồ; hồ chứa; mỏ; ruộng; rừng; vườn
  `),
  // what moves
  ...listed(`
    bè; đò; lồng bè; nhà xe; phương tiện; tàu; tàu cá; thuyền; xe
  `),
  // what sells, stores, makes or lodges
  ...listed(`
    cơ sở; cơ sở kinh doanh; cơ sở lưu trú; cửa hàng; cửa hiệu; doanh nghiệp; gian hàng; hàng
    hộ kinh doanh; kho; ki ốt; lò; lò gạch; lò giết mổ; lò mổ; nhà hàng; nhà nghỉ; nhà trọ; quán
    quán ăn; quầy; sạp; vựa
  `),
  // what is raised
  ...listed(`
    gia trại; hộ nuôi; nhà yến; nuôi; nuôi chó; trang trại; vật nuôi
  `),
]

/** People by their trade. */
export const peopleByTrade = listed(`
  lái xe
  ngư dân
  người bán hàng
  người chăn nuôi
  người chế biến
  người điều khiển phương tiện
  người kinh doanh
  người lái đò
  người lái phương tiện
  người lái tàu
  người lái xe
  người nuôi
  người quản lý phương tiện
  người sử dụng lao động
  người trồng rừng
  người trực tiếp chế biến
  thuyền trưởng
  thuyền viên
  tiểu thương
`)

/** Class nouns that are always a class of their own. */
export const lonelyClasses = [
  ...owned.flatMap((what) => [`chủ ${what}`, `chủ các ${what}`]),
  ...peopleByTrade,
  // the Party, the unions and their members
  ...listed(`
    ban tham mưu giúp việc
    ban tham mưu, giúp việc
    cán bộ, đảng viên
    đại biểu HĐND
    đại biểu Hội đồng nhân dân
    đại biểu Quốc hội
    cán bộ, đảng viên, công chức, viên chức
    cán bộ, đoàn viên
    cán bộ, hội viên
    cấp ủy
    cấp ủy Đảng
    cấp ủy đảng, tổ chức đảng
    cấp ủy, tổ chức đảng
    cđcs
    chi bộ
    chi bộ, đảng bộ
    chi ủy
    chi đoàn
    chi hội
    chi, đảng bộ
    chi, đảng bộ cơ sở
    công đoàn cơ sở
    cơ quan tham mưu của cấp ủy
    cơ quan tham mưu của Đảng ủy
    cơ quan tham mưu của Huyện ủy
    cơ quan tham mưu của Thành ủy
    cơ quan tham mưu của Tỉnh ủy
    cơ quan tham mưu giúp việc
    cơ quan tham mưu, giúp việc
    cơ sở Đoàn
    đảng bộ
    đảng bộ bộ phận
    đảng viên
    hiệp hội
    liên đoàn
    liên đội
    thành viên
    thành viên Ban Chỉ đạo
    tổ chức đảng
    tổ chức Đoàn
    tổ chức thành viên
  `),
  // staff
  ...listed(`
    cán bộ, công chức
    cán bộ, công chức, viên chức
    cán bộ, công chức, viên chức, người lao động
    cán bộ, giáo viên
    cán bộ, giáo viên, nhân viên
    công chức, viên chức
    giáo viên, nhân viên
    viên chức, người lao động
  `),
  // people by what they do for others
  ...listed(`
    báo cáo viên
    cộng tác viên
    điều tra viên
    đội ngũ báo cáo viên
    đội ngũ cán bộ
    đội ngũ cộng tác viên
    đội ngũ nhân viên y tế
    đội ngũ tuyên truyền viên
    đội ngũ y tế
    già làng
    già làng, trưởng bản
    già làng, trưởng bản và người có uy tín
    già làng, trưởng bản, người có uy tín
    giám sát viên
    mạng lưới cộng tác viên
    mạng lưới tuyên truyền viên
    mạng lưới y tế
    người có uy tín
    người đại diện phần vốn nhà nước
    phóng viên
    tình nguyện viên
    tuyên truyền viên
  `),
  // the authorities and what is told of as an office
  ...listed(`
    ban chỉ đạo
    ban quản lý
    ban quản lý dự án
    bộ phận tiếp nhận và trả kết quả
    chi cục
    chính quyền
    chính quyền các cấp
    chính quyền địa phương
    cơ quan báo chí, truyền thông
    cơ quan chủ trì
    cơ quan chủ trì soạn thảo
    cơ quan giới thiệu
    cơ quan ngang bộ
    cơ quan soạn thảo
    cơ quan thẩm định
    cơ quan thông tấn
    cơ quan thông tấn, báo chí
    cơ quan thông tin
    cơ quan thông tin đại chúng
    cơ quan thông tin, báo chí
    cơ quan thuộc Chính phủ
    cơ quan thường trực
    cơ quan truyền thông
    kho bạc
    lực lượng chức năng
    lực lượng vũ trang
    trại giam
    ủy ban bầu cử
  `),
  // teams and parts
  ...listed(`
    cụm; cụm thi đua; cụm, khối thi đua; đội; khối; khối thi đua; khối, cụm thi đua; nhóm trẻ
    nhóm trẻ, lớp mẫu giáo; nhóm, lớp; nhóm, lớp độc lập; tổ công tác; tổ dân phố; trạm
  `),
  // places where a trade is carried on
  ...listed(`
    cơ sở cai nghiện
    cơ sở chăn nuôi
    cơ sở chế biến
    cơ sở dịch vụ
    cơ sở đào tạo
    cơ sở giáo dục
    cơ sở giáo dục mầm non
    cơ sở giết mổ
    cơ sở khám bệnh, chữa bệnh
    cơ sở kinh doanh
    cơ sở lưu trú
    cơ sở phát thải
    cơ sở sản xuất
    cơ sở sản xuất, kinh doanh
    cơ sở tôn giáo
    cơ sở trợ giúp xã hội
    khách sạn
    phòng khám
    phòng thí nghiệm
    phòng xét nghiệm
  `),
  // units by what they do
  ...listed(`
    đơn vị cấp nước
    đơn vị chủ quản
    đơn vị thành viên
    đơn vị cung ứng
    đơn vị quản lý vận hành
    đơn vị quản lý, vận hành
    đơn vị thi công
    đơn vị thu gom
    đơn vị thụ hưởng
    đơn vị vận hành
  `),
  // companies and whoever deals
  ...listed(`
    bên mời thầu
    chủ nhiệm hợp tác xã
    công ty
    đại lý
    hợp tác xã
    htx
    ngân hàng
    nhà đầu tư
    nhà máy
    nhà thầu
    nông trường
    tập đoàn
    tập đoàn kinh tế
    thương nhân
    thương nhân đầu mối
    tổ chức tín dụng
    tổ hợp tác
    tổng công ty
    trung tâm nghiên cứu
    viện nghiên cứu
    xí nghiệp
  `),
]

/** Classes that no office answers for: who of them is to be reminded is anybody's guess. */
export const everybody = ['hộ', 'hộ dân', 'hộ chăn nuôi', 'chủ hộ', ...peopleByTrade]
