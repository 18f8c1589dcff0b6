import { dateLength, isOfficeAlone, namesSigner, signs, signTogether } from './signatures.ts'
import type { Block } from './structure/blocks.ts'

/** What a block is for, before anyone looks at what it says. */
export type Zone = 'letterhead' | 'addressees' | 'body' | 'recipients' | 'note'

// "Nơi nhận:", "Nơi gửi:"; but "Nơi nhận báo cáo: …" is an item of a section of reports
const recipients = /^nơi (?:nhận|gửi)\b(?! (?:báo cáo|hồ sơ|thông tin|kết quả|số liệu))/i
// "* Nơi nhận:" above its own list
const recipientsAlone = /^nơi (?:nhận|gửi)\s?:?\**$/i
// "Kính gửi:", "THỦ TƯỚNG CHÍNH PHỦ điện:", but not "- Kiểm tra đường dây điện:"
const addressees = ({ body: { text }, marker }: Block): boolean =>
  /^kính gửi\b/i.test(text) || (marker === null && /(?<!\p{L})điện\s*:$/iu.test(text.slice(-20)))
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
    if (block.marker === null ? closes(blocks, i, zone) : recipientsAlone.test(text)) {
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
function closes(blocks: readonly Block[], at: number, zone: Zone): boolean {
  const { text = '' } = blocks[at]?.body ?? {}
  if (recipients.test(text.slice(0, 80))) return true
  if (zone !== 'body') return false
  return signs(text) || isSigner(blocks, at, text) || isDateOfEnd(blocks, at)
}

/**
 * "HIỆU TRƯỞNG" alone signs where a name, a seal, the recipients or nothing follows; above "- Chỉ đạo chuyên môn …", "Duyệt lịch
 * trực." it is the heading of what is done.
 */
function isSigner(blocks: readonly Block[], at: number, text: string): boolean {
  if (!isOfficeAlone(text)) return false
  const next = blocks[at + 1]
  if (next === undefined || namesSigner(next.body.text)) return true
  const words = next.body.text.slice(0, 80)
  return recipients.test(words) || (next.marker !== null && toRecipients.test(words)) || signs(words)
}
// "- Như Điều 3;", "- Lưu: VT."
const toRecipients = /^(?:như |lưu[ :])/iu

/** "Hòa Giang, ngày 10 tháng 3 năm 2026" with the signature behind it or in the next block. */
function isDateOfEnd(blocks: readonly Block[], at: number): boolean {
  const { text = '' } = blocks[at]?.body ?? {}
  const length = dateLength(text)
  if (length === 0) return false
  if (length < text.length) return signs(text.slice(length)) || isSigner(blocks, at, text.slice(length))
  const next = blocks[at + 1]
  return next?.marker === null && (signs(next.body.text) || isSigner(blocks, at + 1, next.body.text))
}

function reopens(block: Block, next: Block | undefined): boolean {
  if (block.table) return !signTogether(block.body.text)
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
