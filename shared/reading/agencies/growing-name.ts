import type { Kind } from './heads.ts'
import type { Word } from './words.ts'

export type Reach = { kind: Kind; plural: boolean; guard: number; field: boolean; heading: boolean }

/** A name as far as it has been followed. */
export type GrowingName = Reach & {
  readonly words: readonly Word[]
  /** Where it begins behind its head. */
  readonly at: number
  /** A clause about a class has begun (`các đơn vị được giao …`), and goes on up to the words that lay a duty on it. */
  relative: boolean
  /** A field that the lexicon knows is complete; of another name it is unknown where it ends. */
  complete: boolean
  /** Up to here a verb or a comma belongs to the name. */
  free: number
}

/** Whether the name, as far as `j`, is of several: "các xã", "UBND các xã". */
export const areMany = (name: GrowingName, j: number): boolean =>
  name.plural || name.kind === 'class' || (name.kind === 'council' && saysEach(name, j))

/** Whether "các" stands in the name before `j`. */
export const saysEach = ({ words, at }: GrowingName, j: number): boolean =>
  words.slice(at, j).some(({ key }) => key === 'các')

/** Where the name goes on, or that it is `over` there; null where the word says neither. */
export type Step = { readonly to: number; readonly over: boolean } | null

export const goesOnTo = (to: number): NonNullable<Step> => ({ to, over: false })
export const isOver = (to: number): NonNullable<Step> => ({ to, over: true })
