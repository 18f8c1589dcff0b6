import { describe, expect, it } from 'vitest'
import { splitAgencies } from '../../shared/reading/agencies/split.ts'
import { findAgencySubject } from '../../shared/reading/agencies/subject.ts'

/** What offices are called: names of several fields, with commas, "và" and verbs in them. Divided by `|` where several. */
const names = `
UBND các xã, phường, đặc khu có dự án đi qua
UBND xã Hải Lạc | UBND phường Nam Sơn
Chủ tịch UBND các xã, phường ven biển | Chủ tịch UBND đặc khu Hòn Sơn
UBND các xã, phường và đặc khu Hòn Nồm
Đoàn kiểm tra số 2
Đoàn kiểm tra của huyện
Đoàn kiểm tra nội bộ của Sở Y tế
Đội Quản lý trật tự xây dựng đô thị
Các khoa, phòng | Các Đoàn kiểm tra
Trưởng đoàn kiểm tra
Đội xung kích các xã
Tiểu ban Hậu cần - Tài chính
Tiểu ban An ninh, trật tự và Y tế | Tiểu ban Tuyên truyền
Ủy ban Tài chính, Ngân sách | Ủy ban Văn hóa, Giáo dục
Trưởng các thôn | Tổ bảo vệ an ninh, trật tự
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Báo và phát thanh, truyền hình tỉnh
Trường Cán bộ quản lý Nông nghiệp
Các cơ sở sản xuất, buôn bán thuốc bảo vệ thực vật
Các sở, ngành, địa phương
UBND các xã vùng cao
Chủ tịch UBND các xã, phường ven sông
Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và nông nghiệp tỉnh
Các doanh nghiệp sản xuất, nhập khẩu thuốc bảo vệ thực vật
Trưởng các thôn | Tổ xung kích phòng, chống thiên tai thôn
Các bộ, ngành | Địa phương
Trưởng phòng, ban, ngành huyện | Chủ tịch UBND các xã, thị trấn
Các đơn vị dự toán cấp I
Chủ đầu tư các dự án khu đô thị, khu dân cư mới
Ban thường vụ công đoàn cấp triệu tập đại hội
Các công đoàn cơ sở được chọn làm điểm
Ban Dân chủ, Giám sát và Phản biện xã hội
Ban Tuyên giáo | Ban Công tác xã hội
Ban Đoàn kết, Dân tộc và Tôn giáo
Phòng Kinh tế, Hạ tầng và Đô thị
Vụ Tổ chức cán bộ | Vụ Thi đua và Khen thưởng
Ủy ban nhân dân huyện đảo Cồn Nồm | Ủy ban nhân dân huyện Krông Lạn
Bộ Khoa học và Công nghệ | Tập đoàn VNPT | Tập đoàn Viettel
Giám đốc Trung tâm Thông tin y tế | Giám đốc Sở Y tế các tỉnh, thành phố trực thuộc trung ương
Cục Quản lý, giám sát bảo hiểm
Cục Quản lý giá | Cục Quản lý nợ và Kinh tế đối ngoại
Cục Kinh tế hợp tác và Phát triển nông thôn
Chi cục Chất lượng, Chế biến và Phát triển thị trường
Cục Thủy sản và Kiểm ngư
Chi cục Kiểm lâm | Chi cục Thủy lợi và Phòng, chống thiên tai
Chi cục Dân số - Trẻ em và Phòng, chống tệ nạn xã hội
Trung tâm Khuyến công và Tư vấn phát triển công nghiệp
Trung tâm Giám sát, điều hành thông minh
Ban Quản lý các khu công nghiệp và chế xuất
Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp
Phòng Xây dựng, kiểm tra văn bản
Phòng Tổng hợp, hướng dẫn nghiệp vụ và quản lý hồ sơ
Phòng Kiểm tra, xử lý đơn
Phòng Đăng ký và cấp giấy chứng nhận
Phòng Nội vụ | Thanh tra huyện
Khoa Truyền nhiễm và HIV/AIDS
Khoa Dinh dưỡng, HIV/AIDS | Khoa Dược
Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao
Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ
Phòng Quản lý xuất nhập cảnh
Cơ quan Cảnh sát điều tra Công an tỉnh
Đảng ủy Văn phòng UBND tỉnh | Sở Y tế
Đảng ủy cơ quan Sở Y tế | Đảng ủy xã Tam Hà
Liên hiệp các Hội Khoa học và Kỹ thuật
Hiệp hội Doanh nghiệp nhỏ và vừa
Bệnh viện Đa khoa | Bệnh viện Y học cổ truyền và Phục hồi chức năng
Trung tâm Pháp y | Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm
Văn phòng Ban An toàn giao thông tỉnh
Phòng Đào tạo, Quản lý khoa học và Hợp tác quốc tế
Cục Văn hóa cơ sở, Gia đình và Thư viện
Cục Phát thanh, truyền hình và thông tin điện tử
Cục Y tế Giao thông vận tải
Ban Chỉ đạo phòng, chống AIDS, ma túy và tệ nạn mại dâm
Ban Quản lý Di tích và Danh thắng
Hội đồng Phối hợp phổ biến, giáo dục pháp luật
Đội Kiểm tra liên ngành 814
Tổ công tác Đề án 06 xã
Trung tâm Dịch vụ đấu giá tài sản
Trung ương Hội Nông dân Việt Nam | Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
Các hợp tác xã | Tổ hợp tác | Doanh nghiệp
Tổng cục Núi lửa và Băng hà Việt Nam | Vụ Pháp chế
Chi cục Suối khoáng và Đá quý
Vụ Môi trường nước và Đất ngập mặn
Cục Đo đạc, Bản đồ và Thông tin địa lý Việt Nam
Cục Xuất bản, In và Phát hành | Vụ Kinh tế số và Xã hội số
Trung tâm Ươm tạo doanh nghiệp
Trung tâm Tin học - Thư viện
Nhà hát Chèo và Múa rối tỉnh | Trường Đại học Kinh tế và Quản trị kinh doanh
Bệnh viện Tim và Mạch máu
Phòng Hành chính - Thanh tra | Khoa Luật
Trung tâm Học liệu - Nhà truyền thống
Đài Phát thanh - Truyền hình tỉnh
Văn phòng HĐND - UBND huyện
Các đoàn kiểm tra của Bộ Y tế
Trung tâm Văn hóa, Thể thao và Truyên thông huyện
UBND các xã, thị trân
`

