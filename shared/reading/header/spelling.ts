import { capitalised } from '../capitalised.ts'
import { councils, offices, titles } from '../agencies/lexicon.ts'
import { keyOf, wordsOf, type Word } from '../agencies/words.ts'
import { anyOf, levels } from '../places.ts'
import { withoutMarks } from '../without-marks.ts'

/**
 * The capitals of a letterhead or a title in ordinary spelling. The document itself knows best how its names are
 * written: what stands in capitals above stands in ordinary letters in the text below.
 */
export type Spelling = {
  /** Puts letter-spaced words (`T HÀNH P HỐ`) together again; other text comes back as it is. */
  respaced(text: string): string
  /**
   * `TRIỂN KHAI CÔNG TÁC …` → `triển khai công tác …`, names and abbreviations with their capitals, as the document
   * writes them behind the offset `from`.
   */
  ordinary(text: string, from: number): string
  /** `SỞ CÔNG THƯƠNG` → `Sở Công Thương`: the same for words that are known to be a name. */
  named(text: string): string
  /** `TONG CỤC THUÊ` → `TỔNG CỤC THUẾ`: a name that a scan robbed of its marks, as the document has it in ordinary letters. */
  remarked(text: string): string
  /** Whether the document has these words in small letters too: `Hòa Bình` where it speaks of peace. */
  readonly isCommon: (name: string) => boolean
}

const reach = 16_000
const longestRun = 30
// Words that letterheads are made of, for documents whose text does not happen to hold them.
const usual =
  'ỦY BAN NHÂN DÂN HỘI ĐỒNG TỈNH THÀNH PHỐ QUẬN HUYỆN THỊ XÃ PHƯỜNG TRẤN ĐẶC KHU CỘNG HÒA XÃ CHỦ NGHĨA VIỆT NAM ĐỘC LẬP TỰ DO HẠNH PHÚC KẾ HOẠCH QUYẾT ĐỊNH CHỈ THỊ CÔNG ĐIỆN THÔNG BÁO HƯỚNG DẪN NGHỊ TỜ TRÌNH CHƯƠNG TRÌNH SỞ PHÒNG BỘ THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC NĂM CÔNG VĂN MẶT TRẬN TỔ QUỐC'

/** The spelling of `document`'s own words, learnt when it is first asked for. `words`: where they were read before. */
export function spellingOf(document: string, words: readonly Word[] | null): Spelling {
  let learnt: Learnt | null = null
  let syllables: ReadonlySet<string> | null = null
  const firstWords = (): readonly Word[] =>
    words !== null && document.length <= reach ? words : wordsOf(document.slice(0, reach).normalize('NFC'))
  const known = (): Learnt => (learnt ??= learn(firstWords()))
  return {
    respaced: (line) =>
      isSpaced(line)
        ? line
            .split(/\s{2,}/)
            .map((part) => respace(part, (syllables ??= syllablesOf(known()))))
            .join(' ')
        : line,
    ordinary: (line, from) => recase(line, known(), { from, name: false }),
    named: (line) => recase(line, known(), { from: 0, name: true }),
    remarked: (line) => remark(line, known()),
    isCommon: (name) => {
      const [first = '', ...rest] = name.toLowerCase().split(' ')
      const { body } = known()
      return body.some(
        ({ text }, at) => text === first && rest.every((word, index) => body[at + 1 + index]?.text === word),
      )
    },
  }
}

type Learnt = {
  /** The words in ordinary letters, in order. */
  readonly body: readonly Word[]
  readonly abbreviations: ReadonlySet<string>
}
const mostPlaces = 40

