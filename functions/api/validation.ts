import type { z } from '@hono/zod-openapi'
import type { FieldError } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a request, value by value, in plain Vietnamese. `sent`: the whole that the issues are about. */
export function fieldErrors(issues: readonly Issue[], sent: unknown): FieldError[] {
  const malformed = new Set(issues.filter(({ code }) => code !== 'custom').map(({ path }) => pointerTo(path)))
  // Of "abc", which is no day at all, it says nothing that its year is not from 2000 to 2099.
  const telling = issues.filter(({ code, path }) => code !== 'custom' || !malformed.has(pointerTo(path)))
  return telling.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          message: `Không có “${key}” ở đây. Xin xem lại cách viết, hoặc bỏ đi.`,
        }))
      : [{ pointer: pointerTo(issue.path), message: sentenceFor(issue, sent) }],
  )
}

/** RFC 6901: `/corrections/0/op`; the empty string is the whole document. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentenceFor(issue: Exclude<Issue, z.core.$ZodIssueUnrecognizedKeys>, sent: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, valueAt(issue.path, sent))
    case 'too_small':
      if (issue.origin === 'string') return `Cần ít nhất ${issue.minimum} ký tự.`
      if (issue.origin === 'array') return `Cần ít nhất ${issue.minimum} mục.`
      return issue.inclusive === false
        ? `Giá trị phải lớn hơn ${issue.minimum}.`
        : `Giá trị nhỏ nhất là ${issue.minimum}.`
    case 'too_big':
      if (issue.origin === 'string') return `Nhiều nhất ${issue.maximum} ký tự.`
      if (issue.origin === 'array') return `Nhiều nhất ${issue.maximum} mục.`
      return issue.inclusive === false
        ? `Giá trị phải nhỏ hơn ${issue.maximum}.`
        : `Giá trị lớn nhất là ${issue.maximum}.`
    case 'invalid_format':
      if (issue.format === 'date') return 'Ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2024-05-19, và phải có thật.'
      if (issue.format === 'email') return 'Địa chỉ thư điện tử không đúng.'
      return 'Giá trị không đúng dạng.'
    case 'invalid_value':
      return `Chỉ nhận một trong: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'Giá trị không thuộc loại nào được nhận.'
    case 'custom':
      return issue.message
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return 'Giá trị không đúng.'
  }
}

function wrongType(expected: string, value: unknown): string {
  if (value === undefined) return 'Thiếu giá trị này.'
  return `Giá trị không đúng dạng: cần ${typeName(expected)}, nhưng nhận được ${typeName(typeOf(value))}.`
}

/** What stands at a path; undefined where nothing does. Issues do not carry it. */
function valueAt(path: readonly PropertyKey[], sent: unknown): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    sent,
  )
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'chuỗi ký tự',
    number: 'số',
    int: 'số nguyên',
    boolean: 'true hoặc false',
    array: 'danh sách',
    object: 'đối tượng',
    date: 'ngày',
  }
  return names[expected] ?? expected
}
