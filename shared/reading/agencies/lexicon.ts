import { listed } from '../listed.ts'
import { hamlets as hamletNames, levels as levelNames } from '../places.ts'
import { firmVerbs, workVerbs } from '../verbs.ts'
import { wholeNames } from './whole-names.ts'
import { keyOf, wordsOf } from './words.ts'

/**
 * The words of Vietnamese administration by which an agency is known, as data. General words only: no places, and
 * nothing that only one document writes. A phrase is written as people write it; matching ignores case, the two ways
 * of placing a tone mark and the kind of dash.
 */

/** Phrases by their words, one step a word, so that the longest one at a place is found without trying each. */
export type Phrases = {
  /** The words so far are a phrase. */
  readonly ends: boolean
  readonly next: ReadonlyMap<string, Phrases>
}
type Growing = { ends: boolean; next: Map<string, Growing> }

/** The phrases of a text, divided by semicolons or line breaks. */
export const phrases = (text: string): Phrases => phrasesOf(listed(text))

export function phrasesOf(all: readonly string[]): Phrases {
  const root: Growing = { ends: false, next: new Map() }
  for (const phrase of all) {
    let step = root
    for (const { key } of wordsOf(phrase)) {
      let next = step.next.get(key)
      if (next === undefined) step.next.set(key, (next = { ends: false, next: new Map() }))
      step = next
    }
    if (step !== root) step.ends = true
  }
  return root
}

/** Kinds of office that take a name or a field behind them: Sở Y tế, Trung tâm Văn hóa. */
export const offices = phrasesOf([
  ...wholeNames,
  ...listed(`
  Sở; Phòng; P; Bộ; Ban; Vụ; Cục; Tổng cục; Chi cục; Trung tâm; Trạm; Trường; Đài; Đội; Tổ; Hạt; Bộ phận Tiếp nhận và Trả kết quả; Kho bạc; Kho bạc Nhà nước
  Ban Quản lý; Ban Quản lý dự án; Ban Quản lý rừng; Ban Quản lý Khu kinh tế; Ban Quản lý khu công nghiệp; Ban Quản lý các khu công nghiệp; Ban Quản lý các khu kinh tế; Trung tâm Kiểm soát bệnh tật; Trung tâm Phục vụ hành chính công; Trung tâm Phát triển quỹ đất; Ban QL; Ban QLDA; Ban Chỉ đạo; BCĐ; Ban Chỉ huy; BCH; Bộ Chỉ huy; Bộ Tư lệnh; Bộ Chỉ huy quân sự; Ban Chỉ huy quân sự; Bộ phận
  Ban Chấp hành; Ban Thường vụ; Ban Thường trực; Thường trực; Ban Tổ chức; Ban Nội chính; Ban Dân tộc; Ban Dân tộc, Tôn giáo; Ban An toàn giao thông; Văn phòng Ban An toàn giao thông
  Ban Kiểm tra; Ban Công tác Mặt trận; Ban Điều hành; Ban Giám hiệu; Ban Giám đốc; Ban Pháp chế; Ban Vì sự tiến bộ phụ nữ
  Ban Tổ chức Tỉnh ủy; Ủy ban Kiểm tra; Ủy ban Bầu cử; Ủy ban Dân tộc; Hội đồng; Hội đồng nhân dân; HĐND
  Hội; Trung ương Hội; Trung ương Đoàn; Tổng hội; Đoàn; Hiệp hội; Liên đoàn; Liên hiệp; Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các Hội Khoa học và Công nghệ; Liên hiệp các Hội Văn học - Nghệ thuật; Liên hiệp các tổ chức hữu nghị; Liên minh; Câu lạc bộ; Câu lạc bộ Liên thế hệ tự giúp nhau; Cung Thiếu nhi; Cung Văn hóa; Quỹ; Viện; Học viện; Nhà; Thư viện; Bảo tàng; Nhà Văn hóa; Nhà Thiếu nhi
  Trường học; Trường Mầm non; Trường Tiểu học; Trường THCS; Trường THPT; Trường Trung học cơ sở; Trường Trung học phổ thông; Trường Tiểu học và THCS; Trường TH và THCS; Trường TH&THCS; Trường Tiểu học và Trung học cơ sở; Trường THCS và THPT; Trường THCS&THPT; Trường Trung học cơ sở và Trung học phổ thông; Trường Mầm non và Tiểu học; Trường PTDTBT Tiểu học và THCS; Trường PTDTBT TH và THCS; Trường PTDTBT TH&THCS; Đại học; Trường Đại học; Trường Cao đẳng; Trường Chính trị
  Bệnh viện; Phòng khám; Phòng giao dịch; Trạm Y tế; Trung tâm Y tế; Trung tâm Y tế dự phòng; Ngân hàng; NHCSXH; Ngân hàng Nhà nước; Ngân hàng Chính sách xã hội
  Công ty; Công ty cổ phần; Công ty CP; Công ty TNHH; Công ty TNHH MTV; Công ty TNHH một thành viên; Công ty trách nhiệm hữu hạn một thành viên; Công đoàn ngành; Tổng công ty; Tập đoàn; HTX; Xí nghiệp; Nhà máy; Điện lực; Bưu điện; Bưu chính; Viễn thông
  Văn phòng; VP; Thanh tra; Tòa án; Tòa án nhân dân; TAND; Viện kiểm sát; Viện kiểm sát nhân dân; VKSND; Thi hành án; Thi hành án dân sự; Cục Thi hành án dân sự; Chi cục Thi hành án dân sự
  Công an; Công chức; Cán bộ; Kiểm toán; Hải quan; Thuế; Cơ quan Thuế; Thống kê; Cổng Thông tin điện tử; Cổng thông tin; Trang thông tin điện tử; Báo; Tạp chí; Nhà xuất bản; Nhà hát; Báo và Đài; Đài Tiếng nói; Thông tấn xã
  Bảo hiểm xã hội; BHXH; Kiểm lâm; Hạt Kiểm lâm; Quản lý thị trường; Đội Quản lý thị trường; Đồn Biên phòng; Bộ đội Biên phòng; Biên phòng; Quân sự
  Tổ dân phố; TDP; Thôn; Ấp; Khu phố; Khu dân cư; Khóm; Bản; Buôn; Làng; Xóm; Tổ công tác; Tổ giúp việc; Tổ Công nghệ số cộng đồng
  Lực lượng; Cảnh sát; Cảnh sát khu vực; Cảnh sát điều tra; Cơ quan Cảnh sát điều tra; Cơ quan An ninh điều tra; Cảnh sát môi trường; Hệ thống; Hệ thống truyền thanh; Đảng ủy; Ủy ban bầu cử; Uỷ ban bầu cử; UBBC; Ban bầu cử; Tổ bầu cử; Đảng đoàn; Ban Cán sự đảng; Ban Cán sự Đảng; Chi bộ; Cấp ủy; Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng bộ; Thành đoàn; Tỉnh đoàn; Huyện đoàn; Quận đoàn; Thị đoàn; Xã đoàn; Đoàn xã; Đoàn phường; Đoàn trường; Chi đoàn; Chi hội; Liên đội; Công đoàn cơ sở
  Công đoàn; CĐCS; Hội Liên hiệp; Hội Liên hiệp Phụ nữ; Hội LHPN; Hội Phụ nữ; Hội Nông dân; Hội Cựu chiến binh; Hội CCB; Hội Chữ thập đỏ; Hội Người cao tuổi; Hội Khuyến học; Hội Luật gia
  Đoàn Thanh niên; Đoàn TNCS; Đoàn TNCS Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn TN; Đoàn Luật sư; Liên đoàn Lao động; LĐLĐ; Hội đồng Thi đua - Khen thưởng
  Chính phủ; Quốc hội; Ủy ban; Tiểu ban; Trại; Cảng vụ; Khoa; Chi nhánh; Văn phòng Đăng ký đất đai; Chi nhánh Văn phòng Đăng ký đất đai; Vườn quốc gia; Khu bảo tồn; Khu bảo tồn thiên nhiên; Nông trường; Lâm trường
  Ban Nhân dân; Ban Thanh tra nhân dân; Ban Bảo vệ dân phố; Tổ bảo vệ dân phố; Tổ bảo vệ; Tổ bảo vệ an ninh, trật tự; Tổ bảo vệ an ninh trật tự; Tổ bảo vệ ANTT; Lực lượng tham gia bảo vệ an ninh, trật tự; Lực lượng tham gia bảo vệ an ninh trật tự; Lực lượng tham gia bảo vệ ANTT; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lực lượng bảo vệ an ninh, trật tự; Tổ hòa giải; Ban đại diện cha mẹ học sinh; Tổ chuyên môn; Tổ Văn phòng; Đoàn giám sát; Đoàn khảo sát; Đoàn công tác; Đoàn phúc tra; Báo và phát thanh, truyền hình; Học viện Cán bộ quản lý; Trường Cán bộ quản lý; Đội xung kích; Đội xung kích phòng, chống thiên tai; Tổ xung kích; Tổ xung kích phòng, chống thiên tai; Lực lượng xung kích; Đoàn thanh tra; Đoàn kiểm tra; Đoàn kiểm tra liên ngành; Đội Kiểm tra liên ngành; Vùng Cảnh sát biển; Đoàn liên ngành; Đoạn Quản lý; Đoạn Quản lý đường thủy nội địa; Đoạn Quản lý đường bộ; Khu Quản lý đường bộ; Viện Nghiên cứu
  Cán bộ phụ trách
  Sư đoàn; Lữ đoàn; Trung đoàn; Tiểu đoàn; Đại đội; Hải đoàn; Hải đội; Tòa Dân sự; Tòa Hình sự; Tòa Hành chính; Tòa Kinh tế
  CA; BTV; UBKT; TTBDCT; TT Chính trị; TTYT; TYT; BVĐK; KBNN; NHNN; NHNN chi nhánh; NHNo&PTNT; NHNo; BQL; BQLDA; BQLDA ĐTXD; BQLDA đầu tư xây dựng; BQL dự án; CLB; ĐTN; TT VHTT; TT VH-TT; TT VHTT-TT; TT VHTT&TT; TTVH; TTVHTT; TT DVNN; TTDVNN; TT GDNN-GDTX; TTGDNN-GDTX; TTGDTX; TTHTCĐ; TTDVVL; TT Phục vụ HCC; CCTHADS; Đội QLTT; BCHQS; Ban CHQS; BCH quân sự
  Tổng công ty Điện lực; VNPT; Viettel; MobiFone; Agribank; Cảng hàng không; Cảng hàng không quốc tế; Tổng phụ trách Đội; Nhân viên thú y; Vườn thú
`),
])

