import { z } from 'zod'

/**
 * What somebody typed, as others will see it: composed letters, one kind of line end, and nothing that has no look of
 * its own. Copied along from elsewhere, such a sign makes empty words look filled in (U+200B), or turns round whatever
 * stands behind it on a page or in a letter (U+202E).
 */
export function plainWords(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replaceAll(/(?![\t\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
}

/** Words that a person types, wherever they come in: plain, and with no blanks around them. */
export const Words = z.string().overwrite(plainWords).trim()

/** How many letters or digits it takes to say anything: "ốm nặng", "số 5"; never "....." or "a". */
export const fewestLetters = 3

/** Whether what somebody typed says something, as far as a program can tell. */
export function saysSomething(text: string): boolean {
  return lettersIn(text) >= fewestLetters
}

/** Letters and digits; accents that are encoded apart are none of their own. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/**
 * Says in words which of these reasons says nothing, since it stands in a letter; null where each does. One that is
 * missing is left to the rule that needs it, which says what it is the reason of.
 */
export function unclearReason(reasons: ReadonlyArray<string | undefined>): string | null {
  const unclear = reasons.find((reason) => reason !== undefined && reason.trim() !== '' && !saysSomething(reason))
  if (unclear === undefined) return null
  return `Lý do “${unclear.trim()}” chưa rõ, mà thư báo sẽ ghi lý do này. Xin ghi bằng lời, có ít nhất ${fewestLetters} chữ cái hoặc chữ số.`
}
