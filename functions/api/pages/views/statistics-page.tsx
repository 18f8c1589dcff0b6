import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import {
  type Box,
  type BoxCounts,
  boxes,
  boxTitles,
  byExtension,
  type ExtendedRow,
  type Statistics,
} from '../../../../shared/tracking/statistics.ts'
import { Boxes, ByOriginal, Empty, TaskLink } from './parts.tsx'

/** The four official boxes, overall, by plan and by agency; then the rows that were given more time, with both dates. */
export function StatisticsBody({ statistics, today }: { statistics: Statistics; today: Day }) {
  const { all, byPlan, byAgency, extended } = statistics
  return (
    <>
      <h1>Thống kê đến ngày {formatDay(today)}</h1>
      <Boxes counts={all} />
      <p class="muted">
        {all.standing} nhiệm vụ thường xuyên không tính vào bảng. Trong số chưa hoàn thành có {all.undated} việc chưa có
        hạn.
      </p>
      <ByOriginal counts={all} href="#gia-han" />
      <Groups title="Theo kế hoạch" first="Kế hoạch" groups={byPlan} href={(id) => `/ke-hoach/${id}`} />
      <Groups
        title="Theo cơ quan"
        first="Cơ quan"
        groups={byAgency}
        href={(id) => `/?status=open&agency=${encodeURIComponent(id)}`}
      />
      {extended.length > 0 && <Extended rows={extended} />}
    </>
  )
}

type GroupsProps = { title: string; first: string; groups: Statistics['byPlan']; href: (id: string) => string }

function Groups({ title, first, groups, href }: GroupsProps) {
  const sorted = groups.toSorted(
    (a, b) => b.counts['open-overdue'] - a.counts['open-overdue'] || a.label.localeCompare(b.label, 'vi'),
  )
  return (
    <>
      <h2>{title}</h2>
      {sorted.length === 0 && <Empty>Chưa có số liệu.</Empty>}
      {sorted.length > 0 && (
        <table class="stack">
          <thead>
            <tr>
              <th>{first}</th>
              {boxes.map((box) => (
                <th class="number">{boxTitles[box]}</th>
              ))}
              <th class="number">Cộng</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, label, counts }) => (
              <tr>
                <td>
                  <a href={href(id)}>{label}</a>
                </td>
                {boxes.map((box) => (
                  <td class="number" data-label={boxTitles[box]}>
                    <Count counts={counts} box={box} />
                  </td>
                ))}
                <td class="number" data-label="Cộng">
                  {counts.total}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** A box's number, and how many of it are there only because a later date was granted. */
function Count({ counts, box }: { counts: BoxCounts; box: Box }) {
  const granted = byExtension(counts, box)
  return (
    <>
      <span class={box === 'open-overdue' && counts[box] > 0 ? 'late' : ''}>{counts[box]}</span>
      {granted > 0 && <small> ({granted} nhờ gia hạn)</small>}
    </>
  )
}

/** A page has a length; the tracking list shows them all, page by page. */
const mostShown = 50

function Extended({ rows }: { rows: ExtendedRow[] }) {
  return (
    <>
      <h2 id="gia-han">Việc đã gia hạn</h2>
      <table class="stack">
        <thead>
          <tr>
            <th>Hạn gốc</th>
            <th>Hạn gia hạn</th>
            <th>Cơ quan</th>
            <th>Nhiệm vụ</th>
            <th>Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ task, original, granted, box, originalBox }) => (
            <tr>
              <td class="day" data-label="Hạn gốc">
                {original && formatDay(original)}
              </td>
              <td class="day" data-label="Hạn gia hạn">
                {formatDay(granted)}
              </td>
              <td data-label="Cơ quan">{task.agencyName}</td>
              <td>
                <TaskLink task={task} />
              </td>
              <td data-label="Kết quả">
                {boxTitles[box]}
                {task.completion && <small> (ngày {formatDay(task.completion.on)})</small>}
                {originalBox !== box && <small> · theo hạn gốc: {boxTitles[originalBox].toLowerCase()}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown && (
        <p>
          <a href="/?status=extended">Xem đủ {rows.length} việc đã gia hạn</a>
        </p>
      )}
    </>
  )
}
