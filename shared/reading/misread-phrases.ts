import { wordsOf, type Word } from './agencies/words.ts'
import type { Parted } from './glued-words.ts'
import { listed } from './listed.ts'
import { type Misread, misreadFinder } from './misread-pairs.ts'
import type { Diagnostic } from './reading.ts'
import { isSyllable } from './syllables.ts'

/**
 * Stock phrases of office in which a scan got the marks of one word wrong: *chi đạo*, *TÔ CHỨC*, *tham muu*. Rules go by
 * these words and letters quote them, so they are set right before anything is read. Names of offices stay as they are
 * written (`agencies/misread-names.ts`).
 */
const misreadPhrase = misreadFinder(
  listed(`
    tổ chức; tổ chức thực hiện; kế hoạch; báo cáo; chế độ; chỉ đạo; phối hợp; tổng hợp; nơi nhận; kính gửi; đồng chí; tham mưu; triển khai; hướng dẫn
    kiểm tra; xử lý; đôn đốc; chủ trì; chịu trách nhiệm; nhiệm vụ; thời gian; giải pháp; ủy ban; nhân dân; công an; trung tâm; xây dựng; đánh giá; rà soát
    hoàn thành; tuyên truyền; giám sát; định kỳ; đột xuất; yêu cầu; đề nghị; phân công; trưởng thôn; mục đích; kinh phí; thông tin; thẩm định; phê duyệt
    kiện toàn; lắp đặt; sửa chữa; quản lý; bảo đảm; tăng cường; kịp thời; phản ánh; hoàn thiện; đề xuất; hỗ trợ; nghiêm túc; khẩn trương; giám đốc; chủ tịch
    trưởng phòng; chấp hành; niêm yết; tiếp nhận; cộng hòa; việt nam; độc lập; hạnh phúc; quyết định; làm việc; vướng mắc
    thủ trưởng; văn phòng; đơn vị; trung ương; thành phố; thông báo để; cụ thể; vấn đề; đề án; tiền đề; chuyên đề; chủ đề
  `),
  // "theo hình *thức hiện* đại", "dự *báo cao* hơn", "nguyên *nhân dẫn* đến", "chủ *trương phòng*, chống", "Giám *đốc lập* hồ sơ"
  listed(`
    thức hiện; báo cao; chế do; chế đó; chế đỗ; chế đổ; chế đồ; chỉ đào; chỉ đảo; đồng chi; đồng chỉ; đồng chì; hướng dân; hướng dần
    nhận dân; nhân dẫn; nhân dần; nhân dán; nhân đàn; nhân đan; công ăn; công ấn; cống an; cổng an; công hòa; công hoà; danh giá; đánh giả; tuyến truyền; giảm sát
    định ký; đình ký; định kỷ; định kỹ; đợt xuất; để nghị; đề nghỉ; phần công; phận công; phấn cộng; phân cống; phân cổng; mục dịch; thống tin; thông tín; sửa chưa; sửa chùa
    báo đảm; để xuất; đê xuất; dễ xuất; hộ trợ; chủ tích; trường phòng; trương phòng; trường thôn; trương thôn; tiếp nhân; việt năm; quyết đình; nơi nhân
    kiểm trà; kiểm trả; đồn đốc; nhiễm vụ; xây đúng; xây đứng; xây dùng; yếu cầu; kiến toàn; lập đặt; lắp đất; quan lý; quán lý; quân lý; quận lý
    phản ảnh; đốc lập; đọc lập; lắm việc
    thứ trưởng; văn phong; đơn vì; đơn vi; đón vị; đơn vỉ; thành phó; thành phổ; thông bao; thông bão; thông bảo; thống báo; bảo để; bao để; bão để; báo đề; báo đê; cụ thế
    văn đề; vấn để; vẫn đề; vận đề; vạn đề; vàn đề; để án; đề an; đề ăn; tiền để; tiến đề; tiên đề; chuyên để; chuyển đề; chuyến đề; chủ để; chú đề; chú để
  `),
)

export type Mended = {
  readonly text: string
  /** The words of the text as it was. */
  readonly words: readonly Word[]
  /** What was set right, as written and as it is read, each once and with the word that it leans on. */
  readonly mended: readonly { readonly written: string; readonly read: string }[]
}

