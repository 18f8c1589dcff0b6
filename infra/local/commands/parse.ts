import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { DocumentText } from '../../../shared/documents/document-text.ts'
import { readText } from '../../../shared/documents/read-text.ts'
import { readDocument } from '../../../shared/reading/read.ts'
import type { Reading } from '../../../shared/reading/reading.ts'
import { requireNode } from '../node-version.ts'
import { readingAsTable } from './reading-as-table.ts'

/**
 * `npm run parse -- [--json] FILE…` reads documents and prints what was found: a table for people, or one JSON object
 * a line and file, in the order given. A file that cannot be read is named on standard error, its line then holds
 * nothing but the reason, the others are still read, and the exit code is 1.
 */

type Result = { readonly reading: Reading; readonly failure: string | null }

async function readOne(file: string): Promise<Result> {
  let document: DocumentText
  try {
    document = await readText(await readFile(file), file)
  } catch (error) {
    if (process.env['DEBUG']) throw error
    return failed('unreadable', unreadable(error))
  }
  if (document.ok) {
    const reading = readDocument(document.text)
    const notices = document.notices.map((notice) => ({ ...notice, span: null }))
    return { reading: { ...reading, diagnostics: [...notices, ...reading.diagnostics] }, failure: null }
  }
  const refused = failed(document.code, document.message)
  // An empty document is a text like any other: it is read, and what is missing is said.
  return document.code === 'empty' ? { ...refused, failure: null } : refused
}

function failed(code: string, message: string): Result {
  const reading = readDocument('')
  return {
    reading: { ...reading, diagnostics: [{ code, message, span: null }, ...reading.diagnostics] },
    failure: message,
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'Không tìm thấy tệp.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp.'
  if (code === 'EACCES' || code === 'EPERM') return 'Không có quyền đọc tệp.'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'Tệp quá lớn nên không đọc được.'
  return 'Không đọc được tệp này. Đặt biến DEBUG=1 để xem chi tiết.'
}

function argumentsGiven(): { json: boolean; files: string[] } | null {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
    return positionals.length === 0 ? null : { json: values.json ?? false, files: positionals }
  } catch {
    return null
  }
}

requireNode()

// A reader that has seen enough (`| head -1`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const given = argumentsGiven()
if (given === null) {
  process.stderr.write('Hãy cho biết tệp cần đọc: npm run parse -- [--json] TỆP…\n')
  process.exitCode = 2
} else {
  for (const file of given.files) {
    const { reading, failure } = await readOne(file)
    if (failure !== null) {
      process.stderr.write(`${file}: ${failure}\n`)
      process.exitCode = 1
    }
    if (given.json) process.stdout.write(`${JSON.stringify({ file, ...reading })}\n`)
    else if (failure === null) process.stdout.write(`${readingAsTable(file, reading)}\n`)
  }
}
