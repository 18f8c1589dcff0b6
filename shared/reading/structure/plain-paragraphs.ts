import { looksLikeAgency } from '../agencies/likeness.ts'
import { isClass } from '../agencies/several.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { thanks, wishes } from '../invitations.ts'
import { capitalLetter, letterAt } from '../letter-case.ts'
import { anyOf } from '../places.ts'
import { kindOfHeading, saysReports } from '../sections.ts'
import type { Block } from './blocks.ts'
import { markedRankOf, type Node, plainRank, ranks } from './ranks.ts'

// What closes a document
const closing = new RegExp(
  `^(?:${[
    // Trên đây là Kế hoạch … · Nhận được Công văn này, …
    'trên đây là|nhận được',
    // Rất mong … · Trân trọng cảm ơn …
    anyOf([...wishes, ...thanks]),
    // Mọi ý kiến thắc mắc xin liên hệ Phòng …
    'mọi (?:ý kiến|thông tin|chi tiết|thắc mắc|vướng mắc|góp ý|khó khăn)[^.;]{0,60} (?:liên hệ|phản ánh)',
    // Trong quá trình thực hiện, nếu …
    'trong quá trình (?:triển khai|tổ chức|thực hiện)',
    // Căn cứ nội dung Kế hoạch này, các đơn vị …
    'căn cứ (?:nội dung |các nội dung )?(?:kế hoạch|chỉ thị|quyết định|công văn) này[^.;]{0,60}, ' +
      '(?:các|thủ trưởng|giám đốc|chủ tịch|ubnd|ủy ban|uỷ ban|đề nghị|yêu cầu|sở|phòng)',
    // Chỉ thị này có hiệu lực …
    '(?:chỉ thị|quyết định|kế hoạch|công điện) này',
    // Chủ tịch UBND tỉnh yêu cầu …
    '(?:chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^,.;]{0,60} (?:yêu cầu|đề nghị|giao) ',
    // Các cơ quan, đơn vị căn cứ …
    '(?:các|thủ trưởng các|giám đốc các) (?:cơ quan|sở|đơn vị|phòng|ban|ngành|bộ)[^.;]{0,160}? căn cứ ',
  ].join('|')})`,
  'iu',
)
// "Bộ Y tế đề nghị Chủ tịch UBND các tỉnh …" closes it too
const asking =
  /^(?:bộ|sở|phòng|cục|hội|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban)(?: \p{L}+){1,10} (?:trân trọng )?(?:yêu cầu|đề nghị) (?:các|thủ trưởng|giám đốc|chủ tịch|ubnd|ủy ban|uỷ ban) /iu
// "Đề nghị Ủy ban Mặt trận …", "Giao Công chức …", "Trân trọng đề nghị Chủ tịch …", "Bên cạnh đó, đề nghị Trạm Y tế …": an order of its own
const ordering =
  /^(?:(?:ngoài ra|bên cạnh đó|cùng với đó|đồng thời|mặt khác|song song với đó),? )?(?:(?:trân trọng |kính )?đề nghị|yêu cầu|giao)\s/iu

