import type { Unit } from '../../tracking/unit.ts'
import { coordinatorFooter, type Letter } from '../letter.ts'

/** Somebody asked not to get an agency's letters any more: the coordinator is asked to put the directory right. */
export function recipientChangeLetter(
  agency: { name: string; addresses: readonly string[] },
  unit: Unit,
  url: string,
): Letter {
  return {
    subject: `Cần xem lại người nhận thư: ${agency.name}`,
    preheader: 'Có người nhận đề nghị không nhận thư nhắc việc nữa.',
    title: `Người nhận thư của ${agency.name}`,
    addressee: null,
    opening: [
      `Có người nhận đề nghị không nhận thư nhắc việc của ${agency.name} nữa. Hệ thống vẫn gửi thư như trước, vì đây là việc được giao.`,
      `Địa chỉ đang nhận thư: ${agency.addresses.join('; ') || 'chưa có'}.`,
      'Xin liên hệ cơ quan, đơn vị để biết người nhận mới và cập nhật trong danh bạ.',
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Mở danh bạ', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}
