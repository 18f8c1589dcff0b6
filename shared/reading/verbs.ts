import { listed } from './listed.ts'

/**
 * The verbs with which Vietnamese offices are told what to do, each in one group. The first two begin a duty and end the name
 * before them; the third begins a duty, but is as often a part of a name (`Trung tâm Bảo tồn …`, `Chi cục Phòng, chống …`). The
 * fourth begins one and ends only a name that is whole; the last begins one behind a time.
 * What only ends a name stands in agencies/lexicon/verbs-in-names.ts.
 */

/** Lays a duty on whom it follows, whatever stood between: "Các trường chưa nộp hồ sơ phải nộp". */
export const obligingVerbs = listed(`
  phải; cần; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ
`)

/** How a duty is to be done, before the duty itself: "khẩn trương hoàn thành". */
export const urgingVerbs = listed(`
  khẩn trương; nghiêm túc; chủ động; tích cực; tiếp tục; tập trung; tăng cường; đẩy mạnh; kịp thời; quyết liệt; kiên quyết
`)

/** Said of a duty in any writing: `CHỦ TRÌ`, `Phối hợp`. */
export const firmVerbs = [
  ...obligingVerbs,
  ...urgingVerbs,
  ...listed(`
    chủ trì; phối hợp; tham mưu; báo cáo; chỉ đạo; hướng dẫn; triển khai; thực hiện; tổ chức thực hiện; rà soát
    nghiên cứu; xem xét; xác minh; căn cứ; thường xuyên; định kỳ
  `),
]

