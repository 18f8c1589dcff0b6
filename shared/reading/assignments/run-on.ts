import { beginsWithOffice, isAmong, sameOffice, sameOffices } from '../agencies/same-office.ts'
import { isClass } from '../agencies/several.ts'
import { type AgencySubject, findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import type { Passage } from '../passage.ts'
import { anyOf, places } from '../places.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { E } from '../word-edges.ts'
import { task, type Draft, type DraftTask } from './draft.ts'
import { saysOnlyWhen, turnsAtCommas } from './turns.ts'

/**
 * What runs on behind a heading's colon, up to where it turns to somebody else, and again where it comes back:
 *
 *   4. Phòng Tư pháp, Phòng Y tế: Phổ biến luật; riêng Phòng Y tế mở lớp sơ cứu. Phòng Tư pháp chủ trì hội thi.
 *   5. Công đoàn huyện: vận động doanh nghiệp; Hội Nông dân huyện vận động hội viên.
 *   6. UBND các xã: a) Lập danh sách; b) Bố trí kinh phí; Phòng Nội vụ hướng dẫn; c) Gửi báo cáo.
 *   7. Phòng Y tế: Mở lớp sơ cứu; Hội Chữ thập đỏ cử người dạy; hoàn thành trước ngày 30/6/2024.
 */
export function readRunOn(body: Passage, from: number, names: readonly string[]): RunOn {
  const changes = changesIn(body.text, from, names)
  const own: DraftTask[] = []
  const others: Draft[] = []
  let time: Stretch | null = null
  for (const [i, { at, to }] of changes.entries()) {
    const end = changes[i + 1]?.at ?? body.text.length
    if (to === 'time') time = { start: at, end }
    else if (to === 'heading')
      own.push(
        ...pointsIn(body.text, { start: at, end }, own.length).map((point) =>
          task(body.spanOf(point.start, point.end)),
        ),
      )
    else
      others.push({
        heading: body.spanOf(to.subject.start, to.subject.end),
        agencies: to.agencies,
        tasks: [task(body.spanOf(to.verb, end))],
        certain: false,
      })
  }
  if (time) {
    const common = body.spanOf(time.start, time.end)
    for (const each of [...own, ...others.flatMap(({ tasks }) => tasks)]) each.common = common
  }
  return { tasks: own, others }
}

export type RunOn = { readonly tasks: DraftTask[]; readonly others: Draft[] }
type Turn = { subject: Stretch; verb: number; agencies: string[]; alone: boolean }
/** From `at` on the words are the heading's, another's, or the time of all of it. */
type Change = { at: number; to: Turn | 'heading' | 'time' }

function changesIn(text: string, from: number, names: readonly string[]): Change[] {
  const changes: Change[] = []
  const starts = sentencesOf(text.slice(from)).flatMap(({ start, end }) => [
    from + start,
    ...[
      ...[...text.slice(from + start, from + end).matchAll(/;\s+/g)].map((m) => from + start + m.index + m[0].length),
      ...turnsAtCommas(text, { start: from + start, end: from + end }),
    ].toSorted((a, b) => a - b),
  ])
  for (const at of starts.slice(0, mostParts)) {
    const turn = turnAt(text, at, from, names)
    const current = changes.at(-1)?.to ?? null
    if (turn) changes.push({ at, to: turn })
    else if (current === null) changes.push({ at, to: 'heading' })
    else if (current !== 'heading') {
      const part = text.slice(at, at + longestLooked)
      if (timeOfAll.test(part)) changes.push({ at, to: 'time' })
      else if (comesBack.test(part) || (!(current !== 'time' && current.alone) && beginsDuty(part)))
        changes.push({ at, to: 'heading' })
    }
  }
  return changes
}
// "hoàn thành trước ngày 30/6/2024.", "Thời gian: quý II."
const timeOfAll =
  /^(?:(?:thời gian|thời hạn)(?!\p{L})|(?:(?:tất cả|các việc trên) )?(?:phải )?(?:hoàn thành|xong) (?:trước|trong|chậm|vào))/iu
// "c) Gửi báo cáo …", "mỗi hội nộp danh sách …", "hai đơn vị báo cáo …", "gửi về Phòng Nội vụ …"
const comesBack = /^(?:[a-zđ]\)\s|(?:cả hai|cả ba|hai|ba|mỗi|từng) \p{L}+ |gửi (?=\p{L}))/iu

