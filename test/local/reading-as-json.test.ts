import { expect, it } from 'vitest'
import { z } from 'zod'
import { readingAsJson } from '../../infra/local/commands/reading-as-json.ts'
import { readDocument } from '../../shared/reading/read.ts'

const Printed = z.object({
  file: z.string(),
  text: z.string(),
  assignments: z.array(
    z.object({ tasks: z.array(z.object({ deadlines: z.array(z.record(z.string(), z.unknown())) })) }),
  ),
})

function deadlinesIn(task: string) {
  const text = `KẾ HOẠCH\nThử nghiệm năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế xã: ${task}\n`
  const printed = Printed.parse(JSON.parse(readingAsJson('ke-hoach.txt', readDocument(text))))
  return printed.assignments.flatMap(({ tasks }) => tasks.flatMap(({ deadlines }) => deadlines))
}

it('prints the day of a week apart from the days of months, quarters and years', () => {
  expect(deadlinesIn('Báo cáo UBND xã vào thứ Sáu hằng tuần.')).toMatchObject([{ cycle: 'week', at: null, weekday: 5 }])
  expect(deadlinesIn('Báo cáo UBND xã trước ngày 25 hằng tháng.')).toMatchObject([{ cycle: 'month', at: '25' }])
  expect(deadlinesIn('Báo cáo UBND xã hằng tuần.')[0]).not.toHaveProperty('weekday')
})

it('keeps to one line a file', () => {
  expect(readingAsJson('a.txt', readDocument('KẾ HOẠCH\n\nThử\n'))).not.toContain('\n')
})