/** What is to be done, by its kind. */
export const workVerbs = [
  // leading and being answerable
  ...listed(`
    đồng chủ trì; phụ trách
  `),
  // together and towards others
  ...listed(`
    tham gia; giúp; hỗ trợ; cung cấp; chia sẻ; gửi; báo ngay; báo tin; trình; đề xuất; kiến nghị; tiếp nhận;
    chấp nhận; trao đổi; cho ý kiến; nâng tỷ lệ; nâng mức; liên hệ; đăng ký; giới thiệu; kêu gọi; vận động;
    huy động; kết nối; phản ánh; đăng tải; thông báo; báo ca; báo cho; báo về; công bố; công khai; niêm yết;
    làm việc; giải trình
  `),
  // leading others
  ...listed(`
    đôn đốc; theo dõi; kiểm tra; kiểm soát; đấu tranh; điều tra; khởi tố; cưỡng chế; canh gác; chốt chặn;
    trấn áp; hòa giải; giám sát; thanh tra; quán triệt; phân công; giao; điều phối; điều hành; định hướng;
    yêu cầu; ra quân; phát động; vận hành
  `),
  // doing
  ...listed(`
    tổ chức; xây dựng; ban hành; thống kê; tổng hợp; đánh giá; sơ kết; tổng kết; cập nhật; soạn thảo; lập;
    thành lập; kiện toàn; củng cố; bố trí; cân đối; phân bổ; thẩm định; thẩm tra; phê duyệt; quyết định;
    giải quyết; xử lý; bảo đảm; đảm bảo; duy trì; đẩy nhanh; nâng cao; phát huy; quan tâm; chú trọng; ưu tiên;
    lồng ghép; tuyên truyền; phổ biến; truyền thông; tập huấn; đào tạo; bồi dưỡng; khen thưởng; biểu dương;
    quản lý; sử dụng; khai thác; ứng dụng; chuẩn bị; hoàn thành; hoàn thiện; khắc phục; ngăn chặn; phòng ngừa;
    phát hiện; bám sát; nắm; xác định; xuất cấp; quy định; tiến hành; mở; họp; trực; cử; chọn; đưa; bàn giao;
    thu thập; số hóa; chuẩn hóa; tái cấu trúc; tái cơ cấu; nhân rộng; đổi mới; phát triển; chấn chỉnh; tuân thủ; chấp hành; nộp;
    lấy ý kiến; phát hành; đồng thời; thu hồi; tiếp thu; công nhận; đầu tư; khuyến khích; lựa chọn; nâng cấp;
    trích; bổ sung; điều tiết; triệu tập; tháo gỡ; sẵn sàng; cấp; chuyển; treo; tham dự; phấn đấu; kết hợp;
    áp dụng; khai báo; kê khai; ghi sổ; ghi chép; viết; soạn; tuần tra; trang bị; cam kết; thay mặt; di dời; sơ tán; tháo dỡ;
    nạo vét; phân loại; sưu tầm; quét dọn; tinh gọn; điều động; sàng lọc; bình xét; chấm; kiểm kê; kiểm đếm;
    phân luồng; khoanh vùng; lấy mẫu; tạm dừng; tạm ứng; mua sắm; sửa chữa; phát; khảo sát; đề nghị; đề ra; tạo;
    mời; rút ngắn; lắp đặt; biên soạn; lắp; đảm nhận; đảm nhiệm; đảm trách; gợi ý; kiểm định; diễn tập; phát dọn
  `),
  // more of what is done with one's hands, in the field or at a desk
  ...listed(`
    sắp xếp; dành; tiêm; phun; tiêu hủy; cải tạo; niêm phong; in ấn; cài đặt; đối chiếu; hoàn trả; chi trả;
    thanh toán; quyết toán; nghiệm thu; khám; vận chuyển; tập hợp; quan trắc; tích hợp; kết nạp; xử phạt;
    tịch thu; xác nhận; chứng thực; trao; tặng; tôn vinh; chỉnh lý; giải tỏa; phục dựng; kẻ vạch; kẻ vẽ; sao lưu;
    khôi phục; tổng rà soát; tổng kiểm tra; phúc tra; thiết lập; thiết kế; sửa đổi; sơ tuyển; khử trùng;
    truyền dạy; tu bổ; tôn tạo; hiệp đồng; thả; bàn bạc; đề cao; gắn; giảm; hạn chế; làm rõ; làm tốt; lắng nghe;
    rút kinh nghiệm; tận dụng; tạm giữ; thỏa thuận; thống nhất; tranh thủ; truy quét; xóa bỏ; nhập; bảo dưỡng; duy tu;
    đối thoại; giải ngân; ký; nêu cao; ngừng; dừng; phối kết hợp; phục vụ; quy hoạch; siết chặt; tiết kiệm;
    tiếp cận; tiếp đón; xúc tiến; thúc đẩy; phân cấp; ủy quyền; truyền đạt; triệt phá; đo đạc; thanh lý;
    điều chuyển; luân chuyển; tuyển dụng; bổ nhiệm; tinh giản; sáp nhập; giải thể; rà quét; trùng tu; chăm sóc;
    khoanh nuôi; che chắn; cảnh báo; thuyết phục; trả lời; bãi bỏ; thay thế; hợp nhất; phân tích; thí điểm; đình chỉ;
    truy thu; thu nộp; thu, nộp; thu và nộp; đồng bộ; giảng dạy; truy tố; xét xử; trợ cấp; cứu trợ; quyên góp; quảng bá; trưng bày;
    dọn dẹp; chốt trực; ứng trực; túc trực; gia cố; khơi thông; tích nước; gieo cấy; đốt hết; đốt bỏ; đốt dọn;
    bán hết; dùng hết; thu hoạch; thu mua; dự trữ; cho vay; thu nợ; gia hạn; đơn giản hóa; hiện đại hóa; ủy thác;
    trả kết quả; thụ lý; kích hoạt; trang hoàng; huấn luyện; định giá; hiệu chỉnh; giám định; khuyến cáo;
    nhắc nhở; động viên; phê bình; kiểm điểm; làm sạch; đối soát; xác thực; hoàn chỉnh; tuyển chọn; điều chỉnh;
    cụ thể hóa; xã hội hóa; thể chế hóa; chăm lo; trợ giúp; ghi nhận; đáp ứng; chỉ định; đa dạng hóa; hiệp thương; nhắn tin; chỉnh trang;
    tổng vệ sinh; trang trí; biên tập; hưởng ứng; gặp mặt; đón tiếp; ra mắt; tiết giảm; ghi hình; kéo dài;
    hoãn; tạm hoãn; thu hút; cơ cấu lại; phân định; khoanh định; gìn giữ; bốc thăm; xét duyệt; xét chọn; bình chọn; vinh danh;
    nêu gương; thảo luận; đặt hàng; thu phí; phân nhóm; phân tuyến; tiếp sóng; vận dụng; góp ý; phản biện;
    giải đáp; giải thích; nhận diện; truy vết; tẩy giun; đấu giá; kê biên; phong tỏa; sửa lỗi; vớt rác; khơi dậy;
    lan tỏa; khởi công; chỉnh sửa; bám vào; bám nắm; gắn kết; khử khuẩn; đo kiểm; truy xuất; tu sửa; lưu ý; dự thảo; ứng trước
    tính toán; cân nhắc
  `),
]