const rows = names
  .trim()
  .split('\n')
  .map((row) => [row.replaceAll(' | ', ', '), row.split(' | ')] as const)

describe('what offices are called', () => {
  it.each(rows)('as a heading: %s', (words, offices) => {
    expect(splitAgencies(words)).toEqual(offices)
  })

  it.each(rows)('as who does something: %s', (words, offices) => {
    expect(findAgencySubject(`${words} chủ trì, phối hợp với Sở Nội vụ thực hiện.`)?.names).toEqual(offices)
  })
})

describe('fields with a comma between them', () => {
  it.each([
    ['Các Vụ Kế hoạch, Tài chính', ['Vụ Kế hoạch', 'Vụ Tài chính']],
    ['Phòng Kế hoạch, Tài chính', ['Phòng Kế hoạch, Tài chính']],
    ['Các Sở Văn hóa, Thể thao và Du lịch', ['Các Sở Văn hóa, Thể thao và Du lịch']],
  ])('are two offices only of a plural head: %s', (words, offices) => {
    expect(splitAgencies(words)).toEqual(offices)
  })
})

describe('fields written for short, with a comma between them,', () => {
  it.each([
    ['Sở KH,CN rà soát', ['Sở KH, CN']],
    ['Sở VH,TT&DL, Sở Y tế rà soát', ['Sở VH, TT&DL', 'Sở Y tế']],
    ['Sở LĐ, TB và XH rà soát', ['Sở LĐ, TB và XH']],
    ['Các sở: NN,MT; GD,ĐT rà soát', ['Sở NN, MT', 'Sở GD, ĐT']],
    ['Phòng KT, HT và ĐT; Công an xã rà soát', ['Phòng KT, HT và ĐT', 'Công an xã']],
  ])('are one office: %s', (words, offices) => {
    expect(findAgencySubject(words)?.names).toEqual(offices)
  })
})

