import { formatDay, dayAt } from '../../../../shared/calendar/day.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { isDiscardable } from '../../../../shared/tracking/plan-changes.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import { fewestLetters } from '../../../../shared/tracking/typed-words.ts'
import { Message } from './layout.tsx'
import { History } from './parts.tsx'
import { instantInWords } from './wording.ts'

/** How a plan ends: a wrong draft taken away, a published plan closed. Each is asked about on a page of its own. */

function titleOf({ header, fileName }: Plan): string {
  return header.title ?? fileName
}

/** Leads to the question; nothing where the plan can't be taken away any more. */
export function DiscardLink({ plan }: { plan: Plan }) {
  if (!isDiscardable(plan)) return null
  return (
    <p>
      <a class="danger" href={`/ke-hoach/${plan.id}/xoa`}>
        Xoá bản nháp này
      </a>
    </p>
  )
}

/** The one question before a draft is taken away. */
export function DiscardBody({ plan }: { plan: Plan }) {
  return (
    <>
      <h1>Xoá bản nháp này?</h1>
      <form class="card" method="post" action={`/ke-hoach/${plan.id}/xoa`}>
        <p>
          <strong>{titleOf(plan)}</strong>
        </p>
        <p class="muted">
          Tệp {plan.fileName}, tiếp nhận lúc {instantInWords(plan.createdAt)}. Chưa cơ quan nào được giao việc theo bản
          nháp này.
        </p>
        <p>Bản nháp sẽ không còn trong danh sách và không khôi phục được. Khi cần, có thể tải văn bản lên lại.</p>
        <input type="hidden" name="version" value={plan.version} />
        <button class="danger">Xoá bản nháp</button>
        <a class="button quiet" href={`/ke-hoach/${plan.id}`}>
          Giữ lại
        </a>
      </form>
    </>
  )
}

/** A draft that was taken away, for whoever still has its address. */
export function DiscardedBody({ plan }: { plan: Plan }) {
  return (
    <>
      <h1>{titleOf(plan)}</h1>
      <Message tone="note">
        <p>Bản nháp này đã được xoá khỏi danh sách. Chưa cơ quan nào được giao việc theo bản nháp này.</p>
      </Message>
      <p>
        <a class="button quiet" href="/ke-hoach">
          Về danh sách kế hoạch
        </a>
      </p>
      <h2>Quá trình</h2>
      <History entries={plan.history} />
    </>
  )
}

/** The one question before a published plan is closed, with the reason that every open row will carry. */
export function CloseBody({ plan, open, ahead }: { plan: Plan; open: number; ahead: number }) {
  return (
    <>
      <h1>Kết thúc theo dõi kế hoạch này?</h1>
      <form class="card" method="post" action={`/ke-hoach/${plan.id}/ket-thuc`}>
        <p>
          <strong>{titleOf(plan)}</strong>
        </p>
        <p>
          {open + ahead > 0 ? (
            <>
              <strong>{open} việc chưa hoàn thành</strong>
              {ahead > 0 && ` và ${ahead} kỳ chưa bắt đầu của việc định kỳ`} sẽ được rút khỏi theo dõi: không còn tính
              quá hạn và không còn thư nhắc nào.
            </>
          ) : (
            'Không còn việc nào chưa hoàn thành.'
          )}{' '}
          Việc đã hoàn thành vẫn giữ nguyên trong thống kê.
        </p>
        {open + ahead > 0 && (
          <p>
            Mỗi cơ quan đã được giao các việc này nhận một thư báo, có lý do ghi dưới đây và tệp xoá lịch đã gửi. Việc
            theo kế hoạch khác không thay đổi.
          </p>
        )}
        <input type="hidden" name="version" value={plan.version} />
        <label>
          Lý do{' '}
          <span class="hint">
            Ghi vào thư báo và từng việc được rút, ví dụ: “Thay bằng kế hoạch số 12”, “Hết thời gian thực hiện”.
          </span>
          <input name="reason" minlength={fewestLetters} maxlength={longest.reason} required />
        </label>
        <button class="danger">Kết thúc kế hoạch</button>
        <a class="button quiet" href={`/ke-hoach/${plan.id}`}>
          Giữ nguyên
        </a>
      </form>
    </>
  )
}

/** The one question before a closed plan is tracked again. */
export function ReopenBody({ plan }: { plan: Plan }) {
  return (
    <>
      <h1>Mở lại kế hoạch này?</h1>
      <form class="card" method="post" action={`/ke-hoach/${plan.id}/mo-lai`}>
        <p>
          <strong>{titleOf(plan)}</strong>
        </p>
        <p>
          Các việc đã rút khi kết thúc sẽ lại được theo dõi với thời hạn như trước; việc đã rút riêng trước đó vẫn giữ
          nguyên. Mỗi cơ quan có việc được theo dõi lại nhận một thư báo, sau đó được nhắc như thường lệ.
        </p>
        <input type="hidden" name="version" value={plan.version} />
        <button>Mở lại kế hoạch</button>
        <a class="button quiet" href={`/ke-hoach/${plan.id}`}>
          Giữ nguyên
        </a>
      </form>
    </>
  )
}

/** On a published plan's page: that it is closed, that closing was cut short, or the way to close it. */
export function ClosingView({ plan }: { plan: Plan }) {
  if (plan.status === 'published') {
    return (
      <p>
        <a class="danger" href={`/ke-hoach/${plan.id}/ket-thuc`}>
          Kết thúc theo dõi kế hoạch này
        </a>
      </p>
    )
  }
  if (plan.status === 'reopening') {
    return (
      <Message tone="note">
        <form method="post" action={`/ke-hoach/${plan.id}/mo-lai`}>
          <p>Việc mở lại chưa xong. Bấm nút dưới đây để hoàn tất.</p>
          <button>Tiếp tục mở lại</button>
        </form>
      </Message>
    )
  }
  if (!plan.closing) return null
  return (
    <Message tone="note">
      <p>
        {plan.status === 'closed' ? 'Đã kết thúc theo dõi' : 'Đang kết thúc theo dõi'} từ ngày{' '}
        {formatDay(dayAt(plan.closing.at))}. Lý do: {plan.closing.reason}
      </p>
      {plan.status === 'closing' && (
        <form method="post" action={`/ke-hoach/${plan.id}/ket-thuc`}>
          <input type="hidden" name="reason" value={plan.closing.reason} />
          <p>Việc kết thúc chưa xong. Bấm nút dưới đây để rút nốt các việc còn lại.</p>
          <button>Tiếp tục kết thúc</button>
        </form>
      )}
      <p>
        <a href={`/ke-hoach/${plan.id}/mo-lai`}>Kết thúc nhầm? Mở lại kế hoạch</a>
      </p>
    </Message>
  )
}
