import { boxes, boxTitles, type Statistics } from '../../../../shared/tracking/statistics.ts'
import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import { Boxes, Empty } from './parts.tsx'

/** The four official boxes, overall, by plan and by agency. */
export function StatisticsBody({ statistics, today }: { statistics: Statistics; today: Day }) {
  return (
    <>
      <h1>Thống kê đến ngày {formatDay(today)}</h1>
      <Boxes counts={statistics.all} />
      <p class="muted">
        {statistics.all.standing} nhiệm vụ thường xuyên không tính vào bảng. Trong số chưa hoàn thành có{' '}
        {statistics.all.undated} việc chưa có hạn.
      </p>
      <Groups title="Theo kế hoạch" first="Kế hoạch" groups={statistics.byPlan} href={(id) => `/ke-hoach/${id}`} />
      <Groups
        title="Theo cơ quan"
        first="Cơ quan"
        groups={statistics.byAgency}
        href={(id) => `/?status=open&agency=${encodeURIComponent(id)}`}
      />
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
                    <span class={box === 'open-overdue' && counts[box] > 0 ? 'late' : ''}>{counts[box]}</span>
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