describe('who owns something, or works at it', () => {
  it.each([
    ['Chủ vựa, chủ thuyền, người bán hàng', ['Chủ vựa', 'Chủ thuyền', 'Người bán hàng'], 'phải ký cam kết'],
    ['Các chủ quán ăn, lái xe', ['Các chủ quán ăn', 'Lái xe'], 'nghiêm chỉnh chấp hành biển báo'],
    [
      'Chủ các cơ sở rang xay cà phê, tiệm bánh trên địa bàn xã',
      ['Chủ các cơ sở rang xay cà phê, tiệm bánh trên địa bàn xã'],
      'nghiêm chỉnh chấp hành cam kết',
    ],
    ['Các chủ ruộng', ['Các chủ ruộng'], 'đốt hết số rơm còn lại, không đốt gần đường điện'],
    ['Chủ nguồn thải', ['Chủ nguồn thải'], 'phân loại tại chỗ'],
  ])('%s', (words, owners, work) => {
    expect(splitAgencies(words)).toEqual(owners)
    expect(findAgencySubject(`${words} ${work}.`)).toMatchObject({ names: owners, verbStart: words.length + 1 })
  })
})

describe('which of the councils', () => {
  it.each([
    ['UBND các xã có bến phà', 'lập biên bản rà soát từng bến (tên bến, số chuyến), treo biển'],
    ['UBND các xã có vườn ươm', 'mở 02 lớp cho nông dân'],
    ['UBND các phường chưa có chợ', 'khẩn trương tìm đất'],
    ['UBND các xã không có vườn ươm', 'tham gia trồng rừng khi được mời'],
  ])('%s %s', (councils, work) => {
    expect(splitAgencies(`3. ${councils}`)).toEqual([councils])
    expect(findAgencySubject(`${councils} ${work}.`)).toMatchObject({
      names: [councils],
      verbStart: councils.length + 1,
    })
  })

  it('what one council has not, or what they have not sent, is told of them', () => {
    expect(findAgencySubject('UBND xã không có bến phà tham gia trực.')?.names).toEqual(['UBND xã'])
    expect(findAgencySubject('UBND các xã không có báo cáo sẽ bị nhắc nhở.')?.names).toEqual(['UBND các xã'])
  })

  it('those live there who may do it themselves', () => {
    const councils = 'UBND các xã có hộ lập hồ sơ vay vốn'
    expect(findAgencySubject(`${councils} rà soát từng hồ sơ.`)?.names).toEqual([councils])
  })
})

it('a list by dashes still names each office', () => {
  expect(splitAgencies('Phòng Đào tạo - Trung tâm Tin học - Thư viện')).toEqual([
    'Phòng Đào tạo',
    'Trung tâm Tin học',
    'Thư viện',
  ])
  expect(splitAgencies('Phòng Y tế - Thư viện huyện')).toEqual(['Phòng Y tế', 'Thư viện huyện'])
})

describe('an office called by what it is for', () => {
  it.each([
    ['Ban Hỗ trợ thanh niên phát triển nghề', '(Thành đoàn)', 'là đơn vị đầu mối'],
    ['Trung tâm Tư vấn nông dân xây dựng nông thôn', '(TVND)', 'chịu trách nhiệm tập huấn'],
  ])('is named up to the bracket that says whose it is: %s %s', (office, whose, work) => {
    expect(findAgencySubject(`Giao Sở Nội vụ và ${office} ${whose} ${work}.`)?.names).toEqual(['Sở Nội vụ', office])
  })

  it('ends before its verb where no bracket with an office, or no verb behind one, says otherwise', () => {
    expect(findAgencySubject('Công an xã xử lý xe quá tải (Thanh tra Sở) chủ trì.')?.names).toEqual(['Công an xã'])
    expect(findAgencySubject('Ban Hỗ trợ thanh niên phát triển nghề (dệt, may) tại 02 xã.')?.names).toEqual([
      'Ban Hỗ trợ thanh niên',
    ])
  })
})

it('a department whose field is said whole ends before "và"', () => {
  expect(splitAgencies('Chi cục Thuế và Viễn thông huyện')).toEqual(['Chi cục Thuế', 'Viễn thông huyện'])
})

describe('a board is called by what it does', () => {
  it.each([
    ['Hội đồng xét duyệt hồ sơ huyện', 'họp trước ngày 15/5'],
    ['Tổ giúp việc sáp nhập xã', 'tổng hợp kết quả'],
    ['Hội đồng kiểm kê tài sản xã', 'tổ chức kiểm kê'],
    ['Tổ công tác tháo gỡ khó khăn cho doanh nghiệp', 'họp hằng tuần'],
  ])('%s %s', (board, work) => {
    expect(findAgencySubject(`${board} ${work}.`)).toMatchObject({ names: [board], verbStart: board.length + 1 })
  })
})

