import { namesContact } from '../contacts.ts'
import { amendments, thanks, troubles, wishes } from '../invitations.ts'
import { anyOf, places } from '../places.ts'
import { E } from '../word-edges.ts'

// Sentences that tell nobody to work, though agencies and verbs stand in them: invitations to ask, threats, who comes to a
// meeting, a table's head.

/**
 * "… nếu có vướng mắc, đề nghị các đơn vị phản ánh về …", "Nếu có nội dung chưa rõ, đề nghị liên hệ …", "Mọi chi tiết xin liên hệ ông …",
 * "Rất mong các cơ quan, đơn vị quan tâm phối hợp./.": an invitation to ask, and courtesy.
 */
export function asksBack(sentence: string): boolean {
  const said = sentence.slice(summed.exec(sentence)?.[0].length ?? 0)
  const asks = turns.test(said) || namesContact(said) || isCourtesy(said) || invites(said)
  return asks && (!obliges.test(said) || turnsBack.test(said))
}

// "Trên đây là Kế hoạch …, trong quá trình thực hiện nếu có khó khăn, …"
const summed =
  /^trên đây là(?!\p{L})(?:(?!đề nghị|yêu cầu|giao )[^.;]){0,300}?, (?=(?:trong quá trình|quá trình|nếu|mọi|có gì)(?!\p{L}))/iu

// "những sai lệch phát sinh sau đó phải được xử lý trong 03 ngày": a duty
const obliges =
  /^(?:trường hợp|những|các|mọi|khi|nếu)(?!\p{L})[^.;]{3,160}? phải (?:được |kịp thời )?(?:xử lý|khắc phục|giải quyết)(?!\p{L})/iu
const turnsBack = /phản ánh|báo cáo|liên hệ|trao đổi|kiến nghị|đề nghị/iu

// Whom to turn to
const turns = new RegExp(
  `^(?:${[
    // Trong quá trình thực hiện, thông tin cần trao đổi đề nghị liên hệ … · Mọi chi tiết xin liên hệ ông … · Thông tin liên hệ: …
    '(?:trong quá trình [^,.;]{3,40}, )?(?:mọi |các )?(?:thông tin|chi tiết|đầu mối|(?:ý kiến )?(?:thắc mắc|vướng mắc))[^.]{0,60} liên hệ',
    // Mọi ý kiến góp ý xin gửi về Phòng … · Ý kiến phản ánh gửi qua đường dây nóng …
    '(?:mọi |các )?(?:ý kiến|góp ý|phản ánh|kiến nghị)(?: (?:góp ý|phản ánh|đóng góp|thắc mắc))?(?: \\p{L}+){0,3}' +
      ' (?:xin |đề nghị |vui lòng )?(?:gửi|liên hệ|phản ánh) (?:về|qua|tới|đến)',
    // …; khó khăn, vướng mắc kịp thời phản ánh về Sở · có vướng mắc thì báo cáo UBND huyện
    `(?:(?:mọi|những|các|có) )?${anyOf(troubles)}${E}[^.;:]{0,120}?` +
      '(?:phản ánh|báo cáo|trao đổi|liên hệ|thông tin|kiến nghị|gửi)',
  ].join('|')})${E}`,
  'iu',
)

// "Xin trân trọng cảm ơn", "Sở Nội vụ rất mong quý cơ quan …"; but "Trân trọng đề nghị Chủ tịch …" orders
const isCourtesy = (said: string): boolean =>
  (courtesy.test(said) || isWish(said)) && !/^trân trọng (?:đề nghị|kính mời)/iu.test(said)
const courtesy = new RegExp(`^${anyOf([...thanks, 'xin trân trọng', 'trân trọng'])}${E}`, 'iu')

// Whether a wish is there at all comes first: to try as many words before it as may be there is dear.
const isWish = (said: string): boolean => wish.test(said.slice(0, longestWish)) && wishing.test(said)
const wish = new RegExp(anyOf(wishes), 'iu')
const wishing = new RegExp(`^(?:[\\p{L} ]{3,60} )?${anyOf(wishes)}${E}`, 'iu')
const longestWish = 80

