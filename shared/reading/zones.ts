import type { Block } from './structure/blocks.ts'

/** What a block is for, before anyone looks at what it says. */
export type Zone = 'letterhead' | 'addressees' | 'body' | 'recipients' | 'note'

// "Nơi nhận:", "Nơi gửi:"; but "Nơi nhận báo cáo: …" is an item of a section of reports
const recipients = /^nơi (?:nhận|gửi)\b(?! (?:báo cáo|hồ sơ|thông tin|kết quả|số liệu))/i
// "* Nơi nhận:" above its own list
const recipientsAlone = /^nơi (?:nhận|gửi)\s?:?\**$/i
// "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ" of the Party; "GIÁM ĐỐC" alone on its line or with the signer's
// name: the signature
const signer = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,4}'
const seal = '\\((?:[Đđ]ã )?[Kk]ý(?:,? (?:và )?đóng dấu|,? ghi rõ họ tên)?\\)'
const office =
  '(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG PHÒNG|CỤC TRƯỞNG|GIÁM ĐỐC SỞ|TỔNG GIÁM ĐỐC|THỦ TRƯỞNG ĐƠN VỊ|NGƯỜI LẬP(?: KẾ HOẠCH| BIỂU)?)'
const signature = new RegExp(
  `^(?:(?:(?:KT|TM|TL|TUQ|Q)\\s?\\.|(?:K/T|T/M|T/L|T/UQ)\\.?)\\s?\\p{Lu}|(?:PHÓ )?${office}(?:\\s+${seal})?(?:\\s+${signer})?$)`,
  'u',
)
// "Nguyễn Văn An (Đã ký)": what is left of a signature where a converter lost the rest
const signed = new RegExp(`^${signer} ?${seal}$`, 'u')
// "Hòa Giang, ngày 10 tháng 3 năm 2026" above the signature, where a paper is dated at its end
const dated = /^\p{Lu}[\p{L} .'’-]{1,40}, ngày [\d\s.…]{1,8} tháng [\d\s.…]{1,8} năm \d{4}\.?(?:\s+|$)/u
// "Kính gửi:", "THỦ TƯỚNG CHÍNH PHỦ điện:", but not "- Kiểm tra đường dây điện:"
const addressees = ({ body: { text }, marker }: Block): boolean =>
  /^kính gửi\b/i.test(text) || (marker === null && /(?<!\p{L})điện\s*:$/iu.test(text.slice(-20)))
// "BẢO HIỂM XÃ HỘI TỈNH GIÁM ĐỐC Hứa Văn Kiệm SỞ LAO ĐỘNG KT. GIÁM ĐỐC Mai Thanh Dung": the table that two signers share
const title = '(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN|CHỈ HUY TRƯỞNG|BÍ THƯ)'
const twoSigners = new RegExp(
  `^[^\\p{Ll}]{0,80}${title}[^\\p{Ll}]{0,20}(?:\\(?[Đđ]ã ký\\)? ?)?(?:\\p{Lu}\\p{Ll}+ ){2,5}[^\\p{Ll}:–]{6,80}${title}(?: ?\\(?[Đđ]ã ký\\)?)?(?: \\p{Lu}\\p{Ll}+){2,5}(?! ?[-–:])`,
  'u',
)
// After a signature another document may follow: the plan that a decision issues, an appendix
const reopening =
  /^(?:kế hoạch|phụ lục|phụ biểu|chương trình|đề án|danh mục|quy chế|phân công|biểu|bảng phân công|tiến độ)(?:\s|$|:|,)/i
const capitals = /^[^\p{Ll}]{6,}$/u
// "[1] Xã …": a footnote
const footnote = /^\[\d{1,3}\]/

/** The zone of each block. `bodyStart`: offset at which the letterhead and the title are over. */
export function zonesOf(blocks: readonly Block[], bodyStart: number): Zone[] {
  const zones: Zone[] = []
  let zone: Zone = 'letterhead'
  const closesAgain = recipientsFollow(blocks)
  for (const [i, block] of blocks.entries()) {
    const { text } = block.body
    const start = text.slice(0, 80)
    if (zone === 'letterhead' && block.span[0] >= bodyStart) zone = 'body'
    // "Nơi nhận" at the head of a column closes nothing: the document's own stands further below
    if (columnHead.test(text) && closesAgain(i)) {
      zones.push(zone)
      continue
    }
    const signs = (closes(text, zone) && !headsDuties(block, blocks[i + 1])) || isDateOfEnd(blocks, i, zone)
    if (block.marker === null ? signs : recipientsAlone.test(text)) {
      zone = 'recipients'
    } else if (addressees(block)) {
      zone = 'addressees'
      zones.push(zone)
      continue
    } else if (zone === 'recipients') {
      if (reopens(block, blocks[i + 1])) zone = 'body'
    } else if (zone === 'addressees' && !listed(block, blocks[i - 1])) {
      zone = 'body'
    }
    zones.push(footnote.test(start) && zone !== 'letterhead' ? 'note' : zone)
  }
  return zones
}

const columnHead = /^nơi (?:nhận|gửi)$/i

/** Whether "Nơi nhận:" stands below a block, before another document begins. */
function recipientsFollow(blocks: readonly Block[]): (i: number) => boolean {
  const marks = blocks.flatMap((block, i) => {
    if (block.marker === null && recipients.test(block.body.text.slice(0, 80)) && block.body.text.includes(':'))
      return [{ i, closes: true }]
    return reopening.test(block.body.text) && capitals.test(block.body.text) ? [{ i, closes: false }] : []
  })
  return (from) => marks.find(({ i }) => i > from)?.closes === true
}

/** Items of a list close nothing: "2. PHÓ TRƯỞNG BAN" with what he does, "- Nơi nhận: bộ phận Một cửa." */
const closes = (text: string, zone: Zone): boolean =>
  recipients.test(text.slice(0, 80)) ||
  (zone === 'body' &&
    ((text.length < 200 && (signature.test(text) || signed.test(text))) ||
      twoSigners.test(text.slice(0, longestSigners))))
const longestSigners = 300

/** "HIỆU TRƯỞNG" above "- Chỉ đạo tổ chuyên môn …": a heading, and not who signs. */
const headsDuties = ({ body }: Block, next: Block | undefined): boolean =>
  officeAlone.test(body.text) && next !== undefined && next.marker !== null
const officeAlone = new RegExp(`^(?:PHÓ )?${office}$`, 'u')

/** "Hòa Giang, ngày 10 tháng 3 năm 2026" with the signature behind it or in the next block. */
function isDateOfEnd(blocks: readonly Block[], at: number, zone: Zone): boolean {
  const { text = '' } = blocks[at]?.body ?? {}
  const date = text.length < 200 ? dated.exec(text)?.[0] : undefined
  if (date === undefined) return false
  const next = blocks[at + 1]
  const behind = date.length < text.length ? text.slice(date.length) : next?.marker === null ? next.body.text : ''
  return closes(behind, zone)
}

function reopens(block: Block, next: Block | undefined): boolean {
  if (block.table) return !twoSigners.test(block.body.text.slice(0, longestSigners))
  const { kind } = block.marker ?? {}
  if (kind === 'roman' || kind === 'part' || kind === 'chapter' || kind === 'article') return true
  return reopening.test(block.body.text) && (capitals.test(block.body.text) || block.bold > 0) && next !== undefined
}

// Addressees are a list: bullets, or lines that end in a semicolon; the full stop ends it.
function listed(block: Block, before: Block | undefined): boolean {
  const { text } = block.body
  const last = before?.body.text ?? ''
  if (last.endsWith('.')) return false
  const { kind } = block.marker ?? {}
  if (kind === 'dash' || kind === 'bullet' || kind === 'plus') return text.length < 300
  return (
    text.length < 120 &&
    /[:;,]$/.test(last) &&
    /[;.]$/.test(text) &&
    !/^(?:thực hiện|căn cứ|theo|xét)(?!\p{L})/iu.test(text)
  )
}
