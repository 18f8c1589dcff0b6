/**
 * Who speaks in a paper when it orders: "UBND tỉnh yêu cầu …", "Chủ tịch Ủy ban nhân dân xã đề nghị …", "Thủ tướng Chính phủ giao …",
 * "Ban Thường vụ Đảng ủy yêu cầu …". The source of a regular expression over text as it is written; a name may go on behind it.
 */
export const SPEAKER =
  '(?:(?:Chủ tịch|Ban Thường vụ|Ban Chấp hành|Thường trực) )?(?:UBND|[ỦU][ỷy] ban nhân dân|Thủ tướng|Bộ trưởng|Chủ tịch|Bộ|Sở|Huyện ủy|Tỉnh ủy|Đảng ủy)(?!\\p{L})'
