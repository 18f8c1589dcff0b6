import type { Unit } from '../../tracking/unit.ts'
import { coordinatorFooter, type Letter } from '../letter.ts'

/** An agency's address went dead: the coordinator is asked for another. */
export function alertLetter(
  dead: { address: string; state: 'bounced' | 'complained'; agencies: readonly string[] },
  unit: Unit,
  url: string,
): Letter {
  const who = dead.agencies.join('; ')
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
      `Thư nhắc việc gửi tới ${dead.address} không đến được: ${why}.`,
      `Hệ thống đã ngừng gửi tới địa chỉ này. Cơ quan, đơn vị liên quan: ${who}.`,
      'Xin liên hệ cơ quan, đơn vị để có địa chỉ khác và cập nhật trong danh bạ; từ đó thư nhắc được gửi tiếp.',
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Mở danh bạ', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}
