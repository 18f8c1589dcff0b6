import type { OutboxRow, OutboxState } from './outbox.ts'

/** Why a letter was not sent, in words; null where there is nothing to explain. */
export function reasonOf({ kind, outcome }: Pick<OutboxRow, 'kind' | 'outcome'>): string | null {
  switch (outcome.state) {
    case 'suppressed':
      return becauseOf(kind)[outcome.reason] ?? suppressedBecause[outcome.reason]
    case 'failed':
      return outcome.reason
    case 'unknown':
      return `${unclear} ${outcome.final ? 'Thư không được gửi lại.' : 'Thư sẽ được gửi lại một lần.'}`
    case 'planned':
      return outcome.waits === undefined ? null : waitsFor[outcome.waits]
    case 'claimed':
    case 'sending':
    case 'sent':
      return null
  }
}

function becauseOf(kind: OutboxRow['kind']): Partial<typeof suppressedBecause> {
  if (kind === 'withdrawal' || kind === 'closing') return withdrawalBecause
  return toOffice.has(kind) ? officeBecause : {}
}

const unclear = 'Không rõ thư đã đi hay chưa: hệ thống bị ngắt, hoặc SES không trả lời, giữa lúc gửi.'

const waitsFor: Record<NonNullable<Extract<OutboxState, { state: 'planned' }>['waits']>, string> = {
  quota: 'Hết hạn mức gửi thư trong ngày; việc quá hạn và đến hạn được gửi trước, thư này chờ lượt sau.',
  throttled: 'SES đang giới hạn tốc độ gửi; thư sẽ được gửi lại sau ít phút.',
  unavailable: 'Chưa kết nối được tới SES; thư sẽ được gửi lại sau ít phút.',
  account:
    'SES chưa cho hệ thống này gửi thư (tài khoản, quyền hoặc địa chỉ gửi chưa sẵn sàng); thư chờ gửi lại. Xin báo người quản trị.',
}

const suppressedBecause: Record<Extract<OutboxState, { state: 'suppressed' }>['reason'], string> = {
  finished: 'Việc đã hoàn thành trước khi gửi.',
  extended: 'Việc đã được gia hạn trước khi gửi.',
  withdrawn: 'Việc đã được rút trước khi gửi.',
  undone: 'Xác nhận đã được hoàn tác trước khi gửi.',
  duplicate: 'Đã có thư khác tới cùng địa chỉ nói việc này.',
  answered: 'Đề nghị đã được trả lời trước khi gửi.',
  unwritten: 'Thay đổi mà thư này báo chưa được ghi nhận.',
  moved: 'Địa chỉ của cơ quan đã đổi; thư được gửi tới địa chỉ mới.',
  bounced: 'Địa chỉ thư đã bị trả lại; cần sửa trong danh bạ.',
  complained: 'Người nhận đã báo thư rác; cần liên hệ lại.',
  'no-address': 'Cơ quan chưa có địa chỉ thư trong danh bạ.',
}

/** Letters to a person in an office, about no row of theirs. */
const toOffice: ReadonlySet<OutboxRow['kind']> = new Set([
  'sign-in',
  'alert',
  'summary',
  'escalation',
  'request',
  'disclaimer',
])

const officeBecause: Partial<typeof suppressedBecause> = {
  withdrawn: 'Người nhận không còn trong danh sách, hoặc việc đã được rút trước khi gửi.',
  finished: 'Không còn gì cần báo khi đến lượt gửi.',
  bounced: 'Địa chỉ thư đã bị trả lại; cần sửa trong danh bạ, hoặc trên trang Đơn vị nếu là của cán bộ đầu mối.',
}

const withdrawalBecause: Partial<typeof suppressedBecause> = {
  withdrawn: 'Chưa thư nào nêu việc này đến cơ quan nên không phải báo rút.',
  undone: 'Việc được theo dõi lại trước khi gửi.',
}
