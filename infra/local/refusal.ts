import type { z } from 'zod'
import { fieldErrors } from '../../functions/api/validation.ts'

/** Work that a command cannot do, said in one plain sentence; anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/**
 * Runs a command: a refusal, or a fault, is one sentence on standard error and a non-zero exit; the stack only with
 * `DEBUG` set.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    console.error(error instanceof Refusal ? error.message : `Có lỗi ngoài dự kiến: ${messageOf(error)}`)
    if (process.env.DEBUG) console.error(error)
    else if (!(error instanceof Refusal)) console.error('Đặt DEBUG=1 rồi chạy lại để xem chi tiết.')
  }
}

/** What is wrong with what was given, a line a value: `--coordinator: Địa chỉ thư điện tử không đúng.` */
export function faultsIn(error: z.ZodError, mark = ''): string {
  return fieldErrors(error.issues)
    .map(({ pointer, message }) => `${mark}${pointer.slice(1)}: ${message}`)
    .join('\n')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The code of a system error (`EADDRINUSE`), through whatever it was wrapped in. */
export function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return null
}
