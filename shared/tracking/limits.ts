/**
 * How long may be what is typed, in UTF-16 code units (what `maxlength` counts): the same in the rules, the HTTP API and
 * the pages. DynamoDB keeps 400 KB an item, and a row holds its text, its quote, its heading and a history of 100 KB; a
 * Vietnamese letter takes up to three bytes.
 */
export const longest = { number: 200, reason: 1000, note: 2000, text: 20_000 } as const

type Limited = keyof typeof longest

const titles: Record<Limited, string> = {
  number: 'Số văn bản',
  reason: 'Lý do',
  note: 'Ghi chú',
  text: 'Nội dung',
}

/** Says in words which of these is too long; null where all fit. Nothing is cut in silence. */
export function tooLong(typed: ReadonlyArray<readonly [Limited, string | null | undefined]>): string | null {
  for (const [kind, text] of typed) {
    const most = longest[kind]
    if (text && text.length > most) {
      const [has, may] = [text.length, most].map((count) => count.toLocaleString('vi-VN'))
      return `${titles[kind]} dài ${has} ký tự, nhiều hơn mức ${may} ký tự. Xin viết ngắn lại rồi gửi lại.`
    }
  }
  return null
}

/** The document's words behind an entry, cut with a mark where a paragraph has no end; the span stays that of all of it. */
export function keptQuote(text: string): string {
  return text.length <= longest.text ? text : `${text.slice(0, longest.text).toWellFormed()} […]`
}
