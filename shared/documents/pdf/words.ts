import type { Glyph } from './glyphs.ts'

/** A word and where it stands. Points, from the page's top left corner as it is shown; `y` is the baseline. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** A blank is drawn before it, however narrow it looks; else a blank is told from the gap. */
  readonly apart?: true
}

/** Glyphs of one size on one baseline as words, read from left to right whatever the order they were drawn in. */
export function wordsOf(glyphs: readonly Glyph[]): Piece[] {
  return rowsOf(withMarksOnLetters(glyphs)).flatMap(wordsIn)
}

/**
 * A tone mark drawn by itself goes with the letter drawn before it. By its place alone it might seem to belong to the
 * next one: it takes no room, and begins where its letter ends.
 */
function withMarksOnLetters(glyphs: readonly Glyph[]): Glyph[] {
  const whole: Glyph[] = []
  for (const glyph of glyphs) {
    const letter = whole.at(-1)
    const reach = 0.3 * glyph.size
    const onLetter =
      letter !== undefined &&
      /^\p{M}+$/u.test(glyph.text) &&
      Math.abs(letter.y - glyph.y) < reach &&
      glyph.x > letter.x - reach &&
      glyph.x < letter.right + reach
    if (onLetter) whole[whole.length - 1] = { ...letter, text: (letter.text + glyph.text).normalize('NFC') }
    else whole.push(glyph)
  }
  return whole
}

function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  // Raised and small letters between those of a line make rows of their own, so more than one row is open at a time.
  let open: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    open = open.filter(([first]) => first !== undefined && glyph.y - first.y <= 0.1 * glyph.size)
    const row = open.find(([first]) => first !== undefined && Math.abs(first.size - glyph.size) <= 0.1 * glyph.size)
    if (row === undefined) {
      const begun = [glyph]
      open.push(begun)
      rows.push(begun)
    } else {
      row.push(glyph)
    }
  }
  return rows
}

/** Gaps that part words, in letter sizes: where blanks are drawn, letters set wide apart are still one word. */
const gapWithoutBlanks = 0.12
const gapBesideBlanks = 0.3

function wordsIn(row: readonly Glyph[]): Piece[] {
  const isBlank = (glyph: Glyph): boolean => glyph.text !== '' && glyph.text.trim() === ''
  const widest = row.some(isBlank) ? gapBesideBlanks : gapWithoutBlanks
  const words: Piece[] = []
  let word: { text: string; x: number; right: number; y: number; size: number; apart?: true } | undefined
  let blank = false
  let last: Glyph | undefined
  const finish = (): void => {
    if (word !== undefined && word.text !== '') words.push(word)
    word = undefined
  }
  for (const glyph of row.toSorted((a, b) => a.x - b.x)) {
    // Bold letters are made by drawing them twice, a hair apart.
    const twice = last !== undefined && last.text === glyph.text && glyph.x - last.x < 0.08 * glyph.size
    if (isBlank(glyph)) {
      finish()
      blank = true
    } else if (word === undefined || glyph.x - word.right > widest * glyph.size) {
      finish()
      const { text, x, right, y, size } = glyph
      // The blank at a line's end does not reach to the next cell; one in a justified line may fall short a little.
      const reaches = blank && last !== undefined && x - last.right <= 0.5 * size
      word = reaches ? { text, x, right, y, size, apart: true } : { text, x, right, y, size }
      blank = false
    } else if (!twice) {
      word.text += glyph.text
      word.right = Math.max(word.right, glyph.right)
    }
    last = glyph
  }
  finish()
  return words
}
