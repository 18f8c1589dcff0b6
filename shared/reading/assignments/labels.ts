import { beginsDuty } from '../duties.ts'
import { namesContact } from '../contacts.ts'
import { looksLikeAgency } from '../agencies/likeness.ts'
import { anyOf, hamlets, levels } from '../places.ts'
import { doer, part } from '../structure/doers.ts'
import { product } from '../structure/products.ts'
import { sentencesOf } from '../structure/sentences.ts'
import { clauseIn } from './clauses.ts'
import { isDueBy } from './due-by.ts'
import { isOnlyTime } from './noted-work.ts'

/**
 * The labels under which an item says who does it, with whom and by when, on lines of their own or one behind another:
 *
 *   - Đơn vị chủ trì: Phòng Y tế.
 *   - Đơn vị phối hợp: UBND các xã; thời gian: quý II/2024.
 *
 * `work` is what is to be done, `product` what it ends in, `leader` the person who watches over it, `aside` what else is said of
 * it (its place, its cost).
 */
export type Label = 'lead' | 'leader' | 'cooperating' | 'time' | 'work' | 'product' | 'aside'

const labels: readonly { label: Label; pattern: RegExp }[] = [
  {
    // "Đơn vị phối hợp:", "Các phòng, ban phối hợp thực hiện:", but not "Cơ quan chủ trì, phối hợp:"
    label: 'cooperating',
    pattern: new RegExp(
      `^(?:các )?(?:(?:${doer})(?:(?!chủ trì)[^:]){0,30} )?phối hợp(?: (?:thực hiện|triển khai|tổ chức|với|cùng))*\\s*:`,
      'i',
    ),
  },
  { label: 'leader', pattern: /^(?:đồng chí )?lãnh đạo[^:]{0,20} (?:phụ trách|chỉ đạo|theo dõi)[^:]{0,20}:/i },
  {
    // "Cơ quan, đơn vị thực hiện:", "Chủ trì tham mưu:", "Chịu trách nhiệm chính:"
    label: 'lead',
    pattern: new RegExp(
      `^(?:các )?(?:(?:${doer})(?:(?:,| và) (?:cơ quan|đơn vị|cá nhân|bộ phận|địa phương|ban|tổ chức))* (?:${part})|chủ trì|phụ trách|chịu trách nhiệm|đầu mối|phân công|trách nhiệm|giao|tổ chức thực hiện|phân công thực hiện|trách nhiệm thực hiện|thực hiện(?=\\s*:))(?:[^:]{0,40})?\\s*:`,
      'i',
    ),
  },
  {
    // "Hoàn thành:", "Hoàn thành thẩm định:"; "Hoàn thành bộ biểu mẫu gồm:" is work
    label: 'time',
    pattern:
      /^(?:thời gian|thời hạn|tiến độ|thời điểm|hoàn thành(?![^:]{0,34} gồm\s*:)|hạn hoàn thành|ngày hoàn thành)[^:]{0,40}:/i,
  },
  { label: 'work', pattern: /^(?:nội dung|nhiệm vụ|công việc|hoạt động|nội dung, nhiệm vụ|việc)[^:]{0,40}:/i },
  { label: 'product', pattern: new RegExp(`^${product}\\s*:`, 'i') },
  {
    label: 'aside',
    pattern:
      /^(?:sản phẩm|kết quả|địa điểm|yêu cầu|mục tiêu|hình thức|thành phần|đối tượng|chỉ tiêu|kinh phí|nguồn kinh phí|nguồn lực|dự kiến kinh phí|số lượng|quy mô|phương pháp|ghi chú)[^:]{0,40}:/i,
  },
]

/** What says of the work what it is, and neither who nor when. */
const isOfWork = (label: Label): boolean => label === 'work' || label === 'product' || label === 'aside'

/** Whoever leads, or where nobody does, the person who watches over it. */
export const leads = (label: Label | null): boolean => label === 'lead' || label === 'leader'

/** The label that a text begins with, and where the words behind it begin; `guess`: it may be another. */
type Found = { readonly label: Label; readonly end: number; readonly guess?: true }

export function labelOf(text: string): Found | null {
  const start = text.slice(0, longestLabel)
  if (timeAlone.test(start)) return { label: 'time', end: 0 }
  if (namesContact(text)) return null
  const unmarked = withoutColon(text) ?? withoutPart(text)
  if (unmarked !== null) return unmarked
  if (!start.includes(':')) return null
  for (const { label, pattern } of labels) {
    const match = pattern.exec(start)
    if (match && (ordersSomebody(match[0]) || isSomebody(match[0], text.slice(match[0].length).trimStart())))
      return null
    if (match && (goesOnWith.test(match[0]) || isArea(match[0], text.slice(match[0].length).trimStart()))) return null
    if (match) return { label, end: skipSpace(text, match[0].length) }
  }
  return null
}
const longestLabel = 120

