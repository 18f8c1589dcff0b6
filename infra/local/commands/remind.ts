import '../node-version.ts'
import { parseArgs } from 'node:util'
import { type Day, formatDay, NamedDay } from '../../../shared/calendar/day.ts'
import type { OutboxState } from '../../../shared/reminding/outbox.ts'
import { reasonOf } from '../../../shared/reminding/outcome-words.ts'
import { RemindAnswer } from '../control.ts'
import { Refusal, runCommand } from '../refusal.ts'
import { control } from '../running.ts'
import { localSettings } from '../settings.ts'

// `npm run remind -- [--on 2024-05-17]`: one reminder run against the running local system.

const usage = `Cách dùng: npm run remind -- [--on 2024-05-17]
Không có --on: chạy lượt nhắc của hôm nay, theo đồng hồ của hệ thống đang chạy.
Có --on là một ngày trước: chạy bù nếu lượt ngày đó chưa chạy; nếu đã chạy thì lập lại thư nhắc của sáng hôm đó theo các
việc đã giao trước ngày đó và hiện còn mở. Ai đã nhận thư của sáng đó, hoặc từ đó đến nay đã có thư khác báo các việc ấy,
thì không nhận lần nữa. Thư gửi bù ghi số ngày còn lại tính đến hôm nay. Ngày chưa đến thì không chạy.`

async function remind(): Promise<void> {
  const on = parseDay()
  const answer = RemindAnswer.parse(await control(localSettings().dataDir, 'nhac', on === null ? {} : { on }))
  console.log(`Lượt nhắc việc ngày ${formatDay(answer.on)}`)
  for (const { unit, run } of answer.mornings) {
    const digests = answer.digests.filter(({ row }) => row.unit === unit)
    console.log(`  ${unit}: ${runs[run]}; ${summaryOf(digests, run)}`)
    for (const digest of digests) console.log(`    ${digest.row.to ?? '(chưa có địa chỉ)'}: ${outcomeOf(digest)}`)
  }
}

function parseDay(): Day | null {
  let given: string | undefined
  try {
    given = parseArgs({ options: { on: { type: 'string' } } }).values.on
  } catch (error) {
    throw new Refusal(usage, { cause: error })
  }
  if (given === undefined) return null
  const day = NamedDay.safeParse(given)
  if (day.success) return day.data
  throw new Refusal(`--on "${given}" không phải là một ngày từ năm 2000 đến 2099; xin ghi như 2024-05-17.`)
}

type Digest = RemindAnswer['digests'][number]
type Run = RemindAnswer['mornings'][number]['run']

function summaryOf(digests: readonly Digest[], run: Run): string {
  if (digests.length === 0) {
    const why = run === 'repeated' ? ': không còn việc nào giao trước ngày đó mà sáng đó phải nhắc' : ''
    return `không có thư nào cần gửi${why}`
  }
  const before = digests.filter(isSentBefore).length
  const count = (state: OutboxState['state']) => digests.filter(({ row }) => row.outcome.state === state).length
  const rest = digests.length - count('sent') - count('suppressed') - count('failed')
  return [
    `${digests.length} thư: ${count('sent') - before} đã gửi`,
    ...(before > 0 ? [`${before} đã gửi từ trước`] : []),
    `${count('suppressed')} không cần gửi`,
    `${count('failed')} gửi hỏng`,
    ...(rest > 0 ? [`${rest} chưa xong`] : []),
  ].join(', ')
}

/** Sent by an earlier run: nothing went out now. */
function isSentBefore({ row, settledBefore }: Digest): boolean {
  return settledBefore && row.outcome.state === 'sent'
}

const runs: Record<Run, string> = {
  completed: 'đã chạy xong',
  'day-off': 'ngày nghỉ nên không nhắc',
  'already-run': 'lượt của ngày này đã chạy từ trước',
  recounted: 'đã chạy từ trước; nhắc thêm theo lịch làm việc mới',
  repeated: 'đã qua, lập lại thư nhắc của sáng hôm đó',
}

function outcomeOf(digest: Digest): string {
  const { kind, outcome, more = 0 } = digest.row
  switch (outcome.state) {
    case 'sent':
      return `đã gửi${isSentBefore(digest) ? ' từ trước' : ''} (${outcome.taskIds.length + more} việc)`
    case 'suppressed':
      return `không gửi: ${reasonOf({ kind, outcome }) ?? ''}`
    case 'failed':
      return `hỏng: ${outcome.reason}`
    case 'unknown':
      return 'chưa rõ đã tới hay chưa'
    case 'planned':
    case 'claimed':
    case 'sending':
      return 'đang chờ gửi'
  }
}

await runCommand(remind, usage)
