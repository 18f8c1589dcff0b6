import { boards, topics, verbs } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { strong } from './joins.ts'
import { capitalAt, figureAt, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

/** Words behind a head that belong to its name even if they are verbs: Ban Chỉ đạo thực hiện hỗ trợ …. */
export function boardGuard(words: readonly Word[], start: number, body: number): number {
  const named = capitalAt(words, body) ? calledLength(words, start, body) : 0
  // "Ban đại diện cha mẹ học sinh vận động": no "Ban" whose name the verb could be
  const board = phraseAt(words, start, boards)
  if (board === 0 || (board === 1 && body - start > 2) || phraseAt(words, body, strong) > 0) return named
  return Math.max(named, purposeLength(words, body), feastLength(words, body))
}

/** "Ban Tổ chức | kỷ niệm 75 năm Ngày thành lập tỉnh", "Ban Chỉ đạo | quốc gia kỷ niệm 1000 năm …": what is kept, up to what happened then. */
function feastLength(words: readonly Word[], body: number): number {
  const level = keyAt(words, body) === 'quốc' && keyAt(words, body + 1) === 'gia' ? 2 : 0
  const at = body + level
  const keeps = keyAt(words, at) === 'kỷ' && keyAt(words, at + 1) === 'niệm'
  if (!keeps || !figureAt(words, at + 2) || keyAt(words, at + 3) !== 'năm') return 0
  const day = keyAt(words, at + 4) === 'ngày' ? 1 : 0
  return level + 4 + day + phraseAt(words, at + 4 + day, happenings)
}
const happenings = phrasesOf(['thành lập', 'tái lập', 'giải phóng', 'truyền thống', 'sinh'])

/** How many words the verbs have that say what a board is for: `đầu tư xây dựng` of "Ban Quản lý dự án đầu tư xây dựng …". */
export function purposeLength(words: readonly Word[], body: number): number {
  let length = 0
  for (let at = body; phraseAt(words, at, length === 0 ? topics : verbs) > 0 && phraseAt(words, at, strong) === 0;) {
    // "Chi cục Giám định là đơn vị thường trực"
    if (length > 0 && /^(?:là|có|được|đã|sẽ)$/.test(keyAt(words, at))) break
    const verb = phraseAt(words, at, topics) || phraseAt(words, at, verbs)
    length += verb
    at += verb
  }
  return length
}

/** "Tổ Biên soạn hoàn thành …", "Phòng Đăng ký kinh doanh hướng dẫn …": the verb is what it is called; else the word with the capital. */
const calledLength = (words: readonly Word[], start: number, body: number): number => {
  const byWork = phraseAt(words, start, calledByWork) === body - start
  return Math.max(1, byWork ? phraseAt(words, body, verbs) : 0)
}

/** Offices that go by what they do: `Phòng Đăng ký kinh doanh`, `Vụ Quản lý, giám sát …`. */
export const calledByWork = phrasesOf(
  'tổ|nhóm|đội|phòng|văn phòng|chi nhánh|trung tâm|cục|vụ|chi cục|trạm|khoa|viện|bộ phận'.split('|'),
)
