import type { Chance } from './chance.ts'

/**
 * Runs programs side by side, one I/O step at a time. A program is any async function whose every I/O goes through
 * `step`; between two steps it only computes, so the order of steps is the whole of what can happen, and a seed decides
 * it. A step can fail, be carried out twice, lose its answer, be carried out long after its program gave up waiting, or
 * be the last thing that its program ever did.
 */
export type Program = {
  readonly name: string
  step: <T>(what: string, run: () => Promise<T>, options?: StepOptions) => Promise<T>
}

export type StepOptions = {
  /** A client would try again by itself where no answer came. */
  repeatable: boolean
  /** How much likelier than elsewhere the program is killed here: right where it hurts. */
  delicate: number
}

/** How a program ended; `killed` stopped between two steps, as a machine does that loses power. */
export type Ending = 'done' | 'failed' | 'killed'

/** Probabilities for each step. */
export type Odds = { crash: number; fail: number; repeat: number; late: number }
export const noFaults: Odds = { crash: 0, fail: 0, repeat: 0, late: 0 }

export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
}

type Waiting = {
  owner: Running
  what: string
  options: StepOptions
  /** Does the I/O; what it gives back hands the answer to the program. */
  carryOut: () => Promise<() => void>
  fail: (error: unknown) => void
}

type Running = { name: string; end: (how: Ending) => void }

/** A request that its program waits for no longer, and that is still on its way. */
type Stray = { name: string; what: string; carryOut: () => Promise<unknown> }

export type Scheduler = ReturnType<typeof createScheduler>

export function createScheduler(chance: Chance) {
  const running = new Set<Running>()
  const log: string[] = []
  let waiting: Waiting[] = []
  const strays: Stray[] = []
  let steps = 0

  function start(name: string, main: (program: Program) => Promise<void>, onEnd: (how: Ending) => void): void {
    const one: Running = {
      name,
      end(how) {
        if (!running.delete(one)) return
        waiting = waiting.filter(({ owner }) => owner !== one)
        log.push(`${steps} ${name}: ${how}`)
        onEnd(how)
      },
    }
    running.add(one)
    const program: Program = {
      name,
      step: (what, run, options = { repeatable: true, delicate: 1 }) =>
        new Promise((resolve, reject) => {
          // What a killed program still computes must reach nothing.
          if (!running.has(one)) return
          const carryOut = async () => {
            const value = await run()
            return () => resolve(value)
          }
          waiting.push({ owner: one, what, options, carryOut, fail: reject })
        }),
    }
    main(program).then(
      () => one.end('done'),
      (error: unknown) => {
        log.push(`${steps} ${name}: ${String(error)}`)
        one.end('failed')
      },
    )
  }

  /** Carries one waiting step out, with whatever goes wrong in it. */
  async function takeStep(odds: Odds): Promise<void> {
    const one = chance.pick(waiting)
    waiting.splice(waiting.indexOf(one), 1)
    steps++
    const { repeatable, delicate } = one.options
    const faults = {
      killedBefore: chance.happens(odds.crash * delicate),
      killedAfter: chance.happens(odds.crash * delicate),
      refused: chance.happens(odds.fail),
      lost: chance.happens(odds.fail),
      late: chance.happens(odds.late),
      twice: chance.happens(odds.repeat) && repeatable,
    }
    log.push(`${steps} ${one.owner.name}: ${one.what}${inWords(faults)}`)
    if (faults.killedBefore) one.owner.end('killed')
    else if (faults.refused) one.fail(new LostAnswer('not carried out'))
    else if (faults.late) giveUp(one)
    else await perform(one, faults)
  }

  /** No answer in time: the client asks again, or the program hears of it. The request itself arrives one day. */
  function giveUp(one: Waiting): void {
    strays.push({ name: one.owner.name, what: one.what, carryOut: one.carryOut })
    if (one.options.repeatable && chance.happens(0.5)) waiting.push(one)
    else one.fail(new LostAnswer('timed out'))
  }

  async function perform(
    one: Waiting,
    { killedAfter, lost, twice }: Record<'killedAfter' | 'lost' | 'twice', boolean>,
  ) {
    try {
      if (twice) await one.carryOut()
      const hand = await one.carryOut()
      if (killedAfter) one.owner.end('killed')
      else if (lost) one.fail(new LostAnswer('carried out, but the answer was lost'))
      else hand()
    } catch (error) {
      one.fail(error)
    }
  }

  /** Carries out a request that nobody waits for any more; its answer reaches nobody. */
  async function takeStray(): Promise<void> {
    const one = chance.pick(strays)
    strays.splice(strays.indexOf(one), 1)
    steps++
    log.push(`${steps} ${one.name}: ${one.what} at last`)
    await one.carryOut().catch((error: unknown) => log.push(`${steps} ${one.name}: ${String(error)}`))
  }

  return {
    start,
    takeStep,
    takeStray,
    log,
    /** Lets every program compute until it waits for its next step or has ended. */
    quiet,
    stepNumber: () => steps,
    isWaiting: () => waiting.length > 0,
    hasStrays: () => strays.length > 0,
    count: (prefix: string) => [...running].filter(({ name }) => name.startsWith(prefix)).length,
  }
}

function inWords(faults: Record<string, boolean>): string {
  let words = ''
  for (const fault in faults) if (faults[fault] === true) words += ` ${fault}`
  return words
}

function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
