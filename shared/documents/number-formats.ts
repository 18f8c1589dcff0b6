/** A count in one of Word's number formats (ST_NumberFormat); formats no Vietnamese office uses come out as digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, digits] of romanDigits) {
    text += digits.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** Word's letters: a to z, then aa, bb, cc. Its lists have no đ. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/**
 * A bullet as it would be typed. A character that only a symbol font draws becomes `-`, or `+` in a bulleted list
 * within a bulleted list, as Vietnamese documents mark the two.
 */
export function symbolOf(text: string, withinBullets: boolean): string {
  const symbol = text.trim()
  // o and § are Courier's circle and Wingdings' square; letters otherwise never are bullets.
  const drawn = symbol === '' || /^[\uf000-\uf0ff\p{L}§·¨]$/u.test(symbol)
  if (!drawn) return symbol
  return withinBullets ? '+' : '-'
}
