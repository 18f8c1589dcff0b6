import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node/vi'
import { z } from 'zod'
import { readDocument } from '../../../shared/reading/read.ts'
import { median, timed } from './measure.ts'

/**
 * A program of its own, for plain Node: times the reader and chrono-node on the texts that stand on the standard input,
 * taking turns, and prints the milliseconds that each takes for all of them.
 */

const texts = z.array(z.string()).parse(JSON.parse(readFileSync(0, 'utf8')))
const ours = () => texts.forEach((text) => readDocument(text))
const theirs = () => texts.forEach((text) => chrono.parse(text))

// The first rounds compile what is hot.
for (let i = 0; i < 20; i++) [ours, theirs].forEach(timed)
const rounds = Array.from({ length: 15 }, () => ({ ours: timed(ours), theirs: timed(theirs) }))
console.log(
  JSON.stringify({
    ours: median(rounds.map((round) => round.ours)),
    theirs: median(rounds.map((round) => round.theirs)),
  }),
)
