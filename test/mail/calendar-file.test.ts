import { expect, test } from 'vitest'
import { calendarFile, folded } from '../../shared/mail/calendar-file.ts'
import { morningOf, task } from '../reminding/samples.ts'

const domain = 'anbinh.example'
const now = morningOf('2024-05-13')

/** Lines with their folding undone, as a calendar reads them. */
function linesOf(content: string): string[] {
  return content.replaceAll('\r\n ', '').split('\r\n')
}

const long = task('dai', 'a', '2024-05-18', {
  version: 3,
  text: 'Rà soát, tổng hợp số liệu; báo cáo Ủy ban nhân dân xã, kèm phụ lục \\ biểu mẫu '.repeat(3),
})

test('an entry stands on the last working day, all day, with both days in its description', () => {
  const lines = linesOf(calendarFile([{ task: long, url: 'https://nhac.example/k/t' }], { domain, now })?.content ?? '')
  expect(lines).toContain('METHOD:PUBLISH')
  expect(lines).toContain(`UID:${long.id}@${domain}`)
  expect(lines).toContain('SEQUENCE:3')
  expect(lines).toContain('DTSTAMP:20240513T003000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20240517')
  expect(lines).toContain('DTEND;VALUE=DATE:20240518')
  expect(lines.find((line) => line.startsWith('DESCRIPTION:Thực hiện'))).toContain(
    'Ngày cuối còn đúng hạn: thứ Bảy\\, 18/5/2024\\nNgày làm việc cuối cùng: thứ Sáu\\, 17/5/2024',
  )
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2)
})

test('the hour that a document names stands in the description', () => {
  const { deadline } = long
  if (deadline?.kind !== 'date') throw new Error('the sample has no date')
  const timed = { ...long, deadline: { ...deadline, time: '15:00' } }
  const content = linesOf(calendarFile([{ task: timed, url: null }], { domain, now })?.content ?? '').join('\n')
  expect(content).toContain('Ngày cuối còn đúng hạn: 15 giờ\\, thứ Bảy\\, 18/5/2024')
})

test('no line is longer than 75 octets, none is cut inside a letter, all end in CRLF', () => {
  const content = calendarFile([{ task: long, url: null }], { domain, now })?.content ?? ''
  expect(content.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(content).not.toContain('\uFFFD')
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const text = `SUMMARY:${'ữ'.repeat(200)}`
  expect(folded(text).replaceAll('\r\n ', '')).toBe(text)
})

test('commas, semicolons and backslashes of the document do not end a value', () => {
  const summary = linesOf(calendarFile([{ task: long, url: null }], { domain, now })?.content ?? '').find((line) =>
    line.startsWith('SUMMARY:'),
  )
  expect(summary).toContain(
    'Hạn: Rà soát\\, tổng hợp số liệu\\; báo cáo Ủy ban nhân dân xã\\, kèm phụ lục \\\\ biểu mẫu',
  )
})

test('a later file moves the same entry; a cancelled one takes it out, without alarms', () => {
  const moved = { ...long, version: 4 }
  const cancelled = calendarFile([{ task: moved, url: null }], { domain, now, cancel: true })
  expect(cancelled?.contentType).toContain('method=CANCEL')
  const lines = linesOf(cancelled?.content ?? '')
  expect(lines).toContain(`UID:${long.id}@${domain}`)
  expect(lines).toContain('SEQUENCE:4')
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).not.toContain('BEGIN:VALARM')
})

test('work without a date is no calendar', () => {
  expect(calendarFile([{ task: task('x', 'a', null), url: null }], { domain, now })).toBeNull()
})

test('one duty of two agencies, or of two periods, can be told apart in the calendar of a coordinator', () => {
  const summaryOf = (agencyName: string, periodLabel: string, withAgency = true) => {
    const row = task('ve-sinh', 'a', '2024-05-18', { text: 'Tổng vệ sinh môi trường', agencyName, periodLabel })
    const lines = linesOf(calendarFile([{ task: row, url: null, withAgency }], { domain, now })?.content ?? '')
    return lines
      .filter((line) => /^(?:SUMMARY|DESCRIPTION:Thực hiện)/u.test(line))
      .map((line) => line.split('\\nVăn')[0])
  }
  expect(summaryOf('Thôn Đông', 'tháng 5/2024')).toEqual([
    'SUMMARY:Hạn: Tổng vệ sinh môi trường (tháng 5/2024) – Thôn Đông',
    'DESCRIPTION:Thực hiện: Thôn Đông\\nKỳ: tháng 5/2024',
  ])
  // An agency's own needs no name.
  expect(summaryOf('Thôn Đoài', 'tháng 6/2024', false)[0]).toBe('SUMMARY:Hạn: Tổng vệ sinh môi trường (tháng 6/2024)')
})
