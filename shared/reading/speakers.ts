/**
 * Who speaks in a paper when it orders: "UBND tỉnh yêu cầu …", "Chủ tịch Ủy ban nhân dân xã đề nghị …", "Thủ tướng Chính phủ giao …",
 * "Ban Thường vụ Đảng ủy yêu cầu …". The source of a regular expression over text as it is written; a name may go on behind it.
 */
export const SPEAKER =
  '(?:(?:Chủ tịch|Ban Thường vụ|Ban Chấp hành|Thường trực) )?(?:UBND|[ỦU][ỷy] ban nhân dân|Thủ tướng|Bộ trưởng|Chủ tịch|Bộ|Sở|Huyện ủy|Tỉnh ủy|Đảng ủy)(?!\\p{L})'

/** Whether an agency is one of them. */
export const isSpeaker = (name: string): boolean => speaker.test(name)
const speaker = new RegExp(`^${SPEAKER}`, 'u')

/**
 * Who only asks, with no say over an office: "Cử tri đề nghị UBND xã sửa cầu", "Đại biểu HĐND xã yêu cầu Phòng Kinh tế giải trình". The
 * source of a regular expression over text in any case.
 */
export const PETITIONERS =
  '(?:(?:các|những|một số|nhiều) )?(?:người dân|nhân dân|bà con|cử tri|công dân|hộ dân|hộ gia đình|phụ huynh|đại biểu)(?!\\p{L})'
