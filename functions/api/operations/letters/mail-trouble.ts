import { addHours, type Instant } from '../../../../shared/calendar/day.ts'
import { isSandbox, isShort, type SendQuota } from '../../../../shared/reminding/quota.ts'

/**
 * What stands in the way of every e-mail, in one sentence for the page that gives account of them; null where nothing
 * does. How much has been sent in 24 hours is old news an hour later; that an account is in the sandbox is not.
 */
export function troubleOf(quota: SendQuota | null, now: Instant): string | null {
  if (quota === null) return null
  if (isSandbox(quota)) {
    return `Tài khoản gửi thư (Amazon SES) còn ở chế độ thử (sandbox): chỉ gửi được tới địa chỉ đã xác minh, mỗi ngày ${quota.perDay} thư. Xin báo người quản trị đề nghị AWS mở giới hạn.`
  }
  if (quota.at < addHours(now, -1) || !isShort(quota)) return null
  const counted = `Trong 24 giờ qua đã gửi ${inWords(quota.sentInDay)} trên ${inWords(quota.perDay ?? 0)} thư được phép`
  return `${counted}: việc quá hạn và đến hạn được gửi trước, thư khác chờ lượt sau.`
}

function inWords(count: number): string {
  return Math.round(count).toLocaleString('vi')
}
