import { monthOf, yearOf } from '../calendar/day.ts'
import type { DocumentHeader } from './reading.ts'

/** The year that dates without one belong to, and whether it had to be guessed; null where nothing tells one. */
export type DocumentYear = { readonly year: number; readonly guessed: boolean }

/** What tells a document's year. */
type Head = Pick<DocumentHeader, 'issuedOn' | 'title'>

const gap = '[\\s….]{0,10}'
// "ngày    tháng 4 năm 2024", "ngày … tháng … năm 2024": still to be filled in, so it is no citation
const unfilled = new RegExp(
  `ngày${gap}(?:tháng${gap}\\d{0,2}|\\d{1,2}${gap}tháng(?!${gap}\\d))${gap}năm\\s{0,3}((?:19|20)\\d{2})`,
  'i',
)
// 05/4/2016, 5 tháng 4 năm 2016; what stands before tells a citation ("số 12/KH-UBND ngày …")
const fullDate =
  /(?<cited>[/-]\s?\p{Lu}[\p{Lu}\d&-]{0,12},?\s(?:ngày\s)?|(?:[Ll]uật|[Nn]ghị quyết|[Qq]uyết định|[Nn]ghị định|[Tt]hông tư|[Kk]ế hoạch|[Cc]ông văn)[^.;:]{0,60}ngày\s)?(?<!\d)\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3})(?<year>(?:19|20)\d{2})(?!\d)/gu
const looked = 100_000

/**
 * The document's own year, also where its day is still blank; else the year of its title; else the latest that a date
 * in it names. What it cites is older than it, by a year as a rule, and what it plans beyond the next year is an aim.
 */
export function documentYearOf(text: string, { issuedOn, title }: Head): DocumentYear | null {
  if (issuedOn) return { year: yearOf(issuedOn), guessed: false }
  const told = unfilled.exec(text.slice(0, 1500))?.[1] ?? /năm ((?:19|20)\d{2})/i.exec(title ?? '')?.[1]
  if (told !== undefined) return { year: Number(told), guessed: false }
  let cited = 0
  const all = new Set<number>()
  for (const match of text.slice(0, looked).matchAll(fullDate)) {
    const year = Number(match.groups?.['year'])
    all.add(year)
    if (match.groups?.['cited'] !== undefined) cited = Math.max(cited, year)
  }
  const plausible = [...all].filter((year) => cited === 0 || year <= cited + 1)
  return plausible.length === 0 ? null : { year: Math.max(...plausible), guessed: true }
}

/** The year that a plan of autumn is made for, where its title names the next one and no other: "… năm 2027" of 11/2026. */
export function plannedYearOf({ issuedOn, title }: Head): number | null {
  if (issuedOn === null || monthOf(issuedOn) < firstOfNext) return null
  const named = yearsIn(title)
  const next = yearOf(issuedOn) + 1
  return named.size === 1 && named.has(next) ? next : null
}
const firstOfNext = 9

/**
 * Whether the title is of a plan for the document's own year alone: "Bảo đảm nước sạch nông thôn năm 2025" of 2025. A
 * programme "giai đoạn 2021 - 2025", "năm 2024 và các năm tiếp theo", or one that carries out a resolution of that year goes on.
 */
export function isOfOneYear({ issuedOn, title }: Head): boolean {
  if (issuedOn === null || title === null) return false
  const named = yearsIn(title)
  return (
    named.size === 1 &&
    named.has(yearOf(issuedOn)) &&
    /(?<!(?:tháng \d{1,2}|quý [IVX]+) )năm (?:19|20)\d{2}(?!\p{L})/iu.test(title) &&
    !/(?<!\p{L})(?:giai đoạn|các năm|những năm|tiếp theo|hằng năm|hàng năm|nghị quyết|luật|nghị định|đề án|chương trình hành động)(?!\p{L})/iu.test(
      title,
    )
  )
}

/**
 * Whether the title is of what goes on for several years: "… giai đoạn 2026 - 2030", "… đến năm 2030", "Ban hành Quy chế …". A plan of one
 * year that carries out a programme of several says that year as well.
 */
export function isOfYears({ issuedOn, title }: Head): boolean {
  if (issuedOn === null || title === null) return false
  const until = Math.max(0, ...[...title.matchAll(lastYear)].map((match) => Number(match[1])))
  const named = [...title.matchAll(ofYear)].map((match) => Number(match[1]))
  if (named.some((year) => year <= yearOf(issuedOn) + 1)) return false
  return until > yearOf(issuedOn) || rules.test(title)
}
const lastYear =
  /(?<=(?:giai đoạn|thời kỳ|từ năm|\() ?(?:19|20)\d{2}\s?(?:[-–—]|đến(?: năm)?)\s?|đến (?:hết )?năm )((?:19|20)\d{2})(?!\d)/giu
const ofYear = /(?<!(?:đến|hết|từ|tầm nhìn|và) )năm ((?:19|20)\d{2})(?!\d)(?! ?(?:[-–—]|đến))/giu
const rules = /^(?:(?:về )?(?:việc )?ban hành )?(?:quy chế|quy định)(?!\p{L})/iu

const yearsIn = (title: string | null): Set<number> =>
  new Set([...(title ?? '').matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year)))