/**
 * "Đơn vị chủ trì Phòng Kinh tế", "Đơn vị phối hợp Đoàn xã, Hội Phụ nữ xã", "Thời gian Quý II/2026": the colon was forgotten, where
 * names or a time and nothing else stand behind the label.
 */
function withoutColon(text: string): Found | null {
  if (text.length > longestUnmarked) return null
  const [who = '', role] = forgotten.exec(text) ?? []
  if (who !== '' && looksLikeAgency(text.slice(who.length)) === 'certain')
    return { label: role === 'phối hợp' ? 'cooperating' : 'lead', end: who.length }
  const when = forgottenTime.exec(text)?.[0] ?? ''
  return when !== '' && isOnlyTime(text.slice(when.length)) ? { label: 'time', end: when.length } : null
}
const longestUnmarked = 300
const forgotten = new RegExp(
  `^(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?:, (?:cơ quan|đơn vị))? (?:(${part}|phối hợp)(?: thực hiện| chính)?) (?=\\p{Lu}|các )`,
  'u',
)
const forgottenTime =
  /^[Tt]hời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|tổ chức))? (?=(?:[Qq]uý|[Tt]háng|[Nn]gày|[Tt]rong|[Tt]rước|[Tt]ừ|[Cc]hậm nhất) )/u

/** "Đơn vị: Chi đoàn khu phố 3": it says nobody's part, so it is a guess that they do it, where names and nothing else stand behind it. */
function withoutPart(text: string): Found | null {
  const [who = ''] = text.length > longestUnmarked ? [] : (partLeftOut.exec(text) ?? [])
  if (who === '' || looksLikeAgency(text.slice(who.length)) !== 'certain') return null
  return { label: 'lead', end: who.length, guess: true }
}
const partLeftOut = /^(?:[Cc]ơ quan|[Đđ]ơn vị): (?=\p{Lu}|các )/u

/** "Kiểm tra công vụ đợt I", "Danh sách các đơn vị được khen thưởng": behind "Đơn vị:" stands who is inspected or listed. */
export const saysWhomItIsAbout = (work: string): boolean => aboutSomebody.test(work)
const aboutSomebody =
  /^(?:(?:tổ chức|tiến hành|thực hiện|triển khai|lập|thông báo|công bố|ban hành|hoạt động|công tác|kế hoạch|lịch|các|đoàn|cuộc|đợt|việc|chủ động|tự) ){0,4}(?:kiểm tra|giám sát|thanh tra|phúc tra|khảo sát|khen thưởng|biểu dương|danh sách|đánh giá|xếp loại)(?!\p{L})/iu

// "Giao Sở Xây dựng:", "Yêu cầu UBND các xã:": the word orders whom the words up to the colon name, and is no label
const ordersSomebody = (words: string): boolean =>
  /^(?:[Gg]iao|[Yy]êu cầu|[Pp]hân công)\s+(?=\p{Lu}|các )/u.test(words) && looksLikeAgency(words) === 'certain'
// "Chủ trì, phối hợp với các Sở: Tài chính, Xây dựng kiểm tra giá": the duty itself, with those it is done with behind the colon
const goesOnWith = /^[Cc]hủ trì,?(?: và)? phối hợp(?: chặt chẽ)?(?:,? (?:với|cùng|cùng với))?,? (?:các|những|\p{Lu})/u
// "Cán bộ phụ trách Điểm Tân Kiều: Thường trực quản lý …", "Người phụ trách thư viện: Sắp xếp kho sách": who it is, with the work behind the
// colon; "Cán bộ phụ trách chính: Công chức Địa chính" is a label
const isSomebody = (words: string, behind: string): boolean =>
  inCharge.test(words) && (ofPlace.test(words) || beginsDuty(behind))
const inCharge = /^(?:cán bộ|đồng chí|người) phụ trách(?!\p{L}| chính(?!\p{L}))/iu
const ofPlace = /phụ trách (?:[Đđ]iểm|[Tt]hôn|[Kk]hối|[Ll]ớp|[Ấấ]p|[Kk]hu phố|[Bb]ản|[Cc]ơ sở) /u
// "Phụ trách địa bàn các tổ dân phố: Tổ 1, Tổ 2": what somebody sees to; "Phụ trách địa bàn thôn Đông: Ông Lê Văn Tám", "Phụ trách khu vực
// chợ: Công an xã" say who does
const isArea = (words: string, behind: string): boolean =>
  /^phụ trách (?:các )?(?:địa bàn|khu vực|cụm|tuyến)(?!\p{L})/iu.test(words) &&
  !/^(?:các )?(?:ông|bà|anh|chị|đồng chí|đ\/c|cán bộ|công chức)(?!\p{L})/iu.test(behind) &&
  (areaNames.test(behind) || (!personAlone.test(behind) && looksLikeAgency(behind) !== 'certain'))
