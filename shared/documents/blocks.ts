/** A piece of a document in reading order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly centred: boolean }
  /** A table's rows, one line each. */
  | { readonly kind: 'rows'; readonly lines: readonly string[] }

/**
 * Blocks as text: a blank line between them, but only a line break between centred paragraphs, because a title set
 * over several centred lines is one title.
 */
export function textOfBlocks(blocks: readonly Block[]): string {
  let text = ''
  let previousCentred = false
  for (const block of blocks) {
    const body = block.kind === 'rows' ? block.lines.join('\n') : block.text.trim()
    const centred = block.kind === 'paragraph' && block.centred
    if (body.trim() === '') {
      // An empty paragraph parts what stands around it.
      previousCentred = false
      continue
    }
    if (text !== '') text += previousCentred && centred ? '\n' : '\n\n'
    text += body
    previousCentred = centred
  }
  return text
}