/** The agency that a sentence, or a part behind a semicolon, begins with, where the heading does not mean it as a whole. */
function turnAt(text: string, at: number, from: number, names: readonly string[]): Turn | null {
  const alone = /^riêng /iu.exec(text.slice(at, at + 6))?.[0].length ?? 0
  const offset = at + alone
  // "…; các trường khác học tập": in small letters only the rest of a class
  const rest = /^(?:các|những) \p{L}+(?: \p{L}+)? (?:khác|còn lại)(?!\p{L})/u.test(text.slice(offset, at + 60))
  const bodies =
    !rest && ofBodies.test(text.slice(offset, at + 60)) && !ownObjects.test(text.slice(Math.max(0, at - 60), at))
  if (!rest && !bodies && !/\p{Lu}/u.test(text.charAt(offset))) return null
  const found = findAgencySubject(text.slice(offset, at + longestLooked))
  if (
    bodies &&
    (found === null ||
      !found.names.every((name) => isClass(name)) ||
      !beginsDuty(text, offset + found.verbStart) ||
      whatTheyAre.test(text.slice(offset + found.verbStart, offset + found.verbStart + 20)))
  )
    return null
  if (!found?.certain || (found.ordered ? !ordersOne(text, at, found) : found.start > 0)) return null
  // "Hội Phụ nữ huyện còn giúp …"
  const besides = / (?:còn|cũng)$/u.exec(text.slice(offset, offset + found.end))?.[0].length ?? 0
  const said = found.names.map((name) => name.replace(/ (?:còn|cũng)$/u, ''))
  // "Phòng Tài chính, Văn phòng BHXH tỉnh: …; Văn phòng tổng hợp …": the heading says which
  const isShortOf = (name: string, whole: string): boolean =>
    beginsWithOffice(whole, name) && !sameOffice(whole, name) && !isClass(whole)
  const agencies = said.map((name) => names.find((whole) => isShortOf(name, whole)) ?? name)
  if (sameOffices(agencies, names)) return null
  const areTheirs = agencies.every((name) => isAmong(name, names))
  // "Phòng Y tế, Phòng Nội vụ: Phòng Y tế phát thuốc; …" turns at once; any other heading has work of its own first.
  if (at === from && !(agencies.length < names.length && areTheirs)) return null
  const verb = offset + found.verbStart
  if (saysOnlyWhen(text, verb) && areTheirs) return null
  if (liability.test(text.slice(verb, verb + 60)) || onlyHelps.test(text.slice(verb, verb + 80))) return null
  return { subject: { start: at, end: offset + found.end - besides }, verb, agencies, alone: alone > 0 }
}
// "kiểm tra các tổ chức tín dụng; các tổ chức sử dụng lao động nước ngoài": what the work before is about goes on
const ownObjects = /(?<!\p{L})các \p{Ll}+[^;]{0,50};\s+$/u
const whatTheyAre = /^(?:sử dụng|quản lý|làm việc|cấp|có|hoạt động|kinh doanh|sản xuất)(?!\p{L})/u
// "…; các xã giáp ranh lập thêm chốt kiểm soát", "…; các hội, đoàn thể xã vận động hội viên": in small letters too, where they
// are offices and no people
const bodies = 'phòng|ban|ngành|hội|đoàn thể|tổ chức|đơn vị|cơ quan|sở|trạm|chi bộ|chi đoàn|chi hội'.split('|')
const ofBodies = new RegExp(`^các ${anyOf([...bodies, ...places])}${E}`, 'u')

/** "… gia súc không rõ nguồn gốc. Đề nghị Công an tỉnh phối hợp kiểm soát …": a sentence that orders another office by its name. */
const ordersOne = (text: string, at: number, { names, verbStart }: AgencySubject): boolean =>
  /[.!?]\s+$/.test(text.slice(Math.max(0, at - 3), at)) &&
  names.every((name) => !isClass(name) && (text.startsWith('Giao ', at) || !superior.test(name))) &&
  beginsDuty(text, at + verbStart)
// "Đề nghị UBND tỉnh khen thưởng …" asks of whoever stands above; "Giao Bộ Xây dựng …" is no request
const superior = /^(?:Chủ tịch )?(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Bộ|Chính phủ|Thủ tướng|Tỉnh ủy|Huyện ủy)(?!\p{L})/u

// "…; Công an huyện phối hợp thực hiện; …": who helps with the heading's own work
const onlyHelps = /^(?:cùng |tham gia )?phối hợp(?: (?:cùng|tham gia|thực hiện|tổ chức|triển khai))*\s*(?:[;.,]|$)/iu
// "… Lãnh đạo địa phương phải chịu trách nhiệm trực tiếp nếu để xảy ra sự cố": what happens else, no work
const liability = /^(?:phải )?chịu trách nhiệm (?:trực tiếp|toàn diện|cá nhân|trước|nếu|về (?:hậu quả|việc để))/iu

// No paragraph of a plan has so many parts; they keep the time linear.
const mostParts = 60
const longestLooked = 600

/** "a) …; b) …; c) …" in one paragraph are points, `before` of which stand further up; the whole stretch without them. */
function pointsIn(text: string, { start, end }: Stretch, before: number): Stretch[] {
  const marks: number[] = []
  for (const match of text.slice(start, end).matchAll(/(?<=^|[;:.]\s)([a-zđ])\)\s/gu)) {
    if (match[1] === letters[before + marks.length]) marks.push(start + match.index)
  }
  if (before + marks.length < 2 || marks[0] !== start) return start < end ? [{ start, end }] : []
  return marks.map((mark, i) => ({ start: mark, end: marks[i + 1] ?? end }))
}
const letters = 'abcdđeghiklmn'