/** Bodies of one level of government: a place, or a class of places, stands behind them. */
export const councils = phrases(`
  Ủy ban nhân dân; UBND; HĐND; Hội đồng nhân dân; HĐND và UBND; Hội đồng nhân dân và Ủy ban nhân dân; Hội đồng nhân dân - Ủy ban nhân dân; HĐND - UBND; Văn phòng HĐND và UBND; Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; Văn phòng Hội đồng nhân dân - Ủy ban nhân dân; Văn phòng Ủy ban nhân dân; Văn phòng UBND; VP UBND; VP HĐND và UBND; VP HĐND - UBND; VP HĐND&UBND; VP Đoàn ĐBQH và HĐND; TT HĐND; TTHĐND; Văn phòng HĐND - UBND; Văn phòng HĐND&UBND; Đoàn đại biểu Quốc hội; Đoàn ĐBQH; Văn phòng Đoàn đại biểu Quốc hội; Văn phòng Đoàn ĐBQH; Văn phòng Đoàn đại biểu Quốc hội và HĐND; Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân; Văn phòng Đoàn ĐBQH và HĐND; Văn phòng Đoàn ĐBQH&HĐND
  Ủy ban Mặt trận Tổ quốc Việt Nam; Ủy ban MTTQ Việt Nam; Ủy ban MTTQ; Ủy ban MTTQVN; UBMTTQ Việt Nam; UBMTTQVN; UBMTTQ; UB MTTQ; UBNDTTQ; Ủy ban Mặt trận Tổ quốc; Ủy ban Mặt trận; Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc; MTTQ Việt Nam; MTTQ; MTTQVN; Mặt trận
  Ban Thường trực Ủy ban MTTQ Việt Nam; Ban Thường trực UBMTTQ; Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam
  Đảng ủy; Đảng ủy UBND; Đảng ủy Ủy ban nhân dân; Đảng ủy Công an; Đảng ủy Quân sự; Chi bộ Công an; Chi bộ Quân sự; Đảng ủy - UBND; chính quyền; chính quyền địa phương; Thường trực HĐND; Thường trực Đảng ủy; Thường trực Huyện ủy; Văn phòng Huyện ủy; Văn phòng Tỉnh ủy
`)

