import { type Change, changed, type Context, refusal } from './changes.ts'
import type { Task } from './task.ts'

// A document, or its reading, can name the wrong office. The agency says so; only a coordinator decides, and answers by
// handing the work on (`handing-on.ts`) or by saying why it is the agency's own all the same. Until then it goes on as it
// was: dates count and reminders go out.

/** What an agency says of work that is not its own: why, and whose it takes it to be. */
export type Disclaimer = { reason: string; office?: string | null | undefined }

/** An agency says that the work is not its own. Said again it replaces what was said; the very same (a second click) waits. */
export function disclaim(task: Task, said: Disclaimer, { by, now }: Context): Change {
  if (task.status === 'done') return refusal('already-done', 'Việc này đã được xác nhận hoàn thành.')
  if (task.status === 'withdrawn') return refusal('withdrawn', 'Việc này đã được rút, không cần báo nữa.')
  const reason = said.reason.trim()
  const office = said.office?.trim() || null
  if (reason.length < 5) {
    return refusal('reason-missing', 'Xin ghi vì sao việc này không thuộc trách nhiệm của cơ quan (ít nhất 5 ký tự).')
  }
  const before = task.disclaimer
  if (before?.reason === reason && before.office === office) {
    return refusal('already-asked', 'Nội dung này đã được gửi và đang chờ cán bộ đầu mối trả lời.')
  }
  const disclaimer = { reason, office, at: now, by }
  const detail = [...(office === null ? [] : [`cho là của ${office}`]), reason].join(' · ')
  return changed(task, { disclaimer, disclaimerRefused: null }, 'disclaimed', { by, now }, detail)
}

/** The agency finds that the work is its own after all, before a coordinator has answered; told as a request that is taken back is. */
export function takeDisclaimerBack(task: Task, context: Context): Change {
  if (!task.disclaimer) return refusal('nothing-asked', 'Nội dung đã báo đã được rút hoặc đã có trả lời.')
  return changed(task, { disclaimer: null }, 'disclaimer-taken-back', context)
}

/** The answer that the work is the agency's own, and why. */
export function refuseDisclaimer(task: Task, reason: string, { by, now }: Context): Change {
  if (!task.disclaimer)
    return refusal('nothing-asked', 'Không có báo nào rằng việc này không thuộc trách nhiệm cơ quan.')
  if (reason.trim() === '')
    return refusal('reason-missing', 'Xin ghi lý do việc này vẫn thuộc trách nhiệm của cơ quan.')
  const disclaimerRefused = { reason: reason.trim(), at: now, by }
  return changed(task, { disclaimer: null, disclaimerRefused }, 'disclaimer-refused', { by, now }, reason.trim())
}
