import type { Diagnostic, ReadAssignment, ReadReport } from './reading.ts'

/**
 * What a coordinator would look for first and not find: a document that gives nobody work is perhaps not the one that
 * was meant, and one without a date will never remind anybody.
 */
export function missingIn(
  text: string,
  assignments: readonly ReadAssignment[],
  reports: readonly ReadReport[],
): Diagnostic[] {
  // Of an empty file it is said elsewhere that it is empty.
  if (!/\p{L}/u.test(text)) return []
  if (assignments.length === 0) return [nothingAssigned(reports.length > 0)]
  const deadlines = [
    ...assignments.flatMap(({ tasks }) => tasks.flatMap((task) => task.deadlines)),
    ...reports.map(({ deadline }) => deadline),
  ]
  const timed = deadlines.some((deadline) => deadline !== null && deadline.kind !== 'none')
  return timed ? [] : [noDeadline]
}

const nothingAssigned = (reported: boolean): Diagnostic => ({
  code: 'nothing-assigned',
  message:
    (reported
      ? 'Chỉ thấy chế độ báo cáo, không thấy nhiệm vụ nào được giao. '
      : 'Không thấy nhiệm vụ nào được giao trong văn bản này. ') +
    'Đề nghị kiểm tra có đúng là kế hoạch hoặc công văn giao việc không; có thể thêm nhiệm vụ bằng tay.',
  span: null,
})

const noDeadline: Diagnostic = {
  code: 'no-deadline',
  message:
    'Không thấy thời hạn nào trong văn bản nên sẽ không có thư nhắc việc. Đề nghị kiểm tra lại và bổ sung thời hạn cho các nhiệm vụ cần theo dõi.',
  span: null,
}
