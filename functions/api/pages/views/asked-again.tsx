import type { Child } from 'hono/jsx'
import { longest } from '../../../../shared/tracking/limits.ts'
import { fewestLetters } from '../../../../shared/tracking/typed-words.ts'
import type { Task } from '../../../../shared/tracking/task.ts'
import { Message } from './layout.tsx'

/** A day that is hardly meant comes back: it wants a second look, and a tick that says so. */

type AskedAgainProps = { task: Task; why: string; title: string; back: string; children: Child }

/** A form that has come back because of its day: why, what the row is, the form, and the way out. */
export function AskedAgain({ task, why, title, back, children }: AskedAgainProps) {
  return (
    <>
      <Message tone="bad">
        <p>{why}</p>
      </Message>
      <h1>{task.agencyName}</h1>
      <p>{task.text}</p>
      <h2>{title}</h2>
      {children}
      <p>
        <a class="button quiet" href={`/viec/${task.id}`}>
          {back}
        </a>
      </p>
    </>
  )
}

/** Why the day is what it is; `values` have come back to be looked at, and want a tick. */
export function DayReason({ values }: { values: { reason?: string } | undefined }) {
  return (
    <>
      <label>
        Lý do
        <input
          name="reason"
          value={values?.reason ?? ''}
          minlength={fewestLetters}
          maxlength={longest.reason}
          required
        />
      </label>
      {values && <DayChecked />}
    </>
  )
}

/** The tick of whoever has looked at a day that was asked about. */
export function DayChecked() {
  return (
    <label class="choice">
      <input type="checkbox" name="checked" value="yes" required />
      Tôi đã kiểm tra ngày này
    </label>
  )
}
