import { beginsDuty } from '../duties.ts'

/**
 * Verbs of what is built, sold, written or looked after. No agency's duty is recognised by them, but behind a time they
 * tell that something is to be done then: "Quý III/2025 đấu giá 04 mỏ", "Hằng quý biên soạn bản tin".
 */
const works =
  /^(?:đấu giá|đấu thầu|khởi công|khánh thành|thông xe|thi công|nghiệm thu|giải phóng mặt bằng|lắp đặt|mua sắm|mua|sửa chữa|cải tạo|trồng|tu bổ|nạo vét|phun|quét|vệ sinh|chăm sóc|biên soạn|biên tập|in|viết|dựng|đối chiếu|kiểm kê|kiểm đếm|quyết toán|chốt|nhắc nhở|nhắc|trao|tặng|bình chọn|chấm điểm|xếp hạng|xếp loại|diễn tập|luân phiên|hội ý|giao ban|gặp mặt|đối thoại|tiếp công dân|khai mạc|khai giảng|bế mạc|bắt đầu|kết thúc)(?!\p{L})/u

/** Whether `text` (folded) begins with what is to be done. */
export const beginsWork = (text: string): boolean => beginsDuty(text) || works.test(text)
