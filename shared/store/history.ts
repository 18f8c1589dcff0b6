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
  if (fits(history)) return [...history]
  const [first, ...later] = history
  if (first === undefined) return []
  const gap = later[0]?.what === historyShortened ? later.shift() : undefined
  const before = Number(gap?.detail ?? 0)
  const latest = later.slice(-(mostEntries - 2))
  // Two bytes a UTF-16 unit are not enough for Vietnamese, so bytes are counted, not characters.
  while (latest.length > 1 && bytesOf(latest) > mostBytes) latest.shift()
  const left = before + later.length - latest.length
  if (left === 0) return [first, ...latest]
  const at = latest[0]?.at ?? first.at
  return [first, { at, by: { kind: 'system' }, what: historyShortened, detail: String(left) }, ...latest]
}

function fits(history: readonly HistoryEntry[]): boolean {
  return history.length <= mostEntries && bytesOf(history) <= mostBytes
}

function bytesOf(entries: readonly HistoryEntry[]): number {
  return Buffer.byteLength(JSON.stringify(entries))
}
