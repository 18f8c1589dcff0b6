import type { Instant } from '../../../../shared/calendar/day.ts'
import { reasonRefused } from '../../../../shared/documents/document-text.ts'
import type { Plan, Recognition } from '../../../../shared/tracking/plan.ts'
import { paceOf } from '../../../../shared/tracking/recognition.ts'
import { Message } from './layout.tsx'
import { History } from './parts.tsx'
import { DiscardLink } from './plan-end-page.tsx'
import { instantInWords } from './wording.ts'

type Unread = { plan: Plan; recognition: Recognition; now: Instant }

/** How many seconds until the page of a scan looks again; null once there is nothing more to wait for. */
export function refreshOf({ plan, recognition, now }: Unread): number | null {
  if (plan.status !== 'reading') return null
  return paceOf(recognition, now) === 'stalled' ? 20 : 4
}

/** A plan that came as a scan and has no draft: how far its recognition is, or why there will be none. */
export function ReadingBody({ plan, recognition, now }: Unread) {
  return (
    <>
      <h1>{plan.fileName}</h1>
      {plan.status === 'refused' ? (
        <Refused plan={plan} recognition={recognition} />
      ) : (
        <Progress plan={plan} recognition={recognition} pace={paceOf(recognition, now)} />
      )}
      <div class="tools">
        <a href={`/ke-hoach/${plan.id}/tep`}>Tải văn bản gốc ({plan.fileName})</a>
        <a href="/ke-hoach">{plan.status === 'refused' ? 'Tải lên tệp khác' : 'Về danh sách kế hoạch'}</a>
      </div>
      <DiscardLink plan={plan} />
      <h2>Quá trình</h2>
      <History entries={plan.history} />
    </>
  )
}

/** A document that came without a person and could not be read: why, and what to do. */
export function UnreadableBody({ plan, code }: { plan: Plan; code: string }) {
  return (
    <>
      <h1>{plan.fileName}</h1>
      <Message tone="bad">
        <h2>Không đọc được tệp này</h2>
        <p>{reasonRefused(code)}</p>
        <p>Chưa có việc nào được lập từ tệp này.</p>
      </Message>
      <div class="tools">
        <a href={`/ke-hoach/${plan.id}/tep`}>Tải văn bản gốc ({plan.fileName})</a>
        <a href="/ke-hoach">Tải lên tệp khác</a>
      </div>
      <DiscardLink plan={plan} />
      <h2>Quá trình</h2>
      <History entries={plan.history} />
    </>
  )
}

type ProgressProps = { plan: Plan; recognition: Recognition; pace: ReturnType<typeof paceOf> }

function Progress({ plan, recognition: { done, pages }, pace }: ProgressProps) {
  return (
    <section class="card">
      <h2 id="tien-do">Đang nhận dạng bản quét</h2>
      <progress aria-labelledby="tien-do" max={pages} value={done}>
        {done}/{pages}
      </progress>
      <p role="status" aria-live="polite">
        {pace === 'waiting' && <>Bản quét có {pages} trang, đang chờ đến lượt.</>}
        {pace === 'working' && (
          <>
            Đã nhận dạng <strong>{done}</strong> trên <strong>{pages}</strong> trang.
          </>
        )}
        {pace === 'stalled' && (
          <>
            Việc nhận dạng đang tạm dừng ở {done}/{pages} trang. Hệ thống sẽ tự làm lại trong ít phút.
          </>
        )}
      </p>
      <p class="hint">
        Tệp là bản quét nên chữ phải nhận dạng từng trang, mỗi trang mất vài giây. Trang này tự cập nhật; có thể rời
        trang, việc nhận dạng vẫn tiếp tục. Tiếp nhận lúc {instantInWords(plan.createdAt)}.
      </p>
      {pace === 'stalled' && <Again plan={plan} words="Nhận dạng tiếp" />}
    </section>
  )
}

function Refused({ plan, recognition }: { plan: Plan; recognition: Recognition }) {
  return (
    <>
      <Message tone="bad">
        <h2>Không đọc được bản quét này</h2>
        <p>{reasonRefused(recognition.refused ?? '')}</p>
        <p>Chưa có việc nào được lập từ tệp này.</p>
      </Message>
      {/* What was blank stays blank; only what was cut short may end otherwise. */}
      {recognition.refused === 'interrupted' && <Again plan={plan} words="Nhận dạng lại" />}
    </>
  )
}

function Again({ plan, words }: { plan: Plan; words: string }) {
  return (
    <form method="post" action={`/ke-hoach/${plan.id}/nhan-dang`}>
      <button>{words}</button>
    </form>
  )
}
