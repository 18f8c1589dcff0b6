import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Reading } from '../../shared/reading/reading.ts'
import { samplePlanDocx } from './sample-plan.ts'

const root = new URL('../..', import.meta.url).pathname
const command = ['--import', 'tsx', 'infra/local/commands/parse.ts']
const Line = Reading.extend({ file: z.string() })

const folder = mkdtempSync(join(tmpdir(), 'parse-'))
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function parse(...args: readonly string[]): Promise<{ out: string; error: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...command, ...args], { cwd: root }, (_, out, error) =>
      resolve({ out, error, code: child.exitCode }),
    )
  })
}

describe('npm run parse', () => {
  it('prints one object a file, in the order given, as the contract has it', async () => {
    const files = [
      file('ke-hoach.docx', samplePlanDocx),
      file('rong.txt', ''),
      file('linh-tinh.txt', '|||)( 32/4 \ud800 - -'),
    ]
    const { out, error, code } = await parse('--json', ...files)
    expect({ error, code }).toEqual({ error: '', code: 0 })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)))
    expect(lines.map((line) => line.file)).toEqual(files)
    expect(lines[0]?.assignments.length).toBeGreaterThan(0)
    expect(lines[0]?.text.normalize('NFC')).toBe(lines[0]?.text)
    expect(lines[1]?.diagnostics.map((diagnostic) => diagnostic.code)).toContain('empty')
  })

  it('goes on past a file that cannot be read, says why in one sentence, and fails', async () => {
    const good = file(
      'tot.txt',
      'KẾ HOẠCH\nTập huấn sơ cấp cứu\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế\n\n- Tập huấn trước ngày 30/4/2024.\n\n- Gửi kịch bản chậm nhất 10 ngày trước ngày khai mạc.',
    )
    const { out, error, code } = await parse(join(folder, 'khong-co.docx'), good)
    expect(code).toBe(1)
    expect(error).toBe(`${join(folder, 'khong-co.docx')}: Không tìm thấy tệp.\n`)
    expect(out).toContain('Trạm Y tế')
    expect(out).toContain('“trước ngày 30/4/2024” – hạn cuối 29/4/2024')
    expect(out).toContain('“chậm nhất 10 ngày trước ngày khai mạc” – tính lùi từ ngày sự kiện')
  })

  it('says how it is called when no file is named', async () => {
    const { error, code } = await parse('--json')
    expect(error).toMatch(/^Chưa có tệp nào để đọc. Cách dùng: [^\n]+\n$/)
    expect(code).toBe(1)
  })

  it('is quiet when its reader has seen enough', async () => {
    const many = Array.from({ length: 40 }, () => file('ke-hoach.docx', samplePlanDocx))
    const child = spawn(process.execPath, [...command, '--json', ...many], { cwd: root })
    let error = ''
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ error, code }).toEqual({ error: '', code: 0 })
  })
})