// "Thời gian hoàn thành: trước ngày …", "Hoàn thành trong quý II/2024."; but neither "Hoàn thành trước ngày 30/6 hồ sơ
// công nhận …", which says what is to be finished, nor "Thời gian đến, …", the days to come
export const timeLine =
  /^(?:thời gian|thời hạn)(?: \p{L}+){0,3}\s*(?::|trước|trong|xong|chậm|đến(?!,))|^(?:hoàn thành|xong) (?:trước|trong|chậm)(?![^.;,(]{0,60}?(?:\d|quý [iv]+) (?!(?:ngày|tháng|năm|quý|tuần|giờ|học|làm|phút|âm|dương|và|hoặc|hay|đến|của|kể|tính|từ|sau|trước|khi|để|theo|hằng|hàng|đối|riêng|ở|tại|trên|như|nhằm|bằng|là|trong)(?!\p{L}))\p{L})/iu

// "Tháng 8/2024:", "Quý II/2026", "Từ tháng 01 đến tháng 5/2025:": nothing but a time
const timeAlone =
  /^(?=[^\d]{0,30}(?:\d|[IVX]))(?=\P{L}{0,3}(?:từ|trong|đầu|giữa|cuối|tháng|quý|tuần|ngày|đợt|học kỳ)(?!\p{L}))(?:(?:từ|đến|hết|trong|đầu|giữa|cuối|và|năm|tháng|quý|tuần|ngày|thứ|học kỳ|đợt|[IVX]+|\d[\d/.-]*)(?!\p{L})[\s,&–()-]*)+:?$/iu
// "15/02:", "02/6 - 13/6/2026"
const dayAlone = /^\d{1,2}\/\d{1,2}(?:\/\d{4})?(?: ?[-–] ?\d{1,2}\/\d{1,2}(?:\/\d{4})?)?:?$/u
export const isTimeAlone = (text: string): boolean =>
  text.length < longestTime && (timeAlone.test(text) || dayAlone.test(text))
const longestTime = 60

/** "Tháng 6: | Tổng kết": the time that a paragraph begins with, and where the words behind its colon begin; null where it has none. */
export function timeLabelOf(text: string): { time: string; end: number } | null {
  const [label = '', time = ''] = /^([^:]{3,60}):\s+/u.exec(text) ?? []
  return isTimeAlone(time) ? { time, end: label.length } : null
}

const annex = /^(?:PHỤ LỤC|Phụ lục)(?: (?:SỐ |số )?(?:\d{1,2}|[IVX]{1,5}))?[\s:.]*(?:$|\p{Lu}{2})/u

/** How deep a paragraph without a number stands among those that are `open`; `plainRank` where it is only what it says. */
export function plainRankOf(block: Block, next: Block | undefined, open: readonly Node[]): number {
  const { body } = block
  const start = body.text.slice(0, 260)
  if (next && isSectionHeading(block)) return ranks.article + 0.25
  // "PHỤ LỤC", "Phụ lục II": what follows is nobody's in the list before it
  if (annex.test(start)) return ranks.part
  if (next && step.test(start)) return stepRank(start, next, open)
  // "b) …" / "Trong quý I, các đơn vị lập dự toán gửi Sở." / "c) …": within the list of one office, which goes on behind it
  const goesOn =
    next?.marker &&
    open.some(
      ({ block: { marker } }) =>
        marker?.kind === next.marker?.kind && (isBullet(next) || next.marker?.kind === 'letter'),
    )
  // "UBND huyện yêu cầu UBND các xã thực hiện các nội dung sau:" / "1. …" opens what follows
  const opens = Boolean(next?.marker) && body.text.endsWith(':')
  // It speaks for the whole document, so it stands beside its sections, however deep the list before it went.
  if (!opens && (closing.test(start) || (asking.test(start) && !goesOn))) return ranks.article
  if (!next?.marker && closesAsking(body.text, open)) return ranks.article
  const above = open.at(-1)
  // "6. Các trường học ký cam kết." / "Báo cáo kết quả thực hiện về UBND phường trước ngày 05/7.": behind the last of the numbered
  // items, what is to be reported of all of them
  if (!next?.marker && closesItems(block, open)) return ranks.article
  // "- Trạm bơm hỏng 02 máy." / "Để khắc phục, UBND xã yêu cầu các thôn:" / "1. Nạo vét …": behind bullets it opens a list of its own
  if (opens && next?.marker?.path[0] === 1 && telling.test(body.text.slice(-longestHeading)))
    return markedRankOf(next.marker, open) - 0.25
  // "- … hồ sơ năm trước." / "Tháng 9/2024:" / "- Ra quân điều tra …": above the bullets that follow it
  if (next?.marker && isTimeAlone(body.text)) return markedRankOf(next.marker, open) - 0.25
  const bare = barelyNamed(body.text, next, open)
  if (bare !== null) return bare
  if (ordering.test(start) && above && (above.children.length > 0 || /[.;]$/.test(above.block.body.text)))
    return ranks.article
  // "- Rà soát … bến xe." / "Riêng Sở X có trách nhiệm …": behind a bullet that is over, it stands beside the bullets
  const bullet = open.findIndex((node) => isBullet(node.block) || node.block.marker?.kind === 'letter')
  if (bullet >= 0 && above && /[.;]$/.test(above.block.body.text)) {
    if (inTime.test(start) && !goesOn && speaksToAll(body.text)) return ranks.article
    if (standsAlone(body.text, open.slice(0, bullet))) return open[bullet]?.rank ?? plainRank
  }
  // "- … trong ngày 30/8." / "Đối với các đơn vị thuộc Sở:" / "- Phòng Bảo trợ xã hội: …": it announces the next bullets
  const over = above !== undefined && /[.;]$/.test(above.block.body.text)
  if (bullet >= 0 && next?.marker && isBullet(next) && over && announces.test(start))
    return markedRankOf(next.marker, open) - 0.25
  // "… có trách nhiệm:" and the points that it announces
  const marker = next?.marker
  if (marker && above && above.rank > 0 && body.text.endsWith(':')) {
    const announced = markedRankOf(marker, open)
    if (announced > above.rank) return announced - 0.25
  }
  return plainRank
}

/**
 * "3. Tổng kết mùa khai thác." / "Tổng cục Thủy sản yêu cầu các Chi cục Thủy sản nghiêm túc triển khai thực hiện./.": behind the last of
 * the items another office is asked; but not by the one whose items they are.
 */
function closesAsking(text: string, open: readonly Node[]): boolean {
  const item = open.at(-1)
  if (!item || !/[.;]$/.test(item.block.body.text)) return false
  const start = text.slice(0, longestHeading)
  const [before = '', speaker = ''] = someoneAsks.exec(start) ?? []
  if (before === '' || looksLikeAgency(speaker) !== 'certain') return false
  if (open.some(({ block: { body } }) => body.text.startsWith(speaker))) return false
  return findAgencySubject(start.slice(before.length))?.ordered === true
}
// "Để kịp tổng kết, Cục Thú y đề nghị …"
const someoneAsks = /^(?:(?:Để|Nhằm|Do đó|Vì vậy)[^.;:]{0,160}, )?(\p{Lu}[^.,;:]{3,80}) (?=(?:yêu cầu|đề nghị) )/u

const closesItems = ({ body: { text } }: Block, open: readonly Node[]): boolean => {
  const item = open.at(-1)
  return (
    item?.block.marker?.kind === 'decimal' &&
    (item.block.marker.path[0] ?? 0) > 1 &&
    open.slice(0, -1).every((above) => above.block.marker === null) &&
    /[.;]$/.test(item.block.body.text) &&
    reportsOfAll.test(text)
  )
}
const reportsOfAll =
  /^(?:báo cáo|kết quả|gửi báo cáo|định kỳ)(?!\p{L})[^.;:]{0,80}(?:kết quả|tình hình|báo cáo)[^.;]{0,120} (?:về|gửi|cho|trước|chậm nhất)(?!\p{L})/iu

// "…, UBND xã yêu cầu các thôn thực hiện các nội dung sau:"
const telling = /(?<!\p{L})(?:yêu cầu|đề nghị|chỉ đạo|giao) [^.;:]{3,200}:$/u

// "Đối với các đơn vị thuộc Sở:", "Về chế độ báo cáo:"
const announces = /^\p{Lu}[^.;:]{3,160}:$/u

// "Bước 2. Niêm yết công khai", "Hoạt động 3: …", "Giai đoạn II - Thu thập": counted in words, above letters and bullets
const step =
  /^(?:bước|giai đoạn|nội dung|nhiệm vụ|hoạt động|tình huống|nhóm|đợt|vòng)\s+(?:thứ\s+)?(?:\d{1,2}|[IVX]{1,4}|nhất|hai|ba|tư|năm|sáu|bảy)\s*(?:[.:)–-]|\([^)]{3,60}\)\s*[.:])\s*\p{L}/iu

