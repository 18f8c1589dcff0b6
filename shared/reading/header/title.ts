import { capitalised } from '../capitalised.ts'
import type { Span } from '../reading.ts'
import { inCapitals, type HeadLine } from './lines.ts'
import { typeInLine, typeOfNumber } from './types.ts'

export type TitleFound = { text: string; span: Span; line: number; last: number; capitals: boolean }
export type TypeFound = { type: string; line: number; rest: string; span: Span }

/**
 * The line with the type of the document: in capitals, or the type alone on its line; or, in texts that lost their
 * letterhead, the first line of all (`Chỉ thị về việc …`). `number`: as written, which says the type as well.
 */
export function findType(lines: readonly HeadLine[], number: string | null): TypeFound | null {
  const end = lines.findIndex(({ text }) => enacting.test(text))
  const above = typeAmong(end > 0 ? lines.slice(0, end) : lines)
  return above ?? (number !== null && typeOfNumber(number) !== null ? null : typeAmong(lines))
}

// "QUYẾT ĐỊNH:" below the reasons enacts what follows; a title stands above it, or the line with the type got lost.
const enacting = /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:/u

function typeAmong(lines: readonly HeadLine[]): TypeFound | null {
  for (const [index, { text, span }] of lines.entries()) {
    const found = typeInLine(text)
    if (found !== null) {
      const alone = found.rest === '' && !/[.;,]$|^điện\s*:/i.test(text)
      const capital = /^["“]?\p{Lu}/u.test(text)
      if (alone && capital) return { ...found, line: index, span }
      if (inCapitals(text) && !text.endsWith(':')) return { ...found, line: index, span }
      const word = text.slice(0, text.length - found.rest.length)
      // "Kế hoạch của UBND huyện" speaks of one; "Thông báo kết luận của Phó Chủ tịch …" is called so
      const named =
        /^(?:số(?!\s*hóa)|\d|này|của|trên|nêu|kèm|đã|được|như)/i.test(found.rest) && !/kết luận\s*$/iu.test(word)
      // "KẾ HOẠCH Triển khai …": type and title on one line
      const titled = inCapitals(word) && /^["“(]?\p{Lu}|^v\/v |^về /u.test(found.rest) && !/[:;]$/.test(text)
      if (titled && !named && text.length < 400) return { ...found, line: index, span }
      const first = index === 0 || standsOverRecitals(lines, index)
      // "Thông báo kết luận của Phó Chủ tịch …": a notice, whose title begins with "Kết luận"
      const concluded = /(kết luận)\s*$/iu.exec(word)?.[1]
      const rest = concluded === undefined ? found.rest : `${concluded} ${found.rest}`
      if (first && capital && !named && text.length < 400) return { ...found, rest, line: index, span }
    }
    // Behind this nothing is a title any more.
    if (/^(?:kính gửi|căn cứ\s|điều 1|phần thứ)/i.test(text) || text.length > 600) return null
  }
  return null
}

/** "Hòa Giang, ngày 02 tháng 3 năm 2023" / "Kế hoạch phối hợp hỗ trợ …" / "Căn cứ Luật …": a head whose capitals were lost. */
function standsOverRecitals(lines: readonly HeadLine[], index: number): boolean {
  const [before = '', own = '', after = ''] = [index - 1, index, index + 1].map((at) => lines[at]?.text)
  return place.test(before) && !/[.:;,]$/.test(own) && /^(?:căn cứ|thực hiện|theo|xét|để|nhằm)(?!\p{L})/iu.test(after)
}

// Lines that end a title: the sentences that a document begins with, its authority, its first section.
const opener =
  /^(?:kính gửi|căn cứ|thực hiện (?:\p{L}+ ){1,4}số\s|xét |theo đề nghị|theo \p{L}+ \p{L}+ số|để (?:thực hiện|triển khai|tiếp tục|nâng|kịp|chủ|đảm|bảo)|nhằm |trong (?:những|thời|năm|\d+ (?:tháng|năm))|thời gian qua|ngày \d|hiện nay|sau (?:hơn|khi)|\(?(?:ban hành )?kèm theo|[IVX]+\s*[.)-]|[A-C]\s?[.)/]\s|phần (?:thứ|[IVX])|(?:chương|mục) [IVX]|điều \d|\d+\s*[.)]|[-–+•]\s|nơi nhận|năm \d{4}\s?,|lượt (?:xem|đọc)\s?:?\s?\d|(?:ngày|được) đăng(?!\p{L})|đăng lúc(?!\p{L}))/iu
