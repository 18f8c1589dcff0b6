import { looksLikeAgency } from '../agencies/likeness.ts'
import { findAgencySubject } from '../agencies/subject.ts'
import { beginsDuty } from '../duties.ts'
import { isDueBy } from './due-by.ts'

/**
 * "a) Thành phần" of a subcommittee, "- Trưởng Tiểu ban: ông Bàn Xuân Thọ, Trưởng Ban Dân tộc", "- Thành viên: Sở Tài chính, Kho
 * bạc Nhà nước tỉnh": who belongs to it. "Tổ trưởng: chỉ đạo chung" is work, and so is "Thư ký: Phòng Nội vụ ghi
 * biên bản".
 */
export function listsMembers(words: string): boolean {
  if (/^thành phần(?: (?:của )?(?:tiểu ban|ban|tổ|đoàn|nhóm)[^:;.]{0,40})?\s*:?$/iu.test(words)) return true
  if (ranked.test(words) && !isDueBy(words)) return true
  const rank = memberRank.exec(words)?.[0].length ?? 0
  if (rank === 0) return false
  // Of a whole paragraph, the first sentence says whether it lists them: "Trưởng ban: đồng chí A. Ban họp trước ngày 25/10."
  const who = (/^(?:[^.;]|[.;](?!\s))*/u.exec(words.slice(rank, rank + 300))?.[0] ?? '').replace(/\([^()]*\)/gu, '')
  if (isDueBy(who) || who.includes(': ') || isTold(who)) return false
  return !beginsDuty(who) && (person.test(who) || looksLikeAgency(who.replace(/[;,.].*$/su, '')) !== 'no')
}
// "1. Ông Lò Văn Thảo - Phó Chủ tịch UBND huyện: Chủ tịch Hội đồng;", "Mời bà Trần Oanh, Chủ tịch Hội Nông dân: Thành viên.": a person, and
// what they are on the board
const called = '(?:mời )?(?:ông|bà|đồng chí|đ\\/c) \\p{L}+(?: \\p{L}+){1,4}'
const onBoard =
  '(?:(?:phó )?(?:chủ tịch|trưởng ban|trưởng đoàn|trưởng tiểu ban|tổ trưởng)|tổ phó|thành viên|[uủ][yỷ] viên|thư ký)'
const ofBoard = '(?: (?:thường trực|hội đồng|ban|tổ|đoàn|tiểu ban)(?: [\\p{L}\\d]+){0,3})?'
const ranked = new RegExp(`^${called} ?[,–-] [^:;,]{3,100}?(?::| [–-]) ${onBoard}${ofBoard}\\s*[.;,]?$`, 'iu')

/** "Các thành viên: Công an xã, Ban Chỉ huy Quân sự xã có trách nhiệm tuần tra": what they are to do. */
function isTold(who: string): boolean {
  const found = findAgencySubject(who)
  // "Giám đốc Sở Nội vụ, mời Phó Chủ tịch Ủy ban MTTQ" only lists another
  return found !== null && beginsDuty(who, found.verbStart) && !/^mời(?!\p{L})/u.test(who.slice(found.verbStart))
}

const memberRank =
  /^(?:thành phần\s*:\s*)?(?:các )?(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn|nhóm)|phó (?:ban|đoàn)|tổ (?:trưởng|phó)|phó tổ trưởng|thành viên|[uủ][yỷ] viên|thư ký)(?: thường trực)?(?: (?:tổ|đoàn|ban|tiểu ban|nhóm)(?: [\p{L}\d]+){0,4})?(?:\s*:\s*| là (?=ông|bà|đồng chí|đ\/c))/iu
const person =
  /^(?:các )?(?:ông|bà|đồng chí|đ\/c|đại diện|mời|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng))(?!\p{L})/iu