export const openingVerbs = listed(`
  làm đầu mối; là cơ quan; là đơn vị; là đầu mối; giữ vai trò; phát huy vai trò; dự sinh hoạt; dự họp;
  tạo điều kiện; chấp thuận; thông tin; phân bố; đi kiểm tra; thăm; trực tiếp; hợp đồng; thể hiện; đăng; xuất;
  lưu trữ; bảo tồn; cắt giảm; giữ gìn; vệ sinh; thu gom; thu dọn; hình thành; cách ly; tự kiểm tra; tự rà soát;
  tự tổ chức; tự bố trí; tự thực hiện; tự đánh giá; tự chấm điểm; tăng thời lượng; tăng tần suất; tăng số;
  thi công; cung ứng; thử nghiệm; bồi thường; liên kết; thực tập; chống; bảo quản; bảo trì;
  giải phóng; phòng, chống; đấu thầu; tiếp công dân; liên thông; bảo mật; bình ổn; hoàn thuế; công chứng;
  nhân giống; bảo hành; quan sát; đo lường; hiệu chuẩn; cho thuê
`)

/**
 * What is done with one's hands, on a day of work in the hamlet: "Hội Phụ nữ trồng hoa", "Đoàn Thanh niên xã quét vôi". Inside
 * names these are nouns ("cây trồng", "múa rối"): they end only one that is whole.
 */
export const handVerbs = [
  // in the field
  ...listed(`
    trồng; tưới; tỉa; hái; nhổ; cuốc; đốt
  `),
  // earth, stones, water
  ...listed(`
    đào; đắp; đổ; lấp; san; xúc; rải; nạo; khơi; bới; múc; vớt; bơm; hót
  `),
  // loads
  ...listed(`
    bốc; vác; khuân; chở; kéo; xếp; gom
  `),
  // building and tying
  ...listed(`
    dựng; lợp; rào; cắm; buộc; chằng; neo; che; chặt; kẻ; sơn; vẽ; dán
  `),
  // in the house
  ...listed(`
    nấu; gói; quét; lau; rửa
  `),
  // on the day of a feast
  ...listed(`
    hát; múa; diễn; biểu diễn; tập; luyện; thi đấu; đón; rước; chụp; quay phim; ghi
  `),
  // giving and watching
  ...listed(`
    bán; ủng hộ; góp; đóng góp; hiến; nhường; canh; gác
  `),
]

/**
 * What is opened, closed, bought or counted on a day. No agency's duty is recognised by it, since it is as often a noun; behind a
 * time it tells that something is to be done then: "Quý III/2025 khánh thành nhà văn hóa", "Hằng quý in bản tin".
 */
export const timedVerbs = listed(`
  khai mạc; khai giảng; bế mạc; khánh thành; thông xe; bắt đầu; kết thúc; giao ban; hội ý; luân phiên; mua; in; chốt; nhắc;
  chấm điểm; xét; báo
`)
