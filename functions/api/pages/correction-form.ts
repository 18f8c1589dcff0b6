import type { z } from 'zod'
import { Correction } from '../../../shared/tracking/correction.ts'
import { type Limited, tooLong } from '../../../shared/tracking/limits.ts'
import type { FieldError } from '../problem.ts'
import { field, type FormFields } from './form-fields.ts'

/** Why fields cannot be taken as they were typed, by their names. */
export type WrongFields = ReadonlyMap<string, string>

type Read = { ok: true; corrections: Correction[] } | { ok: false; wrong: WrongFields }

/**
 * The corrections of a page's form: what it is of first, then what else was typed into it, so that no button leaves
 * behind what another one would have saved. Lists are typed one entry a line, and an empty field means "none". Otherwise
 * which fields are wrong: none of them, where the form is not one of our own.
 */
export function correctionsFrom(fields: FormFields): Read {
  const op = field(fields, 'op')
  const extra = { ...fields, entryId: field(fields, 'taskId') || field(fields, 'reportId') || field(fields, 'entryId') }
  const read = [correctionOf(op, fields), ...alsoTyped(op, fields).map(([other, at]) => correctionOf(other, extra, at))]
  const wrong = new Map(read.flatMap((one) => (one.ok ? [] : [...one.wrong])))
  const of = read.flatMap((one) => (one.ok ? one.corrections : []))
  return of.length < read.length ? { ok: false, wrong } : { ok: true, corrections: of }
}

/** What an entry's form says besides the entry itself, in the order in which it is done; `at`: which deadline. */
function alsoTyped(op: string, fields: FormFields): Array<[op: string, at?: number]> {
  const besides = field(fields, 'besides')
  if (op === 'set-agencies') {
    return [...when(field(fields, 'text') !== '', 'add-task'), ...when(besides === 'merge-assignments', besides)]
  }
  if (op !== 'set-task' && op !== 'set-report') return []
  // Typed both ways it is one deadline, which both have to say.
  const typed =
    field(fields, 'date') !== '' ? 'add-deadline' : field(fields, 'words') !== '' ? 'add-worded-deadline' : ''
  // A date typed over the only one corrects it: what was wrong must not go on reminding.
  const isReplaced = typed !== '' && field(fields, 'replaces') === 'yes' && field(fields, 'beside') !== 'yes'
  const ticked = Object.keys(fields).flatMap((name) => /^remove-(\d{1,4})$/u.exec(name)?.[1] ?? [])
  const removed = isReplaced ? ['0'] : ticked
  return [
    ...when(op === 'set-task' && 'cooperating' in fields, 'set-cooperating'),
    // From the last one on, since what stands behind a deadline moves up when it goes.
    ...removed
      .map(Number)
      .toSorted((a, b) => b - a)
      .map((at): [string, number] => ['remove-deadline', at]),
    ...when(besides === 'take-text-deadlines' || besides === 'keep-deadlines', besides),
    ...when(typed !== '', typed),
    ...when(op === 'set-task' && isOneOf(besides, ['split-task', 'merge-tasks', 'move-task']), besides),
  ]
}

const when = (holds: boolean, op: string): Array<[op: string]> => (holds ? [[op]] : [])
const isOneOf = (word: string, words: readonly string[]) => words.includes(word)

function correctionOf(op: string, fields: FormFields, at?: number): Read {
  const text = (name: string): string | undefined => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : undefined
  }
  const lines = (name: string): string[] | undefined =>
    text(name)
      ?.split('\n')
      .map((l) => l.trim())
      .filter(Boolean)
  const orNull = (name: string): string | null => text(name) || null
  const ids = {
    assignmentId: text('assignmentId'),
    taskId: text('taskId'),
    reportId: text('reportId'),
    entryId: text('entryId'),
    into: text('into'),
    question: text('question'),
  }
  const read = Correction.safeParse({ op, ...ids, ...fieldsOf() }, { reportInput: true })
  return read.success ? { ok: true, corrections: [read.data] } : { ok: false, wrong: wrongFields(read.error.issues) }

  function fieldsOf(): Record<string, unknown> {
    switch (op) {
      case 'set-header':
        return {
          header: {
            number: orNull('number'),
            issuedOn: orNull('issuedOn'),
            issuer: orNull('issuer'),
            title: orNull('title'),
          },
          checked: text('checked') === 'yes',
        }
      case 'set-agencies':
        return { agencies: lines('agencies') }
      case 'add-assignment':
        return { agencies: lines('agencies'), text: text('text') }
      case 'add-task':
        return { text: text('text') }
      case 'set-task':
        return {
          // What is split is no longer the task's words: its parts are.
          text: text('besides') === 'split-task' ? undefined : text('text'),
          ...('product' in fields ? { product: orNull('product') } : {}),
          standing: text('standing') === 'yes',
        }
      case 'set-cooperating':
        return { cooperating: lines('cooperating') ?? [] }
      case 'split-task':
        return {
          texts: text('text')
            ?.split(/\n\s*\n/)
            .map((part) => part.trim())
            .filter(Boolean),
        }
      case 'add-deadline':
        return {
          deadline: { date: text('date'), bound: text('means') },
          words: text('words') || undefined,
          checked: text('checked') === 'yes',
        }
      case 'add-worded-deadline':
        return { words: text('words'), checked: text('checked') === 'yes' }
      case 'remove-deadline':
        return { index: at }
      case 'bind-report':
        return { bound: lines('bound') }
      case 'add-report':
      case 'set-report':
        return {
          text: text('text'),
          bound: lines('bound'),
          period: text('period'),
          recipient: orNull('recipient'),
          via: orNull('via'),
        }
      default:
        return {}
    }
  }
}

