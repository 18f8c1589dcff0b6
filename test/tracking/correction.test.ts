import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { correct } from '../../shared/tracking/correct.ts'
import type { Correction } from '../../shared/tracking/correction.ts'
import type { Draft } from '../../shared/tracking/draft.ts'
import { longest } from '../../shared/tracking/limits.ts'
import { wordedExamples } from '../../shared/tracking/typed-deadlines.ts'
import { before, day, draftOf, report, task } from './plan-fixtures.ts'

const drafted = (): Draft =>
  draftOf(
    [
      [
        ['Công an phường'],
        [
          task('t1', 'Kiểm tra nhà trọ; diễn tập tại chợ', [before('2024-05-19', '2024-05-18', '2024-05-17')]),
          task('t2', 'Tuần tra'),
        ],
      ],
      [['Trạm Y tế phường'], [task('t3', 'Chuẩn bị thuốc')]],
    ],
    [report('r1', ['Công an phường'], before('2024-06-15', '2024-06-14', '2024-06-14'))],
  )

function corrected(...corrections: Correction[]): Draft {
  return corrections.reduce((draft, correction) => {
    const result = correct(draft, correction, vietnamCalendar)
    if (!result.ok) throw new Error(result.message)
    return result.draft
  }, drafted())
}

const textsOf = (draft: Draft) => draft.assignments.map((a) => a.tasks.map((t) => t.text))

test('a corrected text keeps the document’s own words beside it', () => {
  const draft = corrected({ op: 'set-task', taskId: 't2', text: 'Tuần tra ban đêm' })
  expect(draft.assignments[0]?.tasks[1]).toMatchObject({ text: 'Tuần tra ban đêm', quote: { text: 'Tuần tra' } })
})

test('a split task becomes several, each with the same quote, and no date is lost', () => {
  const draft = corrected({ op: 'split-task', taskId: 't1', texts: ['Kiểm tra nhà trọ', 'Diễn tập tại chợ'] })
  const [first, second] = draft.assignments[0]?.tasks ?? []
  expect(textsOf(draft)[0]).toEqual(['Kiểm tra nhà trọ', 'Diễn tập tại chợ', 'Tuần tra'])
  expect(second?.quote).toEqual(first?.quote)
  expect([...(first?.deadlines ?? []), ...(second?.deadlines ?? [])]).toHaveLength(1)
  expect(new Set(draft.assignments[0]?.tasks.map((t) => t.id)).size).toBe(3)
})

test('a date goes with the part of a split task that says it', () => {
  const said = 'Diễn tập, xong trước ngày 2024-05-19'
  const draft = corrected({ op: 'split-task', taskId: 't1', texts: ['Kiểm tra nhà trọ', said] })
  expect(draft.assignments[0]?.tasks.map((t) => t.deadlines.length)).toEqual([0, 1, 0])
})

describe('a task split into parts', () => {
  const drill = 'Tổ chức diễn tập tại chợ, xong chậm nhất ngày 16/5/2024'
  const added: Correction = { op: 'add-task', assignmentId: 'a1', text: drill }
  const parts = (texts: string[], ...first: Correction[]) =>
    corrected(added, ...first, { op: 'split-task', taskId: 'n1', texts }).assignments[0]?.tasks.slice(2)

  test('of which one says a date of its own asks which date counts', () => {
    expect(parts([drill, 'Gửi biên bản kiểm tra trước ngày 30/12/2024.'])).toMatchObject([
      { deadlines: [{ date: '2024-05-16' }], reworded: undefined },
      { deadlines: [], reworded: [{ date: '2024-12-30' }] },
    ])
  })

  test('does not keep in silence a date that no part says any more', () => {
    expect(parts(['Tổ chức diễn tập tại chợ', 'Dọn dẹp, xong chậm nhất ngày 14/5/2024'])).toMatchObject([
      { deadlines: [{ date: '2024-05-16' }], reworded: [] },
      { deadlines: [], reworded: [{ date: '2024-05-14' }] },
    ])
  })

  test('each of which says the date has it', () => {
    expect(parts([drill, 'Dọn dẹp, xong chậm nhất  ngày 16/5/2024'])).toMatchObject([
      { deadlines: [{ date: '2024-05-16' }], reworded: undefined },
      { deadlines: [{ date: '2024-05-16' }], reworded: undefined },
    ])
  })

  test('before anybody has chosen between two dates goes on asking', () => {
    const reworded: Correction = { op: 'set-task', taskId: 'n1', text: drill.replace('16/5', '14/5') }
    expect(parts(['Tổ chức diễn tập', 'Dọn dẹp, xong chậm nhất ngày 14/5/2024'], reworded)).toMatchObject([
      { deadlines: [{ date: '2024-05-16' }], reworded: [] },
      { deadlines: [], reworded: [{ date: '2024-05-14' }] },
    ])
  })

  test('of which one names a day that there is not is refused', () => {
    const split: Correction = { op: 'split-task', taskId: 'n1', texts: [drill, 'Gửi biên bản trước ngày 31/6/2024'] }
    expect(correct(corrected(added), split, vietnamCalendar)).toMatchObject({ ok: false, field: '/texts' })
  })
})