/** People who answer for an office. The office follows, or a person's name, or nothing (Bộ trưởng). */
export const titles = phrases(`
  Giám đốc; Phó Giám đốc; Tổng Giám đốc; Tổng giám đốc; Chủ tịch; Phó Chủ tịch; Thủ trưởng; Người đứng đầu; Lãnh đạo; Đại diện lãnh đạo
  Trưởng; Trưởng phòng; Trưởng đoàn kiểm tra; Trưởng đoàn thanh tra; Trưởng đoàn giám sát; Trưởng đoàn công tác; Phó Trưởng; Phó Trưởng phòng; Phó Trưởng ban; Phó Trưởng công an; Phó Chánh Văn phòng; Phó Chánh Thanh tra; Phó Hiệu trưởng; Phó Cục trưởng; Phó Chi cục trưởng; Phó Chỉ huy trưởng; Phó Chánh án; Phó Viện trưởng; Phó Tổng Giám đốc; Phó Đội trưởng; Phó Hạt trưởng; Chính trị viên; Trưởng khoa; Phó Trưởng khoa; Điều dưỡng trưởng; Tổ phó; Trưởng ban; Trưởng đoàn; Trưởng công an; Trưởng thôn; Trưởng ấp; Trưởng bản; Trưởng buôn; Trưởng khu phố; Trưởng xóm; Trưởng khóm; Trưởng làng; Trưởng tổ dân phố; Thôn đội trưởng; Ấp đội trưởng; Bản đội trưởng; Chi hội trưởng; Phó Chi hội trưởng; Trưởng ban CTMT; Trưởng ban Mặt trận; Thư ký; Thanh tra viên; Chấp hành viên; Kiểm sát viên; Nhân viên y tế; Nhân viên bảo vệ; Nhân viên văn thư; Nhân viên thư viện; Trưởng trạm; Trưởng ban Công tác Mặt trận; Trưởng Ban Quản lý
  Tổ trưởng; Bộ trưởng; Bộ trưởng, Chủ nhiệm; Thứ trưởng; Thống đốc; Phó Thống đốc; Chủ nhiệm; Phó Chủ nhiệm; Tổng Thanh tra; Tổng Kiểm toán; Thủ tướng; Phó Thủ tướng; Thủ tướng Chính phủ; Phó Thủ tướng Chính phủ; Cục trưởng; Chi cục trưởng; Tổng cục trưởng; Vụ trưởng; Viện trưởng; Chánh án; Chánh Văn phòng; Chánh Thanh tra; Hiệu trưởng; Đội trưởng; Hạt trưởng; Trạm trưởng
  Bí thư; Phó Bí thư; Bí thư Tỉnh ủy; Bí thư Đảng ủy; Bí thư Chi bộ; Chỉ huy trưởng; Tư lệnh; Chính ủy; Kế toán trưởng; Tổng Biên tập; Đồn trưởng; Ủy viên; Thành viên Ban Chỉ đạo; Các thành viên Ban Chỉ đạo
  Công chức; Cán bộ; Giáo viên chủ nhiệm; GVCN; Giáo viên bộ môn; GVBM; Tổng phụ trách Đội; Văn thư cơ quan; đồng chí; các đồng chí; đ/c; Đảng ủy viên; Cấp ủy viên; Chi ủy viên; Huyện ủy viên; Tỉnh ủy viên; Thành ủy viên; các đ/c; ông; bà
`)

export type ClassFamily =
  | 'sectors'
  | 'bodies'
  | 'levels'
  | 'hamlets'
  | 'press'
  | 'health'
  | 'rooms'
  | 'party'
  | 'ministry'

/**
 * Nouns that stand for a whole class when they are alone: `các sở, ban, ngành`. Nouns of one family in a row are one
 * class; where a family ends and another begins, so does the class.
 */
export const classFamilies: readonly { readonly family: ClassFamily; readonly nouns: Phrases }[] = [
  {
    family: 'sectors',
    nouns: phrases(
      `sở; phòng; ban; ngành; bộ; đoàn thể; đơn vị; đơn vị sự nghiệp; đơn vị sự nghiệp công lập; sở ngành; phòng ban; ban ngành; ngành đoàn thể; phòng chuyên môn; cấp; bộ ngành; ban Đảng; ban xây dựng Đảng; hội; quận - huyện; sở - ngành; sở - ban - ngành; trung tâm; phòng ban chuyên môn; bộ phận; bộ phận chuyên môn; tổ chức đoàn thể; hội đoàn thể`,
    ),
  },
  {
    family: 'bodies',
    nouns: phrases(
      `cơ quan; đơn vị; địa phương; tổ chức; cá nhân; doanh nghiệp; cộng đồng; đoàn thể; trường học; lực lượng; phương tiện; hộ kinh doanh; hộ; hộ dân; hộ chăn nuôi; chủ hộ; trang trại; nhà trường; cơ sở; cơ quan chuyên môn; đơn vị sự nghiệp; tổ chức chính trị - xã hội; tổ chức xã hội; gia đình; người dân; hộ gia đình; trường; hiệp hội; nhân dân; đơn vị trường học; tổ chức chính trị xã hội`,
    ),
  },
  {
    family: 'levels',
    nouns: phrases(
      `xã; phường; thị trấn; thị trân; đặc khu; quận; huyện; thị xã; thành phố; tỉnh; quận - huyện; phường - xã; xã - thị trấn; phường - xã - thị trấn; xã phường; xã phường thị trấn`,
    ),
  },
  {
    family: 'hamlets',
    nouns: phrases(`thôn; ấp; bản; buôn; làng; xóm; khóm; khu phố; thôn ấp; thôn bản; khu dân cư; thôn xóm; tổ`),
  },
  { family: 'press', nouns: phrases(`báo; đài; báo chí; cơ quan báo chí; báo đài`) },
  {
    family: 'health',
    nouns: phrases(`bệnh viện; trung tâm y tế; trạm y tế; phòng khám; phòng khám đa khoa; nhà thuốc; cơ sở y tế`),
  },
  // of a hospital, a school, a centre: "Trưởng các khoa, phòng, tổ"
  { family: 'rooms', nouns: phrases(`khoa; phòng; tổ; bộ phận; đơn vị; trung tâm; khoa phòng; ban`) },
  // of the Party: "các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy"
  {
    family: 'party',
    nouns: phrases(`huyện ủy; thành ủy; thị ủy; quận ủy; tỉnh ủy; đảng ủy; đảng đoàn; ban cán sự đảng; đảng bộ`),
  },
  // of a ministry: "Các Vụ, Cục, đơn vị thuộc Bộ"
  { family: 'ministry', nouns: phrases(`tổng cục; cục; vụ; viện; đơn vị`) },
]

/** What somebody may own or answer for: `chủ bến`, `chủ hồ chứa`, `chủ các cơ sở kinh doanh`. */
const owned = listed(`
  đầu tư; dự án; công trình; rừng; vườn; ruộng; đầm; ao; hồ; hồ chứa; đập; mỏ; bến; bến bãi; bãi; đò; bè; lồng bè; thuyền; tàu; tàu cá; xe; phương tiện; hàng; kho; vựa; lò; lò gạch; lò mổ; lò giết mổ
  cơ sở; cơ sở kinh doanh; cơ sở lưu trú; doanh nghiệp; trang trại; gia trại; nhà trọ; nhà hàng; nhà nghỉ; nhà xe; nhà yến; cửa hàng; cửa hiệu; quán; quán ăn; quầy; sạp; ki ốt; gian hàng; nguồn thải; vật nuôi; nuôi; nuôi chó; sở hữu; sử dụng lao động; hộ kinh doanh; hộ nuôi; thể OCOP
`)

