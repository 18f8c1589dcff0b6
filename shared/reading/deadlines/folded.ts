import { capitalised } from '../capitalised.ts'
import { anyOf } from '../places.ts'
import { setRight } from './misread.ts'

/**
 * A text in the one form that the phrase patterns are written in: composed (NFC), lower case, with the spellings that
 * vary between offices made one (*hằng/hàng*, *quí/quý*, long and short dashes). Every character knows where it came
 * from, so a match can be quoted as it stands.
 */
export type Folded = {
  readonly text: string
  /** Where misread words of time were set right. */
  readonly corrected: readonly number[]
  /** Index in the original of the character at `index` of `text`. */
  startOf(index: number): number
  /** Index in the original just behind the character before `index` of `text`. */
  endOf(index: number): number
}

const dashes = /[\u2010-\u2015\u2212]/g
const oneSpelling = new Map([
  ['hằng', 'hàng'],
  ['quí', 'quý'],
  ['qúi', 'quý'],
  ['qúy', 'quý'],
])
const variants = /(?<!\p{L})(?:hằng|quí|qúi|qúy)(?!\p{L})/gu

// "ngân hàng năm 2025", "bán hàng tháng 6": goods and banks, not "every". But "giải ngân hàng tháng" is monthly.
const goods =
  /(?<=(?<!giải )(?:ngân|khách|bán|(?<!một )cửa|mặt|đơn|giao|mua|nhà|xuất|nhập) h)à(?=ng (?:ngày|tuần|tháng|quý|năm))/g

// "trong 05 ngày làm việc , kể từ ngày …": a text in tokens has a space in front of its marks, as patterns have none
const tokens = / (?=[,.;:)](?: |$))/g

// "trước ngày mùng 5 hằng tháng", "mồng 3 tháng đầu quý sau", "mùng 5/3/2024": a day of the calendar that offices go by. "mùng 5 tháng 3"
// may be the moon's.
const ofMonth = String.raw`(?= 0?\d{1,2}(?: ?\/ ?\d| (?:h[ằà]ng|mỗi) tháng| (?:của )?tháng (?:sau|tới|tiếp|kế|đầu|cuối))(?![^.;,]{0,20}âm lịch))`
const newDay = new RegExp(String.raw`(?<!\p{L})(?:mùng|mồng)${ofMonth}`, 'gu')
const saidTwice = new RegExp(String.raw`(?<=(?<!\p{L})ngày)\s(?:mùng|mồng)${ofMonth}`, 'giu')

// "trong tháng Năm", "hết tháng sáu năm 2026": a month by its name, as its number; "rằm tháng Tám" and "tháng Ba âm lịch" are the moon's
const monthNames = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const inCapitals = [...monthNames.map(capitalised), 'Mười Một', 'Mười Hai']
// Small letters may be a count ("trong tháng hai lần") or a year ("trong tháng, năm"); at the end these are months.
const onlyMonths = monthNames.filter((name) => !/^(?:năm|một|hai)$/.test(name))
const monthByName = new RegExp(
  [
    String.raw`(?<=(?<!\p{L})(?:[Tt]rong|[Vv]ào|[Hh]ết|[Đđ]ến|[Cc]uối|[Đđ]ầu|[Gg]iữa|[Tt]rước|[Tt]ừ|[Xx]ong|thành|gian:?) tháng )`,
    String.raw`(?:${anyOf([...inCapitals, ...monthNames])}(?= năm \d{4})`,
    String.raw`|${anyOf(inCapitals)}(?!\p{L}| ?\(?âm lịch| \p{Lu})`,
    String.raw`|${anyOf(onlyMonths)}(?=[.,;:)]|$))`,
  ].join(''),
  'gu',
)

const varied = /[\u2010-\u2015\u2212\u00a0\u2009\u202f]|h[ằà]ng|qu[íúý]|qúi|m[ùồ]ng/

// All of these keep the length, so positions stay good.
function oneForm(text: string): { text: string; corrected: readonly number[] } {
  const { text: right, at } = setRight(text)
  return { text: varied.test(right) ? alike(right) : right, corrected: at }
}

function alike(text: string): string {
  return text
    .replace(newDay, 'ngày')
    .replace(dashes, '-')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(goods, '\u0001')
    .replace(variants, (word) => oneSpelling.get(word) ?? word)
}

/** Folds `original`. Linear in its length. */
export function fold(original: string): Folded {
  const lower = original.toLowerCase()
  // The usual case: composed already, so that every character keeps its place.
  const plain = lower.length === original.length && original.normalize('NFC') === original
  const months = monthsByName(original)
  if (plain && months.size === 0 && original.search(tokens) < 0 && original.search(saidTwice) < 0)
    return { ...oneForm(lower), startOf: (index) => index, endOf: (index) => index }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  // A letter and the marks on it compose together; nothing else changes its length in a Vietnamese text.
  const between = new Set([...original.matchAll(tokens)].map(({ index }) => index))
  for (const { index, 0: words } of original.matchAll(saidTwice))
    for (let at = index; at < index + words.length; at++) between.add(at)
  let end = 0
  for (const letter of lettersOf(original)) {
    const index = end
    end += letter.length
    const month = months.get(index)
    if (month !== undefined) {
      for (let at = index; at < index + month.length; at++) between.add(at)
      for (const digit of month.number) {
        starts.push(index)
        ends.push(index + month.length)
        text += digit
      }
    }
    if (between.has(index)) continue
    const composed = plain ? letter.toLowerCase() : letter.normalize('NFC').toLowerCase()
    for (let i = 0; i < composed.length; i++) {
      starts.push(index)
      ends.push(end)
    }
    text += composed
  }
  return {
    ...oneForm(text),
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => (index > 0 ? (ends[index - 1] ?? original.length) : 0),
  }
}

/** The letters and signs of a text, each with the marks that stand on it by themselves. */
const lettersOf = (text: string): Iterable<string> =>
  /\p{M}/u.test(text) ? (text.match(/[\s\S]\p{M}*/gu) ?? []) : text

/** Where months stand by their names, with how long the name is and which month it is. */
function monthsByName(original: string): ReadonlyMap<number, { readonly length: number; readonly number: string }> {
  if (!/tháng \p{L}/u.test(original)) return new Map()
  return new Map(
    [...original.matchAll(monthByName)].map(({ index, 0: name }) => [
      index,
      { length: name.length, number: String(monthNames.indexOf(name.toLowerCase()) + 1) },
    ]),
  )
}
