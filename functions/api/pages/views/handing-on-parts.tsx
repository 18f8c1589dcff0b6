import { comesUpAgain } from '../../../../shared/tracking/events.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm } from './action-form.tsx'
import { ReasonField } from './day-check.tsx'
import { ChoiceField, type Choices, LineField } from './fields.tsx'

/** The coordinator's forms that hand open work on to another agency. */

/** What the forms of handing on need beside the row. */
export type HandingOnProps = {
  task: Task
  /** Agencies that can have the work, by their ids. */
  takers: Choices
  /** The one that the agency itself holds to be responsible, if it is among them. */
  likely: string
  /** The row that was made for another agency while this one is open still: handing on was cut off there. */
  begun: Task | null
}

/** The coordinator's way to hand on open work without having been asked. */
export function HandOn(props: HandingOnProps) {
  return props.task.disclaimer ? null : <HandOnForm {...props} />
}

export function HandOnForm({ task, takers, likely, begun }: HandingOnProps) {
  if (begun !== null) {
    return (
      <ActionForm task={task} action="chuyen">
        <h3>Chuyển cho cơ quan khác</h3>
        <p>
          Việc này đang chuyển dở cho <a href={`/viec/${begun.id}`}>{begun.agencyName}</a>: cơ quan đó đã có việc, việc
          này chưa được rút. Bấm nút dưới đây để hoàn tất.
        </p>
        <input type="hidden" name="agencyId" value={begun.agencyId} />
        <input type="hidden" name="reason" value={begun.handedFrom?.reason ?? ''} />
        <Periods task={task} kept={begun.handedFrom?.withLater ? 'this-and-later' : ''} />
        <button>Chuyển tiếp</button>
      </ActionForm>
    )
  }
  return (
    <ActionForm task={task} action="chuyen">
      <h3>Chuyển cho cơ quan khác</h3>
      <p>
        Việc được giao cho cơ quan nhận với đúng nội dung và thời hạn này, và rút ở đây. Hai cơ quan được báo bằng thư.
      </p>
      <ChoiceField
        title="Cơ quan nhận"
        name="agencyId"
        kept={likely}
        choices={[['', 'Chọn trong danh bạ'], ...takers]}
      />
      {likely && <input type="hidden" name="likely" value={likely} />}
      <LineField
        title="Hoặc cơ quan chưa có trong danh bạ"
        hint="Ghi tên đầy đủ; cơ quan được thêm vào danh bạ, chưa có địa chỉ thư."
        name="agencyName"
        maxlength={longest.name}
        autocomplete="off"
      />
      <Periods task={task} />
      <FurtherTimes task={task} />
      <ReasonField />
      <button>Chuyển việc</button>
    </ActionForm>
  )
}

/** Of work that was finished before it had gone: what the other agency has of it is withdrawn there. */
export function TakeBegunBack({ task, begun }: HandingOnProps) {
  if (begun?.status !== 'open') return null
  return (
    <ActionForm task={begun} action="rut">
      <h3>Rút việc đã chuyển dở</h3>
      <p>
        Việc này đã hoàn thành trong lúc đang chuyển dở cho <a href={`/viec/${begun.id}`}>{begun.agencyName}</a>: cơ
        quan đó vẫn có việc.
      </p>
      <input type="hidden" name="reason" value={`Việc này đã do ${task.agencyName} hoàn thành, không chuyển nữa.`} />
      <button>Rút việc ở cơ quan đó</button>
    </ActionForm>
  )
}

/** Of a duty that comes back it is asked how far it goes. */
function Periods({ task, kept = '' }: { task: Task; kept?: string }) {
  if (task.periodFrom === undefined) return null
  return (
    <ChoiceField
      title="Chuyển các kỳ nào"
      name="periods"
      kept={kept}
      choices={[
        ['', 'Xin chọn'],
        ['this-and-later', 'Kỳ này và mọi kỳ sau, kể cả các kỳ chưa lập'],
        ['this', 'Chỉ kỳ này; các kỳ sau giữ nguyên'],
      ]}
    />
  )
}

/** Of a duty that comes up again the first row takes along the times to come, any other just its own. */
function FurtherTimes({ task }: { task: Task }) {
  if (!task.occurrenceOf && !comesUpAgain(task)) return null
  return (
    <p class="hint">
      {task.occurrenceOf
        ? 'Chỉ lần này được chuyển; các lần khác giữ nguyên.'
        : 'Các lần phát sinh sau này cũng do cơ quan nhận nhập và thực hiện; các lần khác đã có giữ nguyên.'}
    </p>
  )
}
