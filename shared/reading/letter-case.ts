/** What a character is to a word; the numbers order nothing. */
export const noLetter = 0
export const smallLetter = 1
export const capitalLetter = 2
export const otherLetter = 3

function kindOf(char: string): number {
  if (!/\p{L}/u.test(char)) return noLetter
  if (/\p{Ll}/u.test(char)) return smallLetter
  return /\p{Lu}/u.test(char) ? capitalLetter : otherLetter
}
// All that Vietnamese is written with; the rest is asked one by one.
const kinds = Uint8Array.from({ length: 0x2100 }, (_, code) => kindOf(String.fromCharCode(code)))

/** Whether a letter stands at `at`, and of which case. */
export const letterAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? kindOf(text.charAt(at))
