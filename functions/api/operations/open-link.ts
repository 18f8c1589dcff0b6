import { type AgencyLink, linkState } from '../../../shared/access/link.ts'
import { hashToken, isToken } from '../../../shared/access/token.ts'
import type { Agency } from '../../../shared/tracking/agency.ts'
import type { ApiDeps } from '../deps.ts'
import { refusal, type Refusal } from '../problem.ts'

export type OpenedLink = { ok: true; agency: Agency; link: AgencyLink }

/** Whose link this is. Reads only: opening a link changes nothing, however often a mail scanner does it. */
export async function openLink(deps: ApiDeps, token: string): Promise<OpenedLink | Refusal> {
  const link = isToken(token) ? await deps.store.links.get(hashToken(token)) : null
  const agency = link ? await deps.store.agencies.get(link.unit, link.agencyId) : null
  switch (linkState(link, agency, deps.clock())) {
    case 'valid':
      if (link && agency) return { ok: true, agency, link }
      return unknown
    case 'expired':
      return refusal(
        'link-expired',
        'Đường dẫn này đã hết hạn. Xin mở thư nhắc việc gần nhất, hoặc liên hệ cán bộ đầu mối để nhận đường dẫn mới.',
      )
    case 'revoked':
      return refusal('link-revoked', 'Đường dẫn này đã bị thu hồi. Xin liên hệ cán bộ đầu mối để nhận đường dẫn mới.')
    case 'unknown':
      return unknown
  }
}

const unknown = refusal(
  'link-unknown',
  'Đường dẫn này không đúng. Xin kiểm tra đã sao chép đủ cả đường dẫn trong thư, rồi mở lại.',
)
