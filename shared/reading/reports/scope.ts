import type { ReadReport } from '../reading.ts'
import type { Route } from './parties.ts'

// What the words above a duty to report have said of it already.

/** Who reports, to whom and through whom, as far as the words above an item have said it. */
export type Lead = Route & { reporters: readonly string[] }
export const noLead: Lead = { reporters: [], recipient: null, via: null }

/** A reporting section: its rows, who reports them, and who its first sentence that names anybody says must report. */
export type Section = { lead: Lead; readonly rows: ReadReport[]; readonly named: Set<string> }
export type Scope = {
  lead: Lead
  section: Section | null
  /** What the heading above says that the reports are: "3. Báo cáo 6 tháng (Biểu số 03)". */
  period?: ReadReport['period']
}

export function opened(sections: Section[]): Section {
  const section = { lead: noLead, rows: [], named: new Set<string>() }
  sections.push(section)
  return section
}

export function addRows(section: Section | null, rows: readonly ReadReport[]): void {
  for (const row of rows) {
    section?.rows.push(row)
    section?.named.add(row.reporters.join())
  }
}

/** Whether rows of a section are reported by others than these. */
export const reportsOthers = ({ named }: Section, reporters: readonly string[]): boolean =>
  named.size > (named.has(reporters.join()) ? 1 : 0)

/** "2. Nơi nhận báo cáo: UBND huyện." may stand in front of who reports. */
export const joinedLead = (first: Lead, next: Lead): Lead =>
  next.recipient === null ? { ...first, reporters: next.reporters } : next
