import type { Letter } from './letter.ts'

export const changeRecipientsLabel = 'Đổi người nhận thư'

/** The sentence that stands for tasks left out of a long letter. */
export function leftOut({ left, buttons }: Pick<Letter, 'left' | 'buttons'>): string {
  return buttons.length > 0 ? `… và ${left} việc khác, xem tại đường dẫn.` : `… và ${left} việc khác.`
}