test('merging two tasks keeps both texts and all dates', () => {
  const draft = corrected({ op: 'merge-tasks', taskId: 't1', into: 't2' })
  expect(textsOf(draft)[0]).toEqual(['Tuần tra Kiểm tra nhà trọ; diễn tập tại chợ'])
  expect(draft.assignments[0]?.tasks[0]?.deadlines).toHaveLength(1)
})

test('the words of tasks that are merged again and again stay within what a row holds', () => {
  const long = 'ệ'.repeat(longest.text)
  const draft = draftOf([[['Công an phường'], ['t1', 't2', 't3'].map((id) => task(id, `${id} ${long}`))]])
  const merged = ['t2', 't3'].reduce((all, taskId) => {
    const result = correct(all, { op: 'merge-tasks', taskId, into: 't1' }, vietnamCalendar)
    if (!result.ok) throw new Error(result.message)
    return result.draft
  }, draft)
  const quote = merged.assignments[0]?.tasks[0]?.quote?.text
  expect(quote).toMatch(/^t1 ệ+ \[…\]$/u)
  expect(quote?.length).toBeLessThan(longest.text + 10)
})

test('a task can move to another agency', () => {
  expect(textsOf(corrected({ op: 'move-task', taskId: 't2', assignmentId: 'a2' }))).toEqual([
    ['Kiểm tra nhà trọ; diễn tập tại chợ'],
    ['Chuẩn bị thuốc', 'Tuần tra'],
  ])
})

test('merging assignments loses neither an agency nor a task', () => {
  const draft = corrected({ op: 'merge-assignments', assignmentId: 'a1', into: 'a2' })
  expect(draft.assignments).toHaveLength(1)
  expect(draft.assignments[0]?.agencies).toEqual(['Trạm Y tế phường', 'Công an phường'])
  expect(textsOf(draft)[0]).toHaveLength(3)
})

test('an entered "trước ngày" excludes its own day, and aims at the working day before', () => {
  const draft = corrected({ op: 'add-deadline', entryId: 't3', deadline: { date: day('2024-05-19'), bound: 'before' } })
  expect(draft.assignments[1]?.tasks[0]?.deadlines[0]).toMatchObject({
    text: 'trước ngày 19/5/2024',
    lastDay: '2024-05-18',
    remindFor: '2024-05-17',
    span: null,
  })
})

test('a day from long before the document is refused, entered as well as in words; one that was just over is not', () => {
  const enter = (date: string) =>
    correct(
      drafted(),
      { op: 'add-deadline', entryId: 't3', deadline: { date: day(date), bound: 'by' } },
      vietnamCalendar,
    )
  expect(enter('2020-02-01')).toMatchObject({ ok: false, code: 'invalid-input', field: '/deadline/date' })
  const issued = drafted().header.issuedOn
  expect(enter(issued ?? '').ok).toBe(true)
})

test('a report has one date: the one entered last', () => {
  const draft = corrected({ op: 'add-deadline', entryId: 'r1', deadline: { date: day('2024-07-01'), bound: 'by' } })
  expect(draft.reports[0]?.deadline).toMatchObject({ kind: 'date', lastDay: '2024-07-01' })
})

test('a removed date is gone, and removing it again says so', () => {
  const removal: Correction = { op: 'remove-deadline', entryId: 't1', index: 0 }
  const draft = corrected(removal)
  expect(draft.assignments[0]?.tasks[0]?.deadlines).toEqual([])
  expect(correct(draft, removal, vietnamCalendar)).toMatchObject({ ok: false, code: 'no-such-deadline' })
})