function learn(words: readonly Word[]): Learnt {
  const body: Word[] = []
  const abbreviations = new Set<string>()
  let before = false
  // Whether a stop, a bullet or a number stands before the word, and before the next one
  let opens = false
  let marked = true
  let word: Word | undefined
  // Among small letters capitals are an abbreviation (UBND tỉnh); among capitals they say nothing.
  const take = (next: Word | undefined): void => {
    if (word !== undefined) {
      const alone = word.loud && !before && next?.loud !== true
      if (alone && word.text.length > 1) abbreviations.add(word.text)
      // "- Rà soát …; Công an tỉnh …": the first word of a sentence has its capital from there, unless a name follows.
      const sentence = opens && !alone && next?.capital !== true && !beginsName(word)
      if (!word.loud || alone) body.push(sentence ? inSmall(word) : word)
      before = word.loud
    }
    opens = marked
    marked = false
    word = next
  }
  for (const next of words) {
    marked ||= next.mark
      ? stops.has(next.key) || (next.spaced && bullets.has(next.key))
      : figures.has(next.text.charAt(0))
    if (!next.mark && next.text !== '&') take(next)
  }
  take(undefined)
  // "… THÁNG 8 NĂM / 2012": a word between figures stands alone as well, and is written small elsewhere.
  const bySmall = Map.groupBy(abbreviations, (short) => short.toLowerCase())
  for (const { text } of body) for (const short of bySmall.get(text) ?? []) abbreviations.delete(short)
  return { body, abbreviations }
}

const stops = new Set('.:;)')
const bullets = new Set('-+')
const figures = new Set('0123456789')

/** Where each of the words stands in `body`, at most `mostPlaces` a word. */
function placesOf(sought: readonly string[], body: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>(sought.map((key) => [key, []]))
  let at = 0
  for (const { key } of body) {
    const known = places.get(key)
    if (known !== undefined && known.length < mostPlaces) known.push(at)
    at++
  }
  return places
}

const beginsName = ({ key }: Word): boolean => councils.next.has(key) || offices.next.has(key) || titles.next.has(key)

const inSmall = (word: Word): Word => ({ ...word, text: word.text.toLowerCase(), capital: false })

const syllablesOf = ({ body }: Learnt): ReadonlySet<string> =>
  new Set([...usual.split(' '), ...new Set(body.map(({ text }) => text))].map((word) => word.toUpperCase()))

/** `HĐND`, `XVI`, `5G`: written in capitals also where the sentence is not. */
function isAbbreviation(word: string): boolean {
  if (word !== word.toUpperCase() || !/\p{L}/u.test(word)) return false
  const letters = word.replace(/[^\p{L}]/gu, '')
  return (
    /^[IVXLC]+$/.test(word) ||
    /\d|&/.test(word) ||
    !/[AEIOUYÀ-ỹĂÂÊÔƠƯ]/u.test(letters.replace(/Đ/g, 'D').normalize('NFC'))
  )
}

// Letters by themselves, at least two of them: "T HÀNH P HỐ", not "140/KH - UBND" or "DNNVV, HTX, HKD".
const loneLetters = /(?:^| )\p{L} (?:.* )?\p{L}(?: |$)/u

/** More letters by themselves than words: a letter-spaced line. */
function isSpaced(line: string): boolean {
  if (!loneLetters.test(line)) return false
  const parts = line.split(' ').filter((part) => /\p{L}/u.test(part))
  const broken = parts.filter((part) => part.length === 1 || /^[^AEIOUYÀ-ỹĂÂÊÔƠƯa-zăâêôơư]{2,}$/u.test(part)).length
  return parts.length >= 3 && broken / parts.length > 0.2 && broken >= 2
}

