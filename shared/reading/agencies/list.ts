import { levels, roles } from './lexicon.ts'
import { agencyAt, type Agency } from './agency.ts'
import { afterBracket } from './class-reach.ts'
import { capitalised } from './handed-on.ts'
import { headAt } from './heads.ts'
import { peopleAt } from './people.ts'
import { withSharedPlaces, withSharedTails, withSharedTitles } from './sharing.ts'
import { phraseAt, keyAt, capitalAt, fieldAt, isPredicate, nameOf } from './matching.ts'
import { titlesByField } from './titles-by-field.ts'
import type { Word } from './words.ts'

// A list of agencies, read from its first word on: an agency, a separator, an agency … up to the word that is neither.
// Everything here looks at most a fixed number of words ahead, so it is linear in the text.

export type AgencyList = { readonly agencies: Agency[]; readonly end: number }

/**
 * Reads the list that begins at word `at`. `heading`: the words are a heading or a cell, so there need be no verb
 * behind them, and unknown capitalised names between commas are taken as they are.
 */
export function listAt(words: readonly Word[], at: number, heading: boolean, inBracket = false): AgencyList {
  const agencies: Agency[] = []
  let end = at
  let j = at
  const most = heading ? words.length : mostInSentence
  while (j < words.length && agencies.length < most) {
    const found: Agency | null = agencyAt(words, j, {
      heading,
      alone: agencies.length === 0,
      before: agencies.at(-1) ?? null,
      deep: 0,
    })
    const agency =
      found !== null && found.to > j
        ? found
        : agencies.length === 0
          ? null
          : heading
            ? properAt(words, j)
            : initialsAt(words, j)
    if (agency === null) break
    const placed =
      inPlaces(words, agency) ?? titlesByField(words, agency) ?? ofOffices(words, agency) ?? byNumeral(words, agency)
    const people = peopleAt(words, agency)
    agencies.push(
      ...(placed?.agencies ?? (inBracket ? [agency] : people.agencies.flatMap((each) => bracketed(words, each)))),
    )
    end = placed?.end ?? people.end
    const next = afterSeparator(words, end, heading)
    // "Sở Y tế - cơ quan thường trực": a note on its role, not another agency.
    const note = keyAt(words, end) === '-' && phraseAt(words, next, roles) > 0
    if (next === end || note) break
    j = next
  }
  return { agencies: withSharedPlaces(withSharedTails(words, withSharedTitles(agencies))), end }
}

/** `Giám đốc các bệnh viện, CDC, TTYT`: among others, an office by its initials. */
function initialsAt(words: readonly Word[], at: number): Agency | null {
  const word = words[at]
  if (word?.loud !== true || !knownInitials.has(word.text) || capitalAt(words, at + 1)) return null
  const to = at + 1 + phraseAt(words, at + 1, levels)
  if (!/^(?:[,;]|và)$/.test(keyAt(words, to)) && !isPredicate(words, to)) return null
  return { kind: 'office', name: nameOf(words, at, to), from: at, to, head: '', plural: false, known: true }
}
const knownInitials = new Set(
  'CDC TTYT TTKSBT BVĐK BHXH KBNN NHCSXH NHNN QLTT TAND VKSND THADS MTTQ LĐLĐ ĐTN HND HPN LHPN CCB HCCB HCTĐ VNPT EVN TTVH TTDVNN TTGDTX'.split(
    ' ',
  ),
)

// No sentence has so many subjects; a heading or a cell may list a whole province.
const mostInSentence = 60

