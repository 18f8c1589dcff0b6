import { countsFromIssue } from './counted-from-issue.ts'
import { effectiveDue, type Task } from './task.ts'

/**
 * What a row waits for before it has a date: an event that is sure to come ("chậm nhất 10 ngày trước ngày khai mạc"), or
 * an incident, should there be one ("chậm nhất 01 ngày sau khi sự việc xảy ra"), or the day of issue that the document's
 * head leaves blank ("kể từ ngày ban hành Kế hoạch này"). Null where it waits for none of them.
 */
export function awaitedEvent(task: Task): AwaitedEvent | null {
  const { status, standing, deadline } = task
  if (status !== 'open' || standing || deadline?.kind !== 'event' || effectiveDue(task) !== null) return null
  if (countsFromIssue(deadline)) return 'issue'
  return deadline.before ? 'to-come' : 'incident'
}

export type AwaitedEvent = 'to-come' | 'incident' | 'issue'

/** How its agency is asked for the day: without it there is no date, and no reminder ever comes. */
export const dayAskedFor: Record<AwaitedEvent, string> = {
  'to-come': 'Xin nhập ngày diễn ra sự kiện để hệ thống tính hạn.',
  issue: 'Xin nhập ngày ban hành văn bản để hệ thống tính hạn.',
  incident: 'Khi có sự việc, xin nhập ngày xảy ra để hệ thống tính hạn.',
}
