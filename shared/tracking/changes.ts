import { addDays, type Day, dayAt, formatDay, type Instant, instantFromMs } from '../calendar/day.ts'
import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Actor, ChangeCode } from './actor.ts'
import { beginOf } from './periods.ts'
import { type CompletionFact, effectiveDue, type Task } from './task.ts'
import { fewestLetters, lettersIn, saysSomething, saysUnfinished } from './typed-words.ts'

/**
 * What may become of a row. Each change answers with the whole new row, history included, ready for one conditional
 * write, or with a refusal in words that a person can act on.
 */
export type Change = { ok: true; task: Task } | Refused

export type Refused = {
  ok: false
  code:
    | 'already-done'
    | 'not-done'
    | 'withdrawn'
    | 'fact-missing'
    | 'not-begun'
    | 'date-in-future'
    | 'date-too-early'
    | 'undo-expired'
    | 'not-later'
    | 'day-unusual'
    | 'day-to-check'
    | 'not-extended'
    | 'reason-missing'
    | 'no-date'
    | 'not-an-event'
    | 'empty-note'
    | 'nothing-asked'
    | 'already-asked'
    | 'event-known'
    | 'date-known'
    | 'date-granted'
    | 'not-correctable'
    | 'same-date'
    | 'date-passed'
    | 'same-agency'
    | 'already-given'
    | 'handing-begun'
    | 'handed-on'
  message: string
}

/** Who changes a row, and when. */
export type Context = { by: Actor; now: Instant }

/**
 * Records that a duty is done. A typed fact is asked for (the report's number and date, or a short note), because mail
 * scanners press buttons too. The day that counts is the report's own where one is given. What has not begun cannot be
 * done, whoever says so: it would count as done in time.
 */
export function confirm(task: Task, fact: CompletionFact, undoHours: number, { by, now }: Context): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã được xác nhận hoàn thành.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không cần xác nhận.')
  const today = dayAt(now)
  const begin = beginOf(task)
  if (begin !== null && begin > today) return refusal('not-begun', notBegun(begin))
  const missing = whyNoFact(fact)
  if (missing !== null) return refusal('fact-missing', missing)
  if (fact.date !== null && fact.date > today) {
    return refusal('date-in-future', 'Ngày của báo cáo không thể sau hôm nay. Xin xem lại ngày đã nhập.')
  }
  if (fact.date !== null && task.issuedOn && fact.date < task.issuedOn) {
    return refusal('date-too-early', 'Ngày của báo cáo sớm hơn ngày ban hành kế hoạch. Xin xem lại ngày đã nhập.')
  }
  const completion = {
    at: now,
    on: fact.date ?? today,
    by,
    fact,
    undoUntil: instantFromMs(Date.parse(now) + undoHours * 3_600_000),
  }
  const detail = [fact.number, fact.date, fact.note].filter(Boolean).join(' · ')
  const answered = { extensionRequest: null, disclaimer: null }
  return changed(task, { status: 'done', completion, ...answered }, 'confirmed', { by, now }, detail)
}

/**
 * Why what was typed confirms nothing, in words; null where it does. The receipt quotes it: "....." says nothing, and thanks for
 * "chưa xong" would be a lie.
 */
function whyNoFact({ number, date, note: typed }: CompletionFact): string | null {
  const hasNumber = number !== null && lettersIn(number) > 0
  const words = typed?.trim() ?? ''
  if (hasNumber && date !== null) return null
  if (saysUnfinished(words)) {
    return `Ghi chú “${words}” cho biết việc chưa xong nên chưa ghi nhận hoàn thành. Xin ghi ở ô “Báo tiến độ”, hoặc xin gia hạn. Nếu việc đã xong, xin ghi kết quả đã làm.`
  }
  if (words.length >= 5 && saysSomething(words)) return null
  if (words.length >= 5) {
    return `Ghi chú “${words}” chưa cho biết việc đã làm. Xin ghi bằng lời, có ít nhất ${fewestLetters} chữ cái hoặc chữ số.`
  }
  if (number !== null && number.trim() !== '' && !hasNumber) {
    return `Số văn bản “${number.trim()}” không có chữ cái hoặc chữ số nào. Xin ghi lại số và ngày của báo cáo đã gửi, hoặc một ghi chú ngắn.`
  }
  return 'Xin ghi số và ngày của báo cáo đã gửi, hoặc một ghi chú ngắn (ít nhất 5 ký tự).'
}

/** Said where a row's period has not begun: a report may come before its period is over, not before it begins. */
export function notBegun(begin: Day): string {
  return `Kỳ này chưa bắt đầu. Xin xác nhận hoàn thành từ ngày ${formatDay(begin)}.`
}

/** Takes a confirmation back: an agency within the undo window, a coordinator at any time, who may say why. */
export function undo(task: Task, reason: string, { by, now }: Context): Change {
  if (task.status !== 'done' || task.completion === null) {
    return refusal('not-done', 'Việc này chưa được xác nhận, không có gì để hoàn tác.')
  }
  if (by.kind === 'agency' && now > task.completion.undoUntil) {
    return refusal('undo-expired', 'Đã quá thời gian hoàn tác. Xin liên hệ cán bộ đầu mối để sửa.')
  }
  return changed(task, { status: 'open', completion: null }, 'undone', { by, now }, reason.trim())
}

