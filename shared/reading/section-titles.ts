/**
 * What a heading announces. `assignments` and `reporting` are what the reader looks for; `quiet` parts (purpose, aims,
 * funding …) speak of agencies without giving them work; `content` is everything else.
 */
export type SectionKind = 'assignments' | 'reporting' | 'quiet' | 'content'

// What follows is matched on titles without tone marks, which a scan gets wrong first ("TỒ CHỨC THỰC HIỆN").

const waysOfReporting = [
  // Chế độ thông tin, báo cáo · Chế độ báo cáo · Chế độ phối hợp
  'thong tin|bao cao|phoi hop',
  // Chế độ trực và thông tin báo cáo · Chế độ hội họp, báo cáo
  '(?:truc ban|truc|hop|giao ban|hoi hop|kiem tra)(?:,| va) (?:thong tin,? )?bao cao',
].join('|')
const reporting = [
  // Chế độ báo cáo · Chế độ trực và thông tin báo cáo
  `che do (?:${waysOfReporting})`,
  // Thông tin, báo cáo · Thông tin và báo cáo
  'thong tin,? (?:va )?bao cao',
  // Báo cáo kết quả thực hiện · Báo cáo, đánh giá; but "Báo cáo viên cấp xã"
  'bao cao(?:,| va)? (?!vien(?!\\p{L}))',
  // Báo cáo
  'bao cao$',
  // Công tác báo cáo
  'cong tac bao cao',
  // Chế độ, thời gian báo cáo
  'che do,? thoi gian bao cao',
  // Thời hạn báo cáo
  'thoi han bao cao',
  // Chế độ sơ kết, tổng kết và báo cáo
  'che do so ket(?:, tong ket)?(?:,| va) bao cao',
  // Theo dõi, báo cáo và sơ kết, tổng kết · Kiểm tra, giám sát và báo cáo
  '(?:theo doi|giam sat|kiem tra)(?:(?:,| va) (?:theo doi|giam sat|kiem tra|danh gia|don doc))*(?:,| va) bao cao' +
    '(?:,? (?:va )?(?:so ket|tong ket))*$',
].join('|')
// Về chế độ báo cáo · Thực hiện chế độ thông tin, báo cáo · Quy định báo cáo · Thời gian, chế độ báo cáo
const beforeReporting = '(?:ve |thuc hien |cong tac |quy dinh |ve cong tac |thoi gian,? )*'

// What a report is to hold
const formsOfReport = [
  // Đề cương báo cáo
  'de cuong',
  // Biểu mẫu kèm theo · Các biểu mẫu
  '(?:cac )?bieu mau',
  // Các mẫu biểu · Mẫu báo cáo · Mẫu phiếu khảo sát
  '(?:cac )?mau (?:bieu|bao cao|phieu)',
  // Nội dung báo cáo
  'noi dung bao cao',
].join('|')
export const outlineOfReport = new RegExp(`^(?:${formsOfReport})(?! \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+ \\p{L})`, 'u')

// "Cơ sở giáo dục", "Cơ sở kinh doanh": places, not grounds
const places = [
  'su dung|san xuat|kinh doanh|giao duc|y te|kham|dich vu|doan|cai nghien|tro giup|bao tro',
  'ton giao|luu tru|gia|che bien|chan nuoi',
].join('|')
const aims = [
  // Mục đích, yêu cầu · Yêu cầu; but "Yêu cầu các đơn vị"
  'muc dich|yeu cau$|yeu cau,',
  // Mục tiêu chung · Các chỉ tiêu
  'muc tieu|chi tieu',
  // Căn cứ · Đối tượng, phạm vi
  'can cu|doi tuong|pham vi',
  // Quan điểm, nguyên tắc · Sự cần thiết
  'quan diem|nguyen tac|su can thiet',
  // Đánh giá chung · Tình hình · Thực trạng · Kết quả đạt được · Khái quát chung
  'danh gia|tinh hinh|thuc trang|hien trang|ket qua|khai quat',
  // Cơ sở pháp lý
  `co so(?! (?:${places}))`,
  // Dự báo tình hình · Bối cảnh · Tồn tại, hạn chế · Khó khăn · Nhận định
  'du bao|boi canh|ton tai|kho khan|nhan dinh',
  // Tiêu chí chấm điểm; but "Tiêu chí số 2 - Giao thông", "Các tiêu chí chưa đạt" of a plan for new
  // rural areas, which are worked at
  'tieu chi(?! (?:so )?\\d|.{0,40} (?:chua|da) dat)',
  // Đặc điểm tự nhiên · Thuận lợi
  'dac diem|thuan loi',
].join('|')
// "Tạo thuận lợi trong tiếp cận đất đai", "Cấp cơ sở: …", "Tổ đánh giá", "Tự đánh giá", "Các cơ sở buôn bán thuốc"
const noAims = '(?:tao|go|vuot|cap|to|tu|doan|nhom|ban) |cac co so '

