import { accountedPeriods } from '../../../../shared/calendar/accounted-periods.ts'
import { type Day, formatDay } from '../../../../shared/calendar/day.ts'
import {
  type Box,
  type BoxCounts,
  boxes,
  boxTitles,
  byExtension,
  type DueWithin,
  type ExtendedRow,
  type Statistics,
  withinInWords,
} from '../../../../shared/tracking/statistics.ts'
import { Filters, queryOf } from './filters.tsx'
import { Boxes, ByOriginal, Empty, TaskLink } from './parts.tsx'

type StatisticsProps = { statistics: Statistics; today: Day; within: DueWithin; wrongDay: boolean }

/**
 * The four official boxes, of everything or of what is due in a period; overall, by plan and by agency; then the rows that
 * were given more time, with both dates.
 */
export function StatisticsBody({ statistics, today, within, wrongDay }: StatisticsProps) {
  const { all, byPlan, byAgency, extended } = statistics
  return (
    <>
      <h1>Thống kê đến ngày {formatDay(today)}</h1>
      <Period today={today} within={within} />
      {wrongDay && (
        <p class="message note">
          Khoảng ngày đã chọn không đúng (ngày đầu không được sau ngày cuối, năm phải từ 2000 đến 2099); số liệu dưới
          đây tính mọi việc. Xin chọn lại.
        </p>
      )}
      <p class="listed">Số liệu của {withinInWords(within)}.</p>
      <Boxes counts={all} />
      {isWhole(within) ? (
        <p class="muted">
          {all.standing} nhiệm vụ thường xuyên không tính vào bảng. Trong số chưa hoàn thành có {all.undated} việc chưa
          có hạn.
        </p>
      ) : (
        <p class="muted">
          Việc chưa có hạn và nhiệm vụ thường xuyên không thuộc kỳ nào nên không tính. Việc đã gia hạn được tính vào kỳ
          của hạn mới.
        </p>
      )}
      <p class="tools">
        <a href={`/thong-ke.csv?${queryOf(within)}`}>Tải bảng số liệu (CSV, mở bằng Excel)</a>
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

const isWhole = ({ dueFrom, dueTo }: DueWithin): boolean => dueFrom === undefined && dueTo === undefined

/** The periods that are usually asked for, and any other. */
function Period({ today, within }: { today: Day; within: DueWithin }) {
  const { dueFrom, dueTo } = within
  const usual = accountedPeriods(today).map(({ name, from, to }) => ({
    href: `/thong-ke?${queryOf({ dueFrom: from, dueTo: to })}`,
    title: name,
    on: from === dueFrom && to === dueTo,
  }))
  return (
    <>
      <Filters
        label="Kỳ thống kê"
        options={[{ href: '/thong-ke', title: 'Mọi việc', on: isWhole(within) }, ...usual]}
      />
      <details class="narrow" open={!isWhole(within) && !usual.some(({ on }) => on)}>
        <summary>Chọn khoảng ngày khác</summary>
        <form method="get" action="/thong-ke" class="row">
          <div>
            <label>
              Có hạn từ ngày
              <input type="date" name="dueFrom" value={dueFrom ?? ''} />
            </label>
          </div>
          <div>
            <label>
              đến hết ngày
              <input type="date" name="dueTo" value={dueTo ?? ''} />
            </label>
          </div>
          <div>
            <button class="quiet">Xem</button>
          </div>
        </form>
      </details>
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
