import type { HistoryEntry } from '../tracking/actor.ts'

// An item holds at most 400 KB, and every index carries it again. Confirming and undoing can go on for ever, so the
// history of one item is bounded: by entries, and by bytes, since a note can be long and Vietnamese takes three bytes
// a letter. How it began and what happened lately stay; the gap is an entry of its own, never silent.
const mostEntries = 200
const mostBytes = 100_000

/** What stands in for the entries that were left out; `detail` is their number. */
export const historyShortened = 'history-shortened'

/** `history` within its bounds: the first entry, one that counts what was left out, and the latest ones. */
export function boundedHistory(history: readonly HistoryEntry[]): HistoryEntry[] {
  const sizes = history.map((entry) => Buffer.byteLength(JSON.stringify(entry)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const [first, second] = history
  if (first === undefined || (history.length <= mostEntries && total <= mostBytes)) return [...history]

  let bytes = sizes[0] ?? 0
  let from = history.length
  // The very latest stays whatever its size: it belongs to the change that is being written.
  while (from > 1 && history.length - from < mostEntries - 2) {
    bytes += sizes[from - 1] ?? 0
    if (bytes > mostBytes && from < history.length) break
    from -= 1
  }
  const latest = history.slice(from)
  const earlierGap = second?.what === historyShortened && from > 1 ? Number(second.detail) - 1 : 0
  const left = from - 1 + earlierGap
  if (left === 0) return [...history]
  const at = latest[0]?.at ?? first.at
  return [first, { at, by: { kind: 'system' }, what: historyShortened, detail: String(left) }, ...latest]
}