const carryingOut = [
  // Tổ chức thực hiện · Công tác tổ chức … · Biện pháp tổ chức …
  '^(?:cong tac |viec |ve |bien phap )?to chuc',
  // Tổ chức triển khai … · Tổ chức, phân công … · Tổ chức và phối hợp …
  '(?:,? (?:va )?(?:trien khai|phan cong|phoi hop|chi dao))*,? ?',
  // … thực hiện · … triển khai thực hiện · … việc thi hành
  '(?:trien khai |viec )?(?:thuc hien|thi hanh)',
  // but "Tổ chức thực hiện các …", "Tổ chức thực hiện tốt …", "Tổ chức thực hiện kế hoạch phòng chống dịch"
  '(?! (?:hoi|le|cac|chuong|cuoc|tot|co|ke hoach \\p{L}+ \\p{L}+ \\p{L}))',
].join('')

const handedOut = [
  // Phân công nhiệm vụ · Phân công trách nhiệm thực hiện · Giao nhiệm vụ
  'nhiem vu|trach nhiem',
  // Phân công thực hiện · Phân công cụ thể công việc · Phân giao công tác
  'thuc hien|cong viec|cong tac',
  // Phân công chỉ đạo · Phân công tổ chức thực hiện
  'chi dao|to chuc',
].join('|')

const behindDuties = [
  // Trách nhiệm thực hiện · Trách nhiệm thi hành · Nhiệm vụ tổ chức
  'thuc hien|thi hanh|to chuc',
  // Trách nhiệm của các cơ quan, đơn vị · Nhiệm vụ cụ thể của từng thành viên
  'cua (?:cac|tung)',
  // Nhiệm vụ, quyền hạn các thành viên
  'cac (?:co quan|don vi|cap|nganh|so|thanh vien)',
].join('|')
const duties = '(?:trach nhiem|nhiem vu)(?:(?:,| va) (?:trach nhiem|nhiem vu|quyen han))?(?: cu the| chung| trong tam)?'

const content = [
  // Nội dung · Nhiệm vụ, giải pháp · Các hoạt động
  'noi dung|nhiem vu|giai phap|hoat dong',
  // Thời gian, địa điểm
  'thoi gian|dia diem',
  // Biện pháp · Phương án · Tiến độ · Chương trình · Cách thức
  'bien phap|phuong thuc|phuong an|tien do|chuong trinh|phuong phap|cach thuc',
  // Quy trình · Trình tự, thủ tục · Lộ trình · Hồ sơ
  'quy trinh|trinh tu|lo trinh|thu tuc|ho so',
  // Tổ chức lễ phát động · Chủ đề · Khẩu hiệu · Một số nhiệm vụ
  'to chuc|chu de|khau hieu|mot so',
].join('|')

/** What a title announces; the first that fits. */
export const kindsByTitle: readonly { kind: SectionKind; pattern: RegExp }[] = [
  { kind: 'reporting', pattern: new RegExp(`^${beforeReporting}(?:${reporting})`, 'u') },
  // "Kinh phí thực hiện", "Nguồn lực thực hiện", "Dự toán kinh phí"
  { kind: 'quiet', pattern: /^(?:ve |du toan |nguon |nhu cau |khai toan )?(?:kinh phi|nguon luc|nguon von|ngan sach)/ },
  { kind: 'quiet', pattern: outlineOfReport },
  // "Mục đích, yêu cầu", "Các chỉ tiêu"
  { kind: 'quiet', pattern: new RegExp(`^(?!${noAims})(?:\\p{L}+ )?(?:${aims})`, 'u') },
  { kind: 'assignments', pattern: new RegExp(carryingOut, 'u') },
  {
    kind: 'assignments',
    pattern: new RegExp(`^(?:ve )?(?:phan cong|phan giao|giao)(?: \\p{L}+)? ?(?:${handedOut})`, 'u'),
  },
  // "Tổ chức triển khai", "Điều khoản thi hành"
  { kind: 'assignments', pattern: /^(?:to chuc trien khai|dieu khoan thi hanh)$/ },
  // "Hiệu lực và trách nhiệm thi hành"
  {
    kind: 'assignments',
    pattern: /^(?:hieu luc|dieu khoan)(?: thi hanh)?(?:,| va) (?:va )?trach nhiem (?:thi hanh|thuc hien)/,
  },
  // "Phân công", "Công tác phân công, phối hợp"
  { kind: 'assignments', pattern: /^(?:cong tac )?phan cong(?:$|,? )/ },
  // "Tình huống và phân công lực lượng", "Nội dung, phân công thực hiện", "Nội dung và phân công"
  {
    kind: 'assignments',
    pattern:
      /(?:,| va) phan cong(?: (?:luc luong|nhiem vu|trach nhiem|thuc hien|cong viec|to chuc thuc hien)(?: thuc hien)?)?$/,
  },
  { kind: 'assignments', pattern: new RegExp(`^(?:ve )?${duties} (?:${behindDuties})`) },
  { kind: 'content', pattern: new RegExp(`^(?:cac )?(?:${content})`) },
]
