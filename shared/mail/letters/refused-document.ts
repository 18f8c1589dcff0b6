import { reasonRefused } from '../../documents/document-text.ts'
import type { Unit } from '../../tracking/unit.ts'
import type { Letter } from '../letter.ts'

/** A document arrived without a person watching and could not be read: the coordinator is told why, and what to do. */
export function refusedDocumentLetter(refused: { code: string; fileName: string }, unit: Unit, url: string): Letter {
  return {
    subject: `Chưa đọc được văn bản: ${refused.fileName}`,
    preheader: 'Văn bản gửi vào thư mục đến chưa trở thành bản nháp.',
    title: 'Một văn bản gửi đến chưa đọc được',
    addressee: null,
    opening: [
      `Tệp “${refused.fileName}” trong thư mục đến của đơn vị chưa trở thành bản nháp.`,
      reasonRefused(refused.code),
    ],
    groups: [],
    left: 0,
    buttons: [{ label: 'Mở trang nhắc việc', url }],
    closing: ['Trân trọng./.'],
    signature: unit.name,
    footer: {
      lines: [`Thư do hệ thống nhắc việc của ${unit.name} tự động gửi tới cán bộ đầu mối.`],
      changeRecipients: null,
    },
  }
}
