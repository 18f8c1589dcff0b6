import { cell, docx, level, list, numbered, p, pattern, run, table } from './building-docx.ts'

/**
 * An invented plan as Word would hold it: letterhead and signature in tables without lines, every number automatic, a
 * table with lines whose lead agency spans two rows. `sample-plan.pdf` and `.doc` are LibreOffice's of this very file.
 */

const serif = '<w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/><w:sz w:val="26"/>'
const bold = `${serif}<w:b/>`
/** A list's numbers look like its words. */
const looks = (listLevel: string): string => listLevel.replace('</w:lvl>', `<w:rPr>${serif}</w:rPr></w:lvl>`)

const body = '<w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
const centre = '<w:jc w:val="center"/>'
const merged = (value: 'restart' | 'continue'): string => `<w:vMerge w:val="${value}"/>`
const wide = (width: number): string => `<w:tcW w:w="${width}" w:type="dxa"/>`

const text = (content: string): string => p(run(content, serif), body)
const title = (content: string): string => p(run(content, bold), centre)
const item = (content: string, numId: number, index = 0): string =>
  numbered('', numId, index).replace(
    '</w:pPr>',
    `${body}</w:pPr>${run(content, numId === 1 && index === 0 ? bold : serif)}`,
  )

const letterhead = table(
  [
    [
      cell(title('ỦY BAN NHÂN DÂN') + title('PHƯỜNG SÔNG VẠC'), wide(4000)),
      cell(title('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + title('Độc lập - Tự do - Hạnh phúc'), wide(5400)),
    ],
    [
      cell(p(run('Số: 27/KH-UBND', serif), centre), wide(4000)),
      cell(p(run('Sông Vạc, ngày 05 tháng 3 năm 2024', serif), centre), wide(5400)),
    ],
  ],
  { lines: false, widths: [4000, 5400] },
)

const columns = [700, 3400, 2000, 2000, 1300]
const dataRow = (cells: readonly string[], lead = ''): string[] =>
  cells.map((content, i) => cell(p(run(content, serif)), wide(columns[i] ?? 1000) + (i === 2 ? lead : '')))

const workTable = table(
  [
    dataRow(['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn']),
    dataRow(
      [
        '1',
        'Rà soát hồ nước, ao chưa có rào chắn trên địa bàn phường',
        'Công an phường',
        'Các tổ dân phố',
        '15/4/2024',
      ],
      merged('restart'),
    ),
    dataRow(['2', 'Cắm biển cảnh báo nơi nguy hiểm', '', 'Đoàn Thanh niên phường', '20/5/2024'], merged('continue')),
    dataRow([
      '3',
      'Tổ chức lớp dạy bơi miễn phí trong dịp hè',
      'Trường Tiểu học Sông Vạc',
      'Trạm Y tế phường',
      '31/7/2024',
    ]),
  ],
  { widths: columns },
)

const signature = table(
  [
    [
      cell(p(run('Nơi nhận:', bold)) + p(run('- Như mục III;', serif)) + p(run('- Lưu: VT.', serif)), wide(4700)),
      cell(title('TM. ỦY BAN NHÂN DÂN') + title('CHỦ TỊCH') + p('') + title('Trần Văn Mẫu'), wide(4700)),
    ],
  ],
  { lines: false, widths: [4700, 4700] },
)

const content = [
  letterhead,
  p(''),
  title('KẾ HOẠCH'),
  title('Phòng, chống đuối nước cho trẻ em'),
  title('trên địa bàn phường Sông Vạc năm 2024'),
  p(''),
  text(
    'Thực hiện Kế hoạch số 31/KH-UBND ngày 20/02/2024 của Ủy ban nhân dân thành phố Thanh Mộc về phòng, chống đuối nước cho trẻ em, Ủy ban nhân dân phường Sông Vạc ban hành kế hoạch thực hiện như sau:',
  ),
  item('MỤC ĐÍCH, YÊU CẦU', 1, 0),
  item('Giảm số trẻ em bị đuối nước; bảo đảm mọi trẻ em từ sáu tuổi trở lên trên địa bàn được học bơi an toàn.', 1, 1),
  item('Việc tổ chức thực hiện phải thiết thực, tiết kiệm, có phân công rõ ràng và có kiểm tra thường xuyên.', 1, 1),
  item('NỘI DUNG CÔNG VIỆC', 1, 0),
  workTable,
  p(''),
  item('TỔ CHỨC THỰC HIỆN', 1, 0),
  item('Công chức Văn hóa - Xã hội phường', 1, 1),
  item(
    'Tham mưu Ủy ban nhân dân phường thành lập tổ kiểm tra liên ngành, tổ chức kiểm tra các bể bơi, bến đò và điểm tắm tự phát trên địa bàn trước ngày 30/4/2024.',
    2,
  ),
  item('Theo dõi, đôn đốc các đơn vị thực hiện kế hoạch này; tổng hợp kết quả chung của toàn phường.', 2),
  item('Trạm Y tế phường', 1, 1),
  item(
    'Tập huấn kỹ năng sơ cấp cứu ban đầu cho cộng tác viên của các tổ dân phố, hoàn thành chậm nhất ngày 31/5/2024.',
    2,
  ),
  item('Đề nghị Đoàn Thanh niên phường', 1, 1),
  item('Huy động đoàn viên tham gia đội cứu hộ xung kích tại các bãi tắm đông người trong tháng 6 và tháng 7.', 2),
  item('Vận động kinh phí xã hội hóa để mua phao cứu sinh, áo phao cho các tổ dân phố ven sông.', 2),
  item('Các tổ dân phố', 1, 1),
  item('Ký cam kết với từng hộ gia đình có ao, hồ về việc làm rào chắn.', 2),
  item('CHẾ ĐỘ BÁO CÁO', 1, 0),
  text(
    'Các đơn vị, tổ dân phố báo cáo kết quả thực hiện về Ủy ban nhân dân phường (qua công chức Văn hóa - Xã hội) trước ngày 15/6/2024 đối với báo cáo 6 tháng và trước ngày 10/12/2024 đối với báo cáo năm.',
  ),
  signature,
].join('')

export const samplePlanDocx: Uint8Array = docx({
  body: content,
  numbering: [
    pattern(0, looks(level(0, 'upperRoman', '%1.')), looks(level(1, 'decimal', '%2.'))),
    pattern(1, looks(level(0, 'bullet', '-'))),
    list(1, 0),
    list(2, 1),
  ].join(''),
  header: p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    centre,
  ),
})
