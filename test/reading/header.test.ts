import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeader } from '../../shared/reading/header.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const body = '\n\nCăn cứ Luật Dân số ngày 05 tháng 4 năm 2016;\n\nI. MỤC ĐÍCH, YÊU CẦU\n'

type Expected = {
  type?: string | null
  number?: string | null
  issuer?: string | null
  place?: string | null
  issuedOn?: string | null
  title?: string | null
}

const lines = (number: string, date = 'Hòa Bắc, ngày 05 tháng 02 năm 2024'): string =>
  `ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BẮC\n\nSố: ${number}\n\n${nation}\n\n${date}\n\n`

describe('a paper that is dated at its end', () => {
  const work = Array.from({ length: 40 }, (_, i) => `${i + 1}. Thôn ${i + 1}: quét dọn đường làng.\n`).join('\n')
  const issuedOn = (end: string): string | null =>
    readDocument(
      `UBND XÃ HÒA BẮC\nSố: 15/KH-UBND\n\nKẾ HOẠCH\nTổng vệ sinh\n\nII. TỔ CHỨC THỰC HIỆN\n\n${work}\n${end}`,
    ).document.issuedOn

  it('has its date above the signature, however far down', () => {
    expect(issuedOn('Hòa Bắc, ngày 10 tháng 3 năm 2024.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n')).toBe('2024-03-10')
  })

  it('has none from another letterhead or form behind it', () => {
    expect(issuedOn('TM. ỦY BAN NHÂN DÂN\n\nHòa Bắc, ngày 10 tháng 3 năm 2019\n\nQUYẾT ĐỊNH\nVề nội quy\n')).toBe(null)
    expect(issuedOn('MẪU SỐ 1\n\nHòa Bắc, ngày 10 tháng 3 năm 2019\nNGƯỜI LÀM ĐƠN\n')).toBe(null)
  })
})