/** People by their trade. */
const trades = listed(`
  người lái đò; người lái tàu; người lái xe; người lái phương tiện; người điều khiển phương tiện; người quản lý phương tiện; lái xe; thuyền trưởng; thuyền viên; ngư dân; tiểu thương; người bán hàng; người kinh doanh; người chăn nuôi; người nuôi; người trồng rừng; người sử dụng lao động; người chế biến; người trực tiếp chế biến
`)

/** Class nouns that are always a class of their own. */
export const lonelyClasses = phrasesOf([
  ...owned.flatMap((what) => [`chủ ${what}`, `chủ các ${what}`]),
  ...trades,
  ...listed(`
  tổ dân phố; đội; chi cục; tập đoàn; tập đoàn kinh tế; tổng công ty; công ty; viện nghiên cứu; trung tâm nghiên cứu; cơ quan ngang bộ; cơ quan thuộc Chính phủ
  đơn vị quản lý vận hành; đơn vị quản lý, vận hành; đơn vị vận hành; đơn vị thi công; đơn vị thu gom; đơn vị cung ứng; đơn vị cấp nước; đơn vị chủ quản; đơn vị thụ hưởng; phòng xét nghiệm; phòng thí nghiệm; phòng khám; hợp tác xã; người đại diện phần vốn nhà nước; già làng, trưởng bản, người có uy tín; già làng, trưởng bản và người có uy tín; già làng, trưởng bản; già làng; người có uy tín; chủ nhiệm hợp tác xã; tổ hợp tác; thương nhân; thương nhân đầu mối; nhà đầu tư; nhà thầu; bên mời thầu; cơ sở giáo dục; cơ sở khám bệnh, chữa bệnh; cơ sở sản xuất; cơ sở giáo dục mầm non; nhóm, lớp; nhóm, lớp độc lập; nhóm trẻ; nhóm trẻ, lớp mẫu giáo; ngân hàng; tổ chức tín dụng
  chi, đảng bộ; chi, đảng bộ cơ sở; chi bộ, đảng bộ; cấp ủy, tổ chức đảng; cấp ủy đảng, tổ chức đảng; tổ chức đảng; htx; đại lý; cấp ủy; cấp ủy Đảng; chi bộ; đảng bộ; đảng bộ bộ phận; chính quyền; chính quyền các cấp; chính quyền địa phương; hiệp hội; liên đoàn; tổ chức thành viên; cơ sở phát thải; cơ sở giết mổ; cơ sở chăn nuôi; cơ sở lưu trú; cơ sở kinh doanh; cơ sở sản xuất, kinh doanh; cơ sở đào tạo; cơ sở dịch vụ; cơ sở chế biến; cơ sở tôn giáo; cơ sở cai nghiện; cơ sở trợ giúp xã hội; cơ quan soạn thảo; cơ quan chủ trì; cơ quan chủ trì soạn thảo; cơ quan thẩm định
  cơ quan thường trực; cơ quan thông tấn, báo chí; cơ quan thông tin, báo chí; cơ quan báo chí, truyền thông; cơ quan thông tin; cơ quan thông tấn; cơ quan thông tin đại chúng; cơ quan truyền thông; cộng tác viên; báo cáo viên; điều tra viên; giám sát viên; tuyên truyền viên; tình nguyện viên; thành viên; lực lượng chức năng; lực lượng vũ trang; ban quản lý; ban quản lý dự án; ban chỉ đạo
  phóng viên; chi hội; chi đoàn; liên đội; cơ sở Đoàn; tổ chức Đoàn; tổ công tác; trạm; khối; cụm; đảng viên; cán bộ, đảng viên; cán bộ, hội viên; cán bộ, đoàn viên; cán bộ, đảng viên, công chức, viên chức; cán bộ, công chức; cán bộ, công chức, viên chức; cán bộ, công chức, viên chức, người lao động; công chức, viên chức; viên chức, người lao động; cán bộ, giáo viên; cán bộ, giáo viên, nhân viên; giáo viên, nhân viên; cơ quan giới thiệu; ủy ban bầu cử; bộ phận tiếp nhận và trả kết quả; thành viên Ban Chỉ đạo; ban tham mưu, giúp việc; ban tham mưu giúp việc; cơ quan tham mưu, giúp việc; cơ quan tham mưu giúp việc; cơ quan tham mưu của Đảng ủy; cơ quan tham mưu của Huyện ủy; cơ quan tham mưu của Tỉnh ủy; cơ quan tham mưu của Thành ủy; cơ quan tham mưu của cấp ủy; cđcs; công đoàn cơ sở; xí nghiệp; nhà máy; nông trường; khách sạn; kho bạc; trại giam
`),
])

/** Classes that no office answers for: who of them is to be reminded is anybody's guess. */
export const everybody = phrasesOf(['hộ', 'hộ dân', 'hộ chăn nuôi', 'chủ hộ', ...trades])

/** Levels of government, as they stand behind a name; a scan may lose a mark. */
export const levels = phrasesOf([...levelNames, 'thị trân', 'huyện đảo', 'TP'])

/** Settlements below a commune. */
export const hamlets = phrasesOf(hamletNames)

/** Committees of the Party, by which what is theirs is called: `các đảng ủy trực thuộc Tỉnh ủy`. */
export const committees = phrases(`Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng ủy`)

/** Words before a noun that make it a class. */
export const determiners = phrases(
  `các; những; mọi; toàn thể; toàn thể các; tất cả; tất cả các; từng; mỗi; một số; toàn bộ; toàn bộ các; hai; các các`,
)

/** What stands before the agencies: orders, labels of a line, roles. None of it belongs to a name. */
export const leads = phrases(`
  Đề nghị; Đê nghị; Đế nghị; Dề nghị; Giao; Giao cho; Yêu cầu; Đề nghị với; Phân công; Phân công cho; Kính đề nghị; Trân trọng đề nghị; Trách nhiệm của; Trách nhiệm; Nhiệm vụ của; Nhiệm vụ; Đối với; Về phía; Kính gửi; Gửi; Ủy quyền; Ủy quyền cho; Mời; Kính mời; Các ông (bà); Các ông, bà; Các ông/bà; Riêng; Riêng đối với; Đồng ý để; Thống nhất để; Đồng ý giao; Đồng ý cho; Đồng ý phân công; Thống nhất giao; Thống nhất giao cho; Thống nhất phân công; Thống nhất đề nghị; Nhất trí giao
  Nhiệm vụ, quyền hạn của; Nhiệm vụ và quyền hạn của; Chức năng, nhiệm vụ của; Trách nhiệm, quyền hạn của; Phân công trách nhiệm của; Phân công nhiệm vụ cho; Quy định trách nhiệm của; Giao nhiệm vụ cho; Giao trách nhiệm cho; Đồng thời giao; Đồng thời đề nghị; Đồng thời yêu cầu; Trách nhiệm thực hiện của; Trách nhiệm cụ thể của; Nhiệm vụ cụ thể của; Trách nhiệm chung của; Nhiệm vụ chung của; Trách nhiệm, nhiệm vụ chung của; Trách nhiệm và nhiệm vụ chung của; Trách nhiệm chung đối với; Nhiệm vụ chung đối với; Nhiệm vụ chung cho; Trách nhiệm riêng của; Nhiệm vụ riêng của; Trách nhiệm phối hợp của
`)