// "Thôn Lạn, Thôn Cồn", "Tổ 7, Tổ 9": looked after, though they name hamlets that could do something as well
const areaNames = new RegExp(`^(?:các )?${anyOf([...levels, ...hamlets, 'tổ', 'đội', 'khu'])}(?!\\p{L})`, 'iu')
// "Lê Văn Tám.", "Trần Thị Bưởi và Lò Văn Khánh"
const personAlone =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}(?:(?:,| và) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})*[\s.;]*$/u
// "Hoàn thành trước ngày 30/4." needs no colon where it says no more
// and "Hoàn thành 50% trước ngày 30/6; 100% trước ngày 30/11."
const timeAlone =
  /^(?:hoàn thành|xong) (?:(?:ít nhất |tối thiểu )?\d{1,3} ?% )?(?:trước|trong|chậm nhất|vào)[^.;:]{4,40}(?:[.;]|$)/iu

/**
 * A stretch of a text behind a label: the label at `start`, its words from `from` to `end`; up to `until`, where the next
 * label starts, stand sentences that are no words of it.
 */
export type Labelled = {
  readonly label: Label
  readonly guess?: true
  readonly start: number
  readonly from: number
  readonly end: number
  readonly until: number
}

/** The labels of a text from the first on that stands at its start, or behind a sign where one of them says who leads. */
export function labelsIn(text: string): Labelled[] {
  const found: { label: Label; guess?: true; start: number; from: number }[] = []
  for (const sign of text.matchAll(/(?:^|[.;(]\s*|[,!?…]\s+|\s[-–+•]\s*)(?=\p{L})/gu)) {
    const start = sign.index + sign[0].length
    const at = labelOf(text.slice(start, start + longestLabel))
    if (!at) continue
    // "…, thời gian: quý II" goes on with labels; before the first of them a comma separates words
    if (found.length === 0 && sign[0].startsWith(',')) continue
    // "Cơ quan chủ trì, phối hợp:" is one label
    if (start < (found.at(-1)?.from ?? 0)) continue
    found.push({ label: at.label, ...(at.guess ? { guess: at.guess } : {}), start, from: start + at.end })
  }
  const [opening] = found
  if (
    opening?.start !== 0 &&
    !found.some(({ label, from }, i) => leads(label) && names(text.slice(from, found[i + 1]?.start)))
  )
    return []
  // Inside a paragraph the first of them says who or when; "nội dung:" may be a word of the work.
  const begin = found[0]?.start === 0 ? 0 : found.findIndex(({ label }) => !isOfWork(label))
  const first = found[begin]?.start ?? 0
  const close = text.charAt(first - 1) === '(' ? text.indexOf(')', first) : -1
  const last = close < 0 ? text.length : close
  return found
    .slice(begin)
    .filter(({ start }) => start < last)
    .map((each, i, all) => {
      const until = all[i + 1]?.start ?? last
      return { ...each, end: wordsEnd(text, each, until), until }
    })
}

/**
 * "Thời gian: quý II. UBND các xã cấp điện trước ngày 15/4.": a sentence with a subject of its own is not the label's, nor is "Quy mô: 120
 * gian. Các xã đăng ký trước ngày 10/4." where it says by when.
 */
function wordsEnd(text: string, { label, from }: { label: Label; from: number }, until: number): number {
  if (label === 'work' || label === 'product') return until
  const apart = sentencesOf(text.slice(from, until))
    .slice(1)
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
    .filter((sentence) => label !== 'aside' || isDueBy(text.slice(sentence.start, sentence.end)))
    .find((sentence) => exception.test(text.slice(sentence.start, sentence.start + 20)) || clauseIn(text, sentence))
  return apart?.start ?? until
}
// "Riêng xã An Phú xong trước ngày 30/4/2024."
const exception = /^(?:riêng|ngoài ra|đồng thời)(?!\p{L})/iu

/** Whether the words behind "Đơn vị chủ trì:" name somebody; "Hợp tác xã Môi trường Xanh" does, known or not. */
export function names(words: string): boolean {
  const text = words.trim()
  if (looksLikeAgency(text) !== 'no') return true
  return (
    text.length < longestName &&
    /^\p{Lu}/u.test(text) &&
    !beginsDuty(text) &&
    !/^(?:theo|như|khi|nếu|căn cứ|tùy|trong|không)(?!\p{L})/iu.test(text)
  )
}
const longestName = 120

export function skipSpace(text: string, at: number): number {
  let from = at
  while (text.charAt(from) === ' ') from++
  return from
}
