import { expect, test, vi } from 'vitest'
import { foldAgencyName } from '../../shared/reading/agencies/fold.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
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
