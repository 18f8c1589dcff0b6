import type { Child } from 'hono/jsx'
import { addDays, type Day, formatDay, weekdayOf, yearOf } from '../../../../shared/calendar/day.ts'
import type { CalendarDecision } from '../../../../shared/calendar/unit-decisions.ts'
import {
  type CalendarRow,
  exceptionsIn,
  isYearKnown,
  type WorkingCalendar,
} from '../../../../shared/calendar/working-days.ts'
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
      <OwnDecisions decisions={decisions} version={version} year={year} />
      <div class="grid">
        <AddRest version={version} year={year} />
        <AddSwap version={version} year={year} />
      </div>
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

function OwnDecisions({ decisions, version, year }: Omit<CalendarProps, 'calendar' | 'children'>) {
  if (decisions.length === 0) return <h2>Nhập quyết định mới</h2>
  return (
    <>
      <h2>Quyết định do đơn vị nhập</h2>
      <table class="stack">
        <tbody>
          {decisions.map((decision, at) => (
            <tr>
              <td>{inWords(decision)}</td>
              <td>
                <small>
                  Văn bản số {decision.source.number} ngày {formatDay(decision.source.date)}
                </small>
              </td>
              <td>
                <form class="inline" method="post" action="/lich-lam-viec/bo">
                  <Hidden version={version} year={year} />
                  <input type="hidden" name="at" value={at} />
                  <button class="danger" aria-label={`Bỏ: ${inWords(decision)}`}>
                    Bỏ
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Nhập quyết định mới</h2>
    </>
  )
}

function inWords(decision: CalendarDecision): string {
  if (decision.kind === 'swap') return `Nghỉ ${formatDay(decision.off)}, làm bù ${dayInWords(decision.worked)}`
  const { name, from, to } = decision
  return from === to ? `${name}: nghỉ ${formatDay(from)}` : `${name}: nghỉ từ ${formatDay(from)} đến ${formatDay(to)}`
}

function Hidden({ version, year }: { version: number; year: number }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="nam" value={year} />
    </>
  )
}

function AddRest({ version, year }: { version: number; year: number }) {
  return (
    <form class="card" method="post" action="/lich-lam-viec">
      <h3>Đợt nghỉ</h3>
      <Hidden version={version} year={year} />
      <input type="hidden" name="kind" value="off" />
      <label>
        Dịp nghỉ
        <select name="occasion">
          <option value="tet">Tết Âm lịch</option>
          <option value="national-day">Quốc khánh</option>
          <option value="other">Dịp khác</option>
        </select>
      </label>
      <label>
        Tên gọi <span class="hint">Bỏ trống thì dùng tên dịp nghỉ.</span>
        <input name="name" maxlength={120} />
      </label>
      <div class="row">
        <div>
          <label>
            Nghỉ từ ngày
            <input type="date" name="from" required />
          </label>
        </div>
        <div>
          <label>
            Đến hết ngày
            <input type="date" name="to" required />
          </label>
        </div>
      </div>
      <SourceFields />
      <button>Thêm đợt nghỉ</button>
    </form>
  )
}

function AddSwap({ version, year }: { version: number; year: number }) {
  return (
    <form class="card" method="post" action="/lich-lam-viec">
      <h3>Hoán đổi ngày làm việc</h3>
      <Hidden version={version} year={year} />
      <input type="hidden" name="kind" value="swap" />
      <div class="row">
        <div>
          <label>
            Ngày được nghỉ
            <input type="date" name="off" required />
          </label>
        </div>
        <div>
          <label>
            Làm bù vào thứ Bảy, Chủ nhật
            <input type="date" name="worked" required />
          </label>
        </div>
      </div>
      <SourceFields />
      <button>Thêm ngày hoán đổi</button>
    </form>
  )
}

function SourceFields() {
  return (
    <div class="row">
      <div>
        <label>
          Số văn bản quyết định
          <input name="number" placeholder="1234/VPCP-KGVX" maxlength={80} required />
        </label>
      </div>
      <div>
        <label>
          Ngày văn bản
          <input type="date" name="date" required />
        </label>
      </div>
    </div>
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
