import { aim, type WorkingCalendar } from '../calendar/working-days.ts'
import type { DocumentHeader } from '../reading/reading.ts'
import { isWritten, lastDayFrom, type TrackedDeadline } from './deadline.ts'
import { type Draft, withEachDeadline } from './draft.ts'

// "Xong trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này": the reader calls it an event, as the words do, but its day
// stands in the head of the document. It is counted when a draft is looked at or published, never stored in the draft: a
// day of issue that is corrected before that moves it.

const own =
  '(?:kế hoạch|chương trình|văn bản|quyết định|công văn|chỉ thị|thông báo|hướng dẫn|đề án|phương án|công điện|nghị quyết) này'
const issuing = '(?:ký ban hành|ban hành|ký)'
const lead = '(?:(?:kể |tính )?từ |sau )?(?:ngày |khi )'

/** "kể từ ngày ký ban hành Kế hoạch này" · "sau khi Kế hoạch này được ban hành" */
const ofThisDocument = new RegExp(`^${lead}(?:${issuing} ${own}|${own} được ${issuing})$`, 'iu')

/** "kể từ ngày ký", "kể từ ngày ban hành": mostly of this document, though it can be what the work itself brings about. */
const ofSomeDocument = new RegExp(`^${lead}${issuing}$`, 'iu')

/**
 * Whether the days are counted from the day on which the document itself was issued or signed. "Kể từ ngày ban hành Quyết
 * định thành lập" is another document's, and "ngay sau khi ban hành" names no days.
 */
export function countsFromIssue(deadline: TrackedDeadline | null): boolean {
  if (deadline?.kind !== 'event' || deadline.before || deadline.within === null) return false
  return ofThisDocument.test(deadline.after) || ofSomeDocument.test(deadline.after)
}

/** The draft with such deadlines as the dates that they come to; as it is while nobody knows when it was issued. */
export function datedFromIssue(draft: Draft, calendar: WorkingCalendar): Draft {
  return withEachDeadline(draft, (deadline) => datedFrom(deadline, draft.header.issuedOn, calendar))
}

/** One deadline, likewise. */
export function datedFrom(
  deadline: TrackedDeadline,
  issuedOn: DocumentHeader['issuedOn'],
  calendar: WorkingCalendar,
): TrackedDeadline {
  if (issuedOn === null || deadline.kind !== 'event' || !countsFromIssue(deadline)) return deadline
  const { kind: _, after, within: __, before: ___, ...quoted } = deadline
  // Who types it knows what is meant.
  const isSure = ofThisDocument.test(after) || !isWritten(deadline)
  const lastDay = lastDayFrom(issuedOn, deadline, calendar)
  const date = {
    bound: 'by' as const,
    date: lastDay,
    lastDay,
    remindFor: aim(calendar, lastDay),
    countedFrom: issuedOn,
  }
  return { ...quoted, kind: 'date', ...date, ...(isSure ? {} : { certain: false }) }
}
