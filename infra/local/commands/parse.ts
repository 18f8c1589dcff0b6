import '../node-version.ts'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { DocumentText } from '../../../shared/documents/document-text.ts'
import { readText } from '../../../shared/documents/read-text.ts'
import { readDocument } from '../../../shared/reading/read.ts'
import type { Reading } from '../../../shared/reading/reading.ts'
import { Refusal, runCommand, whyUnreadable } from '../refusal.ts'
import { readingAsJson } from './reading-as-json.ts'
import { readingAsTable } from './reading-as-table.ts'

/**
 * `npm run parse -- [--json] FILE…` reads documents and prints what was found: a table for people, or one JSON object
 * a line and file, in the order given. A file that cannot be read is named on standard error, its line then holds
 * nothing but the reason, the others are still read, and the exit code is 1.
 */

const usage = 'Cách dùng: npm run parse -- [--json] TỆP…'

type Result = { readonly reading: Reading; readonly failure: string | null }

async function readOne(file: string): Promise<Result> {
  const document = await textIn(await readFile(file), file)
  if (document.ok) {
    const reading = readDocument(document.text)
    const notices = document.notices.map((notice) => ({ ...notice, span: null }))
    return { reading: { ...reading, diagnostics: [...notices, ...reading.diagnostics] }, failure: null }
  }
  const refused = failed(document.code, document.message)
  // An empty document is a text like any other: it is read, and what is missing is said.
  return document.code === 'empty' ? { ...refused, failure: null } : refused
}

/** A scan takes seconds a page, so a person who waits at a terminal is told how far it is. */
async function textIn(bytes: Uint8Array, file: string): Promise<DocumentText> {
  const document = await readText(bytes, file)
  if (document.ok || document.code !== 'no-text-layer') return document
  const { recogniseScan } = await import('../../../shared/documents/scan/recognise-scan.ts')
  return recogniseScan(bytes, (done, pages) => {
    if (process.stderr.isTTY) process.stderr.write(`${file}: đã nhận dạng ${done}/${pages} trang bản quét\n`)
  })
}

/** One file's fault must not cost the others their reading. */
async function readOrExplain(file: string): Promise<Result> {
  try {
    return await readOne(file)
  } catch (error) {
    if (process.env.DEBUG) console.error(error)
    return failed('unreadable', whyUnreadable(error))
  }
}

function failed(code: string, message: string): Result {
  const reading = readDocument('')
  return {
    reading: { ...reading, diagnostics: [{ code, message, span: null }, ...reading.diagnostics] },
    failure: message,
  }
}

function argumentsGiven(): { json: boolean; files: string[] } {
  const { values, positionals } = parsed()
  if (positionals.length === 0) throw new Refusal(`Chưa có tệp nào để đọc. ${usage}`)
  return { json: values.json ?? false, files: positionals }
}

function parsed() {
  try {
    return parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch (cause) {
    throw new Refusal(`Không hiểu tham số. ${usage}`, { cause })
  }
}

async function parse(): Promise<void> {
  const { json, files } = argumentsGiven()
  for (const file of files) {
    const { reading, failure } = await readOrExplain(file)
    if (failure !== null) {
      process.stderr.write(`${file}: ${failure}\n`)
      process.exitCode = 1
    }
    if (json) process.stdout.write(`${readingAsJson(file, reading)}\n`)
    else if (failure === null) process.stdout.write(`${readingAsTable(file, reading)}\n`)
  }
}

await runCommand(parse, usage)
