import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { planText } from '../flows/world.ts'
import { run } from './commands.ts'

const usages = [
  ['parse', 'Cách dùng: npm run parse -- '],
  ['simulate', 'Cách dùng: npm run simulate -- '],
  ['remind', 'Cách dùng: npm run remind -- '],
  ['unit', 'Cách dùng:\n  npm run unit -- '],
  ['score', 'Usage: npm run score -- '],
  ['bench', 'Cách dùng: npm run bench -- '],
] as const

describe.each(usages)('npm run %s', (name, usage) => {
  test('tells how it is called when it is asked', async () => {
    const { code, out, err } = await run(`commands/${name}.ts`, {}, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.startsWith(usage)).toBe(true)
  })

  test('and when it is given an option that it does not have', async () => {
    const { code, out, err } = await run(`commands/${name}.ts`, {}, '--khong-co')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(usage)
  })
})

test('simulate is quiet when its reader has seen enough', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mo-phong-'))
  try {
    const file = join(folder, 'ke-hoach.txt')
    await writeFile(file, planText)
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const given = [file, '--from', '2024-04-01', '--to', '2024-06-30']
    const child = spawn(process.execPath, ['--import', 'tsx', 'infra/local/commands/simulate.ts', ...given], {
      cwd: root,
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    await once(child, 'close')
    expect({ code: child.exitCode, err }).toEqual({ code: 0, err: '' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
