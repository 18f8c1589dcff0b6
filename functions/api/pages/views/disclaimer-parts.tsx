import { longest } from '../../../../shared/tracking/limits.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { ActionForm, FoldedAction, SureAction } from './action-form.tsx'
import { AskingReason, ReasonField } from './day-check.tsx'
import { LineField } from './fields.tsx'
import { HandOnForm, type HandingOnProps } from './handing-on-parts.tsx'
import { Message } from './layout.tsx'
import { instantInWords } from './wording.ts'

/** Work that is not the agency's: said by the agency, answered by the coordinator. */

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
        <AskingReason
          hint="Cán bộ đầu mối nhận được thư ngay. Trong lúc chờ trả lời, việc vẫn được nhắc và thời hạn vẫn tính."
          kept={said?.reason}
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
      {said && (
        <SureAction
          title="Nhận lại: việc này thuộc trách nhiệm của cơ quan"
          task={task}
          action="rut-khong-thuoc"
          path={path}
          button="Rút nội dung đã báo"
        >
          Cơ quan rút nội dung đã báo và tiếp tục thực hiện việc này
        </SureAction>
      )}
    </>
  )
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
