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
