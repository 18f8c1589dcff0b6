import { comesUpAgain } from '../../../../shared/tracking/events.ts'
import { longest } from '../../../../shared/tracking/limits.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction } from './action-form.tsx'
import { ReasonField } from './day-check.tsx'
import { ChoiceField, type Choices, LineField, TextField } from './fields.tsx'
import { Message } from './layout.tsx'
import { instantInWords } from './wording.ts'

/** Work that is not the agency's: said by the agency, answered by the coordinator, who can hand any open work on. */

/** For the agency: what was said and answered so far, and the form to say it. */
export function Disclaim({ path, task }: { path: string; task: Task }) {
  const { disclaimer: said, disclaimerRefused: refused } = task
  return (
    <>
      {said && (
        <Message tone="note">
          <p>
            Đã báo lúc {instantInWords(said.at)} rằng việc này không thuộc trách nhiệm của cơ quan, đang chờ cán bộ đầu
            mối trả lời. Việc và thời hạn vẫn như cũ cho đến khi có trả lời.
          </p>
          <p>
            Lý do đã ghi: {said.reason}
            {said.office && <> (cho là của {said.office})</>}
          </p>
        </Message>
      )}
      {refused && (
        <Message tone="note">
          <p>
            Cán bộ đầu mối trả lời lúc {instantInWords(refused.at)}: việc này vẫn thuộc trách nhiệm của cơ quan. Lý do:{' '}
            {refused.reason}
          </p>
        </Message>
      )}
      <FoldedAction
        title={said ? 'Sửa nội dung đã báo' : 'Việc này không thuộc trách nhiệm của cơ quan?'}
        task={task}
        action="khong-thuoc"
        path={path}
      >
        <TextField
          title="Lý do"
          hint="Cán bộ đầu mối nhận được thư ngay. Trong lúc chờ trả lời, việc vẫn được nhắc và thời hạn vẫn tính."
          name="reason"
          rows={3}
          kept={said?.reason ?? ''}
          minlength={5}
          maxlength={longest.reason}
          required
        />
        <LineField
          title="Cơ quan có trách nhiệm, nếu biết"
          name="office"
          kept={said?.office ?? ''}
          maxlength={longest.name}
          autocomplete="off"
        />
        <button class="quiet">Báo không thuộc trách nhiệm</button>
      </FoldedAction>
    </>
  )
}

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

/** For the coordinator: what the agency said, and the two answers to it. */
export function AnswerDisclaimer(props: HandingOnProps) {
  const { task } = props
  const said = task.disclaimer
  if (!said) return null
  return (
    <section class="message note" aria-label="Báo không thuộc trách nhiệm">
      <h2>Cơ quan báo việc không thuộc trách nhiệm</h2>
      <p>
        {task.agencyName} báo lúc {instantInWords(said.at)}.
        {said.office && <> Cơ quan được cho là có trách nhiệm: {said.office}.</>}
      </p>
      <blockquote>{said.reason}</blockquote>
      <div class="grid">
        <HandOnForm {...props} />
        <ActionForm task={task} action="van-thuoc">
          <h3>Vẫn thuộc trách nhiệm</h3>
          <ReasonField hint="Cơ quan nhận được thư trả lời kèm lý do này." />
          <button class="danger">Vẫn thuộc trách nhiệm</button>
        </ActionForm>
      </div>
    </section>
  )
}

/** The coordinator's way to hand on open work without having been asked. */
export function HandOn(props: HandingOnProps) {
  return props.task.disclaimer ? null : <HandOnForm {...props} />
}

function HandOnForm({ task, takers, likely, begun }: HandingOnProps) {
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