describe('a list of places', () => {
  it.each([
    ['UBND các xã Hải Lạc, Tân Kiến và phường Nam Sơn', ['UBND xã Hải Lạc', 'UBND xã Tân Kiến', 'UBND phường Nam Sơn']],
    [
      'UBND các huyện Mường Ná, Thạch Lạc, Bản Hon',
      ['UBND huyện Mường Ná', 'UBND huyện Thạch Lạc', 'UBND huyện Bản Hon'],
    ],
    ['UBND các xã Mốc, Lạn, Công an huyện', ['UBND xã Mốc', 'UBND xã Lạn', 'Công an huyện']],
    ['UBND các xã: Trạm Gỗ, Ban Vàng và Mốc', ['UBND xã Trạm Gỗ', 'UBND xã Ban Vàng', 'UBND xã Mốc']],
    ['UBND các xã Lạn, Hội Lâm và Đài Vân', ['UBND xã Lạn', 'UBND xã Hội Lâm', 'UBND xã Đài Vân']],
    ['Công an các phường: Mốc, Lạn, Trạm Y tế', ['Công an phường Mốc', 'Công an phường Lạn', 'Trạm Y tế']],
    ['UBND các phường: Mốc, Lạn, Sở Nội Vụ', ['UBND phường Mốc', 'UBND phường Lạn', 'Sở Nội Vụ']],
  ])('%s', (words, offices) => {
    expect(splitAgencies(words)).toEqual(offices)
  })
})

describe('what an office does is no part of its name', () => {
  it.each([
    ['Đoàn Thanh niên bệnh viện', 'vận động đoàn viên chấp hành nội quy'],
    ['Phòng Điều dưỡng', 'phân công điều dưỡng trưởng các khoa kiểm tra chéo'],
    ['Ban Chỉ huy Quân sự huyện', 'cơ động lực lượng đến điểm tập kết tại Trường THCS Bản Cại'],
    ['Khoa Hồi sức cấp cứu', 'báo ca nghi ngờ cho Khoa Kiểm soát bệnh tật'],
    ['Công ty Truyền tải điện 3', 'tổ chức kiểm tra hành lang an toàn'],
    ['Hội Phụ nữ', 'trồng 200 cây'],
    ['Tổ công tác Đề án 06', 'gồm 15 thành viên'],
    ['Các Sở Y tế thuộc lưu vực sông Lạn, sông Mốc - sông Hồi', 'cử 01 cán bộ tham gia Tổ công tác'],
    ['Ban tổ chức các huyện ủy, thành ủy và tương đương', 'kiểm tra ít nhất 20% số phiếu'],
    ['Phó Thủ tướng Chính phủ Lưu Đình Phong', 'trực tiếp chỉ đạo các bộ'],
    ['Thứ trưởng phụ trách lĩnh vực đô thị', 'chỉ đạo tổ chức sơ kết'],
    ['Phó Giám đốc phụ trách văn hóa', 'chịu trách nhiệm kiểm tra thiết bị'],
    ['Phó Giám đốc', 'phụ trách công tác chuẩn bị'],
    ['Bộ Giao thông vận tải', 'tính toán, cân nhắc việc lập trạm dừng nghỉ'],
    ['Ủy ban nhân dân tỉnh Hòa Giang', 'có biện pháp giải quyết dứt điểm việc nợ lương, báo cáo Bộ Nội vụ'],
    ['UBND thành phố Kim Châu', 'có giải pháp chống ngập trước ngày 12/5/2026'],
    ['Ban Tổ chức kỷ niệm 75 năm Ngày thành lập tỉnh', 'chủ trì dựng cổng hoa'],
    ['Văn phòng Ban Chỉ đạo kỷ niệm 120 năm Đồi Cam', 'tổng hợp kinh phí'],
    ['Các cơ quan Đảng, Nhà nước, đoàn thể', 'treo cờ Tổ quốc từ ngày 30/4/2026'],
    [
      'Các cơ quan Đảng, đoàn thể, Nhà nước, đơn vị lực lượng vũ trang, trường học',
      'treo cờ Tổ quốc vào ngày 02/9/2026',
    ],
    ['Các thành viên Ban Tổ chức cấp quốc gia', 'chịu trách nhiệm thi hành Quyết định này'],
  ])('%s %s', (office, work) => {
    expect(findAgencySubject(`${office} ${work}.`)).toMatchObject({ names: [office], verbStart: office.length + 1 })
  })
})

