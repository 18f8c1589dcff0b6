/** Compares days, keys and ids, all of them text that sorts as it stands (`2024-05-19`); names of people and places don't. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
