/**
 * Where words only recite what another paper asked of the issuer, or tell what was done: neither binds anybody. Every
 * question is put to what stands to the left of a time or of a duty.
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

const recital =
  /^(?:thực hiện|căn cứ|theo|tiếp theo|trên cơ sở) (?:ý kiến |sự )?(?:chỉ đạo|công văn|quyết định|kế hoạch|chỉ thị|công điện|thông báo|văn bản|nghị quyết|chương trình)(?!\p{L})/iu
const ownOrder = /(?<!trong đó |trong đó có |về việc )(?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const quotedOrder = /(?<=trong đó |trong đó có |về việc )(?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const namelessPaper =
  /^theo (?:công văn|chỉ thị|công điện|thông báo|văn bản)(?!\p{L})(?:(?! của )[^,;]){0,80}, (?=\p{L})[^,;]{3,60} (?:yêu cầu|đề nghị|giao)(?!\p{L})/iu
const told =
  /(?<!\p{L})(?:đã|tính|(?<!(?:vệ|học) )sinh|kể từ|được cấp|có hiệu lực|ban hành)(?!\p{L})[^.;,]*$|(?<!\p{L})đã có (?:công văn|văn bản|thông báo)(?!\p{L})/iu
