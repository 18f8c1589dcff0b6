import { anyOf, districtLevels, levels as levelNames } from '../places.ts'
import { B, E } from '../word-edges.ts'
import type { Agency } from './agency.ts'
import { levels } from './lexicon.ts'
import { keyAt, nameOf, phraseAt } from './matching.ts'
import type { Word } from './words.ts'

// Words that a list says once and means for several of its names: a title in front, a level or a place at the end.

/** `Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ`: the second is the head of those offices too. */
export function withSharedTitles(agencies: Agency[]): Agency[] {
  let title = ''
  let every: { titles: string; head: string } | null = null
  return agencies.map((agency, index) => {
    if (agency.kind === 'title') {
      // "Giám đốc các Sở Tài chính, Sở Y tế"
      const several = /^(\p{Lu}\p{L}+(?: \p{L}+)? các) (\p{Lu}\p{L}+) /u.exec(agency.name)
      every = several ? { titles: several[1] ?? '', head: several[2] ?? '' } : null
    }
    if (every && agency.kind === 'office' && !agency.plural && agency.name.startsWith(`${every.head} `))
      return { ...agency, kind: 'title' as const, name: `${every.titles} ${agency.name}` }
    if (agency.kind === 'title') {
      // "Bí thư, Chủ tịch UBND các tỉnh": both belong to what stands behind the council's name.
      const object = /(?:UBND|(?:Ủy|Uỷ) ban nhân dân) (.+)$/u.exec(agencies[index + 1]?.name ?? '')?.[1]
      if (/^(?:phó )?bí thư$/iu.test(agency.name) && object !== undefined && agencies[index + 1]?.kind === 'title')
        return { ...agency, name: `${agency.name} ${object}` }
      title = /cơ quan ngang bộ$/iu.test(agency.name) ? agency.head : ''
      return agency
    }
    if (title !== '' && agency.kind === 'class' && /^cơ quan thuộc/iu.test(agency.name))
      return { ...agency, kind: 'title' as const, name: `${title} ${agency.name}` }
    return agency
  })
}

/**
 * `Văn hóa - Xã hội, Đài truyền thanh phường`: the level at the end of the list is meant for those before it that
 * have none and exist at every level.
 */
export function withSharedTails(words: readonly Word[], agencies: Agency[]): Agency[] {
  const last = agencies.at(-1)
  if (last === undefined || agencies.length < 2) return agencies
  // "Ban Tổ chức, Ủy ban Kiểm tra, Ban Dân vận Thị ủy": all of one committee
  const committee = / ((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ))$/iu.exec(last.name)?.[1]
  if (committee !== undefined)
    return agencies.map((agency) =>
      partOfCommittee.test(agency.name) ? { ...agency, name: `${agency.name} ${committee}`, known: true } : agency,
    )
  // "Đảng ủy, UBND các xã, phường", "Công an, Ban Chỉ huy Quân sự các xã": the same ones
  const several = theSameOnes.exec(last.name)?.[1]
  if (several !== undefined)
    return agencies.map((agency) =>
      ofSameOnes.test(agency.name) ? { ...agency, name: `${agency.name} ${several}`, known: true } : agency,
    )
  const size = [2, 1].find((length) => phraseAt(words, last.to - length, levels) === length)
  if (size === undefined) return agencies
  const before = keyAt(words, last.to - size - 1)
  // "Hội Nông dân, hợp tác xã": no level
  if (before === 'tác') return agencies
  // "Ủy ban nhân dân xã" has its own; "Hội Nông dân xã" says whose the others are too
  const people = before === 'dân' && keyAt(words, last.to - size - 2) === 'nhân'
  if (/^(?:cấp|thuộc|các|của|bàn|,|và|-|trong|toàn|nhân)$/.test(before) || people || last.kind === 'council')
    return agencies
  const tail = nameOf(words, last.to - size, last.to)
  return agencies.map((agency, index) => {
    if (index === agencies.length - 1 || agency.plural) return agency
    const everywhere = agency.kind === 'field' || ofEveryLevel.test(agency.name)
    return everywhere && !placed.test(agency.name) && !inPlace.test(agency.name)
      ? { ...agency, name: `${agency.name} ${tail}`, known: true }
      : agency
  })
}

