/** "Đề nghị Quý cơ quan cử cán bộ …": whoever a letter is written to, by their own names; others as they are. */
export const withAddressed = (names: readonly string[], addressed: readonly string[]): string[] =>
  addressed.length === 0
    ? [...names]
    : [...new Set(names.flatMap((name) => (honoured.test(name) ? addressed : [name])))]

// Not "Quý I" of a year
const honoured = /^Quý (?![IVX]+(?!\p{L}))\p{L}{2}/u
