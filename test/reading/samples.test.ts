import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../shared/reading/read.ts'

/**
 * Whole documents of one kind each, and the table a clerk would make of them, checked by hand. They show what the
 * reader does at a glance; the labelled corpus beside them measures how well it does it.
 */
const folder = join(import.meta.dirname, 'samples')

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  it('gives the table that a clerk would make', () => {
    const { assignments, reports } = readDocument(readFileSync(join(folder, name), 'utf8'))
    const table = {
      rows: assignments.flatMap(({ agencies, tasks }) =>
        tasks.map(({ text, cooperating, deadlines }) => ({
          agencies,
          task: text,
          ...(cooperating.length > 0 ? { cooperating } : {}),
          ...(deadlines.length > 0 ? { deadlines: deadlines.map((deadline) => deadline.text) } : {}),
        })),
      ),
      reports: reports.map(({ period, reporters, recipient, via, deadline }) => ({
        period,
        reporters,
        recipient,
        via,
        deadline: deadline?.text ?? null,
      })),
    }
    const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8'))
    expect(table).toEqual(expected)
  })
})
