import type { z } from 'zod'
import { fieldErrors } from '../../functions/api/validation.ts'

/** Work that a command cannot do, said in one plain sentence; anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/**
 * Runs a command: a refusal, or a fault, is one sentence on standard error and a non-zero exit; the stack only with
 * `DEBUG` set. With `usage` it is a command that prints and ends: `--help` is answered with it, and a reader that has
 * seen enough (`| head -1`) closes the pipe, which is no failure.
 */
export async function runCommand(work: () => Promise<void>, usage?: string): Promise<void> {
  if (usage !== undefined) {
    process.stdout.on('error', (error) => process.exit(codeOf(error) === 'EPIPE' ? 0 : 1))
    if (asksForHelp(process.argv.slice(2))) {
      console.log(usage)
      return
    }
  }
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    console.error(error instanceof Refusal ? error.message : `Có lỗi ngoài dự kiến: ${messageOf(error)}`)
    if (process.env.DEBUG) console.error(error)
    else if (!(error instanceof Refusal)) console.error('Đặt DEBUG=1 rồi chạy lại để xem chi tiết.')
  }
}

/** After `--` come names of files, whatever they look like. */
function asksForHelp(given: readonly string[]): boolean {
  const end = given.indexOf('--')
  return (end === -1 ? given : given.slice(0, end)).some((word) => word === '--help' || word === '-h')
}

/** What is wrong with what was given, a line a value: `--coordinator: Địa chỉ thư điện tử không đúng.` */
export function faultsIn(error: z.ZodError, given: unknown, mark = ''): string {
  return fieldErrors(error.issues, given)
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

/** Why a file that somebody named could not be read. */
export function whyUnreadable(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'Không tìm thấy tệp.'
    case 'EISDIR':
      return 'Đây là thư mục, không phải tệp.'
    case 'EACCES':
    case 'EPERM':
      return 'Không có quyền đọc tệp.'
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'Tệp quá lớn nên không đọc được.'
    default:
      return 'Không đọc được tệp này do lỗi ngoài dự kiến. Đặt DEBUG=1 rồi chạy lại để xem chi tiết.'
  }
}
