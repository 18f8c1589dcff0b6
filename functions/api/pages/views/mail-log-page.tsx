import { formatDay } from '../../../../shared/calendar/day.ts'
import type { MailFeedback, MailKind, OutboxRow, OutboxState } from '../../../../shared/reminding/outbox.ts'
import { reasonOf } from '../../../../shared/reminding/outcome-words.ts'
import { Message } from './layout.tsx'
import { NextPage, NothingHere } from './parts.tsx'
import { instantInWords } from './wording.ts'

const kindTitles: Record<MailKind, string> = {
  notice: 'Thông báo giao việc',
  digest: 'Nhắc việc',
  nudge: 'Nhắc ngay',
  receipt: 'Biên nhận',
  extension: 'Gia hạn',
  escalation: 'Báo việc quá hạn lâu',
  summary: 'Tổng hợp tuần',
  request: 'Xin gia hạn',
  refusal: 'Không đồng ý gia hạn',
  'sign-in': 'Đăng nhập',
  alert: 'Báo cán bộ đầu mối',
}

const stateTitles: Record<OutboxState['state'], string> = {
  planned: 'Chờ gửi',
  claimed: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  suppressed: 'Không gửi',
  failed: 'Gửi không được',
  unknown: 'Chưa rõ',
}

const feedbackTitles: Record<MailFeedback, string> = {
  delayed: 'Máy chủ nhận thư đang chậm',
  delivered: 'Đã đến hộp thư',
  'soft-bounced': 'Tạm thời chưa nhận được',
  bounced: 'Bị trả lại',
  complained: 'Bị báo là thư rác',
}

type MailLogProps = { rows: OutboxRow[]; next: string | null; agencyName: (id: string) => string; trouble?: string }

/** Every e-mail, sent or not, and why: the account that the reminders give of themselves. */
export function MailLogBody({ rows, next, agencyName, trouble }: MailLogProps) {
  return (
    <>
      <h1>Thư đã gửi và chưa gửi</h1>
      <p class="lead">
        Mỗi thư mà hệ thống phải gửi đều có một dòng ở đây: gửi lúc nào, cho ai, hoặc vì sao không gửi.
      </p>
      {trouble !== undefined && (
        <Message tone="bad">
          <p>{trouble}</p>
        </Message>
      )}
      {rows.length === 0 ? (
        <NothingHere next={next}>Chưa có thư nào.</NothingHere>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th>Ngày</th>
              <th>Loại thư</th>
              <th>Gửi đến</th>
              <th class="number">Số việc</th>
              <th>Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td>{formatDay(row.day)}</td>
                <td data-label="Loại thư">{kindTitles[row.kind]}</td>
                <td>
                  {row.to ?? 'Chưa có địa chỉ'}
                  {row.agencyIds.length > 0 && (
                    <>
                      <br />
                      <small>{row.agencyIds.map(agencyName).join(', ')}</small>
                    </>
                  )}
                </td>
                <td class="number" data-label="Số việc">
                  {row.taskIds.length}
                </td>
                <td>
                  <Outcome row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NextPage href={next && `/nhac-viec?cursor=${encodeURIComponent(next)}`} />
    </>
  )
}

function Outcome({ row }: { row: OutboxRow }) {
  const { outcome } = row
  return (
    <>
      <span class={`badge ${outcome.state}`}>{stateTitles[outcome.state]}</span>{' '}
      <small>
        {outcome.state === 'sent' ? instantInWords(outcome.at) : reasonOf(row)}
        {row.feedback && ` · ${feedbackTitles[row.feedback]}`}
      </small>
    </>
  )
}
