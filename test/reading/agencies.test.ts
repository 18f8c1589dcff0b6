import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCooperating } from '../../shared/reading/agencies/cooperating.ts'
import { foldAgencyName } from '../../shared/reading/agencies/fold.ts'
import { looksLikeAgency } from '../../shared/reading/agencies/likeness.ts'
import { splitAgencies } from '../../shared/reading/agencies/split.ts'
import { findAgencySubject } from '../../shared/reading/agencies/subject.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

describe('a heading, a cell or a list gives one name an agency', () => {
  const cases: [words: string, names: string[]][] = [
    // one office
    ['1. Phòng Tư pháp', ['Phòng Tư pháp']],
    ['**2.1. Sở Tài chính:**', ['Sở Tài chính']],
    ['a) Trạm Y tế xã', ['Trạm Y tế xã']],
    ['IV. CÔNG AN HUYỆN', ['CÔNG AN HUYỆN']],
    ['3 . Phòng Văn hoá - Thông tin :', ['Phòng Văn hoá - Thông tin']],
    ['Phòng Lao động - Thương binh và Xã hội', ['Phòng Lao động - Thương binh và Xã hội']],
    ['Phòng Lao động, Thương binh và Xã hội', ['Phòng Lao động, Thương binh và Xã hội']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Đối với các thôn chưa hoàn thành', ['Các thôn chưa hoàn thành']],
    [
      'Các Xí nghiệp: Cấp nước Số 1, Cấp nước Số 2, Xây lắp',
      ['Xí nghiệp Cấp nước Số 1', 'Xí nghiệp Cấp nước Số 2', 'Xí nghiệp Xây lắp'],
    ],
    ['5. Hội Cựu chiến binh, Người cao tuổi', ['Hội Cựu chiến binh', 'Hội Người cao tuổi']],
    ['Các đoàn thể: Phụ nữ, Nông dân xã', ['Hội Phụ nữ xã', 'Hội Nông dân xã']],
    ['Đoàn kiểm tra, Phụ nữ xã', ['Đoàn kiểm tra', 'Phụ nữ xã']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
    ['Sở Nông nghiệp và Phát triển nông thôn', ['Sở Nông nghiệp và Phát triển nông thôn']],
    ['Ban Quản lý dự án đầu tư xây dựng', ['Ban Quản lý dự án đầu tư xây dựng']],
    ['Ban Tuyên giáo và Dân vận Huyện ủy', ['Ban Tuyên giáo và Dân vận Huyện ủy']],
    ['Trung tâm Văn hóa, Thể thao và Truyền thanh huyện', ['Trung tâm Văn hóa, Thể thao và Truyền thanh huyện']],
    ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
    // one class, with the bodies in front or behind
    ['Thủ trưởng các cơ quan, ban, ngành, địa phương', ['Thủ trưởng các cơ quan, ban, ngành, địa phương']],
    ['các cơ quan, ban, ngành, đoàn thể xã', ['Các cơ quan, ban, ngành, đoàn thể xã']],
    ['các bộ, cơ quan, UBND các tỉnh', ['Các bộ, cơ quan', 'UBND các tỉnh']],
    ['các công sở, trường học', ['Các công sở, trường học']],
    // the rest of a name behind its comma, and what is no rest of one
    ['Trung tâm Phát hành sách, thiết bị trường học', ['Trung tâm Phát hành sách, thiết bị trường học']],
    ['Phòng Quản lý thu, nợ', ['Phòng Quản lý thu, nợ']],
    // schools of several levels, with the word for all of them in front
    [
      'Các trường Tiểu học Đồng Lạn, THCS Kim Mốc, Mầm non Hoa Sen',
      ['Trường Tiểu học Đồng Lạn', 'Trường THCS Kim Mốc', 'Trường Mầm non Hoa Sen'],
    ],
    ['Trường TH&THCS Nậm Lạn, PTDTBT Tà Mốc', ['Trường TH&THCS Nậm Lạn', 'Trường PTDTBT Tà Mốc']],
    ['Các trường: MN Lạn Thượng, TH Lạn Hạ', ['Trường MN Lạn Thượng', 'Trường TH Lạn Hạ']],
    ['Các trường Mầm non, Tiểu học và THCS', ['Các trường Mầm non, Tiểu học và THCS']],
    // a title said once for several offices
    ['Giám đốc Sở Nội vụ, Tài chính, Y tế', ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính', 'Giám đốc Sở Y tế']],
    ['Giám đốc Sở: Nội vụ, Tài chính', ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính']],
    ['Giám đốc Sở Y tế, Công an tỉnh', ['Giám đốc Sở Y tế', 'Công an tỉnh']],
    ['Chủ tịch UBND huyện: Sông Lạn, Kim Mốc', ['Chủ tịch UBND huyện Sông Lạn', 'Chủ tịch UBND huyện Kim Mốc']],
    // subcommittees, deputies, boards of other levels
    ['Tiểu ban Hậu cần, Lễ tân và Khánh tiết', ['Tiểu ban Hậu cần, Lễ tân và Khánh tiết']],
    ['Tiểu ban Nhân sự, Văn phòng Đảng ủy', ['Tiểu ban Nhân sự', 'Văn phòng Đảng ủy']],
    ['Văn phòng HĐND, các đại biểu HĐND tỉnh', ['Văn phòng HĐND', 'Các đại biểu HĐND tỉnh']],
    ['Ban Chỉ đạo cấp quân khu, Ban Chỉ đạo các tỉnh', ['Ban Chỉ đạo cấp quân khu', 'Ban Chỉ đạo các tỉnh']],
    ['Các bệnh viện, viện trực thuộc Bộ', ['Các bệnh viện, viện trực thuộc Bộ']],
    // told apart by a number
    ['Khu phố 4, 5', ['Khu phố 4', 'Khu phố 5']],
    ['Công an phường 8, 9', ['Công an phường 8', 'Công an phường 9']],
    ['Các tổ dân phố số 1, 2 và 3', ['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 3']],
    ['BTL Quân khu 3, 4; Quân chủng Hải quân', ['BTL Quân khu 3', 'BTL Quân khu 4', 'Quân chủng Hải quân']],
    // who of a class is meant
    ['Các đơn vị: Trung tâm Y tế, Bệnh viện Đa khoa', ['Trung tâm Y tế', 'Bệnh viện Đa khoa']],
    // which of a class, by what they lead
    ['3. Các sở, ngành chủ trì dự án, tiểu dự án (Y tế, Xây dựng)', ['Các sở, ngành chủ trì dự án, tiểu dự án']],
    ['Giao chỉ tiêu cho các sở và Công an tỉnh', ['Các sở', 'Công an tỉnh']],
    ['Phòng Chế độ BHXH, BHTN', ['Phòng Chế độ BHXH, BHTN']],
    ['Phòng Y tế, trạm y tế', ['Phòng Y tế', 'Trạm y tế']],
    ['Công an xã, dân quân', ['Công an xã']],
    ['Đài Truyền thanh, loa thôn', ['Đài Truyền thanh']],
    ['Hội Nông dân, hợp tác xã', ['Hội Nông dân', 'Hợp tác xã']],
    ['Điện lực Thượng Mốc, Bưu điện huyện', ['Điện lực Thượng Mốc', 'Bưu điện huyện']],
    ['Sở KH&CN', ['Sở KH&CN']],
    [
      'Thủ trưởng các phòng, đơn vị và tổ chức, cá nhân có liên quan',
      ['Thủ trưởng các phòng, đơn vị', 'Tổ chức, cá nhân có liên quan'],
    ],
    ['Thủ trưởng các cơ quan, đơn vị và địa phương', ['Thủ trưởng các cơ quan, đơn vị và địa phương']],
    ['3 . Trách nhiệm chung của Sở Du lịch , Hội Nông dân tỉnh', ['Sở Du lịch', 'Hội Nông dân tỉnh']],
    ['Nhiệm vụ chung của các phòng, ban', ['Các phòng, ban']],
    ['Trách nhiệm phối hợp của Công an huyện', ['Công an huyện']],
    ['Phòng Quản lý thu - Sổ, Thẻ', ['Phòng Quản lý thu - Sổ, Thẻ']],
    ['Vụ Các vấn đề chung về xây dựng pháp luật', ['Vụ Các vấn đề chung về xây dựng pháp luật']],
    ['Cục Đăng ký quốc gia giao dịch bảo đảm', ['Cục Đăng ký quốc gia giao dịch bảo đảm']],
    ['Cục Hộ tịch, quốc tịch, chứng thực', ['Cục Hộ tịch, quốc tịch, chứng thực']],
    [
      'Các bệnh viện công lập và ngoài công lập trên địa bàn tỉnh',
      ['Các bệnh viện công lập và ngoài công lập trên địa bàn tỉnh'],
    ],
    [
      'Hiệp hội Sản xuất, kinh doanh phân bón, Hội Làm vườn',
      ['Hiệp hội Sản xuất, kinh doanh phân bón', 'Hội Làm vườn'],
    ],
    ['P. Tư pháp', ['P Tư pháp']],
    ['Bảo hiểm xã hội huyện Hòa Bắc', ['Bảo hiểm xã hội huyện Hòa Bắc']],
    // lead words, role notes, dangling verbs
    ['Đề nghị Đoàn Thanh niên xã', ['Đoàn Thanh niên xã']],
    ['Giao Phòng Nội vụ:', ['Phòng Nội vụ']],
    ['Trách nhiệm của Sở Y tế', ['Sở Y tế']],
    ['Yêu cầu UBND các xã, thị trấn', ['UBND các xã, thị trấn']],
    ['Đối với Ban Chỉ huy Quân sự xã', ['Ban Chỉ huy Quân sự xã']],
    ['5. Sở Nội vụ (cơ quan thường trực Ban Chỉ đạo):', ['Sở Nội vụ']],
    ['Sở Y tế - Cơ quan thường trực', ['Sở Y tế']],
    ['Đơn vị chủ trì: Phòng Kinh tế.', ['Phòng Kinh tế']],
    ['Cơ quan phối hợp: Công an xã; Trạm Y tế.', ['Công an xã', 'Trạm Y tế']],
    ['Phòng Tài chính - Kế hoạch tham mưu', ['Phòng Tài chính - Kế hoạch']],
    ['Phòng Giáo dục và Đào tạo chủ trì, phối hợp', ['Phòng Giáo dục và Đào tạo']],
    // several
    ['Phòng Tư pháp, Phòng Nội vụ', ['Phòng Tư pháp', 'Phòng Nội vụ']],
    ['Công an và Quân sự xã', ['Công an xã', 'Quân sự xã']],
    ['Sở Giáo dục và Đào tạo và Sở Y tế', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
    ['Sở Tư pháp; UBND các huyện, thành phố', ['Sở Tư pháp', 'UBND các huyện, thành phố']],
    ['Báo Hòa Bắc, Đài Phát thanh và Truyền hình tỉnh', ['Báo Hòa Bắc', 'Đài Phát thanh và Truyền hình tỉnh']],
    ['- Công an xã;\n- Trạm Y tế xã;\n- Các trường học.', ['Công an xã', 'Trạm Y tế xã', 'Các trường học']],
    ['Công ty Điện lực, VNPT, Viettel', ['Công ty Điện lực', 'VNPT', 'Viettel']],
    ['VNPT Đồi Cam, MobiFone huyện', ['VNPT Đồi Cam', 'MobiFone huyện']],
    ['Báo và Đài Phát thanh - Truyền hình Đồi Cam', ['Báo và Đài Phát thanh - Truyền hình Đồi Cam']],
    ['Ban Chỉ huy PCTT và TKCN tỉnh', ['Ban Chỉ huy PCTT và TKCN tỉnh']],
    ['Riêng Sở Y tế', ['Sở Y tế']],
    ['Đối với phường Đồng Quỹ', ['Phường Đồng Quỹ']],
    ['Vụ Vật liệu xây dựng', ['Vụ Vật liệu xây dựng']],
    ['Cục Kinh tế - Quản lý đầu tư xây dựng', ['Cục Kinh tế - Quản lý đầu tư xây dựng']],
    ['Các trường mầm non, tiểu học, THCS', ['Các trường mầm non, tiểu học, THCS']],
    ['Các ông (bà): Trưởng 12 thôn', ['Trưởng 12 thôn']],
    ['Các Bộ trưởng: Tài chính, Xây dựng', ['Bộ trưởng Bộ Tài chính', 'Bộ trưởng Bộ Xây dựng']],
    [
      'Các Giám đốc Sở: Giáo dục và Đào tạo, Y tế và Nội vụ',
      ['Giám đốc Sở Giáo dục và Đào tạo', 'Giám đốc Sở Y tế', 'Giám đốc Sở Nội vụ'],
    ],
    // a class, and the fields that tell which of its offices are meant
    ['Các sở, ngành: Nội vụ, Tài chính, Công an tỉnh', ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh']],
    ['Các sở, ban, ngành liên quan: Y tế; Ban Dân tộc', ['Sở Y tế', 'Ban Dân tộc']],
    ['Các Bộ, ngành: Tài chính, Công an, Y tế', ['Bộ Tài chính', 'Bộ Công an', 'Bộ Y tế']],
    ['Các phòng, ban: Tài chính - Kế hoạch, Tư pháp', ['Phòng Tài chính - Kế hoạch', 'Phòng Tư pháp']],
    [
      'Giám đốc các sở, ngành: Nội vụ; Văn hóa, Thể thao và Du lịch; Công an tỉnh',
      ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'],
    ],
    ['Trưởng các phòng, ban: Nội vụ, Tư pháp', ['Trưởng Phòng Nội vụ', 'Trưởng Phòng Tư pháp']],
    // numbers, and where each of them is behind the last
    [
      'Trường Tiểu học số 1, số 2 Hòa Bắc; Trạm Y tế xã',
      ['Trường Tiểu học số 1 Hòa Bắc', 'Trường Tiểu học số 2 Hòa Bắc', 'Trạm Y tế xã'],
    ],
    ['Tổ dân phố số 3 và số 7 Đồng Tâm', ['Tổ dân phố số 3 Đồng Tâm', 'Tổ dân phố số 7 Đồng Tâm']],
    // the first of several nouns of classes, written without "các"
    ['5. Sở, ban, ngành liên quan', ['Sở, ban, ngành liên quan']],
    ['Sở, Ban, Ngành, Đoàn thể và UBND xã', ['Sở, Ban, Ngành, Đoàn thể', 'UBND xã']],
    ['Phòng, Ban Tổ chức', ['Phòng', 'Ban Tổ chức']],
    ['Nhóm giúp việc và Nhóm công tác', ['Nhóm giúp việc', 'Nhóm công tác']],
    ['Viện Nghiên cứu phát triển đô thị, Sở Y tế', ['Viện Nghiên cứu phát triển đô thị', 'Sở Y tế']],
    ['Công chức Văn hóa - Xã hội, Trưởng Công an xã', ['Công chức Văn hóa - Xã hội', 'Trưởng Công an xã']],
    ['Công chức Văn phòng - Thống kê, Phó Trưởng ban', ['Công chức Văn phòng - Thống kê, Phó Trưởng ban']],
    ['Công chức Lê Văn Tám, Trưởng ban Mặt trận', ['Công chức Lê Văn Tám, Trưởng ban Mặt trận']],
    ['Công chức Tư pháp - Hộ tịch, Văn hóa - Xã hội', ['Công chức Tư pháp - Hộ tịch', 'Công chức Văn hóa - Xã hội']],
    ['Các sở, ban, ngành, đơn vị sự nghiệp thuộc tỉnh', ['Các sở, ban, ngành, đơn vị sự nghiệp thuộc tỉnh']],
    [
      'Các ban tham mưu, giúp việc Tỉnh ủy, Đảng ủy Công an tỉnh',
      ['Các ban tham mưu, giúp việc Tỉnh ủy', 'Đảng ủy Công an tỉnh'],
    ],
    ['Phòng Chính trị, tư tưởng và Công tác học sinh', ['Phòng Chính trị, tư tưởng và Công tác học sinh']],
    ['Các đảng ủy trực thuộc Tỉnh ủy', ['Các đảng ủy trực thuộc Tỉnh ủy']],
    ['Các ban quản lý rừng phòng hộ, đặc dụng', ['Các ban quản lý rừng phòng hộ, đặc dụng']],
    ['Các trường có tổ chức bán trú', ['Các trường có tổ chức bán trú']],
    ['Công ty TNHH Công viên và Cây xanh Đồi Cam', ['Công ty TNHH Công viên và Cây xanh Đồi Cam']],
    ['Công ty Điện lực Đồi Cam và Viettel', ['Công ty Điện lực Đồi Cam', 'Viettel']],
    ['Doanh nghiệp quản lý chợ, các chủ kho', ['Doanh nghiệp quản lý chợ', 'Các chủ kho']],
    ['Tổ công tác sắp xếp trường lớp (lập theo Quyết định số 12/QĐ-SGD)', ['Tổ công tác sắp xếp trường lớp']],
    [
      'Các trường cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp',
      ['Các trường cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp'],
    ],
    ['Các chủ rừng là tổ chức (ban quản lý rừng; các công ty lâm nghiệp)', ['Các chủ rừng là tổ chức']],
    ['BHXH và Hội LHPN các huyện, thị xã', ['BHXH các huyện, thị xã', 'Hội LHPN các huyện, thị xã']],
    [
      'Ban Tổ chức, Ủy ban Kiểm tra và Ban Dân vận Thị ủy',
      ['Ban Tổ chức Thị ủy', 'Ủy ban Kiểm tra Thị ủy', 'Ban Dân vận Thị ủy'],
    ],
    ['Các chi, đảng bộ cơ sở', ['Các chi, đảng bộ cơ sở']],
    [
      'Cục Y tế dự phòng, Cục Khoa học công nghệ và Đào tạo',
      ['Cục Y tế dự phòng', 'Cục Khoa học công nghệ và Đào tạo'],
    ],
    ['Bộ phận tiếp nhận và trả kết quả', ['Bộ phận tiếp nhận và trả kết quả']],
    ['BSCKII. Trần Văn Phúc - Phó Giám đốc', ['BSCKII. Trần Văn Phúc - Phó Giám đốc']],
    ['Già làng, trưởng bản, người có uy tín', ['Già làng, trưởng bản, người có uy tín']],
    ['Bà Siu H’Lan', ['Bà Siu H’Lan']],
    [
      'Phòng Bảo trợ xã hội, Trẻ em và Phòng, chống tệ nạn xã hội',
      ['Phòng Bảo trợ xã hội, Trẻ em và Phòng, chống tệ nạn xã hội'],
    ],
    // one office in several places
    ['Chủ tịch UBND các huyện: Hòa Bắc, Mỹ Đồi', ['Chủ tịch UBND huyện Hòa Bắc', 'Chủ tịch UBND huyện Mỹ Đồi']],
    ['Các xã: Hòa Bắc, Mỹ Đồi và phường Cam Hạ', ['Xã Hòa Bắc', 'Xã Mỹ Đồi', 'Phường Cam Hạ']],
    ['UBND các xã: Tổ chức dọn kênh', ['UBND các xã']],
    // shared heads and tails
    ['Các Bộ: Quốc phòng, Công an', ['Bộ Quốc phòng', 'Bộ Công an']],
    ['Các Bộ Xây dựng và Công an', ['Bộ Xây dựng', 'Bộ Công an']],
    ['Sở Y tế, Giáo dục và Đào tạo', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['Các sở: Nội vụ, Y tế và UBND các xã', ['Sở Nội vụ', 'Sở Y tế', 'UBND các xã']],
    [
      'Các Phòng: Tư pháp, Văn hóa và Thông tin, Nội vụ',
      ['Phòng Tư pháp', 'Phòng Văn hóa và Thông tin', 'Phòng Nội vụ'],
    ],
    ['Văn hóa - Xã hội, Đài truyền thanh xã', ['Văn hóa - Xã hội xã', 'Đài truyền thanh xã']],
    ['UBMTTQ Việt Nam và các đoàn thể xã', ['UBMTTQ Việt Nam xã', 'Các đoàn thể xã']],
    ['Hội Nông dân, Hội Phụ nữ xã', ['Hội Nông dân xã', 'Hội Phụ nữ xã']],
    ['Giám đốc các Sở: Y tế, Tài chính', ['Giám đốc Sở Y tế', 'Giám đốc Sở Tài chính']],
    [
      'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh',
      ['Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh'],
    ],
    ['Công ty TNHH Khai thác công trình thủy lợi', ['Công ty TNHH Khai thác công trình thủy lợi']],
    // classes
    ['Các đơn vị sự nghiệp công lập thuộc Sở', ['Các đơn vị sự nghiệp công lập thuộc Sở']],
    ['UBND cấp huyện, cấp xã', ['UBND cấp huyện, cấp xã']],
    ['Các cơ quan thông tấn, báo chí', ['Các cơ quan thông tấn, báo chí']],
    ['Hiệu trưởng các trường mầm non, tiểu học', ['Hiệu trưởng các trường mầm non, tiểu học']],
    ['Trưởng các thôn, bản, tổ dân phố', ['Trưởng các thôn, bản, tổ dân phố']],
    ['Các phòng, ban, đơn vị', ['Các phòng, ban, đơn vị']],
    ['Các sở, ban, ngành tỉnh', ['Các sở, ban, ngành tỉnh']],
    ['Các cơ quan, đơn vị, địa phương có liên quan', ['Các cơ quan, đơn vị, địa phương có liên quan']],
    ['Các sở, ban, ngành; UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
    ['Các Bộ, ngành, địa phương', ['Các Bộ, ngành', 'Địa phương']],
    ['UBND các xã, phường, thị trấn', ['UBND các xã, phường, thị trấn']],
    ['Các ban ngành, hội đoàn thể, tổ dân phố', ['Các ban ngành, hội đoàn thể', 'Tổ dân phố']],
    ['Các cơ quan báo chí, phát thanh, truyền hình', ['Các cơ quan báo chí, phát thanh, truyền hình']],
    ['Các doanh nghiệp viễn thông (A, B và doanh nghiệp khác)', ['Các doanh nghiệp viễn thông']],
    [
      'Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, giao thông và vận tải',
      ['Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, giao thông và vận tải'],
    ],
    [
      'UBND các huyện Lạn Thượng, Mốc Hạ, UBND thị xã Cồn',
      ['UBND huyện Lạn Thượng', 'UBND huyện Mốc Hạ', 'UBND thị xã Cồn'],
    ],
    ['UBND các xã Lạn Thượng, Phòng Y tế', ['UBND các xã Lạn Thượng', 'Phòng Y tế']],
    ['Các trường học', ['Các trường học']],
    // places and offices by number, heads of several words
    ['UBND các phường 3, 7 và 12', ['UBND phường 3', 'UBND phường 7', 'UBND phường 12']],
    ['UBND các phường 3 , 7', ['UBND phường 3', 'UBND phường 7']],
    ['UBND các xã, phường', ['UBND các xã, phường']],
    [
      'Cục Đường thủy và các Ban Quản lý dự án: Lạn Thượng, 58, Mốc Hạ',
      ['Cục Đường thủy', 'Ban Quản lý dự án Lạn Thượng', 'Ban Quản lý dự án 58', 'Ban Quản lý dự án Mốc Hạ'],
    ],
    ['Các doanh nghiệp, hợp tác xã', ['Các doanh nghiệp', 'Hợp tác xã']],
    ['Các Ban Quản lý dự án cấp tỉnh', ['Các Ban Quản lý dự án cấp tỉnh']],
    // fields said more closely, fields of several parts
    ['Cục Thương mại biên giới và Kinh tế số', ['Cục Thương mại biên giới và Kinh tế số']],
    ['Phòng Kinh tế đô thị và Tư pháp', ['Phòng Kinh tế đô thị', 'Phòng Tư pháp']],
    ['Vụ Kế hoạch, Tài chính', ['Vụ Kế hoạch, Tài chính']],
    ['Trường Đào tạo, Bồi dưỡng cán bộ Mỹ Đồi', ['Trường Đào tạo, Bồi dưỡng cán bộ Mỹ Đồi']],
    ['Bộ phận Một cửa - Phòng Nội vụ', ['Bộ phận Một cửa - Phòng Nội vụ']],
    ['Ban Công tác Mặt trận các thôn, tổ dân phố', ['Ban Công tác Mặt trận các thôn, tổ dân phố']],
    ['Ban Chỉ đạo rà soát xã', ['Ban Chỉ đạo rà soát xã']],
    [
      'Văn phòng Thường trực Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện',
      ['Văn phòng Thường trực Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện'],
    ],
    ['Các chủ đầu tư, đơn vị quản lý vận hành', ['Các chủ đầu tư', 'Đơn vị quản lý vận hành']],
    ['Tổng hội Y học, Hội Dược', ['Tổng hội Y học', 'Hội Dược']],
    ['Thường trực HĐND huyện', ['Thường trực HĐND huyện']],
    ['Báo Hòa Bắc, Tạp chí Hòa Bắc', ['Báo Hòa Bắc', 'Tạp chí Hòa Bắc']],
    // what a list says once
    [
      'Trường Mầm non, Trường Tiểu học và Trường THCS Lạn Thượng',
      ['Trường Mầm non Lạn Thượng', 'Trường Tiểu học Lạn Thượng', 'Trường THCS Lạn Thượng'],
    ],
    ['Sở Du lịch, Sở Y tế các tỉnh, thành phố', ['Sở Du lịch các tỉnh, thành phố', 'Sở Y tế các tỉnh, thành phố']],
    ['Giám đốc các Sở Du lịch, Sở Y tế', ['Giám đốc các Sở Du lịch', 'Giám đốc các Sở Y tế']],
    ['Trưởng các phòng: Nội vụ, Tư pháp', ['Trưởng phòng Nội vụ', 'Trưởng phòng Tư pháp']],
    // classes with what they were entrusted with
    [
      'Các đơn vị được giao nhiệm vụ tại Phụ lục và UBND các xã',
      ['Các đơn vị được giao nhiệm vụ tại Phụ lục', 'UBND các xã'],
    ],
    // people
    ['Chánh Văn phòng UBND tỉnh', ['Chánh Văn phòng UBND tỉnh']],
    ['Thủ trưởng các phòng, ban; Chủ tịch UBND các xã', ['Thủ trưởng các phòng, ban', 'Chủ tịch UBND các xã']],
    ['Giám đốc Sở Xây dựng, Giám đốc Sở Tài chính', ['Giám đốc Sở Xây dựng', 'Giám đốc Sở Tài chính']],
    ['Trưởng thôn', ['Trưởng thôn']],
    [
      'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ',
      ['Bộ trưởng', 'Thủ trưởng cơ quan ngang bộ', 'Thủ trưởng cơ quan thuộc Chính phủ'],
    ],
    ['Công chức Văn hóa - Xã hội', ['Công chức Văn hóa - Xã hội']],
    ['Công chức Văn phòng - Thống kê', ['Công chức Văn phòng - Thống kê']],
    ['Văn phòng - Thống kê xã', ['Văn phòng - Thống kê xã']],
    ['Đ/c Lò Thị Ban, UV BCH', ['Đ/c Lò Thị Ban, UV BCH']],
    ['đ/c Lò Thị Ban, đ/c Hà Văn Cầu', ['Đ/c Lò Thị Ban', 'Đ/c Hà Văn Cầu']],
    ['Đồng chí Nguyễn Văn An - Phó Chủ tịch UBND xã', ['Đồng chí Nguyễn Văn An - Phó Chủ tịch UBND xã']],
    [
      'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
      ['Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường'],
    ],
    // each is its own, whose name holds "và", a verb or a place
    [
      'Sở Xây dựng, Ban Quản lý dự án đầu tư xây dựng dân dụng và công nghiệp tỉnh',
      ['Sở Xây dựng', 'Ban Quản lý dự án đầu tư xây dựng dân dụng và công nghiệp tỉnh'],
    ],
    [
      'Ban Quản lý dự án công trình dân dụng và công nghiệp huyện',
      ['Ban Quản lý dự án công trình dân dụng và công nghiệp huyện'],
    ],
    ['Riêng thị xã Mốc Sơn, huyện Lạn Hạ', ['Thị xã Mốc Sơn', 'Huyện Lạn Hạ']],
    ['Các doanh nghiệp sử dụng lao động, đơn vị vận tải', ['Các doanh nghiệp sử dụng lao động', 'Đơn vị vận tải']],
    [
      'Các đồng chí Ủy viên UBND huyện, Trưởng các phòng, ban được phân công phụ trách xã',
      ['Các đồng chí Ủy viên UBND huyện', 'Trưởng các phòng, ban được phân công phụ trách xã'],
    ],
    // names of two parts, and several of one name
    ['Trung tâm Thông tin và Ứng dụng công nghệ số', ['Trung tâm Thông tin và Ứng dụng công nghệ số']],
    ['Trung tâm Nước sạch và Vệ sinh nông thôn, Trạm Y tế', ['Trung tâm Nước sạch và Vệ sinh nông thôn', 'Trạm Y tế']],
    ['Báo Giáo dục và Tuổi trẻ', ['Báo Giáo dục và Tuổi trẻ']],
    ['Trung tâm Y tế và Công an huyện', ['Trung tâm Y tế', 'Công an huyện']],
    ['Trung tâm Y tế dự phòng huyện', ['Trung tâm Y tế dự phòng huyện']],
    [
      'các Chi cục Hải quan khu vực I, II và IV',
      ['Chi cục Hải quan khu vực I', 'Chi cục Hải quan khu vực II', 'Chi cục Hải quan khu vực IV'],
    ],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện', ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện']],
    ['Giám đốc, Thủ trưởng các sở, ban, ngành', ['Giám đốc, Thủ trưởng các sở, ban, ngành']],
    ['các phòng giáo dục và đào tạo', ['Các phòng giáo dục và đào tạo']],
    // a name goes on behind a comma, "và" or a verb up to what is to be done
    ['Công ty Cổ phần Gạch xây dựng Núi Lạn', ['Công ty Cổ phần Gạch xây dựng Núi Lạn']],
    ['Thống đốc Ngân hàng Nhà nước Việt Nam', ['Thống đốc Ngân hàng Nhà nước Việt Nam']],
    ['Kho bạc Nhà nước tỉnh, Các thương nhân đầu mối', ['Kho bạc Nhà nước tỉnh', 'Các thương nhân đầu mối']],
    // what the lexicon does not know stays one name
    ['Bưu cục trung tâm', ['Bưu cục trung tâm']],
    ['', []],
    ['  - : ', []],
  ]
  it.each(cases)('%s', (words, names) => {
    expect(splitAgencies(words)).toEqual(names)
  })

  it('reads decomposed letters like composed ones', () => {
    expect(splitAgencies('Đề nghị Phòng Giáo dục và Đào tạo'.normalize('NFD'))).toEqual(['Phòng Giáo dục và Đào tạo'])
  })

  it('sets a well-known misreading of an abbreviation right', () => {
    expect(splitAgencies('Đề nghị UBNDTTQ xã')).toEqual(['UBMTTQ xã'])
  })
})

it('a level behind the last of a list is meant for all, also behind “Hội Nông dân”', () => {
  expect(splitAgencies('Đoàn Thanh niên, Hội Phụ nữ, Hội Nông dân xã')).toEqual([
    'Đoàn Thanh niên xã',
    'Hội Phụ nữ xã',
    'Hội Nông dân xã',
  ])
  expect(splitAgencies('Đoàn Thanh niên, Ủy ban nhân dân xã')).toEqual(['Đoàn Thanh niên', 'Ủy ban nhân dân xã'])
})

describe('levels of school are one class', () => {
  it.each([
    ['Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn', 1],
    ['các trường THCS, THPT', 1],
    ['Trường Tiểu học Lạn, Trường THCS Mốc', 2],
  ])('%s: %i', (names, count) => {
    expect(splitAgencies(names)).toHaveLength(count)
  })
})

describe('a heading is told from what is no agency', () => {
  it.each([
    'Phòng Tư pháp',
    '3. Trạm Y tế xã',
    'Đề nghị Hội Cựu chiến binh xã',
    'UBND các xã, thị trấn',
    'Các trường học',
    'Thủ trưởng các cơ quan, đơn vị',
    'Tài chính - Kế toán xã',
    'Ban Chỉ huy Quân sự xã:',
    '1. Sở Y tế: Chỉ đạo các cơ sở khám bệnh',
    'Công an huyện (cơ quan thường trực)',
    'Các sở, ban, ngành cấp tỉnh',
  ])('%s is one', (words) => {
    expect(looksLikeAgency(words)).toBe('certain')
  })

  it.each([
    'Thời gian thực hiện',
    'Kinh phí',
    'Mục đích, yêu cầu',
    'Phòng, chống tác hại của thuốc lá',
    'Phòng ngừa xâm hại trẻ em',
    'Hội nghị tổng kết',
    'Ban hành văn bản chỉ đạo',
    'Báo cáo kết quả',
    'Tổ chức thực hiện',
    'Bộ chỉ số đánh giá',
    'Trường hợp đặc biệt',
    'Sở hữu trí tuệ',
    'Kế hoạch phát triển',
    'Xây dựng trạm bơm',
    'Thanh tra, kiểm tra',
    'Bảo hiểm y tế',
    'Cơ quan chủ trì',
    'Đơn vị tính',
    'Nhiệm vụ trọng tâm',
    'Trách nhiệm chung',
    'Trách nhiệm chung của hai bên',
    'Cơ sở vật chất',
    'Bản đồ hành chính',
    'Hệ thống thông tin',
    '',
  ])('%s is none', (words) => {
    expect(looksLikeAgency(words)).toBe('no')
  })

  it.each(['Văn hóa - Xã hội', 'Tổ kiểm phiếu tiến hành kiểm phiếu', 'Các phòng, ban phối hợp thực hiện tốt'])(
    '%s may be one',
    (words) => {
      expect(looksLikeAgency(words)).toBe('unsure')
    },
  )
})

describe('a person with two offices', () => {
  it('is one agency', () => {
    expect(splitAgencies('Đồng chí Phạm Thị Hạnh, Phó Chủ tịch UBND xã, Giám đốc Trung tâm')).toEqual([
      'Đồng chí Phạm Thị Hạnh, Phó Chủ tịch UBND xã, Giám đốc Trung tâm',
    ])
  })
})

describe('a verb that could be a field', () => {
  it.each([
    ['Trạm Y tế tổng hợp, báo cáo UBND xã.', 'Trạm Y tế'],
    ['Trung tâm Y tế tổng hợp, báo cáo Sở Y tế.', 'Trung tâm Y tế'],
    ['Trung tâm tổng hợp, tham mưu UBND xã.', 'Trung tâm'],
  ])('is what %j is to do', (sentence, who) => {
    expect(findAgencySubject(sentence)?.names).toEqual([who])
  })
})

describe('a sentence tells who is to do something', () => {
  const cases: [sentence: string, names: string[], predicate: string][] = [
    ['Sở Nội vụ chịu trách nhiệm theo dõi.', ['Sở Nội vụ'], 'chịu trách nhiệm'],
    // a time in front, without "vào" or "trong"
    ['Sáng thứ Bảy hằng tuần, các xã tổ chức tổng vệ sinh.', ['Các xã'], 'tổ chức'],
    ['Chiều ngày 15/3/2024, Phòng Nội vụ tổ chức họp.', ['Phòng Nội vụ'], 'tổ chức'],
    ['Quý II/2024, Công an huyện mở đợt cao điểm.', ['Công an huyện'], 'mở'],
    ['Tháng 4/2024, Hội Nông dân xã tổ chức 02 lớp học.', ['Hội Nông dân xã'], 'tổ chức'],
    ['UBND các xã chủ trì, phối hợp với Phòng Y tế.', ['UBND các xã'], 'chủ trì'],
    ['Giao Sở Y tế tham mưu Ủy ban nhân dân tỉnh.', ['Sở Y tế'], 'tham mưu'],
    [
      'Đề nghị Ủy ban MTTQ Việt Nam huyện và các đoàn thể tăng cường tuyên truyền.',
      ['Ủy ban MTTQ Việt Nam huyện', 'Các đoàn thể'],
      'tăng cường',
    ],
    ['Yêu cầu các phòng, ban, đơn vị nghiêm túc thực hiện.', ['Các phòng, ban, đơn vị'], 'nghiêm túc'],
    ['UBND tỉnh yêu cầu các sở, ban, ngành triển khai.', ['Các sở, ban, ngành'], 'triển khai'],
    ['1. Công an xã: Nắm chắc tình hình.', ['Công an xã'], 'Nắm chắc'],
    ['Công ty Cổ phần Nước sạch Mốc Hạ thỏa thuận điểm đấu nối.', ['Công ty Cổ phần Nước sạch Mốc Hạ'], 'thỏa thuận'],
    ['Xí nghiệp Xây lắp nạo vét hồ lắng.', ['Xí nghiệp Xây lắp'], 'nạo vét'],
    // where or when they do it is no part of the name
    ['Công an tỉnh tại các chốt kiểm soát bố trí trực.', ['Công an tỉnh'], 'tại các chốt'],
    ['Điện lực Phú Hạ tại các trạm bơm cử người trực.', ['Điện lực Phú Hạ'], 'tại các trạm'],
    ['Trạm Y tế xã trong các phiên chợ tổ chức tư vấn.', ['Trạm Y tế xã'], 'trong các phiên chợ'],
    ['Các trường học trong dịp hè bàn giao học sinh.', ['Các trường học'], 'trong dịp hè'],
    ['Hội Phụ nữ phường nhân dịp Tết Trung thu tặng quà.', ['Hội Phụ nữ phường'], 'nhân dịp'],
    ['Trung tâm Y tế huyện dịp Tết bố trí trực.', ['Trung tâm Y tế huyện'], 'dịp Tết'],
    ['Công an phường 8 tại các bến xe bố trí trực.', ['Công an phường 8'], 'tại các bến xe'],
    // but it is where nothing else says which of them they are
    ['Tổ công tác tại các xã hướng dẫn kê khai.', ['Tổ công tác tại các xã'], 'hướng dẫn'],
    ['Kho bạc Nhà nước tại các vùng rà soát sổ.', ['Kho bạc Nhà nước tại các vùng'], 'rà soát'],
    ['Hạt Kiểm lâm tại các huyện tuần tra rừng.', ['Hạt Kiểm lâm tại các huyện'], 'tuần tra'],
    ['Hội Nông dân tại các thôn vận động hội viên.', ['Hội Nông dân tại các thôn'], 'vận động'],
    ['Bảo hiểm xã hội tại các huyện rà soát sổ.', ['Bảo hiểm xã hội tại các huyện'], 'rà soát'],
    ['Bảo hiểm xã hội Việt Nam tại các tỉnh rà soát sổ.', ['Bảo hiểm xã hội Việt Nam tại các tỉnh'], 'rà soát'],
    ['Điện lực tại các huyện cử người trực.', ['Điện lực tại các huyện'], 'cử người'],
    ['Công đoàn trong các nhà máy tổ chức hội thao.', ['Công đoàn trong các nhà máy'], 'tổ chức'],
    ['Tổ bảo vệ trong các chợ tuần tra ban đêm.', ['Tổ bảo vệ trong các chợ'], 'tuần tra'],
    ['Các hộ kinh doanh trong các làng nghề ký cam kết.', ['Các hộ kinh doanh trong các làng nghề'], 'ký cam kết'],
    ['Trung tâm Khuyến nông nhân rộng mô hình.', ['Trung tâm Khuyến nông'], 'nhân rộng'],
    // offices that compete with one another
    ['Các Khối thi đua tổ chức chấm điểm chéo.', ['Các Khối thi đua'], 'tổ chức'],
    ['Trưởng khối các Khối thi đua tổng hợp báo cáo.', ['Trưởng khối các Khối thi đua'], 'tổng hợp'],
    ['Cụm thi đua số 3 tổ chức hội thao.', ['Cụm thi đua số 3'], 'tổ chức'],
    ['Trưởng các cụm, khối thi đua rà soát hồ sơ.', ['Trưởng các cụm, khối thi đua'], 'rà soát'],
    // associations by their members behind one whose head is said
    ['Hội Phụ nữ, Nông dân vận động hội viên phân loại rác.', ['Hội Phụ nữ', 'Hội Nông dân'], 'vận động'],
    ['Hội Nông dân và Phụ nữ xã lập danh sách hộ vay.', ['Hội Nông dân xã', 'Hội Phụ nữ xã'], 'lập'],
    [
      'Đề nghị MTTQ, Hội Nông dân, Phụ nữ, CCB xã giám sát việc cấp giống.',
      ['MTTQ xã', 'Hội Nông dân xã', 'Hội Phụ nữ xã', 'Hội CCB xã'],
      'giám sát',
    ],
    [
      'Đoàn Thanh niên, Phụ nữ, Nông dân xã ra quân vớt bèo.',
      ['Đoàn Thanh niên xã', 'Hội Phụ nữ xã', 'Hội Nông dân xã'],
      'ra quân',
    ],
    [
      'Các Hội Phụ nữ, Nông dân, Cựu chiến binh phường nhận đoạn kênh tự quản.',
      ['Hội Phụ nữ phường', 'Hội Nông dân phường', 'Hội Cựu chiến binh phường'],
      'nhận',
    ],
    [
      'Hội Chữ thập đỏ, Khuyến học, Người cao tuổi xã tặng quà học sinh.',
      ['Hội Chữ thập đỏ xã', 'Hội Khuyến học xã', 'Hội Người cao tuổi xã'],
      'tặng',
    ],
    [
      'Các hội: Nông dân, Phụ nữ, Thanh niên xã đăng ký công trình.',
      ['Hội Nông dân xã', 'Hội Phụ nữ xã', 'Đoàn Thanh niên xã'],
      'đăng ký',
    ],
    // the people themselves
    ['Hội Nông dân vận động phụ nữ, nông dân tham gia.', ['Hội Nông dân'], 'vận động'],
    [
      'Hội Phụ nữ, Nông dân và Đoàn Thanh niên xã trồng tre.',
      ['Hội Phụ nữ xã', 'Hội Nông dân xã', 'Đoàn Thanh niên xã'],
      'trồng tre',
    ],
    // a room that is told to do what stands behind the comma is not called by it
    ['Phòng Tổng hợp, rà soát sổ gửi Văn phòng trước ngày 5/4.', ['Phòng Tổng hợp'], 'rà soát'],
    ['Phòng Tổng hợp, lập sổ báo cáo Giám đốc trước ngày 5/4.', ['Phòng Tổng hợp'], 'lập sổ'],
    ['Căn cứ tình hình thực tế, các đơn vị xây dựng kế hoạch.', ['Các đơn vị'], 'xây dựng'],
    ['Trên cơ sở đề nghị của Sở Y tế, Sở Tài chính thẩm định kinh phí.', ['Sở Tài chính'], 'thẩm định'],
    ['Đối với vụ việc ở thôn thì Trưởng thôn có trách nhiệm xác minh.', ['Trưởng thôn'], 'có trách nhiệm'],
    ['Báo cáo quý: Phòng Kinh tế tổng hợp số liệu.', ['Phòng Kinh tế'], 'tổng hợp'],
    ['Từ ngày 05/3: Ban Công tác Mặt trận thôn họp dân.', ['Ban Công tác Mặt trận thôn'], 'họp'],
    ['Sở Xây dựng xây dựng kế hoạch.', ['Sở Xây dựng'], 'xây dựng'],
    [
      'Các đơn vị được giao làm chủ đầu tư có trách nhiệm quyết toán.',
      ['Các đơn vị được giao làm chủ đầu tư'],
      'có trách nhiệm',
    ],
    ['Giao Phó Chủ tịch UBND xã Nguyễn Văn An đi kiểm tra.', ['Phó Chủ tịch UBND xã Nguyễn Văn An'], 'đi kiểm tra'],
    ['Chủ tịch UBND các xã, nhất là các xã ven sông tiếp tục trực.', ['Chủ tịch UBND các xã'], 'tiếp tục'],
    ['UBND thành phố chỉ thị cho Thủ trưởng các sở - ngành thực hiện.', ['Thủ trưởng các sở - ngành'], 'thực hiện'],
    [
      'Trưởng thôn, Tổ trưởng tổ dân phố có trách nhiệm thông báo.',
      ['Trưởng thôn', 'Tổ trưởng tổ dân phố'],
      'có trách nhiệm',
    ],
    ['Trạm Y tế phối hợp các trường.', ['Trạm Y tế'], 'phối hợp'],
    ['Các trường THCS, THPT tổ chức ngoại khóa.', ['Các trường THCS, THPT'], 'tổ chức'],
    ['Ban Chỉ đạo phòng, chống thiên tai xã trực 24/24 giờ.', ['Ban Chỉ đạo phòng, chống thiên tai xã'], 'trực'],
    ['c ) Sở Tư pháp chủ trì , phối hợp với Sở Nội vụ .', ['Sở Tư pháp'], 'chủ trì'],
    // Units of a hospital, a school, an assembly; branches; units that only a number tells apart
    ['Khoa Hồi sức tích cực - Chống độc áp dụng gói phòng ngừa.', ['Khoa Hồi sức tích cực - Chống độc'], 'áp dụng'],
    ['Trưởng các khoa, phòng, tổ phổ biến Kế hoạch.', ['Trưởng các khoa, phòng, tổ'], 'phổ biến'],
    ['Tổ Công nghệ thông tin viết phần mềm.', ['Tổ Công nghệ thông tin'], 'viết'],
    ['Tổ chuyên môn lập kế hoạch dạy bù.', ['Tổ chuyên môn'], 'lập'],
    ['Ban đại diện cha mẹ học sinh vận động phụ huynh.', ['Ban đại diện cha mẹ học sinh'], 'vận động'],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh bố trí xe.', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh'], 'bố trí'],
    [
      'Chi nhánh Văn phòng Đăng ký đất đai Mốc Hạ chuyển thông tin.',
      ['Chi nhánh Văn phòng Đăng ký đất đai Mốc Hạ'],
      'chuyển',
    ],
    ['Cảng vụ Đường thủy Lạn Thượng cấm tàu ra vào.', ['Cảng vụ Đường thủy Lạn Thượng'], 'cấm'],
    ['Trưởng Ban bảo vệ dân phố cử người trực.', ['Trưởng Ban bảo vệ dân phố'], 'cử'],
    ['Tổ 2 khảo sát các lớp mẫu giáo.', ['Tổ 2'], 'khảo sát'],
    ['Các đơn vị được kiểm tra gửi hồ sơ.', ['Các đơn vị được kiểm tra'], 'gửi'],
    ['Yêu cầu các bộ phận, đơn vị, thôn, bản nghiêm túc thực hiện.', ['Các bộ phận, đơn vị, thôn, bản'], 'nghiêm túc'],
    ['Các bệnh viện, trung tâm y tế tổ chức trực Tết.', ['Các bệnh viện, trung tâm y tế'], 'tổ chức'],
    ['Các nhóm, lớp độc lập phải tự rà soát.', ['Các nhóm, lớp độc lập'], 'phải'],
    [
      'Phòng Kinh tế, Hội Nông dân các huyện, thị xã báo cáo số liệu.',
      ['Phòng Kinh tế các huyện, thị xã', 'Hội Nông dân các huyện, thị xã'],
      'báo cáo',
    ],
    ['Phòng Tư pháp, Công an các xã rà soát.', ['Phòng Tư pháp', 'Công an các xã'], 'rà soát'],
    // Where it happened is whose work it is; two places, each with its level, are two offices
    ['Chủ cơ sở để xảy ra sự cố phải dừng bơm.', ['Chủ cơ sở để xảy ra sự cố'], 'phải'],
    [
      'UBND huyện, thị xã nơi xảy ra cháy rừng huy động dân quân.',
      ['UBND huyện, thị xã nơi xảy ra cháy rừng'],
      'huy động',
    ],
    ['Đề nghị UBND Phường 3 và Phường 7 trao đổi danh sách.', ['UBND Phường 3', 'UBND Phường 7'], 'trao đổi'],
    ['Công an xã Mốc Hạ, thị trấn Cồn Chim tuần tra.', ['Công an xã Mốc Hạ', 'Công an thị trấn Cồn Chim'], 'tuần tra'],
    // People by name: a surname that is a verb or an office, ranks of the forces, what they are, several behind one word
    ['Ông Lập Văn Giao - Trưởng phòng Nội vụ: lập danh sách.', ['Ông Lập Văn Giao - Trưởng phòng Nội vụ'], 'lập'],
    ['Ông Đoàn Văn Hạt chỉ đạo việc kiểm đếm.', ['Ông Đoàn Văn Hạt'], 'chỉ đạo'],
    [
      'Thiếu tá Vi Văn Thao - Phó Trưởng Công an xã xây dựng phương án.',
      ['Thiếu tá Vi Văn Thao - Phó Trưởng Công an xã'],
      'xây dựng',
    ],
    [
      'Đồng chí Trung tá Lê Văn Bảy, Phó Trưởng Công an huyện, Phó Trưởng ban chỉ đạo lực lượng.',
      ['Đồng chí Trung tá Lê Văn Bảy, Phó Trưởng Công an huyện, Phó Trưởng ban'],
      'chỉ đạo',
    ],
    ['Cô Trần Thị Lan - Tổ trưởng chuyên môn lập kế hoạch dạy bù.', ['Cô Trần Thị Lan - Tổ trưởng chuyên môn'], 'lập'],
    ['Ông Lê Văn Tám (chuyên viên) theo dõi số liệu.', ['Ông Lê Văn Tám'], 'theo dõi'],
    [
      'Các ông Vi Văn Tá - Chủ tịch UBND xã Mốc Hạ, Lò Văn Xuân - Chủ tịch UBND xã Lạn Thượng tổ chức họp dân.',
      ['Ông Vi Văn Tá - Chủ tịch UBND xã Mốc Hạ', 'Ông Lò Văn Xuân - Chủ tịch UBND xã Lạn Thượng'],
      'tổ chức',
    ],
    [
      'Các đồng chí Vi Văn Tá, Lò Văn Xuân phụ trách cụm 2.',
      ['Đồng chí Vi Văn Tá', 'Đồng chí Lò Văn Xuân'],
      'phụ trách',
    ],
    [
      'Các ông: Vi Văn Tá - Trưởng thôn Mốc; Lò Văn Xuân - Trưởng thôn Lạn vận động nhân dân.',
      ['Ông Vi Văn Tá - Trưởng thôn Mốc', 'Ông Lò Văn Xuân - Trưởng thôn Lạn'],
      'vận động',
    ],
    [
      'Đồng chí Vi Văn Tá - Ủy viên Ban Thường vụ, Phó Chủ tịch UBND xã phụ trách cụm 1.',
      ['Đồng chí Vi Văn Tá - Ủy viên Ban Thường vụ, Phó Chủ tịch UBND xã'],
      'phụ trách',
    ],
    ['Chi cục Hải quan khu vực XV thông quan hàng cứu trợ.', ['Chi cục Hải quan khu vực XV'], 'thông quan'],
    [
      'Bà Lò Thị Phát, công chức Tài chính - Kế toán bố trí kinh phí.',
      ['Bà Lò Thị Phát, công chức Tài chính - Kế toán'],
      'bố trí',
    ],
    ['Ông Vi Văn Tá, chuyên viên Phòng Nội vụ theo dõi.', ['Ông Vi Văn Tá, chuyên viên Phòng Nội vụ'], 'theo dõi'],
    [
      'Yêu cầu các tổ, bộ phận, cán bộ, giáo viên, nhân viên nghiêm túc thực hiện.',
      ['Các tổ, bộ phận', 'Cán bộ, giáo viên, nhân viên'],
      'nghiêm túc',
    ],
    ['Tổ Khoa học tự nhiên tổ chức chuyên đề.', ['Tổ Khoa học tự nhiên'], 'tổ chức'],
    ['Các đồng chí Bí thư Đảng ủy xã chỉ đạo.', ['Các đồng chí Bí thư Đảng ủy xã'], 'chỉ đạo'],
    ['Tổ Biên soạn hoàn thành bản thảo lần một.', ['Tổ Biên soạn'], 'hoàn thành'],
    ['14 khu phố phát phiếu đến từng chủ nhà trọ.', ['14 khu phố'], 'phát phiếu'],
    ['12 tổ dân phố thông báo cho nhân dân.', ['12 tổ dân phố'], 'thông báo'],
    ['Chủ tịch UBND 12 xã này hoàn thành báo cáo.', ['Chủ tịch UBND 12 xã này'], 'hoàn thành'],
    ['Trường Tiểu học và THCS Khê Hạ mở cửa phòng học.', ['Trường Tiểu học và THCS Khê Hạ'], 'mở cửa'],
    ['Tổ xung kích số 3 sang hỗ trợ bản Pục.', ['Tổ xung kích số 3'], 'sang hỗ trợ'],
    ['Hội Phụ nữ trồng hoa hai bên đường.', ['Hội Phụ nữ'], 'trồng hoa'],
    ['Đoàn Thanh niên xã quét vôi các trụ điện.', ['Đoàn Thanh niên xã'], 'quét vôi'],
    ['Hội Nông dân nạo kênh xong trước ngày 5/4.', ['Hội Nông dân'], 'nạo kênh'],
    ['05 trường học trên địa bàn xã rà soát bàn ghế.', ['05 trường học trên địa bàn xã'], 'rà soát'],
    [
      'Trường THCS Khê Hạ, 03 trường tiểu học bàn giao phòng học.',
      ['Trường THCS Khê Hạ', '03 trường tiểu học'],
      'bàn giao',
    ],
    ['Công an xã và 05 thôn cử người tham gia.', ['Công an xã', '05 thôn'], 'cử người'],
    ['17 xã chưa ban hành kế hoạch khẩn trương ban hành.', ['17 xã chưa ban hành kế hoạch'], 'khẩn trương'],
    ['Các trường chưa nộp báo cáo quý I phải nộp ngay.', ['Các trường chưa nộp báo cáo quý I'], 'phải nộp'],
    ['UBND các xã chưa giao đất tiếp tục giao đất.', ['UBND các xã chưa giao đất'], 'tiếp tục'],
    ['Các phòng được phân công tại Phụ lục II lập sổ.', ['Các phòng được phân công tại Phụ lục II'], 'lập sổ'],
    ['Các đơn vị được giao tại Kế hoạch này rà soát.', ['Các đơn vị được giao tại Kế hoạch này'], 'rà soát'],
    ['Các cơ sở phát thải trong danh mục lập sổ theo dõi.', ['Các cơ sở phát thải trong danh mục'], 'lập sổ'],
    ['Hội LHPN cấp xã phân công ủy viên Ban Chấp hành phụ trách chi hội.', ['Hội LHPN cấp xã'], 'phân công'],
    ['Điều dưỡng trưởng các khoa thí điểm kiểm tra 05 hồ sơ.', ['Điều dưỡng trưởng các khoa thí điểm'], 'kiểm tra'],
    ['Các hộ, cá nhân treo biển quảng cáo phải tắt đèn.', ['Các hộ, cá nhân treo biển quảng cáo'], 'phải'],
    ['Kết quả thực hiện, các sở, ngành báo cáo UBND tỉnh.', ['Các sở, ngành'], 'báo cáo'],
    ['Sở Xây dựng kiểm định chất lượng công trình.', ['Sở Xây dựng'], 'kiểm định'],
    ['Ban Quản lý dự án giao thông báo cáo tiến độ.', ['Ban Quản lý dự án giao thông'], 'báo cáo'],
    ['Các đơn vị, khu phố thông tin cho Công an phường.', ['Các đơn vị, khu phố'], 'thông tin cho'],
    ['Các đảng ủy trực thuộc Tỉnh ủy gợi ý kiểm điểm.', ['Các đảng ủy trực thuộc Tỉnh ủy'], 'gợi ý'],
    ['Trước năm học mới, Sở Nội vụ thống kê biên chế.', ['Sở Nội vụ'], 'thống kê'],
    ['Sở Y tế ngoài các nhiệm vụ trên phải mở đường dây nóng.', ['Sở Y tế'], 'phải'],
    [
      'Chánh Văn phòng UBND huyện và các ông, bà có tên tại Điều 1 căn cứ Quyết định thi hành.',
      ['Chánh Văn phòng UBND huyện', 'Các ông, bà có tên tại Điều 1'],
      'căn cứ',
    ],
    // An office written small is told like any other; people of one's own are not
    ['UBND phường giao công an phường tuần tra.', ['Công an phường'], 'tuần tra'],
    ['UBND phường giao hội phụ nữ phường vận động hội viên.', ['Hội phụ nữ phường'], 'vận động'],
    ['UBND phường giao đoàn thanh niên phường ra quân.', ['Đoàn thanh niên phường'], 'ra quân'],
    ['Đảng ủy phân công ủy ban kiểm tra giám sát thu chi.', ['Ủy ban kiểm tra'], 'giám sát'],
    ['Các viện nghiên cứu phát triển giống lúa.', ['Các viện nghiên cứu'], 'phát triển'],
    ['Viện Nghiên cứu phát triển tỉnh lập đề án.', ['Viện Nghiên cứu phát triển tỉnh'], 'lập'],
    ['UBND xã giao công chức Tư pháp - Hộ tịch trích lục.', ['Công chức Tư pháp - Hộ tịch'], 'trích'],
    ['Hội Phụ nữ xã phân công ủy viên Ban Chấp hành dự họp.', ['Hội Phụ nữ xã'], 'phân công'],
    ['Công an xã phân công cán bộ trực chốt.', ['Công an xã'], 'phân công'],
    // When they must, or whom they tell, is no part of a class's name
    ['Các ban, ngành nếu phát hiện sai phạm phải báo cáo.', ['Các ban, ngành'], 'nếu'],
    ['Các hộ nếu đủ điều kiện phải đăng ký.', ['Các hộ'], 'nếu'],
    ['Các trường yêu cầu học sinh phải đội mũ.', ['Các trường'], 'yêu cầu'],
    ['Các cơ sở kinh doanh vận động khách hàng phải đeo khẩu trang.', ['Các cơ sở kinh doanh'], 'vận động'],
    ['Các hộ kinh doanh treo biển yêu cầu khách phải rửa tay.', ['Các hộ kinh doanh'], 'treo'],
    // Only schools have centres among them
    ['Các xã, trung tâm y tế xã phun thuốc.', ['Các xã', 'Trung tâm y tế xã'], 'phun'],
    ['Các trung tâm, trung tâm y tế huyện rà soát.', ['Các trung tâm', 'Trung tâm y tế huyện'], 'rà soát'],
    [
      'Các trường cao đẳng, trung tâm giáo dục nghề nghiệp cử người dự.',
      ['Các trường cao đẳng, trung tâm giáo dục nghề nghiệp'],
      'cử',
    ],
    [
      'Các cơ sở quản lý chợ, trung tâm thương mại phải ký cam kết.',
      ['Các cơ sở quản lý chợ, trung tâm thương mại'],
      'phải',
    ],
    [
      'Các đơn vị được giao chủ trì đề án, đơn vị phối hợp phải báo cáo.',
      ['Các đơn vị được giao chủ trì đề án, đơn vị phối hợp'],
      'phải',
    ],
    ['Tổ thẩm định huyện kiểm tra hồ sơ.', ['Tổ thẩm định huyện'], 'kiểm tra'],
    ['Đoàn kiểm tra liên ngành rà soát.', ['Đoàn kiểm tra liên ngành'], 'rà soát'],
    ['Agribank chi nhánh huyện Sông Lạn giải ngân.', ['Agribank chi nhánh huyện Sông Lạn'], 'giải ngân'],
    ['Thanh tra các Bộ, ngành, địa phương tăng cường kiểm tra.', ['Thanh tra các Bộ, ngành, địa phương'], 'tăng cường'],
    ['Tổ 1, 2 kiểm tra các chợ.', ['Tổ 1', 'Tổ 2'], 'kiểm tra'],
    [
      'Trung tâm Khảo thí và ĐBCLGD, Khoa Dược tạm dừng thi.',
      ['Trung tâm Khảo thí và ĐBCLGD', 'Khoa Dược'],
      'tạm dừng',
    ],
    ['Các đơn vị chủ trì tiêu chí rà soát.', ['Các đơn vị chủ trì tiêu chí'], 'rà soát'],
    ['Các phòng, ban chủ trì nội dung hội nghị.', ['Các phòng, ban'], 'chủ trì'],
    ['Hội đồng xác định mức độ khuyết tật xã họp.', ['Hội đồng xác định mức độ khuyết tật xã'], 'họp'],
    ['UBND các huyện nghèo thực hiện rà soát.', ['UBND các huyện nghèo'], 'thực hiện'],
    ['Phòng Phòng, chống ma túy và tội phạm tuần tra.', ['Phòng Phòng, chống ma túy và tội phạm'], 'tuần tra'],
    // The second post keeps its level
    [
      'Công chức Tài chính - Kế toán, Văn hóa - Xã hội phường tham mưu dự toán.',
      ['Công chức Tài chính - Kế toán', 'Công chức Văn hóa - Xã hội phường'],
      'tham mưu',
    ],
    [
      'Trưởng các phòng, ban được phân công phụ trách xã trực tiếp kiểm tra.',
      ['Trưởng các phòng, ban được phân công phụ trách xã'],
      'trực tiếp',
    ],
    [
      'Phòng Cảnh sát quản lý hành chính về trật tự xã hội thu hồi con dấu.',
      ['Phòng Cảnh sát quản lý hành chính về trật tự xã hội'],
      'thu hồi',
    ],
    // "thông báo và", "cũng" before the order, "Cụ thể," before the sentence
    ['UBND phường Hoa Lâm thông báo và đề nghị các tổ dân phố dọn vỉa hè.', ['Các tổ dân phố'], 'dọn'],
    ['Chủ tịch UBND xã cũng yêu cầu Trạm Y tế rà soát tủ thuốc.', ['Trạm Y tế'], 'rà soát'],
    ['Cụ thể, Bộ trưởng giao Cục Thú y soạn quy trình.', ['Cục Thú y'], 'soạn'],
    ['Đặc biệt, UBND các xã ven suối chằng chống nhà cửa.', ['UBND các xã ven suối'], 'chằng'],
    ['Theo đó các trạm bơm rà soát máy.', ['Các trạm bơm'], 'rà soát'],
    ['UBND cấp xã thu và nộp tối thiểu 70% số tiền.', ['UBND cấp xã'], 'thu và nộp'],
    ['Các chi hội góp phần giữ gìn đường hoa.', ['Các chi hội'], 'góp phần'],
    [
      'Các ông (bà) có tên trong danh sách kèm theo chịu trách nhiệm thi hành.',
      ['Các ông (bà) có tên trong danh sách kèm theo'],
      'chịu trách nhiệm',
    ],
  ]
  it.each(cases)('%s', (sentence, names, predicate) => {
    const found = findAgencySubject(sentence)
    expect(found?.names).toEqual(names)
    expect(sentence.slice(found?.verbStart).startsWith(predicate)).toBe(true)
  })

  it.each(['Cán bộ hội gương mẫu tiêm trước.', 'Các hộ dân khai báo tạm trú.'])('is unsure of: %s', (sentence) => {
    expect(findAgencySubject(sentence)?.certain).toBe(false)
  })

  it('says where the names stand, and that an order was given', () => {
    const sentence = '- Giao Phòng Nội vụ và Công an xã kiểm tra.'
    const found = findAgencySubject(sentence)
    expect(sentence.slice(found?.start, found?.end)).toBe('Phòng Nội vụ và Công an xã')
    expect(found?.ordered).toBe(true)
    expect(found?.certain).toBe(true)
  })

  it.each([
    'Thống kê nhân khẩu, gửi Văn phòng trước ngày 08/3/2026.',
    'Thống kê các hộ nghèo, gửi Văn phòng.',
    'Thống kê cơ sở vật chất của trường, báo cáo Chủ tịch.',
    'Tăng cường công tác tuyên truyền trong các trường học.',
    'Thực hiện Kế hoạch số 5/KH-UBND của UBND huyện Hòa Bắc.',
    'Ban hành văn bản hướng dẫn các xã.',
    'Phòng, chống dịch bệnh là nhiệm vụ trọng tâm.',
    'Tổ chức hội nghị tại các cơ quan, đơn vị phục vụ công tác.',
    'Lãnh đạo, chỉ đạo, tổ chức thực hiện tốt công tác.',
    'Lực lượng tham gia cụ thể như sau.',
    'Kinh phí do ngân sách bảo đảm.',
    'Nguồn vốn do Sở Tài chính thẩm định.',
    'Đơn vị nào không thực hiện sẽ bị xử lý.',
    'Phát huy vai trò của Mặt trận Tổ quốc và các đoàn thể trong giám sát.',
    'Bộ hồ sơ đăng ký vay vốn gồm 02 bản.',
    'Mỗi bộ phiếu ghi đủ họ tên chủ hộ.',
    'Cụ thể, năm qua đã cứu 12 tàu, Đồn Biên phòng lập 03 biên bản.',
    'Nhằm bảo vệ cảnh quan ở nơi công cộng, khu dân cư, góp phần nâng cao đời sống.',
    'Trong đó, nâng cao ý thức, trách nhiệm của các cơ quan, tổ chức, hộ kinh doanh; tự giác phân loại rác.',
    '',
    // members of nothing that is named
    'Hội Nông dân xã, Phụ nữ và trẻ em được hỗ trợ vay vốn.',
    'Tổ chức, Nông dân, Phụ nữ tham gia bảo hiểm.',
  ])('nobody is: %s', (sentence) => {
    expect(findAgencySubject(sentence)).toBeNull()
  })
})

describe('a task tells with whom', () => {
  const cases: [task: string, names: string[]][] = [
    ['Chủ trì, phối hợp với Công an xã và Trạm Y tế xã tổ chức kiểm tra.', ['Công an xã', 'Trạm Y tế xã']],
    ['phối hợp chặt chẽ với các sở, ban, ngành, UBND các xã triển khai', ['Các sở, ban, ngành', 'UBND các xã']],
    ['Đơn vị phối hợp: Phòng Tư pháp, Phòng Nội vụ.', ['Phòng Tư pháp', 'Phòng Nội vụ']],
    [
      'phối hợp với các Vụ: Kế hoạch, Pháp chế và các đơn vị liên quan',
      ['Vụ Kế hoạch', 'Vụ Pháp chế', 'Các đơn vị liên quan'],
    ],
    ['Tổ chức tuyên truyền.', []],
    // what the two do together is no part of the name
    ['Phối hợp với các nhà trường tổ chức hội thi bơi cho học sinh.', ['Các nhà trường']],
    ['Phối hợp với các trường học tổ chức hội thi bơi.', ['Các trường học']],
    ['Phối hợp với các thôn, trường học tổ chức các buổi chiếu phim.', ['Các thôn', 'Trường học']],
    ['Phối hợp với các ban ngành liên quan trong việc cấp phát áo phao.', ['Các ban ngành liên quan']],
    ['Phối hợp với chính quyền các cấp trong vận động chủ đò.', ['Chính quyền các cấp']],
    ['Phối hợp với các cơ quan liên quan để kiểm tra bến đò.', ['Các cơ quan liên quan']],
    ['Phối hợp với Hội Nông dân xã nhằm vận động hội viên.', ['Hội Nông dân xã']],
    ['Phối hợp với Đài Khí tượng tỉnh gắn loa báo lũ.', ['Đài Khí tượng tỉnh']],
    ['Phối hợp với Phòng Kinh tế lấy mẫu nước giếng.', ['Phòng Kinh tế']],
    ['Phối hợp với Thư viện tỉnh luân chuyển sách.', ['Thư viện tỉnh']],
    // what tells offices apart is
    ['Phối hợp với Vụ Thị trường trong nước rà soát giá.', ['Vụ Thị trường trong nước']],
    ['Phối hợp với các cơ quan trong tỉnh rà soát giá.', ['Các cơ quan trong tỉnh']],
    ['Phối hợp với các tổ chức đoàn thể rà soát.', ['Các tổ chức đoàn thể']],
    ['Phối hợp với phòng Tổ chức cán bộ rà soát.', ['Phòng Tổ chức cán bộ']],
    [
      'Phối hợp với phòng Bảo vệ, chăm sóc cây xanh và mặt nước - Sở Xây dựng rà soát.',
      ['Phòng Bảo vệ, chăm sóc cây xanh và mặt nước - Sở Xây dựng'],
    ],
    ['Phối hợp với phòng Bảo vệ, chăm sóc cây xanh rà soát.', ['Phòng Bảo vệ, chăm sóc cây xanh']],
    // a name whose end cannot be told is not shown
    ['Phối hợp cùng đơn vị tư vấn rà soát hồ sơ.', []],
  ]
  it.each(cases)('%s', (task, names) => {
    expect(findCooperating(task)).toEqual(names)
  })
})

describe('two writings of one office have one key', () => {
  it.each([
    ['Phòng LĐ-TB&XH', 'Phòng Lao động -Thương binh và Xã hội'],
    ['P. LĐTBXH', 'Phòng Lao động, Thương binh và Xã hội'],
    ['Uỷ ban nhân dân xã Hòa Bắc', 'UBND xã Hoà Bắc'],
    ['UBMTTQVN huyện', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Phòng GD&ĐT', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'],
    ['Phòng Văn hóa và Thông tin', 'Phòng Văn hoá - Thông tin'],
    ['Phòng TC-KH', 'Phòng Tài chính – Kế hoạch'],
    ['các trường học', 'Trường học'],
    ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
    ['UBND P. Tân Mốc', 'UBND phường Tân Mốc'],
    ['Công an P. 3', 'Công an phường 3'],
    ['Trưởng P. Nội vụ', 'Trưởng Phòng Nội vụ'],
    ['Trạm Y tế xã'.normalize('NFD'), 'Trạm Y tế xã'],
  ])('%s = %s', (a, b) => {
    expect(foldAgencyName(a)).toBe(foldAgencyName(b))
  })

  it.each([
    ['UBND các phường', 'UBND phường'],
    ['Phòng Nội vụ', 'Phòng Ngoại vụ'],
    ['Công an xã', 'Công an huyện'],
    ['Sở Tài chính', 'Phòng Tài chính'],
  ])('%s ≠ %s', (a, b) => {
    expect(foldAgencyName(a)).not.toBe(foldAgencyName(b))
  })
})

describe('whatever the words are', () => {
  const scrap = fc.constantFrom(
    'Sở',
    'Y tế',
    ',',
    'và',
    'các',
    'UBND',
    '(',
    ')',
    'xã',
    'phường',
    ';',
    ':',
    'Giao',
    'chủ trì',
    '-',
    '…',
    'Ban Chỉ đạo',
    'thì',
    'được',
    '"',
    '\n- ',
    'phối hợp với',
    '1.',
  )
  it('reading them never fails and gives no empty or repeated name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(' ')),
        ),
        (words) => {
          const names = splitAgencies(words)
          expect(names.every((name) => name.trim() !== '')).toBe(true)
          expect(new Set(names).size).toBe(names.length)
          const subject = findAgencySubject(words)
          const inOrder =
            subject === null ||
            (subject.start < subject.end && subject.end <= subject.verbStart && subject.verbStart <= words.length)
          expect(inOrder).toBe(true)
          findCooperating(words)
          looksLikeAgency(words)
          expect(foldAgencyName(foldAgencyName(words))).toBe(foldAgencyName(words))
        },
      ),
    )
  })

  it.each([
    ['titles', 'Giám đốc '.repeat(20_000)],
    ['brackets', '('.repeat(20_000)],
    ['offices in brackets', 'Cơ quan ('.repeat(10_000)],
    ['a clause that does not end', `Căn cứ ${'Sở Y tế, '.repeat(10_000)}`],
    ['orders upon orders', 'UBND xã yêu cầu '.repeat(10_000)],
    ['semicolons', 'Sở Y tế chủ trì; '.repeat(10_000)],
    ['commas', ', '.repeat(20_000)],
    ['one long word', 'ê'.repeat(50_000)],
  ])('endless %s are read in a moment', patience, (_, words) => {
    const all = [splitAgencies, findAgencySubject, findCooperating, looksLikeAgency, foldAgencyName]
    expect(cpuTimeOf(() => all.forEach((read) => read(words)))).toBeLessThan(5000)
  })

  it('a list ten times as long takes no more than about ten times as long', patience, () => {
    time(200)
    const [short, long] = [time(200), time(2000)]
    expect(long).toBeLessThan(Math.max(short, 5) * 60)
  })
})

