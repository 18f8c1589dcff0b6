import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { Question } from '../../../../shared/tracking/questions.ts'
import { anchorOf } from './document-view.tsx'
import { Form } from './draft-form.tsx'
import { shortened } from './wording.ts'

/** What a coordinator is asked to look at in a draft, and ticks off where there is nothing more to do. */

type QuestionsProps = { plan: Plan; questions: readonly Question[] }

/** Where the list stands on the draft's page. */
export const questionsId = 'can-xem'

/** The short list that is worth reading first; what was looked at already is folded away below it. */
export function OpenQuestions({ plan, questions }: QuestionsProps) {
  if (questions.length === 0) return null
  const open = questions.filter(({ seen }) => !seen)
  const seen = questions.filter((question) => question.seen)
  return (
    <div class={open.length > 0 ? 'message note' : 'message good'} id={questionsId}>
      <h2>{open.length > 0 ? `Xin xem trước ${open.length} điểm sau` : 'Các điểm cần xem đều đã được xem'}</h2>
      {open.length > 0 && (
        <p class="hint">
          {seen.length > 0 && `Đã xem ${seen.length} trong ${questions.length} điểm. `}
          Điểm nào xem rồi và không cần sửa, xin bấm “Đã xem”; mọi cán bộ đầu mối cùng thấy.
        </p>
      )}
      <ul class="questions">
        {open.map((question, index) => (
          <li>
            <span id={anchorOfQuestion(question)}>
              <QuestionWords plan={plan} question={question} />
            </span>
            <SeenForm plan={plan} question={question} next={anchorOfQuestion(open[index + 1])} />
          </li>
        ))}
      </ul>
      {seen.length > 0 && (
        <details>
          <summary>Đã xem {seen.length} điểm</summary>
          <ul class="questions">
            {seen.map((question) => (
              <li>
                <span>
                  <QuestionWords plan={plan} question={question} />
                </span>
                <Form
                  plan={plan}
                  op="mark-unseen"
                  fields={{ question: question.id, next: anchorOfQuestion(question) }}
                  class="inline"
                >
                  <button class="quiet small">Đưa lại vào danh sách</button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Why the reader was unsure of an entry, or of words in it, beside it, and the same tick as in the list. */
export function EntryQuestions({ id, plan, questions }: QuestionsProps & { id: string }) {
  return (
    <>
      {questions
        .filter((question) => !question.seen && [question.entry?.id, question.within].includes(id))
        .map((question) => (
          <div class="question">
            <small>{question.reasons.join('. ').replace(/\.?$/u, '.')}</small>
            <SeenForm plan={plan} question={question} next={id} />
          </div>
        ))}
    </>
  )
}

/** `next`: what stands on the page behind what is ticked off, to go on from there. */
function SeenForm({ plan, question, next }: { plan: Plan; question: Question; next: string }) {
  return (
    <Form plan={plan} op="mark-seen" fields={{ question: question.id, next }} class="inline">
      <button class="quiet small">Đã xem</button>
    </Form>
  )
}

function QuestionWords({ plan, question: { reasons, entry, span, within } }: { plan: Plan; question: Question }) {
  const said = reasons.join('. ')
  if (entry)
    return (
      <>
        {said}: <a href={`/ke-hoach/${plan.id}#${entry.id}`}>{shortened(entry.words)}</a>
      </>
    )
  return (
    <>
      {said} {span && <a href={`#${anchorOf(span)}`}>Xem trong văn bản</a>}
      {within !== null && (
        <>
          {' · '}
          <a href={`/ke-hoach/${plan.id}/muc/${within}`}>Sửa mục này</a>
        </>
      )}
    </>
  )
}

function anchorOfQuestion(question: Question | undefined): string {
  return question ? `diem-${question.id}` : questionsId
}
