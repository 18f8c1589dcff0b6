import { boards, committees, determiners, levels, tails } from './lexicon.ts'
import { boardGuard } from './board-guard.ts'
import { clauseEnd, entrustedEnd, happenedEnd, laggingEnd, memberEnd, relativeStops } from './class-reach.ts'
import { areMany, goesOnTo, type GrowingName, isOver, saysEach, type Step } from './growing-name.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, isPredicate } from './matching.ts'
import type { Word } from './words.ts'

/** Phrases and clauses that a name takes in whole: a level, where something happened, what they were entrusted with. */
export function atClause(name: GrowingName, j: number): Step {
  const { words, kind, plural, heading } = name
  const level = phraseAt(words, j, committees) || phraseAt(words, j, levels)
  if (level > 0) return goesOnTo(j + level)
  // "Chủ cơ sở để xảy ra sự cố phải …", "UBND huyện nơi xảy ra cháy rừng huy động …"
  const happened = kind === 'class' || kind === 'council' ? happenedEnd(words, j) : j
  if (happened > j) return goesOnTo(happened)
  // "UBND các xã có dự án đi qua thành lập Tổ vận động", "… nơi đang giữ tài liệu chịu trách nhiệm …": which of them, up to
  // what they are to do
  const which = kind === 'council' && isSaidOf(name, j) ? whichEnd(words, j) : j
  if (which > j) return goesOnTo(which)
  const lagging = areMany(name, j) ? laggingEnd(words, j) : j
  if (lagging > j) return goesOnTo(lagging)
  if (kind === 'council' && !heading && !capitalAt(words, j) && !ofPlace(words, j)) return isOver(j)
  if (name.relative) return phraseAt(words, j, relativeStops) > 0 ? isOver(j) : goesOnTo(j + 1)
  const given = kind === 'class' || plural ? entrustedEnd(words, j) : j
  if (given > j) return isOver(given)
  const member = kind === 'class' || plural ? memberEnd(words, j) : j
  if (member > j) return isOver(member)
  const tail = phraseAt(words, j, tails)
  if (tail > 0) return goesOnTo(j + tail)
  // "Văn phòng Ban Chỉ đạo phòng thủ dân sự": another office stands inside the name.
  const board = phraseAt(words, j, boards)
  if (board <= 1) return null
  // "Đoàn Thanh niên bệnh viện vận động …": written small it is where they are, and no board that is called by what it does
  const where = kind === 'office' && !capitalAt(words, j)
  name.free = j + board + (where ? 0 : boardGuard(words, j, j + board))
  // "… Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh"
  // but "Cơ quan thường trực Ban Chỉ đạo tổng hợp, báo cáo …"
  const field = isPredicate(words, j + board) ? 0 : fieldAt(words, j + board)
  return goesOnTo(j + board + field)
}

/** `có …`, `nơi …`; of several also `không có …`, `chưa có …`: of one, that is told of it. */
const isSaidOf = (name: GrowingName, j: number): boolean =>
  (/^(?:có|nơi)$/.test(keyAt(name.words, j)) && phraseAt(name.words, j, answers) === 0) ||
  (hasNot(name.words, j) && saysEach(name, j))
// "UBND tỉnh Hòa Giang có biện pháp giải quyết …": what it is to have, and not which it is
const answers = phrasesOf(['có biện pháp', 'có giải pháp', 'có ý kiến'])
const hasNot = (words: readonly Word[], at: number): boolean =>
  /^(?:không|chưa)$/.test(keyAt(words, at)) && keyAt(words, at + 1) === 'có' && !isPredicate(words, at + 1)

/** Where the duty begins behind such a clause; the same place where none does. */
const whichEnd = (words: readonly Word[], at: number): number => {
  const has = hasNot(words, at) ? at + 1 : at
  const end = clauseEnd(words, has)
  return end > has ? end : at
}

/** Words that a council's name goes on with: `UBND các tỉnh khu vực miền Trung từ … đến …`. */
const ofPlace = (words: readonly Word[], at: number): boolean =>
  phraseAt(words, at, tails) > 0 ||
  phraseAt(words, at, determiners) > 0 ||
  /^(?:\d+|trực|thuộc|trung|ương|khu|vực|từ|đến|vùng|ven|biển|miền|núi|phía|của|cấp|quốc|gia|việt|nam|cơ|sở|liên|quan|có|nơi|địa|phương|trên|bàn|này)$/.test(
    keyAt(words, at),
  )
