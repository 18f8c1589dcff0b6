import { wordsOf, type Word } from './agencies/words.ts'
import { listed, misreadFinder } from './misread-pairs.ts'
import type { Diagnostic } from './reading.ts'

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
  `),
  // "theo hình *thức hiện* đại", "dự *báo cao* hơn", "kiên *quyết đình* chỉ", "cổ *phần công* trình"
  listed(`
    thức hiện; báo cao; chế do; đồng chi; đồng chỉ; hướng dần; nhận dân; công ăn; danh giá; tuyến truyền; giảm sát; định ký; đình ký; định kỷ; đợt xuất; để nghị
    phần công; phận công; phấn cộng; mục dịch; thống tin; thông tín; sửa chưa; báo đảm; để xuất; đê xuất; dễ xuất; hộ trợ; chủ tích; trường phòng
    tiếp nhân; việt năm; quyết đình; nơi nhân
  `),
)

export type Mended = {
  readonly text: string
  /** What was set right, as written and as it is read, each once. */
  readonly mended: readonly { readonly written: string; readonly read: string }[]
}

/**
 * `text` (NFC) with the stock phrases right again: marks of one word, beside one that is as it should be. No letter is
 * added or lost, so every place stays good. Linear in its length.
 */
export function withPhrasesRight(text: string): Mended {
  const mended = new Map<string, string>()
  const pieces: string[] = []
  let at = 0
  let before: Word | undefined
  for (const word of wordsOf(text)) {
    const misread = before && misreadPhrase(before, word)
    const wrong = misread?.which === 'first' ? before : word
    before = word
    if (misread === undefined || wrong === undefined || wrong.start < at) continue
    const { start, end } = wrong
    const right = inCaseOf(misread.key, text.slice(start, end))
    mended.set(text.slice(start, end), right)
    pieces.push(text.slice(at, start), right)
    at = end
    // "TỔ CHỨC THƯC HIÊN": the next pair leans on the word that was set right
    if (wrong === word) before = { ...word, key: misread.key }
  }
  return {
    text: pieces.length === 0 ? text : pieces.join('') + text.slice(at),
    mended: [...mended].map(([written, read]) => ({ written, read })),
  }
}

const inCaseOf = (key: string, written: string): string =>
  key.replace(/\p{L}/gu, (letter, at: number) =>
    written.charAt(at) === written.charAt(at).toLowerCase() ? letter : letter.toUpperCase(),
  )

/** For the coordinator, who has the paper: what is not as it stands there. */
export function wordsMended(mended: Mended['mended']): Diagnostic[] {
  if (mended.length === 0) return []
  const named = mended.slice(0, mostNamed).map(({ written, read }) => `“${written}” là “${read}”`)
  const more = mended.length - named.length
  const rest = more > 0 ? ` và ${more} chữ khác` : ''
  return [
    {
      code: 'misread-words',
      message: `Bản quét có chữ sai dấu, đã đọc ${named.join(', ')}${rest}. Đề nghị đối chiếu với bản gốc khi cần.`,
      span: null,
    },
  ]
}
const mostNamed = 8