// "UBND xã X xây dựng Kế hoạch …": the first sentence, when no blank line parts it from the title.
const making =
  /^(?:UBND|(?:ủy|uỷ) ban|ban (?:chấp|thường|chỉ)|sở|phòng|đảng ủy|hội)\s.{0,80}(?:xây dựng|ban hành|yêu cầu|đề nghị|triển khai|tổ chức|phát động|thông báo|hướng dẫn)/iu
const authority =
  /^(?:(?:PHÓ )?CHỦ TỊCH|(?:ỦY|UỶ) BAN|UBND|HỘI ĐỒNG NHÂN DÂN|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG|BAN CHẤP HÀNH|BAN THƯỜNG|CHÍNH PHỦ|BỘ |HIỆU TRƯỞNG|CỤC TRƯỞNG|TỔNG GIÁM)/u
/** "Căn cứ Luật …;" and the like: what a decision rests on, below the authority that takes it. */
export const reasons = /^(?:[-+•]\s)?(?:căn cứ|xét|theo|luật|nghị định|pháp lệnh)(?!\p{L})/iu
const whoseHead =
  '^của (?:ban (?:chấp hành|thường vụ)|thường trực|hội đồng (?:nhân dân|chính phủ|bộ trưởng)|[ủu][ỷy] ban|ubnd|thủ tướng|chính phủ|bộ trưởng|chủ tịch)(?!\\p{L})'
const whose = new RegExp(`${whoseHead}(?:(?! (?:về|v/v) )[^,;]){0,60}$`, 'iu')
// "CỦA UBND THÀNH PHỐ V/V PHÊ DUYỆT …", "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 12/2003/QĐ-TTG NGÀY 03 THÁNG 9 NĂM 2003 VỀ …"
const whoseInFront = new RegExp(
  `${whoseHead}[^,;]{0,60}?(?: (?=(?:về|v/v) )| số \\d[^,;]{0,30}? ngày \\d{1,2} tháng \\d{1,2} năm \\d{4} (?=\\p{L}))`,
  'iu',
)
// "(04/09/2025 09:49:30)": when a page was put up; "2026-2030" is none
const stamp = /^(?=[^:/]*[:/])[\d:/.,()\s-]{8,30}$/u
const place = /^\p{Lu}[\p{L}\s.]{1,50},\s*[Nn]gày\b/u

/** The title (trích yếu) below the type word. */
export function titleBelow(lines: readonly HeadLine[], type: TypeFound): TitleFound | null {
  // "THÔNG BÁO CỦA UBND XÃ LẠN" / "V/v tiêm phòng …", "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ" / "Về việc …": whose it is stands on its line
  const above = type.rest.trim()
  const issued = whose.test(above) || (/^của \p{L}/iu.test(above) && subject.test(lines[type.line + 1]?.text ?? ''))
  const rest = issued ? '' : above
  const taken: HeadLine[] = []
  for (let i = type.line + 1; i < Math.min(lines.length, type.line + 14); i++) {
    const line = lines[i]
    if (line === undefined) break
    const before = taken.at(-1)
    if (before === undefined && rest === '' && !whose.test(line.text) && startsTitle(lines, i)) {
      taken.push(line)
      continue
    }
    if (before === undefined && rest === '') {
      // "NGHỊ QUYẾT" / "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH" / "về tăng cường …": whose it is stands between
      if (whose.test(line.text)) continue
      // "QUYẾT ĐỊNH" and below it the date or the number that belongs above: step over it.
      if (place.test(line.text) || /^số\s*:/i.test(line.text) || stamp.test(line.text)) continue
      break
    }
    if (
      !continues(line, before ?? lines[type.line], {
        capitals: inCapitals(before?.text ?? rest),
        next: lines[i + 1],
      })
    )
      break
    taken.push(line)
  }
  const text = [rest, ...taken.map((line) => line.text)].filter((part) => part !== '').join(' ')
  if (text === '') return null
  const last = taken.at(-1)
  return {
    text,
    span: [taken[0]?.span[0] ?? type.span[0], last?.span[1] ?? type.span[1]],
    line: type.line + 1,
    last: last === undefined ? type.line : lines.indexOf(last),
    capitals: inCapitals(text),
  }
}

