import { asksBack, threatens } from './assignments/no-work.ts'
import { whyNoWork, type NoWork } from './assignments/refusals.ts'
import { passageOf } from './passage.ts'
import type { Diagnostic, Section, Span } from './reading.ts'
import { saysWhereTo, tellsToReport } from './reports/clauses.ts'
import { labelledReporters } from './reports/reporters.ts'
import { shortened } from './shortened.ts'
import { intersected, merged, without } from './spans.ts'
import type { Block } from './structure/blocks.ts'
import { markerAt } from './structure/markers.ts'

/** What was read of a document: `shown` stands in the result in these words; `beside` only says who and when of it. */
export type Places = { shown: readonly Span[]; beside: readonly Span[]; topics: readonly Span[] }

/**
 * Inside an assignments section nothing is dropped: every word that lies in no heading, task or report becomes a
 * diagnostic. By construction: what is left of the section once the spans shown are taken out is what is reported.
 */
export function leftOut(
  document: string,
  sections: readonly Section[],
  { shown, beside, topics }: Places,
  blocks: readonly Block[],
): Diagnostic[] {
  const wanted = merged(sections.filter(({ kind }) => kind === 'assignments').map(({ span }) => span))
  const inSection = intersected(
    blocks.map(({ span }) => span),
    wanted,
  )
  const titles = new Set(topics.map(([start]) => start))
  const unseen = without(inSection, merged(shown))
  const besides = merged(beside)
  return [
    ...gathered(
      document,
      without(unseen, besides).flatMap((span) => diagnosticOf(document, span, titles)),
    ),
    ...intersected(unseen, besides).flatMap((span) => besideOf(document, span)),
    ...unreported(document, sections, { shown, beside }, blocks),
  ]
}

/** In the part on reports: what says when something is reported, and became no report, task or part of one. */
function unreported(
  document: string,
  sections: readonly Section[],
  { shown, beside }: Omit<Places, 'topics'>,
  blocks: readonly Block[],
): Diagnostic[] {
  const parts = merged(sections.filter(({ kind }) => kind === 'reporting').map(({ span }) => span))
  const spans = blocks.map(({ span }) => span)
  return without(intersected(spans, parts), merged([...shown, ...beside])).flatMap((span) => {
    const passage = passageOf(document, span)
    const words = passage.text.replace(/^[^\p{L}]{0,8}/u, '')
    if (
      !(timedReport.test(words) || tellsToReport(words)) ||
      saysNothingDue.test(words) ||
      saysWhereTo(words) ||
      labelledReporters(words) !== null ||
      asksBack(words) ||
      threatens(words)
    )
      return []
    const message = `Câu trong phần báo cáo chưa thành kỳ báo cáo nào, đề nghị xem lại: “${shortened(passage.text)}”.`
    return [{ code: 'not-reported', message, span: passage.spanOf(0, passage.text.length) }]
  })
}
// "3.1. Báo cáo định kỳ hằng tháng:" heads what is due, "Số liệu báo cáo tính từ ngày …" says what is in it, "Đơn vị không gửi
// báo cáo …" what becomes of it.
const saysNothingDue =
  /:\s*$|^(?:số liệu|thời gian chốt|nội dung|mẫu|biểu)(?!\p{L})|(?<!\p{L})không (?:gửi|nộp|báo cáo)(?!\p{L})/iu
// "báo cáo tuần trước 15 giờ thứ Năm", "báo cáo tháng ngày 20"
const timedReport =
  /báo cáo(?!\p{L})[^.;]{0,80}(?<!\p{L})(?:trước|chậm nhất|muộn nhất|ngày|hằng|hàng|tuần|tháng|quý|năm|đột xuất)(?!\p{L})/iu

/** The code of a stretch that was read, and leaves nobody anything to look at. */
export const readBeside = 'read-beside'

/** What a coordinator should look at: all but what was read beside a task. */
export function toLookAt(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== readBeside)
}

