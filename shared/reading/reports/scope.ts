import type { ReadReport } from '../reading.ts'
import type { Route } from './parties.ts'

// What the words above a duty to report have said of it already.

/** Who reports, to whom and through whom, as far as the words above an item have said it. */
export type Lead = Route & { readonly reporters: readonly string[] }
export const noLead: Lead = { reporters: [], recipient: null, via: null }

/**
 * A reporting section as far as it was read: whom its first sentence that names anybody tells to report, who reports its rows, how many
 * there are, and where those up to a line go that say nothing else ("Nơi nhận báo cáo: Phòng Y tế." below them).
 */
export type Section = { lead: Lead; readonly named: Set<string>; rows: number; readonly goesTo: GoesTo[] }
type GoesTo = { readonly until: number; readonly route: Route }
export const newSection = (): Section => ({ lead: noLead, named: new Set(), rows: 0, goesTo: [] })

/** A line below the rows that were read says where they go. */
export const saidBelow = (section: Section, route: Route): void =>
  void section.goesTo.push({ until: section.rows, route })

export type Scope = {
  readonly lead: Lead
  readonly section: Section | null
  /** What the heading above says that the reports are: "3. Báo cáo 6 tháng (Biểu số 03)". */
  readonly period?: ReadReport['period']
}

/** A row with its place in the section it stands in, which may say only further down whose it is. */
export type Found = { readonly row: ReadReport; readonly section: Section | null; readonly place: number }

/** Rows as those of a section, which knows from now on who reports them. */
export function entered(section: Section | null, rows: readonly ReadReport[]): Found[] {
  for (const { reporters } of rows) section?.named.add(reporters.join())
  return rows.map((row) => ({ row, section, place: section === null ? 0 : section.rows++ }))
}

/** Where a row of a section goes by the first line below it that says so. */
export const routeBelow = ({ section, place }: Found): Route | null =>
  section?.goesTo.find(({ until }) => place < until)?.route ?? null

/** Whether rows of a section are reported by others than these. */
export const reportsOthers = ({ named }: Section, reporters: readonly string[]): boolean =>
  named.size > (named.has(reporters.join()) ? 1 : 0)

/** What stands below a `lead`. Items announced outside a section take over what was said like those inside one. */
export function below({ section: above }: Scope, lead: Lead): Scope {
  const section = above ?? newSection()
  if (section.lead.reporters.length === 0) section.lead = joinedLead(section.lead, lead)
  else if (section.lead.recipient === null && lead.reporters.length === 0)
    section.lead = { ...section.lead, recipient: lead.recipient, via: lead.via }
  return { lead, section }
}

/** "2. Nơi nhận báo cáo: UBND huyện." may stand in front of who reports, as well as behind. */
const joinedLead = (first: Lead, next: Lead): Lead =>
  next.recipient === null ? { ...first, reporters: next.reporters } : next