/**
 * "Bước 1. Khảo sát" stands below "Giai đoạn 1: Chuẩn bị", and beside other steps. "2. Mở lớp …" / "Giai đoạn 2 (tháng 4): …" /
 * "3. Chấm điểm …": stages above points that are counted through.
 */
function stepRank(start: string, { marker }: Block, open: readonly Node[]): number {
  if (stage.test(start) && marker?.kind === 'decimal' && marker.path.length === 1) {
    const point = open.findLast(({ block }) => block.marker?.kind === 'decimal' && block.marker.path.length === 1)
    if (marker.path[0] === (point?.block.marker?.path[0] ?? 0) + 1) return ranks.decimal - 0.25
  }
  const outer = stage.test(start) ? undefined : open.findLast(({ block }) => !block.marker && isStage(block.body.text))
  return outer ? outer.rank + 0.25 : ranks.letter - 0.5
}
const stage = /^(?:giai đoạn|đợt)(?!\p{L})/iu
const isStage = (text: string): boolean => stage.test(text) && step.test(text.slice(0, 260))

/** "TỔ CHỨC THỰC HIỆN", "CHẾ ĐỘ BÁO CÁO": a section that lost its number keeps its capitals. */
function isSectionHeading(block: Block): boolean {
  const { text } = block.body
  if (text.length >= longestTitle) return false
  const shaped = !/\p{Ll}/u.test(text) || saysReports(text)
  return shaped && kindOfHeading(block, true) !== null
}
const longestTitle = 120

