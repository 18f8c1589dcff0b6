import type { Day } from '../../calendar/day.ts'
import type { SectionKind } from '../section-titles.ts'
import type { Node } from '../structure/outline.ts'
import type { Draft } from './draft.ts'

/** What a part of the document lets its paragraphs mean. */
export type Scope = {
  /** `orders`: the numbered contents of a letter or directive, which give work like an assignments section does. */
  readonly kind: SectionKind | 'orders'
  /** The agencies that work without a name of its own falls to. */
  readonly owner: Draft | null
  /** Who issued the document; in a letter, "UBND tỉnh thông báo để các đơn vị biết" gives the issuer no work. */
  readonly issuer: string | null
  /** When the document was issued: what a sentence says was done before that is told. */
  readonly issuedOn: Day | null
  /** The text tells of a paper (retold.ts): who ordered stands in each sentence. */
  readonly retells: boolean
}

/** What the forms share: the document, where their findings go, and the way back for what lies below. */
export type Walk = {
  readonly document: string
  readonly drafts: Draft[]
  /** Reads nodes side by side. */
  readonly readAll: (nodes: readonly Node[], scope: Scope) => void
  /** Reads a node by itself. */
  readonly readNode: (node: Node, scope: Scope) => void
}

/** A way to assign work: reads the node where it is one of this form, with all below it, and says whether it was. */
export type Form = (walk: Walk, node: Node, scope: Scope) => boolean

/** Nodes side by side, as far as they are read. */
export type Row = {
  readonly scope: Scope
  /** Where in the drafts begins what the node before gave. */
  readonly before: number
  /** Where in the drafts begins what the next time that closes a list would bind. */
  readonly unclosed: number
  /** A table that was read with the line that announces it. */
  readonly table: Node | null
  /** What lines give that say by themselves, or with those beside them, who has until when. */
  readonly timedLines: ReadonlyMap<Node, readonly Draft[]>
  readonly headings: ReadonlySet<Node>
}

/** The same of a node among others: how the row goes on behind it; null where it is none of this form. */
export type RowForm = (walk: Walk, node: Node, row: Row, next: Node | undefined) => Row | null

/** Whether the part gives work wherever an agency is named. */
export const gives = ({ kind }: Scope): boolean => kind === 'assignments' || kind === 'orders'
