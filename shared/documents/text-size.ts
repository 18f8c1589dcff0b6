import { refusal, type Refusal } from './document-text.ts'

/** The largest file holds 26 million characters of its own; what comes to more repeats itself. */
const mostCharacters = 30_000_000

class TooMuchText extends Error {}

/**
 * How much a document comes to, counted while it is written. A cell over many rows, a note that is pointed to again and
 * a number's pattern stand in the file once and in the text many times: a Word file of 5 KB can write 250 MB.
 */
export class TextSize {
  #characters = 0

  /** Called before what is counted is kept. */
  add(characters: number): void {
    this.#characters += characters
    if (this.#characters > mostCharacters) throw new TooMuchText()
  }
}

/** What `read` makes of a document, or the refusal of one that writes more than any document does. */
export function withinSize<Read>(read: (size: TextSize) => Read): Read | Refusal {
  try {
    return read(new TextSize())
  } catch (error) {
    if (error instanceof TooMuchText) return refusal('too-much')
    throw error
  }
}
