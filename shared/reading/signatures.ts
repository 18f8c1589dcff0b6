// The words with which a document ends: the place and date above the signature, and who signs (NĐ 30/2020/NĐ-CP, appendix I).

/** The offices of signers in capitals, as alternatives of a pattern; the longer before those that they begin with. */
const office = [
  'CHỈ HUY TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|THỦ TRƯỞNG ĐƠN VỊ|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG',
  'TỔNG GIÁM ĐỐC|GIÁM ĐỐC SỞ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|BÍ THƯ',
  'NGƯỜI LẬP KẾ HOẠCH|NGƯỜI LẬP BIỂU|NGƯỜI LẬP',
].join('|')
const person = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,4}'
const seal = '\\((?:[Đđ]ã )?[Kk]ý(?:,? (?:và )?đóng dấu|,? ghi rõ họ tên)?\\)'

// "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ" of the Party
const onBehalf = '(?:(?:KT|TM|TL|TUQ|Q)\\s?\\.|(?:K/T|T/M|T/L|T/UQ)\\.?)\\s?\\p{Lu}'
// "KT BỘ TRƯỞNG, CHỦ NHIỆM VPCP": the full stop was left out
const forSomebody = new RegExp(`^${onBehalf}|^(?:KT|TM|TL|TUQ)\\s(?:${office}|UBND|[ỦU][ỶY] BAN)(?!\\p{L})`, 'u')
// "GIÁM ĐỐC Nguyễn Văn An", "HIỆU TRƯỞNG (Đã ký) Lê Thị Mẫu"
const withName = new RegExp(
  `^(?:PHÓ )?(?:${office})(?:\\s+${seal})?(?:\\s+${person})$|^(?:PHÓ )?(?:${office})\\s+${seal}$`,
  'u',
)
// "Nguyễn Văn An (Đã ký)": what is left of a signature where a converter lost the rest
const signed = new RegExp(`^${person} ?${seal}$`, 'u')
// "BẢO HIỂM XÃ HỘI TỈNH GIÁM ĐỐC Hứa Văn Kiệm SỞ LAO ĐỘNG KT. GIÁM ĐỐC Mai Thanh Dung": the table that two signers share
const twoSigners = new RegExp(
  `^[^\\p{Ll}]{0,80}(?:${office})[^\\p{Ll}]{0,20}(?:\\(?[Đđ]ã ký\\)? ?)?(?:\\p{Lu}\\p{Ll}+ ){2,5}[^\\p{Ll}:–]{6,80}(?:${office})(?: ?\\(?[Đđ]ã ký\\)?)?(?: \\p{Lu}\\p{Ll}+){2,5}(?! ?[-–:])`,
  'u',
)
const longestSigners = 300
const longestSignature = 200

/** Whether a paragraph is who signs, in words that say so by themselves. */
export const signs = (text: string): boolean =>
  (text.length < longestSignature && (forSomebody.test(text) || withName.test(text) || signed.test(text))) ||
  signTogether(text)

export const signTogether = (text: string): boolean => twoSigners.test(text.slice(0, longestSigners))

/** Whether a paragraph is nothing but "GIÁM ĐỐC", "HIỆU TRƯỞNG": who signs, or the heading of what they do. */
export const isOfficeAlone = (text: string): boolean => officeAlone.test(text)
const officeAlone = new RegExp(`^(?:PHÓ )?(?:${office})$`, 'u')

/** "Lê Thị Mẫu", "(Đã ký)": what stands below the office of whoever signs. */
export const namesSigner = (text: string): boolean => belowOffice.test(text)
const belowOffice = new RegExp(`^(?:${seal}\\s*)?(?:${person})?$|^${person} ?${seal}$`, 'u')

/** Length of the place and date that a paragraph begins with, "Hòa Giang, ngày 10 tháng 3 năm 2026"; 0 where it does not. */
export const dateLength = (text: string): number => placeAndDate.exec(text)?.[0].length ?? 0
const dated = "\\p{Lu}[\\p{L} .'’-]{1,40}, ngày [\\d .…]{1,8} tháng [\\d .…]{1,8} năm \\d{4}"
const placeAndDate = new RegExp(`^${dated}\\.?(?:\\s+|$)`, 'u')

/**
 * The place and date right above the first signature of a text, and where it stands; null where none does. Linear.
 */
export function dateAboveSignature(document: string): { text: string; start: number } | null {
  const found = aboveSignature.exec(document)
  const text = found?.groups?.['date']
  return found && text !== undefined ? { text, start: found.index + found[0].indexOf(text) } : null
}
const aboveSignature = new RegExp(
  `^[ \\t]{0,200}(?<date>${dated})\\.?[ \\t]{0,200}\\n\\s{0,20}(?=${onBehalf}|(?:PHÓ )?(?:${office})[ \\t]*$)`,
  'mu',
)
