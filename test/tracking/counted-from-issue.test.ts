import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { draftFrom } from '../../shared/tracking/draft-from-reading.ts'
import { directoryOf } from '../../shared/tracking/directory.ts'
import { datedFromIssue } from '../../shared/tracking/counted-from-issue.ts'
import type { TrackedDeadline } from '../../shared/tracking/deadline.ts'
import { correct } from '../../shared/tracking/correct.ts'
import type { Correction } from '../../shared/tracking/correction.ts'
import type { Draft } from '../../shared/tracking/draft.ts'
import { readDocument } from '../../shared/reading/read.ts'
import { day, publish } from './plan-fixtures.ts'

// What counts from the document's own day of issue has a date as soon as that day is known.

const documentOf = (duty: string, head = 'ngày 08 tháng 5 năm 2024') => `UBND PHƯỜNG THANH BÌNH
Số: 31/KH-UBND

Thanh Bình, ${head}

KẾ HOẠCH
Tổ chức Tháng sách năm 2024

II. TỔ CHỨC THỰC HIỆN

1. Công an phường
- ${duty}
`
const draftOf = (duty: string, head?: string): Draft => draftFrom(readDocument(documentOf(duty, head)), directoryOf([]))
const inDraft = (draft: Draft): TrackedDeadline[] =>
  datedFromIssue(draft, vietnamCalendar).assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines))

function corrected(draft: Draft, correction: Correction): Draft {
  const result = correct(draft, correction, vietnamCalendar)
  if (!result.ok) throw new Error(result.message)
  return result.draft
}

test.each([
  ['Lập danh sách, xong trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này.', '2024-05-18', '2024-05-17'],
  ['Báo cáo trong 05 ngày làm việc kể từ ngày ký ban hành Kế hoạch này.', '2024-05-15', '2024-05-15'],
  ['Gửi danh sách chậm nhất 15 ngày sau khi Kế hoạch này được ban hành.', '2024-05-23', '2024-05-23'],
  ['Hoàn thành trong 07 ngày kể từ ngày ban hành văn bản này.', '2024-05-15', '2024-05-15'],
])('%s is due on a day, and the draft, the row and its reminder have it', (duty, lastDay, remindFor) => {
  const draft = draftOf(duty)
  const counted = { kind: 'date', lastDay, remindFor, countedFrom: '2024-05-08' }
  expect(inDraft(draft)).toMatchObject([counted])
  expect(inDraft(draft)[0]?.certain).toBeUndefined()
  expect(publish(draft).tasks).toMatchObject([{ due: { lastDay, remindFor }, deadline: counted }])
})

test.each(['kể từ ngày ký', 'kể từ ngày ban hành'])(
  '“%s” alone can be of what the work brings about, so its date is asked about',
  (words) => {
    expect(inDraft(draftOf(`Gửi quyết định trong 03 ngày ${words}.`))).toMatchObject([
      { kind: 'date', lastDay: '2024-05-11', certain: false },
    ])
    const typed: Correction = { op: 'add-task', assignmentId: 'a1', text: `Gửi quyết định trong 03 ngày ${words}.` }
    const added = inDraft(corrected(draftOf('Tuần tra trước ngày 20/5/2024.'), typed)).at(-1)
    expect(added).toMatchObject({ kind: 'date', lastDay: '2024-05-11' })
    expect(added?.certain).toBeUndefined()
  },
)

test.each([
  'Hoàn thành trong 10 ngày kể từ ngày ban hành Quyết định thành lập Tổ công tác.',
  'Hoàn thành trong 10 ngày kể từ ngày ban hành kế hoạch của UBND phường.',
  'Hoàn thành trong 10 ngày kể từ ngày ký biên bản kiểm tra.',
  'Hoàn thành trong 10 ngày kể từ ngày nhận được Kế hoạch này.',
  'Triển khai ngay sau khi ban hành Kế hoạch này.',
])('%s waits for an event as before', (duty) => {
  const draft = draftOf(duty)
  expect(inDraft(draft)).toMatchObject([{ kind: 'event' }])
  expect(publish(draft).tasks).toMatchObject([{ due: null }])
})

describe('the day of issue', () => {
  const duty = 'Lập danh sách trong 10 ngày kể từ ngày ban hành Kế hoạch này.'
  const issued = (draft: Draft, on: string) => corrected(draft, { op: 'set-header', header: { issuedOn: day(on) } })

  test('that is put right in the draft moves what is counted from it', () => {
    expect(inDraft(issued(draftOf(duty), '2024-05-10'))).toMatchObject([
      { lastDay: '2024-05-20', countedFrom: '2024-05-10' },
    ])
  })

  test('that the head leaves blank gives no date until it is entered', () => {
    const draft = draftOf(duty, 'ngày tháng 5 năm 2024')
    expect(inDraft(draft)).toMatchObject([{ kind: 'event' }])
    expect(inDraft(issued(draft, '2024-05-08'))).toMatchObject([{ lastDay: '2024-05-18' }])
  })
})