/**
 * Grants a last day later than the original one, which is kept and shown beside it. Granted again, the new day takes the
 * place of the one before, be it earlier: a slip of the keyboard (20/4/2042) can be put right. A day that is hardly
 * meant is asked about first: `checked` says that somebody has looked at it.
 */
export function extend(
  task: Task,
  { lastDay, reason, checked }: Granted,
  calendar: WorkingCalendar,
  { by, now }: Context,
): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã hoàn thành, không cần gia hạn.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không gia hạn được.')
  const { due, extension: before } = task
  if (due === null) return refusal('no-date', 'Việc này chưa có hạn nên không gia hạn được.')
  if (lastDay <= due.lastDay) return refusal('not-later', `Ngày gia hạn phải sau hạn gốc ${formatDay(due.lastDay)}.`)
  if (lastDay === before?.lastDay) {
    return refusal('not-later', `Việc này đã được gia hạn đến ${formatDay(lastDay)}. Nếu cần sửa, xin chọn ngày khác.`)
  }
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do gia hạn.')
  const doubt = checked === true ? null : whyUnusual(lastDay, dayAt(now))
  if (doubt !== null) return refusal('day-unusual', doubt)
  const replaced = before ? { replaced: before.lastDay } : {}
  const extension = { lastDay, remindFor: aim(calendar, lastDay), grantedAt: now, by, reason, ...replaced }
  const answered = { extensionRequest: null, extensionRefused: null, extensionCancelled: null }
  const detail = [lastDay, ...(before ? [`thay cho ${before.lastDay}`] : []), reason].join(' · ')
  return changed(task, { extension, ...answered }, 'extended', { by, now }, detail)
}

/** A later last day that is granted. */
export type Granted = { lastDay: Day; reason: string; checked?: boolean | undefined }

export const askToCheck = 'Nếu đúng là ngày này, xin đánh dấu “Tôi đã kiểm tra ngày này” rồi gửi lại.'

/** What is asked about a day that is hardly meant, in words; null where nothing is odd about it. */
export function whyUnusual(lastDay: Day, today: Day): string | null {
  if (lastDay < today) return `Ngày ${formatDay(lastDay)} đã qua. ${askToCheck}`
  return lastDay > addDays(today, 366) ? `Ngày ${formatDay(lastDay)} còn hơn một năm nữa. ${askToCheck}` : null
}

/** Whether the granted day answers a request, also one that was refused at first; otherwise the coordinator moved it unasked. */
export function isGrantedOnRequest({ history }: Pick<Task, 'history'>): boolean {
  const granted = history.findLastIndex(({ what }) => what === 'extended')
  const before = history.slice(0, Math.max(0, granted))
  const answered = before.findLastIndex(({ what }) => what === 'extended' || what === 'extension-cancelled')
  return before.slice(answered + 1).some(({ what }) => what === 'extension-asked')
}

/** Takes a granted day back: the original one counts again. */
export function cancelExtension(task: Task, reason: string, { by, now }: Context): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã hoàn thành, không cần huỷ gia hạn.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không huỷ gia hạn được.')
  if (task.extension === null) return refusal('not-extended', 'Việc này không có hạn gia hạn nào để huỷ.')
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do huỷ gia hạn.')
  const { lastDay } = task.extension
  const extensionCancelled = { lastDay, reason: reason.trim(), at: now, by }
  const detail = `${lastDay} · ${reason.trim()}`
  return changed(task, { extension: null, extensionCancelled }, 'extension-cancelled', { by, now }, detail)
}

/**
 * An agency asks for a later last day. The date that counts stays as it is until a coordinator has answered; asking
 * again replaces what was asked before; the very same again (a second click) is told that it waits for its answer.
 */
export function askExtension(
  task: Task,
  { lastDay, reason }: { lastDay: Day; reason: string },
  { by, now }: Context,
): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã hoàn thành, không cần gia hạn.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không cần gia hạn.')
  const due = effectiveDue(task)
  if (due === null) return refusal('no-date', 'Việc này chưa có hạn nên không cần gia hạn.')
  if (lastDay <= due.lastDay) return refusal('not-later', 'Ngày xin gia hạn phải sau thời hạn hiện tại.')
  if (lastDay < dayAt(now)) return refusal('not-later', 'Ngày xin gia hạn đã qua. Xin chọn từ hôm nay trở đi.')
  if (reason.trim().length < 5) return refusal('reason-missing', 'Xin ghi lý do xin gia hạn (ít nhất 5 ký tự).')
  const before = task.extensionRequest
  if (before?.lastDay === lastDay && before.reason === reason.trim()) {
    return refusal('already-asked', 'Đề nghị gia hạn này đã được gửi và đang chờ cán bộ đầu mối trả lời.')
  }
  const extensionRequest = { lastDay, reason: reason.trim(), at: now, by }
  const asked = { extensionRequest, extensionRefused: null }
  return changed(task, asked, 'extension-asked', { by, now }, `${lastDay} · ${reason.trim()}`)
}