test('ids are never reused within a draft', () => {
  const draft = corrected(
    { op: 'add-task', assignmentId: 'a1', text: 'Việc một' },
    { op: 'remove-task', taskId: 'n1' },
    { op: 'add-task', assignmentId: 'a1', text: 'Việc hai' },
    { op: 'add-assignment', agencies: ['Hội Nông dân'], text: 'Việc ba' },
  )
  const ids = draft.assignments.flatMap((a) => [a.id, ...a.tasks.map((t) => t.id)])
  expect(ids).not.toContain('n1')
  expect(new Set(ids).size).toBe(ids.length)
})

const lost: Correction[] = [
  { op: 'set-task', taskId: 'gone', text: 'x' },
  { op: 'remove-assignment', assignmentId: 'gone' },
  { op: 'move-task', taskId: 't1', assignmentId: 'gone' },
  { op: 'merge-tasks', taskId: 't1', into: 'gone' },
  { op: 'merge-assignments', assignmentId: 'gone', into: 'a1' },
  { op: 'set-report', reportId: 'gone' },
  { op: 'add-deadline', entryId: 'gone', deadline: { date: day('2024-05-19'), bound: 'by' } },
]
test.each(lost)('correcting an entry that is no longer there is refused: $op', (correction) => {
  expect(correct(drafted(), correction, vietnamCalendar)).toMatchObject({ ok: false, code: 'unknown-entry' })
})

test('a correction leaves the draft it was given as it was', () => {
  const draft = drafted()
  correct(draft, { op: 'remove-assignment', assignmentId: 'a1' }, vietnamCalendar)
  expect(draft).toEqual(drafted())
})

test('a date typed within an added task counts like one that the document writes', () => {
  const draft = corrected(
    { op: 'add-task', assignmentId: 'a2', text: 'Gửi danh sách trước ngày 19/5/2024' },
    { op: 'add-assignment', agencies: ['Hội Nông dân'], text: 'Tập huấn chậm nhất ngày 20/6/2024' },
  )
  expect(draft.assignments[1]?.tasks[1]?.deadlines).toMatchObject([{ lastDay: '2024-05-18', span: null }])
  expect(draft.assignments[2]?.tasks[0]?.deadlines).toMatchObject([{ lastDay: '2024-06-20', span: null }])
})

