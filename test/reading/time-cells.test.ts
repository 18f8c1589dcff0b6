import { describe, expect, test } from 'vitest'
import { withoutBareRhythms } from '../../shared/reading/assignments/time-lines.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { found } from './deadlines/say.ts'

describe('a time cell beside a task', () => {
  const say = (...texts: string[]): string[] =>
    withoutBareRhythms(texts.map((text) => found(text).deadlines)).map(({ text }) => text)

  test('says the day of a rhythm that the task’s words mean', () => {
    expect(say('Báo cáo tiến độ trồng dặm hằng tháng', 'Trước ngày 22 hằng tháng')).toEqual([
      'Trước ngày 22 hằng tháng',
    ])
  })

  test('leaves another rhythm, and gives way to a day in the task itself', () => {
    expect(say('Báo cáo trồng dặm định kỳ hằng quý', 'Trước ngày 22 hằng tháng')).toEqual([
      'định kỳ hằng quý',
      'Trước ngày 22 hằng tháng',
    ])
    expect(say('Báo cáo trước ngày 5 hằng tháng', 'Hằng tháng')).toEqual(['trước ngày 5 hằng tháng'])
  })
})

describe('words of a time cell', () => {
  const days = (text: string): string[] =>
    found(text, { clause: 'time' }).deadlines.flatMap((each) => ('lastDay' in each ? [each.lastDay] : []))

  test('say what each month is for', () => {
    expect(days('Sơ kết tháng 6/2024; tổng kết tháng 12/2024')).toEqual(['2024-06-30', '2024-12-31'])
    expect(days('Cấp xã tháng 5, cấp huyện quý III')).toEqual(['2024-05-31', '2024-09-30'])
  })

  test('need no word before the year, nor “ngày” before a day that comes back', () => {
    expect(days('Trong 2024')).toEqual(['2024-12-31'])
    expect(days('Quý II+III')).toEqual(['2024-09-30'])
    expect(found('15/6 và 15/12 hằng năm', { clause: 'time' }).deadlines).toMatchObject([
      { kind: 'recurring', at: '06-15' },
      { kind: 'recurring', at: '12-15' },
    ])
    expect(found('lễ hội 15/6 hằng năm').deadlines).toEqual([])
    expect(found('20, 30 hằng tháng', { clause: 'time' }).deadlines).toMatchObject([{ at: '20' }, { at: '30' }])
    expect(found('45 hằng tháng', { clause: 'time' }).deadlines).toEqual([])
  })

  test.each(['-nt-', 'nt', 'Như trên', '"'])('“%s” is the time of the row above', (cell) => {
    const { assignments } = readDocument(
      `KẾ HOẠCH\nGiữ rừng năm 2024\n\n| TT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Lập tổ tuần rừng. | Hạt Kiểm lâm | Trước 15/5/2024 |\n| 2 | Đào hào cản lửa. | Công an xã | ${cell} |\n`,
    )
    expect(assignments.map(({ tasks }) => tasks[0]?.deadlines[0])).toMatchObject([
      { date: '2024-05-15' },
      { date: '2024-05-15' },
    ])
  })

  test('say how often, by how much of it there is each time', () => {
    expect(found('Mỗi tháng 01 phóng sự', { clause: 'time' }).deadlines.map(({ kind }) => kind)).toEqual(['recurring'])
    expect(found('Mỗi tháng 01 phóng sự').deadlines).toEqual([])
  })

  test('that are over are told', () => {
    expect(found('Quý IV/2023', { clause: 'time' }).diagnostics.map(({ code }) => code)).toEqual(['date-past'])
    expect(found('tình hình quý IV/2023').diagnostics).toEqual([])
  })

  test.each([
    'Sau khi có báo cáo tháng 6/2024',
    'Trước khi trình kỳ họp tháng 7/2024',
    'Theo kế hoạch kiểm tra quý II/2024',
    'Thường xuyên; cao điểm tháng 6, tháng 7',
  ])('say nothing of when, where they say of which month it is: %s', (words) => {
    expect(days(words)).toEqual([])
  })

  test('say when it is over, not when it begins', () => {
    expect(days('Khởi công tháng 3/2024, hoàn thành trước ngày 30/11/2024')).toEqual(['2024-11-29'])
  })

  test('mean no deadline in a task', () => {
    expect(found('Chuẩn bị nội dung sơ kết tháng 6/2024').deadlines).toEqual([])
  })
})

describe('a cell of time that is read as none is asked about, and not passed over', () => {
  const asked = (cell: string) =>
    readDocument(
      `III. PHÂN CÔNG\n\n| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Phát hành bản tin | Phòng Văn hóa | ${cell} |\n| 2 | Mở lớp | Phòng Nội vụ | Tháng 10/2026 |\n`,
    ).diagnostics.filter(({ code }) => code === 'time-not-read')

  test.each(['01 số/quý', 'Học kỳ I', 'Từ năm học 2026 - 2027'])('%s', (cell) => {
    expect(asked(cell)).toMatchObject([{ message: expect.stringContaining(`“${cell}”`) }])
  })

  test.each(['Thường xuyên', 'Tháng 9/2026', 'Theo kế hoạch của tỉnh'])('“%s” is no question', (cell) => {
    expect(asked(cell)).toEqual([])
  })
})