/** Labels of a line, which a colon must follow: `Đơn vị chủ trì: Sở Y tế`. */
export const labels = phrases(`
  Cơ quan thực hiện; Đơn vị thực hiện; Cơ quan chủ trì; Đơn vị chủ trì; Chủ trì; Chủ trì thực hiện; Đơn vị chủ trì thực hiện; Cơ quan chủ trì thực hiện; Trách nhiệm thực hiện; Phân công thực hiện; Cơ quan, đơn vị chủ trì; Cơ quan, đơn vị thực hiện; Cơ quan, đơn vị phối hợp; Người thực hiện; Tổ chức thực hiện
  Cơ quan phối hợp; Đơn vị phối hợp; Phối hợp; Phối hợp thực hiện; Cơ quan phối hợp thực hiện; Đơn vị phối hợp thực hiện; Cơ quan chịu trách nhiệm; Đơn vị chịu trách nhiệm; Đơn vị đầu mối; Cơ quan đầu mối; Cơ quan tham mưu; Đơn vị tham mưu; Thực hiện; Đơn vị giám sát; Đơn vị tổ chức; Cơ quan tổ chức; Bộ phận chủ trì; Bộ phận thực hiện; Đơn vị theo dõi; Nội dung; Lãnh đạo phụ trách; Thành phần; Đơn vị được giao; Đơn vị báo cáo; Đơn vị chịu sự giám sát; Đơn vị được giám sát; Đơn vị được kiểm tra; Đơn vị được thanh tra
`)

/** Words that begin like an agency and are none: `Ban hành`, `Phòng, chống`, `Hội nghị`. */
export const notAgencies = phrases(`
  ban hành; thống kê số; phòng chống; phòng, chống; phòng ngừa; phòng tránh; phòng thủ; phòng bệnh; phòng dịch; phòng cháy; phòng vệ; phòng trừ; hội nghị; hội thảo; hội thi; hội diễn; hội trường; hội chợ; hội viên; hội đồng thi; hội họp; hội nhập; hội chứng
  báo cáo; báo hiệu; báo động; báo gồm; báo giá; báo tin; báo ngay; báo nhanh; sở hữu; sở tại; sở thích; vụ việc; vụ mùa; vụ án; vụ cháy; vụ nổ; vụ tai nạn; vụ vi phạm; vụ ngộ độc; vụ bạo lực; vụ đông; vụ xuân; vụ hè; cục bộ; tổ chức thực hiện; tổ chức hội nghị; tổ chức triển khai; tổ chức tuyên truyền; tổ chức các; tổ chức sơ kết; tổ chức tổng kết; tổ chức kiểm tra; tổ chức hoạt động
  trường hợp; đài thọ; đội ngũ; đội hình; đoàn kết; đoàn kiểm tra; đoàn viên; bộ chỉ số; bộ chỉ tiêu; bộ tiêu chí; bộ luật; bộ máy; bộ tài liệu; bộ câu hỏi; bộ dữ liệu; bộ thủ tục; bộ mặt; bộ công cụ; bản đồ; bản sao; bản tin; bản án; bản vẽ; bản thân; bản sắc; bản cam kết; bản chất; bản mềm; bản giấy
  thanh tra toàn diện; thanh tra đột xuất; thanh tra chuyên đề; thanh tra việc; thanh tra, kiểm tra; thanh tra và kiểm tra; thanh tra, giám sát; quỹ đất; quỹ thời gian; quỹ tiền lương; quỹ nhà; viện dẫn; viện trợ; viện phí; nhà ở; nhà nước; nhà thầu phụ; nhà giáo; nhà đầu tư; nhà tài trợ; trạm biến áp; bảo hiểm y tế; thuế suất; thuế thu nhập; đơn vị tính; đơn vị đo; cơ quan chức năng phụ trách
  ban đầu; ban ngày; ban đêm; văn phòng phẩm; công ty mẹ con; công chức hóa; cán bộ hóa; khoa học; thống kê số liệu; viễn thông thụ động; ngành nghề; ngành hàng; ngành kinh tế; cấp phát; cấp bách; cấp phép; cấp giấy; cấp mã; cấp học; cấp bậc; tổ chức tốt; bưu chính công ích; cụm từ; nhóm tuổi; nhóm giải pháp; nhóm chỉ tiêu; nhóm nhiệm vụ; nhóm đối tượng
  hệ thống hóa; hệ thống điện; hệ thống nước; hệ thống cấp nước; hệ thống thoát nước; hệ thống chiếu sáng; hệ thống camera; hệ thống thông tin; hệ thống văn bản; hệ thống pháp luật; hệ thống số liệu; hệ thống quản lý; hệ thống chính trị; hệ thống mạng; hệ thống dữ liệu; hệ thống giao thông; hệ thống hạ tầng; quận lý; xã hội; xã hội hóa; xã giao; thành phố thông minh; cơ sở dữ liệu; cơ sở vật chất; cơ sở hạ tầng; cơ sở pháp lý; cơ sở lý luận; tổ chức bộ máy; tổ chức kỷ niệm; tổ chức giám sát; tổ chức đoàn kiểm tra; tổ chức đoàn giám sát; tổ chức đoàn công tác; tổ chức đoàn thanh tra; tổ chức đoàn khảo sát; tổ chức đoàn liên ngành; tổ chức đoàn đi; cá nhân hóa; đơn vị hành chính; trung tâm hóa
  đại học hóa; nhà văn; liên hiệp quốc; liên đoàn kết; quân sự hóa; thuế, phí; thuế và; cảnh sát giao; hợp tác quốc tế; hợp tác; đoàn kết; bà con; bà mẹ; ông bà; biên phòng toàn dân; thường trực 24; trưởng thành; lực lượng lao động; lực lượng sản xuất; quân sự, quốc phòng; quân sự - quốc phòng; phương tiện giao thông; phương tiện thông tin; cộng đồng hóa; gia đình văn hóa; thôn văn hóa; làng nghề; thuế và; công đoạn
`)

/**
 * Fields of administration behind Sở, Phòng, Bộ, Ban …; the parts of one field stand on one line. Parts are joined as
 * the office likes: a dash, "và", "&" or, from three parts on, commas.
 */
