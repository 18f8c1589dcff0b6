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

/**
 * Whether what is typed as proof that work is done says that it is not: "Mới làm được 50%, sẽ xong tuần sau", "chưa xong", "đang thực hiện".
 * "Đã gửi báo cáo, chưa có phát sinh" and "Đã hoàn thành 100%" say that it is.
 */
export function saysUnfinished(text: string): boolean {
  const words = text.normalize('NFC').toLowerCase()
  const share = /(\d{1,3}) ?%/u.exec(words)
  if (share !== null && Number(share[1]) < 100 && partDone.test(words)) return true
  return unfinished.test(words) && !finished.test(words)
}
const partDone = /(?<!\p{L})(?:mới|được|đạt|khoảng|gần|hơn|còn)(?!\p{L})/u
const unfinished =
  /(?<!\p{L})(?:chưa (?:thể )?(?:xong|hoàn thành|hoàn tất|làm|thực hiện|triển khai|kịp|gửi|nộp|báo cáo)|không kịp|đang (?:làm|thực hiện|triển khai|hoàn thiện|chờ|soạn|dự thảo|rà soát|tổng hợp|trình)|sẽ (?:\p{L}+ ){0,3}(?:xong|hoàn thành|gửi|nộp|báo cáo|làm|thực hiện)|xin (?:gia hạn|lùi|thêm))(?!\p{L})/u
// "Đã hoàn thành; đang lưu hồ sơ", "Đã gửi báo cáo, các xã chưa gửi phụ lục": done, with what goes on besides
const finished =
  /^(?:đơn vị |chúng tôi |phòng )?đã (?:hoàn thành|hoàn tất|xong|làm xong|gửi|nộp|báo cáo|thực hiện xong|tổ chức xong)(?!\p{L})/u
