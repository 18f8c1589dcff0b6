import { listed } from '../../listed.ts'

/** Words that begin like an agency and are none: `Ban hành`, `Phòng, chống`, `Hội nghị`. */
export const notAgencies = [
  // ban
  ...listed(`
    ban đầu; ban đêm; ban hành; ban ngày
  `),
  // bản
  ...listed(`
    bản án; bản cam kết; bản chất; bản đồ; bản giấy; bản mềm; bản sao; bản sắc; bản thân; bản tin
    bản vẽ
  `),
  // báo, biên
  ...listed(`
    báo cáo; báo động; báo giá; báo hiệu; báo ngay; báo nhanh; báo tin; biên phòng toàn dân
  `),
  // bảo hiểm, bưu chính
  ...listed(`
    bảo hiểm y tế; bưu chính công ích
  `),
  // bộ
  ...listed(`
    bộ ảnh; bộ câu hỏi; bộ chỉ số; bộ chỉ tiêu; bộ công cụ; bộ dữ liệu; bộ đề; bộ hồ sơ; bộ luật; bộ máy
    bộ mặt; bộ mẫu; bộ phiếu; bộ quy tắc; bộ sách; bộ số liệu; bộ tài liệu; bộ thiết bị; bộ thủ tục; bộ tiêu chí
  `),
  // cán bộ, công chức, cá nhân, bà con
  ...listed(`
    bà con; bà mẹ; cá nhân hóa; cán bộ hóa; công chức hóa; công đoạn; cộng đồng hóa; ông bà
  `),
  // cấp, cục, cụm
  ...listed(`
    cấp bách; cấp bậc; cấp giấy; cấp học; cấp mã; cấp phát; cấp phép; cục bộ; cụm từ
  `),
  // cơ sở, cơ quan, công ty, đơn vị
  ...listed(`
    công ty mẹ con; cơ quan chức năng phụ trách; cơ sở dữ liệu; cơ sở hạ tầng; cơ sở lý luận
    cơ sở pháp lý; cơ sở vật chất; đơn vị đo; đơn vị hành chính; đơn vị tính
  `),
  // đài, đại học, đoàn, đội
  ...listed(`
    đại học hóa; đài thọ; đoàn kết; đoàn kiểm tra; đoàn viên; đội hình; đội ngũ
  `),
  // hệ thống
  ...listed(`
    hệ thống camera; hệ thống cấp nước; hệ thống chiếu sáng; hệ thống chính trị; hệ thống dữ liệu
    hệ thống điện; hệ thống giao thông; hệ thống hạ tầng; hệ thống hóa; hệ thống mạng; hệ thống nước
    hệ thống pháp luật; hệ thống quản lý; hệ thống số liệu; hệ thống thoát nước; hệ thống thông tin
    hệ thống văn bản
  `),
  // hội, hợp tác
  ...listed(`
    hội chợ; hội chứng; hội diễn; hội đồng thi; hội họp; hội nghị; hội nhập; hội thảo; hội thi
    hội trường; hội viên; hợp tác; hợp tác quốc tế
  `),
  // liên, lực lượng
  ...listed(`
    liên đoàn kết; liên hiệp quốc; lực lượng lao động; lực lượng sản xuất
  `),
  // ngành, nhà, nhóm
  ...listed(`
    ngành hàng; ngành kinh tế; ngành nghề; nhà đầu tư; nhà giáo; nhà nước; nhà ở; nhà tài trợ
    nhà thầu phụ; nhà văn; nhóm chỉ tiêu; nhóm đối tượng; nhóm giải pháp; nhóm nhiệm vụ; nhóm tuổi
  `),
  // phòng
  ...listed(`
    phòng bệnh; phòng cháy; phòng chống; phòng dịch; phòng ngừa; phòng thủ; phòng tránh; phòng trừ
    phòng vệ; phòng, chống
  `),
  // phương tiện, quân sự, quận, quỹ
  ...listed(`
    phương tiện giao thông; phương tiện thông tin; quân sự - quốc phòng; quân sự hóa
    quân sự, quốc phòng; quỹ đất; quỹ nhà; quỹ thời gian; quỹ tiền lương
  `),
  // sở
  ...listed(`
    sở hữu; sở tại; sở thích
  `),
  // thanh tra, thống kê, cảnh sát, thuế
  ...listed(`
    cảnh sát giao; thanh tra chuyên đề; thanh tra đột xuất; thanh tra toàn diện
    thanh tra và kiểm tra; thanh tra việc; thanh tra, giám sát; thanh tra, kiểm tra; thống kê số
    thống kê số liệu; thuế suất; thuế thu nhập; thuế và; thuế, phí
  `),
  // tổ chức
  ...listed(`
    tổ chức bộ máy; tổ chức các; tổ chức đoàn công tác; tổ chức đoàn đi; tổ chức đoàn giám sát
    tổ chức đoàn khảo sát; tổ chức đoàn kiểm tra; tổ chức đoàn liên ngành; tổ chức đoàn thanh tra
    tổ chức giám sát; tổ chức hoạt động; tổ chức hội nghị; tổ chức kiểm tra; tổ chức kỷ niệm
    tổ chức sơ kết; tổ chức thực hiện; tổ chức tổng kết; tổ chức tốt; tổ chức triển khai
    tổ chức tuyên truyền
  `),
  // trường, trưởng, thường trực, trạm, trung tâm
  ...listed(`
    thường trực 24; trạm biến áp; trung tâm hóa; trường hợp; trưởng thành
  `),
  // văn phòng, viện, viễn thông, vụ
  ...listed(`
    văn phòng phẩm; viện dẫn; viện phí; viễn thông thụ động; viện trợ; vụ án; vụ bạo lực; vụ cháy
    vụ chìm; vụ đuối nước; vụ đông; vụ hè; vụ lộ; vụ lừa đảo; vụ mất; vụ mùa; vụ ngộ độc; vụ nổ; vụ phá rừng; vụ sạt lở
    vụ tai nạn; vụ tranh chấp; vụ trộm; vụ vi phạm; vụ việc; vụ xâm hại; vụ xuân
  `),
  // xã, thôn, làng, thành phố, gia đình, khoa
  ...listed(`
    gia đình văn hóa; khoa học; làng nghề; thành phố thông minh; thôn văn hóa; xã giao; xã hội
    xã hội hóa
  `),
  // "bao gồm", "quản lý" as a scan has them; they could be meant, so nothing sets them right
  ...listed(`
    báo gồm; quận lý
  `),
]