export const fields: readonly (readonly string[])[] = listed(`
  thông tin | báo chí | xuất bản; báo chí | xuất bản; văn hóa | thông tin; văn hóa | thể thao | du lịch; văn hóa | thể thao; văn hóa | xã hội; văn hóa | khoa học | thông tin; văn hóa | thông tin | thể thao; văn hóa | thông tin | truyền thông; văn hóa | thông tin | thể thao | truyền thông; hành chính | bổ trợ tư pháp; hành chính tư pháp | bổ trợ tư pháp; hành chính tư pháp; bổ trợ tư pháp; văn hóa | nghệ thuật; văn hóa | nghệ thuật | thể thao | du lịch; mỹ thuật | nhiếp ảnh | triển lãm; vận tải | phương tiện; quản lý vận tải | phương tiện; quản lý vận tải, phương tiện; quản lý phương tiện | người lái; văn hóa | truyền thông | thông tin; văn hóa | thông tin | thể thao | du lịch; văn hóa | thể thao | truyền thanh; văn hóa | thông tin | truyền thanh; văn hóa
  giáo dục | đào tạo; giáo dục nghề nghiệp | giáo dục thường xuyên; giáo dục; lao động | thương binh | xã hội; nông nghiệp | môi trường; nông nghiệp | phát triển nông thôn; nông nghiệp | ptnt; tài nguyên | môi trường; khoa học | công nghệ; khoa học | công nghệ | môi trường; thông tin | truyền thông
  quản lý khám, chữa bệnh; khám bệnh, chữa bệnh; phòng, chống thiên tai | tìm kiếm cứu nạn; phòng, chống thiên tai; phòng thủ dân sự; kế hoạch | đầu tư; bưu chính | viễn thông; thông tin | báo chí; thông tin | thống kê; việc làm | giáo dục nghề nghiệp; kinh tế, nông nghiệp | môi trường; giáo dục thể chất | quốc phòng; tài nguyên nước | khoáng sản; tài nguyên nước, khoáng sản; lao động | việc làm; lao động, việc làm; kế hoạch | tài chính; kế hoạch, tài chính; kế hoạch | tài chính | quản lý doanh nghiệp; đào tạo, bồi dưỡng; đào tạo, bồi dưỡng cán bộ; tài chính | kế hoạch; tài chính | kế toán; tài chính | ngân sách; kinh tế | hạ tầng; kinh tế | hạ tầng | đô thị; kinh tế | kế hoạch; kinh tế | xã hội; kinh tế | ngân sách; hạ tầng | đô thị; quản lý đô thị; quy hoạch | kiến trúc; xây dựng | hạ tầng; dân tộc | tôn giáo; dân tộc; tôn giáo; tuyên giáo | dân vận
  văn phòng | thống kê; tư pháp | hộ tịch; địa chính | xây dựng; địa chính | nông nghiệp | xây dựng | môi trường; địa chính | xây dựng | đô thị | môi trường; địa chính | nông nghiệp; lao động | xã hội; văn hóa | lao động | xã hội; kinh tế | tài chính; tổ chức | hành chính; tổ chức | cán bộ; hành chính | tổng hợp; hành chính | quản trị; nội chính; tổ chức | nội vụ; nội vụ | lao động; nội vụ | lao động | thương binh | xã hội
  phát thanh | truyền hình; truyền thanh | truyền hình; truyền thanh; phát thanh; truyền hình; báo | phát thanh | truyền hình; thi đua | khen thưởng; chính trị, tư tưởng | học sinh, sinh viên; môi trường | công trình đô thị; công viên | cây xanh; thi đua | khen thưởng | tuyên truyền; biển | hải đảo; công nghệ thông tin | dữ liệu tài nguyên môi trường; văn hóa | thể thao | truyền thông; địa chính | xây dựng | môi trường; công nghiệp | thương mại; dân dụng | công nghiệp; thương mại | du lịch; giao thông | vận tải; giao thông vận tải; giao thông vận tải | xây dựng; giao thông; dân số | kế hoạch hóa gia đình; dân số; dân số | trẻ em; bảo trợ xã hội; bảo trợ xã hội tổng hợp; bảo trợ xã hội | trẻ em; bảo trợ xã hội | trẻ em | phòng, chống tệ nạn xã hội; trẻ em | bình đẳng giới; trẻ em; gia đình; bình đẳng giới; phòng chống tệ nạn xã hội; người có công
  y tế dự phòng; y tế công cộng; khoa học công nghệ | đào tạo; khoa học công nghệ; phòng chống thiên tai | tìm kiếm cứu nạn; phòng chống thiên tai; tìm kiếm cứu nạn; y tế; nội vụ; tài chính; tư pháp; xây dựng; công thương; quốc phòng; công an; ngoại giao; ngoại vụ; du lịch; kinh tế; quân sự; pháp chế; đối ngoại; thanh tra; thống kê; kế hoạch; tổng hợp; lao động; môi trường; nông nghiệp; thương mại; công nghiệp; tuyên giáo; dân vận; tổ chức; kiểm tra; thể thao; thông tin
  văn hóa thông tin; văn hóa xã hội; văn hóa - thông tin | thể thao; giáo dục đào tạo; tài chính kế hoạch; tài chính kế toán; tư pháp hộ tịch; văn phòng thống kê; địa chính xây dựng; lao động thương binh xã hội; quản lý thị trường; thủy sản; thủy lợi; chăn nuôi | thú y; chăn nuôi, thú y | thủy sản; trồng trọt | bảo vệ thực vật; kiểm lâm; đê điều | phòng, chống thiên tai; an toàn vệ sinh thực phẩm; an toàn giao thông; an toàn thực phẩm; kiểm soát bệnh tật
  đổi mới | phát triển doanh nghiệp; việc làm; dịch vụ việc làm; phát triển quỹ đất; văn hóa, thông tin | thể thao; dịch vụ công; cung ứng dịch vụ công; dịch vụ tổng hợp; hành chính công; phục vụ hành chính công; khuyến nông; kế hoạch tổng hợp; kế hoạch nghiệp vụ; nội tổng hợp; ngoại tổng hợp; điều dưỡng; vật tư | thiết bị y tế; vật tư | trang thiết bị y tế; dược | vật tư y tế; công nghệ thông tin; tin học | thống kê; thống kê | tin học; công tác xã hội; công tác xã hội | bảo trợ xã hội; kiểm soát nhiễm khuẩn; hồi sức tích cực | chống độc; cấp cứu | hồi sức tích cực | chống độc; cấp cứu | hồi sức tích cực; hồi sức cấp cứu; khám bệnh; xét nghiệm; chính trị; công tác học sinh, sinh viên; công tác chính trị | học sinh, sinh viên; chính trị, tư tưởng; chính trị, tư tưởng | công tác học sinh; chính trị, tư tưởng | công tác học sinh, sinh viên; chính trị tư tưởng; tổ chức đảng, đảng viên; tổ chức cơ sở đảng, đảng viên; tuyên truyền, báo chí | xuất bản; lý luận chính trị | lịch sử đảng; đoàn thể | các hội; xuất nhập khẩu
  dân chủ, giám sát | phản biện xã hội; trồng trọt | bvtv; tt | bvtv; kết cấu hạ tầng giao thông; đối tác công | tư; quản lý thu; quản lý thu | sổ, thẻ; chế độ bhxh; chế độ bảo hiểm xã hội; giám định bhyt; giám định bảo hiểm y tế; nghiệp vụ y; nghiệp vụ dược; công tác dân chủ, giám sát | dân vận; quản lý, giám sát bảo hiểm; kinh tế hợp tác | phát triển nông thôn; chất lượng, chế biến | phát triển thị trường; thủy sản | kiểm ngư; lâm nghiệp | kiểm lâm; thủy lợi | phòng, chống thiên tai; dân số | trẻ em | phòng, chống tệ nạn xã hội; khuyến công | tư vấn phát triển công nghiệp; giám sát, điều hành thông minh; điều hành thông minh; an ninh mạng | phòng, chống tội phạm sử dụng công nghệ cao; quản lý xuất nhập cảnh; y học cổ truyền | phục hồi chức năng; quản lý thu | sổ, thẻ; các vấn đề chung về xây dựng pháp luật; đăng ký quốc gia giao dịch bảo đảm; hộ tịch, quốc tịch, chứng thực; quản lý xử lý vi phạm hành chính | theo dõi thi hành pháp luật; chế độ bảo hiểm xã hội; giám định bảo hiểm y tế; kiểm nghiệm thuốc, mỹ phẩm, thực phẩm; kiểm nghiệm; đào tạo; đào tạo | hợp tác quốc tế; quản lý khoa học | hợp tác quốc tế; phát thanh, truyền hình | thông tin điện tử; văn hóa cơ sở, gia đình | thư viện; chiến lược, chính sách nông nghiệp | môi trường; di tích | danh thắng; di tích | danh lam thắng cảnh; phối hợp phổ biến, giáo dục pháp luật; dịch vụ đấu giá tài sản; phòng, chống aids, ma túy | tệ nạn mại dâm; phòng, chống tội phạm, tệ nạn xã hội | xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc; phòng, chống tham nhũng, lãng phí, tiêu cực; khoa học | hợp tác quốc tế; đào tạo, quản lý khoa học | hợp tác quốc tế; hợp tác quốc tế
  đo đạc, bản đồ | thông tin địa lý; đăng ký | dữ liệu thông tin đất đai; điện lực | năng lượng tái tạo; đổi mới sáng tạo, chuyển đổi xanh | khuyến công; xuất bản, in | phát hành; quản lý y, dược cổ truyền; truyền thông | thi đua, khen thưởng; tiêu chuẩn | đo lường | chất lượng; quản lý xây dựng | chất lượng công trình giao thông; quản lý, giám sát kế toán, kiểm toán; giáo dục chính trị | công tác học sinh, sinh viên; nhà giáo | cán bộ quản lý giáo dục; kiểm tra văn bản | quản lý xử lý vi phạm hành chính; phổ biến, giáo dục pháp luật | trợ giúp pháp lý; phát triển thị trường | doanh nghiệp khoa học và công nghệ; văn thư, lưu trữ; biển, hải đảo | khí tượng thủy văn
lđtbxh; lđ - tb&xh; lđtb&xh; lđtbvxh; lđ - tbxh; gd&đt; gdđt; gd - đt; tn&mt; tnmt; nn&mt; nnmt; nn&ptnt; kh&cn; khcn; kh&đt; khđt; tc - kh; tckh; tt&tt; tttt; vhtt; vh&tt; vh - tt; vhttdl; vhtt&dl; vh - tt | truyền thanh; vh - tt | tt; vhtt | truyền thanh; vhxh; vh - xh; gtvt; tp - ht; tc - kt; vp - tk; kt - ht; kt&ht; qlđt; đc - xd; tc - kế hoạch; vh - tt - tt
`).map((field) => field.split('|').map((part) => keyOf(part)))

