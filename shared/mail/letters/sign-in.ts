import type { Instant } from '../../calendar/day.ts'
import type { Unit } from '../../tracking/unit.ts'
import type { Letter } from '../letter.ts'
import { spokenInstant } from '../words.ts'

/** The link with which a coordinator signs in; opening it shows a button, since scanners open links too. */
export function signInLetter(url: string, expiresAt: Instant, unit: Unit): Letter {
  return {
    subject: 'Đường dẫn đăng nhập hệ thống nhắc việc',
    preheader: `Dùng một lần, trước ${spokenInstant(expiresAt)}.`,
    title: 'Đăng nhập hệ thống nhắc việc',
    addressee: null,
    opening: [
      `Anh/chị vừa yêu cầu đăng nhập vào hệ thống nhắc việc của ${unit.name}.`,
      `Đường dẫn dưới đây dùng được một lần, trước ${spokenInstant(expiresAt)}.`,
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Đăng nhập', url }],
    closing: ['Nếu anh/chị không yêu cầu, xin bỏ qua thư này; không ai đăng nhập được nếu không có đường dẫn.'],
    signature: unit.name,
    footer: { lines: ['Xin không chuyển tiếp thư này cho người khác.'], changeRecipients: null },
  }
}

/** The same for somebody whom a coordinator has just made one too. The link lasts an hour, so it says how to get another. */
export function invitationLetter(url: string, expiresAt: Instant, unit: Unit): Letter {
  const { origin } = new URL(url)
  return {
    ...signInLetter(url, expiresAt, unit),
    subject: `${unit.name} mời làm cán bộ đầu mối trên hệ thống nhắc việc`,
    title: 'Cán bộ đầu mối trên hệ thống nhắc việc',
    opening: [
      `Anh/chị vừa được thêm làm cán bộ đầu mối của ${unit.name} trên hệ thống nhắc việc: phát hành kế hoạch, theo dõi việc đã giao cho các cơ quan.`,
      `Đường dẫn dưới đây dùng được một lần, trước ${spokenInstant(expiresAt)}. Sau đó, xin mở ${origin}/dang-nhap và nhập địa chỉ thư này để nhận đường dẫn mới.`,
    ],
    closing: ['Nếu không biết về việc này, xin bỏ qua thư; không ai đăng nhập được nếu không có đường dẫn.'],
  }
}
