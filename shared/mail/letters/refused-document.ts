import type { Unit } from '../../tracking/unit.ts'
import { coordinatorFooter, type Letter } from '../letter.ts'

/**
 * A document arrived without a person watching and could not be read: the coordinator is told. `reason` says why and what
 * to do.
 */
export function refusedDocumentLetter(refused: { fileName: string; reason: string }, unit: Unit, url: string): Letter {
  return {
    subject: `Chưa đọc được văn bản: ${refused.fileName}`,
    preheader: 'Văn bản gửi vào thư mục đến chưa trở thành bản nháp.',
    title: 'Một văn bản gửi đến chưa đọc được',
    addressee: null,
    opening: [`Tệp “${refused.fileName}” trong thư mục đến của đơn vị chưa trở thành bản nháp.`, refused.reason],
    groups: [],
    left: 0,
    buttons: [{ label: 'Mở trang nhắc việc', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: coordinatorFooter(unit),
  }
}
