export const changeRecipientsLabel = 'Đổi người nhận thư'

/** The sentence that stands for tasks left out of a long letter. */
export function leftOut(count: number): string {
  return `… và ${count} việc khác, xem tại liên kết.`
}