const invites = (said: string): boolean => inCase.test(said) && trouble.test(said.slice(0, 300))
const trouble = new RegExp(
  [
    anyOf(troubles),
    // nội dung cần sửa đổi · cần trao đổi · chưa rõ
    `cần ${anyOf([...amendments, 'trao đổi', 'làm rõ'])}`,
    'chưa (?:phù hợp|rõ)',
  ].join('|'),
  'iu',
)
const inCase = new RegExp(
  `^(?:${[
    // Trong quá trình thực hiện, … · Trong khi triển khai, …
    'trong quá trình|quá trình|trong khi',
    // Thực hiện nếu có vướng mắc · Thực hiện gặp nhiều khó khăn
    'thực hiện (?:nếu )?(?:có|gặp) (?:\\p{L}+ ){0,2}?(?:vướng|khó|vấn đề|bất cập|phát sinh)',
    // Nếu có … · Gặp … · Mọi … · Có gì …
    'nếu|trường hợp|khi|gặp|mọi|những|có gì',
  ].join('|')})${E}`,
  'iu',
)

/**
 * "…; đơn vị nào báo cáo chậm bị trừ điểm thi đua", "…; cán bộ nào vi phạm thì xử lý nghiêm", "Đơn vị không báo cáo đúng hạn hai kỳ
 * liên tiếp sẽ bị xem xét khi đánh giá": what becomes of whoever does not.
 */
export const threatens = (words: string): boolean => {
  const start = words.slice(0, 300)
  return (whoever.test(start) && consequence.test(start)) || penalty.test(start)
}
// "đơn vị nào", "Lãnh đạo đơn vị nào": few sentences say so, and to try as many words before it as may be there is dear.
const whoever = / [Nn][Àà][Oo] /
const consequence =
  /^(?:\p{L}+(?: ?,)? ){1,5}nào (?:[^.;]{0,160}? )?(?:bị|sẽ bị|phải chịu|chịu trách nhiệm|thì (?:phải )?(?:bị|chịu|xử lý|kiểm điểm|(?:tạm )?dừng|không xét|người đứng đầu)|không (?:được )?xét)(?!\p{L})/iu
const penalty = new RegExp(
  [
    // Đơn vị · Các địa phương · Những trường hợp
    `^(?:(?:các|những) )?(?:đơn vị|cơ quan|địa phương|tập thể|cá nhân|cán bộ|trường hợp|${anyOf(places)})${E}`,
    // … không báo cáo đúng hạn · … để tồn đọng
    `[^.;]{0,60}? (?:không|chậm|để|vi phạm)${E}`,
    // … sẽ bị xem xét khi đánh giá · … bị trừ điểm
    `[^.;]{0,160}? (?:sẽ )?bị (?:xem xét|xử lý|phê bình|nhắc nhở|trừ|hạ|kiểm điểm)${E}`,
  ].join(''),
  'iu',
)

/** "Lãnh đạo đơn vị nào để xảy ra tiêu cực phải chịu trách nhiệm": whoever lets it happen is blamed. */
export const blames = (words: string): boolean => whoever.test(words) && letsHappen.test(words)
const letsHappen = /^(?!nơi )(?:\p{L}+(?: ?,)? ){1,5}nào để (?:xảy ra|phát sinh|tồn|chậm)(?!\p{L})/iu

/** "Thành phần: công chức được giao nhiệm vụ, bí thư chi bộ …": who comes, and "Nơi nhận báo cáo: Sở Y tế, số 2 phố …": where to. */
export const saysWhoComes = (words: string): boolean => attendance.test(words)
const attendance = /^(?:thành phần|đại biểu|khách mời|nơi nhận|địa chỉ(?: nhận)?)(?: \p{L}+){0,3}\s*:/iu

/** "TT Nhiệm vụ Cơ quan chủ trì", "Đơn vị/cá nhân thực hiện": a table's head whose cells became lines. */
export const isTableHead = (words: string): boolean => tableHead.test(words)
const tableHead =
  /^s?tt (?:nhiệm vụ|nội dung|công việc|tên)(?!\p{L})|^(?:đơn vị|cơ quan|bộ phận|người)(?: ?\/ ?(?:đơn vị|cơ quan|bộ phận|cá nhân|thời gian)){1,3} (?:chủ trì|phối hợp|thực hiện|theo dõi)[\s.:]*$/iu