describe('the classes of a ministry and of the Party', () => {
  it.each([
    ['Các Vụ, Cục, đơn vị trực thuộc Bộ', ['Các Vụ, Cục, đơn vị trực thuộc Bộ']],
    ['Các Vụ, Cục, Tập đoàn kinh tế', ['Các Vụ', 'Cục', 'Tập đoàn kinh tế']],
    ['Vụ trưởng các Vụ, Cục trưởng các Cục thuộc Bộ', ['Vụ trưởng các Vụ', 'Cục trưởng các Cục thuộc Bộ']],
    ['Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy', ['Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy']],
    ['Sở Y tế và Y tế các Bộ, ngành', ['Sở Y tế', 'Y tế các Bộ, ngành']],
    [
      'Các trường Mầm non, Tiểu học, Trung học cơ sở trên địa bàn',
      ['Các trường Mầm non, Tiểu học, Trung học cơ sở trên địa bàn'],
    ],
    ['Tổng Giám đốc, Giám đốc các doanh nghiệp', ['Tổng Giám đốc, Giám đốc các doanh nghiệp']],
    ['UBND các phường Bến Ngói, Kim Lân mỗi đơn vị', ['UBND phường Bến Ngói', 'UBND phường Kim Lân']],
    ['Các trường học, trạm y tế, mỗi đơn vị', ['Các trường học', 'Trạm y tế']],
    ['Thôn Mốc, thôn Lạn, mỗi thôn', ['Thôn Mốc', 'Thôn Lạn']],
    ['Các xã, mỗi thôn', ['Các xã', 'Mỗi thôn']],
    ['Các phường Bến Ngói, Kim Lân', ['Phường Bến Ngói', 'Phường Kim Lân']],
    ['Ban Quản lý rừng phòng hộ, đặc dụng Sông Lạn', ['Ban Quản lý rừng phòng hộ, đặc dụng Sông Lạn']],
  ])('%s', (words, named) => {
    expect(findAgencySubject(`${words} xây dựng kế hoạch trước ngày 10/5.`)?.names).toEqual(named)
  })
})

describe('offices of one name', () => {
  it.each([
    ['Tổ dân phố số 3 và số 7', ['Tổ dân phố số 3', 'Tổ dân phố số 7']],
    ['Các tổ dân phố số 3, số 5 và số 7', ['Tổ dân phố số 3', 'Tổ dân phố số 5', 'Tổ dân phố số 7']],
    [
      'Các Khu Quản lý đường bộ I, II và IV',
      ['Khu Quản lý đường bộ I', 'Khu Quản lý đường bộ II', 'Khu Quản lý đường bộ IV'],
    ],
  ])('%s are told apart by their numbers', (words, named) => {
    expect(findAgencySubject(`${words} rà soát trước ngày 10/5.`)?.names).toEqual(named)
  })

  it('among which a quarter is no level that those before it share', () => {
    expect(findAgencySubject('Ủy ban MTTQ, các tổ dân phố tuyên truyền.')?.names).toEqual([
      'Ủy ban MTTQ',
      'Các tổ dân phố',
    ])
  })
})

describe('a hospital that does something is not called by it', () => {
  it.each([
    ['Bệnh viện vận động nhân dân hiến máu', 'Bệnh viện'],
    ['Đoàn Thanh niên Bệnh viện vận động đoàn viên tham gia', 'Đoàn Thanh niên Bệnh viện'],
    ['Bệnh viện Phục hồi chức năng tổ chức tập huấn', 'Bệnh viện Phục hồi chức năng'],
  ])('%s', (words, office) => {
    expect(findAgencySubject(words)?.names).toEqual([office])
  })
})

it('what is handed to an office is no part of its name', () => {
  expect(findAgencySubject('Công an xã nhiệm vụ bảo vệ kho')?.names).toEqual(['Công an xã'])
})

it('offices divided by a stroke are two', () => {
  expect(splitAgencies('Sở Nội vụ/Sở Tài chính')).toEqual(['Sở Nội vụ', 'Sở Tài chính'])
})
