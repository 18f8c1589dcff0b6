import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { readText } from '../../shared/documents/read-text.ts'

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url))
}

/** The text of a document that must be readable, with what was said about it. */
export async function textOf(
  bytes: Uint8Array,
  name: string,
): Promise<{ text: string; lines: string[]; codes: string[] }> {
  const document = await readText(bytes, name)
  if (!document.ok) throw new Error(`refused as ${document.code}: ${document.message}`)
  const { text, notices } = document
  return { text, lines: text.split('\n').filter((line) => line !== ''), codes: notices.map((notice) => notice.code) }
}

/** What a refusal of `code` looks like: its message says what is wrong, then what to do. */
export function refusalOf(code: string): object {
  return { ok: false, code, message: expect.stringMatching(/^(?:Loại tệp|Tệp) .+\. Đề nghị .+\.$/) }
}
