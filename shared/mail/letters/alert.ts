import type { Unit } from '../../tracking/unit.ts'
import { coordinatorFooter, type Letter } from '../letter.ts'

/** An address went dead, of agencies or of a coordinator (by name): the coordinators are asked for another. */
export function alertLetter(
  dead: {
    address: string
    state: 'bounced' | 'complained'
    agencies: readonly string[]
    coordinator: string | null
  },
  unit: Unit,
  origin: string,
): Letter {
  const holder = dead.coordinator === null ? [] : [`cán bộ đầu mối ${dead.coordinator}`]
  const who = [...dead.agencies, ...holder].join('; ')
  const why =
    dead.state === 'bounced'
      ? 'máy chủ thư của nơi nhận trả lại vĩnh viễn (địa chỉ không còn hoặc không tồn tại)'
      : 'người nhận đã báo thư là thư rác'
  return {
    subject: `Cần cập nhật địa chỉ thư: ${dead.address}`,
    preheader: `${who}: hệ thống đã ngừng gửi tới địa chỉ này.`,
    title: 'Một địa chỉ nhận thư không còn dùng được',
    addressee: null,
    opening: [
      `Thư gửi tới ${dead.address} không đến được: ${why}.`,
      `Hệ thống đã ngừng gửi tới địa chỉ này. Nơi nhận liên quan: ${who}.`,
      ...(dead.agencies.length === 0
        ? []
        : ['Xin liên hệ cơ quan, đơn vị để có địa chỉ khác và cập nhật trong danh bạ; từ đó thư nhắc được gửi tiếp.']),
      ...(holder.length === 0
        ? []
        : [
            'Với cán bộ đầu mối: xin mời lại bằng địa chỉ đúng trên trang Đơn vị. Thư được gửi tiếp khi người đó đăng nhập bằng đường dẫn trong thư, hoặc khi chính địa chỉ này được mời lại.',
          ]),
    ],
    groups: [],
    left: 0,
    buttons: [
      ...(dead.agencies.length === 0 ? [] : [{ label: 'Mở danh bạ', url: `${origin}/co-quan` }]),
      ...(holder.length === 0 ? [] : [{ label: 'Mở trang Đơn vị', url: `${origin}/don-vi` }]),
    ],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}