type Mend = { readonly start: number; readonly end: number; readonly right: string } & {
  readonly written: string
  readonly read: string
  /** The word as written is none, or stands in a heading in capitals: nobody wrote it so. */
  readonly sure: boolean
}

/**
 * `text` (NFC) with the stock phrases right again: marks of one word, beside one that is as it should be. No letter is
 * added or lost, so every place stays good. Linear in its length.
 *
 * A word that could be meant ("hạn *chế đó*") is changed only in a text that has several that a scan misread: what somebody
 * typed stays as it is.
 */
export function withPhrasesRight(text: string): Mended {
  const words = wordsOf(text)
  const found = misreadIn(words, text)
  const isScan = new Set(found.map(({ written }) => written)).size >= fewest + Math.floor(words.length / 2000)
  const mends = isScan ? found : found.filter(({ sure }) => sure)
  const pieces: string[] = []
  let at = 0
  for (const { start, end, right } of mends) {
    pieces.push(text.slice(at, start), right)
    at = end
  }
  const mended = new Map(mends.map(({ written, read }) => [written, read]))
  return {
    text: pieces.length === 0 ? text : pieces.join('') + text.slice(at),
    words,
    mended: [...mended].map(([written, read]) => ({ written, read })),
  }
}
const fewest = 3

function misreadIn(words: readonly Word[], text: string): Mend[] {
  const found: Mend[] = []
  let earlier: Word | undefined
  let before: Word | undefined
  for (const word of words) {
    const first = before
    const misread =
      first &&
      (misreadPhrase(first, word) ??
        (earlier?.key === 'ban' ? people(first, word) : undefined) ??
        (first.key === 'dé' ? inOrderTo(first, word) : undefined))
    earlier = before
    before = word
    if (first === undefined || misread === undefined) continue
    const wrong = misread.which === 'first' ? first : word
    if (wrong.start < (found.at(-1)?.end ?? 0)) continue
    const { start, end } = wrong
    const right = inCaseOf(misread.key, text.slice(start, end))
    const read = `${text.slice(first.start, start)}${right}${text.slice(end, word.end)}`
    const sure = (first.loud && word.loud) || !isSyllable(text.slice(start, end).toLowerCase())
    found.push({ start, end, right, written: text.slice(first.start, word.end), read, sure })
    // "TỔ CHỨC THƯC HIÊN": the next pair leans on the word that was set right
    if (wrong === word) before = { ...word, key: misread.key }
  }
  return found
}

/** "UỶ BAN NHÂN DẪN": behind "ban" no "nguyên *nhân dẫn* đến". */
const people = ({ key }: Word, second: Word): Misread | undefined =>
  key === 'nhân' && second.bare === 'dan' && second.key !== 'dân' && second.text.length === 3
    ? { which: 'second', key: 'dân' }
    : undefined

/**
 * "dé kịp thời tổng hợp": what scans make of *để* most often. The pair in front has had its turn ("vấn *đề* này"), and so has the one that it
 * begins ("*đề* nghị").
 */
const inOrderTo = (first: Word, second: Word): Misread | undefined =>
  second.spaced && !second.mark && !second.capital && first.text.length === 2
    ? { which: 'first', key: 'để' }
    : undefined

const inCaseOf = (key: string, written: string): string =>
  key.replace(/\p{L}/gu, (letter, at: number) =>
    written.charAt(at) === written.charAt(at).toLowerCase() ? letter : letter.toUpperCase(),
  )

/** For the coordinator, who has the paper: what is not as it stands there, or not as it came. */
export function wordsMended(mended: Mended['mended'], glued: Parted['parted']): Diagnostic[] {
  const said = [
    ...saidOf('Văn bản có chữ nghi sai dấu do quét, đã đọc', mended),
    ...saidOf('Văn bản có chữ dính liền nhau, đã đọc', glued),
  ]
  if (said.length === 0) return []
  return [{ code: 'misread-words', message: `${said.join(' ')} Xin đối chiếu với bản gốc.`, span: null }]
}
const mostNamed = 40

function saidOf(what: string, words: Mended['mended']): string[] {
  if (words.length === 0) return []
  const named = words.slice(0, mostNamed).map(({ written, read }) => `“${inOneLine(written)}” là “${inOneLine(read)}”`)
  const more = words.length - named.length
  const rest = more > 0 ? ` và ${more} chỗ khác` : ''
  return [`${what} ${named.join(', ')}${rest}.`]
}
const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ')
