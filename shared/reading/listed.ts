/** The phrases of a text, divided by semicolons or line breaks. */
export const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
