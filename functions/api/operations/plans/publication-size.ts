import type { OutboxRow } from '../../../../shared/reminding/outbox.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { Draft } from '../../../../shared/tracking/draft.ts'
import { largest, tooLong } from '../../../../shared/tracking/limits.ts'
import type { Task } from '../../../../shared/tracking/task.ts'

type Publication = { agencies: readonly Agency[]; tasks: readonly Task[]; notices: readonly OutboxRow[] }

/** A paragraph without end was read as one task: it must be split before anybody can be given it. */
export function whyTooLong({ assignments, reports }: Draft): string | null {
  for (const { text } of [...assignments.flatMap(({ tasks }) => tasks), ...reports]) {
    const long = tooLong([['text', text]])
    if (long !== null) return `Việc “${cut(text)}”: ${long} Có thể tách việc này trên bản nháp.`
  }
  return null
}

/**
 * Why a publication is not begun, and what to do; null where it can be carried out to its end. A document can be read
 * into what no row holds (a table's cell of 100 KB as one agency, a letter with thousands of tasks), and once publishing
 * has begun, a write that is refused each time would keep the plan where it is.
 */
export function whyTooLarge({ agencies, tasks, notices }: Publication): string | null {
  if (tasks.length > largest.rows) {
    return (
      `Kế hoạch này sẽ thành ${count(tasks.length)} việc, nhiều hơn mức ${count(largest.rows)} việc một lần phát hành. ` +
      'Xin bỏ bớt phân công, rút gọn báo cáo định kỳ (kỳ báo cáo, cơ quan phải báo cáo) trên bản nháp, hoặc chia văn ' +
      'bản thành nhiều kế hoạch.'
    )
  }
  for (const { name } of agencies) {
    const long = tooLong([['name', name]])
    if (long !== null) return `Cơ quan “${cut(name)}”: ${long} Có thể sửa cơ quan của phân công trên bản nháp.`
  }
  const row = tasks.find((task) => jsonLength(task) > largest.row)
  if (row !== undefined) return tooLargeRow(row)
  if (tasks.reduce((sum, task) => sum + jsonLength(task), 0) > largest.publication) {
    return (
      `Kế hoạch này có ${count(tasks.length)} việc, nhiều chữ hơn mức của một lần phát hành. ` +
      'Xin viết gọn các việc trên bản nháp, hoặc chia văn bản thành nhiều kế hoạch.'
    )
  }
  // A reminder may count what its row cannot name; of what is given for the first time each task is to be named.
  const letter = notices.find(({ more }) => more !== undefined)
  if (letter === undefined) return null
  return (
    `Thư đến ${letter.to ?? 'một cơ quan'} sẽ có ${count(letter.taskIds.length + (letter.more ?? 0))} việc, nhiều hơn mức của một thư. ` +
    'Xin ghi cho mỗi cơ quan một địa chỉ riêng trong danh bạ, hoặc chia văn bản thành nhiều kế hoạch.'
  )
}

/** Why one that was begun can never be completed; null where trying again is all that it needs. */
export function whyNeverDone({ agencies, tasks }: Publication): string | null {
  const agency = agencies.find((each) => jsonLength(each) > largest.item)
  if (agency !== undefined) return `Tên cơ quan “${cut(agency.name)}” quá dài để ghi vào danh bạ.`
  const row = tasks.find((task) => jsonLength(task) > largest.item)
  return row === undefined ? null : tooLargeRow(row)
}

function tooLargeRow({ text, agencyName }: Task): string {
  return (
    `Việc “${cut(text)}” của ${cut(agencyName)} lớn hơn mức mà một việc lưu được, kể cả nguyên văn và các cơ quan phối ` +
    'hợp. Xin ghi gọn các cơ quan phối hợp trên bản nháp, rồi phát hành.'
  )
}

function jsonLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

function cut(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 80).toWellFormed()}…`
}

function count(number: number): string {
  return number.toLocaleString('vi-VN')
}
