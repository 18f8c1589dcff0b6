import { foldAgencyName } from '../reading/agencies/fold.ts'
import { hamletsOf } from '../reading/agencies/same-office.ts'
import { anyOf, hamlets, levels } from '../reading/places.ts'
import type { Directory } from './directory.ts'

/**
 * Whom the report clauses of a plan bind: a function from the reporters that a clause names. A clause names classes ("các
 * phòng, ban, đơn vị có liên quan", "hội đoàn thể"), while the plan's assignments name offices, so a class stands for
 * the offices of this plan that belong to it. A class that covers none of them ("tổ dân phố") gets a row of its own:
 * nobody who is told to report is left out. `through`: whom the reports go to, and by way of whom ("qua Văn phòng"); neither is
 * one of the class that sends them, or it would be reminded to write to itself. "Các thôn" and "Trưởng các thôn" are the same
 * people: whoever of them has work in the plan reports, once.
 *
 * This is a proposal; the coordinator sees and corrects it.
 */
export function bindingIn(
  planAgencies: Iterable<string>,
  directory: Directory,
): (reporters: string[], through?: ReadonlyArray<string | null>) => string[] {
  // What a name says is found out once: a long plan has as many clauses as it has names.
  const inPlan = new Map<string, Named & { kinds: AgencyKind[]; isEverybody: boolean }>()
  for (const name of new Set(planAgencies)) {
    const key = foldAgencyName(name)
    if (inPlan.has(key)) continue
    inPlan.set(key, { name, hamletKinds: hamletsOf(name), kinds: kindsOf(key), isEverybody: isEverybody(key) })
  }
  return (reporters, through = []) => {
    const bound = new Map<string, Named>()
    const named = new Set(reporters.map(foldAgencyName))
    const receivers = new Set(through.flatMap((name) => (name === null ? [] : foldAgencyName(name))))
    for (const reporter of reporters) {
      const key = foldAgencyName(reporter)
      const own = inPlan.get(key)
      const itself = own ?? { name: reporter, hamletKinds: hamletsOf(reporter) }
      const members = directory.named(reporter)?.members.length ?? null
      const kinds = kindsCovered(key)
      const covered = [...inPlan].filter(
        ([other, agency]) =>
          !receivers.has(other) &&
          !named.has(other) &&
          !agency.isEverybody &&
          agency.kinds.some((kind) => kinds.has(kind)),
      )
      // "… yêu cầu các đơn vị nghiêm túc thực hiện" makes no office of "các đơn vị", here or in a plan before this one.
      const isCalledOtherwise =
        own === undefined &&
        itself.hamletKinds !== null &&
        covered.some(([, { hamletKinds }]) => hamletKinds === itself.hamletKinds)
      const stands = !isCalledOtherwise && (!isBareClass(key) || covered.length === 0 || (members ?? 0) > 0)
      if (stands && (own !== undefined || members !== null)) {
        bound.set(key, itself)
        continue
      }
      // "Các đoàn thể" with work of their own in the plan report beside the organisations that it names.
      if (own !== undefined && !isEverybody(key)) bound.set(key, own)
      if (covered.length === 0) bound.set(key, itself)
      for (const [other, agency] of covered) bound.set(other, agency)
    }
    return eachHamletsOnce([...bound.values()])
  }
}

/** `hamletKinds`: as `hamletsOf` has them. */
type Named = { name: string; hamletKinds: string | null }

function eachHamletsOnce(reporting: readonly Named[]): string[] {
  const told = new Set<string>()
  return reporting.flatMap(({ name, hamletKinds }) => {
    if (hamletKinds === null) return name
    if (told.has(hamletKinds)) return []
    told.add(hamletKinds)
    return name
  })
}

// What follows goes by names as `foldAgencyName` writes them.

/** A class of common words alone: "các đơn vị", "các ban, ngành, đoàn thể", "thủ trưởng các phòng, ban". */
const isBareClass = (folded: string): boolean =>
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) (?:các )?)?(?:(?:cơ quan|đơn vị|tổ chức|phòng|ban|ngành|sở|đoàn thể|địa phương|bộ phận) )+(?:(?:có )?liên quan |nêu trên |nói trên |trực thuộc )?$/u.test(
    `${folded} `,
  )