const time = (count: number): number => {
  const words = Array.from({ length: count }, (_, i) => `Phòng Tư pháp ${i}, phối hợp với Công an xã (`).join(' ')
  return cpuTimeOf(() => {
    splitAgencies(words)
    findAgencySubject(words)
    findCooperating(words)
  })
}

it('who is to work along may be of the same level', () => {
  expect(findCooperating('phối hợp với Công an cùng cấp rà soát số định danh')).toEqual(['Công an cùng cấp'])
})

describe('offices of a branch, and heads with their deputies', () => {
  it.each([
    ['Ngành Y tế khẩn trương gác bến', ['Ngành Y tế'], 'khẩn trương gác bến'],
    ['Ngành Công an huyện tăng cường gác bến', ['Ngành Công an huyện'], 'tăng cường gác bến'],
    ['Ngành Y tế, ngành Giáo dục tổ chức gác bến', ['Ngành Y tế', 'Ngành Giáo dục'], 'tổ chức gác bến'],
    ['Các ngành Y tế, Giáo dục tổ chức gác bến', ['Ngành Y tế', 'Ngành Giáo dục'], 'tổ chức gác bến'],
    ['Các ngành liên quan tổ chức gác bến', ['Các ngành liên quan'], 'tổ chức gác bến'],
    ['Đối với ngành giáo dục, Sở Giáo dục tổ chức gác bến', ['Sở Giáo dục'], 'tổ chức gác bến'],
    ['Giao Trưởng, Phó các thôn đến từng hộ vận động', ['Trưởng, Phó các thôn'], 'đến từng hộ vận động'],
    ['Giao các ông Trưởng thôn đến từng hộ vận động', ['Các ông Trưởng thôn'], 'đến từng hộ vận động'],
    ['UBND xã giao cho cán bộ thú y của xã gác bến', ['Cán bộ thú y của xã'], 'gác bến'],
    ['UBND xã giao cán bộ thú y kiểm tra bến', ['Cán bộ thú y'], 'kiểm tra bến'],
    ['Trạm Y tế xã giao cán bộ dân số cập nhật sổ', ['Trạm Y tế xã'], 'giao cán bộ dân số cập nhật sổ'],
    ['Phòng Kinh tế giao cán bộ nông nghiệp theo dõi', ['Phòng Kinh tế'], 'giao cán bộ nông nghiệp theo dõi'],
    ['Phòng Kinh tế giao cán bộ nông nghiệp thuộc xã gác bến', ['Cán bộ nông nghiệp thuộc xã'], 'gác bến'],
    ['UBND xã giao cán bộ theo dõi bến', ['UBND xã'], 'giao cán bộ theo dõi bến'],
    ['Đề nghị Khu phố phân công cộng tác viên gác bến', ['Khu phố'], 'phân công cộng tác viên gác bến'],
    ['Các đơn vị bám vào chương trình để thực hiện', ['Các đơn vị'], 'bám vào chương trình để thực hiện'],
    ['Các đơn vị nêu trên chỉnh sửa dự thảo', ['Các đơn vị nêu trên'], 'chỉnh sửa dự thảo'],
  ])('%s', (sentence, names, work) => {
    const found = findAgencySubject(sentence)
    expect([found?.names, sentence.slice(found?.verbStart)]).toEqual([names, work])
  })

  it('nor does an office order that tells those it looks after', () => {
    const found = findAgencySubject('Phòng Văn hóa thông báo và yêu cầu các hộ kinh doanh ký cam kết.')
    expect(found?.names).toEqual(['Phòng Văn hóa'])
  })

  it.each(['Cử tri', 'Người dân', 'Các hộ dân'])('“%s đề nghị …” is no order', (people) => {
    expect(findAgencySubject(`${people} đề nghị UBND xã sửa bến`)).toBeNull()
  })
})