/** Words behind a class noun that belong to it, though some of them look like the beginning of a predicate. */
export const tails = phrases(
  `công lập và ngoài công lập; công lập, ngoài công lập; trong và ngoài công lập; ven sông; ven suối; ven biển; ven đê; ven hồ; vùng cao; vùng lũ; vùng trũng; vùng ngập; hạ du; đầu nguồn; giáp ranh; có liên quan; liên quan; liên quan khác; có liên quan khác; khác có liên quan; khác; hữu quan; trực thuộc; thuộc, trực thuộc; thuộc và trực thuộc; thuộc/trực thuộc; chuyên môn; nói trên; nêu trên; trên địa bàn; đóng trên địa bàn; trong phạm vi dự án; trong vùng dự án; cấp xã; cấp phường; cấp huyện; cấp quận; cấp tỉnh; cấp thành phố; cấp cơ sở; cấp trên; cấp trên trực tiếp; còn lại; là tổ chức; là hộ gia đình; là cộng đồng; có tổ chức bán trú; có tổ chức nội trú; có học sinh bán trú; có học sinh nội trú; các cấp; cùng cấp; bầu cử; triệu tập đại hội; cấp triệu tập đại hội; dự toán cấp i; dự toán cấp ii; và tương đương; tương đương; biên giới; hải đảo; biên giới, hải đảo; nội thành; ngoại thành; thuộc phạm vi quản lý; thuộc phạm vi dự án; thuộc vùng dự án; nhỏ và vừa; vừa và nhỏ; chịu sự giám sát; chịu sự kiểm tra; chịu sự thanh tra; chịu sự quản lý; được giám sát; được kiểm tra; được thanh tra`,
)

/** After these words behind a class noun comes a clause about it, not yet what it must do. */
export const relatives = phrases(
  `được; đã; đang; có; không có; chưa có; là; trực tiếp; hoạt động; làm; đóng; tham gia; quản lý; sử dụng; nơi; mà; do; thuộc diện; ra quyết định; trong lĩnh vực; vi phạm; giới thiệu; cung cấp`,
)

/** With one of these an agency's duty begins, whatever stood before. */
export const duties = phrasesOf([
  ...firmVerbs,
  ...listed(`
    nghiêm chỉnh chấp hành; nghiêm chỉnh thực hiện; theo chức năng; theo nhiệm vụ; tổ chức triển khai;
    triển khai thực hiện; gửi báo cáo; thi hành; đồng loạt
  `),
])

