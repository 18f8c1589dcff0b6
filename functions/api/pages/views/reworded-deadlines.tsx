import type { TrackedDeadline } from '../../../../shared/tracking/deadline.ts'
import type { DraftReport, DraftTask } from '../../../../shared/tracking/draft.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import { Form } from './draft-form.tsx'
import { DeadlineView } from './parts.tsx'

type RewordedProps = { plan: Plan; entry: DraftTask | DraftReport; within?: boolean }

/**
 * That a text which was changed says other dates than the ones that are tracked, and the choice between them. `within`:
 * it stands in the entry's own form, whose other fields its buttons save as well.
 */
export function RewordedDeadlines({ plan, entry, within = false }: RewordedProps) {
  const { id, reworded } = entry
  if (reworded === undefined) return null
  const tracked = 'deadlines' in entry ? entry.deadlines : entry.deadline ? [entry.deadline] : []
  const fields = { entryId: id }
  return (
    <div class="message note">
      <p>
        <strong>Nội dung vừa sửa ghi thời hạn khác với thời hạn đang theo dõi.</strong>
      </p>
      <dl class="facts">
        <dt>Theo nội dung</dt>
        <dd>
          <Deadlines of={reworded} />
        </dd>
        <dt>Đang theo dõi</dt>
        <dd>
          <Deadlines of={tracked} />
        </dd>
      </dl>
      {within ? (
        <>
          <button name="besides" value="take-text-deadlines">
            Lưu và lấy thời hạn theo nội dung
          </button>
          <button class="quiet" name="besides" value="keep-deadlines">
            Lưu và giữ thời hạn đang theo dõi
          </button>
        </>
      ) : (
        <>
          <Form plan={plan} op="take-text-deadlines" fields={fields} class="inline">
            <button>Lấy thời hạn theo nội dung</button>
          </Form>{' '}
          <Form plan={plan} op="keep-deadlines" fields={fields} class="inline">
            <button class="quiet">Giữ thời hạn đang theo dõi</button>
          </Form>
        </>
      )}
    </div>
  )
}

function Deadlines({ of }: { of: readonly TrackedDeadline[] }) {
  if (of.length === 0) return <>Không có thời hạn</>
  return (
    <>
      {of.map((deadline) => (
        <div>
          <DeadlineView deadline={deadline} />
        </div>
      ))}
    </>
  )
}
