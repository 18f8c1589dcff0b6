import { describe, expect, it } from 'vitest'
import { readContent as read, readDated } from './dated.ts'

describe('a table of phases', () => {
  const table = (head: string, ...rows: string[]): string =>
    [head, head.replace(/[^|]+/g, '---'), ...rows].map((line) => `${line}\n`).join('')

  it('gives each sentence of a cell to whom it names, due in the phase’s time', () => {
    expect(
      read(
        table(
          '| **Giai đoạn** | **Nội dung và đơn vị chịu trách nhiệm** |',
          '| **Giai đoạn 1 (từ ngày 02/3/2026 đến ngày 20/3/2026)**: Chuẩn bị | Phòng Kinh tế lập danh sách hộ nuôi. Trạm Thú y kiểm tra kho vắc xin trước ngày 10/3/2026. |',
          '| **Giai đoạn 2 (từ ngày 21/3/2026 đến ngày 30/4/2026)**: Tiêm | Hợp tác xã Sông Cầu chủ trì tiêm, ghi sổ; Đoàn xã cử người ghi phiếu. |',
        ),
      ),
    ).toEqual([
      'Phòng Kinh tế: lập danh sách hộ nuôi. [2026-03-20]',
      'Trạm Thú y: kiểm tra kho vắc xin trước ngày 10/3/2026. [2026-03-09]',
      'Hợp tác xã Sông Cầu: chủ trì tiêm, ghi sổ; [2026-04-30]',
      'Đoàn xã: cử người ghi phiếu. [2026-04-30]',
    ])
  })

  it.each(['| STT | Thời gian | Nội dung công việc |', '| TT | Tuần | Công việc |'])('may be numbered: %s', (head) => {
    expect(
      read(table(head, '| 1 | Trước ngày 15/5/2026 | Trạm Y tế xã phun thuốc. |', '| 2 | Quý II/2026 | Họp. |')),
    ).toEqual(['Trạm Y tế xã: phun thuốc. [2026-05-14]'])
  })

  it('parts short clauses, with or without bullets', () => {
    expect(
      read(
        table(
          '| Bước | Nội dung công việc |',
          '| Bước 1 (tháng 4/2026) | Phòng Nội vụ rà soát ao hồ; UBND các xã lập biển báo. |',
          '| Bước 2 (tháng 5/2026) | - Trung tâm Văn hóa huyện mở 05 lớp bơi; - Huyện đoàn tổ chức hội thi. |',
        ),
      ),
    ).toEqual([
      'Phòng Nội vụ: rà soát ao hồ; [2026-04-30]',
      'UBND các xã: lập biển báo. [2026-04-30]',
      'Trung tâm Văn hóa huyện: mở 05 lớp bơi; [2026-05-31]',
      'Huyện đoàn: tổ chức hội thi. [2026-05-31]',
    ])
  })

  it('is none where a column says who does the work', () => {
    expect(
      read(
        table(
          '| Thời gian | Nội dung | Đơn vị thực hiện |',
          '| Trước ngày 15/5/2026 | Phun thuốc ở các chợ | Trạm Y tế xã |',
        ),
      ),
    ).toEqual(['Trạm Y tế xã: Phun thuốc ở các chợ [2026-05-14]'])
  })

  it('gives nobody work where nobody is named', () => {
    expect(
      read(table('| Thời gian | Nội dung |', '| 08 giờ 00 | Văn nghệ chào mừng |', '| 08 giờ 30 | Khai mạc |')),
    ).toEqual([])
  })
})

describe('a calendar in paragraphs', () => {
  it('parts each clause behind a time with a colon', () => {
    expect(
      read(
        'Các Tổ công tác làm việc theo lịch cụ thể như sau (buổi sáng từ 8 giờ 00):\n\n- **Tuần 1** (từ ngày 06/4/2026 đến ngày 10/4/2026): Tổ 1 khảo sát ba bến đò ở thôn Cồn và thôn Bãi; Tổ 2 làm việc với UBND xã.\n\n- **Tuần 2** (từ ngày 13/4/2026 đến ngày 17/4/2026): Hai Tổ rà soát lại biên bản, gửi Thư ký trước ngày 16/4/2026.',
      ),
    ).toEqual([
      'Tổ 1: khảo sát ba bến đò ở thôn Cồn và thôn Bãi; [2026-04-10]',
      'Tổ 2: làm việc với UBND xã. [2026-04-10]',
      'Hai Tổ: rà soát lại biên bản, gửi Thư ký trước ngày 16/4/2026. [2026-04-15]',
    ])
  })

  it.each(['Đợt 2 (tháng 8/2026)', 'Giai đoạn II (đến hết ngày 31/8/2026)', 'Tháng 8/2026'])('%s', (time) => {
    expect(readDated(`III. TIẾN ĐỘ\n\n1. ${time}: Trạm Thú y xã tiêm nhắc lại cho đàn trâu bò.`)).toEqual([
      'Trạm Thú y xã: tiêm nhắc lại cho đàn trâu bò. [2026-08-31]',
    ])
  })

  it('leaves what is watched and who watches apart', () => {
    expect(
      read('3. Đơn vị chịu sự giám sát:\n\n3.1. Giám sát trực tiếp: Sở Y tế; UBND huyện Cồn Chim.').join(),
    ).not.toMatch(/chịu sự/)
  })
})

describe('a calendar of lines with dashes', () => {
  it('gives each line’s work to whom it ends in, in the time that it begins with', () => {
    expect(
      readDated(
        [
          'III. LỊCH THỰC HIỆN',
          '',
          '- 08 giờ 00, ngày 02/10/2026 – Họp Hội đồng phiên thứ nhất – Ban Chỉ huy Quân sự phường chuẩn bị nội dung; Văn phòng gửi giấy mời.',
          '- Ngày 17/10/2026 – Niêm yết danh sách công dân – Các khu phố.',
          '- Từ ngày 20/10 đến ngày 25/10/2026 – Xét duyệt chính trị – Công an phường chủ trì; Ban Chỉ huy Quân sự phường phối hợp.',
          '- Trong tháng 11/2026 – Treo 40 băng rôn – Phòng Văn hóa - Xã hội.',
        ].join('\n'),
      ),
    ).toEqual([
      'Ban Chỉ huy Quân sự phường: Họp Hội đồng phiên thứ nhất [2026-10-02]',
      'Văn phòng: gửi giấy mời. [2026-10-02]',
      'Các khu phố: Niêm yết danh sách công dân [2026-10-17]',
      'Công an phường: Xét duyệt chính trị (Ban Chỉ huy Quân sự phường) [2026-10-25]',
      'Phòng Văn hóa - Xã hội: Treo 40 băng rôn [2026-11-30]',
    ])
  })

  it('is none where no line ends in an office', () => {
    expect(
      readDated(
        'III. LỊCH THỰC HIỆN\n\n- Ngày 17/10/2026 – Niêm yết danh sách – tại nhà văn hóa.\n- Ngày 20/10/2026 – Khai mạc – tại sân vận động.',
      ),
    ).toEqual([])
  })
})
