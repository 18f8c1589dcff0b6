import type { ApiDeps } from '../../functions/api/deps.ts'

/**
 * The same system, in which the n-th access to table, files or queue (counted from 1) fails: before it is carried out,
 * or after, when it happened but nobody heard.
 */
export function failingAt(
  system: ApiDeps,
  n: number,
  when: 'before' | 'after',
): { deps: ApiDeps; accesses: () => number } {
  let count = 0
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name, receiver) {
        const value: unknown = Reflect.get(object, name, receiver)
        if (typeof value === 'object' && value !== null) return guarded(value)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          count++
          const mine = count
          if (mine === n && when === 'before') throw new Error(`access ${n} failed`)
          const result: unknown = await Reflect.apply(value, object, args)
          if (mine === n) throw new Error(`the answer to access ${n} was lost`)
          return result
        }
      },
    })
  const { store, files, queue } = system
  const deps = { ...system, store: guarded(store), files: guarded(files), queue: guarded(queue) }
  return { deps, accesses: () => count }
}
