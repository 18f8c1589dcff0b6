/**
 * Where a word begins and where it ends, in sources of regular expressions over text as it is written; `\b` takes đ and ạ for
 * punctuation. Folded text has edges of its own, which are asked for faster (deadlines/pieces.ts).
 */
export const B = '(?<!\\p{L})'
export const E = '(?!\\p{L})'
