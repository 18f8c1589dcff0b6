import { formatDay } from '../../../../shared/calendar/day.ts'
import type { CalendarDecision } from '../../../../shared/calendar/unit-decisions.ts'
import { dayInWords } from './wording.ts'

type DecisionsProps = { decisions: readonly CalendarDecision[]; version: number; year: number }

/** The decisions on days off that the unit entered itself, and the forms for a further one. */
export function UnitDecisions(props: DecisionsProps) {
  const { version, year } = props
  return (
    <>
      <Entered {...props} />
      <h2>Nhập quyết định mới</h2>
      <div class="grid">
        <AddRest version={version} year={year} />
        <AddSwap version={version} year={year} />
      </div>
    </>
  )
}

function Entered({ decisions, version, year }: DecisionsProps) {
  if (decisions.length === 0) return null
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
        <select name="occasion" required>
          <option value="">Xin chọn</option>
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
        <DayField title="Nghỉ từ ngày" name="from" />
        <DayField title="Đến hết ngày" name="to" />
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
        <DayField title="Ngày được nghỉ" name="off" />
        <DayField title="Làm bù vào thứ Bảy, Chủ nhật" name="worked" />
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
      <DayField title="Ngày văn bản" name="date" />
    </div>
  )
}

function DayField({ title, name }: { title: string; name: string }) {
  return (
    <div>
      <label>
        {title}
        <input type="date" name={name} required />
      </label>
    </div>
  )
}
