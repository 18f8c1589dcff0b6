import type { Notice } from './document-text.ts'
import { decodeLegacy } from './legacy-encodings.ts'

/**
 * What every format has in common at the end: legacy letters turned into Unicode, NFC, one kind of line end, one kind
 * of space, nothing invisible. Words and lines stay as they are.
 */
export function tidy(raw: string): { text: string; notices: Notice[] } {
  // First the legacy encodings: in TCVN3 the soft hyphen that is dropped below is the letter ư.
  const { text, encodings } = decodeLegacy(raw)
  const tidied = text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    // Bullets of the Symbol and Wingdings fonts, which have no meaning outside them.
    .replaceAll(/[\uf000-\uf0ff]/g, '-')
    // Eth where đ is meant: the two capitals look the same, and old keyboards gave the wrong one.
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    // Two letters that a font joins in one sign.
    .replaceAll(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
  const notices = encodings.map((encoding): Notice => ({
    code: 'legacy-encoding',
    message: `Văn bản dùng bảng mã cũ (${encoding}), đã được chuyển sang Unicode. Đề nghị đối chiếu lại chữ.`,
  }))
  return { text: tidied, notices }
}
