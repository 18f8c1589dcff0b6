import { matchesOf } from '../matches.ts'

/**
 * Where a line of `document` from `start` to `end` is two that a page ran together without so much as a blank, as far as
 * the reader can be sure of it; offsets of the document, in order. Linear in the length of the line.
 *
 *   - Kiểm tra hiện trường định kỳ hằng tuần.- Tổng hợp tiến độ toàn huyện …
 *   4. Phòng Nông nghiệp và Phát triển nông thônPhối hợp lồng ghép nguồn vốn …
 *   IV. TỔ CHỨC THỰC HIỆN1. Phòng Văn hóa - Xã hội: … trước 10 giờ hằng tháng.3. Các trường học …
 */
export function gluedIn(document: string, start: number, end: number): number[] {
  const line = document.slice(start, end)
  const found = line.includes('-') || line.includes('+') ? matchesOf(gluedBullet, line).map(({ index }) => index) : []
  if (line.includes('. ')) {
    const work = gluedWork.exec(line.slice(0, longestHeading))
    if (work !== null) found.push(work[0].length)
    found.push(...matchesOf(gluedNumber, line).map(({ index }) => index))
  }
  return found.length === 0 ? found : found.toSorted((a, b) => a - b).map((at) => start + at)
}

// The sign first, which few lines have; what stands before it is looked at only there.
const gluedBullet = /[-+–](?<=(?:\p{Ll}{2}|\d{4})[.;].)(?= ?\p{Lu}\p{Ll})/gu

// Behind a heading in capitals, or the full stop of a word or a year; "mục 2.3. Các" and "15.5.2025" have figures there. Looked at
// only behind a number.
const gluedNumber =
  /\d{1,2}\. (?=\p{Lu}\p{Ll})(?<=(?:\p{Lu}{2}|(?:\p{Ll}{2}|(?<!\d[./])(?:19|20)\d\d)[.;])\d{1,2}\. )/gu

// Both words have letters that only Vietnamese has, as "YouTube" and "VNeID" have not.
const marked = '(?=\\p{Ll}*[^\\x00-\\x7f])'
const gluedWork = new RegExp(
  `^[\\s*]{0,6}\\d{1,2}\\. \\p{Lu}[^.;:]{6,}?(?<= )${marked}\\p{Ll}{2,7}(?=\\p{Lu}(?=\\p{Ll}*[^\\x00-\\x7f\\p{Lu}])\\p{Ll}{1,6} \\p{Ll})`,
  'u',
)
const longestHeading = 160
