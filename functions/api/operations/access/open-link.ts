import { type AgencyLink, linkState } from '../../../../shared/access/link.ts'
import { hashToken, isToken } from '../../../../shared/access/token.ts'
import { inBatches } from '../../../../shared/in-batches.ts'
import { addressOf } from '../../../../shared/reminding/recipients.ts'
import { reporting, unlessDamaged } from '../../../../shared/store/reporting.ts'
import type { Agency } from '../../../../shared/tracking/agency.ts'
import type { ApiDeps } from '../../deps.ts'
import { refusal, type Refusal } from '../../problem.ts'

export type OpenedLink = { ok: true; agency: Agency; link: AgencyLink }

/** `unit`: whose link it was, where it once was one. Whoever holds it had a letter that names the unit. */
export type ClosedLink = Refusal & { unit?: string }

/** Whose link this is. Reads only: opening a link changes nothing, however often a mail scanner does it. */
export async function openLink(deps: ApiDeps, token: string): Promise<OpenedLink | ClosedLink> {
  const link = isToken(token) ? await deps.store.links.get(hashToken(token)) : null
  const agency = link ? await deps.store.agencies.get(link.unit, link.agencyId) : null
  switch (linkState(link, agency, deps.clock())) {
    case 'valid':
      if (!link || !agency) return unknown
      return (await isWrittenToAt(deps, agency, link.to)) ? { ok: true, agency, link } : ofUnit(revoked, link)
    case 'expired':
      return ofUnit(expired, link)
    case 'revoked':
      return ofUnit(revoked, link)
    case 'unknown':
      return unknown
  }
}

/**
 * Whether an address is still one of the agency's: its own, or that of its members or successors, whoever answers for it
 * today. What was mailed to one that was taken out of the directory opens nothing any more; the other addresses keep
 * what they have. One that bounced is still the agency's; of an older link nobody knows the address. An agency on the way
 * that cannot be read closes nobody else's links; its own addresses are not taken for such that were taken out.
 */
export async function isWrittenToAt(
  deps: Pick<ApiDeps, 'store' | 'log'>,
  agency: Agency,
  to: string | undefined,
): Promise<boolean> {
  if (to === undefined) return true
  const reported = reporting(deps, agency.unit, 'damaged-agency')
  const agencyOf = (id: string) => unlessDamaged(deps.store.agencies.get(agency.unit, id), reported)
  const seen = new Set([agency.id])
  let asked = [agency]
  while (asked.length > 0) {
    if (asked.some(({ mailboxes }) => mailboxes.some(({ address }) => addressOf(address) === to))) return true
    const next = new Set(asked.flatMap(({ members, successors }) => [...members, ...successors]))
    const unseen = [...next].filter((id) => !seen.has(id))
    for (const id of unseen) seen.add(id)
    asked = (await inBatches(unseen, 16, agencyOf)).flatMap((one) => one ?? [])
  }
  const [fault] = reported.found.values()
  if (fault !== undefined) throw fault
  return false
}

function ofUnit(refused: Refusal, link: AgencyLink | null): ClosedLink {
  return link === null ? refused : { ...refused, unit: link.unit }
}

const expired = refusal(
  'link-expired',
  'Đường dẫn này đã hết hạn. Xin mở thư nhắc việc gần nhất, hoặc liên hệ cán bộ đầu mối để nhận đường dẫn mới.',
)

const revoked = refusal(
  'link-revoked',
  'Đường dẫn này đã bị thu hồi. Xin liên hệ cán bộ đầu mối để nhận đường dẫn mới.',
)

const unknown = refusal(
  'link-unknown',
  'Đường dẫn này không đúng. Xin kiểm tra đã sao chép đủ cả đường dẫn trong thư, rồi mở lại.',
)
