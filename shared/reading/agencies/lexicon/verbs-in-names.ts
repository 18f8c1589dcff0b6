import { listed } from '../../listed.ts'
import { firmVerbs, workVerbs } from '../../verbs.ts'

/** With one of these an agency's duty begins, whatever stood before. */
export const duties = [
  ...firmVerbs,
  ...listed(`
    đồng loạt; gửi báo cáo; nghiêm chỉnh chấp hành; nghiêm chỉnh thực hiện; theo chức năng
    theo nhiệm vụ; thi hành; tổ chức triển khai; triển khai thực hiện
  `),
]

/** Other words with which what an agency does begins; written small, since capitals make them part of a name. */
export const verbs = [
  ...workVerbs,
  // by which order, and within what
  ...listed(`
    bằng; chủ yếu; do; đối với; theo kế hoạch; theo lĩnh vực; theo nội dung; theo phân công
    theo quy định; theo thẩm quyền; thông qua; trên cơ sở; trong phạm vi; trong việc
  `),
  // when, and on what condition
  ...listed(`
    chậm nhất; hàng năm; hàng quý; hàng tháng; hàng tuần; hằng năm; hằng quý; hằng tháng; hằng tuần
    khi; nếu; ngay khi; ngay sau; sau khi; trong quá trình; trong thời gian; trước khi; trước ngày
  `),
  // before the verb itself
  ...listed(`
    có thể; coi; cơ động; cùng nhau; đã; đang; để; đi; được; góp phần; gương mẫu; không; kính mong; là; làm
    linh hoạt; nhằm; nòng cốt; nỗ lực; ra; rất mong; sẽ; thành viên; tối thiểu; tuyệt đối; tự
    tự giác; vào cuộc; xin; xuống
  `),
  // that somebody has
  ...listed(`
    có báo cáo; có biện pháp; có công văn; có giải pháp; có kế hoạch; có phương án; có văn bản
    có ý kiến
  `),
  // telling
  ...listed(`
    báo nhanh; chỉ thị; dạy; đồng ý; đưa tin; giáo dục; học tập; in; nhắc; phát sóng; phát thanh; theo sát
    thông tin cho; thông tin đến; thông tin kịp thời; thông tin ngay; thông tin nhanh; thông tin về
    tư vấn
  `),
  // helping
  ...listed(`
    cấp cứu; cho mượn; điều trị; đưa đón; hợp tác; lo; sang giúp; sang hỗ trợ; sang phối hợp
    tặng quà; thăm hỏi; thăm khám; tiễn đưa; ưu đãi
  `),
  // forbidding, guarding
  ...listed(`
    bảo vệ; cấm; chốt; kiểm sát; nghiêm cấm; ngưng; thông quan
  `),
  // money and goods
  ...listed(`
    cắt; cấp phát; đặt; giữ; khấu trừ; lấy; lưu; mua; nhận; tăng; thu; trích xuất
  `),
  // earth and stakes
  ...listed(`
    cắm biển; cắm mốc; dọn; đắp bờ; đắp đập; đắp đê; giải phóng mặt bằng
  `),
  // at a desk or a meeting
  ...listed(`
    bế giảng; chia tổ; duyệt; dự; họp bàn; khai giảng; khởi động; kiểm phiếu; ký kết
    lãnh đạo; lập thủ tục; nhập phần mềm; rà; thi đua; tìm; tuyển; xét
  `),
]

/** The part that an office has in a work: with one of these begins what an office does that is called by its works. */
export const partsTaken = listed(`
  chủ trì; phối hợp; tham mưu
`)

/** Behind "trong": when somebody does it, `trong dịp hè`. */
export const seasons = listed(`
  dịp; đợt; giai đoạn; giờ; khi; lúc; mùa; năm; ngày; quá trình; quý; suốt; tháng; tuần; vụ
`)

