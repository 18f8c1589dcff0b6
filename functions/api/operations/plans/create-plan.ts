import { type Received, receiveDocument } from '../../../../shared/intake/receive-document.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import type { Refusal } from '../../problem.ts'

/** A document becomes a draft; a document that cannot be read is refused with what to do about it, and leaves nothing. */
export async function createPlan(
  deps: ApiDeps,
  caller: CoordinatorCaller,
  document: { fileName: string; bytes: Uint8Array },
): Promise<Extract<Received, { ok: true }> | Refusal> {
  const { unit, email } = caller
  return receiveDocument(deps, {
    unit,
    fileName: document.fileName,
    bytes: document.bytes,
    by: email,
    now: deps.clock(),
  })
}

/** Pasted text as a document: what was pasted may well be a web page's or a Word file's markup, so it is only named. */
export function pastedDocument(text: string, fileName = 'van-ban-dan.txt'): { fileName: string; bytes: Uint8Array } {
  return { fileName, bytes: new TextEncoder().encode(text) }
}
