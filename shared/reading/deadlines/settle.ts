import type { Finding, Problem } from './phrase.ts'
import { beginsWork } from './works.ts'

/** Which of the findings of a passage stand, and which of its problems are worth a question. */

type SentenceOf = (index: number) => number

/** Drops the findings that give way to a firmer one of their sentence or passage. */
export function settle(findings: readonly Finding[], sentenceOf: SentenceOf, text: string): Finding[] {
  const firm = findings.filter((f) => f.yields === undefined && f.value.kind !== 'none')
  if (findings.length === firm.length) return [...findings]
  const firmIn = bySentence(firm, sentenceOf)
  const rhythms = rhythmic(findings, sentenceOf)
  const dated = new Set(firm.filter((f) => f.value.kind !== 'recurring' || isDaily(f)).map((f) => sentenceOf(f.start)))
  const left = findings.filter((f) => {
    if (f.yields === undefined) return true
    if (f.yields === 'rhythm') return !rhythms.has(sentenceOf(f.start))
    // "báo cáo thứ Sáu hằng tuần (cao điểm: báo cáo hằng ngày)": every day is no other rhythm's short form.
    if (f.yields === 'sentence' && isDaily(f)) return !dated.has(sentenceOf(f.start))
    if (f.yields === 'passage') return firm.length === 0
    const beside = firmIn.get(sentenceOf(f.start)) ?? []
    // "Quan trắc nước hồ mỗi quý một lần, thông báo kết quả ngay sau khi phân tích": the event is another work's than what comes back
    return f.value.kind === 'recurring' ? beside.every((other) => isOfNextWork(text, f, other)) : beside.length === 0
  })
  // Once the firm ones have spoken, a cycle still outranks "trong năm" and the words for no date at all.
  const firmer = left.some((f) => f.value.kind !== 'none' && f.yields !== 'passage')
  const some = left.some((f) => f.value.kind !== 'none')
  return left.filter((f) => f.yields !== 'passage' || (f.value.kind === 'none' ? !some : !firmer))
}

/** An event behind a comma and a duty; "hằng tháng, chậm nhất 05 ngày sau khi kết thúc tháng" says more of what comes back. */
const isOfNextWork = (text: string, { end }: Finding, { value, start }: Finding): boolean =>
  value.kind === 'event' &&
  end < start &&
  /^ ?, ?/.test(text.slice(end, start)) &&
  beginsWork(text.slice(end, start).replace(/^[ ,]+/, ''))

/** One behind the other, with a comma and words of work between them. */
const isOfOtherWork = (text: string, date: Finding, problem: Problem): boolean => {
  const [first, second] = date.end <= problem.start ? [date, problem] : [problem, date]
  return otherWork.test(text.slice(first.end, second.start))
}
// ", chi trả xong "; but ", cụ thể là ", ", hoàn thành " go on with the same
const otherWork =
  /^ ?[,;] ?(?!(?:cụ thể|tức|nghĩa|dự kiến|hoàn thành|xong|chậm nhất|muộn nhất|và|nhưng|riêng)(?!\p{L}))(?:\p{L}+ ){2}/u

const isDaily = ({ value }: Finding): boolean => value.kind === 'recurring' && value.cycle === 'day'

function bySentence(findings: readonly Finding[], sentenceOf: SentenceOf): ReadonlyMap<number, readonly Finding[]> {
  return Map.groupBy(findings, ({ start }) => sentenceOf(start))
}

/** The sentences that hold something that comes back. */
function rhythmic(findings: readonly Finding[], sentenceOf: SentenceOf): ReadonlySet<number> {
  return new Set(findings.filter((f) => f.value.kind === 'recurring').map((f) => sentenceOf(f.start)))
}

/** What needs no asking where a date stands beside it. */
const beside: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['lunar-date', 'day-missing'])

/** "trước ngày 20/02/2026 (mùng 4 Tết)": the date is there, what cannot be dated needs no asking. */
export function worthTelling(
  problems: readonly Problem[],
  findings: readonly Finding[],
  sentenceOf: SentenceOf,
  text: string,
): Problem[] {
  const times = bySentence(
    findings.filter((f) => f.value.kind !== 'none'),
    sentenceOf,
  )
  const rhythms = rhythmic(findings, sentenceOf)
  return problems.filter((p) => {
    const sentence = sentenceOf(p.start)
    const near = times.get(sentence) ?? []
    const dates = near.length
    if (p.code === 'limited-rhythm') return rhythms.has(sentence)
    // "6 tháng một lần, lần đầu xong trước ngày 30/5": one date tells nothing of the times after it
    if (p.code === 'cycle-unknown') return dates < 2 && !rhythms.has(sentence)
    // "duyệt phương án trước ngày 10/12, chi trả xong trước Tết": the date is another work's
    if (p.code === 'day-missing' && near.every((each) => isOfOtherWork(text, each, p))) return true
    return !beside.has(p.code) || dates === 0
  })
}
