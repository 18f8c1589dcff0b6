import { findAgencySubject } from '../agencies/subject.ts'

/** "Nơi nhận:", "Trên đây là Kế hoạch …": what closes a document or stands below its last row. */
export const closesTable = (text: string): boolean => /^(?:nơi nhận|trên đây là|ghi chú:|tổng cộng)/i.test(text)

/**
 * "Đề nghị UBND các xã gửi danh sách …", "Phòng Nội vụ cấp kinh phí cho các lớp.": who is to do what, said in one line
 * as a paragraph does and no cell; a cell "Phòng Y tế chủ trì, phối hợp với Công an xã" is not closed.
 */
export function isClause(text: string): boolean {
  if (text.length < shortestClause) return false
  const subject = findAgencySubject(text.slice(0, longestLook))
  if (!subject || subject.verbStart >= Math.min(text.length, longestLook)) return false
  return subject.ordered || /[.;:…]$/.test(text)
}
const shortestClause = 20
const longestLook = 300