/** Skips what stands between two agencies of a list; the same place where nothing does. */
function afterSeparator(words: readonly Word[], at: number, loose: boolean): number {
  let j = at
  while (/^(?:,|;|và|cùng|với|hoặc|…|"|\/)$/.test(keyAt(words, j))) j++
  if (j > at && /^[;.]$/.test(keyAt(words, j - 1)) && /^[-+•]$/.test(keyAt(words, j))) j++
  if (j === at && loose && /^[-+•]$/.test(keyAt(words, j))) j++
  // "cùng các đơn vị", "cùng với Sở Y tế" go on; a bare "với" does not stand between two agencies.
  return j > at && keyAt(words, at) === 'với' ? at : j
}

/** `Chủ tịch UBND các tỉnh: Bình Lãng, Vân Trạch và Hạ Lương`: the same office in each of the places. */
function inPlaces(words: readonly Word[], agency: Agency): AgencyList | null {
  const { name, to } = agency
  const beside = besideFirst(words, agency)
  if (beside !== null) return beside
  const apart = placesApart(agency)
  if (apart !== null) return apart
  const level = /các (tỉnh|huyện|quận|xã|phường|thị trấn)$/iu.exec(name)
  if (level === null || keyAt(words, to) !== ':') return null
  const places: string[] = []
  let j = to + 1
  for (;;) {
    const start = j
    // "… và phường Lạc Hồng": one of another level
    const own = phraseAt(words, j, levels)
    j += own
    while (capitalAt(words, j) && j - start - own < longestPlace) j++
    if (j === start + own) break
    places.push(own > 0 ? nameOf(words, start, j) : `${level[1]?.toLowerCase()} ${nameOf(words, start, j)}`)
    const named = phraseAt(words, j + 1, levels)
    // "UBND các xã: Lạn, Mốc và UBND thị trấn Cồn": an office of its own is no place
    const another = named === 0 && beginsOffice(words, j + 1)
    if (!/^(?:,|và)$/.test(keyAt(words, j)) || !capitalAt(words, j + 1 + named) || another) break
    j++
  }
  // "UBND các xã: Tổ chức …" and "…: Sở Y tế, …" go on with something else.
  const joined = /^(?:và|,)$/.test(keyAt(words, j))
  const over =
    j >= words.length || words[j]?.mark === true || isPredicate(words, j) || joined || keyAt(words, j) === 'ngoài'
  if (places.length < 2 || !over || beginsOffice(words, to + 1)) return null
  const office = name.slice(0, -level[0].length)
  // "…: Lạn, Mốc (là những xã chưa nộp) giải trình"
  const end = keyAt(words, j) === '(' ? afterBracket(words, j) : j
  return { agencies: places.map((place) => ({ ...agency, name: `${office}${place}`, known: true })), end }
}
const longestPlace = 4

/** Among places: "Công an huyện", "Trạm Y tế xã"; but "Trường Thịnh", "Bản Hon" are places that only begin as those do. */
const beginsOffice = (words: readonly Word[], at: number): boolean =>
  headAt(words, at) !== null && !isVillage(words, at) && !isPlaceLikeOffice(words, at)

const isVillage = (words: readonly Word[], at: number): boolean =>
  /^(?:bản|làng|mường|buôn|thôn)$/.test(keyAt(words, at)) && capitalAt(words, at) && capitalAt(words, at + 1)

/** Two capitals and nothing behind them: "Đài Sơn", "Hội Xuân", "Ban Mai"; not "Sở Y tế", "Phòng Nội Vụ", "UBND Mốc". */
function isPlaceLikeOffice(words: readonly Word[], at: number): boolean {
  const [first, second, next] = [words[at], words[at + 1], words[at + 2]]
  if (first?.capital !== true || first.loud || second?.capital !== true) return false
  const ends = next === undefined || next.mark || next.key === 'và' || isPredicate(words, at + 2)
  return ends && headAt(words, at)?.length === 1 && fieldAt(words, at + 1) === 0
}

/** `Giám đốc: Sở Y tế, Sở Nội vụ và Đài Phát thanh`: the head of each of the offices. */
function ofOffices(words: readonly Word[], { kind, name, to }: Agency): AgencyList | null {
  if (kind !== 'title' || keyAt(words, to) !== ':' || !bareTitle.test(name)) return null
  if (!/^(?:office|council)$/.test(headAt(words, to + 1)?.kind ?? '')) return null
  const { agencies, end } = listAt(words, to + 1, false)
  const title = capitalised(name.replace(/^các /iu, ''))
  const headed = agencies.map((each) =>
    each.kind === 'class' ? each : { ...each, kind, name: `${title} ${each.name}` },
  )
  return agencies.length < 2 ? null : { agencies: headed, end }
}
const bareTitle = /^(?:các )?(?:giám đốc|chủ tịch|thủ trưởng|hiệu trưởng|bí thư|trưởng)$/iu

/**
 * `Các Trung tâm Lưu trữ quốc gia I, II và III`, `Tổ dân phố số 3 và số 7`: several offices of one name, told apart by a numeral.
 */
function byNumeral(words: readonly Word[], agency: Agency): AgencyList | null {
  const byFigure = oneNumber.exec(agency.name)
  const [, office = '', first = ''] = byFigure ?? severalNumbered.exec(agency.name) ?? []
  const numerals = first.split(/, | và /u)
  // "…, số 7" says the word again, "…, III" does not
  const again = byFigure ? 1 : 0
  const isNext = (at: number): boolean =>
    byFigure ? keyAt(words, at) === 'số' && /^\d/.test(keyAt(words, at + 1)) : isNumeral(words, at)
  let end = agency.to
  while (/^(?:,|và)$/.test(keyAt(words, end)) && isNext(end + 1)) {
    const at = end + 1 + again
    numerals.push(nameOf(words, at, at + 1))
    end = at + 1
  }
  // "Trường Tiểu học số 1 và số 2 Kỳ Bắc": the rest of the name stands behind the last
  if (office === '' || numerals.length < 2 || (byFigure && capitalAt(words, end))) return null
  return { agencies: numerals.map((each) => ({ ...agency, name: `${capitalised(office)} ${each}`, known: true })), end }
}
const oneNumber = /^(?:[Cc]ác )?(\p{L}.+ số) (\d{1,2})$/u
const severalNumbered = /^[Cc]ác (\p{L}.+?) ([IVX]+(?:(?:, | và )[IVX]+)*)$/u
const isNumeral = (words: readonly Word[], at: number): boolean => /^[IVX]+$/.test(words[at]?.text ?? '')

/** `UBND Phường 8 và Phường 10`, `Công an xã Mốc Hạ, xã Lạn Thượng`: each place with its level is an office of its own. */
function placesApart(agency: Agency): AgencyList | null {
  // "Riêng thị xã Bình Lãng, huyện Vân Trạch bổ sung …"
  if (agency.kind === 'class' && onlyPlaces.test(agency.name))
    return { agencies: agency.name.split(/, | và /u).map((name) => ({ ...agency, name })), end: agency.to }
  if (agency.plural || agency.kind === 'class') return null
  // "Chủ tịch UBND các xã, phường ven biển và đặc khu Hòn Sơn": some of the councils, and one by its name
  const [, council = '', several = '', one = ''] = andOnePlace.exec(agency.name) ?? []
  if (council !== '')
    return { agencies: [several, one].map((which) => ({ ...agency, name: `${council} ${which}` })), end: agency.to }
  const [, office = '', listed = ''] = withPlaces.exec(agency.name) ?? []
  const places = listed.split(/, | và /u)
  if (office === '' || places.length < 2) return null
  return { agencies: places.map((place) => ({ ...agency, name: `${office} ${place}`, known: true })), end: agency.to }
}
const onePlace =
  "(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu) (?:\\p{Lu}[\\p{L}’']*(?: \\p{Lu}[\\p{L}’']*){0,3}|\\d{1,2})"
const andOnePlace = new RegExp(
  `^((?:.* )?(?:UBND|[ỦU][ỷy] ban nhân dân)) (các (?:(?:xã|phường|huyện|thị xã|thị trấn|thành phố)(?:, | ))+(?!và |xã|phường|huyện|thị |thành )\\p{Ll}[^:]*?) và (${onePlace})$`,
  'u',
)
const onlyPlaces = new RegExp(`^${onePlace}(?:(?:, | và )${onePlace})+$`, 'u')
const withPlaces = new RegExp(`^([^,]+?)(?: các)? (${onePlace}(?:(?:, | và )${onePlace})+)$`, 'u')

/**
 * `UBND các huyện Bình Lãng, Vân Trạch và Hạ Lương`, `UBND các phường 3, 7 và 12`, `Trưởng thôn Bái, Đồng Vàng, Lèn`: the first
 * place stands in the name, bare ones follow it.
 */
function besideFirst(words: readonly Word[], agency: Agency): AgencyList | null {
  const [whole, level = '', place = ''] = firstPlace.exec(agency.name) ?? headOfFirst.exec(agency.name) ?? []
  if (whole === undefined) return null
  const office = agency.name.slice(0, -whole.length)
  const places = [`${level} ${place}`]
  let end = agency.to
  while (/^(?:,|và)$/.test(keyAt(words, end))) {
    // "… Tân Kiến và phường Nam Sơn": one of another level
    const own = capitalAt(words, end + 1) ? 0 : phraseAt(words, end + 1, levels)
    if (own === 0 && beginsOffice(words, end + 1)) break
    const start = end + 1 + own
    let j = start
    while (capitalAt(words, j) && j - start < longestPlace) j++
    if (j === start && own === 0 && /^\d{1,2}$/.test(keyAt(words, j))) j++
    if (j === start) break
    if (words[j]?.mark === false && !/^(?:và|mỗi)$/.test(keyAt(words, j)) && !isPredicate(words, j)) break
    places.push(own > 0 ? nameOf(words, end + 1, j) : `${level} ${nameOf(words, start, j)}`)
    end = j
  }
  if (places.length < 2 || office === '') return null
  return { agencies: places.map((each) => ({ ...agency, name: `${office}${each}`, known: true })), end }
}

const firstPlace = /các (tỉnh|huyện|quận|xã|phường|thị trấn) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}|\d{1,2})$/u
const headOfFirst = /(?<=^Trưởng )(thôn|bản|xóm|ấp|buôn|khu phố) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}|\d{1,2})$/u

