import { type Child, createContext, useContext } from 'hono/jsx'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { WrongFields } from '../correction-form.ts'
import { field, type FormFields } from '../form-fields.ts'
import { fieldId, wrongMark } from './field-marks.tsx'
import { Message } from './layout.tsx'

/** The forms on a draft's pages. One that could not be taken comes back as it was typed, the reason beside each field. */

export type ReturnedForm = { op: string; typed: FormFields; wrong: WrongFields }

const Returned = createContext<ReturnedForm | null>(null)
const Op = createContext('')

/** A page of a draft on which one form may have come back. */
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

type FormProps = {
  plan: Pick<Plan, 'id' | 'version'>
  op: string
  /** What takes it, behind the plan's own address. */
  action?: string
  /** What the correction is of. */
  fields?: Record<string, string | number>
  children?: Child
}

/** One correction as a form. */
export function CorrectionForm(props: FormProps) {
  return <Form {...props} class="card" />
}

/**
 * The version makes a change that somebody else made in the meantime visible; so the form that came back keeps the one
 * that it was typed for.
 */
export function Form({
  plan,
  op,
  action = 'sua',
  fields = {},
  children,
  ...attributes
}: FormProps & { class?: string }) {
  const returned = useReturned(op)
  const version = returned ? field(returned.typed, 'version') : plan.version
  return (
    <form method="post" action={`/ke-hoach/${plan.id}/${action}`} {...attributes}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="op" value={op} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Op.Provider value={op}>{children}</Op.Provider>
    </form>
  )
}

/** A form that is folded away until it is wanted, or has come back. */
export function FoldedForm({ title, ...form }: FormProps & { title: string }) {
  return (
    <details class="card" open={useReturned(form.op) !== null}>
      <summary>{title}</summary>
      <Form {...form} />
    </details>
  )
}

type FieldProps = { name: string; title: string; kept?: string; required?: boolean }

/** A field of the form around it: what it holds, and what marks it where it is wrong. */
function useField(name: string, kept: string) {
  const op = useContext(Op)
  const returned = useReturned(op)
  const { marks, reason } = wrongMark(op, name, returned?.wrong ?? noneWrong)
  return { value: returned ? field(returned.typed, name) : kept, marks: { name, ...marks }, reason }
}

const noneWrong: WrongFields = new Map()

type TextProps = FieldProps & { hint?: string; rows?: number; maxlength?: number }

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

type LineProps = FieldProps & { type?: 'date'; hint?: string; maxlength?: number }

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

type Choices = ReadonlyArray<readonly [choice: string, words: string]>

/** One of some in a cell of a table, or none. */
export function ChoiceCell({ name, title, none, choices }: FieldProps & { none: string; choices: Choices }) {
  const { value, marks, reason } = useField(name, '')
  return (
    <>
      <select {...marks} aria-label={title}>
        <option value="">{none}</option>
        <Options choices={choices} chosen={value} />
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
