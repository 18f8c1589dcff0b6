/** Numbers that follow from a seed, so that a failing run can be played again (mulberry32). */
export type Chance = {
  /** In [0, 1). */
  next: () => number
  /** True once in so many times on average; never for 0. */
  happens: (probability: number) => boolean
  /** A whole number in [from, to]. */
  between: (from: number, to: number) => number
  pick: <T>(items: readonly T[]) => T
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    happens: (probability) => probability > 0 && next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(items) {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
