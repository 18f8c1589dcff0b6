import type { Child } from 'hono/jsx'
import { addDays, type Day, weekdayOf, yearOf } from '../../../../shared/calendar/day.ts'
import type { CalendarDecision } from '../../../../shared/calendar/unit-decisions.ts'
import {
  type CalendarRow,
  exceptionsIn,
  isYearKnown,
  type WorkingCalendar,
} from '../../../../shared/calendar/working-days.ts'
import { UnitDecisions } from './calendar-decisions.tsx'
import { Message } from './layout.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { dayInWords } from './wording.ts'

type CalendarProps = {
  calendar: WorkingCalendar
  decisions: readonly CalendarDecision[]
  version: number
  year: number
  /** What the decisions have moved. */
  children?: Child
}

/** A year's days off with what each rests on, and the way in for a decision that is newer than this release. */
export function CalendarBody({ calendar, decisions, version, year, children }: CalendarProps) {
  const stretches = stretchesOf(exceptionsIn(calendar, year))
  return (
    <>
      <SettingsTabs at="/lich-lam-viec" />
      <h1>Lịch làm việc năm {year}</h1>
      <p class="lead">
        Ngày làm việc là thứ Hai đến thứ Sáu, trừ các ngày dưới đây. Ngày nhắc, số ngày làm việc và lượt gửi thư đều
        tính theo lịch này, kể cả với việc đã phát hành.
      </p>
      {children}
      <YearLinks year={year} />
      {!isYearKnown(calendar, year) && (
        <Message tone="note">
          <p>
            <strong>Chưa có quyết định về Tết và Quốc khánh năm {year}.</strong> Hệ thống tạm dùng ngày nghỉ theo Bộ
            luật Lao động; các ngày ghi “tạm tính” có thể khác quyết định sau này. Khi có văn bản, xin nhập ở dưới.
          </p>
        </Message>
      )}
      <table class="stack">
        <thead>
          <tr>
            <th>Ngày</th>
            <th>Nội dung</th>
            <th>Căn cứ</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map(({ from, to, row }) => (
            <tr>
              <td>
                <strong>{from === to ? dayInWords(from) : `${shortDay(from)} – ${shortDay(to)}/${yearOf(to)}`}</strong>
              </td>
              <td>
                {row.name} {row.basis === 'derived' && <span class="badge unsure">tạm tính</span>}
                {row.kind === 'swapped-working' && <span class="badge due-soon">ngày làm việc</span>}
              </td>
              <td data-label="Căn cứ">
                <small>{row.source}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <UnitDecisions decisions={decisions} version={version} year={year} />
    </>
  )
}

function YearLinks({ year }: { year: number }) {
  return (
    <nav aria-label="Chọn năm">
      <ul class="filters">
        {[year - 1, year, year + 1, year + 2].map((other) => (
          <li>
            <a href={`/lich-lam-viec?nam=${other}`} aria-current={other === year ? 'true' : undefined}>
              {other}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Stretch = { from: Day; to: Day; row: CalendarRow }

/** Days in a row that rest on the same decision read as one line; a weekend between them does not part them. */
function stretchesOf(rows: readonly CalendarRow[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const row of rows) {
    const before = stretches.at(-1)
    const follows = before !== undefined && nextWeekday(before.to) >= row.day
    if (follows && isAlike(before.row, row)) {
      before.to = row.day
    } else {
      stretches.push({ from: row.day, to: row.day, row })
    }
  }
  return stretches
}

function isAlike(a: CalendarRow, b: CalendarRow): boolean {
  return a.name === b.name && a.source === b.source && a.kind === b.kind && a.basis === b.basis
}

function nextWeekday(day: Day): Day {
  let next = addDays(day, 1)
  while (weekdayOf(next) >= 6) next = addDays(next, 1)
  return next
}

function shortDay(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`
}
