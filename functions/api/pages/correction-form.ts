import type { z } from 'zod'
import { Correction } from '../../../shared/tracking/correction.ts'
import { type Limited, tooLong } from '../../../shared/tracking/limits.ts'
import type { FieldError } from '../problem.ts'
import type { FormFields } from './form-fields.ts'

/** Why fields cannot be taken as they were typed, by their names. */
export type WrongFields = ReadonlyMap<string, string>

/**
 * A correction from a page's form. Lists are typed one entry a line, parts of a split parted by a blank line, and an
 * empty field means "none". Otherwise which fields are wrong: none of them, where the form is not one of our own.
 */
export function correctionFrom(
  fields: FormFields,
): { ok: true; correction: Correction } | { ok: false; wrong: WrongFields } {
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
  }
  const op = text('op')
  const read = Correction.safeParse({ op, ...ids, ...fieldsOf() }, { reportInput: true })
  return read.success ? { ok: true, correction: read.data } : { ok: false, wrong: wrongFields(read.error.issues) }

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
        }
      case 'set-agencies':
        return { agencies: lines('agencies') }
      case 'add-assignment':
        return { agencies: lines('agencies'), text: text('text') }
      case 'add-task':
        return { text: text('text') }
      case 'set-task':
        return { text: text('text'), standing: text('standing') === 'yes' }
      case 'set-cooperating':
        return { cooperating: lines('cooperating') ?? [] }
      case 'split-task':
        return {
          texts: text('texts')
            ?.split(/\n\s*\n/)
            .map((part) => part.trim())
            .filter(Boolean),
        }
      case 'add-deadline':
        return { deadline: { date: text('date'), bound: text('bound') } }
      case 'add-worded-deadline':
        return { words: text('words') }
      case 'remove-deadline':
        return { index: Number(text('index')) }
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
    if (name !== undefined && kinds.has(name)) wrong.set(name, message)
  }
  return wrong
}

/** The first thing that is wrong with each field. */
function wrongFields(issues: readonly Issue[]): WrongFields {
  const wrong = new Map<string, string>()
  for (const issue of issues) {
    // Behind a field's name the path counts lines or parts; before it stands what holds the field.
    const name = issue.path.findLast((part) => typeof part === 'string')
    if (name !== undefined && kinds.has(name) && !wrong.has(name)) wrong.set(name, whyWrong(name, issue))
  }
  return wrong
}

function whyWrong(name: string, issue: Issue): string {
  if (issue.code === 'custom') return issue.message
  // One name, two fields: how a date is meant, and who has to report.
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