function startsTitle(lines: readonly HeadLine[], at: number): boolean {
  const { text = '' } = lines[at] ?? {}
  const next = lines[at + 1]?.text ?? ''
  if (inCapitals(text))
    return !(authority.test(text) && text.length < 80 && !/ VỀ | TẠI | TRONG /.test(text)) && !/^\(?KÈM THEO/.test(text)
  if (place.test(text) || /^số\s*:/i.test(text) || stamp.test(text)) return false
  // "thực hiện Nghị quyết số 18-NQ/TW, ngày 16/6/2022 …" in small letters is a Party paper's title, no recital
  // nor is "Thực hiện Nghị quyết số 06-NQ/TU …" above the recitals themselves
  const above =
    /^thực hiện /iu.test(text) && !/[.;:,]$/.test(text) && /^(?:căn cứ|thực hiện|theo|xét|để|nhằm) /iu.test(next)
  const recites = opener.test(text) && !text.startsWith('thực hiện ') && !above && !citesOver(lines, at)
  return (
    !(recites && /[.;:]$|\bsố\s+\S*\d/i.test(text)) && text.length < 500 && !/^(?:kính gửi|điều 1|căn cứ)/i.test(text)
  )
}

/** "Thực hiện Nghị quyết số 12-NQ/TW" / "của Bộ Chính trị về phát triển giáo dục": a title that cites, in several lines and no sentence. */
function citesOver(lines: readonly HeadLine[], at: number): boolean {
  const { text = '', group } = lines[at] ?? {}
  const block = lines.slice(at, at + longestTitle).filter((line) => line.group === group)
  if (!/^thực hiện /iu.test(text) || block.length < 2 || block.length === longestTitle) return false
  return block.every(
    (line, i) => !/[.;:,]$/.test(line.text) && (i === 0 || /^(?:\p{Ll}|Ngày |NGÀY |CỦA )/u.test(line.text)),
  )
}
const longestTitle = 6

/** Whether a line that looks like a recital is what the title above it cites, and no first sentence. */
function citesOn({ text, group }: HeadLine, before: HeadLine, next: HeadLine | undefined): boolean {
  if (/[.;:]$/.test(text) || /, (?:UBND|[ỦU][ỷy] ban|Sở|Phòng|Ban|Đảng ủy|Chủ tịch)(?!\p{L})/u.test(text)) return false
  // "… thời điểm 0 giờ" / "ngày 01/4/2024 …", "… Chỉ thị số 40-CT/TW," / "ngày 22/11/2014 …", "… SỐ 12-NQ/TW" / "NGÀY 10/02/2026 …"
  if (/^ngày \d/iu.test(text)) return text.startsWith('ngày') || /(?:giờ|,|số\s+\S*\d\S*)$/iu.test(before.text)
  // "Tập huấn lập biểu mẫu" / "theo Thông tư số 12/2026/TT-BTC"
  if (/^(?:theo|căn cứ|thực hiện)(?!\p{L})/u.test(text)) return true
  // "Tổ chức Hội thi" / "Thực hiện Quyết định số 15/QĐ-TTg ngày 02/01/2026 của Thủ tướng Chính phủ", and below it a blank line
  return /^Thực hiện [^.;:]{6,150}[^.;:,]$/u.test(text) && next?.group !== group
}

function continues(
  line: HeadLine,
  before: HeadLine | undefined,
  { capitals, next }: { capitals: boolean; next: HeadLine | undefined },
): boolean {
  const { text } = line
  if (before === undefined || place.test(text) || /^số\s*:/i.test(text)) return false
  // "… CỦA CƠ QUAN NHÀ NƯỚC NĂM" / "2017", "… giai đoạn 2026" / "- 2030”": a year that found no room on its line
  if (/^\d{4}(?:\s?[-–]\s?\d{4})?["”]?$/u.test(text))
    return /(?:^|\s)năm$|(?:giai đoạn|nhiệm kỳ|năm học|niên độ)$|[-–]$/iu.test(before.text)
  if (/^[-–]\s?\d{4}["”]?$/u.test(text)) return /(?:giai đoạn|nhiệm kỳ|năm học|năm) \d{4}$/iu.test(before.text)
  // "… kinh tế - xã" / "hội … của Bộ Xây dựng" goes on in small letters.
  if (/^\p{Lu}/u.test(text) && making.test(text) && !inCapitals(text)) return false
  if (/[.;:]$/.test(before.text) && !/["”]$/.test(before.text)) return false
  // "(Kèm theo Quyết định số …)" stands apart; "(OCOP) huyện Ninh Lâm năm 2021" goes on
  if (/^\(?\s*(?:ban hành )?kèm theo/i.test(text) || /^\([^)]*(?:\)[\s.]*)?$/u.test(text)) return false
  const small = /^[\p{Ll}\d(“"]/u.test(text)
  const below = next?.text ?? ''
  const opens = opener.test(text) && !(line.group === before.group && citesOn(line, before, next))
  if (inCapitals(text))
    return (
      capitals &&
      !opens &&
      !(
        authority.test(text) &&
        (line.group !== before.group || reasons.test(below) || /^(?:khóa|quyết định)/i.test(below))
      ) &&
      !text.endsWith(':')
    )
  if (capitals) return false
  // A whole sentence, or one that announces what follows, is the document's first paragraph.
  const sentence = /^\p{Lu}/u.test(text) && text.length > 60 && /[.:;][\s/.]*$|\.\s+\p{Lu}/u.test(text)
  if (line.group === before.group) return !sentence && !opens && text.length < 220
  // A title over two paragraphs goes on in small letters, or with what its last words call for, and stays short.
  return (small || callsForMore.test(before.text)) && text.length < 160 && !opens && !/[.;:]$/.test(text)
}

// "… kỷ niệm 95 năm" / "Ngày thành lập Đoàn", "… Luật Thanh tra và" / "Luật Khiếu nại"
const callsForMore = /(?:kỷ niệm[^.;:]{0,20} năm|(?:^|\s)(?:và|về|của|cho|tại|theo|từ|với)|[,–-])$/iu

/**
 * A title in capitals that lost the type word above it: the first such block behind the number and the date. `from` is
 * the first line behind those.
 */
export function titleWithoutType(lines: readonly HeadLine[], from: number): TitleFound | null {
  for (let i = from; i < Math.min(lines.length, from + 6); i++) {
    const line = lines[i]
    if (line === undefined || opener.test(line.text)) return null
    if (!inCapitals(line.text) || !startsTitle(lines, i) || nationOrMotto.test(line.text)) continue
    return titleBelow(lines, { type: '', line: i - 1, rest: '', span: line.span })
  }
  return null
}
const nationOrMotto = /^(?:CỘNG H|ĐỘC LẬP|CHỦ NGHĨA|ĐẢNG CỘNG SẢN|XÃ HỘI CHỦ)/u

// "V/v triển khai …", "Về việc …", "Về: …": the subject of a letter, beside or below its number.
const subject = /^(?:v\s*\/\s*v|về(?: việc)?)\s*:?\s*/i

// "Số: 12/UBND-KT" / "Về khảo sát chợ": right below the number
const isBare = /^về\s(?=\p{L})/iu
const isNumber = /^số\s*[:.]?\s*\d/iu

/** The subject of a letter (`V/v`). `date`: words of the date that two columns on one line mixed in. */
export function subjectOfLetter(lines: readonly HeadLine[], date: string | null): TitleFound | null {
  for (const [index, line] of lines.slice(0, 60).entries()) {
    if (/^kính gửi/i.test(line.text) || line.text.length > 600) return null
    const below = index > 0 && isBare.test(line.text) && isNumber.test(lines[index - 1]?.text ?? '')
    const at = below ? 0 : line.text.search(/(?:^|\s)(?:v\s*\/\s*v[\s:]|về việc[\s:])|^về\s*:/i)
    // Behind the number on its line; "Công văn về việc …" where the letterhead is lost
    const before = line.text.slice(0, at)
    if (at < 0 || (at > 0 && !/[/-]\s*\p{Lu}[\p{Lu}\d&-]*\s*$|^(?:Công văn|CÔNG VĂN|Văn bản|VĂN BẢN)$/u.test(before)))
      continue
    const parts = [line.text.slice(at).trim()]
    let last = index
    for (let i = index + 1; i < Math.min(lines.length, index + 8); i++) {
      const next = lines[i]
      if (next === undefined || (next.group !== line.group && !goesOn(next.text, parts.at(-1) ?? ''))) break
      if (/^(?:kính gửi|cộng h[òo]a|độc lập|căn cứ|thực hiện \p{L}+ \p{L}+ số)/iu.test(next.text)) break
      parts.push(next.text)
      last = i
    }
    let text = parts.join(' ')
    if (date !== null) text = text.replace(date, ' ')
    text = text
      .replace(/\s+/g, ' ')
      .replace(/\s*(?:Kính gửi|Độc lập - Tự do|CỘNG H).*$/u, '')
      .trim()
    const words = text.replace(subject, '').trim()
    if (words === '') return null
    return {
      text: words,
      span: [line.span[0], lines[last]?.span[1] ?? line.span[1]],
      line: index,
      last,
      capitals: inCapitals(words),
    }
  }
  return null
}

/** "V/v triển khai nhiệm vụ trọng tâm", "công tác trẻ em năm 2023" as two paragraphs of Word. */
function goesOn(text: string, before: string): boolean {
  return /^\p{Ll}/u.test(text) && text.length < 160 && !/[.;:]$/.test(text) && !/[.;:]$/.test(before)
}

/** A title without the words that only introduce it, its first letter a capital. */
export function bareTitle(text: string): string | null {
  const bare = text
    .replace(whoseInFront, '')
    .replace(/^[\s"“:.-]*(?=(?:v\/v|về(?:việc)?)\s)/i, '')
    .replace(/^(?:v\s*\/\s*v|về(?:\s*việc)?)\s*:?\s+/i, '')
    .replace(/\s+([,;:.])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .replace(/[\s.;:/-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return bare === '' ? null : capitalised(bare)
}
