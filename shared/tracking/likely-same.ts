import { beginsWithOffice, hamletsOf, sameButForLevel, withoutLevel } from '../reading/agencies/same-office.ts'
import { foldAgencyName } from '../reading/agencies/fold.ts'
import { isSyllable } from '../reading/syllables.ts'

/**
 * A function from a name to those of `others` that may be the same office, likeliest first: written for short ("Trung tâm
 * PVHCC"), with and without its level ("Phòng Kinh tế", "Phòng Kinh tế xã"), or with more to it ("Văn phòng", "Văn phòng HĐND và
 * UBND"; "Hội Phụ nữ", "Hội LHPN xã"). Of classes only those of hamlets, which a document calls by who heads them as well
 * ("Các thôn", "Trưởng các thôn").
 *
 * For a person to choose from: "Phòng Kinh tế" and "Phòng Kinh tế - Hạ tầng" may as well be two, and work that goes to the
 * wrong office is worse than an office without a letter.
 */
export function likelySameAmong(others: readonly string[]): (name: string) => string[] {
  const offices = others.filter((other) => !isClass(other)).map(wordsIn)
  const ofHamlets = others.flatMap((named) => ({ named, hamlets: hamletsOf(named) }))
  return (name) => {
    const own = hamletsOf(name)
    if (own !== null) return ofHamlets.flatMap(({ named, hamlets }) => (hamlets === own && named !== name ? named : []))
    if (isClass(name)) return []
    const asked = wordsIn(name)
    // A plan of a province has hundreds of names, and so has the directory: only those that begin alike are compared whole.
    const alike = offices.filter((other) => other.key !== asked.key && beginAlike(other.words, asked.words))
    const same = alike.filter((other) => sameButForLevel(asked.name, other.name))
    const longer = alike.filter((other) => !same.includes(other) && (saysMore(other, asked) || saysMore(asked, other)))
    return [...same, ...longer].map((other) => other.named)
  }
}

/** `named`: as the plan or the directory has it, by `key` in one spelling; `name`: the office, where that is a person who heads it. */
type Office = { named: string; key: string; name: string; words: readonly string[] }

function wordsIn(named: string): Office {
  const name = named.replace(headOf, '')
  // Without the level at its end, and "Mặt trận Tổ quốc" without the committee that leads it
  const bare = withoutLevel(foldAgencyName(name)).replace(/^ủy ban (?=mặt trận)/u, '')
  return { named, key: foldAgencyName(named), name, words: bare.split(' ') }
}
/** "Trưởng Công an phường", "Chánh Văn phòng HĐND và UBND": who heads an office reads its letters. */
const headOf =
  /^(?:phó )?(?:chánh|trưởng|giám đốc|chủ tịch|hiệu trưởng|chỉ huy trưởng|trạm trưởng|(?:chi )?cục trưởng|tổng giám đốc|bí thư) (?=(?:văn phòng|phòng|công an|trạm|trung tâm|ban|trường|hội|đoàn|chi cục|cục|đội|sở|ủy ban|uỷ ban|ubnd|ubmttq)(?!\p{L}))/iu

/** "Các đơn vị", "UBND các xã": several offices are not one of them. */
const isClass = (name: string): boolean => /(?:^|\s)(?:các|những)\s/iu.test(name)

/** "Phòng Kinh tế" and "Phòng Tư pháp" do not; what is no syllable may stand for other words. */
function beginAlike(some: readonly string[], others: readonly string[]): boolean {
  const [first, second] = [some[0] ?? '', some[1]]
  const [otherFirst, otherSecond] = [others[0] ?? '', others[1]]
  if (first !== otherFirst)
    return first.charAt(0) === otherFirst.charAt(0) && !(isSyllable(first) && isSyllable(otherFirst))
  const isOther = second !== undefined && otherSecond !== undefined && second !== otherSecond
  return (
    !isOther || others.includes(second) || some.includes(otherSecond) || !isSyllable(second) || !isSyllable(otherSecond)
  )
}

/** Whether the first name has all that the second says, and begins alike. */
function saysMore(whole: Office, part: Office): boolean {
  if (beginsWithOffice(whole.name, part.name)) return true
  if (whole.words[0] !== part.words[0]) return false
  let met = 0
  for (const word of whole.words) if (word === part.words[met]) met++
  return met === part.words.length
}
