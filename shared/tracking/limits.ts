/**
 * How long may be what is typed, in UTF-16 code units (what `maxlength` counts): the same in the rules, the HTTP API and
 * the pages. DynamoDB keeps 400 KB an item, and a Vietnamese letter takes up to three bytes. A row holds its text, its
 * quote, its heading, who works with whom and, later, a history of 100 KB: with each of them as long as it may be, it
 * still fits.
 */
export const longest = {
  number: 200,
  issuer: 500,
  place: 200,
  type: 100,
  title: 2000,
  name: 300,
  recipient: 500,
  via: 500,
  heading: 2000,
  reason: 1000,
  note: 2000,
  product: 2000,
  text: 20_000,
} as const

/**
 * How large may be what publishing writes: rows, and bytes of JSON, which is hardly ever less than what DynamoDB counts.
 * Of a row's 400 KB some 120 are kept for what happens to it later (its history, reasons, what confirms it). The whole is
 * read and checked in one request.
 */
export const largest = { rows: 20_000, row: 285_000, letter: 390_000, publication: 50_000_000, item: 409_600 } as const

/**
 * How many agencies may stand in one field. Whoever has work gets a row of its own, which carries none of the others, so
 * only more than can be published is refused: a report may bind every office of a long plan, and its form sends them all
 * back. Who cooperates stands in each row.
 */
export const most = { agencies: largest.rows, cooperating: 100 } as const

export type Limited = keyof typeof longest

const titles: Record<Limited, string> = {
  number: 'Số văn bản',
  issuer: 'Tên cơ quan ban hành',
  place: 'Nơi ban hành',
  type: 'Loại văn bản',
  title: 'Trích yếu',
  name: 'Tên cơ quan',
  recipient: 'Nơi nhận',
  via: 'Tên đơn vị chuyển báo cáo',
  heading: 'Tiêu đề',
  reason: 'Lý do',
  note: 'Ghi chú',
  product: 'Sản phẩm, kết quả',
  text: 'Nội dung',
}

/** Says in words which of these is too long; null where all fit. Nothing is cut in silence. */
export function tooLong(typed: ReadonlyArray<readonly [Limited, string | null | undefined]>): string | null {
  for (const [kind, text] of typed) {
    if (text && text.length > longest[kind]) {
      const [has, may] = [text.length, longest[kind]].map((count) => count.toLocaleString('vi-VN'))
      return `${titles[kind]} dài ${has} ký tự, nhiều hơn mức ${may} ký tự. Xin viết ngắn lại rồi gửi lại.`
    }
  }
  return null
}

/** The document's words behind an entry, cut with a mark where a paragraph has no end; the span stays that of all of it. */
export function keptQuote(text: string, kind: 'text' | 'heading' = 'text'): string {
  return text.length <= longest[kind] ? text : `${text.slice(0, longest[kind]).toWellFormed()}${cutMark}`
}

/** What was read into a field that a form shows: cut with a mark so that the form, sent back unchanged, is taken. */
export function keptField<T extends string | null>(kind: Limited, text: T): T | string {
  if (text === null || text.length <= longest[kind]) return text
  return `${text.slice(0, longest[kind] - cutMark.length).toWellFormed()}${cutMark}`
}

const cutMark = ' […]'