/** "Đơn vị phối hợp: …", "Thời gian: …", a table's head: read for the tasks beside it, and quoted nowhere. */
function besideOf(document: string, span: Span): Left[] {
  const passage = passageOf(document, span)
  if (!/\p{L}{2}/u.test(passage.text)) return []
  const why = 'Đã đọc cùng nhiệm vụ bên cạnh (cơ quan, thời hạn, sản phẩm hoặc tiêu đề cột), không phải nhiệm vụ riêng'
  return [
    {
      code: readBeside,
      message: `${why}: “${shortened(passage.text)}”.`,
      span: passage.spanOf(0, passage.text.length),
    },
  ]
}

type Left = Diagnostic & { span: Span }

/** Paragraphs in a row that nobody was given, and the members of one board, are one question, not one each. */
function gathered(document: string, found: readonly Left[]): Diagnostic[] {
  const result: (Left & { more: number })[] = []
  for (const each of found) {
    const last = result.at(-1)
    const follows =
      last !== undefined &&
      inRows.has(last.code) &&
      each.code === last.code &&
      each.span[0] - last.span[1] < 40 &&
      !/[\p{L}\d]/u.test(document.slice(last.span[1], each.span[0]))
    if (follows) result.splice(-1, 1, { ...last, span: [last.span[0], each.span[1]], more: last.more + 1 })
    else result.push({ ...each, more: 0 })
  }
  return result.map(({ more, message, ...each }) => ({
    ...each,
    message: more === 0 ? message : `${message.replace(/\.$/, '')} và ${more} đoạn tiếp theo.`,
  }))
}

const inRows: ReadonlySet<string> = new Set(['not-assigned', 'members'])

// Why a passage that was left out is no task.
const reasons: Readonly<Record<NoWork | 'topic' | 'not-assigned', string>> = {
  threat: 'Câu về việc xử lý khi không thực hiện, không phải nhiệm vụ',
  invitation: 'Câu mời phản ánh vướng mắc, không phải nhiệm vụ',
  attachment: 'Câu về tài liệu gửi kèm, không phải nhiệm vụ',
  funding: 'Câu về kinh phí, không phải nhiệm vụ',
  closing: 'Câu kết của văn bản, không phải nhiệm vụ',
  effect: 'Câu về hiệu lực của văn bản, không phải nhiệm vụ',
  members: 'Đoạn nêu thành phần, không phải nhiệm vụ',
  topic: 'Tiêu đề nhóm, không nêu tên cơ quan',
  'not-assigned': 'Đoạn này chưa được giao cho cơ quan nào, đề nghị xem lại',
}

// Among what nobody was given less is enough to tell: "Trên đây là Kế hoạch …", "Quy chế này gồm 4 chương, có hiệu lực …"
const closes = /^(?:trên đây là|nhận được)/i
const takesEffect = /có hiệu lực|này thay thế/i

function kindOf(words: string, topic: boolean): keyof typeof reasons {
  const why = whyNoWork(words)
  if (why !== null) return why
  if (threatens(words)) return 'threat'
  if (closes.test(words)) return 'closing'
  if (takesEffect.test(words.slice(0, 80))) return 'effect'
  return topic ? 'topic' : 'not-assigned'
}

/** "Hai là,", "Điều 10.", "VI.": the number of what was read behind it. */
const isMarkerAlone = (text: string): boolean => markerAt(text, 0, text.length)?.span[1] === text.length

function diagnosticOf(document: string, span: Span, titles: ReadonlySet<number>): Left[] {
  const passage = passageOf(document, span)
  // A bullet, a closing colon: nothing that could be work
  if (!/\p{L}{2}/u.test(passage.text)) return []
  if (isMarkerAlone(passage.text)) return besideOf(document, span)
  const words = passage.text.replace(/^[^\p{L}]{0,8}(?:[a-zđ]\)\s*)?/u, '')
  const code = kindOf(words, titles.has(span[0]))
  const message = `${reasons[code]}: “${shortened(passage.text)}”.`
  return [{ code, message, span: passage.spanOf(0, passage.text.length) }]
}
