import { headAt } from '../agencies/heads.ts'
import { listAt } from '../agencies/list.ts'
import { levels } from '../agencies/lexicon.ts'
import { capitalAt, keyAt, nameOf, phraseAt } from '../agencies/matching.ts'
import { wordsOf, type Word } from '../agencies/words.ts'
import { isClass } from '../agencies/several.ts'
import { printed } from '../agencies/split.ts'
import { beginsDuty } from '../duties.ts'
import { anyOf, levels as levelNames } from '../places.ts'
import { E } from '../word-edges.ts'
import { ownEnd } from './clauses.ts'

/** To whom the reports go, and through whom. */
export type Route = { recipient: string | null; via: string | null }

const hasty = new Set(['nhanh', 'ngay', 'khẩn', 'gấp'])
const from = new Set(['về', 'gửi', 'cho', 'đến', 'tới', 'lên'])

/**
 * Recipient and route in the words of a reporting clause: `gửi báo cáo về UBND xã (qua Phòng Kinh tế)`, `báo cáo Bộ
 * trưởng`. The route ("qua") is never the recipient.
 */
export function routeIn(text: string): Route {
  const own = text.slice(0, ownEnd(text)).replace(labelled, 'gửi về ').replace(standing, '$<office>')
  const words = wordsOf(own)
  const bare = own.replace(copies, ' ')
  const first = bare === own ? null : recipientIn(wordsOf(bare))
  const second = first === null ? null : copiedTo(own.replace(inBrackets, ' '))
  const recipient = first !== null && second !== null ? joined([first, second]) : (first ?? recipientIn(words))
  return { recipient, via: viaIn(words) }
}

/**
 * "báo cáo UBND huyện, đồng thời gửi Phòng Y tế trước ngày 15/6": both get it. "… gửi Kho bạc đề nghị thanh toán", "… gửi kèm danh sách
 * về Phòng Nội vụ" and "… gửi các hộ biết" are of something else, or to nobody's office.
 */
function copiedTo(words: string): string | null {
  const sign = copyTo.exec(words)
  if (sign === null) return null
  const behind = words.slice(sign.index + sign[0].length)
  const listed = wordsOf(behind)
  const { agencies, end } = listAt(listed.slice(0, 60), 0, false)
  if (!agencies.every(({ kind }) => kind === 'office' || kind === 'council')) return null
  return copyEnds.test(behind.slice(listed[end - 1]?.end ?? 0)) ? addresseeAt(listed, 0) : null
}
const copyTo = /,? đồng thời gửi (?:(?:báo cáo|(?:0?1|một) bản) )?(?:(?:về|cho|đến|tới) )?(?=\p{Lu})/u
const copyEnds =
  /^[\s,.]*(?:$|(?:trước|chậm nhất|muộn nhất|vào|đến hết|trong|định kỳ|hằng|hàng|qua|bằng|để biết)(?!\p{L}))/iu

const inBrackets = /\([^()]{0,200}\)/gu
// "Nơi nhận báo cáo: UBND huyện (qua Phòng Nội vụ)", "Cơ quan nhận báo cáo là Sở Y tế", "2. Nơi nhận: Phòng Nội vụ."
const labelled = /(?:nơi|cơ quan|đơn vị|đầu mối) (?:tiếp )?nhận(?: báo cáo\s*(?::|là)|\s*:)\s*/giu
// "về cơ quan thường trực (Ban CHQS xã)", "về bộ phận thường trực Ban Chỉ đạo (Trạm Y tế xã)": the bracket says who that is
const standing =
  /(?:cơ quan|bộ phận|đơn vị) thường trực(?: Ban Chỉ đạo[^().,;]{0,40})? \((?<office>\p{Lu}[^()]{3,60})\)/gu
// "báo cáo UBND tỉnh (qua Sở Y tế, đồng thời gửi Công an tỉnh)": who stands in brackets is told too, not first
const copies = /\([^()]{0,200}\)|,? đồng (?:thời )?gửi(?!\p{L}).*$/giu

function recipientIn(words: readonly Word[]): string | null {
  let second: string | null = null
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]?.key ?? ''
    const sent = from.has(before)
    // báo cáo UBND tỉnh · báo cáo nhanh UBND tỉnh
    const verb = hasty.has(before) ? at - 2 : at - 1
    const told = words[verb]?.key === 'cáo' && words[verb - 1]?.key === 'báo'
    if (!sent && !told) continue
    const name = addresseeAt(words, at) ?? shortAt(words, at)
    if (name === null) continue
    if (sent) return name
    second ??= name
  }
  return second
}

