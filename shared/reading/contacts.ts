import { B, E } from './word-edges.ts'

/**
 * Whom to ask, and nobody who is to do anything: "Đồng chí đầu mối: Trần Văn Lâm, ĐT 0912.345.678", "Đầu mối liên hệ: bà Lò Thị Mai",
 * "(đầu mối: đ/c Nguyễn Thị Hoa, công chức Phòng Kinh tế, SĐT 0987654321)". "Đầu mối: Phòng Kinh tế" names who leads.
 */
export const namesContact = (words: string): boolean => {
  const label = contact.exec(words)
  if (label === null) return false
  const behind = words.slice(label[0].length)
  return asks.test(label[0]) || person.test(behind) || reachable.test(behind)
}

const contact =
  /^[\s(]*(?:(?:thông tin|đồng chí|đ\/c|cán bộ|công chức|chuyên viên|người) )?(?:làm )?(?:đầu mối|liên hệ)[^:.;]{0,60}:\s*/iu
const asks = new RegExp(`liên hệ|liên lạc|^[\\s(]*(?:đồng chí|đ/c|người)${E}`, 'iu')
const person = new RegExp(`^(?:đồng chí|đ/c|ông|bà|anh|chị)${E}`, 'iu')
// "ĐT: 0912.345.678", "số máy 0200.3555.113", "thư điện tử vhxh@maithuong.example"
const reachable = new RegExp(
  `${B}(?:s?đt|điện thoại|số máy|di động|email|e-mail|thư điện tử|zalo)${E}|\\S@\\S|(?<!\\d)0\\d{2,3}[. ]?\\d{3}[. ]?\\d{3,4}(?!\\d)`,
  'iu',
)
