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
}

/** What the forms share: the document, where their findings go, and the way back for what lies below. */
export type Walk = {
  readonly document: string
  readonly drafts: Draft[]
  readonly readAll: (nodes: readonly Node[], scope: Scope) => void
}

/** Whether the part gives work wherever an agency is named. */
export const gives = ({ kind }: Scope): boolean => kind === 'assignments' || kind === 'orders'
