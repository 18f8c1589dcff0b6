import { firmVerbs, handVerbs, openingVerbs, workVerbs } from './verbs.ts'

/**
 * The words with which Vietnamese offices begin a duty. A task starts with one of them; after an agency's name, one of
 * them says that the agency must do something.
 */
const openings = [...firmVerbs, ...workVerbs, ...openingVerbs]

// The other way to place a tone mark: "hoà giải", "số hoá", "phong toả", "uỷ quyền"
const otherTone = new Map([
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['ủy', 'uỷ'],
])

// "Chủ trì, phối hợp …", "khẩn trương chia sẻ …": the whole word, whatever follows. The longest first. "… trực thuộc trung ương"
// says where an office belongs.
const opening = new RegExp(`(?!trực thuộc(?!\\p{L}))(?:${anyOf(openings)})(?![\\p{L}])`, 'iuy')

// "nấu ăn", "quét vôi", and not "xây dựng", "tập thể", "góp phần nâng cao": many of what is done by hand are a syllable of other words
const byHand = new RegExp(
  `(?<!(?:xây|nuôi|gieo|cây|thu|học|luyện|thực|sưu) )(?!(?:${[
    'tập (?:đoàn|thể|quán|tục|san|hợp)',
    'diễn (?:ra|biến|đàn|giả)',
    'bán (?:trú|công|kính)',
    'kẻ (?:xấu|gian|địch)',
    'góp phần|canh tác|rào cản|ghi chú|đón nhận|đổ vỡ',
  ].join('|')})(?!\\p{L}))(?:${anyOf(handVerbs)})(?!\\p{L})`,
  'iuy',
)
// "Sơn La", "Diễn Châu": a place
const goesOnLoud = /\s+\p{Lu}/uy

function anyOf(verbs: readonly string[]): string {
  return verbs
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace(/[òóỏõọ]a|ủy/gu, (pair) => `(?:${pair}|${otherTone.get(pair)})`))
    .join('|')
}

/** Whether the words at `at` begin a duty. */
export function beginsDuty(text: string, at = 0): boolean {
  opening.lastIndex = at
  return opening.test(text) || isDoneByHand(text, at)
}

function isDoneByHand(text: string, at: number): boolean {
  byHand.lastIndex = at
  if (!byHand.test(text)) return false
  goesOnLoud.lastIndex = byHand.lastIndex
  return !goesOnLoud.test(text)
}

/**
 * "Công an xã, Ban CHQS xã | báo cáo kết quả về UBND xã trước ngày 15/3": whether what several are told begins with the report that they
 * share, and so is the reports' business.
 */
export const beginsReport = (work: string): boolean => sharedReport.test(work)
const sharedReport = /^(?:định kỳ[^.;:]{0,40}? )?(?:gửi )?báo cáo(?!\p{L})/iu