/** Other words with which what an agency does begins; written small, since capitals make them part of a name. */
export const verbs = phrasesOf([
  ...workVerbs,
  ...listed(`
    kiểm phiếu; là; làm; tự; theo thẩm quyền; theo lĩnh vực; theo sát; theo phân công; theo quy định; trên cơ sở;
    trong phạm vi; trong quá trình; thông qua; nhằm; để; đi; coi; thi đua; lãnh đạo; hằng năm; hàng năm;
    hằng quý; hàng quý; hằng tháng; hàng tháng; hằng tuần; hàng tuần; trước ngày; chậm nhất; không; được; đã; sẽ;
    đang; có ý kiến; có văn bản; có báo cáo; có công văn; có kế hoạch; có phương án; có giải pháp; có biện pháp;
    có thể; gương mẫu; linh hoạt; tìm; tư vấn; hợp tác; tự giác; xuống; lập thủ tục; giữ; mua; thu; nhận; ưu đãi;
    đặt; in; dự; phát thanh; phát sóng; đưa tin; dạy; giáo dục; cấp phát; bảo vệ; trong việc; đối với; chủ yếu;
    trước khi; sau khi; ngay sau; ngay khi; nếu; khi; cùng nhau; rà; vào cuộc; nỗ lực; thành viên; tuyệt đối;
    tối thiểu; theo kế hoạch; theo nội dung; do; bằng; cân nhắc; chỉ thị; ra; trong thời gian; lưu; lấy; họp bàn;
    xét; ký kết; ngưng; nghiêm cấm; tăng; cắm biển; chốt; thăm hỏi; tặng quà; cắm mốc; giải phóng mặt bằng;
    khởi động; học tập; khai giảng; bế giảng; dọn; cắt; tuyển; nhắc; duyệt; cấm; kiểm sát; thông quan; nòng cốt;
    lo; tiễn đưa; đưa đón; thăm khám; cấp cứu; điều trị; khấu trừ; trích xuất; chia tổ; rất mong; kính mong;
    thông tin cho; thông tin về; thông tin đến; thông tin kịp thời; thông tin ngay; thông tin nhanh; cơ động;
    báo nhanh; đắp đập; đắp bờ; đắp đê; cho mượn; nhập phần mềm; sang hỗ trợ; sang giúp; sang phối hợp
  `),
])

/**
 * What is done with one's hands, on a day of work in the hamlet: "Hội Phụ nữ trồng hoa", "Đoàn Thanh niên xã quét vôi". Inside names
 * these are nouns ("cây trồng", "múa rối"): they end only one that is whole.
 */
export const handVerbs = phrases(
  `trồng; quét; dựng; nấu; gói; chặt; đào; lấp; kẻ; sơn; rải; kéo; chở; canh; hái; tỉa; gom; vớt; nạo; bơm; tưới; nhổ; đốt; lợp; khơi; buộc; rào; cắm; vẽ; múc; đắp; bới; cuốc; lau; rửa; hót; bốc; vác; khuân; dán; xếp; hát; múa; diễn; biểu diễn; gác; ghi; chụp; quay phim; bán; ủng hộ; góp; đóng góp; hiến; nhường; đón; rước; tập; luyện; thi đấu; đổ; xúc; san; che; chằng; neo`,
)

/** Verbs that a board's name may begin with: Ban Chỉ đạo thực hiện …, Tổ công tác xây dựng …. */
export const boards = phrases(
  `Ban Chỉ đạo; BCĐ; Ban Chỉ huy; Ban Tổ chức; Tổ công tác; Tổ giúp việc; Tiểu ban; Hội đồng; Ban Vận động; Ban Quản lý; Ban điều hành; Đoàn công tác; Tổ; Đội; Trung tâm; Ủy ban; Quỹ; Văn phòng Ban Chỉ đạo; Hội; Ban; Công ty; Tổng công ty; Tập đoàn; Vụ; Cục; Tổng cục; Chi cục; Viện; Học viện; Bệnh viện; Trạm; Liên hiệp; Liên đoàn; Hiệp hội; Hợp tác xã`,
)

/** Nouns whose last syllable is a verb by itself; behind these no predicate begins. */
export const nounEndings = phrases(`
  cộng đồng; hòa nhập; nuôi dạy; xuất nhập; dân cử; sáng tạo; tái tạo; ươm tạo; chế tạo; công lập; dân lập; độc lập; hàng không; phòng không; trật tự; thứ tự; trung thu; khẩn cấp; ngoại giao; chuyển giao; công trình; chương trình; quy trình; quá trình; lộ trình; tờ trình; giáo trình; thứ cấp; sơ cấp; trung cấp; cao cấp; các cấp; phân cấp; thường trực; doanh thu; thư ký; phòng khám; giao lưu; việc làm; người làm; bầu cử; hậu cần; đề cử; ứng cử; nội trú; y học; hợp đồng; từ thiện; đặc biệt; bài viết; kiểm duyệt; vực cấm; học tự
`)

/** Nouns that begin with what would be a verb by itself: of `Các đơn vị dự toán cấp I` nothing is told yet. */
export const nounOpenings = phrases(
  `dự toán; dự án; bảo vệ thực vật; giao thông; giao dịch; lưu động; lưu vực; dự trữ sinh quyển; tự động; tự nguyện; giảm nhẹ; vận động viên`,
)

/** Verbs that are as often the last words of an office's name: `Vụ Vật liệu xây dựng`, `Trung tâm Dự báo quản lý`. */
export const nounLikeVerbs = phrases(
  `xây dựng; đầu tư; đầu tư xây dựng; quản lý; kiểm tra; giám sát; đào tạo; giáo dục; thanh tra; thống kê; tư vấn; vận hành; kiểm soát; sử dụng; bảo vệ; phát triển; cung cấp; chăm sóc; giới thiệu; thẩm định; quy hoạch; tuyên truyền; truyền thông; hợp tác; khai thác; bảo dưỡng; giảng dạy`,
)

/** Verbs that say what a board is for, written small: `Ban Chỉ đạo thực hiện …`, `Tổ công tác phòng, chống …`. */
export const topics = phrases(`
  thực hiện; xây dựng; phòng, chống; phòng chống; phòng thủ; phòng ngừa; bảo vệ; phát triển; chăm sóc; kiểm soát; quản lý; hỗ trợ; đổi mới; ứng phó; khắc phục; giải quyết; cải cách; đào tạo; giáo dục; dạy; tư vấn; truyền thông; cung ứng; điều hành; điều phối; vận động; bảo trợ; đầu tư; tiếp nhận; xúc tiến; khai thác; bồi dưỡng; bảo dưỡng; sửa chữa; trợ giúp; giới thiệu; thẩm định; rà soát; giảm nghèo; chuyển đổi; sắp xếp; tinh gọn; giải phóng mặt bằng; tìm kiếm; thống kê; điều tra; kiểm phiếu; bầu cử; chống; về
  xét duyệt; xét chọn; xét tuyển; tuyển dụng; tuyển sinh; định giá; giám định; sáp nhập; rà quét; bình chọn; bình xét; phản biện; giải tỏa; thanh lý; đấu thầu; đấu giá; kiểm kê; tiếp công dân; cứu trợ; cứu nạn; khử trùng; truy quét; nghiệm thu; xét nâng; chấm thi; coi thi; thẩm tra; xác minh; tuần tra; tháo gỡ
`)

/** A note on an agency's role, behind a dash or in the name itself: `Sở Y tế - cơ quan thường trực`. */
export const roles = phrases(
  `cơ quan thường trực; thường trực; cơ quan đầu mối; cơ quan chủ trì; đơn vị chủ trì; là cơ quan thường trực; là cơ quan chủ trì; là đơn vị chủ trì; chủ trì; phối hợp; tham mưu; thực hiện; theo dõi; đầu mối`,
)