/** The fewest known syllables that the letters of `part` can be cut into; the part itself where they can't. */
function respace(part: string, syllables: ReadonlySet<string>): string {
  return part
    .split(/([,;:.\-/()\d]+)/)
    .map((piece) => {
      const letters = piece.replace(/\s+/g, '')
      if (!/\p{L}/u.test(letters) || letters.length > 200) return piece.trim()
      const upper = letters.toUpperCase()
      const best: ({ count: number; from: number } | null)[] = [{ count: 0, from: 0 }]
      for (let end = 1; end <= letters.length; end++) {
        best[end] = null
        for (let from = Math.max(0, end - 8); from < end; from++) {
          const before = best[from]
          if (before === null || before === undefined || !syllables.has(upper.slice(from, end))) continue
          const now = best[end]
          if (now === null || now === undefined || before.count + 1 < now.count)
            best[end] = { count: before.count + 1, from }
        }
      }
      const cut: string[] = []
      for (let end = letters.length; end > 0;) {
        const step = best[end]
        if (step === null || step === undefined) return piece.trim()
        cut.unshift(letters.slice(step.from, end))
        end = step.from
      }
      return cut.join(' ')
    })
    .join(' ')
    .replace(/\s+([,;:.])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * `title` with the names that the letterhead gave written as there: "trên địa bàn tỉnh kon tum" below "Kon Tum, ngày …";
 * one that is an ordinary word as well ("giữ gìn hòa bình") only behind its level. A document is cited with a capital:
 * "nghị quyết số 53-NQ/TW".
 */
export function withNames(title: string, names: readonly string[], isCommon: Spelling['isCommon']): string {
  const named = names
    .filter((name) => /^\p{L}+(?: \p{L}+)+$/u.test(name))
    .reduce(
      (text, name) =>
        text.replace(new RegExp(`(?<!\\p{L})${isCommon(name) ? level : ''}${name}(?!\\p{L})`, 'giu'), name),
      title,
    )
  return named.replace(
    /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|kết luận|thông tư|công văn|công điện) (?=số \d)/gu,
    capitalised,
  )
}

const level = `(?<=${anyOf(levels)} )`

function recase(line: string, learnt: Learnt, use: Use): string {
  const { body, abbreviations } = learnt
  const parts = line.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}&]*)/u)
  const at = parts.flatMap((_, index) => (index % 2 === 1 ? [index] : [])).slice(0, 200)
  const sought = at.map((index) => keyOf(parts[index] ?? ''))
  const places = placesOf(sought, body)
  for (let i = 0; i < at.length;) {
    const run = longestRunAt(sought, i, body, places, use)
    if (run.length >= 2) {
      for (let k = 0; k < run.length; k++) parts[at[i + k] ?? 0] = body[run.from + k]?.text ?? ''
      i += run.length
      continue
    }
    const index = at[i] ?? 0
    const word = parts[index] ?? ''
    // "12-NQ/TU": part of a number
    const coded = parts[index - 1] === '/' && /^\p{Lu}+$/u.test(parts[index - 2] ?? '')
    parts[index] = coded || abbreviations.has(word) || isAbbreviation(word) ? word : word.toLowerCase()
    i++
  }
  return parts.join('')
}

function remark(line: string, { body }: Learnt): string {
  if (!/^\p{L}+(?: \p{L}+){1,11}$/u.test(line)) return line
  const sought = line.split(' ')
  const isAt = (at: number, spelt: (word: string) => string): boolean =>
    sought.every((word, index) => spelt(word) === spelt(body[at + index]?.text ?? '')) &&
    capitalsIn(body, at, sought.length) > 0
  if (body.some((_, at) => isAt(at, keyOf))) return line
  const from = body.findIndex((_, at) => isAt(at, plainKey))
  return from < 0
    ? line
    : body
        .slice(from, from + sought.length)
        .map(({ text }) => text.toUpperCase())
        .join(' ')
}
const plainKey = (word: string): string => withoutMarks(word).toLowerCase()

/** Behind which offset the document is asked, and whether the words are a name or a sentence that may hold some. */
type Use = { from: number; name: boolean }

const capitalsIn = (body: readonly Word[], from: number, length: number): number =>
  body.slice(from, from + length).filter(({ capital }) => capital).length

/** The place in the text where the longest run of the words from `i` on stands. */
function longestRunAt(
  sought: readonly string[],
  i: number,
  body: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
  use: Use,
): { from: number; length: number } {
  let best = { from: 0, length: 0 }
  for (const from of places.get(sought[i] ?? '') ?? []) {
    if ((body[from]?.start ?? 0) < use.from) continue
    let length = 1
    while (length < longestRun && i + length < sought.length && body[from + length]?.key === sought[i + length])
      length++
    if (length > best.length || (length === best.length && isFitter(body, { from, length }, best.from, use)))
      best = { from, length }
  }
  return best
}

/** "An toàn giao thông" stands in the name of a board, "an toàn giao thông" for what it is. */
function isFitter(body: readonly Word[], run: { from: number; length: number }, other: number, { name }: Use): boolean {
  const more = capitalsIn(body, run.from, run.length) - capitalsIn(body, other, run.length)
  return name ? more > 0 : more < 0
}
