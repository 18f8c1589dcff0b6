/**
 * Where words only recite what another paper asked of the issuer, or tell what was done: neither binds anybody. `left` is
 * what stands to the left of a time or of a duty.
 */

/** "Thực hiện Công văn … về việc …, trong đó đề nghị các địa phương …": what was asked of the issuer. Its own orders bind. */
export function recites(left: string): boolean {
  return recital.test(left) && !ownOrder.test(left)
}

/** "Thực hiện Công văn …, trong đó yêu cầu …": the paper's order itself, not only its name in front of the issuer's own. */
export function quotesOrder(left: string): boolean {
  return recites(left) && quotedOrder.test(left)
}

/** "Theo Công văn số 12/SYT …, Sở Y tế yêu cầu …": nothing says whether who orders wrote the paper, or follows it. */
export function mayQuoteOrder(left: string): boolean {
  return namelessPaper.test(left)
}

/** What is told, not asked: "… đã cấp trước ngày 01/01/2020", "tính đến trước ngày …", "Sở đã có Công văn đề nghị …" */
export function tells(left: string): boolean {
  return told.test(left)
}

/** "trước đó, Thanh tra tỉnh yêu cầu xong trước …": an order of another time. */
export function ordersEarlier(left: string): boolean {
  return orderedEarlier.test(left)
}

/**
 * Behind a date: "…; đến nay còn 02 trạm chưa xong", "… nhưng thực hiện chưa nghiêm". `sentence`: what is left of the
 * date's own; `next`: the words behind it, over its end.
 */
export function wasNotKept(sentence: string, next: string): boolean {
  return stillOpen.test(next) || chides.test(sentence)
}

const recital =
  /^(?:thực hiện|căn cứ|theo|tiếp theo|trên cơ sở) (?:ý kiến |sự )?(?:chỉ đạo|công văn|quyết định|kế hoạch|chỉ thị|công điện|thông báo|văn bản|nghị quyết|chương trình)(?!\p{L})/iu
const ownOrder = /(?<!trong đó |trong đó có |về việc )(?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const quotedOrder = /(?<=trong đó |trong đó có |về việc )(?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const namelessPaper =
  /^theo (?:công văn|chỉ thị|công điện|thông báo|văn bản)(?!\p{L})(?:(?! của )[^,;]){0,80}, (?=\p{L})[^,;]{3,60} (?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const told = new RegExp(
  [
    // "đã cấp trước ngày …", "tính đến trước ngày …", "giấy phép được cấp trước ngày …"
    String.raw`(?<!\p{L})(?:đã|tính|kể từ|được cấp|có hiệu lực)(?!\p{L})[^.;,]*$`,
    // "công dân sinh trước ngày 01/01/2008", not "tuyển sinh các lớp đầu cấp trước ngày 31/7"
    String.raw`(?<!\p{L}|(?:vệ|học|tuyển|thí|phát|nảy|an|dân|ký|kháng|hy|giáo|hộ|tái|thú) )sinh(?: ra| (?:từ|sau|trước|trong))?\s*$`,
    // "các văn bản ban hành trước ngày …", not "Tham mưu ban hành Quy chế trước ngày …"
    String.raw`(?:văn bản|quy định|quyết định|giấy phép|giấy chứng nhận|hồ sơ|thông tư|nghị định)[^.;,]{0,40}ban hành\s*$`,
    String.raw`(?<!\p{L})đã có (?:công văn|văn bản|thông báo)(?!\p{L})`,
  ].join('|'),
  'iu',
)
const orderedEarlier = /(?<!\p{L})trước (?:đó|đây), [^;.]{3,100}(?<!\p{L})(?:yêu cầu|đề nghị|giao)(?!\p{L})/u
const stillOpen = /^[,;.] ?(?:nhưng |tuy nhiên,? )?đến nay(?!\p{L})/u
const chides = /(?<!\p{L})(?:nhưng|song) [^.;]{0,60}chưa (?:nghiêm|kịp|đúng|đầy đủ|xong|hoàn thành)(?!\p{L})/u
