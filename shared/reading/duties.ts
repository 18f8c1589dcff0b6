import { firmVerbs, openingVerbs, workVerbs } from './verbs.ts'

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
const opening = new RegExp(
  `(?!trực thuộc(?!\\p{L}))(?:${openings
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace(/[òóỏõọ]a|ủy/gu, (pair) => `(?:${pair}|${otherTone.get(pair)})`))
    .join('|')})(?![\\p{L}])`,
  'iuy',
)

/** Whether the words at `at` begin a duty. */
export function beginsDuty(text: string, at = 0): boolean {
  opening.lastIndex = at
  return opening.test(text)
}
