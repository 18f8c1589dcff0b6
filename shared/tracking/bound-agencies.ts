import { foldAgencyName } from '../reading/agencies/fold.ts'
import type { Directory } from './directory.ts'

/**
 * Whom a report clause binds. A clause names classes ("các phòng, ban, đơn vị có liên quan", "hội đoàn thể"), while
 * the plan's assignments name offices, so a class stands for the offices of this plan that belong to it. A class that
 * covers none of them ("tổ dân phố") gets a row of its own: nobody who is told to report is left out.
 *
 * This is a proposal; the coordinator sees and corrects it.
 */
export function boundAgencies(reporters: string[], planAgencies: string[], directory: Directory): string[] {
  const bound = new Map<string, string>()
  const add = (name: string) => bound.set(foldAgencyName(name), name)
  const named = new Set(reporters.map(foldAgencyName))
  for (const reporter of reporters) {
    const own = planAgencies.find((name) => foldAgencyName(name) === foldAgencyName(reporter))
    const known = directory.named(reporter)
    const covers = coverageOf(reporter)
    const covered = planAgencies.filter(
      (name) => covers(name) && !named.has(foldAgencyName(name)) && !isEverybody(name),
    )
    // "… yêu cầu các đơn vị nghiêm túc thực hiện" makes no office of "các đơn vị", here or in a plan before this one.
    const stands = !isBareClass(reporter) || covered.length === 0 || (known?.members.length ?? 0) > 0
    if (stands && (own !== undefined || known !== null)) {
      add(own ?? reporter)
      continue
    }
    // "Các đoàn thể" with work of their own in the plan report beside the organisations that it names.
    if (own !== undefined && !isEverybody(reporter)) add(own)
    if (covered.length > 0) covered.forEach(add)
    else add(reporter)
  }
  return [...bound.values()]
}

/** A class of common words alone: "các đơn vị", "các ban, ngành, đoàn thể", "thủ trưởng các phòng, ban". */
const isBareClass = (name: string): boolean =>
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) (?:các )?)?(?:(?:cơ quan|đơn vị|tổ chức|phòng|ban|ngành|sở|đoàn thể|địa phương|bộ phận) )+(?:(?:có )?liên quan |nêu trên |nói trên |trực thuộc )?$/u.test(
    `${foldAgencyName(name)} `,
  )

/**
 * "Các đơn vị", "các cơ quan, đơn vị, địa phương", "thủ trưởng các phòng, ban": a class that says no more than all.
 * "Các đoàn thể" or "các ban, ngành" say which, so a plan that gives them work means them.
 */
const isEverybody = (name: string): boolean =>
  isBareClass(name) && /^(?:thủ trưởng|lãnh đạo|người đứng đầu) |(?:cơ quan|đơn vị|bộ phận)/u.test(foldAgencyName(name))

type AgencyKind = 'commune' | 'mass-organisation' | 'school' | 'neighbourhood' | 'office'

// "UBND các xã, thị trấn", "UBND cấp xã", "UBND phường Tân Hòa": the level below, not the issuer's own offices.
const kindPatterns: ReadonlyArray<readonly [AgencyKind, RegExp]> = [
  ['office', /^(chánh )?văn phòng/u],
  ['neighbourhood', /^(các |trưởng )?(tổ dân phố|tổ trưởng|thôn|ấp|bản|khu phố|khu dân cư)/u],
  [
    'commune',
    /(ubnd|ủy ban nhân dân).*(xã|phường|thị trấn|huyện|quận|thành phố|địa phương)|^(các )?(xã|phường|địa phương)/u,
  ],
  ['mass-organisation', /(^|[\s,])(hội|đoàn|đoàn thể|mttq|ubmttq|mặt trận|liên đoàn)([\s,]|$)/u],
  ['school', /(^|\s)(nhà trường|trường|cơ sở giáo dục)(\s|$)/u],
]

/** Mostly one; "các ban, ngành, đoàn thể xã" are offices and mass organisations at once. */
function kindsOf(name: string): AgencyKind[] {
  const folded = foldAgencyName(name)
  const kind = kindPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'office'
  return kind === 'mass-organisation' && /^(?:phòng|ban|ngành|sở) .*đoàn thể/u.test(folded) ? ['office', kind] : [kind]
}

/** Which agencies the words of a class speak of: "các ban ngành, hội đoàn thể" = offices and mass organisations. */
function coverageOf(reporter: string): (agency: string) => boolean {
  const words = foldAgencyName(reporter)
  // "Các cơ quan, đơn vị" without more is everybody whom the plan gives work, save the level below.
  const everyUnit = /(cơ quan|đơn vị|tổ chức)/u.test(words)
  const kinds = new Set<AgencyKind>()
  if (everyUnit || /(^|[\s,])(phòng|ban|ngành|sở|bộ)([\s,]|$)/u.test(words)) kinds.add('office')
  if (everyUnit || /(hội|đoàn thể|mặt trận|mttq)/u.test(words)) kinds.add('mass-organisation')
  if (everyUnit || /trường/u.test(words)) kinds.add('school')
  if (/(ubnd|xã|phường|thị trấn|địa phương)/u.test(words) && !/(phòng|ban|ngành|đơn vị).*(phường|xã)$/u.test(words)) {
    kinds.add('commune')
  }
  if (/(tổ dân phố|thôn|ấp|khu phố)/u.test(words)) kinds.add('neighbourhood')
  return (agency) => kindsOf(agency).some((kind) => kinds.has(kind))
}
