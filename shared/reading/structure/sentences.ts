/** A stretch of a passage's text, `[start, end)`. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * The sentences of a text. A full stop ends one when a capital letter follows; abbreviations (TP. Hồ Chí Minh, P. Tư
 * pháp), initials and numbers do not. Brackets and quotation marks are not looked into.
 */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === blank || (code >= firstLetter && code <= lastLetter)) continue
    const char = text.charAt(i)
    if (char === '(' || char === '“') depth++
    else if ((char === ')' || char === '”') && depth > 0) depth--
    else if ((char === '.' || char === '…' || char === '?' || char === '!') && (depth === 0 || i - start > 2000)) {
      if (!endsSentence(text, start, i)) continue
      found.push({ start, end: i + 1 })
      depth = 0
      start = i + 1
      while (text.charAt(start) === ' ') start++
      i = start - 1
    }
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

// Of all characters nearly every one is a blank or lies where letters do, and no sign that is looked for lies there.
const blank = 0x20
const firstLetter = 0x41
const lastLetter = 0x1eff

function endsSentence(text: string, start: number, at: number): boolean {
  if (at + 1 >= text.length) return false
  const after = /^[.…]*\s+(["“(]?)(\p{Lu}|[-–+(“"]|\d)/u.exec(text.slice(at + 1, at + 8))
  if (!after) return false
  if (after[2] !== undefined && /\d/.test(after[2])) return false
  const word = /(\p{L}+)\s?$/u.exec(text.slice(Math.max(start, at - 12), at))?.[1] ?? ''
  // "TP. Hồ Chí Minh", "P. Tư pháp", "TT. HĐND", "TS. Nguyễn"
  return !/^(?:\p{Lu}|TP|Tp|TT|TX|ThS|TS|PGS|GS|(?:BS|DS|ĐD)(?:CKI{1,2})?|CN|KS|KTV|NHS|ĐC|Đ|VP|St|Q|Cty)$/u.test(word)
}
