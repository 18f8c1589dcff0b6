import { inCapitals, type HeadLine } from './lines.ts'

// What the web pages of legal databases tell of a document above its own letterhead: "| Số hiệu | 188/KH-UBND |",
// "Ngày ban hành: 26/05/2017 Ngày hiệu lực: Đang cập nhật"
const label =
  /^(?:số hiệu|số ký hiệu|loại văn bản|nơi ban hành|cơ quan ban hành|người ký|ngày ban hành|ngày có hiệu lực|ngày hiệu lực|ngày hết hiệu lực|ngày công báo|số công báo|ngày đăng|lĩnh vực|tình trạng|trạng thái|hiệu lực|trích yếu)(?!\p{L})/iu
const nation = /^CỘNG(?:\s+H|$)/iu
const fewest = 3

/**
 * The lines from the document's own letterhead on. A database's page says number, type and date once more above it, in
 * its own words; they are no letterhead and no title. Lines without such a table, or without a letterhead below it, come
 * back as they are.
 */
export function belowMetadata(lines: readonly HeadLine[]): readonly HeadLine[] {
  const country = lines.findIndex(({ text }) => nation.test(text))
  const labels = lines.flatMap(({ text }, index) => (index < country && label.test(text) ? [index] : []))
  const last = labels.at(-1)
  if (last === undefined || labels.length < fewest) return lines
  // In a table the value stands in a cell of its own behind its label.
  const value = lines[last]?.text.replace(label, '').replace(':', '').trim()
  const alone = value === '' && !inCapitals(lines[last + 1]?.text ?? '')
  return lines.slice(alone ? last + 2 : last + 1)
}
