import { describe, expect, test } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import type { Deadline } from '../../shared/reading/reading.ts'
import { readContent } from './dated.ts'

const head = `UBND XÃ ĐỒNG MÂY
Số: 9/KH-UBND
Đồng Mây, ngày 02 tháng 02 năm 2024

KẾ HOẠCH
Dọn bến nước năm 2024

I. MỤC ĐÍCH

- Giữ sạch nguồn nước.

`

const dueOf = (deadline: Deadline): string => {
  if (deadline.kind === 'date') return `${deadline.bound} ${deadline.date}`
  return deadline.kind === 'window' || deadline.kind === 'period' ? `to ${deadline.to}` : deadline.kind
}
const tasksIn = (body: string): string[] =>
  readDocument(head + body).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ deadlines }) => `${agencies.join(' + ')}: ${deadlines.map(dueOf).join(', ')}`),
  )

describe('a time line in front of tasks', () => {
  test('binds those below it that have none of their own', () => {
    const line = 'Thời gian: xong trước ngày 15/8/2024.'
    expect(
      tasksIn(`II. NỘI DUNG

1. Xây dựng văn kiện
${line}
- Công an xã soạn thảo kế hoạch bảo vệ;
- Trạm Y tế xã soạn thảo phương án trước ngày 20/7/2024.
`),
    ).toEqual(['Công an xã: before 2024-08-15', 'Trạm Y tế xã: before 2024-07-20'])
    expect(tasksIn(`II. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n${line}\n- Tuần tra.\n- Lập sổ.\n`)).toEqual([
      'Công an xã: before 2024-08-15',
      'Công an xã: before 2024-08-15',
    ])
  })
})

describe('a time above tasks', () => {
  test('binds those below it that have none of their own, whatever number it has', () => {
    expect(
      tasksIn(`II. TỔ CHỨC THỰC HIỆN

1. Tháng 3/2024

- Các thôn lập tổ dọn bến nước.

- Trạm Y tế xã lấy mẫu nước trước ngày 20/3/2024.

2. Quý II năm 2024

- Trạm Y tế xã kiểm tra lại mẫu nước.
`),
    ).toEqual(['Các thôn: to 2024-03-31', 'Trạm Y tế xã: before 2024-03-20', 'Trạm Y tế xã: to 2024-06-30'])
  })

  test('binds what follows a line without number, until the next or until something stands higher', () => {
    expect(
      tasksIn(`II. TIẾN ĐỘ THỰC HIỆN
Tháng 3/2024:
- Các thôn lập tổ dọn bến nước.
- Trạm Y tế xã chuẩn bị đủ dụng cụ lấy mẫu nước.
Từ ngày 05/4 đến ngày 20/4/2024:
- Các thôn tổ chức dọn bến nước.

III. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế xã

- Hướng dẫn các thôn khử trùng.
`),
    ).toEqual(['Các thôn: to 2024-03-31', 'Trạm Y tế xã: to 2024-03-31', 'Các thôn: to 2024-04-20', 'Trạm Y tế xã: '])
  })

  test('in front of who does it binds that', () => {
    expect(
      tasksIn(`II. TỔ CHỨC THỰC HIỆN

- 05/4: Đoàn xã tổ chức lễ ra quân tại bến Trũng.

- 06/4 - 20/4: Các thôn tổ chức dọn bến nước.

- Trạm Y tế xã lấy mẫu nước.
`),
    ).toEqual(['Đoàn xã: on 2024-04-05', 'Các thôn: to 2024-04-20', 'Trạm Y tế xã: '])
  })

  test.each(['1. Giai đoạn 2021 - 2025', '1. Tổ 15/6', '1. Ngày hội 22/3', '1. Mục 2.1'])('%s is none', (heading) => {
    expect(tasksIn(`II. TỔ CHỨC THỰC HIỆN\n\n${heading}\n\n- Trạm Y tế xã lấy mẫu nước.\n`).join()).not.toMatch(
      /\d{4}-/,
    )
  })
})

test('a stage with its dates in brackets binds the work below it', () => {
  expect(
    readContent(
      'I. Giai đoạn 1 (từ ngày 01/5/2026 đến ngày 31/8/2026): Chuẩn bị\n\n1. Trạm Y tế xã lập danh sách trẻ em.\n\n2. Công an xã đối chiếu dữ liệu trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Trạm Y tế xã: lập danh sách trẻ em. [2026-08-31]',
    'Công an xã: đối chiếu dữ liệu trước ngày 20/5/2026. [2026-05-19]',
  ])
})