describe('the head of a document is read from whatever form it arrives in', () => {
  const cases: [form: string, text: string, expected: Expected][] = [
    [
      'who issues it, type and title in capitals on one line',
      'UBND HUYỆN SÔNG LẠN KẾ HOẠCH PHÒNG CHÁY RỪNG NĂM 2024\n\nII. TỔ CHỨC THỰC HIỆN\n',
      { type: 'KH', issuer: 'UBND huyện Sông Lạn', title: 'Phòng cháy rừng năm 2024' },
    ],
    [
      'an office of plans is no plan',
      `PHÒNG TÀI CHÍNH - KẾ HOẠCH HUYỆN SÔNG LẠN\n\nKẾ HOẠCH\nKiểm kê năm 2024${body}`,
      { type: 'KH', issuer: 'Phòng Tài chính - Kế hoạch huyện Sông Lạn', title: 'Kiểm kê năm 2024' },
    ],
    ...(
      [
        ['SỞ Y TẾ TỈNH LẠC KHÊ\nTRUNG TÂM Y TẾ KHU VỰC BẾN LỞ', 'Trung tâm Y tế khu vực Bến Lở'],
        ['CỤC HẢI QUAN\nCHI CỤC HẢI QUAN KHU VỰC XII', 'Chi cục Hải quan khu vực XII'],
        ['TÒA ÁN NHÂN DÂN TỈNH LẠC KHÊ\nTÒA ÁN NHÂN DÂN KHU VỰC 4 - LẠC KHÊ', 'Tòa án nhân dân khu vực 4 - Lạc Khê'],
        ['BẢO HIỂM XÃ HỘI TỈNH LẠC KHÊ\nBẢO HIỂM XÃ HỘI CƠ SỞ BẾN LỞ', 'Bảo hiểm xã hội cơ sở Bến Lở'],
        ['ỦY BAN NHÂN DÂN\nĐẶC KHU HÒN NỒM', 'UBND đặc khu Hòn Nồm'],
        ['TRƯỜNG TRUNG HỌC CƠ SỞ BẾN LỞ', 'Trường trung học cơ sở Bến Lở'],
        [
          'SỞ Y TẾ TỈNH LẠC KHÊ\nTRUNG TÂM CHĂM SÓC SỨC KHỎE CƠ SỞ BAN ĐẦU',
          'Trung tâm Chăm sóc sức khỏe cơ sở ban đầu',
        ],
        ['SỞ XÂY DỰNG TỈNH LẠC KHÊ\nBAN QUẢN LÝ DỰ ÁN CƠ SỞ HẠ TẦNG', 'Ban Quản lý dự án cơ sở hạ tầng'],
        ['UBND TỈNH LẠC KHÊ\nBAN QUẢN LÝ KHU VỰC CỬA KHẨU', 'Ban Quản lý khu vực cửa khẩu tỉnh Lạc Khê'],
        ['SỞ XÂY DỰNG TỈNH LẠC KHÊ\nBAN QUẢN LÝ DỰ ÁN KHU VỰC BẾN LỞ', 'Ban Quản lý dự án khu vực Bến Lở'],
        ['UBND TỈNH LẠC KHÊ\nBAN CHỈ ĐẠO KHU VỰC PHÒNG THỦ', 'Ban Chỉ đạo khu vực phòng thủ tỉnh Lạc Khê'],
        ['SỞ KHOA HỌC VÀ CÔNG NGHỆ\nTRUNG TÂM TÍCH HỢP CƠ SỞ DỮ LIỆU', 'Trung tâm Tích hợp cơ sở dữ liệu'],
      ] as const
    ).map(([above, issuer]): [string, string, Expected] => [
      `an office of a region, in small letters but for its place: ${issuer}`,
      `${above}\nSố: 15/KH-X\n\nKẾ HOẠCH\nKiểm kê năm 2026${body}`,
      { issuer },
    ]),
    [
      'lines one below the other',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nPhòng, chống tai nạn thương tích trẻ em năm 2024${body}`,
      {
        type: 'KH',
        number: '15/KH-UBND',
        issuer: 'UBND phường Hòa Bắc',
        place: 'Hòa Bắc',
        issuedOn: '2024-02-05',
        title: 'Phòng, chống tai nạn thương tích trẻ em năm 2024',
      },
    ],
    [
      'type and title on one line',
      `${lines('21/KH-UBND')}KẾ HOẠCH Nạo vét kênh mương nội đồng năm 2024${body}`,
      { type: 'KH', title: 'Nạo vét kênh mương nội đồng năm 2024' },
    ],
    [
      'a type whose marks a scan got wrong',
      `${lines('21/QĐ-UBND')}QUYÉT ĐỊNH\nThành lập Tổ kiểm kê kho vật tư năm 2024${body}`,
      { type: 'QĐ', title: 'Thành lập Tổ kiểm kê kho vật tư năm 2024' },
    ],
    [
      'a head whose capitals were lost, of two who issue together',
      `Sở y tế - Hội liên hiệp phụ nữ tỉnh hòa bắc
Số : 08/KHPH-SYT-HLHPN
Hòa Bắc , ngày 05 tháng 02 năm 2024
Kế hoạch phối hợp khám sức khỏe cho phụ nữ vùng ven biển năm 2024
Căn cứ Luật Khám bệnh , chữa bệnh ngày 09/01/2023 ;
I . mục đích , yêu cầu
`,
      {
        type: 'KH',
        number: '08/KHPH-SYT-HLHPN',
        issuer: 'Sở Y tế - Hội Liên hiệp phụ nữ tỉnh Hòa Bắc',
        issuedOn: '2024-02-05',
        title: 'Khám sức khỏe cho phụ nữ vùng ven biển năm 2024',
      },
    ],
    [
      'a city below its province',
      `UBND TỈNH SƠN HẠ\nỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÒA BẮC\n\n${nation}\n\nSố: 09/KH-UBND\nHòa Bắc, ngày 05 tháng 02 năm 2024\n\nKẾ HOẠCH\nDi dời chợ đêm năm 2024${body}`,
      { issuer: 'UBND thành phố Hòa Bắc' },
    ],
    [
      'a first paragraph right below the title',
      `ỦY BAN NHÂN DÂN PHƯỜNG HÒA BẮC\nSố : 04/CT-UBND\nHòa Bắc , ngày 05 tháng 02 năm 2024\nCHỈ THỊ\nTăng cường quản lý bến đò ngang năm 2024\nNăm 2023 , trên sông Cái xảy ra 02 vụ đò chở quá tải . Để bảo đảm an toàn , Chủ tịch UBND phường yêu cầu :\n1 . Công an phường : Kiểm tra các bến đò .\n`,
      { type: 'CT', title: 'Tăng cường quản lý bến đò ngang năm 2024' },
    ],
    [
      'two columns set with blanks',
      `ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HÒA BẮC                 Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND               Hòa Bắc, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Phổ biến pháp luật năm 2024${body}`,
      { number: '15/KH-UBND', issuer: 'UBND phường Hòa Bắc', place: 'Hòa Bắc', issuedOn: '2024-02-05' },
    ],
    [
      'two issuers, one in each column',
      `UBND TỈNH HÒA AN            HỘI NÔNG DÂN VIỆT NAM
SỞ NÔNG NGHIỆP VÀ            BAN CHẤP HÀNH TỈNH HÒA AN
MÔI TRƯỜNG
Số: 18/KHLT-SNNMT-HND      Hòa An, ngày 05 tháng 02 năm 2024

KẾ HOẠCH LIÊN TỊCH
Phối hợp thu gom rác

Căn cứ Chương trình phối hợp`,
      {
        issuer: 'Sở Nông nghiệp và Môi trường - Hội Nông dân tỉnh Hòa An',
        issuedOn: '2024-02-05',
        title: 'Phối hợp thu gom rác',
      },
    ],
    [
      'two issuers in one column',
      `SỞ Y TẾ\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 18/KHLN-SYT-SGDĐT\n\n${nation}\n\nHòa An, ngày 05 tháng 02 năm 2024\n\nKẾ HOẠCH LIÊN NGÀNH\nPhối hợp y tế trường học\n\nCăn cứ`,
      { issuer: 'Sở Y tế - Sở Giáo dục và Đào tạo', title: 'Phối hợp y tế trường học' },
    ],
    [
      'two columns run together, and a place that is a number',
      `QUẬN TÂN LẬP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
ỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc
PHƯỜNG 23
Số: 61 /KH-UBND Phường 23, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Phổ biến pháp luật năm 2024

Căn cứ Kế hoạch`,
      { number: '61/KH-UBND', place: 'Phường 23', issuedOn: '2024-02-05' },
    ],
    [
      'two columns run together',
      `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HÒA BẮC Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND Hòa Bắc, ngày 05 tháng 02 năm 2024
KẾ HOẠCH
PHỔ BIẾN PHÁP LUẬT NĂM 2024
Căn cứ Kế hoạch`,
      {
        number: '15/KH-UBND',
        issuer: 'UBND phường Hòa Bắc',
        place: 'Hòa Bắc',
        issuedOn: '2024-02-05',
        title: 'Phổ biến pháp luật năm 2024',
      },
    ],
    [
      'cells between bars, lines broken inside them',
      `|\n**ỦY BAN NHÂN\nDÂN**\nTỈNH HÒA AN\n-------\n|\n**CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\n|\nSố: 7/CT-UBND\n|\n*Hòa An, ngày\n5 tháng 11 năm 2025*\n|\n\n**CHỈ THỊ**\n\nVỀ\nVIỆC TĂNG CƯỜNG QUẢN LÝ RỪNG\n\nTrong những năm qua, tỉnh Hòa An đã quản lý rừng tốt.\n`,
      {
        type: 'CT',
        number: '7/CT-UBND',
        issuer: 'UBND tỉnh Hòa An',
        place: 'Hòa An',
        issuedOn: '2025-11-05',
        title: 'Tăng cường quản lý rừng',
      },
    ],
    [
      'one markdown table',
      `| UBND HUYỆN TÂN LẬP<br>PHÒNG Y TẾ | ${nation.replace('\n', '<br>')} |\n|---|---|\n| Số: 12/PYT-NV<br>V/v tiêm chủng mở rộng | *Tân Lập, ngày 4 tháng 5 năm 2021* |\n\nKính gửi: Trạm Y tế các xã.\n`,
      {
        type: 'CV',
        number: '12/PYT-NV',
        issuer: 'Phòng Y tế huyện Tân Lập',
        place: 'Tân Lập',
        issuedOn: '2021-05-04',
        title: 'Tiêm chủng mở rộng',
      },
    ],
    [
      'letters set apart',
      `| ỦY B AN NHÂN D Â N X Ã H ÒA B ẮC ------- | ${nation.replace('\n', ' ')} |\n|---|---|\n| Số: 9/QĐ - UBND | H òa B ắc, ngày 28 tháng 6 năm 2014 |\n\nQUYẾT ĐỊNH\n\nVề ban hành Quy chế\n\nĐiều 1. Ban hành Quy chế của UBND xã Hòa Bắc.`,
      { type: 'QĐ', number: '9/QĐ-UBND', issuer: 'UBND xã Hòa Bắc', issuedOn: '2014-06-28', title: 'Ban hành Quy chế' },
    ],
    [
      'the type with its letters set apart',
      `${lines('15/KH-UBND')}K Ế  H O Ạ C H\nTriển khai phổ cập bơi\n${body}`,
      { type: 'KH', title: 'Triển khai phổ cập bơi' },
    ],
    [
      'no blank line before the first sentence',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nTriển khai phổ cập bơi\nUBND phường Hòa Bắc xây dựng Kế hoạch như sau:`,
      { title: 'Triển khai phổ cập bơi' },
    ],
    [
      'a title that cites over two lines',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nThực hiện Chỉ thị số 12-CT/TW\nngày 10/02/2024 của Ban Bí thư về phòng cháy\n\nĐể tăng cường phòng cháy, UBND phường ban hành Kế hoạch.`,
      { title: 'Thực hiện Chỉ thị số 12-CT/TW ngày 10/02/2024 của Ban Bí thư về phòng cháy' },
    ],
    [
      'a title whose last line is what it rests on',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nTập huấn lập biểu mẫu\ntheo Thông tư số 12/2024/TT-BTC ngày 10/02/2024${body}`,
      { title: 'Tập huấn lập biểu mẫu theo Thông tư số 12/2024/TT-BTC ngày 10/02/2024' },
    ],
    [
      'a title and, right below it, a first sentence in small letters',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nTổ chức Hội thi cán bộ giỏi\ncăn cứ Luật Cán bộ, UBND phường ban hành Kế hoạch như sau:`,
      { title: 'Tổ chức Hội thi cán bộ giỏi' },
    ],
    [
      'no title, and a first paragraph that cites',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nThực hiện Chỉ thị số 12-CT/TW\nngày 10/02/2024 của Ban Bí thư, UBND phường ban hành Kế hoạch như sau:`,
      { title: null },
    ],
    [
      'place and date above the signature',
      `UBND XÃ HÒA BẮC\nSố: 15/KH-UBND\n\nKẾ HOẠCH\nTổng vệ sinh\n\nII. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế: phun hóa chất.\n\nHòa Bắc, ngày 10 tháng 3 năm 2024\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n`,
      { place: 'Hòa Bắc', issuedOn: '2024-03-10', title: 'Tổng vệ sinh' },
    ],
    [
      'the number in capitals',
      'UBND XÃ HÒA BẮC\nSỐ: 45/UBND-VP\nHòa Bắc, ngày 12 tháng 9 năm 2024\n\nKính gửi: Các thôn.',
      { number: '45/UBND-VP', issuer: 'UBND xã Hòa Bắc', issuedOn: '2024-09-12' },
    ],
    [
      'a title over two lines in capitals',
      `${lines('15/KH-UBND')}KẾ HOẠCH\n\nTHỰC HIỆN CÔNG TÁC TRẺ EM\n\nTRÊN ĐỊA BÀN PHƯỜNG HÒA BẮC${body}UBND phường Hòa Bắc thực hiện.`,
      { title: 'Thực hiện công tác trẻ em trên địa bàn phường Hòa Bắc' },
    ],
    [
      'a title that begins like a first sentence',
      `${lines('15/KH-UBND')}## KẾ HOẠCH\n\n### Thực hiện công tác dân số năm 2024\n\nThực hiện Kế hoạch số 5/KH-UBND ngày 06/02/2024 của UBND quận, UBND phường xây dựng kế hoạch.`,
      { title: 'Thực hiện công tác dân số năm 2024' },
    ],
    [
      'type and title on one line',
      `${lines('15/KH-UBND')}KẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐẠI ĐOÀN KẾT${body}`,
      { type: 'KH', title: 'Tổ chức ngày hội đại đoàn kết' },
    ],
    [
      'a decision with its authority below the title',
      `${lines('15/QĐ-UBND')}QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÒA BẮC\n\nCăn cứ Luật`,
      { type: 'QĐ', title: 'Kiện toàn Ban Chỉ đạo' },
    ],
    [
      'a decision and the plan that it issues',
      `${lines('15/QĐ-UBND')}QUYẾT ĐỊNH\nBan hành Kế hoạch cải cách hành chính\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\nKẾ HOẠCH\nCải cách hành chính năm 2024\n(Kèm theo Quyết định số 15/QĐ-UBND)`,
      { type: 'QĐ', title: 'Ban hành Kế hoạch cải cách hành chính' },
    ],
    [
      'an office of the Party',
      `ĐẢNG BỘ TỈNH HÒA AN\nHUYỆN ỦY TÂN LẬP\n*\nSố 06-CT/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nTân Lập, ngày 10 tháng 5 năm 2024\n\nCHỈ THỊ\nvề tăng cường công tác dân vận\n\nThời gian qua, công tác dân vận có tiến bộ.`,
      {
        type: 'CT',
        number: '06-CT/HU',
        place: 'Tân Lập',
        issuedOn: '2024-05-10',
        title: 'Tăng cường công tác dân vận',
      },
    ],
    [
      'two offices of one place',
      `BẢO HIỂM XÃ HỘI TỈNH HÒA AN\nHỘI LIÊN HIỆP PHỤ NỮ TỈNH HÒA AN\n\nSố: 64/KHLT-BHXH-HPN\n\n${nation}\n\nHòa An, ngày 22 tháng 02 năm 2022\n\nKẾ HOẠCH LIÊN TỊCH\nPhối hợp tuyên truyền năm 2022${body}`,
      { number: '64/KHLT-BHXH-HPN', issuer: 'Bảo hiểm xã hội tỉnh Hòa An - Hội Liên hiệp phụ nữ tỉnh Hòa An' },
    ],
    [
      'two offices of one place, both in the number',
      `SỞ Y TẾ TỈNH HÒA AN\nCÔNG AN TỈNH HÒA AN\n\nSố: 64/KH-SYT-CAT\n\n${nation}\n\nHòa An, ngày 22 tháng 02 năm 2022\n\nKẾ HOẠCH\nPhối hợp năm 2022${body}`,
      { number: '64/KH-SYT-CAT', issuer: 'Sở Y tế tỉnh Hòa An - Công an tỉnh Hòa An' },
    ],
    ...(
      [
        [
          'SỞ Y TẾ TỈNH HÒA AN',
          'TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH HÒA AN',
          'TTKSBT',
          'Trung tâm Kiểm soát bệnh tật tỉnh Hòa An',
        ],
        [
          'SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HÒA AN',
          'TRƯỜNG THPT CHUYÊN TỈNH HÒA AN',
          'THPT',
          'Trường THPT chuyên tỉnh Hòa An',
        ],
        ['BAN CHỈ ĐẠO 35 TỈNH HÒA AN', 'TỔ GIÚP VIỆC TỈNH HÒA AN', 'TGV', 'Tổ giúp việc tỉnh Hòa An'],
        ['CÔNG AN TỈNH HÒA AN', 'CÔNG AN XÃ TÂN LẬP TỈNH HÒA AN', 'CAX', 'Công an xã Tân Lập tỉnh Hòa An'],
        ['BỘ QUỐC PHÒNG', 'BỘ TƯ LỆNH THỦ ĐÔ', 'BTL', 'Bộ Tư lệnh thủ đô'],
      ] as const
    ).map(([above, part, code, issuer]): [string, string, Expected] => [
      `a part of an office, which issues alone: ${part}`,
      `${above}\n${part}\n\nSố: 15/KH-${code}\n\n${nation}\n\nTân Lập, ngày 22 tháng 02 năm 2022\n\nKẾ HOẠCH\nTrực hè năm 2022${body}`,
      { issuer },
    ]),
    [
      'a part of a committee of the Party',
      `TỈNH ỦY HÒA AN                         ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC\n*                         Hòa An, ngày 06 tháng 11 năm 2025\nSố 17-HD/BTCTU\n\nHƯỚNG DẪN\nkiểm điểm cuối năm 2025\n\nThực hiện Quy định số 66-QĐ/TW, Ban Tổ chức hướng dẫn như sau:`,
      { type: 'HD', number: '17-HD/BTCTU', issuer: 'Ban Tổ chức Tỉnh ủy Hòa An' },
    ],
    [
      'the office of a council',
      `ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG VÂN\nVĂN PHÒNG\n\nSố: 41/TB-VP\n\n${nation}\n\nĐông Vân, ngày 12 tháng 01 năm 2026\n\nTHÔNG BÁO\n\nKết luận cuộc họp về kè sông\n\nNgày 09/01/2026, Chủ tịch UBND tỉnh chủ trì họp.`,
      { number: '41/TB-VP', issuer: 'Văn phòng UBND tỉnh Đông Vân', title: 'Kết luận cuộc họp về kè sông' },
    ],
    [
      'a standing committee',
      `ỦY BAN MTTQ VIỆT NAM\n\nXÃ HÒA BẮC\n\nBAN THƯỜNG TRỰC\n\nSố: /KH-MTTQ-BTT\n\n${nation}\n\nHòa Bắc, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nTổ chức hội nghị cử tri\n\nBan Thường trực Ủy ban MTTQ Việt Nam xã Hòa Bắc ban hành Kế hoạch.`,
      { number: null, issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam xã Hòa Bắc', title: 'Tổ chức hội nghị cử tri' },
    ],
    [
      'a resolution with a year in its number',
      `HỘI ĐỒNG NHÂN DÂN\nTỈNH HÒA AN\n${nation}\nSố: 25/2023/NQ-HĐND\nHòa An, ngày 08 tháng 12 năm 2023\nNGHỊ QUYẾT\nQuy định mức hỗ trợ\nHỘI ĐỒNG NHÂN DÂN TỈNH HÒA AN`,
      { type: 'NQ', number: '25/2023/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Hòa An', title: 'Quy định mức hỗ trợ' },
    ],
    [
      'an office below a council, with the short form of its name',
      `UBND HUYỆN TÂN LẬP\nPHÒNG TƯ PHÁP\nSố: 22/PTP\nV/v đăng ký hộ tịch\n${nation}\nTân Lập, ngày 3 tháng 4 năm 2023\n\nKính gửi: UBND các xã`,
      { type: 'CV', number: '22/PTP', issuer: 'Phòng Tư pháp huyện Tân Lập', title: 'Đăng ký hộ tịch' },
    ],
    [
      'a telegram without a letterhead',
      `**CÔNG ĐIỆN**\n\nV/V ỨNG PHÓ MƯA LŨ\n\n**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN điện:**\n\n- Các sở, ban, ngành;`,
      { type: 'CĐ', number: null, issuer: 'UBND tỉnh Hòa An', title: 'Ứng phó mưa lũ' },
    ],
    [
      'a letter without a type code, its subject over two lines',
      `Số: 43/UBND\nV/v triển khai nhiệm vụ\ntrẻ em năm 2023\n\nHòa Bắc, ngày 28 tháng 6 năm 2023\n\nKính gửi:\n\n- Các ngành, đoàn thể.\n\nThực hiện Công văn số 10/UBND-LĐ; UBND phường Hòa Bắc đề nghị các ngành thực hiện.`,
      {
        type: 'CV',
        number: '43/UBND',
        issuer: 'UBND phường Hòa Bắc',
        issuedOn: '2023-06-28',
        title: 'Triển khai nhiệm vụ trẻ em năm 2023',
      },
    ],
    [
      'a letter without a type code, its subject over two lines, its subject in two paragraphs',
      `Số: 43/UBND\nV/v triển khai nhiệm vụ\n\ntrẻ em năm 2023\n\nHòa Bắc, ngày 28 tháng 6 năm 2023\n\nKính gửi:\n\n- Các ngành, đoàn thể.\n\nThực hiện Công văn số 10/UBND-LĐ; UBND phường Hòa Bắc đề nghị các ngành thực hiện.`,
      {
        type: 'CV',
        number: '43/UBND',
        issuer: 'UBND phường Hòa Bắc',
        issuedOn: '2023-06-28',
        title: 'Triển khai nhiệm vụ trẻ em năm 2023',
      },
    ],
    [
      'a law’s number on a line of its own, in a letter whose own cannot be read',
      `SỞ Y TẾ\nSố: 5Ï/SYT-NVY\nV/v kiểm tra nhà thuốc\n\nKính gửi: Các phòng khám.\n\nSở Y tế đề nghị các phòng khám kiểm tra thuốc theo khoản 1, Điều 7, Luật Dược số\n15/2016/QH13.\n`,
      { number: null, title: 'Kiểm tra nhà thuốc' },
    ],
    [
      'a letter with its field in the number',
      `${lines('12/UBND-VX')}V/v rà soát hộ nghèo\n\nKính gửi: Các tổ dân phố.`,
      { type: 'CV', number: '12/UBND-VX', title: 'Rà soát hộ nghèo' },
    ],
    [
      'a conclusion whose letterhead is lost',
      'Thông báo kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về chợ phiên\n\nNgày 03 tháng 02 năm 2020, tại trụ sở UBND tỉnh, Phó Chủ tịch UBND tỉnh đã chủ trì cuộc họp.',
      { type: 'TB', title: 'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về chợ phiên' },
    ],
    [
      'a letter whose subject stands behind a colon',
      `${lines('12/UBND-VX')}V/v: rà soát hộ nghèo\n\nKính gửi: Các tổ dân phố.`,
      { type: 'CV', number: '12/UBND-VX', title: 'Rà soát hộ nghèo' },
    ],
    [
      'a letter whose subject stands right below the number, without the words for it',
      `ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BẮC\n\nSố: 12/UBND-VX\nVề rà soát hộ nghèo\n\nHòa Bắc, ngày 05 tháng 02 năm 2024\n\nKính gửi: Các tổ dân phố.`,
      { type: 'CV', number: '12/UBND-VX', title: 'Rà soát hộ nghèo' },
    ],
    [
      'a letter whose subject stands right below the number, behind half the words for it',
      `ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BẮC\n\nSố: 12/UBND-VX\nVề: góp ý dự thảo Quy chế.\n\nHòa Bắc, ngày 05 tháng 02 năm 2024\n\nKính gửi: Các tổ dân phố.`,
      { type: 'CV', number: '12/UBND-VX', title: 'Góp ý dự thảo Quy chế' },
    ],
    [
      'a letter that begins with what it is about',
      `${lines('12/UBND-VX')}Kính gửi: Các tổ dân phố.\n\nVề rà soát hộ nghèo, UBND phường đề nghị các tổ dân phố báo cáo.`,
      { type: 'CV', number: '12/UBND-VX', title: null },
    ],
    [
      'a directive whose type says whose it is',
      `CHỈ THỊ CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nVề việc phòng bệnh dại\nNgày 02 tháng 01 năm 2002, Bộ Y tế đã ban hành Quyết định số 08/QĐ-BYT.\n`,
      { type: 'CT', title: 'Phòng bệnh dại', issuedOn: null, place: null },
    ],
    [
      'a decision whose title begins with whose it is',
      `${lines('120/2003/QĐ-UB')}QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN PHƯỜNG V/V PHÊ DUYỆT ĐỀ CƯƠNG QUY HOẠCH CHỢ\nỦY BAN NHÂN DÂN PHƯỜNG HÒA BẮC\nCăn cứ Luật Tổ chức Hội đồng nhân dân`,
      { type: 'QĐ', title: 'Phê duyệt đề cương quy hoạch chợ' },
    ],
    [
      'a decision whose title begins with whose it is, its number and its date',
      `${lines('12/2003/QĐ-UB')}QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN PHƯỜNG SỐ 12/2003/QĐ-UB NGÀY 05 THÁNG 02 NĂM 2003 BAN HÀNH NỘI QUY CHỢ\nỦY BAN NHÂN DÂN PHƯỜNG HÒA BẮC\nCăn cứ Luật Tổ chức Hội đồng nhân dân`,
      { type: 'QĐ', title: 'Ban hành nội quy chợ' },
    ],
    [
      'a plan whose title only speaks of a council',
      `${lines('12/KH-UBND')}KẾ HOẠCH\nCủa Ủy ban nhân dân xã, phường tham gia Hội thi\n\nI. MỤC ĐÍCH`,
      { type: 'KH', title: 'Của Ủy ban nhân dân xã, phường tham gia Hội thi' },
    ],
    [
      'a body of the whole country over two lines',
      `BẢO HIỂM XÃ HỘI\nVIỆT NAM\n-------\n\n${nation}\n\nSố: 26/BHXH-KHTC\nV/v chỉ tiêu thống kê\n\nKính gửi: Bảo hiểm xã hội các tỉnh.`,
      { type: 'CV', issuer: 'Bảo hiểm xã hội Việt Nam' },
    ],
    [
      'a letter whose drafting field looks like a type',
      `${lines('12/UBND-TC')}V/v rà soát nhà, đất\n\nKính gửi: Các tổ dân phố.`,
      { type: 'CV', number: '12/UBND-TC', title: 'Rà soát nhà, đất' },
    ],
    [
      'a letter of which only the addressees are left',
      `|\n**Kính gửi:**\n|\n- Các xã, phường.\n|\n\nThực hiện Kế hoạch số 3/KH-UBND ngày 02/01/2025, UBND thành phố Hòa An yêu cầu các xã, phường:`,
      { type: 'CV', number: null, issuer: 'UBND thành phố Hòa An', issuedOn: null, title: null },
    ],
    [
      'nothing but a title in one sentence',
      'Chỉ thị về việc tăng cường phòng , chống thuốc lá . \nUỷ ban nhân dân quận yêu cầu các phòng , ban thực hiện : ',
      { type: 'CT', number: null, issuer: 'UBND quận', title: 'Tăng cường phòng, chống thuốc lá' },
    ],
    [
      'spaces in the number and a date in figures',
      `ỦY BAN NHÂN DÂN XÃ HÒA BẮC\nSố: 140/KH - UBND\nHòa Bắc, ngày 25/3/2024\nKẾ HOẠCH\nTrồng cây`,
      { number: '140/KH-UBND', issuer: 'UBND xã Hòa Bắc', issuedOn: '2024-03-25', title: 'Trồng cây' },
    ],
    [
      'every line break lost',
      'BỘ MÔI TRƯỜNG BIỂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM VÀ HẢI ĐẢO Độc lập - Tự do - Hạnh phúc ******* Số: 23/2007/QĐ-BMTB Hòa An, ngày 05 tháng 10 năm 2007 QUYẾT ĐỊNH BAN HÀNH QUY CHẾ LÀM VIỆC BỘ TRƯỞNG BỘ MÔI TRƯỜNG BIỂN Căn cứ Nghị định số 9/2006/NĐ-CP ngày 31 tháng 3 năm 2006; QUYẾT ĐỊNH Điều 1. Ban hành Quy chế',
      {
        type: 'QĐ',
        number: '23/2007/QĐ-BMTB',
        place: 'Hòa An',
        issuedOn: '2007-10-05',
        title: 'Ban hành Quy chế làm việc',
      },
    ],
    [
      'no type word, and the issuer without its place',
      'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 54/KH-UBND | Hòa An, ngày 29 tháng 11 năm 2017 |\nPHÒNG DỊCH NĂM 2018\nCăn cứ tình hình dịch, Ủy ban nhân dân tỉnh Hòa An xây dựng Kế hoạch phòng dịch năm 2018 như sau:',
      { type: 'KH', number: '54/KH-UBND', issuer: 'UBND tỉnh Hòa An', title: 'Phòng dịch năm 2018' },
    ],
    [
      'the authority right below the title',
      '|\nSố:\n28/2016/QĐ-UBND\n|\nHòa\nAn, ngày 01 tháng 7 năm 2016\n|\nQUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY CHẾ\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;',
      { type: 'QĐ', number: '28/2016/QĐ-UBND', place: 'Hòa An', title: 'Ban hành quy chế' },
    ],
    [
      'the first letter of the letterhead lost, and a space of the title',
      `Y BAN NHÂN DÂN\nTỈNH HÒA AN\n\n${nation}\n\nSố: 5/KH-UBND\n\nHòa An, ngày 03 tháng 10 năm 2014\n\nKẾ HOẠCH\n\nVỀVIỆC TRỒNG CÂY\n\nCăn cứ`,
      { issuer: 'UBND tỉnh Hòa An', title: 'Trồng cây' },
    ],
    [
      'an issuer who is named only by the first sentence, its verb with a capital',
      'KẾ HOẠCH\n\nRà soát hộ nghèo\n\nỦy ban nhân dân huyện Xây dựng Kế hoạch rà soát hộ nghèo như sau:',
      { issuer: 'UBND huyện', title: 'Rà soát hộ nghèo' },
    ],
    [
      'decomposed letters',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nTrồng cây${body}`.normalize('NFD'),
      { type: 'KH', number: '15/KH-UBND', issuer: 'UBND phường Hòa Bắc', title: 'Trồng cây' },
    ],
    [
      'a page of a legal database that tells of the document in a table of its own',
      `Kế hoạch 63/KH-UBND năm 2025 phòng, chống rét tỉnh Hòa Sơn\n| Số hiệu | 63/KH-UBND |\n| Ngày ban hành | 14/11/2025 |\n| Loại văn bản | Kế hoạch |\n| Cơ quan ban hành | Tỉnh Hòa Sơn |\n| Người ký | Lê Văn Mẫn |\n|\nỦY BAN NHÂN DÂN |\n${nation.replace('\n', ' |\n')}\n|\nSố: 63/KH-UBND |\nHòa Sơn, ngày 14 tháng 11 năm 2025 |\nKẾ HOẠCH\nPHÒNG, CHỐNG ĐÓI, RÉT CHO VẬT NUÔI TRÊN ĐỊA BÀN TỈNH HÒA SƠN${body}`,
      {
        type: 'KH',
        number: '63/KH-UBND',
        issuer: 'UBND tỉnh Hòa Sơn',
        issuedOn: '2025-11-14',
        title: 'Phòng, chống đói, rét cho vật nuôi trên địa bàn tỉnh Hòa Sơn',
      },
    ],
    [
      'the same told in lines, above a letterhead broken in the middle of its words',
      `Số hiệu: 08/KH-UBND Loại văn bản: Văn bản khác\nNơi ban hành: Tỉnh Hòa Sơn Người ký: Lê Văn Mẫn\nNgày ban hành: 09/01/2024 Ngày hiệu lực: Đang cập nhật\n\nỦY\nBAN NHÂN DÂN\nTỈNH HÒA SƠN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n08/KH-UBND\n|\nHòa\nSơn, ngày 09\ntháng 01 năm 2024\n|\nKẾ HOẠCH\nKIỂM TRA HỒ CHỨA TRƯỚC MÙA MƯA LŨ${body}`,
      {
        number: '08/KH-UBND',
        issuer: 'UBND tỉnh Hòa Sơn',
        place: 'Hòa Sơn',
        issuedOn: '2024-01-09',
        title: 'Kiểm tra hồ chứa trước mùa mưa lũ',
      },
    ],
    [
      'the same in lines without colons',
      `Số hiệu 08/KH-UBND\nLoại văn bản Kế hoạch\nNgày ban hành 09/01/2024\nNgười ký Lê Văn Mẫn\nỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN\n-------\n${nation}\n---------------\nSố: 08/KH-UBND\nHòa Sơn, ngày 09 tháng 01 năm 2024\nKẾ HOẠCH\nKIỂM TRA HỒ CHỨA TRƯỚC MÙA MƯA LŨ${body}`,
      { number: '08/KH-UBND', issuer: 'UBND tỉnh Hòa Sơn', issuedOn: '2024-01-09' },
    ],
    [
      'a letter that begins with its subject, its letterhead lost',
      'Công văn về việc kiểm tra bếp ăn trường học năm học 2012 - 2013 \nKính gửi : \n- Các trường học trong huyện . \n',
      { type: 'CV', title: 'Kiểm tra bếp ăn trường học năm học 2012 - 2013' },
    ],
    [
      'a place that is an ordinary word too, in a title in capitals',
      `UBND TỈNH HÒA BÌNH\nSố: 5/KH-UBND\nHòa Bình, ngày 05 tháng 4 năm 2024\n\nKẾ HOẠCH\nTUYÊN TRUYỀN VỀ GIỮ GÌN HÒA BÌNH TRÊN ĐỊA BÀN TỈNH HÒA BÌNH\n\nI. MỤC ĐÍCH\n\n1. Học sinh hiểu giá trị của hòa bình.\n`,
      { title: 'Tuyên truyền về giữ gìn hòa bình trên địa bàn tỉnh Hòa Bình' },
    ],
    [
      'a title broken between the hour and the day',
      `${lines('15/KH-UBND')}KẾ HOẠCH\nTổng kiểm kê rừng thời điểm 0 giờ\nngày 01/4/2024 trên địa bàn phường${body}`,
      { title: 'Tổng kiểm kê rừng thời điểm 0 giờ ngày 01/4/2024 trên địa bàn phường' },
    ],
    [
      'two columns on one line, the motto with other capitals',
      `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÒA SƠN Độc Lập - Tự Do - Hạnh Phúc\n\nSố: 51/UBND-NC Lạc Thủy, ngày 6 tháng 4 năm 2011\n\nV/v rà soát hồ sơ lưu trữ\n\nKính gửi: Các sở, ban, ngành.\n`,
      { type: 'CV', issuer: 'UBND tỉnh Hòa Sơn', place: 'Lạc Thủy', title: 'Rà soát hồ sơ lưu trữ' },
    ],
    [
      'a decision that lost the line with its type: what enacts it is no title, and its authority says who issues',
      `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 41/2019/QĐ-UBND | Hòa Sơn, ngày 22 tháng 10 năm 2019 |\nBAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ TRÊN ĐỊA BÀN TỈNH HÒA SƠN\nỦY BAN NHÂN DÂN TỈNH HÒA SƠN\n- Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định về quản lý chợ.`,
      {
        type: 'QĐ',
        issuer: 'UBND tỉnh Hòa Sơn',
        title: 'Ban hành Quy định về quản lý chợ trên địa bàn tỉnh Hòa Sơn',
      },
    ],
    [
      'a letterhead in small letters, the authority in capitals below the title',
      `Bộ Xây dựng\nSố 52/2003/QĐ-BXD\n-----o0o-----\n${nation}\n-----o0o-----\nHà Nội, ngày 15 tháng 8 năm 2003\nQUYẾT ĐỊNH\nVỀ VIỆC KIỂM TRA NHÀ CHUNG CƯ CŨ\nBỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Nghị định số 36/2003/NĐ-CP;\nQUYẾT ĐỊNH:\nĐiều 1. Kiểm tra nhà chung cư cũ.`,
      { number: '52/2003/QĐ-BXD', issuer: 'Bộ Xây dựng', title: 'Kiểm tra nhà chung cư cũ' },
    ],
  ]
  it.each(cases)('%s', (_, text, expected) => {
    expect(readHeader(text).header).toMatchObject(expected)
  })

  it('gives a title in capitals no capital that its words have only at the start of a sentence or in a name', () => {
    const { header } = readHeader(
      `${lines('33/KH-UBND')}KẾ HOẠCH\nKIỂM TRA, CHẤN CHỈNH VIỆC LẤN CHIẾM LÒNG ĐƯỜNG VÀ BẢO ĐẢM AN TOÀN GIAO THÔNG THEO NGHỊ QUYẾT SỐ 12-NQ/TU NGÀY 04 THÁNG 8 NĂM\n2023\n\nI. YÊU CẦU\n- Chấn chỉnh việc lấn chiếm lòng đường; Ban An toàn giao thông và các tổ bảo đảm an toàn giao thông năm 2024.\n`,
    )
    expect(header.title).toBe(
      'Kiểm tra, chấn chỉnh việc lấn chiếm lòng đường và bảo đảm an toàn giao thông theo Nghị quyết số 12-NQ/TU ngày 04 tháng 8 năm 2023',
    )
  })
  it('gives a title in capitals the capitals that its words have in the text', () => {
    const text = `${lines('15/KH-UBND')}KẾ HOẠCH\n\nTHỰC HIỆN NGHỊ QUYẾT CỦA HĐND TỈNH HÒA AN KHÓA XVI\n\nThực hiện Nghị quyết của HĐND tỉnh Hòa An, UBND phường xây dựng kế hoạch.`
    expect(readHeader(text).header.title).toBe('Thực hiện Nghị quyết của HĐND tỉnh Hòa An khóa XVI')
  })
})

it('a telegram’s date stands behind its hour', () => {
  const { document } = readDocument(
    'UBND TỈNH HẢI LÂM\nSố: 09/CĐ-UBND\nHải Lâm, hồi 14 giờ 30 ngày 21 tháng 8 năm 2025\n\nCÔNG ĐIỆN\nVề việc ứng phó bão\n',
  )
  expect(document).toMatchObject({ place: 'Hải Lâm', issuedOn: '2025-08-21' })
})

describe('an issuer that only the text names', () => {
  const issuer = (text: string): string | null => readDocument(text).document.issuer

  it.each([
    ['Theo đó, UBND thị xã Cồn Sậy cũng giao UBND các xã, phường chỉ đạo các thôn gác bến.', 'UBND thị xã Cồn Sậy'],
    ['UBND tỉnh Bến Lở yêu cầu Giám đốc các sở; Thủ trưởng các ngành triển khai việc nuôi bè.', 'UBND tỉnh Bến Lở'],
    ['UBND huyện Bến Lở vừa ban hành Kế hoạch nuôi bè.', 'UBND huyện Bến Lở'],
  ])('is who orders, and none of those who are told: %s', (text, name) => expect(issuer(text)).toBe(name))

  it('is none where only a class does something', () => {
    expect(issuer('Thủ trưởng các ngành triển khai việc nuôi bè.')).toBeNull()
  })
})

it('a place of two lines is whole, though the country’s name has its second', () => {
  const { issuer } = readHeader(`UBND XÃ PHÚC\nHÒA\n\n${nation}\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH\nTổng vệ sinh\n`).header
  expect(issuer).toBe('UBND xã Phúc Hòa')
})

it.each([
  ['05/CT-UBND', 'CT'],
  ['12/CT-SYT', 'CT'],
  ['318/CT-KK', 'CV'],
])('%s above “Kính gửi” is a directive or a letter of Cục Thuế by what follows its CT', (number, type) => {
  expect(readHeader(`${lines(number)}V/v rà soát nhà, đất\n\nKính gửi: Các tổ dân phố.`).header.type).toBe(type)
})

it('years below the type are no stamp, and “Lượt đọc” without a figure ends no title', () => {
  const titleOf = (words: string) =>
    readHeader(`${lines('15/KH-UBND')}${words}\n\nUBND phường xây dựng kế hoạch như sau:\n`).header.title
  expect(titleOf('KẾ HOẠCH\n2026-2030\nPhát triển chợ nổi')).toContain('2026-2030')
  expect(titleOf('KẾ HOẠCH\nTổ chức cuộc thi tăng\nlượt đọc sách ở thư viện')).toContain('lượt đọc sách ở thư viện')
})

it('who signs a text that lost its letterhead is no letterhead, and what stands above is read', () => {
  const { document, assignments } = readDocument(
    'Để chuẩn bị hội trại, Ban Thường vụ Đoàn xã đề nghị các chi đoàn gửi danh sách trước ngày 20/5/2024.\n\nTM. BAN THƯỜNG VỤ ĐOÀN XÃ\nPHÓ BÍ THƯ\nLò Thị Mẫu\n',
  )
  expect(document.issuer).toBe('Ban Thường vụ Đoàn xã')
  expect(assignments.map(({ agencies }) => agencies.join())).toEqual(['Các chi đoàn'])
})

it('a person who speaks for an office issues nothing', () => {
  const { issuer } = readDocument('Bà Lò Thị Mẫu yêu cầu các trạm rà soát tủ thuốc trước ngày 20/5/2024.\n').document
  expect(issuer).toBe(null)
})

describe('a title', () => {
  it.each([
    ['THÔNG BÁO CỦA UBND PHƯỜNG HÒA BẮC\nV/v tiêm phòng cho đàn chó', 'Tiêm phòng cho đàn chó'],
    ['KẾ HOẠCH CỦA BAN CHỈ ĐẠO\nVề việc giữ sạch bến đò', 'Giữ sạch bến đò'],
    ['THÔNG BÁO\n(04/09/2025 09:49:30)\nVề việc treo cờ', 'Treo cờ'],
  ])('%s', (words, expected) => {
    expect(readHeader(`${lines('15/TB-UBND')}${words}\n\nUBND phường thông báo như sau:\n`).header.title).toBe(expected)
  })

  it('ends at a point with a long dash', () => {
    const { title } = readHeader(`${lines('15/KL-UBND')}KẾT LUẬN\nCuộc họp giao ban\n– Giữ sạch bến đò.\n`).header
    expect(title).toBe('Cuộc họp giao ban')
  })

  it('of a letter stands behind “Về:” as well', () => {
    const { title } = readDocument(
      'SỞ THỦY SẢN\n\nSố: 12/STS-NB\nVề: góp ý dự thảo quy chế nuôi bè.\n\nBến Lở, ngày 7 tháng 5 năm 2026\n\nKính gửi: UBND các xã',
    ).document
    expect(title).toBe('Góp ý dự thảo quy chế nuôi bè')
  })

  it('ends where a page of the web says how often it was read', () => {
    const { title } = readDocument(
      'THÔNG BÁO Về việc tiêm phòng cho cá bè ở Bến Lở\nLượt xem: 3\n\nUBND xã thông báo lịch.',
    ).document
    expect(title).toBe('Tiêm phòng cho cá bè ở Bến Lở')
  })

  const titleOf = (text: string): string | null => readDocument(text).document.title

  it('stands below whose resolution it is', () => {
    expect(
      titleOf(
        'TỈNH ỦY HÀ CHÂU\nSố 27-NQ/TU\nHà Châu, ngày 15 tháng 5 năm 2023\n\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề tăng cường công tác bảo vệ môi trường\n\nI- TÌNH HÌNH\n',
      ),
    ).toBe('Tăng cường công tác bảo vệ môi trường')
  })

  it('goes on over a line that ends with a place and a day in small letters', () => {
    expect(titleOf('KẾ HOẠCH\nTổ chức lễ ra quân\ntại trung tâm xã, ngày 15/6/2026\n\nI. MỤC ĐÍCH\n')).toBe(
      'Tổ chức lễ ra quân tại trung tâm xã, ngày 15/6/2026',
    )
  })

  it('ends where the document begins to tell of the months before', () => {
    expect(
      titleOf(
        'SỞ GIAO THÔNG VẬN TẢI\nSố: 09/CT-SGTVT\nHà Châu, ngày 12 tháng 10 năm 2018\n\nCHỈ THỊ\nVề việc tăng cường quản lý vận tải\ndịp cuối năm 2018\nTrong 9 tháng đầu năm 2018, tình hình trật tự có chuyển\nbiến so với cùng kỳ.\n',
      ),
    ).toBe('Tăng cường quản lý vận tải dịp cuối năm 2018')
  })
})

describe('what is not there is null and said so', () => {
  it.each([
    ['a blank number', `${lines('/KH-UBND')}KẾ HOẠCH\nTrồng cây${body}`, ['number-missing']],
    ['a number of dots', `${lines('……/KH-UBND')}KẾ HOẠCH\nTrồng cây${body}`, ['number-missing']],
    ['a number of blanks', `${lines('        /KH-UBND')}KẾ HOẠCH\nTrồng cây${body}`, ['number-missing']],
    [
      'a blank day',
      `${lines('1/KH-UBND', 'Hòa Bắc, ngày     tháng 4 năm 2024')}KẾ HOẠCH\nTrồng cây${body}`,
      ['date-missing'],
    ],
    [
      'a day of dots',
      `${lines('1/KH-UBND', 'Hòa Bắc, ngày … tháng … năm 2024')}KẾ HOẠCH\nTrồng cây${body}`,
      ['date-missing'],
    ],
    [
      'a day that is in no calendar',
      `${lines('1/KH-UBND', 'Hòa Bắc, ngày 31 tháng 6 năm 2024')}KẾ HOẠCH\nTrồng cây${body}`,
      ['date-missing'],
    ],
    ['no title', `${lines('1/KH-UBND')}KẾ HOẠCH\n\nCăn cứ Luật Trẻ em số 102/2016/QH13;\n`, ['title-missing']],
    ['nothing at all', '', ['type-missing', 'number-missing', 'issuer-missing', 'date-missing', 'title-missing']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  it('a council without its place names no issuer', () => {
    const text = `KẾ HOẠCH\nTrồng cây\n\nUBND xây dựng Kế hoạch trồng cây như sau:\n`
    expect(readHeader(text).header.issuer).toBeNull()
  })

  it('keeps the place when only the day is blank', () => {
    expect(readHeader(lines('1/KH-UBND', 'Hòa Bắc, ngày   tháng 4 năm 2024')).header).toMatchObject({
      place: 'Hòa Bắc',
      issuedOn: null,
    })
  })

  it('takes no number or date from a citation', () => {
    const text = `KẾ HOẠCH\nTrồng cây\n\nThực hiện Kế hoạch số 90/KH-UBND ngày 08/4/2024 của UBND huyện Tân Lập về trồng cây;\n`
    expect(readHeader(text).header).toMatchObject({ number: null, issuedOn: null })
  })
})

describe('whatever the text is', () => {
  it('the body starts behind the title and inside the text', () => {
    const text = `${lines('15/KH-UBND')}KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH`
    expect(text.slice(readHeader(text).bodyStart).trim()).toBe('I. MỤC ĐÍCH')
  })

  it('reading it never fails', () => {
    const scrap = fc.constantFrom(
      'Số:',
      '12/KH-UBND',
      '\n',
      '|',
      'KẾ HOẠCH',
      'ỦY BAN NHÂN DÂN',
      'XÃ',
      'ngày',
      'tháng',
      '5',
      'năm',
      '2024',
      'V/v',
      'Kính gửi:',
      '**',
      ',',
      'Hòa Bắc',
      'H O A',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const { header, bodyStart, diagnostics } = readHeader(text)
          expect(bodyStart).toBeLessThanOrEqual(text.length)
          const missing = Object.entries(header).filter(([key, value]) => key !== 'place' && value === null)
          expect(diagnostics).toHaveLength(missing.length)
        },
      ),
    )
  })

  it.each([
    ['one line', 'Kế hoạch '.repeat(50_000)],
    ['capitals', 'ỦY BAN NHÂN DÂN '.repeat(20_000)],
    ['letters set apart', 'K Ế H O Ạ C H '.repeat(20_000)],
    ['bars', '|'.repeat(200_000)],
    ['dates', 'ngày tháng năm '.repeat(20_000)],
    ['blank lines', '\n'.repeat(200_000)],
  ])('endless %s are read in a moment', patience, (_, text) => {
    expect(cpuTimeOf(() => readHeader(text))).toBeLessThan(3000)
  })
})

const codesOf = (text: string): string[] => readHeader(text).diagnostics.map(({ code }) => code)

it('a minister who “chỉ thị” speaks for the ministry', () => {
  const { header } = readHeader(
    'Chỉ thị về việc quản lý văn phòng công chứng\nQua kiểm tra còn nhiều hạn chế.\nĐể khắc phục, Bộ trưởng Bộ Tư pháp chỉ thị:\n1. Cục Bổ trợ tư pháp kiểm tra 40 văn phòng.\n',
  )
  expect(header.issuer).toBe('Bộ Tư pháp')
})
