/**
 * Agencies in the words of a document: who is named in a heading, who is the subject of a sentence, who cooperates,
 * and when two writings mean the same office. Everything else of this folder serves these.
 */
export { findCooperating } from './cooperating.ts'
export { foldAgencyName } from './fold.ts'
export { splitAgencies } from './split.ts'
export { looksLikeAgency, type Likeness } from './likeness.ts'
export { findAgencySubject, type AgencySubject } from './subject.ts'