function addresseeAt(words: readonly Word[], at: number): string | null {
  const head = headAt(words, at)
  if (head === null || head.kind === 'field' || (head.kind === 'class' && head.determiner === 0)) return null
  const rest = words.slice(at, at + 60)
  const { agencies, end } = listAt(rest, 0, false)
  const names = agencies.filter((agency) => agency.kind !== 'class' || agency.plural)
  if (names.length === 0 || end === 0 || names.some(({ name }) => isWork(name))) return null
  return joined(names.map((agency) => printed(agency.name).replace(timed, '').replace(byWay, '')))
}
/** "… gửi về Sở trước ngày 20/6", "… báo cáo Cục (qua Văn phòng)", "… gửi về huyện để tổng hợp": the office of whoever writes, by half its name. */
function shortAt(words: readonly Word[], at: number): string | null {
  const office = capitalAt(words, at) && shortOffices.has(keyAt(words, at)) ? 1 : 0
  const end = at + Math.max(office, phraseAt(words, at, levels))
  if (end === at) return null
  const next = words[end]
  return next === undefined || next.mark || behindName.has(next.key) ? nameOf(words, at, end) : null
}
const shortOffices = new Set(['sở', 'cục', 'bộ', 'trường', 'viện'])
const behindName = new Set([
  'trước',
  'chậm',
  'muộn',
  'vào',
  'để',
  'qua',
  'trong',
  'theo',
  'bằng',
  'đúng',
  'kết',
  'định',
])

// "về Phòng Giáo dục trong vòng 03 ngày", "về Sở X theo các mốc thời gian sau", "gửi Trưởng Ban Chỉ đạo về
// tiến độ chuẩn bị": no name goes on with a time, with how, or with what is told.
const timed =
  /\s(?:trong (?:vòng|thời hạn|ngày|tháng|quý|\d)|chậm nhất|muộn nhất|ngay(?:$| (?:sau|khi|bằng|qua|lập tức))|sau khi|định kỳ|hằng (?:ngày|tuần|tháng|quý|năm)|hàng (?:ngày|tuần|tháng|quý|năm)|theo(?:$| (?:các |những |từng |đúng )?(?:mốc|thời|biểu|mẫu|quy|yêu|đề|chế|tiến|định|kỳ|nội|phụ|hướng|lịch|hình))|về (?:tiến|kết|tình|việc|số|công)|như sau|cụ thể|gồm|bao gồm|đúng|đầy đủ|kèm|bằng|với các nội dung|những|tr[ưu][ơớờo]c)(?!\p{L}).*$/iu

// "về Hội LHPN tỉnh qua Ban Tuyên giáo": by way of whom is no part of the name
const byWay = /\s(?:thông )?qua (?=\p{Lu}).*$/u

function viaIn(words: readonly Word[]): string | null {
  for (let at = 1; at < words.length; at++) {
    if (words[at - 1]?.key !== 'qua') continue
    if (headAt(words, at) === null) continue
    const offices = listAt(words.slice(at, at + 60), 0, false).agencies
    // "(qua Phòng Kinh tế, đồng chí Trần Văn Lâm, ĐT 0912.345.678)": the office, and whom to ask for there
    const agencies = offices.filter(({ name }, i) => i === 0 || !isPerson.test(name))
    if (agencies.length > 0) return joined(agencies.map((agency) => printed(agency.name).replace(timed, '')))
  }
  return null
}

const isPerson = /^(?:đồng chí|đ\/c|ông|bà) /iu

const joined = (names: string[]): string =>
  names.length < 3 ? names.join(' và ') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`

/** "Thống kê sản lượng", "báo cáo thống kê công tác …": what is done, though "Thống kê tỉnh" and "Thanh tra Sở" are offices. */
export const isWork = (name: string): boolean => beginsDuty(name) && !levelled.test(name)
const levelled = new RegExp(
  `\\s(?:\\p{Lu}|${anyOf([...levelNames, 'cơ sở', 'khu vực', 'nhà nước', 'bộ', 'sở'])}${E})`,
  'u',
)

/**
 * Whether they report by a regime also where no section of reports says so: a class does, and a long list of offices. Two
 * or three offices that are named share a task, and so its report.
 */
export const areMany = (names: readonly string[]): boolean => names.length > 4 || names.some(isClass)