/** Heads whose name may go on with a verb: Ban Chỉ đạo thực hiện …, Tổ công tác xây dựng …. */
export const boards = [
  // that a plan sets up
  ...listed(`
    Ban; Ban Chỉ đạo; Ban Chỉ huy; Ban điều hành; Ban Quản lý; Ban Tổ chức; Ban Vận động; BCĐ
    Đoàn công tác; Đội; Hội đồng; Nhóm công tác; Nhóm giúp việc; Quỹ; Tiểu ban; Tổ; Tổ công tác; Tổ giúp việc; Ủy ban
    Văn phòng Ban Chỉ đạo
  `),
  // that stand anyway
  ...listed(`
    Chi cục; Công ty; Cục; Hiệp hội; Học viện; Hội; Hợp tác xã; Liên đoàn; Liên hiệp
    Tập đoàn; Tổng công ty; Tổng cục; Trạm; Trung tâm; Viện; Vụ
  `),
]

/** Verbs that say what a board is for, written small: `Ban Chỉ đạo thực hiện …`, `Tổ công tác phòng, chống …`. */
export const topics = [
  // against something
  ...listed(`
    bảo vệ; chống; cứu nạn; cứu trợ; giảm nghèo; khắc phục; khử trùng; phòng chống; phòng ngừa
    phòng thủ; phòng, chống; tìm kiếm; truy quét; tuần tra; ứng phó
  `),
  // choosing and judging
  ...listed(`
    bầu cử; bình chọn; bình xét; chấm thi; coi thi; đấu giá; đấu thầu; điều tra; định giá; giám định
    kiểm kê; kiểm phiếu; nghiệm thu; phản biện; rà quét; rà soát; thẩm định; thẩm tra; thống kê
    tuyển dụng; tuyển sinh; xác minh; xét chọn; xét duyệt; xét nâng; xét tuyển
  `),
  // helping and teaching
  ...listed(`
    bảo trợ; bồi dưỡng; chăm sóc; dạy; đào tạo; giáo dục; giới thiệu; hỗ trợ; tiếp công dân
    tiếp nhận; trợ giúp; truyền thông; tư vấn; vận động
  `),
  // changing and building
  ...listed(`
    bảo dưỡng; cải cách; chuyển đổi; cung ứng; đầu tư; điều hành; điều phối; đổi mới
    giải phóng mặt bằng; giải quyết; giải tỏa; khai thác; kiểm soát; phát triển; quản lý; sáp nhập
    sắp xếp; sửa chữa; thanh lý; tháo gỡ; thực hiện; tinh gọn; về; xây dựng; xúc tiến
  `),
]

/** Nouns whose last syllable is a verb by itself; behind these no predicate begins. */
export const nounEndings = listed(`
  bài viết; bầu cử; các cấp; cao cấp; chế tạo; chứng nhận; chuyển giao; chương trình; cộng đồng; công lập
  công trình; dân cử; dân lập; doanh thu; đặc biệt; đề cử; độc lập; giao lưu; giáo trình; hàng không
  hậu cần; hòa nhập; học tự; hợp đồng; khẩn cấp; kiểm duyệt; lộ trình; ngoại giao; người làm
  nội trú; nuôi dạy; phân cấp; phòng khám; phòng không; quá trình; quy trình; sáng tạo; sơ cấp
  tái tạo; thứ cấp; thư ký; thứ tự; thường trực; tờ trình; trật tự; trung cấp; trung thu; từ thiện
  ứng cử; ươm tạo; việc làm; vực cấm; xuất nhập; y học
`)

/** Nouns that begin with what would be a verb by itself: of `Các đơn vị dự toán cấp I` nothing is told yet. */
export const nounOpenings = listed(`
  bảo vệ thực vật; dự án; dự toán; dự trữ sinh quyển; giảm nhẹ; giao dịch; giao thông; lưu động
  lưu vực; tự động; tự nguyện; vận động viên
`)

/** Verbs that are as often the last words of an office's name: `Vụ Vật liệu xây dựng`, `Trung tâm Dự báo quản lý`. */
export const nounLikeVerbs = listed(`
  bảo dưỡng; bảo vệ; chăm sóc; cung cấp; đào tạo; đầu tư; đầu tư xây dựng; giám sát; giảng dạy
  giáo dục; giới thiệu; hợp tác; khai thác; kiểm soát; kiểm tra; phát triển; quản lý; quy hoạch
  sử dụng; thanh tra; thẩm định; thống kê; truyền thông; tuyên truyền; tư vấn; vận hành; xây dựng
`)
