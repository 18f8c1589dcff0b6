import { looksLikeAgency } from '../agencies/likeness.ts'
import { beginsDuty } from '../duties.ts'

/**
 * "a) Thành phần" of a subcommittee, "- Trưởng Tiểu ban: ông Bàn Xuân Thọ, Trưởng Ban Dân tộc", "- Thành viên: Sở Tài chính, Kho
 * bạc Nhà nước tỉnh": who belongs to it. "Tổ trưởng: chỉ đạo chung" is work.
 */
export function listsMembers(words: string): boolean {
  if (/^thành phần(?: (?:của )?(?:tiểu ban|ban|tổ|đoàn|nhóm)[^:;.]{0,40})?\s*:?$/iu.test(words)) return true
  const rank = memberRank.exec(words)?.[0].length ?? 0
  if (rank === 0) return false
  const who = words.slice(rank, rank + 300)
  return !beginsDuty(who) && (person.test(who) || looksLikeAgency(who.replace(/[;,.].*$/su, '')) !== 'no')
}
const memberRank =
  /^(?:thành phần\s*:\s*)?(?:các )?(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn|nhóm)|phó (?:ban|đoàn)|tổ (?:trưởng|phó)|phó tổ trưởng|thành viên|[uủ][yỷ] viên|thư ký)(?: thường trực)?(?: (?:tổ|đoàn|ban|tiểu ban|nhóm)(?: [\p{L}\d]+){0,4})?(?:\s*:\s*| là (?=ông|bà|đồng chí|đ\/c))/iu
const person =
  /^(?:các )?(?:ông|bà|đồng chí|đ\/c|đại diện|mời|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng))(?!\p{L})/iu