describe('a deadline typed in words', () => {
  const worded = (words: string, entryId = 't3') => ({ op: 'add-worded-deadline' as const, entryId, words })

  test.each([
    ['trước ngày 25 hằng tháng', [{ kind: 'recurring', cycle: 'month', at: '25', bound: 'before' }]],
    [
      '15/6 và 15/12 hằng năm',
      [
        { kind: 'recurring', cycle: 'year', at: '06-15' },
        { kind: 'recurring', cycle: 'year', at: '12-15' },
      ],
    ],
    ['quý II/2024', [{ kind: 'period', to: '2024-06-30' }]],
    [
      '15 và 30 hằng tháng',
      [
        { kind: 'recurring', cycle: 'month', at: '15' },
        { kind: 'recurring', cycle: 'month', at: '30' },
      ],
    ],
    ['trước ngày mùng 5 hàng tháng', [{ kind: 'recurring', cycle: 'month', at: '5', bound: 'before' }]],
    ['25 hàng tháng', [{ kind: 'recurring', cycle: 'month', at: '25', text: 'ngày 25 hàng tháng' }]],
    ['báo cáo quý trước ngày 15 của tháng cuối quý', [{ kind: 'recurring', cycle: 'quarter' }]],
    ['5 ngày làm việc kể từ khi có kết quả', [{ kind: 'event', within: { days: 5, working: true } }]],
    ['chậm nhất 10 ngày trước ngày khai mạc', [{ kind: 'event', before: true, within: { days: 10 } }]],
    [
      'trước ngày khai mạc ít nhất 02 ngày và trước ngày 20/5/2024',
      [
        { kind: 'event', before: true, within: { days: 2 } },
        { kind: 'date', date: '2024-05-20' },
      ],
    ],
  ])('is what a document would say with it: %s', (words, deadlines) => {
    const added = corrected(worded(words)).assignments[1]?.tasks[0]?.deadlines
    expect(added).toMatchObject(deadlines.map((deadline) => ({ ...deadline, span: null })))
  })

  test.each([
    ['Công tác trẻ em năm 2025', 'trong quý IV', '2025-12-31'],
    ['Công tác trẻ em năm 2025', 'trước 15/06', '2025-06-14'],
    // Of the dates that the draft has already
    ['Công tác trẻ em', 'trong tháng 6', '2024-06-30'],
  ])('has the year of a plan whose day is still blank: "%s", %s', (title, words, lastDay) => {
    const blank = drafted()
    const draft = { ...blank, header: { ...blank.header, issuedOn: null, title } }
    const result = correct(draft, worded(words), vietnamCalendar)
    expect(result.ok && result.draft.assignments[1]?.tasks[0]?.deadlines).toMatchObject([{ lastDay }])
  })

  test.each([
    ['càng sớm càng tốt', 'Chưa hiểu được thời hạn này'],
    ['thường xuyên', 'Chưa hiểu được thời hạn này'],
    ['6 tháng', 'Chưa hiểu được thời hạn này'],
    ['30/2', 'không có trong lịch'],
    ['30/2/2024', 'không có trong lịch'],
    ['31/6 hằng năm', 'không có trong lịch'],
    ['ngày 30/2', 'không có trong lịch'],
    ['12 tháng', 'Chưa hiểu được thời hạn này'],
    ['6 tháng và năm', 'Chưa hiểu được thời hạn này'],
    ['25 hàng tháng, trừ tháng 12', 'Chưa hiểu phần “trừ tháng 12”'],
    ['trước ngày 20/5/2024 và khi kết thúc năm học', 'Chưa hiểu phần “và khi kết thúc năm học”'],
    ['trước ngày 31/6/2024', 'không có trong lịch'],
    ['trước ngày 20/5/2024 và trước ngày 31/6/2024', 'không có trong lịch'],
  ])('is refused where it tells no date, or one that cannot be: %s', (words, why) => {
    const result = correct(drafted(), worded(words), vietnamCalendar)
    expect(result).toMatchObject({ ok: false, code: 'invalid-input', field: '/words' })
    expect(!result.ok && result.message).toContain(why)
  })

  test('can be each of the examples beside the field', () => {
    for (const example of wordedExamples.split('; ')) {
      expect([example, correct(drafted(), worded(example), vietnamCalendar).ok]).toEqual([example, true])
    }
  })

  test('is one for a report', () => {
    expect(corrected(worded('ngày 20 hằng quý', 'r1')).reports[0]?.deadline).toMatchObject({ kind: 'recurring' })
    const two = correct(drafted(), worded('15/6 và 15/12 hằng năm', 'r1'), vietnamCalendar)
    expect(two).toMatchObject({ ok: false, code: 'invalid-input', field: '/words' })
  })
})

test.each([
  [
    'Báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12',
    [
      ['half-year', '2024-06-14'],
      ['year', '2024-12-14'],
    ],
  ],
  ['Báo cáo trước ngày 25/5/2024 và đột xuất khi có yêu cầu', [['month', '2024-05-24']]],
  ['Báo cáo khi có yêu cầu', [['month', undefined]]],
])('a report added has the period beside its date: %s', (text, expected) => {
  const draft = corrected({
    op: 'add-report',
    text,
    bound: ['Trạm Y tế phường'],
    period: 'month',
    recipient: null,
    via: null,
  })
  const added = draft.reports
    .slice(1)
    .map(({ period, deadline }) => [period, deadline && 'lastDay' in deadline ? deadline.lastDay : undefined])
  expect(added).toEqual(expected)
})

test.each([
  { op: 'add-task' as const, assignmentId: 'a1', text: 'Lập sổ trước ngày 31/6/2024' },
  { op: 'add-assignment' as const, agencies: ['Hội Nông dân'], text: 'Lập sổ trước ngày 31/6/2024' },
])('work that is typed with a date that cannot be is refused: $op', (correction) => {
  const result = correct(drafted(), correction, vietnamCalendar)
  expect(result).toMatchObject({ ok: false, code: 'invalid-input', field: '/text' })
})

test('a report added with two dates is two reports, as in a document', () => {
  const draft = corrected({
    op: 'add-report',
    text: 'Báo cáo kết quả trước ngày 15/6/2024 và trước ngày 15/12/2024',
    bound: ['Trạm Y tế phường'],
    period: 'half-year',
    recipient: null,
    via: null,
  })
  expect(draft.reports.slice(1).map(({ id, deadline }) => [id, deadline])).toMatchObject([
    ['n1', { lastDay: '2024-06-14' }],
    ['n2', { lastDay: '2024-12-14' }],
  ])
})

