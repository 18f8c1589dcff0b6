import { type Day, dayAt } from '../../shared/calendar/day.ts'
import { isWorkingDay, vietnamCalendar } from '../../shared/calendar/working-days.ts'
import { milestonesOf } from '../../shared/reminding/milestones.ts'
import { countedFrom } from '../../shared/reminding/morning.ts'
import { isFinal } from '../../shared/reminding/outbox.ts'
import { defaultPolicy } from '../../shared/tracking/unit.ts'
import type { Account } from './world.ts'

/** What went against a promise; empty where all were kept. */
export function violations(account: Account): string[] {
  return [
    ...unfinishedRows(account),
    ...repeatedMails(account),
    ...toldTwice(account),
    ...sentWithoutSending(account),
    ...sentInSilence(account),
    ...finishedWorkMentioned(account),
    ...mailsOnDaysOff(account),
    ...uncompletedRuns(account),
    ...unaccountedMilestones(account),
  ]
}

/** Every e-mail that was planned ends in a final state. */
function unfinishedRows({ rows }: Account): string[] {
  return rows.filter((row) => !isFinal(row.outcome)).map((row) => `${row.day} ${row.key} ends as ${row.outcome.state}`)
}

/** No address gets the same e-mail twice, unless a try of it ended in "unknown"; and never more than twice. */
function repeatedMails({ rows, accepted }: Account): string[] {
  return rows.flatMap((row) => {
    const times = accepted.filter((mail) => mail.key === row.key && mail.day === row.day).length
    const allowed = 1 + Math.min(1, row.unsure ?? 0)
    return times > allowed ? [`${row.day} ${row.key} went out ${times} times, unsure ${row.unsure ?? 0}`] : []
  })
}

/** However often addresses change, none is told of the same task twice by digests of one morning. */
function toldTwice({ rows, accepted }: Account): string[] {
  const unsure = new Set(rows.filter((row) => (row.unsure ?? 0) > 0).map((row) => `${row.day} ${row.key}`))
  const told = new Map<string, string>()
  return accepted.flatMap((mail) => {
    if (!mail.key.startsWith('digest#') || unsure.has(`${mail.day} ${mail.key}`)) return []
    return mail.names.flatMap((name) => {
      const about = `${mail.day} ${mail.to} ${name}`
      const before = told.get(about)
      told.set(about, mail.key)
      return before === undefined || before === mail.key ? [] : [`${about} is in ${before} and in ${mail.key}`]
    })
  })
}

/** "Sent" is never said of an e-mail that SES did not take, nor of a task that it does not mention. */
function sentWithoutSending({ rows, accepted }: Account): string[] {
  return rows.flatMap((row) => {
    if (row.outcome.state !== 'sent') return []
    const mails = accepted.filter((mail) => mail.key === row.key && mail.day === row.day)
    return mails.length === 0 ? [`${row.day} ${row.key} is marked as sent and was not`] : []
  })
}

/** An e-mail that SES took is shown as sent, or it is shown that nobody was sure. */
function sentInSilence({ rows, accepted }: Account): string[] {
  return accepted.flatMap((mail) => {
    const row = rows.find((one) => mail.key === one.key && mail.day === one.day)
    const shown = row?.outcome.state === 'sent' || (row?.unsure ?? 0) > 0
    return shown ? [] : [`${mail.day} ${mail.key} went out, and its row says ${row?.outcome.state ?? 'nothing'}`]
  })
}

/** What was finished when its task was last read is not in the e-mail. */
function finishedWorkMentioned({ accepted, pasts }: Account): string[] {
  return accepted.flatMap((mail) =>
    mail.names.flatMap((name) => {
      const [id, past] = [...pasts].find(([key]) => key.endsWith(`-${name}`)) ?? []
      if (id === undefined || past === undefined) return [`an e-mail names ${name}, which does not exist`]
      const readAt = mail.readAt.get(id) ?? mail.step
      const then = past.findLast((one) => one.step < readAt)
      return then?.open === false ? [`${mail.day} ${mail.key} mentions ${name}, finished before it was read`] : []
    }),
  )
}

/** Digests go out on working days. */
function mailsOnDaysOff({ accepted }: Account): string[] {
  return accepted.flatMap((mail) =>
    mail.key.startsWith('digest#') && !isWorkingDay(vietnamCalendar, dayAt(mail.at))
      ? [`${mail.key} went out on ${dayAt(mail.at)}, a day off`]
      : [],
  )
}

/** In the end the mornings are completed, so that the check below has something to look at. */
function uncompletedRuns({ runs }: Account): string[] {
  const last = runs.findLast((run) => isWorkingDay(vietnamCalendar, run.day))
  return last === undefined || last.finishedAt === 0 ? [`the run of ${last?.day ?? 'any day'} was never completed`] : []
}

/**
 * Nothing due is forgotten: for each milestone of a task that was open all through the run that covers it, there is a
 * digest that names the task, and it was sent, or is shown as unknown or failed, or says why it was not sent.
 */
function unaccountedMilestones({ tasks, pasts, runs, rows }: Account): string[] {
  const finished = runs.filter((run) => run.finishedAt > 0).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const found: string[] = []
  for (const task of tasks) {
    const past = pasts.get(task.id) ?? []
    let covered: Day | null = null
    for (const run of finished) {
      const before = past.findLast((one) => one.step <= run.begunAt)
      const stirred = past.some((one) => one.step > run.begunAt && one.step <= run.finishedAt)
      // Reopened or extended: milestones count from the day after.
      const restarted = before && before !== past[0] ? dayAt(before.at) : null
      const from = latest(covered, countedFrom({ ...task, extension: null, history: [] }), restarted)
      covered = run.day
      if (!before?.open || before.due === null || stirred) continue
      const due = milestonesOf(before.due, defaultPolicy, vietnamCalendar, from, run.day)
      if (due.length === 0) continue
      const named = rows.filter((row) => row.kind === 'digest' && row.day === run.day && row.taskIds.includes(task.id))
      if (named.length === 0)
        found.push(`${task.id.slice(-5)} was due on ${run.day} (${due[0]?.kind}) and is in no e-mail`)
      for (const row of named) {
        const replaced =
          row.outcome.state === 'suppressed' &&
          ((row.outcome.reason === 'duplicate' && !isNamedLater(row, task.id, rows)) ||
            (row.outcome.reason === 'moved' && !isNamedElsewhere(row, task.id, rows)))
        if (replaced && !past.some((one) => one.step > run.finishedAt)) {
          found.push(`${row.day} ${row.key} was replaced, and nothing later names ${task.id.slice(-5)}`)
        }
      }
    }
  }
  return found
}

function isNamedElsewhere(row: Account['rows'][number], taskId: string, rows: Account['rows']): boolean {
  return rows.some((one) => one.kind === 'digest' && one.day === row.day && one !== row && one.taskIds.includes(taskId))
}

function isNamedLater(row: Account['rows'][number], taskId: string, rows: Account['rows']): boolean {
  return rows.some((one) => one.kind === 'digest' && one.day > row.day && one.taskIds.includes(taskId))
}

function latest(...days: Array<Day | null>): Day {
  const known = days.flatMap((one) => one ?? [])
  const [first] = known
  if (first === undefined) throw new Error('a task counts from some day')
  return known.reduce((a, b) => (a > b ? a : b), first)
}
