import { effectiveDue, type Task } from './task.ts'

/**
 * What a row waits for before it has a date: an event that is sure to come ("chậm nhất 10 ngày trước ngày khai mạc"), or
 * an incident, should there be one ("chậm nhất 01 ngày sau khi sự việc xảy ra"). Null where it waits for neither.
 */
export function awaitedEvent(task: Task): AwaitedEvent | null {
  const { status, standing, deadline } = task
  if (status !== 'open' || standing || deadline?.kind !== 'event' || effectiveDue(task) !== null) return null
  return deadline.before ? 'to-come' : 'incident'
}

export type AwaitedEvent = 'to-come' | 'incident'

/** How its agency is asked for the day: without it there is no date, and no reminder ever comes. */
export const dayAskedFor: Record<AwaitedEvent, string> = {
  'to-come': 'Xin nhập ngày diễn ra sự kiện để hệ thống tính hạn.',
  incident: 'Khi có sự việc, xin nhập ngày xảy ra để hệ thống tính hạn.',
}