/**
 * `Cơ quan thẩm định (Sở Tư pháp, Phòng Tư pháp)`, `Các cơ quan đầu mối (Sở Tư pháp - thể chế; Sở Tài chính - tài chính
 * công)`: the bracket says which offices are meant.
 */
function bracketed(words: readonly Word[], agency: Agency): Agency[] {
  if (agency.kind !== 'class' || !/(?:cơ quan|đơn vị)/iu.test(agency.head)) return [agency]
  const open = words.findIndex((word, index) => index >= agency.from && index < agency.to && word.key === '(')
  if (open < 0) return [agency]
  const named: Agency[] = []
  let noted = false
  for (let j = open + 1; j < words.length;) {
    const { agencies, end } = listAt(words, j, false, true)
    named.push(...agencies)
    noted ||= keyAt(words, end) === '-'
    j = keyAt(words, end) === '-' ? afterNote(words, end) : end
    if (agencies.length === 0 || keyAt(words, j) === ')') break
    if (keyAt(words, j) === ';') j++
    else return [agency]
  }
  const offices = named.every((inner) => inner.kind === 'office' || inner.kind === 'council')
  // "các đoàn thể (Hội Nông dân, Hội Phụ nữ)" is still the class; where each has a part of its own, they are meant.
  if (!offices || named.length === 0 || (agency.plural && !noted)) return [agency]
  return named.map((inner) => ({ ...inner, from: agency.from, to: agency.to }))
}

/** Behind the words on what an office of the bracket is for. */
function afterNote(words: readonly Word[], at: number): number {
  let j = at
  while (j < words.length && !/^[;)]$/.test(keyAt(words, j))) j++
  return j
}

/** A capitalised name between separators that no head announces: VNPT, Viettel. */
function properAt(words: readonly Word[], at: number): Agency | null {
  if (!capitalAt(words, at) || isPredicate(words, at)) return null
  let j = at
  while (j < words.length && j - at < 8 && words[j]?.mark === false && !/^(?:và|cùng)$/.test(keyAt(words, j))) j++
  if (j < words.length && !/^(?:[,;:.…]|và|cùng|\()$/.test(keyAt(words, j))) return null
  return { kind: 'office', name: nameOf(words, at, j), from: at, to: j, head: '', plural: false, known: false }
}
