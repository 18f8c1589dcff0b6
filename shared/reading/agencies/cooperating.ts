import { beginsDuty } from '../duties.ts'
import { levels, tails } from './lexicon.ts'
import { phrasesOf } from './lexicon/phrases.ts'
import type { Agency } from './agency.ts'
import { headAt, nounFollows } from './heads.ts'
import { listAt } from './list.ts'
import { capitalAt, fieldAt, keyAt, nameOf, phraseAt } from './matching.ts'
import { afterLeads, printed } from './split.ts'
import { wordsOf, type Word } from './words.ts'

const cooperation = phrasesOf([
  'phối hợp với',
  'phối hợp chặt chẽ với',
  'phối hợp cùng',
  'phối hợp cùng với',
  'phối hợp',
  'cơ quan phối hợp :',
  'đơn vị phối hợp :',
  'phối hợp :',
  'phối hợp thực hiện :',
  'cơ quan , đơn vị phối hợp :',
  'cơ quan phối hợp thực hiện :',
  'đơn vị phối hợp thực hiện :',
  'phối hợp với :',
  'phối hợp thường xuyên với',
  'với sự phối hợp của',
  'cùng với',
  'phối hợp đồng bộ với',
  'phối hợp tốt với',
])

/**
 * The agencies to work with: those behind `phối hợp với …` anywhere in a task, or behind `Đơn vị phối hợp:`. Named in
 * the order of the text, each once.
 */
export function findCooperating(text: string): string[] {
  if (!/phối\P{L}+hợp/iu.test(text)) return []
  const words = wordsOf(text)
  const names: string[] = []
  for (let j = 0; j < words.length; j++) {
    const length = phraseAt(words, j, cooperation)
    if (length === 0) continue
    const from = afterLeads(words, j + length)
    const bare = length === 2 && words[j]?.key === 'cùng'
    if (bare) continue
    const { agencies, end } = listAt(words, from, false)
    for (const agency of agencies) {
      const name = nameWithoutDuty(words, agency)
      if (name !== null && !names.includes(printed(name))) names.push(printed(name))
    }
    j = Math.max(j + length, end) - 1
  }
  return names
}

/**
 * The name as far as it is one: what the two are to do together stands right behind it, without a comma. Null where
 * the name's end is anybody's guess; a missing name is better than a wrong one.
 */
function nameWithoutDuty(words: readonly Word[], agency: Agency): string | null {
  const head = headAt(words, agency.from)
  // A name that took over the head of the one before it is made of other words than it stands on.
  if (head === null) return agency.name
  const body = agency.from + head.determiner + head.length
  for (let j = Math.max(body, agency.from + 1); j < agency.to; j++) {
    if (dutyAt(words, j, body, agency)) return nameOf(words, agency.from, j)
  }
  // "đơn vị tư vấn rà soát …": what kind of unit is left out, so nobody is named.
  const next = words[agency.to]
  const vague = agency.kind === 'class' && !agency.plural && agency.to - agency.from <= 2 && !agency.known
  const goesOn = next !== undefined && !next.mark && phraseAt(words, agency.to, joint) === 0
  return vague && goesOn && !beginsDuty(next.key + ' ' + keyAt(words, agency.to + 1)) ? null : agency.name
}

const joint = phrasesOf(['và', 'cùng', 'để', 'nhằm', 'trong', 'khi', 'theo', 'về'])

function dutyAt(words: readonly Word[], at: number, body: number, { kind, plural }: Agency): boolean {
  const word = words[at]
  if (word === undefined || word.mark || word.capital) return false
  const key = word.key
  if (key === 'để' || key === 'nhằm' || key === 'khi') return true
  // "trong công tác …", "trong vận động …"; but "trong nước", "trong tỉnh", "trong Bộ" say which offices.
  if (key === 'trong') {
    const where = /^(?:nước|ngành|toàn|địa|khu|vùng|hệ|khối|các|cụm)$/.test(keyAt(words, at + 1))
    return !where && !capitalAt(words, at + 1) && phraseAt(words, at + 1, levels) === 0
  }
  // "các trường học tổ chức buổi …", but "phòng tổ chức", "các tổ chức đoàn thể".
  if (key === 'tổ' && keyAt(words, at + 1) === 'chức') {
    const before = words[at - 1]
    const noun = before?.mark === true || /^(?:các|và|những|ban|phòng|vụ|phận)$/.test(before?.key ?? '')
    return !noun && fieldAt(words, at) <= 2 && !nounFollows(words, at + 2)
  }
  // "Đài … tỉnh cắm biển": behind the level of an office a small word is what it does.
  const level = kind === 'office' && !plural && at > body && phraseAt(words, at - 1, levels) === 1
  const open = /^(?:cấp|các|thuộc|của|,|và|-)$/.test(keyAt(words, at - 2))
  const goesOn =
    phraseAt(words, at, tails) > 0 || phraseAt(words, at, levels) > 0 || /^(?:và|của|thuộc|nơi|trên|tại|có)$/.test(key)
  // "Phòng Giao dịch Ngân hàng Chính sách xã hội huyện": no level stands there
  const society = key === 'hội' && keyAt(words, at - 1) === 'xã'
  return level && !open && !goesOn && !society
}