test('a step with a title and its dates in brackets does too, also where a tokeniser set the brackets apart', () => {
  expect(
    readContent(
      'I. Bước 2 - vận động tự tháo dỡ ( trong tháng 5 năm 2026 )\n\na) Công an xã phát giấy cam kết.\n\nb) Trạm Y tế xã trực cấp cứu đến hết ngày 20/5/2026.',
    ),
  ).toEqual([
    'Công an xã: phát giấy cam kết. [2026-05-31]',
    'Trạm Y tế xã: trực cấp cứu đến hết ngày 20/5/2026. [2026-05-20]',
  ])
})

test('a stage binds the steps below it that have no time of their own, over the steps’ own lines', () => {
  expect(
    readContent(
      'Giai đoạn 1: Từ ngày 04/5/2026 đến ngày 15/6/2026 (khảo sát, làm mẫu)\n\nBước 1. Khảo sát giếng\n- Đo mực nước, lấy mẫu.\n- Lập bản đồ giếng.\nĐơn vị thực hiện: Trạm Cấp nước.\n\nBước 2. Làm mẫu\n- Xây bể lọc.\nĐơn vị thực hiện: Phòng Kinh tế.\nThời gian: trước ngày 01/6/2026.\n\nGiai đoạn 2: Mở rộng\n\nBước 3. Xây bể tại các thôn\nĐơn vị thực hiện: Các thôn.\n\nGiai đoạn 3 (từ ngày 01/9/2026 đến ngày 30/11/2026): Nghiệm thu\n\nBước 4. Kiểm tra chất lượng nước\nĐơn vị thực hiện: Trạm Y tế xã.',
    ),
  ).toEqual([
    'Trạm Cấp nước: Đo mực nước, lấy mẫu. [2026-06-15]',
    'Trạm Cấp nước: Lập bản đồ giếng. [2026-06-15]',
    'Phòng Kinh tế: Xây bể lọc. [2026-05-31]',
    'Các thôn: Bước 3. Xây bể tại các thôn',
    'Trạm Y tế xã: Bước 4. Kiểm tra chất lượng nước [2026-11-30]',
  ])
})

test('a stage between points that are counted through begins no work of the point before it', () => {
  expect(
    readContent(
      'Giai đoạn 1 (tháng 4/2026): Chuẩn bị\n\n1. Công an xã phát giấy cam kết.\n\nGiai đoạn 2 (từ 01/5 đến hết ngày 31/5/2026): Kiểm tra\n\n2. Trạm Y tế xã kiểm tra các giếng.\n\n3. Phòng Kinh tế kiểm tra các chợ xong trước ngày 20/5/2026.',
    ),
  ).toEqual([
    'Công an xã: phát giấy cam kết. [2026-04-30]',
    'Trạm Y tế xã: kiểm tra các giếng. [2026-05-31]',
    'Phòng Kinh tế: kiểm tra các chợ xong trước ngày 20/5/2026. [2026-05-19]',
  ])
})

test('a season’s heading with its time in brackets binds the work below it', () => {
  expect(
    readContent(
      '1. Trước mùa bão (hoàn thành trước ngày 15/6/2026)\n1.1. Công an xã kiểm tra tàu cá.\n1.2. Trạm Y tế xã lập cơ số thuốc trong tháng 4/2026.\n2. Trong mùa bão (từ 15/6 đến 30/11/2026)\n- Đồn Biên phòng hướng dẫn tàu vào bến.',
    ),
  ).toEqual([
    'Công an xã: kiểm tra tàu cá. [2026-06-14]',
    'Trạm Y tế xã: lập cơ số thuốc trong tháng 4/2026. [2026-04-30]',
    'Đồn Biên phòng: hướng dẫn tàu vào bến. [2026-11-30]',
  ])
})

test('a time below an office whose line announces points is that of each point', () => {
  const points = 'Thời gian: trước ngày 10/6/2026.\n- Mở lớp tập huấn.\n- Lập hồ sơ.\n'
  const { assignments } = readDocument(
    `KẾ HOẠCH\nChống hạn năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Trạm Thủy lợi: Tổ chức các hoạt động sau:\n${points}`,
  )
  const days = assignments.flatMap(({ tasks }) => tasks.map(({ text, deadlines }) => [text, deadlines[0]?.text]))
  expect(days.filter(([text]) => !text?.endsWith(':'))).toEqual([
    ['Mở lớp tập huấn.', 'trước ngày 10/6/2026'],
    ['Lập hồ sơ.', 'trước ngày 10/6/2026'],
  ])
})