describe('a date changed within a text', () => {
  const said = (text: string) => ({ op: 'set-task' as const, taskId: 'n4', text })
  const added: Correction = { op: 'add-task', assignmentId: 'a1', text: 'Nạo vét kênh trước ngày 17/4/2024' }
  const start = () => corrected(added)
  const id = start().assignments[0]?.tasks.at(-1)?.id ?? ''
  const changed = (...corrections: Correction[]) => {
    const draft = corrected(added, ...corrections)
    return draft.assignments[0]?.tasks.find((t) => t.id === id)
  }
  const reworded: Correction = { ...said('Nạo vét kênh trước ngày 20/4/2024'), taskId: id }

  test('leaves the deadline, and stands beside it until somebody has chosen', () => {
    const offered = changed(reworded)
    expect(offered?.deadlines).toMatchObject([{ date: '2024-04-17' }])
    expect(offered?.reworded).toMatchObject([{ date: '2024-04-20' }])
    const taken = changed(reworded, { op: 'take-text-deadlines', entryId: id })
    expect(taken?.deadlines).toMatchObject([{ date: '2024-04-20' }])
    expect(taken?.reworded).toBeUndefined()
    const kept = changed(reworded, { op: 'keep-deadlines', entryId: id })
    expect(kept?.deadlines).toMatchObject([{ date: '2024-04-17' }])
    expect(kept?.reworded).toBeUndefined()
  })

  test('is settled too by correcting the deadline by hand, or the text back', () => {
    const deadline = { date: day('2024-04-20'), bound: 'before' as const }
    const byHand: Correction[] = [
      { op: 'remove-deadline', entryId: id, index: 0 },
      { op: 'add-deadline', entryId: id, deadline },
    ]
    expect(changed(reworded, ...byHand)?.reworded).toBeUndefined()
    expect(changed(reworded, { ...said('Nạo vét kênh trước ngày 17/4/2024'), taskId: id })?.reworded).toBeUndefined()
  })

  test('that cannot be is refused; other words change nothing', () => {
    const result = correct(start(), { ...said('Nạo vét kênh trước ngày 31/4/2024'), taskId: id }, vietnamCalendar)
    expect(result).toMatchObject({ ok: false, code: 'invalid-input', field: '/text' })
    expect(changed({ ...said('Nạo vét cả kênh, trước ngày 17/4/2024'), taskId: id })?.reworded).toBeUndefined()
  })

  test('taken out of the text, offers to go without; one that no words said stays', () => {
    expect(changed({ ...said('Nạo vét kênh'), taskId: id })?.reworded).toEqual([])
    const heading = corrected({ op: 'set-task', taskId: 't1', text: 'Kiểm tra nhà trọ trước ngày 20/4/2024' })
    expect(heading.assignments[0]?.tasks[0]?.reworded).toMatchObject([{ date: '2024-05-19' }, { date: '2024-04-20' }])
  })

  test('is asked about until somebody has chosen, also where the text is put right again, merged or moved', () => {
    const asked = { deadlines: [{ date: '2024-04-17' }], reworded: [{ date: '2024-04-20' }] }
    expect(changed(reworded, { ...said('Nạo vét cả kênh trước ngày 20/4/2024'), taskId: id })).toMatchObject(asked)
    const moved = corrected(added, reworded, { op: 'move-task', taskId: id, assignmentId: 'a2' })
    expect(moved.assignments[1]?.tasks.at(-1)).toMatchObject(asked)
    const merged = corrected(added, reworded, { op: 'merge-tasks', taskId: id, into: 't2' })
    expect(merged.assignments[0]?.tasks.find((t) => t.id === 't2')).toMatchObject(asked)
  })

  test('of a report is offered too', () => {
    const dated = (date: string): Correction => {
      return { op: 'set-report', reportId: 'r1', text: `Báo cáo kết quả trước ngày ${date}` }
    }
    const draft = corrected(dated('15/6/2024'), dated('20/6/2024'))
    expect(draft.reports[0]).toMatchObject({ deadline: { date: '2024-06-15' }, reworded: [{ date: '2024-06-20' }] })
  })
})