/**
 * "Các đơn vị", "các cơ quan, đơn vị, địa phương", "thủ trưởng các phòng, ban": a class that says no more than all.
 * "Các đoàn thể" or "các ban, ngành" say which, so a plan that gives them work means them.
 */
const isEverybody = (folded: string): boolean =>
  isBareClass(folded) && /^(?:thủ trưởng|lãnh đạo|người đứng đầu) |(?:cơ quan|đơn vị|bộ phận)/u.test(folded)

type AgencyKind = 'commune' | 'mass-organisation' | 'school' | 'neighbourhood' | 'office'

// "UBND các xã, thị trấn", "UBND cấp xã", "UBND phường Tân Hòa": the level below, not the issuer's own offices.
const kindPatterns: ReadonlyArray<readonly [AgencyKind, RegExp]> = [
  ['office', /^(chánh )?văn phòng/u],
  // "Trưởng thôn", "Bí thư chi bộ", "Ban Công tác Mặt trận": who leads a hamlet, beside one another in most plans of a commune
  [
    'neighbourhood',
    new RegExp(
      `^(?:các )?(?:trưởng )?(?:các )?(?:${anyOf(hamlets)}|tổ trưởng|khu dân cư|ban công tác mặt trận)|^(?:các )?(?:bí thư (?:các )?)?chi (?:bộ|ủy)(?! (?:cơ quan|trường|quân sự|công an|trạm|phòng|khối))`,
      'u',
    ),
  ],
  [
    'commune',
    new RegExp(
      `(?:ubnd|ủy ban nhân dân).*(?:${anyOf(levels.filter((level) => level !== 'tỉnh'))}|địa phương)|^(?:các )?(?:xã|phường|đặc khu|địa phương)`,
      'u',
    ),
  ],
  ['mass-organisation', /(^|[\s,])(hội|đoàn|đoàn thể|mttq|ubmttq|mặt trận|liên đoàn)([\s,]|$)/u],
  ['school', /(^|\s)(nhà trường|trường|cơ sở giáo dục)(\s|$)/u],
]

/** Mostly one; "các ban, ngành, đoàn thể xã" are offices and mass organisations at once. */
function kindsOf(folded: string): AgencyKind[] {
  const kind = kindPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'office'
  return kind === 'mass-organisation' && /^(?:phòng|ban|ngành|sở) .*đoàn thể/u.test(folded) ? ['office', kind] : [kind]
}

/** Which agencies the words of a class speak of: "các ban ngành, hội đoàn thể" = offices and mass organisations. */
function kindsCovered(words: string): ReadonlySet<AgencyKind> {
  // "Các cơ quan, đơn vị" without more is everybody whom the plan gives work, save the level below.
  const everyUnit = /(cơ quan|đơn vị|tổ chức)/u.test(words)
  const kinds = new Set<AgencyKind>()
  if (everyUnit || /(^|[\s,])(phòng|ban|ngành|sở|bộ)([\s,]|$)/u.test(words)) kinds.add('office')
  if (everyUnit || /(hội|đoàn thể|mặt trận|mttq)/u.test(words)) kinds.add('mass-organisation')
  if (everyUnit || /trường/u.test(words)) kinds.add('school')
  if (
    /(ubnd|xã|phường|thị trấn|đặc khu|địa phương)/u.test(words) &&
    !/(phòng|ban|ngành|đơn vị).*(phường|xã)$/u.test(words)
  ) {
    kinds.add('commune')
  }
  if (neighbourhoods.test(words)) kinds.add('neighbourhood')
  return kinds
}
// Not "cấp huyện" for "ấp", nor "các bản sao"
const neighbourhoods = new RegExp(`(?<!\\p{L})${anyOf(hamlets)}(?!\\p{L}| sao)`, 'u')
