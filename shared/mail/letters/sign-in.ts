import type { Instant } from '../../calendar/day.ts'
import type { Unit } from '../../tracking/unit.ts'
import type { Letter } from '../letter.ts'
import { spokenInstant } from '../words.ts'

/** The link with which a coordinator signs in; opening it shows a button, since scanners open links too. */
export function signInLetter(url: string, expiresAt: Instant, unit: Unit): Letter {
  return {
    subject: 'Liên kết đăng nhập hệ thống nhắc việc',
    preheader: `Dùng một lần, trước ${spokenInstant(expiresAt)}.`,
    title: 'Đăng nhập hệ thống nhắc việc',
    addressee: null,
    opening: [
      `Anh/chị vừa yêu cầu đăng nhập vào hệ thống nhắc việc của ${unit.name}.`,
      `Liên kết dưới đây dùng được một lần, trước ${spokenInstant(expiresAt)}.`,
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Đăng nhập', url }],
    closing: ['Nếu anh/chị không yêu cầu, xin bỏ qua thư này; không ai đăng nhập được nếu không có liên kết.'],
    signature: unit.name,
    footer: { lines: ['Xin không chuyển tiếp thư này cho người khác.'], changeRecipients: null },
  }
}
