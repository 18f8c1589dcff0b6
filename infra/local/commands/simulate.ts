import { parseArgs } from 'node:util'
import { type Day, formatDay, NamedDay } from '../../../shared/calendar/day.ts'
import '../node-version.ts'
import { Refusal, runCommand } from '../refusal.ts'
import { lineOf, type SimulatedMail, textOf } from '../simulation/print.ts'
import { simulate } from '../simulation/simulate.ts'

// `npm run simulate -- FILE… --from 2024-01-01 --to 2024-12-31 [--json]`: the e-mails that these plans would bring.

const usage = 'Cách dùng: npm run simulate -- TỆP… --from 2024-01-01 --to 2024-12-31 [--json]'

await runCommand(async () => {
  const { files, from, to, json } = readArguments()
  const mails: SimulatedMail[] = []
  await simulate(files, { from, to }, (event) => {
    if (event.what === 'note') console.error(event.text)
    else {
      mails.push(event.mail)
      console.log(json ? lineOf(event.mail) : textOf(event.mail))
    }
  })
  if (!json) console.log(`Tổng cộng ${mails.length} thư từ ${formatDay(from)} đến ${formatDay(to)}.`)
}, usage)

function readArguments(): { files: string[]; from: Day; to: Day; json: boolean } {
  const { values, positionals } = parsed()
  if (positionals.length === 0) throw new Refusal(`Chưa có tệp kế hoạch nào. ${usage}`)
  const from = dayNamed('--from', values.from)
  const to = dayNamed('--to', values.to)
  if (to < from) throw new Refusal(`Ngày --to (${to}) trước ngày --from (${from}).`)
  return { files: positionals, from, to, json: values.json ?? false }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
    })
  } catch (cause) {
    throw new Refusal(`Không hiểu tham số. ${usage}`, { cause })
  }
}

function dayNamed(option: string, text: string | undefined): Day {
  const day = NamedDay.safeParse(text)
  if (day.success) return day.data
  throw new Refusal(
    text === undefined
      ? `Thiếu ${option}. ${usage}`
      : `${option} "${text}" không phải là ngày dạng 2024-05-17, từ năm 2000 đến 2099.`,
  )
}