const level = `(?!xã hội)${anyOf(levelNames)}`
const theSameOnes = new RegExp(` (các ${anyOf(levelNames)}${E}.*)$`, 'u')
const placed = new RegExp(`${B}(?:${level}|cấp|thuộc)${E}`, 'iu')
// "Điện lực Thượng Sách, Bưu điện huyện": one has its place
const inPlace = /^(?:Điện lực|Kho bạc(?: Nhà nước)?|Bưu điện|BHXH|Bảo hiểm xã hội|Công an|Viettel|VNPT) \p{Lu}\p{Ll}/u
const ofSameOnes = /^(?:(?:Bí thư |Thường trực )?Đảng ủy|(?:Thường trực )?HĐND|Công an|Ban (?:Chỉ huy Quân sự|CHQS))$/iu

/** Bodies that every level has one of. */
const ofEveryLevel = new RegExp(
  `^(?:${[
    'ub ?mttq|ubndttq|[uủ][ỷy] ban m(?:ttq|ặt trận)|mttq|mặt trận|thường trực',
    'hội |đoàn |liên đoàn lao động|lđlđ',
    '(?:trưởng )?công an|quân sự|ban chỉ huy quân sự|ban chqs|bộ chỉ huy',
    't[oò][aà] án|viện kiểm sát|tand|vksnd|bảo hiểm xã hội|bhxh|kho bạc|điện lực|bưu điện',
    'trạm |đài |văn hóa|tài chính|tư pháp|địa chính|văn phòng -',
  ].join('|')})`,
  'iu',
)

const partOfCommittee =
  /^(?:Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận|Nội chính|Xây dựng Đảng)|(?:Cơ quan )?(?:Ủy|Uỷ) ban Kiểm tra|Văn phòng)$/iu

/**
 * `Trường Mầm non, Trường Tiểu học và Trường THCS Lạn Thượng`: the place at the end is where each of the schools is.
 * `Sở Văn hóa và Thể thao, Sở Du lịch các tỉnh, thành phố`: so are the provinces, for offices of one kind.
 */
export function withSharedPlaces(agencies: Agency[]): Agency[] {
  const last = agencies.at(-1)
  if (last === undefined || agencies.length < 2) return agencies
  const [, school] = schoolOf.exec(last.name) ?? []
  const [, kind, provinces] = ofSeveral.exec(last.name) ?? []
  return agencies.map((agency, index) => {
    if (index === agencies.length - 1) return agency
    if (school !== undefined && bareSchool.test(agency.name)) return { ...agency, name: `${agency.name} ${school}` }
    const alike = kind !== undefined && agency.name.startsWith(`${kind} `) && !agency.plural && agency.known
    // "Phòng Kinh tế, Hội Nông dân các huyện, thị xã": there is one of each in a district
    const ofDistrict =
      /^(?:Phòng|Hội|Công an|BHXH|Bảo hiểm xã hội|Liên đoàn Lao động|LĐLĐ)(?: |$)/u.test(agency.name) &&
      ofDistricts.test(provinces ?? '')
    return (alike || (ofDistrict && (agency.known || agency.name === 'BHXH'))) &&
      provinces !== undefined &&
      !placedOrSeveral.test(agency.name)
      ? { ...agency, name: `${agency.name} ${provinces}` }
      : agency
  })
}
// the kind of office, with the title of who heads it: "Giám đốc Trung tâm A, Giám đốc Sở Y tế các tỉnh" are two kinds
const ofSeveral = new RegExp(
  `^((?:Giám đốc |Chủ tịch |Trưởng )?\\p{Lu}\\p{L}+) .+ (các ${anyOf(levelNames)}(?:, .+)?)$`,
  'u',
)
const ofDistricts = new RegExp(`^các ${anyOf(districtLevels)}${E}`, 'u')
const placedOrSeveral = new RegExp(`${B}(?:các|cấp|${level})${E}`, 'iu')
const schools = 'Trường (?:Mầm non|Tiểu học|THCS|THPT|Trung học cơ sở|Trung học phổ thông|MN|TH|TH&THCS)'
const bareSchool = new RegExp(`^${schools}$`, 'iu')
const schoolOf = new RegExp(`^${schools} (\\p{Lu}.+)$`, 'u')
