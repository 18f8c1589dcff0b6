import { before } from '../around.ts'
import { BRACKET, START } from '../openings.ts'
import { B, E, LABEL } from '../pieces.ts'
import { placeOf, type Outcome, type Phrase, type Value } from '../phrase.ts'

/** Words that say a duty has no date, and which kind it is. They give way to any deadline, but for *khi có yêu cầu*. */

function none(match: RegExpExecArray, reason: Extract<Value, { kind: 'none' }>['reason'], always = false): Outcome {
  const [start, end] = placeOf(match)
  const value: Value = { kind: 'none', reason }
  return { end, findings: [{ value, start, end, ...(always ? {} : { yields: 'passage' }) }] }
}

// "rà soát theo yêu cầu tại Công văn số 12", "theo yêu cầu của Kế hoạch này": what a paper asks for, and not whenever somebody asks
const ofPapers = `(?:đã )?(?:tại|nêu|đề ra|đặt ra)${E}|của (?:các )?(?:công văn|văn bản|kế hoạch|chỉ thị|công điện|thông tư|nghị định|nghị quyết|quyết định|chương trình|đề án|đề cương)${E}`

/** "đột xuất khi có yêu cầu" · "cung cấp số liệu khi có văn bản đề nghị" · "báo cáo đột xuất" · "theo yêu cầu của cấp trên" */
const onRequest: Phrase = {
  begins: ['báo', 'đột', 'khi', 'theo'],
  needs: ['onRequest'],
  pattern: new RegExp(
    `${B}(?:(?:báo cáo )?đột xuất(?: ?\\(?(?:khi|nếu|theo) (?:có )?(?:yêu cầu|cần thiết|cần|có|vụ việc|phát sinh)${E})?|khi (?:có|được) (?:văn bản )?(?:yêu cầu|đề nghị)|theo yêu cầu(?! (?:${ofPapers}|về|nhiệm vụ|công việc|thực tế|thực tiễn)))${E}`,
    'uy',
  ),
  read: (match, source) => {
    // "theo yêu cầu của đề án" describes; next to a report it is when the report is due.
    const reporting =
      /báo cáo|định kỳ|gửi|cung cấp/.test(before(source.whole, match.index)) || match[0].includes('báo cáo')
    const startsIt = source.whole.slice(match.index, match.index + 80).includes('báo cáo')
    // "kiểm tra định kỳ, đột xuất" is a way of checking.
    const checking = /kiểm tra|thanh tra|giám sát/.test(before(source.whole, match.index).slice(-60))
    return (reporting || startsIt) && !checking ? none(match, 'on-request', true) : null
  },
}

/** "định kỳ báo cáo theo quy định" · "đúng thời hạn quy định" */
const byRegulation: Phrase = {
  begins: ['định', 'chế', 'báo', 'đúng'],
  needs: ['rule'],
  pattern: new RegExp(
    `${B}(?:định kỳ,? báo cáo(?: \\p{L}+){0,12} theo(?: đúng)? quy định|chế độ (?:thông tin,? ?)?báo cáo(?:,? \\p{L}+){0,6} theo(?: đúng)? quy định|báo cáo(?: định kỳ| đầy đủ| kịp thời){0,3} theo(?: đúng)? quy định|đúng (?:thời hạn|thời gian|hạn)(?: theo)? quy định)${E}`,
    'uy',
  ),
  read: (match) => none(match, 'by-regulation'),
}

/** A cell "Thường xuyên" · "(thường xuyên)" · "Thời gian thực hiện: năm 2025 và các năm tiếp theo" · "Thường xuyên rà soát" */
const standing: Phrase = {
  begins: [START, BRACKET, 'thời', 'thường', 'hàng', 'năm'],
  needs: ['standing'],
  pattern: new RegExp(
    `(?:^ ?[-+*]? ?|\\( ?|${B}${LABEL} ?: ?|(?<=[;.:] ))(?:thường xuyên(?:,? liên tục)?|(?:hàng )?năm \\d{4}(?: ?[,-])? ?(?:và )?(?:các|những) năm (?:tiếp theo|sau))${E}`,
    'uy',
  ),
  read: (match) => none(match, 'standing'),
}

export const noDates: readonly Phrase[] = [onRequest, byRegulation, standing]
