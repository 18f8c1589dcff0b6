import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import type { Recounted, RecountedRow } from '../../operations/settings/recounted-rows.ts'
import { TaskLink } from './parts.tsx'
import { dayInWords } from './wording.ts'

type RecountedProps = { recounted: Recounted; today: Day }

/** A page has a length; nobody looks through more rows than these by hand. */
const mostShown = 50

/** Which rows a new decision has moved, and who hears of what lies behind already, and when. */
export function RecountedView({ recounted: { rows, nextRun }, today }: RecountedProps) {
  if (rows.length === 0) return null
  const missed = rows.filter((row) => row.missed)
  const shown = [...missed, ...rows.filter((row) => !row.missed)].slice(0, mostShown)
  return (
    <section class="card" aria-label="Việc chịu ảnh hưởng của lịch mới">
      <h2>Việc chịu ảnh hưởng của lịch mới</h2>
      <p>
        Từ sau lượt nhắc gần nhất, lịch làm việc đã thay đổi; {rows.length} việc có ngày nhắc khác trước.{' '}
        {missed.length > 0 && <Missed count={missed.length} nextRun={nextRun} today={today} />}
      </p>
      {missed.length > 0 && nextRun !== today && (
        <form method="post" action="/lich-lam-viec/nhac-ngay">
          <button>Nhắc ngay {missed.length} việc này</button>
        </form>
      )}
      <table class="stack">
        <thead>
          <tr>
            <th>Hạn cuối</th>
            <th>Ngày làm việc cuối</th>
            <th>Cơ quan</th>
            <th>Nhiệm vụ</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row row={row} nextRun={nextRun} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && <p class="muted">… và {rows.length - shown.length} việc khác.</p>}
    </section>
  )
}

function Missed({ count, nextRun, today }: { count: number; nextRun: Day; today: Day }) {
  return (
    <>
      Trong đó <strong>{count} việc cần nhắc bổ sung</strong>, vì theo lịch mới, lần nhắc của các việc ấy rơi vào lượt
      đã gửi xong.{' '}
      {nextRun === today
        ? 'Hệ thống nhắc các cơ quan liên quan ngay hôm nay, trong lượt nhắc kế tiếp.'
        : `Lượt nhắc kế tiếp là ${dayInWords(nextRun)}. Nếu cần báo sớm hơn, anh/chị có thể nhắc ngay.`}
    </>
  )
}

function Row({ row: { task, lastDay, before, after, missed }, nextRun }: { row: RecountedRow; nextRun: Day }) {
  return (
    <tr>
      <td data-label="Hạn cuối">
        {dayInWords(lastDay)}{' '}
        {missed && nextRun > lastDay && <span class="badge overdue">hạn trước lượt nhắc kế tiếp</span>}
      </td>
      <td data-label="Ngày làm việc cuối">
        {dayInWords(after)}
        {before !== after && <small> (trước đây: {formatDay(before)})</small>}{' '}
        {missed && <span class="badge due-soon">cần nhắc bổ sung</span>}
      </td>
      <td data-label="Cơ quan">{task.agencyName}</td>
      <td>
        <TaskLink task={task} />
      </td>
    </tr>
  )
}
