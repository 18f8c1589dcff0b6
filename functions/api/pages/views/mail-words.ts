import type { MailFeedback, MailKind, OutboxRow, OutboxState } from '../../../../shared/reminding/outbox.ts'
import { noticeOf, type NoticeOf } from '../../../../shared/reminding/letters.ts'
import { isOfRecount } from '../../../../shared/reminding/recount.ts'

/** The account of e-mails, in words. */

/** What kind of letter it is; one that goes out beside the usual one of its kind says so. */
export function titleOf(row: Pick<OutboxRow, 'kind' | 'key' | 'to'>): string {
  if (isOfRecount(row)) return 'Nhắc việc (lịch thay đổi)'
  return row.kind === 'notice' ? noticeTitles[noticeOf(row)] : kindTitles[row.kind]
}

const noticeTitles: Record<NoticeOf, string> = {
  giving: 'Thông báo giao việc',
  adding: 'Thông báo giao thêm việc',
  'handing-on': 'Thông báo chuyển giao việc',
  reopening: 'Thông báo theo dõi lại',
}

export const kindTitles: Record<MailKind, string> = {
  notice: 'Thông báo giao việc',
  digest: 'Nhắc việc',
  nudge: 'Nhắc ngay',
  receipt: 'Biên nhận',
  extension: 'Gia hạn',
  escalation: 'Báo việc quá hạn lâu',
  summary: 'Tổng hợp tuần',
  request: 'Xin gia hạn',
  refusal: 'Không đồng ý gia hạn',
  disclaimer: 'Báo không thuộc trách nhiệm',
  'disclaimer-refusal': 'Trả lời vẫn thuộc trách nhiệm',
  limit: 'Báo thời hạn',
  withdrawal: 'Rút việc',
  reopened: 'Mở lại việc',
  closing: 'Kết thúc theo dõi',
  'sign-in': 'Đăng nhập',
  alert: 'Báo cán bộ đầu mối',
}

export const stateTitles: Record<OutboxState['state'], string> = {
  planned: 'Chờ gửi',
  claimed: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  suppressed: 'Không gửi',
  failed: 'Gửi không được',
  unknown: 'Chưa rõ',
}

export const feedbackTitles: Record<MailFeedback, string> = {
  delayed: 'Máy chủ nhận thư đang chậm',
  delivered: 'Đã đến hộp thư',
  'soft-bounced': 'Tạm thời chưa nhận được',
  bounced: 'Bị trả lại',
  complained: 'Bị báo là thư rác',
}

/** What stands against an address; nothing is said of one that is right. */
export const mailboxTitles = { ok: '', bounced: 'thư bị trả lại', complained: 'bị báo là thư rác' } as const

type Only = { states?: ReadonlyArray<OutboxState['state']>; feedback?: readonly MailFeedback[] }

/** How the list can be looked at; what needs a person comes last. */
export const mailViews = {
  all: { title: 'Tất cả', only: {} },
  waiting: { title: 'Chờ gửi', only: { states: ['planned', 'claimed', 'sending'] } },
  sent: { title: 'Đã gửi', only: { states: ['sent'] } },
  suppressed: { title: 'Không gửi', only: { states: ['suppressed'] } },
  failed: { title: 'Gửi không được', only: { states: ['failed'] } },
  unknown: { title: 'Chưa rõ', only: { states: ['unknown'] } },
  returned: { title: 'Bị trả lại', only: { feedback: ['soft-bounced', 'bounced', 'complained'] } },
} as const satisfies Record<string, { title: string; only: Only }>
export type MailView = keyof typeof mailViews

export function isMailView(value: string): value is MailView {
  return Object.hasOwn(mailViews, value)
}

/** The page of one e-mail. */
export function mailPath({ day, key }: Pick<OutboxRow, 'day' | 'key'>): string {
  return `/nhac-viec/thu?${new URLSearchParams({ ngay: day, ma: key }).toString()}`
}
