import { expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'
import { cpuTimeOf, patience } from '../cpu-time.ts'

const letter = (orders: string): string =>
  `SỞ Y TẾ\nSố: 71/SYT-KHTC\nV/v lập dự toán\n\nKhê Vân, ngày 04 tháng 5 năm 2026\n\nKính gửi: Các đơn vị trực thuộc Sở.\n\n${orders}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`

const rowsOf = (orders: string): string[] =>
  readDocument(letter(orders)).assignments.flatMap(({ agencies, tasks }) =>
    tasks.map(({ text, deadlines }) => {
      const days = deadlines.map((deadline) => (deadline.kind === 'date' ? deadline.date : deadline.kind))
      return `${agencies.join(' + ')}: ${text} [${days.join(', ')}]`
    }),
  )

const lines = `- Trung tâm Kiểm soát bệnh tật, Trung tâm Giám định y khoa: trước ngày 15/5;
- Bệnh viện Phổi nộp chậm nhất ngày 18/5/2026;
- Trường Trung cấp Y: trong ngày 20/5/2026.`
const due = (work: string): string[] => [
  `Trung tâm Kiểm soát bệnh tật + Trung tâm Giám định y khoa: ${work} [2026-05-15]`,
  `Bệnh viện Phổi: ${work} [2026-05-18]`,
  `Trường Trung cấp Y: ${work} [2026-05-20]`,
]

it.each([
  [
    '1. Rà soát tài sản công.\n\n2. Đề nghị các đơn vị gửi dự toán về Sở như sau:\n',
    ['Các đơn vị trực thuộc Sở: Rà soát tài sản công. []', ...due('gửi dự toán về Sở như sau:')],
  ],
  [
    '1. Rà soát tài sản công.\n\n2. Nộp hồ sơ quyết toán:\n',
    ['Các đơn vị trực thuộc Sở: Rà soát tài sản công. []', ...due('Nộp hồ sơ quyết toán:')],
  ],
  ['Để kịp tổng hợp, Sở Y tế đề nghị các đơn vị gửi dự toán:\n', due('gửi dự toán:')],
])('what several are to do, with a line for who of them has until when, is each one’s: %s', (above, rows) => {
  expect(rowsOf(`${above}${lines}`)).toEqual(rows)
})

it.each([
  '| TT | Đơn vị | Chỉ tiêu (mẫu) | Thời gian hoàn thành |\n|---|---|---|---|\n| 1 | Bệnh viện Phổi | 1.200 | Trước 18/5/2026 |\n| 2 | Trường Trung cấp Y | 300 | 20/5/2026 |\n| | Tổng cộng | 1.500 | |\n',
  'STT | Đơn vị | Số lượng | Hoàn thành\n1 | Bệnh viện Phổi | 1.200 | Trước ngày 18/5/2026\n2 | Trường Trung cấp Y | 300 | 20/5/2026\n',
])('a table of who has what share until when gives each his day', (table) => {
  expect(rowsOf(`1. Rà soát tài sản công.\n\n2. Lấy 1.500 mẫu nước, giao cụ thể như sau:\n\n${table}`)).toEqual([
    'Các đơn vị trực thuộc Sở: Rà soát tài sản công. []',
    'Bệnh viện Phổi: Lấy 1.500 mẫu nước, giao cụ thể như sau: [2026-05-18]',
    'Trường Trung cấp Y: Lấy 1.500 mẫu nước, giao cụ thể như sau: [2026-05-20]',
  ])
})

it('such lines report nothing besides, each to the day of another', () => {
  const reading = readDocument(
    letter(
      '1. Yêu cầu UBND các xã còn lại nộp báo cáo kiểm kê về Phòng Kế hoạch:\n- Xã Khê Mốc, xã Lạn: trước ngày 15/5/2026\n- Xã Vân Đài: trước ngày 18/5/2026\n\n2. Các đơn vị thực hiện nghiêm túc.',
    ),
  )
  expect(reading.reports).toEqual([])
  expect(reading.assignments.map(({ agencies }) => agencies)).toEqual([
    ['Xã Khê Mốc', 'xã Lạn'],
    ['Xã Vân Đài'],
    ['Các đơn vị'],
  ])
})

it('lines that say where one office does its work, and when, are its times', () => {
  expect(
    rowsOf(
      '1. Trung tâm Kiểm soát bệnh tật khám lưu động theo lịch:\n- Thôn Đông: ngày 20/5/2026;\n- Thôn Đoài: ngày 22/5/2026.\n\n2. Các đơn vị thực hiện nghiêm túc.',
    ),
  ).toEqual([
    'Trung tâm Kiểm soát bệnh tật: khám lưu động theo lịch: - Thôn Đông: ngày 20/5/2026; - Thôn Đoài: ngày 22/5/2026. [2026-05-20, 2026-05-22]',
    'Các đơn vị: thực hiện nghiêm túc. []',
  ])
})

it('lines of stages are nobody’s', () => {
  const agencies = readDocument(
    letter(
      '1. Tổ chức khám theo các đợt sau:\n- Đợt 1: ngày 20/5/2026;\n- Đợt 2: ngày 22/5/2026.\n\n2. Lập sổ theo dõi.',
    ),
  ).assignments.map((assignment) => assignment.agencies)
  expect(agencies).toEqual([['Các đơn vị trực thuộc Sở']])
})

it.each([
  '2. Lịch cúp nước:\n- Xã Khê Mốc: ngày 20/5/2026;\n- Xã Lạn: ngày 22/5/2026.',
  '2. Kết quả năm 2025 như sau:\n\n| STT | Đơn vị | Số lượng | Hoàn thành |\n|---|---|---|---|\n| 1 | Bệnh viện Phổi | 1.200 | 18/5/2026 |\n| 2 | Trường Trung cấp Y | 300 | 20/5/2026 |',
])('a calendar or a table that tells is no order to whom it names: %s', (told) => {
  const agencies = readDocument(letter(`1. Rà soát tài sản công.\n\n${told}`)).assignments.map((each) => each.agencies)
  expect(new Set(agencies.flat())).toEqual(new Set(['Các đơn vị trực thuộc Sở']))
})

it.each([
  '2. Căn cứ danh mục đã ban hành, các đơn vị gửi dự toán:\n',
  '2. Thời hạn gửi dự toán:\n',
  '2. Thời gian nộp hồ sơ dự toán:\n',
  '2. Dự toán gửi về Sở theo thời hạn sau:\n',
])('what is to be done stands in the line above, however it begins: %s', (above) => {
  const { assignments } = readDocument(letter(`1. Rà soát tài sản công.\n\n${above}${lines}`))
  expect(assignments.map(({ tasks }) => tasks[0]?.deadlines.length)).toEqual([0, 1, 1, 1])
})

const heads = '- Bệnh viện Phổi rà soát các nội dung:\n'
const named = '- Bệnh viện Phổi: trước ngày 15/5;\n'

it.each([
  ['lines of work', heads.repeat(2_000)],
  ['lines of work, then lines of names', heads.repeat(700) + named.repeat(700)],
  ['one and the other', (heads + named).repeat(700)],
])('are read in seconds, however many there are: %s', patience, (_, orders) => {
  expect(cpuTimeOf(() => readDocument(letter(orders)))).toBeLessThan(5_000)
})
