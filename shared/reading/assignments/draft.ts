import type { Span } from '../reading.ts'

/** An assignment as a form found it: only places in the document; texts and deadlines are read from them at the end. */
export type Draft = {
  heading: Span
  agencies: string[]
  tasks: DraftTask[]
  /** "… thực hiện chế độ báo cáo như sau:" stands above its tasks, so what the reports say of them is no work besides. */
  regime?: boolean
  /** Other stretches that were read for it: who cooperates, a table's number column. */
  noted?: Span[]
  certain: boolean
}

export type DraftTask = {
  span: Span
  cooperating: string[]
  /** Stretches outside `span` whose deadlines bind the task: the "Thời gian" line or cell beside it. */
  timed: Span[]
  /** A line that gives several tasks one time; a task with a date of its own keeps that. */
  common?: Span
  /** What is to be handed in: a cell under "Sản phẩm", the words behind "- Kết quả:". */
  product?: Span
  /**
   * A task ends where a report begins that has its last words. A `point`, a bullet or letter of a list, stays whole all
   * the same, and a `report`, "Gửi báo cáo về Sở X …" among several agencies' orders, is dropped.
   */
  kind?: 'point' | 'report'
}

export function task(span: Span, timed: Span[] = [], cooperating: string[] = []): DraftTask {
  return { span, timed, cooperating }
}