/**
 * Among assignments, agencies whose numbers were lost on the way, or that never had any: they stand beside the numbered
 * ones and above the bullets.
 *
 *   Sở Giáo dục và Đào tạo           Sở Y tế: Chủ trì …           Sở Tư pháp thực hiện … (behind such a heading)
 *   - Tổ chức điều tra …
 */
function barelyNamed(text: string, next: Block | undefined, open: readonly Node[]): number | null {
  if (letterAt(text, 0) !== capitalLetter) return null
  const section = open.findIndex(({ block }) => kindOfHeading(block, true) === 'assignments')
  // In a directive without sections, "UBND các huyện ven biển:" / "- Lập tổ …" behind a paragraph that closed the list
  if (section < 0)
    return open.length === 0 && next && isBullet(next) && text.length < longestName && headsAlone(text, next)
      ? ranks.dash - 0.25
      : null
  const beside = open.find(({ block }, i) => i > section && block.marker?.kind === 'decimal')
  const before = open.some(({ block }, i) => i > section && !block.marker)
  return headsAlone(text, next) || (before && acts(text)) ? (beside?.rank ?? ranks.decimal) : null
}

const longestName = 160

function headsAlone(text: string, next: Block | undefined): boolean {
  // "Sở Y tế: Chủ trì …", "Hội Người mù tỉnh. Tổ chức …"
  const over = /[:.]\s+(?=\p{L})/u.exec(text.slice(0, longestHeading))
  if (over)
    return beginsDuty(text, over.index + over[0].length) && looksLikeAgency(text.slice(0, over.index)) === 'certain'
  if (text.length > longestHeading || /[.;,]$/.test(text) || !next) return false
  const { kind } = next.marker ?? {}
  const works = kind === 'dash' || kind === 'plus' || kind === 'bullet' || kind === 'letter'
  return (works || (!next.marker && beginsDuty(next.body.text))) && looksLikeAgency(text) === 'certain'
}
const longestHeading = 300

function acts(paragraph: string): boolean {
  // "Ngoài ra, Sở Y tế bố trí …"
  const text = paragraph.replace(besides, '')
  const found = findAgencySubject(text.slice(0, longestHeading))
  return found !== null && found.certain && found.start === 0 && found.verbStart < longestHeading
}

const besides = /^(?:[Nn]goài ra|[Bb]ên cạnh đó|[Cc]ùng với đó|[Đđ]ồng thời),? (?=\p{Lu})/u

/** Somebody's own work; under a heading without a number any work, since there bullets and paragraphs take turns. */
function standsAlone(text: string, above: readonly Node[]): boolean {
  if (letterAt(text, 0) !== capitalLetter || timeLine.test(text)) return false
  if (/^riêng /iu.test(text) || acts(text)) return true
  const heading = above.at(-1)
  return heading !== undefined && !heading.block.marker && heading.rank < plainRank && beginsDuty(text)
}

// "Trong các ngày thi, các cơ quan, đơn vị, UBND các xã báo cáo …", "Sau khi kết thúc, các đơn vị gửi …": behind the last
// point of one office's work
const inTime = /^(?:trong|sau|kết thúc|từ|trước|hằng|hàng|định kỳ|vào)(?!\p{L})/iu

function speaksToAll(text: string): boolean {
  const found = findAgencySubject(text.slice(0, longestHeading))
  return found !== null && found.certain && found.verbStart < longestHeading && found.names.some(isClass)
}

export const isBullet = ({ marker }: Block): boolean =>
  marker?.kind === 'dash' || marker?.kind === 'plus' || marker?.kind === 'bullet'
