/** A line of CSV as Excel in Vietnamese opens it: semicolons, CRLF. The file begins with `csvMark` (UTF-8). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`
}

export const csvMark = '\ufeff'

// What a document or an officer wrote must not be a formula to Excel: `=HYPERLINK(…)`, `-2+3`, `@SUM(…)`.
function cellOf(text: string): string {
  const words = /^[\s]*[=+\-@]/u.test(text) ? `'${text}` : text
  return `"${words.replaceAll('"', '""')}"`
}
