import { type Child, createContext, useContext } from 'hono/jsx'
import type { Day } from '../../../../shared/calendar/day.ts'
import type { WrongFields } from '../correction-form.ts'
import { field, type FormFields } from '../form-fields.ts'
import { fieldId, wrongMark } from './field-marks.tsx'
import { Message } from './layout.tsx'

/**
 * The fields of forms on the pages of drafts and rows. A form that could not be taken comes back as it was typed, the
 * reason beside each field.
 */

export type ReturnedForm = {
  op: string
  typed: FormFields
  wrong: WrongFields
  /** Its day is hardly meant, and is taken with a tick. */
  checkDay?: boolean
}

const Returned = createContext<ReturnedForm | null>(null)
const Op = createContext('')

/** A page on which one form may have come back. */
export function WithReturned({ form, children }: { form: ReturnedForm | null; children?: Child }) {
  return <Returned.Provider value={form}>{children}</Returned.Provider>
}

/** What is wrong in the form that came back, as ways to the fields. */
export function WrongFieldsMessage({ form: { op, wrong } }: { form: ReturnedForm }) {
  return (
    <Message tone="bad">
      <p>Chưa lưu được. Xin xem lại:</p>
      <ul>
        {[...wrong].map(([name, why]) => (
          <li>
            <a href={`#${fieldId(op, name)}`}>{why}</a>
          </li>
        ))}
      </ul>
    </Message>
  )
}

/** This form, where it is the one that came back. */
export function useReturned(op: string): ReturnedForm | null {
  const form = useContext(Returned)
  return form?.op === op ? form : null
}

/** The form that the page answers with these fields; `op` is its name on the page. */
export function FieldsOf({ op, children }: { op: string; children?: Child }) {
  return <Op.Provider value={op}>{children}</Op.Provider>
}

/** The form around, where it is the one that came back. */
export function useThisForm(): ReturnedForm | null {
  return useReturned(useContext(Op))
}

type FieldProps = { name: string; title: string; kept?: string; required?: boolean }

/** A field of the form around it: what it holds, and what marks it where it is wrong. */
function useField(name: string, kept: string) {
  const op = useContext(Op)
  const returned = useThisForm()
  const { marks, reason } = wrongMark(op, name, returned?.wrong ?? noneWrong)
  return { value: returned ? field(returned.typed, name) : kept, marks: { name, ...marks }, reason }
}

const noneWrong: WrongFields = new Map()

/** The box to tick where a form has nothing to type: a scanner that presses the button leaves it empty. */
export function SureTick({ children }: { children: Child }) {
  return (
    <label class="choice">
      <input type="checkbox" name="sure" value="yes" required />
      {children}
    </label>
  )
}

type TextProps = FieldProps & { hint?: string; rows?: number; minlength?: number; maxlength?: number }

/** Text of several lines. */
export function TextField({ name, title, hint, kept = '', ...attributes }: TextProps) {
  const { value, marks, reason } = useField(name, kept)
  return (
    <>
      <label>
        {title} {hint && <span class="hint">{hint}</span>}
        <textarea {...marks} {...attributes}>
          {value}
        </textarea>
      </label>
      {reason}
    </>
  )
}

/** Agencies by their names, a line each. */
export function AgenciesField({ hint = '', kept = [], ...props }: Omit<TextProps, 'kept'> & { kept?: string[] }) {
  return <TextField {...props} hint={`Mỗi cơ quan một dòng. ${hint}`.trim()} kept={kept.join('\n')} />
}

type LineProps = FieldProps & {
  type?: 'date'
  hint?: string
  minlength?: number
  maxlength?: number
  /** The first and the last day that can be chosen. */
  min?: Day
  max?: Day | undefined
  placeholder?: string
  autocomplete?: 'off'
}

/** One line, or a day. */
export function LineField({ name, title, hint, kept = '', ...attributes }: LineProps) {
  const { value, marks, reason } = useField(name, kept)
  return (
    <>
      <label>
        {title} {hint && <span class="hint">{hint}</span>}
        <input {...marks} {...attributes} value={value} />
      </label>
      {reason}
    </>
  )
}

/** One of a few; the first where nothing is kept. */
export function ChoiceField({ name, title, kept = '', choices }: FieldProps & { choices: Choices }) {
  const { value, marks, reason } = useField(name, kept)
  return (
    <>
      <label>
        {title}
        <select {...marks}>
          <Options choices={choices} chosen={value} />
        </select>
      </label>
      {reason}
    </>
  )
}

/** One line in a cell of a table, whose head stands for the title; who hears the page is told it. */
export function LineCell({ name, title, ...attributes }: FieldProps & { type?: 'email'; placeholder?: string }) {
  const { value, marks, reason } = useField(name, '')
  return (
    <>
      <input {...marks} {...attributes} value={value} aria-label={title} />
      {reason}
    </>
  )
}

/** What is sent where it is chosen, and how it is shown. */
export type Choices = ReadonlyArray<readonly [choice: string, words: string]>

/** One of some in a cell of a table, or none; the `likely` ones, if there are any, stand first. */
export function ChoiceCell({
  name,
  title,
  none,
  likely = [],
  choices,
}: FieldProps & { none: string; likely?: Choices; choices: Choices }) {
  const { value, marks, reason } = useField(name, '')
  const others = choices.filter(([choice]) => !likely.some(([one]) => one === choice))
  return (
    <>
      <select {...marks} aria-label={title}>
        <option value="">{none}</option>
        {likely.length > 0 && (
          <optgroup label="Có thể là">
            <Options choices={likely} chosen={value} />
          </optgroup>
        )}
        {likely.length > 0 && others.length > 0 && (
          <optgroup label="Cơ quan khác">
            <Options choices={others} chosen={value} />
          </optgroup>
        )}
        {likely.length === 0 && <Options choices={others} chosen={value} />}
      </select>
      {reason}
    </>
  )
}

function Options({ choices, chosen }: { choices: Choices; chosen: string }) {
  return (
    <>
      {choices.map(([choice, words]) => (
        <option value={choice} selected={choice === chosen}>
          {words}
        </option>
      ))}
    </>
  )
}

/** Yes, where it is ticked. */
export function TickField({ name, title, kept }: { name: string; title: string; kept: boolean }) {
  const { value } = useField(name, kept ? 'yes' : '')
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="yes" checked={value === 'yes'} />
      {title}
    </label>
  )
}
