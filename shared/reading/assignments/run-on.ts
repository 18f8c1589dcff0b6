import { findAgencySubject } from '../agencies/subject.ts'
import type { Passage } from '../passage.ts'
import { sentencesOf, type Stretch } from '../structure/sentences.ts'
import { task, type Draft, type DraftTask } from './draft.ts'

/**
 * What runs on behind a heading's colon, up to where it turns to somebody else:
 *
 *   4. Phòng Tư pháp, Phòng Y tế: Phổ biến luật; riêng Phòng Y tế mở lớp sơ cứu. Phòng Tư pháp chủ trì hội thi.
 *   5. Công đoàn huyện: vận động doanh nghiệp; Hội Nông dân huyện vận động hội viên.
 *   6. UBND các xã: a) Lập danh sách; b) Bố trí kinh phí; c) Gửi báo cáo.
 */
export function readRunOn(body: Passage, from: number, names: readonly string[]): RunOn {
  const turns = turnsIn(body.text, from, names)
  const end = turns[0]?.at ?? body.text.length
  const others = turns.map(({ subject, verb, agencies }, i): Draft => ({
    heading: body.spanOf(subject.start, subject.end),
    agencies,
    tasks: [task(body.spanOf(verb, turns[i + 1]?.at ?? body.text.length))],
    certain: false,
  }))
  return {
    tasks: pointsIn(body.text, { start: from, end }).map(({ start, end: to }) => task(body.spanOf(start, to))),
    others,
  }
}

export type RunOn = { readonly tasks: DraftTask[]; readonly others: Draft[] }
type Turn = { at: number; subject: Stretch; verb: number; agencies: string[] }

/** Where a sentence, or a part behind a semicolon, begins with an agency that the heading does not mean as a whole. */
function turnsIn(text: string, from: number, names: readonly string[]): Turn[] {
  const turns: Turn[] = []
  const starts = sentencesOf(text.slice(from)).flatMap(({ start, end }) => [
    from + start,
    ...[...text.slice(from + start, from + end).matchAll(/;\s+/g)].map((m) => from + start + m.index + m[0].length),
  ])
  for (const at of starts.slice(0, mostParts)) {
    const alone = /^riêng /iu.exec(text.slice(at, at + 6))?.[0].length ?? 0
    // "…; các trường khác học tập": in small letters only the rest of a class
    const rest = /^(?:các|những) \p{L}+(?: \p{L}+)? (?:khác|còn lại)(?!\p{L})/u.test(text.slice(at + alone, at + 60))
    if (!rest && !/\p{Lu}/u.test(text.charAt(at + alone))) continue
    const found = findAgencySubject(text.slice(at + alone, at + longestLooked))
    if (!found?.certain || found.start > 0 || found.ordered || found.names.join() === names.join()) continue
    // "Phòng Y tế, Phòng Nội vụ: Phòng Y tế phát thuốc; …" turns at once; any other heading has work of its own first.
    if (at === from && !(found.names.length < names.length && found.names.every((name) => names.includes(name))))
      continue
    const offset = at + alone
    if (liability.test(text.slice(offset + found.verbStart, offset + found.verbStart + 60))) continue
    turns.push({
      at,
      subject: { start: offset, end: offset + found.end },
      verb: offset + found.verbStart,
      agencies: found.names,
    })
  }
  return turns
}
// "… Lãnh đạo địa phương phải chịu trách nhiệm trực tiếp nếu để xảy ra sự cố": what happens else, no work
const liability = /^(?:phải )?chịu trách nhiệm (?:trực tiếp|toàn diện|cá nhân|trước|nếu|về (?:hậu quả|việc để))/iu

// No paragraph of a plan has so many parts; they keep the time linear.
const mostParts = 60
const longestLooked = 600

/** "a) …; b) …; c) …" in one paragraph are points; the whole stretch where it has none. */
function pointsIn(text: string, { start, end }: Stretch): Stretch[] {
  const marks: number[] = []
  for (const match of text.slice(start, end).matchAll(/(?<=^|[;:.]\s)([a-zđ])\)\s/gu)) {
    if (match[1] === letters[marks.length]) marks.push(start + match.index)
  }
  if (marks.length < 2 || marks[0] !== start) return start < end ? [{ start, end }] : []
  return marks.map((mark, i) => ({ start: mark, end: marks[i + 1] ?? end }))
}
const letters = 'abcdđeghiklmn'
