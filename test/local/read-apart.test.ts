import { expect, test } from 'vitest'
import { readApart } from '../../infra/local/read-apart.ts'
import { readDocument } from '../../shared/reading/read.ts'

const planOf = (tasks: number): string =>
  `UBND XÃ ĐỒNG MÂY
Số: 9/KH-UBND

Đồng Mây, ngày 02 tháng 01 năm 2024

KẾ HOẠCH
Dọn kênh mương năm 2024

I. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế

${Array.from({ length: tasks }, (_, i) => `- Nạo vét đoạn kênh số ${i}, báo cáo UBND xã trước ngày 15/3/2024.`).join('\n\n')}
`

test('a long text is read as any other, while the process goes on answering', async () => {
  const text = planOf(1500)
  let answered = 0
  const asking = setInterval(() => answered++, 1)
  const reading = await readApart(text)
  clearInterval(asking)
  expect(reading).toEqual(readDocument(text))
  expect(reading.assignments[0]?.tasks).toHaveLength(1500)
  expect(answered).toBeGreaterThan(20)
})

test('a text that is not long is read in place', async () => {
  let answered = 0
  const asking = setInterval(() => answered++, 1)
  expect(await readApart(planOf(3))).toEqual(readDocument(planOf(3)))
  clearInterval(asking)
  expect(answered).toBe(0)
})
