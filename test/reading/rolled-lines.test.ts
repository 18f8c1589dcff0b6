import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { unrolled } from '../../shared/reading/structure/rolled-lines.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const plan = `UBND XÃ LẠN
Số: 23/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạn, ngày 30 tháng 10 năm 2024
KẾ HOẠCH
DỌN LÒNG SUỐI TRƯỚC MÙA MƯA NĂM 2025
Căn cứ chương trình công tác năm 2024, UBND xã xây dựng kế hoạch với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU:
1. Mục đích:
- Lòng suối thông, nước không tràn vào nhà dân ở các thôn ven suối khi có mưa lớn kéo dài nhiều ngày.
2. Yêu cầu:
- Làm gọn từng đoạn, không đổ rác sang đoạn khác; mỗi thôn có người trông coi từ đầu đến cuối buổi.
II. TỔ CHỨC THỰC HIỆN:
1. Công chức Địa chính:
- Đo từng đoạn suối, lập sơ đồ trước ngày 15/11/2024;
- Chia đoạn cho các thôn.
2. Ban Chỉ huy Quân sự xã: Huy động dân quân vớt cây đổ.
3. Các thôn:
a) Cử người trông coi;
b) Báo cáo kết quả trước ngày 20/12/2024.
Nơi nhận: Như trên.`

const workIn = (text: string): string[] =>
  readDocument(text).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map((task) => `${agencies.join(' + ')}: ${task.text}`),
  )

describe('a text whose lines were all rolled into one', () => {
  const rolled = plan.replaceAll('\n', ' ')

  it('gives the same work as with its lines', () => {
    expect(workIn(plan)).toHaveLength(5)
    expect(workIn(rolled)).toEqual(workIn(plan))
  })

  it('keeps every offset: only blanks become line breaks', () => {
    expect(unrolled(rolled).replaceAll('\n', ' ')).toBe(rolled)
  })

  const decision = `ỦY BAN NHÂN DÂN XÃ LẠN Số: 23/QĐ-UBND Lạn, ngày 30 tháng 10 năm 2024 QUYẾT ĐỊNH Về việc ban hành Quy chế giữ suối - Căn cứ Luật Tổ chức chính quyền địa phương; - Xét ${'việc dọn suối ở các thôn ven đê, '.repeat(14)}`

  it.each(['QUYẾT ĐỊNH Điều 1.', 'QUYẾT ĐỊNH: Điều 1.'])('a decision is, by its articles: %s', (first) => {
    const text = `${decision}${first} Ban hành Quy chế giữ suối. Điều 2. Giao Công chức Địa chính theo dõi, đôn đốc việc thực hiện Quyết định này. Điều 3. Quyết định này có hiệu lực từ ngày ký. Các thôn căn cứ Quyết định thi hành./. Nơi nhận: - Như Điều 3; - Lưu: VT.`
    expect(text.length).toBeGreaterThan(600)
    expect(workIn(text)).toEqual([
      'Công chức Địa chính: theo dõi, đôn đốc việc thực hiện Quyết định này.',
      'Các thôn: căn cứ Quyết định thi hành./.',
    ])
  })

  it('a long paragraph that only cites articles stays one', () => {
    const cited = `${decision}theo Điều 1. Phạm vi, Điều 2. Đối tượng và Điều 3. Nguyên tắc của Quy chế cũ.`
    expect(unrolled(cited)).toBe(cited)
  })

  it('a long paragraph that only cites numbers stays one', () => {
    const cited = `Thực hiện khoản 1. Điều 5 và điểm 3. Mục II Nghị quyết số 12/NQ-HĐND, ${'các thôn giữ nếp dọn suối hằng tháng, '.repeat(20)}như I. Ôn đã tổng kết.`
    expect(cited.length).toBeGreaterThan(600)
    expect(unrolled(cited)).toBe(cited)
  })

  it('a long bullet that numbers its stages keeps them, and their dates', () => {
    const stages = `- Sửa bến đò theo ba giai đoạn: giai đoạn 1. Khảo sát ${'các bến ven sông, '.repeat(18)}xong trước; giai đoạn 2. Xây lại ${'các bậc lên xuống, '.repeat(10)}xong sau; giai đoạn 3. Bàn giao trước ngày 15/6/2026.`
    expect(stages.length).toBeGreaterThan(600)
    expect(unrolled(stages)).toBe(stages)
    const { assignments } = readDocument(`III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n${stages}\n`)
    expect(assignments.flatMap(({ tasks }) => tasks.map(({ deadlines }) => deadlines.map(({ text }) => text)))).toEqual(
      [['trước ngày 15/6/2026']],
    )
  })

  it('endless numbers are read in a moment', patience, () => {
    expect(cpuTimeOf(() => unrolled('1. A '.repeat(200_000)))).toBeLessThan(2000)
  })
})

describe('lines that a page ran together without a blank', () => {
  const work = (body: string): string[] => workIn(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n${body}\n`)

  it('are lines again', () => {
    expect(work('1. Phòng Kinh tế\n- Kiểm tra hiện trường.- Lập bảng kê, xong trước 30/3/2026.- Gửi báo cáo.')).toEqual(
      [
        'Phòng Kinh tế: Kiểm tra hiện trường.',
        'Phòng Kinh tế: Lập bảng kê, xong trước 30/3/2026.',
        'Phòng Kinh tế: Gửi báo cáo.',
      ],
    )
    expect(work('1. Phòng Nông nghiệp và Phát triển nông thônPhối hợp lồng ghép nguồn vốn.')).toEqual([
      'Phòng Nông nghiệp và Phát triển nông thôn: Phối hợp lồng ghép nguồn vốn.',
    ])
  })

  it('are lines again behind a heading in capitals and behind the end of a sentence', () => {
    expect(
      workIn(
        `KẾ HOẠCH\nThử nghiệm năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN1. Công an xã: Tuần tra hằng đêm.2. Trạm Y tế: Phát thuốc trong năm 2026.3. Các thôn: Dọn bãi.\n`,
      ),
    ).toEqual(['Công an xã: Tuần tra hằng đêm.', 'Trạm Y tế: Phát thuốc trong năm 2026.', 'Các thôn: Dọn bãi.'])
    expect(work('1. Công an xã: Áp dụng mục 2.3. Các lỗi nhẹ thì nhắc.')).toHaveLength(1)
  })

  it('are no lines where a name is written so', () => {
    expect(work('1. Đoàn Thanh niên đăng phim lên YouTube và VNeID trước ngày 30/3/2026.')).toHaveLength(1)
    expect(work('1. Phòng Kinh tế\n- Phát sóng trên eOffice, mỗi xã một mẫu.')).toHaveLength(1)
  })
})
