import { formatDay, type Day } from '../../../../shared/calendar/day.ts'
import {
  boxes,
  boxTitles,
  type DueWithin,
  type Statistics,
  withinInWords,
} from '../../../../shared/tracking/statistics.ts'
import { type Unread, unreadInWords } from '../../unread.ts'
import { csvLine, csvMark } from '../csv-line.ts'

/**
 * The statistics as a file to be handed over: overall, by plan and by agency, CSV as Excel in Vietnamese opens it. It says
 * above its headings what is counted and what is lacking, since it goes on to people who do not see the page.
 */
export function statisticsFile(
  { on, all, byPlan, byAgency }: Statistics & { on: Day },
  within: DueWithin,
  unread: Unread,
): string {
  const lacking = unreadInWords(unread)
  const groups = [
    { kind: 'Toàn đơn vị', label: '', counts: all },
    ...byPlan.map((group) => ({ kind: 'Kế hoạch', ...group })),
    ...byAgency.map((group) => ({ kind: 'Cơ quan', ...group })),
  ]
  const lines = [
    [`Thống kê đến ngày ${formatDay(on)}: ${withinInWords(within)}.`],
    ...(lacking === null ? [] : [[`Số liệu có thể còn thiếu: hệ thống không đọc được dữ liệu của ${lacking}.`]]),
    [],
    ['Nhóm', 'Tên', ...boxes.map((box) => boxTitles[box]), 'Cộng'],
    ...groups.map(({ kind, label, counts }) => [
      kind,
      label,
      ...boxes.map((box) => String(counts[box])),
      String(counts.total),
    ]),
  ]
  return csvMark + lines.map(csvLine).join('')
}
