import { boards, topics, verbs } from './lexicon.ts'
import { strong } from './joins.ts'
import { capitalAt, keyAt, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

/** Words behind a head that belong to its name even if they are verbs: Ban Chỉ đạo thực hiện hỗ trợ …. */
export function boardGuard(words: readonly Word[], start: number, body: number): number {
  const named = capitalAt(words, body) ? 1 : 0
  // "Ban đại diện cha mẹ học sinh vận động": no "Ban" whose name the verb could be
  const board = phraseAt(words, start, boards)
  if (board === 0 || (board === 1 && body - start > 2) || strong.has(keyAt(words, body))) return named
  let guard = 0
  for (let at = body; phraseAt(words, at, guard === 0 ? topics : verbs) > 0 && !strong.has(keyAt(words, at));) {
    // "Chi cục Giám định là đơn vị thường trực"
    if (guard > 0 && /^(?:là|có|được|đã|sẽ)$/.test(keyAt(words, at))) break
    const verb = phraseAt(words, at, topics) || phraseAt(words, at, verbs)
    guard += verb
    at += verb
  }
  // "Tổ Biên soạn hoàn thành …": the verb is what it is called
  const called = named > 0 && /^(?:tổ|nhóm|đội)$/.test(keyAt(words, start)) ? phraseAt(words, body, verbs) : 0
  return Math.max(named, called, guard)
}
