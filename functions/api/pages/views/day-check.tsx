import { longest } from '../../../../shared/tracking/limits.ts'
import { fewestLetters } from '../../../../shared/tracking/typed-words.ts'
import { field } from '../form-fields.ts'
import { LineField, TextField, useThisForm } from './fields.tsx'

/** A day that is hardly meant comes back: it wants a second look, and a tick that says so. */

/** Why the day is what it is, and the tick where it has come back. */
export function DayReason({ kept = '' }: { kept?: string }) {
  return (
    <>
      <ReasonField kept={kept} />
      <DayTick />
    </>
  )
}

/** Why something is done; it stands in the letter that tells of it. */
export function ReasonField({ kept = '', hint = '' }: { kept?: string; hint?: string }) {
  return (
    <LineField
      title="Lý do"
      hint={hint}
      name="reason"
      kept={kept}
      minlength={fewestLetters}
      maxlength={longest.reason}
      required
    />
  )
}

/** Why an agency asks for something, or says it, for the coordinator who is to answer. */
export function AskingReason({ kept = '', hint }: { kept?: string | undefined; hint: string }) {
  return (
    <TextField
      title="Lý do"
      hint={hint}
      name="reason"
      rows={3}
      kept={kept}
      minlength={5}
      maxlength={longest.reason}
      required
    />
  )
}

/** The tick, in a form that has come back because of its day; it stays where that is settled and something else is wrong. */
export function DayTick() {
  const form = useThisForm()
  const ticked = form !== null && field(form.typed, 'checked') === 'yes'
  return form?.checkDay || ticked ? <DayChecked ticked={ticked} /> : null
}

/** The tick of whoever has looked at a day that was asked about. */
export function DayChecked({ ticked = false }: { ticked?: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name="checked" value="yes" checked={ticked} required />
      Tôi đã kiểm tra ngày này
    </label>
  )
}
