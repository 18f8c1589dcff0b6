import type { TextSize } from '../text-size.ts'
import type { Numbering } from './numbering.ts'
import type { Running } from './runs.ts'
import type { Styles } from './styles.ts'

/** What reading the body needs and gathers on its way. */
export type Reader = {
  readonly numbering: Numbering
  readonly styles: Styles
  readonly running: Running
  readonly size: TextSize
}