/** Answers a request with no, and why; the date that counts stays. */
export function refuseExtension(task: Task, reason: string, { by, now }: Context): Change {
  if (!task.extensionRequest) return refusal('nothing-asked', 'Không có đề nghị gia hạn nào đang chờ trả lời.')
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do không đồng ý gia hạn.')
  const extensionRefused = { lastDay: task.extensionRequest.lastDay, reason: reason.trim(), at: now, by }
  return changed(task, { extensionRequest: null, extensionRefused }, 'extension-refused', { by, now }, reason.trim())
}

/**
 * The agency no longer asks. Nothing is told of it: a letter that waits to ask is not sent, and the coordinator's lists drop
 * the row. An earlier refusal, which asking again has replaced, stands in the history alone.
 */
export function takeExtensionRequestBack(task: Task, context: Context): Change {
  if (!task.extensionRequest) return refusal('nothing-asked', 'Đề nghị gia hạn đã được rút hoặc đã có trả lời.')
  return changed(task, { extensionRequest: null }, 'extension-request-taken-back', context)
}

/** Adds a note to the history; nothing else changes. */
export function note(task: Task, text: string, { by, now }: Context): Change {
  if (text.trim() === '') return refusal('empty-note', 'Xin nhập nội dung ghi chú.')
  return changed(task, {}, 'noted', { by, now }, text.trim())
}

/** An agency says how far its work is; nothing changes but what the coordinator sees of it. */
export function tellProgress(task: Task, words: string, context: Context): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã được xác nhận hoàn thành.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không cần báo tiến độ.')
  if (!saysSomething(words)) return refusal('empty-note', 'Xin ghi đã làm đến đâu, bằng vài chữ.')
  return note(task, words, context)
}

/** What the agency last told of how far its work is; null where it told nothing, or is done. */
export function progressOf({ status, history }: Pick<Task, 'status' | 'history'>): Progress | null {
  const told = history.findLast(({ what, by }) => what === 'noted' && by.kind === 'agency')
  return status !== 'open' || told === undefined ? null : { at: told.at, words: told.detail ?? '' }
}

export type Progress = { at: Instant; words: string }

/**
 * Takes a row out of tracking, with a reason; it stays to be seen. What is done stays done: withdrawn and restored it
 * would be open again, and its agency reminded of finished work.
 */
export function withdraw(task: Task, reason: string, { by, now }: Context): Change {
  if (task.status === 'done') {
    return refusal('already-done', 'Việc này đã hoàn thành nên không rút được. Nếu xác nhận nhầm, xin hoàn tác trước.')
  }
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút trước đó.')
  if (reason.trim() === '') return refusal('reason-missing', 'Xin ghi lý do rút việc này.')
  const ended = { status: 'withdrawn' as const, extensionRequest: null, disclaimer: null }
  return changed(task, ended, 'withdrawn', { by, now }, reason)
}

/** When and why a row was withdrawn; null for one that is not. */
export function withdrawalOf({ status, history }: Pick<Task, 'status' | 'history'>): Withdrawal | null {
  const entry = status === 'withdrawn' ? history.findLast(({ what }) => what === 'withdrawn') : undefined
  return entry === undefined ? null : { at: entry.at, reason: entry.detail ?? '' }
}

export type Withdrawal = { at: Instant; reason: string }

/** When and why a coordinator took the last confirmation back; null where that is not so, or the work was confirmed again. */
export function reopenedOf({ status, history }: Pick<Task, 'status' | 'history'>): Reopened | null {
  const entry = history.findLast(({ what }) => what === 'confirmed' || what === 'undone')
  const stands = status === 'open' && entry?.what === 'undone' && entry.by.kind === 'coordinator'
  return stands ? { at: entry.at, reason: entry.detail ?? '' } : null
}

export type Reopened = { at: Instant; reason: string }

/** Puts a withdrawn row back. Not one whose place another agency's row has taken: the work would be asked of both. */
export function restore(task: Task, { by, now }: Context): Change {
  if (task.status !== 'withdrawn') return refusal('not-done', 'Việc này đang được theo dõi.')
  if (task.handedTo) {
    const wayOn = 'Nếu cần giao lại, xin mở việc của cơ quan đó và chuyển trở lại.'
    return refusal('handed-on', `Việc này đã được chuyển cho ${task.handedTo.agencyName}. ${wayOn}`)
  }
  return changed(task, { status: 'open' }, 'restored', { by, now })
}

/** The row with `fields` changed and an entry of it in its history. */
export function changed(
  task: Task,
  fields: Partial<Task>,
  what: ChangeCode,
  { by, now }: Context,
  detail?: string,
): Change {
  const entry = detail ? { at: now, by, what, detail } : { at: now, by, what }
  return { ok: true, task: { ...task, ...fields, history: [...task.history, entry], version: task.version + 1 } }
}

export function refusal(code: Refused['code'], message: string): Refused {
  return { ok: false, code, message }
}
