import { inBatches } from '../../../../shared/in-batches.ts'
import { addDays, dayAt } from '../../../../shared/calendar/day.ts'
import { eachOf } from '../../../../shared/store/store.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import { directoryOf } from '../../../../shared/tracking/directory.ts'
import { Draft } from '../../../../shared/tracking/draft.ts'
import type { Plan } from '../../../../shared/tracking/plan.ts'
import type { CoordinatorCaller } from '../../caller.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'
import { countUnread, type Unread, unreadInWords, unreadOf } from '../../unread.ts'
import { readJson } from '../plans/open-plan.ts'
import { namesIn } from '../plans/unsure-names.ts'

/**
 * Takes an agency that was added by mistake out of the directory. One that a task, a plan, a letter or another agency
 * names stays: what was assigned and told is kept under its name, and `validTo` ends it instead. So does one that nothing
 * names as far as can be read, while something cannot be. `version` is the one that was seen; null is whichever it is.
 */
export async function deleteAgency(
  deps: ApiDeps,
  { unit }: CoordinatorCaller,
  id: string,
  version: number | null,
): Promise<{ ok: true } | Refusal> {
  const unread = unreadOf(deps, unit)
  const directory = await deps.store.agencies.list(unit, unread.agencies)
  const agency = directory.find((one) => one.id === id)
  if (agency === undefined && unread.agencies.found.has(id)) return notRead(unread)
  if (agency === undefined) return refusal('not-found', 'Không có cơ quan này trong danh bạ.')
  if (version !== null && version !== agency.version) return stale
  const named =
    namedBeside(agency, directory) ??
    (await namedByTask(deps, agency, unread)) ??
    (await namedByPlan(deps, agency, directory, unread)) ??
    (await namedByLetter(deps, agency, unread))
  if (named !== null) {
    return refusal('agency-in-use', `Chưa xoá được “${agency.name}”: ${named}`)
  }
  if (countUnread(unread) > 0) return notRead(unread)
  return (await deps.store.agencies.remove(unit, id, agency.version)).ok ? { ok: true } : stale
}

function notRead(unread: Unread): Refusal {
  return refusal(
    'damaged-data',
    `Chưa xoá được: hệ thống không đọc được dữ liệu của ${unreadInWords(unread)}, nên chưa biết có mục nào nhắc đến cơ ` +
      'quan này không. Xin báo người quản trị.',
  )
}

const stale = refusal('stale-version', 'Cơ quan này vừa được người khác sửa. Xin tải lại danh bạ rồi làm tiếp.')

const endInstead = 'Nếu cơ quan không còn hoạt động, xin ghi ngày ở ô “Đến hết ngày”.'

function namedBeside({ id }: Agency, directory: readonly Agency[]): string | null {
  const other = directory.find(
    ({ members, successors, superiorId }) => members.includes(id) || successors.includes(id) || superiorId === id,
  )
  return other === undefined
    ? null
    : `“${other.name}” đang ghi cơ quan này là thành viên, cơ quan kế thừa hoặc cấp trên. Xin bỏ ở đó trước.`
}

async function namedByTask({ store }: ApiDeps, { unit, id }: Agency, unread: Unread): Promise<string | null> {
  const { items } = await store.tasks.ofAgency(unit, id, { limit: 1, ...unread.tasks })
  return items.length === 0 ? null : `đã có việc được giao cho cơ quan này. ${endInstead}`
}

/** Plans name agencies as they were printed, so each draft that is or may become work is asked whom it means. */
async function namedByPlan(
  deps: ApiDeps,
  { unit, id }: Agency,
  directory: readonly Agency[],
  unread: Unread,
): Promise<string | null> {
  const meant = directoryOf(directory)
  const plans: Plan[] = []
  for await (const plan of eachOf((page) => deps.store.plans.list(unit, page), unread.plans)) {
    if (plan.status !== 'discarded' && plan.status !== 'closed') plans.push(plan)
  }
  const naming = await inBatches(plans, 16, async (plan) => {
    const draft = await readJson(deps, plan.files.draft, Draft)
    return namesIn(draft).some((name) => meant.named(name)?.id === id) ? [plan] : []
  })
  const [first] = naming.flat()
  if (first === undefined) return null
  const label = first.header.number ?? first.header.title ?? first.fileName
  return `kế hoạch “${label}” có tên cơ quan này. ${endInstead}`
}

/**
 * Letters about its work come with tasks; what remains are those to the coordinators about its address, and what it was
 * told as a superior. An account of e-mails is looked into for a year; before that it shows the agency's code.
 */
async function namedByLetter({ store, clock }: ApiDeps, { unit, id }: Agency, unread: Unread): Promise<string | null> {
  const to = dayAt(clock())
  const days = { from: addDays(to, -366), to: addDays(to, 7) }
  for await (const row of eachOf((page) => store.outbox.ofUnit(unit, days, page), unread.letters)) {
    if (row.agencyIds.includes(id)) return `đã có thư về cơ quan này. ${endInstead}`
  }
  return null
}
