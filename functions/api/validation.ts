import type { z } from '@hono/zod-openapi'
import type { FieldError } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a request, value by value, in plain Vietnamese. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.map((issue) => ({ pointer: pointerTo(issue.path), message: sentenceFor(issue) }))
}

/** RFC 6901: `/corrections/0/op`; the empty string is the whole document. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sentenceFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Thiếu giá trị này.' : `Sai kiểu dữ liệu, cần ${typeName(issue.expected)}.`
    case 'too_small':
      if (issue.origin === 'string') return `Cần ít nhất ${issue.minimum} ký tự.`
      if (issue.origin === 'array') return `Cần ít nhất ${issue.minimum} mục.`
      return `Giá trị nhỏ nhất là ${issue.minimum}.`
    case 'too_big':
      if (issue.origin === 'string') return `Nhiều nhất ${issue.maximum} ký tự.`
      if (issue.origin === 'array') return `Nhiều nhất ${issue.maximum} mục.`
      return `Giá trị lớn nhất là ${issue.maximum}.`
    case 'invalid_format':
      if (issue.format === 'date') return 'Ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2024-05-19, và phải có thật.'
      if (issue.format === 'email') return 'Địa chỉ thư điện tử không đúng.'
      return 'Giá trị không đúng dạng.'
    case 'invalid_value':
      return `Chỉ nhận một trong: ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys':
      return `Không có trường này: ${issue.keys.join(', ')}.`
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
