/**
 * Numbers of a list that a scan misread, right again by those around them: "5. …", "ó. …", "7. …" and "6, …" behind "5. …". No
 * character is added or lost, so every place stays good. Linear in the lines.
 */
export function withNumbersRight(text: string): string {
  const lines = text.split('\n')
  const numbers = lines.map((line) => (beginsShort.test(line) ? Number(numbered.exec(line)?.[1] ?? 0) : none))
  const next = nextNumbers(numbers)
  const gaps = gapsIn(lines, numbers)
  let last = 0
  const right = lines.map((line, i) => {
    const plain = numbers[i] ?? none
    if (plain === none) return line
    if (plain > 0) last = plain
    const misread = plain > 0 ? null : (almostNumbered.exec(line) ?? (gaps.has(i) ? oddlyNumbered.exec(line) : null))
    if (misread === null) return line
    const [whole, indent = '', written = ''] = misread
    const read = Number([...written.matchAll(/./gu)].map(([sign]) => digits.get(sign) ?? sign).join(''))
    const number = gaps.get(i) ?? read
    // "S." and "I." may be letters of a list or a section's numeral: there the next number has to agree as well
    const agrees = number === last + 1 && (surely.test(whole) || next[i] === number + 1)
    if (last === 0 || !agrees || String(number).length !== written.length) return line
    // "… tại Quận 1, 2, 3," / "4, Bình Thạnh …": a sentence that goes on
    if (whole.endsWith(',') && goesOn.test(lines[i - 1] ?? '')) return line
    last = number
    return `${indent}${number}.${line.slice(indent.length + written.length + 1)}`
  })
  return right.join('\n')
}

// Of a line that cannot begin with a number, read rightly or not; 0 of one whose number would be a misread one.
const none = -1
const beginsShort = /^[\s*]{0,6}[^\s*]{1,2}\s?[.,)]/u
const numbered = /^[\s*]{0,6}(\d{1,2})\s?[.)](?=[\s*]{1,3}\p{Lu})/u
const almostNumbered = /^([\s*]{0,6})([\dIlOoóÓSsBZz]{1,2})[.,](?=[\s*]{1,3}\p{Lu})/u
// "V. KINH PHÍ" is a section between two points, "A. Nguyễn Văn Bình" a person
const oddlyNumbered = /^([\s*]{0,6})((?![IVX]\.[\s*]{1,3}\p{Lu}{2})[\p{L}§&$?!])\.(?=[\s*]{1,3}\p{Lu})/u
const goesOn = /[\p{L}\d,-]\s*$/u
/** No letter of a list and no numeral is written so; "II." behind "10." may be the next section. */
const surely = /ó|Ó|\d|(?!II)[IlOo]{2}/u
const digits = new Map(
  Object.entries({ I: '1', l: '1', O: '0', o: '0', ó: '6', Ó: '6', S: '5', s: '5', B: '8', Z: '2', z: '2' }),
)

/**
 * "1. Phòng Kinh tế" / "S. Phòng Nội vụ" / "3. Phòng Y tế": the number that lacks between two numbers, by the line of the one sign
 * that stands there in its place, whatever the scan made of it. Two such signs are a list of letters of its own.
 */
function gapsIn(lines: readonly string[], numbers: readonly number[]): Map<number, number> {
  const gaps = new Map<number, number>()
  let last = 0
  let odd: number[] = []
  for (const [i, line] of lines.entries()) {
    const number = numbers[i] ?? none
    if (number > 0) {
      const [only, ...more] = odd
      if (last > 0 && number === last + 2 && only !== undefined && more.length === 0) gaps.set(only, last + 1)
      last = number
      odd = []
    } else if (number !== none && oddlyNumbered.test(line)) odd.push(i)
  }
  return gaps
}

/** The next number of a list behind each line; 0 behind the last. */
function nextNumbers(numbers: readonly number[]): number[] {
  const next: number[] = []
  let seen = 0
  for (let i = numbers.length - 1; i >= 0; i--) {
    next[i] = seen
    if ((numbers[i] ?? 0) > 0) seen = numbers[i] ?? 0
  }
  return next
}