type Issue = z.core.$ZodIssue

/** Fields that go by another name than what they say within a correction. */
const fieldNames = new Map<PropertyKey, string>([['texts', 'text']])

/** What a field holds, where a person fills it in: words of a limited length, or something of its own. */
const kinds = new Map<PropertyKey, Limited | 'parts' | 'agencies' | 'cooperating' | 'day' | 'choice'>([
  ['number', 'number'],
  ['issuer', 'issuer'],
  ['title', 'title'],
  ['recipient', 'recipient'],
  ['via', 'via'],
  ['product', 'product'],
  ['text', 'text'],
  ['words', 'text'],
  ['texts', 'parts'],
  ['agencies', 'agencies'],
  ['bound', 'agencies'],
  ['cooperating', 'cooperating'],
  ['date', 'day'],
  ['issuedOn', 'day'],
  ['period', 'choice'],
])

/** The fields that a correction, well-formed as it was, is refused for. */
export function refusedFields(errors: readonly FieldError[]): WrongFields {
  const wrong = new Map<string, string>()
  for (const { pointer, message } of errors) {
    const name = pointer.split('/').at(-1)
    if (name !== undefined && kinds.has(name)) wrong.set(fieldNames.get(name) ?? name, message)
  }
  return wrong
}

/** The first thing that is wrong with each field. */
function wrongFields(issues: readonly Issue[]): WrongFields {
  const wrong = new Map<string, string>()
  for (const issue of issues) {
    // Behind a field's name the path counts lines or parts; before it stands what holds the field.
    const name = issue.path.findLast((part) => typeof part === 'string')
    if (name === undefined || !kinds.has(name)) continue
    const shown = fieldNames.get(name) ?? name
    if (!wrong.has(shown)) wrong.set(shown, whyWrong(name, issue))
  }
  return wrong
}

function whyWrong(name: string, issue: Issue): string {
  if (issue.code === 'custom') return issue.message
  const kind = issue.code === 'invalid_value' ? 'choice' : kinds.get(name)
  const most = issue.code === 'too_big' ? issue.maximum : null
  const isOne = issue.code === 'too_big' && issue.origin === 'string'
  switch (kind) {
    case 'agencies':
      if (most === null) return 'Chưa có cơ quan nào. Xin ghi ít nhất một cơ quan, mỗi cơ quan một dòng.'
      return isOne ? longName(most) : `Có hơn ${most.toLocaleString('vi-VN')} cơ quan. Xin chia thành nhiều mục.`
    case 'cooperating':
      if (most !== null && isOne) return longName(most)
      return `Có hơn ${most} cơ quan phối hợp. Xin ghi gọn theo nhóm cơ quan, hoặc tách nhiệm vụ.`
    case 'parts':
      if (most === null) return 'Chưa thấy chỗ tách. Xin để một dòng trống ở chỗ cần tách thành hai nhiệm vụ.'
      return isOne ? longText('text', issue) : `Có hơn ${most} phần. Xin tách làm nhiều lần.`
    case 'day':
      return issue.input ? 'Ngày này không có thật. Xin chọn lại ngày.' : 'Chưa có ngày. Xin chọn ngày.'
    case 'choice':
      return 'Chưa chọn mục nào trong danh sách. Xin chọn một mục.'
    default:
      return most === null ? 'Nội dung đang để trống. Xin nhập nội dung.' : longText(kind ?? 'text', issue)
  }
}

function longName(most: number | bigint): string {
  return `Có tên cơ quan dài hơn ${most} ký tự. Xin ghi mỗi cơ quan một dòng.`
}

function longText(kind: Limited, { input }: Issue): string {
  return tooLong([[kind, String(input)]]) ?? 'Nội dung quá dài. Xin viết ngắn lại rồi gửi lại.'
}
