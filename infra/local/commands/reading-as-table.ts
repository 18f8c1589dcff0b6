import { formatDay } from '../../../shared/calendar/day.ts'
import { toLookAt } from '../../../shared/reading/coverage.ts'
import type { Deadline, ReadReport, Reading, ReadTask } from '../../../shared/reading/reading.ts'

/** A reading for a person at a terminal. Lines are folded at 100 characters, words kept whole. */
export function readingAsTable(file: string, reading: Reading): string {
  const { document } = reading
  const rows: string[] = [
    `━━ ${file}`,
    field('Loại', document.type),
    field('Số, ký hiệu', document.number),
    field('Cơ quan ban hành', document.issuer),
    field('Nơi, ngày', [document.place, document.issuedOn && formatDay(document.issuedOn)].filter(Boolean).join(', ')),
    field('Trích yếu', document.title),
  ]
  rows.push('', `PHÂN CÔNG (${reading.assignments.length})`)
  reading.assignments.forEach((assignment, i) => {
    rows.push('', folded(`${i + 1}. ${assignment.agencies.join('; ') || '(chưa rõ cơ quan)'}`, '   '))
    for (const task of assignment.tasks) rows.push(...taskRows(task))
  })
  rows.push('', `CHẾ ĐỘ BÁO CÁO (${reading.reports.length})`)
  for (const report of reading.reports) rows.push(...reportRows(report))
  const doubts = toLookAt(reading.diagnostics)
  if (doubts.length > 0) {
    rows.push('', `CẦN XEM LẠI (${doubts.length})`)
    for (const { message } of doubts) rows.push(folded(`   ! ${message}`, '     '))
  }
  return `${rows.join('\n')}\n`
}

function field(name: string, value: string | null): string {
  return `${`${name}:`.padEnd(18)}${folded(value || '(chưa có)', ' '.repeat(18))}`
}

function taskRows(task: ReadTask): string[] {
  const rows = [folded(`   - ${task.text.replace(/^[-+•]\s*/, '')}`, '     ')]
  if (task.product) rows.push(folded(`     Sản phẩm, kết quả: ${task.product.text}`, '       '))
  if (task.cooperating.length > 0) rows.push(folded(`     Phối hợp: ${task.cooperating.join('; ')}`, '       '))
  for (const deadline of task.deadlines) rows.push(folded(`     Thời hạn: ${deadlineInWords(deadline)}`, '       '))
  if (task.standing && task.deadlines.length === 0) rows.push('     Nhiệm vụ thường xuyên')
  return rows
}

const periods: Record<ReadReport['period'], string> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'năm',
  'one-off': 'một lần',
  'ad-hoc': 'đột xuất',
  incident: 'khi có sự việc',
  unspecified: 'định kỳ',
}

function reportRows(report: ReadReport): string[] {
  const who = report.reporters.join('; ') || '(chưa rõ cơ quan báo cáo)'
  const to = report.recipient === null ? '' : ` → ${report.recipient}`
  const via = report.via === null ? '' : ` (qua ${report.via})`
  const due = report.deadline === null ? 'chưa có hạn' : deadlineInWords(report.deadline)
  return [
    folded(`   - Báo cáo ${periods[report.period]}: ${who}${to}${via}`, '     '),
    folded(`     Thời hạn: ${due}`, '       '),
  ]
}

/** The words as written, then the days that follow from them. */
function deadlineInWords(deadline: Deadline): string {
  const written = `“${deadline.text}”`
  switch (deadline.kind) {
    case 'date':
    case 'window':
    case 'period': {
      const last = `hạn cuối ${formatDay(deadline.lastDay)}`
      const aim = deadline.remindFor === deadline.lastDay ? '' : `, nhắc cho ngày ${formatDay(deadline.remindFor)}`
      return `${written} – ${last}${aim}`
    }
    case 'recurring':
      return `${written} – lặp lại theo chu kỳ`
    case 'event':
      return `${written} – ${deadline.before ? 'tính lùi từ ngày sự kiện' : 'tính từ khi có sự việc'}`
    case 'none':
      return `${written} – không có ngày cụ thể`
  }
}

const widest = 100

/** `text` on lines of at most `widest` characters where its words allow it; `indent` stands before all but the first. */
function folded(text: string, indent: string): string {
  const [, margin = '', words = ''] = /^(\s*)(.*)$/s.exec(text) ?? []
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/)) {
    const start = lines.length === 0 ? margin : indent
    if (line === '') line = start + word
    else if (line.length + 1 + word.length <= widest) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join('\n')
}
