import { describe, expect, test, vi } from 'vitest'
import { foldAgencyName } from '../../shared/reading/agencies/fold.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { correct } from '../../shared/tracking/correct.ts'
import type { Correction } from '../../shared/tracking/correction.ts'
import type { Draft } from '../../shared/tracking/draft.ts'
import { draftFrom } from '../../shared/tracking/draft-from-reading.ts'

vi.mock('../../shared/reading/agencies/fold.ts', { spy: true })

test('a plan four times as long takes four times the work, however many reports bind however many offices', () => {
  const { assignments, reports, ...rest } = readDocument(plan)
  const [assignment] = assignments
  const [report] = reports
  if (!assignment || !report) throw new Error('the plan was not read')
  const workFor = (length: number): number => {
    const reading = {
      ...rest,
      assignments: Array.from({ length }, (_, i) => ({ ...assignment, agencies: [`Phòng Kinh tế số ${i}`] })),
      reports: Array.from({ length }, () => report),
    }
    vi.mocked(foldAgencyName).mockClear()
    const draft = draftFrom(reading, directoryOf([]))
    expect(draft.reports.at(-1)?.bound).toHaveLength(length)
    return vi.mocked(foldAgencyName).mock.calls.length
  }
  expect(workFor(400) / workFor(100)).toBeLessThan(4.5)
})

const plan = `UBND XÃ ĐỒNG MÂY
Số: 9/KH-UBND

Đồng Mây, ngày 02 tháng 01 năm 2024

KẾ HOẠCH
Dọn kênh mương năm 2024

I. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế

- Nạo vét kênh mương trước ngày 15/3/2024.

II. CHẾ ĐỘ BÁO CÁO

Các cơ quan, đơn vị báo cáo kết quả về UBND xã trước ngày 20/3/2024.
`

test('what a table says is to be handed in stays with the task, and a coordinator can put it right', () => {
  const table = `| TT | Nội dung | Chủ trì | Sản phẩm |
|---|---|---|---|
| 1 | Rà soát hộ nghèo | Công an xã | Quyết định công bố |
| 2 | Kẻ vạch đỗ xe | Công an xã | Biên bản |`
  const draft = draftFrom(readDocument(`${plan}\nPHỤ LỤC\n\n${table}\n`), directoryOf([]))
  const products = (of: Draft) => of.assignments.flatMap(({ tasks }) => tasks.map(({ product }) => product))
  expect(products(draft)).toEqual([null, 'Quyết định công bố', 'Biên bản'])

  const [second, third] = draft.assignments.flatMap(({ tasks }) => tasks).slice(1)
  const after = (correction: Correction) => {
    const result = correct(draft, correction, vietnamCalendar)
    if (!result.ok) throw new Error(result.message)
    return products(result.draft)
  }
  expect(after({ op: 'set-task', taskId: second?.id ?? '', product: 'Danh sách đã duyệt' })[1]).toBe(
    'Danh sách đã duyệt',
  )
  expect(after({ op: 'set-task', taskId: second?.id ?? '', text: 'Rà soát lại' })[1]).toBe('Quyết định công bố')
  expect(after({ op: 'merge-tasks', taskId: third?.id ?? '', into: second?.id ?? '' })[1]).toBe(
    'Quyết định công bố; Biên bản',
  )
})

describe('a numbered duty to report of those a letter is written to', () => {
  const letter = (item: string) =>
    draftFrom(
      readDocument(
        `SỞ NỘI VỤ\nSố: 12/SNV-CCHC\nV/v thử nghiệm\n\nHòa Bắc, ngày 12 tháng 3 năm 2024\n\nKính gửi:\n- Sở Tài chính;\n- UBND các xã.\n\nSở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:\n1. Rà soát thủ tục trước ngày 15/4/2024.\n2. ${item}\n`,
      ),
      directoryOf([]),
    )
  const tasksIn = ({ assignments }: Draft) => assignments.flatMap(({ tasks }) => tasks.map(({ text }) => text))

  test('is a report, and no task besides that charges each of them twice', () => {
    const draft = letter('Báo cáo kết quả về Sở Nội vụ trước ngày 20/4/2024.')
    expect(tasksIn(draft)).toEqual(['Rà soát thủ tục trước ngày 15/4/2024.'])
    expect(draft.reports.map(({ bound }) => bound)).toEqual([['Sở Tài chính', 'UBND các xã']])
  })

  test('stays a task too where it holds more work than the report says', () => {
    const draft = letter('Kiểm tra các quầy trước ngày 18/4/2024; báo cáo kết quả về Sở Nội vụ trước ngày 20/4/2024.')
    expect(tasksIn(draft)).toHaveLength(2)
  })
})
