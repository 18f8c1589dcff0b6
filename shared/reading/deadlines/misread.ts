/**
 * Words of time whose marks a scan got wrong: *truớc ngày*, *chậm nhât*, *đên ngày*, *20 hăng tháng*. Only the few
 * words that announce a time are set right, each where the words beside it leave no other reading; the letters count,
 * whatever marks they carry. All corrections keep the length.
 */

const a = '[aàáảãạăằắẳẵặâầấẩẫậ]'
const e = '[eèéẻẽẹêềếểễệ]'
const i = '[iìíỉĩịl]'
const o = '[oòóỏõọôồốổỗộơờớởỡợ]'
const u = '[uùúủũụưừứửữự]'
const y = '[yỳýỷỹỵ]'
const start = '(?<!\\p{L})'
const stop = '(?!\\p{L})'
// What tells that the word before it is about time: a date, a month, a quarter, a year.
const time = `(?: (?:hết|cuối|trước))? ?(?:ng${a}y|th${a}ng|qu${y}|n${a}m)?:? ?(?:\\d{1,2} ?(?:/|-|\\.|th${a}ng)|(?:\\d{1,2}|iv|i{1,3})(?!\\p{L})|(?:19|20)\\d\\d)`
const hour = `(?:(?: lúc)? \\d{1,2} ?(?:giờ|h|g|:)[^,;]{0,12})?`

const words: readonly (readonly [pattern: string, right: string])[] = [
  [`(?<=${start}(?:ch${a}m|mu${o}n|tr${e}) )nh${a}t${stop}`, 'nhất'],
  [`${start}ch${a}m(?= nh${a}t${stop})`, 'chậm'],
  [`${start}mu${o}n(?= nh${a}t${stop})`, 'muộn'],
  [`${start}tr${u}${o}c(?=${hour}${time})`, 'trước'],
  [`${start}đ${e}n(?=${hour}${time})`, 'đến'],
  [`${start}t${u}(?= ng${a}y \\d)`, 'từ'],
  [`${start}ng${a}y(?= ?\\d{1,2} ?(?:/|th${a}ng))`, 'ngày'],
  [`(?<=\\d{1,2} ?)th${a}ng(?= ?\\d)`, 'tháng'],
  [`${start}h[ăắẳẵặâầấẩẫậ]ng(?= (?:ngày|tuần|tháng|quý|năm)${stop})`, 'hàng'],
  [`${start}qu[yỳỷỹỵ](?= (?:iv|i{1,3}|[1-4])(?![\\p{L}\\d]))`, 'quý'],
  [`${start}n[àảãạắằẳẵặâấầẩẫậ]m(?= ?(?:19|20)\\d\\d)`, 'năm'],
  [`${start}[đd]${i}nh k[yìỳýỷỹỵ]${stop}`, 'định kỳ'],
  [`(?<=${start}h[àằăắẳẵặ]ng )tu${a}n${stop}`, 'tuần'],
  [`(?<=${start}h[àằăắẳẵặ]ng )th[àảãạ]ng${stop}`, 'tháng'],
  [`${start}k${e}(?= t${u} (?:ng${a}y|khi)${stop})`, 'kể'],
]
// "hoàn thànhtrước ngày 30/7": a blank was lost; as nothing may become longer, the letter before takes its place
const stuckTo = '(?:trước ngày|chậm nhất|muộn nhất|trong tháng|trong quý) '
const unstick = new RegExp(`(?<=\\p{L}{2})\\p{L}(?=${stuckTo})`, 'gu')
// The same asked from its rare end: whether the words stand there, and only then what is in front of them.
const stuck = `${stuckTo}(?<=\\p{L}{3}${stuckTo})`
const isStuck = new RegExp(stuck, 'u')

const any = new RegExp(words.map(([pattern]) => `(${pattern})`).join('|'), 'gu')
// Whether there can be one at all; this is asked of every passage, so each alternative begins with a letter or a figure of its
// own, and what it is not to be stands behind that.
const suspect = new RegExp(
  [
    `tr(?!ước)${u}${o}c|t(?!ừ)${u} ng|đ(?!ến)${e}n |nh(?!ất)${a}t|ch(?!ậm)${a}m nh|mu(?!ộn)${o}n nh|k(?!ể)${e} t[ừưứử] `,
    `h[ăắẳẵặâầấẩẫậ]ng |h[àằăắẳẵặ]ng (?!tuần|tháng)(?:tu${a}n|th[àảãạ]ng${stop})|(?!định kỳ)[đd]${i}nh k[yìỳýỷỹỵ]`,
    stuck,
    `qu[yỳỷỹỵ] [i\\d]|ng(?!ày)${a}y ?\\d|n[àảãạắằẳẵặâấầẩẫậ]m ?\\d|\\d ?th(?!áng)${a}ng`,
    `(?:\\d[lio]|[lio]\\d)(?: tháng| ?/)|ngày (?:[0-3] \\d|(?:[lio]\\d|\\d[lio]) )`,
    `/ ?(?:[lio]\\d|\\d[lio]|ll)(?!\\p{L})|/ ?[12][09o][\\dlio]{2}(?<=[lio]\\d{0,3})|\\d ?/ ?\\d?s ?/ ?[12]|s ?/ ?\\d{1,2} ?/ ?[12]`,
  ].join('|'),
  'u',
)

export type Corrected = {
  readonly text: string
  /** Where words were set right, in order. */
  readonly at: readonly number[]
}

// "trước ngày 1 0/12": a day whose figures came apart
const apart = /(?<=(?<!\p{L})ngày )([0-3]) (\d)(?= ?\/ ?\d)/gu

// "trước ngày l5/9/2023", "1o/4/2024", "22/S/2026", "25/4/2O24", "trước l5/6", "3l tháng 12", "ngày l7 hàng tháng": letters for figures, in what is a date all the same
const figures =
  /(?<![\p{L}\d])(?=[\d/ ]*[lios])[\dlios]{1,2} ?\/ ?[\dlios]{1,2} ?\/ ?[12][09o][\dlio]{2}(?![\p{L}\d])|(?<=(?<!\p{L})(?:ngày|trước|nhất|hết) )(?=\d?[lio])(?=[lio]?\d)[\dlio]{2}(?: ?\/ ?[\dlio]{1,2}(?![\p{L}\d])|(?= tháng \d| (?:của )?(?:hàng|hằng) tháng))/gu

/** `text` (folded) with the misread words of time set right. Linear in its length. */
export function setRight(text: string): Corrected {
  if (!suspect.test(text)) return { text, at: [] }
  const at: number[] = []
  const joined = text.replace(apart, (_, tens: string, ones: string, index: number) => {
    at.push(index)
    return `${tens}${ones} `
  })
  const separate = isStuck.test(joined)
    ? joined.replace(unstick, (_, index: number) => {
        at.push(index)
        return ' '
      })
    : joined
  const counted = separate.replace(figures, (date: string, index: number) => {
    at.push(index)
    return date.replaceAll(/[li]/g, '1').replaceAll('o', '0').replaceAll('s', '5')
  })
  const corrected = counted.replace(any, (found: string, ...rest: unknown[]) => {
    const groups = rest.slice(0, words.length)
    const right = words[groups.findIndex((group) => group !== undefined)]?.[1]
    const index = rest[words.length]
    if (right === undefined || right === found || right.length !== found.length) return found
    if (typeof index === 'number') at.push(index)
    return right
  })
  return { text: corrected, at: at.toSorted((one, other) => one - other) }
}
