import { listed } from '../listed.ts'
import { misreadFinder } from '../misread-pairs.ts'
import { withoutMarks } from '../without-marks.ts'

const names = listed(`
  bảo hiểm xã hội; lao động; thương binh; xã hội; thống kê; tài chính; kế toán; tư pháp; hộ tịch; địa chính; nông nghiệp; môi trường; giáo dục; đào tạo; văn phòng
  thanh tra; đoàn thể; mặt trận; phụ nữ; nông dân; cựu chiến binh; công đoàn; liên đoàn lao động; khuyến học; chữ thập; cao tuổi; truyền thanh; truyền hình
  hạ tầng; đô thị; bệnh viện; trạm y; trường học; quân sự; kiểm lâm; chính sách; dân phố; hành chính; công chức; các ngành; các xã; thị trấn
`)

/**
 * Words of offices' names in which a scan got the marks of one syllable wrong: *Bảo hiểm xà hội*, *Liên doàn Lao động*.
 * They are known for what they are, and the name stays as it is written, so that the coordinator sees what the paper has.
 */
export const misreadName = misreadFinder(
  names,
  // "Đoàn Thế Khoan", "tổ chức họp *dân phổ* biến", "mỗi trường tổ chức", "các cơ *quan sự* nghiệp"
  listed(`
    đoàn thế; văn phong; tại chính; từ pháp; đạo tạo; công đoạn; cộng đoàn; thành tra; thanh trả; trưởng học; mỗi trường; mọi trường; thống kế; thành niên
    xả hội; xa hội; xã hỏi; xã hồi; các xa; công chúc; cống chức; dân phó; dân phổ; thông kế; quan sự; quản sự; mới trường; cáo tuổi; chỉnh sách; chính sạch; kế toàn
    đào táo; chữ thấp; kiểm lầm; phụ nữa; đảo tạo
  `),
)

/** The syllables of the pairs that they are made of, without marks: of no other words is anything to be set right. */
export const misreadFirsts = new Set(names.flatMap((name) => name.split(' ').slice(0, -1)).map(withoutMarks))
export const misreadSeconds = new Set(names.flatMap((name) => name.split(' ').slice(1)).map(withoutMarks))