describe('where a sentence’s agency ends', () => {
  it.each([
    [
      'Phòng Giao dịch Ngân hàng Chính sách xã hội huyện rà soát hộ vay',
      ['Phòng Giao dịch Ngân hàng Chính sách xã hội huyện'],
    ],
    ['Trung tâm Nuôi dưỡng và Bảo trợ xã hội rà soát hồ sơ', ['Trung tâm Nuôi dưỡng và Bảo trợ xã hội']],
    ['Thuế tỉnh cơ sở 3 rà soát hồ sơ', ['Thuế tỉnh cơ sở 3']],
    ['Công an cùng cấp kiểm tra', ['Công an cùng cấp']],
    ['Sở Y tế cùng cấp ủy địa phương tổ chức ra quân', ['Sở Y tế', 'Cấp ủy địa phương']],
    ['Trạm Y tế xã cùng cấp phát thuốc', ['Trạm Y tế xã']],
    [
      'Các sở, ngành là thành viên Ban Chỉ đạo cấp tỉnh trực chỉ huy từ ngày 26/6',
      ['Các sở, ngành là thành viên Ban Chỉ đạo cấp tỉnh'],
    ],
    ['Các đơn vị có đường ống trong phạm vi dự án thực hiện di dời', ['Các đơn vị có đường ống trong phạm vi dự án']],
    ['Chủ tịch UBND các xã có dự án đi qua trực tiếp đối thoại với dân', ['Chủ tịch UBND các xã có dự án đi qua']],
    [
      'các ban, ngành, đoàn thể, Tổ trưởng các tổ dân phố nghiêm túc thực hiện',
      ['Các ban, ngành, đoàn thể', 'Tổ trưởng các tổ dân phố'],
    ],
    ['Thống kê khu vực Đồng Mây gửi số liệu', ['Thống kê khu vực Đồng Mây']],
    ['Thống kê tỉnh cung cấp số liệu', ['Thống kê tỉnh']],
    ['Trung tâm Tin học và Thống kê nâng cấp phần mềm', ['Trung tâm Tin học và Thống kê']],
    ['Các sở, ban, ngành tái cấu trúc quy trình', ['Các sở, ban, ngành']],
    ['Cụm trưởng, Khối trưởng họp bình xét', ['Cụm trưởng', 'Khối trưởng']],
    ['Các đơn vị thành viên tự chấm điểm', ['Các đơn vị thành viên']],
    ['Các thôn chưa lập tổ tự quản thì khẩn trương lập', ['Các thôn chưa lập tổ tự quản']],
    [
      'Chủ tịch Hội đồng thành viên, Tổng giám đốc các tập đoàn có trách nhiệm rà soát',
      ['Chủ tịch Hội đồng thành viên', 'Tổng giám đốc các tập đoàn'],
    ],
    [
      'Giám đốc các sở: Y tế, Nội vụ, Lao động - Thương binh và Xã hội rà soát',
      ['Giám đốc sở Y tế', 'Giám đốc sở Nội vụ', 'Giám đốc sở Lao động - Thương binh và Xã hội'],
    ],
    // the heads of those that are named behind the colon
    [
      'Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Xây dựng, Ban Quản lý các khu kinh tế tỉnh; Chủ tịch UBND các xã và các tổ chức, cá nhân liên quan căn cứ Quyết định thi hành',
      [
        'Thủ trưởng Văn phòng UBND tỉnh',
        'Thủ trưởng Sở Xây dựng',
        'Thủ trưởng Ban Quản lý các khu kinh tế tỉnh',
        'Chủ tịch UBND các xã',
        'Các tổ chức, cá nhân liên quan',
      ],
    ],
    [
      'Thủ trưởng các đơn vị: Văn phòng Sở, Thanh tra Sở và các đơn vị liên quan chịu trách nhiệm thi hành',
      ['Thủ trưởng Văn phòng Sở', 'Thủ trưởng Thanh tra Sở', 'Các đơn vị liên quan'],
    ],
    ['Thủ trưởng các đơn vị: Phòng Y tế chủ trì rà soát', ['Thủ trưởng các đơn vị']],
    [
      'Thủ trưởng cơ quan, ban, ngành thành phố chịu trách nhiệm thi hành',
      ['Thủ trưởng cơ quan, ban, ngành thành phố'],
    ],
    ['Các cơ quan, ban, ngành, đoàn thể huyện rà soát', ['Các cơ quan, ban, ngành, đoàn thể huyện']],
    ['Các cơ quan, Ban Tổ chức Huyện ủy rà soát', ['Các cơ quan', 'Ban Tổ chức Huyện ủy']],
    ['Đoàn thanh tra, kiểm tra đột xuất các cơ sở', ['Đoàn thanh tra']],
    ['Đoàn thanh tra, kiểm tra phải ghi nhật ký', ['Đoàn thanh tra, kiểm tra']],
    ['Các đoàn thanh tra, kiểm tra phải ghi nhật ký', ['Các đoàn thanh tra, kiểm tra']],
    ['Phân công Phó Chủ tịch Nguyễn Văn An sớm tổ chức họp', ['Phó Chủ tịch Nguyễn Văn An']],
    [
      'Ủy ban quản lý vốn nhà nước tại doanh nghiệp và các bộ, ngành liên quan đôn đốc',
      ['Ủy ban quản lý vốn nhà nước tại doanh nghiệp', 'Các bộ, ngành liên quan'],
    ],
  ])('%s', (sentence, names) => {
    expect(findAgencySubject(sentence)?.names).toEqual(names)
  })

  it('is the same for whoever works along', () => {
    const name = 'Phòng Giao dịch Ngân hàng Chính sách xã hội huyện'
    expect(findCooperating(`phối hợp với ${name} rà soát hộ vay`)).toEqual([name])
  })
})

it('a department has no name that is what it does', () => {
  expect(findAgencySubject('Sở tổ chức Đoàn công tác đi thực tế')?.names ?? []).not.toContain(
    'Sở tổ chức Đoàn công tác',
  )
  expect(findAgencySubject('Sở kiểm tra hồ sơ của các trạm')?.names ?? []).not.toContain('Sở kiểm tra hồ sơ')
})

it.each(['Các vụ sạt lở phải báo ngay về UBND xã', 'Đối với các vụ mất trộm phải báo ngay'])(
  'what happens is no department of a ministry: %s',
  (sentence) => {
    expect(findAgencySubject(sentence)?.names ?? []).toEqual([])
  },
)

it('whoever of them it may be is nobody', () => {
  expect(findAgencySubject('Đồng chí nào vắng mặt phải báo cáo Chủ tịch UBND xã.')).toBeNull()
})
