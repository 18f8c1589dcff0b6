import { isSyllable } from './syllables.ts'

export type Parted = {
  readonly text: string
  /** What was parted, as written and as it is read, each once. */
  readonly parted: readonly { readonly written: string; readonly read: string }[]
}

/**
 * `text` (NFC) with a blank again between two words that a page glued together where a line of the paper broke: *đềnghị*,
 * *CHÍNHPHỦ*, *của BộXây dựng*. Two syllables are no third one, so such a word is none; where it parts is told by the other words
 * of the text ("thực hiện", not "thự chiện"), and what could part in two ways stays as it is. Linear in its length.
 *
 * A foreign word has no marks, and a single strange one ("panô") stays unless both its parts stand in the text as well.
 */
export function wordsApart(text: string): Parted {
  const glued = gluedIn(text)
  if (glued.size === 0) return { text, parted: [] }
  return {
    text: text.replace(wordsOfLength, (word) => glued.get(word) ?? word),
    parted: [...glued].map(([written, read]) => ({ written, read })),
  }
}

const wordsOfLength = /\p{L}{3,}/gu
const fewest = 3
// Two syllables as long as any: "nghiêng"
const longestGlued = 14

/** The words that are two, with the two. */
function gluedIn(text: string): ReadonlyMap<string, string> {
  const strange = [...new Set(text.match(wordsOfLength))].filter(
    (word) => word.length <= longestGlued && hasMark.test(word) && !isSyllable(word.toLowerCase()),
  )
  if (strange.length === 0) return new Map()
  const met = new Set(Array.from(text.matchAll(/\p{L}+/gu), ([word]) => word.toLowerCase()))
  const ways = strange.map((word) => ({ word, at: seamsIn(word, met) })).filter(({ at }) => at.length > 0)
  const isGluedPage = ways.length >= fewest
  const found = ways.flatMap(({ word, at }): [string, string][] => {
    const known = at.filter(({ isKnown }) => isKnown)
    const likely = known.length > 0 || !isGluedPage ? known : at.filter(({ begins }) => begins)
    const [only, another] = likely
    return only && !another ? [[word, `${word.slice(0, only.seam)} ${word.slice(only.seam)}`]] : []
  })
  return new Map(found)
}
const hasMark = /[^a-z]/iu

type Seam = {
  readonly seam: number
  /** Both parts are words of the text. */
  readonly isKnown: boolean
  /** The second begins with a consonant: "thưòng" is no "thư òng", but "thường" typed wrong. */
  readonly begins: boolean
}

function seamsIn(word: string, met: ReadonlySet<string>): Seam[] {
  const small = word.toLowerCase()
  // "thưNguyễn"
  const capital = /(?<=\p{Ll})\p{Lu}/u.exec(word)?.index
  const seams: Seam[] = []
  // "déi", which a scan misread, is no "dé i"
  for (let seam = 1; seam < small.length - 1; seam++) {
    if (capital !== undefined && seam !== capital) continue
    const first = small.slice(0, seam)
    const second = small.slice(seam)
    if (!isSyllable(first) || !isSyllable(second)) continue
    const isKnown = isWord(first, met) && isWord(second, met)
    const begins = consonant.test(second)
    if (isKnown || begins) seams.push({ seam, isKnown, begins })
  }
  return seams
}
const consonant = /^[bcdđghklmnpqrstvx]/u

const isWord = (word: string, met: ReadonlySet<string>): boolean => met.has(word) || ofOffice.has(word)

// Words of papers that a short text may have only where they are glued
const ofOffice = new Set(
  `ban hành báo cáo bộ các cấp chế chỉ chính chỉnh chủ chức công của cụ cục dân dự đảm đạo đến điều đình định độ đôn đốc đơn
  đồng đề giao gửi hiện hoạch hoạt động hoàn hội hợp kế kiểm khai khẩn kính liên lý nghị nghiêm ngày nhân nhiệm nhà nước phê phối phòng
  phủ quan quy quyết rà sở soát số thành thẩm thể thi thị thông thời thủ thực tháng thuộc tỉnh tổ tổng tra trách trì triển trình
  trong trung trưởng trương trường trước tướng tuyên ủy văn việc vụ và vào về với xã xử xây xét yêu ý ương`.split(
    /\s+/u,
  ),
)
