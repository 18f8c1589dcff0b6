import type { Agency, AgencyList } from './agency.ts'
import { capitalised } from '../capitalised.ts'
import { afterBracket } from './class-reach.ts'
import { headAt, isFirm } from './heads.ts'
import { hamlets, levels } from './lexicon.ts'
import { anyOf, hamlets as hamletNames, inRow, levels as levelNames, orCapitalised } from '../places.ts'
import { capitalAt, fieldAt, isPredicate, keyAt, nameOf, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

// The same office in each of several places: "UBND các huyện Bình Lãng, Vân Trạch" are two councils.

/**
 * `UBND các huyện Bình Lãng, Vân Trạch và Hạ Lương`, `UBND các phường 3, 7 và 12`, `Các phường Đồng Quỹ, Tân Lạc`, `Trưởng thôn Bái,
 * Đồng Vàng, Lèn`, `Xã Mốc, Lạn và Kiều`: the first place stands in the name, bare ones follow it.
 */
export function besideFirst(words: readonly Word[], agency: Agency): AgencyList | null {
  const [whole, level = '', place = ''] = firstOf(agency) ?? []
  if (whole === undefined) return null
  const office = agency.name.slice(0, -whole.length)
  const places = [`${level} ${place}`]
  let end = agency.to
  while (/^(?:,|và)$/.test(keyAt(words, end))) {
    // "… Tân Kiến và phường Nam Sơn": one of another level
    const own = capitalAt(words, end + 1) ? 0 : phraseAt(words, end + 1, levels)
    if (own === 0 && beginsOffice(words, end + 1)) break
    // "Công an xã Mốc, Viettel lắp camera": whoever works along
    if (own === 0 && isFirm(words, end + 1)) break
    const start = end + 1 + own
    let j = placeEnd(words, start)
    if (j === start && own === 0 && /^\d{1,2}$/.test(keyAt(words, j))) j++
    if (j === start) break
    if (words[j]?.mark === false && !/^(?:và|mỗi)$/.test(keyAt(words, j)) && !isPredicate(words, j)) break
    places.push(own > 0 ? nameOf(words, end + 1, j) : `${level.toLowerCase()} ${nameOf(words, start, j)}`)
    end = j
  }
  // "các xã Mốc, Lạn, Kiều có HTX ngừng hoạt động": behind a comma stands another, of whom something is told
  if (places.length < 2 || (office === '' && keyAt(words, end) === ',' && capitalAt(words, end + 1))) return null
  const named = (one: string): string => (office === '' ? capitalised(one) : `${office}${one}`)
  // "Trường Tiểu học xã Mốc, Hoa Sen": of another place, or a name of its own; councils go by places and by nothing else
  const several = agency.kind === 'class' || agency.name.includes('ác ')
  const known = isOneLevel(level) && (several || ofCouncil.test(office))
  return { agencies: places.map((each) => ({ ...agency, name: named(each), known })), end }
}
// "Trưởng thôn Bái, Lèn" as well, where the level is a hamlet's
const ofCouncil = /(?:(?<!\p{L})(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy)|^Trưởng) $/u

function firstOf({ kind, name }: Agency): RegExpExecArray | null {
  if (name.includes('ác ')) return firstPlace.exec(name)
  if (name.startsWith('Trưởng ')) return headOfFirst.exec(name)
  return kind === 'class' ? placeAlone.exec(name) : ofOnePlace.exec(name)
}

const placeName = "(?:\\p{Lu}[\\p{L}’']*(?: \\p{Lu}[\\p{L}’']*){0,3}|\\d{1,2})"
// "xã", "xã, phường": of which of these a place is, only those know who live there
const someLevels = inRow(levelNames)
const firstPlace = new RegExp(`[Cc]ác (${someLevels}) (${placeName})$`, 'u')
const isOneLevel = (level: string): boolean => !/,| và /u.test(level)
const placeAlone = new RegExp(`^(${anyOf(orCapitalised(levelNames))}) (${placeName})$`, 'u')
const ofOnePlace = new RegExp(`(?<= )(${anyOf(levelNames)}) (${placeName})$`, 'u')
const headOfFirst = new RegExp(`(?<=^Trưởng )(${anyOf(hamletNames)}) (${placeName})$`, 'u')

/** `UBND Phường 8 và Phường 10`, `Công an xã Mốc Hạ, xã Lạn Thượng`: each place with its level is an office of its own. */
export function eachWithLevel(_: readonly Word[], agency: Agency): AgencyList | null {
  if (!agency.name.includes(', ') && !agency.name.includes(' và ')) return null
  // "Riêng thị xã Bình Lãng, huyện Vân Trạch bổ sung …"
  if (agency.kind === 'class' && onlyPlaces.test(agency.name))
    return { agencies: agency.name.split(/, | và /u).map((name) => ({ ...agency, name })), end: agency.to }
  if (agency.plural || agency.kind === 'class') return null
  // "Chủ tịch UBND các xã, phường ven biển và đặc khu Hòn Sơn": some of the councils, and one by its name
  const [, council = '', several = '', one = ''] = andOnePlace.exec(agency.name) ?? []
  if (council !== '')
    return { agencies: [several, one].map((which) => ({ ...agency, name: `${council} ${which}` })), end: agency.to }
  // "Phòng Kinh tế, xã Lạn và xã Mốc": an office of no place, and places for their councils; "Trường Mầm non Hoa Sen, xã Lạn"
  // stands there, and "Sở Y tế Bắc Lam, thành phố Cồn Sậy" are two of the kind
  const [, without = '', councils = ''] = besidePlaces.exec(agency.name) ?? []
  if (without !== '' && agency.kind === 'office' && !endsInName.test(without) && !standsInPlace.test(without))
    return {
      agencies: [without, ...councils.split(/, | và /u)].map((name) => ({ ...agency, name, known: false })),
      end: agency.to,
    }
  const [, office = '', listed = ''] = withPlaces.exec(agency.name) ?? []
  const places = listed.split(/, | và /u)
  if (office === '' || places.length < 2) return null
  return { agencies: places.map((place) => ({ ...agency, name: `${office} ${place}`, known: true })), end: agency.to }
}
const onePlace = `${anyOf(orCapitalised(levelNames))} ${placeName}`
// "các xã, phường" and what is said of them: "ven biển", no level more
const someOfThem = `các (?:${anyOf(levelNames)}(?:, | ))+(?!và |${anyOf(levelNames)}(?!\\p{L}))\\p{Ll}[^:]*?`
const andOnePlace = new RegExp(`^((?:.* )?(?:UBND|[ỦU][ỷy] ban nhân dân)) (${someOfThem}) và (${onePlace})$`, 'u')
const onlyPlaces = new RegExp(`^${onePlace}(?:(?:, | và )${onePlace})+$`, 'u')
const besidePlaces = new RegExp(`^([^,]+?)(?:, | và )(${onePlace}(?:(?:, | và )${onePlace})*)$`, 'u')
const endsInName = new RegExp(`(?: \\p{Lu}\\S*|(?<!\\p{L})${anyOf(levelNames)})$`, 'u')
// "Trạm Y tế, phường Đồng Quỹ", "Ban Quản lý chợ, xã Lạn": where it stands
const standsInPlace = /^(?:Trường|Trạm|Bệnh viện|Trung tâm|Ban Quản lý|Điểm|Đội|Nhà)(?!\p{L})/u
const withPlaces = new RegExp(`^([^,]+?)(?: các)? (${onePlace}(?:(?:, | và )${onePlace})+)$`, 'u')

/**
 * `Chủ tịch UBND các tỉnh: Bình Lãng, Vân Trạch và Hạ Lương`: the same office in each of the places; of `UBND các xã, phường: Mốc,
 * Lạn` each is called by all that it may be.
 */
export function behindColon(words: readonly Word[], agency: Agency): AgencyList | null {
  const { name, to } = agency
  const level = keyAt(words, to) === ':' ? levelAlone.exec(name) : null
  if (level === null) return null
  const named = (level.groups?.['several'] ?? level.groups?.['one'] ?? '').toLowerCase()
  const places: string[] = []
  let j = to + 1
  for (;;) {
    const start = j
    // "… và phường Lạc Hồng": one of another level
    const own = phraseAt(words, j, levels)
    j = placeEnd(words, start + own)
    if (j === start + own) break
    places.push(own > 0 ? nameOf(words, start, j) : `${named} ${nameOf(words, start, j)}`)
    const next = phraseAt(words, j + 1, levels)
    // "UBND các xã: Lạn, Mốc và UBND thị trấn Cồn": an office of its own is no place
    const another = next === 0 && beginsOffice(words, j + 1)
    if (!/^(?:,|và)$/.test(keyAt(words, j)) || !capitalAt(words, j + 1 + next) || another) break
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
  const known = isOneLevel(named)
  return { agencies: places.map((place) => ({ ...agency, name: `${office}${place}`, known })), end }
}

const levelAlone = new RegExp(
  `(?:các (?<several>${someLevels})|(?<=(?:UBND|[ỦU][ỷy] ban nhân dân) )(?<one>${anyOf(levelNames)}))$`,
  'iu',
)

/** Behind the capitals at `at`, as many as a place's name has at the most; `at` where none stands there. */
export function placeEnd(words: readonly Word[], at: number): number {
  let end = at
  while (capitalAt(words, end) && end - at < longestPlace) end++
  return end
}
const longestPlace = 4

/** Among places: "Công an huyện", "Trạm Y tế xã"; but "Trường Thịnh", "Bản Hon" are places that only begin as those do. */
const beginsOffice = (words: readonly Word[], at: number): boolean =>
  headAt(words, at) !== null && !isVillage(words, at) && !isPlaceLikeOffice(words, at)

const isVillage = (words: readonly Word[], at: number): boolean => {
  // "Mường Lạn" is no kind of hamlet, though communes are called so
  const kind = keyAt(words, at) === 'mường' ? 1 : phraseAt(words, at, hamlets)
  return kind > 0 && capitalAt(words, at) && capitalAt(words, at + kind)
}

/** Two capitals and nothing behind them: "Đài Sơn", "Hội Xuân", "Ban Mai"; not "Sở Y tế", "Phòng Nội Vụ", "UBND Mốc". */
function isPlaceLikeOffice(words: readonly Word[], at: number): boolean {
  const [first, second, next] = [words[at], words[at + 1], words[at + 2]]
  if (first?.capital !== true || first.loud || second?.capital !== true) return false
  const ends = next === undefined || next.mark || next.key === 'và' || isPredicate(words, at + 2)
  return ends && headAt(words, at)?.length === 1 && fieldAt(words, at + 1) === 0
}
